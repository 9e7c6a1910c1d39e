"""The second office: 120 applications of all kinds, decisions and charges; its report is still being written."""

import random
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import cycle
from zoneinfo import ZoneInfo

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.annual_report.actions.open_report import open_report
from gongkai.office.applications.actions.answer import answer
from gongkai.office.applications.actions.register import register
from gongkai.office.publishing.actions.record import record
from gongkai.office.publishing.posted import Posted
from gongkai.office.registers.actions.enter import enter
from gongkai.office.registers.actions.enter_figure import enter_figure
from gongkai.office.registers.kind import kinds
from gongkai.office.registers.proposals import NewEntry, NewFigure
from gongkai.report.form_2021 import APPLICANTS, OUTCOMES

AT = datetime(2022, 2, 10, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
YEAR = 2021
SEED = 711
BROUGHT_FORWARD, CARRIED_FORWARD, ALL = 7, 5, 120
WAYS = ("in_person", "post", "fax", "internet")
KINDS = tuple(kind for row in APPLICANTS[1:] for kind in ("natural_person", row.key, "natural_person"))
"""Two of three applicants are natural persons."""
USUAL = ("granted", "granted", "granted", "granted", "partial", "not_held", "not_held", "third_party", "process")
ENTERED = (
    ("decisions.licensing", 218, "政务服务平台导出的不动产抵押登记件数", True),
    ("entered.fee_notices", 1, "信息处理费收费通知存根", False),
    ("entered.fee_amount", 100, "信息处理费收费通知存根", False),
)
"""Figures that other systems count: cell, amount, source, whether it comes on top of the register. The one who got the
notice did not pay, and is among the applications."""
SUBJECTS = (
    "某村集体土地征收的补偿标准和公告",
    "某地块的规划条件通知书",
    "某路段改造用地的批准文件",
    "宅基地审批流程和办理时限",
    "某矿山生态修复验收结论",
    "年度土地供应计划",
    "某小区规划竣工核实结果",
    "不动产登记收费依据",
    "耕地占补平衡指标交易情况",
    "某项目环评所附用地意见",
)


def live(agency: Agency, today: date) -> None:
    """Applications and registers of 2021, a report that waits to be written, and three applications of these days."""
    clerk = Officer.objects.get(sign_in_name="tangshen")
    answer_applications(clerk)
    keep_registers(clerk)
    publish(agency, clerk, range(1, 41))
    open_report(agency, YEAR, by=clerk, at=AT)
    publish(agency, clerk, range(41, 43))  # found late: the draft's figure no longer holds, and the page says so
    for days in (30, 24, 3):
        receive(clerk, today - timedelta(days=days), datetime.now(tz=AT.tzinfo))


def answer_applications(clerk: Officer) -> None:
    """120 applications: some brought forward from 2020, some carried forward into 2022, every outcome at least once."""
    chance = random.Random(SEED)  # noqa: S311  # made-up data, the same each time
    outcomes = [row.key for row in OUTCOMES] + [chance.choice(USUAL) for _ in range(ALL - len(OUTCOMES))]
    chance.shuffle(outcomes)
    kinds_of_applicant, ways, subjects = cycle(KINDS), cycle(WAYS), cycle(SUBJECTS)
    for number, outcome in enumerate(outcomes):
        received_on, answered_on = days_of(number, chance)
        application = register(
            applicant_kind=next(kinds_of_applicant),
            way=next(ways),
            subject=next(subjects),
            received_on=received_on,
            by=clerk,
            at=AT,
        )
        answer(application, version=application.version, outcome=outcome, answered_on=answered_on, by=clerk, at=AT)


def days_of(number: int, chance: random.Random) -> tuple[date, date]:
    """When the application with this number, in the order of receipt, was received and answered."""
    if number < BROUGHT_FORWARD:
        return date(2020, 12, 14) + timedelta(days=2 * number), date(2021, 1, 5) + timedelta(days=number)
    if number >= ALL - CARRIED_FORWARD:
        late = number - (ALL - CARRIED_FORWARD)
        return date(2021, 12, 20) + timedelta(days=2 * late), date(2022, 1, 10) + timedelta(days=late)
    through_the_year = (number - BROUGHT_FORWARD) * 325 // (ALL - BROUGHT_FORWARD - CARRIED_FORWARD)
    received_on = date(2021, 1, 5) + timedelta(days=through_the_year)
    return received_on, received_on + timedelta(days=chance.randint(3, 26))


def receive(clerk: Officer, received_on: date, at: datetime) -> None:
    """One application that still waits for its answer."""
    register(
        applicant_kind="natural_person", way="internet", subject=SUBJECTS[0], received_on=received_on, by=clerk, at=at
    )


def keep_registers(clerk: Officer) -> None:
    """Decisions, charges, normative documents; and a licensing figure that another system counts."""
    for kind, count, title in (
        ("licensing", 36, "建设用地规划许可"),
        ("penalty", 12, "违法占用土地行政处罚"),
        ("coercion", 2, "查封施工设备"),
    ):
        for number in range(count):
            on = date(2021, 1, 11) + timedelta(days=number * 340 // count)
            new = NewEntry(f"{title}第{number + 1}号决定", on, "行政执法案件登记簿", public=number % 5 != 0)
            enter(kinds()[kind], new, by=clerk, at=AT)
    for quarter in range(1, 5):
        on = date(2021, 3 * quarter, 20)
        fee = NewEntry(f"第{quarter}季度不动产登记费", on, "非税收入票据", amount=Decimal("18350.50"))
        enter(kinds()["charge"], fee, by=clerk, at=AT)
    register_documents(clerk)
    for cell, amount, source, besides in ENTERED:
        enter_figure(NewFigure(YEAR, cell, Decimal(amount), source, date(2021, 12, 31), besides), by=clerk, at=AT)


def register_documents(clerk: Officer) -> None:
    """Three normative documents, one made in 2019 and repealed in 2021."""
    made = kinds()["normative_document"]
    source = "行政规范性文件登记簿"
    old = enter(
        made, NewEntry("临时用地管理办法（演示）", date(2019, 9, 2), source, "云自然资发〔2019〕8号"), by=clerk, at=AT
    )
    for number, (title, on) in enumerate(
        (("临时用地审批管理办法（演示）", date(2021, 5, 8)), ("设施农业用地管理细则（演示）", date(2021, 8, 16))),
        start=3,
    ):
        enter(made, NewEntry(title, on, source, f"云自然资发〔2021〕{number}号"), by=clerk, at=AT)
    repeal = NewEntry("废止临时用地管理办法（演示）", date(2021, 5, 8), source, ends=old)
    enter(kinds()["normative_document_repeal"], repeal, by=clerk, at=AT)


def publish(agency: Agency, clerk: Officer, numbers: range) -> None:
    """Some items of the portal and of the notice board."""
    for number in numbers:
        on = date(2021, 1, 4) + timedelta(days=8 * number)
        receipts = [Posted("portal", on, f"https://portal.example/land/{number}.html")]
        if number % 4 == 0:
            receipts.append(Posted("notice_board", on, "办事大厅公开栏"))
        record(
            agency,
            receipts,
            title=f"国有建设用地使用权出让公告（演示第{number}号）",
            published_on=on,
            source="政府门户网站政府信息公开目录",
            category=5,
            by=clerk,
            at=AT,
        )
