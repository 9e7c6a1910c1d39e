"""The test run's own home and database; PostgreSQL when DATABASE_URL says so."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.run import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from pytest_django.fixtures import SettingsWrapper

    from tests.cast import Cast

HOME = tempfile.mkdtemp(prefix="gongkai-test-")
atexit.register(shutil.rmtree, HOME, ignore_errors=True)
os.environ["GONGKAI_HOME"] = HOME
os.environ.setdefault("GONGKAI_SECRET_KEY", "only-for-tests-" + "x" * 40)

SHARED = Path(os.environ.get("GONGKAI_SHARED") or Path(__file__).parent.parent.parent / "shared")


@pytest.fixture(scope="session")
def reports() -> Path:
    """The folder of published reports, kept beside the repository; its tests are skipped where it is absent."""
    folder = SHARED / "reports"
    if not folder.is_dir():
        pytest.skip(f"没有真实年报的文件夹 {folder}：用真实年报的测试没有运行")
    return folder


@pytest.fixture
def quick_passwords(settings: "SettingsWrapper") -> None:
    """Hash passwords quickly: the slow hash is Django's own and is not what these tests are about."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def cast(db: None, quick_passwords: None) -> "Cast":
    """The fixed cast, made in the database of the test."""
    from tests import cast as people

    return people.make()


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A running Chromium, one for the whole run; without one the tests that need it are skipped and say so."""
    from playwright.sync_api import sync_playwright  # slow to import, only some tests need it

    path = chromium.find()
    if not path:
        pytest.skip("没有 Chromium：网页在浏览器里的样子没有检查")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=quiet)
        yield running
        running.close()
