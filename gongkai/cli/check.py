"""检查年度报告：格式、统计表的勾稽关系、与上年的衔接。"""

import json
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from gongkai import discovery, readers
from gongkai.cli._findings import print_findings
from gongkai.cli._terminal import harmless, progress
from gongkai.complaint import Complaint
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances, Severity
from gongkai.report.examine import examine
from gongkai.report.last_year import mismatch
from gongkai.report.recognise import recognise

SCHEMA = "gongkai.findings/1"


@dataclass(frozen=True, slots=True)
class Given:
    """What holds for every file of a run; `alone`: there is only one, so it must be comparable with `previous`."""

    previous: AnnualReport | None
    published_on: date | None
    alone: bool


@dataclass(frozen=True, slots=True)
class Examined:
    """One file's part of the JSON, and whether it was left uncompared because last year's report is another's."""

    entry: dict[str, Any]
    uncompared: bool = False


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of the contract."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help="年度报告的文件，或者放着年度报告的文件夹")
    parser.add_argument("--previous", metavar="FILE", help="同一机关上一年的年报，用来核对结转和现行有效件数")
    parser.add_argument("--published", metavar="DATE", type=day, help="公布日期，如 2026-01-31，用来核对是否按期")
    parser.add_argument("--jobs", metavar="N", type=count, default=1, help="同时用几个进程，文件多时更快；默认 1")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text 给人看，json 给程序用")


def run(options: Namespace) -> int:
    """Check every file, print the findings; 0 nothing wrong, 1 an error, 2 a file that could not be examined."""
    paths = list(dict.fromkeys(path for given in options.paths for path in files(given)))
    previous = recognise(readers.read(options.previous)) if options.previous else None
    given = Given(previous, options.published, alone=len(paths) == 1)
    examined = list(with_progress(examined_files(paths, given, options.jobs), len(paths)))
    entries = [one.entry for one in examined]
    if options.format == "json":
        print(json.dumps({"schema": SCHEMA, "files": entries}, ensure_ascii=False, indent=1))
    else:
        print_findings(entries)
    uncompared = sum(one.uncompared for one in examined)
    say_what_was_left(entries, uncompared)
    return exit_code(entries, useless=0 < uncompared == len(entries))


def files(path: str) -> list[str]:
    """The files that one argument means: itself, or what a folder holds, at any depth, in the order of their names.

    In a folder only known formats count; hidden files and those that an open Word leaves (~$…) do not.
    """
    if not Path(path).is_dir():
        return [path]
    known = {suffix for reader in discovery.modules("gongkai.readers") for suffix in reader.SUFFIXES}
    found = sorted(
        str(Path(folder, name))
        for folder, _, names in os.walk(path)
        for name in names
        if Path(name).suffix.lower() in known and not name.startswith((".", "~$"))
    )
    if not found:
        raise Complaint(f"{path}：文件夹里没有能读的文件（能读：{'、'.join(sorted(known))}）。")
    return found


def examined_files(paths: list[str], given: Given, jobs: int) -> Iterator[Examined]:
    """Every file examined, in their order; in several processes where there are several files and `jobs` says so."""
    one = partial(examined_file, given=given)
    workers = min(jobs, len(paths))
    if workers < 2:
        yield from map(one, paths)
        return
    try:
        with ProcessPoolExecutor(workers) as pool:
            yield from pool.map(one, paths, chunksize=max(1, min(16, len(paths) // workers // 4)))
    except BrokenProcessPool as error:
        raise Complaint("一个检查进程意外中止，没有做完；请用 --jobs 1 再试，看停在哪个文件。") from error


def examined_file(path: str, given: Given) -> Examined:
    """Read one file and examine it; whatever stops that becomes its `error`, so that the other files go on."""
    entry: dict[str, Any] = {"file": path, "agency": None, "year": None, "findings": [], "error": None}
    try:
        report = recognise(readers.read(path))
        entry |= {"agency": report.agency, "year": report.year}
        other = mismatch(report, given.previous) if given.previous else ""
        if other and given.alone:
            raise Complaint(other)
        found = examine(report, Circumstances(given.previous, given.published_on))
        return Examined(entry | {"findings": [finding.as_json() for finding in found]}, uncompared=bool(other))
    except Complaint as complaint:
        return Examined(entry | {"error": str(complaint)})
    except Exception as fault:
        if os.environ.get("GONGKAI_DEBUG"):
            raise
        return Examined(entry | {"error": f"检查时程序出错（{type(fault).__name__}：{fault}），不是文件的毛病。"})


def with_progress(examined: Iterable[Examined], total: int) -> Iterator[Examined]:
    """The same, with a line of progress."""
    for done, one in enumerate(examined, 1):
        progress(done, total)
        yield one


def say_what_was_left(entries: list[dict[str, Any]], uncompared: int) -> None:
    """On stderr: each file that could not be examined with the reason, and how many were not compared."""
    for entry in entries:
        if entry["error"]:
            name = Path(entry["file"]).name
            named = "" if name in entry["error"] else f"{entry['file']}："
            print(harmless(f"gongkai：{named}{entry['error']}"), file=sys.stderr)
    if uncompared:
        print(f"gongkai：{uncompared} 份与 --previous 不是同一机关或者不是下一年，没有与上年比较。", file=sys.stderr)


def exit_code(entries: list[dict[str, Any]], *, useless: bool) -> int:
    """The exit code of the contract; `useless`: --previous fitted none of the files."""
    if useless or any(entry["error"] for entry in entries):
        return 2
    return int(any(found["severity"] == Severity.ERROR for entry in entries for found in entry["findings"]))


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
