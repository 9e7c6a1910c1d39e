"""Joining, appointing, relieving, handing over and leaving: what is done, what is refused, what the journal says."""

import json
from datetime import date, datetime, timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.actions.amend import amend
from gongkai.office.agencies.actions.appoint import appoint
from gongkai.office.agencies.actions.hand_over import hand_over
from gongkai.office.agencies.actions.join import join
from gongkai.office.agencies.actions.leave import leave
from gongkai.office.agencies.actions.relieve import relieve
from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.agencies.models import Appointment, HandOver, KeptText, Officer, StandIn
from gongkai.office.agencies.permissions import permitted
from gongkai.office.agencies.roles import May
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from gongkai.office.journal.record import record
from tests.cast import NOON, Cast, officer

pytestmark = pytest.mark.database

TODAY = NOON.date()
TOMORROW = TODAY + timedelta(days=1)


def refusal(error: pytest.ExceptionInfo[Refused]) -> str:
    """The reasons in one text."""
    return str(error.value)


def last_entry() -> tuple[str, str, str, dict[str, object]]:
    """The newest entry: act, person, subject, details."""
    entry = Entry.objects.order_by("-id")[0]
    return entry.verb, entry.by_name, entry.subject_label, json.loads(entry.details)


def works(person: Officer, at: datetime = NOON) -> None:
    """Something that a person did in the office: an entry on a subject that is nobody of the people."""
    with transaction.atomic():
        entry = record("登记", person.agency.units.create(name=f"事项{Entry.objects.count()}"), by=person, at=at)
    assert entry.subject_kind == "agencies.unit"


def did_business(person: Officer, at: datetime = NOON) -> None:
    """As above, outside the administration of people."""
    with transaction.atomic():
        record("登记", ContentType.objects.first() or ContentType.objects.create(), by=person, at=at)


def join_new(cast: Cast, **details: object) -> Officer:
    """Let 赵新来 join."""
    given = {"sign_in_name": "zhao", "name": "赵新来"} | details
    return join(cast.agency, **given, by=cast.administrator, at=NOON).officer  # type: ignore[arg-type]  # as the form gives them


def test_join_makes_officer_roles_and_a_password_that_works_and_is_told_nowhere(cast: Cast) -> None:
    joined = join(
        cast.agency,
        sign_in_name="zhao",
        name="赵新来",
        roles=["clerk", "secrecy_officer"],
        unit="法制科",
        post="科员",
        by=cast.administrator,
        at=NOON,
    )
    person = Officer.objects.get(sign_in_name="zhao")
    assert joined.officer == person
    assert (person.joined_on, person.must_change_password, str(person.unit)) == (TODAY, True, "法制科")
    assert person.check_password(joined.password)
    assert len(joined.password.replace("-", "")) == 16
    assert May.RECORD in permitted(person, on=TODAY)
    assert May.RECORD not in permitted(person, on=TODAY - timedelta(days=1))
    verb, by, subject, details = last_entry()
    assert (verb, by, subject) == ("到岗", "何管理", "赵新来")
    assert details["roles"] == ["经办人", "保密员"]
    assert joined.password not in Entry.objects.latest("id").details


def test_a_unit_is_made_once(cast: Cast) -> None:
    assert join_new(cast, unit="办公室").unit == cast.unit


def test_two_initial_passwords_differ(cast: Cast) -> None:
    one = join(cast.agency, sign_in_name="a1", name="甲", by=cast.administrator, at=NOON).password
    assert one != join(cast.agency, sign_in_name="a2", name="乙", by=cast.administrator, at=NOON).password


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"sign_in_name": "li"}, "登录名“li”已经有人用过"),
        ({"sign_in_name": "wai"}, "登录名“wai”已经有人用过"),
        ({"roles": ["clerk", "leader"]}, "经办人、分管负责人不能由同一个人担任"),
        ({"roles": ["administrator", "clerk"]}, "系统管理员不经手业务"),
    ],
)
def test_join_is_refused(cast: Cast, change: dict[str, object], reason: str) -> None:
    with pytest.raises(Refused) as error:
        join_new(cast, **change)
    assert reason in refusal(error)
    assert not Officer.objects.filter(name="赵新来").exists()


@pytest.mark.parametrize("who", ["clerk", "reviewer", "leader", "stranger"])
def test_only_the_administrator_of_the_agency_manages_people(cast: Cast, who: str) -> None:
    by = getattr(cast, who)
    with pytest.raises(Refused):
        join(cast.agency, sign_in_name="zhao", name="赵新来", by=by, at=NOON)
    with pytest.raises(Refused):
        appoint(cast.clerk, "secrecy_officer", TODAY, by=by, at=NOON)
    with pytest.raises(Refused):
        leave(cast.reviewer, by=by, at=NOON)
    assert Entry.objects.count() == 0


