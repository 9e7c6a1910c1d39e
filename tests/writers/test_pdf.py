"""The report as a PDF."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pytest

from gongkai.complaint import Complaint
from gongkai.report.annual_report import Section
from gongkai.report.forms import FORMS
from gongkai.writers import pdf
from gongkai.writers.pdf import faces
from tests.writers.grids import made_up

FORM_KEYS = ["2019", "2021"]
HOSTILE = "#panic()[*_$`</w:t>&amp;“]]>\x00\x07\ud800\\u{1F600}@x //注 "


@pytest.fixture(autouse=True)
def _needs_a_face() -> None:
    """Whether this machine can print Chinese at all."""
    if not pdf.has_chinese_face():
        pytest.skip("没有中文字体：写 PDF 的测试没有运行；请安装 fonts-noto-cjk")


@contextmanager
def opened(content: bytes) -> Iterator[Any]:
    """The file as another program opens it."""
    document = pypdfium2.PdfDocument(content)
    try:
        yield document
    finally:
        document.close()


def pages(content: bytes) -> list[str]:
    """The words of every page."""
    with opened(content) as document:
        return [page.get_textpage().get_text_range() for page in document]


def closed(text: str) -> str:
    """Text without blanks and breaks."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("form", FORM_KEYS)
def test_every_word_and_figure_is_printed_once(form: str) -> None:
    report = made_up(form)
    words = pages(pdf.render(report, banner=""))
    printed = closed("".join(words))
    numbers = Counter(re.findall(r"(?<!\d)\d{4}(?!\d)", "\n".join(words)))
    assert [numbers[str(value)] for value in report.figures.values()] == [1] * len(report.figures)
    for number, title in enumerate(FORMS[form].sections, 1):
        assert printed.count(f"{'一二三四五六'[number - 1]}、{title}") == 1
    for section in report.sections:
        assert closed(section.text) in printed


def test_a4_with_numbered_pages_tagged_and_with_a_title() -> None:
    content = pdf.render(made_up("2021"), banner="")
    with opened(content) as document:
        assert document.is_tagged()
        assert {tuple(round(side) for side in page.get_size()) for page in document} == {(595, 842)}
        assert document.get_metadata_value("Title") == "青石县司法局2025年政府信息公开工作年度报告"
        assert not document.get_metadata_value("Author")
        assert not document.get_metadata_value("CreationDate")
    for number, words in enumerate(pages(content), 1):
        assert f"— {number} —" in words


def test_the_banner_stands_on_every_page() -> None:
    assert all("演示数据" in words for words in pages(pdf.render(made_up("2021"), banner="演示数据")))
    assert not any("演示数据" in words for words in pages(pdf.render(made_up("2021"), banner="")))


def test_words_are_never_taken_for_markup() -> None:
    sections = (Section(1, "总体情况", HOSTILE),)
    printed = closed("".join(pages(pdf.render(made_up("2021", sections=sections), banner=HOSTILE))))
    assert "#panic()[*_$`</w:t>&amp;“]]>\\u{1F600}@x//注" in printed


def test_long_labels_and_long_figures_stay_in_their_cells() -> None:
    report = made_up("2021", figures={"applications.total.received": "22（其中修订16件，另有说明若干字）", **figures()})
    with opened(pdf.render(report, banner="")) as document:
        page = next(page for page in document if "收到和处理" in page.get_textpage().get_text_range())
        text = page.get_textpage()
        places = (text.get_charbox(index) for index in range(text.count_chars()))
        right = max(right for left, _, right, _ in places if right > left)
    assert right <= 595 - 26 / 25.4 * 72 + 1


def figures() -> dict[str, int]:
    """Counts of six digits in every other cell."""
    return {cell: 123456 for cell in FORMS["2021"].cells if cell != "applications.total.received"}


def test_a_table_that_fits_a_page_is_not_parted() -> None:
    words = pages(pdf.render(made_up("2021"), banner=""))
    assert sum("自然人" in page for page in words) == 1
    assert next("继续办理" in page for page in words if "自然人" in page)


def test_a_table_higher_than_a_page_repeats_its_head() -> None:
    long = {cell: "说明" * 40 for cell in FORMS["2021"].cells if cell.startswith("applications.total")}
    words = pages(pdf.render(made_up("2021", figures=figures() | long), banner=""))
    assert sum("自然人" in page for page in words) > 1


def test_a_character_without_a_face_is_refused_in_one_sentence() -> None:
    sections = (Section(1, "总体情况", "本局公开\U0001f9ff\U00016f00信息。"),)
    with pytest.raises(Complaint, match="没有字体能印") as told:
        pdf.render(made_up("2021", sections=sections), banner="")
    assert "\n" not in str(told.value)


def test_rare_characters_of_names_are_printed() -> None:
    sections = (Section(1, "总体情况", "喆堃镕玥祎垚"),)
    assert "喆堃镕玥祎垚" in closed("".join(pages(pdf.render(made_up("2021", sections=sections), banner=""))))


def test_without_any_chinese_face_the_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    only_own = pdf.compiled
    monkeypatch.setattr(pdf, "compiled", lambda source, data="", **_: only_own(source, data, system_faces=False))
    monkeypatch.setattr(pdf, "installed", frozenset)
    with pytest.raises(Complaint, match="fonts-noto-cjk"):
        pdf.render(made_up("2021"), banner="")


def test_a_face_that_is_missing_gives_way_to_the_next() -> None:
    everything = frozenset(face for style in faces.STYLES.values() for face in style)
    assert faces.chosen(everything)["body"][4] == "FangSong_GB2312"
    free = faces.chosen(everything - set(faces.FANG_SONG[:3]) - set(faces.LATIN))
    assert free["body"][0] == "FandolFang R"
    assert faces.chosen(frozenset({"Noto Sans CJK SC"})) == {style: ["Noto Sans CJK SC"] for style in faces.STYLES}


def test_without_the_extra_it_says_how_to_get_it() -> None:
    program = "import sys; sys.modules['typst'] = None\nimport gongkai.writers.pdf"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "pip install 'gongkai[pdf]'" in done.stderr.splitlines()[-1]
