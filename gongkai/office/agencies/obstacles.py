"""What can stand in the way of the acts on people and on the agency's own data.

`by` None is the terminal of the server: whoever has that needs no role.
"""

from collections.abc import Collection
from datetime import date, datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from gongkai.law.instruments import REGULATION
from gongkai.office.agencies import queries
from gongkai.office.agencies.models import Agency, Appointment, Officer, StandIn
from gongkai.office.agencies.permissions import to_do, within
from gongkai.office.agencies.roles import BY_KEY, May, clash
from gongkai.office.journal.acts import Obstacle

CONTACT = REGULATION.article(12)
GUESSABLE = {
    "password_too_short": "口令至少要有 10 个字符",
    "password_too_common": "这个口令太常见，容易被猜到",
    "password_entirely_numeric": "口令不能全是数字",
}
"""What is wrong with a password, by the codes of Django's validators; the length is the settings'."""


def to_manage(agency: Agency, *, by: Officer | None, on: date) -> list[Obstacle]:
    """People and the agency's data are managed by an administrator of the same agency."""
    return within(agency, by) + to_do(May.MANAGE_PEOPLE, by, on=on) if by else []


def to_manage_or_be(officer: Officer, *, by: Officer | None, on: date) -> list[Obstacle]:
    """What an officer may do for himself, and an administrator for any."""
    return [] if by == officer else to_manage(officer.agency, by=by, on=on)


def to_revise_agency(agency: Agency, *, by: Officer | None, on: date) -> list[Obstacle]:
    """The contact data of Article 12 are kept by the administrator."""
    return [Obstacle(found.message, CONTACT) for found in to_manage(agency, by=by, on=on)]


def is_here(officer: Officer) -> list[Obstacle]:
    """Who has left takes part in nothing any more."""
    return [] if officer.left_on is None else [Obstacle(f"{officer}已于{officer.left_on:%Y-%m-%d}离岗")]


def to_join(
    agency: Agency, sign_in_name: str, roles: Collection[str], *, by: Officer | None, on: date
) -> list[Obstacle]:
    """A sign-in name is used once for ever, since the journal names it; roles must suit one another."""
    found = to_manage(agency, by=by, on=on)
    if sign_in_name and Officer.objects.filter(sign_in_name=sign_in_name).exists():
        found.append(Obstacle(f"登录名“{sign_in_name}”已经有人用过，请换一个；离岗人员的登录名也不再用"))
    if why := clash(roles):
        found.append(Obstacle(why))
    return found


def to_amend(officer: Officer, *, by: Officer | None, on: date) -> list[Obstacle]:
    """Name, post, unit and e-mail of somebody who is here."""
    return to_manage(officer.agency, by=by, on=on) + is_here(officer)


def to_appoint(
    officer: Officer,
    role: str = "",
    from_on: date | None = None,
    to_on: date | None = None,
    *,
    by: Officer | None,
    on: date,
) -> list[Obstacle]:
    """Not backwards in time, not twice, and with no role beside it that decides on the other's work."""
    found = to_manage(officer.agency, by=by, on=on) + is_here(officer)
    if not role or from_on is None:
        return found
    if from_on < on:
        found.append(Obstacle(f"起始日期{from_on:%Y-%m-%d}已经过去；任职从今天或以后开始"))
    if role in queries.own_roles(officer, from_on, to_on):
        found.append(Obstacle(f"{officer}在这段时间已经是{BY_KEY[role].title}"))
    if why := clash(queries.roles_in_hand(officer, from_on, to_on) | {role}):
        found.append(Obstacle(f"{why}；请先免去另一个角色或结束代理"))
    return found + to_let_deputies(officer, role, from_on, to_on)


def to_let_deputies(officer: Officer, role: str, from_on: date, to_on: date | None) -> list[Obstacle]:
    """A new role passes to the officer's deputies at once: it must suit theirs."""
    deputies = [row.deputy for row in queries.live_stand_ins(from_on, to_on).filter(principal=officer)]
    return [
        Obstacle(f"代理人{deputy}会同时得到这个角色：{why}；请先结束代理")
        for deputy in deputies
        if (why := clash(queries.roles_in_hand(deputy, from_on, to_on) | {role}))
    ]


def to_relieve(
    appointment: Appointment, last_day: date | None = None, *, by: Officer | None, on: date
) -> list[Obstacle]:
    """Not backwards in time, and never the only holder of a role that the agency needs."""
    officer, role = appointment.officer, BY_KEY[appointment.role]
    found = to_manage(officer.agency, by=by, on=on)
    if appointment.to_on is not None and appointment.to_on < on:
        found.append(Obstacle(f"{officer}已经不是{role.title}"))
    if last_day is not None and last_day < max(on, appointment.from_on):
        found.append(Obstacle(f"最后一天{last_day:%Y-%m-%d}太早；最早是{max(on, appointment.from_on):%Y-%m-%d}"))
    return found + only_holder(officer, [appointment.role], last_day or on, "免去")


