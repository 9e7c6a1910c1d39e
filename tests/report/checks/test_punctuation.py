"""AR903: faults of punctuation, each with what looks like it and is none."""

import time

import pytest

from gongkai import readers
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.punctuation import find
from gongkai.report.recognise import recognise


def hits(text, number=1, file="x.txt", preface=""):
    report = AnnualReport(year=2024, file=file, preface=preface, sections=(Section(number, "总体情况", text),))
    return list(find(report, Circumstances()))


def kinds(text, **more):
    return [hit.message.split("处")[0].rstrip("0123456789") for hit in hits(text, **more)]


DOUBLED, HALF, BRACKETS, PAIRS, ANGLES, STARS = (
    "标点重复",
    "中文里用了半角标点",
    "中文里用了半角括号",
    "引号、书名号或者括号不成对",
    "用小于号、大于号作书名号",
    "残留的排版记号“**”",
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("完善机制，，细化职责。", DOUBLED),
        ("完善机制。。", DOUBLED),
        ("完善机制，。", DOUBLED),
        ("机制、、职责。", DOUBLED),
        ("机制；。", DOUBLED),
        ("完善机制。。。", DOUBLED),
        ("机制,,职责。", DOUBLED),
        ("公开12，，34条。", DOUBLED),
        ("完善机制,细化职责。", HALF),
        ("主动公开73条,其中网站60条。", HALF),
        ("公开73,其中60在网站。", HALF),
        ("主要问题:人手少。", HALF),
        ("情况如下:\n一是人手少。", HALF),
        ("一是公开;二是解读。", HALF),
        ("是否公开?由科室定。", HALF),
        ("根据《条例》,编制本报告。", HALF),
        ("机制､职责。", HALF),
        ("公开620条(其中网站60条)。", BRACKETS),
        ("(一)主动公开。", BRACKETS),
        ("截至年底(2024年12月31日)。", BRACKETS),
        ("根据《条例编制本报告。今年公开多。", PAIRS),
        ("根据条例》编制本报告。", PAIRS),
        ("坚持“应公开尽公开。全年公开多。", PAIRS),
        ("坚持“应公开尽公开“。全年。公开。", PAIRS),
        ("公开620条（其中网站60条。今年公开多。", PAIRS),
        ("公开620条其中网站60条）。", PAIRS),
        ("《关于印发<年度报告格式>的通知》要求。", ANGLES),
        ("**严格审批程序。**今年。", STARS),
    ],
)
def test_a_fault_is_found(text, kind):
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "全年公开1,234件，比例3:2，早上8:30-12:00，邮编:755000，电话:0955-1234567。",
        "网址http://www.example.gov.cn/a,b;c?x=1:2，邮箱office@example.gov.cn。",
        "依据GB/T 9704—2012和GB 18030，见附件1.pdf。",
        "1.公开。2.解读。（1）甲。①乙。1）公开；2）解读；\n3）回应。a）甲。一）乙。",
        "等等……。他问：“是否公开？”“公开。”",
        "《关于〈条例〉的解释》；“甲‘乙’丙”；〔2021〕30号；【甲】。",
        "LED(light emitting)，x<y，1<2，3>1，a*b。",
        "今年公开：甲、乙；丙，丁。",
        "联系人:Zhang。Web(3)版。",
        "政府信息公开（2024年）。",
        "省略号......。",
        "",
    ],
)
def test_what_looks_like_a_fault_passes(text):
    assert kinds(text) == []


def test_one_finding_for_each_kind_with_count_and_first_places():
    (hit,) = hits("甲,乙,丙,丁,戊。")
    assert "4处" in hit.message
    assert (hit.where.start, hit.where.end, hit.where.text) == (1, 2, ",")
    assert hit.message.count("、“") == 2


def test_a_mixed_pair_of_brackets_is_half_width_but_no_lone_bracket():
    assert kinds("公开620条（其中网站60条)。今年公开多。") == []
    assert kinds("公开620条(其中网站60条）。今年公开多。") == [BRACKETS]


def test_a_pair_across_lines_is_a_pair():
    assert kinds("根据《中华人民共和\n国政府信息公开条例》编制。\n今年公开多。") == []


def test_an_opening_mark_at_a_text_that_breaks_off_may_be_closed_there():
    assert kinds("今年公开多。根据《中华人民共和国政府信息") == []


def test_half_a_pair_beside_a_table_is_not_judged():
    assert kinds("（本列数据的勾稽关系为。今年。", number=3) == []


def test_stars_are_the_files_own_marks_in_markdown():
    assert kinds("**严格审批程序。**今年。", file="x.md") == []
    assert kinds("**严格审批程序。**今年。", file="x.docx") == [STARS]


def test_angles_in_a_title_are_a_notice():
    (hit,) = hits("《关于印发<年度报告格式>的通知》要求。")
    assert hit.severity == "notice"


def test_a_pages_menu_is_not_the_report():
    menu = "当前位置：首页,公开,年报 "
    assert kinds("无。", preface=f"{menu}根据条例，编制。") == []
    assert kinds("无。", preface=f"{menu}根据条例,编制。") == [HALF]


def test_long_texts_take_little_time():
    began = time.process_time()
    for unit in ("（", "(", "，", "<甲", "“", "》", "1）", ",甲", "“》", "《《”。"):
        hits(unit * (200_000 // len(unit)))
    assert time.process_time() - began < 20


@pytest.mark.reports
def test_the_published_reports(reports):
    """Half-width marks where the acceptance names them; none in the reports that are set cleanly."""
    found = {}
    for file in sorted(reports.glob("0*.*")):
        for hit in find(recognise(readers.read(str(file))), Circumstances()):
            if hit.severity is None:
                found.setdefault(file.name[:3], set()).add((hit.where.section, hit.where.text))
    assert {(None, "(")} <= found["001"]
    assert found["013"] == {(1, ","), (1, "("), (5, ",")}
    assert found["014"] == {(1, "("), (5, ":")}
    assert found["015"] == {(1, ","), (5, ":")}
    assert found["000"] == {(1, "**")}
    assert not {"003", "005", "008", "010", "016", "021"} & set(found)
