"""Reading reports: which version stands, what a year looks like now, what is still missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum
from django.urls import reverse

from gongkai.office.agencies.models import Agency
from gongkai.office.annual_report import gather as gathering
from gongkai.office.annual_report.content import Content, as_report, content_of
from gongkai.office.annual_report.models import FrozenFact, SectionText, Version, YearReport
from gongkai.report.annual_report import AnnualReport
from gongkai.report.bound_text import GAP, Bound, stale
from gongkai.report.check import Circumstances, Finding, Severity
from gongkai.report.examine import examine
from gongkai.report.facts import Fact


def latest(report: YearReport) -> Version | None:
    """The newest version, standing or not."""
    return report.versions.select_related("signed_by", "freezing", "reopening").last()


def standing(report: YearReport) -> Version | None:
    """The version that is signed and not taken back; while there is one, the words cannot be edited."""
    version = latest(report)
    return version if version and not hasattr(version, "reopening") else None


def frozen(report: YearReport) -> Version | None:
    """The version that the agency has reported: the newest frozen one."""
    return report.versions.filter(freezing__isnull=False).select_related("signed_by", "freezing").last()


def status(report: YearReport) -> str:
    """Where the report is, in a word."""
    version = latest(report)
    if version is None:
        return "编写中"
    if hasattr(version, "reopening"):
        return "更正中" if hasattr(version, "freezing") else "编写中"
    return "已冻结" if hasattr(version, "freezing") else "已签发"


def texts(report: YearReport) -> dict[int, str]:
    """The working words of each section."""
    return dict(SectionText.objects.filter(report=report).values_list("section", "text"))


def findings(report: YearReport, content: Content) -> list[Finding]:
    """What the checks find, last year's frozen report beside it where there is one."""
    circumstances = Circumstances(previous=report_of_last_year(report))
    return examine(as_report(report, content.figures, content.texts), circumstances)


def report_of_last_year(report: YearReport) -> AnnualReport | None:
    """The frozen report on the year before, as plain data."""
    before = YearReport.objects.filter(agency=report.agency, year=report.year - 1).first()
    version = frozen(before) if before else None
    if before is None or version is None:
        return None
    content = content_of(version)
    return as_report(before, content.figures, content.texts)


def working(report: YearReport) -> Content:
    """The year as records and words have it now."""
    gathered = gathering.gather(report.agency, report.year)
    content = Content(gathered.figures, gathered.narrative, gathered.titles, texts(report), [])
    found = [finding.as_json() for finding in findings(report, content)]
    return Content(content.figures, content.narrative, content.titles, content.texts, found)


def errors(content: Content) -> int:
    """How many findings are errors."""
    return sum(finding["severity"] == Severity.ERROR for finding in content.findings)


def stale_figures(content: Content) -> dict[int, list[tuple[Bound, str | None]]]:
    """By section, the figures of the text that no longer equal their cells."""
    found = {number: stale(text, content.printed) for number, text in sorted(content.texts.items())}
    return {number: figures for number, figures in found.items() if figures}


def gaps(content: Content) -> dict[int, int]:
    """By section, how many places the draft left to be written."""
    return {number: count for number, text in sorted(content.texts.items()) if (count := len(GAP.findall(text)))}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing in which two versions differ: a figure or a section's words."""

    title: str
    before: str
    after: str


def changes(before: Content, after: Content) -> list[Change]:
    """What a later version says otherwise."""
    cells = [cell for cell in after.printed if before.printed.get(cell) != after.printed[cell]]
    figures = [
        Change(after.titles.get(cell, cell), before.printed.get(cell, "—"), after.printed[cell]) for cell in cells
    ]
    words = [
        Change(f"第{number}部分文字" if number else "前言", before.texts.get(number, ""), text)
        for number, text in sorted(after.texts.items())
        if before.texts.get(number, "") != text
    ]
    return figures + words


@dataclass(frozen=True, slots=True)
class Traced:
    """One figure opened: its cell, what it is called, the figure, whether frozen, and the records behind it."""

    cell: str
    title: str
    figure: str
    frozen: bool
    facts: Iterator[Fact]


def trace(report: YearReport, cell: str, version: Version | None) -> Traced | None:
    """Open a figure of a frozen version, or of the year as it is now (`version` None); None: no such figure."""
    gathered = gathering.gather(report.agency, report.year)
    if version is None:
        content = Content(gathered.figures, gathered.narrative, gathered.titles, {}, [])
        found = gathering.facts(gathered, cell)
    else:
        content = content_of(version)
        found = frozen_facts(version, gathered.counted(cell))
    if cell not in content.printed:
        return None
    return Traced(cell, content.titles.get(cell, cell), content.printed[cell], version is not None, found)


def frozen_facts(version: Version, cells: list[str]) -> Iterator[Fact]:
    """The records behind some cells as they were frozen; one that stood behind several of them is listed each time."""
    for row in FrozenFact.objects.filter(version=version, cell__in=cells).iterator(chunk_size=2000):
        yield Fact(row.kind, row.record_id, row.on, row.label, row.amount, row.note, row.address)


def frozen_sums(version: Version) -> dict[str, str]:
    """The sums of the frozen records by counted cell, for comparing with the frozen figures."""
    rows = FrozenFact.objects.filter(version=version).order_by().values_list("cell").annotate(Sum("amount"))
    return {cell: gathering.plain(amount) for cell, amount in rows}


def open_points(agency: Agency, today: date) -> list[tuple[str, str]]:
    """What last year's report still lacks, each with the page where it is done; empty once it is frozen."""
    year = today.year - 1
    report = YearReport.objects.filter(agency=agency, year=year).first()
    if report is None:
        return [(f"{year}年年度报告还没有开始编写", reverse("annual_reports"))]
    address = reverse("annual_report", args=[year])
    version = standing(report)
    if version is not None:
        return [] if hasattr(version, "freezing") else [(f"{year}年年度报告已签发，还没有冻结", address)]
    content = working(report)
    points = [f"第{number}部分还有{count}处待补写" for number, count in gaps(content).items()]
    points += [f"第{number}部分有{len(found)}个数字与记录不一致" for number, found in stale_figures(content).items()]
    points += [f"检查出{count}个错误"] if (count := errors(content)) else []
    return [(f"{year}年年度报告{point}", address) for point in points or ["待签发"]]
