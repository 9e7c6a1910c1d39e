"""The package of an OFD file: which parts make up its first document, and what hangs on it beside its pages."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from zipfile import ZipFile

from gongkai import archive, author, parts
from gongkai.complaint import Complaint
from gongkai.paper import Hidden
from gongkai.parts import Element

MAIN = "OFD.xml"
MOST_PAGES = 500
SEEN_ANNOTATIONS = frozenset(("Link", "Stamp", "Watermark"))
"""Annotations that are seen on the page or do nothing but lead elsewhere: no comments."""
LONGEST = 500


@dataclass(slots=True)
class Package:
    """An open OFD file; `paths` finds a part by small letters, for producers differ in case and slashes."""

    files: ZipFile
    name: str
    paths: dict[str, str] = field(default_factory=dict)

    @classmethod
    def opened(cls, data: bytes, name: str) -> "Package":
        """The package in `data`; complains where it is damaged or made to deceive."""
        files = archive.opened(data, name)
        paths = {path.replace("\\", "/").lstrip("/").lower(): path for path in files.namelist()}
        return cls(files, name, paths)

    def part(self, path: str) -> Element | None:
        """The tree of a part, None where the package has none."""
        found = self.paths.get(path.lower())
        return parts.part(self.files, found, self.name) if found else None

    def needed(self, path: str) -> Element:
        """The tree of a part without which there is no document."""
        found = self.part(path)
        if found is None:
            raise archive.damaged(self.name)
        return found


def located(folder: str, said: str) -> str:
    """The path that a part in `folder` means; one that begins with a slash counts from the root."""
    said = said.strip().replace("\\", "/")
    return posixpath.normpath(said.lstrip("/") if said.startswith("/") else posixpath.join(folder, said))


def named(parent: Element | None, name: str) -> Iterator[Element]:
    """The descendants of one name, whatever its namespace."""
    if parent is not None:
        yield from (element for element in parent.iter() if parts.local(element) == name)


def child(parent: Element, name: str) -> Element | None:
    """The first child of one name."""
    return next((element for element in parent if parts.local(element) == name), None)


def text_of(parent: Element, name: str) -> str:
    """The words of the first descendant of one name."""
    found = next(named(parent, name), None)
    return (found.text or "").strip() if found is not None else ""


@dataclass(frozen=True, slots=True)
class Document:
    """The first document: its folder, its tree, its pages' paths in order, its templates' by id, its title."""

    folder: str
    root: Element
    pages: tuple[str, ...]
    templates: dict[str, str]
    title: str
    author: str


def first_document(package: Package) -> Document:
    """The first document of the package."""
    main = package.needed(MAIN)
    if next(named(main, "Encryptions"), None) is not None and not text_of(main, "DocRoot"):
        raise Complaint(f"{package.name}：文件加了密码；请去掉密码、另存后再试。")
    body = next(named(main, "DocBody"), main)
    path = located("", text_of(body, "DocRoot") or "Doc_0/Document.xml")
    folder, root = posixpath.dirname(path), package.needed(path)
    pages = [
        located(folder, page.get("BaseLoc", ""))
        for container in named(root, "Pages")
        for page in container
        if parts.local(page) == "Page"
    ]
    if len(pages) > MOST_PAGES:
        raise Complaint(f"{package.name}：OFD 文件超过 {MOST_PAGES} 页，没有读；请只保留正文再试。")
    templates = {page.get("ID", ""): located(folder, page.get("BaseLoc", "")) for page in named(root, "TemplatePage")}
    return Document(folder, root, tuple(pages), templates, text_of(body, "Title"), text_of(body, "Author"))


def attached(package: Package, document: Document) -> Iterator[Hidden]:
    """What hangs on the document: its author where it is a person, files inside, notes on its pages."""
    if author.is_person(document.author):
        yield Hidden("author-metadata", document.author)
    for path in listed(document, "Attachments"):
        for found in named(package.part(path), "Attachment"):
            yield Hidden("embedded-file", found.get("Name", "") or found.get("ID", ""))
    for path in listed(document, "Annotations"):
        folder = posixpath.dirname(path)
        for page in named(package.part(path), "FileLoc"):
            for note in named(package.part(located(folder, page.text or "")), "Annot"):
                yield from comment(note)


def listed(document: Document, name: str) -> Iterator[str]:
    """The paths that the document names for one kind of list."""
    for element in document.root:
        if parts.local(element) == name and (element.text or "").strip():
            yield located(document.folder, element.text or "")


def comment(note: Element) -> Iterator[Hidden]:
    """What an annotation says, where it is a person's remark."""
    if note.get("Type") in SEEN_ANNOTATIONS:
        return
    words = text_of(note, "Remark") or "".join(code.text or "" for code in named(note, "TextCode"))
    if words.strip():
        yield Hidden("comment", words[:LONGEST])
