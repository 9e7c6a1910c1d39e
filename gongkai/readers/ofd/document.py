"""One OFD file as a paper: opened, taken page by page, put together again."""

from gongkai.complaint import Complaint
from gongkai.layout import running
from gongkai.layout.blocks import blocks_of, parts_of
from gongkai.layout.running import PageParts
from gongkai.paper import Hidden, Paper, Place
from gongkai.parts import Element
from gongkai.readers.ofd.package import LONGEST, Document, Package, attached, first_document
from gongkai.readers.ofd.page import taken_from

Trees = dict[str, Element | None]

MOST_WORK = 1_000_000
"""Characters, corners and objects of all pages; a report has some ten thousand."""


def read(data: bytes, name: str) -> Paper:
    """An OFD file as a paper; complains where it is locked, damaged or beyond the size of any report."""
    package = Package.opened(data, name)
    document = first_document(package)
    hidden = list(attached(package, document))
    pages: list[PageParts] = []
    trees: Trees = {}
    work = 0
    for number, path in enumerate(document.pages, 1):
        page = package.part(path)
        if page is None:
            continue
        taken = taken_from(page, templates_of(page, document, package, trees), number)
        work += taken.work
        if work > MOST_WORK:
            raise Complaint(f"{name}：内容过多，不像一份公开文件，没有读；请只保留正文再试。")
        if taken.unseen:
            hidden.append(Hidden("hidden-text", "".join(taken.unseen)[:LONGEST], Place(page=number)))
        pages.append(parts_of(taken.sheet))
    said = running.taken_out(pages)
    blocks = tuple(blocks_of(pages, name))
    properties = {"running": "\n".join(said)} if said else {}
    return Paper(name, "ofd", blocks, title=document.title, hidden=tuple(hidden), properties=properties)


def templates_of(page: Element, document: Document, package: Package, trees: Trees) -> list[Element]:
    """The templates that a page stands on, in order; `trees` keeps those that were opened before."""
    asked = [element.get("TemplateID", "") for element in page if element.tag.endswith("Template")]
    for key in asked:
        if key in document.templates and key not in trees:
            trees[key] = package.part(document.templates[key])
    found = (trees.get(key) for key in dict.fromkeys(asked))
    return [template for template in found if template is not None]
