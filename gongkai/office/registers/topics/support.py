"""Figures of section one, （五）监督保障: training, inspections."""

from gongkai.office.registers.topic import Topic
from gongkai.report.draft import Aspect

TOPICS = (
    Topic(
        "trainings",
        "组织政府信息公开培训",
        "次",
        Aspect.SUPPORT,
        hint="本机关组织的政府信息公开业务培训（第四十八条）。",
    ),
    Topic("inspections", "开展政府信息公开检查", "次", Aspect.SUPPORT, hint="本机关开展的自查和对下检查。"),
)
