"""AR902: wrong words of the list, each in sentences where it is wrong and in sentences where it is none."""

import time

import pytest

from gongkai import readers
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.wording import find
from gongkai.report.recognise import recognise


def hits(text):
    return list(find(AnnualReport(year=2024, sections=(Section(1, "总体情况", text),)), Circumstances()))


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("截止目前，公众号有三千人关注。", "截止目前", "截至目前"),
        ("截止2024年12月31日，公开120条。", "截止", "截至"),
        ("截止 12 月底，公开120条。", "截止", "截至"),
        ("各科室水平参差不起。", "参差不起", "参差不齐"),
        ("工作程度残差不齐。", "残差不齐", "参差不齐"),
        ("按县委布署开展检查。", "布署", "部署"),
        ("一如继往做好公开。", "一如继往", "一如既往"),
        ("再接再励，抓好落实。", "再接再励", "再接再厉"),
        ("企业反应的问题已经办结。", "反应的问题", "反映的问题"),
        ("可登陆网站查阅。", "登陆网站", "登录网站"),
        ("公布权利清单。", "权利清单", "权力清单"),
        ("把公开做为第一要务。", "做为", "作为"),
        ("畅通受理渠。", "渠", "渠道"),
        ("不服的可以申请行政法复议。", "行政法复议", "行政复议"),
        ("推进政府信息工开。", "政府信息工开", "政府信息公开"),
        ("办理依申公开。", "依申公开", "依申请公开"),
        ("（四）府信息公开平台建设情况。", "府信息公开", "政府信息公开"),
        ("近一步完善制度。", "近一步", "进一步"),
        ("规范已申请公开办理流程。", "已申请公开", "依申请公开"),
        ("坚持公开为常态，公开为例外。", "公开为例外", "不公开为例外"),
        ("以公开是原则、以公开是例外。", "公开是例外", "不公开是例外"),
        ("分存在的主要问题及改情况等部分。", "及改情况", "及改进情况"),
        ("本报告还有其进他事项。", "其进他", "其他"),
        ("一是安全专人负责更新。", "安全专人负责", "安排专人负责"),
        ("统计到12月31止。", "月31", "月31日"),
        ("告知纳税人权力和义务。", "纳税人权力", "纳税人权利"),
        ("对本报告有疑异的，请联系。", "有疑异", "有疑义"),
        ("推动公开规范话。", "规范话", "规范化"),
        ("平台全方面提升。", "全方面", "全方位"),
        ("全年未出现违犯规定的情况。", "违犯规定", "违反规定"),
        ("依法与以答复。", "与以", "予以"),
        ("企业渡过了一年的过渡期。", "渡过了一年", "度过了一年"),
        ("以习近平新时代特色社会主义思想为指导。", "习近平新时代特色社会主义", "习近平新时代中国特色社会主义"),
    ],
)
def test_a_wrong_word_is_found_with_the_right_one(text, wrong, right):
    (hit,) = hits(text)
    assert (hit.actual, hit.expected, hit.severity) == (wrong, right, None)
    assert text[hit.where.start : hit.where.end] == wrong
    assert "出处：《" in hit.message


