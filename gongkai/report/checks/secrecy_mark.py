"""年度报告里不应当有密级标志、“内部资料”等内部标志，也不应当留着“送审稿”“草稿”等标志。

页眉、页脚、水印、批注、修订痕迹、隐藏和被盖住的文字也要看。谈论保密工作的文字、书名号里的文件名不算标志。
"""

from collections.abc import Iterator

from gongkai.law.instruments import SECRECY_LAW
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.beside import Aside, found_beside
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.prose import Passage, passages
from gongkai.report.swept import hits
from gongkai.scan.detector import Kind
from gongkai.scan.sweep import Found


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A hit for each mark in the title, in the text and beside it."""
    for found, _place in hits(Passage(None, report.title), Kind.SECRECY):
        yield Hit(said("标题里", found.detector.title, found.shown))
    for passage in passages(report):
        for found, where in hits(passage, Kind.SECRECY):
            severity = None if found.sure else Severity.NOTICE
            yield Hit(said("这里", found.detector.title, found.shown), where, severity=severity)
    for aside, found in found_beside(report, Kind.SECRECY):
        where = Where(line=aside.place.line, page=aside.place.page)
        yield Hit(said(aside.called, found.detector.title, found.shown), where, severity=weight(aside, found))


def weight(aside: Aside, found: Found) -> Severity | None:
    """How much a mark beside the text weighs: a draft's mark that nobody sees is mostly one that was deleted."""
    is_grave = found.sure and not (aside.is_hidden and found.detector.severity == "warning")
    return None if is_grave else Severity.NOTICE


def said(place: str, title: str, shown: str) -> str:
    """The sentence for the person."""
    return f"{place}有{title}“{shown.strip()}”；公布前请核实：涉密的不得上网，已定稿的应当删去标志。"


check = Check(
    id="AR952",
    name="secrecy-mark",
    severity=Severity.ERROR,
    title="有密级、内部或者草稿标志",
    basis=SECRECY_LAW.article(35),
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", "严格保密审查，属于国家秘密的不予公开。"),))),
    failing=Example(AnnualReport(preface="内部资料 注意保存")),
)
