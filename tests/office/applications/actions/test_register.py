"""Registering: numbers without gaps, by agency and year of receipt; what is refused, and in which words."""

from datetime import date, timedelta
from typing import Any

import pytest

from gongkai.office.applications.models import Application
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from tests.cast import Cast
from tests.office.applications.cases import LATER, SUBJECT, registered

pytestmark = pytest.mark.database


def test_numbers_run_without_gaps_by_agency_and_year(cast: Cast) -> None:
    days = [date(2021, 3, 1), date(2022, 1, 4), date(2021, 2, 1), date(2022, 1, 4)]
    numbers = [str(registered(cast.clerk, day)) for day in days]
    assert numbers == ["〔2021〕第1号", "〔2022〕第1号", "〔2021〕第2号", "〔2022〕第2号"]
    assert str(registered(cast.stranger)) == "〔2021〕第1号"


def test_a_refused_registration_uses_no_number(cast: Cast) -> None:
    with pytest.raises(Refused):
        registered(cast.clerk, subject=" ")
    assert str(registered(cast.clerk)) == "〔2021〕第1号"


def test_it_is_registered_as_an_event_and_journalled_without_its_subject(cast: Cast) -> None:
    application = registered(cast.clerk, subject=f" {SUBJECT} ")
    (event,) = application.events.all()
    assert (event.kind, event.on, event.number) == ("registered", date(2021, 3, 1), 1)
    assert event.data == ('{"applicant_kind":"natural_person","subject":"法律援助案件补贴的发放标准","way":"internet"}')
    entry = Entry.objects.get()
    assert (entry.verb, entry.by_name, entry.subject_label) == ("登记申请", "李文书", "〔2021〕第1号")
    assert SUBJECT not in entry.details


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"subject": "  "}, "没有填写申请内容（《条例》第二十九条第二款第（二）项）"),
        ({"subject": "身份证11010519491231002X的户籍材料"}, "申请内容里有像身份证号码的文字"),
        ({"subject": "联系电话13800138000"}, "申请内容里有像手机号码的文字"),
        ({"subject": "发到 zhang@example.com"}, "申请内容里有像电子邮箱的文字"),
        ({"received_on": LATER.date() + timedelta(days=1)}, "收到日期2023-06-02晚于今天（《条例》第三十一条）"),
        ({"received_on": date(2019, 5, 14)}, "《条例》自2019-05-15起施行"),
    ],
)
def test_what_cannot_be_registered(cast: Cast, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words.replace("（", ".").replace("）", ".")):
        registered(cast.clerk, **changes)
    assert not Application.objects.exists()


def test_document_numbers_are_no_personal_data(cast: Cast) -> None:
    registered(cast.clerk, subject="山政发〔2021〕12号，合同编号202103010001234567890")
    assert Application.objects.count() == 1


def test_it_needs_the_role_of_a_clerk(cast: Cast) -> None:
    with pytest.raises(Refused, match="这一步由经办人、审核人办理"):
        registered(cast.leader)


def test_a_day_received_today_can_be_registered(cast: Cast) -> None:
    assert registered(cast.clerk, LATER.date()).received_on == LATER.date()


def test_the_year_is_that_of_receipt_not_of_entry(cast: Cast) -> None:
    assert registered(cast.clerk, date(2021, 12, 31)).year == 2021
