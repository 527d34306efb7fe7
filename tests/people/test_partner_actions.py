from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tests.people.partner_town import BEFORE, NUMBERS, Ring, ring
from tests.town import NOW
from toolkit.base.actions import first_broken_line
from toolkit.base.model import Actor, Language, NotAllowed, NotFound, Refused
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent, Mail
from toolkit.people.membership import MOST_INVITED_A_DAY, InvitationState, Misfit
from toolkit.people.model import OrganisationKind, hashed
from toolkit.people.partner_actions import (
    invite_partner,
    send_partner_invitation_again,
    withdraw_partner_invitation,
)
from toolkit.people.partner_store import partner, partner_invitations, partners, questions
from toolkit.people.partnership import Asked, Newcomer, PartnerState, partner_state
from toolkit.people.partnership_actions import answer_partner, end_partnership, withdraw_question
from toolkit.people.registration import registration
from toolkit.people.rows import ask_partnership
from toolkit.people.tables import InvitationRow, MemberRoleRow, MembershipRow, OrganisationRow, PartnershipRow

KEY = "abcdefghijklmnopqrstuv"
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def page(partnership_id: int) -> str:
    return f"https://toolkit.example.fi/partners/{partnership_id}"


@pytest.fixture
def here(database: Database) -> Ring:
    with database.writing() as session:
        return ring(session)


@pytest.fixture
def tokens() -> list[str]:
    return []


@pytest.fixture
def link(tokens: list[str]) -> Callable[[str], str]:
    def address(token: str) -> str:
        tokens.append(token)
        return f"https://toolkit.example.fi/invitation/{token}"

    return address


@pytest.fixture
def session(database: Database, here: Ring) -> Iterator[Session]:
    with database.writing() as opened:
        yield opened


def invite(
    session: Session,
    actor: Actor,
    whom: tuple[str, str] = ("FI", "7654321-2"),
    *,
    at: timedelta = timedelta(),
    key: str = KEY,
    kind: OrganisationKind = OrganisationKind.SUPPLIER,
    name: str = "Uusi Oy",
    email: str = "chief@newcomer.example",
    language: Language = Language.EN,
    link: Callable[[str], str] = str,
) -> Newcomer | Asked:
    return invite_partner(
        session,
        actor=actor,
        now=NOW + at,
        registered=registration(*whom),
        kind=kind,
        name=name,
        email=email,
        language=language,
        form_key=key,
        link=link,
        page=page,
    )


def ask(session: Session, here: Ring, buyer: str = "city", whom: str = "firm", **more: object) -> int:
    asked = invite(session, here[f"{buyer}-officer"], NUMBERS[whom], **more)  # type: ignore[arg-type]
    assert isinstance(asked, Asked)
    return asked.partnership_id


def answer(session: Session, actor: Actor, number: int, approve: bool = True, at: timedelta = HOUR) -> None:
    answer_partner(session, actor=actor, now=NOW + at, partnership_id=number, approve=approve, page=page)


def end(session: Session, actor: Actor, number: int, at: timedelta = 2 * HOUR) -> None:
    end_partnership(session, actor=actor, now=NOW + at, partnership_id=number, page=page)


def mails(session: Session) -> list[Mail]:
    return list(session.scalars(select(Mail).order_by(Mail.id)))


def trail(session: Session) -> list[AuditEvent]:
    return list(session.scalars(select(AuditEvent).order_by(AuditEvent.id)))


def stands(session: Session, actor: Actor, number: int) -> PartnerState:
    return partner(session, actor=actor, partnership_id=number).state


def faults(session: Session, actor: Actor, whom: tuple[str, str], **more: object) -> dict[str, str]:
    with pytest.raises(Misfit) as told:
        invite(session, actor, whom, **more)  # type: ignore[arg-type]
    return {name: message.id for name, message in told.value.faults.items()}


