"""Every check against its own examples and against the table of the contract."""

from pathlib import Path

import pytest

from gongkai.law.instruments import Citation
from gongkai.law.wording import wording
from gongkai.report import checks
from gongkai.report.check import Check, Example, Finding
from gongkai.report.examine import all_checks, finding

CONTRACT = {
    "AR001": ("title-form", "warning"),
    "AR002": ("year-disagrees", "error"),
    "AR003": ("agency-disagrees", "warning"),
    "AR004": ("section-missing", "error"),
    "AR005": ("section-order", "error"),
    "AR006": ("section-title", "warning"),
    "AR007": ("period-wrong", "error"),
    "AR008": ("published-late", "error"),
    "AR009": ("table-missing", "error"),
    "AR010": ("cell-blank", "error"),
    "AR011": ("cell-not-a-count", "error"),
    "AR012": ("numbering", "warning"),
    "AR013": ("contact-missing", "notice"),
    "AR101": ("overview-aspect-missing", "warning"),
    "AR102": ("overview-length", "warning"),
    "AR201": ("rules-not-empowered", "error"),
    "AR202": ("charges-unit", "warning"),
    "AR301": ("applications-balance", "error"),
    "AR302": ("applications-outcomes", "error"),
    "AR303": ("applications-row-total", "error"),
    "AR304": ("other-unexplained", "notice"),
    "AR401": ("disputes-total", "error"),
    "AR402": ("review-first", "notice"),
    "AR501": ("problems-vague", "warning"),
    "AR601": ("fee-statement-missing", "warning"),
    "AR602": ("fee-statement-place", "notice"),
    "AR603": ("fee-contradiction", "error"),
    "AR701": ("carry-over", "error"),
    "AR702": ("in-force-roll-forward", "warning"),
    "AR703": ("repealed-too-many", "error"),
    "AR704": ("year-jump", "warning"),
    "AR705": ("same-as-last-year", "warning"),
    "AR706": ("text-copied", "warning"),
    "AR801": ("text-applications", "error"),
    "AR802": ("text-none-claimed", "error"),
    "AR803": ("text-disputes", "error"),
    "AR804": ("text-documents", "warning"),
    "AR805": ("breakdown-sum", "warning"),
    "AR806": ("percentage", "warning"),
    "AR807": ("text-conflict", "warning"),
    "AR901": ("repeated-word", "warning"),
    "AR902": ("wording", "warning"),
    "AR903": ("punctuation", "warning"),
    "AR904": ("citation-form", "warning"),
    "AR905": ("outdated-term", "warning"),
    "AR906": ("vague-count", "notice"),
    "AR951": ("personal-data", "error"),
    "AR952": ("secrecy-mark", "error"),
    "AR953": ("hidden-data", "warning"),
}
"""The table of findings, as the contract has it."""

NUMBERS = {f"AR{n:03}" for n in (*range(4, 12), 201, 202, 301, 302, 303, 401, 701, 702, 703)}
"""The checks of structure and sums, which every report must pass through."""


def named(check: Check) -> str:
    return check.id


def found(check: Check, example: Example) -> list[Finding]:
    """What the check alone finds in an example, as examine() would print it."""
    return [finding(check, hit, example.report) for hit in check.find(example.report, example.circumstances)]


def test_the_checks_of_structure_and_sums_are_there_once_each():
    ids = [check.id for check in all_checks()]
    assert set(ids) >= NUMBERS
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("check", all_checks(), ids=named)
def test_id_name_and_severity_are_the_contracts(check):
    assert (check.name, check.severity.value) == CONTRACT[check.id]


@pytest.mark.parametrize("check", all_checks(), ids=named)
def test_a_check_stands_in_the_file_of_its_name(check):
    assert (Path(checks.__file__).parent / f"{check.name.replace('-', '_')}.py").is_file()


@pytest.mark.parametrize("check", all_checks(), ids=named)
def test_the_passing_example_passes(check):
    assert found(check, check.passing) == []
    assert check.holds_for(check.passing.report.year)


@pytest.mark.parametrize("check", all_checks(), ids=named)
def test_the_failing_example_gives_this_finding_with_its_full_weight(check):
    results = found(check, check.failing)
    assert {result.id for result in results} == {check.id}
    assert check.severity in {result.severity for result in results}
    assert check.holds_for(check.failing.report.year)


@pytest.mark.parametrize("check", all_checks(), ids=named)
def test_what_people_read_is_chinese_and_calm(check):
    for text in (check.title, *(result.message for result in found(check, check.failing))):
        assert any("\u4e00" <= character <= "\u9fff" for character in text)
        assert "！" not in text
        assert not any(mark in text for mark in (" ,", "; ", "?"))


@pytest.mark.parametrize("check", [check for check in all_checks() if isinstance(check.basis, Citation)], ids=named)
def test_the_cited_wording_is_kept(check):
    assert wording(check.basis)
