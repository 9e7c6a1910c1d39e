"""标点：重复的、中文里用了半角的、引号书名号括号不成对的、文件名里用了小于号大于号的，以及残留的排版记号。

只看汉字之间的标点：网址、邮箱、时刻、千分位、序号里的半角标点不算。一部分里同一种毛病只提一次，写明几处和头几处。
"""

from collections.abc import Callable, Iterator

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.page_chrome import own_words
from gongkai.report.prose import Passage, passages
from gongkai.wordings.marks import Span, angles, doubled, half_brackets, half_width, stars, unpaired

SHOWN = 3
TABLES = (2, 3, 4)
"""Sections in which half a pair may stand in the table, whose words are not in the text."""
AROUND = 6

MARKDOWN = ("md", "markdown")


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each kind of fault in each section, with its count and the first places."""
    kinds = KINDS if report.file.rpartition(".")[2].lower() in MARKDOWN else (*KINDS, STARS)
    for passage in passages(report):
        first = own_words(passage)
        for spans, words, advice, severity in kinds:
            places = [place for place in spans(passage.text) if place[0] >= first]
            if places and not (spans is unpaired and passage.section in TABLES):
                yield told(passage, places, f"{words}{len(places)}处", advice, severity)


def told(passage: Passage, places: list[Span], what: str, advice: str, severity: Severity | None) -> Hit:
    """The hit for the places of one kind; it stands at the first."""
    quoted = "、".join(f"“{around(passage.text, place)}”" for place in places[:SHOWN])
    return Hit(f"{what}：{quoted}。{advice}", passage.where(*places[0]), severity=severity)


def around(text: str, place: Span) -> str:
    """A few characters before and behind, on one line."""
    start, end = place
    if end - start > 3 * AROUND:
        return text[start : start + 2 * AROUND].replace("\n", " ") + "…"
    return text[max(0, start - AROUND) : end + AROUND].replace("\n", " ").strip()


Kind = tuple[Callable[[str], Iterator[Span]], str, str, Severity | None]
KINDS: tuple[Kind, ...] = (
    (doubled, "标点重复", "只留一个。", None),
    (half_width, "中文里用了半角标点", "改用全角。", None),
    (half_brackets, "中文里用了半角括号", "改用全角括号“（）”。", None),
    (unpaired, "引号、书名号或者括号不成对", "补上或者去掉另一半。", None),
    (angles, "用小于号、大于号作书名号", "改用“《》”，书名号里面的用“〈〉”。", Severity.NOTICE),
)
"""Each fault: how it is found, what it is called, what to do, and how much less than a warning it weighs."""
STARS: Kind = (stars, "残留的排版记号“**”", "删去。", None)

check = Check(
    id="AR903",
    name="punctuation",
    severity=Severity.WARNING,
    title="标点有误",
    basis="《标点符号用法》（GB/T 15834—2011）",
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", "完善机制，细化职责。"),))),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", "完善机制,细化职责。。"),))),
)
