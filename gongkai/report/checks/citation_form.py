"""法规的名称、令号、条数和文件的发文字号写错的：错字漏字、旧令号、括号不对、缺“号”字。

地方和部门自己的规定名称相近，不是写错；只有与已知名称差一个字的，才认作错字。“原”“修订前”“废止”等说历史的句子不提。
全文没有出现过条例全称的，提示写全称。
"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import DOCUMENT_FORMAT, FORMAT_2021, REGULATION
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.cited import MIXED, OLD_ARTICLE, TRIAL_TITLE, is_history, meant_title, wrong_numbers
from gongkai.report.prose import Passage, passages

REVISED = 2019
PRESENT_FORM = 2021
SHOWN = 3
TITLE_REACH = 90
TITLE = re.compile(r"[《〈<]([^《》〈〉<>]{8,60})[》〉>]")
FORMAT_NUMBER = re.compile(r"国办公开办函\s?[〔\[（(【]?\s?(\d{4})\s?[〕\]）)】]?\s?第?\s?(\d{1,3})(?!\d)\s?(号?)")
ORDER = re.compile(r"国务院令?[（(]?第?\s?(\d{3})\s?号")
SHORT_TITLE = "《政府信息公开条例》"


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each fault; wrong brackets of document numbers are gathered, one hit a section."""
    found = [passage for passage in passages(report) if passage.text]
    for passage in found:
        for kind in KINDS:
            yield from kind(passage, report.year)
    yield from short_title(found)


def document_numbers(passage: Passage, _: int | None) -> Iterator[Hit]:
    """Document numbers with wrong or lost brackets, with 第 or with leading zeros."""
    wrong = list(wrong_numbers(passage.text))
    if wrong:
        words = "、".join(f"“{passage.text[start:end]}”应为“{right}”" for start, end, right in wrong[:SHOWN])
        start, end, right = wrong[0]
        yield Hit(
            f"发文字号写法不对{len(wrong)}处：{words}。年份用六角括号“〔〕”，序号不加“第”、不编虚位。",
            passage.where(start, end),
            expected=right,
            actual=passage.text[start:end],
        )


def format_number(passage: Passage, year: int | None) -> Iterator[Hit]:
    """The number of the format's own notice: another number, the one of the trial form, 号 left out."""
    right = FORMAT_2021.number
    cited = list(FORMAT_NUMBER.finditer(passage.text)) if "国办公开办函" in passage.text else []
    present = any((found[1], found[2]) == ("2021", "30") for found in cited)
    for found in cited:
        title = passage.text[max(0, found.start() - TITLE_REACH) : found.start()].rpartition("《")[2]
        if "年度报告" not in title or year is None or year < PRESENT_FORM or is_history(passage.text, found.start()):
            continue
        trial = TRIAL_TITLE in title
        if trial and present and (found[1], found[2]) == ("2019", "60"):
            continue  # both notices are cited, each by its own number
        if trial and (found[1], found[2]) == ("2021", "30"):
            yield Hit(MIXED.format(found[0]), passage.where(*found.span()), severity=Severity.NOTICE)
            continue
        if (found[1], found[2]) != ("2021", "30"):
            words = f"年度报告格式的文号写的是“{found[0]}”，现行格式是“{right}”。"
        elif not found[3]:
            words = f"文号“{found[0]}”缺“号”字，应为“{right}”。"
        else:
            continue
        yield Hit(words, passage.where(*found.span()), expected=right, actual=found[0])


def order_number(passage: Passage, year: int | None) -> Iterator[Hit]:
    """The number of the order of the Regulation: 711 since the revision of 2019."""
    if year is not None and year < REVISED:
        return
    for found in ORDER.finditer(passage.text) if "国务院" in passage.text else ():
        named = passage.text[max(0, found.start() - 16) : found.start()]
        meant = found[1] == "492" or "政府信息公开条例》" in named
        if meant and found[1] != "711" and not is_history(passage.text, found.start()):
            yield Hit(
                f"“{found[0]}”不对：现行条例是国务院令第711号（2019年4月3日修订公布）。",
                passage.where(*found.span()),
                expected=REGULATION.number,
                actual=found[0],
            )


def titles(passage: Passage, _: int | None) -> Iterator[Hit]:
    """Titles with a slip: known wrong names, and names that differ from a known one in one character."""
    for found in TITLE.finditer(passage.text):
        written = re.sub(r"\s+", "", found[1])
        meant = meant_title(written)
        if meant:
            yield Hit(
                f"《{written}》的名称不对，应为《{meant}》。",
                passage.where(*found.span()),
                expected=meant,
                actual=written,
            )


def old_article(passage: Passage, year: int | None) -> Iterator[Hit]:
    """The yearly report cited by its articles before the revision."""
    found = OLD_ARTICLE.search(passage.text) if "条例》第" in passage.text else None
    if found and (year is None or year >= REVISED) and not is_history(passage.text, found.start()):
        yield Hit(
            f"条例第{found[1]}条是修订前的条数，现行条例关于年度报告的是第四十九条、第五十条。",
            passage.where(*found.span()),
            expected="第四十九条、第五十条",
            actual=f"第{found[1]}条",
        )


def number_in_title(passage: Passage, _: int | None) -> Iterator[Hit]:
    """A document number set inside the marks of the title."""
    place = passage.text.find("号）》")
    if place >= 0:
        words = "发文字号写在书名号里面了，应当写在书名号后面。"
        yield Hit(words, passage.where(place, place + 3), severity=Severity.NOTICE)


def short_title(found: list[Passage]) -> Iterator[Hit]:
    """The Regulation by its short title in a report that nowhere gives the full one; a notice at the first place."""
    for passage in found:
        place = passage.text.find(SHORT_TITLE)
        if place >= 0:
            if not any(REGULATION.title in re.sub(r"\s+", "", other.text) for other in found):
                yield Hit(
                    f"全文没有写过条例的全称，第一次提到时应写《{REGULATION.title}》。",
                    passage.where(place, place + len(SHORT_TITLE)),
                    expected=REGULATION.title,
                    actual=SHORT_TITLE.strip("《》"),
                    severity=Severity.NOTICE,
                )
            return


KINDS = (document_numbers, format_number, order_number, titles, old_article, number_in_title)

check = Check(
    id="AR904",
    name="citation-form",
    severity=Severity.WARNING,
    title="法规名称、令号或者发文字号写错",
    basis=DOCUMENT_FORMAT.part("7.2.5"),
    find=find,
    passing=Example(AnnualReport(year=2024, preface=f"根据{REGULATION}编制本报告。")),
    failing=Example(AnnualReport(year=2024, preface=f"根据《{REGULATION.title}》（国务院令第492号）编制本报告。")),
)
