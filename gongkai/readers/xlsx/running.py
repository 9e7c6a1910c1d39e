"""What is printed at the head and foot of a sheet's pages: the words without the codes for faces, sizes and numbers."""

import re

from gongkai.layout.heads import said_in
from gongkai.parts import Element

CODE = re.compile(r'&(?:(?P<part>[LCR])|(?P<itself>&)|"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|P[+-]\d+|\d+|[A-Za-z])')
"""`&C` begins the middle part, `&&` is the sign itself; others set the print or stand for numbers, days and names."""


def running_words(part: Element | None) -> list[str]:
    """The lines that all heads and feet of a sheet say; `part` is its `headerFooter`, None where it has none."""
    return [] if part is None else said_in("\n".join(CODE.sub(meant, inner.text or "") for inner in part))


def meant(code: re.Match[str]) -> str:
    """What a code puts among the words."""
    if code["part"]:
        return "\n"
    return "&" if code["itself"] else ""
