"""What the tests of the commands share: a way to put a report on the disk."""

import json

import pytest


@pytest.fixture
def save(tmp_path):
    """Writes a report as JSON under a name and gives its path as text."""

    def write(report, name="年报.json"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(report.as_json(), ensure_ascii=False), encoding="utf-8")
        return str(path)

    return write
