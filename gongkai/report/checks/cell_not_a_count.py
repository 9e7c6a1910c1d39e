"""统计表每一格只填数字：件数是从0起的整数，收费金额是从0起的数（单位万元，可以有小数）。

“无”“/”“-”、负数、数字后面的说明和单位都不是规定的填法。2019、2020年的旧格式里，“本年增/减”可以是负数，
“采购总金额”照原样写。同一张表里的按行或者按列合并指出。
"""

import re
import unicodedata
from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Value
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.samples import zeros
from gongkai.report.tables import Line, is_blank, line_title, lines, row_of, section_of, stated, table_of, title

COUNT = re.compile(r"\d+")
CHANGE = re.compile(r"[-+]?\d+")
MONEY = re.compile(r"(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")
AMOUNT = re.compile(r"[^\d-]{0,4}\d[\d,.]*\D{0,4}")
"""The amount of procurement as printed in the form of 2019, with its unit if it has one."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each row or column with such cells; `where.cells` has their ids, `where.text` what they hold."""
    wrong = [cell for cell, value in stated(report).items() if not is_blank(value) and not is_right(cell, value)]
    for line in lines(wrong):
        held = "、".join(dict.fromkeys(str(report.figures[cell]) for cell in line.cells))
        where = Where(section_of(line.cells[0]), line.row, line.column, line.cells, text=held)
        yield Hit(f"{line_title(line, report.form)}{what(line, report, held)}", where, actual=held)


def is_right(cell: str, value: Value) -> bool:
    """Whether the cell may hold this; a count from 0 may stand in any."""
    if isinstance(value, int) and value >= 0:
        return True
    return bool(pattern(cell).fullmatch(unicodedata.normalize("NFKC", str(value)).strip()))


def pattern(cell: str) -> re.Pattern[str]:
    """What the cell may hold."""
    if table_of(cell) == "charges":
        return MONEY
    if table_of(cell) == "documents_2019" and row_of(cell) == "procurement" and cell.endswith(".amount"):
        return AMOUNT
    return CHANGE if cell.endswith(".change") else COUNT


def what(line: Line, report: AnnualReport, held: str) -> str:
    """What the cells hold and what to do, in words."""
    due = "从0起的数" if table_of(line.cells[0]) == "charges" else "从0起的整数"
    advice = "没有发生的填“0”" if not re.search(r"\d", held) else "格里只填数字，说明写到正文里"
    if len(line.cells) == 1:
        return f"填的是“{held}”，不是{due}；{advice}。"
    first = title(line.cells[0], report.form)
    return f"有 {len(line.cells)} 格填的是“{held}”（如“{first}”），不是{due}；{advice}。"


GOOD = zeros("documents.rules.")

check = Check(
    id="AR011",
    name="cell-not-a-count",
    severity=Severity.ERROR,
    title="格里填的不是数字",
    basis=FORMAT_2021.part("三、（二）加强领导"),
    find=find,
    passing=Example(AnnualReport(figures=GOOD | {"charges.administrative": "12.5"})),
    failing=Example(AnnualReport(figures=GOOD | {"documents.rules.repealed": "无"})),
)
