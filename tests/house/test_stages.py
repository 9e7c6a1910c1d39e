"""The database keeps time's arrow: keys name their class, no accessor leads forward, no signals, migrations whole."""

import ast
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import CharField, ForeignKey, Model

from tests.house.tree import PACKAGE, modules, texts

KEYS = {"ForeignKey", "OneToOneField", "ManyToManyField"}
SIGNALS = ("django.dispatch", "django.db.models.signals", "django.contrib.auth.signals", "django.core.signals")


def faults(place: str, text: str) -> Iterator[str]:
    """Keys that name their class by a string (which would let it stand in a later stage), and signals."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in KEYS and node.args:
            target = node.args[0]
            if isinstance(target, ast.Constant) and target.value != "self":
                yield f"{place}:{node.lineno}：外键用字符串“{target.value!s}”指向类"
        if isinstance(node, ast.Import | ast.ImportFrom) and any(name.startswith(SIGNALS) for name in imported(node)):
            yield f"{place}:{node.lineno}：用了信号"


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The modules that one import names."""
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]


def forward_accessor(key: Any, owner: type[Model]) -> bool:
    """Whether a key from a later stage gives an earlier one an attribute that leads forward."""
    target = key.related_model
    ours = target.__module__.startswith("gongkai.")
    return ours and target._meta.app_label != owner._meta.app_label and not key.remote_field.hidden


def test_keys_name_their_class_and_nothing_signals() -> None:
    office = [path for path in modules() if PACKAGE / "office" in path.parents or PACKAGE / "server" in path.parents]
    assert office
    assert [fault for place, text in texts(office) for fault in faults(place, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        'owner = models.ForeignKey("agencies.Officer", models.PROTECT)',
        "from django.db.models.signals import post_save",
        "import django.dispatch",
    ],
)
def test_strings_and_signals_are_found(text: str) -> None:
    assert list(faults("a.py", text))


def test_no_accessor_leads_forward() -> None:
    keys = [
        (model, field)
        for model in apps.get_models()
        if model.__module__.startswith("gongkai.")
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey)
    ]
    assert len(keys) > 10
    assert [f"{model.__name__}.{key.name}" for model, key in keys if forward_accessor(key, model)] == []


def test_an_accessor_that_leads_forward_is_found() -> None:
    unit, document = apps.get_model("agencies", "Unit"), apps.get_model("documents", "Document")
    key = unit._meta.get_field("agency")
    assert not forward_accessor(key, unit)
    assert forward_accessor(key, document)


@pytest.mark.database
@pytest.mark.django_db
def test_migrations_are_complete() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.database
@pytest.mark.django_db
def test_a_change_without_its_migration_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    field = apps.get_model("agencies", "Agency")._meta.get_field("name")
    assert isinstance(field, CharField)
    monkeypatch.setattr(field, "max_length", 7)
    with pytest.raises(SystemExit):
        call_command("makemigrations", check=True, dry_run=True, verbosity=0)