@pytest.mark.parametrize(
    "text",
    [
        "截至目前，报名截止。申请截止2024年12月31日。截止日期是月底。统计到12月31日截止。截止到12月31日。",
        "水平参差不齐。按照部署。一如既往。再接再厉。做为民服务的事，叫做为民解忧。",
        "坚持公开为常态、不公开为例外；主动公开为常态，依申请公开为例外；存在的主要问题及改进情况；网络安全专人负责。",
        "截至12月31日，公民权力机关监督，有疑、异的另报，质疑异议，有疑异议可以提出。",
        "群众已申请公开的信息；提供有力的保障，较好的保证措施，取得较好的完成效果。",
        "舆情反应情况良好，化学反应问题，不良反应的问题，应急反应渠道。",
        "台风登陆前，旅客登陆平潭岛。",
        "不动产权利清单，公民权利部门法。",
        "灌溉水渠、干渠。修复水渠。",
        "依照行政法，复议机关作出决定。市政府信息公开。政\n府信息公开。",
        "走近一步，靠近一步看。推进一部分工作，投进一部法律。",
        "推广规范话语，标准话术，信息话费。",
        "食品安全方面，健全方面，完全方面。",
        "全年与以往相比，参与以下活动。属于以公开为原则。",
        "既使群众方便，又使企业受益。",
        "本部份额较大。申请人材料齐全。预防犯罪。完善长效机制。培训服务。影响往来。面积及位置。小组职责。物资迅速到位。",
        "记录相关情况，目录相关栏目。新建全市统一平台。克服误区。和协会、和协调。街道至社区。场所已开放。既将材料归档，又将目录上网。",
        "提高高质量发展水平，推进动态更新，开展展览，审核查验，分配和使用，搭配和谐。",
        "主动认领任务，培训教材，官网占比，上网落实，监督检查查处，社会义务，自觉查找。",
        "按装机容量，审批露天烧烤，违规犯罪，问题纲要，学习进平台，针对姓名，一张帖子，坚持不解决问题不放手，讲标准话。",
        "明查暗访，名符其实，毕竟争取，敏感概念，可见一般情况下，代领群众证照。",
        "申请入学，拦截，公示拦截。领域信息。渡过难关。即使。",
        "",
    ],
)
def test_the_same_characters_in_other_words_pass(text):
    assert hits(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("公众帐号有三千人关注。", "帐号"),
        ("六、其它需要报告的事项，无。", "其它需要报告"),
        ("粉丝数累积超3万人。", "累积"),
        ("工作移交不过顺畅。", "不过"),
        ("上传图象资料。", "图象"),
        ("为更好的服务群众，增设窗口。", "更好的服务"),
        ("公开较好的保证了知情权。", "较好的保证"),
    ],
)
def test_what_may_be_a_matter_of_taste_is_a_notice(text, wrong):
    (hit,) = hits(text)
    assert (hit.actual, hit.severity) == (wrong, "notice")
    assert "请核对" in hit.message


@pytest.mark.parametrize(
    "text",
    ["经验累积三年。", "再好不过顺畅。", "只不过完善。", "更好的服务。", "图象征团结。", "通不过及时答复。"],
)
def test_doubtful_words_need_their_company(text):
    assert hits(text) == []


def test_a_word_of_a_quoted_title_is_a_notice_and_one_outside_is_not():
    (inside,) = hits("转发《支持企业度过难关的通知》。")
    assert inside.severity == "notice"
    assert "原标题" in inside.message
    text = "转发《支持企业度过难关的通知》，帮助企业度过难关。"
    (both,) = hits(text)
    assert (both.severity, both.where.start) == (None, text.rindex("度过难关"))


def test_one_word_is_told_once_in_a_section_with_its_count():
    (hit,) = hits("布署一次。布署两次。布署三次。")
    assert "3处" in hit.message
    assert hit.where.start == 0


def test_long_texts_take_little_time():
    began = time.process_time()
    for unit in ("截止", "截止目前", "（", "一是", "1", "不过"):
        hits(unit * (200_000 // len(unit)))
    assert time.process_time() - began < 10


@pytest.mark.reports
def test_the_published_reports(reports):
    """Every word of the acceptance's list, and no warning that a clerk would not sign."""
    warned, noticed = {}, {}
    for file in sorted(reports.glob("0*.*")):
        for hit in find(recognise(readers.read(str(file))), Circumstances()):
            (noticed if hit.severity else warned).setdefault(file.name[:3], []).append(hit.actual)
    assert warned == {
        "000": ["截止目前"],
        "005": ["渠"],
        "013": ["残差不齐"],
        "014": ["全方面"],
        "034": ["府信息公开"],
    }
    assert noticed == {"003": ["累积"], "013": ["不过"], "014": ["度过难关"], "035": ["其它需要报告"]}
