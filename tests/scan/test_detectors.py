"""Every detector on its own examples and in every disguise; nothing that only looks like one; nothing shown in full."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from gongkai.readers import read_bytes
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks import personal_data, secrecy_mark
from gongkai.report.examine import examine
from gongkai.report.recognise import recognise
from gongkai.scan.detector import Detector, Kind
from gongkai.scan.detectors import bank_card, resident_id
from gongkai.scan.plain import plain
from gongkai.scan.sweep import Found, all_detectors, sweep, worth_while

DETECTORS = all_detectors()


def found_in(text: str, kind: Kind = Kind.PERSONAL) -> list[Found]:
    return list(sweep(text, kind))


def names(text: str, kind: Kind = Kind.PERSONAL) -> list[str]:
    return [found.detector.name for found in sweep(text, kind)]


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda detector: detector.name)
def test_fires_on_its_own_examples_and_on_none_of_the_others(detector: Detector) -> None:
    assert detector.firing
    assert detector.silent
    for text in detector.firing:
        assert list(detector.find(plain(text))), text
        assert detector in worth_while(text, detector.kind), text
    for text in detector.silent:
        assert not list(detector.find(plain(text))), text


def test_ids_and_names_are_unique_and_severities_those_of_the_contract() -> None:
    assert (
        len({detector.id for detector in DETECTORS}) == len({detector.name for detector in DETECTORS}) == len(DETECTORS)
    )
    errors = {"resident-id", "passport", "mobile", "bank-card", "secrecy-mark", "internal-mark"}
    assert {detector.name for detector in DETECTORS if detector.severity == "error"} == errors


def numbers(chance: random.Random, count: int) -> list[str]:
    """Numbers of nobody: of areas that do not exist, on random days."""
    made = []
    for _ in range(count):
        born = date(1930, 1, 1) + timedelta(days=chance.randrange(33000))
        area = chance.choice(sorted(resident_id.PROVINCES))
        made.append(resident_id.made(f"{area}9999", f"{born:%Y%m%d}", f"{chance.randrange(1000):03}"))
    return made


DISGUISES = {
    "plain": lambda n: n,
    "full-width": lambda n: "".join(chr(ord(c) + 0xFEE0) for c in n),
    "blanks": lambda n: f"{n[:6]} {n[6:14]} {n[14:]}",
    "each blank": " ".join,
    "hyphens": lambda n: f"{n[:6]}-{n[6:14]}-{n[14:]}",
    "dots": lambda n: f"{n[:6]}·{n[6:14]}·{n[14:]}",
    "line break": lambda n: f"{n[:9]}\n{n[9:]}",
    "zero width": "\u200b".join,
    "small x": str.lower,
}


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES)
def test_identity_numbers_in_every_disguise(disguise: Callable[[str], str]) -> None:
    for number in numbers(random.Random(3), 400):
        text = f"当事人李某{disguise(number)}反映的事项"
        [found] = found_in(text)
        assert found.detector.name == "resident-id"
        assert text[found.start : found.end] == disguise(number)


def test_one_digit_off_is_none() -> None:
    for number in numbers(random.Random(4), 300):
        wrong = number[:10] + str((int(number[10]) + 1) % 10) + number[11:]
        assert "resident-id" not in names(f"编号{wrong}。")


def test_random_numbers_of_eighteen_digits_are_hardly_ever_one() -> None:
    chance = random.Random(5)
    false = sum("resident-id" in names(f"流水号{chance.randrange(10**17, 10**18)}") for _ in range(4000))
    assert false <= 4


def test_mobile_numbers_and_what_only_looks_like_one() -> None:
    assert names("来电13800000000、139 0000 0000、137-0000-0000") == ["mobile"] * 3
    assert names("热线12345、12348，0955-7630167，邮编755000，文号2021138000000001") == []
    assert [found.sure for found in found_in("联系电话：13800000000。来信人13900000000")] == [False, True]


def test_luhn_against_numbers_from_the_standard() -> None:
    # the example of ISO/IEC 7812-1 Annex B: 49927398716
    assert bank_card.luhn("49927398716")
    assert not bank_card.luhn("49927398717")
    assert not any(
        bank_card.luhn(f"6200000000000000{d}") for d in "0123456789" if d != bank_card.made("6200000000000000")[-1]
    )


def test_only_the_first_two_characters_are_shown() -> None:
    for number in [resident_id.EXAMPLE, "13800000000", bank_card.EXAMPLE]:
        [found] = found_in(f"账号{number}")
        assert number[2:] not in found.shown
        assert set(found.shown[2:]) == {"*"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("秘密★5年", "secrecy-mark"),
        ("机　密★１年", "secrecy-mark"),
        ("（秘密）", "secrecy-mark"),
        ("密级：机密", "secrecy-mark"),
        ("内部资料　注意保存", "internal-mark"),
        ("（此件不公开）", "internal-mark"),
        ("（征求意见稿）", "draft-mark"),
    ],
)
def test_marks_of_secrecy(text: str, name: str) -> None:
    assert names(f"标题\n{text}\n正文。", Kind.SECRECY) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "坚持“先审查、后公开”，防止国家秘密、工作秘密泄露",
        "开展保密教育，学习绝密、机密、秘密三级的区别",
        "密级：无",
        "对内部资料一律不得外传",
        "公开《青山县某办法（征求意见稿）》3件",
        "（三）不予公开\n1.属于国家秘密\n2.其他法律行政法规禁止公开",
    ],
)
def test_talk_about_secrecy_is_no_mark(text: str) -> None:
    assert names(text, Kind.SECRECY) == []


def test_long_texts_of_one_character_are_no_danger() -> None:
    for piece in ("1 ", "１", "138", "秘", "（", "内部文件 ", "\u200b1", "★"):
        for kind in Kind:
            list(sweep(piece * (200_000 // len(piece)), kind))


def test_the_report_is_searched_in_preface_sections_and_title() -> None:
    number = resident_id.EXAMPLE
    report = AnnualReport(
        title="某局年报（送审稿）",
        preface=f"申请人{number}。",
        sections=(Section(5, "问题", "来电13800000000\n内部资料"),),
    )
    personal = list(personal_data.find(report, Circumstances()))
    assert [(hit.where.section, hit.where.start) for hit in personal] == [(None, 3), (5, 2)]
    assert all(number not in hit.message and number not in str(hit.where.as_json()) for hit in personal)
    marks = list(secrecy_mark.find(report, Circumstances()))
    assert [hit.where.section for hit in marks] == [None, 5]


@pytest.mark.reports
def test_published_reports_hold_none(reports: Path) -> None:
    for path in sorted(reports.glob("*.[thm]*")):
        if path.suffix in (".txt", ".html", ".md") and path.name != "README.md":
            report = recognise(read_bytes(path.read_bytes(), path.name))
            assert not [f for f in examine(report) if f.id in ("AR951", "AR952")], path.name
