"""The files that the benchmarks of reading use: published reports where they are at hand, else ones made here."""

import os
import tempfile
from pathlib import Path

from gongkai.readers import read
from gongkai.report.recognise import recognise
from gongkai.writers import write
from tests.writers.grids import made_up

SHARED = Path(os.environ.get("GONGKAI_SHARED") or Path(__file__).parents[2] / "shared") / "reports"
PUBLISHED = {".html": "010_*.html", ".pdf": "005_*.pdf"}
"""A report for each format: an HTML page pasted from Word, a PDF of nine pages."""


def sample(suffix: str) -> Path:
    """A report in this format; a .docx is written from the published HTML page, whose words and figures it then has."""
    found = sorted(SHARED.glob(PUBLISHED[suffix])) if suffix in PUBLISHED else []
    if found:
        return found[0]
    pages = sorted(SHARED.glob(PUBLISHED[".html"]))
    path = Path(tempfile.mkdtemp(prefix="gongkai-bench-")) / f"年报{suffix}"
    write(recognise(read(pages[0])) if pages else made_up("2021"), path)
    return path
