"""Reads OFD files (GB/T 33190): the first document of the package, its pages as characters and lines with their places.

What becomes of a page's shapes, paragraphs and ruled tables, is worked out as for any printed page.
"""

from gongkai.paper import Paper

SUFFIXES = (".ofd",)


def fits(data: bytes) -> bool:
    """Whether the bytes are an archive with the main part of an OFD file."""
    return data.startswith(b"PK\x03\x04") and b"OFD.xml" in data


def read(data: bytes, name: str) -> Paper:
    """An OFD file as a paper; places are its pages. Complains where it is locked, damaged or too large."""
    from gongkai.readers.ofd import document  # noqa: PLC0415  # what lays out pages is slow to load

    return document.read(data, name)
