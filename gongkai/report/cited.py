"""How laws and documents are cited, and how they are miscited: slips in a title, wrong brackets of a number.

Local and ministerial instruments have names that are near the national ones; only a single slip makes a title wrong.
"""

import re
from collections.abc import Iterator
from functools import cache

from gongkai.law import document_number
from gongkai.law.instruments import ALL, FORMAT_2021, PROCESSING_FEE, REGULATION

NUMBER_REACH = 24
HISTORY_REACH = 60
LONG_TITLE = 12
MISTAKEN = {
    "中华人民共和国信息公开条例": REGULATION.title,
    "中华人民共和国政务信息公开条例": REGULATION.title,
    "中华人民共和国政务公开条例": REGULATION.title,
    "中华人民共和国政府公开条例": REGULATION.title,
    "中华人民共和国政府信息公开年度报告格式": FORMAT_2021.title,
    "政府信息公开处理费管理办法": PROCESSING_FEE.title,
    "政府信息公开信息处理费收费管理办法": PROCESSING_FEE.title,
}
"""Names that no instrument has, and the one that is meant."""
LOST_BRACKET = re.compile(r"(?<=[发函字办])([〔\[（(]?)(20[0-2][0-9])([〕\]）)]?)([1-9][0-9]{0,2})\s?号$")
HISTORY = re.compile("原[《条来先]|旧|修[订改]前|废止|曾|200[78]|此前|以前|代替|取代|失效")
OLD_ARTICLE = re.compile(
    r"条例》第\s?(三十一|三十二|31|32)\s?条[^。；]{0,30}?(?:编制|公布|发布|撰写|形成)[^。；]{0,30}?(?:年度报告|年报)"
)
TRIAL_TITLE = "政府信息公开工作年度报告有关事项的通知"
"""The name of the notice of 2019 with the trial form, which is not that of the present one."""
MIXED = "“{}”是印发现行年度报告格式的通知的文号，前面写的是2019年那份通知的名称，请核对。"


def wrong_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """The wrongly written document numbers of a text: start, end, and what the part from the bracket on should be."""
    place = text.find("号")
    while place >= 0:
        if text[max(0, place - 2) : place].strip()[-1:].isdigit():
            yield from wrong_number(text, place + 1)
        place = text.find("号", place + 1)


def wrong_number(text: str, end: int) -> Iterator[tuple[int, int, str]]:
    """The one that ends at `end`, where there is one."""
    first = max(0, end - NUMBER_REACH)
    window = text[first:end]
    for form in document_number.wrong_forms(window):
        if form.end == len(window):
            yield first + form.start, end, form.right
            return
    lost = LOST_BRACKET.search(window)
    if lost and not (lost[1] and lost[3]):
        yield first + lost.start(), end, f"〔{lost[2]}〕{lost[4]}号"


@cache
def known_titles() -> tuple[str, ...]:
    """The titles that are long enough for a slip to be told from another name."""
    return tuple(instrument.title for instrument in ALL.values() if len(instrument.title) >= 9)


def meant_title(written: str) -> str | None:
    """The known title that is meant; None where the title is right or unknown."""
    if written in MISTAKEN:
        return MISTAKEN[written]
    near = (title for title in known_titles() if abs(len(title) - len(written)) <= 1)
    return next((title for title in near if is_slip(written, title)), None)


def is_slip(written: str, title: str) -> bool:
    """Whether one differs from the other by one character changed, missing, added or swapped.

    At the ends only a changed one, and only in a long title: a character more or less there makes another title.
    """
    ahead = common_prefix(written, title)
    behind = common_prefix(written[::-1], title[::-1])
    if written == title or not (ahead and behind):
        return len(written) == len(title) >= LONG_TITLE and ahead + behind == len(title) - 1
    rest, due = len(written) - ahead - behind, len(title) - ahead - behind
    swapped = rest == due == 2 and written[ahead : ahead + 2] == title[ahead : ahead + 2][::-1]
    return swapped or max(rest, due) <= 1


def common_prefix(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def is_history(text: str, place: int) -> bool:
    """Whether the words around `place` tell how it used to be."""
    reach = max(0, place - HISTORY_REACH)
    first = max(reach, *(text.rfind(mark, reach, place) + 1 for mark in "。；\n"))
    return HISTORY.search(text, first, place + HISTORY_REACH) is not None
