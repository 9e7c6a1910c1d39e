"""What sites, converters and offices do to the words of a report: labels, headings, titles, what stands around it."""

import random
import re
from collections.abc import Callable
from dataclasses import replace

from tests.made.blocks import Blocks, Box, Grid, Line, blocks_of, grids, relabelled
from tests.made.report import Made, last_year
from tests.made.table_shapes import (
    Shape,
    cut,
    four_in_three,
    four_rows,
    four_transposed,
    plain,
    two_in_parts,
    unit_row,
)

NUMERALS = "〇一二三四五六七八九"


SHORT_LABELS = {
    "行政规范性文件": "规范性文件",
    "本年制发件数": "本年度制发数",
    "本年废止件数": "本年度废止数",
    "现行有效件数": "现行有效数",
}
MARKED_LABELS = {f"{n}.": f"{n}、" for n in range(1, 9)}
SPACED_LABELS = {
    "商业企业": "商业 企业",
    "科研机构": "科研\n机构",
    "社会公益组织": "社会公益 组织",
    "结果维持": "结果 维持",
    "行政许可": "行政 许可",
    "重新出具": "重新 出具",
    "本年新收": "本年 新收",
}
CUT_LABELS = {
    "（区分处理的，只计这一情形，不计其他情形）": "",
    "政府信息公开申请数量": "数量",
    "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": "逾期不补正",
    "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请": "逾期不缴费",
}


def labels(say: dict[str, str]) -> Shape:
    return lambda blocks, made, chance: relabelled(blocks, say)


