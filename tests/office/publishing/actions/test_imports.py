"""A list from its hand-in to the end: nothing is lost, nothing is imported twice."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
import xlsxwriter
from django.db import transaction

from gongkai.complaint import Complaint
from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from gongkai.office.publishing import queries
from gongkai.office.publishing.actions.annul_batch import annul_batch
from gongkai.office.publishing.actions.correct_row import correct_row
from gongkai.office.publishing.actions.discard_batch import discard_batch
from gongkai.office.publishing.actions.import_rows import Imported, import_rows
from gongkai.office.publishing.actions.set_row_aside import set_row_aside
from gongkai.office.publishing.actions.upload import upload
from gongkai.office.publishing.models import ImportBatch, ImportRow, Publication, Receipt
from gongkai.office.publishing.queries import Counts
from tests.cast import NOON, Cast
from tests.office.publishing.entries import BAD, DAY, GOOD, recorded, uploaded

pytestmark = pytest.mark.database


def bring_in(batch: ImportBatch, cast: Cast, *, unsuspicious: bool = False) -> Imported:
    """Press the button."""
    return import_rows(batch, unsuspicious=unsuspicious, by=cast.clerk, at=NOON)


def test_every_row_is_kept_before_anything_is_imported(cast: Cast) -> None:
    batch = uploaded(cast, [*GOOD, *BAD])
    assert queries.counts(batch) == Counts(total=5, ready=3, suspicious=0, faulty=2, set_aside=0, imported=0)
    assert not Publication.objects.exists()
    assert [row.cells for row in batch.rows.all()][3] == [["标题", "丁"], ["发布日期", "2021-13-05"], ["途径", "微博"]]
    assert [fault for row in batch.rows.all() for fault in row.faults] == [
        "第 5 行的发布日期“2021-13-05”不是日期",
        "第 6 行没有标题",
    ]


def test_the_good_rows_come_in_and_the_bad_ones_wait(cast: Cast) -> None:
    batch = uploaded(cast, [*GOOD, *BAD])
    assert bring_in(batch, cast) == Imported(3, 0)
    assert set(Receipt.objects.values_list("publication__title", "channel", "on")) == {
        ("甲", "weibo", date(2021, 3, 5)),
        ("乙", "wechat", date(2021, 3, 6)),
        ("乙", "portal", date(2021, 3, 6)),
        ("丙", "notice_board", date(2021, 3, 7)),
    }
    publication = Publication.objects.get(title="乙")
    assert publication.source == "普法办整理（导入文件“台账.csv”第 3 行）"
    assert (publication.batch, publication.row.number) == (batch, 3)
    assert queries.counts(batch) == Counts(total=5, ready=0, suspicious=0, faulty=2, set_aside=0, imported=3)


def test_a_second_press_imports_nothing(cast: Cast) -> None:
    batch = uploaded(cast, GOOD)
    bring_in(batch, cast)
    stale = ImportBatch.objects.get(pk=batch.pk)
    assert bring_in(stale, cast) == Imported(0, 0)
    assert Publication.objects.count() == 3
    assert Entry.objects.filter(verb="导入台账").count() == 1


def test_a_failure_halfway_leaves_nothing_behind(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = uploaded(cast, GOOD)

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(Receipt.objects, "bulk_create", fail)
    with pytest.raises(RuntimeError), transaction.atomic():
        bring_in(batch, cast)
    assert not Publication.objects.exists()
    assert queries.counts(batch).ready == 3


def test_the_same_file_is_noticed_by_its_bytes(cast: Cast) -> None:
    first = uploaded(cast, GOOD)
    assert uploaded(cast, GOOD, file_name="另一个名字.csv", by=cast.reviewer) == first
    assert ImportRow.objects.count() == 3
    assert uploaded(cast, [*GOOD, ("戊", "2021-3-8", "微博")]) != first


def test_a_file_that_was_dropped_can_be_handed_in_anew(cast: Cast) -> None:
    first = uploaded(cast, GOOD)
    discard_batch(first, by=cast.clerk, at=NOON)
    second = uploaded(cast, GOOD)
    assert second != first
    bring_in(second, cast)
    annul_batch(second, reason="年份整个错了", by=cast.clerk, at=NOON)
    third = uploaded(cast, GOOD)
    assert queries.counts(third).suspicious == 0  # what was annulled is no repetition
    assert bring_in(third, cast) == Imported(3, 0)


def test_a_bad_file_leaves_nothing(cast: Cast) -> None:
    with pytest.raises(Complaint, match=r"台账\.csv：只有表头"):
        uploaded(cast, [])
    assert not ImportBatch.objects.exists()


def test_a_source_is_needed_and_the_role(cast: Cast) -> None:
    with pytest.raises(Refused, match="要写明信息来源"):
        uploaded(cast, GOOD, source=" ")
    with pytest.raises(Refused, match="这一步由经办人"):
        uploaded(cast, GOOD, by=cast.leader)
    with pytest.raises(Refused, match="不是山前县司法局的人员"):
        bring_in(uploaded(cast, GOOD), replace_clerk(cast))
    assert not Publication.objects.exists()


def replace_clerk(cast: Cast) -> Cast:
    """The cast with the stranger in the clerk's place."""
    return Cast(**{**vars(cast), "clerk": cast.stranger})


