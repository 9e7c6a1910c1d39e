"""Signing in. What was typed when the sign-in had ended travels with the sign-in form and is kept afterwards."""

import json
from typing import Any

from django.contrib.auth import views
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.decorators import method_decorator

from gongkai.office.agencies import keeping
from gongkai.office.agencies.models import Officer
from gongkai.office.agencies.own_address import own_address
from gongkai.office.agencies.permissions import permitted
from gongkai.office.agencies.typed import typed

MOST_CARRIED = 200_000
"""Characters of typed text that a sign-in form carries along; longer texts have been kept while typing."""


class SignInRequiredMiddleware(LoginRequiredMiddleware):
    """Every page needs a sign-in, and the permission it names; a form sent after the sign-in ended is not lost."""

    def process_view(
        self, request: HttpRequest, view_func: Any, view_args: tuple[Any, ...], view_kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Refuse a page that names no access, and an officer who has none of what it names."""
        answer = super().process_view(request, view_func, view_args, view_kwargs)
        if answer is not None or not isinstance(request.user, Officer):
            return answer
        if not getattr(view_func, "login_required", True):
            return None
        needed = getattr(view_func, "access", None)
        if needed is None:
            raise PermissionDenied("a page must name its access")
        if needed and not permitted(request.user, on=timezone.localdate()) & set(needed):
            raise PermissionDenied
        if request.user.must_change_password and not getattr(view_func, "before_password", False):
            return first_the_password(request)
        return None

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> Any:
        """Carry what was typed through the sign-in page."""
        if request.method != "POST":
            return super().handle_no_permission(request, view_func)
        return sign_in_again(request)


def first_the_password(request: HttpRequest) -> HttpResponse:
    """An initial password is known to whoever gave it: it is changed before anything else."""
    if request.method == "POST":
        keeping.keep_sent(request)
    return redirect("change_password")


def sign_in_again(request: HttpRequest) -> HttpResponseBase:
    """The sign-in page, carrying what a form brought after the sign-in had ended; the script gets a plain 401."""
    carried = json.dumps(typed(request.POST) | version_of(request), ensure_ascii=False)
    if request.headers.get("X-Keep") or len(carried) > MOST_CARRIED:
        return HttpResponse("登录已过期，请重新登录。", status=401, content_type="text/plain; charset=utf-8")
    context = {"carried": carried, "page": request.path, "form": AuthenticationForm(request)}
    return TemplateResponse(request, "office/sign_in.html", context, status=401)


def version_of(request: HttpRequest) -> dict[str, str]:
    """The version on which the sent text was typed."""
    return {"version": request.POST["version"]} if "version" in request.POST else {}


def unpacked(carried: str) -> dict[str, str]:
    """The fields that a sign-in form carried; none where they were tampered with."""
    try:
        fields = json.loads(carried)
    except ValueError:
        return {}
    return {str(name): str(text) for name, text in fields.items()} if isinstance(fields, dict) else {}


@method_decorator(login_not_required, name="dispatch")
class SignIn(views.LoginView):
    """The sign-in page; `page` and `carried` come from a form that was sent too late."""

    template_name = "office/sign_in.html"
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Carry what was typed through a wrong password too."""
        kwargs |= {name: self.request.POST.get(name, "") for name in ("carried", "page")}
        return super().get_context_data(**kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep what was carried for the officer who has signed in."""
        answer = super().form_valid(form)
        officer, fields = form.get_user(), unpacked(self.request.POST.get("carried", ""))
        keeping.forget_old(officer)
        if fields and (page := own_address(self.request, self.request.POST.get("page", ""), "")):
            keeping.keep(officer, page, fields, version=fields.get("version", ""))
        return answer

    def get_redirect_url(self, request: HttpRequest | None = None) -> str:  # noqa: ARG002  # as Django's stubs have it
        """Back to the page whose form was carried, if it is one of ours."""
        carried = own_address(self.request, self.request.POST.get("page", ""), "")
        return carried or own_address(self.request, super().get_redirect_url(), "")
