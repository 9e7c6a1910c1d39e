"""`gongkai check`: files in, findings out, exit codes."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from gongkai.__main__ import main
from gongkai.cli._terminal import width
from gongkai.complaint import Complaint
from gongkai.reading.tasks import check as task
from gongkai.report.form_2021 import FORM
from tests.cli.offices import GOOD, WRONG_TITLE, WRONG_TOTAL, as_json, ids

OURS = {"AR004", "AR005", "AR006", "AR007", "AR008", "AR009", "AR010", "AR011"} | {
    f"AR{n}" for n in (201, 202, 301, 302, 303, 401, 701, 702, 703)
}


@pytest.fixture
def only_ours(monkeypatch):
    """Leaves the checks of the text aside, which have their own tests."""
    whole = task.examine

    def examine(report, circumstances):
        return [found for found in whole(report, circumstances) if found.id in OURS]

    monkeypatch.setattr(task, "examine", examine)


@pytest.mark.usefixtures("only_ours")
class TestFindings:
    """What is found and how it is printed."""

    def test_a_good_report_ends_with_0_and_one_line(self, save, capsys):
        assert main(["check", save(GOOD)]) == 0
        assert capsys.readouterr() == ("检查了 1 份年报：没有发现问题。\n", "")

    def test_an_error_ends_with_1(self, save, capsys):
        assert main(["check", save(WRONG_TOTAL)]) == 1
        output = capsys.readouterr().out
        assert "错误 AR401 行政复议：各项都是 0，总计 4，相差 4。" in output
        assert "四、政府信息公开行政复议、行政诉讼情况" in output
        assert output.endswith("检查了 1 份年报：错误 1。\n")

    def test_a_warning_alone_ends_with_0(self, save, capsys):
        assert main(["check", save(WRONG_TITLE)]) == 0
        assert capsys.readouterr().out.endswith("检查了 1 份年报：警告 1。\n")

    def test_the_json_is_the_contracts(self, save, capsys):
        path = save(WRONG_TOTAL)
        assert main(["check", path, "--format", "json"]) == 1
        printed, errors = as_json(capsys)
        assert errors == ""
        assert printed["schema"] == "gongkai.findings/1"
        (entry,) = printed["files"]
        assert (entry["file"], entry["agency"], entry["year"], entry["error"]) == (path, "青山县司法局", 2024, None)
        (found,) = entry["findings"]
        assert {key: found[key] for key in ("id", "name", "severity", "expected", "actual")} == {
            "id": "AR401",
            "name": "disputes-total",
            "severity": "error",
            "expected": 0,
            "actual": 4,
        }
        assert found["where"]["section"] == 4
        assert found["basis"].startswith("《年度报告格式》附件四")

    def test_chinese_is_not_escaped(self, save, capsys):
        main(["check", save(WRONG_TOTAL), "--format", "json"])
        assert "行政复议" in capsys.readouterr().out

    def test_the_day_of_publication(self, save, capsys):
        path = save(GOOD)
        assert main(["check", path, "--published", "2025-01-31"]) == 0
        assert main(["check", path, "--published", "2025-02-01"]) == 1
        assert "AR008" in capsys.readouterr().out

    def test_no_line_is_wider_than_80_columns(self, save, capsys):
        figures = GOOD.figures | {cell: (None if "enterprise" in cell else 7) for cell in FORM.cells if "appl" in cell}
        main(["check", save(replace(GOOD, figures=figures), "一个名字相当长的年度报告文件.json")])
        lines = [line for line in capsys.readouterr().out.splitlines() if "/" not in line]
        assert len(lines) > 10
        assert max(map(width, lines)) <= 80
        assert not any("\x1b" in line for line in lines)


@pytest.mark.usefixtures("only_ours")
class TestPrevious:
    """Comparing with last year's report."""

    def last(self, **changes):
        return replace(GOOD, **({"year": 2023, "period": None} | changes))

    def test_last_years_report_is_compared(self, save, capsys):
        carried = GOOD.figures | {"applications.total.carried_forward": 2, "applications.total.received": 2}
        previous = save(self.last(figures=carried), "2023.json")
        assert main(["check", save(GOOD), "--previous", previous, "--format", "json"]) == 1
        assert ids(as_json(capsys)[0]["files"][0]) == ["AR701"]

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"year": 2022}, "要给2023年的年报"),
            ({"agency": "白石县司法局"}, "不是同一机关"),
            ({"year": None}, "认不出"),
        ],
    )
    def test_another_offices_or_years_report_is_one_line_and_2(self, save, capsys, changes, words):
        previous = save(self.last(**changes), "other.json")
        assert main(["check", save(WRONG_TOTAL), "--previous", previous, "--format", "json"]) == 2
        printed, errors = as_json(capsys)
        (entry,) = printed["files"]
        assert words in entry["error"]
        assert entry["findings"] == []
        assert errors.count("\n") == 1

    def test_an_unreadable_previous_report_is_one_line_and_2(self, save, capsys, tmp_path):
        assert main(["check", save(GOOD), "--previous", str(tmp_path / "没有.json")]) == 2
        output, errors = capsys.readouterr()
        assert output == ""
        assert "没有.json" in errors
        assert errors.count("\n") == 1

    def test_among_several_files_only_the_fitting_one_is_compared(self, save, capsys):
        carried = GOOD.figures | {"applications.total.carried_forward": 2, "applications.total.received": 2}
        previous = save(self.last(figures=carried), "2023.json")
        mine, other = save(GOOD, "a.json"), save(replace(GOOD, agency="白石县司法局"), "b.json")
        assert main(["check", mine, other, "--previous", previous, "--format", "json"]) == 1
        printed, errors = as_json(capsys)
        assert [ids(entry) for entry in printed["files"]] == [["AR701"], []]
        assert "1 份" in errors

    def test_a_previous_report_that_fits_none_of_several_files_ends_with_2(self, save, capsys):
        previous = save(self.last(year=2019), "2019.json")
        assert main(["check", save(GOOD, "a.json"), save(GOOD, "b.json"), "--previous", previous]) == 2
        assert "2 份" in capsys.readouterr().err


