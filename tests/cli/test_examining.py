"""The run: what is asked about each file, and what is remembered of it."""

import json
from dataclasses import replace

import pytest

from gongkai.cli import _examining
from gongkai.cli._examining import Around, examined, is_stranger, readied, report_in
from gongkai.cli._files import Given
from gongkai.cli._settings import Office, Settings
from gongkai.complaint import Complaint
from tests.cli.offices import GOOD
from tests.findings.made import PHONE, REPORT, at, found


def around(**more):
    return Around(**({"previous": None, "published": None, "settings": Settings(), "jobs": 1} | KEEP | more))


KEEP = {"keep_reports": True, "compare": True}


@pytest.fixture
def asked(monkeypatch):
    """What was asked of the task, in order."""
    requests = []
    whole = _examining.check.run

    def run(request):
        requests.append(request)
        return whole(request)

    monkeypatch.setattr(_examining.check, "run", run)
    return requests


def given(*paths):
    return [Given(path, named=True) for path in paths]


def test_a_report_alone_is_read_once_and_leaves_no_fingerprints(save, asked):
    done = examined(given(save(GOOD)), around())
    assert [one["fingerprints"] for one in asked] == [False]
    assert [one["alone"] for one in asked] == [True]
    assert (len(done.entries), done.report(0)["agency"]) == (1, "青山县司法局")


def test_what_pairs_is_read_once_more_with_last_year(save, asked):
    old, new = save(replace(GOOD, year=2023, period=None), "23.json"), save(GOOD, "24.json")
    other = save(replace(GOOD, agency="白石县司法局"), "b.json")
    done = examined(given(old, new, other), around())
    assert [(one["path"], one["previous"]) for one in asked[3:]] == [(new, {"path": old})]
    assert done.pairs.last == {1: 0}


def test_a_named_office_is_read_once_more_with_its_kind(save, asked):
    settings = Settings(offices=(Office("青山县司法局", "department"),))
    examined(
        given(save(GOOD, "a.json"), save(replace(GOOD, agency="白石县司法局"), "b.json")), around(settings=settings)
    )
    assert [one["level"] for one in asked] == [None, None, "department"]


def test_previous_is_given_to_every_file_and_kept_for_the_second_time(save, asked):
    previous = report_in(save(replace(GOOD, year=2023, period=None), "23.json"))
    settings = Settings(offices=(Office("青山县司法局", "department"),))
    files = given(save(GOOD, "a.json"), save(replace(GOOD, agency="白石县司法局"), "b.json"))
    done = examined(files, around(previous=previous, settings=settings))
    assert (done.fit, done.unfit) == ({0}, {1})
    assert [one["previous"] == previous for one in asked[1:]] == [True, True, True]


def test_reports_are_only_kept_where_they_are_shown(save):
    assert examined(given(save(GOOD)), around(keep_reports=False)).report(0) is None


def test_copies_are_only_looked_for_where_that_is_wanted(save, asked):
    files = given(save(GOOD, "a.json"), save(GOOD, "b.json"))
    examined(files, around(compare=False))
    examined(files, around())
    assert [one["fingerprints"] for one in asked] == [False, False, True, True]


def test_many_files_go_to_several_processes_and_few_do_not(save, monkeypatch):
    jobs = []
    pool = pytest.importorskip("gongkai.reading.pool")
    each = pool.each
    monkeypatch.setattr(pool, "each", lambda task, requests, count: jobs.append(count) or each(task, requests, count))
    monkeypatch.setattr(_examining.os, "cpu_count", lambda: 2)
    files = given(*(save(GOOD, f"{n}.json") for n in range(21)))
    assert len(examined(files[:20], around(jobs=None)).entries) == 20
    assert jobs == []
    assert len(examined(files, around(jobs=None)).entries) == 21
    assert jobs == [2]
    examined(files[:3], around(jobs=8))
    assert jobs[-1] == 3


def test_a_persons_data_is_covered_before_anything_is_left_out():
    findings = [found("AR902", "warning", "错。", **at("联系人电话")), found("AR951", "error", "号码。", **PHONE)]
    entry, report = readied({"entry": {"file": "a", "error": None, "findings": findings}, "report": REPORT})
    assert "13912345678" not in json.dumps([entry, report])
    assert "139****5678" in entry["findings"][0]["sentence"]["text"]


@pytest.mark.parametrize(
    ("report", "strange"),
    [
        (None, False),
        ({"title": "", "sections": [], "figures": {}}, True),
        ({"title": "", "sections": [], "figures": {"disputes": None}}, True),
        ({"title": "年报", "sections": [], "figures": {}}, False),
        ({"title": "", "sections": [{"number": 1}], "figures": {}}, False),
        ({"title": "", "sections": [], "figures": {"decisions": {"licensing": 0}}}, False),
    ],
)
def test_a_stranger_has_no_title_no_section_and_no_figure(report, strange):
    assert is_stranger({"report": report}) is strange


def test_a_previous_report_that_cannot_be_read_is_a_complaint(tmp_path):
    with pytest.raises(Complaint, match="找不到"):
        report_in(str(tmp_path / "没有.json"))
