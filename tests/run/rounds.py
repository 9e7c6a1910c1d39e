"""The rounds: checks, the suite on SQLite, the database again on PostgreSQL, a real browser, coverage, campaigns."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.run import chromium, postgresql
from tests.run.outcome import Outcome, State, counted

Round = Callable[[Path], Outcome]

CHECKS = {
    "写法": ("ruff", "check", "."),
    "排版": ("ruff", "format", "--check", "."),
    "类型": ("mypy",),
    "测试工具的类型": ("mypy", "-p", "tests.house", "-p", "tests.run", "-p", "benchmarks", "-p", "docs"),
    "箭头": ("lint-imports",),
}
WORKERS = ("-n", "2", "--dist", "worksteal")
MEASURED = ("--cov", "--cov-report=", "--cov-fail-under=0")  # the whole is judged, by the round coverage
NO_TESTS = 5  # pytest's exit code where a selection holds no test


def title(perform: Round) -> str:
    """What a round is called in the summary: the first sentence of its docstring."""
    return (perform.__doc__ or perform.__name__).split("：")[0].strip().rstrip("。")


def command(*words: str, **environment: str) -> int:
    """Run one tool of the environment with its output shown; its exit code. No database but the one named is used."""
    tool, *rest = words
    given = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "GONGKAI_HOME")}
    return subprocess.run(
        [str(Path(sys.executable).parent / tool), *rest], check=False, env={**given, "PYTHONUTF8": "1", **environment}
    ).returncode


def pytest(name: str, folder: Path, *words: str, told: str, environment: Mapping[str, str] | None = None) -> Outcome:
    """One run of pytest: `name` keeps its files apart, `told` is its title, `environment` is added to what it sees."""
    print(f"\n== {told} ==", flush=True)
    begun, junit = time.monotonic(), folder / f"{name}.xml"
    measured = {"COVERAGE_FILE": str(folder / f"coverage-{name}"), **(environment or {})}
    code = command("pytest", "-q", "--durations=5", f"--junitxml={junit}", *words, **measured)
    count, skipped = counted(junit)
    remark = {NO_TESTS: "一项测试也没有找到"}.get(
        code, f"{count} 项" if junit.exists() else f"没有跑完（结束码 {code}）"
    )
    return Outcome(told, State.FAILED if code else State.PASSED, time.monotonic() - begun, remark, skipped)


def check(folder: Path) -> Outcome:
    """检查"""
    begun, failed = time.monotonic(), []
    for name, words in CHECKS.items():
        print(f"\n== {name}：{' '.join(words)} ==", flush=True)
        if command(*words, GONGKAI_HOME=str(folder)):
            failed.append(name)
    state = State.FAILED if failed else State.PASSED
    return Outcome(title(check), state, time.monotonic() - begun, "、".join(failed or CHECKS))


def on_sqlite(folder: Path) -> Outcome:
    """测试（SQLite）"""
    return pytest("sqlite", folder, *WORKERS, *MEASURED, "-m", "not browser and not campaign", told=title(on_sqlite))


def by_chance(folder: Path) -> Outcome:
    """大量随机测试（短）：measuring their coverage would double their time and tell nothing new"""
    return pytest("chance", folder, *WORKERS, "-m", "campaign", told=title(by_chance))


def on_postgresql(folder: Path) -> Outcome:
    """测试（PostgreSQL）"""
    told, selection = title(on_postgresql), "database and not browser"
    try:
        with postgresql.running() as address:
            environment = {"DATABASE_URL": address}
            return pytest(
                "postgresql", folder, *WORKERS, *MEASURED, "-m", selection, told=told, environment=environment
            )
    except postgresql.CannotStart as reason:
        return Outcome(told, State.NOT_RUN, 0, str(reason))


def in_browser(folder: Path) -> Outcome:
    """测试（浏览器）"""
    told, path = title(in_browser), chromium.find_or_install()
    if path is None:
        return Outcome(told, State.NOT_RUN, 0, "没有 Chromium，也装不上；装好后用 GONGKAI_CHROMIUM=路径 指明")
    environment = {"GONGKAI_CHROMIUM": path}
    return pytest("browser", folder, *WORKERS, *MEASURED, "-m", "browser", told=told, environment=environment)


def coverage(folder: Path) -> Outcome:
    """覆盖率"""
    print(f"\n== {title(coverage)} ==", flush=True)
    begun, whole = time.monotonic(), {"COVERAGE_FILE": str(folder / "coverage")}
    parts = sorted(str(path) for path in folder.glob("coverage-*"))
    if not parts or command("coverage", "combine", "--quiet", *parts, **whole):
        return Outcome(title(coverage), State.FAILED, 0, "没有可以合并的记录")
    code = command("coverage", "report", "--skip-covered", "--sort=cover", **whole)
    state = State.FAILED if code else State.PASSED
    return Outcome(title(coverage), state, time.monotonic() - begun, "每个分支都算")


def campaign(folder: Path) -> Outcome:
    """大量随机测试（长）"""
    environment = {"GONGKAI_CAMPAIGN": "1"}
    return pytest("campaign", folder, *WORKERS, "-m", "campaign", told=title(campaign), environment=environment)
