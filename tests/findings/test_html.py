"""The page: every word of the report, findings beside their words and cells, everything escaped."""

import io
import re

import pytest
from lxml import html as lxml_html

from gongkai.findings import html
from gongkai.findings.html.leaf import from_json
from gongkai.findings.html.placing import PREFACE, TABLE, TITLE, WORDS, placed, spot_of
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.form_2021 import FORM
from tests.findings.made import BROKEN, CLEAN, ENTRY, FINDINGS, OVERVIEW, REPORT, TOTAL, at, found, run


def tree(report=REPORT, **entry):
    """The fragment, parsed by another program."""
    return lxml_html.fromstring(html.fragment(report, {**ENTRY, **entry}))


def page(*entries):
    out = io.StringIO()
    html.write(run(*entries), out)
    return out.getvalue()


@pytest.fixture(scope="module")
def shown():
    return tree()


def bare(element):
    """The words of an element without the numbers of the notes."""
    copy = lxml_html.fromstring(lxml_html.tostring(element, encoding="unicode"))
    for number in copy.xpath("//sup | //*[@class='at'] | //aside"):
        number.drop_tree()
    return "".join(copy.itertext()).strip()


def note(shown, identity):
    """The note of a finding, and its number."""
    (one,) = (n for n in shown.cssselect(".note") if n.cssselect(".id")[0].text == identity)
    return one, one.cssselect(".what a")[0].text


class TestWords:
    """The report's own words."""

    def test_every_word_stands_there_once_and_in_order(self, shown):
        covered = OVERVIEW.replace("13912345678", "139****5678")
        paragraphs = [bare(p) for p in shown.cssselect(".leaf p") if p.getparent().get("class") not in ("notes",)]
        own = [text for text in paragraphs if text and "表格较宽" not in text]
        notes = {bare(p) for p in shown.cssselect(".note p")}
        assert [text for text in own if text not in notes] == [
            REPORT["preface"],
            *covered.split("\n"),
            "存在一些不足。今后将进一步加强工作。",
            "没有其他需要报告的事项。",
        ]

    def test_the_headings_are_the_files_own(self):
        sections = [{"number": 3, "title": "依申请公开", "text": "甲。"}, {"number": 1, "title": "概况", "text": ""}]
        shown = tree({**REPORT, "sections": sections}, findings=[])
        assert [bare(h) for h in shown.cssselect("h3")] == ["三、依申请公开", "一、概况"]

    def test_a_report_without_title_says_so(self):
        assert bare(tree({**REPORT, "title": "", "agency": ""}, findings=[]).cssselect("h2")[0]) == "（没有找到标题）"

    def test_markup_in_the_file_is_text(self, shown):
        assert shown.cssselect("script") == []
        assert "<script>alert(1)</script>" in "".join(shown.itertext())

    @pytest.mark.parametrize(
        "sly", ['<img src=x onerror="a()">', "</style><b>", '"><svg onload=a>', "&lt;b&gt;", "'/**/'"]
    )
    def test_nothing_of_the_file_becomes_markup(self, sly):
        report = {
            **REPORT,
            "title": sly,
            "preface": sly,
            "sections": [{"number": 1, "title": sly, "text": f"{sly}\n（一）{sly}。"}],
            "figures": {"applications": {"total": {"received": sly}}},
        }
        findings = [
            {**found("AR902", "warning", sly, section=1, text=sly, start=0, end=len(sly)), "basis": sly},
            {**found(sly, "error", sly, cells=[sly]), "waived": {"reason": sly}},
        ]
        entry = {"file": sly, "agency": sly, "year": 2024, "findings": findings, "error": None}
        plain = html.fragment(REPORT, {**ENTRY, "findings": []})
        made = page(entry) + html.fragment(report, entry)
        known = {"mark", "sup", "aside", "a", "b", "h4"}
        assert {e.tag for e in lxml_html.fromstring(html.fragment(report, entry)).iter()} <= known | {
            e.tag for e in lxml_html.fromstring(plain).iter()
        }
        assert "".join(lxml_html.fromstring(html.fragment(report, entry)).itertext()).count(sly) >= 7
        assert not re.search(r"<(img|svg|script)|<b>\s*</", made)

    def test_a_sly_error_and_file_name_are_text_too(self):
        broken = {**BROKEN, "file": "<i>.docx", "error": "<i>坏"}
        assert "<i>" not in page(broken, broken)

    def test_what_cannot_be_printed_is_left_out(self):
        text = "甲\x00\x0b\ud800乙"
        report = {**REPORT, "sections": [{"number": 1, "title": "总体情况", "text": text}]}
        assert "甲乙" in html.fragment(report, {**ENTRY, "findings": []})


