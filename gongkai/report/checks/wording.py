"""正文里的错词、易混的词，按词表查，词表里每条注明出处。

词表在 gongkai/wordings/confused.toml，只收在公文里不会有别的读法的词；可能有别的读法的，写明前后文的条件。
推荐写法、要看文意的，以及书名号里照引的标题，只作提示。同一部分里同一个词只提一次，写明几处。
"""

from collections.abc import Iterator

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.prose import Passage, passages
from gongkai.wordings.matching import Found, found
from gongkai.wordings.word_list import Word

TITLE_REACH = 100
"""No title is longer."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each word in each section; expected is the right word, actual the one that is there."""
    for passage in passages(report):
        by_word: dict[str, list[Found]] = {}
        for hit in found(passage.text, "confused"):
            by_word.setdefault(hit.word.wrong, []).append(hit)
        for places in by_word.values():
            yield told(passage, places)


def told(passage: Passage, places: list[Found]) -> Hit:
    """The hit for one word of a passage; its place is the first one that is not quoted from a title."""
    outside = [place for place in places if not in_title(passage.text, place.start)]
    first = (outside or places)[0]
    word = first.word
    times = f"（本部分{len(places)}处）" if len(places) > 1 else ""
    return Hit(
        f"{verdict(word, quoted=not outside)}{times}。出处：{word.source}。",
        passage.where(first.start, first.end),
        expected=word.right,
        actual=word.wrong,
        severity=Severity.NOTICE if word.unsure or not outside else None,
    )


def verdict(word: Word, *, quoted: bool) -> str:
    """What is said of the word, as surely as it is known."""
    if quoted:
        return f"引用的标题里写的是“{word.wrong}”，应为“{word.right}”；原标题如此的不必改"
    if word.unsure:
        return f"“{word.wrong}”宜写作“{word.right}”，请核对"
    return f"“{word.wrong}”应为“{word.right}”"


def in_title(text: str, start: int) -> bool:
    """Whether the offset stands inside 《》, as the words of somebody else."""
    before = max(0, start - TITLE_REACH)
    return text.rfind("《", before, start) > text.rfind("》", before, start)


check = Check(
    id="AR902",
    name="wording",
    severity=Severity.WARNING,
    title="用词有误",
    basis="《现代汉语词典》等，词表里每条注明出处",
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", "截至目前，公众号关注3000人。"),))),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", "截止目前，公众号关注3000人。"),))),
)
