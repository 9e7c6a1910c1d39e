"""The texts of a report that are not its running text: what page heads and feet say, and what the eye does not see."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.paper import Place
from gongkai.report.annual_report import AnnualReport
from gongkai.report.prose import passages
from gongkai.scan.detector import Kind
from gongkai.scan.sweep import Found, sweep

RUNNING = "页眉、页脚或者水印里"
UNSEEN = {
    "hidden-text": "隐藏的文字里",
    "covered-text": "被色块盖住的文字里",
    "comment": "批注里",
    "tracked-changes": "修订痕迹里",
}
"""The kinds of hidden parts whose words are looked through, and how their place is called."""
SORT_ENDS = "："
"""Behind it begin the words of a tracked change; before it stands which sort of change it is."""

Told = tuple[str, bool]
"""Words that were found, and whether surely so."""


@dataclass(frozen=True, slots=True)
class Aside:
    """One such text: how its place is called, the words, where it stands, whether nobody sees it."""

    called: str
    text: str
    place: Place = Place()
    is_hidden: bool = True


def asides(report: AnnualReport) -> Iterator[Aside]:
    """The words at the edges of the pages, then those of each hidden part."""
    if report.running:
        yield Aside(RUNNING, report.running, is_hidden=False)
    for hidden in report.hidden:
        if hidden.kind in UNSEEN:
            rest = hidden.text.partition(SORT_ENDS)[2] if hidden.kind == "tracked-changes" else ""
            yield Aside(UNSEEN[hidden.kind], rest or hidden.text, hidden.place)


def found_beside(report: AnnualReport, kind: Kind) -> Iterator[tuple[Aside, Found]]:
    """What the detectors of a kind find in these texts, each thing once, without what the running text shows too."""
    told: set[Told] | None = None
    for aside in asides(report):
        for found in sweep(aside.text, kind):
            told = in_running_text(report, kind) if told is None else told
            words = said(aside.text, found)
            if (words, True) not in told and (words, found.sure) not in told:
                told.add((words, found.sure))
                yield aside, found


def in_running_text(report: AnnualReport, kind: Kind) -> set[Told]:
    """What the detectors of a kind find in the title and the running text."""
    texts = [report.title, *(passage.text for passage in passages(report))]
    return {(said(text, found), found.sure) for text in texts for found in sweep(text, kind)}


def said(text: str, found: Found) -> str:
    """The words that were found, never to be shown as they are."""
    return text[found.start : found.end].strip()
