"""A text without its blanks and line ends, as the checks of meaning read it, and the way back to its offsets.

Converters break lines inside words (信息处\\n理费) and put blanks around figures (2023 年); readers see neither.
"""

from functools import lru_cache


@lru_cache(maxsize=8)
def squeezed(text: str) -> str:
    """The text without any white space; the last few are kept, since several checks read the same section."""
    return "".join(text.split())


def original(text: str, offset: int) -> int:
    """The offset in `text` of the character that stands at `offset` in `squeezed(text)`; its length for one behind."""
    for index, character in enumerate(text):
        if character.isspace():
            continue
        if not offset:
            return index
        offset -= 1
    return len(text)


def span(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets in `text` of the characters from `start` to `end` (not empty) of `squeezed(text)`."""
    return original(text, start), original(text, end - 1) + 1
