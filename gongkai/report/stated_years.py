"""The places where a report surely speaks of its own year: period, preface, first words, fee statement, signature.

Other years are named with reason (last year, plans, budgets, titles and numbers of documents); they are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Where
from gongkai.report.fee_statement import TITLES, statements
from gongkai.report.headings import section_on
from gongkai.report.squeezed import span, squeezed

YEAR = r"(?<![\d－—-])(20[0-4]\d)年"
OWN = re.compile(
    rf"(?:现将|编制|发布|公布|社会公开|予以公开|现公开)[^，。；：、]{{0,30}}?{YEAR}度?(?:本级)?(?:政府信息|政务信息|信息|政务)公开(?:工作)?"
    r"(?:年度)?(?:工作)?(?:情况)?(?:年度)?(?:报告|年报)(?!有关|编制|编写|的?通知|的?要求|工作的?通知|相关|事项)"
)
"""How a preface says which year the report is on."""
QUOTED = re.compile("《[^《》]{0,80}》")
OPENING = re.compile(r"(?:[（(][一1][）)])?(20[0-4]\d)年度?[，,我本]")
LATER = re.compile("以来|[截至]止|截至|起[，,至]")
COUNTED = re.compile(
    rf"{YEAR}度?[，,]?[^。；，\d将拟计]{{0,14}}[，,]?(?:收到|受理|新收|主动公开|公开|发布|办理|办结)[^，。；\d]{{0,20}}\d+余?[件条份次]"
)
ITEM = re.compile(
    r"\s{0,9}(?:[（(][一二三四五六七八九十][）)]|\d[.、])\s{0,9}(?:[^。；，：:\d\n]{0,20}[。：:\s]\s{0,9})?(20[0-4]\d)\s{0,9}年度?[，,我本]"
)
"""An item of section one that opens with a year, behind its heading or its number."""
DONE = re.compile(r"\d[件条份]")
COMPARED = re.compile("同比|相比|比|较|增[长加]|减少|下降|上升|上年|去年|上一年|截至|今年|本年")
SIGNED = re.compile(r"(20[0-4]\d)年(\d{1,2})月\d{1,2}日")
PREFACE = 4_000
"""So many characters of a preface, and of the first words of a section, are read."""
FIRST_WORDS = 150


@dataclass(frozen=True, slots=True)
class StatedYear:
    """A year, what states it, where; `sure`: it can only be the report's own."""

    year: int
    what: str
    where: Where
    sure: bool = True


def stated_years(report: AnnualReport, year: int) -> Iterator[StatedYear]:
    """Every place that speaks of the report's own year; `year` is the one that the report is taken to be on."""
    if report.period and report.period[0].year == report.period[1].year:
        yield StatedYear(report.period[0].year, "统计期限", Where())
    yield from in_preface(report.preface)
    overview = section_on(report.sections, 1)
    if overview:
        yield from in_overview(overview, year)
        yield from in_items(overview, year)
    yield from in_fee_statement(report)
    problems = section_on(report.sections, 5)
    if problems and f"{year}年" not in squeezed(problems.text):
        yield from opening(problems, "第五部分开头", year, sure=False)


def in_preface(preface: str) -> Iterator[StatedYear]:
    """The first place in the preface that says which year the report is on."""
    text = squeezed(preface[:PREFACE])
    text = QUOTED.sub(lambda title: title[0] if title[0].endswith("报告》") else "、" * len(title[0]), text)
    found = OWN.search(text)
    if found:
        yield StatedYear(int(found[1]), "前言", place(preface, None, found.start(1), found.end(1) + 1))


def in_overview(section: Section, year: int) -> Iterator[StatedYear]:
    """The year with which section one opens; else, where it never names the year, the year of its first count."""
    found = list(opening(section, "总体情况开头", year))
    if found or f"{year}年" in (text := squeezed(section.text)):
        yield from found
        return
    for counted in COUNTED.finditer(text):
        sentence = re.split("[。；]", text[counted.start() : counted.end() + 60])[0]
        if int(counted[1]) == year - 1 and not COMPARED.search(sentence):
            where = place(section.text, section.number, counted.start(), counted.end())
            yield StatedYear(year - 1, "总体情况里的件数", where)
            return


def in_items(section: Section, year: int) -> Iterator[StatedYear]:
    """The year before where an item of section one tells its counts under it and never speaks of this year.

    Left over from the year before, it seems; it may also be meant, so nobody can be sure.
    """
    start = 0
    for line in section.text.split("\n") if f"{year - 1}年" in squeezed(section.text) else ():
        found = ITEM.match(line)
        if found and int(found[1]) == year - 1 and is_of_one_year(line[found.end() :], year):
            first, last = start + found.start(1), start + found.end(1) + 1
            where = Where(section.number, text=section.text[first:last], start=first, end=last)
            yield StatedYear(year - 1, "总体情况的一个小标题下", where, sure=False)
        start += len(line) + 1


def is_of_one_year(words: str, year: int) -> bool:
    """Whether the words count something and name neither the report's year nor a comparison."""
    text = squeezed(words)
    return bool(DONE.search(text)) and str(year) not in text and not COMPARED.search(text) and not LATER.search(text)


def opening(section: Section, what: str, year: int, *, sure: bool = True) -> Iterator[StatedYear]:
    """The year with which a section opens, unless its first words also name `year`, or speak of a later time."""
    text = squeezed(section.text[: PREFACE // 10])[:FIRST_WORDS]
    found = OPENING.match(text)
    if found and f"{year}年" not in text[found.end() :] and not LATER.search(text[: found.end() + 30]):
        stated = int(found[1])
        if stated <= year or (sure and "将" not in text.split("。")[0]):
            where = place(section.text, section.number, *found.span(1))
            yield StatedYear(stated, what, where, sure and abs(stated - year) <= 1)


def in_fee_statement(report: AnnualReport) -> Iterator[StatedYear]:
    """The year of the statement on the fee, where its sentence names one year only."""
    for statement in statements(report):
        words = TITLES.sub("", statement.text)
        years = set(re.findall(YEAR, words))
        if (
            statement.sure
            and statement.in_section_six
            and len(years) == 1
            and not re.search("以来|[自从]20|施行", words)
        ):
            start, end = statement.place
            quoted = statement.section.text[start : min(end, start + 40)]
            where = Where(statement.section.number, text=quoted, start=start, end=end)
            yield StatedYear(int(years.pop()), "信息处理费的说明", where)


def signed_on(report: AnnualReport) -> tuple[int, int] | None:
    """Year and month of the day under the report, in a line of its own at its end; None where there is none."""
    lines = report.sections[-1].text[-200:].split("\n")[-3:] if report.sections else []
    found = [match for match in map(SIGNED.fullmatch, map(squeezed, lines)) if match]
    return (int(found[-1][1]), int(found[-1][2])) if found else None


def place(text: str, section: int | None, start: int, end: int) -> Where:
    """The place of some characters, given by their offsets in the squeezed text."""
    first, last = span(text, start, end)
    return Where(section, text=text[first:last], start=first, end=last)
