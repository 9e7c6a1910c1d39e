"""Opens web pages saved as one file (.mht, or a .doc that Word saved so): the page inside is read as a web page."""

import email
from email.message import Message

from gongkai.complaint import Complaint
from gongkai.encoding import decoded

SUFFIXES = (".mht", ".mhtml")

WITHIN = 4_000
MARKS = (b"mime-version:", b"content-type:")
PAGE = ("<!doctype html", "<html")
MOST_PARTS = 2_000


def fits(data: bytes) -> bool:
    """Whether the bytes begin with the head lines of such an archive."""
    head = data[:WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    first = head.partition(b"\n")[0]
    return b":" in first and b"<" not in first.partition(b":")[0] and all(mark in head for mark in MARKS)


def unwrapped(data: bytes, name: str) -> bytes:
    """The first web page of the archive, in UTF-8; complains where there is none."""
    try:
        found = next((part for part in parts(email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf \t\r\n")))), None)
        page = found.get_payload(decode=True) if found is not None else None
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise Complaint(f"{name}：网页存档已损坏，打不开；请在浏览器中打开后另存为网页再试。") from error
    if not isinstance(page, bytes) or not page.strip():
        raise Complaint(f"{name}：网页存档里没有网页；请在浏览器中打开后另存为网页再试。")
    text = decoded(page, name).lstrip("\ufeff \t\r\n")
    return ("\ufeff" + ("" if text.lower().startswith(PAGE) else "<!DOCTYPE html>") + text).encode("utf-8", "replace")


def parts(message: Message) -> list[Message]:
    """The web pages among the parts, in order."""
    pages = []
    for number, part in enumerate(message.walk()):
        if number > MOST_PARTS:
            break
        if part.get_content_type() == "text/html":
            pages.append(part)
    return pages
