"""The page in a real browser: notes beside their words on a screen and on paper, after them on a phone."""

import io
from itertools import pairwise

import pytest

from gongkai.findings import html
from tests.findings.made import ENTRY, FINDINGS, REPORT, found, run

pytestmark = pytest.mark.browser
LONG = "本机关按季度公开政策解读材料，" * 60 + "截止目前" + "按月更新栏目，" * 40
WHERE = {"section": 6, "text": "截止目前", "start": LONG.index("截止目前"), "end": LONG.index("截止目前") + 4}
CONTRAST = """
element => {
  const light = colour => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(Number)
      .map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  let ground = element;
  while (ground && /rgba\\(0, 0, 0, 0\\)/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
  const [a, b] = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor].map(light).sort();
  return (b + 0.05) / (a + 0.05);
}
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "page.html"
    sections = [*REPORT["sections"][:5], {"number": 6, "title": "其他需要报告的事项", "text": LONG}]
    entry = {**ENTRY, "findings": [*FINDINGS, found("AR902", "error", "深处的错。", **WHERE)]}
    whole = run(entry, entry)
    out = io.StringIO()
    html.write(type(whole)(whole.entries, lambda _: {**REPORT, "sections": sections}, {}), out)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def opened(browser, address):
    pages = []

    def open_at(width, **more):
        page = browser.new_page(viewport={"width": width, "height": 900}, **more)
        page.goto(address)
        pages.append(page)
        return page

    yield open_at
    for page in pages:
        page.close()


def box(page, selector):
    return page.locator(selector).first.bounding_box()


def marked(page, words):
    return page.locator("mark", has_text=words).first.bounding_box()


def noted(page, words):
    return page.locator(".note", has_text=words).first.bounding_box()


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_nothing_is_wider_than_the_screen(opened, width):
    assert opened(width).evaluate("document.documentElement.scrollWidth") == width


def test_on_a_screen_notes_stand_in_the_margin_beside_their_words(opened):
    page = opened(1280)
    for words, message, notes_before in (("，，", "重复", 0), ("截止目前", "应为“截至目前”", 1)):
        words_at, note_at = marked(page, words), noted(page, message)
        assert note_at["x"] >= words_at["x"] + words_at["width"]
        assert abs(note_at["y"] - words_at["y"]) < 60 + 80 * notes_before
    deep = page.locator("mark", has_text="截止目前").nth(1).bounding_box()
    assert abs(noted(page, "深处的错")["y"] - deep["y"]) < 40
    assert box(page, ".t3")["x"] + box(page, ".t3")["width"] <= noted(page, "总计一列")["x"]


def test_notes_never_lie_on_each_other(opened):
    page = opened(1280)
    boxes = page.evaluate("[...document.querySelectorAll('.note')].map(n => n.getBoundingClientRect().toJSON())")
    assert all(above["bottom"] <= below["top"] + 1 for above, below in pairwise(boxes))


def test_on_a_phone_notes_follow_their_paragraph(opened):
    page = opened(375)
    paragraph = page.locator("p", has_text="按月更新栏目").first
    assert noted(page, "重复")["y"] >= marked(page, "，，")["y"] + 20
    assert noted(page, "应为“截至目前”")["x"] < 40
    assert noted(page, "总计一列")["y"] >= box(page, ".t3")["y"] + box(page, ".t3")["height"]
    assert paragraph.bounding_box()["y"] < noted(page, "深处的错")["y"]


def test_on_paper_notes_stand_in_the_margin_too(opened):
    page = opened(680)
    page.emulate_media(media="print")
    words_at, note_at = marked(page, "，，"), noted(page, "重复")
    assert note_at["x"] >= words_at["x"] + words_at["width"]
    assert abs(note_at["y"] - words_at["y"]) < 40


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_a_contrast_of_seven(opened, scheme):
    page = opened(1280, color_scheme=scheme)
    of_page = (".answer", ".offices .error", ".offices a")
    for kind in (*of_page, ".sum", ".leaf p", "h3", ".note b", ".note .basis", "sup a", "th", ".at a"):
        for element in page.locator(kind).all()[:12]:
            assert element.evaluate(CONTRAST) >= 7, kind


def test_a_number_leads_to_its_note_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("sup a").first.click()
    assert page.url.endswith("#r1n1")
    context.close()
