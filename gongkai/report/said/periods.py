"""Of which time a sentence speaks, up to one of its words: the report's year, another, several."""

import re
from collections.abc import Iterator
from enum import StrEnum


class Period(StrEnum):
    """The times that are told apart; what says nothing speaks of the report's year."""

    THIS_YEAR = "this year"
    PART = "part of the year"
    OTHER = "another year"
    SEVERAL = "several years"


TIME = re.compile(
    r"(?P<range>20[0-9]{2}年?度?[-—－–~～至、]+(?:20)?[0-9]{2}年)"
    r"|(?P<year>20[0-9]{2})年?(?:度?以来|度)?(?:(?P<month>[0-9]{1,2})月)?"
    r"|(?P<part>[上下]半年|[一二三四1-4]季度|前[一二三]个?季|(?!1月?[-—－–~～至到]12月)[0-9]{1,2}月?[-—－–~～至到][0-9]{1,2}月|截[至止](?!12月(?:31日|底|末))[0-9]{1,2}月)"
    r"|(?P<now>今年(?:以来)?|本年度?(?:以来)?|全年|年内|年初以来)"
    r"|(?P<several>近[两二三四五六七八九十0-9]+年|[两三四五]年[来间]|历年|连续|以来|建[立成]至今|迄今|十[三四]五.{0,2}期间|任期)"
    r"|(?P<other>去年(?!结转)|上一?年度?+(?!结转|转|未|遗留)|往年|前年|明年|下一?年度?+(?=[，将拟])|同期)"
)


def times(words: str, year: int | None) -> Iterator[tuple[int, Period]]:
    """The times that `words` name, each with the offset behind its name; `year` is the report's."""
    for match in TIME.finditer(words):
        if match["year"]:
            meant = of_year(int(match["year"]), match["month"], words[match.end() : match.end() + 8], year)
        elif match["now"]:
            meant = Period.THIS_YEAR
        elif match["part"]:
            meant = Period.PART
        else:
            meant = Period.SEVERAL if match["several"] or match["range"] else Period.OTHER
        yield match.end(), meant


def period(words: str, year: int | None) -> Period:
    """The time of which `words`, what stands of a sentence before a quantity, speak last."""
    return [Period.THIS_YEAR, *(meant for _, meant in times(words, year))][-1]


def of_year(named: int, month: str | None, behind: str, year: int | None) -> Period:
    """What a named year means; a month narrows it, unless it is the year's first or last day (截至12月31日)."""
    if year is not None and named != year:
        return Period.OTHER
    if month and not re.match("底|末|31日|1日", behind):
        return Period.PART
    if month not in (None, "12", "1"):
        return Period.PART
    return Period.THIS_YEAR
