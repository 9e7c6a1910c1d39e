"""The pages of publications, opened and sent as a browser would."""

import csv as csv_module
from datetime import date
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from gongkai.office.agencies import keeping
from gongkai.office.publishing.actions.annul import annul
from gongkai.office.publishing.actions.correct_row import correct_row
from gongkai.office.publishing.actions.import_rows import import_rows
from gongkai.office.publishing.models import ImportBatch, ImportRow, Publication, Receipt
from tests.cast import NOON, Cast
from tests.office.documents.drafts import drafted
from tests.office.publishing.entries import BAD, DAY, GOOD, csv, recorded, uploaded

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


def words(answer: HttpResponse) -> str:
    """What an answer shows."""
    return answer.content.decode()


RECORD = {
    "title": "法治微课堂第1讲",
    "published_on": "2021-03-05",
    "source": "普法办台账",
    "tick_weibo": "on",
    "at_portal": "https://example.cn/1",
    "on_portal": "2021-03-06",
}


def test_the_empty_list_offers_the_first_acts(clerk: Client) -> None:
    page = text(clerk, "/publications/")
    assert "公开信息 0 条" in page
    assert "登记一条" in page
    assert "导入一份台账" in page


def test_recording(clerk: Client) -> None:
    answer = clerk.post("/publications/record/", RECORD, follow=True)
    assert set(Receipt.objects.values_list("channel", "on", "address")) == {
        ("weibo", date(2021, 3, 5), ""),
        ("portal", date(2021, 3, 6), "https://example.cn/1"),
    }
    page = words(answer)
    assert "途径 2 个" in page
    assert '<a href="https://example.cn/1"' in page


def test_a_repetition_is_asked_about_and_can_be_confirmed(clerk: Client) -> None:
    clerk.post("/publications/record/", RECORD)
    again = clerk.post("/publications/record/", RECORD)
    assert again.status_code == 409
    assert "与已登记的微博 2021-03-05 的同题信息重复" in words(again)
    assert Publication.objects.count() == 1
    clerk.post("/publications/record/", RECORD | {"confirmed": "on"})
    assert Publication.objects.count() == 2


@pytest.mark.parametrize(
    ("field", "value", "status", "said"),
    [
        ("title", "", 400, "请填写标题。"),
        ("published_on", "2021-13-05", 400, "公开日期不是日期"),
        ("source", "", 400, "请填写信息来源。"),
        ("on_portal", "昨天", 400, "政府门户网站的日期不是日期"),
        ("on_portal", "2021-03-01", 409, "政府门户网站的日期2021-03-01早于公开日期2021-03-05"),
        ("published_on", "2099-01-01", 409, "还没有到"),
    ],
)
def test_bad_input_gets_a_clear_sentence(clerk: Client, field: str, value: str, status: int, said: str) -> None:
    answer = clerk.post("/publications/record/", RECORD | {field: value})
    assert (answer.status_code, said in words(answer)) == (status, True)
    assert not Publication.objects.exists()


def test_no_channel_at_all(clerk: Client) -> None:
    form = {key: value for key, value in RECORD.items() if "_weibo" not in key and "_portal" not in key}
    answer = clerk.post("/publications/record/", form)
    assert (answer.status_code, "没有选公开途径" in words(answer)) == (409, True)


def test_a_document_is_recorded_from_its_page(cast: Cast, clerk: Client) -> None:
    document = drafted(cast)
    assert f'href="/documents/{document.pk}/publications/"' in text(clerk, f"/documents/{document.pk}/")
    form = {"published_on": "2021-03-05", "source": "网站截图", "tick_portal": "on"}
    clerk.post(f"/documents/{document.pk}/publications/record/", form)
    publication = Publication.objects.get()
    assert (publication.document, publication.title) == (document, document.title)
    assert f"/publications/{publication.pk}/" in text(clerk, f"/documents/{document.pk}/publications/")


