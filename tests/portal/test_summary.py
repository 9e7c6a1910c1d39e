"""The sentence and the summary say what the findings are."""

from typing import Any

import pytest

from gongkai.portal.summary import first_sentence, summary


def entry(*severities: str, **more: Any) -> dict[str, Any]:
    findings = [
        {"id": f"AR{n}", "severity": severity, "message": f"第{n}处。", "where": {"section": n} if n < 7 else {}}
        for n, severity in enumerate(severities, 1)
    ]
    return {"file": "a.txt", "agency": "白水县林业局", "year": 2023, "findings": findings} | more


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ([], "没有发现问题。"),
        (["notice"], "发现 1 处提示。"),
        (["notice", "error", "warning", "error"], "发现 2 处错误、1 处警告、1 处提示。"),
    ],
)
def test_the_first_sentence_counts(severities: list[str], expected: str) -> None:
    assert first_sentence(entry(*severities)) == expected


def test_the_summary_can_be_copied() -> None:
    assert summary(entry("error", "notice")).splitlines() == [
        "白水县林业局2023年政府信息公开工作年度报告：发现 1 处错误、1 处提示。",
        "1. 【错误】第一部分：第1处。（AR1）",
        "2. 【提示】第二部分：第2处。（AR2）",
    ]


def test_a_report_without_name_is_called_by_its_file() -> None:
    assert summary(entry(agency="")).startswith("a.txt：没有发现问题。")
    assert summary(entry(year=None)).startswith("白水县林业局政府信息公开工作年度报告：")
