"""Many reports become one: each cell the exact sum of its shares, and whatever does not add up is named."""

import random
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from gongkai.report.annual_report import AnnualReport, Value
from gongkai.report.check import Severity
from gongkai.report.compile import compile_figures
from gongkai.report.examine import examine
from gongkai.report.form_2021 import FORM
from gongkai.report.rollup.office import Office, office_of
from gongkai.report.rollup.roll_up import roll_up
from gongkai.report.rollup.troubles import Trouble

TOTAL = "applications.total.received"


def consistent(seed: int) -> dict[str, Value]:
    """Figures of an office whose table reconciles: the counted cells at random, carried forward what is left."""
    chance = random.Random(seed)
    facts: dict[str, int | Decimal] = {cell: chance.randrange(9) for cell in FORM.inputs}
    facts["charges.administrative"] = Decimal(f"{chance.randrange(900)}.{chance.randrange(100):02}")
    return dict(compile_figures(facts, FORM))


def office(name: str, seed: int = 1, **changes: Any) -> Office:
    made = Office(f"{name}.docx", name, 2023, "2021", consistent(seed))
    return replace(made, **changes)


def counts(values: list[Value]) -> Decimal:
    """The oracle: money and counts added as decimals."""
    return sum((Decimal(str(value)) for value in values if value is not None), Decimal(0))


def test_every_cell_is_the_sum_of_its_shares() -> None:
    offices = [office(f"青山县{n}局", n) for n in range(60)]
    rolled = roll_up(offices)
    for cell in FORM.cells:
        assert Decimal(str(rolled.report.figures[cell])) == counts([one.figures[cell] for one in offices]), cell
        assert [value for _, value in rolled.shares(cell)] == [one.figures[cell] for one in offices]
    assert not rolled.notes


def test_money_is_added_to_the_last_digit_and_never_in_floats() -> None:
    offices = [office(f"{n}局", figures={"charges.administrative": "0.1"}) for n in range(3)]
    assert roll_up(offices).report.figures["charges.administrative"] == "0.3"


def test_what_is_no_count_counts_as_in_the_contract() -> None:
    shares = {"甲局": "22（其中修订16件）", "乙局": None, "丙局": "无", "丁局": "/", "戊局": 5, "己局": "251000元"}
    offices = [office(name, figures=consistent(1) | {TOTAL: value}) for name, value in shares.items()]
    assert roll_up(offices).report.figures[TOTAL] == 22 + 5 + 251000


def test_a_share_that_is_no_whole_number_does_not_stop_the_sum() -> None:
    offices = [
        office(name, figures=consistent(1) | {TOTAL: value}) for name, value in (("甲局", "1.5"), ("乙局", "-3"))
    ]
    assert roll_up(offices).report.figures[TOTAL] == "-1.5"


def test_the_sum_is_the_superiors_report_and_reconciles_when_its_parts_do() -> None:
    rolled = roll_up([office("青山县司法局", 1), office("青山县林业局", 2)])
    report = rolled.report
    assert (report.agency, report.year, report.form) == ("青山县", 2023, "2021")
    assert report.title == "青山县2023年政府信息公开工作年度报告"
    assert [section.number for section in report.sections] == [1, 2, 3, 4, 5, 6]
    assert not [found for found in examine(report) if found.id in ("AR303", "AR302", "AR401", "AR009", "AR011")]
    assert "青山县司法局、青山县林业局" in report.sections[0].text


@pytest.mark.parametrize(
    ("names", "place"),
    [
        (["宁夏某市甲区司法局", "宁夏某市甲区财政局"], "宁夏某市甲区"),
        (["甲县司法局", "乙县司法局"], "各单位"),
        (["甲县司法局"], "各单位"),
        (["甲市人民政府", "甲市乙区人民政府"], "甲市"),
    ],
)
def test_the_place_is_what_all_names_begin_with(names: list[str], place: str) -> None:
    assert roll_up([office(name, n) for n, name in enumerate(names)]).report.agency == place


def test_the_sum_has_the_name_that_was_given() -> None:
    assert roll_up([office("甲县司法局")], agency="甲县人民政府").report.agency == "甲县人民政府"


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        ({"error": "丙局.docx：打不开。"}, Trouble.UNREADABLE),
        ({"year": 2022}, Trouble.OTHER_YEAR),
        ({"year": None}, Trouble.OTHER_YEAR),
        ({"form": "2019"}, Trouble.OTHER_FORM),
        ({"form": None}, Trouble.OTHER_FORM),
    ],
)
def test_what_cannot_be_summed_is_left_out_and_named(changes: Mapping[str, Any], trouble: Trouble) -> None:
    rolled = roll_up([office("甲局", 1), office("乙局", 2), office("丙局", 3, **changes)])
    assert [one.agency for one in rolled.offices] == ["甲局", "乙局"]
    [note] = rolled.notes
    assert (note.trouble, note.office, note.severity) == (trouble, "丙局", Severity.ERROR)
    assert rolled.report.figures[TOTAL] == counts([consistent(1)[TOTAL], consistent(2)[TOTAL]])
    assert "丙局" in rolled.report.sections[0].text


