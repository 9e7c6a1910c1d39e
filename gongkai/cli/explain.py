"""说明一项检查或者一项法定期限：查什么、依据是什么、怎样算通过、怎样算不通过。"""

import json
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from gongkai.cli._terminal import folded
from gongkai.complaint import Complaint
from gongkai.law.instruments import Citation, numeral
from gongkai.law.wording import NoWording, wording
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Example, Hit
from gongkai.report.tables import sections_with_cells, title

SCHEMA = "gongkai.explanation/1"
PACKAGE = "gongkai.report.checks"
CHECKS = Path(__file__).parent.parent / "report" / "checks"
ID = re.compile(r'^    id="(AR\d+)",\n    name="([^"]+)"', re.MULTILINE)
SEVERITIES = {"error": "错误", "warning": "警告", "notice": "提示"}
SHOWN, LONG = 24, 200
"""How many figures of an example are listed, and how much of an article or of a section's words is shown."""


def add_arguments(parser: ArgumentParser) -> None:
    """The id or name, and the form of the answer."""
    parser.add_argument("id", metavar="ID", help="编号或者名称，如 AR301 或 applications-balance，不分大小写")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text 给人看，json 给程序用")


def run(options: Namespace) -> int:
    """Print what is known of the check; complains of an id that does not exist, naming the nearest ones."""
    name = module_of(options.id)
    if name is None:
        return explain_limit(options)
    module = import_module(f"{PACKAGE}.{name}")
    check: Check = module.check
    finds = (module.__doc__ or "").strip()
    if options.format == "json":
        print(json.dumps(as_json(check, finds), ensure_ascii=False, indent=1))
    else:
        print("\n".join(as_text(check, finds)))
    return 0


def explain_limit(options: Namespace) -> int:
    """Print what is known of a limit; complains of an id that is neither a check's nor a limit's."""
    from gongkai.cli import _limits  # noqa: PLC0415  # only when it is no check: start-up is measured

    found = _limits.limits_called(options.id)
    if not found:
        known = ids() | {key: key for key in _limits.known_keys()}
        raise Complaint(f"没有“{options.id}”这个编号；{nearest(options.id.strip().lower(), known)}。")
    if options.format == "json":
        print(json.dumps({"schema": SCHEMA, "limits": list(map(_limits.as_json, found))}, ensure_ascii=False, indent=1))
    else:
        print("\n\n".join("\n".join(_limits.as_text(limit)) for limit in found))
    return 0


def module_of(asked: str) -> str | None:
    """The module of the check with this id or name; found in the text of the files, so that only one is imported."""
    wanted = asked.strip().lower()
    for path in sorted(CHECKS.glob("[a-z]*.py")):
        found = ID.search(path.read_text(encoding="utf-8"))
        if found and wanted in (found.group(1).lower(), found.group(2)):
            return path.stem
    return None


