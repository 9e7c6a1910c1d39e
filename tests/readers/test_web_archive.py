"""Web pages saved as one file: the page inside is read."""

import random
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from gongkai.complaint import Complaint
from gongkai.readers import read_bytes, web_archive
from gongkai.report.recognise import recognise
from tests.made.damage import CHANGES
from tests.made.outcome import outcome
from tests.readers.made import F2021, figures, html_page


def archive(page: str, charset: str = "utf-8", encoding: str = "quoted-printable") -> bytes:
    """A page saved as one file, with a picture beside it."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = "年报"
    message.set_content(page, subtype="html", charset=charset, cte=encoding)
    message.add_related(b"\x89PNG", "image", "png")
    return message.as_bytes()


@pytest.mark.parametrize("name", ["a.mht", "a.doc", "a.mhtml"])
@pytest.mark.parametrize(("charset", "encoding"), [("utf-8", "quoted-printable"), ("gb18030", "base64")])
def test_every_figure(name: str, charset: str, encoding: str) -> None:
    report = recognise(read_bytes(archive(html_page(F2021, figures(F2021)), charset, encoding), name))
    assert report.figures == figures(F2021)


def test_what_browsers_and_word_write_at_the_head() -> None:
    lines = ["From: <Saved by WebKit>", "MIME-Version: 1.0", 'Content-Type: multipart/related; boundary="=_x"', "", ""]
    part = ["--=_x", 'Content-Type: text/html; charset="gb2312"', "Content-Transfer-Encoding: 8bit", "", "<p>公开</p>"]
    data = "\r\n".join([*lines, *part, "--=_x--", ""]).encode("gb18030")
    assert [paragraph.text for paragraph in read_bytes(data, "a.doc").paragraphs] == ["公开"]


@pytest.mark.parametrize(
    "data", [b"", b"<html>MIME-Version: Content-Type:</html>", "公开：MIME-Version".encode()], ids=repr
)
def test_what_is_no_archive(data: bytes) -> None:
    assert not web_archive.fits(data)


@pytest.mark.parametrize("body", [b"", b"--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--"], ids=repr)
def test_an_archive_without_a_page(body: bytes) -> None:
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
    with pytest.raises(Complaint, match=r"a\.mht：网页存档里没有网页"):
        read_bytes(head + body, "a.mht")


def test_mutants() -> None:
    chance = random.Random(6)
    data = archive(html_page(F2021, figures(F2021)))
    said = {outcome(change(data, chance), "a.mht") for change in CHANGES for _ in range(5)}
    assert "read" in said
    nested = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(3000))
    outcome(b"MIME-Version: 1.0\r\n" + nested, "a.mht")
