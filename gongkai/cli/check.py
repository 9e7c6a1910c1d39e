"""检查年度报告：格式、统计表的勾稽关系、文字与表格、与上年的衔接。"""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from gongkai import findings
from gongkai.cli import _output, _settings, _waivers
from gongkai.cli._examining import Around, Examined, examined, report_in
from gongkai.cli._files import files
from gongkai.cli._kept import Changed
from gongkai.cli._pairing import twice
from gongkai.cli._selection import WEIGHTS, Selection, beginnings
from gongkai.cli._settings import Settings
from gongkai.cli._terminal import harmless
from gongkai.cli._waivers import Waivers
from gongkai.findings._totals import totals
from gongkai.findings._weights import counted
from gongkai.report import alike

TOLD = 10
"""So many remarks of one kind are told one by one."""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of the contract."""
    add = parser.add_argument
    add("paths", metavar="PATH", nargs="+", help="年度报告的文件，或者放着年度报告的文件夹")
    add("--previous", metavar="FILE", help="同一机关上一年的年报；一个文件夹里的几年会自己配对")
    add("--published", metavar="DATE", type=day, help="公布日期，如 2026-01-31，用来核对是否按期")
    add("--jobs", metavar="N", type=count, help="同时用几个进程；不写时，文件多就用全部核心")
    add("--format", choices=findings.names(), help="text 给人看（不写就是它），json、sarif 给程序用，html、xlsx 存档")
    add("-o", "--output", metavar="FILE", help="写到文件，格式看后缀：.txt .json .sarif .html .xlsx")
    add("--select", metavar="ID", action="append", help="只看这些检查：编号、编号的开头或者名称，用逗号隔开")
    add("--ignore", metavar="ID", action="append", help="不看这些检查，写法相同")
    add("--min-severity", choices=WEIGHTS[::-1], help="只看这一级以上的：error 错误，warning 警告，notice 提示")
    add("--config", metavar="FILE", help=f"设置文件；不写时从年报所在的文件夹往上找 {_settings.NAME}")
    add("--no-config", action="store_true", help="不用设置文件")
    add("--waivers", metavar="FILE", help=f"不计的检查结果；不写时用年报旁边的 {_waivers.NAME}")
    add("--exit-zero", action="store_true", help="发现错误也以 0 结束；有文件没有检查成的仍以 2 结束")


def run(options: Namespace) -> int:
    """Check every file, show the findings; 0 nothing wrong, 1 an error, 2 a file that could not be examined."""
    form = _output.format_for(options.format, options.output)
    where, settings = settings_for(options)
    chosen = selection(options, settings)
    given = files(options.paths, options.output)
    waivers = waivers_for(options, [one.path for one in given])
    published = options.published.isoformat() if options.published else None
    keep, compare = findings.called(form).REPORTS, chosen.takes(alike.ID)
    previous = report_in(options.previous) if options.previous else None
    done = examined(given, Around(previous, published, settings, options.jobs, keep, compare))
    entries = Changed(done.entries, lambda number, entry: judged(number, entry, done, chosen, waivers))
    told = findings.Run(entries, done.report, done.skipped)
    _output.put(told, form, options.output)
    if options.output:
        print(f"{totals(told).removesuffix('。')}；结果写在“{options.output}”。")
    failed, code = outcome(entries)
    for line in [*failed, *remarks(done), *unseen(where, chosen), *waivers.left_over()]:
        print(harmless(f"gongkai：{line}"), file=sys.stderr)
    if not len(entries) or 0 < len(done.unfit) == len(entries):  # nothing was checked, or --previous fits nothing
        return 2
    return 0 if code == 1 and options.exit_zero else code


def settings_for(options: Namespace) -> tuple[Path | None, Settings]:
    """The settings file of this run, None where there is none, and what it says."""
    if options.no_config:
        return None, Settings()
    path = Path(options.config) if options.config else _settings.found(options.paths)
    return path, _settings.read(path) if path else Settings()


def selection(options: Namespace, settings: Settings) -> Selection:
    """What is looked at: what was typed goes before what the settings say."""
    select = beginnings(options.select, "--select") if options.select else settings.select
    ignore = beginnings(options.ignore, "--ignore") if options.ignore else settings.ignore
    return Selection(select, ignore, options.min_severity or settings.least, settings.severities)


def waivers_for(options: Namespace, paths: Sequence[str]) -> Waivers:
    """The waivers of this run."""
    own = _waivers.read(Path(options.waivers)) if options.waivers else _waivers.beside(options.paths, paths)
    return Waivers(own, date.today())


def judged(
    number: int, entry: Mapping[str, Any], done: Examined, chosen: Selection, waivers: Waivers
) -> dict[str, Any]:
    """An entry as it is shown: copies in the run added, waived findings marked, what is not looked at left out."""
    whole = [*entry["findings"], *done.copied.get(number, ())]
    kept = waivers.applied({**entry, "findings": whole})
    weighed = [found for one in kept if (found := chosen.weighed(one))]
    return {**entry, "findings": sorted(weighed, key=order)}


def order(found: Mapping[str, Any]) -> tuple[int, int, str, int]:
    """By section, then by weight, then by id, then in the order of the text."""
    where = found["where"]
    weight = WEIGHTS[::-1].index(found["severity"])
    return where.get("section") or 0, weight, found["id"], where.get("start") or 0


def unseen(where: Path | None, chosen: Selection) -> list[str]:
    """A line where the settings file, which nobody typed, keeps checks from being looked at."""
    left = chosen.left_out() if where else []
    return [f"按 {where} 的设置，没有看 {len(left)} 项检查：{'、'.join(left)}。"] if left else []


def outcome(entries: Sequence[Mapping[str, Any]]) -> tuple[list[str], int]:
    """A line for each file that could not be examined, with the reason; and the exit code of the contract."""
    lines, code = [], 0
    for entry in entries:
        if entry["error"]:
            named = "" if Path(entry["file"]).name in entry["error"] else f"{entry['file']}："
            lines.append(f"{named}{entry['error']}")
        code = max(code, 2 if entry["error"] else int(counted(entry["findings"])["error"] > 0))
    return lines, code


def remarks(done: Examined) -> Iterator[str]:
    """What was passed over or not compared."""
    yield from (f"{path}：{reason}" for path, reason in done.skipped.items())
    left = len(done.unfit - set(done.pairs.last))
    if left:
        yield f"{left} 份与 --previous 不是同一机关或者不是下一年，没有与上年比较。"
    yield from shortened([unclear(done, number) for number in done.pairs.unclear])
    again = twice(done.subjects)
    yield from shortened([f"{'、'.join(paths)}：同一机关同一年度的年报有 {len(paths)} 份。" for paths in again])


def unclear(done: Examined, number: int) -> str:
    """A report with several that may be last year's."""
    may_be, path = done.pairs.unclear[number], done.subjects[number].path
    return f"{path}：可以当上年年报的有 {len(may_be)} 份（{'、'.join(may_be[:3])}），没有与上年比较。"


def shortened(lines: Sequence[str]) -> list[str]:
    """Some lines, the last one saying how many more there are."""
    more = len(lines) - TOLD
    return [*lines[:TOLD], f"还有 {more} 处同样的情况。"] if more > 0 else list(lines)


def day(text: str) -> date:
    """A day as typed."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"“{text}”不是日期，要写成 2026-01-31 这样") from error


def count(text: str) -> int:
    """A number of processes as typed."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError(f"“{text}”不是从 1 起的整数")
    return int(text)
