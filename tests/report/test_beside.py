"""What stands beside the text of a report: marks in page heads, numbers in comments; told once, and never in full."""

import pytest

from gongkai.paper import Hidden, Place
from gongkai.readers import docx
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.beside import asides
from gongkai.report.check import Circumstances, Hit, Severity
from gongkai.report.checks import personal_data, secrecy_mark
from gongkai.report.examine import examine
from gongkai.report.recognise import recognise
from tests.readers import made
from tests.readers.made import F2021, docx_body, figures
from tests.readers.pdf_made import box, lines, paper, words
from tests.readers.test_docx import run

PHONE = "13800000000"
UNSEEN = [
    ("hidden-text", "隐藏的文字里"),
    ("covered-text", "被色块盖住的文字里"),
    ("comment", "批注里"),
    ("tracked-changes", "修订痕迹里"),
]


def marks(report: AnnualReport) -> list[Hit]:
    return list(secrecy_mark.find(report, Circumstances()))


def persons(report: AnnualReport) -> list[Hit]:
    return list(personal_data.find(report, Circumstances()))


@pytest.mark.parametrize("said", ["秘密★5年", "内部资料", "某局年度报告\n内部资料\n某年"])
def test_a_mark_at_the_edge_of_the_page(said: str) -> None:
    [hit] = marks(AnnualReport(running=said))
    assert hit.message.startswith("页眉、页脚或者水印里有")
    assert "标志“" in hit.message
    assert hit.severity is None


@pytest.mark.parametrize("said", ["青山县林业局", "青山县林业局政府信息公开工作年度报告", "内部资料管理规定", ""])
def test_an_agency_at_the_edge_of_the_page_is_no_mark(said: str) -> None:
    assert marks(AnnualReport(running=said)) == []


def test_a_number_at_the_foot_of_the_page() -> None:
    [hit] = persons(AnnualReport(running=f"经办人{PHONE}"))
    assert hit.message.startswith("页眉、页脚或者水印里有手机号码")


@pytest.mark.parametrize(("kind", "called"), UNSEEN)
def test_what_nobody_sees_is_looked_through(kind: str, called: str) -> None:
    place = Place(line=7, page=2)
    report = AnnualReport(hidden=(Hidden(kind, f"来电{PHONE}反映", place), Hidden(kind, "秘密★5年", place)))
    [number], [mark] = persons(report), marks(report)
    for hit in (number, mark):
        assert hit.message.startswith(f"{called}有")
        assert (hit.where.line, hit.where.page, hit.severity) == (7, 2, None)
    assert PHONE not in number.message
    assert "13*********" in number.message
    assert "秘密★5年" in mark.message


@pytest.mark.parametrize("kind", ["author-metadata", "embedded-file", "external-link", "macro", "image-location"])
def test_other_hidden_parts_are_no_text(kind: str) -> None:
    report = AnnualReport(hidden=(Hidden(kind, PHONE), Hidden(kind, "内部资料")))
    assert persons(report) == marks(report) == []


def test_the_sort_of_a_change_is_no_part_of_its_words() -> None:
    assert [aside.text for aside in asides(AnnualReport(hidden=(Hidden("tracked-changes", "删除：内部资料"),)))] == [
        "内部资料"
    ]
    assert [aside.text for aside in asides(AnnualReport(hidden=(Hidden("comment", "请改：内部资料"),)))] == [
        "请改：内部资料"
    ]
    assert [aside.text for aside in asides(AnnualReport(hidden=(Hidden("tracked-changes", "格式修订"),)))] == [
        "格式修订"
    ]


def test_what_the_text_shows_is_told_there_alone() -> None:
    seen = (Section(1, "总体情况", f"来电{PHONE}反映。\n内部资料"),)
    report = AnnualReport(
        sections=seen, running="内部资料", hidden=(Hidden("tracked-changes", f"插入：来电{PHONE}反映。"),)
    )
    assert [hit.where.section for hit in [*persons(report), *marks(report)]] == [1, 1]


def test_what_the_title_shows_is_told_there_alone() -> None:
    [hit] = marks(AnnualReport(title="某局年度报告（送审稿）", running="（送审稿）"))
    assert hit.message.startswith("标题里有")


@pytest.mark.parametrize("said", [PHONE, f"联系电话{PHONE}"])
def test_one_thing_hidden_twice_is_told_once(said: str) -> None:
    twice = (Hidden("comment", said, Place(line=3)), Hidden("hidden-text", said, Place(line=9)))
    assert [hit.where.line for hit in persons(AnnualReport(hidden=twice))] == [3]


def test_a_doubtful_number_in_the_text_hides_no_sure_one() -> None:
    report = AnnualReport(preface=f"联系电话：{PHONE}", hidden=(Hidden("comment", f"申请人{PHONE}"),))
    assert [hit.severity for hit in persons(report)] == [Severity.NOTICE, None]
    report = AnnualReport(preface=f"申请人{PHONE}", hidden=(Hidden("comment", f"电话{PHONE}"),))
    assert [hit.severity for hit in persons(report)] == [None]


def test_a_deleted_mark_of_a_draft_is_only_noticed() -> None:
    [hidden] = marks(AnnualReport(hidden=(Hidden("tracked-changes", "删除：（送审稿）"),)))
    [shown] = marks(AnnualReport(running="（送审稿）"))
    [unsure] = marks(AnnualReport(running="某局（送审稿）修改意见"))
    assert [hit.severity for hit in (hidden, shown, unsure)] == [Severity.NOTICE, None, Severity.NOTICE]


@pytest.mark.parametrize("look", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])
def test_a_file_whose_words_nobody_sees(look: str) -> None:
    body = docx_body(F2021, figures(F2021)) + f"<w:p>{run(f'申请人{PHONE}', look)}</w:p>"
    found = examine(recognise(docx.read(made.docx(body), "a.docx")))
    [number] = [finding for finding in found if finding.id == "AR951"]
    assert number.message == "隐藏的文字里有手机号码（13*********），公布前应当删去或者遮住。"
    assert number.where.line


def test_a_file_with_words_under_a_black_box() -> None:
    drawn = lines(["白水县林业局2023年政府信息公开工作年度报告"]) + words(PHONE, 80, 700) + box(78, 695, 90, 18)
    found = examine(recognise(paper(drawn)))
    [number] = [finding for finding in found if finding.id == "AR951"]
    assert "手机号码（13*********）" in number.message  # what a box covers is text all the same, and told there
    assert number.where.page == 1


def test_a_file_with_words_cut_off_the_page() -> None:
    drawn = lines(["白水县林业局2023年政府信息公开工作年度报告"]) + words(PHONE, 80, 900)
    found = examine(recognise(paper(drawn)))
    [number] = [finding for finding in found if finding.id == "AR951"]
    assert number.message.startswith("隐藏的文字里有手机号码（13*********）")
    assert number.where.page == 1
