"""What comes of a file that may be damaged or malicious: a result or one sentence, in bounded time."""

import sys
import time

from gongkai.complaint import Complaint
from gongkai.readers import read_bytes
from gongkai.report.examine import examine
from gongkai.report.recognise import recognise

SECONDS = 5.0 if sys.gettrace() is None else 20.0
"""Of processor time that one file may take; four times as much while coverage is measured."""


def outcome(data: bytes, name: str) -> str:
    """`read` where a file was read, recognised and examined, or the complaint; anything else breaks the test."""
    began = time.process_time()
    try:
        report = recognise(read_bytes(data, name))
        report.as_json()
        for finding in examine(report):
            finding.as_json()
        said = "read"
    except Complaint as complaint:
        said = str(complaint)
        assert said.startswith(f"{name}：")
        assert "\n" not in said
    assert time.process_time() - began < SECONDS, name
    return said
