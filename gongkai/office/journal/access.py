"""Every page says who may open it; a page that does not say so is opened to nobody.

The mark is set here, at the first stage, so that every stage can use it; agencies knows the people and enforces it.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

View = TypeVar("View", bound=Callable[..., Any])


def access(*needed: str) -> Callable[[View], View]:
    """Mark a view: for any signed-in officer (nothing named), or for one who may do any of `needed`."""

    def mark(view: View) -> View:
        cast(Any, view).access = needed
        return view

    return mark
