"""不能制定规章的机关，规章一行应当都是 0。

地方政府规章只由省、自治区、直辖市和设区的市、自治州的人民政府制定；县级政府、地方部门、乡镇都不能制定。
从名称看不出能不能制定的，只作提示；单称“某市”的，如果正文说到下辖的县区，或者许可、处罚、强制合计达到一百万件，
就当作设区的市，不提示。政府办公厅（室）报告的是本政府的情况，按本政府判断。
旧格式（2019、2020年）里公开、对外公开的件数可能是别的机关的规章，也只作提示。
"""

import re
from collections.abc import Iterator

from gongkai.law.duties import may_make_rules
from gongkai.law.instruments import LEGISLATION_LAW
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.identities import plain
from gongkai.report.samples import zeros
from gongkai.report.tables import column_title, section_of, stated

OWN = ("documents.rules.", "documents_2019.rules.made")
"""The cells that count the office's own rules."""
GENERAL_OFFICE = re.compile("(?<=政府)(办公厅|办公室|办)$")
CITY = re.compile("市(人民政府|政府)?$")
COUNTIES = re.compile("县区|区县|[各辖][县区]|县[（(]市|市、区[）)]")
MANY = 1_000_000
"""More decisions than an office of a county's rank makes in a year; experience, no statute."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit where rules are counted by an office that cannot make them, or perhaps cannot."""
    cells = tuple(cell for cell in stated(report) if ".rules." in cell and report.number(cell) > 0)
    if not cells:
        return
    empowered = may_this_office(report)
    if empowered:
        return
    counted = "、".join(f"{column_title(cell, report.form)} {plain(report.number(cell))}" for cell in cells)
    sure = empowered is False and any(cell.startswith(OWN) for cell in cells)
    yield Hit(
        f"规章一行填了{counted}；{advice(report.agency, empowered, sure)}。",
        Where(section_of(cells[0]), "rules", cells=cells),
        expected=0,
        actual=max(int(report.number(cell)) for cell in cells),
        severity=None if sure else Severity.NOTICE,
    )


def may_this_office(report: AnnualReport) -> bool | None:
    """Whether it may make rules: by the name of its government, for a city also by what the report shows of its rank.

    The general office reports for its government: 年度报告格式 二（一）.
    """
    government = GENERAL_OFFICE.sub("", report.agency)
    answer = may_make_rules(government)
    return True if answer is None and CITY.search(government) and has_counties(report) else answer


def has_counties(report: AnnualReport) -> bool:
    """Whether the report is plainly a city's that is divided into districts: a county-level city has no counties."""
    if any(COUNTIES.search(section.text) for section in report.sections):
        return True
    decisions = sum(report.number(cell) for cell in report.figures if cell.startswith("decisions."))
    return decisions >= MANY


def advice(agency: str, empowered: bool | None, sure: bool) -> str:
    """What the name says about the power to make rules, and what to do."""
    if empowered is None:
        named = f"从“{agency}”这个名称看不出能不能制定规章，" if agency else ""
        return f"{named}不能制定规章的应当填 0"
    if not sure:
        return f"{agency}没有规章制定权，请核对公开的是不是别的机关的规章"
    return f"{agency}没有规章制定权，应当填 0；规范性文件请填到下一行"


GOOD = zeros("documents.rules.")

check = Check(
    id="AR201",
    name="rules-not-empowered",
    severity=Severity.ERROR,
    title="没有规章制定权却填了规章",
    basis=LEGISLATION_LAW.article(93),
    find=find,
    passing=Example(AnnualReport(agency="青山县人民政府", figures=GOOD)),
    failing=Example(AnnualReport(agency="青山县人民政府", figures=GOOD | {"documents.rules.in_force": 2})),
)
