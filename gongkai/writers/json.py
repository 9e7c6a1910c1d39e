"""The report as JSON, schema gongkai.report/1: for programs, with Chinese as it is."""

import json

from gongkai.report.annual_report import AnnualReport

SUFFIX = ".json"


def render(report: AnnualReport, *, banner: str) -> bytes:
    """The report in UTF-8, one key a line; the banner is the key `banner`, absent where there is none."""
    tree = report.as_json() | ({"banner": banner} if banner else {})
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    return f"{text}\n".encode(errors="replace")  # half a character has no bytes: it becomes a question mark
