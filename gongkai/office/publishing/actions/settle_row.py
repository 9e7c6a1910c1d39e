"""Put on a row what is understood of it: no act by itself, what upload and correct leave behind."""

from gongkai.office.publishing.models import ImportRow
from gongkai.office.publishing.reading.rows import Understood
from gongkai.office.publishing.suspicion import Candidate


def settle(row: ImportRow, found: Understood) -> None:
    """The values, faults and warnings of a row, and the state that follows from them; nothing is saved."""
    row.understood, row.faults, row.warnings = found.values, found.faults, found.warnings
    row.state = ImportRow.State.FAULTY if found.faults else ImportRow.State.READY
    row.suspicious = bool(found.warnings) and not found.faults


def candidate(row: ImportRow) -> Candidate:
    """A row without faults as it is compared with what is recorded."""
    values = row.understood
    return Candidate(
        values["title"], values["published_on"], tuple(values["channels"]), values["index_number"], row.place
    )
