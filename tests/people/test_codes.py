from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit

import pytest

from toolkit.people.codes import (
    RECOVERY_CODES,
    fitting_step,
    in_groups,
    may_be_recovery_code,
    new_recovery_codes,
    new_secret,
    secret_address,
    tidy,
)

# RFC 6238, appendix B: the secret is the ASCII text 12345678901234567890; of its eight digits apps show the last six.
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
PUBLISHED = [
    (59, 0x1, "287082"),
    (1111111109, 0x23523EC, "081804"),
    (1111111111, 0x23523ED, "050471"),
    (1234567890, 0x273EF07, "005924"),
    (2000000000, 0x3F940AA, "279037"),
]


def at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


@pytest.mark.parametrize(("seconds", "step", "code"), PUBLISHED)
def test_the_published_codes_fit_at_their_moments(seconds: int, step: int, code: str) -> None:
    assert fitting_step(SECRET, code, now=at(seconds), after=0) == step


def test_a_code_fits_one_step_early_or_late_and_no_more() -> None:
    begins = 1111111110  # a multiple of 30: where the step of 050471 begins
    code, step = "050471", 0x23523ED
    for offset, fits in ((-31, False), (-30, True), (-1, True), (0, True), (29, True), (59, True), (60, False)):
        found = fitting_step(SECRET, code, now=at(begins + offset), after=0)
        assert found == (step if fits else None), offset


def test_a_code_is_good_once_and_no_earlier_one_after_it() -> None:
    now = at(1111111111)
    step = fitting_step(SECRET, "050471", now=now, after=0)
    assert step is not None
    assert fitting_step(SECRET, "050471", now=now, after=step) is None
    assert fitting_step(SECRET, "081804", now=now, after=step) is None
    assert fitting_step(SECRET, "081804", now=now, after=step - 2) == step - 1


def test_the_moment_counts_and_not_the_zone_in_which_it_is_told() -> None:
    in_helsinki = at(1111111111).astimezone(timezone(timedelta(hours=2)))
    assert fitting_step(SECRET, "050471", now=in_helsinki, after=0) == 0x23523ED


@pytest.mark.parametrize("typed", ["050 471", " 050471 ", "050-471", "0\u00a05\u00a00471"])
def test_gaps_in_a_code_make_no_difference(typed: str) -> None:
    assert fitting_step(SECRET, typed, now=at(1111111111), after=0) is not None


@pytest.mark.parametrize(
    "typed", ["", "05047", "0504711", "05047x", "٠٥٠٤٧١", "050471" * 100_000, "\ud800", "-50471", "\x00" * 6]
)
def test_what_is_no_code_fits_nothing(typed: str) -> None:
    assert fitting_step(SECRET, typed, now=at(1111111111), after=0) is None


def test_before_the_first_step_there_is_nothing_to_fall_over() -> None:
    assert fitting_step(SECRET, "000000", now=at(0), after=0) is None


def test_secrets_have_160_bits_and_differ() -> None:
    secrets = {new_secret() for _ in range(50)}
    assert len(secrets) == 50
    assert all(re.fullmatch(r"[A-Z2-7]{32}", one) for one in secrets)


def test_the_address_tells_an_app_the_secret_the_account_and_who_asks() -> None:
    address = urlsplit(secret_address(SECRET, account="anna@example.fi", issuer="The Toolkit"))
    assert (address.scheme, address.netloc) == ("otpauth", "totp")
    assert parse_qs(address.query) == {"secret": [SECRET], "issuer": ["The Toolkit"]}
    assert address.path in ("/The%20Toolkit:anna%40example.fi", "/The%20Toolkit:anna@example.fi")


def test_recovery_codes_are_ten_all_different_and_hold_no_sign_that_is_taken_for_another() -> None:
    codes = [code for _ in range(20) for code in new_recovery_codes()]
    assert RECOVERY_CODES == 10
    assert len(codes) == len(set(codes)) == 200
    assert all(re.fullmatch(r"([2-9a-hjkmnp-z]{4}-){5}[2-9a-hjkmnp-z]{4}", code) for code in codes)
    assert len(set("".join(codes)) - {"-"}) == 31


def test_a_recovery_code_is_known_however_it_is_typed() -> None:
    code = new_recovery_codes()[0]
    for typed in (code, code.upper(), code.replace("-", ""), f" {code.replace('-', ' ')} ", code.replace("-", "‑")):
        assert may_be_recovery_code(typed)
        assert tidy(typed) == code.replace("-", "")
    for typed in (code[:-1], code + "a", "050471", "", "l" * 24, "ä" * 24):
        assert not may_be_recovery_code(typed)


def test_a_secret_is_shown_in_groups_of_four() -> None:
    assert in_groups("ABCDEFGHIJ") == "ABCD EFGH IJ"
