"""Two people saved over one another's text: show both, overwrite neither."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any, cast

from django import forms
from django.http import QueryDict


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which two texts differ: its label, mine, and what the other has saved."""

    label: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Who saved in between, what differs, and the version that my next save has to be based on."""

    by: str
    version: int
    differences: tuple[Difference, ...]


class Conflicting(Exception):
    """Raised by an action whose `version` is not the newest; nothing was changed."""

    def __init__(self, by: str, version: int) -> None:
        super().__init__(f"版本 {version} 由{by}保存")
        self.by = by
        self.version = version


def shown(value: Any) -> str:
    """A value as the two columns show it."""
    if value is None or isinstance(value, bool):
        return {None: "", True: "是", False: "否"}[value]
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, list | tuple):
        return "、".join(shown(one) for one in value)
    return f"{value:%Y-%m-%d}" if isinstance(value, date) else str(value).replace("\r\n", "\n")


def in_words(field: forms.Field, value: Any) -> str:
    """A field's value as a person reads it: the label of a choice, not its key."""
    choices = {
        str(key): str(label) for key, label in getattr(field, "choices", ()) if not isinstance(label, list | tuple)
    }
    if isinstance(value, list | tuple):
        return "、".join(in_words(field, one) for one in value)
    return choices.get(str(getattr(value, "pk", value)), shown(value)) if choices else shown(value)


def difference(field: forms.Field, name: str, mine: Any, theirs: Any) -> Difference:
    """One field's two values in words."""
    return Difference(str(field.label or name), in_words(field, mine), in_words(field, theirs))


def conflict_with(saved: object, form: forms.BaseForm, fields: Iterable[str], error: Conflicting) -> Conflict:
    """What differs between a bound form and what is saved, field by field, and the form's version brought up to date.

    The form then carries the saved version, so that a second, deliberate save goes through.
    """
    pairs = (
        difference(form.fields[field], field, form.cleaned_data.get(field), getattr(saved, field)) for field in fields
    )
    data = cast(QueryDict, form.data).copy()
    data[form.add_prefix("version")] = str(error.version)
    form.data = data
    return Conflict(error.by, error.version, tuple(pair for pair in pairs if pair.mine != pair.theirs))
