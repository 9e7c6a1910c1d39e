"""Made-up reports in every layout are read exactly as they were made; glued figures are never wrong unsaid."""

import os
from zlib import crc32

import pytest

from tests.made.layouts import ALL
from tests.made.reading import differences, read_as, readable

SLOW = (".docx", ".xlsx", ".pdf")
"""Files that take long to make."""
MOST_IN_DOUBT = {"2019": 9.0, "2021": 4.0}
"""Of the fifty rows and more of a glued report, how many may be in doubt on the average."""


LONG = "GONGKAI_CAMPAIGN" in os.environ
SEEDS = 100 if LONG else 1


def cases() -> list[tuple[str, str]]:
    """Every layout in each of its forms; in the short form few of those whose files take long to make."""
    quick = [
        name
        for name, layout in ALL.items()
        if LONG or "/" not in name or layout.suffix not in SLOW or crc32(name.encode()) % 6 == 0
    ]
    return [(name, form) for name in quick for form in ALL[name].forms]


@pytest.mark.campaign
@pytest.mark.parametrize(("name", "form"), cases())
def test_a_made_up_report_is_read_as_it_was_made(name: str, form: str) -> None:
    layout = ALL[name]
    if not readable(layout.suffix):
        pytest.skip(f"还没有读 {layout.suffix} 的模块：这种排版没有检查")
    first = crc32(f"{name} {form}".encode()) % 100_000
    for seed in range(first, first + SEEDS):
        made, report = read_as(layout, seed, form)
        assert list(differences(layout, made, report)) == [], f"seed {seed}"


@pytest.mark.campaign
@pytest.mark.parametrize("form", ["2019", "2021"])
@pytest.mark.parametrize("name", [name for name, layout in ALL.items() if layout.glued])
def test_few_rows_of_glued_figures_stay_in_doubt(name: str, form: str) -> None:
    count = 100 if LONG else 12
    in_doubt = sum(len(read_as(ALL[name], seed, form)[1].uncertain) for seed in range(count))
    assert in_doubt / count < MOST_IN_DOUBT[form]
