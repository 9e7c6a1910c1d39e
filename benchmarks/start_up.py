"""A command of the rules starts at once: `gongkai explain AR301` against an empty Python."""

from benchmarks.measure import Result, compared, in_turns, program

AIM = 5.0
ROUNDS = 21


def run() -> Result:
    """Both as whole processes, as a person or a script starts them."""
    pairs = in_turns(lambda: program("gongkai", "explain", "AR301"), lambda: program("python", "-c", "pass"), ROUNDS)
    return compared("gongkai explain AR301 对 python -c pass", pairs, aim=AIM)


if __name__ == "__main__":
    print(run().line)
