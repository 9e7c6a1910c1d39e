"""The command that verifies: what it prints, how it ends, and that every stage's own verification is asked."""

import json
import sqlite3
from pathlib import Path

import pytest

from gongkai.office.journal.verification import Noted
from gongkai.server import verifying
from tests.served import gongkai, python

WRITE = """
from gongkai.server.django_commands import prepare
prepare()
from django.db import transaction
from django.utils import timezone
from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.journal.record import record
for number in range(5):
    with transaction.atomic():
        record("登记", Agency.objects.first(), by=Officer.objects.first(), at=timezone.now(), number=number)
"""


def test_it_prints_what_is_to_be_noted_and_finds_what_was_cut(home: Path) -> None:
    python(home, WRITE)
    done = gongkai(home, "verify", "--format", "json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["schema"], told["count"], told["faults"]) == (0, "gongkai.verification/1", 5, [])
    noted = ["--count", "5", "--head", told["head"]]
    assert gongkai(home, "verify", *noted).returncode == 0
    text = gongkai(home, "verify").stdout
    assert "核对无误" in text
    assert f"操作记录 5 条，末尾校验值 {told['head']}" in text
    with sqlite3.connect(home / "gongkai.sqlite3") as connection:
        connection.execute("DROP TRIGGER journal_entry_no_delete")
        connection.execute("DELETE FROM journal_entry WHERE id = (SELECT max(id) FROM journal_entry)")
    assert gongkai(home, "verify").returncode == 0
    cut = gongkai(home, "verify", *noted)
    assert cut.returncode == 1
    assert "现有 4 条，原来记下的是 5 条，末尾少了 1 条" in cut.stdout


def test_a_changed_entry_is_named(home: Path) -> None:
    python(home, WRITE)
    with sqlite3.connect(home / "gongkai.sqlite3") as connection:
        connection.execute("DROP TRIGGER journal_entry_no_update")
        connection.execute("UPDATE journal_entry SET by_name = '别人' WHERE id = 3")
    done = gongkai(home, "verify", "--format", "json")
    assert done.returncode == 1
    (fault,) = json.loads(done.stdout)["faults"]
    assert fault.startswith("操作记录：编号 3 的一条（别人 登记 ")


@pytest.mark.database
@pytest.mark.django_db
def test_every_stage_with_a_verification_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = set(verifying.others())
    assert {"annual_report", "applications"} <= asked
    assert "journal" not in asked
    from gongkai.office.annual_report import verification

    monkeypatch.setattr(verification, "verify", lambda: ["年报有问题"])
    _, found = verifying.verified(Noted())
    assert found["annual_report"] == ["年报有问题"]
    assert set(found) == asked | {"journal"}
    assert found["journal"] == []
