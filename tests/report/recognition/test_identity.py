"""Title, agency, year and period."""

from datetime import date

import pytest

from gongkai.paper import Paper, Paragraph
from gongkai.report.recognition import identity


@pytest.mark.parametrize(
    ("lines", "text", "agency", "year"),
    [
        (["白水县林业局2023年政府信息公开工作年度报告"], None, "白水县林业局", 2023),
        (["白水县林业局", "2023 年政府信息公开工作年度报告"], None, "白水县林业局", 2023),
        (["白水县林业局2023年度", "政府信息公开工作", "年度报告"], None, "白水县林业局", 2023),
        (["2023年白水县林业局政府信息公开工作年度报告"], None, "白水县林业局", 2023),
        (["2023 年白水县人民政府办公室政府信息公开", "工作年度报告"], None, "白水县人民政府办公室", 2023),
        (["白水县林业局二〇二三年政府信息公开工作年度报告"], None, "白水县林业局", 2023),
        (["白水县林业局关于2023年政府信息公开年度报告"], None, "白水县林业局", 2023),
        (["白水县 2023 年报告"], None, "白水县", 2023),
        (["白水县林业局2023年政府信息公开工作年度报告 根据条例，编制本报告。"], "…", "白水县林业局", 2023),
        (["政府信息公开年度报告", "白水县林业局2023年政府信息公开工作年度报告"], "…", "白水县林业局", 2023),
        (
            ["标题：白水县林业局2022年度政府信息公开工作年度报告", "白水县林业局2023年政府信息公开工作年度报告"],
            "…",
            "白水县林业局",
            2023,
        ),
        (["标题：白水县林业局2023年政府信息公开工作年度报告"], "…", "白水县林业局", 2023),
        (["白水县人民政府网站", "白水县林业局2023年政府信息公开工作年度报告"], "…", "白水县林业局", 2023),
        (["2023年政府信息公开工作年度报告"], None, "", 2023),
        (["2023白水县林业局2023年度政府信息公开工作年度报告"], None, "白水县林业局", 2023),
    ],
)
def test_titles(lines: list[str], text: str | None, agency: str, year: int) -> None:
    title = identity.title_in(lines)
    assert title is not None
    assert (title.agency, title.year) == (agency, year)
    if text is None:
        assert title.text == "".join(lines).replace(" ", "")


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["现将白水县林业局2023年政府信息公开工作年度报告公布如下。"],
        ["根据《2022年政府信息公开工作年度报告》的要求，编制本报告。"],
        ["信息公开年度报告"],
        ["白水县林业局2023年工作总结"],
    ],
)
def test_what_is_no_title(lines: list[str]) -> None:
    assert identity.title_in(lines) is None


def test_what_stands_behind_the_title() -> None:
    title = identity.title_in(["首页", "白水县林业局2023 年政府信息公开工作年度报告 根据条例，编制。", "乙。"])
    assert title is not None
    assert (title.first, title.after, title.rest) == (1, 2, "根据条例，编制。")


@pytest.mark.parametrize(
    ("own", "name"),
    [
        ("白水县林业局2023年政府信息公开工作年度报告_白水县人民政府门户网站", "a.html"),
        ("白水县林业局2023年政府信息公开工作年度报告-林业局", "a.html"),
        ("Microsoft Word - 文档1", "白水县林业局2023年政府信息公开工作年度报告.docx"),
    ],
)
def test_the_title_that_the_file_carries(own: str, name: str) -> None:
    title = identity.title_of(Paper(name, "html", (), own))
    assert title is not None
    assert (title.text, title.agency) == ("白水县林业局2023年政府信息公开工作年度报告", "白水县林业局")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("本报告统计数据从 2021 年 1 月 1 日至 12 月 31 日。", (2021, 1, 1), (2021, 12, 31)),
        ("统计期限自2021年1月1日起至2021年12月31日止。", (2021, 1, 1), (2021, 12, 31)),
        ("数据统计时限为２０２１年１月１日—１２月３１日。", (2021, 1, 1), (2021, 12, 31)),
        ("数据统计期限：2021年1月1日-2021年12月31日", (2021, 1, 1), (2021, 12, 31)),
        ("统计期限为二〇二一年一月一日至十二月三十一日。", (2021, 1, 1), (2021, 12, 31)),
        ("统计期限为2020年12月1日到2021年11月30日。", (2020, 12, 1), (2021, 11, 30)),
        (
            "规划期2016年1月1日至2020年12月31日。本报告数据统计期限为2021年1月1日至12月31日。",
            (2021, 1, 1),
            (2021, 12, 31),
        ),
        ("内容涵盖2021年1月1日至12月31日期间的工作。", (2021, 1, 1), (2021, 12, 31)),
        ("所列数据的统计期限自2021年1月1日起，至2021年12月31日止。", (2021, 1, 1), (2021, 12, 31)),
    ],
)
def test_periods(words: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert identity.period_in([words]) == (date(*first), date(*last))


@pytest.mark.parametrize("words", ["", "2021年1月1日", "2021年2月30日至12月31日", "2021年至2022年", "一月至十二月"])
def test_no_period(words: str) -> None:
    assert identity.period_in([words]) is None


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("如有疑问，请与白水县林业局联系（地址：南大街3号）。", "白水县林业局"),
        ("如有疑问请与白水县林业局(地址:南大街3号)。", "白水县林业局"),
        ("由白水县林业局结合有关数据编制。", "白水县林业局"),
        ("现将白水县林业局2023年度政府信息公开工作报告如下：", "白水县林业局"),
        ("根据条例编制。", ""),
    ],
)
def test_the_agency_in_the_preface(words: str, agency: str) -> None:
    assert identity.agency_in([words]) == agency


