"""An overseer reads what everybody in an organisation did: by whom, and by what detours, one can be let in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from tests.people.partner_town import BEFORE, Ring
from tests.people.test_partner_actions import answer, faults, invite, page
from tests.people.test_partner_pages import beside, enter, here, program, send
from tests.town import NOW
from toolkit.base.model import Actor, NotAllowed, Refused
from toolkit.base.store import Database
from toolkit.base.tables import Mail
from toolkit.home.trail_store import scope
from toolkit.people.invitation_actions import pass_invitation_on
from toolkit.people.member_actions import close_membership
from toolkit.people.membership import AGAIN_AFTER
from toolkit.people.model import OrganisationKind, Role
from toolkit.people.partner_actions import send_partner_invitation_again
from toolkit.people.partnership import Asked, Newcomer
from toolkit.people.registration import registration
from toolkit.people.rows import put_member, put_organisation
from toolkit.people.tables import InvitationRow, MemberRoleRow, MembershipRow, PartnershipRow

__all__ = ["enter", "here", "program"]  # fixtures of the pages of partners

SignIn = Callable[..., FlaskClient]
OVERSEER = OrganisationKind.OVERSEER
INSPECTORATE = ("FI", "9999996-8")


@pytest.fixture
def session(database: Database, here: Ring) -> Session:  # type: ignore[misc]
    with database.writing() as opened:
        yield opened


def with_both(session: Session, here: Ring) -> Actor:
    """The city's officer, who is made an administrator too."""
    officer = here["city-officer"]
    put_member(
        session,
        now=BEFORE,
        person_id=officer.person_id,
        organisation_id=officer.organisation_id,
        roles=[Role.ADMINISTRATOR],
    )
    return Actor(officer.person_id, officer.organisation_id, frozenset({"officer", "administrator"}))


def inspectorate(session: Session) -> int:
    return put_organisation(
        session, now=BEFORE, name="Tarkastus", registered=registration(*INSPECTORATE), kind=OVERSEER
    )


def counts(session: Session) -> list[int]:
    return [len(session.scalars(select(table.id)).all()) for table in (InvitationRow, PartnershipRow, Mail)]


def test_an_officer_alone_invites_no_overseer_whether_it_is_here_or_not(session: Session, here: Ring) -> None:
    assert list(faults(session, here["city-officer"], kind=OVERSEER, whom=INSPECTORATE)) == ["kind"]
    inspectorate(session)
    # Its kind is the one that it has, whatever was typed.
    for typed in (OVERSEER, OrganisationKind.SUPPLIER):
        assert list(faults(session, here["city-officer"], kind=typed, whom=INSPECTORATE)) == ["kind"]
    assert counts(session) == [0, 0, 0]


def test_an_administrator_alone_invites_nobody(session: Session, here: Ring) -> None:
    with pytest.raises(NotAllowed):
        invite(session, here["city-administrator"], INSPECTORATE, kind=OVERSEER)


def test_who_has_both_roles_invites_an_overseer_whether_it_is_here_or_not(session: Session, here: Ring) -> None:
    both = with_both(session, here)
    assert isinstance(invite(session, both, INSPECTORATE, kind=OVERSEER), Newcomer)
    inspectorate(session)
    assert isinstance(invite(session, both, INSPECTORATE, kind=OVERSEER, key="another key of a form!"), Asked)


def test_a_role_that_was_taken_away_since_the_request_began_counts_no_more(session: Session, here: Ring) -> None:
    both = with_both(session, here)
    made = invite(session, both, INSPECTORATE, kind=OVERSEER)
    assert isinstance(made, Newcomer)
    member = select(MembershipRow.id).where(MembershipRow.person_id == both.person_id).scalar_subquery()
    session.execute(
        delete(MemberRoleRow).where(MemberRoleRow.membership_id == member, MemberRoleRow.role == "administrator")
    )
    assert list(faults(session, both, kind=OVERSEER, whom=("FI", "7654321-2"), key="another key of a form!")) == [
        "kind"
    ]
    with pytest.raises(NotAllowed):
        send_partner_invitation_again(
            session,
            actor=both,
            now=NOW + AGAIN_AFTER,
            invitation_id=made.invitation_id,
            form_key="a third key of a form!",
            link=str,
        )


