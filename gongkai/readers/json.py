"""Reads a report saved as JSON (gongkai.report/1): its words as paragraphs, its figures kept as they were saved."""

import json
from collections.abc import Iterator
from typing import Any

from gongkai.complaint import Complaint
from gongkai.encoding import decoded
from gongkai.paper import Paper, Paragraph
from gongkai.report.annual_report import SCHEMA

SUFFIXES = (".json",)


def fits(data: bytes) -> bool:
    """Whether the bytes say that they are a saved report."""
    return data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and SCHEMA.encode() in data[:4096]


def read(data: bytes, name: str) -> Paper:
    """A saved report as a paper; recognition takes it from `properties["json"]` word for word."""
    text = decoded(data, name)
    try:
        saved = json.loads(text, parse_float=str)
    except (ValueError, RecursionError) as error:
        raise Complaint(f"{name}：JSON 格式有误或不完整；请重新导出再试。") from error
    if not isinstance(saved, dict) or saved.get("schema") != SCHEMA:
        raise Complaint(f"{name}：不是 {SCHEMA} 格式的年度报告；请用 gongkai read --format json 重新导出。")
    blocks = tuple(Paragraph(line.strip()) for line in words(saved) if line.strip())
    title = saved.get("title")
    return Paper(
        name=name,
        format="json",
        blocks=blocks or (Paragraph(SCHEMA),),
        title=title if isinstance(title, str) else "",
        properties={"json": text},
    )


def words(saved: dict[str, Any]) -> Iterator[str]:
    """The lines of running text in a saved report, in its order; what is not text is passed over."""
    sections = saved.get("sections")
    for part in [saved, *(sections if isinstance(sections, list) else [])]:
        if isinstance(part, dict):
            for key in ("title", "preface", "text"):
                yield from str(part.get(key) or "").splitlines()
