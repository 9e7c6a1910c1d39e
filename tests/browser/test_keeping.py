"""Typed text survives a closed browser, an ended sign-in and an unreachable server; and slips over nothing."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.served import Site, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

PASSWORD = "a long word for tests"
PAGE = "/agency/revise/"
KEPT = "填写的内容已暂存"
SAVE = "form.act button"
HERE = "先存在这台电脑上"
END_SIGN_INS = "from django.contrib.sessions.models import Session\nSession.objects.all().delete()"


def sign_in(page: "Page", office: Site, name: str = "he") -> None:
    """Sign in as one of the cast, on the page that stands open or on the first one."""
    if not page.url.startswith(office.address):
        page.goto(office.address + "/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_selector("text=退出")


def at_the_form(browser: "Browser", office: Site, **options: object) -> "Page":
    """A new browser in which the administrator has opened the agency's form."""
    page = browser.new_context(**options).new_page()  # type: ignore[arg-type]  # options of Playwright
    sign_in(page, office)
    page.goto(office.address + PAGE)
    return page


def local(page: "Page") -> list[str]:
    """What waits in this browser."""
    found: list[str] = page.evaluate("Object.entries(localStorage).map(pair => pair.join(' '))")
    return found


def kept_rows(office: Site) -> str:
    """What the server keeps."""
    return office.python(
        "from gongkai.office.agencies.models import KeptText\n"
        "print(sorted(KeptText.objects.values_list('officer__name', 'field', 'text')))"
    )


def close(page: "Page") -> None:
    """Close this browser with everything it knows."""
    page.context.close()


def test_text_survives_a_closed_browser(office: Site, browser: "Browser") -> None:
    page = at_the_form(browser, office)
    page.fill("[name=address]", "人民路一号")
    page.select_option("[name=level]", "city")
    page.wait_for_selector(f"text={KEPT}")
    page.wait_for_timeout(1500)
    close(page)
    page = at_the_form(browser, office)
    assert page.input_value("[name=address]") == "人民路一号"
    assert page.input_value("[name=level]") == "city"
    assert "已经找回" in page.inner_text("main")
    with page.expect_navigation():
        page.click("text=不要这些内容")
    assert page.input_value("[name=address]") == ""
    close(page)


def test_text_typed_in_the_last_moment_survives_too(office: Site, browser: "Browser") -> None:
    page = at_the_form(browser, office)
    page.fill("[name=address]", "没停手就关了")
    page.goto("about:blank")
    page.wait_for_timeout(1000)
    close(page)
    page = at_the_form(browser, office)
    assert page.input_value("[name=address]") == "没停手就关了"
    close(page)


def test_a_saved_text_does_not_come_back(office: Site, browser: "Browser") -> None:
    page = at_the_form(browser, office)
    page.fill("[name=address]", "人民路二号")
    page.wait_for_selector(f"text={KEPT}")
    page.fill("[name=telephone]", "12345")
    page.click(SAVE)
    page.wait_for_url("**/agency/")
    page.goto(office.address + PAGE)
    page.wait_for_timeout(1000)
    assert "找回" not in page.inner_text("main")
    assert page.input_value("[name=telephone]") == "12345"
    assert local(page) == []
    assert kept_rows(office).strip() == "[]"
    close(page)


def test_text_survives_an_ended_sign_in_with_the_script(office: Site, browser: "Browser") -> None:
    page = at_the_form(browser, office)
    office.python(END_SIGN_INS)
    page.fill("[name=address]", "登录过期以后写的")
    page.wait_for_selector(f"text={HERE}")
    assert any("登录过期以后写的" in one for one in local(page))
    page.goto(office.address + PAGE)
    sign_in(page, office)
    page.wait_for_url("**" + PAGE)
    page.wait_for_selector("text=已经找回")
    assert page.input_value("[name=address]") == "登录过期以后写的"
    assert local(page) == []
    close(page)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_form_sent_after_the_sign_in_ended_comes_back(office: Site, browser: "Browser", scripts: bool) -> None:
    page = at_the_form(browser, office, java_script_enabled=scripts)
    office.python(END_SIGN_INS)
    page.fill("[name=address]", "点了保存才知道过期")
    with page.expect_navigation():
        page.click(SAVE)
    assert "您填写的内容没有丢" in page.inner_text("main")
    sign_in(page, office)
    assert page.url.endswith(PAGE)
    assert page.input_value("[name=address]") == "点了保存才知道过期"
    page.click(SAVE)
    page.wait_for_url("**/agency/")
    assert "点了保存才知道过期" in page.inner_text("main")
    page.goto(office.address + PAGE)
    page.wait_for_timeout(800)
    assert "找回" not in page.inner_text("main")
    close(page)


