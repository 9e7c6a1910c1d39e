"""把许多单位的年度报告逐格相加，汇总成上级机关的三张表，并指出哪个单位的哪一格对不上。"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gongkai.cli._files import files
from gongkai.cli._shares import default_path, refuse_unknown_table, write_shares
from gongkai.cli._terminal import folded, with_progress
from gongkai.complaint import Complaint
from gongkai.hand_out import hand_out
from gongkai.readers import read
from gongkai.reading.pool import each
from gongkai.report.check import Finding, Severity
from gongkai.report.examine import examine
from gongkai.report.form_2021 import FORM
from gongkai.report.recognise import recognise
from gongkai.report.rollup.office import Office, office_of
from gongkai.report.rollup.roll_up import Sum, roll_up
from gongkai.report.rollup.troubles import OF_FIGURES, Note, Trouble
from gongkai.writers import refuse_unknown

SCHEMA = "gongkai.rollup/1"
MARKS = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.NOTICE: "提示"}


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of the contract, and where each office's figures go."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help="各单位年度报告的文件，或者放着它们的文件夹")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="汇总表写到这里，按后缀定格式")
    parser.add_argument("--agency", metavar="名称", default="", help="汇总机关的全称；不写时取各单位名称共同的地名")
    parser.add_argument("--year", metavar="年度", type=int, help="汇总哪一年；不写时取多数年报的年度")
    parser.add_argument("--shares", metavar="FILE", type=Path, help="各单位每一格的数字写到这里（.xlsx 或 .csv）")
    parser.add_argument("--cell", metavar="CELL", help="列出这一格由哪些单位的数字相加，如 applications.total.received")
    parser.add_argument("--jobs", metavar="N", type=int, default=1, help="同时用几个进程读文件；默认 1")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text 给人看，json 给程序用")


def run(options: Namespace) -> int:
    """Read, sum, write, read back; 0 all adds up, 1 something does not, 2 a file could not be read."""
    if options.cell and options.cell not in FORM.titles:
        raise Complaint(f"没有“{options.cell}”这一格；格的名称见 gongkai read --format json 的输出。")
    refuse_unknown(options.output.suffix, options.output.name)
    if options.shares:
        refuse_unknown_table(options.shares)
    paths = [given.path for given in files(options.paths, str(options.output))]
    rolled = roll_up(offices(paths, options.jobs), agency=options.agency, year=options.year)
    if not rolled.offices:
        raise Complaint(f"没有可以汇总的年度报告：{rolled.notes[0].office}，{rolled.notes[0].message}")
    hand_out(rolled.report, options.output.absolute())
    found = rechecked(options.output)
    shares = options.shares or default_path(options.output, len(rolled.offices))
    write_shares(rolled, shares)
    if options.format == "json":
        json.dump(as_json(rolled, found), sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print("\n".join(told(rolled, found, options, shares)))
    return exit_code(rolled, found)


def offices(paths: list[str], jobs: int) -> Iterator[Office]:
    """Every file read and checked, in order."""
    results = each("check", ({"name": path, "path": path} for path in paths), jobs)
    for result in with_progress(results, len(paths), "读取年报"):
        yield office_of(result["entry"], result["report"])


def rechecked(path: Path) -> list[Finding]:
    """What the checks of figures find in the sum as it was written."""
    return [found for found in examine(recognise(read(path))) if found.id.startswith(OF_FIGURES)]


def exit_code(rolled: Sum, found: list[Finding]) -> int:
    """2 where a file could not be read, else 1 where something is wrong."""
    if any(note.trouble is Trouble.UNREADABLE for note in rolled.notes):
        return 2
    severities = [note.severity for note in rolled.notes] + [finding.severity for finding in found]
    return int(Severity.ERROR in severities)


def as_json(rolled: Sum, found: list[Finding]) -> dict[str, Any]:
    """The sum, every office's share of every cell in the order of `offices`, and what does not add up."""
    return {
        "schema": SCHEMA,
        "report": rolled.report.as_json(),
        "offices": [{"agency": office.agency, "file": office.file} for office in rolled.offices],
        "shares": {cell: [office.figures.get(cell) for office in rolled.offices] for cell in FORM.cells},
        "notes": [note.as_json() for note in rolled.notes],
        "findings": [finding.as_json() for finding in found],
    }


def told(rolled: Sum, found: list[Finding], options: Namespace, shares: Path) -> Iterator[str]:
    """The result in words."""
    left = sum(note.trouble in LEFT for note in rolled.notes)
    out = f"，另有 {left} 份没有计入" if left else ""
    yield f"{rolled.report.agency}{rolled.report.year}年：汇总了 {len(rolled.offices)} 个单位的年度报告{out}。"
    yield f"汇总表写在 {options.output}（读回核对无误），各单位每一格的数字写在 {shares}。"
    if found:
        yield f"汇总表有 {len(found)} 处对不上，原因在下面列出的单位："
        yield from (folded(f"{one.id} {one.message}", 4, "  · ") for one in found)
    else:
        yield "汇总表的勾稽关系全部成立。"
    yield from parts(rolled.notes)
    if options.cell:
        yield from share_lines(rolled, options.cell)


LEFT = {Trouble.UNREADABLE, Trouble.OTHER_YEAR, Trouble.OTHER_FORM, Trouble.TWICE, Trouble.OWN_SUM}


def parts(notes: tuple[Note, ...]) -> Iterator[str]:
    """What does not add up, office by office."""
    by_office: dict[tuple[str, str], list[Note]] = {}
    for note in notes:
        by_office.setdefault((note.office, note.file), []).append(note)
    for (office, file), troubles in by_office.items():
        yield ""
        yield f"{office}（{file}）" if office != file else file
        yield from (folded(note.message, 4, f"  {MARKS[note.severity]} ") for note in troubles)


def share_lines(rolled: Sum, cell: str) -> Iterator[str]:
    """Each office's share of one cell, and the sum."""
    yield ""
    yield f"{FORM.titles[cell]}（{cell}）"
    for office, value in rolled.shares(cell):
        yield f"  {'（空白）' if value is None else value}\t{office.name}"
    yield f"  {rolled.report.figures[cell]}\t合计"
