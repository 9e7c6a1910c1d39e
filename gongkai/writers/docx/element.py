"""Makes elements of WordprocessingML, so that the other modules read like the document that they build."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Element = Any
"""An element of lxml, as the document library makes it."""


def element(tag: str, /, *children: Element, **attributes: str | int) -> Element:
    """`w:tag` with its attributes (`val=…` becomes `w:val`) and children."""
    made = OxmlElement(f"w:{tag}", attrs={qn(f"w:{key}"): str(value) for key, value in attributes.items()})
    made.extend(children)
    return made


def run(text: str, *, style: str = "", size: int = 0) -> Element:
    """A run of text; characters that Chinese and Latin share (“ ” … ·) take the Chinese face; size in half points."""
    named = [element("rStyle", val=style)] if style else []
    sized = [element("sz", val=size), element("szCs", val=size)] if size else []
    made = element("r", element("rPr", *named, element("rFonts", hint="eastAsia"), *sized))
    for index, piece in enumerate(text.split("\t")):
        if index:
            made.append(element("tab"))
        words = element("t")
        words.text = piece
        words.set(qn("xml:space"), "preserve")
        made.append(words)
    return made


def paragraph(style: str, *content: Element, properties: tuple[Element, ...] = ()) -> Element:
    """A paragraph in a style, with its runs; `properties` are what else `w:pPr` holds, in the schema's order."""
    return element("p", element("pPr", element("pStyle", val=style), *properties), *content)
