"""Change one's own password (修改口令)."""

from datetime import datetime

from django.db import transaction

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.models import Officer
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def change_password(officer: Officer, new: str, *, by: Officer, at: datetime) -> Officer:
    """Set the password; every other sign-in of this officer ends. Raises Refused."""
    refuse_if(obstacles.to_change_password(officer, new))
    officer.set_password(new)
    officer.must_change_password = False
    officer.save(update_fields=["password", "must_change_password"])
    record("修改口令", officer, by=by, at=at)
    return officer
