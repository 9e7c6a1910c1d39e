"""Figures of section six: the information-processing fee, told every year (国办公开办函〔2021〕30号 一、（六）)."""

from gongkai.office.registers.topic import Topic
from gongkai.report.draft import Aspect

TOPICS = (
    Topic(
        "fee_notices",
        "发出信息处理费收费通知",
        "件",
        Aspect.OTHER_MATTERS,
        always=True,
        hint="没有发出的填 0 或不填。",
    ),
    Topic(
        "fee_amount",
        "信息处理费收费通知总金额",
        "元",
        Aspect.OTHER_MATTERS,
        decimals=2,
        always=True,
        hint="收费通知写明的金额合计，单位是元。",
    ),
    Topic(
        "fee_collected",
        "实际收取信息处理费",
        "元",
        Aspect.OTHER_MATTERS,
        decimals=2,
        always=True,
        hint="实际缴入国库的金额合计，单位是元。",
    ),
)