@pytest.mark.usefixtures("only_ours")
class TestFiles:
    """Which files are examined, and what happens to one that cannot be."""

    def test_a_folder_is_walked_in_the_order_of_names(self, save, capsys, tmp_path):
        for name in ("乙.json", "甲.json", "里/丙.json", ".藏.json", "~$甲.json"):
            save(GOOD, name)
        (tmp_path / "说明.pages").write_text("不是年报", encoding="utf-8")
        assert main(["check", str(tmp_path), "--format", "json"]) == 0
        files = [entry["file"] for entry in as_json(capsys)[0]["files"]]
        assert files == sorted(str(tmp_path / name) for name in ("乙.json", "甲.json", "里/丙.json"))

    def test_a_file_named_twice_is_examined_once(self, save, capsys, tmp_path):
        path = save(GOOD)
        main(["check", path, str(tmp_path), "--format", "json"])
        assert len(as_json(capsys)[0]["files"]) == 1

    def test_an_unreadable_file_does_not_stop_the_others_and_2_wins(self, save, capsys, tmp_path):
        broken = tmp_path / "坏.docx"
        broken.write_bytes(b"PK\x03\x04 nonsense")
        missing = str(tmp_path / "没有.txt")
        assert main(["check", str(broken), missing, save(WRONG_TOTAL), "--format", "json"]) == 2
        printed, errors = as_json(capsys)
        first, second, third = printed["files"]
        assert first["error"]
        assert (first["findings"], first["agency"], first["year"]) == ([], None, None)
        assert "没有.txt" in second["error"]
        assert (ids(third), third["error"]) == (["AR401"], None)
        assert errors.count("\n") == 2
        assert "坏.docx" in errors
        assert "Traceback" not in errors

    def test_the_last_line_counts_what_was_not_examined(self, save, capsys, tmp_path):
        missing = str(tmp_path / "没有.txt")
        assert main(["check", missing, save(GOOD)]) == 2
        assert capsys.readouterr().out == "检查了 1 份年报：没有发现问题；1 份没有检查成。\n"
        assert main(["check", missing]) == 2
        assert capsys.readouterr().out == "1 份年报都没有检查成。\n"

    def test_a_folder_without_reports_is_one_line_and_2(self, capsys, tmp_path):
        assert main(["check", str(tmp_path)]) == 2
        assert "没有能读的文件" in capsys.readouterr().err

    def test_a_fault_of_the_program_is_the_files_error_and_no_traceback(self, save, capsys, monkeypatch):
        path = save(GOOD)

        def broken(*_):
            raise KeyError("x")

        monkeypatch.setattr(task, "examine", broken)
        assert main(["check", path]) == 2
        errors = capsys.readouterr().err
        assert "程序出错（KeyError" in errors
        assert "Traceback" not in errors

    def test_several_processes_give_the_same_as_one(self, save, capsys):
        paths = [save(WRONG_TOTAL if n % 2 else GOOD, f"{n}.json") for n in range(5)]
        codes, outputs = [], []
        for jobs in ("1", "3"):
            codes.append(main(["check", *paths, "--jobs", jobs, "--format", "json", "--select", "AR401"]))
            outputs.append(capsys.readouterr().out)
        assert codes == [1, 1]
        assert outputs[0] == outputs[1]
        assert outputs[0].count("AR401") == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "缺少 PATH"),
        (["x", "--published", "2025-13-01"], "“2025-13-01”不是日期"),
        (["x", "--published", "去年"], "不是日期"),
        (["x", "--published"], "--published：后面缺一个值"),
        (["x", "--jobs", "0"], "“0”不是从 1 起的整数"),
        (["x", "--jobs", "二"], "不是从 1 起的整数"),
        (["x", "--format", "xml"], "没有“xml”"),
        (["x", "--nothing"], "不认识“--nothing”"),
        (["x", "--select", "AR310"], "--select：没有“AR310”这个编号；相近的有"),
        (["x", "--ignore", "没有"], "--ignore：没有“没有”这个编号"),
        (["x", "--min-severity", "low"], "没有“low”"),
        (["x", "-o", "结果.pdf"], "看不出格式"),
        (["x", "--config", "没有.toml"], "没有.toml：找不到这个文件"),
        (["x", "--waivers", "没有.toml"], "没有.toml：找不到这个文件"),
    ],
)
def test_wrong_arguments_are_one_chinese_line_and_2(capsys, arguments, words):
    assert main(["check", *arguments]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert words in errors
    assert errors.count("\n") == 1


def test_a_reason_that_does_not_name_its_file_is_given_the_name(save, capsys, monkeypatch):
    path = save(GOOD)
    for reason, line in (
        ("没有文字。", f"gongkai：{path}：没有文字。\n"),
        ("年报.json：坏了。", "gongkai：年报.json：坏了。\n"),
    ):
        monkeypatch.setattr(task, "recognise", lambda _, reason=reason: (_ for _ in ()).throw(Complaint(reason)))
        assert main(["check", path]) == 2
        assert capsys.readouterr().err == line


def test_what_steers_a_terminal_is_not_printed(save, capsys, tmp_path):
    report = replace(WRONG_TOTAL, agency="青山县\x1b]0;x\x07司法局\u202e")
    assert main(["check", save(report), str(tmp_path / "\x1b[31m.json")]) == 2
    output, errors = capsys.readouterr()
    assert "\n  青山县\ufffd]0;x\ufffd司法局\ufffd，2024年\n" in output
    assert not set("\x1b\x07\u202e") & set(output + errors)


def test_the_program_itself_prints_utf8_json_in_any_locale(save):
    environment = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "gongkai", "check", save(WRONG_TOTAL), "--format", "json"],
        capture_output=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == b""
    printed = json.loads(done.stdout.decode("utf-8"))
    assert "AR401" in ids(printed["files"][0])
    assert "行政复议" in done.stdout.decode("utf-8")


@pytest.mark.reports
def test_a_published_report_is_read_and_its_blank_cells_found(reports, capsys):
    (path,) = reports.glob("010_*.html")
    assert main(["check", str(path), "--format", "json"]) == 1
    (entry,) = as_json(capsys)[0]["files"]
    blank = [found for found in entry["findings"] if found["id"] == "AR010"]
    assert [len(found["where"]["cells"]) for found in blank] == [25] * 5
    assert all(found["where"]["line"] for found in blank)
