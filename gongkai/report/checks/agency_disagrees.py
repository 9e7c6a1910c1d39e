"""题目和正文写的机关名称应当一致。

只看报告自己称呼机关的地方：前言里“现将某机关某年……”“由某机关编制”“请与某机关联系”，总体情况开头的“某机关坚持……”，
文末的落款。简称（县发改局）、省去上级地名、人民政府与它的办公室、政务公开办等具体办事的机构，不算不一致；
要地名是同级的另一个地方，或者部门明显是另一个部门，才指出。编制和联系的机构可以不是本机关，只看地名。
乡镇、街道的年报自称“我局”的，提示核对，多半是从别处抄来的。
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from gongkai.law.instruments import REGULATION
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.headings import section_on
from gongkai.report.office_names import other_organ, other_place, same_organ
from gongkai.report.squeezed import span, squeezed
from gongkai.report.standing import Standing, standing

NAME = r"([^，。；：《》、（(我本]{3,30}?)"
ITSELF = re.compile(
    rf"(?:现将|现发布|现公布|社会公布|社会公开)《?{NAME}(?:关于)?20\d\d年度?(?:本级)?(?:政府|政务)?信息公开"
)
BY_OTHERS = re.compile(
    rf"由{NAME}(?:结合|根据|负责|汇总|编制|牵头|按照)|请(?:直接)?[与向同]{NAME}(?:联系|反映|咨询|[（(])"
)
ENDS = "局|委员会|委|人民政府|政府|办公室|办公厅|管委会|中心|厅|院|办事处|支队|大队|总队|站|所|处|司|会|社"
OPENING = re.compile(
    rf"(?:20\d\d年度?[，,])?([^，。；：《》、（(我本在以]{{3,24}}?(?:{ENDS}))"
    "(?=坚持|认真|严格|深入|全面|以|按照|在|紧紧|紧扣|围绕|切实|高度|积极|贯彻|持续|始终|根据|扎实)"
)
SIGNED = re.compile(rf"([^，。；：、\d]{{3,30}}(?:{ENDS}))(?:[（(](?:盖章|公章|印章)[）)])?")
DATE = re.compile(r"20\d\d年\d{1,2}月\d{1,2}日")
OUR_BUREAU = re.compile("(?<![“”‘《自])我局(?![限势面部促])")
PREFACE = 4_000

Named = tuple[str, str, bool, Where]
"""A name, what names it, whether it is the office's own name there, where."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each other name by which the report calls its office."""
    yield from called_a_bureau(report)
    seen = set()
    for name, what, own, where in named(report):
        if name in seen or not differs(report.agency, name, own):
            continue
        seen.add(name)
        yield Hit(
            f"{what}写的是“{name}”，题目（机关名称）是“{report.agency}”，请核对。",
            where,
            expected=report.agency,
            actual=name,
        )


def called_a_bureau(report: AnnualReport) -> Iterator[Hit]:
    """A notice where a township calls itself 我局, at the first place outside quotation marks."""
    if standing(report.agency) is not Standing.TOWNSHIP:
        return
    for section in report.sections:
        found = OUR_BUREAU.search(section.text) if "我局" in section.text else None
        if found:
            yield Hit(
                f"正文自称“我局”，本机关是“{report.agency}”，请核对这一段是不是从别处抄来的。",
                Where(section.number, text=found[0], start=found.start(), end=found.end()),
                expected=report.agency,
                actual=found[0],
                severity=Severity.NOTICE,
            )
            return


def differs(agency: str, name: str, own: bool) -> bool:
    """Whether a name is plainly not the agency's: another place with the same organ, or, of itself, another organ."""
    if agency in name or name in agency:
        return False
    if other_place(agency, name):
        return own or same_organ(agency, name)
    return own and other_organ(agency, name)


def named(report: AnnualReport) -> Iterator[Named]:
    """Every name by which the report calls its office, in the order of the file."""
    preface = report.preface[:PREFACE]
    text = squeezed(preface)
    for found in ITSELF.finditer(text):
        yield found[1], "前言", True, place(preface, None, *found.span(1))
    for found in BY_OTHERS.finditer(text):
        group = 1 if found[1] else 2
        yield found[group], "前言", False, place(preface, None, *found.span(group))
    overview = section_on(report.sections, 1)
    opening = OPENING.match(squeezed(overview.text[:200])) if overview else None
    if overview and opening:
        yield opening[1], "总体情况开头", True, place(overview.text, overview.number, *opening.span(1))
    yield from signature(report)


def signature(report: AnnualReport) -> Iterator[Named]:
    """The name in the line before the date at the end."""
    lines = [squeezed(line) for line in report.sections[-1].text[-300:].split("\n")[-4:]] if report.sections else []
    for line, following in pairwise(lines):
        found = SIGNED.fullmatch(line)
        if found and DATE.fullmatch(following):
            yield found[1], "落款", True, Where(report.sections[-1].number, text=found[1])


def place(text: str, section: int | None, start: int, end: int) -> Where:
    """The place of some characters, given by their offsets in the squeezed text."""
    first, last = span(text, start, end)
    return Where(section, text=text[first:last], start=first, end=last)


def example(name: str) -> AnnualReport:
    """A report of 青山县司法局 whose preface names this office."""
    preface = f"现将{name}2024年政府信息公开工作年度报告公布如下。"
    return AnnualReport(agency="青山县司法局", year=2024, preface=preface, sections=(Section(1, "总体情况"),))


check = Check(
    id="AR003",
    name="agency-disagrees",
    severity=Severity.WARNING,
    title="机关名称前后不一致",
    basis=REGULATION.article(49),
    find=find,
    passing=Example(example("县司法局")),
    failing=Example(example("清水县司法局")),
)
