"""The demo's office, and the cast's, each on a server of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.served import Site, copied, furnish, served

PROGRAM = str(Path(sys.executable).parent / "gongkai")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a served demo office, in a home of its own on SQLite; stopped at the end."""
    home = tmp_path_factory.mktemp("site") / "home"
    environment = {name: text for name, text in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"GONGKAI_HOME": str(home), "PYTHONUTF8": "1"}
    subprocess.run([PROGRAM, "demo", "--build"], check=True, env=environment, stdout=subprocess.DEVNULL)
    serving = subprocess.Popen([PROGRAM, "serve", "--port", "0"], stdout=subprocess.PIPE, env=environment, text=True)
    try:
        assert serving.stdout is not None
        said = serving.stdout.readline()
        assert "http://" in said, said
        yield said[said.index("http://") :].strip().rstrip("/")
    finally:
        serving.terminate()
        serving.wait(timeout=20)


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the cast of the tests in it; copied for each test that changes something."""
    home = tmp_path_factory.mktemp("furnished") / "home"
    furnish(home)
    return home


@pytest.fixture
def office(furnished: Path, tmp_path: Path) -> Iterator[Site]:
    """The cast's office on a server and in a home of its own; tests may change it, end it, and look at its database."""
    with served(copied(furnished, tmp_path)) as site:
        yield site
