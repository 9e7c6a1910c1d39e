"""What a Word document holds beside what is seen: tracked changes, comments, and what its package carries."""

import re
from collections.abc import Iterator
from zipfile import ZipFile

from gongkai import carried, parts
from gongkai.paper import Hidden, Place
from gongkai.parts import Element
from gongkai.readers.docx.names import FALLBACK, P, W

TRACES = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|\w{1,20}PrChange|cellIns|cellDel|cellMerge|numberingChange)[ />]")
CHANGED = {f"{W}ins": "插入", f"{W}del": "删除", f"{W}moveFrom": "移走", f"{W}moveTo": "移来"}
RESTYLED = tuple(f"{W}{kind}PrChange" for kind in ("r", "p", "tbl", "tr", "tc", "sect", "tblEx"))
COMMENTS = "word/comments.xml"
LONGEST = 500
"""So much of a hidden text is kept: enough for a person to know it again."""


def hidden_parts(files: ZipFile, root: Element, document: bytes, name: str) -> Iterator[Hidden]:
    """Everything hidden but runs, in the order of the document, then what the package carries."""
    if TRACES.search(document):
        yield from tracked_changes(root)
    if COMMENTS in files.NameToInfo:
        yield from comments(files, root, name)
    yield from carried.carried(files, name)


def tracked_changes(root: Element) -> Iterator[Hidden]:
    """Each paragraph's insertions, deletions and moves that nobody has accepted, each sort once; of form once."""
    lines = numbered(root)
    found: dict[tuple[int | None, str], str] = {}
    for element in root.iter(*CHANGED):
        key = line_of(element, lines), CHANGED[element.tag]
        words = "".join(piece.text or "" for piece in element.iter(f"{W}t", f"{W}delText"))
        found[key] = found.get(key, "") + words
    for (line, sort), words in found.items():
        yield Hidden("tracked-changes", f"{sort}：{words}"[:LONGEST], Place(line=line))
    if next(root.iter(*RESTYLED), None) is not None:
        yield Hidden("tracked-changes", "格式修订")


def comments(files: ZipFile, root: Element, name: str) -> Iterator[Hidden]:
    """The comments, each with the paragraph that it hangs on."""
    part = parts.part(files, COMMENTS, name)
    lines = numbered(root)
    marks = {mark.get(f"{W}id"): mark for mark in root.iter(f"{W}commentReference", f"{W}commentRangeStart")}
    for comment in () if part is None else part.iterchildren(f"{W}comment"):
        words = "".join(piece.text or "" for piece in comment.iter(f"{W}t"))
        mark = marks.get(comment.get(f"{W}id"))
        yield Hidden("comment", words[:LONGEST], Place(line=line_of(mark, lines) if mark is not None else None))


def numbered(root: Element) -> dict[Element, int]:
    """The number of each paragraph, as the walk over the body counts them."""
    seen = (p for p in root.iter(P) if next(p.iterancestors(FALLBACK), None) is None)
    return {paragraph: number for number, paragraph in enumerate(seen, 1)}


def line_of(element: Element, lines: dict[Element, int]) -> int | None:
    """The number of the paragraph in which, or before whose end, something stands; None where it is in none."""
    paragraph = next(element.iterancestors(P), None)
    return lines.get(element if paragraph is None else paragraph)
