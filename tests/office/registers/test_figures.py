"""What the registers give the report: totals, and facts that add up to them."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gongkai.law.instruments import REGULATION
from gongkai.office.journal.acts import Refused
from gongkai.office.registers.actions.annul import annul
from gongkai.office.registers.actions.correct_figure import correct_figure
from gongkai.office.registers.figures import facts, titles, told, totals
from gongkai.office.registers.kind import Columns, Feed, RegisterKind, kinds
from gongkai.office.registers.models import Annulment, RegisterEntry
from gongkai.office.registers.proposals import Correction
from gongkai.report.facts import Fact
from tests.cast import NOON, Cast
from tests.office.registers.records import LAST_DAY, entered, figured

pytestmark = pytest.mark.database
MADE, REPEALED, IN_FORCE = (f"documents.normative_documents.{row}" for row in ("made", "repealed", "in_force"))
NEW_YEAR = date(2021, 1, 1)


def all_facts(cast: Cast, year: int, cell: str) -> list[Fact]:
    """The facts behind one cell."""
    return list(facts(cast.agency.pk, year, [cell]))


@pytest.mark.parametrize("key", ["licensing", "penalty", "coercion"])
def test_decisions_count_by_their_day_published_or_not(cast: Cast, key: str) -> None:
    """国办公开办函〔2021〕30号 一、（二）: 包括已公开和依法未公开的全部处理决定, as of 31 December."""
    entered(key, cast.clerk, on=NEW_YEAR)
    entered(key, cast.clerk, on=LAST_DAY, public=False)
    entered(key, cast.clerk, on=date(2022, 1, 1))
    entered(key, cast.clerk, on=date(2020, 12, 31))
    assert totals(cast.agency.pk, 2021) == {f"decisions.{key}": 2}
    assert totals(cast.agency.pk, 2022) == {f"decisions.{key}": 1}


def test_charges_are_exact_in_ten_thousands(cast: Cast) -> None:
    for amount in ("251000.00", "0.10", "0.20", "0.07", "999999999999.99"):
        entered("charge", cast.clerk, amount=Decimal(amount))
    total = Decimal("251000.37") + Decimal("999999999999.99")
    assert totals(cast.agency.pk, 2021) == {"charges.administrative": total / 10000}
    assert sum(fact.amount for fact in all_facts(cast, 2021, "charges.administrative")) == total / 10000


def test_sums_beyond_sixteen_digits_of_money_stay_exact(cast: Cast) -> None:
    """SQLite keeps decimals as floating point, which has fifteen digits; the sum has sixteen in 分."""
    for _ in range(11):
        entered("charge", cast.clerk, amount=Decimal("999999999999.99"))
    assert totals(cast.agency.pk, 2021) == {"charges.administrative": Decimal("1099999999.999989")}


def test_251000_yuan_are_25_1_ten_thousands(cast: Cast) -> None:
    entered("charge", cast.clerk, amount=Decimal(251000))
    assert totals(cast.agency.pk, 2021)["charges.administrative"] == Decimal("25.1")


def test_a_document_is_in_force_until_the_day_it_is_repealed(cast: Cast) -> None:
    old = entered("normative_document", cast.clerk, on=date(2015, 3, 2))
    entered("normative_document", cast.clerk, on=LAST_DAY)
    entered("normative_document_repeal", cast.clerk, on=LAST_DAY, ends=old)
    assert totals(cast.agency.pk, 2020) == {IN_FORCE: 1}
    assert totals(cast.agency.pk, 2021) == {MADE: 1, REPEALED: 1, IN_FORCE: 1}
    assert totals(cast.agency.pk, 2022) == {IN_FORCE: 1}


def test_a_repeal_on_new_years_day_leaves_it_in_force_on_31_december(cast: Cast) -> None:
    made = entered("normative_document", cast.clerk, on=NEW_YEAR)
    entered("normative_document_repeal", cast.clerk, on=date(2022, 1, 1), ends=made)
    assert totals(cast.agency.pk, 2021) == {MADE: 1, IN_FORCE: 1}
    assert totals(cast.agency.pk, 2022) == {REPEALED: 1}


def test_what_is_annulled_counts_nowhere(cast: Cast) -> None:
    made = entered("normative_document", cast.clerk)
    repeal = entered("normative_document_repeal", cast.clerk, ends=made)
    annul(repeal, reason="登记错了", by=cast.clerk, at=NOON)
    assert totals(cast.agency.pk, 2021) == {MADE: 1, IN_FORCE: 1}
    annul(made, reason="登记错了", by=cast.clerk, at=NOON)
    assert totals(cast.agency.pk, 2021) == {}


def test_another_agency_counts_its_own(cast: Cast) -> None:
    entered("penalty", cast.stranger)
    figured(cast.stranger)
    assert totals(cast.agency.pk, 2021) == {}
    assert not all_facts(cast, 2021, "decisions.penalty")


def test_records_and_the_entered_figure_add_up(cast: Cast) -> None:
    entered("penalty", cast.clerk, number="山司罚〔2021〕1号")
    figured(cast.clerk, cell="decisions.penalty", amount=Decimal(11), confirmed=True)
    assert totals(cast.agency.pk, 2021) == {"decisions.penalty": 12}
    record, figure = all_facts(cast, 2021, "decisions.penalty")
    assert (record.amount, record.kind) == (Decimal(1), "register_entry")
    assert record.label == "行政处罚　未按规定备案（山司罚〔2021〕1号）"
    assert (figure.amount, figure.kind) == (Decimal(11), "entered_figure")
    assert figure.note == "来源：账号后台，普法科填报；录入：李文书，2022-01-10；截至2021-12-31"


def test_a_correction_takes_the_place_of_the_figure(cast: Cast) -> None:
    figure = figured(cast.clerk)
    right = Correction(Decimal(312), "账号后台截图", LAST_DAY, "数位写反了")
    newer = correct_figure(figure, right, by=cast.reviewer, at=NOON)
    assert totals(cast.agency.pk, 2021) == {"entered.weibo_followers": 312}
    assert [fact.id for fact in all_facts(cast, 2021, "entered.weibo_followers")] == [newer.pk]


def test_facts_come_by_day_then_id(cast: Cast) -> None:
    figured(cast.clerk, cell="decisions.penalty", on=date(2021, 7, 1))
    late = entered("penalty", cast.clerk, on=date(2021, 9, 1))
    early = entered("penalty", cast.clerk, on=date(2021, 2, 1))
    same = entered("licensing", cast.clerk, on=date(2021, 2, 1))
    found = list(facts(cast.agency.pk, 2021, ["decisions.penalty", "decisions.licensing"]))
    assert [(f.kind, f.on.month) for f in found] == [
        ("register_entry", 2),
        ("register_entry", 2),
        ("entered_figure", 7),
        ("register_entry", 9),
    ]
    assert [found[0].id, found[1].id, found[3].id] == [early.pk, same.pk, late.pk]


def test_titles_and_sentences_name_what_is_not_in_the_form(cast: Cast) -> None:
    figured(cast.clerk)
    figured(cast.clerk, cell="decisions.coercion")
    figured(cast.clerk, cell="entered.fee_notices", amount=Decimal(0))
    assert titles(cast.agency.pk, 2021) == {
        "entered.weibo_followers": "微博粉丝",
        "entered.fee_notices": "发出信息处理费收费通知",
        "entered.fee_amount": "信息处理费收费通知总金额",
        "entered.fee_collected": "实际收取信息处理费",
    }
    assert [line.cell for line in told(cast.agency.pk, 2021)] == ["entered.weibo_followers"]
    assert not list(told(cast.agency.pk, 2020))


def test_a_kind_that_feeds_the_text_is_one_more_file(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """A register of open days: counted, told, and added to what was entered, which then has to be confirmed."""
    columns = Columns(title="活动", number="编号", on="日期")
    feeds = (Feed("entered.open_days"),)
    kind = RegisterKind("open_day", "开放日", "开放日活动", columns, feeds, REGULATION.article(25))
    monkeypatch.setitem(kinds(), "open_day", kind)
    entered("open_day", cast.clerk)
    with pytest.raises(Refused, match="不含已登记的记录"):
        figured(cast.clerk, cell="entered.open_days", amount=Decimal(2))
    assert titles(cast.agency.pk, 2021)["entered.open_days"] == "举办政府开放日活动"
    assert [line.cell for line in told(cast.agency.pk, 2021)] == ["entered.open_days"]
    figured(cast.clerk, cell="entered.open_days", amount=Decimal(2), confirmed=True)
    assert totals(cast.agency.pk, 2021) == {"entered.open_days": 3}
    assert sum(fact.amount for fact in all_facts(cast, 2021, "entered.open_days")) == 3


DAYS = st.dates(date(2019, 11, 1), date(2021, 12, 31))
RECORDS = st.lists(
    st.tuples(
        st.sampled_from(["licensing", "penalty", "coercion", "charge", "normative_document"]),
        DAYS,
        st.decimals(Decimal("0.01"), Decimal("9999999.99"), places=2),
        st.one_of(st.none(), st.integers(0, 400)),
        st.booleans(),
    ),
    max_size=12,
)


def recount(cell: str, year: int) -> Decimal:
    """One figure counted in plain Python from every row, the slow and obvious way."""
    gone = set(Annulment.objects.values_list("entry_id", flat=True))
    rows = [row for row in RegisterEntry.objects.all() if row.pk not in gone]
    here = [row for row in rows if row.on.year == year]
    if cell == "charges.administrative":
        return sum((row.amount for row in here if row.kind == "charge" and row.amount), Decimal(0)) / 10000
    if cell == IN_FORCE:
        ended = {row.ends_id for row in rows if row.ends_id and row.on.year <= year}
        stock = [row for row in rows if row.kind == "normative_document" and row.on.year <= year]
        return Decimal(len([row for row in stock if row.pk not in ended]))
    key = {MADE: "normative_document", REPEALED: "normative_document_repeal"}.get(cell, cell.split(".")[1])
    return Decimal(len([row for row in here if row.kind == key]))


def enact(cast: Cast, rows: list[tuple[str, date, Decimal, int | None, bool]]) -> None:
    """Enter random records, end some of the documents some days later, annul some of what can be annulled."""
    for key, on, amount, ended_after, mistaken in rows:
        made = entered(key, cast.clerk, on=on, **({"amount": amount} if key == "charge" else {}))
        last = made
        if key == "normative_document" and ended_after is not None:
            day = min(date.fromordinal(on.toordinal() + ended_after), NOON.date())
            last = entered("normative_document_repeal", cast.clerk, on=day, ends=made)
        if mistaken:
            annul(last, reason="登记错了", by=cast.clerk, at=NOON)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=RECORDS)
def test_totals_facts_and_a_plain_recount_agree(
    cast: Cast, rows: list[tuple[str, date, Decimal, int | None, bool]]
) -> None:
    cells = [feed.cell for kind in kinds().values() for feed in kind.feeds if not kind.key.startswith("rule")]
    with transaction.atomic():
        enact(cast, rows)
        for year in (2019, 2020, 2021, 2022):
            counted = totals(cast.agency.pk, year)
            for cell in cells:
                assert counted.get(cell, Decimal(0)) == recount(cell, year)
                assert sum((fact.amount for fact in all_facts(cast, year, cell)), Decimal(0)) == counted.get(cell, 0)
        transaction.set_rollback(True)
