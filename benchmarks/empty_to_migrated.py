"""From nothing to an office's database: `gongkai migrate` in an empty home, against a bare Django's own migrate."""

import tempfile
from pathlib import Path
from statistics import median

from benchmarks.measure import Result, in_turns, program, told

AIM_SECONDS = 10.0
ROUNDS = 5
BARE = """
import sys
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": sys.argv[1]}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
"""


def ours() -> None:
    """The office's database, made in a home that did not exist."""
    with tempfile.TemporaryDirectory() as folder:
        program("gongkai", "migrate", environment={"GONGKAI_HOME": f"{folder}/home", "DATABASE_URL": ""})


def peer() -> None:
    """Django's own tables on SQLite, with SQLite's defaults."""
    with tempfile.TemporaryDirectory() as folder:
        program("python", "-c", BARE, str(Path(folder) / "bare.sqlite3"))


def run() -> Result:
    """The aim is in seconds: a person waits for it once."""
    pairs = in_turns(ours, peer, ROUNDS)
    times = sorted(one for one, _ in pairs)
    ratio = median(one / other for one, other in pairs)
    middle = median(times)
    verdict = "达到" if middle <= AIM_SECONDS else "没有达到"
    line = (
        f"空文件夹到建好数据库：{told(middle)}（{told(times[0])}–{told(times[-1])}，{ROUNDS} 轮；"
        f"是只有 Django 自带三个应用的 {ratio:.2f} 倍），目标 ≤ {AIM_SECONDS:g} 秒，{verdict}"
    )
    return Result(line, middle <= AIM_SECONDS)


if __name__ == "__main__":
    print(run().line)
