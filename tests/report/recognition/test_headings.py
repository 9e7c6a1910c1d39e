"""Where the sections begin, and what only looks like a heading."""

import pytest

from gongkai.paper import Paragraph
from gongkai.report.form_2021 import SECTIONS
from gongkai.report.recognition.headings import headings, is_of_contents

NUMBERED = [f"{'一二三四五六'[n]}、{title}" for n, title in enumerate(SECTIONS)]


def found(*lines: str) -> list[tuple[int, str]]:
    return [(heading.number, heading.title) for heading in headings([Paragraph(line) for line in lines])]


def with_text(heads: list[str]) -> list[str]:
    return [line for head in heads for line in (head, "本局公开信息36条。")]


def changed(number: int, line: str) -> list[str]:
    return [*NUMBERED[: number - 1], line, *NUMBERED[number:]]


def test_the_six_headings_of_the_form() -> None:
    assert found(*with_text(NUMBERED)) == list(enumerate(SECTIONS, 1))


@pytest.mark.parametrize(
    ("number", "line", "title"),
    [
        (1, "一、工作基本情况", "工作基本情况"),
        (3, "三、行政机关收到和处理政府信息公开申请情况。", "行政机关收到和处理政府信息公开申请情况"),
        (4, "四、政府信息公开行政法复议、行政诉讼情况", "政府信息公开行政法复议、行政诉讼情况"),
        (
            4,
            "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况：",
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        ),
        (5, "五、存在问题及整改措施", "存在问题及整改措施"),
        (5, "　五 、 工作展望", "工作展望"),
        (6, "六.其它需要报告的事项", "其它需要报告的事项"),
        (2, "2、主动公开政府信息情况", "主动公开政府信息情况"),
        (2, "第二部分 主动公开政府信息情况", "主动公开政府信息情况"),
        (5, "存在的主要问题及改进情况", "存在的主要问题及改进情况"),
    ],
)
def test_other_titles_and_numbers(number: int, line: str, title: str) -> None:
    expected = list(enumerate(SECTIONS, 1))
    expected[number - 1] = (number, title)
    assert found(*with_text(changed(number, line))) == expected


