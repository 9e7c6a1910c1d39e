"""What docs/howto/checking.md shows is what the program takes."""

import re
from dataclasses import fields
from pathlib import Path

from gongkai.cli import _settings, _waivers
from gongkai.report.choices import Choices
from gongkai.report.standing import Standing

GUIDE = Path(__file__).parents[2] / "docs" / "howto" / "checking.md"
BLOCKS = re.findall(r"```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)


def test_the_settings_shown_are_taken(tmp_path):
    (tmp_path / "gongkai.toml").write_text(BLOCKS[0], encoding="utf-8")
    said = _settings.read(tmp_path / "gongkai.toml")
    assert said.severities == {"AR006": "error"}
    assert said.choices == {"overview_length": 1200}
    assert said.level_of("青山开发区管委会") == "department"


def test_the_waiver_shown_is_taken(tmp_path):
    (tmp_path / "gongkai-waivers.toml").write_text(BLOCKS[1], encoding="utf-8")
    (one,) = _waivers.read(tmp_path / "gongkai-waivers.toml", tmp_path)
    assert (one.id, one.as_json()["until"]) == ("AR704", "2026-12-31")


def test_every_bound_is_listed_with_its_default():
    listed = dict(re.findall(r"^\| `([a-z-]+)` \| ([\d.]+) \|", GUIDE.read_text(encoding="utf-8"), re.MULTILINE))
    assert {name: float(value) for name, value in listed.items()} == {
        field.name.replace("_", "-"): float(getattr(Choices(), field.name)) for field in fields(Choices)
    }


def test_every_kind_of_office_is_listed():
    assert all(f"`{kind}`（" in GUIDE.read_text(encoding="utf-8") for kind in Standing)
