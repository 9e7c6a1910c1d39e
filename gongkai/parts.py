"""The XML parts of an office file (.docx, .xlsx, .ofd): parsed without entities, and how one part refers to others."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast
from zipfile import ZipFile

from lxml import etree

from gongkai import archive
from gongkai.complaint import Complaint

Element = etree._Element

STRICT = b"http://purl.oclc.org/ooxml/"
TRANSITIONAL = (
    (STRICT + b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (STRICT + b"spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (
        STRICT + b"officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""The strict variant of the Office formats has names of its own for the same things."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How a part refers to another: `kind` is the last word of the type, `target` a path in the package or outside."""

    id: str
    kind: str
    target: str
    external: bool


def parsed(part: bytes, name: str) -> Element:
    """The element tree of one part; complains, naming the file, where it is damaged or declares entities."""
    if STRICT in part:
        for strict, transitional in TRANSITIONAL:
            part = part.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise archive.damaged(name) from error
    if cast("Any", root.getroottree()).docinfo.doctype:
        raise Complaint(f"{name}：文档里有外部实体定义，不是正常的办公文件，没有读；请重新另存一份再试。")
    return root


def part(files: ZipFile, path: str, name: str) -> Element | None:
    """The tree of the part at `path`, None where the package has none; `name` is the file's."""
    data = archive.member(files, path, name)
    return parsed(data, name) if data else None


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def relations(files: ZipFile, path: str, name: str) -> Iterator[Relation]:
    """What the part at `path` refers to; targets inside the package as paths from its root."""
    folder, file = posixpath.split(path)
    root = part(files, f"{folder}/_rels/{file}.rels".lstrip("/"), name)
    for element in () if root is None else root:
        external = element.get("TargetMode", "").lower() == "external"
        target = element.get("Target", "")
        inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = element.get("Type", "").rpartition("/")[2]
        yield Relation(element.get("Id", ""), kind, target if external else inside, external)
