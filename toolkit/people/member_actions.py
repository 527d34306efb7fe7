"""Deeds about who belongs where: found an organisation, add a person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from toolkit.base.actions import record
from toolkit.base.model import Actor, Language, NotFound
from toolkit.people.hashing import hash_password
from toolkit.people.model import OrganisationKind, Role
from toolkit.people.passwords import good_password
from toolkit.people.registration import Registration
from toolkit.people.rights import must
from toolkit.people.rows import fitting_roles, put_member, put_organisation, put_person
from toolkit.people.tables import OrganisationRow


def found_organisation(
    session: Session, *, actor: Actor | None, now: datetime, name: str, registered: Registration, kind: OrganisationKind
) -> int:
    """Found an organisation and give its id; no actor means whoever installs the program.

    Raises `NotUnderstood` for a name that cannot be read, `Refused` when the registration is taken.
    """
    if actor is not None:
        must(actor, "organisations.found")
    organisation_id = put_organisation(session, now=now, name=name, registered=registered, kind=kind)
    record(
        session,
        actor=actor,
        now=now,
        event="organisation_founded",
        subject="organisation",
        subject_id=organisation_id,
        details={"kind": kind.value},
    )
    return organisation_id


def add_person(
    session: Session,
    *,
    actor: Actor | None,
    now: datetime,
    organisation_id: int,
    name: str,
    email: str,
    password: str,
    language: Language,
    roles: Iterable[Role],
) -> int:
    """Add a person with a password to an organisation and give their id: for whoever installs the program, no actor.

    Raises `NotUnderstood` for a name, e-mail, password or role that cannot be taken, `NotFound` where there is no such
    organisation, `Refused` when the e-mail address is taken.
    """
    if actor is not None:
        must(actor, "organisations.found")
    organisation = session.get(OrganisationRow, organisation_id)
    if organisation is None:
        raise NotFound
    given = fitting_roles(organisation, roles)
    hashed = hash_password(good_password(password, about=(name, email, organisation.name)))
    person_id = put_person(session, now=now, name=name, email=email, password_hash=hashed, language=language)
    put_member(session, now=now, person_id=person_id, organisation_id=organisation_id, roles=given)
    record(
        session,
        actor=actor,
        now=now,
        event="person_added",
        subject="person",
        subject_id=person_id,
        details={"organisation": organisation_id, "roles": [role.value for role in given]},
    )
    return person_id
