"""Findings as JSON for programs: schema gongkai.findings/1 of the contract, one object a run."""

from typing import IO

from gongkai.findings import SCHEMA, Run
from gongkai.findings._streaming import HERE, dump

SUFFIXES = (".json",)
BINARY = False
REPORTS = False


def write(run: Run, out: IO[str]) -> None:
    """Write the run; `skipped` stands only where files were passed over."""
    skipped = [{"file": file, "reason": reason} for file, reason in run.skipped.items()]
    dump({"schema": SCHEMA, "files": [HERE], **({"skipped": skipped} if skipped else {})}, run.entries, out)
