"""What is typed is kept: per person, page and field, until it is saved or discarded.

A page is named by its path. Text typed on an older version of a thing never slips over a newer one: both are shown.
Passwords, tokens and files are never kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django import forms
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest
from django.utils import timezone

from gongkai.office.agencies.conflict import Difference, difference
from gongkai.office.agencies.models import KeptText, Officer, SettledPage
from gongkai.office.agencies.typed import may_be_kept, plain, several, typed

LONGEST_PAGE, LONGEST_FIELD, MOST_FIELDS = 200, 80, 300
KEPT_FOR = timedelta(days=90)
"""How long text that nobody came back for is kept; it may hold what applicants told."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of filling a form: whether kept text stands in it now, or how kept and newly saved text differ."""

    filled: bool = False
    differences: tuple[Difference, ...] = ()

    def __bool__(self) -> bool:
        return self.filled or bool(self.differences)


@transaction.atomic
def keep(
    officer: Officer, page: str, fields: Mapping[str, str], *, version: str = "", typed_at: datetime | None = None
) -> bool:
    """Keep the texts of some fields of a page; False where the page was saved or discarded since they were typed.

    `version` is the version of the saved thing that the page showed; `typed_at` is when the text was typed, by the
    server's clock (None: just now). Text that arrives late never replaces text typed after it.
    """
    page, moment = page[:LONGEST_PAGE], typed_at or timezone.now()
    if SettledPage.objects.filter(officer=officer, page=page, at__gte=moment).exists():
        return False
    for field, text in list(fields.items())[:MOST_FIELDS]:
        if may_be_kept(field):
            place = {"officer": officer, "page": page, "field": field[:LONGEST_FIELD]}
            row = KeptText.objects.filter(**place).first() or KeptText(**place, at=moment)
            if row.at <= moment:
                row.text, row.version, row.at = plain(text), version[:20], moment
                row.save()
    return True


def keep_sent(request: HttpRequest) -> None:
    """Keep what a form brought that could not be saved now."""
    if isinstance(request.user, Officer):
        keep(request.user, request.path, typed(request.POST), version=request.POST.get("version", ""))


def kept(officer: Officer, page: str) -> dict[str, str]:
    """What is kept of a page, by field."""
    return dict(KeptText.objects.filter(officer=officer, page=page[:LONGEST_PAGE]).values_list("field", "text"))


def restore(form: BaseForm, officer: Officer, page: str) -> Restored:
    """Fill an unbound form with what was kept and differs from what it shows.

    Where the thing was saved by somebody since the text was typed, the form keeps the saved text and the differences
    come back, until the person has seen both and chosen (`prefer` or `discard`).
    """
    rows = KeptText.objects.filter(officer=officer, page=page[:LONGEST_PAGE])
    by_name = {
        form.add_prefix(name): name for name, field in form.fields.items() if not isinstance(field, forms.FileField)
    }
    now = str(shown_value(form, "version")) if "version" in form.fields else ""
    texts = {by_name[row.field]: row for row in rows if row.field in by_name}
    values = {name: as_value(form.fields[name], texts[name].text) for name in form.fields if name in texts}
    changed = {name: value for name, value in values.items() if not same(form, name, value)}
    stale = now and any(texts[name].version not in ("", now) for name in changed)
    if stale:
        return Restored(
            differences=tuple(
                difference(form.fields[name], name, value, shown_value(form, name)) for name, value in changed.items()
            )
        )
    form.initial.update(changed)
    return Restored(filled=bool(changed))


def shown_value(form: BaseForm, name: str) -> object:
    """What an unbound form shows in a field."""
    value = form.get_initial_for_field(form.fields[name], name)
    return "" if value is None else value


def as_value(field: forms.Field, text: str) -> object:
    """A kept text as the field's initial value: lists for several choices, True and False for a tick."""
    if isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField):
        return several(text)
    if isinstance(field, forms.BooleanField):
        return text not in ("", "False", "false")
    return text


def same(form: BaseForm, name: str, value: object) -> bool:
    """Whether the form shows this value already."""
    return not form.fields[name].has_changed(shown_value(form, name), value)


def discard(officer: Officer, page: str) -> None:
    """Forget what was kept of a page: it was saved, or its writer does not want it."""
    KeptText.objects.filter(officer=officer, page=page[:LONGEST_PAGE]).delete()
    SettledPage.objects.update_or_create(officer=officer, page=page[:LONGEST_PAGE], defaults={"at": timezone.now()})


def prefer(officer: Officer, page: str) -> None:
    """Put the kept text into the form next time although the thing was saved since: its writer has seen both texts."""
    KeptText.objects.filter(officer=officer, page=page[:LONGEST_PAGE]).update(version="")


def forget_old(officer: Officer) -> None:
    """Forget what an officer typed long ago and never came back for."""
    KeptText.objects.filter(officer=officer, at__lt=timezone.now() - KEPT_FOR).delete()
