"""Time's arrow is the dependency arrow: the contracts of pyproject.toml hold, and each of them can fail."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import PACKAGE, ROOT

CONTRACTS = [
    contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
]
CROOKED = {
    "report/crooked.py": "import gongkai.office.desk",
    "crooked.py": "",
    "office/documents/crooked.py": "import gongkai.office.applications.models",
    "readers/crooked.py": "import django\nimport gongkai.readers.html",
    "law/crooked.py": "import lxml",
    "report/checks/crooked.py": "import gongkai.report.checks.cell_blank",
    "writers/crooked.py": "import gongkai.writers.json",
}
"""Modules that between them break every contract."""


def lint(folder: Path) -> str:
    """What import-linter says of the package in a folder."""
    program = "from importlinter.cli import lint_imports_command as lint; lint()"
    done = subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PYTHONUTF8": "1", "PATH": "", "NO_COLOR": "1", "COLUMNS": "300"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def crooked(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy of the package in which every contract is broken."""
    folder = tmp_path_factory.mktemp("crooked")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(PACKAGE, folder / "gongkai", ignore=shutil.ignore_patterns("__pycache__", "static", "templates"))
    for name, text in CROOKED.items():
        (folder / "gongkai" / name).write_text(f'"""Crooked."""\n{text}\n', encoding="utf-8")
    return lint(folder)


@pytest.mark.parametrize("contract", CONTRACTS)
def test_contract_can_fail(contract: str, crooked: str) -> None:
    assert f"{contract} BROKEN" in crooked


def test_every_arrow_points_back() -> None:
    said = lint(ROOT)
    assert "0 broken" in said, said
