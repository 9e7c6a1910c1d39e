"""What stands on every page: the menu that each stage brings, the demo mark, the size of type."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.agencies.permissions import permitted
from gongkai.office.agencies.roles import May
from gongkai.office.agencies.views.type_size import SIZES, size_of
from gongkai.server.urls import PUBLIC, STAGES

ORDER = (
    "desk",
    "annual_report",
    "applications",
    "registers",
    "publishing",
    "documents",
    "agencies",
    "journal",
)
"""The stages as the menu shows them: first what is looked at every day."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One entry of the menu, and whether the page shown belongs to it."""

    title: str
    address: str
    current: bool


@cache
def declared() -> tuple[tuple[str, str, tuple[May, ...]], ...]:
    """Title, view name and needed permissions of every entry that a stage brings, in the menu's order."""
    stages = sorted(STAGES, key=lambda stage: ORDER.index(stage) if stage in ORDER else len(ORDER))
    found = (getattr(import_module(f"gongkai.office.{stage}.urls"), "MENU", ()) for stage in stages)
    return tuple(entry for entries in found for entry in entries)


def menu(may: frozenset[May], path: str) -> list[MenuEntry]:
    """The entries for somebody who may do `may`, the one that `path` belongs to marked."""
    entries = [(title, reverse(name)) for title, name, needed in declared() if not needed or may & set(needed)]
    here = belongs_to(path, [address for _, address in entries])
    return [MenuEntry(title, address, address == here) for title, address in entries]


@cache
def open_pages() -> tuple[tuple[str, str, str], ...]:
    """Title, view name and a word beside it of every public page that the sign-in page offers."""
    found = (getattr(import_module(f"gongkai.{part}.urls"), "OPEN_PAGES", ()) for part in PUBLIC)
    return tuple(entry for entries in found for entry in entries)


def belongs_to(path: str, addresses: Iterable[str]) -> str:
    """The longest address that `path` lies under; the root holds only itself. Empty where there is none."""
    over = [address for address in addresses if path == address or (address != "/" and path.startswith(address))]
    return max(over, key=len, default="")


def frame(request: HttpRequest) -> dict[str, Any]:
    """The context of the frame, for the officer who is signed in."""
    common = {"demo": settings.DEMO, "type_size": size_of(request), "open_pages": open_pages()}
    user = getattr(request, "user", None)
    if not isinstance(user, Officer):
        return common
    mine = permitted(user, on=timezone.localdate())
    return common | {"menu": menu(mine, request.path), "officer": user, "type_sizes": SIZES}
