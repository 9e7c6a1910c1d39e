"""Opens old and foreign office files (.doc, .wps, .rtf, .odt) by turning them into .docx or .xlsx with LibreOffice.

What comes out is read by the reader of that format. A .wps or .doc that is really a .docx or a web page never comes
here: its first bytes say so.
"""

from gongkai import conversion
from gongkai.complaint import Complaint

SUFFIXES = (".doc", ".wps", ".wpt", ".dot", ".rtf", ".odt", ".ods")

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TEXT_STREAM = "WordDocument".encode("utf-16-le")
LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")
RTF = b"{\\rtf"
ZIP = b"PK\x03\x04"
KINDS: tuple[tuple[bytes, bytes, str, str], ...] = (
    (COMPOUND, LOCKED_STREAM, "", ""),
    (COMPOUND, TEXT_STREAM, ".doc", ".docx"),
    (RTF, b"", ".rtf", ".docx"),
    (ZIP, b"mimetypeapplication/vnd.oasis.opendocument.text", ".odt", ".docx"),
    (ZIP, b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", ".ods", ".xlsx"),
    (b"<?xml", b'progid="Word.Document"', ".xml", ".docx"),
    (b"<?xml", b'progid="Excel.Sheet"', ".xml", ".xlsx"),
)
"""First bytes, a mark farther in, the suffix under which the suite knows the format, the format to turn it into."""
BLANKS = b"\xef\xbb\xbf \t\r\n"
WITHIN = 2_000
"""The mark of a format that is text stands near its beginning."""


def fits(data: bytes) -> bool:
    """Whether the bytes are of a format that the office suite turns into another."""
    return kind_of(data) is not None


def kind_of(data: bytes) -> tuple[str, str] | None:
    """From which suffix to which the bytes are turned, None where they are of no such format; empty: locked."""
    head = data[:WITHIN].lstrip(BLANKS)
    for start, mark, before, after in KINDS:
        if head.startswith(start) and mark in (data if start == COMPOUND else head):
            return before, after
    return None


def unwrapped(data: bytes, name: str) -> bytes:
    """The same text as .docx or .xlsx; complains where it is locked or no office file, or the suite cannot turn it."""
    kind = kind_of(data)
    if kind is None:
        raise Complaint(f"{name}：内容不是 Word 或 WPS 文档；请用原来的软件打开，另存为 .docx 再试。")
    before, after = kind
    if not before:
        raise Complaint(f"{name}：文件加了密码；请去掉密码、另存后再试。")
    return conversion.converted(data, name, before=before, after=after)
