"""Every page that the demo's people can reach: whole, narrow enough, readable, and within the security policy."""

from typing import TYPE_CHECKING

import pytest

from tests.browser.visiting import faults, listen, sign_in, walk

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

PEOPLE = ("liwen", "chenju", "heguan", "tangshen")
"""Clerk, leader and administrator of the bureau, clerk of the land office: between them they see every page."""
LEAST_PAGES = 12


@pytest.mark.parametrize("name", PEOPLE)
def test_every_page_is_whole(name: str, site: str, browser: "Browser") -> None:
    page = browser.new_page()
    heard = listen(page)
    sign_in(page, site, name)
    wrong, opened = [], 0
    for address in walk(page, site):
        opened += 1
        wrong += [f"{address.removeprefix(site)}：{fault}" for fault in [*faults(page), *heard]]
        heard.clear()
    page.context.close()
    assert not wrong, "\n".join(wrong)
    assert opened >= LEAST_PAGES


def test_the_demo_says_on_every_page_that_it_is_made_up(site: str, browser: "Browser") -> None:
    page = browser.new_page()
    sign_in(page, site, "liwen")
    assert "演示" in page.inner_text("body")
    page.context.close()


def test_a_page_that_is_too_wide_or_pale_is_found(browser: "Browser") -> None:
    page = browser.new_page()
    page.set_content(
        '<html lang="en"><h1>甲</h1><h1>乙</h1><p style="width:900px;color:#666">颜色太淡的一行字</p></html>'
    )
    found = " ".join(faults(page))
    page.context.close()
    assert "2 个一级标题" in found
    assert "没有写明是中文" in found
    assert "320 像素宽时横向超出" in found
    assert "color-contrast-enhanced" in found
