"""Signing in: lockout, limits, initial passwords, addresses that lead elsewhere, and leaving."""

import json
import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
import time_machine
from axes.models import AccessAttempt
from django.test import Client
from django.utils import timezone

from gongkai.office.agencies.actions.join import join
from gongkai.office.agencies.actions.leave import leave
from gongkai.office.agencies.actions.reset_password import reset_password
from gongkai.office.agencies.models import KeptText, Officer
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from tests.cast import PASSWORD, Cast

pytestmark = pytest.mark.database

NEW = "another long word for tests"


def sign_in(client: Client, name: str, password: str = PASSWORD, **more: str) -> tuple[int, str, str]:
    """Status, text and where it leads."""
    answer = client.post("/sign-in/", {"username": name, "password": password, **more})
    return answer.status_code, answer.content.decode(), answer.headers.get("Location", "")


@pytest.mark.parametrize("name", ["li", " li", "ｌｉ"])
def test_a_right_password_leads_to_the_desk(cast: Cast, client: Client, name: str) -> None:
    assert sign_in(client, name)[::2] == (302, "/")
    page = client.get("/")
    assert "李文书" in page.content.decode()
    assert page.headers["Cache-Control"] == "no-store"


def test_a_wrong_password_and_an_unknown_name_are_told_alike(cast: Cast, client: Client) -> None:
    texts = [sign_in(client, name, "wrong")[1] for name in ("li", "nobody")]
    assert "登录名或口令不对" in texts[0]
    same = [re.sub(r'(csrfmiddlewaretoken" value|id="id_username" value)="[^"]*"', "", text) for text in texts]
    assert same[0] == same[1]


def test_ten_failures_lock_the_name_for_a_quarter_of_an_hour(cast: Cast, client: Client) -> None:
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        statuses = [sign_in(client, "li", "wrong")[0] for _ in range(10)]
        assert statuses == [200] * 9 + [429]
        status, page, _ = sign_in(client, "li")
        assert status == 429
        assert "登录已暂停" in page
        assert "十五分钟" in page
        assert sign_in(Client(), "zhou")[0] == 302
    with time_machine.travel(now + timedelta(minutes=14), tick=False):
        assert sign_in(client, "li")[0] == 429
    with time_machine.travel(now + timedelta(minutes=16), tick=False):
        assert sign_in(client, "li")[0] == 302


def test_failures_before_a_success_are_forgotten(cast: Cast, client: Client) -> None:
    for _ in range(2):
        assert {sign_in(client, "li", "wrong")[0] for _ in range(9)} == {200}
        assert sign_in(Client(), "li")[0] == 302


def test_a_reset_lifts_the_lockout(cast: Cast, client: Client) -> None:
    for _ in range(10):
        sign_in(client, "li", "wrong")
    password = reset_password(cast.clerk, by=cast.administrator, at=timezone.now())
    assert sign_in(client, "li", password)[0] == 302


def test_what_was_typed_does_not_reach_the_list_of_failures(cast: Cast, client: Client) -> None:
    sign_in(client, "li", "wrong password", carried='{"text": "申请人张某"}', page="/journal/")
    (attempt,) = AccessAttempt.objects.all()
    assert attempt.username == "li"
    for secret in ("申请人", "wrong password", "张某"):
        assert secret not in attempt.post_data + attempt.get_data


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/people/", "/people/"),
        ("/people/?a=1", "/people/?a=1"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example/", "/"),
        ("\\\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("http:///evil.example", "/"),
        ("/\t/evil.example", "/"),
        ("people/", "/"),
        ("", "/"),
    ],
)
@pytest.mark.parametrize("field", ["page", "next"])
def test_signing_in_never_leads_to_another_site(
    cast: Cast, client: Client, field: str, address: str, leads_to: str
) -> None:
    where = sign_in(client, "li", **{field: address})[2]
    assert urlsplit(where).netloc == ""
    assert where.startswith("/")
    assert not where.startswith(("//", "/\\"))
    if leads_to != "/" or field == "page":
        assert where == leads_to
    client.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    for path in ("/keep/discard/", "/keep/prefer/", "/type-size/"):
        assert client.post(path, {"page": address}).headers["Location"] == leads_to


