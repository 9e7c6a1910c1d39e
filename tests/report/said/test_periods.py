"""Of which time a sentence speaks."""

import pytest

from gongkai.report.said.periods import Period, period


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("收到", Period.THIS_YEAR),
        ("2021年，收到", Period.THIS_YEAR),
        ("2021年度共收到", Period.THIS_YEAR),
        ("今年以来收到", Period.THIS_YEAR),
        ("截至2021年12月31日，", Period.THIS_YEAR),
        ("截至12月底", Period.THIS_YEAR),
        ("2021年1月1日至12月31日", Period.THIS_YEAR),
        ("上年结转", Period.THIS_YEAR),
        ("上年度结转", Period.THIS_YEAR),
        ("去年收到5件，今年收到", Period.THIS_YEAR),
        ("近三年收到40件，全年收到", Period.THIS_YEAR),
        ("2020年收到", Period.OTHER),
        ("去年收到", Period.OTHER),
        ("上年度收到", Period.OTHER),
        ("较上年同期", Period.OTHER),
        ("自2018年以来", Period.OTHER),
        ("2018-2021年", Period.SEVERAL),
        ("近五年", Period.SEVERAL),
        ("平台建成至今", Period.SEVERAL),
        ("上半年", Period.PART),
        ("2021年第三季度", Period.PART),
        ("2021年6月底", Period.PART),
        ("1-6月", Period.PART),
        ("截至2021年11月", Period.PART),
    ],
)
def test_the_last_time_named_counts(words, meant):
    assert period(words, 2021) is meant


def test_without_a_year_of_the_report_a_named_year_is_taken_for_it():
    assert period("2020年收到", None) is Period.THIS_YEAR
