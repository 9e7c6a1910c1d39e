"""The agency's own data: what is printed of it, and two people who edit it at once."""

from datetime import time

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from gongkai.office.agencies.actions.revise_agency import revise_agency
from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.agencies.contact import contact_lines
from gongkai.office.agencies.models import Agency, KeptText, OfficeHours
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from tests.cast import NOON, Cast

pytestmark = pytest.mark.database

WINTER = {
    "season": "冬季作息",
    "days": "周一至周五，法定节假日除外",
    "morning_from": time(8, 30),
    "morning_to": time(12),
    "afternoon_from": time(14),
    "afternoon_to": time(18),
}
SUMMER = WINTER | {"season": "夏季作息", "afternoon_from": time(14, 30), "afternoon_to": time(18, 30)}
CONTACT = {
    "address": "山前县人民路1号",
    "postcode": "000000",
    "telephone": "0000-0000000",
    "email": "gongkai@example.cn",
}


def revise(cast: Cast, version: int, *hours: dict[str, object], **values: str) -> Agency:
    """Let the administrator save."""
    return revise_agency(cast.agency, values, hours, version=version, by=cast.administrator, at=NOON)


def test_the_printed_lines_name_what_article_12_wants(cast: Cast) -> None:
    own = revise(cast, 1, WINTER, SUMMER, **CONTACT)
    assert contact_lines(own) == [
        "地址：山前县人民路1号；邮编：000000；联系电话：0000-0000000；电子邮箱：gongkai@example.cn",
        "办公时间：周一至周五，法定节假日除外；冬季作息：上午8:30—12:00，下午14:00—18:00；"
        "夏季作息：上午8:30—12:00，下午14:30—18:30",
    ]


@pytest.mark.parametrize(
    ("hours", "printed"),
    [
        ([], []),
        ([WINTER | {"season": "全年"}], ["办公时间：周一至周五，法定节假日除外；上午8:30—12:00，下午14:00—18:00"]),
        (
            [WINTER, SUMMER | {"days": "周一至周六"}],
            [
                "办公时间：冬季作息：周一至周五，法定节假日除外，上午8:30—12:00，下午14:00—18:00；"
                "夏季作息：周一至周六，上午8:30—12:00，下午14:30—18:30"
            ],
        ),
    ],
)
def test_what_is_empty_is_left_out(cast: Cast, hours: list[dict[str, object]], printed: list[str]) -> None:
    assert contact_lines(revise(cast, 1, *hours)) == printed


def test_a_second_writer_overwrites_nothing(cast: Cast) -> None:
    revise(cast, 1, telephone="1")
    with pytest.raises(Conflicting) as error:
        revise(cast, 1, telephone="2")
    assert (error.value.by, error.value.version) == ("何管理", 2)
    cast.agency.refresh_from_db()
    assert (cast.agency.telephone, cast.agency.version) == ("1", 2)


def test_the_journal_names_the_fields_that_changed(cast: Cast) -> None:
    revise(cast, 1, WINTER, **CONTACT | {"name": cast.agency.name})
    entry = Entry.objects.latest("id")
    assert entry.verb == "修改机关资料"
    assert entry.details == '{"fields":["办公地址","邮政编码","联系电话","电子邮箱","办公时间"],"version":2}'
    revise(cast, 2, WINTER, fax="1")
    assert '"fields":["传真号码"]' in Entry.objects.latest("id").details


def test_only_the_administrator_revises(cast: Cast) -> None:
    with pytest.raises(Refused, match="《条例》第十二条"):
        revise_agency(cast.agency, {"fax": "1"}, [], version=1, by=cast.leader, at=NOON)


