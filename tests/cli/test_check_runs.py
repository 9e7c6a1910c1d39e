"""`gongkai check` steered by options, settings and waivers, and over several files."""

import json
from dataclasses import replace

import pytest

from gongkai.__main__ import main
from gongkai.report.annual_report import Section
from gongkai.report.form_2021 import SECTIONS
from tests.cli.offices import GOOD, WRONG_TITLE, WRONG_TOTAL, as_json, ids

PROBLEMS = (
    "政策解读多用文字，图表和视频偏少，群众看不懂的地方没有及时补充说明；部分科室报送信息不及时，栏目更新慢。"
    "今后将与融媒体中心合作制作解读视频，每季度检查一次栏目更新，对逾期不更新的科室发函提醒，"
    "并把结果列入年底考核，同时对各科室负责公开工作的人员集中培训两次，编印办理申请的案例，供大家办理申请时查阅。"
)
"""A made-up section five, long enough to be somebody's own words."""


class TestSteering:
    """Options, settings and waivers; the exit code is judged after them."""

    def test_only_what_is_selected_counts(self, save, capsys):
        path = save(WRONG_TOTAL)
        assert main(["check", path, "--select", "AR3"]) == 0
        assert main(["check", path, "--select", "AR3,disputes-total"]) == 1
        assert main(["check", path, "--ignore", "AR4", "--min-severity", "error"]) == 0
        assert main(["check", path, "--select", "AR4", "--ignore", "AR401"]) == 0
        assert "错误" not in capsys.readouterr().out.splitlines()[-1]

    def test_min_severity_leaves_the_lighter_ones_out(self, save, capsys):
        path = save(WRONG_TITLE)
        for least, found in (("notice", True), ("warning", True), ("error", False)):
            assert main(["check", path, "--select", "AR006", "--min-severity", least, "--format", "json"]) == 0
            assert ("AR006" in ids(as_json(capsys)[0]["files"][0])) is found

    def test_exit_zero_forgives_findings_but_no_unreadable_file(self, save, tmp_path):
        assert main(["check", save(WRONG_TOTAL), "--exit-zero"]) == 0
        assert main(["check", str(tmp_path / "没有.txt"), "--exit-zero"]) == 2

    def test_the_settings_beside_the_reports_are_used_and_told(self, save, capsys, tmp_path):
        path = save(WRONG_TITLE)
        (tmp_path / "gongkai.toml").write_text("[check]\nselect=['AR006']\n[check.severity]\nAR006='error'", "utf-8")
        assert main(["check", path, "--format", "json"]) == 1
        printed, errors = as_json(capsys)
        assert [(found["id"], found["severity"]) for found in printed["files"][0]["findings"]] == [("AR006", "error")]
        assert "没有看" in errors
        assert main(["check", path, "--no-config", "--select", "AR006"]) == 0
        (tmp_path / "other.toml").write_text("[check]\nselect=['AR3']", "utf-8")
        assert main(["check", path, "--config", str(tmp_path / "other.toml")]) == 0
        assert capsys.readouterr().out.endswith("没有发现问题。\n")

    def test_what_is_typed_goes_before_the_settings(self, save, capsys, tmp_path):
        (tmp_path / "gongkai.toml").write_text("[check]\nselect=['AR3']\nmin-severity='error'", "utf-8")
        assert main(["check", save(WRONG_TITLE), "--select", "AR006", "--min-severity", "warning"]) == 0
        assert "AR006" in capsys.readouterr().out

    def test_a_bound_of_the_office_reaches_the_checks(self, save, capsys, tmp_path):
        long = replace(GOOD, sections=(Section(1, "总体情况", "如实填报公开工作情况，" * 20), *GOOD.sections[1:]))
        path = save(long)
        assert main(["check", path, "--select", "AR102", "--format", "json"]) == 0
        assert ids(as_json(capsys)[0]["files"][0]) == []
        (tmp_path / "gongkai.toml").write_text("[check.choices]\noverview-length = 100", "utf-8")
        assert main(["check", path, "--select", "AR102", "--format", "json"]) == 0
        assert ids(as_json(capsys)[0]["files"][0]) == ["AR102"]

    @pytest.mark.parametrize("name", ["", "name = '青山开发区管委会'\n"])
    def test_an_office_may_say_what_kind_it_is(self, save, capsys, tmp_path, name):
        path = save(replace(GOOD, agency="青山开发区管委会"))
        late = ["check", path, "--published", "2025-02-01", "--select", "AR008", "--format", "json"]
        assert main(late) == 0
        assert as_json(capsys)[0]["files"][0]["findings"][0]["severity"] == "notice"
        (tmp_path / "gongkai.toml").write_text(f"[office]\n{name}level = 'department'", "utf-8")
        assert main(late) == 1
        (tmp_path / "gongkai.toml").write_text("[office]\nname = '白石县'\nlevel = 'department'", "utf-8")
        assert main(late) == 0

    def test_a_waived_error_ends_with_0_and_stays_visible(self, save, capsys, tmp_path):
        path = save(WRONG_TOTAL)
        waiver = "[[waiver]]\nid = 'AR401'\nfile = '年报.json'\nreason = '法院系统统计口径不同。'"
        (tmp_path / "gongkai-waivers.toml").write_text(waiver, "utf-8")
        before = path_bytes(tmp_path)
        assert main(["check", path, "--select", "AR4", "--format", "json"]) == 0
        (found,) = as_json(capsys)[0]["files"][0]["findings"]
        assert found["waived"] == {"reason": "法院系统统计口径不同。"}
        assert main(["check", path, "--select", "AR4"]) == 0
        assert "理由：法院系统统计口径不同。" in capsys.readouterr().out
        assert path_bytes(tmp_path) == before

    def test_another_waiver_file_can_be_named(self, save, tmp_path):
        (tmp_path / "w.toml").write_text("[[waiver]]\nid='AR401'\nagency='青山县司法局'\nreason='已核定。'", "utf-8")
        assert main(["check", save(WRONG_TOTAL), "--select", "AR4", "--waivers", str(tmp_path / "w.toml")]) == 0

    def test_a_waiver_is_met_even_where_its_check_is_not_looked_at(self, save, capsys, tmp_path):
        waiver = "[[waiver]]\nid = 'AR401'\nfile = '年报.json'\nreason = '已核定。'"
        (tmp_path / "gongkai-waivers.toml").write_text(waiver, "utf-8")
        assert main(["check", save(WRONG_TOTAL), "--select", "AR3"]) == 0
        assert capsys.readouterr().err == ""

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("[[waiver]]\nid='AR401'\nfile='年报.json'", "缺少“reason”"),
            ("[[waiver]]\nid='AR401'\nfile='年报.json'\nreason='甲'\nuntil=2020-01-01", "已过"),
            ("[[waiver]]\nid='AR301'\nfile='年报.json'\nreason='甲'", "没有对上任何一条"),
        ],
    )
    def test_a_waiver_that_does_not_hold_is_told(self, save, capsys, tmp_path, text, words):
        (tmp_path / "gongkai-waivers.toml").write_text(text, "utf-8")
        assert main(["check", save(WRONG_TOTAL), "--select", "AR4"]) in (1, 2)
        errors = capsys.readouterr().err
        assert words in errors
        assert errors.count("\n") == 1


