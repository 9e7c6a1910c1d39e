"""启动办公室的网站；端口被占用时用下一个，按 Ctrl+C 停止。"""

from argparse import ArgumentParser, Namespace

from gongkai.complaint import Complaint
from gongkai.server.django_commands import prepare


def add_arguments(parser: ArgumentParser) -> None:
    """Where to listen, and with how many hands."""
    parser.add_argument("--port", metavar="端口", type=int, default=8000, help="默认 8000；0 表示任选一个空闲端口")
    parser.add_argument(
        "--host", metavar="地址", default="127.0.0.1", help="默认只在本机；局域网使用另设 GONGKAI_HOSTS"
    )
    parser.add_argument("--workers", metavar="个数", type=int, default=1, help="进程数，默认 1；用 PostgreSQL 时可以加")
    parser.add_argument("--threads", metavar="个数", type=int, default=8, help="每个进程的线程数，默认 8")


def run(arguments: Namespace) -> int:
    """Check, open the port, say where, serve."""
    for name, least, most in (("port", 0, 65535), ("workers", 1, 64), ("threads", 1, 256)):
        if not least <= getattr(arguments, name) <= most:
            raise Complaint(f"--{name} 应在 {least} 到 {most} 之间。")
    prepare(existing=True)
    from gongkai.server import serving  # noqa: PLC0415  # needs Django started

    serving.make_ready()
    listening = serving.listener(arguments.host, arguments.port)
    port = listening.getsockname()[1]
    if arguments.port not in (0, port):
        print(f"端口 {arguments.port} 已被占用，改用 {port}。")
    print(f"网站已启动：http://{arguments.host}:{port}/", flush=True)
    serving.serve(listening, workers=arguments.workers, threads=arguments.threads)
    return 0
