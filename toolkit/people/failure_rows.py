"""Counts of failed sign-ins, held while a deed looks at them, so that tries at the same time are all counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from toolkit.base.actions import record
from toolkit.base.model import Actor
from toolkit.people.model import Failures, Limit, Wait, Wrong
from toolkit.people.store import every_limit_of
from toolkit.people.tables import SignInFailureRow

FORGET_FAILURES_AFTER = timedelta(days=1)
"""How long counts of failed sign-ins are kept at most after the last one."""


def held_failures(session: Session, *, limits: Mapping[str, Limit], now: datetime, make: bool) -> Wait | None:
    """Hold the counts until the end of the transaction; whether, and until when, the next try has to wait.

    With `make`, counts that are not there begin at none, so that there is something to hold: for tries of which it is
    not known yet that they succeed. Taken before anything else is held.
    """
    rows = [_held(session, key, now=now, make=make) for key in limits]
    waits = [row.wait_until for row in rows if row and row.wait_until and _failures(row).waiting(now)]
    return Wait(max(waits)) if waits else None


def failed(
    session: Session,
    *,
    actor: Actor | None,
    now: datetime,
    limits: Mapping[str, Limit],
    event: str,
    person_id: int | None,
) -> Wrong:
    """Count one more failure under each key and leave the line of it: the last thing that a deed does that failed.

    The line tells how many there are in a row, by the count that has most. Nobody (0) is at fault where there is no
    such account.
    """
    most = add_failure(session, limits=limits, now=now)
    record(
        session,
        actor=actor,
        now=now,
        event=event,
        subject="person",
        subject_id=person_id or 0,
        details={"failures": most},
    )
    return Wrong()


def add_failure(session: Session, *, limits: Mapping[str, Limit], now: datetime) -> int:
    """Count one more failure under each key; how many there are in a row by the count that has most."""
    most = 0
    for key, limit in limits.items():
        row = _held(session, key, now=now, make=True)
        if row is None:
            raise LookupError("a count that was just made")
        after = _failures(row).and_one(now, limit)
        row.count, row.last_at, row.wait_until = after.count, now, after.wait_until
        most = max(most, after.count)
    session.flush()
    _forget(session, SignInFailureRow.last_at < now - FORGET_FAILURES_AFTER)
    return most


def forget_failures(session: Session, *, limits: Mapping[str, Limit]) -> None:
    """After a success: forget the first count, which is the account's, and counts in which nothing was counted."""
    account = next(iter(limits))
    _forget(
        session, (SignInFailureRow.key == account) | SignInFailureRow.key.in_(limits) & (SignInFailureRow.count == 0)
    )


def forget_every_failure(session: Session, *, person_id: int, addresses: Iterable[str]) -> None:
    """Forget what is counted of a person with these e-mail addresses, as part of the deed that erases them."""
    _forget(session, SignInFailureRow.key.in_(every_limit_of(person_id, addresses)))


def _forget(session: Session, which: ColumnElement[bool]) -> None:
    # A count that another deed holds is left to it: it may wait for a person whom this one holds.
    keys = select(SignInFailureRow.key).where(which).with_for_update(skip_locked=True)
    session.execute(
        delete(SignInFailureRow).where(SignInFailureRow.key.in_(keys)).execution_options(synchronize_session=False)
    )


def _failures(row: SignInFailureRow) -> Failures:
    return Failures(row.count, row.last_at if row.count else None, row.wait_until)


def _held(session: Session, key: str, *, now: datetime, make: bool) -> SignInFailureRow | None:
    if make and session.get(SignInFailureRow, key) is None:
        with suppress(IntegrityError), session.begin_nested():  # of several first tries at once, one makes the row
            session.add(SignInFailureRow(key=key, count=0, last_at=now))
    wanted = select(SignInFailureRow).where(SignInFailureRow.key == key).with_for_update()
    return session.scalars(wanted.execution_options(populate_existing=True)).one_or_none()
