"""A small demo town, told through actions so that it obeys every rule; its people and organisations are invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from toolkit.base.model import Actor, Language, Message
from toolkit.base.store import Database
from toolkit.people import invitation_actions, inviting_actions, partner_actions, partnership_actions
from toolkit.people import member_actions as actions
from toolkit.people.model import OrganisationKind, Role
from toolkit.people.partnership import Asked
from toolkit.people.registration import FINLAND, registration
from toolkit.people.tables import MembershipRow, OrganisationRow, PersonRow

PASSWORD = "demo-kaupunki-2026"  # noqa: S105 (shown on the sign-in page of the demo, which runs on loopback only)

ACCOUNTS = (
    (Message("Procurement officer, Koivuranta"), "officer@koivuranta.example", PASSWORD),
    (Message("Procurement officer (in Swedish), Koivuranta"), "handlaggare@koivuranta.example", PASSWORD),
    (Message("Administrator, Koivuranta"), "admin@koivuranta.example", PASSWORD),
    (Message("Reader, Koivuranta"), "reader@koivuranta.example", PASSWORD),
    (Message("Procurement officer, Lehtola joint authority"), "officer@lehtola.example", PASSWORD),
    (Message("Administrator, a supplier"), "admin@siivous.example", PASSWORD),
    (Message("Contact person, a supplier"), "contact@siivous.example", PASSWORD),
    (Message("Administrator and contact person, an education provider"), "contact@opisto.example", PASSWORD),
    (Message("Administrator and contact person, an employment service"), "contact@tyollisyys.example", PASSWORD),
    (Message("Administrator, an overseer"), "admin@tarkastus.example", PASSWORD),
    (Message("Overseer, an overseer"), "overseer@tarkastus.example", PASSWORD),
    (Message("Contact person, the supplier and the education provider"), "contact@kaksi.example", PASSWORD),
)
"""Who can sign in to the demo: role, e-mail and password."""


@dataclass(frozen=True, slots=True)
class _Organisation:
    name: str
    number: str
    kind: OrganisationKind


_TOWN = _Organisation("Koivurannan kaupunki", "9999990-9", OrganisationKind.BUYER)
_AUTHORITY = _Organisation("Lehtolan koulutuskuntayhtymä", "9999991-7", OrganisationKind.BUYER)
_SUPPLIER = _Organisation("Esimerkkisiivous Oy", "9999992-5", OrganisationKind.SUPPLIER)
_SCHOOL = _Organisation("Koivurannan ammattiopisto", "9999993-3", OrganisationKind.EDUCATION_PROVIDER)
_SERVICE = _Organisation("Koivurannan työllisyysalue", "9999994-1", OrganisationKind.EMPLOYMENT_SERVICE)
_OVERSEER = _Organisation("Esimerkkialueen tarkastusvirasto", "9999996-8", OrganisationKind.OVERSEER)

_BOTH = (Role.ADMINISTRATOR, Role.CONTACT)
_PEOPLE = (
    (_TOWN, "Aino Esimerkki", Language.FI, (Role.OFFICER,)),
    (_TOWN, "Björn Exempel", Language.SV, (Role.OFFICER,)),
    (_TOWN, "Cecilia Example", Language.EN, (Role.ADMINISTRATOR, Role.OFFICER)),
    (_TOWN, "Daavid Esimerkki", Language.FI, (Role.READER,)),
    (_AUTHORITY, "Eeva Esimerkki", Language.FI, (Role.OFFICER,)),
    (_SUPPLIER, "Fanni Esimerkki", Language.FI, (Role.ADMINISTRATOR,)),
    (_SUPPLIER, "Gustav Exempel", Language.SV, (Role.CONTACT,)),
    (_SCHOOL, "Helmi Esimerkki", Language.FI, _BOTH),
    (_SERVICE, "Iiro Esimerkki", Language.FI, _BOTH),
    (_OVERSEER, "Jenny Example", Language.EN, (Role.ADMINISTRATOR,)),
    (_OVERSEER, "Kaarlo Esimerkki", Language.FI, (Role.OVERSEER,)),
    (_SUPPLIER, "Lilli Esimerkki", Language.FI, (Role.CONTACT,)),
)
"""Whose account is which of `ACCOUNTS`, in the same order, with the roles that they begin with."""


def stands(database: Database) -> bool:
    """Whether anybody of the demo town has an account here, with a password that all may know."""
    emails = [email for _, email, _ in ACCOUNTS]
    with database.reading() as session:
        return session.scalars(select(PersonRow.id).where(PersonRow.email.in_(emails)).limit(1)).first() is not None


def build_town(database: Database, *, now: datetime, public_url: str = "http://127.0.0.1:8000") -> bool:
    """Found the demo town, unless it stands already; whether it was founded now. `public_url` is for its messages."""
    with database.writing() as session:
        if session.scalars(select(OrganisationRow.id).limit(1)).first() is not None:
            return False
        founded = {
            organisation: actions.found_organisation(
                session,
                actor=None,
                now=now,
                name=organisation.name,
                registered=registration(FINLAND, organisation.number),
                kind=organisation.kind,
            )
            for organisation in (_TOWN, _AUTHORITY, _SUPPLIER, _SCHOOL, _SERVICE, _OVERSEER)
        }
        people = []
        for (organisation, name, language, roles), (_, email, password) in zip(_PEOPLE, ACCOUNTS, strict=True):
            person_id = actions.add_person(
                session,
                actor=None,
                now=now,
                organisation_id=founded[organisation],
                name=name,
                email=email,
                password=password,
                language=language,
                roles=roles,
            )
            people.append(Actor(person_id, founded[organisation], frozenset(role.value for role in roles)))
        officer, _, first, _, other_officer, supplier, _, school, service, overseer, _, of_two = people
        _take_into(session, of_two, founded[_SCHOOL], email=ACCOUNTS[-1][1], now=now)
        page: Callable[[int], str] = lambda number: f"{public_url.rstrip('/')}/partners/{number}"  # noqa: E731
        for asks, partner, answers in (
            (officer, _SUPPLIER, supplier),
            (officer, _SCHOOL, school),
            (officer, _SERVICE, service),
            (first, _OVERSEER, overseer),
        ):
            asked = _ask(session, asks, partner, now=now, page=page)
            partnership_actions.answer_partner(
                session, actor=answers, now=now, partnership_id=asked, approve=True, page=page
            )
        _ask(session, other_officer, _SUPPLIER, now=now, page=page)
        _become_administrator_only(session, first, now=now)
    return True


def _become_administrator_only(session: Session, first: Actor, *, now: datetime) -> None:
    """Let whoever set the town up, and invited its overseer, leave the buying to others."""
    own = select(MembershipRow).where(
        MembershipRow.person_id == first.person_id, MembershipRow.organisation_id == first.organisation_id
    )
    member = session.scalars(own).one()
    actions.change_roles(
        session, actor=first, now=now, membership_id=member.id, version=member.version, roles=(Role.ADMINISTRATOR,)
    )


def _take_into(session: Session, person: Actor, organisation_id: int, *, email: str, now: datetime) -> None:
    """Let somebody who has an account take an invitation into a second organisation."""
    token = inviting_actions.issue_invitation(
        session,
        actor=None,
        now=now,
        organisation_id=organisation_id,
        email=email,
        language=Language.FI,
        roles=(Role.CONTACT,),
    )
    invitation_actions.take_invitation(session, actor=person, now=now, token=token, page=str)


def _ask(session: Session, officer: Actor, partner: _Organisation, *, now: datetime, page: Callable[[int], str]) -> int:
    """Ask an organisation of the town to be the partner of the officer's; the number of the partnership."""
    asked = partner_actions.invite_partner(
        session,
        actor=officer,
        now=now,
        registered=registration(FINLAND, partner.number),
        kind=partner.kind,
        name=partner.name,
        email=ACCOUNTS[0][1],
        language=Language.FI,
        form_key=partner.number,
        link=str,
        page=page,
    )
    if not isinstance(asked, Asked):
        raise TypeError("an organisation of the town was not found in it")
    return asked.partnership_id
