"""2019年修订条例以前、2021年换用现行格式以前的说法和表格，用在以后的年报里。

说法按词表查（gongkai/wordings/outdated.toml，每条注明出处和从哪一年起算过时）。同一句里有“原”“修订前”“取消”
“不再”等字样的是在说历史，不提。2021年起的年报，表二用试行格式的栏目，指出；表三的（六）其他处理只有一行的，提示。
"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.form_2021 import COLUMNS, OUTCOMES
from gongkai.report.headings import plain, statutory
from gongkai.report.prose import END, Passage, passages
from gongkai.wordings.matching import Found, found

PRESENT_FORM = 2021
HISTORY = re.compile(
    "原[《来先规定条旧有]|旧|以前|此前|过去|修订前|修改前|取消|不再|删[去除]|废止|废除|调整为|改为|由.{0,20}延长"
)
SPLIT = ("not_corrected", "fee_unpaid")
"""The rows of table three that the trial form lacked."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each old term in a section, for an old table two, and a notice for an old table three."""
    yield from old_words(report)
    yield from old_overview(report)
    if report.year is not None and report.year >= PRESENT_FORM:
        yield from old_tables(report)


def old_words(report: AnnualReport) -> Iterator[Hit]:
    """Terms of the list that were out of date in the report's year; a report without a year is taken for a late one."""
    for passage in passages(report):
        told: set[str] = set()
        for hit in found(passage.text, "outdated"):
            late = report.year is None or report.year >= hit.word.since
            if late and hit.word.source not in told and not about_history(passage.text, hit.start):
                told.add(hit.word.source)
                yield old_word(passage, hit)


def old_word(passage: Passage, hit: Found) -> Hit:
    """The hit for one term."""
    word = hit.word
    return Hit(
        f"“{word.wrong}”是过时的说法，现在是：{word.right}。依据：{word.source}。",
        passage.where(hit.start, hit.end),
        expected=word.right,
        actual=word.wrong,
        severity=Severity.NOTICE if word.unsure else None,
    )


def about_history(text: str, start: int) -> bool:
    """Whether the sentence around `start` tells how it used to be."""
    first = max(0, start - 120)
    before = [match.end() for match in END.finditer(text, first, start)]
    after = END.search(text, start, start + 120)
    return HISTORY.search(text, before[-1] if before else first, after.start() if after else start + 120) is not None


def old_overview(report: AnnualReport) -> Iterator[Hit]:
    """Section one with the title it had before 2019."""
    for section in report.sections:
        if statutory(section) == 1 and plain(section.title) == "概述":
            yield Hit(
                "第一部分的标题“概述”是2019年以前的，现在是“总体情况”。",
                Where(section=section.number, text=section.title),
                expected="总体情况",
                actual="概述",
            )


def old_tables(report: AnnualReport) -> Iterator[Hit]:
    """Tables two and three in the layout of the trial form."""
    if report.form == "2019" and report.has_table("documents_2019"):
        yield Hit(
            "表二用的是2019年试行格式的栏目，2021年起应当用现行格式：本年制发件数、本年废止件数、现行有效件数。",
            Where(section=2),
        )
    if one_row_for_other(report):
        yield Hit(
            "表三的（六）其他处理只有一行，是2019年试行格式的；现行格式分三行：逾期不补正、逾期未缴费、其他。",
            Where(section=3, row="other"),
            severity=Severity.NOTICE,
        )


def one_row_for_other(report: AnnualReport) -> bool:
    """Whether table three has every outcome of the present form in every column, only not the two rows it added."""
    figures = report.figures
    lacking = {row.key for row in OUTCOMES if f"applications.total.{row.key}" not in figures}
    return lacking == set(SPLIT) and all(f"applications.{column.key}.other" in figures for column in COLUMNS)


def overview(text: str) -> AnnualReport:
    """A report on 2024 whose section one says `text`."""
    return AnnualReport(year=2024, sections=(Section(1, "总体情况", text),))


check = Check(
    id="AR905",
    name="outdated-term",
    severity=Severity.WARNING,
    title="用了过时的说法或者格式",
    basis=FORMAT_2021.part("附件：格式模板"),
    find=find,
    passing=Example(overview("全年未收取信息处理费。")),
    failing=Example(overview("全年未收取检索、复制、邮寄等费用。")),
)