# 7·7+6·9+5·10+4·5+3·8+2·4+1·2 = 207 = 18·11+9, and 9+2 = 11.
def test_an_organisation_that_is_not_here_gets_a_link_that_is_known_to_nobody_else(
    session: Session, here: Ring, link: Callable[[str], str], tokens: list[str]
) -> None:
    made = invite(session, here["city-officer"], link=link, email=" Chief@Newcomer.example ", name=" Uusi Oy ")
    assert isinstance(made, Newcomer)
    row = session.get_one(InvitationRow, made.invitation_id)
    assert (row.organisation_id, row.email, row.kind, row.country, row.number, row.name, row.roles, row.language) == (
        here.ids["city"],
        "chief@newcomer.example",
        "supplier",
        "FI",
        "7654321-2",
        "Uusi Oy",
        None,
        "en",
    )
    assert row.token_hash == hashed("invitation", tokens[0])
    assert (row.invited_by, row.made_at, row.ends_at) == (here["city-officer"].person_id, NOW, NOW + 14 * DAY)
    assert len(tokens[0]) >= 43  # 32 random bytes
    (mail,) = mails(session)
    assert (mail.address, mail.language, mail.organisation_id) == ("chief@newcomer.example", "en", here.ids["city"])
    assert mail.subject == "Joen kaupunki invites Uusi Oy to be its partner"
    assert f"https://toolkit.example.fi/invitation/{tokens[0]}" in mail.body.split("\n\n")
    assert "8 December 2026" in mail.body
    assert "costs nothing" in mail.body
    assert session.scalars(select(PartnershipRow)).all() == []


def test_the_trail_of_an_invitation_holds_no_name_address_number_or_link(
    session: Session, here: Ring, link: Callable[[str], str], tokens: list[str]
) -> None:
    invite(session, here["city-officer"], link=link)
    (line,) = trail(session)
    assert (line.event, line.subject, line.person_id) == (
        "partner_invited",
        "invitation",
        here["city-officer"].person_id,
    )
    assert json.loads(line.details) == {"kind": "supplier"}


def test_an_organisation_that_is_here_is_asked_and_its_own_administrators_are_told_whatever_was_typed(
    session: Session, here: Ring, link: Callable[[str], str], tokens: list[str]
) -> None:
    made = invite(
        session, here["city-officer"], NUMBERS["school"], link=link, email="thief@example.com", name="Somebody else"
    )
    assert isinstance(made, Asked)
    assert tokens == []
    assert session.scalars(select(InvitationRow)).all() == []
    row = session.get_one(PartnershipRow, made.partnership_id)
    assert (row.buyer_id, row.partner_id, row.asked_at) == (here.ids["city"], here.ids["school"], NOW)
    (mail,) = mails(session)
    assert (mail.address, mail.language) == ("school-administrator@example.fi", "sv")
    assert mail.organisation_id == here.ids["school"]
    assert page(made.partnership_id) in mail.body.split("\n\n")
    assert "Folkskolan" in mail.body
    assert "Somebody else" not in mail.body + mail.subject
    assert [(line.event, json.loads(line.details)) for line in trail(session)] == [
        ("partner_asked", {"partner": here.ids["school"]})
    ]


def test_the_same_form_sent_twice_invites_once(session: Session, here: Ring) -> None:
    officer = here["city-officer"]
    assert invite(session, officer) == invite(session, officer)
    other = "b" * 22
    assert invite(session, officer, NUMBERS["firm"], key=other) == invite(session, officer, NUMBERS["firm"], key=other)
    assert len(mails(session)) == len(trail(session)) == 2


def test_two_officers_form_keys_never_answer_for_each_other(session: Session, here: Ring) -> None:
    assert isinstance(invite(session, here["city-officer"]), Newcomer)
    assert isinstance(invite(session, here["town-officer"]), Newcomer)
    assert len(mails(session)) == 2


@pytest.mark.parametrize("who", ["city-reader", "city-administrator", "firm-administrator", "firm-contact"])
def test_only_a_buyers_officer_invites(session: Session, here: Ring, who: str) -> None:
    with pytest.raises(NotAllowed):
        invite(session, here[who])


def test_an_officer_role_forged_into_a_suppliers_session_invites_nobody(session: Session, here: Ring) -> None:
    forged = Actor(here["firm-contact"].person_id, here.ids["firm"], frozenset({"officer"}))
    with pytest.raises(NotAllowed):
        invite(session, forged)


def test_an_officer_whose_organisation_buys_nothing_invites_nobody(session: Session, here: Ring) -> None:
    contact = here["firm-contact"]
    member = select(MembershipRow.id).where(MembershipRow.person_id == contact.person_id).scalar_subquery()
    session.execute(update(MemberRoleRow).where(MemberRoleRow.membership_id == member).values(role="officer"))
    with pytest.raises(NotAllowed):
        invite(session, Actor(contact.person_id, here.ids["firm"], frozenset({"officer"})))


