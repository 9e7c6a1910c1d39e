"""Record a publication (补记公开): it happened elsewhere or earlier; who says so, and one receipt from each channel."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.documents.models import Revision
from gongkai.office.journal import record as journal
from gongkai.office.journal.acts import refuse_if
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.models import Publication, Receipt
from gongkai.office.publishing.posted import Posted


@transaction.atomic
def record(
    agency: Agency,
    receipts: Sequence[Posted],
    *,
    published_on: date,
    source: str,
    revision: Revision | None = None,
    title: str = "",
    document_number: str = "",
    index_number: str = "",
    category: int | None = None,
    column: str = "",
    confirmed: bool = False,
    by: Officer,
    at: datetime,
) -> Publication:
    """Record what was published, of a document's `revision` (its title and numbers count) or of anything else.

    `confirmed` says that what looks like a repetition is another thing. Raises Refused.
    """
    Agency.objects.select_for_update().get(pk=agency.pk)  # two who record the same thing see one another
    publication = Publication(
        agency=agency,
        document=revision.document if revision else None,
        revision=revision,
        title=revision.title if revision else " ".join(title.split()),
        document_number=revision.document_number if revision else document_number.strip(),
        index_number=revision.index_number if revision else index_number.strip(),
        category=revision.document.category if revision else category,
        column=column.strip(),
        published_on=published_on,
        source=source.strip(),
        recorded_by=by,
        recorded_at=at,
    )
    day = timezone.localdate(at)
    refuse_if(obstacles.to_record(publication, receipts, confirmed=confirmed, by=by, on=day))
    publication.save(force_insert=True)
    Receipt.objects.bulk_create(
        Receipt(publication=publication, agency=agency, channel=posted.channel, on=posted.on, address=posted.address)
        for posted in receipts
    )
    where = {posted.channel: posted.on for posted in receipts}
    journal.record("补记公开", publication, by=by, at=at, receipts=where, source=publication.source)
    return publication
