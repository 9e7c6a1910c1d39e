"""The bureau's year 2021, lived through with the acts of the office: published, registered, counted, signed, frozen."""

import csv
import io
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.annual_report import gather as gathering
from gongkai.office.annual_report.actions.freeze import freeze
from gongkai.office.annual_report.actions.open_report import open_report
from gongkai.office.annual_report.actions.sign_off import sign_off
from gongkai.office.annual_report.actions.write_section import write_section
from gongkai.office.annual_report.models import SectionText, YearReport
from gongkai.office.documents.actions.draft import draft
from gongkai.office.publishing.actions.import_rows import import_rows
from gongkai.office.publishing.actions.record import record
from gongkai.office.publishing.actions.upload import upload
from gongkai.office.publishing.posted import Posted
from gongkai.office.registers.actions.enter import enter
from gongkai.office.registers.actions.enter_figure import enter_figure
from gongkai.office.registers.kind import kinds
from gongkai.office.registers.proposals import NewEntry, NewFigure
from gongkai.report.bound_text import bind
from gongkai.server.demonstration import words
from gongkai.server.demonstration.posts import WECHAT_SERIES, WEIBO_SERIES, Item, portal, posts

SHANGHAI = ZoneInfo("Asia/Shanghai")
YEAR = 2021
YEAR_END = date(YEAR, 12, 31)
ENTERED_AT = datetime(2022, 1, 5, 10, 0, tzinfo=SHANGHAI)
SIGNED_AT = datetime(2022, 1, 20, 16, 0, tzinfo=SHANGHAI)
FROZEN_AT = datetime(2022, 1, 24, 9, 0, tzinfo=SHANGHAI)

FIGURES: dict[str, tuple[int, str]] = {
    "district_site_items": (43, "沙坡头区人民政府网站年终统计"),
    "cleanup_normative_documents": (87, "全区文件清理结果汇总表"),
    "cleanup_policy_documents": (463, "全区文件清理结果汇总表"),
    "weibo_following": (64, "微博账号后台，年末"),
    "weibo_followers": (132, "微博账号后台，年末"),
    "weibo_posts": (1327, "微博账号后台，开通以来累计"),
    "wechat_followers": (4590, "微信公众号后台，年末"),
    "wechat_posts": (2251, "微信公众号后台，开通以来累计"),
    "certificate_matters": (5, "证明事项告知承诺制目录清单（第一批）"),
    "documents_reviewed": (34, "合法性审核登记簿"),
    "documents_filed": (8, "备案登记簿"),
    "legal_opinions": (959, "法律顾问工作台账"),
    "open_days": (1, "政府开放日活动记录，2021年10月12日"),
}
"""What has no stage of its own yet: figure and source, by topic."""


def live(agency: Agency) -> YearReport:
    """The whole year, to the frozen report."""
    clerk = Officer.objects.get(sign_in_name="liwen")
    leader = Officer.objects.get(sign_in_name="chenju")
    publish_documents(agency, clerk)
    import_posts(agency, clerk, "微博账号年度发布清单.csv", "weibo", posts("weibo", WEIBO_SERIES, 684))
    import_posts(agency, clerk, "微信公众号年度发布清单.csv", "wechat", posts("wechat", WECHAT_SERIES, 772))
    keep_registers(clerk)
    report = open_report(agency, YEAR, by=clerk, at=ENTERED_AT)
    write(report, clerk)
    version = sign_off(report, by=leader, at=SIGNED_AT)
    freeze(version, by=leader, at=FROZEN_AT)
    return report


def publish_documents(agency: Agency, clerk: Officer) -> None:
    """The documents on the portal: each with its text, its mark, and a receipt."""
    for number, item in enumerate(portal(), start=1):
        document = draft(
            agency,
            title=item.title,
            made_on=item.on,
            mark="proactive",
            category=item.category,
            text=f"{item.title}\n这是演示用的文字，没有实际内容。",
            summary=item.title,
            by=clerk,
            at=ENTERED_AT,
        )
        record(
            agency,
            [Posted("portal", item.on, f"https://portal.example/{YEAR}/{number}.html")],
            published_on=item.on,
            source="政府门户网站政府信息公开目录",
            revision=document.newest,
            by=clerk,
            at=ENTERED_AT,
        )


def import_posts(agency: Agency, clerk: Officer, file_name: str, channel: str, items: list[Item]) -> None:
    """The posts of one account, imported from the list that the account's keeper exports."""
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(["标题", "发布日期"])
    rows.writerows([item.title, item.on.isoformat()] for item in items)
    data = text.getvalue().encode("utf-8-sig")
    source = "账号管理人员导出的年度发布清单"
    batch = upload(
        agency, data, file_name=file_name, source=source, channel=channel, year=YEAR, by=clerk, at=ENTERED_AT
    )
    import_rows(batch, by=clerk, at=ENTERED_AT)


def keep_registers(clerk: Officer) -> None:
    """The one normative document of the year, and the figures that are entered by hand."""
    made = NewEntry(
        title="沙坡头区司法局行政调解工作规则（演示）",
        number="沙司发〔2021〕12号",
        on=date(2021, 6, 18),
        source="行政规范性文件登记簿",
    )
    enter(kinds()["normative_document"], made, by=clerk, at=ENTERED_AT)
    for topic, (amount, source) in FIGURES.items():
        figure = NewFigure(YEAR, f"entered.{topic}", Decimal(amount), source, YEAR_END)
        enter_figure(figure, by=clerk, at=ENTERED_AT)


def write(report: YearReport, clerk: Officer) -> None:
    """The sections' words, their figures bound to the records."""
    figures = gathering.gather(report.agency, report.year).printed

    def figure(cell: str) -> str:
        return bind(cell, figures[cell])

    for section, text in {1: words.section_one(figure), 5: words.SECTION_FIVE, 6: words.section_six(figure)}.items():
        current = SectionText.objects.get(report=report, section=section)
        write_section(current, text, version=current.version, by=clerk, at=ENTERED_AT)
