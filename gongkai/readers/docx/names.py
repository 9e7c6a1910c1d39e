"""Names of WordprocessingML that several modules look for."""

from gongkai.parts import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BOX = f"{W}txbxContent"
P = f"{W}p"
R = f"{W}r"
T = f"{W}t"
TBL, TR, TC = f"{W}tbl", f"{W}tr", f"{W}tc"
P_PR, R_PR, TC_PR, TR_PR = f"{W}pPr", f"{W}rPr", f"{W}tcPr", f"{W}trPr"
DEL = f"{W}del"
OFF = ("0", "false", "off")
MAXIMUM_COLUMNS = 256


def child(element: Element | None, tag: str) -> Element | None:
    """The first child of one name; asked of every cell, and faster so than by a path."""
    return next(element.iterchildren(tag), None) if element is not None else None


def is_on(mark: Element | None) -> bool:
    """Whether a property that is on or off is on."""
    return mark is not None and mark.get(f"{W}val", "true") not in OFF


def amount(element: Element | None) -> int:
    """The number that a property says, 0 where it is absent or senseless."""
    said = element.get(f"{W}val", "") if element is not None else ""
    return min(int(said), MAXIMUM_COLUMNS + 1) if said.isascii() and said.isdigit() and len(said) < 6 else 0
