"""Ten thousand offices' reports summed, and their shares written, after they have been read."""

import tempfile
from pathlib import Path
from random import Random

from benchmarks.measure import Result, compared, seconds
from gongkai.cli._shares import default_path, write_shares
from gongkai.report.form_2021 import FORM
from gongkai.report.rollup.office import Office
from gongkai.report.rollup.roll_up import roll_up

OFFICES = 10_000
LIMIT = 10.0
ROUNDS = 3


def run() -> Result:
    """Against the limit of ten seconds."""
    chance = Random(1)
    offices = [
        Office(f"{n}.html", f"青山县第{n}局", 2023, "2021", {cell: chance.randrange(50) for cell in FORM.cells})
        for n in range(OFFICES)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = default_path(Path(folder) / "sum.json", OFFICES)
        pairs = [(seconds(lambda: write_shares(roll_up(offices), path)), LIMIT) for _ in range(ROUNDS)]
    return compared(f"汇总 {OFFICES} 份年报（读完以后）对 {LIMIT:g} 秒", pairs, aim=1.0)


if __name__ == "__main__":
    print(run().line)
