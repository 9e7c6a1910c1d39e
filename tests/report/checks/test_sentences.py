"""Made-up sentences in the style of real reports, each with the table beside it and what may be found.

One line of sentences.tsv a case: check, the severity expected (- for no finding), agency, figures, sentence, in which
\\n is a line end. Figures: r b h c received, brought forward, handled, carried forward; legal: so many of r by
enterprises; other rows by their name; R D A the proceedings of table four; made repealed in_force of table two.
"""

import csv
from pathlib import Path

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.examine import all_checks, finding
from gongkai.report.samples import zeros

ROWS = {"r": "received", "b": "brought_forward", "h": "handled", "c": "carried_forward"}
PROCEEDINGS = {"R": "reconsideration", "D": "litigation_direct", "A": "litigation_after_review"}
CHECKS = {check.id: check for check in all_checks()}
with (Path(__file__).parent / "sentences.tsv").open(encoding="utf-8", newline="") as lines:
    CASES = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row]


def figures(written):
    """The cells that the short form of a case stands for; tables that it does not name are absent."""
    cells = {}
    for item in sorted(written.split(), key=lambda item: item.startswith("legal")):
        name, value = item.split("=")
        if "." in name:
            row, result = name.split(".")
            cells = zeros("disputes.") | cells
            for key in (result, "total"):
                cells[f"disputes.{PROCEEDINGS[row]}.{key}"] += int(value)
        elif name in ("made", "repealed", "in_force"):
            cells = zeros("documents.") | cells | {f"documents.normative_documents.{name}": int(value)}
        elif name == "legal":
            for row in [row for row in ("received", "handled") if cells[f"applications.total.{row}"]]:
                cells[f"applications.enterprise.{row}"] = int(value)
                cells[f"applications.natural_person.{row}"] = cells[f"applications.total.{row}"] - int(value)
        else:
            row = ROWS.get(name, name)
            cells = zeros("applications.") | cells
            cells |= {f"applications.{column}.{row}": int(value) for column in ("natural_person", "total")}
    return cells


def report(agency, written, sentence):
    text = sentence.replace("\\n", "\n")
    return AnnualReport(agency=agency, year=2024, sections=(Section(1, "总体情况", text),), figures=figures(written))


@pytest.mark.parametrize("case", CASES, ids=[f"{row[0]}-{row[4][:24]}" for row in CASES])
def test_sentence(case):
    name, expected, agency, written, sentence = case
    check, subject = CHECKS[name], report(agency, written, sentence)
    found = [finding(check, hit, subject) for hit in check.find(subject, Circumstances())]
    assert {result.severity.value for result in found} == ({expected} - {"-"}), [result.message for result in found]


def test_there_are_many_cases_and_most_are_traps():
    assert len(CASES) >= 150
    assert sum(case[1] == "-" for case in CASES) >= len(CASES) / 2