def test_whoever_lost_the_role_since_the_page_was_opened_invites_nobody(session: Session, here: Ring) -> None:
    officer = here["city-officer"]
    member = select(MembershipRow.id).where(MembershipRow.person_id == officer.person_id).scalar_subquery()
    session.execute(update(MemberRoleRow).where(MemberRoleRow.membership_id == member).values(role="reader"))
    with pytest.raises(NotAllowed):
        invite(session, officer)


def test_what_cannot_be_is_told_beside_its_field(session: Session, here: Ring) -> None:
    officer = here["city-officer"]
    assert faults(session, officer, NUMBERS["city"]) == {"number": "This is your own organisation"}
    assert "is a buyer here" in faults(session, officer, NUMBERS["town"])["number"]
    assert faults(
        session, officer, ("FI", "7654321-2"), kind=OrganisationKind.BUYER, name=" ", email="city-officer@example.fi"
    ) == {
        "kind": "Choose one of the alternatives",
        "name": "Write a name",
        "email": "This is your own address. Give that of somebody who works for the organisation",
    }
    assert set(faults(session, officer, ("FI", "7654321-2"), email="a@b, c@d.example")) == {"email"}
    assert mails(session) == [] == trail(session)


def test_an_organisation_already_invited_asked_or_a_partner_is_not_asked_again(session: Session, here: Ring) -> None:
    officer = here["city-officer"]
    invite(session, officer, key="a" * 22)
    assert "invited this organisation already" in faults(session, officer, ("FI", "7654321-2"))["number"]
    number = ask(session, here, key="b" * 22)
    assert "not answered yet" in faults(session, officer, NUMBERS["firm"])["number"]
    answer(session, here["firm-administrator"], number)
    assert "your partner already" in faults(session, officer, NUMBERS["firm"], at=30 * DAY)["number"]
    assert isinstance(invite(session, here["town-officer"], NUMBERS["firm"]), Asked)  # another buyer may


def test_an_invitation_that_ended_is_no_longer_in_the_way(session: Session, here: Ring) -> None:
    officer = here["city-officer"]
    invite(session, officer, key="a" * 22)
    assert "number" in faults(session, officer, ("FI", "7654321-2"), at=14 * DAY - HOUR)
    assert isinstance(invite(session, officer, at=14 * DAY, key="b" * 22), Newcomer)


def test_a_wellbeing_county_is_a_partner_and_a_buyer_at_once(session: Session, here: Ring) -> None:
    asked = ask(session, here, whom="county")
    answer(session, here["county-administrator"], asked)
    own = ask(session, here, buyer="county", whom="firm", key="c" * 22)
    answer(session, here["firm-administrator"], own)
    seen = partners(session, actor=here["county-reader"], limit=10)
    assert [(one.other.name, one.ours, one.state) for one in seen] == [
        ("Siisti Oy", True, PartnerState.APPROVED),
        ("Joen kaupunki", False, PartnerState.APPROVED),
    ]


def test_a_city_floods_nobody(session: Session, here: Ring) -> None:
    session.add_all(
        InvitationRow(
            token_hash=f"{number}",
            organisation_id=here.ids["city"],
            email="a@example.fi",
            language="fi",
            roles=["reader"],
            made_at=NOW - 23 * HOUR,
            ends_at=NOW + DAY,
        )
        for number in range(MOST_INVITED_A_DAY - 1)
    )
    session.flush()
    ask(session, here)
    for whom in (NUMBERS["school"], ("FI", "7654321-2")):
        with pytest.raises(Refused) as told:
            invite(session, here["city-officer"], whom, key="d" * 22)
        assert told.value.why.values == {"most": MOST_INVITED_A_DAY}
    assert isinstance(invite(session, here["city-officer"], at=DAY + HOUR, key="d" * 22), Newcomer)


