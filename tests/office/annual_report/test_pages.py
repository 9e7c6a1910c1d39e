"""The pages of the annual report: figures open their records, words are kept, files read back the same."""

import io
import json
import zipfile

import pytest
from django.http import HttpResponse
from django.test import Client
from lxml import html

from gongkai.office.annual_report import queries
from gongkai.office.annual_report.actions.freeze import freeze
from gongkai.office.annual_report.actions.reopen import reopen
from gongkai.office.annual_report.actions.sign_off import sign_off
from gongkai.office.annual_report.models import SectionText, YearReport
from gongkai.report.form_2021 import FORM
from tests.cast import NOON, Cast
from tests.office.annual_report.conftest import Records

pytestmark = pytest.mark.database
PAGE = "/annual-reports/2021/"


@pytest.fixture
def clerk(cast: Cast, client: Client) -> Client:
    client.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def leader(cast: Cast) -> Client:
    client = Client()
    client.force_login(cast.leader, backend="django.contrib.auth.backends.ModelBackend")
    return client


def tree(answer: HttpResponse) -> html.HtmlElement:
    return html.fromstring(answer.content)


def test_every_figure_of_the_form_stands_on_the_page_and_opens_its_records(
    report: YearReport, records: Records, clerk: Client
) -> None:
    page = tree(clerk.get(PAGE))
    figures = {a.get("id"): a.text for a in page.cssselect("table.statutory td.figure a")}
    assert set(figures) == set(FORM.cells)
    assert figures["documents.normative_documents.made"] == "1"
    opened = tree(clerk.get(PAGE, {"cell": "documents.normative_documents.made"}))
    assert "一条记录" in opened.cssselect(".records")[0].text_content()
    assert "共 1 条，合计 1" in opened.cssselect(".records")[0].text_content()


def test_a_total_lists_the_records_of_its_parts_and_marks_them(
    report: YearReport, records: Records, clerk: Client
) -> None:
    records.add("applications.natural_person.granted")
    records.add("applications.enterprise.not_held")
    page = tree(clerk.get(PAGE, {"cell": "applications.total.handled"}))
    assert "共 2 条，合计 2" in page.cssselect(".records")[0].text_content()
    marked = {td.find("a").get("id") for td in page.cssselect("td.part")}
    assert marked == set(FORM.parts["applications.total.handled"])


def test_many_records_come_page_by_page(report: YearReport, records: Records, clerk: Client) -> None:
    for _ in range(450):
        records.add("decisions.licensing")
    first = tree(clerk.get(PAGE, {"cell": "decisions.licensing"})).cssselect(".records")[0]
    third = tree(clerk.get(PAGE, {"cell": "decisions.licensing", "page": "3"})).cssselect(".records")[0]
    assert (len(first.cssselect("tbody tr")), len(third.cssselect("tbody tr"))) == (200, 50)
    assert "从第 401 条起，这一页合计 50" in third.text_content()


@pytest.mark.parametrize("query", [{"cell": "no.such.cell"}, {"version": "7"}, {"version": "x"}])
def test_what_is_not_there_is_a_404(report: YearReport, clerk: Client, query: dict[str, str]) -> None:
    assert clerk.get(PAGE, query).status_code == 404


def test_another_agency_sees_nothing(report: YearReport, cast: Cast, client: Client) -> None:
    client.force_login(cast.stranger, backend="django.contrib.auth.backends.ModelBackend")
    for path in ("", "sections/1/", "versions/", "report.json", "sign-off/", "freeze/", "reopen/", "refresh/"):
        assert client.get(PAGE + path).status_code == 404, path


def test_a_figure_of_the_text_that_no_longer_holds_is_shown(
    report: YearReport, records: Records, clerk: Client
) -> None:
    records.add("publications.portal")
    page = tree(clerk.get(PAGE))
    shown = [a.text for a in page.cssselect("a.stale")]
    assert shown == ["1", "1"]
    assert "（记录为 2）" in page.text_content()
    assert "文中 2 个数字与记录不一致" in page.text_content()


def test_words_are_edited_by_the_names_of_figures(report: YearReport, clerk: Client) -> None:
    page = tree(clerk.get(PAGE + "sections/1/"))
    words = page.cssselect("textarea")[0].text_content()
    assert "【政府门户网站公开：1】" in words
    sent = clerk.post(PAGE + "sections/1/", {"text": words + "\n又一句。", "version": "2"})
    assert sent.status_code == 409  # the gaps were filled without raising the version: 1 is the newest
    sent = clerk.post(PAGE + "sections/1/", {"text": words + "\n又一句。", "version": "1"})
    assert sent.status_code == 302
    assert SectionText.objects.get(report=report, section=1).text.strip().endswith("又一句。")


