"""What the terminal does with people: the first agency and administrator, the list, a forgotten password."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from gongkai.complaint import Complaint
from gongkai.office.agencies.actions.found_agency import found_agency
from gongkai.office.agencies.actions.join import Joined, join
from gongkai.office.agencies.actions.reset_password import reset_password
from gongkai.office.agencies.forms import JoinForm
from gongkai.office.agencies.models import Agency, Officer, appointments_on


def add(agency_name: str | None, kind: str | None, level: str | None, details: dict[str, Any]) -> Joined:
    """Let somebody join an agency, which is made where it is new. Raises Complaint."""
    form = JoinForm(details | {"joined_on": timezone.localdate()})
    if not form.is_valid():
        label, words = next(
            (str(form.fields[name].label or name), str(errors[0])) for name, errors in form.errors.items()
        )
        raise Complaint(f"{label}：{words}")
    return join(agency_for(agency_name, kind, level), **form.cleaned_data, by=None, at=timezone.now())


def agency_for(name: str | None, kind: str | None, level: str | None) -> Agency:
    """The agency of that name, or the only one; made where kind and level are given. Raises Complaint."""
    found = list(Agency.objects.filter(name=name) if name else Agency.objects.all())
    if len(found) == 1:
        return found[0]
    if not name:
        raise Complaint("请用 --agency 写明机关全称。" if found else "还没有机关；请用 --agency --kind --level 写明。")
    if not kind or not level:
        raise Complaint(f"还没有“{name}”；要建立它，请加 --kind 和 --level。")
    return made(name, kind, level)


def made(name: str, kind: str, level: str) -> Agency:
    """A new agency. Raises Complaint where its name is too long."""
    try:
        Agency(name=name, kind=kind, level=level).clean_fields()
    except ValidationError as error:
        raise Complaint("；".join(error.messages)) from error
    return found_agency(name, kind, level, at=timezone.now())


def listed() -> list[dict[str, Any]]:
    """Everybody, with agency, roles of today, and the day of leaving."""
    today = timezone.localdate()
    return [
        {
            "sign_in_name": officer.sign_in_name,
            "name": officer.name,
            "agency": officer.agency.name,
            "roles": [row.get_role_display() for row in appointments_on(officer, today).filter(officer=officer)],
            "left_on": officer.left_on.isoformat() if officer.left_on else None,
        }
        for officer in Officer.objects.select_related("agency")
    ]


def reset(sign_in_name: str) -> str:
    """A new initial password for somebody who is here. Raises Complaint."""
    officer = Officer.objects.filter(sign_in_name=sign_in_name).first()
    if officer is None:
        raise Complaint(f"没有登录名“{sign_in_name}”；运行 gongkai user list 查看。")
    return reset_password(officer, by=None, at=timezone.now())
