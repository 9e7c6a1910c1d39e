"""Which repeats are slips: made-up sentences, the larger half of them traps."""

import time

import pytest

from gongkai.law.instruments import REGULATION
from gongkai.law.wording import headings
from gongkai.wordings.doubled import slips


def slipped(text: str) -> list[str]:
    return [text[slip.start : slip.start + slip.size] for slip in slips(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("打造整洁的的页面。", "的"),
        ("我局公布了了三份清单。", "了"),
        ("在在网站公布清单。", "在"),
        ("向向社会公布清单。", "向"),
        ("各科室和和下属单位。", "和"),
        ("办理政府信信息公开申请。", "信"),
        ("主动公公开政府信息。", "公"),
        ("不服行政复复议决定的。", "复"),
        ("进一一步完善。", "一"),
        ("规范复核复核登记机制。", "复核"),
        ("县水务局局认真落实条例。", "局"),
        ("青山区教委委高度重视公开。", "委"),
        ("属于过程性性信息的2件。", "性"),
        ("清理行政规范性文件行政规范性文件12件。", "行政规范性文件"),
        ("召开青山县第十二次新闻发布会青山县第十二次新闻发布会。", "青山县第十二次新闻发布会"),
        ("加强队伍建设，加强队伍建设。", "加强队伍建设，"),
        ("每季度检查一次；每季度检查一次，年底通报。", "每季度检查一次；"),
        ("开展业务培训、开展业务培训、开展检查。", "开展业务培训、"),
        ("通过网站通过网站公布。", "通过网站"),
        ("及时向社会社会发出提醒。", "社会"),
        ("根据《条例》《条例》规定。", "《条例》"),
        ("面对面面对面交流。", "面对面"),
    ],
)
def test_a_slip_is_found(text: str, word: str) -> None:
    assert slipped(text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "常常、人人、一一、等等、处处、年年、天天、多多、种种、各项各类。",
        "高高兴兴、方方面面、条条框框、实实在在、扎扎实实、逐步逐项。",
        "一个一个解决，一件一件落实，一步一步推进，面对面交流，点对点服务，手把手指导。",
        "市市场监管局、区区委办公室、省省直机关、我县县政府、局局长办公会、乡乡镇。",
        "以服务群众为目的的活动；采购标的的数量；有的的确不知道。",
        "为了了解民意；问题存在在线反馈中；针对对象不同；参与与会人员的讨论。",
        "可以以书面形式；以及及时公开；涉及及时性；促进和和谐；认为为民办事。",
        "由于于都县；首都都市圈；被被申请人拒绝；达到到位的标准。",
        "对申请申请人进行指导；依申请公开公开渠道；主动公开公开内容；县政府政府信息公开专栏。",
        "工作工作要点；区直部门部门预算；办公室办公室主任；监督监督管理。",
        "国家有关规定规定应当主动公开的其他政府信息。",
        "教育、教育、教育。",
        "县水务局局长认真部署，水务局局属单位，区委委员积极参加，林业局局务会坚持每月一次；乡乡通公路，镇镇通过验收。",
        "各镇的部门的部门预算。[<选项>] [<版本选项>]",
        "（一）强化培训。强化培训，编印案例。",
        "主要问题：主要问题，是栏目更新慢。",
        "强化业务培训。强化业务培训。",
        "强化业务培训\n强化业务培训\n",
        "规范、公开、公开透明。",
        "根据《中华人民共和国政府采购法》《中华人民共和国政府采购法实施条例》。",
        "第1111号，电话88888888，2020年2020件，10%10%，www.www.cn，，，——。",
        "公开 公开 公开",
        "沧沧县、圆圆镇、莎莎、李乐乐。",
        "非常非常重视，很多很多群众。",
        "上半年收到3件，下半年收到3件。",
        "",
    ],
)
def test_what_may_stand_twice_passes(text: str) -> None:
    assert slipped(text) == []


@pytest.mark.parametrize(
    "trap", ["政府信息公开展览", "行政复议议题", "进一步步入正轨", "政务公开开设专栏", "规范性文件件数"]
)
def test_a_doubled_character_at_the_end_of_a_set_phrase_may_begin_another_word(trap: str) -> None:
    assert slipped(f"今年{trap}。") == []


def test_one_place_is_told_once() -> None:
    assert slipped("公布公布公布公布清单。") == ["公布", "公布"]


def test_the_text_of_the_regulation_has_no_slip() -> None:
    """The whole statute, which says 规定规定 in Article 20 and means it."""
    lines = [line for lines in headings(REGULATION.key).values() for line in lines]
    assert any("规定规定" in line for line in lines)
    assert slipped("\n".join(lines)) == []


@pytest.mark.parametrize("unit", ["的", "审核", "一是", "政府信息公开，", "《条例》"])
def test_hostile_texts_take_a_few_seconds_at_most(unit: str) -> None:
    began = time.process_time()
    list(slips(unit * (1_000_000 // len(unit))))
    assert time.process_time() - began < 5