@pytest.mark.parametrize(
    "line",
    [
        "一是加强组织领导",
        "（一）主动公开情况",
        "(二)依申请公开情况",
        "1.属于国家秘密",
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "三、本年度办理结果",
        "四、结转下年度继续办理",
        "五、强化培训",
        "一、加强领导，二、健全制度，三、落实责任。",
        "一方面加强领导",
        "2023年，本局公开信息36条",
        "七、附件",
        "二、存在问题整改情况",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    for place in (1, 3, 6, 11):
        lines = with_text(NUMBERED)
        lines.insert(place, line)
        assert found(*lines) == list(enumerate(SECTIONS, 1)), place


def test_a_list_of_the_sections_in_the_preface() -> None:
    sentence = "本报告由" + "；".join(NUMBERED) + "组成。"
    assert found(sentence, *with_text(NUMBERED)) == list(enumerate(SECTIONS, 1))


def test_a_table_of_contents() -> None:
    contents = [f"{head}……{3 * n}" for n, head in enumerate(NUMBERED, 1)]
    assert found("目录", *contents, *with_text(NUMBERED)) == list(enumerate(SECTIONS, 1))
    assert found(*NUMBERED, *with_text(NUMBERED)) == list(enumerate(SECTIONS, 1))


def test_a_missing_one_stays_missing() -> None:
    assert [number for number, _ in found(*with_text([*NUMBERED[:4], NUMBERED[5]]))] == [1, 2, 3, 4, 6]


def test_a_row_of_table_three_does_not_stand_in_for_a_missing_heading() -> None:
    lines = with_text([*NUMBERED[:3], *NUMBERED[4:]])
    lines.insert(6, "四、结转下年度继续办理")
    assert [number for number, _ in found(*lines)] == [1, 2, 3, 5, 6]


def test_a_number_twice_is_kept_as_printed() -> None:
    heads = changed(5, "四、存在的主要问题及改进情况")
    assert [number for number, _ in found(*with_text(heads))] == [1, 2, 3, 4, 4, 6]


def test_another_order_is_kept_as_printed() -> None:
    heads = [NUMBERED[0], NUMBERED[2], NUMBERED[1], *NUMBERED[3:]]
    assert [number for number, _ in found(*with_text(heads))] == [1, 3, 2, 4, 5, 6]


def test_titles_run_on_in_the_text() -> None:
    lines = [f"{head}。本局公开信息36条。" for head in NUMBERED]
    assert found(*lines) == list(enumerate(SECTIONS, 1))


@pytest.mark.parametrize("between", ["", " ", "　"])
def test_a_paper_in_one_line(between: str) -> None:
    words = "本局公开信息36条。一、本年新收政府信息公开申请数量3"
    line = "根据条例编制。" + "".join(f"{head}{between}{words}{between}" for head in NUMBERED)
    assert found(line) == list(enumerate(SECTIONS, 1))


def test_titles_without_numbers() -> None:
    assert found(*with_text(list(SECTIONS))) == list(enumerate(SECTIONS, 1))


def test_a_title_above_its_table_is_no_second_heading() -> None:
    lines = with_text(NUMBERED)
    lines.insert(4, SECTIONS[1])
    assert found(*lines) == list(enumerate(SECTIONS, 1))


@pytest.mark.parametrize("mark", ["（{}）", "({}) ", "（{}）、"])
def test_sections_numbered_in_brackets(mark: str) -> None:
    heads = [f"{mark.format('一二三四五六'[n])}{title}" for n, title in enumerate(SECTIONS)]
    assert found(*with_text(heads)) == list(enumerate(SECTIONS, 1))


def test_numbers_in_brackets_under_the_headings_are_none() -> None:
    lines = [NUMBERED[0], "（一）总体情况", "（二）主动公开政府信息情况", *NUMBERED[1:]]
    assert found(*lines) == list(enumerate(SECTIONS, 1))


@pytest.mark.parametrize("part", ["第{}部分{}", "第{}部分：{}", "第{}部分 {}", "第 {} 章　{}"])
def test_sections_called_parts(part: str) -> None:
    heads = [part.format("一二三四五六"[n], title) for n, title in enumerate(SECTIONS)]
    assert found(*with_text(heads)) == list(enumerate(SECTIONS, 1))


def test_a_table_of_contents_with_a_title_that_lost_its_number() -> None:
    contents = [f"{head}……{n}" for n, head in enumerate(changed(5, SECTIONS[4]), 1)]
    assert found(*contents, *with_text(changed(5, SECTIONS[4]))) == list(enumerate(SECTIONS, 1))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("目　录", True),
        ("三、收到和处理政府信息公开申请情况……7", True),
        ("（二）主动公开政府信息情况  4", True),
        ("总体情况……1", True),
        ("一、总体情况良好，数据统计期限为2023年1月1日至12月31日。", False),
        ("联系电话", False),
        (" " * 60_000 + "总体情况", False),
    ],
)
def test_lines_of_a_table_of_contents(line: str, expected: bool) -> None:
    assert is_of_contents(line) is expected


def test_a_heading_behind_the_end_of_a_sentence_in_its_line() -> None:
    lines = with_text(NUMBERED)
    assert found(f"如有疑问，请联系我局（地址：南大街3号）。{lines[0]}", *lines[1:]) == list(enumerate(SECTIONS, 1))
    assert found(f"编制本报告。 {lines[0]} 2023年，公开36条。", *lines[2:]) == list(enumerate(SECTIONS, 1))
    listed = "本报告包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况。"
    assert found(listed, *lines) == list(enumerate(SECTIONS, 1))
    assert found(*lines[2:], "详见上文。一、总体情况") == list(enumerate(SECTIONS, 1))[1:]
    assert found(*lines[:2], "详见上文。二、总体情况", *lines[4:]) == [
        (n, t) for n, t in enumerate(SECTIONS, 1) if n != 2
    ]
    assert found("详见下文。六、其他需要报告的事项", *lines[:-2]) == list(enumerate(SECTIONS, 1))[:-1]


@pytest.mark.parametrize("title", ["总体情况", "总体工作情况", "基本情况", "工作概述"])
def test_the_titles_of_section_one_are_known(title: str) -> None:
    assert [heading.kind for heading in headings([Paragraph(f"一、{title}"), Paragraph("公开36条。")])] == [1]


def test_items_numbered_2_in_section_one_are_no_sections_where_these_are_numbered_in_chinese() -> None:
    lines = with_text(NUMBERED)
    items = [
        "2.主动公开政府信息情况。本年公开36条。",
        "3.依申请公开政府信息情况。本年收到申请2件。",
        "4.因政府信息公开申请行政复议、提起行政诉讼情况。本年没有。",
    ]
    assert found(*lines[:2], *items, *lines[2:]) == list(enumerate(SECTIONS, 1))
