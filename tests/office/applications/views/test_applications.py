"""The pages of applications, as an officer opens them."""

from datetime import date

import pytest
import time_machine
from django.test import Client

from gongkai.office.applications.models import Application
from tests.cast import Cast
from tests.office.applications.cases import SUBJECT, amended, answered, registered, reopened

pytestmark = pytest.mark.database

NEW = {"applicant_kind": "enterprise", "way": "post", "received_on": "2021-03-01", "subject": SUBJECT}


def signed_in(officer: object) -> Client:
    """A browser of an officer."""
    client = Client()
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")  # type: ignore[arg-type]  # an Officer
    return client


def text(client: Client, address: str, status: int = 200) -> str:
    """The words of a page."""
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_an_empty_list_offers_the_first_act(cast: Cast) -> None:
    page = text(signed_in(cast.clerk), "/applications/")
    assert "没有在办的申请。" in page
    assert "登记第一件申请" in page
    assert "登记第一件申请" not in text(signed_in(cast.leader), "/applications/")


@time_machine.travel("2021-03-15 10:00 +0800", tick=False)
def test_the_list_says_what_is_open_and_by_when(cast: Cast) -> None:
    """Received on 1 March 2021, due 20 working days later on 29 March: no holiday lies between."""
    client = signed_in(cast.clerk)
    assert client.post("/applications/register/", NEW).status_code == 302
    page = text(client, "/applications/")
    assert "在办 1 件，最早的一件应在2021年3月29日（周一）前答复。2021年新收 1 件，答复 0 件。" in page
    assert "〔2021〕第1号" in page
    assert "在办，2021-03-29 前答复" in page


@time_machine.travel("2021-03-30 10:00 +0800", tick=False)
def test_the_list_says_what_is_over(cast: Cast) -> None:
    client = signed_in(cast.clerk)
    client.post("/applications/register/", NEW)
    assert "在办，已超过 2021-03-29" in text(client, "/applications/")


def test_a_late_answer_is_marked_with_the_article(cast: Cast) -> None:
    application = answered(registered(cast.clerk), cast.clerk, date(2021, 3, 30))
    page = text(signed_in(cast.clerk), f"/applications/{application.pk}/")
    assert "答复日期2021年3月30日（周二）晚于2021年3月29日（周一）" in page
    assert "《条例》第三十三条第二款" in page
    assert "超过20个工作日" in text(signed_in(cast.clerk), "/applications/")


def test_an_answer_on_the_last_day_is_not_marked(cast: Cast) -> None:
    application = answered(registered(cast.clerk), cast.clerk, date(2021, 3, 29))
    assert "晚于" not in text(signed_in(cast.clerk), f"/applications/{application.pk}/")


def test_the_list_is_narrowed_by_year_and_outcome(cast: Cast) -> None:
    answered(registered(cast.clerk, subject="第一件"), cast.clerk)
    registered(cast.clerk, date(2022, 2, 1), subject="第二件")
    client = signed_in(cast.clerk)
    page = text(client, "/applications/?year=2021&outcome=granted")
    assert "第一件" in page
    assert "第二件" not in page
    assert "没有符合条件的申请" in text(client, "/applications/?outcome=petition")
    assert "第二件" in text(client, "/applications/?outcome=open&year=wrong")


def test_another_agencys_applications_are_not_found(cast: Cast) -> None:
    application = registered(cast.stranger, subject="别人的申请")
    client = signed_in(cast.clerk)
    assert "别人的申请" not in text(client, "/applications/")
    for act in ("", "answer/", "amend/", "reopen/"):
        text(client, f"/applications/{application.pk}/{act}", 404)
        assert client.post(f"/applications/{application.pk}/{act}").status_code == 404


@pytest.mark.parametrize("act", ["answer", "amend", "reopen"])
def test_who_may_not_is_kept_out(cast: Cast, act: str) -> None:
    application = registered(cast.clerk)
    text(signed_in(cast.leader), f"/applications/{application.pk}/{act}/", 403)
    text(signed_in(cast.administrator), f"/applications/{application.pk}/", 403)
    text(signed_in(cast.leader), "/applications/register/", 403)


