"""The public check page: no sign-in, no database, nothing kept; every refusal is one sentence on the same page."""

import logging
import re
from dataclasses import replace
from html import unescape
from io import BytesIO
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings as present
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client, RequestFactory

from gongkai.portal import examination, turns, uploads
from gongkai.portal.views import check_report
from gongkai.readers import LIMIT
from gongkai.reading import pool
from gongkai.reading.process import NotStarted
from gongkai.report.forms import FORMS
from tests.readers import made

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper

FORM = FORMS["2021"]
BALANCED: dict[str, object] = dict.fromkeys(FORM.cells, 0)
BALANCED["charges.administrative"] = "0"
CROOKED = BALANCED | {"disputes.reconsideration.total": 7}


def file(values: dict[str, object] = CROOKED, year: int = 2023, name: str = "我局年报.html") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, made.html_page(FORM, values).replace("2023", str(year)).encode())


def send(client: Client, **fields: Any) -> HttpResponse:
    return client.post("/check/", fields)  # type: ignore[return-value]  # the test client's own kind of answer


def words(answer: HttpResponse) -> str:
    """What a reader sees, without blanks."""
    main = re.sub(r"<(script|style)\b.*?</\1>", "", answer.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", "", unescape(re.sub(r"<[^>]*>", " ", main)))


def said(answer: HttpResponse) -> str:
    """The sentences of refusal on the page."""
    found = re.findall(r'<p class="(?:said|error)" role="alert">(.*?)</p>', answer.content.decode(), re.DOTALL)
    return unescape("".join(found))


def test_the_page_opens_without_sign_in_and_database(client: Client) -> None:
    answer = client.get("/check/")
    assert answer.status_code == 200
    assert "不保存文件，不保存结果，不记录文件名和内容" in words(answer)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "sessionid" not in answer.cookies


def test_a_report_is_checked_and_its_findings_stand_beside_it(client: Client) -> None:
    answer = send(client, report=file())
    shown = words(answer)
    assert answer.status_code == 200
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", answer.content.decode())
    assert heading
    assert re.fullmatch(r"发现 \d+ 处错误(、\d+ 处\w\w)*。", heading[1])
    assert "检查的是“我局年报.html”" in shown
    assert f"{made.AGENCY}2023年政府信息公开工作年度报告：发现" in shown
    assert shown.count("AR401") >= 2
    assert 'class="checked"' in answer.content.decode()


def test_no_answer_is_kept_by_anybody(client: Client) -> None:
    for answer in (send(client, report=file()), send(client), send(client, report=SimpleUploadedFile("a", b"x"))):
        assert answer.headers["Cache-Control"] == "no-store"
        assert "sessionid" not in answer.cookies


def test_last_years_report_and_the_day_count(client: Client) -> None:
    last = file(BALANCED | {"applications.total.carried_forward": 3}, 2022)
    shown = words(send(client, report=file(BALANCED), previous=last, published="2024-02-05"))
    assert "AR701" in shown
    assert "AR008" in shown
    assert "AR701" not in words(send(client, report=file(BALANCED)))


def test_another_years_report_is_not_compared_and_that_is_said(client: Client) -> None:
    shown = words(send(client, report=file(), previous=file(year=2020)))
    assert "没有与上年比较：与2023年年报比较，要给2022年的年报" in shown
    assert "AR401" in shown


@pytest.mark.parametrize(
    ("fields", "status", "expected"),
    [
        ({}, 422, "请先选择年度报告的文件。"),
        ({"report": "words"}, 422, "请先选择年度报告的文件。"),
        ({"report": SimpleUploadedFile("a.docx", b"")}, 422, "文件是空的"),
        ({"report": SimpleUploadedFile("a.docx", b"PK\x03\x04 nonsense")}, 422, "a.docx："),
        ({"report": SimpleUploadedFile("a.jpg", b"\xff\xd8\xff\xe0")}, 422, "现在还读不了"),
        ({"report": file(), "published": "2024-02-31"}, 422, "公布日期不对，请写成 2026-01-31 这样。"),
        ({"report": file(), "published": "0024-02-01"}, 422, "公布日期不对"),
        ({"report": file(), "previous": SimpleUploadedFile("b.docx", b"PK\x03\x04")}, 422, "b.docx："),
    ],
)
def test_what_cannot_be_read_is_one_sentence(
    client: Client, fields: dict[str, Any], status: int, expected: str
) -> None:
    for upload in fields.values():
        if isinstance(upload, SimpleUploadedFile):
            upload.seek(0)
    answer = send(client, **fields)
    assert answer.status_code == status
    assert said(answer).startswith(expected) or expected in said(answer)
    assert said(answer).count("。") == 1
    assert "<form" in answer.content.decode()


def test_a_file_name_is_never_markup(client: Client) -> None:
    shown = send(client, report=file(name='<img src=x onerror="a">.html')).content.decode()
    assert "<img" not in shown


def test_words_of_the_report_are_never_markup(client: Client) -> None:
    page = made.html_page(FORM, CROOKED).replace("第1部分。", "&lt;script&gt;go()&lt;/script&gt;")
    shown = send(client, report=SimpleUploadedFile("a.html", page.encode())).content.decode()
    assert "<script>go()" not in shown


def test_a_person_in_the_report_stands_under_stars(client: Client) -> None:
    page = made.html_page(FORM, CROOKED).replace("第1部分。", "申请人身份证号11010519491231002X。")
    shown = send(client, report=SimpleUploadedFile("a.html", page.encode())).content.decode()
    assert "AR951" in shown
    assert "11010519491231002X" not in shown


def test_what_is_no_report_is_told_so(client: Client) -> None:
    answer = send(client, report=SimpleUploadedFile("歌.txt", "春眠不觉晓，处处闻啼鸟。".encode()))
    assert answer.status_code == 422
    assert said(answer).startswith("歌.txt：不像年度报告")


def test_the_size_of_type_stays_on_the_next_page(client: Client) -> None:
    shown = send(client, report=file(), type="1.5").content.decode()
    assert re.search(r'value="1.5"[^>]*checked', shown)
    assert not re.search(r'value=""[^>]*checked', shown)


def test_a_form_of_another_site_is_refused(rf: RequestFactory) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = send(strict, report=file())
    assert answer.status_code == 403
    assert "文件没有读" in said(answer)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', strict.get("/check/").content.decode())
    assert token
    assert send(strict, report=file(), csrfmiddlewaretoken=token[1]).status_code == 200


def test_too_large_a_form_is_refused_before_it_is_received(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    received: list[object] = []
    monkeypatch.setattr(check_report, "receive", received.append)
    answer = client.generic(
        "POST", "/check/", b"", "multipart/form-data; boundary=x", CONTENT_LENGTH=str(2 * LIMIT + 70_000)
    )
    assert answer.status_code == 413
    assert said(answer).startswith("文件超过 30 MB")
    assert received == []


def test_too_large_a_file_is_refused(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "LIMIT", 100_000)
    answer = send(client, report=SimpleUploadedFile("a.txt", b"x" * 100_001))
    assert answer.status_code == 413
    assert said(answer).startswith("文件超过 30 MB")
    assert "不像年度报告" in said(send(client, report=SimpleUploadedFile("a.txt", b"x" * 100_000)))


def test_a_broken_upload_is_one_sentence(client: Client) -> None:
    answer = client.generic("POST", "/check/", b"x" * 100, "multipart/form-data")
    assert answer.status_code == 413
    assert said(answer) == uploads.NOT_RECEIVED


def test_uploads_are_in_memory_whatever_their_size(rf: RequestFactory) -> None:
    from django.core.files.uploadedfile import InMemoryUploadedFile

    size = present.FILE_UPLOAD_MAX_MEMORY_SIZE + 1
    request = rf.post("/check/", {"report": BytesIO(b"x" * size)})
    assert uploads.receive(request) == ""
    upload = request.FILES["report"]
    assert isinstance(upload, InMemoryUploadedFile)
    assert upload.size == size


def test_more_than_two_files_are_not_taken(rf: RequestFactory) -> None:
    request = rf.post("/check/", {name: BytesIO(b"x") for name in "abcd"})
    assert uploads.receive(request) == ""
    assert len(request.FILES) == 2


def test_nothing_of_a_file_stands_in_the_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        send(client, report=file(name="很秘密的名字.html"))
        send(client, report=SimpleUploadedFile("很秘密的名字.docx", b"PK\x03\x04"))
    assert "秘密" not in caplog.text
    assert made.AGENCY not in caplog.text


def test_the_file_is_opened_in_a_worker_alone(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from gongkai import readers

    def here(*_: object) -> None:
        raise AssertionError("read in the server's own process")

    monkeypatch.setattr(readers, "read_bytes", here)
    assert send(client, report=file()).status_code == 200


def test_where_no_worker_starts_the_administrator_is_told(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise NotStarted

    monkeypatch.setattr(pool, "once", broken)
    answer = send(client, report=file())
    assert answer.status_code == 503
    assert said(answer) == check_report.OUT_OF_ORDER
    assert "启动不了" in caplog.text


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"entry": None},
        {"entry": {"error": None}},
        {"entry": {"error": None, "agency": 1, "year": [], "findings": [{}]}, "report": {}, "uncompared": None},
        {
            "entry": {"error": None, "agency": "", "year": 1, "file": "", "findings": []},
            "report": {"sections": 7},
            "uncompared": None,
        },
    ],
)
def test_an_answer_of_another_shape_is_refused(
    client: Client, monkeypatch: pytest.MonkeyPatch, answer: dict[str, Any]
) -> None:
    monkeypatch.setattr(pool, "once", lambda *_, **__: answer)
    refused = send(client, report=file())
    assert refused.status_code == 422
    assert said(refused) == examination.UNUSABLE


def test_a_file_that_takes_too_long_is_one_sentence(client: Client, settings: "SettingsWrapper") -> None:
    settings.PUBLIC_USE = replace(settings.PUBLIC_USE, seconds=0.000_001)
    answer = send(client, report=file())
    assert answer.status_code == 422
    assert "还没有读完" in said(answer)


def test_one_address_has_its_share_of_a_minute(client: Client, settings: "SettingsWrapper") -> None:
    settings.PUBLIC_USE = replace(settings.PUBLIC_USE, per_minute=2)
    assert [send(client).status_code for _ in range(3)] == [422, 422, 429]
    answer = send(client, report=file())
    assert "一分钟内" in said(answer)
    assert answer.headers["Retry-After"] == "60"
    assert client.get("/check/").status_code == 200
    other = client.post("/check/", REMOTE_ADDR="10.0.0.8")
    assert other.status_code == 422


def test_a_busy_server_says_so_at_once(
    client: Client, settings: "SettingsWrapper", monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.PUBLIC_USE = replace(settings.PUBLIC_USE, workers=1, waiting=1, patience=0.2)
    begun, go_on = Event(), Event()

    def slow(*_: object, **__: object) -> None:
        begun.set()
        go_on.wait(10)
        raise NotStarted

    monkeypatch.setattr(pool, "once", slow)
    first = Thread(target=send, args=(Client(),), kwargs={"report": file()})
    first.start()
    try:
        assert begun.wait(10)
        waited = send(client, report=file())
        assert waited.status_code == 503
        assert "人较多" in said(waited)
        assert waited.headers["Retry-After"] == "30"
        with turns.inside(), monkeypatch.context() as patched:
            patched.setattr(check_report, "receive", lambda _: pytest.fail("received though there was no room"))
            assert send(client, report=file()).status_code == 503
    finally:
        go_on.set()
        first.join()
    monkeypatch.undo()
    assert send(client, report=file()).status_code == 200


def test_the_style_of_the_report_is_open_too(client: Client) -> None:
    answer = client.get("/check/leaf.css")
    assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
    assert ".checked" in answer.content.decode()


@pytest.mark.django_db
def test_the_sign_in_page_leads_here(client: Client) -> None:
    assert 'href="/check/"' in client.get("/sign-in/").content.decode()


def test_other_methods_are_refused(client: Client) -> None:
    assert client.put("/check/").status_code == 405
    assert client.head("/check/").status_code == 200
