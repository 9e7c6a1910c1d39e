"""SARIF 2.1.0: what the standard requires (OASIS, sections 3.13 to 3.58), written out by hand."""

import io
import json
import re

import pytest

from gongkai import __version__
from gongkai.findings import sarif
from gongkai.findings._quoting import with_sentences
from gongkai.report.examine import all_checks
from tests.findings.made import BROKEN, ENTRY, FINDINGS, REPORT, found, run


def written(*entries):
    out = io.StringIO()
    sarif.write(run(*entries), out)
    return json.loads(out.getvalue())


@pytest.fixture(scope="module")
def log():
    return written({**ENTRY, "findings": with_sentences(REPORT, FINDINGS)}, BROKEN)


@pytest.fixture(scope="module")
def results(log):
    return log["runs"][0]["results"]


def test_the_log_has_its_version_and_one_run(log):
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (only,) = log["runs"]
    assert only["tool"]["driver"]["name"] == "gongkai"
    assert only["tool"]["driver"]["version"] == __version__
    assert set(only) == {"tool", "language", "columnKind", "invocations", "results"}


def test_every_check_is_a_rule_with_help_and_basis(log):
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.id for check in all_checks()]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert "依据：" in rule["help"]["text"]
        assert rule["properties"]["basis"] in rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("none", "note", "warning", "error")


def test_a_rule_quotes_the_law_where_its_wording_is_kept(log):
    late = next(rule for rule in log["runs"][0]["tool"]["driver"]["rules"] if rule["id"] == "AR008")
    assert "每年1月31日前" in late["help"]["text"]


def test_every_finding_is_a_result_of_its_rule(log, results):
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [result["ruleId"] for result in results] == [finding["id"] for finding in FINDINGS]
    assert [result["message"]["text"] for result in results] == [finding["message"] for finding in FINDINGS]
    for result in results:
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert any("ruleIndex" in result for result in results)


def test_the_levels_are_the_standards(results):
    assert [result["level"] for result in results] == [
        {"error": "error", "warning": "warning", "notice": "note"}[finding["severity"]] for finding in FINDINGS
    ]


def test_the_file_is_a_relative_uri_and_the_line_a_region(results):
    places = [result["locations"][0]["physicalLocation"] for result in results]
    assert {place["artifactLocation"]["uri"] for place in places} == {
        "%E9%9D%92%E5%B1%B1%E5%8E%BF/2024%20%E5%B9%B4%E6%8A%A5.docx"
    }
    assert [place.get("region", {}).get("startLine") for place in places] == [f["where"].get("line") for f in FINDINGS]
    assert places[3]["region"]["snippet"]["text"] == "截止目前，受理申请9件，其中公开8件。"


def test_an_absolute_path_is_a_file_uri():
    (result,) = written({**ENTRY, "file": "/年 报.txt", "findings": [found("AR902", "warning", "错。")]})["runs"][0][
        "results"
    ]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///%E5%B9%B4%20%E6%8A%A5.txt"


def test_section_and_cells_are_logical_locations(results):
    logical = results[6]["locations"][0]["logicalLocations"]
    assert [(one["fullyQualifiedName"], one["name"], one["kind"]) for one in logical] == [
        ("section/3", "三、收到和处理政府信息公开申请情况", "section"),
        ("applications.total.received", "总计·本年新收", "cell"),
        ("applications.total.handled", "总计·办理结果总计", "cell"),
    ]
    assert "logicalLocations" not in results[0]["locations"][0]


def test_a_waived_finding_is_suppressed_with_its_reason(results):
    assert results[-1]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "已由县政府办核定。"}
    ]
    assert not any("suppressions" in result for result in results[:-1])


def test_fingerprints_tell_findings_apart(results):
    prints = [result["partialFingerprints"]["gongkaiFinding/v1"] for result in results]
    assert len(set(prints)) == len(prints)
    assert all(re.fullmatch(r"[0-9a-f]{32}:\d+", one) for one in prints)


def test_a_fingerprint_survives_new_lines_above_and_a_new_name_of_the_file():
    def mark(file, **where):
        one = found("AR902", "warning", "错。", section=1, text="截止目前", **where)
        (result,) = written({**ENTRY, "file": file, "findings": [one]})["runs"][0]["results"]
        return result["partialFingerprints"]["gongkaiFinding/v1"]

    assert mark("a.txt", start=4, end=8, line=3) == mark("b.txt", start=40, end=44, line=9)


def test_the_same_finding_twice_is_two_fingerprints():
    one = found("AR902", "warning", "错。", section=1, text="截止目前")
    first, second = written({**ENTRY, "findings": [one, one]})["runs"][0]["results"]
    assert first["partialFingerprints"] != second["partialFingerprints"]


def test_an_unreadable_file_is_the_tools_notification(log):
    (invocation,) = log["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert (told["level"], told["message"]["text"]) == ("error", "坏.docx：文件已经损坏。")
    assert written(ENTRY)["runs"][0]["invocations"][0]["executionSuccessful"] is True


def test_a_message_never_leaks_what_has_stars(log):
    assert "13912345678" not in json.dumps(log)
