"""Zip archives from outside, opened with care: counted, bounded, without overlapping entries."""

import struct
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from gongkai.complaint import Complaint

ENTRIES = 2_000
"""The most entries that an office document has by far."""
UNPACKED = 200 * 1024 * 1024
"""The most bytes that all entries together may unpack to."""
MEMBER = 40 * 1024 * 1024
"""The most bytes that one part may unpack to when it is read."""
LOCAL_HEADER = struct.Struct("<4s22xHH")
LOCAL_MARK = b"PK\x03\x04"


def opened(data: bytes, name: str) -> ZipFile:
    """The archive in `data`; complains where it is damaged, encrypted, too large or made to deceive."""
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, OSError, NotImplementedError, struct.error) as error:
        raise damaged(name) from error
    entries = archive.infolist()
    if len(entries) > ENTRIES or sum(entry.file_size for entry in entries) > UNPACKED:
        raise Complaint(f"{name}：压缩包里的内容过多或过大，没有打开；请确认它是正常的文档。")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Complaint(f"{name}：文件加了密码；请去掉密码、另存后再试。")
    refuse_overlaps(data, entries, name)
    return archive


def refuse_overlaps(data: bytes, entries: list[ZipInfo], name: str) -> None:
    """Refuse entries that share bytes: the sign of a bomb (Python's own check came after 3.11.7)."""
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        start = entry.header_offset
        header = data[start : start + LOCAL_HEADER.size]
        if start < end or len(header) < LOCAL_HEADER.size:
            raise damaged(name)
        mark, name_length, extra_length = LOCAL_HEADER.unpack(header)
        end = start + LOCAL_HEADER.size + name_length + extra_length + entry.compress_size
        if mark != LOCAL_MARK or end > len(data):
            raise damaged(name)


def member(archive: ZipFile, path: str, name: str) -> bytes | None:
    """The unpacked bytes of one part, None where the archive has none of that name; `name` is the file's."""
    try:
        entry = archive.getinfo(path)
    except KeyError:
        return None
    if entry.file_size > MEMBER:
        raise Complaint(f"{name}：文档正文过大（超过 {MEMBER // 1024 // 1024} MB），没有读；请拆分后再试。")
    try:
        return archive.read(entry)
    except (BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise damaged(name) from error


def damaged(name: str) -> Complaint:
    """The complaint about an archive that cannot be opened."""
    return Complaint(f"{name}：文件不完整或已损坏，打不开；请重新下载，或请提供者重发一份。")
