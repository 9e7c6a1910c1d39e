"""What an Office file (.docx, .xlsx) carries besides its text: who wrote it, macros, files inside, ways to the outside.

The order is that of the parts in the package; what stands in the text itself is the business of the format's reader.
"""

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from zipfile import ZipFile

from gongkai import archive, author, parts
from gongkai.paper import Hidden

PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")
PEOPLE = ("word/people.xml", "xl/persons/person.xml")
NAMED = re.compile(
    rb"<(?:\w{1,20}:)?(?:creator|lastModifiedBy|Manager|Company|lpwstr)(?: [^<>]{0,200})?>([^<]{1,400})<"
)
"""Elements of the properties in which a person may be named."""
MACROS = re.compile(r"(?:^|/)(?:vbaProject\w*\.bin|macrosheets/[^/]+\.xml)$")
EMBEDDED = re.compile(r"/(?:embeddings|activeX)/[^/]+$", re.IGNORECASE)
RELATIONS = ".rels"
MARKS = re.compile(rb"External|aFChunk", re.IGNORECASE)
"""What a file of relations says that is worth a look."""
AUTHOR = "{http://schemas.microsoft.com/office/word/2012/wordml}author"
LOCAL_PATH = re.compile(r"file:|\\\\|//|[A-Za-z]:[\\/]", re.IGNORECASE)
FETCHED = frozenset(("attachedTemplate", "oleObject", "externalLinkPath", "mailMergeSource", "subDocument", "frame"))
"""Kinds of relations whose outside target is opened with the file; a plain link in the text is none of them."""


def carried(files: ZipFile, name: str) -> Iterator[Hidden]:
    """Everything that the package says or holds beside its text, each thing once."""
    paths = files.namelist()
    yield from dict.fromkeys(authors(files, paths, name))
    yield from (Hidden("macro", path) for path in paths if MACROS.search(path))
    yield from (Hidden("embedded-file", posixpath.basename(path)) for path in paths if EMBEDDED.search(path))
    yield from dict.fromkeys(outside(files, paths, name))


def authors(files: ZipFile, paths: list[str], name: str) -> Iterator[Hidden]:
    """The persons that the properties and the list of people name."""
    for path in PROPERTIES:
        part = (archive.member(files, path, name) or b"") if path in paths else b""
        for found in NAMED.findall(part):
            if author.is_person(text := unescape(found.decode("utf-8", "replace")).strip()):
                yield Hidden("author-metadata", text)
    for path in PEOPLE:
        root = parts.part(files, path, name) if path in paths else None
        for element in () if root is None else root:
            said = element.get(AUTHOR, "") or element.get("displayName", "")
            if author.is_person(said):
                yield Hidden("author-metadata", said)


def outside(files: ZipFile, paths: list[str], name: str) -> Iterator[Hidden]:
    """Relations to files on somebody's disk or network, or to files that are fetched when this one is opened."""
    for path in paths:
        owner = owner_of(path) if path.endswith(RELATIONS) else ""
        if owner and MARKS.search(archive.member(files, path, name) or b""):
            for relation in parts.relations(files, owner, name):
                if relation.kind == "aFChunk":
                    yield Hidden("embedded-file", posixpath.basename(relation.target))
                elif relation.external and is_a_way_out(relation):
                    yield Hidden("external-link", relation.target)


def owner_of(path: str) -> str:
    """The part that a file of relations belongs to; empty for the package's own."""
    folder, file = posixpath.split(path)
    parent = posixpath.dirname(folder)
    return posixpath.join(parent, file.removesuffix(RELATIONS)) if posixpath.basename(folder) == "_rels" else ""


def is_a_way_out(relation: parts.Relation) -> bool:
    """Whether the target is a path, or a file that is opened without anybody's asking."""
    if LOCAL_PATH.match(relation.target):
        return True
    return relation.kind in FETCHED and ("/" in relation.target or "\\" in relation.target)
