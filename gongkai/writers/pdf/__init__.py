"""The report as a PDF in the layout of official documents (GB/T 9704—2012), tagged for screen readers (PDF/UA-1).

Set by typst from `page.typ`; a character that no face on the machine can print is refused, never an empty box.
"""

import json
import re
from pathlib import Path
from typing import Any

from gongkai.complaint import Complaint
from gongkai.report.annual_report import AnnualReport
from gongkai.report.printing import Part, Sheet, Words, sheet
from gongkai.writers.pdf.ruled_table import ruled

try:
    import typst

    from gongkai.writers.pdf.faces import chosen, installed
except ModuleNotFoundError as missing:  # the extra "pdf" is large and not everybody's need
    raise Complaint("写 PDF 要先安装排版程序：pip install 'gongkai[pdf]'；也可以改写 .docx 或 .html。") from missing

SUFFIX = ".pdf"

PAGE = Path(__file__).with_name("page.typ")
UNPRINTED = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
ANY_CHINESE = "政"
NO_FACE = (
    "这台机器上没有中文字体，PDF 没有写；请安装字体包 fonts-noto-cjk（Debian、Ubuntu：apt install fonts-noto-cjk），"
    "或者改写 .docx。"
)


def render(report: AnnualReport, *, banner: str) -> bytes:
    """The finished file; a banner stands at the head of every page; it names no person, no day, no machine.

    Raises Complaint where no face of the machine has a character.
    """
    data = laid_out(sheet(report, banner=banner), report) | {"faces": chosen(installed())}
    try:
        return compiled(PAGE.read_bytes(), json.dumps(data, ensure_ascii=False))
    except typst.TypstError as error:
        raise Complaint(refusal(str(error))) from error


def compiled(source: bytes, data: str = "", *, system_faces: bool = True) -> bytes:
    """The PDF of a typst source with its data; `system_faces` False leaves only what typst brings, none Chinese."""
    made = typst.compile(
        source,
        sys_inputs={"sheet": data},
        pdf_standards=["ua-1"],
        ignore_system_fonts=not system_faces,
    )
    return bytes(made)


def refusal(said: str) -> str:
    """What typst refused, in words for a person: no Chinese face at all, or none with one of the characters."""
    found = UNPRINTED.search(said)
    if not found:
        return f"PDF 没有排出来（{said.splitlines()[0]}）；请改写 .docx。"
    if not has_chinese_face():
        return NO_FACE
    return f"“{found[1]}”当中有字没有字体能印，PDF 没有写；请换一个字，或者安装带有这个字的字体，也可以改写 .docx。"


def has_chinese_face(*, system_faces: bool = True) -> bool:
    """Whether any face can print Chinese."""
    title = '#set document(title: "t", date: none)\n'
    try:
        compiled((title + ANY_CHINESE).encode(), system_faces=system_faces)
    except typst.TypstError:
        return False
    return True


def laid_out(printed: Sheet, report: AnnualReport) -> dict[str, Any]:
    """The report as the page's data."""
    return {
        "title": printed.title,
        "lines": printed.title_lines,
        "banner": printed.banner,
        "preface": [words(one) for one in printed.preface],
        "parts": [part(one, report) for one in printed.parts],
    }


def words(one: Words) -> dict[str, str]:
    """A paragraph: its second-level heading and its body."""
    return {"head": one.head, "body": one.body}


def part(one: Part, report: AnnualReport) -> dict[str, Any]:
    """A section: heading, paragraphs, table."""
    return {
        "heading": one.heading,
        "words": [words(paragraph) for paragraph in one.words],
        "table": ruled(one.table, report) if one.table else None,
    }
