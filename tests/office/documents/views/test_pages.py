"""The pages of documents, opened and sent as a browser would."""

from datetime import date

import pytest
from django.test import Client

from gongkai.office.agencies import keeping
from gongkai.office.documents.actions.revise import revise
from gongkai.office.documents.models import Document
from tests.cast import NOON, Cast
from tests.office.documents.drafts import drafted

pytestmark = pytest.mark.database


@pytest.fixture
def clerk(cast: Cast, client: Client) -> Client:
    """A browser in which the clerk is signed in."""
    client.force_login(cast.clerk)
    return client


def text(client: Client, address: str) -> str:
    """A page that opens."""
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def draft_form(**changes: str) -> dict[str, str]:
    """What the draft page sends."""
    return {
        "title": "关于开展法治宣传的通知",
        "made_on": "2021-03-01",
        "mark": "proactive",
        "category": "1",
        "text": "正文",
    } | changes


def test_the_empty_list_offers_the_first_act(clerk: Client) -> None:
    page = text(clerk, "/documents/")
    assert "本机关登记的文件 0 份" in page
    assert "登记第一份文件" in page


def test_drafting_leads_to_the_document(cast: Cast, clerk: Client) -> None:
    answer = clerk.post("/documents/draft/", draft_form(), follow=True)
    document = Document.objects.get()
    assert answer.redirect_chain == [(f"/documents/{document.pk}/", 302)]
    page = answer.content.decode()
    assert "SQSF/2021-00001" in page
    assert "李文书起草" in page


def test_a_wrong_number_is_refused_with_the_right_one_and_the_text_stays(cast: Cast, clerk: Client) -> None:
    answer = clerk.post("/documents/draft/", draft_form(document_number="山司发[2021]8号"))
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "规范写法是“山司发〔2021〕8号”" in page
    assert 'value="山司发[2021]8号"' in page
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [("title", "", "请填写标题。"), ("made_on", "三月", "成文日期不是日期"), ("mark", "", "请选择公开属性。")],
)
def test_bad_input_gets_one_clear_sentence(clerk: Client, field: str, value: str, said: str) -> None:
    answer = clerk.post("/documents/draft/", draft_form(**{field: value}))
    assert answer.status_code == 400
    assert answer.content.decode().count(said) == 1


def test_the_list_is_narrowed_by_year_mark_item_and_words(cast: Cast, clerk: Client) -> None:
    drafted(cast, title="甲通知", made_on=date(2020, 5, 1))
    drafted(cast, title="乙通知", category=7)
    drafted(cast, title="丙函", mark="on_application", category=None, document_number="山司函〔2021〕4号")
    shown = {
        "?year=2020": {"甲通知"},
        "?year=2021": {"乙通知", "丙函"},
        "?mark=on_application": {"丙函"},
        "?category=7": {"乙通知"},
        "?q=通知": {"甲通知", "乙通知"},
        "?q=山司函": {"丙函"},
        "?q=SQSF/2020": {"甲通知"},
        "?year=x&mark=y": {"甲通知", "乙通知", "丙函"},
        "?q=没有": set(),
    }
    for query, expected in shown.items():
        page = text(clerk, f"/documents/{query}")
        assert {title for title in ("甲通知", "乙通知", "丙函") if f">{title}</a>" in page} == expected, query


def test_revising_over_anothers_change_shows_both_texts(cast: Cast, clerk: Client) -> None:
    document = drafted(cast)
    form = {"title": document.title, "made_on": "2021-03-01", "text": "李文书的文字", "version": "1"}
    revise(
        document,
        version=1,
        title=document.title,
        made_on=document.made_on,
        text="周科长的文字",
        by=cast.reviewer,
        at=NOON,
    )
    answer = clerk.post(f"/documents/{document.pk}/revise/", form)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "周科长已经保存过这一页" in page
    assert "周科长的文字" in page
    assert page.count("李文书的文字") == 2  # beside the other's, and in the form
    assert Document.objects.get().text == "周科长的文字"
    assert 'name="version" value="2"' in page
    clerk.post(f"/documents/{document.pk}/revise/", form | {"version": "2"})
    assert Document.objects.get().text == "李文书的文字"
    assert document.revisions.get(number=2).text == "周科长的文字"


