"""Nothing is handed out that does not read back as it was meant: a writer that errs leaves no file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gongkai import hand_out as handing
from gongkai.complaint import Complaint
from gongkai.hand_out import as_bytes, hand_out
from gongkai.readers import read
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.compile import compile_figures
from gongkai.report.form_2021 import FORM, SECTIONS
from gongkai.report.recognise import recognise
from gongkai.writers import write

REPORT = AnnualReport(
    agency="山前县司法局",
    year=2021,
    title="山前县司法局2021年政府信息公开工作年度报告",
    sections=tuple(Section(number, title, f"第{number}部分的话。") for number, title in enumerate(SECTIONS, start=1)),
    figures=compile_figures({}, FORM),
)


def section_changed(report: AnnualReport) -> AnnualReport:
    """The report with other words in section five."""
    others = [replace(s, text="别的话。") if s.number == 5 else s for s in report.sections]
    return replace(report, sections=tuple(others))


@pytest.mark.parametrize("suffix", ["json", "html", "docx"])
def test_what_reads_back_the_same_is_handed_out(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"report.{suffix}"
    hand_out(REPORT, path)
    assert recognise(read(path)).figures == REPORT.figures
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
    assert as_bytes(REPORT, path.name) == path.read_bytes()


@pytest.mark.parametrize(
    ("err", "words"),
    [
        (lambda r: replace(r, figures={**r.figures, "decisions.penalty": 1}), "decisions.penalty"),
        (lambda r: replace(r, title=r.title.replace("2021", "2020"), year=2020), "机关、年度或格式不符"),
        (section_changed, "第5部分的文字不符"),
    ],
)
def test_a_writer_that_errs_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, err: Callable[[AnnualReport], AnnualReport], words: str
) -> None:
    monkeypatch.setattr(handing, "write", lambda report, path, banner: write(err(report), path, banner=banner))
    with pytest.raises(Complaint, match=words):
        hand_out(REPORT, tmp_path / "report.json")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_there_stays_when_the_new_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "report.json").write_text("旧的", encoding="utf-8")
    monkeypatch.setattr(
        handing, "write", lambda report, path, banner: write(section_changed(report), path, banner=banner)
    )
    with pytest.raises(Complaint):
        hand_out(REPORT, tmp_path / "report.json")
    assert (tmp_path / "report.json").read_text(encoding="utf-8") == "旧的"


def test_a_missing_folder_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Complaint, match="没有文件夹"):
        hand_out(REPORT, tmp_path / "no" / "report.json")
