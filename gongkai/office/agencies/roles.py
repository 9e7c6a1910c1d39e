"""The roles of an office, what each may do, which no one may hold at once; pages are drawn from these tables."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class May(StrEnum):
    """What can be permitted: every view and every action names one."""

    RECORD = "record"
    ANSWER = "answer"
    WRITE_REPORT = "write_report"
    SIGN_REPORT = "sign_report"
    OVERRIDE = "override"
    MANAGE_PEOPLE = "manage_people"
    READ_JOURNAL = "read_journal"


@dataclass(frozen=True, slots=True)
class Role:
    """A role: its key, its title, what it is for, what it may do; `needed`: an agency cannot be without a holder."""

    key: str
    title: str
    description: str
    may: frozenset[May]
    needed: bool = False


ROLES = (
    Role(
        "clerk",
        "经办人",
        "登记文件、公开信息、申请和各类台账，起草年度报告。",
        frozenset({May.RECORD, May.ANSWER, May.WRITE_REPORT}),
        needed=True,
    ),
    Role(
        "reviewer",
        "审核人",
        "科室负责人，审核本科室的登记和年度报告文字。",
        frozenset({May.RECORD, May.ANSWER, May.WRITE_REPORT, May.READ_JOURNAL}),
    ),
    Role("secrecy_officer", "保密员", "对拟公开的信息进行保密审查。", frozenset({May.READ_JOURNAL})),
    Role(
        "leader",
        "分管负责人",
        "政府信息公开工作第一责任人，签发年度报告；检查有错误仍要签发的，须写明理由。",
        frozenset({May.WRITE_REPORT, May.SIGN_REPORT, May.OVERRIDE, May.READ_JOURNAL}),
        needed=True,
    ),
    Role(
        "administrator",
        "系统管理员",
        "管理机关资料和人员：到岗、离岗、代理、移交；不经手业务。",
        frozenset({May.MANAGE_PEOPLE, May.READ_JOURNAL}),
        needed=True,
    ),
)
BY_KEY = {role.key: role for role in ROLES}


def titles(roles: Collection[str]) -> list[str]:
    """The titles of some roles, in the order of the table."""
    return [role.title for role in ROLES if role.key in roles]


IN_ORDER = ("clerk", "reviewer", "leader")
"""The hands through which a matter goes: nobody is two of them, or one would decide on the own work."""
APART = {
    frozenset(("administrator", role.key)): "系统管理员不经手业务" for role in ROLES if role.key != "administrator"
} | {
    frozenset((one, other)): "自己办的事不能由自己审、自己签"
    for index, one in enumerate(IN_ORDER)
    for other in IN_ORDER[index + 1 :]
}
"""Pairs of roles that one person never holds on the same day, the roles of those stood in for included; and why."""


def clash(roles: Collection[str]) -> str:
    """Why these roles cannot be held by one person on the same day, in Chinese; empty where they can."""
    for pair, reason in APART.items():
        if pair <= set(roles):
            titles = "、".join(role.title for role in ROLES if role.key in pair)
            return f"{titles}不能由同一个人担任：{reason}"
    return ""
