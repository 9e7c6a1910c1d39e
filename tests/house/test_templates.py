"""Pages obey the content-security policy: no style, script or handler inside the markup, nothing from elsewhere."""

import re
from collections.abc import Iterator

import pytest

from tests.house.tree import PACKAGE, texts

FORBIDDEN = {
    "style 属性": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "style 元素": re.compile(r"<style\b", re.IGNORECASE),
    "页内脚本": re.compile(r"<script\b(?![^>]*\ssrc\s*=)", re.IGNORECASE),
    "事件属性": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "javascript 地址": re.compile(r"=\s*[\"']?\s*javascript:", re.IGNORECASE),
    "外来资源": re.compile(r"<(script|link|img|iframe)\b[^>]*(src|href)\s*=\s*[\"']?(https?:)?//", re.IGNORECASE),
    "关闭转义": re.compile(r"\|\s*safe\b|{%\s*autoescape\s+off"),
}
COMMENT = re.compile(r"{#.*?#}|{%\s*comment\b.*?endcomment\s*%}", re.DOTALL)


def faults(place: str, text: str) -> Iterator[str]:
    """What in one template the policy forbids."""
    bare = COMMENT.sub("", text)
    yield from (f"{place}：{title}" for title, pattern in FORBIDDEN.items() if pattern.search(bare))


def test_templates_keep_the_policy() -> None:
    pages = texts(sorted(PACKAGE.rglob("templates/**/*.html")))
    assert pages
    assert [fault for place, text in pages for fault in faults(place, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        '<p class="a" style="color:red">',
        "<style>p{}</style>",
        "<script>go()</script>",
        '<a\n onclick="go()">',
        '<a href="javascript:go()">',
        '<script src="https://example.com/a.js"></script>',
        "{{ text|safe }}",
    ],
)
def test_the_forbidden_is_found(text: str) -> None:
    assert list(faults("a.html", text))


@pytest.mark.parametrize(
    "text", ['<script src="{% static "a.js" %}" defer></script>', "{# style= #}", '<p class="style">']
)
def test_the_allowed_passes(text: str) -> None:
    assert list(faults("a.html", text)) == []
