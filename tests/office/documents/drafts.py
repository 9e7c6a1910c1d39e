"""Documents for tests, made the way the office makes them."""

from datetime import date
from typing import Any

from gongkai.office.documents.actions.draft import draft
from gongkai.office.documents.models import Document
from tests.cast import NOON, Cast

MADE = date(2021, 3, 1)


def drafted(cast: Cast, **changes: Any) -> Document:
    """A proactive document of 1 March 2021, drafted by the clerk."""
    facts: dict[str, Any] = {
        "title": "关于开展法治宣传的通知",
        "made_on": MADE,
        "mark": "proactive",
        "category": 1,
        "text": "各司法所：\n现就法治宣传通知如下。",
        "by": cast.clerk,
        "at": NOON,
    }
    return draft(cast.agency, **facts | changes)
