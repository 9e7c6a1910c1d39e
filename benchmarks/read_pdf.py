"""A report as PDF, with its tables, is read in a few times what its bare text takes: `read` against pypdfium2."""

from contextlib import closing

import pypdfium2

from benchmarks.measure import Result, compared, in_turns
from gongkai.readers import pdf
from tests.readers import typeset
from tests.readers.made import F2021, figures

AIM = 5.0
ROUNDS = 21


def text_of(data: bytes) -> list[str]:
    """The text of every page, and nothing else."""
    found = []
    with closing(pypdfium2.PdfDocument(data)) as file:
        for index in range(len(file)):
            with closing(file[index]) as page, closing(page.get_textpage()) as words:
                found.append(words.get_text_range())
    return found


def run() -> Result:
    """The same report, set by typst, in one process."""
    data = typeset.report(F2021, figures(F2021))
    pairs = in_turns(lambda: pdf.read(data, "年报.pdf"), lambda: text_of(data), ROUNDS)
    return compared("读 PDF 年报（含表格）对 pypdfium2 只取文字", pairs, aim=AIM)


if __name__ == "__main__":
    print(run().line)
