"""Old office files become new ones by LibreOffice, where it is installed: no macro runs, its profile is its own."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from gongkai.complaint import Complaint

PROGRAMS = ("soffice", "libreoffice")
SECONDS = 60
"""The longest that a conversion may take; the first one on a machine takes about ten."""
LARGEST = 30 * 1024 * 1024
"""The most bytes that may come out."""
FILTERS = {".docx": "docx:MS Word 2007 XML", ".xlsx": "xlsx:Calc MS Excel 2007 XML"}
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"><value>3</value>
</prop><prop oor:name="DisableMacrosExecution"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link"><value>2</value></prop></item>
</oor:items>"""
"""No macro runs, no linked file is fetched."""


def is_possible() -> bool:
    """Whether an office suite is installed."""
    return program() is not None


def program() -> str | None:
    """Where the office suite is, None where there is none."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def converted(data: bytes, name: str, *, before: str, after: str) -> bytes:
    """The file's bytes in another format; `before` and `after` are suffixes such as .doc and .docx.

    Complains, naming the file, where no office suite is installed, or it fails, or takes longer than `SECONDS`.
    """
    suite = program()
    if suite is None:
        raise Complaint(
            f"{name}：这是旧格式（{before}），本机没有装 LibreOffice，读不了；"
            f"请用 Word 或 WPS 另存为 {after} 再试，或安装 LibreOffice。"
        )
    try:
        with tempfile.TemporaryDirectory(prefix="gongkai-", ignore_cleanup_errors=True) as folder:
            source = Path(folder, f"file{before}")
            source.write_bytes(data)
            run(suite, source, after, name)
            return made(source.with_suffix(after), name, after)
    except OSError as error:
        raise Complaint(f"{name}：LibreOffice 启动不了；请用 Word 或 WPS 另存为 {after} 再试。") from error


def run(suite: str, source: Path, after: str, name: str) -> None:
    """Let the suite write the new file beside the old one; the whole process group is ended when time is up."""
    settle(source.parent / "profile")
    command = [
        suite,
        f"-env:UserInstallation={(source.parent / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
        *("--convert-to", FILTERS[after], "--outdir", str(source.parent), str(source)),
    ]
    process = subprocess.Popen(  # noqa: S603  # the program found above, its arguments are ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=source.parent,
        env=surroundings(source.parent),
        start_new_session=True,
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise Complaint(
            f"{name}：LibreOffice 转换超过 {SECONDS} 秒，没有读；请用 Word 或 WPS 另存为 {after} 再试。"
        ) from error
    finally:
        end(process)


def settle(profile: Path) -> None:
    """Write the settings of a profile of its own: nothing of the user's is read or changed."""
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")


def surroundings(folder: Path) -> dict[str, str]:
    """What the suite knows of its surroundings: where programs are, a home that goes away, a proxy that nobody is."""
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), "http://127.0.0.1:9")
    kept = {key: os.environ[key] for key in ("PATH", "LANG", "LC_ALL", "SYSTEMROOT") if key in os.environ}
    return kept | nowhere | {"HOME": str(folder), "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}


def end(process: subprocess.Popen[bytes]) -> None:
    """End whatever the suite has started and left running."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    finally:
        process.wait()


def made(target: Path, name: str, after: str) -> bytes:
    """The bytes of the new file; complains where there is none, or it is too large."""
    if not target.is_file() or not target.stat().st_size:
        raise Complaint(
            f"{name}：LibreOffice 打不开这个文件，可能已损坏或加了密码；请用 Word 或 WPS 另存为 {after} 再试。"
        )
    if target.stat().st_size > LARGEST:
        raise Complaint(f"{name}：转换后超过 {LARGEST // 1024 // 1024} MB，没有读；请压缩其中的图片后再试。")
    return target.read_bytes()
