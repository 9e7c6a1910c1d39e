"""What an agency must publish of its own accord: 《条例》第二十条, and what 第二十一条 adds by kind of agency.

Article 20 binds every agency; what Article 21 adds depends on the kind. Who may make rules (规章), the first of these
items, is answered by `rule_making` and offered here as well.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from gongkai.law.instruments import REGULATION, Citation
from gongkai.law.rule_making import may_make_rules as may_make_rules


class AgencyKind(StrEnum):
    """The kinds of agency that Article 21 tells apart; every other kind has Article 20 alone."""

    CITY_OR_COUNTY = "city_or_county"
    """设区的市级、县级人民政府及其部门."""
    TOWNSHIP = "township"
    """乡（镇）人民政府."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Duty:
    """One item to be published: a key, the words of the article, the citation."""

    key: str
    title: str
    citation: Citation


ITEMS: Final = (
    ("rules_and_documents", "行政法规、规章和规范性文件"),
    ("organisation", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
    ("plans", "国民经济和社会发展规划、专项规划、区域规划及相关政策"),
    ("statistics", "国民经济和社会发展统计信息"),
    ("licensing", "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
    (
        "penalties",
        "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定",
    ),
    ("budget", "财政预算、决算信息"),
    ("charges", "行政事业性收费项目及其依据、标准"),
    ("procurement", "政府集中采购项目的目录、标准及实施情况"),
    ("construction", "重大建设项目的批准和实施情况"),
    ("livelihood", "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
    ("emergencies", "突发公共事件的应急预案、预警信息及应对情况"),
    ("inspections", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"),
    ("recruitment", "公务员招考的职位、名额、报考条件等事项以及录用结果"),
    ("required_elsewhere", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息"),
)

EXTRA: Final[dict[AgencyKind, tuple[tuple[str, str], ...]]] = {
    AgencyKind.CITY_OR_COUNTY: (
        ("city_construction", "市政建设"),
        ("public_services", "公共服务"),
        ("public_welfare", "公益事业"),
        ("land_expropriation", "土地征收"),
        ("housing_expropriation", "房屋征收"),
        ("public_order", "治安管理"),
        ("social_assistance", "社会救助"),
    ),
    AgencyKind.TOWNSHIP: (
        ("rural_policies", "贯彻落实农业农村政策"),
        ("irrigation", "农田水利工程建设运营"),
        ("land_contracts", "农村土地承包经营权流转"),
        ("homesteads", "宅基地使用情况审核"),
        ("land_expropriation", "土地征收"),
        ("housing_expropriation", "房屋征收"),
        ("raised_funds_and_labour", "筹资筹劳"),
        ("social_assistance", "社会救助"),
    ),
    AgencyKind.OTHER: (),
}

COMMON: Final = tuple(
    Duty(key, title, REGULATION.article(20, item=number)) for number, (key, title) in enumerate(ITEMS, start=1)
)


def duties_of(kind: AgencyKind) -> tuple[Duty, ...]:
    """What an agency of that kind must publish: the fifteen items, then what Article 21 adds, in its order."""
    return COMMON + tuple(Duty(key, title, REGULATION.article(21)) for key, title in EXTRA[kind])
