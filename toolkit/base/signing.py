"""Signs data with the installation's own Ed25519 key and tells whether signed data is whole and whose it is.

Core in kind (values in, values out; no file but the key, no clock) though it uses the package `cryptography`.
Ed25519 signatures are deterministic: the same key and payload give the same envelope (RFC 8032).
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Collection, Mapping
from enum import StrEnum

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from toolkit.base.canonical import canonical

ALGORITHM = "Ed25519"


class Verdict(StrEnum):
    """What a signature proves. UNKNOWN_KEY: the data is whole, but whose key it is nobody here can tell."""

    VALID = "valid"
    UNKNOWN_KEY = "unknown_key"
    BROKEN = "broken"


def new_key() -> bytes:
    """A new private key as PEM (PKCS #8, not encrypted): to be kept where only the program can read it."""
    return Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


class Signer:
    """Signs with one private key. `public_key` is its public half: 32 bytes as base64url without padding."""

    def __init__(self, key: bytes) -> None:
        """`key` is PEM as `new_key` makes it; anything else is a `ValueError` that does not repeat it."""
        try:
            private = load_pem_private_key(key, password=None)
        except (ValueError, TypeError) as fault:
            raise ValueError("the signing key is not a private key in PEM without a password") from fault
        if not isinstance(private, Ed25519PrivateKey):
            raise ValueError("the signing key is not an Ed25519 key")
        self._private = private
        self.public_key = _text(private.public_key().public_bytes_raw())

    def __repr__(self) -> str:
        return f"Signer({self.public_key})"

    def sign(self, payload: object) -> dict[str, object]:
        """The payload in an envelope with its signature over `canonical(payload)`; errors as of `canonical`."""
        signature = self._private.sign(canonical(payload))
        return {
            "payload": payload,
            "signature": {"algorithm": ALGORITHM, "key": self.public_key, "value": _text(signature)},
        }


def verify(envelope: object, known_keys: Collection[str]) -> Verdict:
    """Whether an envelope is as it was signed, and by a known key (as of `Signer.public_key`).

    Takes whatever was read from a file: what does not even look like an envelope is BROKEN, never an exception.
    """
    match envelope:
        case {"payload": payload, "signature": {"algorithm": "Ed25519", "key": str(key), "value": str(value), **more}}:
            if more or not isinstance(envelope, Mapping) or len(envelope) != 2:
                return Verdict.BROKEN
        case _:
            return Verdict.BROKEN
    try:
        Ed25519PublicKey.from_public_bytes(_bytes(key)).verify(_bytes(value), canonical(payload))
    except (InvalidSignature, ValueError, TypeError, RecursionError):
        return Verdict.BROKEN
    return Verdict.VALID if key in known_keys else Verdict.UNKNOWN_KEY


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error as fault:
        raise ValueError("not base64url") from fault
    if _text(raw) != text:  # one key or signature, one spelling
        raise ValueError("not base64url without padding")
    return raw
