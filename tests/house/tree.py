"""The files of the repository, as its house tests read them."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "gongkai"
OURS_HIDDEN = (".ci", ".gitignore")
BUILT = ("var", "build", "dist", "htmlcov", "gongkai.egg-info")


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that is, or on the next commit would be, part of the repository; without git, all but the built."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listing.returncode:
        found = (path for path in ROOT.rglob("*") if is_ours(path.relative_to(ROOT).parts[0]))
    else:
        found = (ROOT / name for name in listing.stdout.decode().split("\0") if name)
    return tuple(sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts))


def is_ours(top: str) -> bool:
    """Whether a name at the top of the tree is part of the repository and not built or kept by a tool."""
    return top in OURS_HIDDEN or not (top.startswith(".") or top in BUILT)


def place(path: Path) -> str:
    """A file's place in the repository."""
    return path.relative_to(ROOT).as_posix()


def modules() -> list[Path]:
    """Every hand-written Python module of the package: migrations are made by a program."""
    return [path for path in sorted(PACKAGE.rglob("*.py")) if "migrations" not in path.parts]


def written() -> list[Path]:
    """Every hand-written Python file of the repository, tests and benchmarks included."""
    return [path for path in tracked() if path.suffix == ".py" and "migrations" not in path.parts]


def texts(paths: list[Path] | tuple[Path, ...]) -> list[tuple[str, str]]:
    """Place and text of each file that is text."""
    found = []
    for path in paths:
        try:
            found.append((place(path), path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return found
