"""Figures of section six: the fee, told every year (国办公开办函〔2021〕30号 一、（六）); open days; legal work."""

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
    Topic("open_days", "举办政府开放日活动", "场", Aspect.OTHER_MATTERS, hint="本年实际举办的场次。"),
    Topic(
        "documents_reviewed",
        "办理规范性文件合法性审核",
        "件",
        Aspect.OTHER_MATTERS,
        hint="本年出具合法性审核意见的件数。",
    ),
    Topic("documents_filed", "办理规范性文件备案", "件", Aspect.OTHER_MATTERS, hint="本年报送备案或者接收备案的件数。"),
    Topic(
        "legal_opinions", "出具法律意见", "件", Aspect.OTHER_MATTERS, hint="本年对决策、合同等出具法律意见书的件数。"
    ),
    Topic(
        "certificate_matters",
        "实行证明事项告知承诺制的事项",
        "项",
        Aspect.OTHER_MATTERS,
        hint="年末仍在实行的证明事项项数。",
    ),
)
