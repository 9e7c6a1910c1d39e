"""How the cells of a workbook look, as far as it matters: the format of numbers, and whether words can be seen."""

from dataclasses import dataclass

from gongkai.parts import Element
from gongkai.readers.xlsx.displayed import BUILT_IN, shows_nothing

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
WHITE = ("FFFFFFFF", "00FFFFFF", "FFFFFF")
MOST = 70_000
"""A workbook has at most 65,490 looks."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look: the code of its number format, and whether it makes words invisible."""

    code: str = "General"
    unseen: bool = False


def looks_in(styles: Element | None) -> list[Look]:
    """The looks of a workbook, in the order in which cells refer to them."""
    if styles is None:
        return []
    codes = {
        element.get("numFmtId"): element.get("formatCode", "") for element in styles.iterfind(f"{S}numFmts/{S}numFmt")
    }
    white = [is_white(font.find(f"{S}color")) for font in styles.iterfind(f"{S}fonts/{S}font")]
    bare = [is_bare(fill) for fill in styles.iterfind(f"{S}fills/{S}fill")]
    found = []
    for look in list(styles.iterfind(f"{S}cellXfs/{S}xf"))[:MOST]:
        number = look.get("numFmtId", "0")
        code = codes.get(number) or BUILT_IN.get(int(number) if number.isdecimal() else 0, "General")
        white_on_white = at(white, look.get("fontId"), False) and at(bare, look.get("fillId"), True)
        found.append(Look(code, unseen=white_on_white or shows_nothing(code)))
    return found


def at(values: list[bool], index: str | None, otherwise: bool) -> bool:
    """The value at an index that a file names."""
    number = int(index) if index and index.isdecimal() and len(index) < 9 else -1
    return values[number] if 0 <= number < len(values) else otherwise


def is_white(color: Element | None) -> bool:
    """Whether a font's colour is the paper's."""
    return color is not None and (
        color.get("rgb", "").upper() in WHITE or (color.get("theme") == "0" and not color.get("tint"))
    )


def is_bare(fill: Element) -> bool:
    """Whether a fill leaves the paper white."""
    pattern = fill.find(f"{S}patternFill")
    if pattern is None:
        return fill.find(f"{S}gradientFill") is None
    front = pattern.find(f"{S}fgColor")
    return pattern.get("patternType", "none") == "none" or (
        pattern.get("patternType") == "solid" and front is not None and front.get("rgb", "").upper() in WHITE
    )