def test_a_name_that_is_no_figure_is_said_at_the_field_and_nothing_is_lost(report: YearReport, clerk: Client) -> None:
    sent = clerk.post(PAGE + "sections/5/", {"text": "粉丝【微博粉丝：132】人", "version": "1"})
    page = tree(sent)
    assert sent.status_code == 400
    assert "名称“微博粉丝”不是本年的数字" in page.cssselect(".error")[0].text_content()
    assert "【微博粉丝：132】" in page.cssselect("textarea")[0].text_content()


def test_saving_over_another_shows_both_texts(report: YearReport, clerk: Client, leader: Client) -> None:
    assert leader.post(PAGE + "sections/5/", {"text": "对方写的", "version": "1"}).status_code == 302
    sent = clerk.post(PAGE + "sections/5/", {"text": "我写的", "version": "1"})
    page = tree(sent)
    assert sent.status_code == 409
    assert [td.text_content() for td in page.cssselect(".conflict td")] == ["我写的", "对方写的"]
    assert SectionText.objects.get(report=report, section=5).text == "对方写的"
    again = clerk.post(PAGE + "sections/5/", {"text": "合在一起", "version": page.cssselect("[name=version]")[0].value})
    assert again.status_code == 302


def test_signing_freezing_and_correcting_by_page(report: YearReport, records: Records, leader: Client) -> None:
    assert leader.post(PAGE + "sign-off/", {"reason": ""}).status_code == 302
    assert "第1版" in tree(leader.get(PAGE)).text_content()
    assert leader.post(PAGE + "freeze/").status_code == 302
    records.add("decisions.penalty")
    page = tree(leader.get(PAGE)).text_content()
    assert "冻结以后，记录有 1 处变化" in page
    assert leader.post(PAGE + "reopen/", {"reason": "漏登"}).status_code == 302
    assert leader.post(PAGE + "sign-off/", {"reason": ""}).status_code == 302
    versions = tree(leader.get(PAGE + "versions/")).text_content()
    assert "行政处罚·本年处理决定数量" in versions
    assert "漏登" in versions
    old = tree(leader.get(PAGE, {"version": "1"}))
    assert old.cssselect("[id='decisions.penalty']")[0].text == "0"


def test_signing_over_an_error_needs_a_reason_on_the_page(report: YearReport, records: Records, leader: Client) -> None:
    records.add("documents.rules.made")
    refused = leader.post(PAGE + "sign-off/", {"reason": ""})
    assert refused.status_code == 409
    assert "AR201" in refused.content.decode()
    assert leader.post(PAGE + "sign-off/", {"reason": "已请示"}).status_code == 302
    assert "签发时有 1 个错误，理由：已请示" in tree(leader.get(PAGE)).text_content()


def test_a_clerk_cannot_open_the_signing_page(report: YearReport, clerk: Client) -> None:
    assert clerk.get(PAGE + "sign-off/").status_code == 403


@pytest.mark.parametrize("suffix", ["json", "html", "docx"])
def test_the_files_carry_the_figures(report: YearReport, clerk: Client, suffix: str) -> None:
    answer = clerk.get(PAGE + f"report.{suffix}")
    assert answer.status_code == 200
    made = answer.content
    if suffix == "json":
        held = json.loads(made)
        assert held["figures"]["documents"]["normative_documents"]["made"] == 1
        assert held["banner"] == "未冻结稿"
    elif suffix == "html":
        assert "未冻结稿" in made.decode()
    else:
        words = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
        assert "山前县司法局2021年政府信息公开工作年度报告" in "".join(html.fromstring(words.encode()).itertext())


def test_a_file_of_another_format_is_a_404(report: YearReport, clerk: Client) -> None:
    assert clerk.get(PAGE + "report.exe").status_code == 404


def test_last_years_figures_stand_beside(report: YearReport, records: Records, cast: Cast, leader: Client) -> None:
    before = YearReport.objects.create(agency=cast.agency, year=2020, opened_at=NOON)
    version = sign_off(before, by=cast.leader, at=NOON)
    freeze(version, by=cast.leader, at=NOON)
    page = tree(leader.get(PAGE, {"last_year": "1"}))
    small = page.cssselect("[id='documents.normative_documents.made'] ~ .before")
    assert [s.text for s in small] == ["0"]


def test_the_list_of_years_says_where_each_is(report: YearReport, cast: Cast, leader: Client) -> None:
    assert "编写中" in tree(leader.get("/annual-reports/")).text_content()
    version = sign_off(report, by=cast.leader, at=NOON)
    reopen(version, "再看看", by=cast.leader, at=NOON)
    assert queries.status(report) == "编写中"


def test_a_year_is_begun_by_page_and_a_wrong_one_is_refused_in_a_sentence(
    records: Records, cast: Cast, clerk: Client
) -> None:
    refused = clerk.post("/annual-reports/begin/", {"year": "2009"})
    assert refused.status_code == 409
    assert "2009年不能编写" in refused.content.decode()
    assert clerk.post("/annual-reports/begin/", {"year": "2022"}).status_code == 302
    assert YearReport.objects.filter(agency=cast.agency, year=2022).exists()
