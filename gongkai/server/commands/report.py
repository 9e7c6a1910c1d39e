"""由办公室的记录编出一年的年度报告，写成文件（.docx .pdf .html .xlsx .json）或打印摘要。"""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from gongkai.hand_out import hand_out
from gongkai.server.django_commands import complaining, prepare


def add_arguments(parser: ArgumentParser) -> None:
    """Year, agency, where to write, in which format to print."""
    parser.add_argument("year", metavar="年度", type=int, help="报告的年度，例如 2021")
    parser.add_argument("--agency", metavar="机关", help="机关全称或简称；只有一个机关时可不写")
    parser.add_argument("-o", "--output", metavar="文件", type=Path, help="写到这个文件，按后缀定格式")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="打印的格式")


def run(arguments: Namespace) -> int:
    """Write or print the report; 1 where the checks find an error."""
    prepare(existing=True)
    with complaining():
        return compiled(arguments)


def compiled(arguments: Namespace) -> int:
    """The report as its standing version has it, else as the records have it now."""
    from gongkai.office.annual_report import queries  # noqa: PLC0415  # models need Django started
    from gongkai.office.annual_report.banner import banner  # noqa: PLC0415
    from gongkai.office.annual_report.content import as_report, content_of  # noqa: PLC0415
    from gongkai.server.reported import report_asked  # noqa: PLC0415

    report = report_asked(arguments)
    version = queries.standing(report)
    content = content_of(version) if version else queries.working(report)
    plain = as_report(report, content.figures, content.texts)
    if arguments.output:
        hand_out(plain, arguments.output.absolute(), banner=banner(version))
        print(f"已写出 {arguments.output}（{queries.status(report)}，读回核对无误）。")
    elif arguments.format == "json":
        print(json.dumps(plain.as_json(), ensure_ascii=False, indent=1))
    else:
        filled = [
            f"  {content.titles[cell]}：{value}" for cell, value in content.figures.items() if value not in (0, "0")
        ]
        print("\n".join([f"{plain.title}（{queries.status(report)}）", *filled, "  其余各项均为 0。"]))
    return 1 if queries.errors(content) else 0
