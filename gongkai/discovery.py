"""Finds every module of a folder, so that kinds (checks, readers, commands, registers) are found and never listed."""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType


def names(package: str) -> list[str]:
    """The names of the modules and packages directly inside `package`, sorted; private ones (_x) left out."""
    path = importlib.import_module(package).__path__
    return sorted(found.name for found in pkgutil.iter_modules(path) if not found.name.startswith("_"))


def modules(package: str) -> Iterator[ModuleType]:
    """Every module directly inside `package`, imported, in the order of their names."""
    for name in names(package):
        yield importlib.import_module(f"{package}.{name}")
