"""What one row says: values to be imported, faults that stand in the way, warnings that ask for a look."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from gongkai.law import document_number
from gongkai.law.duties import COMMON
from gongkai.law.instruments import numeral
from gongkai.office.publishing.channel import by_name, channels
from gongkai.office.publishing.reading.columns import TITLES
from gongkai.office.publishing.reading.days import day

LONGEST = {"title": 300, "document_number": 100, "index_number": 100, "column": 100, "address": 500}
BETWEEN_CHANNELS = re.compile(r"[、，,；;/\n+]|\s{1,}|和|及")
CATEGORY_NUMBERS = {numeral(number): number for number in range(1, len(COMMON) + 1)} | {
    str(number): number for number in range(1, len(COMMON) + 1)
}
CATEGORY = re.compile(r"(?:《?条例》?)?(?:第?二十条)?第?[（(]?([一二三四五六七八九十]{1,3}|\d{1,2})[)）]?项?")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a row is read with: today, the year that the list is of (None: any), the channel where none is named."""

    today: date
    year: int | None = None
    channel: str = ""


@dataclass(slots=True)
class Understood:
    """What a row says: `values` as they are kept (days as 2021-03-05, channels as keys), and what is wrong."""

    values: dict[str, Any] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def understand(
    texts: Mapping[str, str], place: str, circumstances: Circumstances, called: Mapping[str, str] = TITLES
) -> Understood:
    """Read a row's texts by field; `place` (第 12 行) and the headers as `called` stand in the sentences."""
    row = Understood()
    row.faults += _lengths(texts, place, called)
    for name in LONGEST:
        row.values[name] = texts.get(name, "").strip()
    if not row.values["title"]:
        row.faults.append(f"{place}没有{called['title']}")
    elif "\n" in row.values["title"]:
        row.values["title"] = " ".join(row.values["title"].split())
        row.warnings.append(f"{place}的{called['title']}里有换行，已经连成一行")
    _read_days(row, texts, place, circumstances, called)
    _read_channels(row, texts.get("channel", ""), place, circumstances, called)
    _read_category(row, texts)
    row.warnings += _number_form(row.values["document_number"], place, called)
    return row


def _lengths(texts: Mapping[str, str], place: str, called: Mapping[str, str]) -> Iterator[str]:
    for name, longest in LONGEST.items():
        if len(texts.get(name, "").strip()) > longest:
            yield f"{place}的{called[name]}超过 {longest} 字"


def _read_days(
    row: Understood, texts: Mapping[str, str], place: str, circumstances: Circumstances, called: Mapping[str, str]
) -> None:
    """The day of publication, and the day of making where the list has it: neither may lie ahead, nor the first before
    the second."""
    published = _read_day(row, "published_on", texts, place, called)
    made = _read_day(row, "made_on", texts, place, called)
    if not texts.get("published_on", "").strip():
        row.faults.append(f"{place}没有{called['published_on']}")
    if published and published > circumstances.today:
        row.faults.append(f"{place}的{called['published_on']}“{texts['published_on'].strip()}”还没有到")
    if published and made and published < made:
        row.faults.append(f"{place}的{called['published_on']} {published} 早于{called['made_on']} {made}")
    if published and circumstances.year and published.year != circumstances.year:
        row.warnings.append(f"{place}的{called['published_on']} {published} 不在 {circumstances.year} 年")


def _read_day(
    row: Understood, name: str, texts: Mapping[str, str], place: str, called: Mapping[str, str]
) -> date | None:
    text = texts.get(name, "").strip()
    found = day(text)
    if text and found is None:
        row.faults.append(f"{place}的{called[name]}“{text[:40]}”不是日期")
    row.values[name] = found.isoformat() if found else ""
    return found


def _read_channels(
    row: Understood, text: str, place: str, circumstances: Circumstances, called: Mapping[str, str]
) -> None:
    """The channels named in one cell, or the one agreed on for rows that name none."""
    keys, strange = named_channels(text)
    if not text.strip() and circumstances.channel:
        keys = [circumstances.channel]
    row.values["channels"] = keys
    if strange:
        known = "、".join(channel.title for channel in channels().values())
        row.faults.append(f"{place}的{called['channel']}“{'、'.join(strange)[:40]}”不认识，可以写：{known}")
    elif not keys:
        row.faults.append(f"{place}没有写{called['channel']}")


def named_channels(text: str) -> tuple[list[str], list[str]]:
    """The keys of the channels that a cell names, each once, and the words that name none."""
    whole = by_name().get("".join(text.split()).lower())
    if whole:
        return [whole], []
    words = [word for word in BETWEEN_CHANNELS.split(text) if word]
    keys = [by_name().get(word.lower(), "") for word in words]
    strange = [word for word, key in zip(words, keys, strict=True) if not key]
    return list(dict.fromkeys(key for key in keys if key)), strange


def _read_category(row: Understood, texts: Mapping[str, str]) -> None:
    """The item of Article 20 where the list names one; any other words are kept as the column where it stood."""
    text = texts.get("category", "").strip() or row.values["column"]
    row.values["category"] = category(text)
    if not row.values["column"] and row.values["category"] is None:
        row.values["column"] = text[: LONGEST["column"]]


def category(text: str) -> int | None:
    """The number of the item of Article 20 that the words name, by its number or by its own words."""
    by_words = [number for number, duty in enumerate(COMMON, start=1) if text == duty.title]
    found = CATEGORY.fullmatch("".join(text.split()))
    return by_words[0] if by_words else CATEGORY_NUMBERS.get(found[1]) if found else None


def _number_form(number: str, place: str, called: Mapping[str, str]) -> Iterator[str]:
    verdict = document_number.check(number) if number else None
    if verdict and verdict.meant and verdict.faults:
        yield f"{place}的{called['document_number']}“{number}”写法不规范，规范写法是“{verdict.meant}”"
