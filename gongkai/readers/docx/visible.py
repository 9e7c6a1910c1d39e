"""Which runs of a Word document the eye does not see: hidden ones, white ones on white, ones too small to read."""

import re
from dataclasses import dataclass, field

from gongkai.paper import Hidden, Place
from gongkai.parts import Element
from gongkai.readers.docx.names import BOX, W, is_on
from gongkai.readers.docx.styles import Style

WHITE = re.compile(rb'<w:color [^>]*w:val="[Ff]{6}"')
TINY = re.compile(rb'<w:sz w:val="[1-4]"')
LARGEST_TINY = 4
"""In half points: two points and less."""
LONGEST = 500
"""So much of a hidden text is kept: enough for a person to know it again."""


@dataclass(slots=True)
class Sight:
    """What to look at in this document, and what was passed over so far: `unseen`.

    `hides`, `whitens` and `shrinks` say that the document has such runs at all; where it has none no run is asked.
    """

    hides: bool
    whitens: bool
    shrinks: bool
    styles: dict[str, Style]
    unseen: list[Hidden] = field(default_factory=list)

    @classmethod
    def of(cls, document: bytes, styles: dict[str, Style]) -> "Sight":
        """What to look at in a document."""
        hiding = {key: style for key, style in styles.items() if style.hides}
        whitens = b"<w:background " not in document and WHITE.search(document) is not None
        return cls(b"vanish" in document or bool(hiding), whitens, TINY.search(document) is not None, hiding)

    @property
    def is_plain(self) -> bool:
        """Whether nothing in the document can be invisible."""
        return not (self.hides or self.whitens or self.shrinks)

    def misses(self, run: Element) -> bool:
        """Whether the eye misses a run."""
        look = run.find(f"{W}rPr")
        if self.styles and self.is_in_hidden_style(run, look):
            return look is None or is_on_or_absent(look.find(f"{W}vanish"))
        if look is None:
            return False
        if self.hides and is_on(look.find(f"{W}vanish")):
            return True
        return (self.whitens and is_white(run, look)) or (self.shrinks and is_tiny(look))

    def is_in_hidden_style(self, run: Element, look: Element | None) -> bool:
        """Whether the run's style, or its paragraph's, hides words."""
        own = look.find(f"{W}rStyle") if look is not None else None
        if own is not None and own.get(f"{W}val") in self.styles:
            return True
        paragraph = next(run.iterancestors(f"{W}p"), None)
        style = paragraph.find(f"{W}pPr/{W}pStyle") if paragraph is not None else None
        return style is not None and style.get(f"{W}val") in self.styles

    def note(self, text: str, line: int) -> None:
        """Enter what a missed run says; runs that follow each other in one paragraph are one thing."""
        if not text.strip():
            return
        last = self.unseen[-1] if self.unseen else None
        if last and last.place.line == line:
            self.unseen.pop()
            text = last.text + text
        self.unseen.append(Hidden("hidden-text", text[:LONGEST], Place(line=line)))


def is_on_or_absent(mark: Element | None) -> bool:
    """Whether a property is not switched off."""
    return mark is None or is_on(mark)


def is_tiny(look: Element) -> bool:
    """Whether the size of a run is two points or less."""
    size = look.find(f"{W}sz")
    said = size.get(f"{W}val", "") if size is not None else ""
    return said.isascii() and said.isdigit() and 0 < int(said[:5]) <= LARGEST_TINY


def is_white(run: Element, look: Element) -> bool:
    """Whether a run is white on white paper: nothing around it is shaded, and no table's style may shade it."""
    color = look.find(f"{W}color")
    if color is None or color.get(f"{W}val", "").upper() != "FFFFFF":
        return False
    if look.find(f"{W}shd") is not None or look.find(f"{W}highlight") is not None:
        return False
    for parent in run.iterancestors(f"{W}p", f"{W}tc", f"{W}tr", f"{W}tbl", BOX):
        if parent.tag == BOX or any(parent.find(path) is not None for path in SHADES.get(parent.tag, ())):
            return False
    return True


SHADES = {
    f"{W}p": (f"{W}pPr/{W}shd",),
    f"{W}tc": (f"{W}tcPr/{W}shd",),
    f"{W}tbl": (f"{W}tblPr/{W}shd", f"{W}tblPr/{W}tblStyle"),
}
"""Where what stands around a run says that its ground is shaded."""
