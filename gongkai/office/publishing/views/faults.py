"""The rows with faults as a file, to be mended in a spreadsheet and handed in again."""

import csv
from collections.abc import Iterator

from django.http import StreamingHttpResponse
from django.utils.http import content_disposition_header

from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.publishing import queries
from gongkai.office.publishing.models import ImportBatch, ImportRow
from gongkai.office.publishing.views.batch import batch_of

MARK = "\ufeff"
"""By this mark spreadsheets know UTF-8."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be computed by a spreadsheet."""


class Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        """The text itself."""
        return text


@access()
def faults(request: OfficeRequest, number: int) -> StreamingHttpResponse:
    """Row number, faults, then the cells as they were handed in."""
    batch = batch_of(request, number)
    writer = csv.writer(Echo())
    answer = StreamingHttpResponse(
        (writer.writerow(line) for line in lines(batch)), content_type="text/csv; charset=utf-8"
    )
    name = f"{batch.file_name.rpartition('.')[0] or batch.file_name}_有问题的行.csv"
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer


def lines(batch: ImportBatch) -> Iterator[list[str]]:
    """The header, then a line for each row; lists with different headers in one file get the columns of all."""
    headers = list(dict.fromkeys(header for row in queries.faulty(batch) for header, _ in row.cells))
    yield [f"{MARK}行号", "问题", *headers]
    for row in queries.faulty(batch):
        cells = dict(row.cells)
        yield [place(row), "；".join(row.faults), *(harmless(cells.get(header, "")) for header in headers)]


def place(row: ImportRow) -> str:
    """Where a row stood."""
    return f"{row.sheet} {row.number}".strip()


def harmless(text: str) -> str:
    """A cell's text with a mark before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