def test_an_invitation_sent_again_has_a_link_and_an_end_of_its_own(
    session: Session, here: Ring, link: Callable[[str], str], tokens: list[str]
) -> None:
    officer = here["city-officer"]
    made = invite(session, officer, link=link)
    assert isinstance(made, Newcomer)

    def again(at: timedelta, number: int = made.invitation_id, key: str = "e" * 22) -> int:
        return send_partner_invitation_again(
            session, actor=officer, now=NOW + at, invitation_id=number, form_key=key, link=link
        )

    with pytest.raises(Refused):
        again(timedelta(minutes=9))
    new = again(20 * DAY)  # after its end too
    assert again(20 * DAY) == new  # the same form
    first, second = session.get_one(InvitationRow, made.invitation_id), session.get_one(InvitationRow, new)
    assert first.withdrawn_at == NOW + 20 * DAY
    assert (second.ends_at, second.withdrawn_at, second.email) == (NOW + 34 * DAY, None, "chief@newcomer.example")
    assert (second.name, second.number, second.kind) == ("Uusi Oy", "7654321-2", "supplier")
    assert second.token_hash == hashed("invitation", tokens[1]) != first.token_hash
    assert tokens[1] in mails(session)[1].body
    with pytest.raises(Refused):
        again(21 * DAY, key="f" * 22)  # the first is withdrawn
    assert len(mails(session)) == 2
    listed = partner_invitations(session, actor=officer, now=NOW + 20 * DAY, limit=10)
    assert [(one.id, one.state) for one in listed] == [(new, InvitationState.OPEN)]


def test_a_taken_invitation_is_neither_withdrawn_nor_sent_again(session: Session, here: Ring) -> None:
    officer = here["city-officer"]
    made = invite(session, officer)
    assert isinstance(made, Newcomer)
    session.get_one(InvitationRow, made.invitation_id).used_at = NOW + HOUR
    session.flush()
    with pytest.raises(Refused):
        withdraw_partner_invitation(session, actor=officer, now=NOW + DAY, invitation_id=made.invitation_id)
    with pytest.raises(Refused):
        send_partner_invitation_again(
            session, actor=officer, now=NOW + DAY, invitation_id=made.invitation_id, form_key=KEY, link=str
        )
    assert partner_invitations(session, actor=officer, now=NOW, limit=10) == []


def test_an_invitation_is_withdrawn_once(session: Session, here: Ring) -> None:
    officer = here["city-officer"]
    made = invite(session, officer)
    assert isinstance(made, Newcomer)
    for hours in (1, 2):
        withdraw_partner_invitation(session, actor=officer, now=NOW + hours * HOUR, invitation_id=made.invitation_id)
    assert session.get_one(InvitationRow, made.invitation_id).withdrawn_at == NOW + HOUR
    assert [line.event for line in trail(session)] == ["partner_invited", "partner_invitation_withdrawn"]
    assert isinstance(invite(session, officer, key="b" * 22), Newcomer)


def test_an_invitation_of_another_buyer_or_of_a_person_is_not_found(session: Session, here: Ring) -> None:
    made = invite(session, here["city-officer"])
    assert isinstance(made, Newcomer)
    of_a_person = InvitationRow(
        token_hash="x",
        organisation_id=here.ids["city"],
        email="a@example.fi",
        language="fi",
        roles=["administrator"],
        made_at=BEFORE,
        ends_at=NOW + DAY,
    )
    session.add(of_a_person)
    session.flush()
    for who, number in (("town-officer", made.invitation_id), ("city-officer", of_a_person.id), ("city-officer", 999)):
        with pytest.raises(NotFound):
            withdraw_partner_invitation(session, actor=here[who], now=NOW, invitation_id=number)
        with pytest.raises(NotFound):
            send_partner_invitation_again(
                session, actor=here[who], now=NOW + DAY, invitation_id=number, form_key=KEY, link=str
            )
    assert of_a_person.withdrawn_at is None


@pytest.mark.parametrize(("approve", "state"), [(True, PartnerState.APPROVED), (False, PartnerState.DECLINED)])
def test_the_partners_administrator_answers_once_and_whoever_asked_is_told(
    session: Session, here: Ring, approve: bool, state: PartnerState
) -> None:
    number = ask(session, here)
    administrator = here["firm-administrator"]
    assert [one.id for one in questions(session, actor=administrator, limit=10)] == [number]
    for _ in range(2):  # the second click
        answer(session, administrator, number, approve)
    assert questions(session, actor=administrator, limit=10) == []
    seen = partner(session, actor=here["city-reader"], partnership_id=number)
    assert (seen.state, seen.ours, seen.other.name, seen.answered_at) == (state, True, "Siisti Oy", NOW + HOUR)
    with pytest.raises(Refused):
        answer(session, administrator, number, not approve)
    mail = mails(session)[-1]
    assert (mail.address, mail.organisation_id) == ("city-officer@example.fi", here.ids["city"])
    assert len(mails(session)) == 2
    assert [line.event for line in trail(session)] == ["partner_asked", f"partnership_{state}"]
    assert json.loads(trail(session)[-1].details) == {"buyer": here.ids["city"]}


