"""Reading documents: the list with its filters, the counts by mark, the acts done to one."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from gongkai.law.grounds import MARKS
from gongkai.office.agencies.models import Agency
from gongkai.office.agencies.roles import May
from gongkai.office.documents.models import Document
from gongkai.office.journal.models import Entry

MAY_READ = (May.RECORD, May.ANSWER, May.WRITE_REPORT, May.SIGN_REPORT)
"""Who may read documents that are not public (yet): who writes, answers, reports or signs."""


def of_agency(agency: Agency) -> QuerySet[Document]:
    """The agency's documents, newest first."""
    return Document.objects.filter(agency=agency)


def filtered(
    documents: QuerySet[Document],
    *,
    words: str = "",
    year: int | None = None,
    mark: str = "",
    category: int | None = None,
) -> QuerySet[Document]:
    """Documents whose title or number has the words, of a year of making, a mark, an item of Article 20."""
    if words:
        named = Q(title__icontains=words) | Q(document_number__icontains=words) | Q(index_number__icontains=words)
        documents = documents.filter(named)
    if year:
        documents = documents.filter(made_on__range=(date(year, 1, 1), date(year, 12, 31)))
    if mark:
        documents = documents.filter(mark=mark)
    return documents.filter(category=category) if category else documents


def by_mark(documents: QuerySet[Document]) -> list[tuple[str, int]]:
    """How many documents bear each mark, in the order of the marks; those without any are left out."""
    counts = dict(documents.order_by().values_list("mark").annotate(count=Count("pk")))
    return [(mark.title, counts[key]) for key, mark in MARKS.items() if key in counts]


def years(documents: QuerySet[Document]) -> list[int]:
    """The years in which documents were made, newest first."""
    return [day.year for day in documents.order_by().dates("made_on", "year", order="DESC")]


def acts(document: Document) -> QuerySet[Entry]:
    """What was done to a document, from its first day on."""
    return Entry.objects.filter(subject_kind=document._meta.label_lower, subject_id=str(document.pk)).order_by("id")
