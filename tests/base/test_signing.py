"""Canonical bytes and signatures: the same data, the same bytes; one changed byte, no signature."""

from __future__ import annotations

import base64
import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.canonical import canonical, digest
from toolkit.base.signing import Signer, Verdict, new_key, verify

# RFC 8032, section 7.1, test 1: seed and public key; PKCS #8 is this fixed head and the seed.
SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
PUBLIC = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"


def pem(seed: bytes) -> bytes:
    der = bytes.fromhex("302e020100300506032b657004220420") + seed
    return b"-----BEGIN PRIVATE KEY-----\n" + base64.b64encode(der) + b"\n-----END PRIVATE KEY-----\n"


class Colour(StrEnum):
    RED = "red"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"b": 1, "a": [True, None, "å €"]}, '{"a":[true,null,"å €"],"b":1}'),
        (Decimal("5.00"), '"5"'),
        (Decimal("5"), '"5"'),
        (Decimal("0.10"), '"0.1"'),
        (Decimal("1E+3"), '"1000"'),
        (Decimal("-0.0"), '"0"'),
        (Decimal("123456789012345678901234567890.5"), '"123456789012345678901234567890.5"'),
        (date(2027, 1, 31), '"2027-01-31"'),
        (datetime(2027, 1, 31, 12, 0, tzinfo=UTC), '"2027-01-31T12:00:00Z"'),
        (datetime(2027, 1, 31, 12, 0, tzinfo=timezone(timedelta(hours=2))), '"2027-01-31T10:00:00Z"'),
        (Colour.RED, '"red"'),
        ((1, 2), "[1,2]"),
        ('"\\\n\t\x01\x7f', '"\\"\\\\\\n\\t\\u0001\x7f"'),
        # RFC 8785, section 3.2.3: U+1F600 (first code unit D83D) sorts before U+FB33.
        (
            {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\x80": 6, "\u00f6": 7},
            '{"\\r":2,"1":4,"\x80":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
        ),
    ],
)
def test_each_value_has_one_canonical_form(value: object, expected: str) -> None:
    assert canonical(value).decode() == expected


@pytest.mark.parametrize("value", [1.0, float("nan"), b"x", {1, 2}, {1: "x"}, {"a": [0.5]}, object()])
def test_what_has_no_canonical_form_is_a_type_error(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)


@pytest.mark.parametrize(
    "value",
    [2**53, -(2**53), Decimal("NaN"), Decimal("Infinity"), "\ud800", datetime(2027, 1, 1)],  # noqa: DTZ001
)
def test_what_would_not_survive_a_json_reader_is_a_value_error(value: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        canonical(value)


@given(json_values)
def test_reading_canonical_json_and_writing_it_again_changes_nothing(value: object) -> None:
    assert canonical(json.loads(canonical(value))) == canonical(value)


def test_the_digest_is_sha_256_in_hexadecimal() -> None:
    # FIPS 180-4, example of "abc"
    assert digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_public_key_is_the_one_of_the_standards_example() -> None:
    assert Signer(pem(SEED)).public_key == PUBLIC


def test_a_signature_is_valid_for_a_known_key_and_origin_unproved_for_another() -> None:
    signer = Signer(new_key())
    envelope = signer.sign({"b": [1, "å"], "a": None})
    assert verify(envelope, {signer.public_key}) is Verdict.VALID
    assert verify(envelope, {Signer(new_key()).public_key}) is Verdict.UNKNOWN_KEY
    assert verify(envelope, ()) is Verdict.UNKNOWN_KEY


def test_the_same_payload_gives_the_same_envelope_whatever_the_order_of_its_keys() -> None:
    signer = Signer(pem(SEED))
    assert canonical(signer.sign({"a": 1, "b": 2})) == canonical(Signer(pem(SEED)).sign({"b": 2, "a": 1}))


@given(json_values)
def test_an_envelope_survives_a_file(payload: object) -> None:
    signer = Signer(pem(SEED))
    assert verify(json.loads(canonical(signer.sign(payload))), {PUBLIC}) is Verdict.VALID


def test_days_and_decimals_survive_a_file_too() -> None:
    envelope = Signer(pem(SEED)).sign({"day": date(2027, 1, 31), "rate": Decimal("5.0")})
    assert verify(json.loads(canonical(envelope)), {PUBLIC}) is Verdict.VALID


def signature(**changes: object) -> dict[str, object]:
    inner = Signer(pem(SEED)).sign({"a": 1})["signature"]
    assert isinstance(inner, dict)
    return {**inner, **changes}


@pytest.mark.parametrize(
    "envelope",
    [
        {"payload": {"a": 2}, "signature": signature()},
        {"payload": {"a": 1.0}, "signature": signature()},
        {"payload": {"a": 1}, "signature": signature(key=Signer(pem(bytes(32))).public_key)},
        {"payload": {"a": 1}, "signature": signature(value="A" * 86)},
        {"payload": {"a": 1}, "signature": signature(value=str(signature()["value"]) + "=")},
        {"payload": {"a": 1}, "signature": signature(value=" " + str(signature()["value"]))},
        {"payload": {"a": 1}, "signature": signature(key="ä" * 43)},
        {"payload": {"a": 1}, "signature": signature(algorithm="none")},
        {"payload": {"a": 1}, "signature": signature(more=1)},
        {"payload": {"a": 1}, "signature": signature(), "more": 1},
        {"payload": {"a": 1}},
        {"signature": signature()},
        {"payload": {"a": 1}, "signature": None},
        [],
        None,
        "text",
    ],
)
def test_anything_else_is_broken_and_never_an_exception(envelope: object) -> None:
    assert verify(envelope, {PUBLIC}) is Verdict.BROKEN


def test_a_payload_nested_without_end_is_broken_and_never_an_exception() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    assert verify({"payload": deep, "signature": signature()}, {PUBLIC}) is Verdict.BROKEN


def test_a_second_spelling_of_the_same_signature_is_broken() -> None:
    value = str(signature()["value"])
    assert value.endswith(("A", "Q", "g", "w"))  # the last of 86 characters carries two bits
    twin = value[:-1] + chr(ord(value[-1]) + 1)
    assert verify({"payload": {"a": 1}, "signature": signature(value=twin)}, {PUBLIC}) is Verdict.BROKEN


def test_the_secret_of_a_key_is_never_shown() -> None:
    assert repr(Signer(pem(SEED))) == f"Signer({PUBLIC})"


def test_what_is_not_an_ed25519_key_is_told() -> None:
    other = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(ValueError, match="not an Ed25519 key"):
        Signer(other)
    with pytest.raises(ValueError, match="not a private key") as told:
        Signer(b"secret words")
    assert "secret words" not in str(told.value)
