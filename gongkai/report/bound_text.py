"""Text whose figures stay bound to their cells.

Kept as `{{publications.portal=86}}`; a person edits `【政府门户网站公开：86】`; print has `86`. A figure in the text
that no longer equals its cell is found by comparing, never by guessing which number of a sentence is meant.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gongkai.complaint import Complaint

KEPT = re.compile(r"\{\{([a-z0-9_.]+)=([^{}]*)\}\}")
EDITED = re.compile(r"【([^【】：:]+)[：:]\s*([^【】]*?)\s*】")
GAP = re.compile(r"〔请补写[^〕]*〕")
"""What a draft leaves for a person to write; a report with a gap cannot be signed."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure in the text: the cell it is bound to and the value as the text has it."""

    cell: str
    value: str


def bind(cell: str, value: object) -> str:
    """A bound figure as it is kept."""
    return f"{{{{{cell}={value}}}}}"


def pieces(text: str) -> Iterator[str | Bound]:
    """The words and the bound figures of a kept text, in order."""
    position = 0
    for match in KEPT.finditer(text):
        if match.start() > position:
            yield text[position : match.start()]
        yield Bound(match[1], match[2])
        position = match.end()
    if position < len(text):
        yield text[position:]


def bound(text: str) -> list[Bound]:
    """The bound figures of a kept text."""
    return [piece for piece in pieces(text) if isinstance(piece, Bound)]


def printed(text: str) -> str:
    """A kept text as it is printed: figures as plain numbers."""
    return KEPT.sub(r"\2", text)


def for_editing(text: str, titles: Mapping[str, str]) -> str:
    """A kept text as a person edits it; `titles` names the cells. A cell without a title keeps its id."""
    return KEPT.sub(lambda match: f"【{titles.get(match[1], match[1])}：{match[2]}】", text)


def from_editing(text: str, titles: Mapping[str, str]) -> str:
    """An edited text as it is kept. Raises Complaint where a name in 【】 is no figure of this year."""
    cells = {title: cell for cell, title in titles.items()} | {cell: cell for cell in titles}

    def bound_again(match: re.Match[str]) -> str:
        cell = cells.get(match[1].strip())
        if cell is None:
            raise Complaint(
                f"“【{match[1]}：{match[2]}】”里的名称“{match[1]}”不是本年的数字；请照页面右侧的名称填写，或去掉【】。"
            )
        return bind(cell, match[2])

    return EDITED.sub(bound_again, text.replace("\r\n", "\n"))


def stale(text: str, figures: Mapping[str, str]) -> list[tuple[Bound, str | None]]:
    """The bound figures that no longer equal their cells, each with its cell's present value (None: no such cell)."""
    return [(figure, now) for figure in bound(text) if (now := figures.get(figure.cell)) != figure.value]


def refreshed(text: str, figures: Mapping[str, str]) -> str:
    """The text with every bound figure as its cell has it now; a figure without a cell stays as it is."""
    return KEPT.sub(lambda match: bind(match[1], figures.get(match[1], match[2])), text)
