"""What the forms' labels look like in print: cut, shortened, with other numbers, brackets and blanks.

A row of a table is known by the words that only it has, so that "5、要求行政机关确认 或重新出具…" is still that row.
"""

import re
import unicodedata
from functools import cache, lru_cache

from gongkai.report.forms import FORMS

ORDINAL = "[0-9一二三四五六七八九十]{0,2}"
NOT_WORDS = re.compile(r"[\s()\[\]{}<>《》〈〉【】「」“”‘’\"'、，,。.．:：;；·\-—–－_*|#/]+")
LONGEST_PIECE = 40
LONGEST = 60
"""No printed label is longer; running text is."""


def plain(text: str) -> str:
    """A label without blanks, brackets and punctuation, full-width letters and figures as half-width ones."""
    return NOT_WORDS.sub("", unicodedata.normalize("NFKC", text))


def pattern(words: str) -> re.Pattern[str]:
    """A pattern over plain labels."""
    return re.compile(words)


class Patterns(dict[str, re.Pattern[str]]):
    """What the labels of a table look like, by key; told apart as one thing, so that what is found can be kept."""

    def __hash__(self) -> int:  # type: ignore[override]  # a plain dict has none
        return id(self)


TABLE_TWO = Patterns(
    {
        "rules": pattern(f"^{ORDINAL}规章$"),
        "normative_documents": pattern(f"^{ORDINAL}(行政)?规范性文件$"),
        "licensing": pattern(f"^{ORDINAL}行政许可$"),
        "other_services": pattern(f"^{ORDINAL}其他对外管理服务(事项)?$"),
        "penalty": pattern(f"^{ORDINAL}行政处罚$"),
        "coercion": pattern(f"^{ORDINAL}行政强制(措施)?$"),
        "charges": pattern(f"^{ORDINAL}行政事业性收费$"),
        "procurement": pattern(f"^{ORDINAL}政府集中采购$"),
    }
)
TABLE_THREE = Patterns(
    {
        "received": pattern("本年度?新收"),
        "brought_forward": pattern("上年度?结转"),
        "granted": pattern("(?<!不)予以公开"),
        "partial": pattern("部分公开"),
        "state_secret": pattern("国家秘密"),
        "other_law": pattern("其他法律|法律行政法规(规定)?禁止"),
        "three_securities": pattern("三安全"),
        "third_party": pattern("第三方"),
        "internal_affairs": pattern("内部事务"),
        "process": pattern("过程性"),
        "enforcement_file": pattern("执法案卷"),
        "administrative_query": pattern("行政查询"),
        "not_held": pattern("不掌握"),
        "needs_creation": pattern("现成信息|另行制作"),
        "still_unclear": pattern("补正后"),
        "petition": pattern("信访"),
        "excessive": pattern("大量反复"),
        "repeated": pattern("重复申请"),
        "publication": pattern("公开出版物"),
        "reconfirmation": pattern("确认或者?重新"),
        "not_corrected": pattern("逾期不补正"),
        "fee_unpaid": pattern("逾期.*费|缴纳费用|不缴费"),
        "other": pattern(f"^{ORDINAL}其[他它](处理|情形|情况)?$"),
        "handled": pattern(f"^{ORDINAL}(办理结果)?[总合]计$"),
        "carried_forward": pattern("结转[至到]?下一?年"),
    }
)
COLUMNS = Patterns(
    {
        "natural_person": pattern("^自然人$"),
        "enterprise": pattern("^商业企业$"),
        "research_institution": pattern("^科研机构$"),
        "public_welfare": pattern("^社会公益(组织)?$"),
        "legal_service": pattern("^法律服务(机构)?$"),
        "other_organisation": pattern("^其[他它](组织)?$"),
        "total": pattern("^[总合]计$"),
    }
)
RESULTS = Patterns(
    {
        "upheld": pattern("^结果维持$"),
        "corrected": pattern("^结果纠正$"),
        "other": pattern("^其[他它]结果$"),
        "pending": pattern("^尚未审结$"),
        "total": pattern("^[总合]计$"),
    }
)
PROCEEDINGS = Patterns(
    {
        "litigation_direct": pattern("未经复议|直接起诉"),
        "litigation_after_review": pattern("复议后"),
        "reconsideration": pattern("^(政府信息公开)?行政复议$"),
    }
)
HEADS = {
    "2019": pattern("新制作数|新公开数|对外公开总数|上一年项目数"),
    "2021": pattern("本年制发件数|本年废止件数|现行有效件数|本年处理决定数|本年收费金额"),
}
"""Heads of table two that only one of the forms has."""
GROUP = pattern(f"^{ORDINAL}其[他它]处理$")
HEAD_WORDS = ("类别", "项目", "件数", "数量", "序号", "单位件", "指标", "合计", "小计", "备注")
"""What converters and offices print over a table besides the forms' own heads."""
SCATTERED = 20
NUMBERED = re.compile(r"^(附?表\s*[一二三四1-4]?|附件\s*\d?)\s*[:：、.．]?|(统计|汇总|情况|一览)?表$")
"""What a caption says besides the title of its table."""
NOTE = re.compile(r"(?<=[^\s（(])\s?[（(][^（()）]{1,30}[）)]\s?$")
"""What an office adds behind a label: 规章（县级无此项）."""
FIGURE = re.compile(r"[-+−－]?\d|[/无\-—–－]+$")
ITEM = re.compile(r"\d{1,2}[.．、:：]\D")


