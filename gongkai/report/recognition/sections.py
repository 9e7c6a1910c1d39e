"""A paper parted at its headings: what stands before section one, and each section with its blocks and its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gongkai.paper import Paper, Paragraph, Table
from gongkai.report.annual_report import Section
from gongkai.report.form import Form
from gongkai.report.recognition import identity, labels
from gongkai.report.recognition.headings import Blocks, Heading, headings
from gongkai.report.recognition.streams import stream_in

WITH_TABLES = (2, 3, 4)
PAGE_FURNITURE = re.compile(
    r"附件下载|扫一扫|【?打印|【?关闭|分享到|分享至|上一[篇条]|下一[篇条]|相关链接|主办单位|承办单位|版权所有|网站标识码"
    r"|网站地图|联系我们|ICP备|公网安备|返回顶部|责任编辑"
)
ANNEX = re.compile(r"附\s*[表件]\s*\d{0,2}\s*[:：]?")
"""The line above tables that stand behind the report."""
FEW = 5
"""When more sections than these have been seen, another section one begins another report."""
PAGE_NUMBER = re.compile(r"[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(\s*[,，/]?\s*共\s*\d{1,4}\s*页)?")
LONGEST_FURNITURE = 60


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading; None for what stands before the first."""

    heading: Heading | None
    blocks: tuple[Paragraph | Table, ...]

    @property
    def tables(self) -> list[Table]:
        """The tables of the part."""
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs of the part."""
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    def is_about(self, number: int) -> bool:
        """Whether the part is the section `number` by its title, or by its number where the title says nothing."""
        return self.heading is not None and (self.heading.kind or self.heading.number) == number


def parts(paper: Paper) -> list[Part]:
    """The parts of a paper, the first one without a heading; page numbers in lines of their own are left out."""
    blocks = [b for b in paper.blocks if isinstance(b, Table) or not PAGE_NUMBER.fullmatch(b.text)]
    found = headings(blocks)
    bounds: list[Heading | None] = [None, *found]
    return [
        Part(heading, tuple(between(blocks, heading, after)))
        for heading, after in zip(bounds, [*found, None], strict=True)
    ]


def of_one_report(found: list[Part]) -> list[Part]:
    """The parts of the first report alone, where another one, as last year's, stands behind it in the same file."""
    seen: set[int | None] = set()
    for index, part in enumerate(found):
        kind = part.heading.kind if part.heading else None
        if kind == 1 and len(seen) > FEW:
            return [*found[: index - 1], before_title(found[index - 1])]
        seen.add(kind)
    return found


def before_title(part: Part) -> Part:
    """A part without the title of another report in it and what follows that."""
    for index, block in enumerate(part.blocks):
        after = part.blocks[index : index + identity.LINES]
        lines = [block.text for block in after if isinstance(block, Paragraph)]
        if isinstance(block, Paragraph) and any(identity.titles_at(lines, 0)):
            return replace(part, blocks=part.blocks[:index])
    return part


def without_running_heads(found: list[Part], title: str) -> list[Part]:
    """The parts without the report's title where it stands again over each page; `title` has no blanks."""
    return [
        replace(part, blocks=tuple(b for b in part.blocks if isinstance(b, Table) or closed(b.text, title) != title))
        if part.heading and any(isinstance(b, Paragraph) and closed(b.text, title) == title for b in part.blocks)
        else part
        for part in found
    ]


def closed(text: str, like: str) -> str:
    """A short text without its blanks; one far longer than `like` as it is."""
    return "".join(text.split()) if len(text) < 2 * len(like) else text


def between(blocks: Blocks, heading: Heading | None, after: Heading | None) -> Iterator[Paragraph | Table]:
    """The blocks from the end of one heading to the start of the next."""
    first = heading.block if heading else 0
    last = after.block if after else len(blocks) - 1
    for index in range(first, last + 1):
        block = blocks[index]
        if isinstance(block, Table):
            yield block
            continue
        start = heading.end if heading and index == heading.block else 0
        end = after.start if after and index == after.block else len(block.text)
        text = block.text[start:end].strip()
        if start:
            text = text.lstrip("。：: \u3000")
        if text:
            yield Paragraph(text, block.place)


def sections(found: list[Part], form: Form | None) -> Iterator[Section]:
    """The sections with their words, without their tables."""
    for part in found:
        if part.heading is None:
            continue
        lines = [line for line in lines_of(part.paragraphs) if line.text]
        if part is found[-1]:
            lines = before_furniture(lines)
        number = next((number for number in WITH_TABLES if part.is_about(number)), None)
        if form and number:
            lines = without_table(part, number, form)
        elif part.tables:
            lines = [line for line in lines if not labels.is_of_the_form(line.text) and not ANNEX.fullmatch(line.text)]
        yield Section(
            part.heading.number,
            part.heading.title,
            "\n".join(line.text for line in lines),
            part.heading.place,
            tuple(line.place for line in lines),
        )


def lines_of(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Each line of each paragraph for itself, without the blanks at its ends, with its place."""
    return [Paragraph(line.strip(), paragraph.place) for paragraph in paragraphs for line in paragraph.text.split("\n")]


def without_table(part: Part, number: int, form: Form) -> list[Paragraph]:
    """The lines of a section without a table that stands in them as text, and without stray labels of one."""
    stream = stream_in(part.paragraphs, number, form)
    paragraphs = list(outside(part.paragraphs, stream.start, stream.end)) if stream else part.paragraphs
    return [
        line
        for line in lines_of(paragraphs)
        if line.text and not labels.is_of_the_form(line.text) and not labels.is_scattered(line.text, number)
    ]


def outside(paragraphs: list[Paragraph], start: int, end: int) -> Iterator[Paragraph]:
    """What of some paragraphs stands before `start` and behind `end`, offsets in their text joined line by line."""
    offset = 0
    for paragraph in paragraphs:
        text = paragraph.text
        yield Paragraph(text[: max(start - offset, 0)], paragraph.place)
        yield Paragraph(text[max(end - offset, 0) :] if end - offset < len(text) else "", paragraph.place)
        offset += len(text) + 1


def before_furniture(lines: list[Paragraph]) -> list[Paragraph]:
    """The lines before a web page's own words (打印, 版权所有) that follow the report."""
    for index, line in enumerate(lines):
        if index and len(line.text) <= LONGEST_FURNITURE and PAGE_FURNITURE.search(line.text):
            return lines[:index]
    return lines
