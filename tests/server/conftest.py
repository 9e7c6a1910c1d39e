"""A furnished home, copied for each test that spoils it."""

from pathlib import Path

import pytest

from tests.served import copied, furnish


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a migrated SQLite database and the cast of the tests."""
    home = tmp_path_factory.mktemp("furnished") / "home"
    furnish(home)
    return home


@pytest.fixture
def home(furnished: Path, tmp_path: Path) -> Path:
    """A furnished home of one's own."""
    return copied(furnished, tmp_path)
