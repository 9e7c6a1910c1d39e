"""The index number (索引号) of a document, made and read by a template of the office.

《条例》第十二条 asks the catalogue for an index and fixes no pattern, so the office sets a template such as
`{code}/{year}-{serial:05d}` → 11341702486344515H/2026-00013. `code` is the office's own code, `year` and `month` are
those in which the document was made; `serial` runs from 1 within the year, or within the month where it is named.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from string import Formatter
from typing import Final

from gongkai.complaint import Complaint
from gongkai.law.instruments import REGULATION
from gongkai.law.practice import Practice

CITATION = REGULATION.article(12)

PATTERNS: Final = {"year": r"[0-9]{4}", "month": r"[0-9]{2}", "serial": r"[0-9]+"}
NEEDED: Final = ("code", "year", "serial")
SPEC = re.compile(r"(?:0?([1-9])d)?")


@dataclass(frozen=True, slots=True)
class IndexNumber:
    """An index number as read: the year and month (None: not in the template) and the running number."""

    year: int
    month: int | None
    serial: int


@dataclass(frozen=True, slots=True)
class IndexNumbers:
    """The index numbers of one office; a wrong template or an empty code is a complaint when it is made."""

    code: str
    template: str = Practice().index_template

    def __post_init__(self) -> None:
        if not self.code.strip() or re.search(r"\s", self.code):
            raise Complaint("索引号需要本机关的代码，代码里不能有空格。")
        fields = _fields(self.template)
        for name in NEEDED:
            if fields.count(name) != 1:
                raise Complaint(f"索引号模板“{self.template}”里“{{{name}}}”要有且只有一个。")

    def make(self, made_on: date, serial: int) -> str:
        """The index number of the document made on `made_on` with that running number; below 1 is a complaint."""
        if serial < 1:
            raise Complaint("索引号的流水号从 1 起。")
        return self.template.format(code=self.code, year=made_on.year, month=made_on.month, serial=serial)

    def next(self, made_on: date, taken: Iterable[str]) -> str:
        """The first index number after all those in `taken` of the same year (and month); others are passed over."""
        alike = [read.serial for read in map(self.read, taken) if read and self._goes_with(read, made_on)]
        return self.make(made_on, max(alike, default=0) + 1)

    def read(self, text: str) -> IndexNumber | None:
        """The parts of an index number made by this template; None where `text` is not one."""
        found = self._pattern().fullmatch(text)
        if not found:
            return None
        parts = found.groupdict()
        number = IndexNumber(
            int(parts["year"]), int(parts["month"]) if "month" in parts else None, int(parts["serial"])
        )
        month_is_real = number.month is None or 1 <= number.month <= 12
        return number if number.serial > 0 and month_is_real and self._remade(number) == text else None

    def _remade(self, number: IndexNumber) -> str:
        return self.make(date(max(number.year, 1), number.month or 1, 1), number.serial)

    def _goes_with(self, number: IndexNumber, made_on: date) -> bool:
        return number.year == made_on.year and number.month in (None, made_on.month)

    def _pattern(self) -> re.Pattern[str]:
        parts = []
        for words, name, _, _ in Formatter().parse(self.template):
            parts.append(re.escape(words))
            if name == "code":
                parts.append(re.escape(self.code))
            elif name:
                parts.append(f"(?P<{name}>{PATTERNS[name]})")
        return re.compile("".join(parts))


def _fields(template: str) -> list[str]:
    """The names of the fields of a template; complains of a broken template and of what it may not hold."""
    try:
        parsed = [
            (name, spec or "", conversion)
            for _, name, spec, conversion in Formatter().parse(template)
            if name is not None
        ]
    except ValueError as error:
        raise Complaint(f"索引号模板“{template}”的花括号不成对。") from error
    for name, spec, conversion in parsed:
        if name not in ("code", *PATTERNS):
            raise Complaint(f"索引号模板“{template}”里的“{{{name}}}”不认识：只能用 code、year、month、serial。")
        if conversion or not SPEC.fullmatch(spec) or (spec and name == "code"):
            raise Complaint(f"索引号模板“{template}”里“{name}”的位数写得不对：应当像“{{serial:05d}}”。")
        if (name, spec) in (("month", ""), ("month", "d")) or (name == "month" and spec != "02d"):
            raise Complaint(f"索引号模板“{template}”里的月份应当写作“{{month:02d}}”。")
    return [name for name, _, _ in parsed]
