"""The agency's own data: how it is reached (Article 12), its office hours, its units."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.actions.revise_agency import FIELDS
from gongkai.office.agencies.actions.revise_agency import revise_agency as revise
from gongkai.office.agencies.agency_form import AgencyForm
from gongkai.office.agencies.conflict import Conflict, Conflicting, Difference, conflict_with, shown
from gongkai.office.agencies.contact import contact_lines
from gongkai.office.agencies.models import Agency, OfficeHours

WANTED = (
    "disclosure_unit",
    "address",
    "telephone",
    "fax",
    "email",
)
"""What Article 12 wants in the guide, beside the office hours."""


@access()
def agency(request: OfficeRequest) -> HttpResponse:
    """The data as they are printed, and what Article 12 wants and is still empty."""
    own = request.user.agency
    missing = [str(own._meta.get_field(name).verbose_name) for name in WANTED if not getattr(own, name)]  # type: ignore[union-attr]  # fields of its own have names
    hours = list(own.hours.all())
    context = {
        "title": "机关资料",
        "agency": own,
        "hours": hours,
        "missing": missing + ([] if hours else ["办公时间"]),
        "basis": obstacles.CONTACT,
        "printed": contact_lines(own),
        "obstacles": obstacles.to_revise_agency(own, by=request.user, on=today()),
        "verb": "修改",
    }
    return render(request, "agencies/agency.html", context)


@access("manage_people")
def revise_agency(request: OfficeRequest) -> HttpResponse:
    """The form with a row for each season; over another's change both texts are shown."""
    by = request.user

    def form(data: Any = None, files: Any = None) -> AgencyForm:
        return AgencyForm(data, files, instance=Agency.objects.get(pk=by.agency_id))

    def act(filled: dict[str, Any]) -> Agency:
        own = Agency.objects.get(pk=by.agency_id)
        hours = AgencyForm(instance=own).hours(filled)
        return revise(own, filled, hours, version=filled["version"], by=by, at=timezone.now())

    return act_page(
        request,
        verb="保存",
        title="修改机关资料",
        form=form,
        act=act,
        done=reverse("agency"),
        obstacles=obstacles.to_revise_agency(by.agency, by=by, on=today()),
        conflict=both_texts,
        said="机关资料已保存。",
        template="agencies/agency_form.html",
    )


def both_texts(form: forms.BaseForm, error: Conflicting) -> Conflict:
    """What differs between the form and what another saved, office hours included."""
    assert isinstance(form, AgencyForm)  # noqa: S101  # the form of the page above
    saved = Agency.objects.get(pk=form.instance.pk)
    found = conflict_with(saved, form, FIELDS, error)
    mine = "\n".join(f"{OfficeHours(**row)}（{row['days']}）" for row in form.hours(form.cleaned_data))
    theirs = "\n".join(f"{row}（{row.days}）" for row in saved.hours.all())
    extra = () if mine == theirs else (Difference("办公时间", shown(mine), shown(theirs)),)
    return Conflict(found.by, found.version, found.differences + extra)
