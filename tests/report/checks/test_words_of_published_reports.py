"""The checks of form and words on the published reports: every known fault is found, no trap is taken for one."""

import csv
from functools import cache
from pathlib import Path

import pytest

from gongkai import readers
from gongkai.complaint import Complaint
from gongkai.report.check import Circumstances
from gongkai.report.examine import examine
from gongkai.report.recognise import recognise

OWN = {
    *("AR001", "AR002", "AR003", "AR012", "AR013", "AR101", "AR102", "AR304", "AR402", "AR501", "AR601", "AR602"),
    "AR603",
}


def lines(reports: Path, name: str) -> set[tuple[str, str]]:
    """File and check of each line of a table of the ground truth that is about these checks."""
    with (reports / name).open(encoding="utf-8", newline="") as table:
        rows = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(row["file"], row["check"]) for row in rows if row["check"] in OWN}


@cache
def found(path: Path) -> frozenset[str]:
    """The ids of these checks that find something in a file."""
    try:
        report = recognise(readers.read(str(path)))
    except Complaint as complaint:
        pytest.skip(f"这份年报现在读不了，没有检查：{complaint}")
    return frozenset(finding.id for finding in examine(report, Circumstances())) & OWN


FULL = ("000", "001", "003", "005", "008", "010", "013", "014", "015", "016", "021")


def published(reports: Path, number: str) -> Path:
    return next(path for path in reports.iterdir() if path.name.startswith(number))


@pytest.mark.reports
@pytest.mark.parametrize("number", FULL)
def test_known_faults_are_found_and_no_others(reports: Path, number: str) -> None:
    path = published(reports, number)
    must, may, never = (
        {check for file, check in lines(reports, name) if file == path.name}
        for name in ("must_find.tsv", "may_find.tsv", "must_not_find.tsv")
    )
    assert must - found(path) == set()
    assert found(path) & (never - must) == set()
    assert found(path) - must - may == set()
