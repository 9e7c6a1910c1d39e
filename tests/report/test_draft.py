"""The draft: five aspects in their order, the fee statement in section six, every figure bound to its cell."""

from gongkai.report.bound_text import GAP, bound, printed
from gongkai.report.draft import Aspect, Drafter, Told, preface, section_five, section_one, section_six

FIGURES = {
    "publications.total": "1542",
    "publications.portal": "86",
    "applications.total.received": "3",
    "applications.total.handled": "2",
    "applications.total.granted": "2",
    "documents.normative_documents.made": "1",
    "entered.cleanup": "87",
}
TOLD = (
    Told("publications.portal", "政府门户网站公开", "条", Aspect.PROACTIVE),
    Told("entered.cleanup", "清理规范性文件", "件", Aspect.MANAGEMENT),
    Told("entered.legal_opinions", "提供法律意见", "件", Aspect.OTHER_MATTERS),
)
DRAFT = Drafter("山前县司法局", 2021, FIGURES, TOLD)


def test_section_one_has_its_five_aspects_in_order() -> None:
    text = section_one(DRAFT)
    heads = ("（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "（四）政府信息公开平台建设", "（五）监督保障")
    places = [text.index(head) for head in heads]
    assert places == sorted(places)


def test_every_number_of_the_draft_but_the_year_is_bound() -> None:
    for text in (section_one(DRAFT), section_five(DRAFT), section_six(DRAFT)):
        free = "".join(c for c in printed_without_figures(text) if c.isdigit())
        assert free.replace("2021", "") == ""


def printed_without_figures(text: str) -> str:
    """The words of a text without its bound figures."""
    for figure in bound(text):
        text = text.replace(f"{{{{{figure.cell}={figure.value}}}}}", "", 1)
    return text


def test_figures_stand_where_they_are_told() -> None:
    text = printed(section_one(DRAFT))
    assert "主动公开政府信息1542条，其中：政府门户网站公开86条" in text
    assert "新收政府信息公开申请3件，上年结转0件，办理完毕2件，结转下年度继续办理0件" in text
    assert "办理结果为：予以公开2件。" in text
    assert "制发行政规范性文件1件" in text
    assert "清理规范性文件87件" in text


def test_section_six_states_the_fee_also_when_nothing_was_collected() -> None:
    text = printed(section_six(DRAFT))
    assert "信息处理费" in text
    assert "收费通知0件，总金额0元，实际收取0元" in text
    assert "提供法律意见0件" in text


def test_what_figures_cannot_tell_is_a_gap() -> None:
    assert len(GAP.findall(section_one(DRAFT))) == 3
    assert len(GAP.findall(section_five(DRAFT))) == 2
    assert not GAP.findall(section_six(DRAFT))


def test_the_preface_names_basis_period_and_contact() -> None:
    text = preface("山前县司法局", 2021, ["地址：山前县东街1号；联系电话：0000-0000000", ""])
    assert "国办公开办函〔2021〕30号" in text
    assert "2021年1月1日起，至2021年12月31日" in text
    assert text.endswith("联系电话：0000-0000000。")
