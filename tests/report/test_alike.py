"""Near-copies: what counts as alike, what a report leaves for a run, and what a run of many reports finds."""

import json
import random
import subprocess
import sys
import time

import pytest

from gongkai.report.alike import (
    FIRST_FEW,
    SIGNATURE,
    alike_sections,
    candidates,
    copied,
    estimate,
    fingerprints,
    own_names,
    share,
    shingles,
)
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.choices import Choices
from gongkai.report.form_2021 import SECTIONS

CHOICES = Choices()
WORDS = ["".join(chr(code) for code in random.Random(seed).sample(range(0x4E10, 0x9F00), 24)) for seed in range(2000)]
"""Made-up sentences without meaning, each of 24 characters that are no figures."""


def prose(*numbers):
    return "。".join(WORDS[number] for number in numbers) + "。"


def report(agency, text, year=2024, number=5, **other):
    section = Section(number, SECTIONS[number - 1], text)
    return AnnualReport(agency=agency, year=year, file=f"{agency}{year}.txt", sections=(section,), **other)


def found(*reports, choices=CHOICES):
    return list(copied([fingerprints(one, choices) for one in reports], choices))


def test_figures_punctuation_and_blanks_are_no_difference():
    one = "全年公开政府信息 120 条，其中网站八十条；比上年多二十条。"
    other = "全年公开政府信息三千五百条、其中网站40条。比上年多 5 条"
    assert shingles(one) == shingles(other)


def test_an_offices_own_names_are_no_difference():
    one = shingles("青山县司法局严格审核。青山县各科室和司法局办公室核对，我局公布。", "青山县司法局")
    other = shingles("白石市水务局严格审核。白石市各科室和水务局办公室核对，我县公布。", "白石市水务局")
    assert one == other
    assert shingles("青山县司法局严格审核。", "") != shingles("白石市水务局严格审核。", "")


@pytest.mark.parametrize(
    ("agency", "names"),  # a name may come from a stranger's file
    [
        ("青山县司法局", {"青山县司法局", "青山县", "司法局"}),
        (
            "白石市青山区人民政府",
            {"白石市青山区人民政府", "白石市青山区", "白石市", "青山区人民政府", "青山区", "人民政府"},
        ),
        ("信访局", {"信访局"}),
        ("", set()),
        pytest.param("甲省" * 100_000, set(), id="endless"),
    ],
)
def test_what_an_office_calls_itself(agency, names):
    assert set(own_names(agency)) == names


def test_share_is_the_part_of_the_first_that_is_in_the_other():
    short, long = shingles(prose(1, 2)), shingles(prose(1, 2, 3, 4))
    assert share(short, long) > 0.9
    assert 0.3 < share(long, short) < 0.6
    assert share(frozenset(), long) == 0


def test_a_fingerprint_is_small_plain_json():
    prints = fingerprints(report("青山县司法局", prose(*range(40))), CHOICES)
    assert json.loads(json.dumps(prints)) == prints
    assert len(prints[0]["signature"]) == SIGNATURE
    assert len(json.dumps(prints)) < 2500


def test_formulas_and_prefaces_leave_none():
    short = "无其他需要报告的事项。" * 5
    assert len(short) < CHOICES.copied_length
    assert fingerprints(report("青山县司法局", short, number=6, preface=prose(*range(40))), CHOICES) == []
    assert fingerprints(report("青山县司法局", "2024年，" * 60), CHOICES) == []
    assert fingerprints(report("青山县司法局", "  \n" * 200), CHOICES) == []
    assert len(fingerprints(report("青山县司法局", short), Choices(copied_length=20))) == 1


