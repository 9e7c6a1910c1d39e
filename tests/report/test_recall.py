"""Known defects in made-up reports are found; clean ones give no error and no warning. Each layout takes its turn."""

import os
import random
import warnings
from collections import Counter
from functools import cache

import pytest

from gongkai import readers
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Finding, Severity
from gongkai.report.examine import all_checks, examine
from gongkai.report.recognise import recognise
from tests.made.defects import DEFECTS, TABLES, TEXTS, Defect, as_read
from tests.made.layouts import CARRIERS
from tests.made.reading import readable
from tests.made.report import Made, last_year, make

LONG = "GONGKAI_CAMPAIGN" in os.environ
EACH = 300 if LONG else 8
"""Reports with each defect."""
CLEAN = 1_000 if LONG else 100
RECALL = 0.99
FORMS = ("2021", "2019")


def carriers(names: tuple[str, ...]) -> list[str]:
    """The layouts whose files can be read, without those that take long in the short form."""
    slow = () if LONG else (".docx", ".pdf")
    return [name for name in names if readable(CARRIERS[name].suffix) and CARRIERS[name].suffix not in slow]


def read_in(made: Made, carrier: str) -> AnnualReport:
    data, _ = CARRIERS[carrier](made)
    return recognise(readers.read_bytes(data, f"报告{CARRIERS[carrier].suffix}"))


@cache
def known() -> dict[str, Check]:
    return {check.id: check for check in all_checks()}


def spoiled(defect: Defect, count: int) -> list[tuple[int, str, list[Finding]]]:
    """So many reports with the defect: seed, layout and what is found."""
    names = carriers(defect.layouts)
    found: list[tuple[int, str, list[Finding]]] = []
    for seed in range(count * 40):
        made = make(seed, FORMS[seed % 4 == 3])
        chance = random.Random(seed)
        wrong = defect.spoil(made, chance)
        if wrong is None or not known()[defect.id].holds_for(wrong.year):
            continue
        carrier = names[len(found) % len(names)]
        report = read_in(wrong, carrier)
        found.append((seed, carrier, examine(report, defect.around(wrong, chance))))
        if len(found) == count:
            break
    return found


@pytest.mark.campaign
@pytest.mark.parametrize("index", range(len(DEFECTS)), ids=[f"{n}-{defect.id}" for n, defect in enumerate(DEFECTS)])
def test_a_defect_is_found(index: int) -> None:
    defect = DEFECTS[index]
    if defect.id not in known():
        pytest.skip(f"还没有检查 {defect.id}：这一种差错没有试")
    results = spoiled(defect, EACH)
    missed = [(seed, carrier) for seed, carrier, found in results if defect.id not in {f.id for f in found}]
    assert len(results) == EACH
    assert len(missed) <= len(results) * (1 - RECALL), missed


def test_every_check_has_a_defect() -> None:
    without = sorted(set(known()) - {defect.id for defect in DEFECTS} - {"AR953"})
    assert without == [], "AR953 is about what files hide: tests/report/checks"
    missing = sorted({defect.id for defect in DEFECTS} - set(known()))
    if missing:
        warnings.warn(f"还没有这些检查，差错没有试：{missing}", stacklevel=1)


@cache
def clean() -> tuple[tuple[int, str, tuple[Finding, ...]], ...]:
    """Clean reports with last year's beside them, published in time: seed, layout and what is found."""
    names = carriers(tuple(dict.fromkeys((*TEXTS, *TABLES))))
    found = []
    for seed in range(CLEAN):
        made = make(seed, FORMS[seed % 4 == 3])
        around = Circumstances(previous=as_read(last_year(made)))
        carrier = names[seed % len(names)]
        found.append((seed, carrier, tuple(examine(read_in(made, carrier), around))))
    return tuple(found)


@pytest.mark.campaign
@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.WARNING])
def test_clean_reports_give_nothing(severity: Severity) -> None:
    false = [
        (f.id, seed, carrier, f.message) for seed, carrier, all_of in clean() for f in all_of if f.severity is severity
    ]
    assert false == [], Counter(identity for identity, *_ in false)
