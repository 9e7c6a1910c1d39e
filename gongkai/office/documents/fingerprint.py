"""The fingerprint of a revision: what a clearance names and a reader can compare."""

import hashlib

from gongkai.office.documents.models import Revision
from gongkai.office.journal.chain import canonical

SCHEMA = "gongkai.revision/1"
FIELDS = ("title", "document_number", "index_number", "made_on", "summary", "text")
"""What is fingerprinted: everything that a reader gets, nothing of who wrote it or when."""


def fingerprint(revision: Revision) -> str:
    """SHA-256, in hexadecimal, over the canonical JSON of the fields that a reader gets."""
    content = {"schema": SCHEMA} | {field: getattr(revision, field) for field in FIELDS}
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def settled(text: str) -> str:
    """A text as it is kept: one kind of line end, no blanks at line ends, none around it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")
