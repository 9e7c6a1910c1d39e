"""The pages of the registers, as an officer opens them."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.test import Client

from gongkai.office.registers.models import EnteredFigure, RegisterEntry
from tests.cast import Cast
from tests.office.registers.records import LAST_DAY, entered, figured

pytestmark = pytest.mark.database

DECISION = {
    "title": "未按规定备案",
    "number": "山司罚〔2021〕1号",
    "on": "2021-05-06",
    "public": "on",
    "source": "案卷",
}
FIGURE = {
    "year": "2021",
    "cell": "entered.weibo_followers",
    "amount": "132",
    "source": "账号后台",
    "on": "2021-12-31",
}


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


def test_the_first_page_counts_the_year(cast: Cast) -> None:
    entered("penalty", cast.clerk)
    figured(cast.clerk, cell="decisions.penalty", amount=Decimal(11), confirmed=True)
    page = text(signed_in(cast.clerk), "/registers/?year=2021")
    assert "2021年各类台账登记了 1 条，录入了 1 个数。" in page
    assert "登记 1，另录入 11" in page
    assert "本机关不能制定规章，年度报告的规章一行填 0<cite>《立法法》第九十三条</cite>" in page


@time_machine.travel("2022-03-31 10:00 +0800", tick=False)
def test_until_march_the_year_before_is_shown(cast: Cast) -> None:
    assert "2021年各类台账" in text(signed_in(cast.clerk), "/registers/")
    assert "2021年各类台账" in text(signed_in(cast.clerk), "/registers/?year=2099")


@time_machine.travel("2022-04-01 10:00 +0800", tick=False)
def test_from_april_the_running_year_is_shown(cast: Cast) -> None:
    assert "2022年各类台账" in text(signed_in(cast.clerk), "/registers/")


def test_an_empty_register_offers_the_first_act(cast: Cast) -> None:
    page = text(signed_in(cast.clerk), "/registers/penalty/?year=2021")
    assert "2021年没有登记行政处罚决定。" in page
    assert "登记第一件" in page
    assert "登记第一件" not in text(signed_in(cast.leader), "/registers/penalty/?year=2021")


@pytest.mark.parametrize("key", ["penalty", "charge", "normative_document", "normative_document_repeal"])
def test_every_kind_has_its_form(cast: Cast, key: str) -> None:
    made = entered("normative_document", cast.clerk, number="9号")
    client = signed_in(cast.clerk)
    assert "登记" in text(client, f"/registers/{key}/enter/")
    sent = DECISION | {"amount": "350.50", "ends": str(made.pk)}
    answer = client.post(f"/registers/{key}/enter/", sent)
    assert answer.headers["Location"] == f"/registers/{key}/?year=2021"
    record = RegisterEntry.objects.get(kind=key, number="山司罚〔2021〕1号")
    assert record.amount == (Decimal("350.50") if key == "charge" else None)
    assert record.ends == (made if key == "normative_document_repeal" else None)
    assert "未按规定备案" in text(client, f"/registers/{key}/?year=2021")


def test_an_unticked_box_means_not_published(cast: Cast) -> None:
    client = signed_in(cast.clerk)
    client.post("/registers/penalty/enter/", {name: value for name, value in DECISION.items() if name != "public"})
    assert not RegisterEntry.objects.get().public
    assert "依法未公开" in text(client, "/registers/penalty/?year=2021")


def test_wrong_input_is_answered_with_a_sentence_and_nothing_is_lost(cast: Cast) -> None:
    client = signed_in(cast.clerk)
    answer = client.post("/registers/penalty/enter/", DECISION | {"on": "2021-13-05"})
    assert answer.status_code == 400
    assert "决定日期不是日期" in answer.content.decode()
    assert "山司罚〔2021〕1号" in answer.content.decode()
    answer = client.post("/registers/charge/enter/", DECISION | {"amount": "三百"})
    assert "金额（元）不是数，请只写数字" in answer.content.decode()
    assert client.post("/registers/penalty/enter/", DECISION | {"on": "2999-01-01"}).status_code == 409
    assert not RegisterEntry.objects.exists()


def test_the_form_of_rules_is_shut_for_a_bureau(cast: Cast) -> None:
    client = signed_in(cast.clerk)
    page = text(client, "/registers/rule/enter/")
    assert "现在还不能登记" in page
    assert 'aria-disabled="true"' in page
    assert client.post("/registers/rule/enter/", DECISION).status_code == 409


def test_an_entered_figure_is_told_beside_the_form(cast: Cast) -> None:
    with time_machine.travel("2022-01-10 12:00 +0800"):
        figured(cast.clerk, cell="decisions.penalty", amount=Decimal(11))
        page = text(signed_in(cast.clerk), "/registers/penalty/enter/")
    assert "已由李文书录入 11 件" in page


def test_a_record_leads_to_its_repeal_and_to_its_annulment(cast: Cast) -> None:
    made = entered("normative_document", cast.clerk, title="《办法》")
    repeal = entered("normative_document_repeal", cast.clerk, title="废止决定", ends=made, on=date(2021, 8, 4))
    client = signed_in(cast.clerk)
    assert "2021年8月4日（周三）废止。" in text(client, f"/registers/entries/{made.pk}/")
    assert "2021-08-04 废止" in text(client, "/registers/normative_document/?year=all")
    address = f"/registers/entries/{repeal.pk}/annul/"
    assert "请填写作废原因。" in client.post(address, {"reason": ""}).content.decode()
    assert client.post(address, {"reason": "登记错了"}).status_code == 302
    assert "不再计数：登记错了" in text(client, f"/registers/entries/{repeal.pk}/")
    assert "现行有效" in text(client, "/registers/normative_document/?year=all")


def test_figures_are_listed_by_section_with_source_and_person(cast: Cast) -> None:
    figured(cast.clerk)
    page = text(signed_in(cast.clerk), "/registers/figures/?year=2021")
    assert "2021年录入了 1 个数。" in page
    assert "（四）政府信息公开平台建设情况" in page
    assert "账号后台，普法科填报" in page
    assert "李文书，2022-01-10" in page
    assert "实际收取信息处理费" in page


def test_entering_a_figure_through_the_page(cast: Cast) -> None:
    client = signed_in(cast.clerk)
    address = "/registers/figures/enter/"
    assert "举办政府开放日活动：本年实际举办的场次。" in text(client, f"{address}?cell=entered.open_days&year=2021")
    assert "请选择指标。" in client.post(address, FIGURE | {"cell": ""}).content.decode()
    assert "从列表里选" in client.post(address, FIGURE | {"cell": "applications.total.received"}).content.decode()
    assert "应当是整数" in client.post(address, FIGURE | {"amount": "1.5"}).content.decode()
    answer = client.post(address, FIGURE)
    assert answer.headers["Location"] == "/registers/figures/?year=2021"
    assert "请更正那个数" in client.post(address, FIGURE).content.decode()


def test_a_figure_beside_records_has_to_be_confirmed(cast: Cast) -> None:
    entered("penalty", cast.clerk)
    client, sent = signed_in(cast.clerk), FIGURE | {"cell": "decisions.penalty", "amount": "11"}
    answer = client.post("/registers/figures/enter/", sent)
    assert answer.status_code == 409
    assert "录入的数会加在上面" in answer.content.decode()
    assert client.post("/registers/figures/enter/", sent | {"confirmed": "on"}).status_code == 302


def test_correcting_a_figure_through_the_page(cast: Cast) -> None:
    figure, client = figured(cast.clerk), signed_in(cast.reviewer)
    address = f"/registers/figures/{figure.pk}/correct/"
    assert 'value="132"' in text(client, address)
    right = {"amount": "312", "source": "后台截图", "on": LAST_DAY.isoformat(), "reason": "数位写反了"}
    answer = client.post(address, right)
    newer = EnteredFigure.objects.get(replaces=figure)
    assert answer.headers["Location"] == f"/registers/figures/{newer.pk}/"
    for number in (figure.pk, newer.pk):
        page = text(client, f"/registers/figures/{number}/")
        assert "312 人，截至2021年12月31日（周五），由周科长录入。" in page
        assert "132 人" in page
        assert "数位写反了" in page
    assert "周科长已经把这个数更正为312人" in client.post(address, right).content.decode()


def test_another_agencys_records_are_not_found(cast: Cast) -> None:
    record, figure = entered("penalty", cast.stranger, title="别人的案子"), figured(cast.stranger)
    client = signed_in(cast.clerk)
    assert "别人的案子" not in text(client, "/registers/penalty/?year=2021")
    for address in (f"entries/{record.pk}/", f"entries/{record.pk}/annul/", f"figures/{figure.pk}/"):
        text(client, f"/registers/{address}", 404)
    assert client.post(f"/registers/entries/{record.pk}/annul/", {"reason": "x"}).status_code == 404
    assert client.post(f"/registers/figures/{figure.pk}/correct/", {}).status_code == 404
    text(client, "/registers/nonsense/", 404)
    text(client, "/registers/nonsense/enter/", 404)


def test_who_may_not_is_kept_out(cast: Cast) -> None:
    record, figure = entered("penalty", cast.clerk), figured(cast.clerk)
    for address in (
        "penalty/enter/",
        "figures/enter/",
        f"entries/{record.pk}/annul/",
        f"figures/{figure.pk}/correct/",
    ):
        text(signed_in(cast.leader), f"/registers/{address}", 403)
    for address in ("", "penalty/", f"entries/{record.pk}/", "figures/", f"figures/{figure.pk}/"):
        text(signed_in(cast.leader), f"/registers/{address}")
        text(signed_in(cast.administrator), f"/registers/{address}", 403)
