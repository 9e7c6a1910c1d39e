"""`gongkai explain`: one check, in words."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from gongkai.__main__ import main
from gongkai.cli import explain
from gongkai.law.instruments import REGULATION
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Severity
from gongkai.report.examine import all_checks
from gongkai.report.samples import zeros


def test_it_says_title_law_weight_what_it_finds_and_both_examples(capsys):
    assert main(["explain", "AR301"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("AR301 applications-balance\n")
    for words in (
        "申请收支不平",
        "错误",
        "2019 年起的年报",
        "《年度报告格式》附件三",
        "第一项加第二项之和，等于第三项加第四项之和",
        "自然人·办理结果总计：11",
        "自然人·办理结果总计：10",
        "办理总计 10 ＋ 结转下年 4 ＝ 14",
    ):
        assert words in text


@pytest.mark.parametrize("asked", ["ar301", "AR301", " Ar301 ", "applications-balance", "APPLICATIONS-BALANCE"])
def test_id_or_name_in_any_case(capsys, asked):
    assert main(["explain", asked]) == 0
    assert capsys.readouterr().out.startswith("AR301 ")


@pytest.mark.parametrize(
    ("asked", "near"), [("AR304x", "AR30"), ("application-balance", "AR301"), ("ar11", "AR"), ("？", "AR")]
)
def test_an_unknown_id_is_one_sentence_with_the_nearest(capsys, asked, near):
    assert main(["explain", asked]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert f"没有“{asked}”这个编号" in errors
    assert near in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_every_check_can_be_explained_in_both_forms(capsys, check):
    assert main(["explain", check.id]) == 0
    text = capsys.readouterr().out
    assert "通过的例子" in text
    assert check.title in text
    assert main(["explain", check.name, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["id"], told["name"], told["severity"]) == (check.id, check.name, check.severity.value)
    assert told["years"] == list(check.years)
    assert told["finds"]
    assert told["passing"]["report"]["schema"] == "gongkai.report/1"
    assert told["failing"]["findings"][0]["message"]


def test_the_circumstances_of_an_example_are_shown(capsys):
    main(["explain", "AR008"])
    assert "公布日期：2025-02-01" in capsys.readouterr().out
    main(["explain", "AR701"])
    assert "上年年报的自然人·结转下年度继续办理：4" in capsys.readouterr().out
    main(["explain", "AR010"])
    assert "行政复议·结果维持：（空着）" in capsys.readouterr().out
    main(["explain", "AR009"])
    assert "有表格的部分：二、三\n" in capsys.readouterr().out


def test_only_the_check_that_was_asked_for_is_imported():
    script = (
        "import sys; from gongkai.__main__ import main; main(['explain', 'AR301']); "
        "heavy = ('gongkai.report.checks.', 'gongkai.readers', 'django', 'lxml'); "
        "print(*sorted(m for m in sys.modules if m.startswith(heavy)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "gongkai.report.checks.applications_balance"


NOTHING = Example(AnnualReport())


def told(report, **circumstances):
    """The lines of an example."""
    return [line.strip() for line in explain.example_lines(Example(report, Circumstances(**circumstances)))]


def test_an_example_shows_only_what_it_holds():
    assert told(AnnualReport()) == []
    report = AnnualReport(
        agency="青山县司法局",
        year=2024,
        title="标题",
        period=(date(2024, 1, 1), date(2024, 12, 31)),
        preface="开头的话",
        sections=(Section(1, "总体情况", "做了一些事。"), Section(2, "主动公开政府信息情况")),
    )
    assert told(report) == [
        "机关：青山县司法局",
        "年度：2024年",
        "标题：标题",
        "统计期限：2024-01-01 至 2024-12-31",
        "开头：开头的话",
        "一、总体情况：做了一些事。",
        "二、主动公开政府信息情况",
    ]


def test_figures_are_shown_where_they_tell_something():
    assert told(AnnualReport(figures=zeros("disputes."))) == ["各格：0"]
    assert told(AnnualReport(figures=zeros("decisions.") | {"decisions.penalty": 3})) == [
        "行政处罚·本年处理决定数量：3",
        "其余各格：0",
    ]
    assert told(AnnualReport(figures={"decisions.penalty": "3件"})) == ["行政处罚·本年处理决定数量：3件"]
    many = told(AnnualReport(figures=dict.fromkeys(zeros("applications.total."), 1)))
    assert (len(many), many[-1]) == (explain.SHOWN + 1, "……（共 25 格）")


def test_long_words_are_cut():
    assert explain.shortened("字" * explain.LONG) == "字" * explain.LONG
    assert explain.shortened("字" * (explain.LONG + 1)) == "字" * explain.LONG + "……"


@pytest.mark.parametrize(
    ("years", "words"), [((2019, None), "2019 年起的年报"), ((2019, 2020), "2019 年至 2020 年的年报")]
)
def test_the_years_in_words(years, words):
    assert explain.years_in_words(years) == words


def test_a_check_whose_source_is_no_instrument_has_no_wording():
    check = Check("X", "x", Severity.ERROR, "", "经验", lambda *_: [], NOTHING, NOTHING)
    assert explain.words_of_law(check) is None
    assert explain.words_of_law(replace(check, basis=REGULATION.article(49))).startswith("县级以上人民政府部门")
    assert explain.words_of_law(replace(check, basis=REGULATION.article(999))) is None


def test_the_json_has_the_circumstances(capsys):
    main(["explain", "AR008", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert (told["passing"]["published"], told["failing"]["published"]) == ("2025-01-31", "2025-02-01")
    assert told["passing"]["previous"] is None
    main(["explain", "AR701", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert told["failing"]["previous"]["year"] == 2023
    assert told["failing"]["published"] is None
    assert told["failing"]["findings"][0]["severity"] == "error"


def test_a_limit_is_explained_with_its_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "reply"]) == 0
    said = capsys.readouterr().out
    assert "20个工作日" in said
    assert "《条例》第三十三条第二款" in said
    assert "2019-05-15 起" in said
    assert "自收到申请之日起20个工作日内" in said.replace("\n", "").replace(" ", "")


def test_a_limit_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "third-party", "--format", "json"]) == 0
    (limit,) = json.loads(capsys.readouterr().out)["limits"]
    assert (limit["limit"], limit["basis"], limit["to"]) == ("15个工作日", "《条例》第三十二条", None)
