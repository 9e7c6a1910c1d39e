"""The demo: built by one command, its bureau's report equals the published one, its figures open their records."""

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from gongkai.report.annual_report import flat
from gongkai.report.form_2021 import FORM

pytestmark = pytest.mark.skipif("DATABASE_URL" in os.environ, reason="演示自带 SQLite 数据库")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The demo's home, built once for all tests."""
    folder = tmp_path_factory.mktemp("demo")
    built = gongkai(folder, "demo", "--build")
    assert built.returncode == 0, built.stderr
    yield folder
    gongkai(folder, "demo", "--stop")


def gongkai(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run one command as its users do."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("GONGKAI_", "DATABASE_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-m", "gongkai", *arguments],
        env=env | {"GONGKAI_HOME": str(home)} | environment,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def test_the_bureaus_report_equals_the_published_one(home: Path, reports: Path, tmp_path: Path) -> None:
    written = gongkai(home, "report", "2021", "-o", str(tmp_path / "out.json"))
    assert written.returncode == 0, written.stderr
    ours = flat(json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["figures"])
    truth = flat(json.loads((reports / "expected" / "000.json").read_text(encoding="utf-8"))["figures"])
    assert len(truth) == len(FORM.cells)
    assert ours == {cell: 0 if value is None else value for cell, value in truth.items()}


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        ("publications.total", 1542),
        ("publications.portal", 86),
        ("publications.weibo", 684),
        ("publications.wechat", 772),
        ("documents.normative_documents.in_force", 1),
        ("entered.district_site_items", 43),
        ("entered.cleanup_normative_documents", 87),
        ("entered.cleanup_policy_documents", 463),
        ("entered.weibo_posts", 1327),
        ("entered.wechat_posts", 2251),
        ("entered.wechat_followers", 4590),
        ("entered.legal_opinions", 959),
        ("applications.total.received", 0),
    ],
)
def test_each_figure_of_the_year_opens_its_records(home: Path, cell: str, figure: int) -> None:
    traced = gongkai(home, "trace", "2021", cell, "--format", "json")
    assert traced.returncode == 0, traced.stderr
    found = json.loads(traced.stdout)
    assert (found["figure"], found["sum"], found["frozen"]) == (str(figure), str(figure), True)
    assert sum(Decimal(record["amount"]) for record in found["records"]) == figure
    if cell.startswith("publications."):
        assert len(found["records"]) == figure
        assert {record["on"][:4] for record in found["records"]} == {"2021"}


def test_the_posts_are_spread_over_the_year(home: Path) -> None:
    found = json.loads(gongkai(home, "trace", "2021", "publications.weibo", "--format", "json").stdout)
    months = {record["on"][:7] for record in found["records"]}
    assert len(months) == 12


def test_the_second_office_has_applications_of_all_kinds(home: Path) -> None:
    printed = gongkai(home, "report", "2021", "--agency", "云岭县自然资源局", "--format", "json")
    figures = flat(json.loads(printed.stdout)["figures"])
    for row in (cell.split(".")[2] for cell in FORM.cells if cell.startswith("applications.total.")):
        assert figures[f"applications.total.{row}"] > 0, row
    for column in ("natural_person", "enterprise", "research_institution", "public_welfare", "legal_service"):
        assert figures[f"applications.{column}.received"] > 0, column
    handled, carried = (figures[f"applications.total.{row}"] for row in ("handled", "carried_forward"))
    assert handled + carried == 120
    assert printed.returncode == 0


@pytest.mark.parametrize("suffix", ["html", "docx", "json"])
def test_every_file_of_the_demo_bears_its_mark(home: Path, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out.{suffix}"
    assert gongkai(home, "report", "2021", "-o", str(path)).returncode == 0
    if suffix == "docx":
        import zipfile

        archive = zipfile.ZipFile(path)
        headers = [archive.read(name).decode() for name in archive.namelist() if "header" in name]
        assert headers
        assert all("演示数据" in header for header in headers)
    else:
        assert "演示数据" in path.read_text(encoding="utf-8")
    checked = gongkai(home, "check", str(path), "--format", "json")
    findings = json.loads(checked.stdout)["files"][0]["findings"]
    assert [finding for finding in findings if finding["severity"] == "error"] == []


def test_it_may_be_run_again_without_harm_and_its_site_answers(home: Path) -> None:
    before = gongkai(home, "verify").stdout
    first = gongkai(home, "demo", "--port", "0")
    assert first.returncode == 0, first.stderr
    again = gongkai(home, "demo", "--port", "0")
    assert again.stdout == first.stdout
    address = next(word for word in first.stdout.split() if "http://" in word).split("：")[-1].split("（")[0]
    page = urllib.request.urlopen(f"{address}sign-in/", timeout=20).read().decode()
    assert "演示数据" in page
    assert "liwen" in first.stdout
    assert gongkai(home, "demo", "--stop").stdout.strip() == "演示网站已停止。"
    assert gongkai(home, "demo", "--stop").stdout.strip() == "演示网站没有在运行。"
    assert gongkai(home, "verify").stdout == before


def test_a_real_office_is_never_turned_into_a_demo(tmp_path: Path) -> None:
    assert gongkai(tmp_path, "migrate").returncode == 0
    refused = gongkai(tmp_path, "demo", "--build")
    assert refused.returncode == 2
    assert "正式数据" in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["report", "2019"], "没有2019年的年度报告（已有年度：2021）"),
        (["report", "二〇二一"], "年度"),
        (["report", "2021", "--agency", "某局"], "没有“某局”这个机关"),
        (["report", "2021", "-o", "out.xyz"], "xyz"),
        (["report", "2021", "-o", "no/such/folder/out.json"], "文件夹"),
        (["trace", "2021", "applications.total.recieved"], "没有“applications.total.recieved”这个数字"),
        (["trace", "1999", "applications.total.received"], "没有1999年"),
    ],
)
def test_bad_input_gets_one_clear_line(home: Path, arguments: list[str], words: str) -> None:
    refused = gongkai(home, *arguments)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert words in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
