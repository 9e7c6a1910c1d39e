"""The checks of numbers in the text on the published reports: what must be found is, what must not be is not."""

import csv

import pytest

from gongkai.readers import read
from gongkai.report.check import Circumstances
from gongkai.report.examine import all_checks, finding
from gongkai.report.recognise import recognise

IDS = ("AR801", "AR802", "AR803", "AR804", "AR805", "AR806", "AR807", "AR906")


def listed(path):
    """The pairs of file and check that a list names, of these checks only."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(row["file"], row["check"]) for row in rows if row["check"] in IDS}


@pytest.mark.reports
def test_real_reports(reports):
    must, may, never = (listed(reports / f"{name}_find.tsv") for name in ("must", "may", "must_not"))
    checks, found = {check.id: check for check in all_checks()}, set()
    for path in sorted(reports.glob("[0-9]*")):
        report = recognise(read(str(path)))
        for name in IDS:
            hits = list(checks[name].find(report, Circumstances()))
            if any(finding(checks[name], hit, report) for hit in hits):
                found.add((path.name, name))
    assert must - found == set()
    assert found & (never - must - may) == set()
    assert found - must - may == set()