def test_repetitions_are_named_with_their_rows(cast: Cast) -> None:
    recorded(cast, "weibo", title="甲")
    batch = uploaded(cast, [*GOOD, ("丙", "2021-3-7", "公示栏"), ("丙", "2021-3-7", "微博")], year=2021)
    assert [row.warnings for row in batch.rows.all()] == [
        ["第 2 行与已登记的微博 2021-03-05 的同题信息重复"],
        [],
        [],
        ["第 5 行与第 4 行公开栏 2021-03-07 的同题信息重复"],
        [],
    ]
    assert queries.counts(batch).suspicious == 2


def test_suspicious_rows_are_left_out_on_request(cast: Cast) -> None:
    batch = uploaded(cast, [*GOOD, ("跨年", "2020-12-31", "微博")], year=2021)
    assert bring_in(batch, cast, unsuspicious=True) == Imported(3, 0)
    assert queries.counts(batch).ready == 1
    assert bring_in(batch, cast) == Imported(1, 0)


def test_what_was_recorded_since_the_preview_is_held_back(cast: Cast) -> None:
    batch = uploaded(cast, GOOD)
    recorded(cast, "weibo", title="甲")
    assert bring_in(batch, cast) == Imported(2, 1)
    held = batch.rows.get(state="ready")
    assert (held.suspicious, held.warnings) == (True, ["第 2 行与已登记的微博 2021-03-05 的同题信息重复"])
    assert bring_in(batch, cast) == Imported(1, 0)  # having been shown, it comes in


def test_rows_without_a_channel_take_the_agreed_one(cast: Cast) -> None:
    header = ("标题", "发布日期")
    without = uploaded(cast, [("甲", "2021-3-5")], header=header)
    assert without.rows.get().faults == ["第 2 行没有写途径"]
    agreed = uploaded(cast, [("乙", "2021-3-5")], header=header, channel="wechat")
    assert agreed.rows.get().understood["channels"] == ["wechat"]