class TestMarks:
    """Words underlined and numbered."""

    def test_the_words_of_a_finding_are_underlined_with_its_number_behind(self, shown):
        _, number = note(shown, "AR903")
        (mark,) = shown.cssselect("p mark.warning:contains('，，')")
        assert mark.text == "，，"
        assert mark.getnext().cssselect("a")[0].text == number

    def test_overlapping_findings_underline_every_word_once(self, shown):
        first, second = note(shown, "AR902")[1], note(shown, "AR807")[1]
        paragraph = next(p for p in shown.cssselect("p") if bare(p).startswith("2024年"))
        assert [mark.text for mark in paragraph.cssselect("mark")] == ["截止目前", "，受理申请9件"]
        assert [a.text for a in paragraph.cssselect("sup a")] == [first, second]

    def test_the_gravest_decides_how_words_are_underlined(self):
        both = [found("AR902", "notice", "甲", **at("截止目前")), found("AR801", "error", "乙", **at("截止目前"))]
        assert [m.get("class") for m in tree(findings=both).cssselect("mark")] == ["error"]
        both[1]["waived"] = {"reason": "丙"}
        assert [m.get("class") for m in tree(findings=both).cssselect("mark")] == ["notice"]

    def test_words_over_several_lines_are_one_number(self):
        whole = found("AR706", "warning", "照抄。", section=1, text=OVERVIEW[:40], start=0, end=len(OVERVIEW))
        shown = tree(findings=[whole])
        assert len(shown.cssselect("mark")) >= 3
        assert len(shown.cssselect("sup a")) == 1
        assert "".join(m.text for m in shown.cssselect("mark")) == OVERVIEW.replace("\n", "")

    def test_a_persons_data_is_covered(self, shown):
        assert "13912345678" not in lxml_html.tostring(shown, encoding="unicode")
        assert [m.text for m in shown.cssselect("mark.error")] == ["139****5678"]

    def test_no_other_note_says_what_is_covered(self):
        both = [found("AR903", "warning", "“13912345678”后面缺句号。", **at("联系人")), FINDINGS[2]]
        assert "13912345678" not in lxml_html.tostring(tree(findings=both), encoding="unicode")

    def test_every_number_leads_to_its_note_and_back(self, shown):
        ids = [element.get("id") for element in shown.cssselect("[id]")]
        assert len(ids) == len(set(ids))
        links = shown.cssselect("sup a, .at a, .note a")
        assert len(links) >= 2 * len(FINDINGS)
        assert {link.get("href").removeprefix("#") for link in links} <= set(ids)

    def test_notes_are_numbered_as_a_reader_meets_them(self, shown):
        numbers = [a.text for a in shown.cssselect(".note .what a")]
        assert numbers == [str(n) for n in range(1, len(FINDINGS) + 1)]
        order = [n.cssselect(".id")[0].text for n in shown.cssselect(".note")]
        assert order == ["AR013", "AR903", "AR101", "AR902", "AR807", "AR951", "AR301", "AR011", "AR501"]

    def test_a_finding_on_a_section_has_its_number_at_the_heading(self, shown):
        heading = next(h for h in shown.cssselect("h3") if bare(h) == "一、总体情况")
        assert heading.cssselect("sup a")[0].text == note(shown, "AR101")[1]


class TestCells:
    """The statutory tables with their cells marked."""

    def test_the_tables_are_ruled_as_in_the_form(self, shown):
        assert [t.get("class") for t in shown.cssselect("table")] == ["t2", "t3", "t4"]
        figures = shown.cssselect("td[headers]")
        assert len(figures) == len(FORM.cells)
        heads = {th.get("id") for th in shown.cssselect("th")}
        assert {name for td in figures for name in td.get("headers").split()} <= heads

    def test_cells_of_a_finding_have_a_corner_and_its_number(self, shown):
        _, number = note(shown, "AR301")
        marked = shown.cssselect("td.found.error")
        assert [(bare(td), td.cssselect(".at a")[0].text) for td in marked[:2]] == [("9", number), ("0", number)]
        assert len(marked) == 3

    def test_an_uncertain_figure_has_a_question_mark(self, shown):
        assert bare(shown.cssselect(".t4 td.found")[0]) == "无?"

    def test_a_cell_that_the_file_lacks_is_a_dash_and_a_blank_one_blank(self):
        figures = {"disputes": {"reconsideration": {"upheld": None, "total": 4}}}
        cells = [bare(td) for td in tree({**REPORT, "figures": figures}, findings=[]).cssselect("td[headers]")]
        assert cells == ["", "—", "—", "—", "4?", *["—"] * 10]

    def test_a_table_that_the_file_lacks_is_not_printed(self):
        gone = found("AR009", "error", "没有表。", section=3)
        shown = tree({**REPORT, "figures": {"disputes": {"reconsideration": {"total": 0}}}}, findings=[gone])
        assert [t.get("class") for t in shown.cssselect("table")] == ["t4"]
        assert shown.cssselect("h3 sup a")[0].text == "1"

    def test_a_finding_in_the_words_marks_its_cells_too(self):
        both = found("AR801", "error", "不符。", cells=[TOTAL], **at("10"))
        shown = tree(findings=[both])
        assert [m.text for m in shown.cssselect("mark")] == ["10"]
        assert len(shown.cssselect(".t3 td.found")) == 1
        assert shown.cssselect(".note")[0].getparent().getnext().cssselect("p")


