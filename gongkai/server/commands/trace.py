"""列出年度报告里一个数字背后的记录。"""

import json
from argparse import ArgumentParser, Namespace

from gongkai.complaint import Complaint
from gongkai.server.django_commands import complaining, prepare


def add_arguments(parser: ArgumentParser) -> None:
    """Year, cell, agency, format."""
    parser.add_argument("year", metavar="年度", type=int, help="报告的年度，例如 2021")
    parser.add_argument(
        "cell", metavar="数字", help="表中的格或文中的数，例如 applications.total.received，也可写中文名称"
    )
    parser.add_argument("--agency", metavar="机关", help="机关全称或简称；只有一个机关时可不写")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="打印的格式")


def run(arguments: Namespace) -> int:
    """Print the records and their sum; 1 where the sum is not the figure."""
    prepare(existing=True)
    with complaining():
        return traced(arguments)


def traced(arguments: Namespace) -> int:
    """The records of the frozen version where there is one, else of the year as it is now."""
    from gongkai.office.annual_report import gather, queries  # noqa: PLC0415  # models need Django started
    from gongkai.server.reported import report_asked  # noqa: PLC0415

    report = report_asked(arguments)
    titles = gather.gather(report.agency, report.year).titles
    cell = next((key for key, title in titles.items() if arguments.cell in (key, title)), arguments.cell)
    found = queries.trace(report, cell, queries.frozen(report))
    if found is None:
        near = "、".join(key for key in titles if arguments.cell.split(".")[-1] in key) or "见 gongkai report"
        raise Complaint(f"{report.year}年的报告里没有“{arguments.cell}”这个数字；相近的有：{near[:200]}。")
    facts = list(found.facts)
    total = gather.plain(sum((fact.amount for fact in facts), gather.ZERO))
    if arguments.format == "json":
        records = [
            {"kind": f.kind, "id": f.id, "on": f.on.isoformat(), "label": f.label, "amount": gather.plain(f.amount)}
            | ({"note": f.note} if f.note else {})
            for f in facts
        ]
        head = {"agency": report.agency.name, "year": report.year, "cell": cell, "title": found.title}
        state = {"figure": found.figure, "frozen": found.frozen, "sum": total, "records": records}
        print(json.dumps(head | state, ensure_ascii=False, indent=1))
    else:
        print(f"{report.agency}{report.year}年 {found.title}：{found.figure}" + ("（已冻结）" if found.frozen else ""))
        for fact in facts:
            note = f"（{fact.note}）" if fact.note else ""
            print(f"  {fact.on}  {gather.plain(fact.amount):>8}  {fact.label}{note}")
        print(f"共 {len(facts)} 条，合计 {total}。")
    return 0 if total == found.figure else 1