def path_bytes(folder):
    """Every file of a folder with what it holds."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class TestRuns:
    """Several files: years that pair, copies, strangers, results in a file."""

    def years(self, save, *names):
        carried = GOOD.figures | {"applications.total.carried_forward": 2, "applications.total.received": 2}
        save(replace(GOOD, year=2023, period=None, figures=carried), names[0])
        return save(GOOD, names[1])

    def test_two_years_of_one_agency_pair_by_themselves(self, save, capsys, tmp_path):
        self.years(save, "2023.json", "2024.json")
        assert main(["check", str(tmp_path), "--select", "AR701", "--format", "json"]) == 1
        first, second = as_json(capsys)[0]["files"]
        assert (ids(first), ids(second)) == ([], ["AR701"])

    def test_two_possible_years_are_told_and_not_compared(self, save, capsys, tmp_path):
        self.years(save, "a/2023.json", "2024.json")
        self.years(save, "b/2023.json", "2024.json")
        assert main(["check", str(tmp_path), "--select", "AR701", "--format", "json"]) == 0
        printed, errors = as_json(capsys)
        assert sum(len(entry["findings"]) for entry in printed["files"]) == 0
        assert "可以当上年年报的有 2 份" in errors
        assert "同一机关同一年度的年报有 2 份" in errors

    def test_of_many_remarks_of_one_kind_only_some_are_told(self, save, capsys, tmp_path):
        for number in range(12):
            for copy in "ab":
                save(replace(GOOD, agency=f"第{number}县司法局"), f"{number}{copy}.json")
        assert main(["check", str(tmp_path), "--select", "AR3", "--jobs", "1"]) == 0
        errors = capsys.readouterr().err
        assert errors.count("同一机关同一年度") == 10
        assert errors.endswith("还有 2 处同样的情况。\n")

    def test_the_named_previous_report_goes_before_the_one_in_the_run(self, save, capsys, tmp_path):
        path = self.years(save, "里/2023.json", "里/2024.json")
        calm = save(replace(GOOD, year=2023, period=None), "上年.json")
        folder = str(tmp_path / "里")
        assert main(["check", folder, "--previous", calm, "--select", "AR701", "--format", "json"]) == 0
        printed, errors = as_json(capsys)
        assert [ids(entry) for entry in printed["files"] if entry["file"] == path] == [[]]
        assert "1 份与 --previous" in errors

    def test_what_pairs_in_the_run_is_not_told_as_uncompared(self, save, capsys, tmp_path):
        self.years(save, "里/2023.json", "里/2024.json")
        other = save(replace(GOOD, agency="白石县司法局", year=2022, period=None), "别的.json")
        assert main(["check", str(tmp_path / "里"), other, "--previous", other, "--select", "AR701"]) == 2
        assert "2 份与 --previous" in capsys.readouterr().err

    def test_text_copied_from_another_office_of_the_run_is_found(self, save, capsys, tmp_path):
        own = replace(GOOD, sections=(*GOOD.sections[:4], Section(5, SECTIONS[4], PROBLEMS), WRONG_TITLE.sections[5]))
        save(own, "a.json")
        save(replace(own, agency="白石县水利局"), "b.json")
        assert main(["check", str(tmp_path), "--select", "AR706", "--format", "json"]) == 0
        assert [ids(entry) for entry in as_json(capsys)[0]["files"]] == [["AR706"], ["AR706"]]
        assert main(["check", str(tmp_path), "--select", "AR7,AR006,AR501", "--format", "json"]) == 0
        for entry in as_json(capsys)[0]["files"]:
            sections = [found["where"].get("section", 0) for found in entry["findings"]]
            assert sections == sorted(sections)
        assert main(["check", str(tmp_path), "--ignore", "AR706", "--format", "json"]) == 0
        assert not any("AR706" in ids(entry) for entry in as_json(capsys)[0]["files"])

    def test_a_stranger_in_a_folder_is_passed_over_and_told(self, save, capsys, tmp_path):
        save(GOOD)
        stranger = tmp_path / "README.md"
        stranger.write_text("# 说明\n\n这里放各单位的材料。\n", encoding="utf-8")
        assert main(["check", str(tmp_path), "--select", "AR3", "--format", "json"]) == 0
        printed, errors = as_json(capsys)
        assert len(printed["files"]) == 1
        assert [one["file"] for one in printed["skipped"]] == [str(stranger)]
        assert "不像年度报告" in errors
        assert main(["check", str(stranger), "--format", "json"]) == 2
        printed, errors = as_json(capsys)
        assert printed["files"][0]["error"].startswith("README.md：不像年度报告")
        assert "skipped" not in printed
        assert errors == f"gongkai：{printed['files'][0]['error']}\n"

    @pytest.mark.parametrize("suffix", [".html", ".json", ".sarif", ".xlsx", ".txt"])
    def test_results_go_to_a_file_and_are_no_report_the_next_time(self, save, capsys, tmp_path, suffix):
        save(WRONG_TOTAL)
        out = tmp_path / f"结果{suffix}"
        for _ in range(2):
            assert main(["check", str(tmp_path), "--select", "AR4", "-o", str(out)]) == 1
            assert capsys.readouterr() == (f"检查了 1 份年报：错误 1；结果写在“{out}”。\n", "")
        assert out.stat().st_size > 100

    def test_html_and_sarif_go_to_the_output(self, save, capsys):
        path = save(WRONG_TOTAL)
        assert main(["check", path, "--format", "html", "--select", "AR4"]) == 1
        assert capsys.readouterr().out.startswith("<!DOCTYPE html>")
        assert main(["check", path, "--format", "sarif", "--select", "AR4"]) == 1
        assert json.loads(capsys.readouterr().out)["version"] == "2.1.0"