def only_holder(officer: Officer, roles: Collection[str], on: date, what: str) -> list[Obstacle]:
    """Roles that the agency needs and that nobody else would hold."""
    return [
        Obstacle(
            f"{officer}是本机关唯一的{BY_KEY[key].title}，{what}后没有人能办这些事；请先让另一人担任{BY_KEY[key].title}"
        )
        for key in BY_KEY
        if key in roles and BY_KEY[key].needed and not queries.other_holders(officer, key, on)
    ]


def to_stand_in(
    principal: Officer,
    deputy: Officer | None = None,
    from_on: date | None = None,
    to_on: date | None = None,
    *,
    by: Officer | None,
    on: date,
) -> list[Obstacle]:
    """A colleague who is here, not oneself, no chain, one at a time, no role that decides on the deputy's own work."""
    found = to_manage_or_be(principal, by=by, on=on) + is_here(principal)
    if deputy is None or from_on is None or to_on is None:
        return found
    if deputy == principal:
        return [*found, Obstacle("不能由本人代理本人，请选另一位同事")]
    found += within(principal.agency, deputy) + is_here(deputy)
    if from_on < on or to_on < from_on:
        found.append(Obstacle("代理的起止日期不对：从今天或以后开始，止日不早于起日"))
    return found + chain(principal, deputy, from_on, to_on) + own_work(principal, deputy, from_on, to_on)


def chain(principal: Officer, deputy: Officer, from_on: date, to_on: date) -> list[Obstacle]:
    """Who stands in is here himself, and who is stood in for does not stand in for others: A for B for C is refused."""
    live = queries.live_stand_ins(from_on, to_on)
    found = [Obstacle(f"{principal}在这段时间已经由{row.deputy}代理") for row in live.filter(principal=principal)]
    found += [
        Obstacle(f"{deputy}在这段时间自己由{row.deputy}代理，不能再代理别人") for row in live.filter(principal=deputy)
    ]
    found += [
        Obstacle(f"{principal}在这段时间正代理{row.principal}，请先结束那次代理")
        for row in live.filter(deputy=principal)
    ]
    return found


def own_work(principal: Officer, deputy: Officer, from_on: date, to_on: date) -> list[Obstacle]:
    """The principal holds something to stand in for, and it must not let the deputy decide on the own work."""
    passed_on = queries.own_roles(principal, from_on, to_on)
    if not passed_on:
        return [Obstacle(f"{principal}在这段时间没有角色，不需要代理")]
    why = clash(queries.roles_in_hand(deputy, from_on, to_on) | passed_on)
    return [Obstacle(f"{deputy}不能代理{principal}：{why}")] if why else []


def to_end_stand_in(row: StandIn, *, by: Officer | None, on: date) -> list[Obstacle]:
    """Once, while it lasts or before it begins; by an administrator, the principal or the deputy."""
    found = [] if by == row.deputy else to_manage_or_be(row.principal, by=by, on=on)
    if row.ended_at is not None or row.to_on < on:
        found.append(Obstacle("这次代理已经结束"))
    return found


def to_hand_over(giver: Officer, taker: Officer | None = None, *, by: Officer | None, on: date) -> list[Obstacle]:
    """To a colleague who is here; whoever has left has handed over before."""
    found = to_manage_or_be(giver, by=by, on=on) + is_here(giver)
    if taker is None:
        return found
    if taker == giver:
        found.append(Obstacle("不能移交给本人，请选另一位同事"))
    return found + within(giver.agency, taker) + is_here(taker)


def to_leave(officer: Officer, *, by: Officer | None, at: datetime) -> list[Obstacle]:
    """Nobody leaves with things in charge, while standing in, or as the only holder of a role that the agency needs."""
    on = timezone.localdate(at)
    found = to_manage(officer.agency, by=by, on=on) + is_here(officer)
    found += only_holder(officer, queries.own_roles(officer, on, None), on, "离岗")
    if not queries.has_handed_over(officer, at):
        found.append(Obstacle(f"{officer}经手的事还没有移交；请先办理移交，写明由谁接手"))
    for row in queries.live_stand_ins(on, None).filter(deputy=officer):
        found.append(Obstacle(f"{officer}正代理{row.principal}到{row.to_on:%Y-%m-%d}；请先结束代理，另请一位"))
    return found


def to_reset_password(officer: Officer, *, by: Officer | None, on: date) -> list[Obstacle]:
    """For somebody else who is here; one's own is changed, not reset."""
    found = to_manage(officer.agency, by=by, on=on) + is_here(officer)
    return [*found, Obstacle("自己的口令请在“修改口令”里改")] if by == officer else found


def to_change_password(officer: Officer, new: str) -> list[Obstacle]:
    """Another one than now, and none that is guessed easily."""
    if officer.check_password(new):
        return [Obstacle("新口令与现在的口令相同，请换一个")]
    try:
        validate_password(new, officer)
    except ValidationError as error:
        codes = [str(fault.code) for fault in error.error_list]
        return [Obstacle(GUESSABLE.get(code, "这个口令不够安全，请换一个")) for code in codes]
    return []
