"""Entering and correcting figures: what they write and what they refuse."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from gongkai.office.registers.actions.correct_figure import correct_figure
from gongkai.office.registers.models import EnteredFigure
from gongkai.office.registers.proposals import Correction
from tests.cast import NOON, Cast
from tests.office.registers.records import LAST_DAY, entered, figured

pytestmark = pytest.mark.database


def test_a_figure_says_who_says_so_and_who_entered_it(cast: Cast) -> None:
    figure = figured(cast.clerk)
    figure.refresh_from_db()
    assert (figure.title, figure.unit, figure.amount) == ("微博粉丝", "人", Decimal(132))
    assert (figure.source, figure.on, figure.entered_by, figure.entered_at) == (
        "账号后台，普法科填报",
        LAST_DAY,
        cast.clerk,
        NOON,
    )
    assert Entry.objects.get().verb == "录入数字"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"amount": Decimal(-1)}, "“微博粉丝”不能是负数"),
        ({"amount": Decimal("1.5")}, "“微博粉丝”的单位是人，应当是整数"),
        ({"cell": "entered.fee_amount", "amount": Decimal("1.234")}, "单位是元，最多有2位小数"),
        ({"cell": "applications.total.received"}, "“总计·本年新收”是由其他格相加得出的，不能录入"),
        ({"cell": "applications.enterprise.handled"}, "相加得出的"),
        ({"cell": "disputes.reconsideration.total"}, "相加得出的"),
        ({"cell": "entered.nonsense"}, "没有“entered.nonsense”这个指标"),
        ({"year": 2023, "on": date(2022, 1, 10)}, "2023年还没有到"),
        ({"year": 2018, "on": date(2018, 12, 31)}, "2019年以前的年度报告不用现在的格式"),
        ({"source": " "}, "没有填写来源"),
        ({"on": date(2022, 1, 11), "year": 2022}, "截至日期2022-01-11晚于今天"),
        ({"on": date(2022, 1, 10)}, "截至日期应当在2021年之内"),
        ({"on": date(2020, 12, 31)}, "截至日期应当在2021年之内"),
        ({"cell": "documents.rules.made", "amount": Decimal(1)}, "本机关不能制定规章"),
    ],
)
def test_what_is_no_figure(cast: Cast, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words):
        figured(cast.clerk, **changes)
    assert not EnteredFigure.objects.exists()


def test_zero_is_a_figure_and_so_is_money_with_decimals(cast: Cast) -> None:
    figured(cast.clerk, cell="documents.rules.made", amount=Decimal(0))
    figured(cast.clerk, cell="charges.administrative", amount=Decimal("25.123456"))
    figured(cast.clerk, cell="entered.fee_amount", amount=Decimal("380.50"))
    assert EnteredFigure.objects.count() == 3


def test_the_running_year_can_be_entered(cast: Cast) -> None:
    assert figured(cast.clerk, year=2022, on=date(2022, 1, 10)).year == 2022


def test_a_cell_has_one_figure_a_year(cast: Cast) -> None:
    figured(cast.clerk)
    with pytest.raises(Refused, match="2021年的“微博粉丝”已经录入过132人，请更正那个数"):
        figured(cast.clerk, amount=Decimal(5))
    figured(cast.clerk, year=2020, on=date(2020, 12, 31))
    figured(cast.stranger)


def test_where_records_stand_it_must_be_confirmed_that_nothing_counts_twice(cast: Cast) -> None:
    entered("penalty", cast.clerk)
    with pytest.raises(Refused, match=r"已有登记的记录，共1件.*不含已登记的记录"):
        figured(cast.clerk, cell="decisions.penalty")
    assert figured(cast.clerk, cell="decisions.penalty", confirmed=True).amount == 132


def test_without_records_nothing_has_to_be_confirmed(cast: Cast) -> None:
    entered("penalty", cast.clerk, on=date(2020, 5, 6))
    entered("penalty", cast.stranger)
    assert figured(cast.clerk, cell="decisions.penalty").amount == 132


def test_for_cells_that_other_records_may_feed_it_is_always_confirmed(cast: Cast) -> None:
    cell = "applications.natural_person.received"
    with pytest.raises(Refused, match="还可能有逐件登记的记录"):
        figured(cast.clerk, cell=cell)
    assert figured(cast.clerk, cell=cell, confirmed=True).unit == "件"


def test_it_needs_the_role_of_a_clerk(cast: Cast) -> None:
    with pytest.raises(Refused, match="何管理当日没有这个角色"):
        figured(cast.administrator)


def test_a_correction_replaces_and_keeps_what_was(cast: Cast) -> None:
    figure = figured(cast.clerk)
    newer = correct_figure(
        figure, Correction(Decimal(312), "后台截图", LAST_DAY, "数位写反了"), by=cast.reviewer, at=NOON
    )
    assert (newer.replaces, newer.title, newer.year, newer.reason) == (figure, "微博粉丝", 2021, "数位写反了")
    figure.refresh_from_db()
    assert figure.amount == 132
    assert Entry.objects.order_by("-id")[0].details.count("132") == 1


@pytest.mark.parametrize(
    ("right", "words"),
    [
        (Correction(Decimal(-1), "后台", LAST_DAY, "错"), "不能是负数"),
        (Correction(Decimal("1.5"), "后台", LAST_DAY, "错"), "应当是整数"),
        (Correction(Decimal(1), " ", LAST_DAY, "错"), "没有填写来源"),
        (Correction(Decimal(1), "后台", date(2022, 1, 1), "错"), "2021年之内"),
        (Correction(Decimal(1), "后台", LAST_DAY, " "), "没有写更正的原因"),
        (Correction(Decimal(132), "账号后台，普法科填报", LAST_DAY, "错"), "都没有变化"),
    ],
)
def test_what_is_no_correction(cast: Cast, right: Correction, words: str) -> None:
    figure = figured(cast.clerk)
    with pytest.raises(Refused, match=words):
        correct_figure(figure, right, by=cast.clerk, at=NOON)


def test_only_the_newest_is_corrected_and_only_by_its_agency(cast: Cast) -> None:
    figure = figured(cast.clerk)
    right = Correction(Decimal(312), "后台", LAST_DAY, "写反了")
    with pytest.raises(Refused, match="这是山前县司法局的记录"):
        correct_figure(figure, right, by=cast.stranger, at=NOON)
    correct_figure(figure, right, by=cast.reviewer, at=NOON)
    with pytest.raises(Refused, match="周科长已经把这个数更正为312人"):
        correct_figure(figure, right, by=cast.clerk, at=NOON)
