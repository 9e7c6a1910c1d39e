"""python -m benchmarks [NAME…]: run every benchmark, or those named; exit code 1 where an aim is missed."""

import sys
from importlib import import_module
from pathlib import Path

NOT_CLAIMS = {"__init__", "__main__", "measure", "samples"}


def names() -> list[str]:
    """Every benchmark of this folder."""
    return sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in NOT_CLAIMS)


def main(asked: list[str]) -> int:
    """Run and print; 2 where a name does not exist."""
    unknown = set(asked) - set(names())
    if unknown:
        print(f"没有 {'、'.join(sorted(unknown))}；有 {'、'.join(names())}。", file=sys.stderr)
        return 2
    missed = 0
    for name in asked or names():
        found = import_module(f"benchmarks.{name}").run()
        for result in found if isinstance(found, list) else [found]:
            print(result.line, flush=True)
            missed += not result.reached
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
