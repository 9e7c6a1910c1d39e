"""Places and organs in the names of offices."""

import pytest

from gongkai.report.office_names import is_short_for, normal, other_organ, other_place, parts, same_organ


@pytest.mark.parametrize(
    ("name", "places", "organ"),
    [
        ("青山县司法局", ["青山县"], "司法局"),
        ("云江市青山区人民政府", ["云江市", "青山区"], "人民政府"),
        ("青山县白石镇人民政府", ["青山县", "白石镇"], "人民政府"),
        ("青山县住房和城乡建设局", ["青山县"], "住房和城乡建设局"),
        ("青山县城市管理局", ["青山县"], "城市管理局"),
        ("青山县乡村振兴局", ["青山县"], "乡村振兴局"),
        ("青山县市场监督管理局", ["青山县"], "市场监督管理局"),
        ("县发展和改革局", [], "发展和改革局"),
        ("市场监督管理局", [], "市场监督管理局"),
        ("东江自治州青山县教育局", ["东江自治州", "青山县"], "教育局"),
        ("云江市凉州区水务局", ["云江市", "凉州区"], "水务局"),
    ],
)
def test_a_name_has_places_and_an_organ(name, places, organ):
    assert parts(name) == (places, organ)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("青山县人民政府办公室", "青山县人民政府"),
        ("青山县人民政府政务公开办公室", "青山县人民政府"),
        ("青山县政府信息公开工作领导小组办公室", "青山县"),
        ("青山县司法局（盖章）", "青山县司法局"),
        ("青山县 司法局办公室", "青山县司法局"),
    ],
)
def test_the_bureau_that_answers_is_the_office(name, bare):
    assert normal(name) == bare


def test_a_short_name_keeps_the_order_of_its_characters():
    assert is_short_for("发改局", "发展和改革局")
    assert not is_short_for("改发局", "发展和改革局")


def test_places_differ_at_one_rank_only():
    assert other_place("青山县司法局", "清水县司法局")
    assert not other_place("青山县司法局", "云江市司法局")
    assert not other_place("青山县司法局", "司法局")
    assert not other_place("青山县司法局", "云江市青山县司法局")
    assert not other_place("青山县公安局", "云江县公安局青山分局")


def test_organs():
    assert same_organ("青山县发展和改革局", "清水县发改局")
    assert other_organ("青山县司法局", "青山县教育局")
    assert not other_organ("青山县人民政府", "青山县教育局")
    assert not other_organ("青山县卫生健康委员会", "青山县卫生健康局")
