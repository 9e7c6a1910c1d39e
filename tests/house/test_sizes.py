"""Functions, files, names: the measures of the house."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.tree import modules, texts

LONGEST_FUNCTION = 60
LONGEST_FILE = 400
LONGEST_VERB = 150
TO_TOOLS = re.compile(
    r"noqa(:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*)?|type:\s*ignore(\[[^]]*\])?|pragma: no \w+|ruff:\s*\w+|mypy:\s*\w+"
)
VERBS = ("/actions/", "/views/", "/report/checks/", "/law/replies/", "/law/notices/")
"""Places where a file holds one act, one page or one rule."""
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "base", "manager", "service", "handler"}


def faults(place: str, text: str) -> Iterator[str]:
    """What in one module breaks the measures."""
    tree = ast.parse(text)
    limit = LONGEST_VERB if any(verbs in place for verbs in VERBS) else LONGEST_FILE
    if (lines := len(text.splitlines())) > limit:
        yield f"{place}：{lines} 行，最多 {limit} 行"
    if text.strip() and not ast.get_docstring(tree):
        yield f"{place}：没有模块说明"
    if NAMES_THAT_SAY_NOTHING & set(place.removesuffix(".py").split("/")):
        yield f"{place}：名字没有说出它是什么"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from function_faults(place, node, text.splitlines())


def function_faults(place: str, node: ast.FunctionDef | ast.AsyncFunctionDef, lines: list[str]) -> Iterator[str]:
    """What in one function breaks the measures: its length, and imports inside it without a reason on the line."""
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    if length > LONGEST_FUNCTION:
        yield f"{place}:{node.lineno} {node.name}：{length} 行，最多 {LONGEST_FUNCTION} 行"
    for inner in ast.walk(node):
        if isinstance(inner, ast.Import | ast.ImportFrom) and not explained(lines, inner.lineno):
            yield f"{place}:{inner.lineno}：函数里的 import 没有写明理由"


def given_reason(line: str) -> bool:
    """Whether a line's comment says two words or more besides what it says to tools."""
    _, _, comment = line.partition("#")
    return len(re.findall(r"\w+", TO_TOOLS.sub("", comment))) > 1


def explained(lines: list[str], number: int) -> bool:
    """Whether the import on a line has its reason there, or at the head of the block of imports that it stands in."""
    for line in reversed(lines[:number]):
        if given_reason(line):
            return True
        if line.strip() and not line.strip().startswith(("import ", "from ")):
            return False
    return False


@pytest.mark.parametrize(("place", "text"), texts(modules()), ids=lambda value: value if len(value) < 99 else "")
def test_module_keeps_the_measures(place: str, text: str) -> None:
    assert list(faults(place, text)) == []


@pytest.mark.parametrize(
    ("place", "text", "fault"),
    [
        ("a.py", '"""A."""\n' + "x = 1\n" * 400, "401 行"),
        ("gongkai/report/checks/a.py", '"""A."""\n' + "x = 1\n" * 150, "151 行"),
        ("a.py", '"""A."""\ndef f():\n' + "    x = 1\n" * 60, "61 行"),
        ("a.py", "x = 1\n", "没有模块说明"),
        ("gongkai/utils/a.py", '"""A."""\n', "没有说出"),
        ("gongkai/office/helpers.py", '"""A."""\n', "没有说出"),
        ("a.py", '"""A."""\ndef f():\n    import os\n', "import 没有写明理由"),
        ("a.py", '"""A."""\ndef f():\n    import os  # noqa: PLC0415\n', "import 没有写明理由"),
        ("a.py", '"""A."""\ndef f():\n    x = 1  # one of two\n    y = 2\n    import os\n', "import 没有写明理由"),
    ],
)
def test_measures_can_fail(place: str, text: str, fault: str) -> None:
    assert any(fault in found for found in faults(place, text))


def test_a_reason_is_enough() -> None:
    assert list(faults("a.py", '"""A."""\ndef f():\n    import os  # noqa: PLC0415  # slow to start\n')) == []
