"""Take a role from an officer after a last day."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.actions.relieve import relieve as act
from gongkai.office.agencies.forms import RelieveForm
from gongkai.office.agencies.models import Appointment


@access("manage_people")
def relieve(request: OfficeRequest, appointment_id: int) -> HttpResponse:
    """The last day in the role."""
    rows = Appointment.objects.select_related("officer__agency")
    row = get_object_or_404(rows, pk=appointment_id, officer__agency=request.user.agency)
    by = request.user

    def form(data: Any = None, files: Any = None) -> RelieveForm:
        return RelieveForm(data, files, initial={"last_day": max(today(), row.from_on)})

    return act_page(
        request,
        verb="免职",
        title=f"免去{row.officer}的{row.get_role_display()}",
        form=form,
        act=lambda cleaned: act(row, cleaned["last_day"], by=by, at=timezone.now()),
        done=reverse("person", args=[row.officer_id]),
        obstacles=obstacles.to_relieve(row, by=by, on=today()),
    )