def test_an_officer_alone_sends_no_invitation_of_an_overseer_again(session: Session, here: Ring) -> None:
    made = invite(session, with_both(session, here), INSPECTORATE, kind=OVERSEER)
    assert isinstance(made, Newcomer)
    with pytest.raises(NotAllowed):
        send_partner_invitation_again(
            session,
            actor=here["city-officer"],
            now=NOW + AGAIN_AFTER,
            invitation_id=made.invitation_id,
            form_key="a third key of a form!",
            link=str,
        )


def test_an_overseer_is_not_asked_by_the_link_of_an_invitation_as_something_else(session: Session, here: Ring) -> None:
    tokens: list[str] = []
    invite(
        session, here["city-officer"], INSPECTORATE, link=lambda token: tokens.append(token) or token
    )  # as a supplier
    inspectorate(session)  # founded meanwhile, by another buyer's invitation
    with pytest.raises(Refused):
        pass_invitation_on(session, now=NOW, token=tokens[0], page=page)
    assert counts(session)[1] == 0


def test_whoever_looks_after_people_no_more_leaves_no_open_invitation_of_an_overseer(
    session: Session, here: Ring
) -> None:
    """Else one sent to a mailbox of their own would let them read the trail after they have gone."""
    both = with_both(session, here)
    of_overseer = invite(session, both, INSPECTORATE, kind=OVERSEER)
    of_supplier = invite(session, both, key="another key of a form!")
    assert isinstance(of_overseer, Newcomer)
    assert isinstance(of_supplier, Newcomer)
    row = session.scalars(select(MembershipRow).where(MembershipRow.person_id == both.person_id)).one()
    close_membership(session, actor=here["city-administrator"], now=NOW, membership_id=row.id)
    session.expire_all()
    assert session.get_one(InvitationRow, of_overseer.invitation_id).withdrawn_at == NOW
    assert session.get_one(InvitationRow, of_supplier.invitation_id).withdrawn_at is None


def test_an_overseer_that_was_let_in_by_who_may_reads_the_trail(session: Session, here: Ring) -> None:
    overseer_id = inspectorate(session)
    both = with_both(session, here)
    put_member(
        session,
        now=BEFORE,
        person_id=here["firm-contact"].person_id,
        organisation_id=overseer_id,
        roles=[Role.ADMINISTRATOR, Role.OVERSEER],
    )
    theirs = Actor(here["firm-contact"].person_id, overseer_id, frozenset({"administrator", "overseer"}))
    asked = invite(session, both, INSPECTORATE, kind=OVERSEER)
    assert isinstance(asked, Asked)
    assert scope(session, actor=theirs).all == (overseer_id,)
    answer(session, theirs, asked.partnership_id)
    assert scope(session, actor=theirs).all == (overseer_id, here.ids["city"])


def test_the_form_offers_the_kind_only_to_who_may_invite_it_and_says_to_others_who_does(
    enter: SignIn, database: Database, here: Ring
) -> None:
    page = enter("city-officer").get("/partners/invite").text
    assert 'value="overseer"' not in page
    assert "both procurement officer and administrator" in page
    status, page = send(enter("city-officer"), kind="overseer", number="9999996-8")
    assert status == 422
    assert "procurement officer who is an administrator too" in beside(page, "kind")
    assert "Uusi Oy" in page
    with database.writing() as session:
        with_both(session, here)
    page = enter("city-officer").get("/partners/invite").text
    assert 'value="overseer"' in page
    assert "both procurement officer and administrator" not in page
    assert send(enter("city-officer"), kind="overseer", number="9999996-8")[0] == 303
