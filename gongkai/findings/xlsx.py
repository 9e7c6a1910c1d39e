"""Findings as a workbook for the supervisor: sheet 结果 with a row a finding, sheet 汇总 with a row an office.

Only values: a text that begins with = stays a text, in the cell and when somebody edits it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import IO, Any

from gongkai.complaint import Complaint
from gongkai.findings import Entry, Run
from gongkai.findings._lines import width
from gongkai.findings._totals import number_waived
from gongkai.findings._weights import SEVERITIES, counted
from gongkai.findings.text import heading, place_of
from gongkai.report.printing import clean

SUFFIXES = (".xlsx",)
BINARY = True
REPORTS = False
RESULTS = {
    "机关": 20,
    "年度": 7,
    "级别": 13,
    "编号": 8,
    "部分": 20,
    "位置": 10,
    "问题": 52,
    "原文": 40,
    "应为": 13,
    "实为": 13,
    "依据": 26,
    "不计的理由": 20,
    "文件": 30,
}
"""The columns of the sheet 结果 with their widths in characters."""
SUMMARY = {"机关": 36, "年报份数": 10, **dict.fromkeys(SEVERITIES.values(), 8), "不计": 8, "未能检查": 10}
"""The columns of the sheet 汇总."""
FORMS: dict[str, dict[str, Any]] = {
    "head": {"bold": True, "bottom_color": "#1F2328"},
    "text": {},
    "risky": {"quote_prefix": True},
    "error": {"bold": True, "font_color": "#A31B14"},
    "sum": {"bold": True, "top": 1},
}
EVERY: dict[str, Any] = {"font_size": 10.5, "valign": "top", "text_wrap": True, "bottom": 1, "bottom_color": "#D8DCE0"}
"""How cells look."""
LINE_HEIGHT = 15.0
"""Points; heights are set, since not every program finds them for itself."""
TALLEST = 20
"""A row shows so many lines; the rest of a long text is there but not seen at once."""
LONGEST = 32_000
"""Excel takes 32,767 characters in a cell."""
ROWS = 1_048_575
RISKY = ("=", "+", "-", "@", "\t")
"""What a spreadsheet would take for the beginning of a formula when the cell is edited or saved as CSV."""
SUM = "合计"
NAMELESS = "（没有读出机关名称）"
PAPER_A4 = 9

Row = list[str | int | None]


def write(run: Run, out: IO[bytes]) -> None:
    """Write the workbook, row by row. Raises Complaint where there are more findings than a sheet has rows."""
    import xlsxwriter  # noqa: PLC0415  # only where a workbook is written: start-up is measured

    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        for name, heads, rows, side in (
            ("结果", RESULTS, all_rows(run), "left"),
            ("汇总", SUMMARY, offices(run), "right"),
        ):
            sheet = book.add_worksheet(name)
            look = {**FORMS, "first head": FORMS["head"], "number": {}, "sum number": FORMS["sum"]}
            look |= {key: {**look[key], "align": side} for key in ("head", "number", "sum number")}
            fill(sheet, heads, rows, {key: book.add_format({**EVERY, **form}) for key, form in look.items()})
            if side == "left":
                sheet.set_landscape()


def fill(sheet: Any, heads: Mapping[str, int], rows: Iterator[Row], formats: Mapping[str, Any]) -> None:
    """A sheet: its heads frozen and filtered, its rows, and how it is printed."""
    sheet.freeze_panes(1, 0)
    for column, (head, columns) in enumerate(heads.items()):
        sheet.set_column(column, column, columns)
        sheet.write_string(0, column, head, formats["head" if column else "first head"])
    sheet.repeat_rows(0)
    sheet.set_paper(PAPER_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4)
    sheet.set_footer("&C第 &P 页，共 &N 页")
    last = 0
    for last, row in enumerate(rows, 1):
        if last > ROWS:
            raise Complaint(f"检查结果超过 {ROWS} 条，一张工作表放不下；请分批检查，或者用 --format json。")
        sheet.set_row(last, height(row, heads))
        fill_row(sheet, last, row, formats)
    sheet.autofilter(0, 0, max(last, 1), len(heads) - 1)


def height(row: Row, heads: Mapping[str, int]) -> float:
    """How high a row is, in points: its longest text folded to the width of its column."""
    lines = [
        -(-width(str(value)) // (columns - 1)) for value, columns in zip(row, heads.values(), strict=True) if value
    ]
    return LINE_HEIGHT * min(max(lines, default=1), TALLEST)


def fill_row(sheet: Any, number: int, row: Row, formats: Mapping[str, Any]) -> None:
    """One row; numbers as numbers, everything else as text."""
    whole = "sum " if row[0] == SUM else ""
    for column, value in enumerate(row):
        if isinstance(value, int):
            sheet.write_number(number, column, value, formats[f"{whole}number"])
        elif value:
            text = clean(value)[:LONGEST]
            sheet.write_string(number, column, text, formats[form_of(text) if not whole else "sum"])
        else:
            sheet.write_blank(number, column, None, formats["text"])


def form_of(text: str) -> str:
    """How a text looks."""
    if text.startswith(RISKY):
        return "risky"
    return "error" if text == SEVERITIES["error"] else "text"


def all_rows(run: Run) -> Iterator[Row]:
    """The rows of the sheet 结果, file by file; a file that could not be examined has one with the reason."""
    for entry in run.entries:
        if entry["error"]:
            empty: Row = [None] * (len(RESULTS) - 1)
            empty[:3], empty[6] = [entry["agency"], entry["year"], "未能检查"], entry["error"]
            yield [*empty, entry["file"]]
        yield from (finding_row(entry, found) for found in entry["findings"])


def finding_row(entry: Entry, found: Mapping[str, Any]) -> Row:
    """One finding."""
    where, waived = found["where"], found.get("waived")
    return [
        entry["agency"],
        entry["year"],
        SEVERITIES[found["severity"]] if not waived else f"不计（{SEVERITIES[found['severity']]}）",
        found["id"],
        heading(where.get("section") or 0),
        place_of(where),
        found["message"],
        (found.get("sentence") or {}).get("text") or where.get("text"),
        found.get("expected"),
        found.get("actual"),
        found.get("basis"),
        waived["reason"] if waived else None,
        entry["file"],
    ]


def offices(run: Run) -> Iterator[Row]:
    """The rows of the sheet 汇总: every office, those with the most errors first, and the sum."""
    sums: dict[str, Counter[str]] = {}
    for entry in run.entries:
        counts = sums.setdefault(entry["agency"] or NAMELESS, Counter())
        counts += counted(entry["findings"])
        counts.update({"files": 1, "waived": number_waived(entry["findings"]), "failed": bool(entry["error"])})
    for name in sorted(sums, key=lambda name: [-sums[name][weight] for weight in SEVERITIES]):
        yield office(name, sums[name])
    yield office(SUM, sum(sums.values(), Counter()))


def office(name: str, counts: Counter[str]) -> Row:
    """One office."""
    return [name, counts["files"], *(counts[weight] for weight in SEVERITIES), counts["waived"], counts["failed"]]
