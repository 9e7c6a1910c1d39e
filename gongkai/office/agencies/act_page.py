"""One page for every act: what it does, its form, what stands in the way, one button named by its verb."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gongkai.complaint import Complaint
from gongkai.office.agencies import keeping
from gongkai.office.agencies.access import OfficeRequest
from gongkai.office.agencies.conflict import Conflict, Conflicting
from gongkai.office.journal.acts import Obstacle, Refused

MEANWHILE = "刚才有人同时办理了同一件事，这一步没有保存。请刷新页面，看清现在的情况再办。"


@dataclass(slots=True)
class Outcome:
    """What came of pressing the button: what the act made, or why there is nothing."""

    done: bool = False
    made: Any = None
    obstacles: list[Obstacle] = field(default_factory=list)
    conflict: Conflict | None = None


def act_page(
    request: OfficeRequest,
    *,
    verb: str,
    title: str,
    form: Callable[..., forms.BaseForm],
    act: Callable[[dict[str, Any]], Any],
    done: Callable[[Any], str | HttpResponse] | str,
    obstacles: Iterable[Obstacle] = (),
    said: str = "",
    template: str = "office/act.html",
    conflict: Callable[[forms.BaseForm, Conflicting], Conflict] | None = None,
    **context: Any,
) -> HttpResponse:
    """Draw the act's page, or do the act.

    `form(data, files)` makes the form; `act(cleaned)` does it and may raise Refused, any Complaint, or Conflicting
    where `conflict` says how the two texts differ; `done` is the address to go to next, or a function of what `act`
    returned that gives the address or a page of its own; `said` is the sentence shown there.
    """
    hindrances = list(obstacles)
    if not is_post(request):
        unsent = form()
        restored = keeping.restore(unsent, request.user, request.path)
        context |= {"verb": verb, "title": title, "form": unsent, "obstacles": hindrances, "restored": restored}
        return render(request, template, context)
    filled = form(request.POST, request.FILES)
    outcome = Outcome(obstacles=hindrances) if hindrances or not filled.is_valid() else attempt(filled, act, conflict)
    if outcome.done:
        keeping.discard(request.user, request.path)
        return onward(request, done(outcome.made) if callable(done) else done, said or f"已{verb}。")
    keeping.keep_sent(request)
    status = 409 if outcome.obstacles or outcome.conflict else 400
    context |= {"verb": verb, "title": title, "form": filled, "obstacles": outcome.obstacles}
    return render(request, template, context | {"conflict": outcome.conflict}, status=status)


def attempt(
    filled: forms.BaseForm,
    act: Callable[[dict[str, Any]], Any],
    conflict: Callable[[forms.BaseForm, Conflicting], Conflict] | None,
) -> Outcome:
    """Do the act; what it raises becomes obstacles, a conflict, or an error of the form."""
    try:
        return Outcome(done=True, made=act(filled.cleaned_data))
    except Refused as refused:
        return Outcome(obstacles=refused.obstacles)
    except Conflicting as error:
        if conflict is not None:
            return Outcome(conflict=conflict(filled, error))
        filled.add_error(None, f"您编辑期间，{error.by}已经保存过。您的内容没有覆盖对方的；请重新打开这一页再改。")
    except Complaint as complaint:
        filled.add_error(None, str(complaint))
    except IntegrityError as error:
        filled.add_error(None, locked_by(error))
    return Outcome()


def locked_by(error: IntegrityError) -> str:
    """What the database's lock says, where it says it in Chinese; else that somebody was quicker."""
    first = next(iter(str(error).splitlines()), "")
    return f"{first}。" if any("\u4e00" <= character <= "\u9fff" for character in first) else MEANWHILE


def onward(request: HttpRequest, where: str | HttpResponse, said: str) -> HttpResponse:
    """To the next page with a sentence, or the act's own page."""
    if isinstance(where, HttpResponse):
        return where
    messages.success(request, said)
    return redirect(where)


def is_post(request: HttpRequest) -> bool:
    """Whether the request wants something done."""
    return request.method == "POST"
