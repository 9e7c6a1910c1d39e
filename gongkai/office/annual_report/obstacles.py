"""What can stand in the way of writing, signing, freezing and reopening a report."""

from datetime import date

from gongkai.law.instruments import FORMAT_2021, REGULATION
from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.agencies.permissions import to_do
from gongkai.office.agencies.roles import May
from gongkai.office.annual_report import gather as gathering
from gongkai.office.annual_report import queries
from gongkai.office.annual_report.content import Content, content_of
from gongkai.office.annual_report.models import Version, YearReport
from gongkai.office.journal.acts import Obstacle

FIRST_YEAR = 2019
FIGURES_AS_OF = FORMAT_2021.part("一、报告内容（二）：各项数据核定时间点为报告年度的12月31日")
TRUTHFUL = FORMAT_2021.part("三、工作要求（三）：统得出、报得准、可核查")
REPORTING = REGULATION.article(49)


def of_agency(agency: Agency, by: Officer) -> list[Obstacle]:
    """Nobody acts for another agency."""
    return [] if by.agency_id == agency.pk else [Obstacle(f"{by.name}不是{agency}的人员")]


def to_open(agency: Agency, year: int, *, by: Officer, on: date) -> list[Obstacle]:
    """A report can be begun for a year from 2019 that has begun, once."""
    found = of_agency(agency, by) + to_do(May.WRITE_REPORT, by, on=on)
    if not FIRST_YEAR <= year <= on.year:
        found.append(Obstacle(f"{year}年不能编写：年度应在{FIRST_YEAR}年到{on.year}年之间", REPORTING))
    if YearReport.objects.filter(agency=agency, year=year).exists():
        found.append(Obstacle(f"{year}年的年度报告已经开始编写，请从列表打开"))
    return found


def to_write(report: YearReport, *, by: Officer, on: date) -> list[Obstacle]:
    """Words are edited while no version stands."""
    found = of_agency(report.agency, by) + to_do(May.WRITE_REPORT, by, on=on)
    if version := queries.standing(report):
        found.append(Obstacle(f"第{version.number}版已经签发；要改文字，先说明理由重新打开"))
    return found


def to_sign_off(report: YearReport, content: Content, *, by: Officer, on: date, reason: str = "") -> list[Obstacle]:
    """The year is over, the words are complete, the figures in them hold, and no error stands without a reason."""
    found = of_agency(report.agency, by) + to_do(May.SIGN_REPORT, by, on=on)
    if on <= date(report.year, 12, 31):
        found.append(Obstacle(f"{report.year}年还没有结束", FIGURES_AS_OF))
    if version := queries.standing(report):
        found.append(Obstacle(f"第{version.number}版已经签发，签发时间{version.signed_at:%Y-%m-%d}"))
    for number, count in queries.gaps(content).items():
        found.append(Obstacle(f"{place(number)}还有{count}处待补写"))
    for number, figures in queries.stale_figures(content).items():
        found.append(Obstacle(f"{place(number)}有{len(figures)}个数字与记录不一致，请更新或改正", TRUTHFUL))
    if count := queries.errors(content):
        found += to_override(count, by=by, on=on, reason=reason)
    return found


def to_override(errors: int, *, by: Officer, on: date, reason: str) -> list[Obstacle]:
    """An error stops the signature, unless a person who may writes down why."""
    if not reason.strip():
        return [Obstacle(f"检查出{errors}个错误；先改正，或者写明仍要签发的理由", TRUTHFUL)]
    return to_do(May.OVERRIDE, by, on=on)


def to_freeze(version: Version, *, by: Officer, on: date) -> list[Obstacle]:
    """What is frozen is what was signed: the records must not have moved since."""
    report = version.report
    found = of_agency(report.agency, by) + to_do(May.SIGN_REPORT, by, on=on)
    if hasattr(version, "freezing"):
        found.append(Obstacle(f"第{version.number}版已经冻结"))
    if hasattr(version, "reopening"):
        found.append(Obstacle(f"第{version.number}版已经重新打开，请签发新的一版"))
    gathered = gathering.gather(report.agency, report.year)
    signed = content_of(version)
    now = Content(gathered.figures, gathered.narrative, gathered.titles, signed.texts, [])
    moved = queries.changes(signed, now)
    if moved:
        words = "；".join(f"{change.title}由{change.before}变为{change.after}" for change in moved[:5])
        found.append(Obstacle(f"签发以后记录有变化（{words}），请重新打开、重新签发", TRUTHFUL))
    return found


def to_reopen(version: Version, *, by: Officer, on: date) -> list[Obstacle]:
    """Only the standing version is reopened."""
    found = of_agency(version.report.agency, by) + to_do(May.SIGN_REPORT, by, on=on)
    if queries.standing(version.report) != version:
        found.append(Obstacle(f"第{version.number}版已经重新打开过"))
    return found


def place(number: int) -> str:
    """A section in words."""
    return f"第{'一二三四五六'[number - 1]}部分" if number else "前言"
