"""The run itself: every file read and examined, years of one agency paired, copies found; small things remembered."""

import os
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gongkai.cli._files import Given
from gongkai.cli._kept import Changed, Kept
from gongkai.cli._pairing import Pairs, Subject, pairs
from gongkai.cli._settings import Settings
from gongkai.cli._terminal import with_progress
from gongkai.complaint import Complaint
from gongkai.findings._quoting import covered, with_sentences
from gongkai.reading.tasks import check
from gongkai.report import alike
from gongkai.report.annual_report import flat
from gongkai.report.choices import Choices

MANY = 20
"""Up to so many files one process is as quick as several, which have to start first."""
STRANGER = "不像年度报告：没有标题，没有六个部分，也没有统计表"


@dataclass(frozen=True, slots=True)
class Around:
    """What holds for every file of a run; `previous` is the JSON of the report of --previous, `published` an ISO date.

    `jobs`: how many processes, None where that depends on the number of files; `compare`: look for copies in the run.
    """

    previous: Mapping[str, Any] | None
    published: str | None
    settings: Settings
    jobs: int | None
    keep_reports: bool
    compare: bool


@dataclass(slots=True)
class Examined:
    """What a run gives: entries with everything that was found, the reports where they are wanted, and remarks.

    `unfit` are the numbers of the entries that --previous does not fit, `fit` of those that it does.
    """

    entries: Kept = field(default_factory=Kept)
    reports: Kept = field(default_factory=Kept)
    fingerprints: Kept = field(default_factory=Kept)
    subjects: list[Subject] = field(default_factory=list)
    skipped: dict[str, str] = field(default_factory=dict)
    unfit: set[int] = field(default_factory=set)
    fit: set[int] = field(default_factory=set)
    pairs: Pairs = field(default_factory=Pairs)
    copied: Mapping[int, Sequence[dict[str, Any]]] = field(default_factory=dict)

    def report(self, index: int) -> Mapping[str, Any] | None:
        """The report of an entry, None where it could not be read or is not kept."""
        found: Mapping[str, Any] | None = self.reports[index] if index < len(self.reports) else None
        return found


def report_in(file: str) -> Mapping[str, Any]:
    """The JSON of the report in a file. Raises Complaint where it cannot be read."""
    result = check.run({"path": file, "name": file})
    if result["report"] is None:
        raise Complaint(result["entry"]["error"])
    found: Mapping[str, Any] = result["report"]
    return found


def examined(files: Sequence[Given], around: Around) -> Examined:
    """Every file examined; those with a report of last year in the run, or an office of their own, once more."""
    done = Examined()
    requests = [request(one.path, around, around.previous, alone=len(files) == 1) for one in files]
    for given, result in zip(files, with_progress(results(requests, around.jobs), len(files), "检查"), strict=True):
        if is_stranger(result) and not given.named:
            done.skipped[given.path] = f"{STRANGER}，没有检查。"
        else:
            take(done, result, around)
    done.pairs = pairs(done.subjects)
    again(done, around)
    done.copied = copies(done, around)
    return done


def request(path: str, around: Around, previous: Any, *, alone: bool = False, agency: str = "") -> dict[str, Any]:
    """What the task of checking is asked about one file; the agency is known only the second time."""
    return {
        "path": path,
        "name": path,
        "previous": previous,
        "published": around.published,
        "choices": dict(around.settings.choices),
        "level": around.settings.level_of(agency),
        "alone": alone,
        "fingerprints": around.compare and not alone,
    }


def results(requests: Sequence[Mapping[str, Any]], jobs: int | None) -> Iterator[dict[str, Any]]:
    """The result of every request in their order; in several processes where that pays or was asked for."""
    count = jobs or ((os.cpu_count() or 1) if len(requests) > MANY else 1)
    workers = min(count, len(requests))
    if workers < 2:
        yield from (check.run(dict(one)) for one in requests)
        return
    from gongkai.reading import pool  # noqa: PLC0415  # only for several processes: start-up is measured

    yield from pool.each("check", (dict(one) for one in requests), workers)


def is_stranger(result: Mapping[str, Any]) -> bool:
    """Whether a file was read and is plainly no annual report."""
    report = result["report"]
    if report is None or report.get("title") or report.get("sections"):
        return False
    return all(value is None for value in flat(report.get("figures") or {}).values())


def take(done: Examined, result: Mapping[str, Any], around: Around) -> None:
    """Take in what a file gave the first time."""
    entry, report = readied(result)
    number = len(done.entries)
    if around.previous and not entry["error"]:
        (done.unfit if result["uncompared"] else done.fit).add(number)
    done.entries.append(entry)
    done.fingerprints.append(result["fingerprints"])
    if around.keep_reports:
        done.reports.append(report)
    done.subjects.append(Subject(entry["file"], entry["agency"] or "", None if entry["error"] else entry["year"]))


def readied(result: Mapping[str, Any]) -> tuple[dict[str, Any], Mapping[str, Any] | None]:
    """The entry with the sentences around its findings, and the report with stars over a person's data."""
    entry, report = dict(result["entry"]), result["report"]
    if is_stranger(result):
        return {**entry, "findings": [], "error": f"{Path(entry['file']).name}：{STRANGER}；请核对是不是年报。"}, None
    if report is None:
        return entry, None
    shown = covered(report, entry["findings"])
    return {**entry, "findings": with_sentences(report, entry["findings"])}, shown


def again(done: Examined, around: Around) -> None:
    """Examine once more what has last year's report in the run, or an office whose kind the settings tell by name."""
    common = around.settings.level_of("")
    named = {n for n, one in enumerate(done.subjects) if around.settings.level_of(one.agency) != common}
    last = {number: other for number, other in done.pairs.last.items() if number not in done.fit}
    numbers = sorted({*last, *named})
    requests = []
    for number in numbers:
        of_run = {"path": done.subjects[last[number]].path} if number in last else None
        subject, previous = done.subjects[number], of_run or (around.previous if number in done.fit else None)
        requests.append(request(subject.path, around, previous, agency=subject.agency))
    found = with_progress(results(requests, around.jobs), len(requests), "与上年比较")
    for number, result in zip(numbers, found, strict=True):
        done.entries[number] = readied(result)[0]


def copies(done: Examined, around: Around) -> dict[int, list[dict[str, Any]]]:
    """The findings of text that is another report's of the run, by the number of the report."""
    found: dict[int, list[dict[str, Any]]] = {}
    if around.compare and len(done.entries) > 1:
        run = Changed(done.fingerprints, lambda _, prints: [packed(one) for one in prints])
        for number, finding in alike.copied(run, Choices(**around.settings.choices)):
            found.setdefault(number, []).append(finding.as_json())
    return found


def packed(fingerprint: Mapping[str, Any]) -> dict[str, Any]:
    """A fingerprint with its long row of numbers in little memory."""
    return {**fingerprint, "signature": array("Q", fingerprint["signature"])}
