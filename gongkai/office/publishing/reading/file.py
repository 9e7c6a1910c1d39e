"""A file that was handed in becomes lists: which format it is, what is wrong with it as a whole."""

from dataclasses import dataclass

from gongkai.complaint import Complaint
from gongkai.office.publishing.reading import csv_file, xlsx_file
from gongkai.office.publishing.reading.columns import Table, table
from gongkai.office.publishing.reading.sheet import Sheet

MOST_ROWS = 20_000
MOST_BYTES = 20 * 1024 * 1024
AS_WHAT = "请另存为 .xlsx 或 .csv 再上传。"
STRANGERS: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Excel、Word 或加密的文件"),
    (b"%PDF-", "PDF 文件"),
    (b"{\\rtf", "RTF 文件"),
    (b"<", "网页文件"),
    (b"Rar!", "压缩文件"),
    (b"7z\xbc\xaf\x27\x1c", "压缩文件"),
    (b"\x1f\x8b", "压缩文件"),
    (b"\xff\xd8\xff", "图片"),
    (b"\x89PNG", "图片"),
)
"""First bytes of what people hand in by mistake, and what to call it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: its lists, and what is to be said of what was not read."""

    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()

    @property
    def names_channels(self) -> bool:
        """Whether every list has a column that names the channel."""
        return all("channel" in table.fields for table in self.tables)


def read(data: bytes, name: str) -> Reading:
    """Read a file; complains in one sentence where it is empty, too large, damaged or no list."""
    if len(data) > MOST_BYTES:
        raise Complaint(f"{name}：文件超过 {MOST_BYTES // 1024 // 1024} MB，没有读；请按月份或途径拆成几份。")
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise Complaint(f"{name}：文件是空的；请检查是否保存成功。")
    sheets, notes = sheets_of(data, name)
    tables, unread = tables_of(sheets, name)
    rows = sum(len(table.rows) for table in tables)
    if rows > MOST_ROWS:
        raise Complaint(f"{name}：共有 {rows} 行，超过 {MOST_ROWS} 行，没有读；请按月份或途径拆成几份。")
    if not rows:
        raise Complaint(f"{name}：只有表头，没有内容；请检查是否保存成功。")
    return Reading(tables, (*notes, *unread, *unused(tables)))


def sheets_of(data: bytes, name: str) -> tuple[list[Sheet], list[str]]:
    """The sheets of a workbook or a CSV file, told by the bytes, not by the name."""
    stranger = next((called for mark, called in STRANGERS if data.lstrip().startswith(mark)), "")
    if stranger:
        raise Complaint(f"{name}：这是{stranger}，读不了；{AS_WHAT}")
    if not data.startswith(b"PK\x03\x04"):
        return csv_file.sheets(data, name), []
    if stranger := xlsx_file.stranger(data, name):
        raise Complaint(f"{name}：这是{stranger}，读不了；{AS_WHAT}")
    sheets, notes = xlsx_file.sheets(data, name)
    if not sheets:
        raise Complaint(f"{name}：工作簿里没有内容；请检查是否保存成功。")
    return sheets, notes


def tables_of(sheets: list[Sheet], name: str) -> tuple[tuple[Table, ...], list[str]]:
    """The lists in the sheets; a sheet that is none is noted, unless there is no list at all: then its complaint."""
    tables: list[Table] = []
    complaints: list[Complaint] = []
    for sheet in sheets:
        try:
            tables.append(table(sheet, name))
        except Complaint as complaint:
            complaints.append(complaint)
    if not tables:
        raise complaints[0]
    return tuple(tables), [str(complaint).rstrip("。") for complaint in complaints]


def unused(tables: tuple[Table, ...]) -> list[str]:
    """A note on columns that give no field: they are kept with the row, but not imported."""
    headers = list(dict.fromkeys(header for table in tables for header in table.unused))
    return [f"没有用到的列：{'、'.join(headers)}（内容随原始行保存）"] if headers else []