def test_last_years_report_beside_this_years_is_only_a_notice() -> None:
    rolled = roll_up([office("甲局", 1, year=2022), office("甲局", 2), office("乙局", 3)])
    assert [(note.trouble, note.severity) for note in rolled.notes] == [(Trouble.OTHER_YEAR, Severity.NOTICE)]


def test_the_year_is_that_of_most_reports_and_of_two_the_later() -> None:
    assert roll_up([office("甲局"), office("乙局"), office("丙局", year=2024)]).report.year == 2023
    assert roll_up([office("甲局"), office("丙局", year=2024)]).report.year == 2024
    assert roll_up([office("甲局"), office("丙局", year=2024)], year=2023).report.year == 2023
    assert roll_up([office("甲局"), office("丙局", year=2025, error="坏")]).report.year == 2023


@pytest.mark.parametrize(("figures", "severity"), [(1, Severity.WARNING), (2, Severity.ERROR)])
def test_a_second_report_of_one_office_is_not_added(figures: int, severity: Severity) -> None:
    rolled = roll_up([office("甲县人民政府", 1), office("甲县", figures, file="again.html")])
    assert rolled.report.figures[TOTAL] == consistent(1)[TOTAL]
    [note] = rolled.notes
    assert (note.trouble, note.severity, note.file) == (Trouble.TWICE, severity, "again.html")


def test_the_superiors_own_report_is_not_added_to_its_parts() -> None:
    rolled = roll_up([office("甲县司法局", 1), office("甲县", 2)], agency="甲县人民政府")
    assert [(note.trouble, note.office) for note in rolled.notes] == [(Trouble.OWN_SUM, "甲县")]
    assert rolled.report.figures[TOTAL] == consistent(1)[TOTAL]


def test_missing_tables_and_cells_are_named() -> None:
    whole = consistent(1)
    without = {cell: value for cell, value in whole.items() if not cell.startswith(("disputes.", "charges."))}
    one_less = {cell: value for cell, value in whole.items() if cell != TOTAL}
    rolled = roll_up([office("甲局", figures=without), office("乙局", figures=one_less)])
    assert [(n.trouble, n.office, n.cells) for n in rolled.notes] == [
        (Trouble.MISSING, "甲局", ("charges", "disputes")),
        (Trouble.MISSING, "乙局", (TOTAL,)),
    ]
    assert "第二部分、第四部分" in rolled.notes[0].message
    assert "本年新收" in rolled.notes[1].message


def test_what_the_file_does_not_settle_is_a_warning() -> None:
    [note] = roll_up([office("甲局", uncertain=(TOTAL,))]).notes
    assert (note.trouble, note.severity, note.cells) == (Trouble.UNCERTAIN, Severity.WARNING, (TOTAL,))


def test_an_office_that_is_itself_wrong_is_named_with_the_cell() -> None:
    wrong = consistent(1) | {"applications.natural_person.handled": 99}
    report = AnnualReport(agency="甲局", year=2023, figures=wrong)
    entry = {"file": "甲.html", "error": None, "findings": [found.as_json() for found in examine(report)]}
    one = office_of(entry, report.as_json())
    rolled = roll_up([one, office("乙局", 2)])
    mine = [note for note in rolled.notes if note.trouble is Trouble.WRONG]
    assert {note.office for note in mine} == {"甲局"}
    assert any("applications.natural_person.handled" in note.cells for note in mine)
    assert any(note.message.startswith("AR302") for note in mine)
    again = [found.id for found in examine(rolled.report)]
    assert "AR302" in again, "nothing is mended: the sum shows the same fault"


def test_a_file_that_could_not_be_read_keeps_its_sentence() -> None:
    one = office_of({"file": "x/坏.pdf", "error": "坏.pdf：打不开。", "findings": []}, None)
    assert (one.name, one.error) == ("坏.pdf", "坏.pdf：打不开。")
    assert "打不开" in roll_up([one, office("甲局")]).notes[0].message


def test_nothing_at_all() -> None:
    rolled = roll_up([])
    assert (rolled.offices, rolled.report.year) == ((), None)
