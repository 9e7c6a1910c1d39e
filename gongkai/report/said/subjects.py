"""Of whom a sentence speaks: the reporting office, the district around it, another office.

A government's report sums up its offices (条例第四十九条; 年度报告格式 二), so 全县 is its own subject; a department's
report counts the department alone, and 全县 is not.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from gongkai.report.standing import Standing, standing


class Subject(StrEnum):
    """Whose figure a sentence gives; `LIKELY` is the office's own, but may be narrower or wider."""

    OWN = "own"
    DISTRICT = "district"
    OTHER = "other"
    LIKELY = "likely"
    UNSURE = "unsure"


GENERAL_OFFICE = re.compile("(?:党政|综合)?(?:办公厅|办公室|办)$")
PLACE = "[县市区省州旗镇乡盟]"
VERB = (
    "(?=共|累计|全年|全市|年度|本年|[0-9]|今年|收到|受理|接到|接收|办理|办结|答复|收办|处理|未|没有|无|发生|新收|制[定发]"
    "|印发|出台|发布|公开(?!办)|主动|被|作为|废止|清理|以|向)"
)
MENTION = re.compile(
    "[全各我本系下所基局委厅院心队站司行校学府会道办工室县市区省州镇乡旗盟]"
    f"(?:(?<=全)(?P<place>{PLACE}|街道)(?!面|体|局|力)"
    "|(?P<self>(?<=[我本])(?:局|委|厅|院|办|站|队|所|中心|单位|机关|部门|校|管委会|公司)|(?<=全)(?:局|委|厅|办|院|校)(?!面))"
    f"|(?<=[我本])(?P<unit>{PLACE}|街道)(?![级民人局委办直]|政府办)"
    "|(?P<each>(?<=各)(?:级|(?:有关)?(?:部门|单位|[县区乡镇街])|行政机关))"
    "|(?P<system>(?<=全系)统|(?<=系)统(?![收受接共])|(?<=[下所])属|(?<=[下本])级|(?<=[县市区省州])(?:直|本级)|(?<=基)层)"
    f"|(?P<named>){VERB})"
)
"""It begins with one set of characters, which is fast; of a named office it finds the last character, before a verb."""
NAME = re.compile("[^我本全各年月日了、，。；：（）“”《》\n0-9A-Za-z]{2,14}$")
BODY = re.compile(
    "(?:局|委|委员会|厅|院|中心|支队|大队|总队|(?<!场)所|(?<!网)站|公司|银行|学校|大学|学院|街道|办事处|办公室|办|管委会|政府|党工委"
    f"|{PLACE})$"
)
LEAD = re.compile("^.*(?:其中|包括|由|是|为|对|向|据|指导|督促|协助|会同|组织)")


@lru_cache(maxsize=64)
def kind(agency: str) -> tuple[Standing | None, str]:
    """The kind of an office, that of its government for a general office, and the letter of its place (县)."""
    government = GENERAL_OFFICE.sub("", agency) if "政府办" in agency or agency.endswith("政府") else agency
    plain = re.sub("(?:人民政府|政府|管理委员会|管委会)$", "", government)
    return standing(government), "街道" if "街道" in plain[-5:] else plain[-1:]


def mentions(words: str, agency: str) -> Iterator[tuple[int, Subject]]:
    """Whom `words` name, each with the offset behind the name."""
    place = ""
    for match in MENTION.finditer(words):
        if match["named"] is not None:
            name = NAME.search(words[max(0, match.end() - 14) : match.end()])
            short = LEAD.sub("", name[0]) if name and BODY.search(name[0]) else ""
            if short:
                yield match.end(), named(short, agency)
            continue
        place = match["place"] or match["unit"] or (place if match["each"] else "")
        if match["self"]:
            yield match.end(), Subject.OWN
        else:
            yield match.end(), Subject.UNSURE if match["system"] else of_place(place, agency)


def subject(words: str, agency: str) -> Subject | None:
    """Of whom `words`, what stands of a sentence before a quantity, speak last; None where they name nobody."""
    return [None, *(meant for _, meant in mentions(words, agency))][-1]


def of_place(place: str, agency: str) -> Subject:
    """What 全县, 我县, 各部门 mean in the report of `agency`; `place` is the letter, empty for 各部门 alone."""
    standing_of, letter = kind(agency)
    if standing_of is Standing.DEPARTMENT:
        return Subject.DISTRICT
    if not agency or not place:
        return Subject.UNSURE
    if place != letter:
        return Subject.OTHER
    return Subject.LIKELY if GENERAL_OFFICE.search(agency) else Subject.OWN


def named(name: str, agency: str) -> Subject:
    """Whether a named office is the reporting one: its name, the end of it, or its characters in their order.

    县政府 in the report that sums up a county may be the government alone.
    """
    if len(name) < 2 or not agency:
        return Subject.UNSURE
    bare = re.sub("(?:人民政府|政府)$", "", GENERAL_OFFICE.sub("", agency) if "政府办" in agency else agency)
    if name == "学校" and kind(agency)[1] in "学院校":
        return Subject.OWN
    if name[-1] in "县市区镇乡":
        return place_named(name, agency, bare)
    if is_short_for(name, agency):
        township = kind(agency)[0] is Standing.TOWNSHIP
        return (
            Subject.OWN
            if township or "政府" not in name or name == agency or agency != bare + "人民政府"
            else Subject.UNSURE
        )
    return Subject.UNSURE if "政府" in name and "政府" in agency else Subject.OTHER


def place_named(name: str, agency: str, bare: str) -> Subject:
    """What a place's name means: the government's own place, the place of a department, another place."""
    if not bare.endswith(name):
        return Subject.DISTRICT if name in agency else Subject.OTHER
    return Subject.OWN


def is_short_for(name: str, agency: str) -> bool:
    """Whether `name` is `agency` with characters left out, the last kept: 县发改局 for 青山县发展和改革局."""
    if name[-1] != agency[-1]:
        return "政府办" in agency and is_short_for(name, GENERAL_OFFICE.sub("", agency))
    rest = iter(agency)
    return all(character in rest for character in name)
