"""总体情况应当写到五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。

先看小标题：小标题写明了三个以上方面的，其余方面应当也有；小标题里没有、文字里也没有写到的，指出来，
只在别处文字里写到的，作提示。没有小标题的，文字里写到就算有。标题换了说法（加强平台建设、自觉接受监督、
规范信息审核、政府信息管理与平台建设合写）都算。自2021年的年报起。
"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.headings import section_on

ACT = (
    "建设|维护|运维|管理|管护|优化|升级|改版|更新|完善|开设|开通|新增|新设|整合|关停|监测|调整|改造|规范|集约|迁移|检查"
    "|作用|阵地|运行"
)
PLACE = "平台|网站|网页|新媒体|公众号|微博|专栏|栏目|专区|公报|载体|渠道|阵地|公开栏|查阅点|查阅场所|客户端|小程序"
CARE = (
    "加强|强化|推进|优化|完善|健全|建好|建设|维护|升级|打造|搭建|拓展|拓宽|规范|用好|做好|做强|做优|丰富|改版|开设"
    "|提升|整合"
)


def each(words: str, others: str) -> str:
    """A pattern: one of the words, and in the same clause one of the others; word by word, which is searched faster."""
    return "|".join(f"{word}[^。；]{{0,15}}(?:{others})" for word in words.split("|"))


ASPECTS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "主动公开",
        re.compile("主动公开|主动.{0,8}公开|公开(?:政府|重点|法定)"),
        re.compile("主动|公开[^。，；]{0,12}(?:信息|文件)|发布"),
    ),
    ("依申请公开", re.compile("申请"), re.compile("申请")),
    (
        "政府信息管理",
        re.compile(
            "信息[^。，；（(]{0,6}(?:管理|审[核查]|制作|清理|规范|资源)|(?:管理|审[核查]|规范)[^。，；（(]{0,8}信息|规范性文件|公文|制度"
        ),
        re.compile(
            "信息管理|保密(?:审查|审核|机制)|公开属性|属性(?:认定|审[核查]|标注|源头)|三审|信息发布[^。，；]{0,4}审[核查]|发布审[核查](?:制度|机制|流程|程序)|发布审查|审核发布"
            "|先审查?[、，]?后(?:公开|发布)|谁公开|规范性文件[^。；]{0,20}(?:清理|库|集中|动态|备案|标注|管理)"
            "|清理[^。；]{0,20}(?:规范性|政策)文件|梳理[^。；]{0,20}(?:规范性|政策)文件|公开[^。，；]{0,6}审[核查]|审[核查]机制|对外公开[^。；]{0,12}审[核查]"
        ),
    ),
    (
        "政府信息公开平台建设",
        re.compile(PLACE),
        re.compile(f"{each(PLACE, ACT)}|{each(CARE, PLACE)}"),
    ),
    (
        "监督保障",
        re.compile("监督|监管|保障|考核|评议|培训|督查|督导|检查|责任|组织|领导|队伍|教育|机制|自查|学习"),
        re.compile("监督|考核|评议|培训|督查|督导|检查|责任追究|组织领导|领导小组|分管领导|专人|自查|队伍"),
    ),
)
"""Each aspect: as sub-headings name it, and as running text shows that it is spoken of."""
HEADS = tuple(
    re.compile(shape)
    for shape in (
        r"[（(]\s?[一二三四五六七八九]\s?[）)]\s?([^。：:\s]{2,24})",
        r"[1-9]\s?[.．、](?!\d)\s?([^。：:\s]{2,24})",
        r"(?m:^([^。；：:\n]{4,24})$)",
        r"[一二三四五六七八九]是([^。；：:\s]{2,24})",
    )
)
"""Sub-headings, the surest first: （一）, 1., a short line, 一是."""
SHORT = 20
"""Fewer characters are the rest of a text that a conversion lost."""
STRUCTURED = 3


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A hit with the aspects that nothing speaks of, and one with those spoken of only under another heading."""
    section = section_on(report.sections, 1)
    if section is None or len(section.text) < SHORT or report.form == "2019":
        return
    heads = headings_in(section.text)
    named = [name for name, heading, _ in ASPECTS if heading.search(heads)]
    absent = [name for name, _, words in ASPECTS if name not in named and not words.search(section.text)]
    aside = [name for name, *_ in ASPECTS if name not in named and name not in absent]
    if absent:
        yield Hit(f"总体情况没有写到{'、'.join(absent)}，请补写。", Where(section.number))
    if aside and len(named) >= STRUCTURED:
        message = f"总体情况没有单独写{'、'.join(aside)}，只在别处提到；请看是否要分开写。"
        yield Hit(message, Where(section.number), severity=Severity.NOTICE)


def headings_in(text: str) -> str:
    """The sub-headings of the first shape that the text has at least three of, joined; empty where it has none."""
    found = ([match[1] for match in shape.finditer(text)] for shape in HEADS)
    return "；".join(next((heads for heads in found if len(heads) >= STRUCTURED), []))


FOUR = "（一）主动公开。120条。（二）依申请公开。收到3件。（三）平台建设。改版门户网站。（四）监督保障。培训两次。"


def example(words: str) -> AnnualReport:
    """A report whose section one has these words."""
    return AnnualReport(year=2024, sections=(Section(1, "总体情况", words),))


check = Check(
    id="AR101",
    name="overview-aspect-missing",
    severity=Severity.WARNING,
    title="总体情况缺少规定的方面",
    basis=FORMAT_2021.part("一、（一）总体情况"),
    find=find,
    years=(2021, None),
    passing=Example(example(FOUR + "（五）政府信息管理。清理文件12件。")),
    failing=Example(example(FOUR)),
)