def test_the_terminal_needs_no_role(cast: Cast) -> None:
    join(cast.agency, sign_in_name="zhao", name="赵新来", by=None, at=NOON)
    assert last_entry()[:2] == ("到岗", "系统")


def test_amend_needs_the_newest_version(cast: Cast) -> None:
    changed = {"name": "李文书", "unit": "法制科", "post": "四级主任科员", "email": ""}
    amend(cast.clerk, **changed, version=1, by=cast.administrator, at=NOON)
    with pytest.raises(Conflicting) as error:
        amend(cast.clerk, **(changed | {"post": "科长"}), version=1, by=cast.administrator, at=NOON)
    assert (error.value.by, error.value.version) == ("何管理", 2)
    assert Officer.objects.get(pk=cast.clerk.pk).post == "四级主任科员"


def test_appoint_from_a_day_on(cast: Cast) -> None:
    appoint(cast.clerk, "secrecy_officer", TOMORROW, TOMORROW, by=cast.administrator, at=NOON)
    days = [TODAY, TOMORROW, TOMORROW + timedelta(days=1)]
    assert [May.READ_JOURNAL in permitted(cast.clerk, on=day) for day in days] == [False, True, False]
    assert last_entry()[:3] == ("任职", "何管理", "李文书·保密员")


@pytest.mark.parametrize(
    ("role", "from_on", "reason"),
    [
        ("secrecy_officer", TODAY - timedelta(days=1), "已经过去"),
        ("clerk", TODAY, "已经是经办人"),
        ("leader", TODAY, "自己办的事不能由自己审、自己签"),
        ("administrator", TOMORROW, "系统管理员不经手业务"),
    ],
)
def test_appoint_is_refused(cast: Cast, role: str, from_on: date, reason: str) -> None:
    with pytest.raises(Refused) as error:
        appoint(cast.clerk, role, from_on, by=cast.administrator, at=NOON)
    assert reason in refusal(error)


def test_relieve_keeps_the_last_day(cast: Cast) -> None:
    officer(cast.agency, "two", "另一位", "clerk")
    row = Appointment.objects.get(officer=cast.clerk)
    relieve(row, TOMORROW, by=cast.administrator, at=NOON)
    days = [TODAY, TOMORROW, TOMORROW + timedelta(days=1)]
    assert [May.RECORD in permitted(cast.clerk, on=day) for day in days] == [True, True, False]


def test_relieve_is_refused(cast: Cast) -> None:
    row = Appointment.objects.get(officer=cast.clerk)
    with pytest.raises(Refused) as error:
        relieve(row, TODAY - timedelta(days=1), by=cast.administrator, at=NOON)
    assert "太早" in refusal(error)
    assert "唯一的经办人" in refusal(error)
    reviewer = Appointment.objects.get(officer=cast.reviewer)
    relieve(reviewer, TODAY, by=cast.administrator, at=NOON)
    with pytest.raises(Refused, match="已经不是审核人"):
        relieve(reviewer, TOMORROW, by=cast.administrator, at=NOON + timedelta(days=1))


@pytest.mark.parametrize(
    ("holder", "left_on", "to_on", "is_another"),
    [(True, None, None, True), (True, None, TODAY, False), (True, TODAY, None, False), (False, None, None, False)],
)
def test_another_holder_is_one_who_is_here_and_stays(
    cast: Cast, holder: bool, left_on: date | None, to_on: date | None, is_another: bool
) -> None:
    """The other clerk must be of this agency, here, and hold the role beyond the day."""
    other = officer(cast.agency if holder else cast.elsewhere, "two", "另一位", "clerk")
    Appointment.objects.filter(officer=other).update(to_on=to_on)
    Officer.objects.filter(pk=other.pk).update(left_on=left_on)
    if is_another:
        assert leave(cast.clerk, by=cast.administrator, at=NOON).left_on == TODAY
    else:
        with pytest.raises(Refused, match="唯一的经办人"):
            leave(cast.clerk, by=cast.administrator, at=NOON)


@pytest.mark.parametrize("who", ["clerk", "leader", "administrator"])
def test_the_only_holder_of_a_needed_role_does_not_leave(cast: Cast, who: str) -> None:
    with pytest.raises(Refused, match="唯一的"):
        leave(getattr(cast, who), by=cast.administrator, at=NOON)


def test_a_reviewer_may_leave_though_there_is_no_other(cast: Cast) -> None:
    assert leave(cast.reviewer, by=cast.administrator, at=NOON).left_on == TODAY


