"""Seals secrets that have to be read again, so that whoever gets the database alone cannot use them."""

from __future__ import annotations

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class CannotUnseal(Exception):  # noqa: N818
    """Sealed with another key, or changed since."""


class Seal:
    """A seal for one purpose, from the installation's secret: what one purpose sealed no other opens."""

    def __init__(self, secret: str, purpose: str) -> None:
        key = HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode()).derive(secret.encode())
        self._box = Fernet(base64.urlsafe_b64encode(key))

    def seal(self, words: str) -> str:
        """The words, sealed; different each time."""
        return self._box.encrypt(words.encode()).decode()

    def unseal(self, sealed: str) -> str:
        """What was sealed; raises `CannotUnseal`."""
        try:
            return self._box.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise CannotUnseal from None
