"""python -m tests.run all|check|campaign: run the rounds one after another; exit code 0 only if none failed."""

import os
import sys
import tempfile
from pathlib import Path

from tests.run import rounds
from tests.run.outcome import Outcome, State, summary

PLANS = {
    "check": (rounds.check,),
    "all": (
        rounds.check,
        rounds.on_sqlite,
        rounds.by_chance,
        rounds.on_postgresql,
        rounds.in_browser,
        rounds.coverage,
    ),
    "campaign": (rounds.campaign,),
}


def main(arguments: list[str]) -> int:
    """Run one plan, print the summary, return the exit code: 0 nothing failed, 1 something did, 2 no such plan."""
    if len(arguments) != 1 or arguments[0] not in PLANS:
        print(f"用法：python -m tests.run {'|'.join(PLANS)}", file=sys.stderr)
        return 2
    os.chdir(Path(__file__).parents[2])
    with tempfile.TemporaryDirectory(prefix="gongkai-run-") as folder:
        outcomes = run(PLANS[arguments[0]], Path(folder))
    print(summary(outcomes), flush=True)
    return int(any(outcome.state is State.FAILED for outcome in outcomes))


def run(plan: tuple[rounds.Round, ...], folder: Path) -> list[Outcome]:
    """The outcomes of every round; an interruption ends the run but still gives the summary of what was done."""
    outcomes: list[Outcome] = []
    for perform in plan:
        try:
            outcomes.append(perform(folder))
        except KeyboardInterrupt:
            outcomes.append(Outcome(rounds.title(perform), State.FAILED, 0, "被中断"))
            break
    return outcomes


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
