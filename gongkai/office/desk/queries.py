"""What waits for somebody of an agency on a day: applications by their last day, lists to import, the report."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F
from django.urls import reverse

from gongkai.law.instruments import Citation
from gongkai.law.working_days import NATIONAL
from gongkai.office.agencies.models import Agency
from gongkai.office.agencies.queries import in_charge
from gongkai.office.annual_report.queries import open_points
from gongkai.office.applications.models import Application, ApplicationEvent
from gongkai.office.applications.reply_period import reply_period
from gongkai.office.publishing.queries import batches, counts, waiting

SOON = 10
"""An application is named in the first sentence when its last day is at most so many calendar days away."""


@dataclass(frozen=True, slots=True)
class Due:
    """An open application: who takes care of it, its last day, how many working days are left (below 0: over), why."""

    application: Application
    who: str
    due: date
    left: int
    provisional: bool
    working_days: int
    basis: Citation

    @property
    def in_words(self) -> str:
        """The time left, in a word."""
        if self.left < 0:
            return f"已超过{-self.left}个工作日"
        return f"还有{self.left}个工作日" if self.left else "今天到期"


def applications_due(agency: Agency, today: date) -> list[Due]:
    """The open applications, the most pressing first; each is taken care of by whoever entered its newest event."""
    newest = ApplicationEvent.objects.filter(
        application__agency=agency, application__closed_on=None, number=F("application__version")
    )
    who = in_charge(agency, today)
    found = newest.select_related("application", "by").order_by("application__received_on", "application_id")
    return [due_of(event.application, who(event.by, event.at), today) for event in found]


def due_of(application: Application, who: str, today: date) -> Due:
    """When an application must be answered, and by whom."""
    period = reply_period(application.received_on)
    left = working_days_left(period.due, today)
    return Due(application, who, period.due, left, period.provisional, period.working_days, period.basis)


def working_days_left(due: date, today: date) -> int:
    """Working days after today up to and including the last day; below 0 when it has passed."""
    if due >= today:
        return NATIONAL.working_days_between(today, due).days
    return -NATIONAL.working_days_between(due, today).days


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits: what, where it is done, what is to be done, and by whom."""

    what: str
    address: str
    note: str = ""
    who: str = ""


def imports_waiting(agency: Agency, today: date) -> list[Waiting]:
    """Lists that were uploaded and not brought to an end."""
    who = in_charge(agency, today)
    return [
        Waiting(
            batch.file_name,
            reverse("import_batch", args=[batch.pk]),
            f"{rows.ready}行可以导入，{rows.faulty}行有问题",
            who(batch.uploaded_by, batch.uploaded_at),
        )
        for batch in waiting(batches(agency))
        for rows in [counts(batch)]
    ]


def report_points(agency: Agency, today: date) -> list[Waiting]:
    """What last year's report still lacks."""
    return [Waiting(text, address) for text, address in open_points(agency, today)]


def first_sentence(due: list[Due], imports: list[Waiting], points: list[Waiting]) -> str:
    """The day in one sentence."""
    over = sum(item.left < 0 for item in due)
    today = sum(item.left == 0 for item in due)
    soon = sum(0 < item.left <= SOON for item in due)
    counted = [
        f"{over}件申请已超过答复期限" if over else "",
        f"{today}件申请今天到期" if today else "",
        f"{soon}件申请{SOON}个工作日内到期" if soon else "",
        f"{len(imports)}份清单等待导入" if imports else "",
    ]
    said = "，".join(part for part in counted if part)
    if points:
        return f"{f'今天有{said}' if said else '今天没有到期的申请'}，年报还差{len(points)}项。"
    return f"今天有{said}。" if said else "今天没有等着办的事。"
