"""Turns are held, given back, and counted by address."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from django.test import RequestFactory

from gongkai.portal import turns

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper


@pytest.fixture(autouse=True)
def _few(settings: "SettingsWrapper") -> None:
    settings.PUBLIC_USE = replace(
        settings.PUBLIC_USE, workers=1, waiting=1, patience=0.05, per_minute=2, proxies=("127.0.0.1",)
    )


def test_a_turn_is_given_back_even_after_a_fault() -> None:
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), turns.inside(), turns.at_desk():
            raise ZeroDivisionError
    with turns.at_desk(), pytest.raises(turns.Busy), turns.at_desk():
        pass
    with turns.inside(), turns.inside(), pytest.raises(turns.Busy), turns.inside():
        pass


def test_a_neighbour_in_the_same_network_of_ipv6_is_the_same_visitor(rf: RequestFactory) -> None:
    for last in ("1", "2"):
        turns.count_turn(rf.post("/", REMOTE_ADDR=f"2001:db8:1:2::{last}"))
    with pytest.raises(turns.TooOften):
        turns.count_turn(rf.post("/", REMOTE_ADDR="2001:db8:1:2:ffff::3"))
    turns.count_turn(rf.post("/", REMOTE_ADDR="2001:db8:1:3::1"))


@pytest.mark.parametrize(
    ("address", "told", "expected"),
    [
        ("127.0.0.1", "9.9.9.9, 10.1.1.1", "10.1.1.1"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("10.0.0.3", "9.9.9.9", "10.0.0.3"),
        ("", "", ""),
    ],
)
def test_only_our_own_proxy_tells_whom_it_speaks_for(
    rf: RequestFactory, address: str, told: str, expected: str
) -> None:
    headers = {"HTTP_X_FORWARDED_FOR": told} if told else {}
    assert turns.visitor(rf.post("/", REMOTE_ADDR=address, **headers)) == expected


def test_no_address_is_remembered(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    keys: list[str] = []
    monkeypatch.setattr(turns.remembered, "add", lambda key, *_: keys.append(key))
    turns.count_turn(rf.post("/", REMOTE_ADDR="203.0.113.77"))
    assert keys
    assert "203.0.113" not in keys[0]
