"""The page in a real browser: on paper, on a narrow screen."""

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gongkai.writers import write
from tests.writers.grids import made_up

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

LONG = "\n".join(f"第{n}项工作按期完成，群众关心的事项及时公开。" for n in range(80))


def pages_of(browser: "Browser", source: Path) -> list[str]:
    """The words of every page of the page's print."""
    if not shutil.which("pdftotext"):
        pytest.skip("没有 pdftotext：打印出来的每一页没有检查")
    page = browser.new_page()
    page.goto(source.as_uri())
    page.pdf(path=str(source.with_suffix(".pdf")), prefer_css_page_size=True)
    page.close()
    words = ["pdftotext", "-layout", str(source.with_suffix(".pdf")), "-"]
    return subprocess.run(words, capture_output=True, check=True, text=True).stdout.split("\f")[:-1]


def test_the_banner_is_at_the_head_of_every_printed_page(browser: "Browser", tmp_path: Path) -> None:
    write(made_up("2021", preface=LONG), tmp_path / "年报.html", banner="演示数据")
    pages = pages_of(browser, tmp_path / "年报.html")
    assert len(pages) >= 6
    assert [page.split()[0] for page in pages] == ["演示数据"] * len(pages)
    assert all("".join(page.split()).endswith(f"—{number}—") for number, page in enumerate(pages, 1))


@pytest.mark.parametrize("form", ["2019", "2021"])
def test_no_table_is_torn_on_paper(browser: "Browser", tmp_path: Path, form: str) -> None:
    report = made_up(form, preface=LONG[:900])
    write(report, tmp_path / "年报.html")
    pages = pages_of(browser, tmp_path / "年报.html")
    for first, last in [
        ("第二十条第（一）项", "第二十条第（八）项"),
        ("申请人情况", "四、结转"),
        ("复议后起诉", str(report.figures["disputes.litigation_after_review.total"])),
    ]:
        assert [first in page for page in pages] == [last in page for page in pages]
        assert sum(first in page for page in pages) == 1


@pytest.mark.parametrize("width", [320, 390, 768, 1200])
def test_only_the_wide_tables_scroll(browser: "Browser", tmp_path: Path, width: int) -> None:
    write(made_up("2021", preface="长" * 300 + "http" * 60), tmp_path / "年报.html", banner="演示数据")
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((tmp_path / "年报.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") == width
    scrolled = page.evaluate("[...document.querySelectorAll('.scroll')].map(b => b.scrollWidth > b.clientWidth)")
    hints = page.evaluate("[...document.querySelectorAll('.hint')].map(h => h.offsetHeight > 0)")
    assert scrolled == [width < 500, width < 720]
    assert not any(wide and not hint for wide, hint in zip(scrolled, hints, strict=True))
    page.close()


def test_row_heads_stay_in_sight_while_the_table_scrolls(browser: "Browser", tmp_path: Path) -> None:
    write(made_up("2021"), tmp_path / "年报.html")
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto((tmp_path / "年报.html").as_uri())
    left = "[...document.querySelectorAll('.t3 th[scope=row]')].map(h => h.getBoundingClientRect().left)"
    before = page.evaluate(left)
    page.evaluate("document.querySelector('.scroll').scrollLeft = 120")
    assert page.evaluate("document.querySelector('.scroll').scrollLeft") == 120
    moved = [abs(after - head) for after, head in zip(page.evaluate(left), before, strict=True)]
    assert max(moved) <= 1, "the line at the table's edge may go out of sight"
    page.close()
