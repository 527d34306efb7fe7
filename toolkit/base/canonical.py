"""Writes data as one and only one row of bytes, so that the same data always has the same fingerprint and signature.

The form is RFC 8785 (JSON Canonicalization Scheme) with the numbers narrowed to whole ones, so that any
implementation of that standard can check what the toolkit has signed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum

LARGEST = 2**53 - 1
"""Largest whole number that every JSON reader keeps exactly (RFC 7493, section 2.2)."""


def canonical(value: object) -> bytes:
    """Canonical JSON: keys sorted as RFC 8785 says, no spaces, UTF-8.

    Takes None, truth values, whole numbers, texts, decimals (written as text without trailing zeros, so that equal
    decimals are equal bytes), days (ISO 8601), instants (ISO 8601 in UTC), enumerations of these, lists, tuples and
    mappings with text keys.
    `TypeError`: any other type, floats among them. `ValueError`: a number beyond `LARGEST`, a decimal that is not a
    number, an instant without a time zone, text that is not valid Unicode.
    """
    plain = json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return plain.encode()


def digest(data: bytes) -> str:
    """SHA-256 of bytes, as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _plain(value: object) -> object:
    match value:
        case Enum():
            return _plain(value.value)
        case None | bool() | str():
            return value
        case int():
            if abs(value) > LARGEST:
                raise ValueError(f"not exact in every JSON reader: {value}")
            return value
        case Decimal():
            return _decimal(value)
        case datetime():
            if value.tzinfo is None:
                raise ValueError("an instant without a time zone")
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case list() | tuple():
            return [_plain(one) for one in value]
        case Mapping():
            return {key: _plain(value[key]) for key in sorted(value, key=_order)}
    raise TypeError(f"no canonical form for {type(value).__name__}")


def _order(key: object) -> bytes:
    # RFC 8785, section 3.2.3: by UTF-16 code units, which differs from Python's own order beyond U+FFFF.
    if not isinstance(key, str) or isinstance(key, Enum):
        raise TypeError("a key that is not plain text")
    return key.encode("utf-16-be")


def _decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise ValueError(f"not a number: {value}")
    digits = f"{value:f}"  # not normalize(), which rounds to the precision of the context
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits
