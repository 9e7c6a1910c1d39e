"""The whole page of a run: what was found at each office at the top, then every report with its findings."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import IO

from gongkai.findings import SCHEMA, Entry, Run
from gongkai.findings._totals import totals
from gongkai.findings._weights import SEVERITIES, counted
from gongkai.findings.html.leaf import fragment
from gongkai.findings.html.words import text

TITLE = "政府信息公开工作年度报告检查结果"
FRAGMENT, PAGE = (Path(__file__).with_name(name) for name in ("fragment.css", "page.css"))


def style() -> str:
    """The style of a fragment: every rule is for what stands inside an element of class `checked`."""
    return FRAGMENT.read_text(encoding="utf-8")


def write(run: Run, out: IO[str]) -> None:
    """Write the page, one report after the other, so that a long run needs no more memory than its longest report."""
    for lines in (head(), summary(run), reports(run), foot()):
        out.writelines(f"{line}\n" for line in lines)


def head() -> Iterator[str]:
    """The page's head, with the whole style inside and nothing outside the file."""
    yield "<!DOCTYPE html>"
    yield '<html lang="zh-CN">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta name="generator" content="{SCHEMA}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{TITLE}</title>"
    yield f"<style>\n{PAGE.read_text(encoding='utf-8')}{style()}</style>"
    yield "</head>"
    yield "<body>"
    yield "<main>"


def foot() -> Iterator[str]:
    """The page's end."""
    yield from ("</main>", "</body>", "</html>")


def summary(run: Run) -> Iterator[str]:
    """What was found in one sentence; where there are several files, a line for each of them."""
    yield f"<h1>{TITLE}</h1>"
    if len(run.entries) != 1:
        yield f'<p class="answer">{escape(totals(run))}</p>'
        yield '<table class="offices">'
        heads = ("机关", "年度", *SEVERITIES.values(), "文件")
        cells = "".join(f'<th scope="col">{word}</th>' for word in heads)
        yield f"<thead><tr>{cells}</tr></thead>"
        yield "<tbody>"
        yield from (office(entry, number) for number, entry in enumerate(run.entries, 1))
        yield "</tbody></table>"
    yield from (f'<p class="skipped">{text(file)}：{text(reason)}</p>' for file, reason in run.skipped.items())


def office(entry: Entry, number: int) -> str:
    """One file's line of the summary, leading to its report below."""
    name = text(entry["agency"] or Path(entry["file"]).name)
    file = f'<td class="file">{text(entry["file"])}</td>'
    if entry["error"]:
        return f'<tr><th scope="row"><a href="#r{number}">{name}</a></th><td colspan="4">未能检查</td>{file}</tr>'
    counts = counted(entry["findings"])
    cells = "".join(
        f'<td class="{weight if counts[weight] else "none"}">{counts[weight]}</td>' for weight in SEVERITIES
    )
    year = f"<td>{entry['year'] or ''}</td>"
    return f'<tr><th scope="row"><a href="#r{number}">{name}</a></th>{year}{cells}{file}</tr>'


def reports(run: Run) -> Iterator[str]:
    """Every report with its findings."""
    for place, entry in enumerate(run.entries):
        yield f'<p class="from">{text(entry["file"])}</p>'
        yield fragment(run.report(place), entry, page=f"r{place + 1}")
