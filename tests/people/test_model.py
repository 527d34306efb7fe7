from datetime import UTC, datetime, timedelta

import pytest

from toolkit.base.entry import NotUnderstood
from toolkit.people.model import (
    ACCOUNT_LIMIT,
    ADDRESS_LIMIT,
    Failures,
    Wait,
    email_address,
    hashed,
    same_email,
)

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Officer@Example.FI", "officer@example.fi"),
        ("  first.last+tender@sub.example.fi ", "first.last+tender@sub.example.fi"),
        ("A\u0308iti@example.fi", "äiti@example.fi"),
    ],
)
def test_an_email_address_is_kept_trimmed_and_without_capitals(typed: str, kept: str) -> None:
    assert email_address(typed) == kept
    assert same_email(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "name",
        "name@",
        "@example.fi",
        "name@example",
        "name@example.",
        "name@.fi",
        "a b@example.fi",
        "a@b@example.fi",
        "<a>@example.fi",
        "a@example.fi, b@example.fi",
        "a\x00b@example.fi",
        "a\nb@example.fi",
        "x" * 250 + "@example.fi",
        "ß" * 122 + "@example.fi",  # each ß is two letters without capitals: 244 + 11 characters
    ],
)
def test_what_cannot_be_an_email_address_is_not_understood(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        email_address(typed)


def test_hashes_of_the_same_words_differ_by_kind() -> None:
    # printf 'a:' | sha256sum
    assert hashed("a", "") == "bfc622d4a6d410f26be3d72dd4f04e47bf434f76c655134adb76fef3a083c3a8"
    assert hashed("account", "x") != hashed("address", "x")


def fail(times: int, *, every: timedelta = MINUTE * 0, failures: Failures | None = None) -> Failures:
    failures = failures or Failures()
    start = failures.last_at or NOW
    for number in range(times):
        failures = failures.and_one(start + every * number, ACCOUNT_LIMIT)
    return failures


def test_four_failures_wait_for_nothing_and_the_fifth_waits_a_minute() -> None:
    assert not fail(4).waiting(NOW)
    fifth = fail(5)
    assert fifth.wait_until == NOW + MINUTE
    assert fifth.waiting(NOW)
    assert fifth.waiting(NOW + MINUTE - timedelta(seconds=1))
    assert not fifth.waiting(NOW + MINUTE)


def test_a_wait_longer_than_there_are_was_set_before_the_clock_was_moved_back_and_is_none() -> None:
    ninth = fail(9)  # waits a quarter of an hour, and clocks of several machines may be five minutes apart
    assert ninth.waiting(NOW - timedelta(minutes=5))
    assert not ninth.waiting(NOW - timedelta(minutes=5, seconds=1))
    assert fail(1, failures=ninth).count == 10
    assert ninth.and_one(NOW - timedelta(days=1), ACCOUNT_LIMIT) == Failures(
        10, NOW - timedelta(days=1), NOW - timedelta(days=1) + 15 * MINUTE
    )


@pytest.mark.parametrize(("failures", "minutes"), [(5, 1), (6, 2), (7, 4), (8, 8), (9, 15), (10, 15), (500, 15)])
def test_each_failure_beyond_the_limit_doubles_the_wait_up_to_a_quarter_of_an_hour(failures: int, minutes: int) -> None:
    assert fail(failures).wait_until == NOW + minutes * MINUTE


def test_a_quiet_quarter_of_an_hour_after_the_wait_forgets_the_failures() -> None:
    ninth = fail(9)
    end = NOW + 15 * MINUTE
    assert ninth.and_one(end + 15 * MINUTE, ACCOUNT_LIMIT).count == 10
    assert ninth.and_one(end + 15 * MINUTE + timedelta(seconds=1), ACCOUNT_LIMIT) == Failures(
        1, end + 15 * MINUTE + timedelta(seconds=1)
    )


def test_failures_further_apart_than_the_window_never_add_up() -> None:
    assert fail(50, every=16 * MINUTE).count == 1


def test_a_network_address_may_fail_more_often_than_an_account() -> None:
    failures = Failures()
    for _ in range(29):
        failures = failures.and_one(NOW, ADDRESS_LIMIT)
    assert not failures.waiting(NOW)
    assert failures.and_one(NOW, ADDRESS_LIMIT).waiting(NOW)


@pytest.mark.parametrize(("seconds", "minutes"), [(1, 1), (60, 1), (61, 2), (900, 15), (-5, 1)])
def test_the_wait_is_told_in_whole_minutes_rounded_up(seconds: int, minutes: int) -> None:
    assert Wait(NOW + timedelta(seconds=seconds)).minutes(NOW) == minutes
