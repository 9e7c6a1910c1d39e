"""Runs the checks over a report: finds them in `checks/`, applies those that hold for its year, sorts the findings."""

from dataclasses import replace
from functools import cache

from gongkai import discovery
from gongkai.law.instruments import FORMAT_2019, FORMAT_2021, Citation
from gongkai.paper import Place
from gongkai.report.annual_report import AnnualReport, place_at
from gongkai.report.check import Check, Circumstances, Finding, Hit, Severity, Where

WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTICE: 2}


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, by id."""
    checks: list[Check] = [module.check for module in discovery.modules("gongkai.report.checks")]
    return tuple(sorted(checks, key=lambda check: check.id))


def examine(report: AnnualReport, circumstances: Circumstances = Circumstances()) -> list[Finding]:
    """What the checks find in `report`: by section, then by weight, then by id, then in the order of the text."""
    found = [
        finding(check, hit, report)
        for check in all_checks()
        if check.holds_for(report.year)
        for hit in check.find(report, circumstances)
    ]
    return sorted(found, key=lambda f: (f.where.section or 0, WEIGHT[f.severity], f.id, f.where.start or 0))


def finding(check: Check, hit: Hit, report: AnnualReport) -> Finding:
    """A hit with its check's identity and its line; one that rests on an uncertain cell is at most a notice."""
    severity = hit.severity or check.severity
    if any(report.is_uncertain(cell) for cell in hit.where.cells):
        severity = Severity.NOTICE
    return Finding(
        check.id,
        check.name,
        severity,
        hit.message,
        located(hit.where, report),
        basis(check, report),
        hit.expected,
        hit.actual,
    )


def located(where: Where, report: AnnualReport) -> Where:
    """The place with line and page: of its words, of its first cell that has them, else of its section's heading."""
    if where.line or where.page:
        return where
    section = report.section(where.section) if where.section else None
    if where.start is not None:
        lines = place_at(report.preface, report.preface_lines, where.start) or Place()
        place = section.place_at(where.start) if section else lines
        return replace(where, line=place.line, page=place.page)
    places = (report.places.get(cell) for cell in where.cells)
    place = next((place for place in places if place), section.place if section else Place())
    return replace(where, line=place.line, page=place.page) if place.line or place.page else where


def basis(check: Check, report: AnnualReport) -> str:
    """The check's source; for a report in the trial form that form, which then stood where the present one stands."""
    source = check.basis
    if report.form == "2019" and isinstance(source, Citation) and source.instrument is FORMAT_2021:
        return str(FORMAT_2019.part(""))
    return str(source)
