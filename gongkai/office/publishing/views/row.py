"""One row of a list, for the pages on which it is corrected or set aside."""

from django.shortcuts import get_object_or_404

from gongkai.office.agencies.access import OfficeRequest
from gongkai.office.publishing.models import ImportRow
from gongkai.office.publishing.reading.columns import TITLES, texts


def row_of(request: OfficeRequest, number: int, row: int) -> ImportRow:
    """The row of a batch of the reader's own agency; 404 for any other."""
    mine = ImportRow.objects.select_related("batch__agency")
    return get_object_or_404(mine, batch__agency=request.user.agency, batch=number, pk=row)


def said(row: ImportRow) -> dict[str, str]:
    """A row's texts by field as they stand now: its cells, and what was corrected beside them."""
    handed_in, corrected = texts(row.cells), row.corrections
    return {field: str(corrected.get(field, handed_in.get(field, ""))) for field in TITLES}
