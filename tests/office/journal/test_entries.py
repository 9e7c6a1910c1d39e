"""The journal's page: the agency's own acts in Chinese words, found by day, person, act and subject."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client

from gongkai.office.journal.record import record
from gongkai.office.journal.words import in_words
from tests.cast import NOON, Cast

pytestmark = pytest.mark.database


@pytest.fixture
def reader(cast: Cast, client: Client) -> Client:
    with transaction.atomic():
        record("登记申请", cast.unit, by=cast.clerk, at=NOON, applicant_kind="enterprise", reason="")
        record("签发年报", cast.unit, by=cast.leader, at=NOON + timedelta(days=3), fingerprint="a" * 64)
        record("起草", cast.elsewhere, by=cast.stranger, at=NOON, number=7)
    client.force_login(cast.reviewer, backend="django.contrib.auth.backends.ModelBackend")
    return client


def page(reader: Client, **query: str) -> str:
    return reader.get("/journal/", query).content.decode()


def test_only_the_agencys_own_acts_are_shown_in_words(reader: Client) -> None:
    text = page(reader)
    assert "共有 2 条记录" in text
    assert "申请人类别：商业企业" in text
    assert "校验值：aaaaaaaaaaaa…" in text
    assert "外人" not in text


@pytest.mark.parametrize(
    ("query", "found", "not_found"),
    [
        ({"q": "陈局长"}, "签发年报", "登记申请"),
        ({"q": "登记"}, "登记申请", "签发年报"),
        ({"from_on": "2022-01-11"}, "签发年报", "登记申请"),
        ({"to_on": "2022-01-10"}, "登记申请", "签发年报"),
    ],
)
def test_acts_are_found_by_person_act_and_day(
    reader: Client, query: dict[str, str], found: str, not_found: str
) -> None:
    text = page(reader, **query)
    assert found in text
    assert not_found not in text
    assert "找到 1 条记录" in text


def test_a_broken_date_is_said_at_its_field(reader: Client) -> None:
    assert 'class="error"' in page(reader, from_on="2022-13-01")


def test_a_clerk_may_not_read_it(cast: Cast, client: Client) -> None:
    client.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/journal/").status_code == 403


def test_empty_values_are_left_out_and_lists_are_joined() -> None:
    assert list(in_words('{"reason":"","roles":["经办人","审核人"],"year":2021}')) == [
        ("角色", "经办人、审核人"),
        ("年度", "2021"),
    ]


def test_the_acts_on_one_subject_are_one_click_away(reader: Client, cast: Cast) -> None:
    with transaction.atomic():
        record("更正", cast.clerk, by=cast.leader, at=NOON)
    text = page(reader)
    assert f'href="?kind=agencies.officer&amp;subject={cast.clerk.pk}"' in text
    text = page(reader, kind="agencies.officer", subject=str(cast.clerk.pk))
    assert "只看“李文书”的记录" in text
    assert "找到 1 条记录" in text
    assert "更正" in text
    assert "登记申请" not in text
    assert "找到 0 条记录" in page(reader, kind="agencies.agency", subject=str(cast.elsewhere.pk))
