"""Where a real Chromium is, or how to get one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
INSTALLERS = (
    ("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"),
    ("apt-get", "update", "-q"),
    ("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"),
)


def find() -> str | None:
    """The path of a Chromium: the one named by GONGKAI_CHROMIUM, the system's, or Playwright's own; None without."""
    named = os.environ.get("GONGKAI_CHROMIUM")
    if named:
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), None) or playwrights_own()


def playwrights_own() -> str | None:
    """The Chromium that Playwright has downloaded, if it has."""
    from playwright.sync_api import sync_playwright  # slow to import, seldom needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def find_or_install() -> str | None:
    """A Chromium, installed from the system's packages (as root) or by Playwright where there is none; else None."""
    if path := find():
        return path
    print("没有找到 Chromium，正在安装……", flush=True)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        for words in INSTALLERS:
            quietly(*words)
            if path := find():
                return path
    quietly(sys.executable, "-m", "playwright", "install", "chromium")
    return find()


def quietly(*words: str) -> None:
    """Run an installer without questions; what it could not do shows in that nothing is found afterwards."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(words, check=False, env=environment, stdout=subprocess.DEVNULL, timeout=900)