def test_typed_text_is_found_again(cast: Cast, clerk: Client) -> None:
    document = drafted(cast)
    address = f"/documents/{document.pk}/revise/"
    keeping.keep(cast.clerk, address, {"text": "还没保存的文字"}, version="1")
    assert "还没保存的文字" in text(clerk, address)
    clerk.force_login(cast.reviewer)
    assert "还没保存的文字" not in text(clerk, address)


@pytest.mark.parametrize("page", ["/documents/draft/", "/documents/{document}/revise/"])
def test_what_bears_a_mark_of_secrecy_is_not_even_kept_as_typed(cast: Cast, clerk: Client, page: str) -> None:
    address = page.format(document=drafted(cast).pk)
    keeping.keep(cast.clerk, address, {"text": "秘密★5年 正文"})
    answer = clerk.post(address, draft_form(text="秘密★5年 正文", version="1"))
    assert answer.status_code == 409
    assert "请停止录入并联系保密员" in answer.content.decode()
    assert keeping.kept(cast.clerk, address) == {}


def test_marking(cast: Cast, clerk: Client) -> None:
    document = drafted(cast)
    form = {"mark": "withheld", "ground": "process", "ground_note": "过程稿", "reason": "尚未定稿", "version": "1"}
    refused = clerk.post(f"/documents/{document.pk}/mark/", form | {"ground": ""})
    assert (refused.status_code, "要选一项理由" in refused.content.decode()) == (409, True)
    clerk.post(f"/documents/{document.pk}/mark/", form)
    page = text(clerk, f"/documents/{document.pk}/")
    assert "《条例》第十六条第二款" in page
    assert "属于过程性信息：过程稿" in page


def test_a_revision_can_be_opened(cast: Cast, clerk: Client) -> None:
    document = drafted(cast)
    page = text(clerk, f"/documents/{document.pk}/revisions/1/")
    assert document.newest.fingerprint in page
    assert clerk.get(f"/documents/{document.pk}/revisions/2/").status_code == 404


ADDRESSES = ("", "revise/", "mark/", "revisions/1/", "publications/", "publications/record/")


@pytest.mark.parametrize("part", ADDRESSES)
def test_another_agencys_document_is_not_there(cast: Cast, client: Client, part: str) -> None:
    document = drafted(cast)
    client.force_login(cast.stranger)
    assert client.get(f"/documents/{document.pk}/{part}").status_code == 404


@pytest.mark.parametrize("part", ADDRESSES)
def test_who_has_no_business_here_is_turned_away(cast: Cast, client: Client, part: str) -> None:
    document = drafted(cast)
    client.force_login(cast.administrator)
    assert client.get(f"/documents/{document.pk}/{part}").status_code == 403
    assert client.get("/documents/").status_code == 403


def test_who_signs_reads_but_does_not_draft(cast: Cast, client: Client) -> None:
    drafted(cast)
    client.force_login(cast.leader)
    page = text(client, "/documents/")
    assert "登记文件" not in page
    assert client.get("/documents/draft/").status_code == 403


def test_the_list_of_one_agency_does_not_show_anothers(cast: Cast, client: Client) -> None:
    drafted(cast, title="甲通知")
    client.force_login(cast.stranger)
    assert "甲通知" not in text(client, "/documents/")


def test_markup_in_a_document_is_shown_as_text(cast: Cast, clerk: Client) -> None:
    document = drafted(cast, title="<b>粗</b>", text="<script>alert(1)</script>")
    page = text(clerk, f"/documents/{document.pk}/")
    assert "<script>alert" not in page
    assert "&lt;b&gt;粗" in page
