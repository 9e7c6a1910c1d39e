"""The report as a web page."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from gongkai.report.annual_report import Section
from gongkai.report.forms import FORMS
from gongkai.writers.html import STYLE, render
from tests.writers.grids import form_grid, html_grids, made_up

FORM_KEYS = ["2019", "2021"]
CHINESE = "一二三四五六"
HOSTILE = "</p><script>alert(1)</script>“&amp;<b x='\"'>{{ 1 }}]]><!--\x00\x07\x1b\ud800\u202e"
HARMLESS = "</p><script>alert(1)</script>“&amp;<b x='\"'>{{ 1 }}]]><!--\u202e"


def page(**changes: Any) -> Any:
    """A written page, parsed."""
    banner = changes.pop("banner", "")
    return html.document_fromstring(render(made_up(changes.pop("form", "2021"), **changes), banner=banner).decode())


@pytest.mark.parametrize("form", FORM_KEYS)
def test_every_cell_stands_where_the_form_has_it(form: str) -> None:
    report = made_up(form)
    grids = html_grids(render(report, banner=""))
    assert grids == [form_grid(FORMS[form], number, dict(report.figures)) for number in (2, 3, 4)]


def test_a_blank_report_is_the_template_of_the_notice(reports: Path) -> None:
    notice = (reports.parent / "law" / "format_2021_notice.txt").read_text(encoding="utf-8")
    template = notice[notice.rindex("一、总体情况") :]
    blank = page(figures={}, sections=(), preface="", title="标题").find("body/main")
    for aside in [*blank.iter("caption"), *blank.find_class("hint"), *blank.iter("h1")]:
        aside.drop_tree()
    expected = re.sub(r"（文字描述[^）]*）|\s", "", template)
    assert re.sub(r"\s", "", blank.text_content()) == expected


@pytest.mark.parametrize("form", FORM_KEYS)
def test_the_six_headings_are_exact_whatever_the_report_calls_them(form: str) -> None:
    sections = tuple(Section(n, "乱写的标题", "内容") for n in (3, 1, 5))
    headings = [h.text_content() for h in page(form=form, sections=sections).iter("h2")]
    assert headings == [f"{n}、{title}" for n, title in zip(CHINESE, FORMS[form].sections, strict=True)]


def test_words_stand_in_their_order() -> None:
    main = page().find("body/main")
    words = [e.text_content() for e in main.iter("h1", "h2", "h3", "p", "table") if "hint" not in e.get("class", "")]
    flat = [word if len(word) < 60 else "表" for word in words]
    assert flat == [
        "青石县司法局2025年政府信息公开工作年度报告",
        "本报告所列数据自2025年1月1日起至12月31日止。",
        "地址：青石县文汇路8号。",
        "一、总体情况",
        "2025年，本局公开信息326条。",
        "（一）主动公开。通过网站公开184条。",
        "（二）依申请公开",
        "均按期答复。",
        "二、主动公开政府信息情况",
        "表",
        "三、收到和处理政府信息公开申请情况",
        "表",
        "四、政府信息公开行政复议、行政诉讼情况",
        "表",
        "五、存在的主要问题及改进情况",
        "一是解读形式单一。",
        "下一步，制作图解6件。",
        "六、其他需要报告的事项",
        "未收取信息处理费。",
    ]


@pytest.mark.parametrize(
    ("figure", "heads"),
    [
        ("documents.rules.in_force", ["第二十条第（一）项", "现行有效件数", "规章"]),
        ("decisions.licensing", ["第二十条第（五）项", "本年处理决定数量", "行政许可"]),
        ("charges.administrative", ["第二十条第（八）项", "本年收费金额（单位：万元）", "行政事业性收费"]),
        ("applications.natural_person.received", ["申请人情况", "自然人", "一、本年新收政府信息公开申请数量"]),
        (
            "applications.legal_service.repeated",
            ["申请人情况", "法人或其他组织", "法律服务机构", "三、本年度办理结果", "（五）不予处理", "2.重复申请"],
        ),
        ("applications.total.handled", ["申请人情况", "总计", "三、本年度办理结果", "（七）总计"]),
        ("disputes.reconsideration.pending", ["行政复议", "尚未审结"]),
        ("disputes.litigation_after_review.total", ["行政诉讼", "复议后起诉", "总计"]),
    ],
)
def test_a_figure_names_its_heads(figure: str, heads: list[str]) -> None:
    report = made_up("2021")
    document = page()
    (cell,) = [td for td in document.iter("td") if td.text_content() == str(report.figures[figure])]
    named = [document.get_element_by_id(name) for name in cell.get("headers").split()]
    assert [head.text_content() for head in named] == heads
    assert all(head.tag == "th" and head.get("scope") in ("col", "row") for head in named)


@pytest.mark.parametrize("form", FORM_KEYS)
def test_marks_of_the_tables(form: str) -> None:
    document = page(form=form)
    ids = [element.get("id") for element in document.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert [c.text_content() for c in document.iter("caption")] == list(FORMS[form].sections[1:4])
    assert [len(head) for head in document.iter("thead")] == [3, 3], "heads of three and four; two has no one head"
    boxes = document.find_class("scroll")
    assert [box.get("tabindex") for box in boxes] == ["0", "0"]
    assert [document.get_element_by_id(box.get("aria-labelledby")).tag for box in boxes] == ["caption", "caption"]


def test_blanks_and_strings_are_printed_as_they_are() -> None:
    figures = {
        "documents.rules.made": None,
        "documents.rules.repealed": "/",
        "documents.normative_documents.made": "22（其中修订16件）",
        "decisions.licensing": 11398889,
        "charges.administrative": "316.44",
    }
    grid = html_grids(render(made_up("2021", figures=figures), banner=""))[0]
    assert [grid[2, column][0] for column in (1, 2, 3)] == ["", "/", ""]
    assert grid[3, 1][0] == "22（其中修订16件）"
    assert grid[6, 1] == ("11398889", 1, 3), "thousands are not separated"
    assert grid[13, 1][0] == "316.44"


def test_without_a_form_the_words_are_kept_and_no_table_is_made_up() -> None:
    sections = (Section(1, "基本情况", "甲"), Section(2, "工作打算", "乙"))
    report = replace(made_up("2021", sections=sections, figures={}), form=None)
    document: Any = html.document_fromstring(render(report, banner="").decode())
    assert [h.text_content() for h in document.iter("h2")] == ["一、基本情况", "二、工作打算"]
    assert list(document.iter("table")) == []


def test_hostile_words_stay_words() -> None:
    figures = {"documents.rules.made": HOSTILE}
    sections = (Section(1, HOSTILE, f"{HOSTILE}\n（一）{HOSTILE}"), Section(7, HOSTILE, HOSTILE))
    document = page(agency=HOSTILE, title=HOSTILE, preface=HOSTILE, sections=sections, figures=figures, banner=HOSTILE)
    assert not list(document.iter("script", "b", etree.Comment))
    assert len(list(document.iter("style"))) == 1
    assert document.findtext("head/title") == HARMLESS
    shown = [
        e.text_content() for e in document.find("body").iter("h1", "h2", "p", "td") if "script" in e.text_content()
    ]
    clean = " ".join(HARMLESS.split())
    assert shown == [clean, clean, clean, clean, f"（一）{clean}", clean, f"七、{clean}", clean]


def test_nothing_comes_from_outside() -> None:
    document = page(banner="演示数据")
    assert not [e.tag for e in document.iter() if e.tag in ("link", "img", "script", "iframe", "object", "base")]
    assert not [e for e in document.iter() if {"src", "href", "style"} & set(e.attrib)]
    assert not re.search(r"url\(|@import|@font-face|http", STYLE.read_text(encoding="utf-8"))


def test_the_banner_stands_above_the_text() -> None:
    first = page(banner="演示数据").find("body")[0]
    assert (first.get("class"), first.text_content()) == ("banner", "演示数据")
    assert not page().find_class("banner")


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2.2)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize("ground", ["paper", "panel"])
@pytest.mark.parametrize("text", ["ink", "seal", "link"])
def test_contrast_is_seven_to_one(scheme: int, ground: str, text: str) -> None:
    blocks = re.findall(r":root \{(.*?)\}", STYLE.read_text(encoding="utf-8"), re.S)
    colours = dict(re.findall(r"--(\w+): (#\w{6})", blocks[scheme]))
    light, dark = sorted((luminance(colours[ground]), luminance(colours[text])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 7
