"""One upload examined: its bytes go to a reading worker and come back as findings; nothing of it is kept here."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from gongkai.cli._examining import readied
from gongkai.complaint import Complaint
from gongkai.findings.html import fragment
from gongkai.portal.summary import first_sentence, summary
from gongkai.reading import pool
from gongkai.reading.limits import MEGABYTE, ONCE


class Upload(Protocol):
    """A file that was handed in, in memory."""

    name: str

    def read(self) -> bytes:
        """All of it."""
        ...


LARGEST_RESULT = 8 * MEGABYTE
"""A report of usual length gives a hundredth of it."""
UNUSABLE = "读这个文件时没有得到完整的结果；请用 Word 或 WPS 打开，另存为 .docx 再试。"


@dataclass(frozen=True, slots=True)
class Examination:
    """What the page shows: the first sentence, what may be copied, what was left out, the report with its findings."""

    sentence: str
    summary: str
    left_out: str
    leaf: SafeString


def examination(report: Upload, previous: Upload | None, published: date | None) -> Examination:
    """Examine one upload. Raises Complaint where it cannot be read."""
    own, other = (file.read() if file else b"" for file in (report, previous))
    request = {
        "name": report.name,
        "data": [0, len(own)],
        "previous": {"name": previous.name, "data": [len(own), None]} if previous else None,
        "published": published.isoformat() if published else None,
    }
    limits = replace(ONCE, seconds=settings.PUBLIC_USE.seconds, result=LARGEST_RESULT)
    result = pool.once("check", request, own + other, limits=limits)
    try:
        return shown(result)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError) as error:
        raise Complaint(UNUSABLE) from error  # the worker is not trusted to have kept the form of its answer


def shown(result: Mapping[str, Any]) -> Examination:
    """What the page shows of a worker's answer. Raises Complaint with the reason where the file was not read."""
    entry, report = readied(result)
    if entry["error"]:
        raise Complaint(str(entry["error"]))
    left_out = f"没有与上年比较：{result['uncompared']}" if result["uncompared"] else ""
    leaf = mark_safe(fragment(report, entry))  # noqa: S308  # everything in it is escaped where it is made
    return Examination(first_sentence(entry), summary(entry), left_out, leaf)
