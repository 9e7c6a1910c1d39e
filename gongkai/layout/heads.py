"""What the heads and feet of pages say, where a format keeps them apart from the text: their lines, no page numbers."""

import re

EDGES = " \t\u3000\xa0-—–－·•~～|/"
"""What stands around a page number."""
COUNTING = re.compile(r"[\W\d_第共总页]+|page|of", re.IGNORECASE)
"""What a line holds that does nothing but count pages."""


def said_in(text: str) -> list[str]:
    """The lines of heads and feet that say more than the number of the page, each once, their edges trimmed."""
    lines = (line.strip(EDGES) for line in text.split("\n"))
    return list(dict.fromkeys(line for line in lines if COUNTING.sub("", line)))
