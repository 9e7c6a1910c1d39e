"""Whose report it is, on which year, over which period: from its title, its preface, its own words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise

from gongkai.paper import Paper, Paragraph

YEAR = r"(?P<year>(?:19|20)\d\d|[二一][〇○零ＯO一二三四五六七八九]{3})年度?"
KIND = (
    r"(?:本级|全[省市县区])?(?:政府)?(?:信息|政务)公开"
    r"(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度报告|报告|年报)"
)
AGENCY = r"(?:关于)?(?P<agency>[^，。：:；|]{2,40}?)(?:关于)?"
SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"{AGENCY}{YEAR}{KIND}",
        rf"(?P<agency>){YEAR}{KIND}",
        rf"{YEAR}(?P<agency>[^，。：:；|]{{2,40}}?){KIND}",
        rf"{AGENCY}(?:政府)?信息公开(?:工作)?(?:情况)?{YEAR}(?:年度)?(?:工作)?报告",
        rf"{AGENCY}{YEAR}报告",
    )
)
"""How titles go, the surest first; matched from the start of a line without blanks."""
PREFIX = re.compile(r"(?:标题|名称|题目)[:：]|Page\s?\d{1,4}\s?-\s?")
MENU = re.compile(
    r"首页|正文|机构(?:职能|简介|设置|概况)|政策(?:文件|法规|解读)|领导(?:信息|之窗|简介)|政务(?:服务|动态)|互动交流|返回|打印"
)
"""Words of a page's menu that stand before a title and name no agency."""
TAIL = re.compile(r"$|[-_—–|<《（(]")
DOUBLED_YEAR = re.compile(r"^(?:19|20)\d\d年?度?")
LINES = 3
"""A title stands in one line or is spread over up to three."""
LONGEST = 70
BLANK = re.compile(r"\s+")
ANNOUNCED = "(?:现将|现公布|现发布|现公开|现予公布|编制|向社会公布|向社会公开|向社会发布)"
SHORT = re.compile(r"（(?:以下|下)?简称[^（）]{1,20}）")
"""What stands behind a name: （以下简称县林业局）."""
SAID = tuple(
    re.compile(words)
    for words in (
        rf"{ANNOUNCED}《?([^，。；：《》]{{2,30}}?)(?:19|20)\d\d年度?(?:政府)?信息公开",
        rf"{ANNOUNCED}《?(?:19|20)\d\d年度?+(?!政府信息|信息公开)([^，。；：《》\d]{{2,30}}?)(?:政府)?信息公开",
        r"，([^，。；：《》]{2,30}?)现?向社会(?:公开|公布)《?(?:19|20)\d\d年度?(?:政府)?信息公开",
        r"由([^，。；：《》]{2,30}?)(?:结合|根据|负责|汇总|综合|围绕|按照|依据|编制)",
        r"请(?:直接)?[与向]([^，。；（：《》]{2,30}?)(?:联系|反映|咨询|（)",
        r"请(?:直接)?联系[:：]?([^，。；（：《》\d]{2,30}?)[，。（]",
    )
)
"""Words of a preface in which the agency names itself."""
NAMELESS = re.compile(
    r"我|本(?:机关|单位|部门|级|年|局|镇|乡|县|市|区|街道|办|委|院|校)|^[现特将并已]|^(?:电话|地址|邮箱|邮编)|报告|条例|情况|根据|按照"
)
"""What stands there instead of a name, or is no name at all."""
ON_YEAR = re.compile(r"((?:19|20)\d\d)年度?(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|情况)")
ANY_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
NUMERALS = dict(zip("〇○零ＯO一二三四五六七八九", "00000123456789", strict=True))
TO = r"(?:起|日起)?,?(?:至|到|-|—|－|–|~|～|──|——)+"
PERIOD = re.compile(
    rf"(?P<y1>[\d〇○零一二三四五六七八九]{{4}})年(?P<m1>[\d一二三四五六七八九十]{{1,3}})月(?P<d1>[\d一二三四五六七八九十]{{1,3}})日?"
    rf"{TO}(?:(?P<y2>[\d〇○零一二三四五六七八九]{{4}})年)?"
    r"(?P<m2>[\d一二三四五六七八九十]{1,3})月(?P<d2>[\d一二三四五六七八九十]{1,3})日"
)
CUE = re.compile(r"统计|数据|期限|时限|期间|时间")
SENTENCE_END = re.compile(r"[。；！？\n]")
MUCH = 20_000
"""So many characters at the head of a report are searched for its period."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed, without blanks: its words, the agency in it (empty where it names none), the year.

    `first` and `after` are the indexes of the lines that it covers, `rest` what stands behind it in its last line;
    `labelled` says that the line itself says 标题： before it.
    """

    text: str
    agency: str
    year: int
    first: int = 0
    after: int = 0
    rest: str = ""
    labelled: bool = False


def title_in(lines: Sequence[str], on: int | None = None) -> Title | None:
    """The title among the lines before section one; `on` is the year over which the report says that it counts.

    One that names agency and year comes before one with the year alone, one on that year before others; one that the
    page calls 标题： comes last, for it is often the site's; one in a line of its own comes before one spread over
    lines, and of several the one next to the text, for a page may list other reports before.
    """
    found = [title for index in range(len(lines)) for title in titles_at(lines, index)]
    return min(found, key=partial(remoteness, on=on), default=None)


def remoteness(title: Title, on: int | None) -> tuple[bool, bool, bool, int, int]:
    """How far a title is from being the report's own."""
    other_year = on is not None and title.year != on
    return not title.agency, other_year, title.labelled, title.after - title.first, -title.first


