"""What a topic is: a figure that the report's text tells and that no record counts, so a person enters it."""

from dataclasses import dataclass
from functools import cache

from gongkai import discovery
from gongkai.report.draft import Aspect


@dataclass(frozen=True, slots=True)
class Topic:
    """A figure of the text. `title` and `unit` are read around the figure: 清理规范性文件87件.

    `decimals` is how many decimal places it may have (0 for counts, 2 for 元); `always` is true where the report has
    a sentence of its own for it, due every year, also when it is 0; `hint` says what is counted.
    """

    key: str
    title: str
    unit: str
    aspect: Aspect
    decimals: int = 0
    always: bool = False
    hint: str = ""

    @property
    def cell(self) -> str:
        """Its cell id in the report."""
        return f"entered.{self.key}"


@cache
def topics() -> dict[str, Topic]:
    """Every topic by its cell, in the order of the report's aspects, then of its file."""
    found = [topic for module in discovery.modules("gongkai.office.registers.topics") for topic in module.TOPICS]
    order = list(Aspect)
    found.sort(key=lambda topic: order.index(topic.aspect))
    return {topic.cell: topic for topic in found}
