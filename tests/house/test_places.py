"""The repository names no machine, no package registry and no second lock, and keeps its licence word for word."""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch

import pytest

from tests.house.tree import PACKAGE, ROOT, place, texts, tracked

ANYWHERE = {
    "这台机器的路径": re.compile(r"(?<![\w.])/(work/|home/\w|root/)"),
    "软件源的地址": re.compile(
        r"pypi\.org|pythonhosted\.org|registry\.npmjs\.org|(--(extra-)?index-url|--find-links)\s|"
        r"mirrors?\.\w+\.(com|cn|edu)|pypi\.tuna"
    ),
}
IN_PACKAGE = {"这台机器的路径": re.compile(r"(?<![\w.<])/(tmp|var/folders)/")}
FOREIGN_LOCKS = {"uv.lock", "poetry.lock", "Pipfile.lock", "pdm.lock", "package-lock.json"}
LICENCE = "16206471a14408aa97a1c3c7ce26300350a80ac8d6dc052296f4b60e2fc0cbee"
"""SHA-256 of the Mulan PSL v2 without blanks, as the SPDX list has it; ScanCode's and choosealicense's texts agree."""


def faults(place: str, text: str) -> Iterator[str]:
    """Lines that name what a repository must not name."""
    patterns = [*ANYWHERE.items(), *(IN_PACKAGE.items() if place.startswith("gongkai/") else ())]
    for number, line in enumerate(text.splitlines(), 1):
        for title, pattern in patterns:
            if pattern.search(line):
                yield f"{place}:{number}：{title}：{line.strip()[:80]}"


def test_nothing_names_a_machine_or_a_registry() -> None:
    own = "tests/house/test_places.py"
    assert [fault for name, text in texts(tracked()) if name != own for fault in faults(name, text)] == []


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("tests/a.py", 'open("/§work/main/x")'),
        ("docs/a.md", "see /home/li/gongkai"),
        ("Makefile", "cd /root/x"),
        ("gongkai/a.py", 'open("/tmp/x")'),
        ("requirements/a.lock", "--index-url https://example.com/simple"),
        ("requirements/a.lock", "# from https://pypi§.org/simple"),
    ],
)
def test_a_named_place_is_found(name: str, line: str) -> None:
    assert list(faults(name, line.replace("§", "")))  # the mark keeps the sample itself from being such a place


@pytest.mark.parametrize("line", ["<p></home></p>", "a/work/b", "files/root", "https://www.gov.cn/home/"])
def test_other_slashes_pass(line: str) -> None:
    assert list(faults("gongkai/a.html", line)) == []


def test_there_is_one_kind_of_lock() -> None:
    assert [place(path) for path in tracked() if path.name in FOREIGN_LOCKS] == []


def test_nothing_large_or_stray_lies_in_the_repository() -> None:
    stray = [place(path) for path in tracked() if path.parent == ROOT and path.suffix in (".png", ".log", ".sqlite3")]
    large = [place(path) for path in tracked() if path.stat().st_size > 1_000_000]
    assert stray + large == []


def test_the_licence_is_word_for_word() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert hashlib.sha256(re.sub(r"\s+", "", text).encode()).hexdigest() == LICENCE


def test_everything_of_the_package_is_packed() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = settings["tool"]["setuptools"]["package-data"]["gongkai"]
    data = [path.relative_to(PACKAGE).as_posix() for path in tracked() if PACKAGE in path.parents]
    left_out = [
        name
        for name in data
        if not name.endswith(".py")
        and not any(fnmatch("/" + name, "/" + pattern.replace("**/", "*")) for pattern in patterns)
    ]
    assert left_out == []
