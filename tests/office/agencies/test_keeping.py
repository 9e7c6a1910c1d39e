"""What is typed is kept, comes back, gives way to nothing silently, and never holds a password."""

import json
from datetime import datetime, timedelta

import pytest
import time_machine
from django import forms
from django.test import Client
from django.utils import timezone

from gongkai.office.agencies import keeping
from gongkai.office.agencies.models import Agency, KeptText, Officer, SettledPage
from tests.cast import PASSWORD, Cast

pytestmark = pytest.mark.database

PAGE = "/agency/revise/"


class Form(forms.Form):
    """One field of each sort."""

    text = forms.CharField(label="正文", required=False, widget=forms.Textarea)
    tick = forms.BooleanField(label="公开", required=False)
    several = forms.MultipleChoiceField(label="途径", required=False, choices=[("a", "网站"), ("b", "公告栏")])
    one = forms.ChoiceField(label="类别", required=False, choices=[("", "请选择"), ("x", "甲类"), ("y", "乙类")])
    on = forms.DateField(label="日期", required=False)
    file = forms.FileField(label="附件", required=False)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


SAVED = {"text": "旧文", "tick": True, "several": ["a"], "one": "x", "on": datetime(2022, 1, 10).date(), "version": 3}
TYPED = {"text": "新文", "tick": "", "several": '["a", "b"]', "one": "y", "on": "2022-01-11", "file": "x"}


def test_every_sort_of_field_comes_back(cast: Cast) -> None:
    keeping.keep(cast.clerk, PAGE, TYPED, version="3")
    form = Form(initial=dict(SAVED))
    restored = keeping.restore(form, cast.clerk, PAGE)
    assert (bool(restored), restored.differences) == (True, ())
    assert form.initial["text"] == "新文"
    assert form.initial["tick"] is False
    assert form.initial["several"] == ["a", "b"]
    assert form.initial["one"] == "y"
    assert form.initial["on"] == "2022-01-11"
    html = form.as_p()
    for part in ("新文</textarea>", 'value="y" selected', 'value="b" selected'):
        assert part in html
    assert "checked" not in html


def test_what_the_form_shows_already_is_not_restored(cast: Cast) -> None:
    same = {"text": "旧文", "tick": "on", "several": "a", "one": "x", "on": "2022-01-10"}
    keeping.keep(cast.clerk, PAGE, same, version="3")
    assert not keeping.restore(Form(initial=dict(SAVED)), cast.clerk, PAGE)


def test_kept_text_is_the_persons_and_the_pages(cast: Cast) -> None:
    keeping.keep(cast.clerk, PAGE, {"text": "甲"})
    assert keeping.kept(cast.clerk, PAGE) == {"text": "甲"}
    assert keeping.kept(cast.reviewer, PAGE) == {}
    assert keeping.kept(cast.clerk, "/other/") == {}


def test_text_typed_on_an_older_version_never_slips_over_the_newer(cast: Cast) -> None:
    keeping.keep(cast.clerk, PAGE, TYPED, version="2")
    form = Form(initial=dict(SAVED))
    restored = keeping.restore(form, cast.clerk, PAGE)
    assert form.initial == SAVED
    assert not restored.filled
    assert [(one.label, one.mine, one.theirs) for one in restored.differences] == [
        ("正文", "新文", "旧文"),
        ("公开", "否", "是"),
        ("途径", "网站、公告栏", "网站"),
        ("类别", "乙类", "甲类"),
        ("日期", "2022-01-11", "2022-01-10"),
    ]


def test_its_writer_may_choose_it_all_the_same(cast: Cast) -> None:
    keeping.keep(cast.clerk, PAGE, TYPED, version="2")
    keeping.prefer(cast.clerk, PAGE)
    form = Form(initial=dict(SAVED))
    assert keeping.restore(form, cast.clerk, PAGE).filled
    assert (form.initial["text"], form.initial["version"]) == ("新文", 3)


@pytest.mark.parametrize("field", ["password", "old_password", "new_Password_2", "csrfmiddlewaretoken", "version"])
def test_secrets_are_never_kept(cast: Cast, field: str) -> None:
    keeping.keep(cast.clerk, PAGE, {field: "secret"})
    assert not KeptText.objects.exists()


