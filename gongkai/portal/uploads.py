"""Files that strangers hand in: taken into memory only, never onto the disk, and refused before they are read."""

from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.core.files.uploadhandler import MemoryFileUploadHandler, SkipFile
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

from gongkai.readers import LIMIT

MOST_FILES = 2
BESIDE_FILES = 64 * 1024
"""Bytes of a form besides its files."""
MEGABYTES = LIMIT // 1024 // 1024
TOO_LARGE = f"文件超过 {MEGABYTES} MB，没有读；请压缩其中的图片，或者另存为 .docx 再试。"
NOT_RECEIVED = "文件没有收完整，没有读；请重新选择文件再试。"


class InMemory(MemoryFileUploadHandler):
    """Keeps a file in memory whatever its size, and lets go of it as soon as it is larger than readers take."""

    too_large = False
    files = 0
    received = 0

    def handle_raw_input(self, *_arguments: Any, **_named: Any) -> None:
        """Take every upload: its size has been looked at before."""
        self.activated = True

    def new_file(self, *arguments: Any, **named: Any) -> None:
        """Begin one file; there may be two."""
        self.files, self.received = self.files + 1, 0
        if self.files > MOST_FILES:
            raise SkipFile
        super().new_file(*arguments, **named)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Take one piece. Raises SkipFile where the file has become too large."""
        self.received += len(raw_data)
        if self.received > LIMIT:
            self.too_large = True
            self.file.close()
            raise SkipFile
        return super().receive_data_chunk(raw_data, start)


def refusal(request: HttpRequest) -> str:
    """Why the request is not even received, as a sentence; empty where it is."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    too_large = not length.isdigit() or int(length) > MOST_FILES * LIMIT + BESIDE_FILES
    return TOO_LARGE if too_large else ""


def receive(request: HttpRequest) -> str:
    """Receive the form into memory; why it could not be, as a sentence, empty where it could."""
    handler = InMemory(request)
    request.upload_handlers = [handler]
    try:
        request.POST.get("")
    except (MultiPartParserError, SuspiciousOperation, UnreadablePostError, OSError):
        return NOT_RECEIVED
    return TOO_LARGE if handler.too_large else ""
