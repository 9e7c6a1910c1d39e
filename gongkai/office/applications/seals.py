"""What the database refuses about applications: the events are the truth, and the cached columns agree with them."""

from gongkai.office.applications.life import FIELDS
from gongkai.office.journal.locks import Lock, sealed

APPLICATION, EVENT = "applications_application", "applications_applicationevent"
IDENTITY = ("agency_id", "year", "serial")


def same(one: str, other: str) -> str:
    """SQL: whether two rows stand the same."""
    return " AND ".join(f"{one}.{field} IS NOT DISTINCT FROM {other}.{field}" for field in FIELDS)


LOCKS = (
    *sealed(EVENT, "申请的办理记录不能修改或删除"),
    Lock("applications_no_delete", APPLICATION, "DELETE", "登记过的申请不能删除"),
    Lock(
        "applications_serial_without_gaps",
        APPLICATION,
        "INSERT",
        "申请编号必须接在本机关当年最后一号之后",
        f"NEW.serial <> 1 + COALESCE((SELECT MAX(a.serial) FROM {APPLICATION} a "
        "WHERE a.agency_id = NEW.agency_id AND a.year = NEW.year), 0)",
    ),
    Lock(
        "applications_begin_open",
        APPLICATION,
        "INSERT",
        "刚登记的申请是在办的",
        "NEW.version <> 1 OR NEW.closed_on IS NOT NULL",
    ),
    Lock(
        "applications_number_stays",
        APPLICATION,
        "UPDATE",
        "申请编号和机关不能修改",
        " OR ".join(f"OLD.{field} IS DISTINCT FROM NEW.{field}" for field in IDENTITY),
    ),
    Lock(
        "applications_follow_events",
        APPLICATION,
        "UPDATE",
        "申请的情况只能随办理记录变化",
        f"NOT EXISTS (SELECT 1 FROM {EVENT} e WHERE e.application_id = NEW.id AND e.number = NEW.version "
        f"AND {same('e', 'NEW')}) OR EXISTS (SELECT 1 FROM {EVENT} e "
        "WHERE e.application_id = NEW.id AND e.number > NEW.version)",
    ),
    Lock(
        "applications_events_in_order",
        EVENT,
        "INSERT",
        "办理记录必须接在最后一条之后，第一条是登记",
        f"NEW.number <> 1 + (SELECT COUNT(*) FROM {EVENT} e WHERE e.application_id = NEW.application_id) "
        "OR (NEW.kind = 'registered') <> (NEW.number = 1)",
    ),
    Lock(
        "applications_first_event_agrees",
        EVENT,
        "INSERT",
        "登记的内容与申请不符",
        f"NEW.number = 1 AND NOT EXISTS (SELECT 1 FROM {APPLICATION} a "
        f"WHERE a.id = NEW.application_id AND {same('a', 'NEW')})",
    ),
)
