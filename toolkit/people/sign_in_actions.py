"""Deeds of signing in and out, and the costly check of a password before."""

from __future__ import annotations

import secrets
from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import Update, delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from toolkit.base.actions import record
from toolkit.base.model import Actor, Language, NotFound
from toolkit.people.model import (
    ACCOUNT_LIMIT,
    ADDRESS_LIMIT,
    SEEN_EVERY,
    Failures,
    NewSession,
    PasswordProof,
    SignInResult,
    Wait,
    Way,
    Wrong,
    hashed,
)
from toolkit.people.rights import must
from toolkit.people.store import failure_keys, roles_of
from toolkit.people.tables import PersonRow, SessionRow, SignInFailureRow

FORGET_FAILURES_AFTER = timedelta(days=1)
"""How long counts of failed sign-ins are kept at most after the last one."""


def sign_in(
    session: Session,
    *,
    now: datetime,
    email: str,
    proof: PasswordProof,
    address: str,
    old_token: str | None = None,
) -> SignInResult:
    """Start a session for whoever proved to know the password; `address` is the network address or a hash of it.

    A failure is a returned value, not an exception, so that its count is kept. Whoever has to wait is not even told
    whether the password was right, and nothing is counted or recorded. A session still open in the same browser ends.
    """
    account, network = failure_keys(email=email, address=address)
    counts = [_failures(session, key, now=now, make=not proof.right) for key in (account, network)]
    waits = [row.wait_until for row in counts if row and row.wait_until and row.wait_until > now]
    if waits:
        return Wait(max(waits))
    person = session.get(PersonRow, proof.person_id) if proof.right else None
    memberships = roles_of(session, person_id=person.id) if person else {}
    # The password may have been changed while it was being checked.
    if person is None or person.password_hash != proof.against or not memberships:
        return _sign_in_failed(session, now=now, keys=(account, network), person_id=proof.person_id)
    if proof.fresh_hash is not None:
        person.password_hash = proof.fresh_hash
    session.execute(delete(SignInFailureRow).where(SignInFailureRow.key == account))
    if old_token:
        session.execute(_end(old_token, now))
    token = secrets.token_urlsafe(32)
    organisation_id, roles = next(iter(memberships.items()))
    row = SessionRow(
        token_hash=hashed("session", token),
        person_id=person.id,
        organisation_id=organisation_id,
        created_at=now,
        seen_at=now,
        way=Way.PASSWORD.value,
        second_factor=False,
        browser="",
    )
    session.add(row)
    session.flush()
    actor = Actor(person.id, organisation_id, roles)
    record(session, actor=actor, now=now, event="signed_in", subject="session", subject_id=row.id)
    return NewSession(token, person.id, Language(person.language))


def sign_out(session: Session, *, actor: Actor, now: datetime, token: str) -> None:
    """End the session of this token on the server; `NotFound` unless it is an open one of whoever acts."""
    must(actor, "people.sign_out")
    ended = session.scalar(_end(token, now).where(SessionRow.person_id == actor.person_id).returning(SessionRow.id))
    if ended is None:
        raise NotFound
    record(session, actor=actor, now=now, event="signed_out", subject="session", subject_id=ended)


def touch_session(session: Session, *, session_id: int, now: datetime) -> None:
    """Note that a session was used just now; leaves no audit line, since it is not a deed.

    It is what keeps a session from lapsing while somebody reads, and so the exception to "GET pages only read".
    """
    session.execute(
        update(SessionRow)
        .where(SessionRow.id == session_id, SessionRow.ended_at.is_(None), SessionRow.seen_at <= now - SEEN_EVERY)
        .values(seen_at=now)
        .execution_options(synchronize_session=False)
    )


def _end(token: str, now: datetime) -> Update:
    return (
        update(SessionRow)
        .where(SessionRow.token_hash == hashed("session", token), SessionRow.ended_at.is_(None))
        .values(ended_at=now)
        .execution_options(synchronize_session=False)
    )


def _failures(session: Session, key: str, *, now: datetime, make: bool) -> SignInFailureRow | None:
    """The count under a key, held until the end of the transaction, so that tries at the same time are all counted."""
    if make and session.get(SignInFailureRow, key) is None:
        with suppress(IntegrityError), session.begin_nested():  # of several first tries at once, one makes the row
            session.add(SignInFailureRow(key=key, count=0, last_at=now))
    wanted = select(SignInFailureRow).where(SignInFailureRow.key == key).with_for_update()
    return session.scalars(wanted.execution_options(populate_existing=True)).one_or_none()


def _sign_in_failed(session: Session, *, now: datetime, keys: tuple[str, str], person_id: int | None) -> Wrong:
    most = 0
    for key, limit in zip(keys, (ACCOUNT_LIMIT, ADDRESS_LIMIT), strict=True):
        row = _failures(session, key, now=now, make=True)
        if row is None:
            raise LookupError("a count that was just made")
        before = Failures(row.count, row.last_at if row.count else None, row.wait_until)
        after = before.and_one(now, limit)
        row.count, row.last_at, row.wait_until = after.count, now, after.wait_until
        most = max(most, after.count)
    session.flush()
    # Rows that another sign-in holds are left to it: waiting for them could make two sign-ins wait for each other.
    old = select(SignInFailureRow.key).where(SignInFailureRow.last_at < now - FORGET_FAILURES_AFTER)
    session.execute(
        delete(SignInFailureRow)
        .where(SignInFailureRow.key.in_(old.with_for_update(skip_locked=True)))
        .execution_options(synchronize_session=False)
    )
    record(
        session,
        actor=None,
        now=now,
        event="sign_in_failed",
        subject="person",
        subject_id=person_id or 0,
        details={"failures": most},
    )
    return Wrong()
