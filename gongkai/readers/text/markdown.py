"""The marks of Markdown taken from a line: what is left are the words that it shows."""

import re
from html import unescape

HEAD = re.compile(r"^\s{0,3}#{1,6}\s+")
QUOTE = re.compile(r"^\s{0,3}(?:>\s?){1,5}")
EMPHASIS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
PICTURE = re.compile(r"!\[[^\[\]]{0,200}\]\([^()\s]{0,500}\)")
LINK = re.compile(r"\[([^\[\]]{1,300})\]\([^()\s]{0,500}\)")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")
RULE = re.compile(r"\s{0,3}([*_-])(?:\s{0,3}\1){2,100}\s*")
BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
BAR = "｜"
"""What stands for a bar that is a word's and parts no cells."""


def shown(line: str) -> str:
    """The words of one line; line breaks inside a cell are blanks, bars that part cells stay."""
    if RULE.fullmatch(line):
        return ""
    line = HEAD.sub("", line, count=1)
    if ">" in line[:8]:
        line = QUOTE.sub("", line, count=1)
    if "**" in line:
        line = EMPHASIS.sub(r"\1", line)
    if "](" in line:
        line = LINK.sub(r"\1", PICTURE.sub("", line))
    if "<" in line:
        line = BREAK.sub(" ", line)
    if "\\" in line:
        line = ESCAPED.sub(lambda found: BAR if found.group(1) == "|" else found.group(1), line)
    return unescape(line).replace("\xa0", " ") if "&" in line else line
