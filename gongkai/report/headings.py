"""Which statutory section a printed heading means, whatever its number and its exact words."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from gongkai.report.annual_report import Section
from gongkai.report.form_2021 import SECTIONS

NUMBERING = re.compile(r"^(第?[一二三四五六七八九十\d]+(部分)?[、.,:\s]+|\([一二三四五六七八九十\d]+\)[、.]?)")

HALLMARKS = {
    1: re.compile("总体|基本情况|概述|综述|概况"),
    2: re.compile("主动公开"),
    3: re.compile("申请(?!行政复议)"),
    4: re.compile("复议|诉讼"),
    5: re.compile("问题|改进|整改"),
    6: re.compile("其[他它]"),
}
"""Words by which a section is known even where its title is not the form's."""


def plain(title: str) -> str:
    """A title without its number, its spaces, its final punctuation, and with one width of characters."""
    text = unicodedata.normalize("NFKC", title).strip()
    return re.sub(r"\s+", "", NUMBERING.sub("", text)).strip(":;,.。*#")


EXACT = {plain(title): number for number, title in enumerate(SECTIONS, 1)}


def statutory(section: Section) -> int:
    """The number (1 to 6) of the statutory section that is meant; the printed number where the words do not tell."""
    return meant(section.title, section.number)


@lru_cache(maxsize=512)
def meant(printed: str, number: int) -> int:
    """The statutory number behind a printed title and its printed number; kept, since nearly every check asks."""
    title = plain(printed)
    if title in EXACT:
        return EXACT[title]
    likely = [number for number, words in HALLMARKS.items() if words.search(title)]
    return likely[0] if len(likely) == 1 else number


def section_on(sections: Iterable[Section], number: int) -> Section | None:
    """The first section that means the statutory section `number`, None where it is missing."""
    return next((section for section in sections if statutory(section) == number), None)


def missing(sections: Iterable[Section]) -> list[int]:
    """The statutory sections that none of the headings means."""
    present = {statutory(section) for section in sections}
    return [number for number in range(1, len(SECTIONS) + 1) if number not in present]


def own_headings(sections: Sequence[Section]) -> Sequence[Section]:
    """The headings without those of a list 1. 2. 3. that was taken for sections.

    Where section five and six are not there and the numbers begin again with 1 right behind section one, what follows
    are the items of section one (1.主动公开情况 2.依申请公开情况) in a file that breaks off.
    """
    restarts = len(sections) > 2 and [section.number for section in sections[:3]] == [1, 1, 2]
    return sections[:1] if restarts and {5, 6} <= set(missing(sections)) else sections