def test_text_typed_while_the_server_is_away_is_delivered_later(
    furnished: Path, tmp_path: Path, browser: "Browser", office: Site
) -> None:
    page = at_the_form(browser, office)
    page.context.set_offline(True)
    page.fill("[name=address]", "断线时写的")
    page.wait_for_selector(f"text={HERE}")
    page.context.set_offline(False)
    page.goto(office.address + "/")
    page.goto(office.address + PAGE)
    page.wait_for_selector("text=已经找回")
    assert page.input_value("[name=address]") == "断线时写的"
    assert local(page) == []
    close(page)


def test_text_on_an_older_version_does_not_cover_the_newer(office: Site, browser: "Browser") -> None:
    page = at_the_form(browser, office)
    page.fill("[name=address]", "我写的地址")
    page.wait_for_selector(f"text={KEPT}")
    other = at_the_form(browser, office)
    assert other.input_value("[name=address]") == "我写的地址"
    other.fill("[name=address]", "别处保存的地址")
    office.python(
        "from gongkai.office.agencies.models import Agency\n"
        "Agency.objects.filter(code='SQSF').update(address='别人保存的地址', version=2)"
    )
    other.wait_for_timeout(1200)
    close(other)
    page.goto(office.address + PAGE)
    text = page.inner_text("main")
    assert "别人保存的地址" in text
    assert "别处保存的地址" in text
    assert page.input_value("[name=address]") == "别人保存的地址"
    with page.expect_navigation():
        page.click("text=把我填写的放进表单")
    assert page.input_value("[name=address]") == "别处保存的地址"
    page.click(SAVE)
    page.wait_for_url("**/agency/")
    assert "别处保存的地址" in page.inner_text("main")
    close(page)


def test_another_person_at_the_same_machine_sees_nothing_of_it(office: Site, browser: "Browser") -> None:
    page = at_the_form(browser, office)
    page.context.set_offline(True)
    page.fill("[name=address]", "何管理写的")
    page.wait_for_selector(f"text={HERE}")
    page.context.set_offline(False)
    page.goto(office.address + "/")
    with page.expect_navigation():
        page.click("text=退出")
    office.python(
        "from datetime import date\n"
        "from gongkai.office.agencies.models import Agency\n"
        "from tests.cast import officer\n"
        "officer(Agency.objects.get(code='SQSF'), 'er', '二管理', 'administrator')"
    )
    sign_in(page, office, "er")
    page.goto(office.address + PAGE)
    page.wait_for_timeout(800)
    assert page.input_value("[name=address]") == ""
    assert kept_rows(office).strip() == "[]"
    close(page)


def test_passwords_and_tokens_are_stored_nowhere(office: Site, browser: "Browser") -> None:
    page = browser.new_context().new_page()
    sign_in(page, office)
    page.goto(office.address + "/password/")
    for name in ("old_password", "new_password", "new_password_again"):
        page.fill(f"[name={name}]", "a very secret word")
    page.wait_for_timeout(1500)
    with page.expect_navigation():
        page.click("main form button")
    assert "现在的口令不对" in page.inner_text("main")
    assert local(page) == []
    assert kept_rows(office).strip() == "[]"
    assert "a very secret word" not in page.content()
    close(page)


def test_an_old_window_does_not_bring_back_what_was_saved(office: Site, browser: "Browser") -> None:
    page = at_the_form(browser, office)
    page.fill("[name=address]", "先存的")
    page.wait_for_selector(f"text={KEPT}")
    held: list[Route] = []

    def hold(route: "Route") -> None:
        held.append(route)

    page.route("**/keep/", hold)
    page.fill("[name=telephone]", "在路上")
    page.wait_for_timeout(1200)
    other = at_the_form(browser, office)
    assert other.input_value("[name=address]") == "先存的"
    other.click(SAVE)
    other.wait_for_url("**/agency/")
    assert held
    for route in held:
        route.continue_()
    page.wait_for_timeout(1500)
    assert local(page) == []
    other.goto(office.address + PAGE)
    assert other.input_value("[name=telephone]") == ""
    close(page)
    close(other)


def test_after_a_restart_of_the_server_all_is_there(furnished: Path, tmp_path: Path, browser: "Browser") -> None:
    from tests.served import copied

    home = copied(furnished, tmp_path)
    with served(home) as first:
        page = at_the_form(browser, first)
        page.fill("[name=address]", "重启前写的")
        page.wait_for_selector(f"text={KEPT}")
        close(page)
    with served(home) as second:
        page = at_the_form(browser, second)
        assert page.input_value("[name=address]") == "重启前写的"
        close(page)
