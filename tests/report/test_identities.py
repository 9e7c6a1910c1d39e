"""AR301, AR302, AR303, AR401 against a recount written from the contract, and what excuses a failing sum."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances, Severity
from gongkai.report.checks import applications_balance, applications_outcomes, applications_row_total, disputes_total

CHECKS = (applications_balance, applications_outcomes, applications_row_total, disputes_total)

KINDS = [
    "natural_person",
    "enterprise",
    "research_institution",
    "public_welfare",
    "legal_service",
    "other_organisation",
]
OUTCOMES = [
    "granted",
    "partial",
    "state_secret",
    "other_law",
    "three_securities",
    "third_party",
    "internal_affairs",
    "process",
    "enforcement_file",
    "administrative_query",
    "not_held",
    "needs_creation",
    "still_unclear",
    "petition",
    "repeated",
    "publication",
    "excessive",
    "reconfirmation",
    "not_corrected",
    "fee_unpaid",
    "other",
]
ROWS = ["received", "brought_forward", *OUTCOMES, "handled", "carried_forward"]
PROCEEDINGS = ["reconsideration", "litigation_direct", "litigation_after_review"]
RESULTS = ["upheld", "corrected", "other", "pending"]
"""The keys as the contract lists them, typed here again."""

CELLS = [f"applications.{c}.{r}" for c in [*KINDS, "total"] for r in ROWS]
CELLS += [f"disputes.{p}.{r}" for p in PROCEEDINGS for r in [*RESULTS, "total"]]


def recount(cells):
    """(id, row or column, left, right) of each identity that whole numbers break, straight from the contract."""
    wrong = set()
    for column in [*KINDS, "total"]:
        at = {row: cells[f"applications.{column}.{row}"] for row in ROWS}
        if at["received"] + at["brought_forward"] != at["handled"] + at["carried_forward"]:
            came, went = at["received"] + at["brought_forward"], at["handled"] + at["carried_forward"]
            wrong.add(("AR301", column, came, went))
        if sum(at[outcome] for outcome in OUTCOMES) != at["handled"]:
            wrong.add(("AR302", column, sum(at[outcome] for outcome in OUTCOMES), at["handled"]))
    for row in ROWS:
        parts = sum(cells[f"applications.{kind}.{row}"] for kind in KINDS)
        if parts != cells[f"applications.total.{row}"]:
            wrong.add(("AR303", row, parts, cells[f"applications.total.{row}"]))
    for proceeding in PROCEEDINGS:
        parts = sum(cells[f"disputes.{proceeding}.{result}"] for result in RESULTS)
        if parts != cells[f"disputes.{proceeding}.total"]:
            wrong.add(("AR401", proceeding, parts, cells[f"disputes.{proceeding}.total"]))
    return wrong


def found(figures):
    """The same from the checks."""
    report = AnnualReport(figures=figures)
    lines = {"AR301": "column", "AR302": "column", "AR303": "row", "AR401": "row"}
    return {
        (module.check.id, getattr(hit.where, lines[module.check.id]), hit.expected, hit.actual)
        for module in CHECKS
        for hit in module.find(report, Circumstances())
    }


def balanced(seed):
    """A report whose every identity holds, by construction: outcomes first, everything else summed from them."""
    chance = random.Random(seed)
    cells = dict.fromkeys(CELLS, 0)
    for kind in KINDS:
        for outcome in OUTCOMES:
            cells[f"applications.{kind}.{outcome}"] = chance.choice((0, 0, 1, chance.randrange(40)))
        handled = sum(cells[f"applications.{kind}.{outcome}"] for outcome in OUTCOMES)
        carried = chance.randrange(5)
        brought = chance.randrange(handled + carried + 1)
        cells[f"applications.{kind}.handled"], cells[f"applications.{kind}.carried_forward"] = handled, carried
        cells[f"applications.{kind}.brought_forward"] = brought
        cells[f"applications.{kind}.received"] = handled + carried - brought
    for row in ROWS:
        cells[f"applications.total.{row}"] = sum(cells[f"applications.{kind}.{row}"] for kind in KINDS)
    for proceeding in PROCEEDINGS:
        for result in RESULTS:
            cells[f"disputes.{proceeding}.{result}"] = chance.randrange(6)
            cells[f"disputes.{proceeding}.total"] += cells[f"disputes.{proceeding}.{result}"]
    return cells


changes = st.dictionaries(st.sampled_from(CELLS), st.integers(0, 50), max_size=6)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**6), changes)
def test_whole_numbers_are_counted_as_the_recount_counts(seed, changed):
    cells = balanced(seed) | changed
    assert found(cells) == recount(cells)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(CELLS), st.sampled_from([None, "", "无", "/", "-", "—", "-1", "1.5"]))
def test_one_badly_filled_cell_alone_is_never_reported_as_a_sum(seed, cell, filling):
    assert found(balanced(seed) | {cell: filling}) == set()


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6), changes, st.sets(st.sampled_from(CELLS), max_size=8))
def test_with_blanks_nothing_is_invented_and_sums_without_a_blank_are_all_found(seed, changed, blanks):
    cells = balanced(seed) | changed
    as_zero = recount(cells | dict.fromkeys(blanks, 0))
    results = found(cells | dict.fromkeys(blanks))
    assert results <= as_zero
    untouched = {one for one in recount(cells) & as_zero if not touched(one, blanks)}
    assert untouched <= results


def touched(one, blanks):
    """Whether an identity of the recount has a blank among its cells."""
    number, line, *_ = one
    if number == "AR401":
        return any(cell.startswith(f"disputes.{line}.") for cell in blanks)
    mine = (lambda c: c.split(".")[2] == line) if number == "AR303" else (lambda c: c.split(".")[1] == line)
    rows = (
        ["received", "brought_forward", "handled", "carried_forward"] if number == "AR301" else [*OUTCOMES, "handled"]
    )
    return any(
        cell.startswith("applications.") and mine(cell) and (number == "AR303" or cell.split(".")[2] in rows)
        for cell in blanks
    )


ZEROS = dict.fromkeys(CELLS, 0)


def test_five_blank_columns_do_not_hide_that_the_rest_holds():
    blank = {cell: None for cell in CELLS if cell.split(".")[1] in KINDS[1:]}
    natural = {"applications.natural_person.received": 26, "applications.total.received": 26}
    natural |= {f"applications.{c}.{r}": 26 for c in ("natural_person", "total") for r in ("granted", "handled")}
    assert found(ZEROS | blank | natural) == set()


def test_a_blank_that_cannot_mend_the_sum_is_no_excuse():
    cells = ZEROS | {"disputes.reconsideration.upheld": 5, "disputes.reconsideration.other": None}
    assert found(cells | {"disputes.reconsideration.total": 4}) == {("AR401", "reconsideration", 5, 4)}
    assert found(cells | {"disputes.reconsideration.total": 6}) == set()


def test_a_blank_total_is_excused_whatever_it_hides():
    assert found(ZEROS | {"disputes.reconsideration.upheld": 5, "disputes.reconsideration.total": None}) == set()


def test_a_blank_that_another_sum_shows_to_be_nothing_is_no_excuse():
    cells = ZEROS | {"applications.total.handled": 3, "applications.natural_person.handled": 3}
    cells |= {"applications.natural_person.received": 3, "applications.total.received": 3}
    cells |= {"applications.natural_person.granted": 2, "applications.total.granted": 2}
    cells |= {"applications.natural_person.partial": None}
    assert ("AR302", "natural_person", 2, 3) in found(cells)


@pytest.mark.parametrize(("filling", "counts"), [("22（其中修订16件）", 22), ("3件", 3), ("7 （含转送）", 7)])
def test_a_number_with_a_remark_counts_and_does_not_excuse(filling, counts):
    cells = ZEROS | {"disputes.reconsideration.upheld": filling}
    assert found(cells | {"disputes.reconsideration.total": counts}) == set()
    assert found(cells | {"disputes.reconsideration.total": counts + 1}) == {
        ("AR401", "reconsideration", counts, counts + 1)
    }


@pytest.mark.parametrize("filling", ["2万", "1O", "3,5", "-1", "约4"])
def test_a_cell_that_cannot_be_counted_excuses(filling):
    assert found(ZEROS | {"disputes.reconsideration.upheld": filling, "disputes.reconsideration.total": 9}) == set()


def test_the_two_rows_that_some_reports_lack_are_not_needed():
    cells = {cell: 0 for cell in CELLS if not cell.endswith((".not_corrected", ".fee_unpaid"))}
    cells |= {"applications.natural_person.granted": 2, "applications.total.granted": 2}
    results = list(applications_outcomes.find(AnnualReport(figures=cells), Circumstances()))
    assert [hit.where.column for hit in results] == ["natural_person", "total"]
    assert all(hit.severity is None for hit in results)


def test_outcomes_that_every_form_has_and_the_report_lacks_make_a_notice():
    cells = {cell: 0 for cell in CELLS if not cell.endswith(".petition")} | {"applications.enterprise.handled": 2}
    results = list(applications_outcomes.find(AnnualReport(figures=cells), Circumstances()))
    assert [(hit.where.column, hit.severity) for hit in results] == [("enterprise", Severity.NOTICE)]


@pytest.mark.parametrize("lacking", ["received", "brought_forward", "handled", "carried_forward"])
def test_without_one_of_its_four_rows_the_balance_is_not_tested(lacking):
    cells = {cell: index for index, cell in enumerate(CELLS) if not cell.endswith(f".{lacking}")}
    assert not [one for one in found(cells) if one[0] == "AR301"]


def test_without_a_column_or_a_total_the_row_is_not_tested():
    for lacking in ("enterprise", "total"):
        cells = {cell: index for index, cell in enumerate(CELLS) if not cell.startswith(f"applications.{lacking}.")}
        assert not [one for one in found(cells) if one[0] == "AR303"]


def test_every_finding_names_the_cells_that_it_rests_on():
    cells = ZEROS | {
        "applications.total.received": 5,
        "applications.total.handled": 3,
        "disputes.litigation_direct.total": 1,
    }
    where = {
        (module.check.id, hit.where.section, hit.where.row, hit.where.column): set(hit.where.cells)
        for module in CHECKS
        for hit in module.find(AnnualReport(figures=cells), Circumstances())
    }
    four = ("received", "brought_forward", "handled", "carried_forward")
    assert where["AR301", 3, "received", "total"] == {f"applications.total.{row}" for row in four}
    assert where["AR302", 3, "handled", "total"] == {f"applications.total.{row}" for row in [*OUTCOMES, "handled"]}
    assert where["AR303", 3, "received", "total"] == {f"applications.{column}.received" for column in [*KINDS, "total"]}
    assert where["AR401", 4, "litigation_direct", "total"] == {
        f"disputes.litigation_direct.{result}" for result in [*RESULTS, "total"]
    }


def message(module, cells):
    (hit,) = module.find(AnnualReport(figures=ZEROS | cells), Circumstances())
    return hit.message


def test_the_sums_are_said_as_a_clerk_says_them():
    person = "applications.natural_person"
    balance = {f"{person}.received": 12, f"{person}.brought_forward": 3, f"{person}.handled": 10}
    assert (
        message(applications_balance, balance | {f"{person}.carried_forward": 4})
        == "自然人一列：新收 12 ＋ 结转 3 ＝ 15，办理总计 10 ＋ 结转下年 4 ＝ 14，相差 1。"
    )
    assert (
        message(applications_outcomes, {f"{person}.granted": 6, f"{person}.state_secret": 1, f"{person}.handled": 5})
        == "自然人一列：予以公开 6 ＋ 属于国家秘密 1 ＝ 7，（七）总计 5，相差 2。"
    )
    assert (
        message(applications_row_total, {"applications.total.granted": 8, f"{person}.granted": 5})
        == "“予以公开”一行：自然人 5，总计 8，相差 3。"
    )
    assert message(disputes_total, {"disputes.reconsideration.total": 2}) == "行政复议：各项都是 0，总计 2，相差 2。"


def test_a_long_sum_is_shortened_and_still_adds_up():
    cells = {f"applications.enterprise.{outcome}": 1 for outcome in OUTCOMES}
    text = message(applications_outcomes, cells)
    assert text.endswith("＋ 其余 13 项 13 ＝ 21，（七）总计 0，相差 21。")


@pytest.mark.parametrize("cell", ["disputes.reconsideration.total", "disputes.reconsideration.upheld"])
def test_a_negative_figure_that_should_be_zero_is_no_wrong_sum(cell):
    assert found(ZEROS | {cell: "-1"}) == set()


def test_exactly_as_many_parts_as_are_shown_leave_no_rest():
    text = message(applications_outcomes, {f"applications.enterprise.{outcome}": 1 for outcome in OUTCOMES[:8]})
    assert "其余" not in text
