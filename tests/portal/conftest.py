"""Every test begins with nobody waiting and nothing counted."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from gongkai.portal import turns


@pytest.fixture(autouse=True)
def _nobody_waits() -> Iterator[None]:
    cache.clear()
    turns.door.cache_clear()
    turns.desk.cache_clear()
    yield
    turns.door.cache_clear()
    turns.desk.cache_clear()
