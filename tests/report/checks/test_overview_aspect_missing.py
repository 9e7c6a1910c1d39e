"""AR101: the five aspects of section one, by sub-headings or by words, as reports have them."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.overview_aspect_missing import check, find

ASPECTS = {
    "主动公开": "更新信息120条。",
    "依申请公开": "收到3件。",
    "政府信息管理": "确定公开属性。",
    "平台建设": "改版门户网站。",
    "监督保障": "培训两次。",
}


def hits(text, **other):
    report = AnnualReport(year=2024, sections=(Section(1, "总体情况", text),), **other)
    return list(find(report, Circumstances()))


def headed(*titles, shape="（{n}）{title}。做好此项工作。"):
    return "".join(shape.format(n=number, title=title) for number, title in zip("一二三四五六", titles, strict=False))


@pytest.mark.parametrize(
    "titles",
    [
        tuple(ASPECTS),
        tuple(f"{title}情况" for title in ASPECTS),
        tuple(f"{title}方面" for title in ASPECTS),
        (
            "主动公开政府信息情况",
            "依申请公开政府信息情况",
            "完善制度，加强政府信息管理",
            "加强平台建设",
            "自觉接受监督",
        ),
        ("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设、监督保障情况"),
        ("深化主动公开", "规范依申请办理", "严格信息审核", "优化政务新媒体", "强化考核培训"),
        ("组织领导", "主动公开", "依申请公开", "信息资源规范化管理", "平台载体建设", "教育培训"),
        ("政府信息主动公开情况", "政府信息依申请公开办理情况", "规范性文件管理", "网站与新媒体", "社会评议"),
    ],
)
@pytest.mark.parametrize(
    "shape", ["（{n}）{title}。做好此项工作。", "({n}){title}\n做好此项工作。\n", "### （{n}） {title}：做好。\n"]
)
def test_five_headings_in_any_words_are_right(titles, shape):
    assert hits(headed(*titles, shape=shape)) == []


@pytest.mark.parametrize("missing", ASPECTS)
def test_a_heading_that_is_missing_is_named(missing):
    (hit,) = hits(headed(*(title for title in ASPECTS if title != missing)))
    assert missing in hit.message
    assert hit.severity is None
    assert not any(title in hit.message for title in ASPECTS if title != missing)


def test_what_is_told_under_another_heading_is_a_notice():
    text = headed("主动公开", "依申请公开", "平台建设", "监督保障") + "公文起草时确定公开属性。"
    (hit,) = hits(text)
    assert hit.severity == "notice"
    assert "政府信息管理" in hit.message


@pytest.mark.parametrize("shape", ["{n}、{title}\n做好。\n", "{n}.{title}。做好。\n"], ids=["1、", "1."])
def test_headings_may_be_counted_in_figures(shape):
    text = "".join(shape.format(n=n, title=title) for n, title in enumerate(ASPECTS, 1) if title != "平台建设")
    (hit,) = hits(text)
    assert "平台建设" in hit.message


def test_headings_may_stand_in_lines_without_a_number():
    text = "\n".join(f"{title}情况\n做好这一项工作，没有发生问题。" for title in ASPECTS if title != "监督保障")
    (hit,) = hits(text)
    assert "监督保障" in hit.message


def test_items_under_a_heading_are_no_headings_of_their_own():
    text = headed("主动公开", "依申请公开", "平台建设", "监督保障").replace("做好", "一是开展信息清理。做好", 1)
    assert hits(text)


def test_a_reference_to_an_item_is_no_heading():
    text = "1.主动公开。好。2.依申请公开。好。3.政府信息管理。好。4.监督保障。好。依照第（五）项公开。门户网站改版。"
    (hit,) = hits(text)
    assert hit.severity == "notice"
    assert "平台建设" in hit.message


PROSE = (
    "全年主动公开信息120条。收到申请3件，均按期答复。落实先审查后公开，公文标注公开属性。"
    "做好门户网站维护，新增专栏2个。开展业务培训两次，纳入年度考核。"
)


def test_prose_that_speaks_of_all_five_is_right():
    assert hits(PROSE) == []


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("收到申请3件，均按期答复。", "依申请公开"),
        ("落实先审查后公开，公文标注公开属性。", "政府信息管理"),
        ("做好门户网站维护，新增专栏2个。", "平台建设"),
        ("开展业务培训两次，纳入年度考核。", "监督保障"),
    ],
)
def test_prose_that_leaves_one_out_is_found(words, missing):
    (hit,) = hits(PROSE.replace(words, "各项工作有序开展，成效明显。"))
    assert missing in hit.message


def test_a_web_site_as_a_channel_is_no_platform_built():
    text = PROSE.replace("做好门户网站维护，新增专栏2个。", "信息都通过县政府门户网站发布。")
    assert "平台建设" in hits(text)[0].message


def test_a_lost_text_and_the_trial_form_say_nothing():
    assert hits("") == []
    assert hits("文字描述") == []
    assert hits(headed("基本情况", "主要做法"), form="2019") == []
    assert list(find(AnnualReport(), Circumstances())) == []
    assert not check.holds_for(2020)
    assert check.holds_for(2021)
