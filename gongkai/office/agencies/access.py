"""What views of the office share: the request of a signed-in officer, and the day."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar, cast

from django.http import HttpRequest
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.journal.access import access as access

View = TypeVar("View", bound=Callable[..., Any])


class OfficeRequest(HttpRequest):
    """A request of an officer who is signed in."""

    user: Officer


def before_password(view: View) -> View:
    """Mark a view that is open to an officer who has not changed the initial password yet."""
    cast(Any, view).before_password = True
    return view


def today() -> date:
    """The day in the office's time zone."""
    return timezone.localdate()
