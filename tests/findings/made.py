"""A made-up report with made-up findings in every place where one can stand, and runs of it."""

from typing import Any

from gongkai.findings import Run
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.form_2021 import FORM, SECTIONS

OVERVIEW = (
    "2024年，青山县司法局公开信息120条。截止目前，受理申请9件，其中公开8件。\n"
    "（一）主动公开。发布规范性文件3件。\n"
    "（二）依申请公开。收到申请10件，<script>alert(1)</script>联系人电话13912345678。"
)
TEXTS = {1: OVERVIEW, 5: "存在一些不足。今后将进一步加强工作。", 6: "没有其他需要报告的事项。"}
TOTAL = "applications.total.received"
REPORT = AnnualReport(
    agency="青山县司法局",
    year=2024,
    title="青山县司法局2024年政府信息公开工作年度报告",
    preface="根据《中华人民共和国政府信息公开条例》编制，，请指正。",
    sections=tuple(Section(number, title, TEXTS.get(number, "")) for number, title in enumerate(SECTIONS, 1)),
    figures=dict.fromkeys(FORM.cells, 0)
    | {TOTAL: 9, "charges.administrative": "0", "disputes.reconsideration.total": "无"},
    uncertain=("disputes.reconsideration.total",),
).as_json()


def found(identity: str, severity: str, message: str, **where: Any) -> dict[str, Any]:
    """A finding; what begins with `_` goes beside `where`."""
    beside = {key[1:]: where.pop(key) for key in list(where) if key.startswith("_")}
    made = {
        "id": identity,
        "name": f"name-{identity.lower()}",
        "severity": severity,
        "message": message,
        "where": where,
    }
    return made | beside | {"basis": "《年度报告格式》一、（一）总体情况"}


def at(words: str, section: int | None = 1) -> dict[str, Any]:
    """The place of words in a section of the report, or in its preface."""
    text = REPORT["preface"] if section is None else REPORT["sections"][section - 1]["text"]
    start = text.index(words)
    place = {"text": words, "start": start, "end": start + len(words)}
    return place if section is None else {"section": section, **place}


PHONE = {**at("13912345678"), "text": "139****5678"}
FINDINGS = [
    found("AR013", "notice", "没有写联系方式。"),
    found("AR903", "warning", "标点“，，”重复。", **at("，，", None)),
    found("AR951", "error", "有手机号码 139****5678，请删去。", **PHONE),
    found("AR902", "warning", "“截止目前”应为“截至目前”。", line=12, **at("截止目前")),
    found("AR807", "warning", "同一件事写了两个数。", **at("截止目前，受理申请9件")),
    found("AR101", "warning", "没有写“监督保障”。", section=1),
    found(
        "AR301",
        "error",
        "总计一列：9 ＋ 0 ≠ 0 ＋ 0。",
        section=3,
        column="total",
        cells=[TOTAL, "applications.total.handled"],
        line=40,
        _expected=0,
        _actual=9,
    ),
    found("AR011", "error", "“无”不是数字。", section=4, cells=["disputes.reconsideration.total"], page=3),
    found("AR501", "warning", "没有写明具体问题。", section=5, _waived={"reason": "已由县政府办核定。", "by": "王青"}),
]
ENTRY = {"file": "青山县/2024 年报.docx", "agency": "青山县司法局", "year": 2024, "findings": FINDINGS, "error": None}
BROKEN = {"file": "坏.docx", "agency": None, "year": None, "findings": [], "error": "坏.docx：文件已经损坏。"}
CLEAN = {"file": "白石.txt", "agency": "白石县司法局", "year": 2024, "findings": [], "error": None}


def run(*entries: dict[str, Any], skipped: dict[str, str] | None = None) -> Run:
    """A run of these entries, all of them of the one report."""
    return Run(entries, lambda number: None if entries[number]["error"] else REPORT, skipped or {})
