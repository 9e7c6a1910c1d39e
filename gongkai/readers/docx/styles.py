"""The styles that a document uses, as far as they matter: whether they hide words, whether they number paragraphs.

Only the used ones are looked up, in the bytes: the part of styles is often ten times as long as the document.
"""

import re
from dataclasses import dataclass, replace

USED = re.compile(rb'<w:[pr]Style w:val="([^"]{1,200})"')
BASED = re.compile(rb'<w:basedOn w:val="([^"]{1,200})"')
VANISH = re.compile(rb'<w:vanish(?! w:val="(?:0|false|off)")')
NUMBER = re.compile(rb'<w:numId w:val="(\d{1,6})"')
LEVEL = re.compile(rb'<w:ilvl w:val="(\d)"')
DEEPEST = 12
MOST = 1_000


@dataclass(frozen=True, slots=True)
class Style:
    """A style: whether its words are hidden, the id of its numbering (empty: none), the level (None: not said)."""

    hides: bool = False
    number: str = ""
    level: int | None = None


def styles_used(document: bytes, styles: bytes | None) -> dict[str, Style]:
    """The styles that the document names and that hide or number, by their id."""
    if not styles or (b"<w:numPr" not in styles and b"<w:vanish" not in styles):
        return {}
    used = set(USED.findall(document))
    found = {key.decode("utf-8", "replace"): style_of(key, styles) for key in list(used)[:MOST]}
    return {key: style for key, style in found.items() if style.hides or style.number}


def style_of(key: bytes, styles: bytes, depth: int = 0) -> Style:
    """One style, with what it takes over from the style that it is based on."""
    at = styles.find(b'w:styleId="' + key + b'"')
    if at < 0 or depth > DEEPEST:
        return Style()
    text = styles[at : styles.find(b"</w:style>", at)]
    based = BASED.search(text)
    style = style_of(based.group(1), styles, depth + 1) if based else Style()
    number, level = NUMBER.search(text), LEVEL.search(text)
    if VANISH.search(text):
        style = replace(style, hides=True)
    if number:
        style = replace(style, number=number.group(1).decode("ascii"))
    return replace(style, level=int(level.group(1))) if level else style
