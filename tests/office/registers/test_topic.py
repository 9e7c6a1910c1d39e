"""The figures of the text that people enter."""

from gongkai.office.registers.cells import enterable, grouped
from gongkai.office.registers.topic import topics
from gongkai.report.draft import Aspect
from gongkai.report.form_2021 import FORM

WANTED = (
    "district_site_items cleanup_normative_documents cleanup_policy_documents weibo_following weibo_followers "
    "weibo_posts wechat_followers wechat_posts certificate_matters documents_reviewed documents_filed legal_opinions "
    "open_days fee_notices fee_amount fee_collected"
)


def test_the_topics_that_reports_of_bureaus_tell_are_there() -> None:
    assert {f"entered.{key}" for key in WANTED.split()} <= set(topics())


def test_titles_are_told_apart() -> None:
    """A figure in the report's text is named by its title, so that no two may have the same, nor a cell's."""
    titles = [topic.title for topic in topics().values()] + list(FORM.titles.values())
    assert len(titles) == len(set(titles))


def test_the_fee_statement_is_due_every_year() -> None:
    due = [topic.cell for topic in topics().values() if topic.always]
    assert due == ["entered.fee_notices", "entered.fee_amount", "entered.fee_collected"]
    assert {topics()[cell].aspect for cell in due} == {Aspect.OTHER_MATTERS}


def test_counted_cells_can_be_entered_and_sums_cannot() -> None:
    cells = set(enterable())
    assert cells == set(FORM.inputs) | set(topics())
    assert not cells & set(FORM.parts)


def test_they_are_offered_in_the_order_of_the_report() -> None:
    groups = list(grouped())
    assert [group[1] for group in groups] == list("一一一一一二三四六")
    assert "（三）政府信息管理情况" in groups[2]


def test_charges_are_in_ten_thousands_with_six_decimals_and_counts_are_whole() -> None:
    charges = enterable()["charges.administrative"]
    assert (charges.unit, charges.decimals) == ("万元", 6)
    assert enterable()["disputes.reconsideration.upheld"].decimals == 0
    assert enterable()["entered.fee_amount"].decimals == 2
