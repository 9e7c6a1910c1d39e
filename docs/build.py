"""python -m docs.build: rewrite docs/reference/ from the code. tests/house/test_reference.py tells when it is stale."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

from gongkai import discovery
from gongkai.__main__ import commands, summary
from gongkai.law import limits
from gongkai.law.instruments import ALL
from gongkai.report.check import Check, Severity
from gongkai.report.form import Form
from gongkai.report.form_2019 import FORM as FORM_2019
from gongkai.report.form_2021 import FORM as FORM_2021

FOLDER = Path(__file__).parent / "reference"
WEIGHTS = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTICE: "提示"}
HEAD = "<!-- 由 make docs 从程序生成，不要手改。 -->"


def main() -> None:
    """Write every page of the reference; a page that no longer exists is deleted."""
    FOLDER.mkdir(exist_ok=True)
    written = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in written:
            old.unlink()
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def pages() -> dict[str, str]:
    """Every page of the reference: file name and text."""
    made: dict[str, Callable[[], Iterator[str]]] = {
        "checks.md": checks_page,
        "commands.md": commands_page,
        "form-2019.md": lambda: form_page(FORM_2019),
        "form-2021.md": lambda: form_page(FORM_2021),
        "limits.md": limits_page,
    }
    return {name: "\n".join([HEAD, "", *make()]).rstrip() + "\n" for name, make in made.items()}


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """A table of Markdown; bars and line ends inside cells are taken out."""
    heads = list(heads)
    yield f"| {' | '.join(heads)} |"
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield f"| {' | '.join(' '.join(str(cell).replace('|', '｜').split()) for cell in row)} |"


def all_checks() -> list[tuple[Check, str]]:
    """Every check with the docstring of its module, by id."""
    found = [(module.check, module.__doc__ or "") for module in discovery.modules("gongkai.report.checks")]
    return sorted(found, key=lambda pair: pair[0].id)


def checks_page() -> Iterator[str]:
    """The checks of a report: an overview, then what each finds and says."""
    checks = all_checks()
    yield from ["# 年度报告的检查", "", f"共 {len(checks)} 项。`gongkai explain 编号` 给出例子和法律原文。", ""]
    rows = ((c.id, f"`{c.name}`", WEIGHTS[c.severity], c.title, years(c), c.basis) for c, _ in checks)
    yield from table(("编号", "名称", "级别", "查什么", "适用", "依据"), rows)
    for check, words in checks:
        yield from ["", f"## {check.id} {check.title}", "", *words.strip().split("\n"), "", "查出来时这样说：", ""]
        example = check.failing
        yield from (f"- {hit.message}" for hit in check.find(example.report, example.circumstances))


def years(check: Check) -> str:
    """The years of the reports to which a check applies."""
    first, last = check.years
    return f"{first}–{last}" if last else f"{first} 起"


def form_page(form: Form) -> Iterator[str]:
    """Every cell of a form: its id, its title, and whether it is counted or the sum of which."""
    yield from [f"# {form.key} 年格式的表格", "", f"依据：{form.instrument}。共 {len(form.cells)} 格。", ""]
    for section, grid in form.layout.items():
        cells = [printed.cell for row in grid for printed in row if printed.cell]
        yield from [f"## 第{section}部分：{form.sections[section - 1]}", ""]
        yield from table(("编号", "名称", "来源"), ((f"`{c}`", form.titles[c], origin(form, c)) for c in cells))
        yield ""


def origin(form: Form, cell: str) -> str:
    """Where the figure of a cell comes from."""
    parts = form.parts.get(cell)
    if not parts:
        return "逐条统计或录入"
    return f"{len(parts)} 格之和：`{parts[0]}` …… `{parts[-1]}`"


def limits_page() -> Iterator[str]:
    """The limits that the law sets, and the instruments that are cited."""
    yield from ["# 法定期限和限额", ""]
    rows = ((f"`{one.key}`", one.title, one, one.citation, force(one), one.note) for one in limits.TABLE)
    yield from table(("编号", "名称", "多少", "依据", "施行", "说明"), rows)
    yield from ["", "# 引用的法律文件", ""]
    instruments = sorted(ALL.values(), key=lambda one: one.key)
    cells = ((f"`{one.key}`", one.title, one.number, span(one.in_force_from, one.in_force_to)) for one in instruments)
    yield from table(("编号", "名称", "文号", "施行"), cells)


def force(limit: limits.Limit) -> str:
    """From and to when a limit holds."""
    return span(limit.in_force_from, limit.in_force_to)


def span(first: date, last: date | None) -> str:
    """Two days, the second open or not."""
    return f"{first} 起" if last is None else f"{first} 至 {last}"


def commands_page() -> Iterator[str]:
    """Every command with its arguments."""
    yield from ["# 命令", "", "每个命令都可加 `--help`。结束码：0 没有错误，1 查出错误，2 没有做成。", ""]
    found = sorted(commands())
    yield from table(("命令", "做什么"), ((f"`gongkai {name}`", summary(path)) for name, _, path in found))
    for name, package, path in found:
        module = import_module(f"{package}.{path.stem}")
        parser = argparse.ArgumentParser(prog=f"gongkai {name}", add_help=False)
        module.add_arguments(parser)
        yield from ["", f"## gongkai {name}", "", *(module.__doc__ or "").strip().split("\n"), ""]
        rows = list(arguments_of(parser))
        yield from table(("参数", "意思"), rows) if rows else ["没有参数。"]


def arguments_of(parser: argparse.ArgumentParser, verb: str = "") -> Iterator[tuple[str, str]]:
    """Every argument as it is typed and what it means; those of a verb after the verb."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            meanings = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, inner in action.choices.items():
                yield f"`{name}`", meanings[name]
                yield from arguments_of(inner, f"{name} ")
        elif not isinstance(action, argparse._HelpAction):
            yield f"`{verb}{spelled(action)}`", help_of(action)


def help_of(action: argparse.Action) -> str:
    """What an argument means, with its default where it is shown."""
    words = action.help or ""
    return words % {"default": action.default, "prog": ""} if "%(" in words else words


def spelled(action: argparse.Action) -> str:
    """An argument as it is typed."""
    value = action.metavar if isinstance(action.metavar, str) else (action.dest.upper() if action.nargs != 0 else "")
    if action.choices is not None:
        value = "/".join(str(choice) for choice in action.choices)
    return " ".join(part for part in (", ".join(action.option_strings), value) if part)


if __name__ == "__main__":
    main()
