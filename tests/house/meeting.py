"""Organisations of every kind in one installation, each twice, with a person for every role and things of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.failure.scenes import ANSWERS, BLOCKED, freeze, keep, ready_tender
from tests.town import NOW
from toolkit.base.actions import post_mail, record
from toolkit.base.model import Actor, Language, Letter, Message
from toolkit.base.sealing import Seal
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent, Mail
from toolkit.clauses.own_text import TextFacts
from toolkit.clauses.own_text_actions import keep_text
from toolkit.library.shelf import Library
from toolkit.people.codes import new_secret
from toolkit.people.model import BUYERS, ROLES_OF, NewSession, OrganisationKind, Role, Way, hashed
from toolkit.people.registration import FINLAND, registration
from toolkit.people.rows import ask_partnership, begin_session, put_member, put_organisation, put_person
from toolkit.people.tables import AccountLinkRow, InvitationRow, MembershipRow, SecondFactorRow

SIDES = ("own", "foreign")
"""Every kind of organisation is here twice; whoever walks belongs to the first, and knows nothing of the second."""


def business_id(number: int) -> str:
    """A Y-tunnus with its check digit; raises `ValueError` for a number that has none."""
    digits = f"{number:07}"
    rest = sum(int(digit) * weight for digit, weight in zip(digits, (7, 9, 10, 5, 8, 4, 2), strict=True)) % 11
    if rest == 1:
        raise ValueError(number)
    return f"{digits}-{(11 - rest) % 11}"


class Rehearsed(Database):
    """A database on which deeds are rehearsed: done to their end, then undone. Counts how often it is written to."""

    rehearsing = False
    written = 0

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction; in a rehearsal it is rolled back at its end, and nobody is woken."""
        self.written += 1
        if not self.rehearsing:
            with super().writing() as session:
                yield session
            return
        with Session(self._writer, expire_on_commit=False) as session:
            yield session
            session.flush()
            session.rollback()


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with one role in an organisation of one kind: the token of their session, the id of another one."""

    kind: OrganisationKind
    role: Role
    actor: Actor
    token: str
    other_session: int


@dataclass(slots=True)
class Organisation:
    """An organisation of the meeting: what it has, by the name that addresses call it."""

    id: int
    name: str
    holders: dict[Role, Holder] = field(default_factory=dict)
    things: dict[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class Meeting:
    """All that meet, by kind and side."""

    organisations: dict[tuple[OrganisationKind, str], Organisation] = field(default_factory=dict)

    def holders(self, side: str = "own") -> list[Holder]:
        """Every role in every kind of organisation, once."""
        return [
            holder
            for (_, where), organisation in self.organisations.items()
            if where == side
            for holder in organisation.holders.values()
        ]

    def thing(self, holder: Holder, name: str, side: str) -> object | None:
        """A thing of the holder's own organisation, or of the other one of its kind; none where it can have none."""
        return self.organisations[holder.kind, side].things.get(name)


def business_ids() -> Iterator[str]:
    """Registration numbers of organisations that are not here yet, each once."""
    for number in range(1_000_000, 2_000_000):
        with suppress(ValueError):
            yield business_id(number)


def build_meeting(database: Database, library: Library, seal: Seal) -> Meeting:
    """Let all of them meet; a few have set up a second factor, or have begun to."""
    meeting, numbers = Meeting(), business_ids()
    for kind in OrganisationKind:
        for side in SIDES:
            with database.writing() as session:
                meeting.organisations[kind, side] = _organisation(session, kind, side, numbers)
    for (kind, side), organisation in meeting.organisations.items():
        if kind in BUYERS:
            _purchases(database, library, organisation)
        with database.writing() as session:
            _things(session, organisation)
            _partnership(session, meeting, kind, side)
    with database.writing() as session:
        for role, confirmed_at in ((Role.OFFICER, NOW), (Role.READER, None)):
            person = meeting.organisations[OrganisationKind.BUYER, "own"].holders[role].actor.person_id
            sealed = seal.seal(new_secret())
            session.add(SecondFactorRow(person_id=person, sealed=sealed, begun_at=NOW, confirmed_at=confirmed_at))
    return meeting


def _organisation(session: Session, kind: OrganisationKind, side: str, numbers: Iterator[str]) -> Organisation:
    name = f"{side.title()} {kind.value.replace('_', ' ')} Tunnusmerkki"
    registered = registration(FINLAND, next(numbers))
    organisation = Organisation(put_organisation(session, now=NOW, name=name, registered=registered, kind=kind), name)
    for role in ROLES_OF[kind]:
        person = _member(session, organisation, f"{role.value}-{kind.value}-{side}", [role])
        other, new = (_session(session, person, organisation) for _ in range(2))
        organisation.holders[role] = Holder(kind, role, new.actor, new.token, other.session_id)
    return organisation


