"""The number of a document (发文字号): the right form, the common wrong forms, and what each should be.

《党政机关公文格式》(GB/T 9704—2012) 7.2.5: agency code, the full year in tortoise-shell brackets, the running number
without 第 and without leading zeros, then 号: 国办发〔2021〕30号. Web copies lose the brackets or replace them.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gongkai.law.instruments import DOCUMENT_FORMAT

CITATION = DOCUMENT_FORMAT.part("7.2.5")

NOT_IN_CODE = r"\s\d〔〕\[\]()（）【】［］﹝﹞「」《》“”,，。；;:：、"
RIGHT = re.compile(rf"(?P<code>[^{NOT_IN_CODE}]+)〔(?P<year>(?:19|20)[0-9][0-9])〕(?P<number>[1-9][0-9]*)号")
OPEN, CLOSE = r"[〔\[(（【［﹝「]", r"[〕\])）】］﹞」]"
LOOSE = (
    rf"(?P<code>[^{NOT_IN_CODE}]+)\s*(?P<open>{OPEN})?\s*(?P<year>(?:19|20)[0-9][0-9]|(?<={OPEN})[0-9][0-9])\s*年?\s*(?P<close>{CLOSE})?"
    r"\s*(?P<nth>第)?\s*(?P<zeros>0*)(?P<number>[1-9][0-9]*)\s*(?P<end>号)?"
)
WRONG_IN_TEXT = (
    r"(?<=[一-鿿])[\[(（【［﹝]\s*(?P<year>(?:19|20)[0-9][0-9])\s*[\])）】］﹞]\s*第?\s*0*(?P<number>[1-9][0-9]*)\s*号"
    r"|(?<=[一-鿿])〔\s*(?P<year2>(?:19|20)[0-9][0-9])\s*〕\s*(?:第\s*0*|0+)(?P<number2>[1-9][0-9]*)\s*号"
)


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number: `code` the agency's, `year` with four digits, `number` from 1; `str()` is the right form."""

    code: str
    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.code}〔{self.year}〕{self.number}号"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a document number as written: the number meant (None: not recognised) and its faults."""

    meant: DocumentNumber | None
    faults: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether it can stand as it is."""
        return self.meant is not None and not self.faults


@dataclass(frozen=True, slots=True)
class WrongForm:
    """A number in running text with wrong brackets, 第 or leading zeros: where, as written, and what it should be."""

    start: int
    end: int
    written: str
    right: str


def parse(text: str) -> DocumentNumber | None:
    """The number that `text` is in the right form; None where it is not."""
    found = RIGHT.fullmatch(text)
    return _number(found, found["year"]) if found else None


def check(text: str) -> Verdict:
    """What is wrong with a document number and what it should be; `text` is the number alone."""
    if right := parse(text):
        return Verdict(right)
    plain = unicodedata.normalize("NFKC", text.strip())
    found = _compiled(LOOSE).fullmatch(plain)
    if not found:
        return Verdict(None, (f"“{text}”不是发文字号：应写作机关代字〔年份〕序号，如 ×政办发〔2026〕1号。",))
    return Verdict(_number(found, _full_year(found["year"])), tuple(_faults(text, found)))


def wrong_forms(text: str) -> Iterator[WrongForm]:
    """Document numbers in running text whose brackets are not 〔〕, or with 第 or leading zeros, in order.

    Only the part from the bracket on is given: where an agency's code begins cannot be told in a sentence.
    """
    for found in _compiled(WRONG_IN_TEXT).finditer(text):
        year, number = found["year"] or found["year2"], found["number"] or found["number2"]
        yield WrongForm(found.start(), found.end(), found[0], f"〔{int(year)}〕{int(number)}号")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern compiled when it is first needed: most runs of the program never meet a wrong number."""
    return re.compile(pattern)


def _number(found: re.Match[str], year: str) -> DocumentNumber:
    return DocumentNumber(found["code"], int(year), int(found["number"]))


def _full_year(year: str) -> str:
    """A year as written in full; of two digits, those up to 49 are taken for this century."""
    return year if len(year) == 4 else f"{'20' if int(year) < 50 else '19'}{year}"


def _faults(text: str, found: re.Match[str]) -> Iterator[str]:
    brackets = (text.count("〔"), text.count("〕"))
    if not (found["open"] or found["close"]):
        yield "年份没有括号：应当用六角括号“〔〕”括入。"
    elif brackets != (1, 1):
        yield "年份的括号不对：应当用六角括号“〔〕”。"
    if len(found["year"]) == 2:
        yield "年份不全：应当写四位。"
    if found["nth"]:
        yield "序号前不加“第”字。"
    if found["zeros"]:
        yield "序号不编虚位：“01”应当写作“1”。"
    if not found["end"]:
        yield "序号后缺“号”字。"
    if any(unicodedata.normalize("NFKC", c) != c and unicodedata.normalize("NFKC", c).isdigit() for c in text):
        yield "数字应当用半角阿拉伯数字。"
    if re.search(r"\s", text):
        yield "中间或者两端有空格，应当去掉。"
    if re.search(r"\d\s*年", text):
        yield "括号里只写年份数字，不写“年”字。"
