"""What a round came to, and the summary that names whatever could not be run."""

import xml.etree.ElementTree as ElementTree
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path


class State(Enum):
    """How a round ended."""

    PASSED = "通过"
    FAILED = "没有通过"
    NOT_RUN = "没有运行"


@dataclass(frozen=True)
class Outcome:
    """One round: its title, how it ended, seconds, a remark, and the reasons of skipped tests with their counts."""

    title: str
    state: State
    seconds: float
    remark: str = ""
    skipped: Counter[str] = field(default_factory=Counter)


def counted(junit: Path) -> tuple[int, Counter[str]]:
    """How many tests a junit file tells of, and why the skipped ones were skipped; nothing where the file is absent."""
    if not junit.exists():
        return 0, Counter()
    cases = list(ElementTree.parse(junit).getroot().iter("testcase"))
    skips = [skip for case in cases if (skip := case.find("skipped")) is not None]
    return len(cases), Counter(skip.get("message", "没有写明原因") for skip in skips)


def summary(outcomes: list[Outcome]) -> str:
    """The last lines of a run: one a round, then everything that was not run and why, set off so that it is seen."""
    lines = ["", "=" * 30 + " 总结 " + "=" * 30]
    lines += [f"{one.state.value}  {one.title}，{one.seconds:.0f} 秒 {one.remark}".rstrip() for one in outcomes]
    missed = [f"整轮：{one.title}（{one.remark}）" for one in outcomes if one.state is State.NOT_RUN]
    missed += [f"{count} 项：{reason}" for one in outcomes for reason, count in sorted(one.skipped.items())]
    if missed:
        lines += ["", "!" * 20 + " 注意：下面这些没有运行，所以没有被证明 " + "!" * 20]
        lines += [f"  !! {line}" for line in dict.fromkeys(missed)]
    failed = [one.title for one in outcomes if one.state is State.FAILED]
    return "\n".join([*lines, "", f"没有通过：{'、'.join(failed)}。" if failed else "运行过的全部通过。"])
