"""AR003: another place or another department where the report names its own office."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.agency_disagrees import find


def hits(agency, preface="", overview="", last=""):
    sections = (Section(1, "总体情况", overview), Section(6, "其他需要报告的事项", last))
    return list(find(AnnualReport(agency=agency, year=2024, preface=preface, sections=sections), Circumstances()))


SHAPES = {
    "preface": "现将{}2024年政府信息公开工作年度报告公布如下。",
    "overview": "2024年，{}坚持应公开尽公开。",
    "last": "未收取信息处理费。\n{}\n2025年1月20日",
}


def in_every_place(agency, name):
    return [bool(hits(agency, **{place: shape.format(name)})) for place, shape in SHAPES.items()]


@pytest.mark.parametrize(
    ("agency", "name"),
    [
        ("青山县司法局", "清水县司法局"),
        ("青山县司法局", "青水县司法局"),
        ("青山县司法局", "青山县教育局"),
        ("白石镇人民政府", "白水镇人民政府"),
        ("云江市青山区水务局", "云江市东湖区水务局"),
        ("青山县人民政府", "清水县人民政府"),
        ("青山县住房和城乡建设局", "青山县交通运输局"),
        ("青山县市场监督管理局", "清水县市场监督管理局"),
    ],
)
def test_another_place_or_department_is_found_wherever_it_names_itself(agency, name):
    assert in_every_place(agency, name) == [True, True, True]


@pytest.mark.parametrize(
    ("agency", "name"),
    [
        ("青山县发展和改革局", "青山县发改局"),
        ("青山县发展和改革局", "县发展和改革局"),
        ("青山县发展和改革局", "县发改局"),
        ("青山区人民政府", "云江市青山区人民政府"),
        ("云江市青山区人民政府", "青山区人民政府办公室"),
        ("青山县人民政府", "青山县人民政府办公室"),
        ("青山县市场监督管理局", "县市场监管局"),
        ("青山县卫生健康委员会", "青山县卫健委"),
        ("青山县卫生健康委员会", "青山县卫生健康局"),
        ("青山县白石镇人民政府", "白石镇人民政府"),
        ("东湖综合实验区", "东湖综合实验区管委会"),
        ("云江市凉州区水务局", "凉州区水务局"),
        ("青山县城市管理局", "青山县城管局"),
        ("云江市公安局青山分局", "青山县公安局"),
        ("青山县人民政府", "青山县政务服务管理局"),
    ],
)
def test_short_names_higher_places_and_own_bureaus_are_one_office(agency, name):
    assert in_every_place(agency, name) == [False, False, False]


def test_the_finding_names_both():
    (hit,) = hits("青山县司法局", SHAPES["preface"].format("清水县司法局"))
    assert (hit.expected, hit.actual) == ("青山县司法局", "清水县司法局")
    assert "清水县司法局" in hit.message
    assert "青山县司法局" in hit.message
    assert SHAPES["preface"].format("清水县司法局")[hit.where.start : hit.where.end] == "清水县司法局"


@pytest.mark.parametrize(
    "preface",
    [
        "如有疑问，请与青山县政务服务管理局联系（电话：0000-0000000）。",
        "如有疑问，请与青山县人民政府政务公开办公室联系。",
        "如有疑问，请与云江市司法局联系。",
        "如有疑问，请与清水县政务服务中心联系。",
        "本报告由青山县人民政府办公室汇总编制。",
        "本报告由青山县司法局根据条例编制。",
        "请与我局办公室联系。",
        "现将我局2024年政府信息公开工作情况报告如下。",
        "现将2024年政府信息公开工作情况报告如下。",
    ],
)
def test_who_is_asked_or_compiles_may_be_another_office(preface):
    assert hits("青山县司法局", preface) == []


@pytest.mark.parametrize(
    "preface",
    [
        "如有疑问，请与清水县司法局联系（电话：0000-0000000）。",
        "本报告由清水县司法局根据条例编制。",
        "现向社会公布《清水县司法局2024年政府信息公开工作年度报告》。",
    ],
)
def test_the_same_bureau_of_another_county_is_found(preface):
    assert len(hits("青山县司法局", preface)) == 1


@pytest.mark.parametrize(
    "overview",
    [
        "2024年，在清水县司法局的帮助下，我局完善制度。",
        "2024年，县委、县政府坚持应公开尽公开。",
        "2024年，全县各级行政机关扎实推进公开。",
        "学习清水县司法局的做法。",
        "2024年，我局坚持应公开尽公开。",
        "",
    ],
)
def test_other_offices_in_running_text_are_none_of_it(overview):
    assert hits("青山县司法局", overview=overview) == []


@pytest.mark.parametrize("last", ["清水县司法局", "清水县司法局\n共3页", "报送：清水县教育局\n2025年1月20日", ""])
def test_only_a_line_before_the_day_is_a_signature(last):
    assert hits("青山县司法局", last=f"未收取信息处理费。\n{last}") == []


def test_one_name_is_told_once_and_without_an_agency_none():
    both = SHAPES["preface"].format("清水县司法局") + "请与清水县司法局联系。"
    assert len(hits("青山县司法局", both)) == 1
    assert hits("", both) == []


@pytest.mark.parametrize("agency", ["白石镇人民政府", "白石街道办事处", "青山县白石乡"])
def test_a_township_that_calls_itself_a_bureau_is_told_once(agency):
    (hit,) = hits(agency, overview="我镇制定方案，我局按月检查。", last="我局未收取信息处理费。")
    assert (hit.actual, hit.severity.value, hit.where.section) == ("我局", "notice", 1)


def test_bureaus_and_quoted_words_are_no_such_township():
    assert hits("青山县司法局", overview="我局按月检查。") == []
    assert hits("白石镇人民政府", overview="“我局”栏目；自我局限不可取。") == []