def test_the_leader_reads_what_stands_behind_the_figures(cast: Cast) -> None:
    application = registered(cast.clerk)
    page = text(signed_in(cast.leader), f"/applications/{application.pk}/")
    assert "这一步由经办人、审核人办理，陈局长当日没有这个角色" in page


def test_registering_tells_the_receipt_rule_and_keeps_what_was_typed(cast: Cast) -> None:
    client = signed_in(cast.clerk)
    assert "以行政机关签收之日为收到申请之日" in text(client, "/applications/register/")
    answer = client.post("/applications/register/", NEW | {"received_on": "2021-13-05"})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "收到日期不是日期" in page
    assert SUBJECT in page
    assert not Application.objects.exists()


def test_a_telephone_number_in_the_subject_is_refused_with_one_sentence(cast: Cast) -> None:
    answer = signed_in(cast.clerk).post("/applications/register/", NEW | {"subject": "请打13800138000"})
    assert answer.status_code == 409
    assert "申请内容里有像手机号码的文字；这里不登记个人信息，请删去" in answer.content.decode()


def test_the_answer_page_offers_21_outcomes_with_their_articles(cast: Cast) -> None:
    application = registered(cast.clerk)
    page = text(signed_in(cast.clerk), f"/applications/{application.pk}/answer/")
    assert page.count('type="radio"') == 21
    assert "重复申请<cite>《条例》第三十六条第（六）项</cite>" in page


def test_answering_through_the_page(cast: Cast) -> None:
    application, client = registered(cast.clerk), signed_in(cast.clerk)
    address = f"/applications/{application.pk}/answer/"
    chosen = {"outcome": "partial", "answered_on": "2021-03-22", "version": "1"}
    assert "请选择办理结果。" in client.post(address, chosen | {"outcome": ""}).content.decode()
    assert client.post(address, chosen | {"answered_on": "2021-02-01"}).status_code == 409
    answer = client.post(address, chosen)
    assert answer.headers["Location"] == f"/applications/{application.pk}/"
    assert "2021年3月22日（周一）答复：部分公开" in text(client, f"/applications/{application.pk}/")
    assert "已经答复" in client.post(address, chosen).content.decode()


def test_two_people_answer_and_the_second_is_told(cast: Cast) -> None:
    application, client = registered(cast.clerk), signed_in(cast.clerk)
    amended(application, cast.reviewer, way="fax")
    chosen = {"outcome": "partial", "answered_on": "2021-03-22", "version": "1"}
    answer = client.post(f"/applications/{application.pk}/answer/", chosen)
    assert answer.status_code == 400
    assert "周科长已经保存过" in answer.content.decode()
    application.refresh_from_db()
    assert application.closed_on is None


def test_two_people_amend_and_both_texts_are_shown(cast: Cast) -> None:
    application, client = registered(cast.clerk), signed_in(cast.clerk)
    amended(application, cast.reviewer, subject="周科长的写法")
    mine = NEW | {"subject": "李文书的写法", "reason": "写得不清楚", "version": "1"}
    answer = client.post(f"/applications/{application.pk}/amend/", mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "周科长的写法" in page
    assert "李文书的写法" in page
    application.refresh_from_db()
    assert application.subject == "周科长的写法"
    assert client.post(f"/applications/{application.pk}/amend/", mine | {"version": "2"}).status_code == 302


def test_the_life_is_told_act_by_act(cast: Cast) -> None:
    application = amended(registered(cast.clerk), cast.reviewer, received_on=date(2021, 2, 26))
    reopened(answered(application, cast.clerk, outcome="repeated"), cast.clerk)
    page = text(signed_in(cast.clerk), f"/applications/{application.pk}/")
    for words in (
        "自然人，互联网",
        "收到日期由“2021-03-01”改为“2021-02-26”",
        "不予处理·重复申请",
        "原因：录错了",
        "周科长，2023-06-01 10:00 录入",
        "答复期限",
    ):
        assert words in page


def test_reopening_through_the_page(cast: Cast) -> None:
    application, client = answered(registered(cast.clerk), cast.clerk), signed_in(cast.clerk)
    address = f"/applications/{application.pk}/reopen/"
    assert "请填写撤销原因。" in client.post(address, {"reason": "", "version": "2"}).content.decode()
    assert client.post(address, {"reason": "录错了", "version": "2"}).status_code == 302
    application.refresh_from_db()
    assert application.closed_on is None
