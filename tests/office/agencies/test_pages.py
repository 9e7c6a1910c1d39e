"""The pages of people: what they show, whom they let in, what their forms do."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from gongkai.office.agencies.models import Appointment, HandOver, Officer, StandIn
from tests.cast import Cast

pytestmark = pytest.mark.database


def signed_in(officer: Officer) -> Client:
    """A browser in which somebody has signed in."""
    client = Client()
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def client(cast: Cast) -> Client:
    """The administrator's browser."""
    return signed_in(cast.administrator)


def text(client: Client, path: str, status: int = 200) -> str:
    """A page."""
    answer = client.get(path)
    assert answer.status_code == status
    return answer.content.decode()


def day(number: int) -> str:
    """A day from today, as the browser sends it."""
    return f"{timezone.localdate() + timedelta(days=number):%Y-%m-%d}"


def test_the_list_says_who_is_here_and_who_stands_in(cast: Cast, client: Client) -> None:
    today = timezone.localdate()
    StandIn.objects.create(principal=cast.leader, deputy=cast.reviewer, from_on=today, to_on=today, reason="休假")
    Officer.objects.filter(pk=cast.clerk.pk).update(left_on=today)
    page = text(client, "/people/")
    assert "本机关现有 3 人在岗，今天陈局长由周科长代理" in page
    assert page.index("已离岗") < page.index("李文书")
    assert "外人" not in page


@pytest.mark.parametrize("path", ["", "amend/", "appoint/", "stand-in/", "hand-over/", "reset-password/", "leave/"])
def test_another_agencys_people_are_not_found(cast: Cast, client: Client, path: str) -> None:
    for address in (f"/people/{cast.stranger.pk}/{path}", f"/people/999999/{path}"):
        assert client.get(address).status_code == 404
        assert client.post(address, {}).status_code == 404


def test_another_agencys_appointments_and_stand_ins_are_not_found(cast: Cast, client: Client) -> None:
    row = Appointment.objects.filter(officer=cast.stranger)[0]
    deputy = Officer.objects.create(agency=cast.elsewhere, sign_in_name="d", name="丁", joined_on="2020-01-01")
    stand_in = StandIn.objects.create(
        principal=cast.stranger, deputy=deputy, from_on=day(0), to_on=day(1), reason="休假"
    )
    for address in (f"/people/appointments/{row.pk}/relieve/", f"/people/stand-ins/{stand_in.pk}/end/"):
        assert client.get(address).status_code == 404
        assert client.post(address, {"last_day": day(0)}).status_code == 404
    row.refresh_from_db()
    assert row.to_on is None


@pytest.mark.parametrize("path", ["amend/", "appoint/", "reset-password/", "leave/"])
@pytest.mark.parametrize("who", ["clerk", "reviewer", "leader"])
def test_the_administrators_pages_are_closed_to_others(cast: Cast, who: str, path: str) -> None:
    page = text(signed_in(getattr(cast, who)), f"/people/{cast.clerk.pk}/{path}", 403)
    assert "这一页不归您办理" in page


def test_a_person_page_gives_the_reason_of_what_is_not_possible(cast: Cast, client: Client) -> None:
    page = text(client, f"/people/{cast.clerk.pk}/")
    assert f'href="/people/{cast.clerk.pk}/appoint/"' in page
    assert f'href="/people/{cast.clerk.pk}/leave/"' not in page
    assert "李文书是本机关唯一的经办人" in page


def test_joining_shows_the_password_once(cast: Cast, client: Client) -> None:
    given = {"name": "赵新来", "sign_in_name": "zhao", "roles": ["clerk"], "unit": "法制科", "joined_on": day(0)}
    answer = client.post("/people/join/", given)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "只显示这一次" in page
    password = page.partition('class="secret">')[2].partition("<")[0]
    assert Officer.objects.get(sign_in_name="zhao").check_password(password)
    assert answer.headers["Cache-Control"] == "no-store"
    assert password not in text(client, "/people/") + text(client, "/journal/")


@pytest.mark.parametrize(
    ("change", "status", "words"),
    [
        ({"sign_in_name": "Zhao Wei"}, 400, "登录名只用小写字母"),
        ({"sign_in_name": "li"}, 409, "登录名“li”已经有人用过"),
        ({"roles": ["clerk", "leader"]}, 409, "不能由同一个人担任"),
        ({"roles": ["king"]}, 400, "king"),
        ({"name": ""}, 400, "必填"),
        ({"joined_on": "2022-13-05"}, 400, "这不是日期"),
        ({"name": "甲" * 41}, 400, "40"),
    ],
)
def test_bad_input_keeps_what_was_typed(
    cast: Cast, client: Client, change: dict[str, object], status: int, words: str
) -> None:
    given = {"name": "赵新来", "sign_in_name": "zhao", "roles": ["clerk"], "post": "科员", "joined_on": day(0)}
    answer = client.post("/people/join/", given | change)
    assert answer.status_code == status
    assert words in answer.content.decode()
    assert 'value="科员"' in answer.content.decode()
    assert not Officer.objects.filter(post="科员").exists()
    assert 'value="科员"' in text(client, "/people/join/")


