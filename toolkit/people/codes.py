"""One-time codes of a second factor: which one fits at a moment, and the recovery codes that stand in for it once."""

from __future__ import annotations

import hmac
import re
import secrets
from datetime import datetime

from pyotp import TOTP, random_base32

STEP = 30
"""How long a one-time code lasts, in seconds."""

DRIFT = 1
"""How many steps a telephone's clock may be off, either way."""

RECOVERY_CODES = 10
"""How many recovery codes there are at a time."""

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""Signs of recovery codes: none that is easily taken for another."""

_RECOVERY_LENGTH = 24
"""Of 31 signs, 24 make 118 bits: more than can be guessed from a hash."""

_CODE = re.compile(r"[0-9]{6}")


def new_secret() -> str:
    """A fresh secret from which codes are worked out, in base 32 (160 bits)."""
    return random_base32()


def secret_address(secret: str, *, account: str, issuer: str) -> str:
    """The address, made into a square code on the screen, by which an authenticator app takes a secret over."""
    return TOTP(secret).provisioning_uri(name=account, issuer_name=issuer)


def fitting_step(secret: str, code: str, *, now: datetime, after: int) -> int | None:
    """Which step a code belongs to, of those around this moment and later than `after`; none when it fits none.

    A code is good once: whoever keeps the step as the next `after` refuses it when it comes again.
    """
    typed = tidy(code)
    if not _CODE.fullmatch(typed):
        return None
    this = int(now.timestamp()) // STEP
    generator = TOTP(secret)
    steps = range(max(this - DRIFT, 0), this + DRIFT + 1)
    found = [step for step in steps if hmac.compare_digest(generator.generate_otp(step), typed) and step > after]
    return found[0] if found else None


def new_recovery_codes() -> tuple[str, ...]:
    """Fresh recovery codes, in groups of four signs."""
    return tuple(_grouped("".join(map(secrets.choice, [_LETTERS] * _RECOVERY_LENGTH))) for _ in range(RECOVERY_CODES))


def tidy(code: str) -> str:
    """A code as it was typed, without the gaps, hyphens and capital letters that make no difference."""
    return re.sub(r"[\s\-‐-―−]", "", code[:100]).casefold()


def may_be_recovery_code(code: str) -> bool:
    """Whether what was typed has the form of a recovery code."""
    typed = tidy(code)
    return len(typed) == _RECOVERY_LENGTH and set(typed) <= set(_LETTERS)


def in_groups(secret: str) -> str:
    """A secret in groups of four signs, for whoever has to type it."""
    return _grouped(secret, " ")


def _grouped(signs: str, between: str = "-") -> str:
    return between.join(signs[at : at + 4] for at in range(0, len(signs), 4))
