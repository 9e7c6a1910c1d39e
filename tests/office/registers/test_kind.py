"""Kinds are found by their files, and together they feed table two, no cell more and none less."""

import pytest

from gongkai import discovery
from gongkai.law.wording import wording
from gongkai.office.agencies.models import Agency
from gongkai.office.registers.kind import RegisterKind, feeding, kinds, may_make_rules
from gongkai.report.form_2021 import FORM

KINDS = list(kinds().values())


def test_a_kind_is_named_by_its_file() -> None:
    assert sorted(kinds()) == discovery.names("gongkai.office.registers.kinds")


def test_the_kinds_feed_table_two_and_nothing_else() -> None:
    table_two = [cell for cell in FORM.inputs if FORM.section_of(cell) == 2]
    assert sorted(feed.cell for kind in KINDS for feed in kind.feeds) == sorted(table_two)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_kind_stands_on_its_law_and_feeds_each_measure_once(kind: RegisterKind) -> None:
    assert wording(kind.citation)
    assert len({feed.measure for feed in kind.feeds}) == len(kind.feeds)
    assert not kind.ends or kind.columns.ends
    assert not kind.ends or kind.ends in kinds()


def test_only_a_repeal_kind_feeds_the_repealed_cell() -> None:
    assert [kind.key for kind in feeding("documents.normative_documents.repealed")] == ["normative_document_repeal"]


@pytest.mark.parametrize(
    ("kind", "level", "may"),
    [
        ("government_office", "province", True),
        ("government_office", "city", True),
        ("government_office", "county", False),
        ("department", "province", False),
        ("department", "county", False),
        ("township", "town", False),
    ],
)
def test_rules_are_made_by_governments_of_provinces_and_cities_only(kind: str, level: str, may: bool) -> None:
    """《立法法》第九十三条."""
    assert may_make_rules(Agency(name="某机关", kind=kind, level=level)) is may