def ids() -> dict[str, str]:
    """The ids of all checks, by id and by name."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(CHECKS.glob("[a-z]*.py")))
    return {name: found.group(1) for text in texts if (found := ID.search(text)) for name in found.groups()}


def nearest(wanted: str, known: dict[str, str]) -> str:
    """The ids most like the one asked for, in words; `known` gives for each id and name its id."""
    from difflib import get_close_matches  # noqa: PLC0415  # only when nothing was found: start-up is measured

    folded_names = {name.lower(): identity for name, identity in known.items()}
    close = get_close_matches(wanted, folded_names, n=3, cutoff=0.5)
    ids = list(dict.fromkeys(folded_names[name] for name in close)) or sorted(set(known.values()))[:3]
    return f"相近的有 {'、'.join(ids)}"


def as_json(check: Check, finds: str) -> dict[str, Any]:
    """Everything about the check for a program."""
    return {
        "schema": SCHEMA,
        "id": check.id,
        "name": check.name,
        "title": check.title,
        "severity": check.severity.value,
        "years": list(check.years),
        "basis": str(check.basis),
        "wording": words_of_law(check),
        "finds": finds,
        "passing": example_as_json(check.passing),
        "failing": example_as_json(check.failing) | {"findings": [hit_as_json(check, h) for h in hits(check)]},
    }


def example_as_json(example: Example) -> dict[str, Any]:
    """An example: its report as `gongkai read` prints one, its circumstances."""
    around = example.circumstances
    return {
        "report": example.report.as_json(),
        "previous": around.previous.as_json() if around.previous else None,
        "published": around.published_on.isoformat() if around.published_on else None,
    }


def hit_as_json(check: Check, hit: Hit) -> dict[str, Any]:
    """What the check says of its failing example."""
    severity = hit.severity or check.severity
    return {"severity": severity.value, "message": hit.message, "where": hit.where.as_json()}


def hits(check: Check) -> list[Hit]:
    """What the check finds in its failing example."""
    return list(check.find(check.failing.report, check.failing.circumstances))


def words_of_law(check: Check) -> str | None:
    """The wording behind the citation, None where it is not kept here."""
    try:
        return wording(check.basis) if isinstance(check.basis, Citation) else None
    except NoWording:
        return None


def as_text(check: Check, finds: str) -> Iterator[str]:
    """The lines that a person reads."""
    yield f"{check.id} {check.name}"
    yield from labelled("名称", check.title)
    yield from labelled("级别", SEVERITIES[check.severity])
    yield from labelled("适用", years_in_words(check.years))
    yield from labelled("依据", str(check.basis))
    law = words_of_law(check)
    if law:
        yield from labelled("原文", shortened("　".join(law.splitlines())))
    yield from ["", "查什么", *(folded(paragraph, 2, "  ") for paragraph in paragraphs(finds))]
    yield from ["", "通过的例子", *example_lines(check.passing)]
    yield from ["", "不通过的例子", *example_lines(check.failing)]
    for hit in hits(check):
        yield folded(hit.message, 7, f"  {SEVERITIES[hit.severity or check.severity]} ")


def paragraphs(finds: str) -> Iterator[str]:
    """The docstring without the line ends that only its width demands."""
    for paragraph in finds.split("\n\n"):
        yield paragraph.replace("\n", "")


def labelled(label: str, text: str) -> Iterator[str]:
    """One line of the head."""
    yield folded(text, 6, f"{label}  ")


def years_in_words(years: tuple[int, int | None]) -> str:
    """The years of the reports to which the check applies."""
    first, last = years
    return f"{first} 年至 {last} 年的年报" if last else f"{first} 年起的年报"


def example_lines(example: Example) -> Iterator[str]:
    """What an example holds, as lines."""
    around = example.circumstances
    facts = list(report_facts(example.report))
    if around.published_on:
        facts.append(f"公布日期：{around.published_on.isoformat()}")
    if around.previous:
        facts += [f"上年年报的{fact}" for fact in report_facts(around.previous)]
    yield from (folded(fact, 2, "  ") for fact in facts)


def report_facts(report: AnnualReport) -> Iterator[str]:
    """What a small report holds: only what was given."""
    if report.agency:
        yield f"机关：{report.agency}"
    if report.year:
        yield f"年度：{report.year}年"
    if report.title:
        yield f"标题：{report.title}"
    if report.period:
        yield "统计期限：" + " 至 ".join(day.isoformat() for day in report.period)
    if report.preface:
        yield f"开头：{shortened(report.preface)}"
    for section in report.sections:
        text = f"：{shortened(section.text)}" if section.text else ""
        yield f"{numeral(section.number)}、{section.title}{text}"
    yield from figure_facts(report)


def figure_facts(report: AnnualReport) -> Iterator[str]:
    """The figures: those that are not 0, and of the others only that they are 0."""
    if not report.figures:
        return
    sections = sorted(sections_with_cells(report))
    if len(sections) > 1:
        yield f"有表格的部分：{'、'.join(map(numeral, sections))}"
    telling = {cell: value for cell, value in report.figures.items() if value != 0}
    for cell, value in list(telling.items())[:SHOWN]:
        yield f"{title(cell, report.form)}：{'（空着）' if value is None else value}"
    if len(telling) > SHOWN:
        yield f"……（共 {len(telling)} 格）"
    if len(telling) < len(report.figures):
        yield "其余各格：0" if telling else "各格：0"


def shortened(text: str) -> str:
    """The text, cut where it is long."""
    return text if len(text) <= LONG else text[:LONG] + "……"
