"""建立数据库，或把它更新到这一版程序；更新前先备份。"""

from argparse import ArgumentParser, Namespace

from gongkai.server.django_commands import prepare


def add_arguments(parser: ArgumentParser) -> None:
    """No arguments: one database, one version."""


def run(arguments: Namespace) -> int:  # noqa: ARG001  # every command takes its arguments
    """Bring the database up to date, then check that it keeps its word."""
    prepare()
    from gongkai.server.migrating import bring_up_to_date  # noqa: PLC0415  # needs Django started

    done = bring_up_to_date()
    if done.copy:
        print(f"更新前的数据库已备份到 {done.copy}。")
    if done.locks and done.copy is None:
        print(f"补上了缺失或被改过的锁：{'、'.join(done.locks)}；如果不是更新造成的，请查明原因。")
    print("数据库已就绪。")
    return 0
