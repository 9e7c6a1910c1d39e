"""Results kept outside the memory: JSON objects by their number, in a file without a name once they are many."""

import json
from collections.abc import Callable, Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import Any, overload

IN_MEMORY = 16 * 1024 * 1024
"""Bytes up to which no file is made."""


class Kept(Sequence[Any]):
    """JSON values, each read again when it is asked for; only where each begins stays in the memory."""

    def __init__(self) -> None:
        self.file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  # lives as long as the run
        self.places: list[tuple[int, int]] = []

    def append(self, one: Any) -> None:
        """Keep another value."""
        self.places.append(self.written(one))

    def __setitem__(self, index: int, one: Any) -> None:
        """Keep a value in the place of an earlier one."""
        self.places[index] = self.written(one)

    def written(self, one: Any) -> tuple[int, int]:
        """Where a value now stands in the file, and how long it is."""
        words = json.dumps(one, ensure_ascii=False).encode("utf-8", "surrogatepass")
        start = self.file.seek(0, 2)
        self.file.write(words)
        return start, len(words)

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> list[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        """A value, or some of them."""
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        start, length = self.places[index]
        self.file.seek(start)
        return json.loads(self.file.read(length).decode("utf-8", "surrogatepass"))


class Changed(Sequence[Any]):
    """Values of a sequence as a function of their number and themselves, made anew each time they are asked for."""

    def __init__(self, values: Sequence[Any], change: Callable[[int, Any], Any]) -> None:
        self.values, self.change = values, change

    def __len__(self) -> int:
        return len(self.values)

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> list[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        """A value, or some of them."""
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        return self.change(range(len(self))[index], self.values[index])

    def __iter__(self) -> Iterator[Any]:
        return (self.change(index, value) for index, value in enumerate(self.values))
