"""Join (到岗): somebody begins to work in the agency and gets a sign-in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.initial_password import initial_password
from gongkai.office.agencies.models import Agency, Appointment, Officer, Unit
from gongkai.office.agencies.roles import titles
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@dataclass(frozen=True, slots=True)
class Joined:
    """Who joined, and the initial password: to be shown once to the person who hands it on."""

    officer: Officer
    password: str


@transaction.atomic
def join(
    agency: Agency,
    *,
    sign_in_name: str,
    name: str,
    roles: Collection[str] = (),
    unit: str = "",
    post: str = "",
    email: str = "",
    joined_on: date | None = None,
    by: Officer | None,
    at: datetime,
) -> Joined:
    """Make the officer with the roles from today on and an initial password. Raises Refused."""
    on = timezone.localdate(at)
    refuse_if(obstacles.to_join(agency, sign_in_name, roles, by=by, on=on))
    officer = Officer(agency=agency, sign_in_name=sign_in_name, name=name, post=post, email=email)
    officer.unit = named(agency, unit)
    officer.joined_on, officer.must_change_password = min(joined_on or on, on), True
    password = initial_password()
    officer.set_password(password)
    officer.save()
    for role in roles:
        Appointment.objects.create(officer=officer, role=role, from_on=on)
    record("到岗", officer, by=by, at=at, sign_in_name=sign_in_name, roles=titles(roles), unit=unit, post=post)
    return Joined(officer, password)


def named(agency: Agency, unit: str) -> Unit | None:
    """The unit of that name, made where it is new; None for an empty name."""
    return Unit.objects.get_or_create(agency=agency, name=unit)[0] if unit else None
