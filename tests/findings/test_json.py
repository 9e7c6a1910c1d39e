"""The JSON of a run is the contract's."""

import io
import json

from gongkai.findings import json as form
from tests.findings.made import BROKEN, CLEAN, ENTRY, run


def written(*entries, **more):
    out = io.StringIO()
    form.write(run(*entries, **more), out)
    return out.getvalue()


def test_every_entry_stands_there_word_for_word():
    assert json.loads(written(ENTRY, BROKEN, CLEAN)) == {
        "schema": "gongkai.findings/1",
        "files": [ENTRY, BROKEN, CLEAN],
    }


def test_chinese_is_not_escaped_and_one_object_a_run():
    said = written(ENTRY)
    assert "青山县司法局" in said
    assert said.endswith("}\n")


def test_no_entry_is_an_empty_list():
    assert json.loads(written()) == {"schema": "gongkai.findings/1", "files": []}


def test_files_passed_over_are_named():
    said = json.loads(written(ENTRY, skipped={"说明.md": "不像年度报告。"}))
    assert said["skipped"] == [{"file": "说明.md", "reason": "不像年度报告。"}]