def test_the_list_of_a_year_a_channel_a_month(cast: Cast, clerk: Client) -> None:
    recorded(cast, "weibo", "portal", title="甲", on=date(2021, 3, 5))
    recorded(cast, "weibo", title="乙", on=date(2021, 6, 5))
    recorded(cast, "reading_place", title="丙", on=date(2021, 6, 6))
    recorded(cast, "weibo", title="丁", on=date(2020, 6, 5))
    annul(recorded(cast, "weibo", title="戊", on=date(2021, 6, 7)), reason="重复", by=cast.clerk, at=NOON)
    shown = {
        "": {"甲", "乙", "丙", "戊"},
        "?year=2020": {"丁"},
        "?channel=weibo": {"甲", "乙", "戊"},
        "?channel=reading_place": {"丙"},
        "?month=6": {"乙", "丙", "戊"},
        "?channel=portal&month=6": set(),
        "?q=乙": {"乙"},
        "?year=1999&channel=x&month=13": {"甲", "乙", "丙", "戊"},
    }
    for query, expected in shown.items():
        page = text(clerk, f"/publications/{query}")
        assert {title for title in "甲乙丙丁戊" if f">{title}</a>" in page} == expected, query
    page = text(clerk, "/publications/")
    assert "2021年公开信息 3 条：政府门户网站 1 条，微博 2 条。" in page
    assert "另在查阅点提供 1 条" in page
    assert [page.split(f"<span>{month}月</span><b>")[1].split("<")[0] for month in (3, 6, 7)] == ["2", "1", "0"]
    assert "作废：重复" in page


def test_annulling(cast: Cast, clerk: Client) -> None:
    publication = recorded(cast)
    address = f"/publications/{publication.pk}/"
    assert clerk.post(f"{address}annul/", {"reason": ""}).status_code == 400
    clerk.post(f"{address}annul/", {"reason": "重复登记"})
    page = text(clerk, address)
    assert '<h1 class="annulled">' in page
    assert "理由：重复登记" in page
    assert "作废误录</a>" not in page
    assert clerk.post(f"{address}annul/", {"reason": "再来"}).status_code == 409


def hand_in(client: Client, data: bytes, name: str = "台账.csv", **changes: str) -> HttpResponse:
    """Upload a file."""
    form = {"file": SimpleUploadedFile(name, data), "source": "普法办整理"} | changes
    return client.post("/publications/imports/upload/", form, follow=True)


def test_from_upload_to_import(clerk: Client) -> None:
    page = words(hand_in(clerk, csv([*GOOD, *BAD])))
    batch = ImportBatch.objects.get()
    assert "3 行可以导入，2 行有问题" in page
    assert "第 5 行的发布日期“2021-13-05”不是日期" in page
    assert "<dd>2021-13-05</dd>" in page
    assert "第 6 行没有标题" in page
    assert not Publication.objects.exists()
    for _ in range(2):
        answer = clerk.post(f"/publications/imports/{batch.pk}/import/", {"which": "all"}, follow=True)
        assert Publication.objects.count() == 3
    assert "没有还等着导入的行" in words(answer)
    assert "已导入 3 行；0 行可以导入，2 行有问题" in words(answer)
    assert clerk.get(f"/publications/imports/{batch.pk}/import/").status_code == 302
    assert Publication.objects.count() == 3


def test_the_same_file_leads_to_where_it_stands(clerk: Client) -> None:
    hand_in(clerk, csv(GOOD))
    page = words(hand_in(clerk, csv(GOOD), name="改名.csv"))
    assert "这个文件李文书已于" in page
    assert ImportBatch.objects.count() == 1


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "x.xls", "这是旧版 Excel"),
        ("甲,乙\n1,2\n".encode(), "x.csv", "没有认得出的表头"),
        (b"", "x.csv", "文件是空的"),
        (b"x" * (20 * 1024 * 1024 + 1), "x.csv", "文件超过 20 MB"),
    ],
    ids=["old Excel", "no header", "empty", "too large"],
)
def test_a_bad_file_gets_one_sentence(clerk: Client, data: bytes, name: str, said: str) -> None:
    answer = hand_in(clerk, data, name)
    assert (answer.status_code, words(answer).count(said)) == (400, 1)
    assert 'value="普法办整理"' in words(answer)
    assert not ImportBatch.objects.exists()


