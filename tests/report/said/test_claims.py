"""What sentences claim about applications, disputes, documents and publication: topics and values."""

import pytest

from gongkai.report.said.applications import application_claims
from gongkai.report.said.claims import Office
from gongkai.report.said.denials import no_applications, no_disputes
from gongkai.report.said.disputes import dispute_claims
from gongkai.report.said.documents import document_claims
from gongkai.report.said.published import published_claims

BUREAU = Office("青山县民政局", 2024)


def told(claims):
    return [(claim.topic, claim.value) for claim in claims]


def test_a_long_sentence_on_applications():
    text = (
        "2024年，我局共收到政府信息公开申请20件，上年结转2件，其中自然人申请15件、法人或其他组织申请5件；"
        "予以公开8件、部分公开3件、不予公开2件、无法提供4件、不予处理1件、其他处理（含撤回）2件，办结20件，结转下年度2件。"
    )
    assert told(application_claims(text, BUREAU)) == [
        ("received", 20),
        ("brought_forward", 2),
        ("by_natural", 15),
        ("by_legal", 5),
        ("granted", 8),
        ("partial", 3),
        ("withheld", 2),
        ("unavailable", 4),
        ("refused", 1),
        ("others", 2),
        ("handled", 20),
        ("carried_forward", 2),
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("收到3件政府信息公开申请。", [("received", 3)]),
        ("新收政府信息公开申请3件。", [("newly_received", 3)]),
        ("办理政府信息公开申请3件。", [("processed", 3)]),
        ("收到政府信息公开申请3件，1件结转下年度。", [("received", 3), ("carried_forward", 1)]),
        ("收到商业企业提出的政府信息公开申请3件。", []),
        ("收到网上政府信息公开申请3件。", []),
        ("收到关于拆迁的政府信息公开申请3件。", []),
        ("收到政府信息公开申请答复书3份。", []),
    ],
)
def test_single_claims_on_applications(text, claims):
    assert told(application_claims(text, BUREAU)) == claims


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("未收到政府信息公开申请。", ["received"]),
        ("没有收到自然人的政府信息公开申请。", ["by_natural"]),
        ("无依申请公开事项，无行政复议。", ["received"]),
        ("未收到政府信息公开申请、行政复议。", ["received"]),
        ("未收到政府信息公开申请行政复议。", []),
        ("未办结申请。", []),
    ],
)
def test_denials_of_applications(text, topics):
    assert [denial.topic for denial in no_applications(text, BUREAU)] == topics


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("未发生因政府信息公开引发的行政复议、行政诉讼。", ["both"]),
        ("没有因政府信息公开被提起行政诉讼。", ["suits"]),
        ("无政府信息公开行政复议案件。", ["review"]),
        ("没有政府信息公开行政复议后提起行政诉讼。", ["after_review"]),
        ("没有行政诉讼败诉。", []),
    ],
)
def test_denials_of_disputes(text, topics):
    assert [denial.topic for denial in no_disputes(text, BUREAU)] == topics


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "因政府信息公开被申请行政复议2件，维持1件，尚未审结1件。",
            [("review", 2), ("review:upheld", 1), ("review:pending", 1)],
        ),
        ("政府信息公开行政诉讼3件，败诉1件。", [("suits", 3), ("suits:corrected", 1)]),
        ("因政府信息公开未经复议直接起诉2件，复议后起诉1件。", [("direct", 2), ("after_review", 1)]),
        ("政府信息公开行政复议和行政诉讼共5件。", [("both", 5)]),
        ("行政复议2件。", []),
    ],
)
def test_claims_on_disputes(text, claims):
    assert told(dispute_claims(text, 1, BUREAU)) == claims


def test_section_four_speaks_of_disclosure_without_saying_so():
    assert told(dispute_claims("行政复议2件。", 4, BUREAU)) == [("review", 2)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("制发行政规范性文件3件，废止1件，现行有效15件。", [("made", 3), ("repealed", 1), ("in_force", 15)]),
        ("现行有效的规范性文件15件。", [("in_force", 15)]),
        ("备案规范性文件8件。", []),
        ("公开规范性文件8件。", []),
    ],
)
def test_claims_on_documents(text, claims):
    assert told(document_claims(text, BUREAU)) == claims


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("全年共主动公开政府信息120条。", [120]),
        ("通过微博主动公开信息120条。", []),
        ("全年主动公开政策信息120条。", []),
    ],
)
def test_claims_on_what_was_published(text, values):
    assert [claim.value for claim in published_claims(text, BUREAU)] == values
