"""The outcomes of table three, in their groups as the form prints them, each with the article it stands on."""

from dataclasses import dataclass
from functools import cache

from gongkai.law.grounds import GROUNDS
from gongkai.law.instruments import REGULATION, Citation
from gongkai.report.form_2021 import OUTCOME_GROUPS

ARTICLES: dict[str, tuple[Citation, ...]] = {key: (ground.citation,) for key, ground in GROUNDS.items()} | {
    "granted": (REGULATION.article(36, item=1), REGULATION.article(36, item=2)),
    "partial": (REGULATION.article(37),),
    "administrative_query": (REGULATION.article(36, item=7),),
    "not_held": (REGULATION.article(36, item=4), REGULATION.article(36, item=5)),
    "needs_creation": (REGULATION.article(38),),
    "still_unclear": (REGULATION.article(30),),
    "petition": (REGULATION.article(39, paragraph=1),),
    "repeated": (REGULATION.article(36, item=6),),
    "publication": (REGULATION.article(39, paragraph=2),),
    "excessive": (REGULATION.article(35),),
    "not_corrected": (REGULATION.article(30),),
    "fee_unpaid": (REGULATION.article(42),),
}
"""Where each outcome stands in the Regulation; 确认或重新出具 and 其他 stand in no article, only in the form."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome: its key, its title as a person says it, its group, its articles (none for two of them)."""

    key: str
    title: str
    group: str
    articles: tuple[Citation, ...]

    @property
    def basis(self) -> str:
        """The articles as they are written beside it."""
        if not self.articles:
            return ""
        first, *others = self.articles
        article = str(first.instrument.article(first.number))
        return "、".join([str(first), *(str(other).removeprefix(article) for other in others)])

    def __str__(self) -> str:
        return self.title if self.title == self.group else f"{self.group}·{self.title}"


def plain(title: str) -> str:
    """A title of the form without its number and its note: （二）部分公开（区分处理的…） is 部分公开."""
    unnumbered = title[3:] if title.startswith("（") else title[2:]
    return unnumbered.split("（")[0]


@cache
def outcomes() -> dict[str, Outcome]:
    """Every outcome by its key, in the form's order."""
    return {
        row.key: Outcome(row.key, plain(row.title or group), plain(group), ARTICLES.get(row.key, ()))
        for group, rows in OUTCOME_GROUPS
        for row in rows
    }


def grouped() -> dict[str, list[Outcome]]:
    """The outcomes under the titles of their groups, numbered as in the form."""
    return {group: [outcomes()[row.key] for row in rows] for group, rows in OUTCOME_GROUPS}
