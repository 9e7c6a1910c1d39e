"""Handing out a report as a file: nothing leaves that was not read back and compared, figure by figure."""

import tempfile
from pathlib import Path

from gongkai.complaint import Complaint
from gongkai.readers import read
from gongkai.report.annual_report import AnnualReport
from gongkai.report.recognise import recognise
from gongkai.writers import write


def hand_out(report: AnnualReport, path: Path, *, banner: str = "") -> None:
    """Write `report` to `path` in the format of its suffix, and put it there only after it was read back as the same.

    Raises Complaint where the format is not known, the disk is full, or what was read back differs: no file is left.
    """
    if not path.parent.is_dir():
        raise Complaint(f"没有文件夹 {path.parent}，请先建好，或写到别处。")
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".gongkai-") as folder:
        draft = Path(folder) / path.name
        write(report, draft, banner=banner)
        refuse_difference(report, recognise(read(draft)), path.name)
        draft.replace(path)


def as_bytes(report: AnnualReport, name: str, *, banner: str = "") -> bytes:
    """The bytes of the file that `hand_out` would make, for sending to a browser."""
    with tempfile.TemporaryDirectory(prefix="gongkai-") as folder:
        path = Path(folder) / name
        hand_out(report, path, banner=banner)
        return path.read_bytes()


def refuse_difference(report: AnnualReport, back: AnnualReport, name: str) -> None:
    """Raise Complaint naming the first thing that reads back otherwise."""
    for cell, value in report.figures.items():
        if back.figures.get(cell) != value:
            raise Complaint(f"写出的 {name} 读回后“{cell}”是 {back.figures.get(cell)}，应为 {value}；文件没有交出。")
    if (back.agency, back.year, back.form) != (report.agency, report.year, report.form):
        raise Complaint(f"写出的 {name} 读回后机关、年度或格式不符；文件没有交出。")
    for section in report.sections:
        again = back.section(section.number)
        if again is None or words(again.text) != words(section.text):
            raise Complaint(f"写出的 {name} 读回后第{section.number}部分的文字不符；文件没有交出。")


def words(text: str) -> str:
    """A text without white space: formats differ in where they break lines."""
    return "".join(text.split())
