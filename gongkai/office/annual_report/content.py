"""What a version holds, and a year's report as the plain report that checks, writers and readers understand."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from gongkai.office.agencies.models import Agency
from gongkai.office.annual_report.models import Version, YearReport
from gongkai.office.journal.chain import canonical
from gongkai.report.annual_report import AnnualReport, Section, Value
from gongkai.report.bound_text import printed
from gongkai.report.form_2021 import SECTIONS

PREFACE = 0


@dataclass(frozen=True)
class Content:
    """The whole of a report: figures by cell, the text's own figures, titles, the words of each section."""

    figures: dict[str, Value]
    narrative: dict[str, str]
    titles: dict[str, str]
    texts: dict[int, str]
    findings: list[dict[str, Any]]

    @property
    def printed(self) -> dict[str, str]:
        """Every figure as it stands in print."""
        return {cell: str(value) for cell, value in self.figures.items()} | self.narrative

    def as_text(self) -> str:
        """Canonical JSON, the same characters for the same content."""
        return canonical(
            {
                "figures": self.figures,
                "narrative": self.narrative,
                "titles": self.titles,
                "texts": {str(number): text for number, text in self.texts.items()},
                "findings": self.findings,
            }
        )


def content_of(version: Version) -> Content:
    """What a version holds."""
    held = json.loads(version.content)
    texts = {int(number): text for number, text in held["texts"].items()}
    return Content(held["figures"], held["narrative"], held["titles"], texts, held["findings"])


def fingerprint(content: str) -> str:
    """SHA-256 of a version's content, in hexadecimal."""
    return hashlib.sha256(content.encode()).hexdigest()


def title_of(agency: Agency, year: int) -> str:
    """The report's title as the form wants it."""
    return f"{agency.name}{year}年政府信息公开工作年度报告"


def as_report(report: YearReport, figures: Mapping[str, Value], texts: Mapping[int, str]) -> AnnualReport:
    """The report as plain data, its bound figures printed."""
    return AnnualReport(
        agency=report.agency.name,
        year=report.year,
        form="2021",
        title=title_of(report.agency, report.year),
        period=(date(report.year, 1, 1), date(report.year, 12, 31)),
        preface=printed(texts.get(PREFACE, "")),
        sections=tuple(
            Section(number, title, printed(texts.get(number, ""))) for number, title in enumerate(SECTIONS, start=1)
        ),
        figures=figures,
    )
