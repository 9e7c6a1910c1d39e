"""Ways to damage the bytes of a file, as transfers, converters and malice do."""

import random
from collections.abc import Callable

Change = Callable[[bytes, random.Random], bytes]
PIECES = (
    *("<table><tr><td>", "</table>", "<div>", "<td colspan=99 rowspan=9999>", "<!--", "\t", "|", "   ", "\n", "&#0;"),
    *(
        "一、",
        "三、总体情况\n",
        "结果维持",
        "本年新收",
        "\x00",
        "{",
        "[",
        '"',
        "9" * 50,
        "<![CDATA[",
        "<?xml",
        "\ufeff",
    ),
    *("2023年1月1日至", "（六）其他处理", "第二十条", "其中", "一是", "收到政府信息公开申请", "《", "%", "占", "无"),
    *(" obj <<", "endstream", "/Length -1", "<w:tbl>", "<w:tr><w:tc>", "PK\x03\x04", "\u202e", "𠀀"),
)
ENCODINGS = ("gb18030", "utf-16", "utf-16-be", "big5", "utf-7", "latin-1")


def flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice([1, 3, 30])):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted((chance.randrange(len(data)), chance.randrange(len(data))))
    return chance.choice([data[:start], data[start:], data[:start] + data[end:]])


def doubled(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start : start + chance.choice([5, 300, 3000])] * chance.choice([2, 20]) + data[start:]


def planted(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + chance.choice(PIECES).encode() * chance.choice([1, 3, 200]) + data[start:]


def swapped(data: bytes, chance: random.Random) -> bytes:
    """The pieces of a file in another order."""
    places = sorted(chance.randrange(len(data)) for _ in range(chance.choice([1, 3, 7])))
    pieces = [data[a:b] for a, b in zip([0, *places], [*places, len(data)], strict=True)]
    chance.shuffle(pieces)
    return b"".join(pieces)


def nested(data: bytes, chance: random.Random) -> bytes:
    """Something opened many times and perhaps closed."""
    before, after = chance.choice(((b"<div><table><tr><td>", b"</td></tr></table></div>"), (b"[", b"]"), (b"<b>", b"")))
    depth = chance.choice([10, 60, 300])
    start = chance.randrange(len(data))
    return data[:start] + before * depth + data[start:] + after * depth


def grown(data: bytes, chance: random.Random) -> bytes:
    """One place of the file grown huge."""
    start = chance.randrange(len(data))
    return (
        data[:start]
        + chance.choice(("9", "中", "一是", " ", "（", "1|")).encode() * chance.choice((300, 3_000, 10_000))
        + data[start:]
    )


def encoded(data: bytes, chance: random.Random) -> bytes:
    """The text in another encoding than it says, or half of it."""
    other = data.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")
    return chance.choice([other, other, data[: len(data) // 2] + other[len(other) // 2 :]])


CHANGES: tuple[Change, ...] = (flipped, cut, doubled, planted, swapped, nested, grown, encoded)
