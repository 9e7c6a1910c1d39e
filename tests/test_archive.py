"""Zip archives from outside."""

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from gongkai import archive
from gongkai.complaint import Complaint


def zipped(*entries: tuple[str, bytes], how: int = ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", how) as target:
        for name, content in entries:
            target.writestr(ZipInfo(name), content, compress_type=how)
    return made.getvalue()


def test_a_part_is_read() -> None:
    opened = archive.opened(zipped(("a.xml", b"<a/>")), "x.docx")
    assert archive.member(opened, "a.xml", "x.docx") == b"<a/>"
    assert archive.member(opened, "b.xml", "x.docx") is None


def test_too_many_entries_are_refused() -> None:
    with pytest.raises(Complaint, match="过多"):
        archive.opened(zipped(*((f"{n}", b"") for n in range(archive.ENTRIES + 1))), "x.docx")


def test_too_much_content_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "UNPACKED", 1000)
    with pytest.raises(Complaint, match="过大"):
        archive.opened(zipped(("a", b"\x00" * 1001)), "x.docx")


def test_a_part_too_large_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MEMBER", 1000)
    opened = archive.opened(zipped(("a", b"\x00" * 1001)), "x.docx")
    with pytest.raises(Complaint, match="正文过大"):
        archive.member(opened, "a", "x.docx")


def test_a_size_that_lies_does_not_unpack_more_than_it_says() -> None:
    data = bytearray(zipped(("a", b"\x00" * 100_000)))
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 10)
    with pytest.raises(Complaint, match="损坏"):
        archive.member(archive.opened(bytes(data), "x.docx"), "a", "x.docx")


def test_entries_that_share_bytes_are_refused() -> None:
    data = bytearray(zipped(("a", b"0123456789"), ("b", b"0123456789"), how=ZIP_STORED))
    second = data.rindex(b"PK\x01\x02")
    first_header = data.index(b"PK\x03\x04")
    struct.pack_into("<I", data, second + 42, first_header)
    with pytest.raises(Complaint, match="损坏"):
        archive.opened(bytes(data), "x.docx")


def test_an_encrypted_archive_is_named_so() -> None:
    data = bytearray(zipped(("a", b"0123456789")))
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<H", data, at + 8, 1)
    with pytest.raises(Complaint, match="密码"):
        archive.opened(bytes(data), "x.docx")


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_archive_is_damaged(cut: float) -> None:
    data = zipped(("a", b"0123456789" * 50), ("b", b"9876543210" * 50))
    with pytest.raises(Complaint, match=r"x\.docx：文件不完整或已损坏"):
        archive.opened(data[: int(len(data) * cut)], "x.docx")


def test_damaged_content_is_noticed_when_it_is_read() -> None:
    data = bytearray(zipped(("a", b"0123456789" * 50)))
    data[data.index(b"PK\x01\x02") - 5] ^= 0xFF
    opened = archive.opened(bytes(data), "x.docx")
    with pytest.raises(Complaint, match="损坏"):
        archive.member(opened, "a", "x.docx")
