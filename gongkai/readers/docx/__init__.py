"""Reads .docx files: paragraphs and tables of the body, as the eye sees them once every tracked change is accepted.

Numbers that Word counts by itself are written out; notes follow the paragraph or table that refers to them. Headers
and footers are not the body: their words stand in the paper's property `running`. What the file hides is listed among
its hidden parts.
"""

import re
from collections.abc import Iterator
from zipfile import ZipFile

from gongkai import archive, parts
from gongkai.paper import Hidden, Paper, Paragraph, Table
from gongkai.parts import Element
from gongkai.readers.docx.body import Walk
from gongkai.readers.docx.hidden import hidden_parts
from gongkai.readers.docx.names import W
from gongkai.readers.docx.numbering import Numbering
from gongkai.readers.docx.running import running_words
from gongkai.readers.docx.styles import Style, styles_used
from gongkai.readers.docx.visible import Sight

SUFFIXES = (".docx", ".docm")

DOCUMENT = "word/document.xml"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
MAIN = re.compile(
    rb'Type="[^"]*/officeDocument"[^>]*Target="/?([^"]+)"|Target="/?([^"]+)"[^>]*Type="[^"]*/officeDocument"'
)
NOTES = ("footnote", "endnote")


def fits(data: bytes) -> bool:
    """Whether the bytes are an archive with the body of a Word document."""
    return data.startswith(b"PK\x03\x04") and b"word/document" in data


def read(data: bytes, name: str) -> Paper:
    """A Word document as a paper; `line` of a place counts its paragraphs."""
    files = archive.opened(data, name)
    path = DOCUMENT if DOCUMENT in files.NameToInfo else main_part(files, name)
    document = archive.member(files, path, name)
    if document is None:
        raise archive.damaged(name)
    root = parts.parsed(document, name)
    body = root.find(f"{W}body")
    if body is None:
        raise archive.damaged(name)
    styles = styles_used(document, archive.member(files, "word/styles.xml", name))
    sight = Sight.of(document, styles)
    walk = Walk(name, sight, numbering(files, document, styles, name), notes(files, document, name))
    blocks = tuple(whole(walk, body))
    hidden: list[Hidden] = [*sight.unseen, *hidden_parts(files, root, document, name)]
    core = archive.member(files, "docProps/core.xml", name)
    title = parts.parsed(core, name).findtext(TITLE) if core else ""
    said = running_words(files, path, root, document, name)
    properties = {"running": said} if said else {}
    return Paper(name, "docx", blocks, title=(title or "").strip(), hidden=tuple(hidden), properties=properties)


def whole(walk: Walk, body: Element) -> Iterator[Paragraph | Table]:
    """The blocks of the body, each followed by the notes that it refers to."""
    for block in walk.whole(body):
        yield block
        yield from walk.notes_called()
    yield from walk.notes_called()


def main_part(files: ZipFile, name: str) -> str:
    """The path of the document where it is not the usual one, as some programs on the web write it."""
    found = MAIN.search(archive.member(files, "_rels/.rels", name) or b"")
    return (found.group(1) or found.group(2)).decode("utf-8", "replace") if found else DOCUMENT


def numbering(files: ZipFile, document: bytes, styles: dict[str, Style], name: str) -> Numbering | None:
    """How the document counts its paragraphs, None where it leaves that to its writer."""
    if b"numPr" not in document and not any(style.number for style in styles.values()):
        return None
    part = parts.part(files, "word/numbering.xml", name)
    return Numbering(part, styles) if part is not None else None


def notes(files: ZipFile, document: bytes, name: str) -> dict[tuple[str, str], Element]:
    """The notes that the document refers to, by their kind and id."""
    found = {}
    for kind in NOTES:
        root = parts.part(files, f"word/{kind}s.xml", name) if f"{kind}Reference".encode() in document else None
        for note in () if root is None else root.iterchildren(f"{W}{kind}"):
            found[kind, note.get(f"{W}id", "")] = note
    return found