def _session(session: Session, person: int, organisation: Organisation) -> NewSession:
    return begin_session(
        session, now=NOW, person_id=person, organisation_id=organisation.id, way=Way.PASSWORD, second_factor=True,
        browser="Firefox, Windows", old_token=None,
    )  # fmt: skip


def _member(session: Session, organisation: Organisation, name: str, roles: list[Role]) -> int:
    person = put_person(
        session, now=NOW, name=f"{name} Henkilö", email=f"{name}@example.fi".replace("_", "-"), password_hash=None,
        language=Language.EN,
    )  # fmt: skip
    put_member(session, now=NOW, person_id=person, organisation_id=organisation.id, roles=roles)
    return person


def _purchases(database: Database, library: Library, buyer: Organisation) -> None:
    """A tender answered to its end and frozen, with a paper; one that a finding blocks; and a kept clause."""
    officer = buyer.holders[Role.OFFICER].actor
    tender, version = ready_tender(database, officer)
    pack = freeze(database, library, officer, tender, version)
    ready_tender(database, officer, {**ANSWERS, "people": BLOCKED})
    with database.writing() as session:
        keep(session, pack, "clauses", Language.FI)
        facts = TextFacts(language=Language.FI, instrument="contract_condition", published=NOW.date())
        own_text = keep_text(
            session, actor=officer, now=NOW, title=f"Of {buyer.name}", text="Toimittaja työllistää.", facts=facts,
            form_key="kept",
        )  # fmt: skip
    buyer.things |= {"tender_id": tender, "pack_id": pack, "own_text_id": own_text}


def _things(session: Session, organisation: Organisation) -> None:
    """A member to look after, their session, invitations, a message and a line of the trail."""
    kind = next(iter(organisation.holders.values())).kind
    role = ROLES_OF[kind][-1]
    person = _member(session, organisation, f"member-{organisation.id}", [role])
    membership = session.scalars(select(MembershipRow.id).where(MembershipRow.person_id == person)).one()
    new = _session(session, person, organisation)
    invited = InvitationRow(
        token_hash=hashed("invitation", f"invited-{organisation.id}"), organisation_id=organisation.id,
        email=f"invited-{organisation.id}@example.fi", language="fi", roles=[role.value],
        made_at=NOW - timedelta(hours=1), ends_at=NOW + timedelta(days=7),
    )  # fmt: skip
    link = AccountLinkRow(
        token_hash=hashed("account link", f"link-{organisation.id}"), person_id=person, made_at=NOW,
        ends_at=NOW + timedelta(minutes=30),
    )  # fmt: skip
    newcomer = InvitationRow(
        token_hash=hashed("invitation", f"newcomer-{organisation.id}"), organisation_id=organisation.id,
        email=f"newcomer-{organisation.id}@example.fi", language="fi", kind="supplier", country=FINLAND,
        number=business_id(3_000_003), name="Tulokas Oy", made_at=NOW - timedelta(hours=1),
        ends_at=NOW + timedelta(days=7),
    )  # fmt: skip
    new_email = AccountLinkRow(
        token_hash=hashed("account link", f"new-{organisation.id}"), person_id=person, made_at=NOW,
        new_email=f"new-{organisation.id}@example.fi", ends_at=NOW + timedelta(minutes=30),
    )  # fmt: skip
    session.add_all([invited, newcomer, link, new_email])
    post_mail(
        session, address=f"member-{organisation.id}@example.fi", language=Language.EN, now=NOW,
        letter=Letter(Message("Your tenders"), (Message("Nothing was changed."),)), organisation_id=organisation.id,
    )  # fmt: skip
    first = next(iter(organisation.holders.values())).actor
    record(session, actor=first, now=NOW, event="signed_in", subject="session", subject_id=new.session_id)
    session.flush()
    organisation.things |= {
        "membership_id": membership,
        "person_id": person,
        "invitation_id": invited.id,
        "mail_id": session.scalars(select(Mail.id).where(Mail.organisation_id == organisation.id)).one(),
        "partner_invitation_id": newcomer.id,
        "number": session.scalars(select(AuditEvent.id).order_by(AuditEvent.id.desc()).limit(1)).one(),
    }


def _partnership(session: Session, meeting: Meeting, kind: OrganisationKind, side: str) -> None:
    """The buyer of a side has asked every other organisation of it, and the county has asked the coaches."""
    if kind is OrganisationKind.BUYER:
        return
    organisation = meeting.organisations[kind, side]
    county = meeting.organisations[OrganisationKind.WELLBEING_COUNTY, side]
    askers = [meeting.organisations[OrganisationKind.BUYER, side]]
    askers += [county] if kind is OrganisationKind.COACH_ORGANISATION else []
    for asker in askers:
        number = ask_partnership(session, now=NOW, buyer_id=asker.id, partner_id=organisation.id, approved=False)
        organisation.things |= {"asked": number, "partnership_id": number}
        asker.things |= {"asking": number, "partnership_id": number}
