"""Hashes passwords by argon2id and checks them, slowly on purpose, and as slowly where there is no account."""

from __future__ import annotations

import base64
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from toolkit.people.model import LONGEST_PASSWORD, Credentials, PasswordProof
from toolkit.people.passwords import good_password

_hasher = PasswordHasher()


def _noise(length: int) -> str:
    return base64.b64encode(secrets.token_bytes(length)).rstrip(b"=").decode()


# A hash that no password has, of the same cost as real ones: an account that does not exist takes as long to refuse.
_DECOY = (
    f"$argon2id$v=19$m={_hasher.memory_cost},t={_hasher.time_cost},p={_hasher.parallelism}"
    f"${_noise(_hasher.salt_len)}${_noise(_hasher.hash_len)}"
)


def hash_password(password: str) -> str:
    """The argon2id hash of a password; takes about a tenth of a second on purpose."""
    return _hasher.hash(unicodedata.normalize("NFC", password))


@dataclass(frozen=True, slots=True)
class ChosenPassword:
    """A new password that was found good, by its hash: what deeds take, so that none is kept unweighed."""

    hash: str = field(repr=False)


def chosen_password(text: str, *, about: Iterable[str]) -> ChosenPassword:
    """A new password, weighed and hashed; `NotUnderstood` as in `good_password`.

    Costly on purpose, so it is done before the door to writing is opened.
    """
    return ChosenPassword(hash_password(good_password(text, about=about)))


def check_password(kept: Credentials | None, *, password: str) -> PasswordProof:
    """Check a password, at the same cost whether there is such an account or not.

    Costly on purpose, so it is done before the door to writing is opened; `sign_in` then takes the proof.
    """
    against = None if kept is None else kept.password_hash
    # Nobody has a password this long: it is cut so that a huge one costs no more than another.
    typed = unicodedata.normalize("NFC", password[: LONGEST_PASSWORD + 1])
    try:
        right = _hasher.verify(against or _DECOY, typed) and against is not None
    except (VerificationError, InvalidHashError):
        right = False
    fresh = hash_password(typed) if right and against and _hasher.check_needs_rehash(against) else None
    return PasswordProof(kept.person_id if kept else None, right, against, fresh)
