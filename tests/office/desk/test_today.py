"""The desk: the open applications by their last day, with why; lists half imported; what the report lacks."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from gongkai.office.agencies.actions.hand_over import hand_over
from gongkai.office.agencies.models import StandIn
from gongkai.office.applications.actions.register import register
from gongkai.office.desk import queries
from gongkai.office.publishing.actions.upload import upload
from tests.cast import Cast, officer

pytestmark = pytest.mark.database
TODAY = date(2026, 3, 12)
NOW = datetime(2026, 3, 12, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def receive(cast: Cast, day: date) -> None:
    register(applicant_kind="enterprise", way="post", subject="某项目批准文件", received_on=day, by=cast.clerk, at=NOW)


@pytest.mark.parametrize(
    ("received", "due", "left", "words"),
    [  # the last days are those of the vectors of the law file, section 8.4
        (date(2026, 2, 13), date(2026, 3, 19), 5, "还有5个工作日"),
        (date(2026, 1, 30), date(2026, 3, 5), -5, "已超过5个工作日"),
        (date(2026, 2, 6), date(2026, 3, 12), 0, "今天到期"),
    ],
)
def test_an_application_is_due_on_its_day(cast: Cast, received: date, due: date, left: int, words: str) -> None:
    receive(cast, received)
    (item,) = queries.applications_due(cast.agency, TODAY)
    assert (item.due, item.left, item.in_words) == (due, left, words)
    assert str(item.basis) == "《条例》第三十三条第二款"


def test_the_most_pressing_comes_first_and_the_first_sentence_counts(cast: Cast) -> None:
    for day in (date(2026, 3, 11), date(2026, 1, 30), date(2026, 2, 6), date(2026, 2, 13)):
        receive(cast, day)
    due = queries.applications_due(cast.agency, TODAY)
    assert [item.left for item in due] == [-5, 0, 5, 19]
    sentence = queries.first_sentence(due, [], [])
    assert sentence == "今天有1件申请已超过答复期限，1件申请今天到期，1件申请10个工作日内到期。"


def test_a_quiet_day_says_so() -> None:
    point = queries.Waiting("待签发", "/")
    assert queries.first_sentence([], [], []) == "今天没有等着办的事。"
    assert queries.first_sentence([], [], [point]) == "今天没有到期的申请，年报还差1项。"
    assert queries.first_sentence([], [point], [point, point]) == "今天有1份清单等待导入，年报还差2项。"


def test_a_list_with_bad_rows_waits_until_it_is_done(cast: Cast) -> None:
    data = "标题,发布日期\n一条信息,2026-03-01\n又一条,2026-13-05\n".encode()
    upload(cast.agency, data, file_name="三月清单.csv", source="门户网站", channel="portal", by=cast.clerk, at=NOW)
    (item,) = queries.imports_waiting(cast.agency, TODAY)
    assert "三月清单.csv" in item.what
    assert item.note == "1行可以导入，1行有问题"
    assert queries.imports_waiting(cast.elsewhere, TODAY) == []


def test_each_row_names_who_takes_care_today(cast: Cast) -> None:
    for day in (date(2026, 2, 6), date(2026, 2, 13)):
        receive(cast, day)
    assert [item.who for item in queries.applications_due(cast.agency, TODAY)] == ["李文书", "李文书"]
    hand_over(cast.clerk, cast.reviewer, by=cast.administrator, at=NOW)
    assert [item.who for item in queries.applications_due(cast.agency, TODAY)] == ["周科长", "周科长"]
    assert [item.who for item in queries.applications_due(cast.agency, date(2026, 3, 11))] == ["李文书", "李文书"]
    deputy = officer(cast.agency, "fu", "付科长")
    StandIn.objects.create(principal=cast.reviewer, deputy=deputy, from_on=TODAY, to_on=TODAY, reason="休假")
    assert [item.who for item in queries.applications_due(cast.agency, TODAY)] == ["付科长（代周科长）"] * 2


def test_what_came_after_a_hand_over_is_the_clerks_own(cast: Cast) -> None:
    hand_over(cast.clerk, cast.reviewer, by=cast.administrator, at=NOW - timedelta(hours=1))
    receive(cast, date(2026, 2, 6))
    assert [item.who for item in queries.applications_due(cast.agency, TODAY)] == ["李文书"]


def test_a_long_list_is_cut_and_says_so(cast: Cast, client: Client) -> None:
    for _ in range(23):
        receive(cast, date(2026, 2, 6))
    client.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get("/").content.decode()
    assert page.count("某项目批准文件") == 20
    assert "另有 3 件更晚到期的" in page


def test_the_questions_to_the_database_do_not_grow_with_the_list(
    cast: Cast, client: Client, django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    for _ in range(15):
        receive(cast, date(2026, 2, 6))
    with django_assert_max_num_queries(4):
        assert len(queries.applications_due(cast.agency, TODAY)) == 15


@pytest.mark.parametrize("who", ["administrator"])
def test_whoever_may_not_read_the_business_sees_none_of_it(cast: Cast, client: Client, who: str) -> None:
    receive(cast, date(2026, 2, 6))
    client.force_login(getattr(cast, who), backend="django.contrib.auth.backends.ModelBackend")
    page = client.get("/").content.decode()
    assert "今天没有等您办的事" in page
    assert "〔2026〕第1号" not in page


def test_the_page_says_all_of_it_and_nothing_of_another_agency(cast: Cast, client: Client) -> None:
    receive(cast, date(2026, 2, 6))
    client.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get("/").content.decode()
    assert "〔2026〕第1号" in page
    assert "《条例》第三十三条第二款" in page
    assert "年度报告还没有开始编写" in page
    client.force_login(cast.stranger, backend="django.contrib.auth.backends.ModelBackend")
    assert "〔2026〕第1号" not in client.get("/").content.decode()
