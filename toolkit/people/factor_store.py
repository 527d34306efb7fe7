"""Queries about one's own second factor."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from toolkit.base.model import Actor
from toolkit.people.tables import RecoveryCodeRow, SecondFactorRow

SET_UP_WITHIN = timedelta(minutes=30)
"""How long a second factor that was begun can be confirmed: it takes a while to get an app."""


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """A second factor: begun, or confirmed and in use. `sealed` is its secret, `codes_left` unused recovery codes."""

    sealed: str = field(repr=False)
    begun_at: datetime
    confirmed_at: datetime | None
    codes_left: int

    def can_be_confirmed(self, now: datetime) -> bool:
        """Whether it waits for its first code; one begun long ago, perhaps by somebody else, does not."""
        return self.confirmed_at is None and now - self.begun_at <= SET_UP_WITHIN


def own_second_factor(session: Session, *, actor: Actor) -> SecondFactor | None:
    """The second factor of whoever asks; none when they have not begun one."""
    row = session.get(SecondFactorRow, actor.person_id)
    if row is None:
        return None
    left = session.scalar(
        select(func.count())
        .select_from(RecoveryCodeRow)
        .where(RecoveryCodeRow.person_id == actor.person_id, RecoveryCodeRow.used_at.is_(None))
    )
    return SecondFactor(row.sealed, row.begun_at, row.confirmed_at, left or 0)
