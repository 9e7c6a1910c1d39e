"""What is printed in a cell, as the report's value: a count, an amount, nothing, or the words as written."""

import re
import unicodedata

from gongkai.report.annual_report import Value

COUNT = re.compile(r"\d{1,18}|\d{1,3}(,\d{3})+")
CHANGE = re.compile(r"[-−](\d{1,18}|\d{1,3}(,\d{3})+)")
AMOUNT = re.compile(r"(\d{1,18}|\d{1,3}(,\d{3})+)(\.\d{1,12})?")
MONEY = ("charges.administrative",)
WORDS = ("documents_2019.procurement.amount",)
NO_COUNTS = (*MONEY, *WORDS)


def value(cell: str, text: str) -> Value:
    """The value of the cell with the id `cell` in which `text` is printed.

    Full-width figures, thousands separators and blanks around are that number; a blank cell is None; all else is the
    string as written, without line ends. Money is a decimal string.
    """
    if cell not in NO_COUNTS and text.isascii() and text.isdigit() and len(text) < 19:
        return int(text)  # by far the most cells
    written = "".join(line.strip() for line in text.splitlines())
    number = unicodedata.normalize("NFKC", written)
    if not written or cell in WORDS:
        return written or None
    if cell in MONEY:
        return number.replace(",", "") if AMOUNT.fullmatch(number) else written
    if COUNT.fullmatch(number):
        return int(number.replace(",", ""))
    if cell.endswith(".change") and CHANGE.fullmatch(number):
        return -int(number[1:].replace(",", ""))
    return written
