"""The reference in docs/ is what the code says today."""

import pytest

from docs import build
from tests.house.tree import ROOT

REFERENCE = ROOT / "docs" / "reference"


@pytest.mark.parametrize("name", sorted(build.pages()))
def test_reference_is_up_to_date(name: str) -> None:
    stale = not (REFERENCE / name).exists() or (REFERENCE / name).read_text(encoding="utf-8") != build.pages()[name]
    assert not stale, f"docs/reference/{name} 与程序不符：运行 make docs"


def test_no_page_is_left_over() -> None:
    assert {path.name for path in REFERENCE.glob("*.md")} == set(build.pages())


def test_every_check_and_command_of_the_tree_is_in_it() -> None:
    checks = {path.stem for path in (ROOT / "gongkai" / "report" / "checks").glob("[a-z]*.py")}
    commands = [path for folder in ("cli", "server/commands") for path in (ROOT / "gongkai" / folder).glob("[a-z]*.py")]
    assert build.pages()["checks.md"].count("\n## AR") == len(checks)
    assert build.pages()["commands.md"].count("\n## gongkai ") == len(commands)
