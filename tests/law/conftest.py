"""What the tests of the law share: where the sources lie, and an independent list of the real working days."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def sources() -> Path:
    """The folder of law texts beside the repository, from which `texts/` was taken."""
    beside = Path(__file__).parents[3] / "shared"
    folder = Path(os.environ.get("GONGKAI_SHARED", beside)) / "law"
    if not folder.is_dir():
        pytest.skip(f"the law texts are not at {folder}: set GONGKAI_SHARED to the folder that holds law/")
    return folder
