"""The life of a year's report: begun, written, signed, frozen, corrected; what stops it, what never changes."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, connection, transaction

from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.annual_report import queries
from gongkai.office.annual_report.actions.freeze import freeze
from gongkai.office.annual_report.actions.open_report import open_report
from gongkai.office.annual_report.actions.refresh_figures import refresh_figures
from gongkai.office.annual_report.actions.reopen import reopen
from gongkai.office.annual_report.actions.sign_off import sign_off
from gongkai.office.annual_report.actions.write_section import write_section
from gongkai.office.annual_report.content import content_of
from gongkai.office.annual_report.models import FrozenFact, SectionText, Version, YearReport
from gongkai.office.annual_report.verification import faults, verify
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from tests.cast import NOON, Cast
from tests.office.annual_report.conftest import Records

pytestmark = pytest.mark.database
IN_DECEMBER = datetime(2021, 12, 31, 23, 59, tzinfo=ZoneInfo("Asia/Shanghai"))


def text_of(report: YearReport, section: int) -> SectionText:
    return SectionText.objects.get(report=report, section=section)


def signed(report: YearReport, cast: Cast) -> Version:
    return sign_off(report, by=cast.leader, at=NOON)


def frozen(report: YearReport, cast: Cast) -> Version:
    version = signed(report, cast)
    freeze(version, by=cast.leader, at=NOON)
    return Version.objects.get(pk=version.pk)


class TestBegun:
    def test_the_words_are_drafted_from_the_figures(self, report: YearReport) -> None:
        assert "{{publications.total=1}}" in text_of(report, 1).text
        assert "{{entered.fee_notices=0}}" in text_of(report, 6).text
        assert queries.status(report) == "编写中"

    @pytest.mark.parametrize(
        ("year", "words"), [(2018, "2018年不能编写"), (2023, "2023年不能编写"), (2021, "已经开始")]
    )
    def test_a_wrong_year_is_refused(self, report: YearReport, cast: Cast, year: int, words: str) -> None:
        with pytest.raises(Refused, match=words):
            open_report(cast.agency, year, by=cast.clerk, at=NOON)

    def test_only_writers_of_the_agency_begin(self, records: Records, cast: Cast) -> None:
        with pytest.raises(Refused, match="没有这个角色"):
            open_report(cast.agency, 2021, by=cast.administrator, at=NOON)
        with pytest.raises(Refused, match="不是山前县司法局的人员"):
            open_report(cast.agency, 2021, by=cast.stranger, at=NOON)


class TestWritten:
    def test_saving_over_anothers_change_overwrites_neither(self, report: YearReport, cast: Cast) -> None:
        text = text_of(report, 5)
        write_section(text, "甲", version=1, by=cast.clerk, at=NOON)
        with pytest.raises(Conflicting) as raised:
            write_section(text, "乙", version=1, by=cast.reviewer, at=NOON)
        assert (raised.value.by, raised.value.version) == ("李文书", 2)
        assert text_of(report, 5).text == "甲"

    def test_a_figure_that_no_longer_holds_is_found_and_brought_up_to_date(
        self, report: YearReport, records: Records, cast: Cast
    ) -> None:
        records.add("publications.portal")
        stale = queries.stale_figures(queries.working(report))
        assert {(figure.cell, figure.value, now) for figure, now in stale[1]} == {
            ("publications.total", "1", "2"),
            ("publications.portal", "1", "2"),
        }
        assert refresh_figures(report, by=cast.clerk, at=NOON) == 2
        assert queries.stale_figures(queries.working(report)) == {}

    def test_a_figure_without_a_cell_is_left_to_a_person(self, report: YearReport, cast: Cast) -> None:
        text = text_of(report, 5)
        write_section(text, "开展活动{{entered.gone=4}}次", version=1, by=cast.clerk, at=NOON)
        assert refresh_figures(report, by=cast.clerk, at=NOON) == 0
        assert text_of(report, 5).version == 2


class TestSigned:
    def test_a_version_holds_figures_words_and_findings(self, report: YearReport, cast: Cast) -> None:
        version = signed(report, cast)
        content = content_of(version)
        assert (version.number, version.errors, version.override_reason) == (1, 0, "")
        assert content.figures["documents.normative_documents.made"] == 1
        assert content.texts[5] == text_of(report, 5).text
        assert queries.status(report) == "已签发"

    def test_it_is_refused_before_the_year_is_over(self, report: YearReport, cast: Cast) -> None:
        with pytest.raises(Refused, match="2021年还没有结束"):
            sign_off(report, by=cast.leader, at=IN_DECEMBER)

    def test_it_is_refused_with_a_gap(self, report: YearReport, cast: Cast) -> None:
        write_section(text_of(report, 5), "〔请补写：问题〕", version=1, by=cast.clerk, at=NOON)
        with pytest.raises(Refused, match="第五部分还有1处待补写"):
            signed(report, cast)

    def test_it_is_refused_with_a_figure_that_no_longer_holds(
        self, report: YearReport, records: Records, cast: Cast
    ) -> None:
        records.add("publications.portal")
        with pytest.raises(Refused, match="第一部分有2个数字与记录不一致"):
            signed(report, cast)

    def test_it_is_refused_to_a_clerk_and_to_another_agency(self, report: YearReport, cast: Cast) -> None:
        with pytest.raises(Refused, match="分管负责人"):
            sign_off(report, by=cast.clerk, at=NOON)
        with pytest.raises(Refused, match="不是山前县司法局的人员"):
            sign_off(report, by=cast.stranger, at=NOON)

    def test_an_error_stops_it_unless_a_reason_is_given_and_the_reason_is_kept(
        self, report: YearReport, records: Records, cast: Cast
    ) -> None:
        records.add("documents.rules.made")  # a county bureau cannot make rules: AR201
        with pytest.raises(Refused, match="1个错误"):
            signed(report, cast)
        with pytest.raises(Refused, match="1个错误"):
            sign_off(report, by=cast.leader, at=NOON, reason="  ")
        version = sign_off(report, by=cast.leader, at=NOON, reason="上级已经书面同意")
        assert (version.errors, version.override_reason) == (1, "上级已经书面同意")
        errors = [found["id"] for found in content_of(version).findings if found["severity"] == "error"]
        assert errors == ["AR201"]
        assert "上级已经书面同意" in Entry.objects.last().details

    def test_nothing_is_signed_twice(self, report: YearReport, cast: Cast) -> None:
        signed(report, cast)
        with pytest.raises(Refused, match="已经签发"):
            signed(report, cast)

    def test_its_words_cannot_be_edited(self, report: YearReport, cast: Cast) -> None:
        signed(report, cast)
        with pytest.raises(Refused, match="已经签发"):
            write_section(text_of(report, 5), "改", version=1, by=cast.clerk, at=NOON)

    def test_taken_back_it_can_be_edited_and_signed_anew(self, report: YearReport, cast: Cast) -> None:
        reopen(signed(report, cast), "漏了一句", by=cast.leader, at=NOON)
        assert queries.status(report) == "编写中"
        write_section(text_of(report, 5), "补上了", version=1, by=cast.clerk, at=NOON)
        assert signed(report, cast).number == 2


class TestFrozen:
    def test_the_records_behind_every_figure_are_copied(self, report: YearReport, records: Records, cast: Cast) -> None:
        version = frozen(report, cast)
        assert queries.frozen_sums(version) == {"publications.portal": "1", "documents.normative_documents.made": "1"}
        assert verify() == []

    def test_it_is_refused_when_the_records_moved_since_the_signature(
        self, report: YearReport, records: Records, cast: Cast
    ) -> None:
        version = signed(report, cast)
        records.add("decisions.penalty")
        with pytest.raises(Refused, match="行政处罚·本年处理决定数量由0变为1"):
            freeze(version, by=cast.leader, at=NOON)
        assert FrozenFact.objects.count() == 0

    def test_it_never_changes_when_the_records_do(self, report: YearReport, records: Records, cast: Cast) -> None:
        version = frozen(report, cast)
        records.add("publications.portal")
        traced = queries.trace(report, "publications.total", version)
        assert traced is not None
        assert (traced.figure, len(list(traced.facts))) == ("1", 1)
        now = queries.trace(report, "publications.total", None)
        assert now is not None
        assert (now.figure, len(list(now.facts))) == ("2", 2)

    def test_a_correction_is_a_new_version_that_says_what_changed(
        self, report: YearReport, records: Records, cast: Cast
    ) -> None:
        first = frozen(report, cast)
        records.add("publications.portal")
        reopen(first, "漏登一条", by=cast.leader, at=NOON)
        assert queries.status(report) == "更正中"
        refresh_figures(report, by=cast.clerk, at=NOON)
        second = signed(report, cast)
        changes = queries.changes(content_of(first), content_of(second))
        assert ("政府门户网站公开", "1", "2") in [(c.title, c.before, c.after) for c in changes]
        assert "第一部分文字" in [change.title.replace("第1", "第一") for change in changes]
        assert content_of(Version.objects.get(number=1)).figures == content_of(first).figures
        freeze(second, by=cast.leader, at=NOON)
        assert queries.frozen(report) == second
        assert verify() == []

    def test_until_the_correction_is_frozen_the_first_version_is_what_was_reported(
        self, report: YearReport, cast: Cast
    ) -> None:
        first = frozen(report, cast)
        reopen(first, "更正", by=cast.leader, at=NOON)
        signed(report, cast)
        assert queries.frozen(report) == first

    def test_what_was_reopened_cannot_be_frozen(self, report: YearReport, cast: Cast) -> None:
        version = signed(report, cast)
        reopen(version, "再看看", by=cast.leader, at=NOON)
        with pytest.raises(Refused, match="重新打开"):
            freeze(Version.objects.get(pk=version.pk), by=cast.leader, at=NOON)


class TestWhoMay:
    """Each act on a report is refused to one who has no role for it, and to an officer of another agency."""

    @pytest.mark.parametrize("act", ["write", "refresh", "freeze", "reopen"])
    @pytest.mark.parametrize(
        ("who", "words"), [("administrator", "没有这个角色"), ("stranger", "不是山前县司法局的人员")]
    )
    def test_nobody_else(self, report: YearReport, cast: Cast, act: str, who: str, words: str) -> None:
        version = signed(report, cast) if act in ("freeze", "reopen") else None
        by, at = getattr(cast, who), NOON
        acts = {
            "write": lambda: write_section(text_of(report, 5), "改", version=1, by=by, at=at),
            "refresh": lambda: refresh_figures(report, by=by, at=at),
            "freeze": lambda: freeze(version, by=by, at=at),
            "reopen": lambda: reopen(version, "理由", by=by, at=at),
        }
        with pytest.raises(Refused, match=words):
            acts[act]()

    def test_nothing_is_frozen_or_reopened_twice(self, report: YearReport, cast: Cast) -> None:
        version = frozen(report, cast)
        with pytest.raises(Refused, match="第1版已经冻结"):
            freeze(version, by=cast.leader, at=NOON)
        reopen(version, "更正", by=cast.leader, at=NOON)
        with pytest.raises(Refused, match="已经重新打开过"):
            reopen(Version.objects.get(pk=version.pk), "再更正", by=cast.leader, at=NOON)

    def test_nothing_is_reopened_without_a_reason(self, report: YearReport, cast: Cast) -> None:
        with pytest.raises(Refused, match="理由"):
            reopen(signed(report, cast), " ", by=cast.leader, at=NOON)


INSERT_VERSION = (
    "INSERT INTO annual_report_version (report_id, number, form, content, fingerprint, errors, override_reason,"
    " signed_by_id, signed_at) SELECT report_id, {number}, form, content, fingerprint, {errors}, '', signed_by_id,"
    " signed_at FROM annual_report_version WHERE number = 1"
)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE annual_report_version SET content = '{{}}'",
        "DELETE FROM annual_report_version",
        "DELETE FROM annual_report_freezing",
        "UPDATE annual_report_freezing SET by_id = by_id + 1",
        "UPDATE annual_report_frozenfact SET amount = 2",
        "DELETE FROM annual_report_frozenfact",
        'INSERT INTO annual_report_frozenfact (version_id, cell, kind, record_id, "on", label, amount, note, address)'
        " SELECT version_id, cell, kind, 99, \"on\", label, 1, '', '' FROM annual_report_frozenfact",
        "UPDATE annual_report_sectiontext SET text = '改'",
        "INSERT INTO annual_report_sectiontext (report_id, section, text, version, edited_at)"
        " SELECT report_id, 9, '', 1, edited_at FROM annual_report_sectiontext WHERE section = 1",
        INSERT_VERSION.format(number=2, errors=0),
    ],
)
def test_raw_sql_on_a_frozen_year_is_refused(report: YearReport, cast: Cast, statement: str) -> None:
    version = frozen(report, cast)
    before = (version.content, list(FrozenFact.objects.values_list()), list(SectionText.objects.values_list()))
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.replace("{{}}", "{}"))
    version.refresh_from_db()
    after = (version.content, list(FrozenFact.objects.values_list()), list(SectionText.objects.values_list()))
    assert before == after


def test_raw_sql_cannot_sign_over_an_error_without_a_reason(report: YearReport, cast: Cast) -> None:
    reopen(signed(report, cast), "再看看", by=cast.leader, at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT_VERSION.format(number=2, errors=1))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT_VERSION.format(number=2, errors=0))


def test_verification_finds_a_figure_that_its_frozen_records_do_not_make(
    report: YearReport, records: Records, cast: Cast
) -> None:
    version = signed(report, cast)
    records.held.pop()
    from gongkai.office.annual_report.models import Freezing

    Freezing.objects.create(version=version, by=cast.leader, at=NOON)
    found = verify()
    assert len(found) == 2
    assert any("行政规范性文件·本年制发件数”是1，冻结的记录合计0" in fault for fault in found)


def test_verification_finds_content_that_is_not_its_fingerprints(report: YearReport, cast: Cast) -> None:
    version = signed(report, cast)
    assert faults(version) == []
    version.content = version.content.replace("已经落实", "没有落实")
    assert faults(version) == [f"{version}的内容与其校验值不符"]


class TestOpenPoints:
    def test_a_year_not_begun_is_a_point(self, cast: Cast, records: Records) -> None:
        points = queries.open_points(cast.agency, NOON.date())
        assert [text for text, _ in points] == ["2021年年度报告还没有开始编写"]

    def test_what_is_missing_is_told_until_it_is_frozen(self, report: YearReport, records: Records, cast: Cast) -> None:
        assert [text for text, _ in queries.open_points(cast.agency, NOON.date())] == ["2021年年度报告待签发"]
        version = signed(report, cast)
        assert "还没有冻结" in queries.open_points(cast.agency, NOON.date())[0][0]
        freeze(version, by=cast.leader, at=NOON)
        assert queries.open_points(cast.agency, NOON.date()) == []
