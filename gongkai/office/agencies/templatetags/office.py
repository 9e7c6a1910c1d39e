"""How dates, figures and permissions stand on a page."""

from datetime import date, datetime
from typing import Any

from django import template
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.agencies.permissions import permitted
from gongkai.office.agencies.roles import May

register = template.Library()
WEEKDAYS = "一二三四五六日"


@register.filter
def day(value: date | None) -> str:
    """A date in running text: 2026年3月19日（周四）."""
    if value is None:
        return ""
    moment = timezone.localtime(value) if isinstance(value, datetime) else value
    return f"{moment.year}年{moment.month}月{moment.day}日（周{WEEKDAYS[moment.weekday()]}）"


@register.filter
def short_day(value: date | None) -> str:
    """A date in a table: 2026-03-19."""
    if value is None:
        return ""
    return f"{timezone.localtime(value) if isinstance(value, datetime) else value:%Y-%m-%d}"


@register.filter
def may(officer: Officer, what: str) -> bool:
    """Whether the officer may do something today."""
    return isinstance(officer, Officer) and May(what) in permitted(officer, on=timezone.localdate())


@register.filter
def attribute(thing: Any, name: str) -> Any:
    """One attribute or key of a thing, by a name that the template holds in a variable."""
    return thing.get(name) if isinstance(thing, dict) else getattr(thing, name, "")
