"""Several years of one agency in one run find each other."""

from time import perf_counter

import pytest

from gongkai.cli._pairing import Subject, pairs, twice


def subjects(*given):
    return [Subject(path, agency, year) for path, agency, year in given]


@pytest.mark.parametrize(
    ("one", "other", "paired"),
    [
        (("青山县司法局", 2024), ("青山县司法局", 2023), True),
        (("青山县司法局", 2024), ("大江市青山县司法局", 2023), True),
        (("大江市青山县司法局", 2024), ("青山县司法局", 2023), True),
        (("青山县人民政府", 2024), ("青山县", 2023), True),
        (("青山县司法局", 2024), ("青山县司法局", 2022), False),
        (("青山县司法局", 2024), ("青山县司法局", 2024), False),
        (("青山县司法局", 2024), ("白石县司法局", 2023), False),
        (("青山县司法局", None), ("青山县司法局", 2023), False),
        (("青山县司法局", 2024), ("青山县司法局", None), False),
        (("", 2024), ("", 2023), False),
        (("", 2024), ("青山县司法局", 2023), False),
        (("局", 2024), ("青山县司法局", 2023), False),
    ],
)
def test_same_agency_the_year_before(one, other, paired):
    found = pairs(subjects(("a.docx", *one), ("b.docx", *other)))
    assert found.last == ({0: 1} if paired else {})
    assert found.unclear == {}


def test_three_years_are_two_pairs():
    found = pairs(subjects(*((f"{year}.docx", "青山县司法局", year) for year in (2022, 2024, 2023))))
    assert found.last == {1: 2, 2: 0}


def test_of_two_candidates_the_one_in_the_same_folder():
    given = subjects(
        ("甲/24.docx", "青山县司法局", 2024), ("乙/23.docx", "青山县司法局", 2023), ("甲/23.docx", "青山县司法局", 2023)
    )
    assert pairs(given).last == {0: 2}


def test_of_two_candidates_elsewhere_or_both_here_none():
    for folders in (("乙", "丙"), ("甲", "甲")):
        given = subjects(
            ("甲/24.docx", "青山县司法局", 2024),
            (f"{folders[0]}/23.docx", "青山县司法局", 2023),
            (f"{folders[1]}/23.pdf", "青山县司法局", 2023),
        )
        found = pairs(given)
        assert found.last == {}
        assert found.unclear == {0: [f"{folders[0]}/23.docx", f"{folders[1]}/23.pdf"]}


def test_exactly_the_same_name_goes_before_a_longer_one():
    given = subjects(("24.docx", "司法局", 2024), ("a/23.docx", "青山县司法局", 2023), ("b/23.docx", "司法局", 2023))
    assert pairs(given).last == {0: 2}


def test_a_name_that_says_too_little_stays_unclear():
    given = subjects(
        ("24.docx", "司法局", 2024), ("a/23.docx", "青山县司法局", 2023), ("b/23.docx", "白石县司法局", 2023)
    )
    assert pairs(given).last == {}
    assert list(pairs(given).unclear) == [0]


def test_ten_thousand_are_paired_in_one_pass():
    given = subjects(*((f"{n}/{y}.docx", f"第{n}县人民政府办公室", y) for n in range(5_000) for y in (2023, 2024)))
    start = perf_counter()
    assert len(pairs(given).last) == 5_000
    assert perf_counter() - start < 3


def test_reports_given_twice_are_named():
    given = subjects(
        ("a", "青山县 司法局", 2024),
        ("b", "青山县司法局", 2024),
        ("c", "青山县司法局", 2023),
        ("d", "", 2024),
        ("e", "", 2024),
    )
    assert twice(given) == [["a", "b"]]
