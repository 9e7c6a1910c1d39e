"""Old office files: what is turned by LibreOffice, and what is said where it is absent, fails or takes too long."""

import random
import shutil
import stat
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from gongkai import conversion
from gongkai.complaint import Complaint
from gongkai.readers import office_suite, read_bytes
from gongkai.report.recognise import recognise
from gongkai.writers import render
from tests.made.damage import CHANGES
from tests.made.outcome import outcome
from tests.readers import made
from tests.writers.grids import made_up

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DOC = COMPOUND + "WordDocument".encode("utf-16-le") + bytes(100)
RTF = b"{\\rtf1\\ansi\\ansicpg936 {\\*\\generator x;}\\uc1 \\u20844?\\u24320?\\par}"
PAGE = b"<html><body><p>\xe5\x85\xac\xe5\xbc\x80</p></body></html>"

Suite = Callable[[str], None]


@pytest.fixture
def no_suite(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "program", lambda: None)


@pytest.fixture
def suite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Suite:
    """An office suite that is a shell script; its last argument is the file to turn."""

    def install(script: str) -> None:
        program = tmp_path / "soffice"
        program.write_text(f"#!/bin/sh\nfor last; do :; done\n{script}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(conversion, "program", lambda: str(program))

    return install


def called(value: object) -> str:
    """What a parameter is called in the list of tests."""
    return f"{len(value)} bytes" if isinstance(value, bytes) else str(value)


def installed() -> str:
    program = conversion.program()
    if not program:
        pytest.skip("没有 LibreOffice：旧格式的转换没有检查")
    return program


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (DOC, (".doc", ".docx")),
        (RTF, (".rtf", ".docx")),
        (b"\xef\xbb\xbf" + RTF, (".rtf", ".docx")),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text" + b"PK", (".odt", ".docx")),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', (".xml", ".xlsx")),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', (".xml", ".docx")),
        (COMPOUND, None),
        (PAGE, None),
        (made.docx(""), None),
        (b"", None),
    ],
    ids=called,
)
def test_the_first_bytes_say_what_it_is(data: bytes, expected: tuple[str, str] | None) -> None:
    assert office_suite.kind_of(data) == expected
    assert office_suite.fits(data) is (expected is not None)


@pytest.mark.usefixtures("no_suite")
@pytest.mark.parametrize("name", ["a.doc", "a.wps", "a.rtf"])
def test_what_is_really_another_format_needs_no_suite(name: str) -> None:
    for data in (PAGE, made.docx(made.docx_paragraph("公开"))):
        assert read_bytes(data, name).paragraphs[0].text == "公开"
        assert read_bytes(data, name).name == name


@pytest.mark.usefixtures("no_suite")
@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (DOC, "a.doc", "a.doc：这是旧格式（.doc），本机没有装 LibreOffice，读不了；请用 Word 或 WPS 另存为 .docx 再试"),
        (DOC, "a.wps", "另存为 .docx"),
        (RTF, "a.doc", "这是旧格式（.rtf）"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "a.docx", "a.docx：文件加了密码"),
        (COMPOUND, "a.wps", "旧版 Word、WPS 或 Excel 文件"),
        (b"abc", "a.doc", "a.doc：内容不是 Word 或 WPS 文档"),
    ],
    ids=called,
)
def test_one_sentence_says_what_to_do(data: bytes, name: str, said: str) -> None:
    with pytest.raises(Complaint) as told:
        read_bytes(data, name)
    assert said in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 1", "打不开这个文件"),
        ('touch "${last%.doc}.docx"', "打不开这个文件"),
        ('printf abc > "${last%.doc}.docx"', "文件里套着别的文件"),
        ('printf "{\\\\\\\\rtf" > "${last%.doc}.docx"', "文件里套着别的文件"),
        ("sleep 100 & sleep 100", "转换超过"),
    ],
)
def test_a_suite_that_fails(suite: Suite, monkeypatch: pytest.MonkeyPatch, script: str, said: str) -> None:
    monkeypatch.setattr(conversion, "SECONDS", 1)
    suite(script)
    began = time.monotonic()
    with pytest.raises(Complaint, match=said):
        read_bytes(DOC, "a.doc")
    assert time.monotonic() - began < 5


def test_nothing_of_the_suite_is_left_running(suite: Suite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A child of the suite would write its mark later, were it alive."""
    monkeypatch.setattr(conversion, "SECONDS", 0.5)
    suite(f'(sleep 1.5; touch "{tmp_path}/mark") & sleep 100')
    with pytest.raises(Complaint):
        read_bytes(DOC, "a.doc")
    time.sleep(1.6)
    assert not (tmp_path / "mark").exists()


def test_too_much_is_not_taken(suite: Suite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "LARGEST", 10)
    suite('printf 12345678901 > "${last%.doc}.docx"')
    with pytest.raises(Complaint, match="转换后超过"):
        read_bytes(DOC, "a.doc")


def test_the_suite_works_in_a_folder_that_goes_away(suite: Suite, tmp_path: Path) -> None:
    suite(f'echo "$@" > "{tmp_path}/said"; echo "$HOME" >> "{tmp_path}/said"')
    with pytest.raises(Complaint):
        read_bytes(DOC, "机密 a.doc")
    arguments, home = (tmp_path / "said").read_text(encoding="utf-8").splitlines()
    assert "-env:UserInstallation=file://" + home in arguments
    assert "机密" not in arguments
    assert not Path(home).exists()


def test_real_conversions(tmp_path: Path) -> None:
    program = installed()
    report = made_up("2021")
    (tmp_path / "a.docx").write_bytes(render(report, ".docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--convert-to",
        "doc",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "a.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    found = recognise(read_bytes((tmp_path / "a.doc").read_bytes(), "年报.wps"))
    assert {cell: str(value) for cell, value in found.figures.items()} == {
        cell: str(value) for cell, value in report.figures.items()
    }
    assert [section.title for section in found.sections] == [section.title for section in report.sections]
    assert [paragraph.text for paragraph in read_bytes(RTF, "a.rtf").paragraphs] == ["公开"]
    shutil.rmtree(tmp_path / "profile")


@pytest.mark.usefixtures("no_suite")
def test_mutants() -> None:
    chance = random.Random(5)
    said = {outcome(change(data, chance), "a.doc") for data in (DOC, RTF, PAGE) for change in CHANGES for _ in range(8)}
    assert len(said) > 3