@pytest.mark.parametrize(
    ("typed", "settled", "taken"),
    [(0, None, True), (0, 1, False), (1, 1, False), (2, 1, True)],
)
def test_what_was_typed_before_the_page_was_saved_is_not_kept_again(
    cast: Cast, typed: int, settled: int | None, taken: bool
) -> None:
    start = timezone.now()
    if settled is not None:
        with time_machine.travel(start + timedelta(seconds=settled), tick=False):
            keeping.discard(cast.clerk, PAGE)
    typed_at = start + timedelta(seconds=typed)
    assert keeping.keep(cast.clerk, PAGE, {"text": "甲"}, typed_at=typed_at) is taken
    assert keeping.kept(cast.clerk, PAGE) == ({"text": "甲"} if taken else {})


def test_text_that_arrives_late_does_not_replace_later_text(cast: Cast) -> None:
    start = timezone.now()
    keeping.keep(cast.clerk, PAGE, {"text": "后"}, version="2", typed_at=start + timedelta(seconds=5))
    assert keeping.keep(cast.clerk, PAGE, {"text": "先", "one": "x"}, version="1", typed_at=start)
    assert keeping.kept(cast.clerk, PAGE) == {"text": "后", "one": "x"}


def test_text_nobody_came_back_for_is_forgotten(cast: Cast, client: Client) -> None:
    keeping.keep(cast.clerk, PAGE, {"text": "旧"}, typed_at=timezone.now() - timedelta(days=91))
    keeping.keep(cast.clerk, PAGE, {"one": "新"}, typed_at=timezone.now() - timedelta(days=89))
    keeping.keep(cast.reviewer, PAGE, {"text": "别人的"}, typed_at=timezone.now() - timedelta(days=91))
    client.post("/sign-in/", {"username": "li", "password": PASSWORD})
    assert keeping.kept(cast.clerk, PAGE) == {"one": "新"}
    assert keeping.kept(cast.reviewer, PAGE) == {"text": "别人的"}


def signed_in(officer: Officer, *, csrf: bool = False) -> Client:
    """A browser in which somebody has signed in."""
    client = Client(enforce_csrf_checks=csrf)
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


def sent(by: Officer, **change: str) -> dict[str, str]:
    """What the pages' script sends."""
    fields = {"page": PAGE, "officer": str(by.pk), "version": "1", "fields": '{"fax": "123"}'}
    return fields | {"typed_at": str(timezone.now().timestamp())} | change


def test_the_script_keeps_and_the_page_shows_it(cast: Cast) -> None:
    client = signed_in(cast.administrator)
    assert client.post("/keep/", sent(cast.administrator)).status_code == 204
    page = client.get(PAGE).content.decode()
    assert 'name="fax" value="123"' in page
    assert "上次填写的内容没有保存" in page
    assert client.post("/keep/discard/", {"page": PAGE}).headers["Location"] == PAGE
    page = client.get(PAGE).content.decode()
    assert 'value="123"' not in page
    assert "上次填写" not in page


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"fields": "{"}, 400),
        ({"fields": "[1, 2]"}, 400),
        ({"fields": "null"}, 400),
        ({"typed_at": "soon"}, 400),
        ({"typed_at": "1e300"}, 400),
        ({"typed_at": "nan"}, 400),
        ({"officer": "999999"}, 409),
        ({"officer": ""}, 409),
    ],
)
def test_bad_requests_keep_nothing(cast: Cast, change: dict[str, str], status: int) -> None:
    client = signed_in(cast.administrator)
    assert client.post("/keep/", sent(cast.administrator, **change)).status_code == status
    assert not KeptText.objects.exists()


def test_the_script_learns_that_its_copy_is_not_wanted_any_more(cast: Cast) -> None:
    client = signed_in(cast.administrator)
    body = sent(cast.administrator)
    client.post("/keep/discard/", {"page": PAGE})
    assert client.post("/keep/", body).status_code == 410
    assert not KeptText.objects.exists()


def test_the_script_of_one_whose_sign_in_has_ended_gets_a_plain_401(cast: Cast) -> None:
    answer = Client().post("/keep/", sent(cast.administrator), headers={"X-Keep": "1"})
    assert answer.status_code == 401
    assert answer.headers["Content-Type"].startswith("text/plain")


