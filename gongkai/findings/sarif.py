"""Findings as SARIF 2.1.0 (OASIS), which editors and code forges show: rules with their help, results with places."""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

from gongkai import __version__
from gongkai.findings import Entry, Run
from gongkai.findings._streaming import HERE, dump
from gongkai.law.instruments import Citation, numeral
from gongkai.law.wording import NoWording, wording
from gongkai.report.check import Check
from gongkai.report.examine import all_checks
from gongkai.report.form_2021 import SECTIONS
from gongkai.report.tables import title

SUFFIXES = (".sarif",)
BINARY = False
REPORTS = False
LEVELS = {"error": "error", "warning": "warning", "notice": "note"}
FINGERPRINT = "gongkaiFinding/v1"


def write(run: Run, out: IO[str]) -> None:
    """Write the run; a file that could not be read is a notification of the tool, as the standard has it."""
    failed = [entry for entry in run.entries if entry["error"]]
    tree = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {"name": "gongkai", "version": __version__, "rules": [rule(c) for c in all_checks()]}
                },
                "language": "zh-CN",
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {"executionSuccessful": not failed, "toolExecutionNotifications": [not_read(e) for e in failed]}
                ],
                "results": [HERE],
            }
        ],
    }
    places = {check.id: place for place, check in enumerate(all_checks())}
    dump(tree, (result for entry in run.entries for result in results(entry, places)), out)


def rule(check: Check) -> dict[str, Any]:
    """A check as a rule: what it looks for in its own words, the law behind it, how much it weighs."""
    finds = "".join((sys.modules[check.find.__module__].__doc__ or check.title).split("\n"))
    law = words_of_law(check)
    return {
        "id": check.id,
        "name": check.name,
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": finds},
        "help": {"text": f"{finds}\n依据：{check.basis}" + (f"\n{law}" if law else "")},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
        "properties": {"basis": str(check.basis)},
    }


def words_of_law(check: Check) -> str:
    """The wording behind the citation, empty where it is not kept here."""
    try:
        return wording(check.basis) if isinstance(check.basis, Citation) else ""
    except NoWording:
        return ""


def results(entry: Entry, places: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """The findings of one file."""
    seen: Counter[str] = Counter()
    for found in entry["findings"]:
        mark = fingerprint(entry, found)
        seen[mark] += 1
        yield result(entry, found, places) | {"partialFingerprints": {FINGERPRINT: f"{mark}:{seen[mark]}"}}


def result(entry: Entry, found: Mapping[str, Any], places: Mapping[str, int]) -> dict[str, Any]:
    """One finding as a result, without its fingerprint."""
    made: dict[str, Any] = {
        "ruleId": found["id"],
        "level": LEVELS[found["severity"]],
        "message": {"text": found["message"]},
        "locations": [location(entry, found)],
        "properties": {key: found[key] for key in ("name", "where", "expected", "actual", "basis") if key in found},
    }
    if found["id"] in places:
        made["ruleIndex"] = places[found["id"]]
    if found.get("waived"):
        made["suppressions"] = [{"kind": "external", "status": "accepted", "justification": found["waived"]["reason"]}]
    return made


def location(entry: Entry, found: Mapping[str, Any]) -> dict[str, Any]:
    """Where it stands: the file and, where it is known, the line with its words; section and cells of the report."""
    where = found["where"]
    physical: dict[str, Any] = {"artifactLocation": {"uri": address(entry["file"])}}
    if where.get("line"):
        physical["region"] = {"startLine": where["line"]}
        if found.get("sentence"):
            physical["region"]["snippet"] = {"text": found["sentence"]["text"]}
    logical = list(logical_locations(where))
    return {"physicalLocation": physical} | ({"logicalLocations": logical} if logical else {})


def logical_locations(where: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The section and the cells by the names that people know."""
    number = where.get("section")
    if number:
        known = f"{numeral(number)}、{SECTIONS[number - 1]}" if number <= len(SECTIONS) else f"第{number}部分"
        yield {"name": known, "fullyQualifiedName": f"section/{number}", "kind": "section"}
    for cell in where.get("cells", ()):
        yield {"name": title(cell), "fullyQualifiedName": cell, "kind": "cell"}


def address(file: str) -> str:
    """A file's path as a URI: relative as it was given, absolute as file://."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")


def fingerprint(entry: Entry, found: Mapping[str, Any]) -> str:
    """What tells a finding from others of the same report through later versions of it: no lines, no offsets."""
    where = found["where"]
    place = [where.get(key) for key in ("section", "row", "column", "cells", "text")]
    told = json.dumps([found["id"], entry["agency"], entry["year"], place], ensure_ascii=False)
    return hashlib.sha256(told.encode(errors="replace")).hexdigest()[:32]


def not_read(entry: Entry) -> dict[str, Any]:
    """A file that could not be examined, as the tool's notification."""
    place = {"physicalLocation": {"artifactLocation": {"uri": address(entry["file"])}}}
    return {"level": "error", "message": {"text": entry["error"]}, "locations": [place]}
