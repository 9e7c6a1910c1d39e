"""Text in lines of a given width: a Chinese character takes two columns of a terminal, what steers it none at all."""

import os
import re
from typing import IO, Any
from unicodedata import east_asian_width

CLOSING = "，。；：、！？）》】”’"
"""What does not begin a line."""
TOKEN = re.compile(r"[（《“‘【]*(?:[!-~]+|.)")
CONTROL = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]")
RED, BOLD, PLAIN = "\x1b[31m", "\x1b[1m", "\x1b[0m"


def width(text: str) -> int:
    """How many columns the text takes at most; what a terminal may show in one column or two counts two."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def exact_width(text: str) -> int:
    """How many columns the text takes on most terminals, which show “ and … in one."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def harmless(text: str) -> str:
    """The text of a stranger's file without the characters that steer a terminal."""
    return CONTROL.sub("\ufffd", text)


def columns(out: IO[Any]) -> int:
    """How wide lines may be: 80, or as wide as the terminal is up to 100."""
    try:
        return max(40, min(os.get_terminal_size(out.fileno()).columns, 100))
    except (OSError, ValueError):  # no terminal
        return 80


def folded(text: str, indent: int, first: str, wide: int) -> str:
    """The text in lines that begin `indent` columns in, the first one with `first`, which counts by its width."""
    room = wide - indent - 2  # two columns are left for punctuation that may not begin a line
    lines, line = [], ""
    for token in TOKEN.findall(harmless(text)):
        if line and width(line + token) > room + (2 if token in CLOSING else 0):
            lines.append(line.rstrip())
            line = ""
        line += token if line else token.lstrip()
    margin = " " * indent
    return ("\n" + margin).join([first + margin[width(first) :] + (lines[0] if lines else line), *[*lines, line][1:]])


def coloured(text: str, code: str, out: IO[Any]) -> str:
    """The text in colour where it goes to a terminal and nobody asked for none (NO_COLOR)."""
    return f"{code}{text}{PLAIN}" if out.isatty() and not os.environ.get("NO_COLOR") else text
