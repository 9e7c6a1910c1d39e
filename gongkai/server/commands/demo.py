"""建一个有一年记录的演示办公室，并在后台打开它的网站。"""

from argparse import ArgumentParser, Namespace

from gongkai.complaint import Complaint
from gongkai.server import background
from gongkai.server.django_commands import complaining, prepare
from gongkai.server.environment import home, is_demo


def add_arguments(parser: ArgumentParser) -> None:
    """Where to listen; whether only to build, or to end."""
    parser.add_argument("--port", metavar="端口", type=int, default=8000, help="默认 8000；被占用时用下一个")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--build", action="store_true", help="只建数据，不打开网站")
    only.add_argument("--stop", action="store_true", help="停止在后台运行的网站")


def run(arguments: Namespace) -> int:
    """Build what is missing, start what is not running, say where and who; safe to run again."""
    if arguments.stop:
        stopped = background.stop()
        print("演示网站已停止。" if stopped else "演示网站没有在运行。")
        return 0
    claim_home()
    prepare()
    with complaining():
        build()
    if not arguments.build:
        address, process = background.start(arguments.port)
        print(f"演示网站：{address}（进程 {process}；停止：make stop 或 gongkai demo --stop）")
    introduce()
    return 0


def claim_home() -> None:
    """Mark the home folder as the demo's. Raises Complaint where it holds a real office's data."""
    folder = home()
    if is_demo():
        return
    if (folder / "gongkai.sqlite3").exists():
        raise Complaint(f"{folder} 里是正式数据，演示不能建在这里；请换一个位置：GONGKAI_HOME=文件夹 gongkai demo。")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "demo").write_text("这个文件夹里是演示数据。\n", encoding="utf-8")


def build() -> None:
    """Migrate and fill the database."""
    from gongkai.server.demonstration.build import build as fill  # noqa: PLC0415  # models need Django started
    from gongkai.server.migrating import bring_up_to_date  # noqa: PLC0415

    bring_up_to_date()
    if fill():
        print("演示数据已建好：沙坡头区司法局2021年，云岭县自然资源局2021年。")


def introduce() -> None:
    """The people who can sign in."""
    from gongkai.office.agencies.models import Officer  # noqa: PLC0415  # models need Django started
    from gongkai.server.demonstration.offices import PASSWORD  # noqa: PLC0415

    print(f"登录名（口令都是 {PASSWORD}）：")
    for officer in Officer.objects.filter(left_on=None).select_related("agency").order_by("pk"):
        roles = "、".join(appointment.get_role_display() for appointment in officer.appointments.all())
        print(f"  {officer.sign_in_name:10}{officer.name}　{officer.agency}　{roles}")
