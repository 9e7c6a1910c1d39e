"""Bytes to text: which encoding a text file is in, found from its mark, its declaration or its bytes."""

import codecs
import re
from collections.abc import Iterator

from gongkai.complaint import Complaint

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,20})""", re.IGNORECASE)
DECLARABLE = {"big5": "big5hkscs", "big5-hkscs": "big5hkscs"}
"""What pages declare besides the encodings that are tried anyway; no other name is believed: Python knows odd ones."""
ALLOWED = 0.01
"""How many of the characters may be unreadable or outlandish before the encoding is taken to be another.

Chinese text in the wrong encoding is unreadable by half; a few damaged bytes are no reason to refuse a file.
"""
ZEROS = 0.01
"""Text in UTF-16 has more zero bytes than this: its line ends, figures and blanks have one each."""
OUTLANDISH = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffd\ufffe\uffff\U00010000-\U0010ffff]")
LOOKED_AT = 20_000
UNSEEN = "\u200b\ufeff\u00ad\u2060\u200c\u200d"
"""Characters without width or ink, which pages and copied text leave between others."""


def decoded(data: bytes, name: str) -> str:
    """The text of `data`; `name` stands in the complaint when it is no text in UTF-8, UTF-16 or GB18030.

    A last character cut off is left out, so is what has no width; single damaged bytes become U+FFFD.
    """
    text = as_written(data, name)
    for character in UNSEEN:
        if character in text:
            text = text.replace(character, "")
    return text


def as_written(data: bytes, name: str) -> str:
    """The text with every character that it has."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            text = attempt(data[len(mark) :], encoding)
            if is_text(text):
                return text
    for encoding in candidates(data):
        text = attempt(data, encoding)
        if is_text(text):
            return text
    raise Complaint(f"{name}：不是文本，或编码认不出来；请用记事本打开它，另存为 UTF-8 编码再试。")


def candidates(data: bytes) -> Iterator[str]:
    """Encodings to try on text without a mark, the likeliest first."""
    sample = data[:LOOKED_AT]
    zeros = [sample[offset::2].count(0) for offset in (0, 1)]
    if max(zeros) > len(sample) * ZEROS:
        yield "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    yield "utf-8"
    declared = DECLARED.search(data[:4096])
    label = declared.group(1).decode("ascii").lower() if declared else ""
    if label in DECLARABLE:
        yield DECLARABLE[label]
    yield "gb18030"


def attempt(data: bytes, encoding: str) -> str:
    """The text in one encoding, damaged bytes as U+FFFD, a last character cut off left out."""
    decoder = codecs.getincrementaldecoder(encoding)
    try:
        return decoder().decode(data)
    except UnicodeDecodeError:
        return decoder("replace").decode(data)


def is_text(text: str) -> bool:
    """Whether it is what people write: hardly any damage, hardly any control, private or far-off characters."""
    sample = text if len(text) < LOOKED_AT else text[: LOOKED_AT // 2] + text[-LOOKED_AT // 2 :]
    damaged, outlandish = text.count("\ufffd"), len(OUTLANDISH.findall(sample))
    return damaged <= max(1, len(text) * ALLOWED) and outlandish <= max(1, len(sample) * ALLOWED)