def test_without_a_file(clerk: Client) -> None:
    answer = clerk.post("/publications/imports/upload/", {"source": "x"})
    assert (answer.status_code, "请选择文件。" in words(answer)) == (400, True)


def test_correcting_a_row(cast: Cast, clerk: Client) -> None:
    batch = uploaded(cast, [*GOOD, *BAD])
    row = batch.rows.get(number=5)
    address = f"/publications/imports/{batch.pk}/rows/{row.pk}/"
    assert 'value="2021-13-05"' in text(clerk, address)
    form = {"title": "丁", "published_on": "2021-14-05", "channel": "微博", "version": "1"}
    refused = clerk.post(address, form)
    assert (refused.status_code, "“2021-14-05”不是日期" in words(refused)) == (409, True)
    assert 'value="2021-14-05"' in text(clerk, address)  # what was typed is found again
    page = words(clerk.post(address, form | {"published_on": "2021-04-05"}, follow=True))
    assert "第 5 行已改正，可以导入。" in page
    assert "4 行可以导入，1 行有问题" in page


def test_correcting_over_anothers_correction_shows_both(cast: Cast, clerk: Client) -> None:
    batch = uploaded(cast, BAD)
    row = batch.rows.get(number=2)
    texts = {"title": "丁", "published_on": "2021-12-05", "channel": "微博"}
    correct_row(row, texts, version=1, by=cast.reviewer, at=NOON)
    form = texts | {"published_on": "2021-03-15", "version": "1"}
    answer = clerk.post(f"/publications/imports/{batch.pk}/rows/{row.pk}/", form)
    assert answer.status_code == 409
    assert "周科长已经保存过这一页" in words(answer)
    assert "2021-12-05" in words(answer)
    assert "2021-03-15" in words(answer)
    assert ImportRow.objects.get(pk=row.pk).understood["published_on"] == "2021-12-05"


def test_typed_corrections_survive_the_sign_in(cast: Cast, clerk: Client) -> None:
    batch = uploaded(cast, BAD)
    address = f"/publications/imports/{batch.pk}/rows/{batch.rows.get(number=2).pk}/"
    keeping.keep(cast.clerk, address, {"published_on": "2021-12-0"}, version="1")
    clerk.logout()
    clerk.force_login(cast.clerk)
    assert 'value="2021-12-0"' in text(clerk, address)


def test_a_row_is_set_aside_and_taken_back(cast: Cast, clerk: Client) -> None:
    batch = uploaded(cast, GOOD)
    row = batch.rows.get(number=2)
    address = f"/publications/imports/{batch.pk}/rows/{row.pk}/aside/"
    assert "2 行可以导入" in words(clerk.post(address, {"aside": "yes"}, follow=True))
    assert "不导入 1" in text(clerk, f"/publications/imports/{batch.pk}/")
    assert "3 行可以导入" in words(clerk.post(address, {"aside": "no"}, follow=True))


def test_suspicious_rows_can_be_left_out(cast: Cast, clerk: Client) -> None:
    batch = uploaded(cast, [*GOOD, GOOD[0]])
    page = text(clerk, f"/publications/imports/{batch.pk}/")
    assert "4 行可以导入，0 行有问题；可以导入的里面有 1 行请先核对。" in page
    assert "只导入没有疑问的 3 行" in page
    clerk.post(f"/publications/imports/{batch.pk}/import/", {"which": "certain"})
    assert Publication.objects.count() == 3


