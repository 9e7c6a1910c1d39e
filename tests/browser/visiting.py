"""Going through a site as a person would: signing in, following links, and noting what is wrong with each page."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe

from gongkai.server.demonstration.offices import PASSWORD

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page, Response

NARROW, WIDE = 320, 1200
AXE = Axe()
AXE_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}},
}
"""Contrast of 7:1 is asked for, which is WCAG's enhanced rule; large text may have 4.5:1."""
MOST_PAGES = 120
LEAVES = re.compile(r"/(sign-out|static|admin)\b|\.(docx|html|json|csv|xlsx|pdf)(\?|$)|format=")


def sign_in(page: "Page", site: str, name: str) -> None:
    """Sign in as one of the demo's people."""
    page.goto(f"{site}/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", PASSWORD)
    page.click("main button, form button")
    page.wait_for_load_state()


def shape(address: str) -> str:
    """An address without what makes it one of many: numbers and query."""
    return re.sub(r"\d+", "#", address.partition("?")[0])


def links(page: "Page", site: str) -> list[str]:
    """Where the page leads within the site."""
    found: list[str] = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0])")
    return [address for address in found if address.startswith(site + "/") and not LEAVES.search(address)]


def walk(page: "Page", site: str) -> Iterator[str]:
    """Open one page of every shape that the person can reach, beginning with the one that stands open."""
    seen: set[str] = set()
    waiting = [page.url]
    while waiting and len(seen) < MOST_PAGES:
        address = waiting.pop(0)
        if shape(address) in seen:
            continue
        seen.add(shape(address))
        page.goto(address)
        yield address
        waiting += links(page, site)


def listen(page: "Page") -> list[str]:
    """What the page complains of from now on: answers with an error, faults of scripts, breaches of the policy."""
    heard: list[str] = []

    def of_console(message: "ConsoleMessage") -> None:
        if message.type == "error":
            heard.append(message.text)

    def of_answer(answer: "Response") -> None:
        if answer.status >= 400:
            heard.append(f"{answer.status} {answer.url}")

    page.on("console", of_console)
    page.on("response", of_answer)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


def faults(page: "Page") -> Iterator[str]:
    """What is wrong with the page that stands open."""
    page.wait_for_load_state()
    if (count := page.locator("h1").count()) != 1:
        yield f"有 {count} 个一级标题"
    if page.locator("html").get_attribute("lang") not in ("zh-hans", "zh-Hans", "zh-CN"):
        yield "没有写明是中文"
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": 900})
        over = page.evaluate("document.documentElement.scrollWidth") - width
        if over > 0:
            yield f"{width} 像素宽时横向超出 {over} 像素"
    for violation in AXE.run(page, options=AXE_RULES).response["violations"]:
        nodes = "；".join(node["html"][:120] for node in violation["nodes"][:3])
        yield f"无障碍 {violation['id']}（{len(violation['nodes'])} 处）：{nodes}"
