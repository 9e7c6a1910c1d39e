"""What must be published: the words of Article 20, item by item, and the list of Article 21."""

import pytest

from gongkai.law.duties import COMMON, EXTRA, AgencyKind, duties_of
from gongkai.law.instruments import REGULATION
from gongkai.law.wording import wording


@pytest.mark.parametrize("number", range(1, 16))
def test_an_item_has_the_words_of_article_twenty(number: int) -> None:
    duty = COMMON[number - 1]
    assert duty.citation == REGULATION.article(20, item=number)
    printed = wording(duty.citation)
    assert printed.partition("）")[2].rstrip("；。") == duty.title


def test_there_are_fifteen_items_with_keys_of_their_own() -> None:
    assert len(wording(REGULATION.article(20)).splitlines()) - 1 == len(COMMON) == 15
    assert len({duty.key for duty in COMMON}) == 15


@pytest.mark.parametrize(
    ("kind", "lead"),
    [
        (AgencyKind.CITY_OR_COUNTY, "设区的市级、县级人民政府及其部门还应当根据本地方的具体情况，主动公开涉及"),
        (AgencyKind.TOWNSHIP, "乡（镇）人民政府还应当根据本地方的具体情况，主动公开"),
    ],
)
def test_article_twenty_one_lists_the_further_items_in_this_order(kind: AgencyKind, lead: str) -> None:
    listed = "、".join(title for _, title in EXTRA[kind])
    assert f"{lead}{listed}等方面的政府信息" in wording(REGULATION.article(21))


def test_an_agency_has_the_common_items_and_those_of_its_kind() -> None:
    assert duties_of(AgencyKind.OTHER) == COMMON
    county = duties_of(AgencyKind.CITY_OR_COUNTY)
    assert county[:15] == COMMON
    assert [duty.title for duty in county[15:17]] == ["市政建设", "公共服务"]
    assert all(duty.citation == REGULATION.article(21) for duty in county[15:])
    assert len(duties_of(AgencyKind.TOWNSHIP)) == 15 + 8