def test_where_whoever_asked_may_no_longer_invite_the_buyers_administrators_are_told(
    session: Session, here: Ring
) -> None:
    number = ask(session, here)
    officer = here["city-officer"]
    session.execute(update(MembershipRow).where(MembershipRow.person_id == officer.person_id).values(closed_at=NOW))
    answer(session, here["firm-administrator"], number)
    assert mails(session)[-1].address == "city-administrator@example.fi"


def test_nobody_but_the_asked_organisations_administrator_answers(session: Session, here: Ring) -> None:
    number = ask(session, here)
    for who in ("firm-contact", "city-officer"):
        with pytest.raises(NotAllowed):
            answer(session, here[who], number)
    for who in ("city-administrator", "school-administrator", "town-administrator"):
        with pytest.raises(NotFound):
            answer(session, here[who], number)
    borrowed = Actor(here["school-administrator"].person_id, here.ids["firm"], frozenset({"administrator"}))
    with pytest.raises(NotAllowed):
        answer(session, borrowed, number)
    assert stands(session, here["city-officer"], number) is PartnerState.ASKED


def test_a_question_is_taken_back_before_it_is_answered_and_not_after(session: Session, here: Ring) -> None:
    number = ask(session, here)
    officer = here["city-officer"]
    for hours in (1, 2):
        withdraw_question(session, actor=officer, now=NOW + hours * HOUR, partnership_id=number)
    assert stands(session, officer, number) is PartnerState.WITHDRAWN
    with pytest.raises(Refused):
        answer(session, here["firm-administrator"], number, at=3 * HOUR)
    ask(session, here, at=DAY, key="b" * 22)
    answer(session, here["firm-administrator"], number, at=DAY)
    with pytest.raises(Refused):
        withdraw_question(session, actor=officer, now=NOW + 2 * DAY, partnership_id=number)
    for who, error in (("firm-administrator", NotAllowed), ("town-officer", NotFound), ("county-officer", NotFound)):
        with pytest.raises(error):
            withdraw_question(session, actor=here[who], now=NOW, partnership_id=number)
    assert stands(session, officer, number) is PartnerState.APPROVED


def test_a_county_that_was_asked_cannot_take_the_buyers_question_back(session: Session, here: Ring) -> None:
    number = ask(session, here, whom="county")
    with pytest.raises(NotFound):
        withdraw_question(session, actor=here["county-officer"], now=NOW, partnership_id=number)


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("city-officer", "firm-administrator"),
        ("city-administrator", "firm-administrator"),
        ("firm-administrator", "city-officer"),
    ],
)
def test_either_side_ends_a_partnership_once_and_the_other_is_told(
    session: Session, here: Ring, who: str, told: str
) -> None:
    number = ask(session, here)
    with pytest.raises(Refused):
        end(session, here[who], number)
    answer(session, here["firm-administrator"], number)
    for _ in range(2):
        end(session, here[who], number)
    assert stands(session, here["city-officer"], number) is PartnerState.ENDED
    assert mails(session)[-1].address == f"{told}@example.fi"
    assert len(mails(session)) == 3
    assert [line.event for line in trail(session)][2:] == ["partnership_ended"]


def test_nobody_ends_a_partnership_that_is_not_theirs_or_without_the_right(session: Session, here: Ring) -> None:
    number = ask(session, here)
    answer(session, here["firm-administrator"], number)
    for who, error in (
        ("firm-contact", NotAllowed),
        ("city-reader", NotAllowed),
        ("town-officer", NotFound),
        ("school-administrator", NotFound),
    ):
        with pytest.raises(error):
            end(session, here[who], number)
    with pytest.raises(NotFound):
        partner(session, actor=here["town-officer"], partnership_id=number)
    assert partners(session, actor=here["town-officer"], limit=10) == []


def test_a_buyer_asks_anew_a_day_after_it_was_declined(session: Session, here: Ring) -> None:
    number = ask(session, here)
    answer(session, here["firm-administrator"], number, approve=False)
    officer = here["city-officer"]
    assert "less than a day ago" in faults(session, officer, NUMBERS["firm"], at=DAY - HOUR, key="b" * 22)["number"]
    assert ask(session, here, at=DAY, key="b" * 22) == number
    seen = partner(session, actor=officer, partnership_id=number)
    assert (seen.state, seen.asked_at, seen.answered_at) == (PartnerState.ASKED, NOW + DAY, None)


