"""Results kept outside the memory."""

import tracemalloc

from gongkai.cli._kept import Changed, Kept


def test_what_is_kept_comes_back():
    kept = Kept()
    values = [{"机关": "青山县"}, [], None, "半\ud800字", {"深": [1, {"b": 2.5}]}]
    for value in values:
        kept.append(value)
    assert list(kept) == values
    assert (len(kept), kept[-1], kept[1:3]) == (5, values[-1], values[1:3])


def test_a_value_can_be_replaced_by_a_longer_one():
    kept = Kept()
    for value in ("甲", "乙", "丙"):
        kept.append(value)
    kept[1] = "长" * 100
    assert list(kept) == ["甲", "长" * 100, "丙"]
    kept.append("丁")
    assert kept[3] == "丁"


def test_the_memory_stays_small():
    kept = Kept()
    tracemalloc.start()
    for number in range(2_000):
        kept.append({"number": number, "text": "文" * 10_000})
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept[1_999]["number"] == 1_999
    assert peak < 40 * 1024 * 1024  # 60 MB were kept


def test_changed_values_are_made_each_time():
    seen = []
    changed = Changed(["甲", "乙"], lambda number, value: seen.append(number) or f"{number}{value}")
    assert list(changed) == ["0甲", "1乙"]
    assert (changed[1], changed[-1], changed[0:1], len(changed)) == ("1乙", "1乙", ["0甲"], 2)
    assert seen == [0, 1, 1, 1, 0]
