"""TOML files that people write: read, and their keys and values judged, each fault one sentence with its place."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from gongkai.complaint import Complaint

LARGEST = 1024 * 1024
KINDS: dict[type, str] = {
    str: "文字，要加引号",
    int: "整数",
    float: "数字",
    bool: "true 或者 false",
    date: "日期，如 2026-12-31",
}
KINDS |= {list: '列表，如 ["AR3", "AR801"]', dict: "一张表，写成 [表名]"}


def read(path: Path) -> dict[str, Any]:
    """The tables of a file. Raises Complaint where it is missing, too large, not UTF-8 or no TOML."""
    try:
        if path.stat().st_size > LARGEST:
            raise Complaint(f"{path}：文件太大，不像设置文件；请核对。")
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        place = f"第 {line.group(1)} 行" if line else "文件末尾"
        raise Complaint(f"{path}：{place}不合 TOML 的写法；文字要加引号，列表要加方括号。") from error
    except UnicodeDecodeError as error:
        raise Complaint(f"{path}：文件不是 UTF-8 编码；请另存为 UTF-8 再试。") from error
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise Complaint(f"{path}：找不到这个文件；请检查路径。") from error
    except OSError as error:
        raise Complaint(f"{path}：读不了这个文件；请检查路径和权限。") from error


def only(table: Mapping[str, Any], known: Iterable[str], where: str) -> None:
    """Raises Complaint, naming the nearest right one, where the table has a key that is not known."""
    names = list(known)
    for key in table:
        if key not in names:
            close = get_close_matches(key, names, n=1, cutoff=0.4)
            hint = f"是不是“{close[0]}”" if close else f"可以写的有 {'、'.join(names)}"
            raise Complaint(f"{where}没有“{key}”这一项；{hint}。")


def value(table: Mapping[str, Any], key: str, kind: type, where: str) -> Any:
    """The value of a key, None where it is absent. Raises Complaint where it is of another kind.

    A whole number is a number too; true and false are none; a list holds texts.
    """
    found = table.get(key)
    if found is None or fits(found, kind):
        return found
    raise Complaint(f"{where}的“{key}”应当是{KINDS[kind]}。")


def fits(found: Any, kind: type) -> bool:
    """Whether a value is of a kind."""
    if isinstance(found, bool):
        return kind is bool
    if kind is list:
        return isinstance(found, list) and all(isinstance(one, str) for one in found)
    return isinstance(found, (int, float) if kind is float else kind)


def chosen(table: Mapping[str, Any], key: str, known: Iterable[str], where: str) -> str | None:
    """The value of a key that takes one of a few words. Raises Complaint, naming them, where it is another."""
    found: str | None = value(table, key, str, where)
    names = list(known)
    if found is None or found in names:
        return found
    raise Complaint(f"{where}的“{key}”不能是“{found}”；可以写的有 {'、'.join(names)}。")
