"""核对操作记录的链条和各项存档：有没有被改动、删除；打印条数和末尾校验值，请另存别处。"""

import json
import re
from argparse import ArgumentParser, Namespace

from gongkai.complaint import Complaint
from gongkai.server.django_commands import complaining, prepare

SCHEMA = "gongkai.verification/1"


def add_arguments(parser: ArgumentParser) -> None:
    """What was noted elsewhere, and the format."""
    parser.add_argument("--head", metavar="校验值", default="", help="以前另存的末尾校验值（64 位）")
    parser.add_argument("--count", metavar="条数", type=int, help="记下那个校验值时的条数")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="打印的格式")


def run(arguments: Namespace) -> int:
    """Verify everything; 1 where anything is wrong."""
    if arguments.head and not re.fullmatch("[0-9a-f]{64}", arguments.head):
        raise Complaint("--head 应是 64 位的校验值（数字和 a 到 f），请核对抄写。")
    if arguments.count is not None and arguments.count < 0:
        raise Complaint("--count 应是 0 或以上的条数。")
    prepare(existing=True)
    from gongkai.office.journal.verification import Noted  # noqa: PLC0415  # needs Django started
    from gongkai.server.verifying import verified  # noqa: PLC0415

    with complaining():
        verdict, found = verified(Noted(arguments.count, arguments.head))
    faults = [fault for stage in found.values() for fault in stage]
    result = {"schema": SCHEMA, "count": verdict.count, "head": verdict.head, "faults": faults, "stages": found}
    print(json.dumps(result, ensure_ascii=False) if arguments.format == "json" else in_words(result))
    return 1 if faults else 0


def in_words(result: dict[str, object]) -> str:
    """The result for people."""
    faults = result["faults"]
    assert isinstance(faults, list)  # noqa: S101  # put together above
    lines = [f"发现 {len(faults)} 处问题：", *(f"  {fault}" for fault in faults)] if faults else ["核对无误。"]
    lines += [f"操作记录 {result['count']} 条，末尾校验值 {result['head']}"]
    return "\n".join([*lines, "请把条数和校验值另存在这台机器以外；下次用 --count 和 --head 核对。"])
