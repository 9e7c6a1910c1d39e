"""The task of checking: a report is read, recognised and examined, with last year's report beside it if there is one.

Request: `name` as people know the file; `path`, or the bytes beside (`data` as in `gongkai.reading.beside`);
`previous`: null, `{"path": …}`, `{"name": …, "data": …}`, or a report saved as JSON (gongkai.report/1), which is best
where many files share it; `published`: an ISO date or null; `choices`: fields of `Choices` or null; `level`: the kind
of office, a `Standing`, or null where the name has to tell; `alone`: true where a report of last year that does not
fit is an error and no mere omission; `fingerprints`: true where copied text is looked for in the run.

Result: `entry` (`file`, `agency`, `year`, `findings`, `error`: a part of gongkai.findings/1), `report`
(gongkai.report/1, null where the file could not be read), `fingerprints` of its sections for finding copied text,
`uncompared`: why last year's report was not compared, or null.
"""

import json
import os
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from gongkai import discovery, readers
from gongkai.complaint import Complaint
from gongkai.reading.beside import brought, part_of
from gongkai.report.alike import fingerprints
from gongkai.report.annual_report import SCHEMA, AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.choices import Choices
from gongkai.report.examine import all_checks, examine
from gongkai.report.last_year import mismatch
from gongkai.report.recognise import recognise
from gongkai.report.standing import Standing

Result = dict[str, Any]


def prepare() -> None:
    """Import every reader and every check, which are found by their folder."""
    list(discovery.modules("gongkai.readers"))
    all_checks()


def run(request: Result, data: bytes | None = None) -> Result:
    """The result of the module's docstring; whatever stops the file becomes its `error`.

    Without `data` the files are read from their paths here, which needs a process that may open files.
    """
    try:
        if data is None:
            request, data = brought(request)
        return examined(request, data)
    except Complaint as complaint:
        return stopped(request, str(complaint))
    except Exception as fault:
        if os.environ.get("GONGKAI_DEBUG"):
            raise
        return stopped(request, f"检查时程序出错（{type(fault).__name__}：{fault}），不是文件的毛病。")


def examined(request: Result, data: bytes) -> Result:
    """The report read and examined. Raises Complaint where it cannot be."""
    report = recognise(readers.read_bytes(part_of(request, data), Path(request["name"]).name))
    previous = previous_report(request.get("previous"), data)
    uncompared = mismatch(report, previous) if previous else ""
    if uncompared and request.get("alone"):
        raise Complaint(uncompared)
    choices = Choices(**(request.get("choices") or {}))
    level = Standing(request["level"]) if request.get("level") else None
    circumstances = Circumstances(previous, published_on(request), level, choices)
    found = [finding.as_json() for finding in examine(report, circumstances)]
    entry = {"file": request["name"], "agency": report.agency, "year": report.year, "findings": found, "error": None}
    prints = fingerprints(report, choices) if request.get("fingerprints") else []
    return {"entry": entry, "report": report.as_json(), "fingerprints": prints, "uncompared": uncompared or None}


def previous_report(previous: Mapping[str, Any] | None, data: bytes) -> AnnualReport | None:
    """Last year's report, however it was given."""
    if not previous:
        return None
    if previous.get("schema") == SCHEMA:
        return restored(json.dumps(previous, ensure_ascii=False))
    return recognise(readers.read_bytes(part_of(dict(previous), data), str(previous["name"])))


@lru_cache(maxsize=4)
def restored(saved: str) -> AnnualReport:
    """A report from its JSON; kept for the next file, since a run often compares all with one."""
    return recognise(readers.read_bytes(saved.encode(), "上年年报.json"))


def published_on(request: Mapping[str, Any]) -> date | None:
    """The day of publication, None where it is not known."""
    given = request.get("published")
    return date.fromisoformat(given) if given else None


def stopped(request: Mapping[str, Any], sentence: str) -> Result:
    """The result for a file that could not be examined: the sentence."""
    entry = {"file": request["name"], "agency": None, "year": None, "findings": [], "error": sentence}
    return {"entry": entry, "report": None, "fingerprints": [], "uncompared": None}
