"""What stands in the way of each act of the registers."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from gongkai.law.instruments import FORMAT_2021
from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.agencies.permissions import to_do
from gongkai.office.agencies.roles import May
from gongkai.office.journal.acts import Obstacle
from gongkai.office.registers import queries
from gongkai.office.registers.cells import Enterable, enterable
from gongkai.office.registers.kind import RegisterKind, feeding, kinds
from gongkai.office.registers.models import Annulment, EnteredFigure, RegisterEntry
from gongkai.office.registers.proposals import Correction, NewEntry, NewFigure
from gongkai.report.form_2021 import FORM

EARLIEST = date(1949, 10, 1)
"""No agency of the present state made a document earlier: an older day is a slip of the keyboard."""


def to_keep(kind: RegisterKind, *, by: Officer, on: date) -> list[Obstacle]:
    """What is known before anything is typed: permission, and whether the agency can have such records."""
    found = to_do(May.RECORD, by, on=on)
    if not kind.empowered(by.agency):
        found.append(Obstacle(kind.not_empowered, kind.citation))
    return found


def to_enter(kind: RegisterKind, new: NewEntry, *, by: Officer, on: date) -> list[Obstacle]:
    """What stands in the way of entering a record."""
    return [*to_keep(kind, by=by, on=on), *wrong_words(kind, new, by, on), *wrong_ending(kind, new, by)]


def wrong_words(kind: RegisterKind, new: NewEntry, by: Officer, today: date) -> Iterator[Obstacle]:
    """Words, day and money of a record by itself; and whether its number has been entered before."""
    if not new.title.strip():
        yield Obstacle(f"没有填写{kind.columns.title}")
    if not new.source.strip():
        yield Obstacle("没有填写依据，请写明这条记录从哪里来")
    if new.on > today:
        yield Obstacle(f"{kind.columns.on}{new.on:%Y-%m-%d}晚于今天，还没有发生的事不能登记")
    if new.on < EARLIEST:
        yield Obstacle(f"{kind.columns.on}{new.on:%Y-%m-%d}太早，请核对年份")
    if kind.columns.amount and (new.amount is None or new.amount <= 0):
        yield Obstacle("金额应当大于 0 元；没有收费的不用登记")
    if not kind.columns.amount and new.amount is not None:
        yield Obstacle(f"{kind.one}不登记金额")
    if new.number and not kind.ends:
        twin = queries.live(by.agency_id).filter(kind=kind.key, number=new.number).first()
        if twin:
            yield Obstacle(
                f"{kind.columns.number}“{new.number}”在{twin.on:%Y-%m-%d}已经登记过（{twin.title}），重复登记会多算一件"
            )


def wrong_ending(kind: RegisterKind, new: NewEntry, by: Officer) -> Iterator[Obstacle]:
    """Whether a repeal ends a record that it can end; no other kind ends anything."""
    if not kind.ends:
        if new.ends is not None:
            yield Obstacle(f"{kind.one}不废止其他记录")
        return
    ended = new.ends
    if ended is None or ended.agency_id != by.agency_id or ended.kind != kind.ends:
        yield Obstacle(f"没有选定{kind.columns.ends}；要废止的应当先登记在“{kinds()[kind.ends].title}”台账里")
        return
    if Annulment.objects.filter(entry=ended).exists():
        yield Obstacle(f"“{ended.title}”的登记已经作废，不能再废止")
    if new.on < ended.on:
        made = kinds()[kind.ends].columns.on
        yield Obstacle(f"{kind.columns.on}{new.on:%Y-%m-%d}早于它的{made}{ended.on:%Y-%m-%d}，请核对两个日期")
    earlier = queries.live(by.agency_id).filter(ends=ended).first()
    if earlier:
        yield Obstacle(f"“{ended.title}”在{earlier.on:%Y-%m-%d}已经废止过，一件只能废止一次")


def to_annul(entry: RegisterEntry, *, by: Officer, on: date) -> list[Obstacle]:
    """What stands in the way of annulling a record."""
    found = [*to_do(May.RECORD, by, on=on), *of_another(entry.agency, by)]
    if Annulment.objects.filter(entry=entry).exists():
        found.append(Obstacle("这条记录已经作废"))
    ending = RegisterEntry.objects.filter(ends=entry, annulment=None).first()
    if ending:
        found.append(Obstacle(f"它在{ending.on:%Y-%m-%d}的废止记录还有效，请先作废那条废止记录"))
    return found


def to_enter_figure(new: NewFigure, *, by: Officer, on: date) -> list[Obstacle]:
    """What stands in the way of entering a figure."""
    found = to_do(May.RECORD, by, on=on)
    figure = enterable().get(new.cell)
    if figure is None:
        return [*found, not_enterable(new.cell)]
    found += [*wrong_year(new.year, on), *wrong_figure(figure, new, new.year, by, on)]
    standing = queries.figure_for(by.agency_id, new.year, new.cell)
    if standing:
        found.append(
            Obstacle(f"{new.year}年的“{figure.title}”已经录入过{number(standing.amount)}{figure.unit}，请更正那个数")
        )
    elif not new.confirmed:
        found += not_confirmed(figure, new.year, by)
    return found


def to_correct_figure(figure: EnteredFigure, new: Correction, *, by: Officer, on: date) -> list[Obstacle]:
    """What stands in the way of correcting an entered figure."""
    found = to_touch_figure(figure, by=by, on=on)
    if not new.reason.strip():
        found.append(Obstacle("没有写更正的原因"))
    known = enterable().get(figure.cell)
    if known:
        found += wrong_figure(known, new, figure.year, by, on)
    if (new.amount, new.source, new.on) == (figure.amount, figure.source, figure.on):
        found.append(Obstacle("数、来源和截至日期都没有变化，不用更正"))
    return found


def to_touch_figure(figure: EnteredFigure, *, by: Officer, on: date) -> list[Obstacle]:
    """What is known before a correction is typed."""
    found = [*to_do(May.RECORD, by, on=on), *of_another(figure.agency, by)]
    later = EnteredFigure.objects.filter(replaces=figure).select_related("entered_by").first()
    if later:
        found.append(Obstacle(f"{later.entered_by.name}已经把这个数更正为{number(later.amount)}{later.unit}"))
    return found


def of_another(agency: Agency, by: Officer) -> Iterator[Obstacle]:
    """The obstacle where a record belongs to another agency."""
    if agency.pk != by.agency_id:
        yield Obstacle(f"这是{agency.name}的记录，只能由该机关的人员办理")


def not_enterable(cell: str) -> Obstacle:
    """Why a cell takes no figure: it is a sum, or there is no such cell."""
    if cell in FORM.parts:
        return Obstacle(f"“{FORM.titles[cell]}”是由其他格相加得出的，不能录入；请录入相加的各格")
    return Obstacle(f"没有“{cell}”这个指标，请从列表中选择")


def wrong_year(year: int, today: date) -> Iterator[Obstacle]:
    """Whether figures can be entered for the year."""
    if year > today.year:
        yield Obstacle(f"{year}年还没有到，不能录入")
    if year < queries.FIRST_YEAR:
        yield Obstacle(f"{queries.FIRST_YEAR}年以前的年度报告不用现在的格式，不能录入{year}年的数")


def wrong_figure(
    figure: Enterable, new: NewFigure | Correction, year: int, by: Officer, today: date
) -> Iterator[Obstacle]:
    """Amount, source and day of a figure by themselves."""
    if new.amount < 0:
        yield Obstacle(f"“{figure.title}”不能是负数")
    if new.amount != round(new.amount, figure.decimals):
        places = f"最多有{figure.decimals}位小数" if figure.decimals else "应当是整数"
        yield Obstacle(f"“{figure.title}”的单位是{figure.unit}，{places}")
    if not new.source.strip():
        yield Obstacle("没有填写来源，请写明这个数是谁、根据什么说的")
    if new.on > today:
        yield Obstacle(f"截至日期{new.on:%Y-%m-%d}晚于今天")
    elif new.on.year != year:
        yield Obstacle(f"截至日期应当在{year}年之内；年度数据截至12月31日", FORMAT_2021.part("一、（二）"))
    refusing = [kind for kind in feeding(figure.cell) if not kind.empowered(by.agency)]
    if new.amount > 0 and refusing:
        yield Obstacle(refusing[0].not_empowered, refusing[0].citation)


def not_confirmed(figure: Enterable, year: int, by: Officer) -> Iterator[Obstacle]:
    """Whether the figure could count twice what is on record: it is added to the records.

    Records of later stages are not seen from here, so that for their cells the confirmation is always asked for.
    """
    records = queries.recorded(by.agency_id, figure.cell, year)
    if records:
        known = f"{year}年的“{figure.title}”已有登记的记录，共{number(records)}{figure.unit}"
        yield Obstacle(f"{known}，录入的数会加在上面；请核对后勾选“不含已登记的记录”")
    elif figure.statutory and not feeding(figure.cell):
        yield Obstacle(f"“{figure.title}”还可能有逐件登记的记录，录入的数会加在上面；请核对后勾选“不含已登记的记录”")


def number(amount: Decimal) -> str:
    """An amount as a person writes it: no idle zeros."""
    return f"{amount.normalize():f}" if amount else "0"
