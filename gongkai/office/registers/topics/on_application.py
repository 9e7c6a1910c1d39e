"""Figures of section one, （二）依申请公开: what stands beside table three."""

from gongkai.office.registers.topic import Topic
from gongkai.report.draft import Aspect

TOPICS = (
    Topic(
        "application_enquiries",
        "解答政府信息公开申请咨询",
        "次",
        Aspect.ON_APPLICATION,
        hint="电话、当面咨询如何申请的次数；咨询不计入申请数量。",
    ),
)
