"""Attacks on what keeps people apart: each test is one, and what must come of it."""

from __future__ import annotations

import time

import pytest
from flask import Flask

from tests.town import csrf_token
from toolkit.base.entry import NotUnderstood, line
from toolkit.people.model import ADDRESS_LIMIT, LONGEST_NAME, email_address, network_of, same_email

# Python puts marks of one character in order by comparing each with each: 500 000 pairs of them take hours.
HEAP = "a" + "\u0300\u0327" * 50_000


def test_heaps_of_marks_on_one_letter_hold_nobody_up() -> None:
    began = time.process_time()
    with pytest.raises(NotUnderstood) as told:
        line(HEAP, longest=LONGEST_NAME)
    assert "heaped" in told.value.message.id
    with pytest.raises(NotUnderstood):
        email_address(f"{HEAP}@example.fi")
    same_email(f"{HEAP}@example.fi")
    assert time.process_time() - began < 1


def test_marks_that_languages_use_are_taken() -> None:
    assert line("Nguye\u0302\u0303n Va\u0306n A\u030a", longest=LONGEST_NAME) == "Nguyễn Văn Å"
    assert line("a" + "\u0300" * 30, longest=LONGEST_NAME) == "à" + "\u0300" * 29


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_sign_in_with_a_huge_heap_of_marks_is_refused_at_once(app: Flask) -> None:
    client = app.test_client()
    token = csrf_token(client.get("/sign-in").text)
    began = time.process_time()
    for path in ("/sign-in", "/forgotten"):
        typed = {"csrf_token": token, "email": f"{HEAP}@example.fi", "password": HEAP}
        assert client.post(path, data=typed).status_code in (401, 422)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:DB8:1:2::9", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::9", "2001:db8:1:3::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
        ("unix:", "unix:"),
    ],
)
def test_whoever_has_a_whole_ipv6_network_is_one_reader(address: str, network: str) -> None:
    assert network_of(address) == network


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_tries_from_many_addresses_of_one_ipv6_network_are_counted_together(app: Flask) -> None:
    """Else somebody with 2^64 addresses tries one password on every account."""
    client = app.test_client()
    client.set_cookie("language", "en")
    token = csrf_token(client.get("/sign-in").text)
    pages = [
        client.post(
            "/sign-in",
            data={"csrf_token": token, "email": f"somebody{number}@example.fi", "password": "Kesa2026!"},
            environ_base={"REMOTE_ADDR": f"2001:db8::{number:x}"},
        ).text
        for number in range(ADDRESS_LIMIT.failures + 1)
    ]
    told = ["Too many sign-ins have failed" in page for page in pages]
    assert told == [False] * ADDRESS_LIMIT.failures + [True]
