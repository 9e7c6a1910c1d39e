"""Reads paths from its input, one a line, converts each with MarkItDown, and prints how many seconds that took."""

import sys
import time

from markitdown import MarkItDown  # type: ignore[import-not-found, unused-ignore]  # only in its own environment


def main() -> None:
    """One converter for all files, as a program that uses it would keep one."""
    converter = MarkItDown(enable_plugins=False)
    print("ready", flush=True)
    for line in sys.stdin:
        begun = time.perf_counter()
        converter.convert(line.rstrip("\n"))
        print(time.perf_counter() - begun, flush=True)


if __name__ == "__main__":
    main()
