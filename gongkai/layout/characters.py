"""What one character code of a page's text means in print.

Subset fonts often map a glyph to a radical (⽂ U+2F42, ⻓ U+2ED3) or to a compatibility ideograph that looks the same
as the character meant; full-width figures and all else stay as they are.
"""

import unicodedata

RADICALS = dict(
    zip(
        "⺎⺠⺶⺝⺩⻄⻁⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "兀民羊月王西虎见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
)
"""Radicals of the block U+2E80 that are whole characters (Unicode's EquivalentUnifiedIdeograph); NFKC leaves them."""
LOOK_ALIKE = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))
"""The blocks of radicals and compatibility ideographs."""
FIRST_PRIVATE = 0xE000
PRIVATE = ((FIRST_PRIVATE, 0xF8FF), (0xF0000, 0x10FFFD))
UNKNOWN = frozenset((0, 0xFFFD, 0xFFFE, 0xFFFF))
HYPHEN = 2
"""What PDF's text layer gives for a hyphen at the end of a line."""


def within(code: int, blocks: tuple[tuple[int, int], ...]) -> bool:
    """Whether a code lies in one of the blocks."""
    return any(first <= code <= last for first, last in blocks)


def is_unknown(code: int) -> bool:
    """Whether no character stands behind a code: the font lacks the table that says what its glyphs mean."""
    return code in UNKNOWN or within(code, PRIVATE)


def meant(code: int) -> str:
    """The character behind a code; empty for blanks, control characters and what has no meaning."""
    if code == HYPHEN:
        return "-"
    character = chr(code) if 0 <= code < 0x110000 else ""
    if not character or character.isspace() or unicodedata.category(character) in ("Cc", "Cf", "Cs", "Cn"):
        return ""
    if within(code, LOOK_ALIKE):
        return RADICALS.get(character) or unicodedata.normalize("NFKC", character)
    return character


class Meanings(dict[int, str]):
    """Codes and their characters, each worked out once."""

    def __missing__(self, code: int) -> str:
        self[code] = found = meant(code)
        return found


def is_wide(character: str) -> bool:
    """Whether a character is Chinese or stands in a Chinese square; no blank is written beside it."""
    return character >= "\u2e80" or character in "“”‘’…—·×"
