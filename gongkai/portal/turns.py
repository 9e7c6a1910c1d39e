"""Who is next: so many files at the same time and no more, and so many a minute from one address."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import BoundedSemaphore

from django.conf import settings
from django.core.cache import cache as remembered
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from gongkai.complaint import Complaint

MINUTE = 60


class Busy(Complaint):
    """There is no turn now: 503, try again soon."""


class TooOften(Complaint):
    """This address has had its turns for the minute: 429."""


@cache
def door() -> BoundedSemaphore:
    """As many requests as this process has in hand at most, so that the other pages always find a free thread."""
    return BoundedSemaphore(settings.PUBLIC_USE.workers + settings.PUBLIC_USE.waiting)


@cache
def desk() -> BoundedSemaphore:
    """As many files as are read at the same time."""
    return BoundedSemaphore(settings.PUBLIC_USE.workers)


@contextmanager
def inside() -> Iterator[None]:
    """Be one of those in hand. Raises Busy at once where there are enough."""
    with held(door(), 0):
        yield


@contextmanager
def at_desk() -> Iterator[None]:
    """Have a worker to oneself. Raises Busy where none becomes free in time."""
    with held(desk(), settings.PUBLIC_USE.patience):
        yield


@contextmanager
def held(turns: BoundedSemaphore, patience: float) -> Iterator[None]:
    """Hold one of the turns. Raises Busy where none comes free within so many seconds."""
    if not turns.acquire(timeout=patience):
        raise Busy("现在检查的人较多，这份文件没有读；请过半分钟再试。")
    try:
        yield
    finally:
        turns.release()


def count_turn(request: HttpRequest) -> None:
    """Count one file of this address. Raises TooOften where it has had its share of the minute.

    What is remembered for the minute is a keyed hash, not the address.
    """
    key = salted_hmac("gongkai.portal.turns", network_of(visitor(request))).hexdigest()
    remembered.add(key, 0, MINUTE)
    try:
        had = remembered.incr(key)
    except ValueError:  # forgotten in between: the minute is over
        return
    if had > settings.PUBLIC_USE.per_minute:
        raise TooOften("一分钟内检查的次数较多，这份文件没有读；请过一分钟再试。")


def visitor(request: HttpRequest) -> str:
    """The address that the request comes from; a proxy of ours tells whom it speaks for."""
    address: str = request.META.get("REMOTE_ADDR") or ""
    told = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return told if told and address in settings.PUBLIC_USE.proxies else address


def network_of(address: str) -> str:
    """The address, of IPv6 the half that names the network: a single visitor has all the rest."""
    return ":".join(address.split(":")[:4]) if ":" in address and "." not in address else address