@pytest.mark.parametrize(
    "change",
    [
        {"morning_to": time(8, 30)},
        {"afternoon_from": time(11)},
        {"afternoon_to": time(13)},
    ],
)
def test_the_database_refuses_hours_that_run_backwards(cast: Cast, change: dict[str, time]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        OfficeHours.objects.create(agency=cast.agency, **(WINTER | change))


def fields(cast: Cast, **change: str) -> dict[str, str]:
    """A filled form of the agency's page."""
    own = Agency.objects.get(pk=cast.agency.pk)
    empty = {f"{name}_{number}": "" for number in (0, 1) for name in WINTER}
    base = {"name": own.name, "kind": own.kind, "level": own.level, "index_template": own.index_template}
    return base | empty | {"version": str(own.version)} | change


@pytest.fixture
def client(cast: Cast) -> Client:
    """The administrator's browser."""
    client = Client()
    client.force_login(cast.administrator, backend="django.contrib.auth.backends.ModelBackend")
    return client


def season(number: int, name: str, *moments: str) -> dict[str, str]:
    """The form's fields of one season."""
    names = ("morning_from", "morning_to", "afternoon_from", "afternoon_to")
    return {f"season_{number}": name} | {f"{one}_{number}": moment for one, moment in zip(names, moments, strict=True)}


def test_the_page_saves_two_seasons(cast: Cast, client: Client) -> None:
    winter, summer = (
        season(0, "冬季作息", "8:30", "12:00", "14:00", "18:00"),
        season(1, "夏季", "8:30", "12", "14:30", "18:30"),
    )
    answer = client.post(
        "/agency/revise/", fields(cast, **winter, **summer | {"morning_to_1": "12:00"}, telephone="12345")
    )
    assert answer.status_code == 302, answer.content.decode()
    page = client.get("/agency/").content.decode()
    assert "12345" in page
    assert "上午8:30—12:00，下午14:30—18:30" in page
    assert client.get("/agency/revise/").content.decode().count('<fieldset class="season">') == 3


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (season(0, "", "8:30", "", "14:00", "18:00"), "第 1 行办公时间没有填全"),
        (season(1, "", "8:30", "8:00", "14:00", "18:00"), "第 2 行办公时间的先后不对"),
        (season(0, "", "25:00", "12:00", "14:00", "18:00"), "这不是时间"),
        (
            season(0, "", "8:30", "12:00", "14:00", "18:00") | season(1, "全年", "8:30", "12:00", "14:00", "18:00"),
            "作息名称相同",
        ),
        ({"postcode": "12345"}, "邮政编码是六位数字"),
        ({"postcode": "１２３４５６"}, "邮政编码是六位数字"),
        ({"index_template": "{code}/{year}"}, "其中必须有 {serial}"),
        ({"index_template": "{codes}{serial}"}, "其中必须有 {serial}"),
        ({"index_template": "{serial"}, "其中必须有 {serial}"),
        ({"email": "x"}, "这不是电子邮箱地址"),
        ({"website": "x y"}, "这不是网址"),
        ({"name": "河东县水务局"}, "已经有一个同名的机关"),
        ({"name": ""}, "必填"),
    ],
)
def test_bad_input_gets_one_sentence_and_changes_nothing(
    cast: Cast, client: Client, change: dict[str, str], words: str
) -> None:
    answer = client.post("/agency/revise/", fields(cast, fax="777", **change))
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert 'value="777"' in answer.content.decode()
    cast.agency.refresh_from_db()
    assert (cast.agency.version, cast.agency.fax) == (1, "")


def test_the_page_shows_both_texts_and_the_second_save_goes_through(cast: Cast, client: Client) -> None:
    before = fields(cast, telephone="我的", **season(0, "", "8:30", "12:00", "14:00", "18:00"))
    revise(cast, 1, SUMMER, telephone="对方的", kind="township")
    answer = client.post("/agency/revise/", before)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "您编辑期间，何管理已经保存过这一页" in page
    for words in ("我的", "对方的", "政府部门", "乡镇人民政府、街道办事处", "下午14:30—18:30", "下午14:00—18:00"):
        assert words in page
    cast.agency.refresh_from_db()
    assert cast.agency.telephone == "对方的"
    assert 'name="version" value="2"' in page
    assert client.post("/agency/revise/", before | {"version": "2"}).status_code == 302
    cast.agency.refresh_from_db()
    assert (cast.agency.telephone, cast.agency.version) == ("我的", 3)
    assert not KeptText.objects.exists()


def test_the_page_says_what_is_missing(cast: Cast, client: Client) -> None:
    page = client.get("/agency/").content.decode()
    assert "还缺 6 项" in page
    for name in ("政府信息公开工作机构", "办公地址", "联系电话", "传真号码", "电子邮箱", "办公时间"):
        assert name in page
    assert "《条例》第十二条" in page


def test_a_clerk_reads_the_page_and_cannot_open_the_form(cast: Cast) -> None:
    client = Client()
    client.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    assert "这一步由系统管理员办理" in client.get("/agency/").content.decode()
    assert client.get("/agency/revise/").status_code == 403
