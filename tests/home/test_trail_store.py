"""Who reads which lines of the trail, how it is narrowed, paged and walked."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text, update

from tests.home.together import Meeting
from tests.town import NOW
from toolkit.base.model import Actor, NotFound
from toolkit.base.store import Database
from toolkit.home import trail_store
from toolkit.home.model import Asked, Neighbours, TrailLine
from toolkit.people.model import OrganisationKind, Role
from toolkit.people.tables import InvitationRow, MembershipRow, PartnershipRow, PersonRow
from toolkit.tenders.tables import TenderRow

ALL = Asked()


def read(database: Database, actor: Actor, asked: Asked = ALL, **page: int) -> list[TrailLine]:
    with database.reading() as session:
        return trail_store.lines(
            session, actor=actor, asked=asked, before=page.get("before"), limit=page.get("limit", 100)
        )


def numbers(database: Database, actor: Actor, asked: Asked = ALL, **page: int) -> list[int]:
    return [one.number for one in read(database, actor, asked, **page)]


def seen(meeting: Meeting, number: int) -> set[str]:
    """Who of the meeting reads a line, in the list and by itself: both must agree."""
    who = set()
    for name, actor in meeting.people.items():
        listed = number in numbers(meeting.database, actor)
        with meeting.database.reading() as session:
            try:
                alone = trail_store.line(session, actor=actor, number=number).number == number
            except NotFound:
                alone = False
        assert listed == alone, name
        if listed:
            who.add(name)
    return who


JOKI, LEHTO, SIISTI = "Cecilia Pääkäyttäjä", "Lauri Lehto", "Sami Siisti"
OVERSEER, THEIR_ADMINISTRATOR = "Olga Valvoja", "Vilma Valvoja"
STAFF = {"Aino Virkailija", JOKI}
"""Of one organisation; which of them has the right is asked at the door, not by the query."""


# --- who reads what


def test_a_deed_is_read_by_the_organisation_in_whose_name_it_was_done_and_by_its_overseer(meeting: Meeting) -> None:
    line = meeting.leave(meeting.people["Aino Virkailija"], "tender_started", "tender", 1)
    assert seen(meeting, line) == {*STAFF, OVERSEER}
    line = meeting.leave(meeting.people[LEHTO], "tender_started", "tender", 2)
    assert seen(meeting, line) == {LEHTO}
    line = meeting.leave(meeting.people[OVERSEER], "signed_in", "session", 1)
    assert seen(meeting, line) == {OVERSEER, THEIR_ADMINISTRATOR}


@pytest.mark.parametrize(
    "moments",
    [
        {},
        {"declined_at": NOW},
        {"approved_at": NOW, "ended_at": NOW},
    ],
)
def test_an_overseer_reads_nothing_of_a_buyer_that_is_not_a_partner(
    meeting: Meeting, moments: dict[str, object]
) -> None:
    meeting.partners("Lehto", "Valvoja", **moments)  # type: ignore[arg-type]
    line = meeting.leave(meeting.people[LEHTO], "tender_started", "tender", 2)
    assert seen(meeting, line) == {LEHTO}


def test_a_partner_that_is_no_overseer_reads_nothing_of_the_buyer(meeting: Meeting) -> None:
    meeting.partners("Joki", "Siisti", approved_at=NOW)
    line = meeting.leave(meeting.people["Aino Virkailija"], "tender_started", "tender", 1)
    assert SIISTI not in seen(meeting, line)


def test_a_partnership_that_ends_takes_the_reading_with_it(meeting: Meeting) -> None:
    line = meeting.leave(meeting.people["Aino Virkailija"], "tender_started", "tender", 1)
    assert OVERSEER in seen(meeting, line)
    with meeting.database.writing() as session:
        session.execute(update(PartnershipRow).values(ended_at=NOW))
    assert OVERSEER not in seen(meeting, line)


def test_a_failed_sign_in_is_read_by_the_administrator_of_whom_it_concerns_and_by_nobody_else(meeting: Meeting) -> None:
    aino = meeting.people["Aino Virkailija"].person_id
    assert seen(meeting, meeting.leave(None, "sign_in_failed", "person", aino)) == STAFF
    assert seen(meeting, meeting.leave(None, "sign_in_failed", "person", 0)) == set()  # an e-mail that nobody has


def test_what_befalls_an_account_is_read_only_while_its_owner_belongs(meeting: Meeting) -> None:
    aino = meeting.people["Aino Virkailija"].person_id
    during = meeting.leave(None, "sign_in_failed", "person", aino, now=NOW + timedelta(hours=1))
    with meeting.database.writing() as session:
        session.execute(
            update(MembershipRow).where(MembershipRow.person_id == aino).values(closed_at=NOW + timedelta(hours=2))
        )
    after = meeting.leave(None, "sign_in_failed", "person", aino, now=NOW + timedelta(hours=3))
    before = meeting.leave(None, "sign_in_failed", "person", aino, now=NOW - timedelta(hours=1))
    assert JOKI in seen(meeting, during)
    assert seen(meeting, after) == seen(meeting, before) == set()


def test_of_somebody_who_belongs_to_two_organisations_each_reads_what_was_done_in_its_own_name(
    meeting: Meeting,
) -> None:
    aino = meeting.people["Aino Virkailija"].person_id
    with meeting.database.writing() as session:
        session.add(
            MembershipRow(person_id=aino, organisation_id=meeting.organisations["Lehto"], version=1, joined_at=NOW)
        )
    there = Actor(aino, meeting.organisations["Lehto"], frozenset({"officer"}))
    assert seen(meeting, meeting.leave(there, "tender_started", "tender", 1)) == {LEHTO}
    assert seen(meeting, meeting.leave(None, "sign_in_failed", "person", aino)) == {*STAFF, LEHTO}


def test_what_the_program_did_on_a_thing_is_read_by_whose_it_is(meeting: Meeting) -> None:
    aino, joki = meeting.people["Aino Virkailija"], meeting.organisations["Joki"]
    tender = TenderRow(
        organisation_id=joki, version=1, title="", answers={}, step_versions={}, edition=NOW.date(), seen={},
        created_at=NOW, changed_at=NOW, changed_by=aino.person_id,
    )  # fmt: skip
    invitation = InvitationRow(
        token_hash="h", organisation_id=joki, email="new@example.fi", language="fi", roles=["officer"], made_at=NOW,
        ends_at=NOW,
    )  # fmt: skip
    with meeting.database.writing() as session:
        session.add_all([tender, invitation])
    assert seen(meeting, meeting.leave(None, "paper_kept", "tender", tender.id)) == {*STAFF, OVERSEER}
    assert seen(meeting, meeting.leave(None, "invitation_taken", "invitation", invitation.id)) == {*STAFF, OVERSEER}
    assert seen(meeting, meeting.leave(None, "organisation_founded", "organisation", joki)) == {*STAFF, OVERSEER}
    assert seen(meeting, meeting.leave(None, "paper_kept", "tender", 999)) == set()


def test_both_sides_read_what_either_did_to_their_partnership_but_not_the_others_names(meeting: Meeting) -> None:
    partnership = meeting.partners("Joki", "Siisti")
    line = meeting.leave(meeting.people[SIISTI], "partnership_approved", "partnership", partnership)
    assert seen(meeting, line) == {*STAFF, SIISTI}
    with meeting.database.reading() as session:
        own = trail_store.line(session, actor=meeting.people[SIISTI], number=line)
        other = trail_store.line(session, actor=meeting.people[JOKI], number=line)
    assert (own.person_name, own.known) == ("Sami Siisti", True)
    assert (other.person_name, other.known, other.organisation_name) == (None, False, "Siisti")


def test_nobody_reads_another_organisations_line_through_a_filter(meeting: Meeting) -> None:
    aino = meeting.people["Aino Virkailija"]
    line = meeting.leave(aino, "tender_started", "tender", 1)
    for asked in (
        Asked(thing="tender"),
        Asked(thing="tender", number=1),
        Asked(person=aino.person_id),
        Asked(event="tender_started"),
    ):
        assert line in numbers(meeting.database, meeting.people["Aino Virkailija"], asked)
        assert numbers(meeting.database, meeting.people[LEHTO], asked) == []


def test_only_people_of_the_organisations_one_reads_of_can_be_asked_for(meeting: Meeting) -> None:
    def told(name: str) -> set[str | None]:
        with meeting.database.reading() as session:
            return {one.name for one in trail_store.people(session, actor=meeting.people[name])}

    assert told(JOKI) == STAFF
    assert told(OVERSEER) == {*STAFF, OVERSEER, THEIR_ADMINISTRATOR}
    assert told(THEIR_ADMINISTRATOR) == {OVERSEER, THEIR_ADMINISTRATOR}


def test_more_organisations_than_are_asked_one_by_one_give_the_same_lines(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting.leave(meeting.people["Aino Virkailija"], "tender_started", "tender", 1)
    one_by_one = numbers(meeting.database, meeting.people[OVERSEER])
    monkeypatch.setattr(trail_store, "MOST_ONE_BY_ONE", 0)
    assert numbers(meeting.database, meeting.people[OVERSEER]) == one_by_one


# --- erased people


def test_an_erased_person_has_a_number_and_no_name(meeting: Meeting) -> None:
    aino = meeting.people["Aino Virkailija"]
    line = meeting.leave(aino, "tender_started", "tender", 1)
    about = meeting.leave(meeting.people[JOKI], "person_erased", "person", aino.person_id)
    with meeting.database.writing() as session:
        session.execute(
            update(PersonRow).where(PersonRow.id == aino.person_id)
            .values(name=None, email=None, password_hash=None, erased_at=NOW)
        )  # fmt: skip
    found = {one.number: one for one in read(meeting.database, meeting.people[JOKI])}
    assert (found[line].person_id, found[line].person_name, found[line].known) == (aino.person_id, None, True)
    assert (found[about].thing_id, found[about].about) == (aino.person_id, None)


# --- narrowed, paged, walked


def test_lines_are_narrowed_by_thing_number_person_event_and_days(meeting: Meeting) -> None:
    aino, cecilia = meeting.people["Aino Virkailija"], meeting.people[JOKI]
    started = meeting.leave(aino, "tender_started", "tender", 1, now=NOW)
    answered = meeting.leave(aino, "step_answered", "tender", 1, now=NOW + timedelta(days=1))
    other = meeting.leave(cecilia, "tender_started", "tender", 2, now=NOW + timedelta(days=2))
    changed = meeting.leave(cecilia, "roles_changed", "person", aino.person_id, now=NOW + timedelta(days=3))

    def told(**asked: object) -> list[int]:
        found = numbers(meeting.database, cecilia, Asked(**asked))  # type: ignore[arg-type]
        return [one for one in found if one >= started]

    assert told() == [changed, other, answered, started]
    assert told(thing="tender") == [other, answered, started]
    assert told(thing="tender", number=1) == [answered, started]
    assert told(event="tender_started") == [other, started]
    assert told(person=aino.person_id) == [changed, answered, started]
    assert told(person=cecilia.person_id) == [changed, other]
    assert told(person=cecilia.person_id, event="tender_started") == [other]
    assert told(since=NOW + timedelta(days=1)) == [changed, other, answered]
    assert told(until=NOW + timedelta(days=1)) == [started]
    assert told(since=NOW + timedelta(days=1), until=NOW + timedelta(days=3)) == [other, answered]


def test_pages_by_key_tell_every_line_once(meeting: Meeting) -> None:
    aino = meeting.people["Aino Virkailija"]
    for number in range(1, 8):
        meeting.leave(aino, "step_answered", "tender", number)
        meeting.leave(None, "sign_in_failed", "person", aino.person_id)
        meeting.leave(aino, "sessions_ended", "person", aino.person_id)  # two ways to this one: by and about
    for asked in (ALL, Asked(person=aino.person_id)):
        whole = numbers(meeting.database, aino, asked)
        assert len(whole) == len(set(whole))
        assert len(whole) >= 21
        walked: list[int] = []
        while page := numbers(meeting.database, aino, asked, limit=4, **({"before": walked[-1]} if walked else {})):
            walked += page
        assert walked == whole == sorted(whole, reverse=True)


def test_the_lines_on_one_thing_are_walked_back_and_forth(meeting: Meeting) -> None:
    aino = meeting.people["Aino Virkailija"]
    first = meeting.leave(aino, "tender_started", "tender", 1)
    meeting.leave(aino, "tender_started", "tender", 2)
    meeting.leave(meeting.people[LEHTO], "step_answered", "tender", 1)  # not theirs: passed over
    second = meeting.leave(aino, "step_answered", "tender", 1)
    last = meeting.leave(aino, "step_answered", "tender", 1)

    def beside(number: int) -> Neighbours:
        with meeting.database.reading() as session:
            line = trail_store.line(session, actor=aino, number=number)
            return trail_store.neighbours(session, actor=aino, of=line)

    assert beside(first) == Neighbours(None, second)
    assert beside(second) == Neighbours(first, last)
    assert beside(last) == Neighbours(second, None)


# --- the proof of one line


def test_a_line_that_was_changed_or_whose_forerunner_was_is_told_broken(meeting: Meeting) -> None:
    aino = meeting.people["Aino Virkailija"]
    kept = [meeting.leave(aino, "step_answered", "tender", number) for number in (1, 2, 3, 4)]

    def sound() -> list[bool]:
        with meeting.database.reading() as session:
            return [trail_store.is_sound(session, actor=aino, number=one) for one in kept]

    assert sound() == [True, True, True, True]
    sqlite = meeting.database.engine.dialect.name == "sqlite"
    with meeting.database.writing() as session:
        session.execute(text(f"DROP TRIGGER audit_event_no_update{'' if sqlite else ' ON audit_event'}"))
        session.execute(text(f"DROP TRIGGER audit_event_no_delete{'' if sqlite else ' ON audit_event'}"))
        session.execute(text("UPDATE audit_event SET event = 'x' WHERE id = :id"), {"id": kept[1]})
    assert sound() == [True, False, True, True]  # the one after still follows from the hash that stands there
    with meeting.database.writing() as session:
        session.execute(text("DELETE FROM audit_event WHERE id = :id"), {"id": kept[2]})
    kept.pop(2)
    assert sound() == [True, False, False]


def test_the_first_line_of_the_trail_is_sound(meeting: Meeting) -> None:
    with meeting.database.reading() as session:
        assert trail_store.is_sound(session, actor=meeting.people[JOKI], number=1)
        with pytest.raises(NotFound):
            trail_store.is_sound(session, actor=meeting.people[SIISTI], number=1)


def test_a_wellbeing_county_that_oversees_nobody_reads_its_own(meeting: Meeting) -> None:
    """A county is a buyer and may be a partner too: being a partner alone opens no trail."""
    meeting.found("Hyvä", "9999992-5", OrganisationKind.WELLBEING_COUNTY)
    hanna = meeting.add("Hanna Hyvä", "Hyvä", Role.ADMINISTRATOR)
    meeting.partners("Joki", "Hyvä", approved_at=NOW)
    line = meeting.leave(meeting.people["Aino Virkailija"], "tender_started", "tender", 1)
    assert line not in numbers(meeting.database, hanna)
