"""One's own password, and that of somebody who has forgotten it."""

from typing import Any

from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.access import OfficeRequest, access, before_password, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.actions.change_password import change_password as change
from gongkai.office.agencies.actions.reset_password import reset_password as reset
from gongkai.office.agencies.forms import NothingForm, PasswordForm
from gongkai.office.agencies.views.person import officer_of


@sensitive_post_parameters()
@before_password
@access()
def change_password(request: OfficeRequest) -> HttpResponse:
    """The own password; this sign-in goes on, others of the same officer end."""
    officer = request.user

    def form(data: Any = None, files: Any = None) -> PasswordForm:
        return PasswordForm(data, files, officer=officer)

    def act(cleaned: dict[str, Any]) -> None:
        change(officer, cleaned["new_password"], by=officer, at=timezone.now())
        update_session_auth_hash(request, officer)

    return act_page(
        request,
        verb="修改口令",
        title="修改口令",
        form=form,
        act=act,
        done=reverse("desk"),
        said="口令已修改，别处的登录已经结束。",
        template="agencies/change_password.html",
    )


@access("manage_people")
def reset_password(request: OfficeRequest, officer_id: int) -> HttpResponse:
    """A new initial password, shown this once."""
    officer, by = officer_of(request, officer_id), request.user

    def shown(password: str) -> HttpResponse:
        context = {"title": "口令已重设", "person": officer, "password": password}
        return render(request, "agencies/password_once.html", context)

    return act_page(
        request,
        verb="重设口令",
        title=f"重设{officer}的口令",
        form=NothingForm,
        act=lambda _: reset(officer, by=by, at=timezone.now()),
        done=shown,
        obstacles=obstacles.to_reset_password(officer, by=by, on=today()),
    )
