"""How much of one text is another's: near-copies of last year's report and of other offices' reports.

Texts are compared as sets of shingles, runs of a few characters, without figures, punctuation and the office's own
names, so that a report with new numbers is still last year's. Two texts at hand are compared exactly. In a run of many
reports every section leaves a short signature (MinHash); sections that agree in a band of it are compared, each only
with the first few of its bucket, so that the cost grows with the number of reports and not with their pairs.
Source: 国办公开办函〔2021〕30号 requires 真实、准确; a report of copied words is neither.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from operator import eq
from typing import Any

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Finding, Severity, Where
from gongkai.report.choices import Choices
from gongkai.report.headings import statutory
from gongkai.report.last_year import same_agency

ID, NAME, BASIS = (
    "AR706",
    "text-copied",
    "《中华人民共和国政府信息公开工作年度报告格式》：内容真实准确；本单位设定的重复比例",
)
SHINGLE = 5
"""Characters of a shingle: shorter ones are everybody's, longer ones break at every changed word."""
LONGEST_NAME = 60
"""What is longer is no name."""
OF_WORDS = 0.5
"""A section has at least so many different shingles, as a part of the length from which sections count."""
ROWS, BANDS = 4, 32
SIGNATURE = ROWS * BANDS
SEED = 42
"""Signatures of one version can be compared with each other, whichever process made them."""
SHARED_BANDS = 2
"""Sections that share fewer bands are hardly half alike: of those two thirds alike, one in a hundred shares fewer."""
FIRST_FEW = 4
"""So many sections of a bucket are compared: where thousands share a formula, some of them stand for all."""
COUNTED_OUT = re.compile(
    "[^\u4e00-\u9fff]|[零〇一二三四五六七八九十百千万亿两]|我[省市州盟县旗区镇乡局厅委办院校处站所部社会]"
)
REGION = re.compile(r"^.{1,8}?(?:自治区|自治州|自治县|[省市州盟县旗区])(?=.{2})")

Fingerprint = dict[str, Any]
"""One section's: section, statutory, signature, size (shingles), agency, year, file, line, page; plain JSON values."""
Entry = tuple[int, Fingerprint]
"""A section of a run, with the index of its report."""
Buckets = dict[tuple[int, ...], list[Entry]]


def shingles(text: str, agency: str = "") -> frozenset[str]:
    """The shingles of a text, without figures, punctuation, and the names of the office that wrote it."""
    for name in own_names(agency):
        text = text.replace(name, "")
    bare = COUNTED_OUT.sub("", text)
    return frozenset([bare[start : start + SHINGLE] for start in range(len(bare) - SHINGLE + 1)])


@cache
def own_names(agency: str) -> tuple[str, ...]:
    """What an office calls itself: its name, the name without 人民政府, its places, the name without them."""
    if len(agency) > LONGEST_NAME:
        return ()
    names = {agency, agency.removesuffix("人民政府")}
    rest = agency
    while region := REGION.match(rest):
        rest = rest[region.end() :]
        names |= {region[0], rest}
    return tuple(sorted((name for name in names if len(name) > 1), key=len, reverse=True))


def share(text: frozenset[str], other: frozenset[str]) -> float:
    """The part of a text's shingles, from 0 to 1, that are the other's too."""
    return len(text & other) / len(text) if text else 0.0


def matter(section: Section, agency: str, choices: Choices) -> frozenset[str]:
    """The shingles of a section that says something; none where it is a formula, or figures for the most part."""
    if len("".join(section.text.split())) < choices.copied_length:
        return frozenset()
    grams = shingles(section.text, agency)
    return grams if len(grams) >= choices.copied_length * OF_WORDS else frozenset()


def fingerprints(report: AnnualReport, choices: Choices) -> list[Fingerprint]:
    """What a report leaves for `copied`: one small dictionary for each section that is no formula."""
    return [
        fingerprint(report, section, grams)
        for section in report.sections
        if (grams := matter(section, report.agency, choices))
    ]


