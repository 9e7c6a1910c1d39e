"""The file around the document: nothing of the library's template, no metadata but the title, always the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.oxml import serialize_part_xml

from gongkai.writers.docx.element import Element, element

KEPT = {RELATION.STYLES, RELATION.SETTINGS, RELATION.FONT_TABLE, RELATION.OFFICE_DOCUMENT, RELATION.CORE_PROPERTIES}
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can hold: every part is given it."""
TITLE_LIMIT = 255

FONTS = (
    ("仿宋_GB2312", "仿宋,FangSong", "modern"),
    ("楷体_GB2312", "楷体,KaiTi", "modern"),
    ("方正小标宋简体", "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋", "script"),
    ("黑体", "SimHei", "modern"),
    ("宋体", "SimSun", "auto"),
    ("Times New Roman", "", "roman"),
)
"""Faces of the document, what to take where a machine lacks one, family."""

WORD = "http://schemas.microsoft.com/office/word"


def bare(document: Document, *, title: str) -> None:
    """Takes away whatever the library's template brought and sets title, settings and faces."""
    for part in (document.part, document.part.package):
        for key in [key for key, relation in part.rels.items() if relation.reltype not in KEPT]:
            del part.rels[key]
    properties = document.core_properties
    for child in list(properties._element):
        properties._element.remove(child)
    properties.title, properties.language = title[:TITLE_LIMIT], "zh-CN"
    refill(document.settings.element, settings())
    fonts = element("fonts", *(font(*row) for row in FONTS))
    document.part.part_related_by(RELATION.FONT_TABLE)._blob = serialize_part_xml(fonts)
    document.element.body.clear_content()


def refill(kept: Element, content: list[Element]) -> None:
    """Replaces the children of an element."""
    for child in list(kept):
        kept.remove(child)
    kept.extend(content)


def settings() -> list[Element]:
    """The settings of a Chinese official document: odd and even pages differ, punctuation is set close."""
    return [
        element("zoom", percent=100),
        element("defaultTabStop", val=420),
        element("evenAndOddHeaders"),
        element("characterSpacingControl", val="compressPunctuation"),
        element("compat", element("compatSetting", name="compatibilityMode", uri=WORD, val=15)),
        element("themeFontLang", val="en-US", eastAsia="zh-CN"),
    ]


def font(name: str, instead: str, family: str) -> Element:
    """A face with those that may stand in for it; 86 is the Chinese character set, 00 the Latin one."""
    substitutes = [element("altName", val=instead)] if instead else []
    charset = element("charset", val="86" if instead else "00")
    return element("font", *substitutes, charset, element("family", val=family), name=name)


def packed(document: Document) -> bytes:
    """The document as a file; the same document gives the same bytes, whenever and wherever it is packed."""
    raw, made = BytesIO(), BytesIO()
    document.save(raw)
    with ZipFile(raw) as source, ZipFile(made, "w") as target:
        for name in sorted(source.namelist()):
            entry = ZipInfo(name, FIRST_DAY)
            entry.create_system, entry.compress_type = 0, ZIP_DEFLATED
            target.writestr(entry, source.read(name), compresslevel=6)
    return made.getvalue()
