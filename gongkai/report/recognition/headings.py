"""Where the six sections of a report begin: "一、总体情况" alone in its line, or run on with the text behind it.

A heading with a wrong title is still that section; a list "一、…二、…" in running text and the numbered rows of table
three are no headings, and a table of contents is passed over.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from gongkai.paper import Paragraph, Place, Table
from gongkai.report.form_2021 import SECTIONS
from gongkai.report.recognition import labels

NUMERALS = "一二三四五六七八九十"
NUMBER = re.compile(
    rf"\s*(?:第\s*(?P<part>[{NUMERALS}]|[1-9])\s*(?:部分|章)\s*[、.．,，:：]?\s*"
    rf"|第?(?P<plain>[{NUMERALS}]|[1-9])\s*[、.．,，:：\s]\s*)"
)
BRACKETED = re.compile(rf"\s*[（(]\s*(?P<part>[{NUMERALS}]|[1-9])\s*[）)]\s*[、.．,，:：]?\s*")
CONTENTS = re.compile(r"目\s*录")
FEW = 3
"""With more sections than these numbered in brackets, these are the report's headings."""
TITLES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(words)
    for words in (
        r"[^。；，：]{0,12}?(?:总体|基本)(?:工作)?情况|(?:工作)?概述",
        r"[^。；，：]{0,8}?主动公开[^。；，：]{0,12}?情况",
        r"[^。；，：]{0,8}?(?:收到|依申请|处理|办理)[^。；，：]{0,14}?(?:申请|公开)[^。；，：]{0,6}?情况",
        r"[^。；，：]{0,20}?复议[^。；：]{0,14}?诉讼[^。；，：]{0,8}?情况",
        r"[^。；：]{0,16}?(?:问题|不足|困难)[^。；：]{0,16}?(?:情况|措施|打算|思路|方向|建议|安排)",
        r"[^。；，：]{0,8}?其[他它][^。；，：]{0,4}?(?:报告|说明|公开)[^。；，：]{0,4}?(?:事项|情况|内容|问题)",
    )
)
"""How the titles of sections one to six go in print, at their shortest."""
WITH_TEXT = re.compile(rf"({'|'.join(SECTIONS)})[\s:：]+(?=[^\s.．…·]\S{{5}})")
"""A title of the form with words behind it in the same line."""
RUN_ON = re.compile(rf"(?<=[。；;）)])\s?([一二三四五六])、\s?({'|'.join(SECTIONS)})(?=\s|$)")
LONGEST = 45
MOST = 2_000
"""More lines than these that might be headings no report has."""
DOTS = re.compile(r"[\s.．…·]*\d{0,3}$")
SENTENCE = re.compile(r"[。；！？]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its number and title as printed, which section's title it is (None: none's), where it stands.

    `block` is the index of its block, `start` and `end` what it covers of the block's text; `alone`: all of it;
    `numbered`: a number is printed, not only the title of a section; `arabic`: it is 2 and not 二.
    """

    number: int
    title: str
    kind: int | None
    block: int
    start: int
    end: int
    place: Place
    alone: bool = False
    numbered: bool = True
    arabic: bool = False


Blocks = Sequence[Paragraph | Table]


def headings(blocks: Blocks) -> list[Heading]:
    """The headings of the sections, in their order; a paper in one piece has them inside its lines."""
    found = chosen(list(islice(at_line_starts(blocks), MOST)))
    if sum(heading.kind is not None for heading in found) > 2:
        return with_run_on(found, blocks)
    in_brackets = chosen(list(islice(bracketed(blocks), MOST)))
    if len({heading.kind for heading in in_brackets}) > FEW:
        return in_brackets
    inside = chosen(list(islice(inside_lines(blocks), MOST)))
    return inside if len(inside) > len(found) else found


def at_line_starts(blocks: Blocks) -> Iterator[Heading]:
    """Every paragraph that begins as a heading does, or is a title of the form without a number."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or labels.known(block.text[:LONGEST], labels.TABLE_THREE):
            continue
        number = NUMBER.match(block.text)
        if number:
            heading = behind(number, block, index)
            if heading:
                yield heading
        elif len(block.text) <= LONGEST and (title := DOTS.sub("", block.text.strip())) in SECTIONS:
            kind = SECTIONS.index(title) + 1
            yield Heading(kind, title, kind, index, 0, len(block.text), block.place, True, numbered=False)


def behind(number: re.Match[str], block: Paragraph, index: int) -> Heading | None:
    """The heading that follows a number at the start of a line: the whole line, or a title with text behind it."""
    printed = number[number.lastgroup or 0]
    counted, arabic = numeral(printed), printed.isdecimal()
    rest = block.text[number.end() :].rstrip(" \u3000。：:")
    if not rest or counted > len(TITLES):
        return None
    own = WITH_TEXT.match(rest)
    if own:
        end = number.end() + own.end(1)
        return Heading(counted, own[1], SECTIONS.index(own[1]) + 1, index, 0, end, block.place, arabic=arabic)
    if len(rest) <= LONGEST and not SENTENCE.search(rest):
        whole = DOTS.sub("", rest) or rest
        kind = kind_of(whole, counted)
        return Heading(counted, whole, kind, index, 0, len(block.text), block.place, alone=True, arabic=arabic)
    title = TITLES[counted - 1].match(rest)
    if title and not rest[title.end() :].startswith(("，", "、", "；", "和", "及")):
        end = number.end() + title.end()
        return Heading(counted, title.group(), counted, index, 0, end, block.place, arabic=arabic)
    return None


def is_of_contents(line: str) -> bool:
    """Whether a line before section one is of a table of contents: 目录, or a heading and a page."""
    if len(line) > LONGEST or "，" in line or line.endswith("。"):
        return False
    if CONTENTS.fullmatch(line) or DOTS.sub("", line.strip()) in SECTIONS:
        return True
    number = NUMBER.match(line) or BRACKETED.match(line)
    heading = behind(number, Paragraph(line), 0) if number else None
    return heading is not None and heading.alone and heading.kind == heading.number


def with_run_on(found: list[Heading], blocks: Blocks) -> list[Heading]:
    """The headings with those that the others lack and that stand behind a sentence in its line: …。一、总体情况."""
    missing = set(range(1, len(TITLES) + 1)) - {heading.kind for heading in found}
    added = [
        heading
        for heading in (islice(run_on(blocks), FEW) if missing else ())
        if heading.kind in missing and all((h.kind or 0) < heading.number for h in found if h.block < heading.block)
    ]
    fitting = [h for h in added if all((o.kind or 7) > h.number for o in found if o.block >= h.block)]
    return sorted([*found, *fitting], key=lambda heading: (heading.block, heading.start))


def run_on(blocks: Blocks) -> Iterator[Heading]:
    """Every title of the form with its number behind the end of a sentence, at the end of a line or before a blank."""
    for index, block in enumerate(blocks):
        for found in RUN_ON.finditer(block.text) if isinstance(block, Paragraph) else ():
            number = numeral(found[1])
            if SECTIONS[number - 1] == found[2]:
                yield Heading(number, found[2], number, index, found.start(1), found.end(2), block.place)


def bracketed(blocks: Blocks) -> Iterator[Heading]:
    """Every line （一）总体情况 whose number is that of its title: sections numbered as their parts usually are."""
    for index, block in enumerate(blocks):
        number = BRACKETED.match(block.text) if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and number:
            heading = behind(number, block, index)
            if heading and heading.kind == heading.number:
                yield heading


def inside_lines(blocks: Blocks) -> Iterator[Heading]:
    """Every numbered title anywhere in the text."""
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            continue
        for found in re.finditer(r"([一二三四五六])、\s*", block.text):
            number = numeral(found.group(1))
            title = TITLES[number - 1].match(block.text[found.end() : found.end() + 60])
            if title and not labels.known(title.group(), labels.TABLE_THREE):
                end = found.end() + title.end()
                yield Heading(number, title.group(), number, index, found.start(), end, block.place)


def numeral(printed: str) -> int:
    """The number of a heading: 一 or 1 is 1."""
    return int(printed) if printed.isdecimal() else NUMERALS.index(printed) + 1


def kind_of(title: str, number: int) -> int | None:
    """The section whose title this is, first that of its own number, None where it is none's."""
    order = [number, *(other for other in range(1, 7) if other != number)]
    return next((kind for kind in order if TITLES[kind - 1].match(title)), None)


def chosen(found: list[Heading]) -> list[Heading]:
    """The headings among the candidates."""
    found = without_contents(found)
    chinese = {heading.kind for heading in found if not heading.arabic and heading.kind == heading.number}
    found = [heading for heading in found if not heading.arabic or heading.kind not in chinese]
    numbered = {heading.kind for heading in found if heading.numbered}
    found = [heading for heading in found if heading.numbered or heading.kind not in numbered]
    right = {heading.number for heading in found if heading.kind == heading.number}
    kept = [h for h in found if h.kind == h.number or (h.kind is not None and h.kind not in right)]
    for heading in found:
        if heading.kind is None and fills_gap(heading, kept):
            kept.append(heading)
    return sorted(kept, key=lambda heading: (heading.block, heading.start))


def without_contents(found: list[Heading]) -> list[Heading]:
    """The candidates without those that the next one follows at once and that come again later: a list of them."""
    last = {(heading.number, heading.kind): index for index, heading in enumerate(found)}
    return [
        heading
        for index, heading in enumerate(found)
        if last[heading.number, heading.kind] == index or not adjoin(heading, found[index + 1])
    ]


def adjoin(heading: Heading, following: Heading) -> bool:
    """Whether nothing but a comma stands between two headings."""
    if following.block == heading.block:
        return following.start <= heading.end + 2
    return heading.alone and following.block == heading.block + 1


def fills_gap(heading: Heading, kept: list[Heading]) -> bool:
    """Whether a numbered line with an unknown title stands where the section of its number is missing."""
    before = [h for h in kept if h.block < heading.block]
    after = [h for h in kept if h.block > heading.block]
    numbers = {h.number for h in kept}
    if heading.number in numbers or not numbers & {heading.number - 1, heading.number + 1}:
        return False
    return all(h.number < heading.number for h in before) and all(h.number > heading.number for h in after)
