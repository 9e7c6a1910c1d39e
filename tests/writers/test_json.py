"""The report as JSON."""

import json

from gongkai.writers.json import render
from tests.writers.grids import made_up


def test_it_is_the_contract_with_chinese_as_it_is() -> None:
    content = render(
        made_up("2021", figures={"charges.administrative": "316.44", "decisions.penalty": None}), banner=""
    )
    text = content.decode()
    read = json.loads(text)
    assert "\\u" not in text
    assert text.startswith('{\n "schema": "gongkai.report/1",\n')
    assert text.endswith("}\n")
    assert read["agency"] == "青石县司法局"
    assert read["period"] == ["2025-01-01", "2025-12-31"]
    assert read["figures"]["charges"] == {"administrative": "316.44"}
    assert read["figures"]["decisions"] == {"penalty": None}
    assert read["figures"]["applications"] is None
    assert "banner" not in read


def test_the_banner_is_a_key() -> None:
    assert json.loads(render(made_up("2019"), banner="演示数据"))["banner"] == "演示数据"


def test_half_a_character_does_not_stop_it() -> None:
    assert json.loads(render(made_up("2021", preface="前\ud800后"), banner=""))["preface"] == "前?后"
