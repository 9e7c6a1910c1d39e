"""A newcomer's first minute: what guides tell to run exists, a wrong Python is named, a summary hides nothing."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from gongkai.__main__ import commands
from tests.house.tree import ROOT
from tests.run.outcome import Outcome, State, counted, summary

GUIDES = [
    path
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs" / "howto").glob("*.md"), *(ROOT / "deploy").glob("*.md")]
    if path.name != "CHANGELOG.md"
]
MAKE = re.compile(r"\bmake ([a-z]+)\b")
COMMAND = re.compile(r"\bgongkai ([a-z][a-z-]+)\b")
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def promised(text: str, pattern: re.Pattern[str]) -> set[str]:
    """What a guide's code (in backticks or in blocks) tells the reader to run."""
    code = re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL)
    return {name for piece in code for name in pattern.findall(piece)}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_what_a_guide_tells_to_run_exists(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    assert promised(text, MAKE) <= TARGETS
    assert promised(text, COMMAND) <= {name for name, _, _ in commands()}


def test_a_promise_is_found() -> None:
    assert promised("run `make tea` or\n```\ngongkai brew --now\n```\nto make coffee", MAKE) == {"tea"}
    assert promised("```\ngongkai brew --now\n```", COMMAND) == {"brew"}


@pytest.mark.parametrize("guide", [path for path in GUIDES if path.parent == ROOT], ids=lambda path: path.name)
def test_every_link_of_a_guide_leads_somewhere(guide: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", guide.read_text(encoding="utf-8"))
    assert [link for link in links if not (guide.parent / link).exists()] == []


def test_the_two_readmes_and_ci_name_the_same_commands() -> None:
    english, chinese = (
        promised((ROOT / name).read_text(encoding="utf-8"), MAKE) for name in ("README.md", "README.zh-CN.md")
    )
    assert english == chinese
    assert {"demo", "test", "stop"} <= english
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_a_machine_without_python_is_told_in_one_line(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", "requirements/install", "office"],
        cwd=tmp_path,
        env={"PATH": "/nowhere", "GONGKAI_PYTHON": str(old)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode
    assert "Python 3.11" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_summary_names_what_was_not_run() -> None:
    told = summary(
        [
            Outcome("测试（SQLite）", State.PASSED, 61, "12 项", Counter({"没有真实年报": 3})),
            Outcome("测试（浏览器）", State.NOT_RUN, 0, "没有 Chromium"),
        ]
    )
    assert "整轮：测试（浏览器）（没有 Chromium）" in told
    assert "3 项：没有真实年报" in told
    assert told.index("没有运行，所以没有被证明") < told.index("3 项")


def test_a_summary_without_gaps_warns_of_nothing() -> None:
    assert "注意" not in summary([Outcome("检查", State.PASSED, 1)])


def test_a_failed_round_is_named_last() -> None:
    assert summary([Outcome("检查", State.FAILED, 1)]).endswith("没有通过：检查。")


def test_skipped_tests_are_counted_with_their_reasons(tmp_path: Path) -> None:
    junit = tmp_path / "a.xml"
    junit.write_text(
        '<testsuites><testsuite><testcase name="a"/><testcase name="b"><skipped message="没有文件"/></testcase>'
        "</testsuite></testsuites>",
        encoding="utf-8",
    )
    assert counted(junit) == (2, Counter({"没有文件": 1}))
    assert counted(tmp_path / "none.xml") == (0, Counter())
