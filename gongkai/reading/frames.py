"""How parent and worker talk: messages of JSON with bytes beside them, each preceded by its lengths; never pickles."""

import json
import struct
from collections.abc import Callable
from typing import Any

HEAD = struct.Struct(">IQ")
"""Bytes of JSON, bytes beside."""


def packed(message: dict[str, Any], data: bytes = b"") -> bytes:
    """One message as it travels."""
    words = json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return HEAD.pack(len(words), len(data)) + words + data


def unpacked(words: bytes) -> dict[str, Any]:
    """The JSON of a message. Raises ValueError where it is none, or no object."""
    try:
        message = json.loads(words.decode("utf-8", "surrogatepass"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(message, dict):
        raise ValueError("not an object")
    return message


def received(read: Callable[[int], bytes]) -> tuple[dict[str, Any], bytes] | None:
    """The next message, from a function that gives up to so many bytes; None where the other side is gone."""
    head = whole(read, HEAD.size)
    if len(head) < HEAD.size:
        return None
    words, beside = HEAD.unpack(head)
    return unpacked(whole(read, words)), whole(read, beside)


def whole(read: Callable[[int], bytes], size: int) -> bytes:
    """So many bytes, fewer only where the other side is gone."""
    got = bytearray()
    while len(got) < size and (piece := read(min(size - len(got), 1 << 20))):
        got += piece
    return bytes(got)