def test_the_bad_rows_as_a_file(cast: Cast, clerk: Client) -> None:
    batch = uploaded(cast, [*GOOD, *BAD, ("=HYPERLINK(1)", "x", "微博")])
    answer = clerk.get(f"/publications/imports/{batch.pk}/faults.csv")
    data = b"".join(answer.streaming_content)  # type: ignore[attr-defined]  # a streaming answer
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv_module.reader(StringIO(data.decode("utf-8-sig")))) == [
        ["行号", "问题", "标题", "发布日期", "途径"],
        ["5", "第 5 行的发布日期“2021-13-05”不是日期", "丁", "2021-13-05", "微博"],
        ["6", "第 6 行没有标题", "", "2021-03-05", "微博"],
        ["7", "第 7 行的发布日期“x”不是日期", "'=HYPERLINK(1)", "x", "微博"],
    ]
    assert "%E6%9C%89%E9%97%AE%E9%A2%98" in answer["Content-Disposition"]


def test_the_mended_file_can_be_handed_in(cast: Cast, clerk: Client) -> None:
    batch = uploaded(cast, BAD)
    data = b"".join(clerk.get(f"/publications/imports/{batch.pk}/faults.csv").streaming_content)  # type: ignore[attr-defined]  # a streaming answer
    page = words(hand_in(clerk, data.replace(b"2021-13-05", b"2021-12-05"), "改好.csv"))
    assert "1 行可以导入，1 行有问题" in page
    assert "没有用到的列：行号、问题" in page


def test_discarding_and_annulling_a_batch(cast: Cast, clerk: Client) -> None:
    batch = uploaded(cast, [*GOOD, *BAD])
    address = f"/publications/imports/{batch.pk}/"
    import_rows(batch, by=cast.clerk, at=NOON)
    assert "已经导入的 3 行不受影响" in text(clerk, f"{address}discard/")
    assert "5 行都已办完：导入 3 行，不导入 2 行。" in words(clerk.post(f"{address}discard/", follow=True))
    page = words(clerk.post(f"{address}annul/", {"reason": "整份传错"}, follow=True))
    assert "这一批已整批作废，不计入统计。理由：整份传错" in page
    assert not Publication.objects.filter(annulment=None).exists()
    assert text(clerk, "/publications/imports/").count("已整批作废") == 1


def test_another_agencys_things_are_not_there(cast: Cast, client: Client) -> None:
    publication, batch = recorded(cast, on=DAY), uploaded(cast, BAD)
    row = batch.rows.get(number=2)
    client.force_login(cast.stranger)
    for part in ("", "annul/"):
        assert client.get(f"/publications/{publication.pk}/{part}").status_code == 404
    for part in ("", "import/", "discard/", "annul/", "faults.csv", f"rows/{row.pk}/", f"rows/{row.pk}/aside/"):
        assert client.get(f"/publications/imports/{batch.pk}/{part}").status_code == 404, part
    assert "法治微课堂" not in text(client, "/publications/")
    assert "台账.csv" not in text(client, "/publications/imports/")
    other = uploaded(cast, GOOD)
    client.force_login(cast.clerk)
    assert client.get(f"/publications/imports/{other.pk}/rows/{row.pk}/").status_code == 404


def test_who_may_not_record_reads_only(cast: Cast, client: Client) -> None:
    publication, batch = recorded(cast), uploaded(cast, [*GOOD, *BAD])
    row = batch.rows.get(number=5)
    client.force_login(cast.leader)
    assert "作废误录" not in text(client, f"/publications/{publication.pk}/")
    page = text(client, f"/publications/imports/{batch.pk}/")
    assert "导入 3 行" not in page
    assert "改正" not in page
    for address in (
        "record/",
        f"{publication.pk}/annul/",
        "imports/upload/",
        f"imports/{batch.pk}/import/",
        f"imports/{batch.pk}/discard/",
        f"imports/{batch.pk}/annul/",
        f"imports/{batch.pk}/rows/{row.pk}/",
        f"imports/{batch.pk}/rows/{row.pk}/aside/",
    ):
        assert client.post(f"/publications/{address}").status_code == 403, address
    assert not Publication.objects.exclude(pk=publication.pk).exists()


def test_a_tab_that_does_not_exist_is_the_first(cast: Cast, clerk: Client) -> None:
    batch = uploaded(cast, GOOD)
    assert "<dd>甲</dd>" in text(clerk, f"/publications/imports/{batch.pk}/?tab=x")
