"""Made-up reports of one office, right and wrong, and how the output of a command is read back."""

import json
from dataclasses import replace
from datetime import date

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.form_2021 import FORM, SECTIONS

GOOD = AnnualReport(
    agency="青山县司法局",
    year=2024,
    title="青山县司法局2024年政府信息公开工作年度报告",
    period=(date(2024, 1, 1), date(2024, 12, 31)),
    sections=tuple(Section(number, title, "如实填报。") for number, title in enumerate(SECTIONS, 1)),
    figures=dict.fromkeys(FORM.cells, 0) | {"charges.administrative": "0"},
)
WRONG_TOTAL = replace(GOOD, figures=GOOD.figures | {"disputes.reconsideration.total": 4})
WRONG_TITLE = replace(GOOD, sections=(*GOOD.sections[:5], Section(6, "其他事项", "如实填报。")))


def as_json(capsys):
    """What was printed as JSON, and what went to stderr."""
    output, errors = capsys.readouterr()
    return json.loads(output), errors


def ids(entry):
    return [found["id"] for found in entry["findings"]]
