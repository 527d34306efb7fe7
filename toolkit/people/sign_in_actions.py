"""Deeds of signing in, going over to another organisation, and signing out."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from toolkit.base.actions import post_mail, record
from toolkit.base.model import Actor, Language, Letter, Message, NotFound
from toolkit.base.sealing import Seal
from toolkit.people.factor_rows import Proof, code_wanted, proved
from toolkit.people.failure_rows import failed, forget_failures, held_failures
from toolkit.people.model import (
    SEEN_EVERY,
    CodeWanted,
    NewSession,
    PasswordProof,
    SignInResult,
    Wait,
    Way,
    Wrong,
    hashed,
)
from toolkit.people.rights import must
from toolkit.people.rows import begin_session, held_person, token_renewed
from toolkit.people.store import failure_limits, roles_of
from toolkit.people.tables import MembershipRow, PersonRow, SessionRow


def sign_in(
    session: Session,
    *,
    now: datetime,
    email: str,
    proof: PasswordProof,
    address: str,
    browser: str = "",
    known_browser: str | None = None,
    old_token: str | None = None,
) -> SignInResult:
    """Start a session for whoever proved to know the password; with a second factor ask for its code first.

    `address` is the network address or a hash of it, `browser` a few words on what is signed in with, `known_browser`
    what marks a browser in which this account signed in before (`failure_limits`). A failure is a returned value, not
    an exception, so that its count is kept. Whoever has to wait is not even told whether the password was right, and
    nothing is counted or recorded. A session still open in the same browser ends.
    """
    limits = failure_limits(email=email, address=address, browser=known_browser)
    wait = held_failures(session, limits=limits, now=now, make=not proof.right)
    if wait is not None:
        return wait
    person = _held(session, proof.person_id) if proof.right else None
    memberships = roles_of(session, person_id=person.id) if person else {}
    # The password may have been changed while it was being checked.
    if person is None or person.password_hash != proof.against or not memberships:
        return failed(session, actor=None, now=now, limits=limits, event="sign_in_failed", person_id=proof.person_id)
    if proof.fresh_hash is not None:
        person.password_hash = proof.fresh_hash
    organisation_id = next(iter(memberships))
    wanted = code_wanted(session, person=person, organisation_id=organisation_id, way=Way.PASSWORD)
    if wanted is not None:
        # The count of failures stays: else a known password would buy any number of tries at the code.
        record(session, actor=None, now=now, event="code_asked", subject="person", subject_id=person.id)
        return wanted
    forget_failures(session, limits=limits)
    new = begin_session(
        session,
        now=now,
        person_id=person.id,
        organisation_id=organisation_id,
        way=Way.PASSWORD,
        second_factor=False,
        browser=browser,
        old_token=old_token,
    )
    details = {"way": Way.PASSWORD.value}
    record(
        session,
        actor=new.actor,
        now=now,
        event="signed_in",
        subject="session",
        subject_id=new.session_id,
        details=details,
    )
    return new


def answer_code(
    session: Session,
    *,
    now: datetime,
    wanted: CodeWanted,
    code: str,
    seal: Seal,
    address: str,
    browser: str = "",
    known_browser: str | None = None,
    old_token: str | None = None,
) -> NewSession | Wrong | Wait:
    """Start the session that a right password, or a provider, has opened half-way, if the one-time code is right.

    A code of the app or a recovery code; each is good once. Wrong ones count with wrong passwords. `NotFound` when what
    was proved first does not hold any more: the password was changed since, the second factor dropped, or the person
    left the organisation; then it is to begin anew.
    """
    email = session.scalar(select(PersonRow.email).where(PersonRow.id == wanted.person_id))
    if email is None:
        raise NotFound
    limits = failure_limits(email=email, address=address, browser=known_browser)
    wait = held_failures(session, limits=limits, now=now, make=True)
    if wait is not None:
        return wait
    person = held_person(session, person_id=wanted.person_id)
    still = code_wanted(session, person=person, organisation_id=wanted.organisation_id, way=wanted.way)
    if still != wanted:
        raise NotFound
    by = proved(session, person_id=person.id, code=code, seal=seal, now=now)
    if by is None:
        return failed(session, actor=None, now=now, limits=limits, event="code_failed", person_id=person.id)
    forget_failures(session, limits=limits)
    new = begin_session(
        session,
        now=now,
        person_id=person.id,
        organisation_id=wanted.organisation_id,
        way=wanted.way,
        second_factor=True,
        browser=browser,
        old_token=old_token,
    )
    if by is Proof.RECOVERY_CODE:
        _tell_of_recovery(session, person, now=now)
    record(
        session,
        actor=new.actor,
        now=now,
        event="signed_in",
        subject="session",
        subject_id=new.session_id,
        details={"way": wanted.way.value, "second_factor": by.value},
    )
    return new


def switch_organisation(
    session: Session, *, actor: Actor, now: datetime, token: str, organisation_id: int
) -> NewSession:
    """Go on in another of one's organisations with the same session, under a new token.

    It lasts no longer for it. `NotFound` for an organisation in which one has no role, or a session that has ended.
    """
    must(actor, "account.keep")
    person = held_person(session, person_id=actor.person_id)
    roles = roles_of(session, person_id=person.id).get(organisation_id)
    if roles is None:
        raise NotFound
    row, fresh = token_renewed(session, token=token, person_id=person.id, now=now)
    row.organisation_id = organisation_id
    if (
        row.way == Way.PROVIDER.value
        and _joined(session, actor=actor, organisation_id=organisation_id) > row.created_at
    ):
        # What began this session was believed while its owner was nobody elsewhere.
        row.second_factor = False
    there = Actor(person.id, organisation_id, roles)
    record(
        session,
        actor=there,
        now=now,
        event="organisation_switched",
        subject="session",
        subject_id=row.id,
        details={"from": actor.organisation_id, "to": organisation_id},
    )
    return NewSession(fresh, row.id, there, Language(person.language))


def sign_out(session: Session, *, actor: Actor, now: datetime, token: str) -> None:
    """End the session of this token on the server; `NotFound` unless it is an open one of whoever acts."""
    must(actor, "account.keep")
    ended = session.scalar(
        update(SessionRow)
        .where(
            SessionRow.token_hash == hashed("session", token),
            SessionRow.person_id == actor.person_id,
            SessionRow.ended_at.is_(None),
        )
        .values(ended_at=now)
        .returning(SessionRow.id)
        .execution_options(synchronize_session=False)
    )
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


def _tell_of_recovery(session: Session, person: PersonRow, *, now: datetime) -> None:
    letter = Letter(
        Message("A recovery code was used to sign in to your account"),
        (
            Message("Somebody signed in to your account with one of your recovery codes."),
            Message("If it was not you, choose a new password at once and tell your administrator."),
        ),
    )
    address = person.email or ""
    post_mail(session, address=address, language=Language(person.language), letter=letter, now=now)


def _joined(session: Session, *, actor: Actor, organisation_id: int) -> datetime:
    return session.scalars(
        select(MembershipRow.joined_at).where(
            MembershipRow.person_id == actor.person_id, MembershipRow.organisation_id == organisation_id
        )
    ).one()


def _held(session: Session, person_id: int | None) -> PersonRow | None:
    try:
        return None if person_id is None else held_person(session, person_id=person_id)
    except NotFound:  # erased since the password was checked
        return None
