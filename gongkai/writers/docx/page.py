"""The page of official documents (GB/T 9704—2012): A4, type area 156 × 225 mm, 22 lines of 28 characters, page numbers.

Used by whatever the office prints in this form.
"""

from copy import deepcopy
from dataclasses import dataclass

from docx.document import Document
from docx.shared import Mm

from gongkai.writers.docx.element import Element, element, paragraph, run

FANG_SONG, KAI, HEI, SONG, TITLE = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"
LATIN = "Times New Roman"
BODY_SIZE = 32
"""三号, in half points."""
LINE = 579
"""The height of a line in twentieths of a point: 225 mm in 22 lines."""
CLOSER = -5
"""What each of 28 characters of size 三号 gives up so that they stand in 156 mm, in twentieths of a point.

A grid of characters would do the same in Word, but LibreOffice gives each character two of its cells.
"""
SEAL_RED = "A31B14"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: id, name, East Asian face, Latin face, size in half points, its paragraph properties."""

    id: str
    name: str
    face: str
    latin: str
    size: int
    properties: tuple[Element, ...] = ()
    colour: str = ""


def exactly(line: int, **more: int) -> Element:
    """A fixed line height in twentieths of a point."""
    return element("spacing", **more, line=line, lineRule="exact")


def indented(characters: int = 2, size: int = BODY_SIZE) -> Element:
    """A first line indented by so many characters of a size in half points."""
    return element("ind", firstLineChars=characters * 100, firstLine=characters * size * 10)


def styles() -> tuple[Style, ...]:
    """All styles of the document; the first is the base of the others."""
    centred = element("jc", val="center")
    keep = element("keepNext")
    off_grid = element("snapToGrid", val=0)
    return (
        Style("Normal", "Normal", FANG_SONG, LATIN, BODY_SIZE, (exactly(LINE), element("jc", val="both"))),
        Style("Title", "Title", TITLE, TITLE, 44, (off_grid, exactly(700, after=LINE), centred)),
        Style("Heading1", "heading 1", HEI, HEI, BODY_SIZE, (keep, exactly(LINE), indented(), outline(0))),
        Style("Heading2", "heading 2", KAI, KAI, BODY_SIZE, (keep, exactly(LINE), indented(), outline(1))),
        Style("BodyText", "Body Text", FANG_SONG, LATIN, BODY_SIZE, (exactly(LINE), indented())),
        Style("TableText", "表格文字", SONG, LATIN, 21, (off_grid, exactly(280), centred)),
        Style("Header", "header", HEI, HEI, 28, (off_grid, exactly(400), centred), SEAL_RED),
        Style("Footer", "footer", SONG, SONG, 28, (off_grid, exactly(400))),
    )


def outline(level: int) -> Element:
    """The level of a heading in the navigation pane, from 0."""
    return element("outlineLvl", val=level)


def faces(face: str, latin: str) -> Element:
    """The faces of a style; the East Asian one must be named, or Word takes its own."""
    return element("rFonts", ascii=latin, hAnsi=latin, eastAsia=face, cs=latin)


def style_element(style: Style, *, default: bool) -> Element:
    """A paragraph style as Word keeps it."""
    kind = {"default": 1} if default else {"customStyle": 1} if style.id == "TableText" else {}
    made = element("style", type="paragraph", styleId=style.id, **kind)
    made.append(element("name", val=style.name))
    if not default:
        made.append(element("basedOn", val="Normal"))
    made.append(element("qFormat"))
    made.append(element("pPr", *deepcopy(style.properties)))  # one element cannot stand in two places
    colour = [element("color", val=style.colour)] if style.colour else []
    closer = [element("spacing", val=CLOSER)] if style.size == BODY_SIZE else [element("spacing", val=0)]
    size = [element("sz", val=style.size), element("szCs", val=style.size)]
    made.append(element("rPr", faces(style.face, style.latin), *colour, *closer, *size))
    return made


def lead_style() -> Element:
    """The second-level heading that runs on into its paragraph."""
    properties = element("rPr", faces(KAI, KAI))
    name = element("name", val="二级标题文字")
    return element("style", name, element("qFormat"), properties, type="character", customStyle=1, styleId="Lead")


def set_page(document: Document) -> None:
    """Gives an empty document the page, the styles and the page numbers."""
    kept = document.styles.element
    for child in list(kept):
        kept.remove(child)
    language = element("lang", val="en-US", eastAsia="zh-CN")
    defaults = element("rPrDefault", element("rPr", faces(FANG_SONG, LATIN), language))
    kept.append(element("docDefaults", defaults, element("pPrDefault")))
    for index, style in enumerate(styles()):
        kept.append(style_element(style, default=index == 0))
    kept.append(lead_style())
    set_type_area(document)
    set_page_numbers(document)


def set_type_area(document: Document) -> None:
    """A4 portrait; top 37 mm, left 28 mm; the grid of 22 lines."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(20), Mm(25)
    properties = section._sectPr  # the library has no name for the grid
    properties.attrib.clear()
    for old in properties.xpath("w:docGrid"):
        properties.remove(old)
    properties.append(element("docGrid", type="lines", linePitch=LINE))


def set_page_numbers(document: Document) -> None:
    """Numbers as — 1 —: odd pages right, even pages left, each one character in."""
    section = document.sections[0]
    right = element("ind", rightChars=100, right=280), element("jc", val="right")
    left = element("ind", leftChars=100, left=280), element("jc", val="left")
    fill(section.footer, page_number(*right))
    fill(section.even_page_footer, page_number(*left))


def page_number(*properties: Element) -> Element:
    """One line with the number of its page."""
    number = element("fldSimple", run("1"), instr=" PAGE ")
    return paragraph("Footer", run("— "), number, run(" —"), properties=properties)


def set_running_head(document: Document, words: str) -> None:
    """Words at the head of every page, odd and even."""
    section = document.sections[0]
    for header in (section.header, section.even_page_header):
        fill(header, paragraph("Header", run(words)))


def fill(place: Element, content: Element) -> None:
    """Makes `content` all that a header or footer holds."""
    place.is_linked_to_previous = False
    for child in list(place._element):
        place._element.remove(child)
    place._element.append(content)