@lru_cache(maxsize=4096)  # the same labels come again in every report, and in one report several times
def known(text: str, patterns: Patterns) -> str | None:
    """The key of the row or column that a printed label names, None where it names none."""
    if not text or len(text) > LONGEST * 2 or text.isdecimal():
        return None
    label = plain(text)
    if not label or len(label) > LONGEST:
        return None
    key = next((key for key, words in patterns.items() if words.search(label)), None)
    return key or (known(NOTE.sub("", text), patterns) if NOTE.search(text) else None)


def is_group(text: str) -> bool:
    """Whether a label is that of （六）其他处理, which is a row of its own only where no other label follows."""
    return bool(GROUP.search(plain(text)))


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure, or what offices write in its place, or nothing."""
    if text.isdecimal():
        return True
    text = unicodedata.normalize("NFKC", text[:LONGEST]).strip()
    return not text or bool(FIGURE.match(text) and not ITEM.match(text))


@cache
def runs() -> str:
    """The forms' printed labels as they follow each other, and titles, in plain writing: a line for each form."""
    words = [plain(printed.text) for form in FORMS.values() for printed in form.printed() if printed.text]
    titles = [plain(title) for form in FORMS.values() for title in form.sections]
    return "\n".join(["".join(words), *titles, *HEAD_WORDS])


def is_of_the_form(text: str) -> bool:
    """Whether a line holds nothing but marks and pieces of the forms' printed labels, so that it is no running text."""
    if len(text) > LONGEST * 2 or "。" in text or is_figure(text):
        return False
    words = [word for word in NOT_WORDS.split(unicodedata.normalize("NFKC", NUMBERED.sub("", text))) if word]
    return all(is_pieced(word) for word in words)


@cache
def characters(section: int) -> frozenset[str]:
    """The characters of the labels of one section's table in all forms."""
    grids = [form.layout[section] for form in FORMS.values() if section in form.layout]
    return frozenset(plain("".join(printed.text for grid in grids for row in grid for printed in row)))


def is_scattered(text: str, section: int) -> bool:
    """Whether a line is torn out of the labels of a section's table: 三、本法提供, of two labels side by side.

    It is short, no sentence, and has no character that the labels lack.
    """
    words = plain(text[:SCATTERED])
    return len(text) < SCATTERED and len(words) > 2 and "。" not in text and set(words) <= characters(section)


def is_pieced(word: str) -> bool:
    """Whether a word is a piece of the forms' labels, or pieces of two characters and more one after the other."""
    reached = {0}
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - LONGEST_PIECE), end):
            long_enough = end - start > 1 or len(word) == 1
            if start in reached and long_enough and word[start:end] in runs():
                reached.add(end)
                break
    return len(word) in reached
