"""What one table is read from: the tables and the running text of its section, and what section one says."""

from dataclasses import dataclass

from gongkai.paper import Table
from gongkai.report.recognition.rows import Row
from gongkai.report.recognition.streams import Stream


@dataclass(frozen=True, slots=True)
class Source:
    """`tables` and `stream` (the table as running text) of the section, its `lines`, the text of section one."""

    tables: tuple[Table, ...]
    stream: Stream | None = None
    lines: tuple[str, ...] = ()
    overview: str = ""

    @property
    def stream_rows(self) -> tuple[Row, ...]:
        """The rows of the table in running text."""
        return self.stream.rows if self.stream else ()
