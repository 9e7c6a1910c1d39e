"""The made-up items of the bureau's year: 86 documents on the portal, 684 posts on Weibo, 772 on WeChat."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

NEW_YEAR = date(2021, 1, 1)
DAYS = 365


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its channel, title, day, and for a document its item of Article 20."""

    channel: str
    title: str
    on: date
    category: int | None = None


SUBJECTS = (
    (1, "行政规范性文件合法性审核工作规程"),
    (2, "机构职能和内设机构设置"),
    (2, "领导班子成员分工"),
    (3, "法治建设专项规划实施情况"),
    (5, "法律服务机构年度检查考核事项"),
    (5, "公证和法律援助办事指南"),
    (7, "部门预算和决算"),
    (8, "公证收费项目和标准"),
    (9, "集中采购实施情况"),
    (11, "法律援助惠民措施落实情况"),
    (12, "人民调解突发事件应对预案"),
    (14, "公益性岗位招聘和录用结果"),
    (15, "重大行政决策事项目录"),
    (15, "普法依法治理工作安排"),
    (15, "证明事项告知承诺制目录"),
)
FORMS = ("通知", "公告", "工作方案", "情况说明", "公示", "年度总结")

WEIBO_SERIES = ("今日普法", "法律援助在身边", "调解故事", "律师答问", "公证小课堂", "社区矫正一线", "工作动态")
WECHAT_SERIES = ("民法典每周一读", "以案释法", "法治动态", "基层司法所巡礼", "法律明白人课堂", "宪法宣传", "办事提醒")
TOPICS = (
    "居住权怎样设立",
    "借条怎样写才有效",
    "遗嘱的六种形式",
    "高空抛物谁来担责",
    "网购七日退货",
    "劳动合同的试用期",
    "未成年人保护",
    "防范电信网络诈骗",
    "邻里通风采光",
    "婚前财产约定",
    "老年人权益保障",
    "道路交通事故赔偿",
    "农民工工资支付",
    "物业服务收费",
    "土地承包经营",
    "反家庭暴力",
    "消费者维权",
    "禁毒宣传",
    "安全生产责任",
    "个人信息保护",
)


def spread(count: int) -> Iterator[date]:
    """`count` days spread evenly over the year, in order."""
    for index in range(count):
        yield NEW_YEAR + timedelta(days=index * DAYS // count)


def portal() -> list[Item]:
    """The documents on the portal."""
    names = product(FORMS, SUBJECTS)
    days = spread(86)
    return [
        Item("portal", f"关于{subject}的{form}", day, item)
        for day, (form, (item, subject)) in zip(days, names, strict=False)
    ]


def posts(channel: str, series: tuple[str, ...], count: int) -> list[Item]:
    """The posts of one account, numbered within their series."""
    made = []
    for index, day in enumerate(spread(count)):
        name = series[index % len(series)]
        made.append(Item(channel, f"{name}第{index // len(series) + 1}期：{TOPICS[index % len(TOPICS)]}", day))
    return made


def all_posts() -> list[Item]:
    """The posts of both accounts."""
    return posts("weibo", WEIBO_SERIES, 684) + posts("wechat", WECHAT_SERIES, 772)