def test_both_texts_are_shown_where_the_page_was_saved_since(cast: Cast) -> None:
    client = signed_in(cast.administrator)
    client.post("/keep/", sent(cast.administrator, fields=json.dumps({"fax": "我的传真", "kind": "township"})))
    Agency.objects.filter(pk=cast.agency.pk).update(version=2, fax="对方的传真")
    page = client.get(PAGE).content.decode()
    for words in ("后来又保存过", "我的传真", "对方的传真", "乡镇人民政府、街道办事处"):
        assert words in page
    assert 'name="fax" value="对方的传真"' in page
    client.post("/keep/prefer/", {"page": PAGE})
    page = client.get(PAGE).content.decode()
    assert 'name="fax" value="我的传真"' in page
    assert 'name="version" value="2"' in page


def form_of(agency: Agency, **change: str) -> dict[str, str]:
    """A form of the page that cannot be saved: the postcode is wrong."""
    base = {"name": agency.name, "kind": agency.kind, "level": agency.level, "index_template": agency.index_template}
    return base | {"version": "1", "postcode": "1", "address": "没写完的地址"} | change


def test_a_form_that_could_not_be_saved_is_kept_without_any_script(cast: Cast) -> None:
    client = signed_in(cast.administrator)
    assert client.post(PAGE, form_of(cast.agency)).status_code == 400
    assert keeping.kept(cast.administrator, PAGE)["address"] == "没写完的地址"
    assert "没写完的地址" in signed_in(cast.administrator).get(PAGE).content.decode()
    assert client.post(PAGE, form_of(cast.agency, postcode="")).status_code == 302
    assert not KeptText.objects.exists()
    assert SettledPage.objects.get().page == PAGE


def test_a_form_sent_after_the_sign_in_ended_travels_through_the_sign_in(cast: Cast, client: Client) -> None:
    answer = client.post(PAGE, form_of(cast.agency, password="geheim", csrfmiddlewaretoken="x"))
    page = answer.content.decode()
    assert answer.status_code == 401
    assert "您填写的内容没有丢" in page
    assert "没写完的地址" in page
    assert "geheim" not in page
    carried = answer.context["carried"]
    wrong = client.post("/sign-in/", {"username": "he", "password": "wrong", "carried": carried, "page": PAGE})
    assert wrong.context["carried"] == carried
    signed = client.post("/sign-in/", {"username": "he", "password": PASSWORD, "carried": carried, "page": PAGE})
    assert signed.headers["Location"] == PAGE
    assert "没写完的地址" in client.get(PAGE).content.decode()
    assert set(KeptText.objects.values_list("version", flat=True)) == {"1"}
    assert not KeptText.objects.filter(field__contains="password").exists()


@pytest.mark.parametrize("carried", ["{", "[]", "3", '{"password": "x", "version": "1"}'])
def test_a_carried_text_that_was_tampered_with_is_let_go(cast: Cast, client: Client, carried: str) -> None:
    data = {"username": "he", "password": PASSWORD, "carried": carried, "page": PAGE}
    assert client.post("/sign-in/", data).headers["Location"] == PAGE
    assert not KeptText.objects.exists()


def test_a_page_older_than_the_sign_in_keeps_what_was_typed(cast: Cast) -> None:
    client = signed_in(cast.administrator, csrf=True)
    answer = client.post(PAGE, form_of(cast.agency, csrfmiddlewaretoken="a" * 64))
    assert answer.headers["Location"] == PAGE
    page = client.get(PAGE).content.decode()
    assert "重新登录过" in page
    assert "没写完的地址" in page
    cast.agency.refresh_from_db()
    assert cast.agency.version == 1


def test_a_form_from_another_site_is_neither_done_nor_kept(cast: Cast) -> None:
    client = signed_in(cast.administrator, csrf=True)
    answer = client.post(PAGE, form_of(cast.agency), headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403
    assert "没有执行" in answer.content.decode()
    assert not KeptText.objects.exists()


def test_an_old_page_of_somebody_who_is_signed_out_travels_too(cast: Cast) -> None:
    answer = Client(enforce_csrf_checks=True).post(PAGE, form_of(cast.agency))
    assert answer.status_code == 401
    assert "没写完的地址" in answer.content.decode()


@pytest.mark.parametrize(("path", "leads_to"), [("/sign-in/", "/sign-in/"), ("/sign-out/", "/")])
def test_old_pages_that_hold_nothing_lead_on(cast: Cast, path: str, leads_to: str) -> None:
    client = signed_in(cast.administrator, csrf=True)
    assert client.post(path, {}).headers["Location"] == leads_to