@pytest.mark.parametrize(
    ("idle", "passed", "is_in"),
    [(0, 29, True), (0, 31, False), (29, 58, True), (29, 60.5, False)],
)
def test_a_sign_in_ends_after_half_an_hour_without_requests(
    cast: Cast, client: Client, idle: int, passed: float, is_in: bool
) -> None:
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        sign_in(client, "li")
        client.get("/")
    with time_machine.travel(now + timedelta(minutes=idle), tick=False):
        client.get("/")
    with time_machine.travel(now + timedelta(minutes=passed), tick=False):
        assert (client.get("/").status_code == 200) is is_in


def test_a_sign_in_ends_after_eight_hours_however_busy(cast: Cast, client: Client) -> None:
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        sign_in(client, "li")
        client.get("/")
    for minutes in range(20, 480, 20):
        with time_machine.travel(now + timedelta(minutes=minutes), tick=False):
            assert client.get("/").status_code == 200
    with time_machine.travel(now + timedelta(hours=8, seconds=1), tick=False):
        assert client.get("/").headers["Location"].startswith("/sign-in/")


def test_leaving_ends_a_running_sign_in_at_once(cast: Cast, client: Client) -> None:
    sign_in(client, "zhou")
    assert client.get("/").status_code == 200
    leave(cast.reviewer, by=cast.administrator, at=timezone.now())
    assert client.get("/").headers["Location"].startswith("/sign-in/")
    status, page, _ = sign_in(Client(), "zhou")
    assert (status, "登录名或口令不对" in page) == (200, True)


def test_a_reset_ends_a_running_sign_in_and_nobody_resets_the_own(cast: Cast, client: Client) -> None:
    sign_in(client, "li")
    password = reset_password(cast.clerk, by=cast.administrator, at=timezone.now())
    assert client.get("/").status_code == 302
    assert password not in Entry.objects.latest("id").details
    with pytest.raises(Refused, match="修改口令"):
        reset_password(cast.administrator, by=cast.administrator, at=timezone.now())
    with pytest.raises(Refused):
        reset_password(cast.clerk, by=cast.reviewer, at=timezone.now())


def test_an_initial_password_is_changed_before_anything_else(cast: Cast, client: Client) -> None:
    joined = join(
        cast.agency, sign_in_name="zhao", name="赵新来", roles=["clerk"], by=cast.administrator, at=timezone.now()
    )
    sign_in(client, "zhao", joined.password)
    for path in ("/", "/people/", "/agency/"):
        assert client.get(path).headers["Location"] == "/password/"
    assert "初始口令" in client.get("/password/").content.decode()
    given = {"old_password": joined.password, "new_password": NEW, "new_password_again": NEW}
    assert client.post("/password/", given).headers["Location"] == "/"
    assert client.get("/").status_code == 200
    assert Officer.objects.get(sign_in_name="zhao").must_change_password is False
    assert KeptText.objects.count() == 0


def test_changing_the_password_ends_other_sign_ins_but_not_this_one(cast: Cast, client: Client) -> None:
    other = Client()
    sign_in(client, "li")
    sign_in(other, "li")
    client.post("/password/", {"old_password": PASSWORD, "new_password": NEW, "new_password_again": NEW})
    assert (client.get("/").status_code, other.get("/").status_code) == (200, 302)
    entry = Entry.objects.latest("id")
    assert (entry.verb, json.loads(entry.details)) == ("修改口令", {})


@pytest.mark.parametrize(
    ("old", "new", "again", "words"),
    [
        ("wrong", NEW, NEW, "现在的口令不对"),
        (PASSWORD, NEW, NEW + "x", "两遍新口令不一样"),
        (PASSWORD, PASSWORD, PASSWORD, "与现在的口令相同"),
        (PASSWORD, "short", "short", "口令至少要有 10 个字符"),
        (PASSWORD, "1234567890123", "1234567890123", "口令不能全是数字"),
        (PASSWORD, "password123", "password123", "这个口令太常见"),
        (PASSWORD, "", "", "必填"),
    ],
)
def test_a_bad_new_password_is_refused(cast: Cast, client: Client, old: str, new: str, again: str, words: str) -> None:
    sign_in(client, "li")
    answer = client.post("/password/", {"old_password": old, "new_password": new, "new_password_again": again})
    page = answer.content.decode()
    assert answer.status_code in (400, 409)
    assert words in page
    assert not any(text in page for text in (f'value="{NEW}', f'value="{PASSWORD}'))
    assert KeptText.objects.count() == 0
    assert Officer.objects.get(pk=cast.clerk.pk).check_password(PASSWORD)
