"""What can stand in the way of recording, annulling and importing publications."""

from collections.abc import Iterator, Sequence
from datetime import date

from gongkai.law.grounds import PROACTIVE
from gongkai.law.instruments import REGULATION
from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.agencies.permissions import to_do
from gongkai.office.agencies.roles import May
from gongkai.office.documents.models import CATEGORIES, Document
from gongkai.office.journal.acts import Obstacle
from gongkai.office.publishing.channel import channels, title
from gongkai.office.publishing.models import Annulment, ImportBatch, ImportRow, Publication
from gongkai.office.publishing.posted import Posted
from gongkai.office.publishing.suspicion import Candidate, suspicions

WAYS = REGULATION.article(23)
CONFIRM = "确是另一条的，勾选“确是另一条，照样登记”"


def of_agency(agency: Agency, by: Officer, on: date) -> list[Obstacle]:
    """Who may record, and nobody for another agency."""
    strange = [] if by.agency_id == agency.pk else [Obstacle(f"{by.name}不是{agency}的人员")]
    return strange + to_do(May.RECORD, by, on=on)


def to_record(
    publication: Publication, receipts: Sequence[Posted], *, confirmed: bool = False, by: Officer, on: date
) -> list[Obstacle]:
    """What is recorded has a title, a source, a channel, and days that have come; a repetition is confirmed."""
    found = of_agency(publication.agency, by, on)
    if not publication.title:
        found.append(Obstacle("没有标题"))
    if not publication.source:
        found.append(Obstacle("要写明信息来源：谁说的、从哪里看到的"))
    if publication.category is not None and publication.category not in dict(CATEGORIES):
        found.append(Obstacle(f"《条例》第二十条没有第{publication.category}项", REGULATION.article(20)))
    found += to_appear(publication, receipts, on)
    if publication.document:
        found += to_publish_document(publication.document, receipts)
    if not found and not confirmed:
        found += to_repeat(publication, receipts)
    return found


def to_appear(publication: Publication, receipts: Sequence[Posted], on: date) -> Iterator[Obstacle]:
    """At least one known channel, each once, on days that have come and not before the day of publication."""
    if not receipts:
        yield Obstacle("没有选公开途径，至少选一个", WAYS)
    if publication.published_on > on:
        yield Obstacle(f"公开日期{publication.published_on}还没有到，等公开以后再登记")
    keys = [receipt.channel for receipt in receipts]
    for key in sorted(set(keys)):
        if key not in channels():
            yield Obstacle(f"没有“{key}”这个途径")
        if keys.count(key) > 1:
            yield Obstacle(f"{title(key)}重复了，一条信息在一个途径只记一次")
    for receipt in receipts:
        if receipt.on > on:
            yield Obstacle(f"{title(receipt.channel)}的日期{receipt.on}还没有到")
        if receipt.on < publication.published_on:
            yield Obstacle(f"{title(receipt.channel)}的日期{receipt.on}早于公开日期{publication.published_on}")


def to_publish_document(document: Document, receipts: Sequence[Posted]) -> Iterator[Obstacle]:
    """A document of the office appears after it was made, and only where it is marked for it."""
    if document.mark != PROACTIVE.key:
        message = f"{document}标为“{document.get_mark_display()}”，不是主动公开；标错了的，先改公开属性"
        yield Obstacle(message, REGULATION.article(13))
    for receipt in receipts:
        if receipt.on < document.made_on:
            yield Obstacle(f"{title(receipt.channel)}的日期{receipt.on}早于成文日期{document.made_on}")


def to_repeat(publication: Publication, receipts: Sequence[Posted]) -> list[Obstacle]:
    """What looks recorded already."""
    candidates = [
        Candidate(publication.title, receipt.on.isoformat(), (receipt.channel,), publication.index_number)
        for receipt in receipts
    ]
    sentences = [sentence for found in suspicions(publication.agency_id, candidates) for sentence in found]
    return [Obstacle(f"这条信息{sentence}；{CONFIRM}") for sentence in dict.fromkeys(sentences)]


def to_annul(publication: Publication, *, by: Officer, on: date) -> list[Obstacle]:
    """Once."""
    found = of_agency(publication.agency, by, on)
    if Annulment.objects.filter(publication=publication).exists():
        found.append(Obstacle(f"{publication}已经作废"))
    return found


def to_go_unreasoned(reason: str) -> list[Obstacle]:
    """Nothing is annulled without a reason."""
    return [] if reason else [Obstacle("要写明作废理由")]


def to_work_on(batch: ImportBatch, *, by: Officer, on: date) -> list[Obstacle]:
    """A batch is worked on until it is discarded or annulled."""
    found = of_agency(batch.agency, by, on)
    if batch.state != ImportBatch.State.OPEN:
        found.append(Obstacle(f"{batch}{batch.get_state_display()}，不能再办理；需要的话重新上传这个文件"))
    return found


def to_upload(agency: Agency, source: str, *, by: Officer, on: date) -> list[Obstacle]:
    """A file comes with words on who kept the list."""
    found = of_agency(agency, by, on)
    return found if source else [*found, Obstacle("要写明信息来源：这份台账由谁整理、从哪里导出")]


def to_change_row(row: ImportRow, *, by: Officer, on: date) -> list[Obstacle]:
    """A row is corrected or set aside until it is imported."""
    found = to_work_on(row.batch, by=by, on=on)
    if row.state == ImportRow.State.IMPORTED:
        found.append(Obstacle(f"{row.place}已经导入，不能再改；误录的，请在那条公开信息里作废"))
    return found


def to_annul_batch(batch: ImportBatch, *, by: Officer, on: date) -> list[Obstacle]:
    """A batch of which something was imported."""
    found = to_work_on(batch, by=by, on=on)
    if not Publication.objects.filter(batch=batch, annulment=None).exists():
        found.append(Obstacle("这一批没有导入过，不用作废；不要这个文件的，选“放弃”"))
    return found


def to_discard(batch: ImportBatch, *, by: Officer, on: date) -> list[Obstacle]:
    """A batch with rows that wait."""
    found = to_work_on(batch, by=by, on=on)
    if not batch.rows.exclude(state__in=[ImportRow.State.IMPORTED, ImportRow.State.SET_ASIDE]).exists():
        found.append(Obstacle("这一批没有还等着导入的行"))
    return found
