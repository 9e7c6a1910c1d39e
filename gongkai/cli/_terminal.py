"""What the commands share at a terminal: Chinese folded to its width, words in colour, a bar of progress."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any, TypeVar

from gongkai.findings import _lines
from gongkai.findings._lines import BOLD as BOLD
from gongkai.findings._lines import RED as RED
from gongkai.findings._lines import harmless as harmless
from gongkai.findings._lines import width as width

One = TypeVar("One")


def columns() -> int:
    """How wide lines of the output may be: 80, or as wide as the terminal is up to 100."""
    return _lines.columns(sys.stdout)


def folded(text: str, indent: int = 0, first: str = "") -> str:
    """The text in lines that begin `indent` columns in, the first one with `first`, which counts by its width."""
    return _lines.folded(text, indent, first, columns())


def coloured(text: str, code: str) -> str:
    """The text in colour where it goes to a terminal and nobody asked for none (NO_COLOR)."""
    return _lines.coloured(text, code, sys.stdout)


def with_progress(done: Iterable[One], total: int, what: str) -> Iterator[One]:
    """The same things one after the other; at a terminal a bar on stderr with the count and the time left.

    One thing alone, or a stderr that is no terminal, gets no bar. `what` says what is going on.
    """
    if total < 2 or not sys.stderr.isatty():
        yield from done
        return
    with bar() as progress:
        task = progress.add_task(what, total=total)
        for one in done:
            yield one
            progress.advance(task)


def bar() -> AbstractContextManager[Any]:
    """The bar; it vanishes when all is done."""
    from rich.console import Console  # noqa: PLC0415  # only where a bar is drawn: start-up is measured
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("还要"),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=Console(stderr=True), transient=True)
