"""Which checks are looked at, and what they weigh for this office."""

import pytest

from gongkai.cli._selection import Selection, beginnings
from gongkai.complaint import Complaint


def found(identity, severity="error"):
    return {"id": identity, "severity": severity}


@pytest.mark.parametrize(
    ("select", "ignore", "taken", "left"),
    [
        ((), (), ["AR301", "AR401"], []),
        (("AR3",), (), ["AR301", "AR303"], ["AR401"]),
        (("AR301",), (), ["AR301"], ["AR302"]),
        ((), ("AR3",), ["AR401"], ["AR301"]),
        (("AR3",), ("AR302",), ["AR301"], ["AR302", "AR401"]),
        (("AR302",), ("AR3",), ["AR302"], ["AR301"]),
        (("AR3",), ("AR3",), [], ["AR301"]),
        (("AR",), ("AR3", "AR301"), ["AR401"], ["AR301", "AR302"]),
    ],
)
def test_the_longest_beginning_decides(select, ignore, taken, left):
    selection = Selection(select, ignore)
    assert [identity for identity in [*taken, *left] if selection.takes(identity)] == taken


@pytest.mark.parametrize(
    ("least", "kept"),
    [("notice", ["error", "warning", "notice"]), ("warning", ["error", "warning"]), ("error", ["error"])],
)
def test_only_what_weighs_enough(least, kept):
    weights = ("error", "warning", "notice")
    assert [w for w in weights if Selection(least=least).weighed(found("AR301", w))] == kept


def test_another_weight_for_a_check():
    selection = Selection(severities={"AR006": "error", "AR202": "ignore"}, least="warning")
    assert selection.weighed(found("AR006", "warning"))["severity"] == "error"
    assert selection.weighed(found("AR202", "warning")) is None
    assert selection.weighed(found("AR202", "notice")) is None
    assert selection.weighed(found("AR301"))["severity"] == "error"


def test_what_a_check_is_unsure_of_stays_a_notice():
    assert Selection(severities={"AR006": "error"}).weighed(found("AR006", "notice"))["severity"] == "notice"


def test_what_is_not_looked_at_is_named():
    assert Selection(("AR303", "AR401"), severities={"AR401": "ignore"}).left_out().count("AR303") == 0
    assert {"AR401", "AR301"} <= set(Selection(("AR303", "AR401"), severities={"AR401": "ignore"}).left_out())
    assert Selection().left_out() == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["AR301"], ("AR301",)),
        (["ar3,AR401"], ("AR3", "AR401")),
        (["AR3，AR4"], ("AR3", "AR4")),
        (["AR301", "carry-over"], ("AR301", "AR701")),
        ([" Carry-Over , "], ("AR701",)),
    ],
)
def test_ids_beginnings_and_names(typed, meant):
    assert beginnings(typed, "--select") == meant


@pytest.mark.parametrize(("typed", "near"), [("AR310", "AR30"), ("carry-ovr", "AR701"), ("XX", "AR0")])
def test_an_unknown_id_names_the_nearest(typed, near):
    with pytest.raises(Complaint) as complaint:
        beginnings([typed], "--select")
    assert f"--select：没有“{typed}”这个编号" in str(complaint.value)
    assert near in str(complaint.value)