def test_leaving_ends_roles_and_stand_ins_and_forgets_what_was_typed(cast: Cast) -> None:
    two = officer(cast.agency, "two", "另一位", "clerk")
    Appointment.objects.create(officer=cast.clerk, role="secrecy_officer", from_on=TOMORROW)
    past = Appointment.objects.create(
        officer=cast.clerk, role="secrecy_officer", from_on=date(2019, 1, 1), to_on=date(2019, 2, 1)
    )
    row = StandIn.objects.create(principal=cast.clerk, deputy=two, from_on=TODAY, to_on=TOMORROW, reason="休假")
    KeptText.objects.create(officer=cast.clerk, page="/x/", field="text", text="没写完", at=NOON)
    leave(cast.clerk, by=cast.administrator, at=NOON)
    held = Appointment.objects.filter(officer=cast.clerk).exclude(pk=past.pk)
    assert [(one.role, one.to_on) for one in held] == [("clerk", TODAY)]
    assert Appointment.objects.get(pk=past.pk).to_on == date(2019, 2, 1)
    row.refresh_from_db()
    assert row.ended_at == NOON
    assert not KeptText.objects.filter(officer=cast.clerk).exists()
    assert last_entry() == ("离岗", "何管理", "李文书", {"roles": ["经办人", "保密员"]})
    with pytest.raises(Refused, match="已于2022-01-10离岗"):
        leave(cast.clerk, by=cast.administrator, at=NOON)


def test_who_has_done_something_hands_over_before_leaving(cast: Cast) -> None:
    two = officer(cast.agency, "two", "另一位", "clerk")
    works(cast.clerk)
    did_business(cast.clerk)
    with pytest.raises(Refused, match="还没有移交"):
        leave(cast.clerk, by=cast.administrator, at=NOON)
    hand_over(cast.clerk, two, "全部", by=cast.clerk, at=NOON + timedelta(hours=1))
    did_business(cast.clerk, NOON + timedelta(hours=2))
    with pytest.raises(Refused, match="还没有移交"):
        leave(cast.clerk, by=cast.administrator, at=NOON + timedelta(hours=3))
    hand_over(cast.clerk, two, "后来的", by=cast.administrator, at=NOON + timedelta(hours=3))
    leave(cast.clerk, by=cast.administrator, at=NOON + timedelta(hours=4))


def test_managing_people_is_nothing_to_hand_over(cast: Cast) -> None:
    officer(cast.agency, "two", "另一位", "clerk")
    works(cast.clerk)
    assert leave(cast.clerk, by=cast.administrator, at=NOON).left_on == TODAY


def test_what_was_taken_over_is_handed_on(cast: Cast) -> None:
    officer(cast.agency, "two", "另一位", "clerk")
    hand_over(cast.reviewer, cast.clerk, by=cast.administrator, at=NOON)
    with pytest.raises(Refused, match="还没有移交"):
        leave(cast.clerk, by=cast.administrator, at=NOON)


def test_a_deputy_does_not_leave(cast: Cast) -> None:
    StandIn.objects.create(principal=cast.leader, deputy=cast.reviewer, from_on=TODAY, to_on=TOMORROW, reason="休假")
    with pytest.raises(Refused, match="正代理陈局长到2022-01-11"):
        leave(cast.reviewer, by=cast.administrator, at=NOON)


def test_hand_over_is_refused(cast: Cast) -> None:
    gone = officer(cast.agency, "gone", "已走")
    Officer.objects.filter(pk=gone.pk).update(left_on=TODAY)
    gone.refresh_from_db()
    cases = [
        (cast.clerk, cast.clerk, cast.administrator, "不能移交给本人"),
        (cast.clerk, gone, cast.administrator, "离岗"),
        (gone, cast.clerk, cast.administrator, "离岗"),
        (cast.clerk, cast.stranger, cast.administrator, "外人不是山前县司法局的人员"),
        (cast.clerk, cast.reviewer, cast.reviewer, "没有这个角色"),
        (cast.clerk, cast.reviewer, cast.stranger, "外人不是山前县司法局的人员"),
    ]
    for giver, taker, by, reason in cases:
        with pytest.raises(Refused) as error:
            hand_over(giver, taker, by=by, at=NOON)
        assert reason in refusal(error)
    assert not HandOver.objects.exists()


def test_days_are_those_of_the_office_not_of_greenwich(cast: Cast) -> None:
    early = timezone.make_aware(datetime(2022, 1, 11, 7, 0))
    assert (
        join(cast.agency, sign_in_name="zao", name="早到", by=cast.administrator, at=early).officer.joined_on
        == TOMORROW
    )
