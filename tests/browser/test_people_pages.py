"""The pages of people and of the agency in the dark, in large type, with errors and conflicts on them, and in print."""

from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.test_keeping import sign_in
from tests.browser.visiting import faults
from tests.served import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PATHS = ("/", "/people/", "/people/1/", "/people/join/", "/agency/", "/agency/revise/", "/journal/", "/password/")
ARRANGE = """
from datetime import timedelta
from django.utils import timezone
from gongkai.office.agencies.actions.hand_over import hand_over
from gongkai.office.agencies.actions.join import join
from gongkai.office.agencies.actions.leave import leave
from gongkai.office.agencies.actions.stand_in import stand_in
from gongkai.office.agencies.models import Agency, Officer
agency, by = Agency.objects.get(code="SQSF"), Officer.objects.get(sign_in_name="he")
now, today = timezone.now(), timezone.localdate()
fu = join(agency, sign_in_name="fu", name="付副局长", by=by, at=now).officer
stand_in(Officer.objects.get(sign_in_name="chen"), fu, today, today + timedelta(days=3), "年休假", by=by, at=now)
er = join(agency, sign_in_name="er", name="二文书", roles=["clerk"], by=by, at=now).officer
hand_over(Officer.objects.get(sign_in_name="zhou"), er, "全部移交", by=by, at=now)
leave(Officer.objects.get(sign_in_name="zhou"), by=by, at=now)
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["", "1.5"])
def test_pages_are_whole(office: Site, browser: "Browser", scheme: Literal["light", "dark"], size: str) -> None:
    office.python(ARRANGE)
    page = browser.new_context(color_scheme=scheme).new_page()
    sign_in(page, office)
    if size:
        with page.expect_navigation():
            page.click(f"button[name=size][value='{size}']")
        assert page.locator("html").get_attribute("data-type") == size
    wrong = []
    for path in PATHS:
        page.goto(office.address + path)
        wrong += [f"{path}：{fault}" for fault in faults(page)]
    page.goto(office.address + "/people/join/")
    with page.expect_navigation():
        page.click("form.act button")
    assert page.locator(".error").count() == 2
    wrong += [f"空表单：{fault}" for fault in faults(page)]
    page.goto(office.address + "/people/4/leave/")
    page.focus("form.act button")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "唯一的系统管理员" in page.inner_text("main")
    wrong += [f"办不了：{fault}" for fault in faults(page)]
    wrong += [f"两份内容：{fault}" for fault in faults(conflicting(page, office))]
    page.context.close()
    assert wrong == []


def conflicting(page: "Page", office: Site) -> "Page":
    """The agency's form after somebody else has saved in between."""
    page.goto(office.address + "/agency/revise/")
    page.fill("[name=address]", "我写的很长的办公地址，" * 4)
    office.python(
        "from django.db.models import F\n"
        "from gongkai.office.agencies.models import Agency\n"
        "Agency.objects.update(address='对方写的办公地址', version=F('version') + 1)"
    )
    with page.expect_navigation():
        page.click("form.act button")
    assert "没有覆盖" in page.inner_text("main")
    return page


def test_the_pages_work_without_scripts_and_by_keyboard(office: Site, browser: "Browser") -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    sign_in(page, office)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "跳到正文"
    page.goto(office.address + "/people/join/")
    page.focus("[name=name]")
    page.keyboard.type("赵新来")
    page.keyboard.press("Tab")
    page.keyboard.type("zhao")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "赵新来的初始口令只显示这一次" in page.inner_text("h1")
    page.context.close()


def test_print_leaves_out_what_is_not_paper(office: Site, browser: "Browser") -> None:
    page = browser.new_context(color_scheme="dark").new_page()
    sign_in(page, office)
    page.goto(office.address + "/people/")
    page.emulate_media(media="print")
    assert not page.is_visible("header.top")
    assert not page.is_visible("text=办理到岗")
    assert page.is_visible("table")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.context.close()


def test_large_type_is_larger(office: Site, browser: "Browser") -> None:
    page = browser.new_context().new_page()
    sign_in(page, office)
    page.goto(office.address + "/people/")
    sizes = []
    for size in ("", "1.25", "1.5"):
        with page.expect_navigation():
            page.click(f"button[name=size][value='{size}']")
        assert page.url.endswith("/people/")
        sizes.append(float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('td')).fontSize)")))
    assert [size / sizes[0] for size in sizes] == pytest.approx([1, 1.25, 1.5])
    page.context.close()
