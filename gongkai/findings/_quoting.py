"""The words of a report around a finding, and stars over what nobody may read on: shared by all formats.

Checks quote a person's data with stars over it. Whoever shows the report's own words beside a finding shows those
stars too, whatever finding it is: a sentence quoted for a wrong word may hold a telephone number.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from gongkai.report.prose import END

STARS = re.compile(r"[*＊]")
AROUND = 120
"""So many characters before and behind the words are quoted at most."""

Report = Mapping[str, Any]
Found = Mapping[str, Any]


def covered(report: Report, findings: Iterable[Found]) -> Report:
    """The JSON of a report with stars over the words that any finding quotes with stars; offsets stay as they are."""
    hidden = [found["where"] for found in findings if STARS.search(found["where"].get("text") or "")]
    if not hidden:
        return report
    sections = [dict(section) for section in report["sections"]]
    preface = report.get("preface") or ""
    for where in hidden:
        if not where.get("section"):
            preface = starred(preface, where)
        for section in sections:
            if section["number"] == where.get("section"):
                section["text"] = starred(section["text"], where)
    return {**report, "preface": preface, "sections": sections}


def starred(text: str, where: Mapping[str, Any]) -> str:
    """A text with what a finding says stands at its place in it; unchanged where that is what stands there."""
    start, end, said = where.get("start"), where.get("end"), str(where["text"])
    if start is None or end is None or not 0 <= start < end <= len(text):
        return text
    if len(STARS.findall(said)) <= len(STARS.findall(text[start:end])):
        return text
    return text[:start] + (said if len(said) == end - start else "*" * (end - start)) + text[end:]


def with_sentences(report: Report, findings: Iterable[Found]) -> list[Found]:
    """The findings, each with the sentence it stands in (`text`, and in it `start` and `end` of its words).

    What one of them has stars over, no message and no quotation of another shows.
    """
    known = list(findings)
    shown = covered(report, known)
    quoted = ((found, sentence(shown, found)) for found in quiet(report, known))
    return [{**found, "sentence": words} if words else found for found, words in quoted]


def quiet(report: Report, findings: Iterable[Found]) -> list[Found]:
    """The findings, none of which says or quotes what another one has stars over."""
    known = list(findings)
    shown = covered(report, known)
    secrets = dict(uncovered(report, shown, known)) if shown is not report else {}
    return [hushed(found, shown, secrets) for found in known] if secrets else known


def uncovered(report: Report, shown: Report, findings: Iterable[Found]) -> Iterator[tuple[str, str]]:
    """The words that now have stars over them, each with its stars."""
    for found in findings:
        start, end = found["where"].get("start"), found["where"].get("end")
        if start is not None and end is not None:
            before, now = (text_meant(one, found["where"])[start:end] for one in (report, shown))
            if before != now and STARS.search(found["where"].get("text") or ""):
                yield before, now


def hushed(found: Found, shown: Report, secrets: Mapping[str, str]) -> dict[str, Any]:
    """A finding whose message and quoted words show none of the secrets, not even a part that a quotation cut off."""
    message, where = found["message"], found["where"]
    for secret, stars in secrets.items():
        message = message.replace(secret, stars)
    start, words = where.get("start"), where.get("text")
    if start is not None and words and not STARS.search(words):
        where = {**where, "text": text_meant(shown, where)[start : start + len(words)] or words}
    return {**found, "message": message, "where": where}


def sentence(report: Report, found: Found) -> dict[str, Any] | None:
    """The sentence of one finding; None where it has no words in the text."""
    where = found["where"]
    start, end = where.get("start"), where.get("end")
    if start is None or end is None:
        return None
    text = text_meant(report, where)
    if not 0 <= start < end <= len(text):
        return None
    first = begin(text, start)
    stop = END.search(text, max(end - 1, start), min(len(text), end + AROUND))
    last = min(stop.end() if stop else end + AROUND, start + 2 * AROUND, len(text))
    words = text[first:last]
    lead = len(words) - len(words.lstrip())
    one_line = words.strip().replace("\n", " ")
    at = start - first - lead
    return {"text": one_line, "start": max(at, 0), "end": min(end - first - lead, len(one_line))}


def begin(text: str, start: int) -> int:
    """Where the sentence begins in which the character at `start` stands."""
    earliest = max(0, start - AROUND)
    ends = [match.end() for match in END.finditer(text, earliest, start)]
    return ends[-1] if ends else earliest


def text_meant(report: Report, where: Mapping[str, Any]) -> str:
    """The text in which the finding's offsets count: of the section with its number that has its words, or the first.

    Without a number it is the preface.
    """
    number, said = where.get("section"), where.get("text") or ""
    if not number:
        return report.get("preface") or ""
    texts = [section["text"] or "" for section in report["sections"] if section["number"] == number]
    start = where.get("start") or 0
    return next((text for text in texts if said and text.startswith(said, start)), next(iter(texts), ""))
