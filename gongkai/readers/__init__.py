"""Files become papers: one reader a format, found in this folder, chosen by what the file holds and how it is called.

A reader module has `SUFFIXES` (with the dot, lower case), `fits(data)` (the bytes are certainly of this format) and
`read(data, name)`, which gives a `Paper` or raises a `Complaint`. A format that only wraps another has, in place of
`read`, `unwrapped(data, name)`, which gives the bytes of the file inside for its own reader.
"""

from functools import cache
from pathlib import Path
from types import ModuleType

from gongkai import discovery
from gongkai.complaint import Complaint
from gongkai.paper import Paper

LIMIT = 30 * 1024 * 1024
"""The most bytes that a file may have: a report with scanned pages stays far below."""
OLD_OFFICE = "旧版 Word、WPS 或 Excel 文件"
STRANGERS: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_OFFICE),
    (b"PK\x03\x04", "压缩文件"),
    (b"Rar!", "压缩文件"),
    (b"7z\xbc\xaf\x27\x1c", "压缩文件"),
    (b"\xff\xd8\xff", "图片"),
    (b"\x89PNG", "图片"),
)
"""First bytes of formats that people hand in but no reader takes, and what to call them."""


def read(path: str | Path) -> Paper:
    """Read one file; complains, naming the file, when it is missing, too large, damaged or of no known format."""
    return read_bytes(contents(path), Path(path).name)


def contents(path: str | Path) -> bytes:
    """The bytes of one file; complains, naming the file, when it is missing, too large or closed to us."""
    path = Path(path)
    try:
        if path.is_dir():
            raise Complaint(f"{path}：这是文件夹，不是文件；请给出其中的文件。")
        if path.stat().st_size > LIMIT:
            raise Complaint(f"{path.name}：文件超过 {LIMIT // 1024 // 1024} MB，没有读；请压缩其中的图片后再试。")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Complaint(f"{path}：找不到这个文件；请检查路径。") from error
    except (OSError, ValueError) as error:
        raise Complaint(f"{path}：读不了这个文件；请检查路径和权限。") from error


def read_bytes(data: bytes, name: str) -> Paper:
    """Read a file's bytes; `name` is how it was called, for its suffix and for complaints."""
    if len(data) > LIMIT:
        raise Complaint(f"{name}：文件超过 {LIMIT // 1024 // 1024} MB，没有读；请压缩其中的图片后再试。")
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise Complaint(f"{name}：文件是空的；请检查是否保存成功。")
    reader = reader_for(data, name)
    if hasattr(reader, "unwrapped"):
        data = reader.unwrapped(data, name)
        reader = reader_for(data, name)
    if hasattr(reader, "unwrapped"):
        raise Complaint(f"{name}：文件里套着别的文件，没有读；请用 Word 或 WPS 另存为 .docx 再试。")
    paper: Paper = reader.read(data, name)
    if not paper.blocks:
        raise Complaint(f"{name}：文件里没有文字；如果是扫描图片，请提供可以复制文字的版本。")
    return paper


@cache
def all_readers() -> tuple[ModuleType, ...]:
    """Every reader of this folder."""
    return tuple(discovery.modules(__name__))


def reader_for(data: bytes, name: str) -> ModuleType:
    """The reader that the bytes themselves ask for, else the suffix's; complains where there is none."""
    readers = all_readers()
    suffix = Path(name).suffix.lower()
    by_suffix = [reader for reader in readers if suffix in reader.SUFFIXES]
    by_content = [reader for reader in readers if reader.fits(data)]
    stranger = next((called for mark, called in STRANGERS if data.startswith(mark)), "")
    if by_content:
        return next((reader for reader in by_content if reader in by_suffix), by_content[0])
    if by_suffix and not stranger:
        return by_suffix[0]
    known = "、".join(sorted({known for reader in readers for known in reader.SUFFIXES}))
    what = f"这是{stranger}" if stranger else f"不认识的格式“{suffix or '没有后缀'}”"
    raise Complaint(f"{name}：{what}，现在还读不了；请用 Word 或 WPS 另存为 .docx 或 .html 再试（能读：{known}）。")