def test_lists_are_paged_by_key_newest_first(session: Session, here: Ring) -> None:
    numbers = [ask(session, here, whom=whom, key=whom[0] * 22) for whom in ("firm", "school", "county")]
    officer = here["city-officer"]
    assert [one.id for one in partners(session, actor=officer, limit=2)] == [numbers[2], numbers[1]]
    assert [one.id for one in partners(session, actor=officer, before=numbers[1], limit=2)] == [numbers[0]]


def test_a_partnership_that_comes_with_a_taken_invitation_runs_at_once(session: Session, here: Ring) -> None:
    city, firm = here.ids["city"], here.ids["firm"]
    number = ask_partnership(session, now=NOW, buyer_id=city, partner_id=firm, approved=True)
    officer = here["city-officer"]
    assert stands(session, officer, number) is PartnerState.APPROVED
    assert ask_partnership(session, now=NOW + DAY, buyer_id=city, partner_id=firm, approved=False) == number
    assert stands(session, officer, number) is PartnerState.APPROVED
    assert partner(session, actor=officer, partnership_id=number).asked_at == NOW
    waiting = ask_partnership(session, now=NOW, buyer_id=here.ids["town"], partner_id=firm, approved=False)
    assert stands(session, here["town-officer"], waiting) is PartnerState.ASKED
    ask_partnership(session, now=NOW + HOUR, buyer_id=here.ids["town"], partner_id=firm, approved=True)
    assert stands(session, here["town-officer"], waiting) is PartnerState.APPROVED
    end(session, officer, number)
    ask_partnership(session, now=NOW + DAY, buyer_id=city, partner_id=firm, approved=True)
    assert stands(session, officer, number) is PartnerState.APPROVED


def test_a_state_follows_from_what_has_happened() -> None:
    assert partner_state(approved_at=None, declined_at=None, ended_at=None) is PartnerState.ASKED
    assert partner_state(approved_at=NOW, declined_at=None, ended_at=None) is PartnerState.APPROVED
    assert partner_state(approved_at=None, declined_at=NOW, ended_at=None) is PartnerState.DECLINED
    assert partner_state(approved_at=None, declined_at=None, ended_at=NOW) is PartnerState.WITHDRAWN
    assert partner_state(approved_at=NOW, declined_at=None, ended_at=NOW) is PartnerState.ENDED


def together(*deeds: Callable[[], object]) -> list[BaseException | None]:
    start = threading.Barrier(len(deeds))
    ends: list[BaseException | None] = [None] * len(deeds)

    def run(place: int, deed: Callable[[], object]) -> None:
        start.wait()
        try:
            deed()
        except BaseException as error:  # each is looked at by the test
            ends[place] = error

    threads = [threading.Thread(target=run, args=(place, deed)) for place, deed in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return ends


def test_two_counties_that_ask_each_other_at_once_do_not_wait_for_ever(database: Database, here: Ring) -> None:
    with database.writing() as session:
        session.get_one(OrganisationRow, here.ids["town"]).kind = "wellbeing_county"

    def asks(actor: Actor, whom: str) -> Callable[[], object]:
        def deed() -> object:
            with database.writing() as session:
                return invite(session, actor, NUMBERS[whom])

        return deed

    assert together(asks(here["town-officer"], "county"), asks(here["county-officer"], "town")) == [None, None]
    with database.reading() as session:
        assert len(partners(session, actor=here["town-officer"], limit=10)) == 2
        assert first_broken_line(session) is None


def test_a_question_answered_and_taken_back_at_once_has_one_outcome(database: Database, here: Ring) -> None:
    with database.writing() as session:
        number = ask(session, here)

    def approve() -> None:
        with database.writing() as session:
            answer(session, here["firm-administrator"], number)

    def take_back() -> None:
        with database.writing() as session:
            withdraw_question(session, actor=here["city-officer"], now=NOW + HOUR, partnership_id=number)

    ends = together(approve, take_back)
    assert sorted(type(one).__name__ for one in ends) == ["NoneType", "Refused"]
    with database.reading() as session:
        row = session.get_one(PartnershipRow, number)
        assert (row.approved_at is None) != (row.ended_at is None)


def test_one_form_sent_ten_times_at_once_invites_once(database: Database, here: Ring) -> None:
    def deed() -> None:
        with database.writing() as session:
            invite(session, here["city-officer"])

    assert together(*[deed] * 10) == [None] * 10
    with database.reading() as session:
        assert len(session.scalars(select(InvitationRow)).all()) == len(mails(session)) == 1
