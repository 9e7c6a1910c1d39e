"""Our own files printed as PDF by other programs, and our own PDF files: every figure and word comes back."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from gongkai.readers import read
from gongkai.report.annual_report import AnnualReport
from gongkai.report.recognise import recognise
from gongkai.writers import write
from tests.run import chromium
from tests.writers.grids import made_up
from tests.writers.test_round_trip import random_report

AMOUNTS = ("charges.administrative", "documents_2019.procurement.amount")
FORMS = ("2021", "2019")
QUIET = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


def report(form_key: str) -> AnnualReport:
    """A made-up report whose amounts are strings, as a file has them."""
    made = made_up(form_key)
    return made_up(form_key, figures={c: str(v) if c in AMOUNTS else v for c, v in made.figures.items()})


def check(path: Path, expected: AnnualReport) -> None:
    """Read a printed file and compare it with the report it was made from."""
    paper = read(path)
    found = recognise(paper)
    assert found.figures == expected.figures
    assert found.uncertain == ()
    assert (found.title, found.agency, found.year) == (expected.title, expected.agency, expected.year)
    assert (found.period, found.preface) == (expected.period, expected.preface)
    assert [(s.number, s.title, s.text) for s in found.sections] == [
        (s.number, s.title, s.text) for s in expected.sections
    ]
    assert len(paper.tables) == 3


@pytest.mark.parametrize("form_key", FORMS)
def test_printed_by_a_browser(form_key: str, tmp_path: Path) -> None:
    browser = chromium.find()
    if not browser:
        pytest.skip("没有 Chromium：它打印的 PDF 没有读")
    page, printed = tmp_path / "年报.html", tmp_path / "年报.pdf"
    write(report(form_key), page)
    own = f"--user-data-dir={tmp_path / 'browser'}"
    subprocess.run([browser, *QUIET, own, f"--print-to-pdf={printed}", page.as_uri()], check=True, capture_output=True)
    check(printed, report(form_key))


@pytest.mark.parametrize("form_key", FORMS)
def test_printed_by_an_office_suite(form_key: str, tmp_path: Path) -> None:
    suite = shutil.which("soffice")
    if not suite:
        pytest.skip("没有 LibreOffice：它导出的 PDF 没有读")
    document = tmp_path / "年报.docx"
    write(report(form_key), document)
    own = f"-env:UserInstallation={(tmp_path / 'suite').as_uri()}"
    words = [suite, own, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(document)]
    subprocess.run(words, check=True, capture_output=True, timeout=180)
    check(tmp_path / "年报.pdf", report(form_key))


def without_blanks(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("form_key", FORMS)
def test_our_own_files_read_again(form_key: str, seed: int, tmp_path: Path) -> None:
    pytest.importorskip("typst", reason="没有 typst：我们自己的 PDF 没有读")
    chance = random.Random(f"{form_key}{seed}")
    expected = random_report(form_key, chance)
    path = tmp_path / "年报.pdf"
    write(expected, path, banner=chance.choice(["", "演示数据"]))
    found = recognise(read(path))
    assert found.figures == expected.figures
    assert found.uncertain == ()
    told = [(s.number, s.title, without_blanks(s.text), s.text.count("\n")) for s in expected.sections]
    assert [(s.number, s.title, without_blanks(s.text), s.text.count("\n")) for s in found.sections] == told
