"""The demo's site as a process of its own in the background, found again by the file it leaves in the home folder."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from gongkai.complaint import Complaint
from gongkai.server.environment import home

PATIENCE = 60
"""Seconds that a site may take to answer."""


def state_file() -> Path:
    """Where the running site is noted: its process id and address."""
    return home() / "site.json"


def running() -> tuple[str, int] | None:
    """Address and process id of the site that runs and answers; None where there is none."""
    try:
        noted = json.loads(state_file().read_text(encoding="utf-8"))
        os.kill(noted["process"], 0)
    except (OSError, ValueError, KeyError):
        return None
    return (noted["address"], noted["process"]) if answers(noted["address"]) else None


def answers(address: str) -> bool:
    """Whether the sign-in page comes."""
    try:
        with urlopen(f"{address}sign-in/", timeout=5) as page:  # noqa: S310  # an address of ours on this machine
            return bool(page.status == 200)
    except (URLError, OSError):
        return False


def start(port: int) -> tuple[str, int]:
    """Start the site, or find the one that runs: its address and process id. Raises Complaint with the log's end."""
    if found := running():
        return found
    log = home() / "site.log"
    with log.open("w", encoding="utf-8") as output:
        site = subprocess.Popen(  # noqa: S603  # our own interpreter and module
            [sys.executable, "-m", "gongkai", "serve", "--port", str(port)],
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            env=os.environ | {"GONGKAI_HOME": str(home()), "PYTHONUNBUFFERED": "1"},
        )
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and site.poll() is None:
        address = address_in(log)
        if address and answers(address):
            noted = {"process": site.pid, "address": address}
            state_file().write_text(json.dumps(noted), encoding="utf-8")
            return address, site.pid
        time.sleep(0.1)
    with suppress(OSError):
        site.kill()
    last = log.read_text(encoding="utf-8").strip().splitlines()[-1:] or ["没有输出"]
    raise Complaint(f"网站没有启动起来：{last[0]}（详情见 {log}）。")


def address_in(log: Path) -> str | None:
    """The address that the site has printed, once it has."""
    words = log.read_text(encoding="utf-8")
    return next((word.split("：")[-1] for word in words.split() if "http://" in word), None)


def stop() -> bool:
    """End the site and wait until it is gone; false where none was running."""
    try:
        process = json.loads(state_file().read_text(encoding="utf-8"))["process"]
        os.killpg(process, signal.SIGTERM)
    except (OSError, ValueError, KeyError):
        state_file().unlink(missing_ok=True)
        return False
    deadline = time.monotonic() + PATIENCE
    with suppress(ProcessLookupError):
        while time.monotonic() < deadline:
            with suppress(ChildProcessError):
                os.waitpid(process, os.WNOHANG)  # where this very process started it, it has to be buried too
            os.killpg(process, 0)
            time.sleep(0.1)
    state_file().unlink(missing_ok=True)
    return True
