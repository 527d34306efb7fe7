"""Deeds about one's own second factor: begin it, confirm it by a first code, new recovery codes, turn it off."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from toolkit.base.actions import post_mail, record
from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Actor, Language, Letter, Message, Refused
from toolkit.base.sealing import Seal
from toolkit.people.codes import new_secret
from toolkit.people.factor_rows import forget_second_factor, proved, put_recovery_codes, takes_code
from toolkit.people.factor_store import own_second_factor
from toolkit.people.failure_rows import failed, forget_failures, held_failures
from toolkit.people.model import PasswordProof, Wait, Wrong
from toolkit.people.rights import must
from toolkit.people.rows import held_person, token_renewed
from toolkit.people.store import own_limits
from toolkit.people.tables import PersonRow, SecondFactorRow, SessionRow


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A second factor that counts from now on: its recovery codes, told this once, and the session's new token."""

    codes: tuple[str, ...] = field(repr=False)
    token: str = field(repr=False)


def begin_second_factor(session: Session, *, actor: Actor, now: datetime, seal: Seal) -> None:
    """Keep a fresh secret, sealed, to be confirmed by a first code; one begun before and not confirmed is forgotten.

    `Refused` when there is a second factor already.
    """
    must(actor, "account.keep")
    held_person(session, person_id=actor.person_id)
    row = session.get(SecondFactorRow, actor.person_id, populate_existing=True)
    if row is not None and row.confirmed_at is not None:
        raise Refused(
            Message("Nothing was changed."),
            Message("You have set up a second factor already."),
            Message("To move it to another telephone, turn it off first, then set it up again."),
        )
    if row is None:
        row = SecondFactorRow(person_id=actor.person_id, last_step=0)
        session.add(row)
    row.sealed, row.begun_at = seal.seal(new_secret()), now
    record(
        session,
        actor=actor,
        now=now,
        event="second_factor_begun",
        subject="person",
        subject_id=actor.person_id,
    )


def confirm_second_factor(
    session: Session,
    *,
    actor: Actor,
    now: datetime,
    token: str,
    code: str,
    proof: PasswordProof | None,
    seal: Seal,
) -> Confirmed | Wrong | Wait:
    """Let the second factor that was begun count, if its first code is right and the password is right once more.

    `proof` is none only for somebody without a password. The session gets a new token and counts as begun with a
    second factor; others of the same person that were begun without one end. Raises `NotUnderstood` for a wrong code,
    `Refused` when nothing was begun, or long ago, `NotFound` when the session has ended.
    """
    must(actor, "account.keep")
    limits = own_limits(actor=actor)
    wait = held_failures(session, limits=limits, now=now, make=True)
    if wait is not None:
        return wait
    person = held_person(session, person_id=actor.person_id)
    if not _knows_password(person, proof):
        return failed(session, actor=actor, now=now, limits=limits, event="own_password_failed", person_id=person.id)
    kept = own_second_factor(session, actor=actor)
    if kept is None or not kept.can_be_confirmed(now):
        raise Refused(
            Message("Nothing was changed."),
            Message("This second factor is set up already, or was begun too long ago."),
            Message("Open the page on your second factor again and go on from there."),
        )
    row = session.get_one(SecondFactorRow, person.id, populate_existing=True)
    if not takes_code(row, code=code, seal=seal, now=now):
        raise NotUnderstood(Message("The code is not right. Check the clock of your telephone, then try the next code"))
    forget_failures(session, limits=limits)
    row.confirmed_at = now
    codes = put_recovery_codes(session, person_id=person.id)
    mine, fresh = token_renewed(session, token=token, person_id=person.id, now=now)
    mine.second_factor = True
    session.execute(
        update(SessionRow)
        .where(
            SessionRow.person_id == person.id,
            SessionRow.id != mine.id,
            SessionRow.ended_at.is_(None),
            SessionRow.second_factor.is_(False),
        )
        .values(ended_at=now)
        .execution_options(synchronize_session=False)
    )
    _tell(session, person, Message("A second factor was set up for your account"), now=now)
    record(
        session,
        actor=actor,
        now=now,
        event="second_factor_confirmed",
        subject="person",
        subject_id=person.id,
    )
    return Confirmed(codes, fresh)


def renew_recovery_codes(
    session: Session, *, actor: Actor, now: datetime, code: str, seal: Seal
) -> tuple[str, ...] | Wrong | Wait:
    """Fresh recovery codes in place of the old ones, for whoever proves their second factor once more."""
    must(actor, "account.keep")
    fault = _proved_again(session, actor=actor, now=now, code=code, seal=seal)
    if fault is not None:
        return fault
    codes = put_recovery_codes(session, person_id=actor.person_id)
    record(
        session,
        actor=actor,
        now=now,
        event="recovery_codes_renewed",
        subject="person",
        subject_id=actor.person_id,
    )
    return codes


def drop_second_factor(session: Session, *, actor: Actor, now: datetime, code: str, seal: Seal) -> Wrong | Wait | None:
    """Turn the second factor off, for whoever proves it once more; administrators have to set up a new one then."""
    must(actor, "account.keep")
    fault = _proved_again(session, actor=actor, now=now, code=code, seal=seal)
    if fault is not None:
        return fault
    forget_second_factor(session, person_id=actor.person_id)
    person = session.get_one(PersonRow, actor.person_id)
    _tell(session, person, Message("The second factor of your account was turned off"), now=now)
    record(
        session,
        actor=actor,
        now=now,
        event="second_factor_dropped",
        subject="person",
        subject_id=actor.person_id,
    )
    return None


def _proved_again(session: Session, *, actor: Actor, now: datetime, code: str, seal: Seal) -> Wrong | Wait | None:
    limits = own_limits(actor=actor)
    wait = held_failures(session, limits=limits, now=now, make=True)
    if wait is not None:
        return wait
    held_person(session, person_id=actor.person_id)
    if proved(session, person_id=actor.person_id, code=code, seal=seal, now=now) is None:
        return failed(session, actor=actor, now=now, limits=limits, event="code_failed", person_id=actor.person_id)
    forget_failures(session, limits=limits)
    return None


def _knows_password(person: PersonRow, proof: PasswordProof | None) -> bool:
    if person.password_hash is None:
        return proof is None
    return proof is not None and proof.right and (proof.person_id, proof.against) == (person.id, person.password_hash)


def _tell(session: Session, person: PersonRow, what: Message, *, now: datetime) -> None:
    if person.email is None:
        return
    letter = Letter(
        what, (what, Message("If it was not you, choose a new password at once and tell your administrator."))
    )
    post_mail(session, address=person.email, language=Language(person.language), letter=letter, now=now)
