"""Parts of office files: parsed without entities, related to each other by paths."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from gongkai import parts
from gongkai.complaint import Complaint


def package(**members: str) -> ZipFile:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for path, text in members.items():
            archive.writestr(path, text)
    return ZipFile(made)


def test_a_part_that_is_not_there() -> None:
    assert parts.part(package(), "a.xml", "x.docx") is None


def test_comments_and_instructions_are_no_elements() -> None:
    root = parts.parsed(b"<a><!-- b --><?c d?><e/></a>", "x.docx")
    assert [parts.local(element) for element in root.iter()] == ["a", "e"]


def test_the_strict_names_become_the_usual_ones() -> None:
    for strict, usual in parts.TRANSITIONAL:
        assert parts.parsed(b'<a xmlns="' + strict + b'"/>', "x").tag == f"{{{usual.decode()}}}a"


@pytest.mark.parametrize(
    "data",
    [b"", b"<a", b"\x00", b"<a>&b;</a>", b"<!DOCTYPE a><a/>", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"],
    ids=repr,
)
def test_damage_and_entities_are_complained_of(data: bytes) -> None:
    with pytest.raises(Complaint, match=r"^x\.docx："):
        parts.parsed(data, "x.docx")


def test_relations_inside_and_outside() -> None:
    links = (
        '<R><r Id="1" Type="http://x/worksheet" Target="worksheets/a.xml"/><r Id="2" Type="y/image" Target="/media/b"/>'
        '<r Id="3" Type="z/hyperlink" Target="http://c" TargetMode="External"/>'
        '<r Id="4" Type="z/up" Target="../../../d"/></R>'
    )
    found = list(parts.relations(package(**{"xl/_rels/book.xml.rels": links}), "xl/book.xml", "x.xlsx"))
    assert [(r.id, r.kind, r.target, r.external) for r in found] == [
        ("1", "worksheet", "xl/worksheets/a.xml", False),
        ("2", "image", "media/b", False),
        ("3", "hyperlink", "http://c", True),
        ("4", "up", "d", False),
    ]
    assert list(parts.relations(package(), "xl/book.xml", "x.xlsx")) == []