def known(*sections, **more):
    return AnnualReport(sections=tuple(Section(n, "甲", text) for n, text in sections), **more)


@pytest.mark.parametrize(
    ("where", "spot"),
    [
        ({}, (TITLE, 0, 0)),
        ({"section": 9}, (TITLE, 0, 0)),
        ({"start": 1, "end": 2}, (PREFACE, WORDS, 0)),
        ({"section": 1}, (0, 0, 0)),
        ({"section": 1, "start": 3, "end": 4}, (0, WORDS, 1)),
        ({"section": 1, "start": 99, "end": 100}, (0, 0, 0)),
        ({"section": 1, "start": 0, "end": 1, "text": "丁"}, (1, WORDS, 0)),
        ({"section": 3, "cells": [TOTAL]}, (2, TABLE, 0)),
        ({"section": 3, "cells": ["applications.nonsense"]}, (2, 0, 0)),
        ({"cells": [TOTAL]}, (2, TABLE, 0)),
    ],
)
def test_where_a_finding_belongs(where, spot):
    report = known((1, "甲乙\n丙"), (1, "丁"), (3, ""), preface="戊己", figures={TOTAL: 0})
    tables = placed(report, []).tables
    assert spot_of(where, report, tables)[0] == spot


def test_a_table_stands_where_its_section_is_meant_whatever_its_number():
    sections = (Section(1, "总体情况"), Section(5, "收到和处理政府信息公开申请情况"))
    other = AnnualReport(sections=sections, figures={TOTAL: 0})
    assert {place: table.number for place, table in placed(other, []).tables.items()} == {1: 3}


def test_the_json_shape_is_the_report_as_far_as_it_is_printed():
    again = from_json(REPORT)
    assert again.as_json() == REPORT | {"file": "", "period": None}


class TestPage:
    """The whole page of a run."""

    def test_one_report_has_no_summary(self):
        assert "offices" not in lxml_html.fromstring(page(ENTRY)).xpath("//table/@class")

    def test_several_reports_begin_with_a_summary_that_leads_to_them(self):
        shown = lxml_html.fromstring(page(ENTRY, BROKEN, CLEAN))
        rows = [[bare(cell) for cell in row] for row in shown.cssselect(".offices tbody tr")]
        assert rows == [
            ["青山县司法局", "2024", "3", "4", "1", "青山县/2024 年报.docx"],
            ["坏.docx", "未能检查", "坏.docx"],
            ["白石县司法局", "2024", "0", "0", "0", "白石.txt"],
        ]
        ids = shown.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {a.get("href")[1:] for a in shown.cssselect(".offices a")} <= set(ids)
        assert bare(shown.cssselect(".answer")[0]).startswith("检查了 2 份年报：错误 3")

    def test_the_page_needs_nothing_outside_and_no_script(self):
        made = page(ENTRY, BROKEN)
        assert not re.search(r'<(script|link|img|iframe)|(src|href)="(?!#)|url\(|@import|\sstyle="|\son\w+="', made)
        assert made.startswith("<!DOCTYPE html>")
        assert lxml_html.fromstring(made).get("lang") == "zh-CN"

    def test_the_style_of_a_fragment_touches_nothing_else(self):
        rules = re.sub(r"@(media|container)[^{]*{", "", html.style())
        selectors = [s.strip() for group in re.findall(r"([^{}]+){", rules) for s in group.split(",") if s.strip()]
        assert [s for s in selectors if not s.startswith(".checked")] == []

    def test_a_file_passed_over_is_named(self):
        out = io.StringIO()
        html.write(run(CLEAN, skipped={"说明.md": "不像年度报告，没有检查。"}), out)
        assert "说明.md：不像年度报告，没有检查。" in out.getvalue()