def unnumbered_labels(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Labels without their numbers."""

    def bare(one: Box) -> Box:
        text = re.sub(r"^(（[一二三四五六七]）|[一二三四]、|\d\.)", "", one.text)
        return one if one.cell or text == "其他" else replace(one, text=text)

    return [
        replace(b, rows=tuple(tuple(map(bare, row)) for row in b.rows)) if isinstance(b, Grid) and b.number == 3 else b
        for b in blocks
    ]


def headed(say: Callable[[int, str], str]) -> Shape:
    """Other headings: `say` gets the number and the title."""

    def shape(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
        numbers = {heading: number for number, heading in enumerate(made.headings, 1)}
        return [
            Line(say(numbers[b.text], b.text[2:]), 2) if isinstance(b, Line) and b.text in numbers else b
            for b in blocks
        ]

    return shape


def chinese(number: int) -> str:
    return "一二三四五六"[number - 1]


HEADINGS: dict[str, Callable[[int, str], str]] = {
    "parts": lambda number, title: f"第{chinese(number)}部分 {title}",
    "parts_colon": lambda number, title: f"第{chinese(number)}部分：{title}",
    "arabic": lambda number, title: f"{number}、{title}",
    "arabic_point": lambda number, title: f"{number}. {title}",
    "brackets": lambda number, title: f"（{chinese(number)}）{title}",
    "half_brackets": lambda number, title: f"({chinese(number)}) {title}",
    "bare": lambda number, title: title,
    "spaced": lambda number, title: f"{chinese(number)} 、 {title[:4]} {title[4:]}",
    "colon": lambda number, title: f"{chinese(number)}、{title}：",
    "without_five": lambda number, title: title if number == 5 else f"{chinese(number)}、{title}",
}


def title_in_three_lines(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    return [Line(made.office.name, 1), Line(f"{made.year}年政府信息公开工作", 1), Line("年度报告", 1), *blocks[1:]]


def title_in_two_lines(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    return [Line(made.office.name, 1), Line(f"{made.year} 年政府信息公开工作年度报告", 1), *blocks[1:]]


def year_in_chinese(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    words = "".join(NUMERALS[int(digit)] for digit in str(made.year))
    return [Line(made.title.replace(str(made.year), words), 1), *blocks[1:]]


def contents(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """A table of contents behind the preface."""
    first = next(index for index, b in enumerate(blocks) if isinstance(b, Line) and b.level == 2)
    headings = [b.text for b in blocks if isinstance(b, Line) and b.level == 2]
    listed = [Line(f"{heading}{'…' * 6}{number}") for number, heading in enumerate(headings, 1)]
    return [*blocks[:first], Line("目 录"), *listed, *blocks[first:]]


def page_numbers(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """A page number behind every tenth block, as a converter leaves it."""
    found: Blocks = []
    for index, block in enumerate(blocks):
        found += [block, Line(f"— {index // 3 + 1} —")] if index % 3 == 2 else [block]
    return found


def running_heads(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """The title again over every page, and the number of the page below."""
    found: Blocks = []
    for index, block in enumerate(blocks):
        again = [Line(f"第 {index // 4} 页"), Line(made.title)] if index % 4 == 0 and index else []
        found += [*again, block]
    return found


def in_a_list(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Behind a list of the reports of many years and offices, as on a page of a column."""
    others = [Line(f"{made.office.place}统计局{year}年政府信息公开工作年度报告") for year in range(2018, 2024)]
    return [Line("政府信息公开年报"), *others, Line("当前位置：首页 > 政府信息公开 > 年报"), *blocks]


def tables_at_the_end(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    tables = [grid for _, grid in grids(blocks)]
    return [*(b for b in blocks if isinstance(b, Line)), Line("附表"), *tables]


def sections_in_one_line(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """All words of a section in one line behind its heading."""
    found: Blocks = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Line) and isinstance(last, Line) and block.level == 0 and len(found) > 1:
            found[-1] = Line(last.text + ("。" if last.level else "") + block.text)
        else:
            found.append(block)
    return found


def captions(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """A caption and a unit as lines above each table."""
    found: Blocks = []
    for block in blocks:
        if isinstance(block, Grid):
            found += [
                Line(f"表{'〇一二三四'[block.number]}　{made.form.sections[block.number - 1]}统计表"),
                Line("单位：件"),
            ]
        found.append(block)
    return found


def signed(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Signed and dated at the end."""
    return [*blocks, Line(made.office.name), Line(f"{made.year + 1}年1月{chance.randint(5, 28)}日")]


def with_last_year(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """The report of the year before stands behind it in the same file."""
    return [*blocks, *blocks_of(last_year(made))]


TITLES: dict[str, str] = {
    "year_first": "{year}年{agency}政府信息公开工作年度报告",
    "year_last": "{agency}政府信息公开工作{year}年年度报告",
    "annual": "{agency}{year}年度政府信息公开工作年度报告",
    "about": "关于{agency}{year}年政府信息公开工作的报告",
    "short": "{agency}{year}年政府信息公开年度报告",
    "spaced": "{agency} {year} 年政府信息公开工作年度报告",
    "yearly": "{agency}{year}年度政府信息公开年报",
    "of_the_year": "{agency}{year}年政府信息公开工作的年度报告",
    "affairs": "{agency}{year}年政务公开工作年度报告",
    "marked": "《{agency}{year}年政府信息公开工作年度报告》",
}


def titled(form: str) -> Shape:
    """Another title."""
    return lambda blocks, made, chance: [
        Line(form.format(agency=made.office.name, year=made.year), 1),
        *blocks[1:],
    ]


def both(*shapes: Shape) -> Shape:
    """One shape after another."""

    def shape(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
        for one in shapes:
            blocks = one(blocks, made, chance)
        return blocks

    return shape


def mixed(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Several things at once: a heading, a title, labels, and tables of some other shape."""
    own = (
        (plain, unit_row, cut(again=True, head=True), two_in_parts, captions),
        (plain, four_rows, four_in_three, four_transposed),
        (plain, *(labels(say) for say in (SHORT_LABELS, MARKED_LABELS, SPACED_LABELS, CUT_LABELS))),
        tuple(headed(say) for say in HEADINGS.values()),
        (plain, page_numbers, contents),
        (plain, title_in_three_lines, title_in_two_lines, year_in_chinese),
    )
    return both(*(chance.choice(choices) for choices in own))(blocks, made, chance)


def text_behind_headings(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """The words of a section begin in the line of its heading, behind a blank."""
    found: Blocks = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Line) and isinstance(last, Line) and last.level == 2 and block.level == 0:
            found[-1] = Line(f"{last.text}　{block.text}", 0)
        else:
            found.append(block)
    return found