def fingerprint(report: AnnualReport, section: Section, grams: frozenset[str]) -> Fingerprint:
    """The fingerprint of one section."""
    return {
        "section": section.number,
        "statutory": statutory(section),
        "signature": signature(grams),
        "size": len(grams),
        "agency": report.agency,
        "year": report.year,
        "file": report.file,
        "line": section.place.line,
        "page": section.place.page,
    }


def signature(grams: frozenset[str]) -> list[int]:
    """The MinHash of a set of shingles."""
    from rensa import RMinHash  # noqa: PLC0415  # only a run needs it; start-up is measured

    minhash = RMinHash(num_perm=SIGNATURE, seed=SEED)
    minhash.update(grams)
    return list(minhash.digest())


def copied(run: Sequence[Sequence[Fingerprint]], choices: Choices) -> Iterator[tuple[int, Finding]]:
    """The sections of a run that are another office's: the index of the report in the run, and its finding.

    Each section is told at most once, with the first office that has it; reports of one office are compared elsewhere.
    """
    buckets: Buckets = {}
    told: set[tuple[int, int]] = set()
    for index, prints in enumerate(run):
        for own in prints:
            entry = (index, own)
            other = next((other for other in candidates(entry, buckets) if is_copy(own, other[1], choices)), None)
            for (place, mine), (_, theirs) in ((entry, other), (other, entry)) if other else ():
                if (place, mine["section"]) not in told and estimate(mine, theirs) >= choices.copied_share:
                    told.add((place, mine["section"]))
                    yield place, finding(mine, theirs)


def candidates(entry: Entry, buckets: Buckets) -> list[Entry]:
    """The sections of earlier reports that share bands with this one, which is put beside them for the later ones."""
    index, own = entry
    found: dict[int, Entry] = {}
    bands: Counter[int] = Counter()
    for band in range(BANDS):
        rows = own["signature"][band * ROWS : (band + 1) * ROWS]
        bucket = buckets.setdefault((own["statutory"], band, *rows), [])
        for other in bucket:
            found[other[0]] = other
            bands[other[0]] += 1
        if len(bucket) < FIRST_FEW:
            bucket.append(entry)
    return [found[place] for place in sorted(found) if place != index and bands[place] >= SHARED_BANDS]


def is_copy(one: Fingerprint, other: Fingerprint, choices: Choices) -> bool:
    """Whether two sections of two offices are so alike that one of them is copied."""
    enough = max(estimate(one, other), estimate(other, one)) >= choices.copied_share
    return enough and not same_agency(one["agency"], other["agency"])


def estimate(one: Fingerprint, other: Fingerprint) -> float:
    """About which part of the first section's shingles are the second's, from their signatures and sizes."""
    equal: float = sum(map(eq, one["signature"], other["signature"])) / SIGNATURE
    common: float = equal / (1 + equal) * (one["size"] + other["size"])
    return min(1.0, common / float(one["size"]))


def finding(mine: Fingerprint, theirs: Fingerprint) -> Finding:
    """The finding for a section that is another office's."""
    year = f"{theirs['year']}年" if theirs["year"] else ""
    file = f"（{theirs['file']}）" if theirs["file"] else ""
    percent = round(100 * estimate(mine, theirs))
    return Finding(
        ID,
        NAME,
        Severity.WARNING,
        f"这一部分约{percent}%的文字与{theirs['agency']}{year}年报{file}相同，数字和机关名称不计。请写本机关的情况。",
        Where(section=mine["section"], line=mine["line"], page=mine["page"]),
        BASIS,
    )


def alike_sections(report: AnnualReport, previous: AnnualReport, choices: Choices) -> Iterator[tuple[Section, float]]:
    """The sections of a report, no formulas, that are last year's, each with the share of it that is."""
    for section in report.sections:
        mine = matter(section, report.agency, choices)
        others = (other for other in previous.sections if statutory(other) == statutory(section))
        highest = max((share(mine, shingles(other.text, previous.agency)) for other in islice(others, 3)), default=0.0)
        if mine and highest >= choices.copied_share:
            yield section, highest
