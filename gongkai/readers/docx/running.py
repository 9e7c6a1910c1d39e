"""What the page heads and feet of a Word document say, watermarks with them: they are no part of the body.

Page numbers are left out; what tabs set apart in a head stands on lines of its own.
"""

import re
from collections.abc import Iterator
from zipfile import ZipFile

from gongkai import parts
from gongkai.layout.heads import said_in
from gongkai.parts import Element
from gongkai.readers.docx.names import DEL, FALLBACK, P, T, W

MARKS = (b"headerReference", b"footerReference")
REFERENCES = tuple(f"{W}{mark.decode()}" for mark in MARKS)
ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
KINDS = ("header", "footer")
MOST_PARTS = 200
"""Heads and feet that are looked at: six a section."""
WATERMARK = "{urn:schemas-microsoft-com:vml}textpath"
SIMPLE_FIELD, FIELD_MARK, INSTRUCTION = f"{W}fldSimple", f"{W}fldChar", f"{W}instrText"
BREAKS = frozenset((f"{W}tab", f"{W}ptab", f"{W}br", f"{W}cr"))
LEFT_OUT = frozenset((FALLBACK, DEL, f"{W}moveFrom", f"{W}pPr", f"{W}rPr"))
OPENS, SPLITS, CLOSES = "\x01", "\x02", "\x03"
"""Where a field opens, where its result begins, where it closes: XML itself cannot hold these characters."""
FIELD_MARKS = {"begin": OPENS, "separate": SPLITS, "end": CLOSES}
FIELD = re.compile("\x01([^\x01-\x03]*)(?:\x02([^\x01-\x03]*))?\x03")
FIELD_LEFT = re.compile("\x01[^\x01-\x03]*\x02?|[\x02\x03]")
NUMBERING = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
DEEPEST = 3
"""Fields inside fields."""


def running_words(files: ZipFile, path: str, root: Element, document: bytes, name: str) -> str:
    """The lines of all heads and feet that the sections of the document at `path` refer to, each once."""
    if not any(mark in document for mark in MARKS):
        return ""
    asked = {reference.get(ID) for reference in root.iter(*REFERENCES)}
    related = (one for one in parts.relations(files, path, name) if one.kind in KINDS and not one.external)
    targets = dict.fromkeys(one.target for one in related if one.id in asked)
    trees = (parts.part(files, target, name) for target in list(targets)[:MOST_PARTS])
    return "\n".join(said_in("\n".join(text_of(tree) for tree in trees if tree is not None)))


def text_of(part: Element) -> str:
    """The words of one head or foot with the results of its fields, save those that count pages."""
    text = "".join(written(part))
    for _ in range(DEEPEST):
        text = FIELD.sub(result, text)
    return FIELD_LEFT.sub("", text)


def written(parent: Element) -> Iterator[str]:
    """The words inside, with the marks of fields; paragraphs and what tabs part on lines of their own."""
    for inner in parent:
        tag = inner.tag
        if tag in (T, INSTRUCTION):
            yield inner.text or ""
        elif tag in BREAKS:
            yield "\n"
        elif tag == FIELD_MARK:
            yield FIELD_MARKS.get(inner.get(f"{W}fldCharType", ""), "")
        elif tag == WATERMARK:
            yield f"\n{inner.get('string', '')}\n"
        elif tag not in LEFT_OUT and not is_page_number(inner):
            yield from ("\n", *written(inner), "\n") if tag == P else written(inner)


def is_page_number(element: Element) -> bool:
    """Whether an element is a field, written in the short way, that counts pages."""
    return element.tag == SIMPLE_FIELD and NUMBERING.match(element.get(f"{W}instr", "")) is not None


def result(field: re.Match[str]) -> str:
    """What a field shows; nothing where it counts pages."""
    instruction, shown = field.groups()
    return "" if NUMBERING.match(instruction) else shown or ""
