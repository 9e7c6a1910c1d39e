"""CSV files: UTF-8 with or without mark, UTF-16, GB18030; separated by commas, semicolons or tabs."""

import csv
from collections.abc import Iterator
from io import StringIO

from gongkai.complaint import Complaint
from gongkai.encoding import decoded
from gongkai.office.publishing.reading.columns import recognised
from gongkai.office.publishing.reading.sheet import Sheet, rows_of

SEPARATORS = (",", "\t", ";", "，", "；", "|")
LOOKED_AT = 10
"""How many rows are looked at to tell the separator."""


def sheets(data: bytes, name: str) -> list[Sheet]:
    """The one sheet of a CSV file; complains, naming the row, where quotes do not match."""
    text = decoded(data, name).lstrip("\ufeff")
    declared, _, rest = text.partition("\n")
    if declared.strip().strip('"').startswith("sep=") and len(declared.strip()) <= 7:
        text = "\n" + rest  # what Excel writes above the header; the row keeps its number
    return [Sheet("", rows_of(list(lines(text, separator(text), name))))]


def lines(text: str, separated_by: str, name: str) -> Iterator[list[str]]:
    """The rows; quotes that do not match would swallow rows, so they are complained of."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separated_by, strict=True)
    number = 0
    try:
        for line in reader:
            number += 1
            yield line
    except csv.Error as error:
        message = f"{name}：第 {number + 1} 行起双引号不成对，读不下去；请改好引号，或者用 Excel 另存为 .xlsx 再试。"
        raise Complaint(message) from error


def separator(text: str) -> str:
    """The separator by which the first rows show most known headers."""

    def known(candidate: str) -> int:
        rows = csv.reader(StringIO(text[:20_000], newline=""), delimiter=candidate)
        return max((len(recognised(row)) for _, row in zip(range(LOOKED_AT), rows, strict=False)), default=0)

    return max(SEPARATORS, key=known)
