"""An office in a home of its own, served by a real process: for tests of the server and of browsers."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

ROOT = Path(__file__).parent.parent
PROGRAM = [sys.executable, "-m", "gongkai"]
MAKE_CAST = """
from gongkai.server.django_commands import prepare
prepare()
from tests import cast
cast.make()
"""


def environment(home: Path, **more: str) -> dict[str, str]:
    """What a process of this office sees: its own home on SQLite, nothing of the test run's database."""
    left_out = ("DATABASE_URL", "GONGKAI_TEST_DATABASE", "DJANGO_SETTINGS_MODULE")
    given = {name: text for name, text in os.environ.items() if name not in left_out}
    return given | {"GONGKAI_HOME": str(home), "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)} | more


def gongkai(home: Path, *words: str, **more: str) -> "subprocess.CompletedProcess[str]":
    """Run one command of the office to its end; `more` is added to its environment."""
    return subprocess.run(
        [*PROGRAM, *words], env=environment(home, **more), capture_output=True, text=True, check=False, cwd=ROOT
    )


def python(home: Path, code: str) -> str:
    """Run some Python in the office; what it printed. Fails where the code does."""
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(home), capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def furnish(home: Path) -> None:
    """A migrated database with the cast in it."""
    done = gongkai(home, "migrate")
    assert done.returncode == 0, done.stderr
    python(home, MAKE_CAST)


@dataclass
class Site:
    """A served office: where it is, its home, its process."""

    home: Path
    process: "subprocess.Popen[str]"
    address: str

    def python(self, code: str) -> str:
        """Run some Python beside the server, Django started."""
        return python(self.home, f"from gongkai.server.django_commands import prepare\nprepare()\n{code}")


@contextmanager
def served(home: Path, **more: str) -> Iterator[Site]:
    """Serve the office of a home on a free port; `more` is added to the server's environment."""
    process = subprocess.Popen(
        [*PROGRAM, "serve", "--port", "0", "--threads", "4"],
        env=environment(home, **more),
        stdout=subprocess.PIPE,
        stderr=(home.parent / "server.log").open("w"),
        text=True,
        cwd=ROOT,
    )
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        assert "http://" in said, (home.parent / "server.log").read_text()
        yield Site(home, process, said[said.index("http://") :].strip().rstrip("/"))
    finally:
        process.terminate()
        process.wait(timeout=20)


def copied(template: Path, folder: Path) -> Path:
    """A home of one's own, like the template."""
    return Path(shutil.copytree(template, folder / "home"))


@dataclass
class Answer:
    """What the server answered."""

    status: int
    text: str
    address: str
    headers: Mapping[str, str]


@dataclass
class Visitor:
    """Somebody with cookies but without scripts."""

    site: Site
    opener: OpenerDirector = field(default_factory=lambda: build_opener(HTTPCookieProcessor(CookieJar())))

    def open(self, path: str, data: Mapping[str, str] | None = None) -> Answer:
        """Get a page, or send it a form with the token of the page that was read before."""
        body = urlencode(data).encode() if data is not None else None
        try:
            with self.opener.open(Request(self.site.address + path, data=body), timeout=60) as answer:
                return Answer(answer.status, answer.read().decode(), answer.url, answer.headers)
        except HTTPError as error:
            return Answer(error.code, error.read().decode(), error.url or "", dict(error.headers))

    def send(self, path: str, **fields: str) -> Answer:
        """Read a page, then send its form."""
        return self.open(path, {"csrfmiddlewaretoken": token(self.open(path).text), **fields})

    def sign_in(self, name: str) -> "Visitor":
        """Sign in as one of the cast."""
        from tests.cast import PASSWORD  # its models need Django, this module does not

        answer = self.send("/sign-in/", username=name, password=PASSWORD)
        assert answer.status == 200, answer.text
        assert "退出" in answer.text
        return self


def token(page: str) -> str:
    """The token of a page's form."""
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert found, page
    return found[1]
