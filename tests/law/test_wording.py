"""The wording behind citations: equal to the sources, and there for every citation that the package makes."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import gongkai
from gongkai.law import instruments
from gongkai.law.duties import AgencyKind, duties_of
from gongkai.law.instruments import (
    ENFORCEMENT_PUBLICITY,
    FORMAT_2019,
    FORMAT_2021,
    RECONSIDERATION_LAW,
    REGULATION,
    Citation,
    Instrument,
)
from gongkai.law.limits import TABLE
from gongkai.law.wording import NoWording, headings, holds_on, wording

WITHOUT_TEXT = {
    ENFORCEMENT_PUBLICITY.key: "only news of the notice was read, not its words",
    FORMAT_2019.key: "only its table labels were read",
}
TAKEN_OVER_WHOLE = {
    "regulation": "regulation_711.md",
    "holidays_order_2024": "holidays_order_2024.md",
    "secrecy_law_2024": "secrecy_law_2024.md",
    "decisions_2019": "decisions_order_713.md",
    "reconsideration_law_2023": "reconsideration_law_2023.md",
    "personal_information_law": "personal_information_law_2021.md",
}
PRINT = str.maketrans("();", "（）；", "\u200b\ufeff \u3000\n")


def test_an_item_is_the_one_of_that_number() -> None:
    assert wording(REGULATION.article(36, item=5)) == (
        "（五）所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由；"
        "能够确定负责公开该政府信息的行政机关的，告知申请人该行政机关的名称、联系方式；"
    )
    assert wording(REGULATION.article(20, item=15)).startswith("（十五）法律、法规、规章和国家有关规定规定应当主动公开")


def test_a_paragraph_is_the_one_of_that_number() -> None:
    assert wording(REGULATION.article(33, paragraph=2)).startswith(
        "行政机关不能当场答复的，应当自收到申请之日起20个工作日内"
    )
    assert (
        wording(REGULATION.article(33, paragraph=3))
        == "行政机关征求第三方和其他机关意见所需时间不计算在前款规定的期限内。"
    )


def test_a_paragraph_keeps_its_items() -> None:
    lines = wording(REGULATION.article(29, paragraph=2)).splitlines()
    assert lines[0] == "政府信息公开申请应当包括下列内容："
    assert [line[:3] for line in lines[1:]] == ["（一）", "（二）", "（三）"]
    assert wording(REGULATION.article(29, paragraph=2, item=3)) == lines[3]


def test_in_an_article_with_two_lists_an_item_needs_its_paragraph() -> None:
    """《行政复议法》第六十五条 has items in both paragraphs."""
    assert "（一）" in wording(RECONSIDERATION_LAW.article(65, paragraph=1, item=1))
    assert wording(RECONSIDERATION_LAW.article(65, paragraph=1, item=1)) != wording(
        RECONSIDERATION_LAW.article(65, paragraph=2, item=1)
    )
    with pytest.raises(NoWording):
        wording(RECONSIDERATION_LAW.article(65, item=1))


def test_an_article_is_all_its_lines() -> None:
    assert len(wording(REGULATION.article(36)).splitlines()) == 8
    assert wording(REGULATION.article(26)).count("\n") == 0


def test_a_place_in_a_notice_is_found_by_its_heading() -> None:
    assert "篇幅原则上不超过一千字" in wording(FORMAT_2021.part("一、（一）"))
    assert wording(FORMAT_2021.part("一、（一）总体情况")) == wording(FORMAT_2021.part("一、（一）"))
    assert wording(FORMAT_2021.part("附件三、")).splitlines()[0] == "三、收到和处理政府信息公开申请情况"


@pytest.mark.parametrize(
    "citation",
    [
        REGULATION.article(57),
        REGULATION.article(33, paragraph=4),
        REGULATION.article(36, item=8),
        REGULATION.article(26, item=1),
        FORMAT_2021.part("七、"),
        FORMAT_2021.part(""),
        FORMAT_2019.part("附件"),
    ],
)
def test_a_place_that_is_not_there_has_no_wording(citation: Citation) -> None:
    with pytest.raises(NoWording) as caught:
        wording(citation)
    assert isinstance(caught.value, KeyError)
    assert str(caught.value) == str(citation)


def called_with(constant: str, call: ast.Call) -> Citation | None:
    """The citation that a call `CONSTANT.article(…)` or `.part(…)` with plain arguments makes."""
    instrument = getattr(instruments, constant, None)
    if not isinstance(instrument, Instrument) or not isinstance(call.func, ast.Attribute):
        return None
    try:
        positional = [ast.literal_eval(argument) for argument in call.args]
        named = {keyword.arg or "": ast.literal_eval(keyword.value) for keyword in call.keywords}
    except ValueError:
        return None
    make = getattr(instrument, call.func.attr) if call.func.attr in ("article", "part") else None
    return make(*positional, **named) if make else None


def citations_of_the_package() -> Iterator[Citation]:
    """Every citation written anywhere in the package's code, and those that tables make from numbers."""
    for path in sorted(Path(gongkai.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                holder = node.func.value
                if isinstance(holder, ast.Name) and (citation := called_with(holder.id, node)):
                    yield citation
    yield from (limit.citation for limit in TABLE)
    yield from (duty.citation for kind in AgencyKind for duty in duties_of(kind))


def test_every_citation_of_the_package_finds_its_wording() -> None:
    found = set(citations_of_the_package())
    assert REGULATION.article(20, item=15) in found
    assert FORMAT_2021.part("一、（一）") in found
    lost = []
    for citation in found:
        try:
            assert wording(citation)
        except NoWording:
            lost.append(citation)
    assert [str(citation) for citation in lost if citation.instrument.key not in WITHOUT_TEXT] == []


@pytest.mark.parametrize("key", TAKEN_OVER_WHOLE)
def test_a_text_taken_over_whole_equals_its_source(key: str, sources: Path) -> None:
    """Chapter titles are left out and brackets made full-width; nothing else may differ."""
    source = (sources / TAKEN_OVER_WHOLE[key]).read_text(encoding="utf-8").split("<!-- INFO END -->")[1]
    articles = "\n".join(line for line in source.splitlines() if not line.startswith("#"))
    kept = "".join(heading + "".join(lines) for heading, lines in headings(key).items())
    assert kept.translate(PRINT) == articles.translate(PRINT)


def test_the_notice_of_2021_equals_its_source(sources: Path) -> None:
    source = "".join((sources / "format_2021_notice.txt").read_text(encoding="utf-8").splitlines()[2:])
    kept = "".join(line for lines in headings("format_2021").values() for line in lines)
    assert kept.translate(PRINT) == source.translate(PRINT)


@pytest.mark.parametrize(
    ("day", "holds_2019", "holds_2021"),
    [
        (date(2019, 11, 30), False, False),
        (date(2019, 12, 1), True, False),
        (date(2021, 9, 25), True, False),
        (date(2021, 9, 26), False, True),
        (date(2026, 1, 1), False, True),
    ],
)
def test_an_instrument_holds_from_its_first_to_its_last_day(day: date, holds_2019: bool, holds_2021: bool) -> None:
    assert (holds_on(FORMAT_2019, day), holds_on(FORMAT_2021, day)) == (holds_2019, holds_2021)
