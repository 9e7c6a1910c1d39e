"""The office as a web server: gunicorn with threads, on this machine only unless told otherwise."""

import errno
import socket
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.db import connections
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]  # gunicorn has no types

from gongkai.complaint import Complaint
from gongkai.server.django_commands import check, complaining
from gongkai.server.migrating import pending

NEXT_PORTS = 100
"""How many ports after the wanted one are tried."""


def make_ready() -> None:
    """Raise Complaint where the office must not run: the database is old, lacks a lock, or would lose data."""
    with complaining():
        missing = pending()
    if missing:
        raise Complaint(f"数据库缺少 {len(missing)} 项更新；请先运行 gongkai migrate。")
    check()


def listener(host: str, port: int) -> socket.socket:
    """A listening socket on the wanted port, or on the next free one (0: any). Raises Complaint where there is none."""
    for number in range(port, min(port + NEXT_PORTS, 65536)) if port else (0,):
        try:
            return socket.create_server((host, number), backlog=128)
        except OSError as error:
            if error.errno == errno.EACCES:
                raise Complaint(f"端口 {number} 不许使用；请换一个 1024 以上的端口：--port 8000。") from error
            if error.errno != errno.EADDRINUSE:
                raise Complaint(f"这台机器没有“{host}”这个地址；只在本机使用请写 127.0.0.1。") from error
    raise Complaint(f"端口 {port} 起的 {NEXT_PORTS} 个端口都被占用；请用 --port 换一个。")


class Office(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """The office for gunicorn, listening on a socket that is open already."""

    def __init__(self, listening: socket.socket, options: dict[str, Any]) -> None:
        self.listening = listening
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        """Settings: threads, since pages wait for the database; no access log, since addresses hold what is asked."""
        standard = {
            "bind": f"fd://{self.listening.fileno()}",
            "worker_class": "gthread",
            "timeout": 120,
            "keepalive": 5,
            "accesslog": None,
            "loglevel": "warning",
            "proc_name": "gongkai",
            "control_socket_disable": True,
        }
        for name, value in (standard | self.options).items():
            self.cfg.set(name, value)

    def load(self) -> WSGIHandler:
        """The application, loaded in the worker."""
        from gongkai.server.wsgi import application  # noqa: PLC0415  # after the fork

        return application


def serve(listening: socket.socket, *, workers: int, threads: int) -> None:
    """Serve until stopped; does not return."""
    connections.close_all()
    Office(listening, {"workers": workers, "threads": threads}).run()
