"""A small demo town, told through actions so that it obeys every rule; its people and organisations are invented."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from toolkit.base.model import Language, Message
from toolkit.base.store import Database
from toolkit.people import member_actions as actions
from toolkit.people.model import OrganisationKind, Role
from toolkit.people.registration import FINLAND, registration
from toolkit.people.tables import OrganisationRow, PersonRow

PASSWORD = "demo-kaupunki-2026"  # noqa: S105 (shown on the sign-in page of the demo, which runs on loopback only)

ACCOUNTS = (
    (Message("Procurement officer, Koivuranta"), "officer@koivuranta.example", PASSWORD),
    (Message("Procurement officer (in Swedish), Koivuranta"), "handlaggare@koivuranta.example", PASSWORD),
    (Message("Administrator, Koivuranta"), "admin@koivuranta.example", PASSWORD),
    (Message("Reader, Koivuranta"), "reader@koivuranta.example", PASSWORD),
    (Message("Procurement officer, Lehtola joint authority"), "officer@lehtola.example", PASSWORD),
)
"""Who can sign in to the demo: role, e-mail and password."""

_TOWN = ("Koivurannan kaupunki", "9999990-9")
_AUTHORITY = ("Lehtolan koulutuskuntayhtymä", "9999991-7")
_PEOPLE = (
    (_TOWN, "Aino Esimerkki", ACCOUNTS[0], Language.FI, Role.OFFICER),
    (_TOWN, "Björn Exempel", ACCOUNTS[1], Language.SV, Role.OFFICER),
    (_TOWN, "Cecilia Example", ACCOUNTS[2], Language.EN, Role.ADMINISTRATOR),
    (_TOWN, "Daavid Esimerkki", ACCOUNTS[3], Language.FI, Role.READER),
    (_AUTHORITY, "Eeva Esimerkki", ACCOUNTS[4], Language.FI, Role.OFFICER),
)


def stands(database: Database) -> bool:
    """Whether anybody of the demo town has an account here, with a password that all may know."""
    emails = [email for _, email, _ in ACCOUNTS]
    with database.reading() as session:
        return session.scalars(select(PersonRow.id).where(PersonRow.email.in_(emails)).limit(1)).first() is not None


def build_town(database: Database, *, now: datetime) -> bool:
    """Found the demo town, unless it stands already; whether it was founded now."""
    with database.writing() as session:
        if session.scalars(select(OrganisationRow.id).limit(1)).first() is not None:
            return False
        founded = {
            number: actions.found_organisation(
                session,
                actor=None,
                now=now,
                name=name,
                registered=registration(FINLAND, number),
                kind=OrganisationKind.BUYER,
            )
            for name, number in (_TOWN, _AUTHORITY)
        }
        for (_, number), name, (_, email, password), language, role in _PEOPLE:
            actions.add_person(
                session,
                actor=None,
                now=now,
                organisation_id=founded[number],
                name=name,
                email=email,
                password=password,
                language=language,
                roles=(role,),
            )
    return True
