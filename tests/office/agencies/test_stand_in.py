"""Standing in: only colleagues, no chains, and never in a way that lets somebody decide on the own work."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from gongkai.office.agencies.actions.appoint import appoint
from gongkai.office.agencies.actions.end_stand_in import end_stand_in
from gongkai.office.agencies.actions.stand_in import stand_in
from gongkai.office.agencies.models import Appointment, Officer, StandIn
from gongkai.office.agencies.permissions import permitted
from gongkai.office.agencies.roles import May
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from tests.cast import NOON, Cast, officer

pytestmark = pytest.mark.database

TODAY = NOON.date()
END = TODAY + timedelta(days=4)


def day(number: int) -> date:
    """The day `number` days from today."""
    return TODAY + timedelta(days=number)


@pytest.fixture
def deputy(cast: Cast) -> Officer:
    """A second deputy director, without any role."""
    return officer(cast.agency, "fu", "付副局长")


def put(cast: Cast, principal: Officer, deputy: Officer, first: int = 0, last: int = 4) -> StandIn:
    """Let the administrator arrange it."""
    return stand_in(principal, deputy, day(first), day(last), "休假", by=cast.administrator, at=NOON)


def test_a_deputy_without_roles_signs_for_the_leader(cast: Cast, deputy: Officer) -> None:
    put(cast, cast.leader, deputy)
    assert May.SIGN_REPORT in permitted(deputy, on=END)
    entry = Entry.objects.latest("id")
    assert (entry.verb, entry.subject_label, entry.by_name) == ("代理", "付副局长代陈局长", "何管理")


def test_the_absent_officer_may_arrange_it_and_both_may_end_it(cast: Cast, deputy: Officer) -> None:
    row = stand_in(cast.leader, deputy, TODAY, END, "休假", by=cast.leader, at=NOON)
    end_stand_in(row, by=deputy, at=NOON)
    assert May.SIGN_REPORT not in permitted(deputy, on=TODAY)
    with pytest.raises(Refused, match="已经结束"):
        end_stand_in(row, by=cast.leader, at=NOON)
    again = stand_in(cast.leader, deputy, TODAY, END, "休假", by=cast.leader, at=NOON)
    with pytest.raises(Refused):
        end_stand_in(again, by=cast.clerk, at=NOON)
    end_stand_in(again, by=cast.leader, at=NOON)


def test_what_is_over_cannot_be_ended(cast: Cast, deputy: Officer) -> None:
    row = put(cast, cast.leader, deputy)
    with pytest.raises(Refused, match="已经结束"):
        end_stand_in(row, by=cast.administrator, at=NOON + timedelta(days=5))


def test_who_may_not_be_asked(cast: Cast, deputy: Officer) -> None:
    gone = officer(cast.agency, "gone", "已走")
    Officer.objects.filter(pk=gone.pk).update(left_on=TODAY)
    for other, reason in ((cast.leader, "本人"), (gone, "离岗"), (cast.stranger, "外人不是山前县司法局的人员")):
        with pytest.raises(Refused, match=reason):
            put(cast, cast.leader, other)
    with pytest.raises(Refused, match="没有角色，不需要代理"):
        put(cast, deputy, cast.leader)
    with pytest.raises(Refused, match="没有这个角色"):
        stand_in(cast.leader, deputy, TODAY, END, "休假", by=cast.clerk, at=NOON)


@pytest.mark.parametrize(("first", "last"), [(-1, 4), (3, 2)])
def test_the_period_begins_today_or_later_and_runs_forward(cast: Cast, deputy: Officer, first: int, last: int) -> None:
    with pytest.raises(Refused, match="起止日期不对"):
        put(cast, cast.leader, deputy, first, last)


@pytest.mark.parametrize(("first", "last", "refused"), [(5, 9, False), (4, 9, True), (0, 0, True), (2, 3, True)])
def test_one_deputy_at_a_time(cast: Cast, deputy: Officer, first: int, last: int, refused: bool) -> None:
    other = officer(cast.agency, "er", "二副局长")
    put(cast, cast.leader, deputy)
    if refused:
        with pytest.raises(Refused, match="已经由付副局长代理"):
            put(cast, cast.leader, other, first, last)
    else:
        put(cast, cast.leader, other, first, last)


def test_no_chain_in_either_direction(cast: Cast, deputy: Officer) -> None:
    second = officer(cast.agency, "er", "二副局长", "leader")
    put(cast, cast.leader, second)
    with pytest.raises(Refused, match="二副局长在这段时间正代理陈局长"):
        put(cast, second, deputy)
    third = officer(cast.agency, "san", "三副局长", "leader")
    with pytest.raises(Refused, match="陈局长在这段时间自己由二副局长代理"):
        put(cast, third, cast.leader)
    put(cast, third, cast.leader, 5, 6)


@pytest.mark.parametrize(
    ("principal", "other"),
    [
        ("leader", "clerk"),
        ("reviewer", "clerk"),
        ("leader", "reviewer"),
        ("clerk", "reviewer"),
        ("clerk", "leader"),
        ("leader", "administrator"),
        ("administrator", "clerk"),
    ],
)
def test_nobody_comes_to_decide_on_the_own_work(cast: Cast, principal: str, other: str) -> None:
    with pytest.raises(Refused, match="不能由同一个人担任"):
        put(cast, getattr(cast, principal), getattr(cast, other))


def test_two_principals_whose_roles_clash_are_not_one_deputys(cast: Cast, deputy: Officer) -> None:
    put(cast, cast.leader, deputy)
    with pytest.raises(Refused, match="经办人、分管负责人不能由同一个人担任"):
        put(cast, cast.clerk, deputy, 4, 9)
    put(cast, cast.clerk, deputy, 5, 9)


def test_a_role_given_later_does_not_let_a_deputy_decide_on_the_own_work(cast: Cast, deputy: Officer) -> None:
    put(cast, cast.leader, deputy)
    with pytest.raises(Refused, match="请先免去另一个角色或结束代理"):
        appoint(deputy, "clerk", day(4), by=cast.administrator, at=NOON)
    appoint(deputy, "clerk", day(5), by=cast.administrator, at=NOON)


def test_a_role_given_to_the_principal_must_suit_the_deputy(cast: Cast) -> None:
    keeper = officer(cast.agency, "bao", "包密员", "secrecy_officer")
    clerk = officer(cast.agency, "er", "二文书", "clerk")
    put(cast, keeper, clerk)
    Appointment.objects.filter(officer=keeper).update(to_on=END)
    with pytest.raises(Refused, match="代理人二文书会同时得到这个角色"):
        appoint(keeper, "leader", day(3), by=cast.administrator, at=NOON)
    appoint(keeper, "leader", day(5), by=cast.administrator, at=NOON)


def test_roles_that_end_before_the_period_do_not_count(cast: Cast) -> None:
    former = officer(cast.agency, "er", "二文书", "clerk")
    Appointment.objects.filter(officer=former).update(to_on=day(1))
    with pytest.raises(Refused):
        put(cast, cast.leader, former, 1, 4)
    put(cast, cast.leader, former, 2, 4)


@pytest.mark.parametrize(
    ("same", "first", "last"),
    [(True, TODAY, END), (False, END, TODAY)],
)
def test_the_database_refuses_too(cast: Cast, same: bool, first: date, last: date) -> None:
    deputy = cast.leader if same else cast.reviewer
    with pytest.raises(IntegrityError), transaction.atomic():
        StandIn.objects.create(principal=cast.leader, deputy=deputy, from_on=first, to_on=last, reason="x")


def test_a_role_is_held_once(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment.objects.create(officer=cast.clerk, role="clerk", from_on=TODAY)


@pytest.mark.parametrize(
    ("clerk_days", "stand_in_days", "leader_days", "refused"),
    [
        ((0, 9), (0, 9), (0, 9), True),
        ((0, 3), (5, 9), (0, 9), False),
        ((5, 9), (0, 9), (0, 2), False),
        ((5, 9), (0, 9), (0, 5), True),
        ((0, 3), (3, 9), (0, 9), True),
        ((0, 3), (0, 2), (3, 9), False),
    ],
)
def test_only_days_on_which_all_come_together_count(
    cast: Cast, clerk_days: tuple[int, int], stand_in_days: tuple[int, int], leader_days: tuple[int, int], refused: bool
) -> None:
    """The principal is a clerk, the deputy stands in, the deputy shall become a leader: each on some days."""
    principal, deputy = officer(cast.agency, "p", "本人", "secrecy_officer"), officer(cast.agency, "d", "代理")
    Appointment.objects.create(officer=principal, role="clerk", from_on=day(clerk_days[0]), to_on=day(clerk_days[1]))
    put(cast, principal, deputy, *stand_in_days)
    first, last = (day(number) for number in leader_days)
    if refused:
        with pytest.raises(Refused, match="不能由同一个人担任"):
            appoint(deputy, "leader", first, last, by=cast.administrator, at=NOON)
    else:
        appoint(deputy, "leader", first, last, by=cast.administrator, at=NOON)
