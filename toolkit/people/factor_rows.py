"""Rows of the second factor that several deeds look at or change as their part: is a code wanted, is it right."""

from __future__ import annotations

import logging
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from toolkit.base.sealing import CannotUnseal, Seal
from toolkit.people.codes import fitting_step, may_be_recovery_code, new_recovery_codes, tidy
from toolkit.people.model import CodeWanted, Way, hashed
from toolkit.people.tables import PersonRow, RecoveryCodeRow, SecondFactorRow, SessionRow

log = logging.getLogger(__name__)


class Proof(StrEnum):
    """By what a second factor was proved."""

    APP = "app"
    RECOVERY_CODE = "recovery_code"


def code_wanted(session: Session, *, person: PersonRow, organisation_id: int, way: Way) -> CodeWanted | None:
    """What to ask a code for, after the first proof, of somebody who set up a second factor; none of others.

    Asked of a person who is held (`held_person`): else a second factor could be set up in between.
    """
    factor = session.get(SecondFactorRow, person.id, populate_existing=True)
    if factor is None or factor.confirmed_at is None:
        return None
    return CodeWanted(person.id, organisation_id, way, after_password(person))


def after_password(person: PersonRow) -> str:
    """A digest that changes with the person's password, and with its being set or taken away."""
    return hashed("after password", person.password_hash or "")


def proved(session: Session, *, person_id: int, code: str, seal: Seal, now: datetime) -> Proof | None:
    """Use up a code of the app, or a recovery code; none when it is neither, or was used before."""
    wanted = select(SecondFactorRow).where(SecondFactorRow.person_id == person_id).with_for_update()
    factor = session.scalars(wanted.execution_options(populate_existing=True)).one_or_none()
    if factor is None or factor.confirmed_at is None:
        return None
    if may_be_recovery_code(code):
        used = session.scalar(
            update(RecoveryCodeRow)
            .where(
                RecoveryCodeRow.person_id == person_id,
                RecoveryCodeRow.code_hash == recovery_hash(person_id, code),
                RecoveryCodeRow.used_at.is_(None),
            )
            .values(used_at=now)
            .returning(RecoveryCodeRow.id)
            .execution_options(synchronize_session=False)
        )
        return None if used is None else Proof.RECOVERY_CODE
    return Proof.APP if takes_code(factor, code=code, seal=seal, now=now) else None


def takes_code(factor: SecondFactorRow, *, code: str, seal: Seal, now: datetime) -> bool:
    """Whether a code of the app is right and new; it is not new any more then. The row is held by whoever asks."""
    try:
        secret = seal.unseal(factor.sealed)
    except CannotUnseal:
        log.warning("a second factor was sealed with another SECRET_KEY: only a recovery code can stand in for it")
        return False
    step = fitting_step(secret, code, now=now, after=factor.last_step)
    if step is None:
        return False
    factor.last_step = step
    return True


def put_recovery_codes(session: Session, *, person_id: int) -> tuple[str, ...]:
    """Fresh recovery codes in place of those there were; they are told now and kept as hashes only."""
    codes = new_recovery_codes()
    session.execute(delete(RecoveryCodeRow).where(RecoveryCodeRow.person_id == person_id))
    session.add_all(RecoveryCodeRow(person_id=person_id, code_hash=recovery_hash(person_id, code)) for code in codes)
    session.flush()
    return codes


def recovery_hash(person_id: int, code: str) -> str:
    """What is kept of a recovery code."""
    return hashed("recovery code", f"{person_id}:{tidy(code)}")


def forget_second_factor(session: Session, *, person_id: int) -> bool:
    """Delete a person's second factor and recovery codes, as part of a deed; whether there was one that counted.

    All their sessions count as begun without one: an administrator has to set up a new one before going on.
    """
    session.execute(delete(RecoveryCodeRow).where(RecoveryCodeRow.person_id == person_id))
    gone = session.execute(
        delete(SecondFactorRow).where(SecondFactorRow.person_id == person_id).returning(SecondFactorRow.confirmed_at)
    ).first()
    session.execute(
        update(SessionRow)
        .where(SessionRow.person_id == person_id)
        .values(second_factor=False)
        .execution_options(synchronize_session=False)
    )
    return gone is not None and gone.confirmed_at is not None
