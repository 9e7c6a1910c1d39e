"""Set a row aside (不导入), or take it back: it stays with its file either way."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.journal import record as journal
from gongkai.office.journal.acts import refuse_if
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.models import ImportRow


@transaction.atomic
def set_row_aside(row: ImportRow, *, aside: bool, by: Officer, at: datetime) -> ImportRow:
    """Leave a row out of the import, or (`aside` False) let it take part again. Raises Refused."""
    current = ImportRow.objects.select_for_update(of=("self",)).select_related("batch__agency").get(pk=row.pk)
    refuse_if(obstacles.to_change_row(current, by=by, on=timezone.localdate(at)))
    waiting = ImportRow.State.FAULTY if current.faults else ImportRow.State.READY
    wanted = ImportRow.State.SET_ASIDE if aside else waiting
    if current.state != wanted and (aside or current.state == ImportRow.State.SET_ASIDE):
        current.state = wanted
        current.save(update_fields=["state"])
        journal.record("不导入" if aside else "恢复待导入", current, by=by, at=at)
    return current