def titles_at(lines: Sequence[str], index: int) -> Iterator[Title]:
    """The titles that begin in one line and take up to three."""
    for count in range(1, LINES + 1):
        taken = lines[index : index + count]
        if len(taken) < count or any(len(line) > LONGEST for line in taken[:-1]):
            return
        title = parsed("".join(taken))
        if title and covers(title, taken):
            rest = remainder(title, taken[-1]) if count == 1 else ""
            labelled = bool(PREFIX.match(taken[0]))
            yield replace(title, first=index, after=index + count, rest=rest, labelled=labelled)


def covers(title: Title, taken: Sequence[str]) -> bool:
    """Whether a title goes into the last of the lines taken together, and ends with it or at a blank in it."""
    before = len(BLANK.sub("", PREFIX.sub("", "".join(taken[:-1]))))
    last = BLANK.sub("", taken[-1])
    return len(title.text) > before and (len(taken) == 1 or len(title.text) == before + len(last))


def remainder(title: Title, line: str) -> str:
    """What stands behind the title in its line."""
    left = len(title.text)
    line = unmarked(line)
    for index, character in enumerate(line):
        left -= not character.isspace()
        if not left:
            return line[index + 1 :].strip()
    return ""


def parsed(line: str) -> Title | None:
    """A line read as a title, None where it is none."""
    line = unmarked(line)[: LONGEST * 2]
    closed = BLANK.sub("", line)
    for shape in SHAPES:
        found = shape.match(closed)
        agency = (found["agency"] or "") if found else ""
        if found and "公开" not in agency and not MENU.fullmatch(agency) and ends_well(found.end(), closed, line):
            return Title(found.group(), clean(found["agency"]), year_of(found["year"]))
    return None


def unmarked(line: str) -> str:
    """A line without 标题： before it or 《》 around all of it."""
    line = PREFIX.sub("", line.strip())
    return line[1:-1] if line.startswith("《") and line.endswith("》") else line


def ends_well(end: int, closed: str, line: str) -> bool:
    """Whether a title that covers `end` characters of the closed line stops where a title may: at a blank, a dash."""
    if TAIL.match(closed[end:]):
        return True
    seen = 0
    for character in line:
        if seen == end:
            return character.isspace()
        seen += not character.isspace()
    return False


def clean(agency: str | None) -> str:
    """An agency's name without the words around it in a title, and without a year that is printed there twice."""
    bare = (agency or "").strip("“”《》〈〉\"' ").removeprefix("关于").removesuffix("关于")
    return DOUBLED_YEAR.sub("", bare)


def year_of(printed: str) -> int:
    """A year in figures or Chinese numerals."""
    return int("".join(NUMERALS.get(character, character) for character in printed))


def title_of(paper: Paper) -> Title | None:
    """The title that the file carries: a page's title without the site's name, a document's property, its name."""
    stem = paper.name.rsplit(".", 1)[0]
    return next((title for title in map(parsed, (paper.title, stem)) if title), None)


def agency_in(lines: Sequence[str]) -> str:
    """The agency as the preface names it (now presents, is drawn up by, turn to); empty where it does not."""
    text = BLANK.sub("", "".join(lines)[:MUCH]).replace("(", "（").replace(")", "）").replace(",", "，")
    text = SHORT.sub("", text)
    found = (match.group(1) for words in SAID for match in words.finditer(text))
    return next((name for name in found if not NAMELESS.search(name)), "")


def year_in(lines: Sequence[str]) -> int | None:
    """The year that the words say the report is on, else the one that they name most often; None without any."""
    text = BLANK.sub("", "".join(lines)[:MUCH])
    said = ON_YEAR.search(text)
    named = Counter(ANY_YEAR.findall(text)).most_common(1)
    return int(said.group(1)) if said else (int(named[0][0]) if named else None)


def signed(paragraphs: Sequence[Paragraph]) -> str:
    """The agency that signs at the end: a short line before the line with the date; empty where there is none."""
    lines = [paragraph.text.strip() for paragraph in paragraphs[-4:]]
    for line, following in pairwise(lines):
        dated = re.fullmatch(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日", BLANK.sub("", following))
        if dated and len(line) <= 30 and not re.search(r"[，。：；、]", line):
            return BLANK.sub("", line)
    return ""


def period_in(lines: Sequence[str]) -> tuple[date, date] | None:
    """The period over which the report counts, as it says it; None where it does not or names no real days."""
    text = BLANK.sub("", unicodedata.normalize("NFKC", "\n".join(lines)[:MUCH]))
    found = [match for match in PERIOD.finditer(text) if days(match)]
    best = min(found, key=lambda match: cue_distance(text, match), default=None)
    return days(best) if best else None


def cue_distance(text: str, found: re.Match[str]) -> int:
    """How far from saying what it is a period stands: its sentence says so before it, says so behind it, does not."""
    before = SENTENCE_END.split(text[max(0, found.start() - 80) : found.start()])[-1]
    behind = SENTENCE_END.split(text[found.end() : found.end() + 40])[0]
    return 0 if CUE.search(before) else 1 if CUE.search(behind) else 2


def days(found: re.Match[str]) -> tuple[date, date] | None:
    """The two days of a period, the second in the year of the first where it names none."""
    first = year_of(found["y1"])
    second = year_of(found["y2"]) if found["y2"] else first
    try:
        return (
            date(first, count(found["m1"]), count(found["d1"])),
            date(second, count(found["m2"]), count(found["d2"])),
        )
    except ValueError:
        return None


def count(printed: str) -> int:
    """A day or month in figures or Chinese numerals: 12, 十二, 三十一."""
    if printed.isdecimal():
        return int(printed)
    tens, ten, ones = printed.rpartition("十")
    if not ten:
        return int(NUMERALS[printed]) if len(printed) == 1 else 0
    return int(NUMERALS.get(tens, "1")) * 10 + int(NUMERALS.get(ones, "0"))
