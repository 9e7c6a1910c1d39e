"""The 21 outcomes: those of the form, each with its articles."""

import pytest

from gongkai.law.wording import wording
from gongkai.office.applications.outcomes import ARTICLES, grouped, outcomes
from gongkai.report.form_2021 import OUTCOMES

BASIS = {
    "granted": "《条例》第三十六条第（一）项、第（二）项",
    "partial": "《条例》第三十七条",
    "state_secret": "《条例》第十四条",
    "other_law": "《条例》第十四条",
    "three_securities": "《条例》第十四条",
    "third_party": "《条例》第十五条",
    "internal_affairs": "《条例》第十六条第一款",
    "process": "《条例》第十六条第二款",
    "enforcement_file": "《条例》第十六条第二款",
    "administrative_query": "《条例》第三十六条第（七）项",
    "not_held": "《条例》第三十六条第（四）项、第（五）项",
    "needs_creation": "《条例》第三十八条",
    "still_unclear": "《条例》第三十条",
    "petition": "《条例》第三十九条第一款",
    "repeated": "《条例》第三十六条第（六）项",
    "publication": "《条例》第三十九条第二款",
    "excessive": "《条例》第三十五条",
    "reconfirmation": "",
    "not_corrected": "《条例》第三十条",
    "fee_unpaid": "《条例》第四十二条",
    "other": "",
}


def test_they_are_those_of_the_form_in_its_order() -> None:
    assert list(outcomes()) == [row.key for row in OUTCOMES]
    assert len(outcomes()) == 21
    assert [len(rows) for rows in grouped().values()] == [1, 1, 8, 3, 5, 3]


def test_each_names_its_articles() -> None:
    assert {key: outcome.basis for key, outcome in outcomes().items()} == BASIS


@pytest.mark.parametrize("key", [key for key, basis in BASIS.items() if basis])
def test_each_article_is_kept_in_its_wording(key: str) -> None:
    assert all(wording(article) for article in ARTICLES[key])


def test_titles_are_without_numbers_and_notes() -> None:
    assert str(outcomes()["granted"]) == "予以公开"
    assert str(outcomes()["partial"]) == "部分公开"
    assert str(outcomes()["petition"]) == "不予处理·信访举报投诉类申请"
    assert str(outcomes()["other"]) == "其他处理·其他"
