"""What a PDF file carries besides its pages: who made it, notes on its pages, attachments, links into a computer."""

import ctypes
import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pypdfium2.raw as pdfium

Found = tuple[str, str]
"""A kind of the contract and the text that is hidden."""

XMP_CREATOR = re.compile(rb"<dc:creator>(.{1,2000}?)</dc:creator>", re.DOTALL)
XMP_ITEM = re.compile(rb"<rdf:li[^>]{0,200}>([^<]{1,500})</rdf:li>")
ORGANISATION = re.compile(
    r"(?:局|厅|委|委员会|政府|办|办公室|公司|中心|院|处|科|部|社|队|站|所|会|集团|大学|机关|银行|街道|[镇乡县市区省])$"
)
PROGRAM = re.compile(
    r"microsoft|office|wps|adobe|acrobat|libreoffice|chrom|skia|quartz|pdf|word|writer|typst|latex|ghostscript|foxit"
    r"|windows|微软|金山|打印|扫描|\d+\.\d+",
    re.IGNORECASE,
)
NOBODY = re.compile(
    r"administrator|admin|users?|owner|root|guest|pc|lenovo|dell|hp|asus|acer|huawei|thinkpad|unknown|none|null|na"
    r"|\(?anonymous\)?|\(unspecified\)|用户|匿名|管理员|未知|作者",
    re.IGNORECASE,
)
"""Names that computers and programs put in by themselves."""
LOCAL = re.compile(r"file:|[A-Za-z]:[\\/]|\\\\", re.IGNORECASE)
NO_NOTE = frozenset(
    (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FILEATTACHMENT)
)
MOST = 1_000
"""Notes of a page or attachments of a file that are looked at."""


def of_file(file: Any, data: bytes) -> Iterator[Found]:
    """The author and the attachments of an open file, whose bytes are `data`."""
    names = {metadata(file, b"Author"), *xmp_creators(data)}
    yield from (("author-metadata", name) for name in sorted(names) if is_person(name))
    for index in range(min(pdfium.FPDFDoc_GetAttachmentCount(file.raw), MOST)):
        part = pdfium.FPDFDoc_GetAttachment(file.raw, index)
        if part:
            yield "embedded-file", attachment_name(part) or "附件"


def attachment_name(part: Any) -> str:
    """What an attachment is called."""
    return wide_text(lambda room, size: pdfium.FPDFAttachment_GetName(part, room, size)).strip()


def metadata(file: Any, key: bytes) -> str:
    """What an open file says of itself under `key` (Author, Title)."""
    return wide_text(lambda room, size: pdfium.FPDF_GetMetaText(file.raw, key, room, size)).strip()


def xmp_creators(data: bytes) -> Iterator[str]:
    """The authors in the file's XMP packet, where it stands there in plain."""
    found = XMP_CREATOR.search(data) if b"<dc:creator>" in data else None
    for item in XMP_ITEM.findall(found.group(1)) if found else ():
        yield unescape(item.decode("utf-8", "replace")).strip()


def is_person(name: str) -> bool:
    """Whether a name may be a person's or an account's: not an organisation's, a program's, a computer's default."""
    if not name or NOBODY.fullmatch(name) or len(name) > 60:
        return False
    return not ORGANISATION.search(name) and not PROGRAM.search(name)


def of_page(file: Any, page: Any) -> Iterator[Found]:
    """The notes, attached files and links into a computer on an open page."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MOST)):
        note = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not note:
            continue
        try:
            yield from of_note(file, note)
        finally:
            pdfium.FPDFPage_CloseAnnot(note)


def of_note(file: Any, note: Any) -> Iterator[Found]:
    """What one annotation says."""
    kind = pdfium.FPDFAnnot_GetSubtype(note)
    if kind == pdfium.FPDF_ANNOT_LINK:
        target = target_of(file, note)
        if LOCAL.match(target):
            yield "external-link", target
    elif kind == pdfium.FPDF_ANNOT_FILEATTACHMENT:
        yield "embedded-file", contents(note) or "附件"
    elif kind not in NO_NOTE and (said := contents(note)):
        yield "comment", said


def contents(note: Any) -> str:
    """The words of an annotation."""
    return wide_text(lambda room, size: pdfium.FPDFAnnot_GetStringValue(note, b"Contents", room, size)).strip()


def wide_text(ask: Callable[[Any, int], int]) -> str:
    """A string that pdfium gives in UTF-16 with an end mark, asked first for its length in bytes."""
    size = min(ask(None, 0), 2_000_000)
    if size <= 2:
        return ""
    room = ctypes.create_string_buffer(size)
    ask(ctypes.cast(room, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    return room.raw[: size - 2].decode("utf-16-le", "replace")


def target_of(file: Any, note: Any) -> str:
    """Where a link leads: an address or the path of a file; empty for a place in the file itself."""
    link = pdfium.FPDFAnnot_GetLink(note)
    action = pdfium.FPDFLink_GetAction(link) if link else None
    if not action:
        return ""
    kind = pdfium.FPDFAction_GetType(action)
    if kind == pdfium.PDFACTION_URI:
        return narrow_text(lambda room, size: pdfium.FPDFAction_GetURIPath(file.raw, action, room, size))
    if kind in (pdfium.PDFACTION_LAUNCH, pdfium.PDFACTION_REMOTEGOTO):
        return narrow_text(lambda room, size: pdfium.FPDFAction_GetFilePath(action, room, size))
    return ""


def narrow_text(ask: Callable[[Any, int], int]) -> str:
    """A string that pdfium gives in bytes with an end mark."""
    size = min(ask(None, 0), 100_000)
    if size <= 1:
        return ""
    room = ctypes.create_string_buffer(size)
    ask(room, size)
    return room.raw[: size - 1].decode("utf-8", "replace")
