"""A buyer with two administrators and others, for the tests of members and invitations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.town import NOW
from toolkit.base.model import Actor, Language
from toolkit.base.store import Database
from toolkit.people.hashing import ChosenPassword
from toolkit.people.invitation_actions import take_invitation_as_newcomer
from toolkit.people.inviting_actions import invite_person
from toolkit.people.model import INVITATION_LASTS, OrganisationKind, Role, hashed
from toolkit.people.registration import registration
from toolkit.people.rows import put_member, put_organisation, put_person
from toolkit.people.tables import InvitationRow, MembershipRow, OrganisationRow, SessionRow

BEFORE = NOW - timedelta(days=30)
KEY = "abcdefghijklmnopqrstuv"
HASH = ChosenPassword("a hash that no password has")


def page(partnership_id: int) -> str:
    return f"https://toolkit.example.fi/partners/{partnership_id}"


@dataclass(frozen=True)
class House:
    """A city with two administrators, an officer and a reader, and a firm with an administrator."""

    city: int
    firm: int
    first: Actor
    second: Actor
    officer: Actor
    reader: Actor
    firms: Actor


def person(session: Session, organisation_id: int, who: str, *roles: Role) -> Actor:
    number = put_person(
        session, now=BEFORE, name=f"Name of {who}", email=f"{who}@example.fi", password_hash="h", language=Language.SV
    )
    put_member(session, now=BEFORE, person_id=number, organisation_id=organisation_id, roles=roles)
    return Actor(number, organisation_id, frozenset(role.value for role in roles))


def house(database: Database) -> House:
    with database.writing() as session:
        city, firm = (
            put_organisation(session, now=BEFORE, name=name, registered=registration("FI", number), kind=kind)
            for name, number, kind in (
                ("Joen kaupunki", "2077474-0", OrganisationKind.BUYER),
                ("Siisti Oy", "1234567-1", OrganisationKind.SUPPLIER),
            )
        )
        return House(
            city,
            firm,
            person(session, city, "first", Role.ADMINISTRATOR),
            person(session, city, "second", Role.ADMINISTRATOR, Role.OFFICER),
            person(session, city, "officer", Role.OFFICER),
            person(session, city, "reader", Role.READER),
            person(session, firm, "firms", Role.ADMINISTRATOR),
        )


def invited(database: Database, actor: Actor, email: str = "new@example.fi", **changed: Any) -> tuple[int, str]:
    """An invitation that was sent, and the token of its link."""
    tokens: list[str] = []
    values = {
        "now": NOW,
        "language": Language.FI,
        "roles": [Role.OFFICER],
        "form_key": email[:22].ljust(22, "x"),
        "link": lambda token: tokens.append(token) or f"https://toolkit.example.fi/invitation/{token}",
    }
    with database.writing() as session:
        number = invite_person(session, actor=actor, email=email, **{**values, **changed})
    return number, tokens[0]


def invited_firm(
    database: Database, buyer: int, *, number: str = "3006157-6", name: str = "Uusi Oy", token: str = ""
) -> str:
    """The token of an invitation of a supplier that is not here yet, as a buyer makes it."""
    token = token or f"a token for {number} and {buyer}"
    with database.writing() as session:
        session.add(
            InvitationRow(
                token_hash=hashed("invitation", token),
                organisation_id=buyer,
                email=f"boss{buyer}@uusi.example",
                language="fi",
                kind=OrganisationKind.SUPPLIER.value,
                country="FI",
                number=number,
                name=name,
                made_at=NOW,
                ends_at=NOW + INVITATION_LASTS,
            )
        )
    return token


def newcomer(session: Session, token: str, **changed: Any) -> Any:
    values = {"now": NOW, "name": "New Person", "language": Language.EN, "password": HASH, "page": page}
    return take_invitation_as_newcomer(session, token=token, **{**values, **changed})


def membership(database: Database, actor: Actor) -> int:
    with database.reading() as session:
        return session.scalars(
            select(MembershipRow.id).where(
                MembershipRow.person_id == actor.person_id, MembershipRow.organisation_id == actor.organisation_id
            )
        ).one()


def signed_on(database: Database, actor: Actor, *, at: int | None = None) -> int:
    """A session that was begun, and its id."""
    with database.writing() as session:
        row = SessionRow(
            token_hash=hashed("session", f"{actor.person_id} {at}"),
            person_id=actor.person_id,
            organisation_id=at or actor.organisation_id,
            created_at=NOW,
            seen_at=NOW,
            way="password",
            second_factor=False,
            browser="Firefox, Linux",
        )
        session.add(row)
        session.flush()
        return row.id


def organisation_named(session: Session, name: str) -> OrganisationRow:
    return session.scalars(select(OrganisationRow).where(OrganisationRow.name == name)).one()
