"""在终端管理人员：user add 办理到岗，user list 列出，user reset 重设口令。"""

import json
from argparse import ArgumentParser, Namespace

from gongkai.server.django_commands import complaining, prepare

KINDS = ("government_office", "department", "township")
LEVELS = ("province", "city", "county", "town")
ROLES = ("clerk", "reviewer", "secrecy_officer", "leader", "administrator")
"""As in the office's own tables, which need Django; a test compares them."""


def add_arguments(parser: ArgumentParser) -> None:
    """Three verbs."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="add|list|reset")
    add = verbs.add_parser("add", help="办理到岗；第一位系统管理员也这样设")
    add.add_argument("sign_in_name", metavar="登录名", help="小写字母和数字")
    add.add_argument("--name", metavar="姓名", required=True)
    add.add_argument("--role", metavar="角色", action="append", default=[], choices=ROLES, help="、".join(ROLES))
    add.add_argument("--agency", metavar="机关", help="机关全称；只有一个机关时可不写")
    add.add_argument("--kind", metavar="类别", choices=KINDS, help="新建机关时：" + "、".join(KINDS))
    add.add_argument("--level", metavar="层级", choices=LEVELS, help="新建机关时：" + "、".join(LEVELS))
    add.add_argument("--unit", metavar="内设机构", default="")
    add.add_argument("--post", metavar="职务", default="")
    listing = verbs.add_parser("list", help="列出所有人员")
    listing.add_argument("--format", choices=("text", "json"), default="text", help="打印的格式")
    reset = verbs.add_parser("reset", help="重设口令，解除登录暂停")
    reset.add_argument("sign_in_name", metavar="登录名")


def run(arguments: Namespace) -> int:
    """Do what the verb says."""
    prepare(existing=True)
    with complaining():
        VERBS[arguments.verb](arguments)
    return 0


def add(arguments: Namespace) -> None:
    """Let somebody join; the initial password is printed this once."""
    from gongkai.server import people  # noqa: PLC0415  # needs Django started

    details = {name: getattr(arguments, name) for name in ("sign_in_name", "name", "unit", "post")}
    joined = people.add(arguments.agency, arguments.kind, arguments.level, details | {"roles": arguments.role})
    print(f"{joined.officer}已到岗，登录名 {joined.officer.sign_in_name}，初始口令 {joined.password}")
    print("初始口令只显示这一次；第一次登录时必须换成自己的口令。")


def listed(arguments: Namespace) -> None:
    """Print everybody."""
    from gongkai.server import people  # noqa: PLC0415  # needs Django started

    found = people.listed()
    if arguments.format == "json":
        print(json.dumps({"schema": "gongkai.people/1", "people": found}, ensure_ascii=False))
        return
    for one in found:
        left = f"　{one['left_on']} 离岗" if one["left_on"] else ""
        print(f"{one['sign_in_name']:16}{one['name']}　{one['agency']}　{'、'.join(one['roles']) or '没有角色'}{left}")
    print(f"共 {len(found)} 人。" if found else "还没有人员；用 gongkai user add 办理第一位系统管理员的到岗。")


def reset(arguments: Namespace) -> None:
    """Give a new initial password."""
    from gongkai.server import people  # noqa: PLC0415  # needs Django started

    print(f"{arguments.sign_in_name} 的初始口令 {people.reset(arguments.sign_in_name)}")
    print("初始口令只显示这一次；登录后必须换成自己的口令。")


VERBS = {"add": add, "list": listed, "reset": reset}