def test_the_agency_that_signs() -> None:
    lines = [
        Paragraph("六、其他需要报告的事项"),
        Paragraph("无。"),
        Paragraph("白水县林业局"),
        Paragraph("2024年1月20日"),
    ]
    assert identity.signed(lines) == "白水县林业局"
    assert identity.signed(lines[:3]) == ""
    assert identity.signed([Paragraph("特此报告，请予审阅。"), Paragraph("2024年1月20日")]) == ""


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("现将2021年度政府信息公开工作情况报告如下", 2021),
        ("2022年，公开36条。2022年比2021年多。", 2022),
        ("公开36条。", None),
    ],
)
def test_the_year_without_a_title(words: str, year: int | None) -> None:
    assert identity.year_in([words]) == year


def test_of_several_titles_the_one_next_to_the_text_and_on_its_year() -> None:
    listed = [f"白水县统计局{year}年政府信息公开工作年度报告" for year in (2021, 2022, 2023)]
    own = "白水县林业局2022年政府信息公开工作年度报告"
    title = identity.title_in([*listed, own], on=2022)
    assert title is not None
    assert (title.agency, title.first) == ("白水县林业局", 3)
    spread = identity.title_in([*listed[:1], "白水县林业局", "2022年政府信息公开工作", "年度报告"], on=2022)
    assert spread is not None
    assert (spread.agency, spread.first, spread.after) == ("白水县林业局", 1, 4)
    last = identity.title_in(listed)
    assert last is not None
    assert last.year == 2023


@pytest.mark.parametrize(
    "line",
    [
        "《白水县林业局2023年政府信息公开工作年度报告》",
        "白水县林业局政府信息公开工作2023年年度报告",
        "白水县林业局政府信息公开工作情况2023年度工作报告",
    ],
)
def test_more_forms_of_titles(line: str) -> None:
    title = identity.title_in([line])
    assert title is not None
    assert (title.agency, title.year, title.rest) == ("白水县林业局", 2023, "")


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("根据条例，现公布白水县林业局2023年政府信息公开工作年度报告。", "白水县林业局"),
        ("现发布《白水县林业局2023年度政府信息公开工作年度报告》。", "白水县林业局"),
        ("按照要求,特编制白水县林业局2023年政府信息公开工作年度报告。", "白水县林业局"),
        ("现公开2023年白水县林业局政府信息公开工作年度报告。", "白水县林业局"),
        ("根据条例要求，白水县林业局现向社会公开《2023年政府信息公开工作年度报告》。", "白水县林业局"),
        ("由白水县林业局综合全年工作编制而成。", "白水县林业局"),
        ("根据条例要求,特向社会公布2023年度白水县林业局政府信息公开工作年度报告。", "白水县林业局"),
        ("特向社会公布白水县林业局2023年政府信息公开年度工作报告。", "白水县林业局"),
        ("现将白水县林业局(以下简称县林业局)2023年度信息公开工作报告如下：", "白水县林业局"),
        ("特向社会公布2023年度本机关政府信息公开工作年度报告。", ""),
        ("如有疑问，请联系:白水县林业局,地址:南大街3号。", "白水县林业局"),
        ("编制我单位2023年政府信息公开工作年度报告。如有疑问请与白水县林业局联系。", "白水县林业局"),
        ("现将我乡2023年政府信息公开工作情况报告如下：", ""),
        ("现将2023年度政府信息公开工作情况报告如下：", ""),
        ("如有疑问，请联系电话0755-1234567。", ""),
        ("本报告由总体情况、主动公开政府信息情况等部分组成。", ""),
    ],
)
def test_more_ways_to_name_the_agency_in_the_preface(words: str, agency: str) -> None:
    assert identity.agency_in([words]) == agency


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        (["白水县林业局2023年度政府信息公开年报"], "白水县林业局"),
        (["白水县林业局2023年政府信息公开工作的年度报告"], "白水县林业局"),
        (["Page 1 - 白水县林业局2023年政府信息公开工作年度报告"], "白水县林业局"),
        (["机构职能", "2023年政府信息公开工作年度报告"], ""),
    ],
)
def test_titles_of_yearly_reports_and_in_menus(lines: list[str], agency: str) -> None:
    title = identity.title_in(lines)
    assert title is not None
    assert (title.agency, title.year) == (agency, 2023)
