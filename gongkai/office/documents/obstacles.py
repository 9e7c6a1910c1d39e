"""What can stand in the way of drafting, revising and marking a document."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from gongkai.complaint import Complaint
from gongkai.law import document_number as numbers
from gongkai.law.grounds import GROUNDS, MARKS, PROACTIVE, WITHHELD
from gongkai.law.index_number import IndexNumbers
from gongkai.law.instruments import REGULATION, SECRECY_LAW
from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.agencies.permissions import to_do
from gongkai.office.agencies.roles import May
from gongkai.office.documents.models import CATEGORIES, Document
from gongkai.office.journal.acts import Obstacle

SECRECY_MARK = re.compile(r"(?:绝密|机密|秘密)\s*[★☆＊*]")
"""A mark of secrecy as documents bear it: 机密★1年."""
NO_SECRETS = SECRECY_LAW.article(31, item=3)
CATALOGUE = REGULATION.article(12)


def of_agency(agency: Agency, by: Officer, on: date) -> list[Obstacle]:
    """Who may record, and nobody for another agency."""
    strange = [] if by.agency_id == agency.pk else [Obstacle(f"{by.name}不是{agency}的人员")]
    return strange + to_do(May.RECORD, by, on=on)


def to_write(content: Mapping[str, Any], *, on: date) -> list[Obstacle]:
    """What a text may not be: without a title, of a day to come, or marked as a secret.

    `content` has title, text, summary and made_on. This is a system without classification: nothing with a mark of
    secrecy may be kept in it.
    """
    found = [] if content["title"] else [Obstacle("没有标题")]
    if content["made_on"] > on:
        found.append(Obstacle(f"成文日期{content['made_on']}还没有到"))
    words = "\n".join(content[field] for field in ("title", "summary", "text"))
    if marked := SECRECY_MARK.search(words):
        message = f"文中有密级标志“{marked[0]}”，非涉密系统不能存储、处理涉密文件；请停止录入并联系保密员"
        found.append(Obstacle(message, NO_SECRETS))
    return found


def to_number(agency: Agency, number: str, *, but: int = 0) -> list[Obstacle]:
    """A document number has the standard's form and belongs to one document; `but` is the document itself."""
    if not number:
        return []
    verdict = numbers.check(number)
    if not verdict.is_right:
        mended = f"规范写法是“{verdict.meant}”。" if verdict.meant else ""
        return [Obstacle(f"文号“{number}”写法不规范：{mended}{''.join(verdict.faults)}".rstrip("。"), numbers.CITATION)]
    others = Document.objects.filter(agency=agency, document_number=number).exclude(pk=but)
    return [Obstacle(f"文号“{number}”已经用于{other}") for other in others[:1]]


def to_index(agency: Agency, number: str) -> list[Obstacle]:
    """An index number typed in by hand belongs to no other document; without one the agency can make it."""
    if number:
        others = Document.objects.filter(agency=agency, index_number=number)
        return [Obstacle(f"索引号“{number}”已经用于{other}", CATALOGUE) for other in others[:1]]
    try:
        IndexNumbers(agency.code, agency.index_template)
    except Complaint as complaint:
        return [Obstacle(f"编不出索引号：{str(complaint).rstrip('。')}；请系统管理员在机关资料里改好，或先手填索引号")]
    return []


def to_be_marked(mark: str, category: int | None, ground: str, ground_note: str) -> list[Obstacle]:
    """A proactive document falls under an item of Article 20; a withheld one has a ground, and only that has one."""
    found = [] if mark in MARKS else [Obstacle(f"没有“{mark}”这种公开属性")]
    if category is not None and category not in dict(CATEGORIES):
        found.append(Obstacle(f"《条例》第二十条没有第{category}项", REGULATION.article(20)))
    if mark == PROACTIVE.key and category is None:
        found.append(
            Obstacle("主动公开的文件要选第二十条的类别；前十四项都不是的，选第（十五）项", REGULATION.article(20))
        )
    if mark == WITHHELD.key:
        return found + to_withhold(ground, ground_note)
    return [*found, Obstacle("只有不予公开的文件才有不予公开理由")] if ground else found


def to_withhold(ground: str, ground_note: str) -> list[Obstacle]:
    """What is not disclosed needs one of the grounds of Articles 14 to 16, and words on how it applies here."""
    if ground not in GROUNDS:
        return [Obstacle("不予公开的文件要选一项理由：以公开为常态、不公开为例外", REGULATION.article(13, paragraph=1))]
    if not ground_note:
        wanted = "、".join(GROUNDS[ground].kinds) or GROUNDS[ground].note or "依据哪部法律、法规的哪一条"
        return [Obstacle(f"要写明具体情形（{wanted.rstrip('。')}）", GROUNDS[ground].citation)]
    return []


def to_draft(agency: Agency, content: Mapping[str, Any], *, by: Officer, on: date) -> list[Obstacle]:
    """Permission, a title, a day that has come, right numbers, a mark with what belongs to it."""
    return [
        *of_agency(agency, by, on),
        *to_write(content, on=on),
        *to_number(agency, content["document_number"]),
        *to_index(agency, content["index_number"]),
        *to_be_marked(content["mark"], content["category"], content["ground"], content["ground_note"]),
    ]


def to_revise(document: Document, content: Mapping[str, Any], *, by: Officer, on: date) -> list[Obstacle]:
    """The same for a document's text; its index number and mark stay."""
    return [
        *of_agency(document.agency, by, on),
        *to_write(content, on=on),
        *to_number(document.agency, content["document_number"], but=document.pk),
    ]


def to_mark(document: Document, content: Mapping[str, Any], *, by: Officer, on: date) -> list[Obstacle]:
    """The mark with what belongs to it, and a reason why it changes."""
    unreasoned = [] if content["reason"] else [Obstacle("要写明标注或改标的理由")]
    return [
        *of_agency(document.agency, by, on),
        *to_be_marked(content["mark"], content["category"], content["ground"], content["ground_note"]),
        *unreasoned,
    ]
