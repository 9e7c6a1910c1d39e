"""Sets whole reports as PDF with typst, from the forms' layout alone, with rules drawn in the ways that offices do."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from gongkai.report.form import Form, Grid, Printed
from tests.readers.made import preface, title

FACES = ("Noto Serif CJK SC", "Noto Sans CJK SC", "LXGW WenKai", "Droid Sans Fallback", "FandolFang R")
TEXTS = {
    1: "本局认真落实条例，坚持以公开为常态、不公开为例外，全面推进决策、执行、管理、服务和结果公开，全年主动公开政府信"
    "息326条，其中通过网站公开184条，通过政务新媒体公开142条。\n（一）主动公开。重点公开财政预决算、重大项目、公共资源配置"
    "等群众关心的信息，网址为http://www.example.gov.cn/openness/annual-report，及时更新。\n（二）依申请公开。全部按期答复，"
    "没有超过法定期限的情形，也没有因答复引起的纠错情形，接受社会各方面的监督和评议。",
    5: "一是解读形式单一，二是更新不够及时。\n下一步，制作图解6件，落实专人负责，加强日常检查。",
    6: "本年度没有收取信息处理费。",
}
"""Words of the sections without a table, made up."""
LABELS = ("3.5em", "6em", "12em")
"""The widths of the three columns of labels in table three."""


@dataclass(frozen=True)
class Style:
    """How a report is set: what typst writes for the page and for tables, the face, whether heads are repeated."""

    page: str = 'paper: "a4", margin: 26mm'
    table: str = "stroke: 0.5pt"
    text: str = "size: 12pt"
    cell: str = "size: 9pt"
    heads: int = 0
    numbered: bool = True
    setup: str = ""


@cache
def face() -> str:
    """An installed Chinese face; skips the test where there is none."""
    typst = pytest.importorskip("typst", reason="没有 typst：用它排成的 PDF 没有读")
    installed = typst.Fonts().families()
    found = next((name for name in FACES if name in installed), None)
    if found is None:
        pytest.skip("没有中文字体：排成的 PDF 没有读")
    return str(found)


def compiled(source: str) -> bytes:
    """A PDF file from typst's markup."""
    chosen = face()
    import typst  # an extra: `face` has skipped the test where it is not installed

    made: bytes = typst.compile(f'#set text(font: "{chosen}", lang: "zh")\n{source}'.encode())
    return made


def escaped(text: str) -> str:
    """Text as a string of typst's."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def cell(printed: Printed, values: Mapping[str, Any]) -> str:
    """One cell of the form."""
    text = printed.text if printed.text else str(values.get(printed.cell, ""))
    spans = f"colspan: {printed.columns}, rowspan: {printed.rows}"
    align = "left" if printed.text and len(printed.text) > 8 else "center"
    return f"table.cell({spans}, align: {align} + horizon)[#text({escaped(text)})]"


def table(grid: Grid, values: Mapping[str, Any], style: Style) -> str:
    """One table of the form."""
    width = sum(printed.columns for printed in grid[0])
    columns = [*LABELS, *["1fr"] * 7] if width == 10 else ["1fr"] * width
    rows = ["\n".join(f"{cell(printed, values)}," for printed in row) for row in grid]
    first, rows = rows[: style.heads], rows[style.heads :]
    head = f"table.header({' '.join(first)})," if first else ""
    return (
        f"#[#set text({style.cell})\n#table(columns: ({', '.join(columns)}), {style.table}, {head}\n"
        + "\n".join(rows)
        + ")]"
    )


def report(form: Form, values: Mapping[str, Any], style: Style = Style()) -> bytes:
    """A whole report."""
    numbering = 'numbering: "— 1 —",' if style.numbered else ""
    parts = [
        f"#set page({numbering} {style.page})",
        f"#set text({style.text})",
        "#set par(first-line-indent: (amount: 2em, all: true), justify: true, leading: 0.9em)",
        style.setup,
        f"#align(center)[#par(first-line-indent: 0em)[#text(size: 18pt, {escaped(title(form))})]]",
        f"#text({escaped(preface(form))})",
    ]
    for number, name in enumerate(form.sections, 1):
        parts.append(f"#text({escaped('一二三四五六'[number - 1] + '、' + name)})")
        grid = form.layout.get(number)
        parts += (
            [table(grid, values, style)] if grid else [f"#text({escaped(line)})" for line in TEXTS[number].split("\n")]
        )
    return compiled("\n\n".join(parts))
