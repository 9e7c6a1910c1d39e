"""读一份年度报告，按法定格式列出各部分和三张表的全部数字。"""

import json
import sys
from argparse import ArgumentParser, Namespace

from gongkai.cli._drawn import drawn
from gongkai.readers import read
from gongkai.report.recognise import recognise


def add_arguments(parser: ArgumentParser) -> None:
    """The file, and how to print what it holds."""
    parser.add_argument("file", metavar="文件", help="年度报告文件：.docx .html .txt .md .json")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text 给人看，json 给程序用")


def run(arguments: Namespace) -> int:
    """Print the report in the file; returns 0. A file that cannot be read is complained of (exit code 2)."""
    report = recognise(read(arguments.file))
    if arguments.format == "json":
        json.dump(report.as_json(), sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print("\n".join(drawn(report)))
    return 0