def test_the_way_of_an_officer_through_the_pages(cast: Cast, client: Client) -> None:
    """Join, appoint, arrange a deputy, end it, hand over, relieve, leave: by the pages alone."""
    client.post("/people/join/", {"name": "赵新来", "sign_in_name": "zhao", "roles": ["clerk"], "joined_on": day(0)})
    zhao = Officer.objects.get(sign_in_name="zhao")
    here = f"/people/{zhao.pk}/"
    steps = [
        (here + "amend/", {"name": "赵新来", "unit": "法制科", "post": "", "email": "", "version": "1"}),
        (here + "appoint/", {"role": "secrecy_officer", "from_on": day(0), "to_on": day(9)}),
        (here + "stand-in/", {"deputy": str(cast.clerk.pk), "from_on": day(0), "to_on": day(2), "reason": "休假"}),
    ]
    for address, data in steps:
        assert client.get(address).status_code == 200
        assert client.post(address, data).headers["Location"] == here, address
    stand_in = StandIn.objects.get()
    assert client.post(f"/people/stand-ins/{stand_in.pk}/end/", {}).status_code == 302
    assert client.post(here + "hand-over/", {"taker": str(cast.clerk.pk), "note": "全部"}).status_code == 302
    assert HandOver.objects.get().taker == cast.clerk
    row = Appointment.objects.get(officer=zhao, role="secrecy_officer")
    assert client.post(f"/people/appointments/{row.pk}/relieve/", {"last_day": day(1)}).status_code == 302
    assert client.post(here + "leave/", {}).headers["Location"] == "/people/"
    page = text(client, here)
    for words in ("法制科", "提前结束", "全部", "离岗", day(0)):
        assert words in page
    assert "可以办理" not in page
    verbs = ["到岗", "更正人员资料", "任职", "代理", "结束代理", "移交", "免职", "离岗"]
    journal = text(client, "/journal/")
    assert all(verb in journal for verb in verbs)


def test_leaving_with_a_reason_against_it_is_refused_by_the_page_too(cast: Cast, client: Client) -> None:
    answer = client.post(f"/people/{cast.clerk.pk}/leave/", {})
    assert answer.status_code == 409
    assert "唯一的经办人" in answer.content.decode()
    assert "aria-disabled" in answer.content.decode()
    assert Officer.objects.get(pk=cast.clerk.pk).left_on is None


def test_the_absent_officer_arranges_the_own_deputy(cast: Cast) -> None:
    fu = Officer.objects.create(agency=cast.agency, sign_in_name="fu", name="付副局长", joined_on="2020-01-01")
    client = signed_in(cast.leader)
    data = {"deputy": str(fu.pk), "from_on": day(0), "to_on": day(2), "reason": "休假"}
    assert client.post(f"/people/{cast.leader.pk}/stand-in/", data).status_code == 302
    assert client.post(f"/people/{cast.clerk.pk}/stand-in/", data).status_code == 409
    assert (
        client.post(f"/people/{cast.leader.pk}/stand-in/", data | {"deputy": str(cast.stranger.pk)}).status_code == 400
    )


def test_two_who_amend_at_once_see_both_texts(cast: Cast, client: Client) -> None:
    data = {"name": "李文书", "unit": "办公室", "post": "我的", "email": "", "version": "1"}
    Officer.objects.filter(pk=cast.clerk.pk).update(version=2, post="对方的")
    answer = client.post(f"/people/{cast.clerk.pk}/amend/", data)
    assert answer.status_code == 409
    assert all(words in answer.content.decode() for words in ("我的", "对方的"))
    assert Officer.objects.get(pk=cast.clerk.pk).post == "对方的"


def test_the_size_of_type_is_remembered(cast: Cast, client: Client) -> None:
    assert "data-type" not in text(client, "/people/")
    answer = client.post("/type-size/", {"size": "1.5", "page": "/people/?q=1"})
    assert answer.headers["Location"] == "/people/?q=1"
    page = text(client, "/people/")
    assert '<html lang="zh-Hans" data-type="1.5">' in page
    assert 'value="1.5" aria-pressed="true"' in page
    client.post("/type-size/", {"size": '9"><script>', "page": "/"})
    assert "data-type" not in text(client, "/people/")


def test_the_menu_marks_one_entry_and_hides_what_is_not_ones_own(cast: Cast, client: Client) -> None:
    page = text(client, "/people/join/")
    assert page.count('aria-current="page"') == 1
    assert '<a href="/people/" aria-current="page">人员</a>' in page
    assert '<a href="/" aria-current="page">今日</a>' in text(client, "/")
    assert "操作记录" in page
    assert '<a href="/journal/"' not in text(signed_in(cast.clerk), "/people/")
