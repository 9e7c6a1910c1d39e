"""The task of reading alone: a file's bytes become the report that it holds."""

import os
from typing import Any

from gongkai import discovery, readers
from gongkai.complaint import Complaint
from gongkai.reading.beside import part_of
from gongkai.report.recognise import recognise

Result = dict[str, Any]


def prepare() -> None:
    """Import every reader, which are found by their folder."""
    list(discovery.modules("gongkai.readers"))


def run(request: Result, data: bytes) -> Result:
    """Request: `name` as the file was called, `data` as in `beside`. Result: `report` (gongkai.report/1), `error`."""
    name = str(request["name"])
    try:
        report = recognise(readers.read_bytes(part_of(request, data), name))
    except Complaint as complaint:
        return stopped(request, str(complaint))
    except Exception as fault:
        if os.environ.get("GONGKAI_DEBUG"):
            raise
        return stopped(request, f"{name}：读的时候程序出错（{type(fault).__name__}），不是文件的毛病。")
    return {"report": report.as_json(), "error": None}


def stopped(request: Result, sentence: str) -> Result:  # noqa: ARG001  # every task has this signature
    """The result for a file that could not be read: the sentence."""
    return {"report": None, "error": sentence}