def workbook(sheet: str) -> bytes:
    """A workbook of one sheet without a column for the channel, its second row wrong."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page = book.add_worksheet(sheet)
    for number, line in enumerate([("标题", "发布日期"), ("甲", "2021-3-5"), ("乙", "2021-3-32")]):
        page.write_row(number, 0, line)
    book.close()
    return out.getvalue()


def test_a_sheet_called_after_a_channel_names_it_for_its_rows(cast: Cast) -> None:
    facts: dict[str, Any] = {"file_name": "台账.xlsx", "source": "普法办", "by": cast.clerk, "at": NOON}
    batch = upload(cast.agency, workbook("微信"), **facts)
    correct_row(
        batch.rows.get(number=3), {"title": "乙", "published_on": "2021-3-31"}, version=1, by=cast.clerk, at=NOON
    )
    bring_in(batch, cast)
    assert list(Receipt.objects.values_list("channel", flat=True)) == ["wechat", "wechat"]


TEXTS = {"title": "丁", "published_on": "2021-12-05", "channel": "微博"}


def test_a_corrected_row_is_ready_and_its_cells_stand(cast: Cast) -> None:
    batch = uploaded(cast, BAD)
    row = batch.rows.get(number=2)
    correct_row(row, TEXTS, version=1, by=cast.reviewer, at=NOON)
    row.refresh_from_db()
    assert (row.state, row.faults, row.corrections) == ("ready", [], {"published_on": "2021-12-05"})
    assert row.cells == [["标题", "丁"], ["发布日期", "2021-13-05"], ["途径", "微博"]]
    bring_in(batch, cast)
    assert Publication.objects.get().published_on == date(2021, 12, 5)


def test_a_row_that_is_still_wrong_is_not_saved(cast: Cast) -> None:
    row = uploaded(cast, BAD).rows.get(number=2)
    with pytest.raises(Refused, match="第 2 行的公开日期“2021-31-12”不是日期"):
        correct_row(row, TEXTS | {"published_on": "2021-31-12"}, version=1, by=cast.clerk, at=NOON)
    row.refresh_from_db()
    assert (row.state, row.version) == ("faulty", 1)


def test_two_do_not_correct_one_row_over_one_another(cast: Cast) -> None:
    row = uploaded(cast, BAD).rows.get(number=2)
    correct_row(row, TEXTS, version=1, by=cast.reviewer, at=NOON)
    with pytest.raises(Conflicting) as caught:
        correct_row(row, TEXTS | {"published_on": "2021-03-15"}, version=1, by=cast.clerk, at=NOON)
    assert (caught.value.by, caught.value.version) == ("周科长", 2)
    row.refresh_from_db()
    assert row.understood["published_on"] == "2021-12-05"


def test_a_corrected_row_is_compared_with_its_file_and_with_what_is_recorded(cast: Cast) -> None:
    batch = uploaded(cast, [*GOOD, *BAD])
    row = batch.rows.get(number=6)
    same = {"title": "甲", "published_on": "2021.3.5", "channel": "微博"}
    correct_row(row, same, version=1, by=cast.clerk, at=NOON)
    row.refresh_from_db()
    assert row.warnings == ["第 6 行与第 2 行微博 2021-03-05 的同题信息重复"]
    bring_in(batch, cast, unsuspicious=True)
    correct_row(row, same, version=2, by=cast.clerk, at=NOON)
    row.refresh_from_db()
    assert row.warnings == ["第 6 行与已登记的微博 2021-03-05 的同题信息重复"]


def test_a_row_set_aside_stays_out_and_can_be_taken_back(cast: Cast) -> None:
    batch = uploaded(cast, [*GOOD, *BAD])
    good, bad = batch.rows.get(number=2), batch.rows.get(number=5)
    for row in (good, bad):
        set_row_aside(row, aside=True, by=cast.clerk, at=NOON)
    assert bring_in(batch, cast) == Imported(2, 0)
    for row in (good, bad):
        set_row_aside(row, aside=False, by=cast.clerk, at=NOON)
        row.refresh_from_db()
    assert (good.state, bad.state) == ("ready", "faulty")


def test_an_imported_row_is_closed(cast: Cast) -> None:
    batch = uploaded(cast, GOOD)
    bring_in(batch, cast)
    row = batch.rows.get(number=2)
    with pytest.raises(Refused, match="第 2 行已经导入"):
        set_row_aside(row, aside=True, by=cast.clerk, at=NOON)
    with pytest.raises(Refused, match="第 2 行已经导入"):
        correct_row(row, TEXTS, version=1, by=cast.clerk, at=NOON)


def test_discarding_drops_what_waits_and_nothing_else(cast: Cast) -> None:
    batch = uploaded(cast, [*GOOD, *BAD])
    bring_in(batch, cast)
    discard_batch(batch, by=cast.clerk, at=NOON)
    batch.refresh_from_db()
    assert batch.state == "open"
    assert queries.counts(batch) == Counts(total=5, ready=0, suspicious=0, faulty=0, set_aside=2, imported=3)
    with pytest.raises(Refused, match="没有还等着导入的行"):
        discard_batch(batch, by=cast.clerk, at=NOON)


def test_a_discarded_file_is_not_imported(cast: Cast) -> None:
    batch = uploaded(cast, GOOD)
    discard_batch(batch, by=cast.clerk, at=NOON)
    with pytest.raises(Refused, match="已放弃"):
        bring_in(batch, cast)
    assert batch.rows.count() == 3


def test_a_whole_import_is_annulled_with_one_reason(cast: Cast) -> None:
    other = recorded(cast, title="别的", on=DAY)
    batch = uploaded(cast, [*GOOD, *BAD])
    with pytest.raises(Refused, match="没有导入过"):
        annul_batch(batch, reason="误传", by=cast.clerk, at=NOON)
    bring_in(batch, cast)
    with pytest.raises(Refused, match="要写明作废理由"):
        annul_batch(batch, reason=" ", by=cast.clerk, at=NOON)
    assert annul_batch(batch, reason="误传", by=cast.clerk, at=NOON) == 3
    assert list(Publication.objects.filter(annulment=None)) == [other]
    with pytest.raises(Refused, match="已整批作废"):
        annul_batch(batch, reason="再来", by=cast.clerk, at=NOON)
    with pytest.raises(Refused, match="已整批作废"):
        correct_row(batch.rows.get(number=5), TEXTS, version=1, by=cast.clerk, at=NOON)
