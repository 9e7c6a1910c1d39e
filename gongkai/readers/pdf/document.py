"""One PDF file as a paper: opened, taken page by page, put together again, closed."""

import re
from contextlib import closing
from threading import Lock
from typing import Any

import pypdfium2

from gongkai.complaint import Complaint
from gongkai.layout import running
from gongkai.layout.blocks import blocks_of, parts_of
from gongkai.layout.running import PageParts
from gongkai.paper import Hidden, Paper, Place
from gongkai.readers.pdf import hidden
from gongkai.readers.pdf.page import TooMuch, sheet_of

MOST_PAGES = 500
MOST_CHARACTERS = 500_000
PASSWORD = 4
"""What pdfium calls a file that only opens with a password."""
ONE_AT_A_TIME = Lock()
"""pdfium must not be called from two threads at once."""
UNKNOWN_SHARE = 0.3
"""From this part of characters without meaning on, the text layer says nothing."""
AFTER_TITLE = re.compile(r"\.(?:docx?|wps|pdf|txt|xlsx?)$", re.IGNORECASE)


def read(data: bytes, name: str) -> Paper:
    """A PDF file as a paper; complains where it is encrypted, damaged or beyond the size of any report."""
    try:
        with ONE_AT_A_TIME, closing(pypdfium2.PdfDocument(data)) as file:
            return paper_of(file, data, name)
    except TooMuch as error:
        raise Complaint(f"{name}：{error}，不像一份公开文件，没有读；请只保留正文再试。") from error
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD:
            raise Complaint(f"{name}：PDF 文件设有打开密码，没有读；请取消密码后另存一份再试。") from error
        raise Complaint(f"{name}：PDF 文件损坏或不完整，读不出来；请重新导出或下载后再试。") from error


def paper_of(file: Any, data: bytes, name: str) -> Paper:
    """The paper of an open file."""
    if len(file) > MOST_PAGES:
        raise Complaint(f"{name}：PDF 文件超过 {MOST_PAGES} 页，没有读；请只保留正文再试。")
    pages: list[PageParts] = []
    unseen = [Hidden(kind, text) for kind, text in hidden.of_file(file, data)]
    characters = unknown = 0
    tilted: dict[str, None] = {}
    for number in range(1, len(file) + 1):
        with closing(file[number - 1]) as page:
            sheet, found = sheet_of(page, number)
            found += hidden.of_page(file, page)
        unseen += [Hidden(kind, text, Place(page=number)) for kind, text in found]
        characters, unknown = characters + sheet.characters, unknown + sheet.unknown
        if characters > MOST_CHARACTERS:
            raise TooMuch(f"文字超过 {MOST_CHARACTERS // 10_000} 万字")
        tilted |= {sheet.tilted: None} if sheet.tilted else {}
        pages.append(parts_of(sheet))
    if unknown > UNKNOWN_SHARE * max(characters, 1):
        raise Complaint(
            f"{name}：PDF 里的字体没有文字编码，复制出来是乱码，没有读；请用 Word 原件或重新导出的 PDF 再试。"
        )
    said = [*running.taken_out(pages), *tilted]
    blocks = tuple(blocks_of(pages, name))
    title = AFTER_TITLE.sub("", hidden.metadata(file, b"Title"))
    properties = {"running": "\n".join(said)} if said else {}
    return Paper(name, "pdf", blocks, title=title, hidden=tuple(unseen), properties=properties)
