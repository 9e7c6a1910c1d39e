"""What people read is plain official Chinese: full-width punctuation, no exclamation marks, no empty courtesies."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.tree import PACKAGE, modules, texts

CHINESE = re.compile(r"[\u4e00-\u9fff]")
RULES = {
    "叹号": re.compile(r"！"),
    "半角标点": re.compile(r"(?<=[\u4e00-\u9fff])[,;!](?=\s*[\u4e00-\u9fff]|$)"),
    "汉字间的半角冒号": re.compile(r"(?<=[\u4e00-\u9fff]):(?=[\u4e00-\u9fff])"),
    "没有理由的等待": re.compile(r"请稍候|请耐心"),
    "客套": re.compile(r"亲，|温馨提示|抱歉|哦|啦[。！]"),
}
ABOUT_WORDS = ("gongkai/report/checks/", "gongkai/report/wording", "gongkai/report/samples.py", "gongkai/law/texts/")
"""Places whose business are the words of others, wrong ones among them."""
PATTERN = re.compile(r"\[\^|\(\?|\\[dswnb]|[\])][*+?{]")
"""What tells a regular expression from a sentence."""
ADDRESS = re.compile(r"\w+://\S+")
TAG = re.compile(r"{[{%#].*?[}%#]}|<[^>]*>", re.DOTALL)


def spoken(place: str, text: str) -> Iterator[tuple[int, str]]:
    """The Chinese strings of a module, or the Chinese lines of a template, with their line numbers."""
    if place.endswith(".html"):
        bare = TAG.sub(lambda tag: "\n" * tag[0].count("\n"), text)
        yield from ((number, line) for number, line in enumerate(bare.splitlines(), 1) if CHINESE.search(line))
        return
    tree = ast.parse(text)
    docstrings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    words = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    for node in words:
        if node not in docstrings and CHINESE.search(str(node.value)) and not PATTERN.search(str(node.value)):
            yield node.lineno, str(node.value)


def faults(place: str, text: str) -> Iterator[str]:
    """What in the words of one file an official would not write."""
    for number, words in spoken(place, text):
        for title, pattern in RULES.items():
            if pattern.search(ADDRESS.sub("", words)):
                yield f"{place}:{number}：{title}：{words.strip()[:60]}"


def test_words_are_plain_official_chinese() -> None:
    files = texts([*modules(), *sorted(PACKAGE.rglob("templates/**/*.html"))])
    read = [(place, text) for place, text in files if not place.startswith(ABOUT_WORDS)]
    assert [fault for place, text in read for fault in faults(place, text)] == []


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("a.py", 'say("保存成功！")'),
        ("a.py", 'say("没有保存,请再试。")'),
        ("a.py", 'say("名称:必填")'),
        ("a.html", "<p>请稍候</p>"),
        ("a.html", "<p>\n温馨提示：{{ text }}</p>"),
    ],
)
def test_other_words_are_found(place: str, text: str) -> None:
    assert list(faults(place, text))


@pytest.mark.parametrize(
    "text", ['say("第 12 行的日期“2021-13-05”不是日期，这一行没有导入。")', 'x = re.compile("[一二]!")']
)
def test_plain_words_pass(text: str) -> None:
    assert list(faults("a.py", text)) == []
