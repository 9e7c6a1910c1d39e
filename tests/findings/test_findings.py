"""Formats are found by their names; JSON is written piece by piece."""

import io
import json

import pytest

from gongkai import findings
from gongkai.findings._streaming import HERE, dump


def test_the_formats_of_the_contract_are_there():
    assert findings.names() == ["html", "json", "sarif", "text", "xlsx"]


@pytest.mark.parametrize(
    ("suffix", "name"),
    [(".html", "html"), (".HTM", "html"), (".json", "json"), (".sarif", "sarif"), (".txt", "text"), (".xlsx", "xlsx")],
)
def test_a_suffix_chooses_its_format(suffix, name):
    assert findings.for_suffix(suffix) == name


def test_another_suffix_chooses_none():
    assert findings.for_suffix(".pdf") is None
    assert findings.for_suffix("") is None


@pytest.mark.parametrize("pieces", [[], [{"甲": 1}], [{"甲": 1}, [2], "三", None]])
def test_pieces_make_one_json(pieces):
    out = io.StringIO()
    dump({"a": {"b": [HERE]}, "c": 1}, iter(pieces), out)
    assert json.loads(out.getvalue()) == {"a": {"b": pieces}, "c": 1}