def test_a_signature_is_the_same_in_every_process():
    """Fingerprints come from worker processes, whose own hashes of strings differ."""
    program = (
        "import json; from gongkai.report.alike import signature, shingles;"
        "print(json.dumps(signature(shingles('严格审核公开属性，逐件登记、按月通报、按季检查。'))))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize("common", [0, 10, 20, 30, 36, 40])
def test_the_estimate_is_near_the_true_share(common):
    one, other = prose(*range(40)), prose(*range(40 - common, 80 - common))
    (mine,), (theirs,) = (fingerprints(report("甲县司法局", text), CHOICES) for text in (one, other))
    assert abs(estimate(mine, theirs) - share(shingles(one), shingles(other))) < 0.12


def test_both_offices_are_told_of_each_other():
    text = prose(*range(30))
    results = found(
        report("青山县司法局", text), report("黑水县司法局", prose(*range(50, 80))), report("白石县水务局", text)
    )
    assert [index for index, _ in results] == [2, 0]
    assert "青山县司法局" in results[0][1].message
    assert "青山县司法局2024.txt" in results[0][1].message
    assert "白石县水务局" in results[1][1].message
    assert {(one.id, one.name, one.severity.value, one.where.section) for _, one in results} == {
        ("AR706", "text-copied", "warning", 5)
    }


def test_a_few_changed_sentences_are_still_a_copy_and_half_of_them_are_not():
    base = report("青山县司法局", prose(*range(30)))
    assert len(found(base, report("白石县司法局", prose(*range(28), 100, 101)))) == 2
    assert found(base, report("白石县司法局", prose(*range(15), *range(100, 115)))) == []


def test_the_office_sets_the_share():
    pair = report("青山县司法局", prose(*range(30))), report("白石县司法局", prose(*range(21), *range(100, 109)))
    assert found(*pair) == []
    assert len(found(*pair, choices=Choices(copied_share=0.5))) == 2


def test_one_report_in_two_formats_and_two_years_of_one_office_are_no_copy_here():
    text = prose(*range(30))
    assert found(report("青山县司法局", text), report("青山县司法局", text)) == []
    assert found(report("青山县司法局", text), report("白石市青山县司法局", text, year=2023)) == []
    assert found(report("", text), report("", text)) == []


def test_other_sections_with_the_same_words_are_not_compared():
    text = prose(*range(30))
    assert found(report("青山县司法局", text, number=1), report("白石县司法局", text, number=5)) == []


def test_a_section_is_told_once_however_many_have_it():
    text = prose(*range(30))
    results = found(*(report(f"{WORDS[number][:3]}县司法局", text) for number in range(12)))
    assert sorted(index for index, _ in results) == list(range(12))


def test_sections_next_to_each_other_in_last_years_report():
    now = AnnualReport(
        sections=(Section(1, SECTIONS[0], prose(*range(20))), Section(5, SECTIONS[4], prose(*range(30, 45))))
    )
    then = AnnualReport(
        sections=(Section(1, SECTIONS[0], prose(*range(60, 80))), Section(9, SECTIONS[4], prose(*range(30, 45))))
    )
    ((section, part),) = alike_sections(now, then, CHOICES)
    assert (section.number, part) == (5, 1.0)


def test_of_many_alike_only_the_first_few_are_compared():
    """Each of fifty offices with one text meets at most four others, however many there were before it."""
    (own,) = fingerprints(report("青山县司法局", prose(*range(30))), CHOICES)
    buckets = {}
    assert [len(candidates((index, own), buckets)) for index in range(50)] == [0, 1, 2, 3, *[FIRST_FEW] * 46]
    assert {len(bucket) for bucket in buckets.values()} == {FIRST_FEW}


def test_the_cost_grows_with_the_reports_and_not_with_their_pairs():
    """A thousand offices that all share a long formula, and a thousand that share everything."""
    generator = random.Random(7)
    shared = prose(*range(6))
    texts = [shared + prose(*generator.sample(range(10, 2000), 14)) for _ in range(1000)]
    prints = [fingerprints(report(f"{WORDS[n][:4]}县司法局", text), CHOICES) for n, text in enumerate(texts)]
    same = [fingerprints(report(f"{WORDS[n][:4]}县司法局", shared * 2), CHOICES) for n in range(1000)]
    began = time.process_time()
    assert list(copied(prints, CHOICES)) == []
    assert len(list(copied(same, CHOICES))) == 1000
    assert time.process_time() - began < 10
