"""Agencies, officers, and what an officer may do from which day to which."""

from gongkai.office.agencies.models.agency import Agency, OfficeHours, Unit
from gongkai.office.agencies.models.kept import KeptText, SettledPage
from gongkai.office.agencies.models.officer import (
    Appointment,
    HandOver,
    Officer,
    Officers,
    StandIn,
    appointments_on,
    follow,
    responsible,
)

__all__ = [
    "Agency",
    "Appointment",
    "HandOver",
    "KeptText",
    "OfficeHours",
    "Officer",
    "Officers",
    "SettledPage",
    "StandIn",
    "Unit",
    "appointments_on",
    "follow",
    "responsible",
]
