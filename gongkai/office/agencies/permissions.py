"""Who may: one question, answered from the appointments of the day."""

from datetime import date

from gongkai.office.agencies.models import Agency, Officer, appointments_on
from gongkai.office.agencies.roles import BY_KEY, ROLES, May
from gongkai.office.journal.acts import Obstacle


def permitted(officer: Officer, *, on: date) -> frozenset[May]:
    """Everything the officer may do on a day, the roles of those stood in for included; nothing after leaving."""
    roles = appointments_on(officer, on).values_list("role", flat=True)
    return frozenset().union(*(BY_KEY[role].may for role in roles))


def to_do(what: May, officer: Officer, *, on: date) -> list[Obstacle]:
    """The obstacle where the officer may not: which roles may, so that the clerk knows whom to ask."""
    if what in permitted(officer, on=on):
        return []
    holders = "、".join(role.title for role in ROLES if what in role.may)
    return [Obstacle(f"这一步由{holders}办理，{officer.name}当日没有这个角色")]


def within(agency: Agency, officer: Officer) -> list[Obstacle]:
    """The obstacle where the officer is of another agency: nobody acts for another."""
    return [] if officer.agency_id == agency.pk else [Obstacle(f"{officer.name}不是{agency}的人员")]
