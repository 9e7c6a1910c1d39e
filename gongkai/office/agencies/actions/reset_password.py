"""Reset a password (重设口令): for somebody who has forgotten it or is locked out."""

from datetime import datetime

from axes.utils import reset
from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.initial_password import initial_password
from gongkai.office.agencies.models import Officer
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def reset_password(officer: Officer, *, by: Officer | None, at: datetime) -> str:
    """Give an initial password, to be shown once; running sign-ins end, a lockout is lifted. Raises Refused."""
    refuse_if(obstacles.to_reset_password(officer, by=by, on=timezone.localdate(at)))
    password = initial_password()
    officer.set_password(password)
    officer.must_change_password = True
    officer.save(update_fields=["password", "must_change_password"])
    reset(username=officer.sign_in_name)
    record("重设口令", officer, by=by, at=at)
    return password
