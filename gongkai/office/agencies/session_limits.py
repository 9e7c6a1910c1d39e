"""A sign-in ends by itself: after a while without any request, and at the latest after a day's work."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

BEGUN, SEEN = "signed_in_at", "seen_at"
NOTED_EVERY = timedelta(minutes=1)
"""How exactly the last request is noted: once a minute is enough and spares the database a write for each page."""


class SessionLimitsMiddleware:
    """Ends a sign-in that has idled for GONGKAI_IDLE_MINUTES or lasted GONGKAI_SESSION_HOURS; typed text is kept.

    Pages of a sign-in are not stored by the browser: the next person at the machine must not find them by going back.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Sign out what is over its time, note the time of the rest."""
        if request.user.is_authenticated:
            now = timezone.now().timestamp()
            begun = request.session.setdefault(BEGUN, now)
            seen = request.session.setdefault(SEEN, now)
            if (
                now - seen > settings.SESSION_IDLE.total_seconds()
                or now - begun > settings.SESSION_LONGEST.total_seconds()
            ):
                logout(request)
            elif now - seen > NOTED_EVERY.total_seconds():
                request.session[SEEN] = now
        answer = self.get_response(request)
        answer.headers.setdefault("Cache-Control", "no-store")
        return answer
