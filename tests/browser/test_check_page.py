"""The public check page in a browser: whole, with and without scripts, by keyboard, by dropping, in large type."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from gongkai.readers import LIMIT
from gongkai.report.forms import FORMS
from tests.browser.visiting import faults, listen
from tests.readers import made

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

FORM = FORMS["2021"]
DROP = """([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, {type: "text/html"}));
  for (const type of ["dragenter", "dragover", "drop"])
    document.querySelector("[data-drop]").dispatchEvent(
      new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report in which a total is wrong."""
    path = tmp_path_factory.mktemp("report") / "我局年报.html"
    path.write_text(made.html_page(FORM, made.figures(FORM)), encoding="utf-8")
    return path


def opened(browser: "Browser", site: str, **options: object) -> "Page":
    page = browser.new_context(**options).new_page()  # type: ignore[arg-type]  # options of Playwright
    page.goto(f"{site}/check/")
    return page


def handed_in(page: "Page", report: Path) -> None:
    page.set_input_files("[name=report]", report)
    with page.expect_navigation():
        page.click("main form button")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_file_is_handed_in_and_its_findings_are_shown(
    browser: "Browser", site: str, report: Path, scripts: bool
) -> None:
    page = opened(browser, site, java_script_enabled=scripts)
    handed_in(page, report)
    assert page.inner_text("h1").startswith("发现 ")
    assert "AR401" in page.inner_text(".result")
    page.click("text=可以复制的摘要")
    assert page.input_value("#summary").startswith(f"{made.AGENCY}2023年政府信息公开工作年度报告：发现 ")
    assert page.locator("[data-copy]").is_visible() is scripts
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["标准", "特大"])
def test_the_pages_are_whole(
    browser: "Browser", site: str, report: Path, scheme: Literal["light", "dark"], size: str
) -> None:
    page = opened(browser, site, color_scheme=scheme)
    heard = listen(page)
    usual = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    page.get_by_label(size, exact=True).check()
    grown = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    assert grown == pytest.approx(usual * (1.5 if size == "特大" else 1))
    wrong = [f"空白页：{fault}" for fault in faults(page)]
    handed_in(page, report)
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == pytest.approx(grown)
    page.click("text=可以复制的摘要")
    wrong += [f"结果页：{fault}" for fault in faults(page)] + heard
    page.goto(f"{site}/check/")
    with page.expect_navigation():
        page.click("main form button")
    wrong += [f"没有选文件：{fault}" for fault in faults(page)]
    page.context.close()
    assert not wrong, "\n".join(wrong)


def test_a_file_may_be_dropped(browser: "Browser", site: str, report: Path) -> None:
    page = opened(browser, site)
    page.evaluate(DROP, ["拖来的.html", report.read_text(encoding="utf-8")])
    assert page.evaluate("document.activeElement.textContent") == "检查"
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "检查的是“拖来的.html”" in page.inner_text("main")
    page.context.close()


def test_the_summary_is_copied(browser: "Browser", site: str, report: Path) -> None:
    page = opened(browser, site, permissions=["clipboard-read", "clipboard-write"])
    handed_in(page, report)
    page.click("text=可以复制的摘要")
    page.click("[data-copy]")
    page.wait_for_selector("text=已复制")
    assert page.evaluate("navigator.clipboard.readText()") == page.input_value("#summary")
    page.context.close()


def test_the_keyboard_is_enough(browser: "Browser", site: str) -> None:
    page = opened(browser, site)
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()"))
    assert [name for name in reached if name in ("跳到正文", "type", "report", "previous", "published", "检查")][
        :4
    ] == [
        "跳到正文",
        "type",
        "report",
        "previous",
    ]
    assert "检查" in reached
    page.context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_too_large_a_file_gets_its_sentence(browser: "Browser", site: str, tmp_path: Path, scripts: bool) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(2 * LIMIT + 5_000_000)
    page = opened(browser, site, java_script_enabled=scripts)
    page.set_input_files("[name=report]", large)
    page.click("main form button")
    page.wait_for_selector("text=文件超过 30 MB")
    page.context.close()
