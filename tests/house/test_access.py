"""Every address of the office has a page that names who may open it, or is the sign-in."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, path

from gongkai.office.agencies.access import access
from gongkai.office.agencies.roles import May
from tests.cast import Cast

OPEN = {"sign_in", "check_report", "leaf_style"}
"""What opens without a sign-in."""


def patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    """Every address below a resolver."""
    for found in resolver.url_patterns:
        if isinstance(found, URLResolver):
            yield from patterns(found)
        else:
            yield found


def faults(found: list[URLPattern]) -> Iterator[str]:
    """Pages that say nothing of who may open them, or something that nobody may."""
    for pattern in found:
        view: Callable[..., Any] = pattern.callback
        needed = getattr(view, "access", None)
        if not getattr(view, "login_required", True):
            if pattern.name not in OPEN:
                yield f"{pattern.pattern}：不用登录就能打开"
        elif needed is None:
            yield f"{pattern.pattern}：没有写明谁可以打开"
        elif unknown := set(needed) - set(May):
            yield f"{pattern.pattern}：没有这样的权限 {unknown}"
        if not pattern.name:
            yield f"{pattern.pattern}：没有名字"


def test_every_page_names_its_access() -> None:
    found = list(patterns(get_resolver()))
    assert len(found) > 40
    assert list(faults(found)) == []


def bare(_request: HttpRequest) -> HttpResponse:
    """A page that names nothing."""
    return HttpResponse()


@access("fly")
def nobodys(_request: HttpRequest) -> HttpResponse:
    """A page for a permission that no role has."""
    return HttpResponse()


def unguarded(_request: HttpRequest) -> HttpResponse:
    """A page that needs no sign-in."""
    return HttpResponse()


unguarded.login_required = False  # type: ignore[attr-defined]  # as Django marks such a page


@pytest.mark.parametrize("view", [bare, nobodys, unguarded])
def test_a_page_without_access_is_found(view: Callable[..., HttpResponse]) -> None:
    assert list(faults([path("x/", view, name="x")]))


def addresses() -> list[str]:
    """Every address with made-up arguments, the sign-in aside."""
    found = [pattern for pattern in patterns(get_resolver()) if pattern.name not in OPEN]
    return ["/" + re.sub(r"<\w+:\w+>", "1", str(pattern.pattern)) for pattern in found]


@pytest.mark.database
@pytest.mark.django_db
@pytest.mark.parametrize("address", addresses())
def test_nothing_opens_without_a_sign_in(client: Client, address: str) -> None:
    assert client.get(address).headers["Location"].startswith("/sign-in/?next=")
    assert client.post(address, {"secret": "text"}).status_code == 401


@pytest.mark.database
@pytest.mark.parametrize("address", addresses())
def test_who_has_no_role_opens_only_what_needs_none(cast: Cast, client: Client, address: str) -> None:
    from gongkai.office.agencies.models import Appointment

    Appointment.objects.filter(officer=cast.clerk).delete()
    client.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    pattern = next(one for one in patterns(get_resolver()) if one.pattern.match(address[1:]))
    expected = (403,) if getattr(pattern.callback, "access", ()) else (200, 302, 404, 405)
    assert client.get(address).status_code in expected
