from __future__ import annotations

import threading
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import pytest
from argon2 import PasswordHasher, extract_parameters
from sqlalchemy import select

from tests.people.conftest import PASSWORD, START, Town, do, lines
from toolkit.base.actions import first_broken_line
from toolkit.base.model import Actor, Language, NotFound
from toolkit.base.store import Database
from toolkit.people import hashing
from toolkit.people.hashing import check_password, hash_password
from toolkit.people.model import Credentials, NewSession, PasswordProof, Role, SignInResult, Wait, Wrong
from toolkit.people.rows import held_person, put_member
from toolkit.people.sign_in_actions import sign_in, sign_out, switch_organisation, touch_session
from toolkit.people.store import person_for_sign_in, signed_in
from toolkit.people.tables import MembershipRow, PersonRow, SessionRow, SignInFailureRow

DECOY = hashing._DECOY
MINUTE = timedelta(minutes=1)


def attempt(
    database: Database,
    email: str = "officer@example.fi",
    password: str = PASSWORD,
    *,
    now: datetime = START,
    address: str = "address",
    **more: Any,
) -> SignInResult:
    with database.reading() as session:
        proof = check_password(person_for_sign_in(session, email=email), password=password)
    result: SignInResult = do(database, sign_in, now=now, email=email, proof=proof, address=address, **more)
    return result


def entered(database: Database, **values: Any) -> NewSession:
    result = attempt(database, **values)
    assert isinstance(result, NewSession)
    return result


def test_each_deed_leaves_exactly_one_line_and_the_trail_is_whole(database: Database, town: Town) -> None:
    before = len(lines(database))
    new = entered(database)
    attempt(database, password="wrong")
    attempt(database, email="nobody@example.fi")
    do(database, sign_out, actor=town.officer, now=START, token=new.token)
    left = lines(database)[before:]
    assert [line.event for line in left] == [
        "signed_in",
        "sign_in_failed",
        "sign_in_failed",
        "signed_out",
    ]
    assert [line.subject for line in left] == ["session", "person", "person", "session"]
    assert left[1].subject_id == town.officer.person_id
    assert left[2].subject_id == 0
    assert (left[3].subject_id, left[3].person_id) == (left[0].subject_id, town.officer.person_id)
    with database.reading() as session:
        assert first_broken_line(session) is None


def test_the_trail_holds_no_name_address_or_password(database: Database, town: Town) -> None:
    attempt(database, email="nobody@example.fi", password="wrong", address="192.0.2.1")
    words = " ".join(f"{line.details} {line.event} {line.subject}" for line in lines(database))
    for secret in ("example", "Somebody", "Joen", "192.0.2.1", PASSWORD, "2077474"):
        assert secret not in words


def test_signing_in_gives_a_new_token_each_time_and_keeps_only_its_hash(database: Database, town: Town) -> None:
    first, second = entered(database), entered(database)
    assert first.token != second.token
    assert len(first.token) >= 43  # 32 bytes in base64
    assert (first.actor, first.language) == (town.officer, Language.SV)
    with database.reading() as session:
        kept = session.scalars(select(SessionRow.token_hash)).all()
    assert not {first.token, second.token} & set(kept)


def test_a_wrong_password_and_an_unknown_account_get_the_same_answer_and_are_counted_alike(
    database: Database, town: Town
) -> None:
    answers = {}
    for email in ("officer@example.fi", "nobody@example.fi", "not an address", "nul\x00@example.fi", "x" * 40_000):
        answers[email] = [attempt(database, email=email, password="wrong", address=email) for _ in range(6)]
    assert all(answer == [Wrong()] * 5 + [Wait(START + MINUTE)] for answer in answers.values())


def test_an_unknown_account_costs_a_password_check_as_dear_as_a_known_one() -> None:
    assert extract_parameters(DECOY) == extract_parameters(PasswordHasher().hash("x"))


def test_the_decoy_fits_no_password_and_a_person_without_one_cannot_use_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    verified = []
    hasher = PasswordHasher(time_cost=1, memory_cost=8)
    monkeypatch.setattr(
        hashing, "_hasher", type("H", (), {"verify": lambda self, against, typed: verified.append(against) or True})()
    )
    for kept in (None, Credentials(1, None)):
        assert not check_password(kept, password="x").right
    assert verified == [DECOY, DECOY]
    monkeypatch.setattr(hashing, "_hasher", hasher)
    assert not check_password(Credentials(1, "not a hash"), password="x").right


def test_a_password_fits_however_the_keyboard_composes_its_letters() -> None:
    kept = Credentials(1, hash_password("pitk\u00e4 salasana"))
    assert check_password(kept, password="pitka\u0308 salasana").right
    assert not check_password(kept, password="pitka salasana").right


def test_a_huge_password_is_simply_wrong() -> None:
    assert not check_password(Credentials(1, hash_password("x" * 200)), password="x" * 1_000_000).right


def test_a_hash_of_weaker_settings_is_renewed_at_the_next_sign_in(
    database: Database, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    stronger = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)
    monkeypatch.setattr(hashing, "_hasher", stronger)
    entered(database)
    with database.reading() as session:
        kept = session.get_one(PersonRow, town.officer.person_id).password_hash
    assert kept is not None
    assert extract_parameters(kept).memory_cost == 16
    entered(database)
    with database.reading() as session:
        assert session.get_one(PersonRow, town.officer.person_id).password_hash == kept


def test_a_password_changed_while_it_was_being_checked_does_not_open(database: Database, town: Town) -> None:
    with database.reading() as session:
        proof = check_password(person_for_sign_in(session, email="officer@example.fi"), password=PASSWORD)
    assert proof.right
    with database.writing() as session:
        session.get_one(PersonRow, town.officer.person_id).password_hash = hash_password("another password")
    result = do(database, sign_in, now=START, email="officer@example.fi", proof=proof, address="a")
    assert result == Wrong()


def test_the_sixth_try_has_to_wait_even_with_the_right_password_and_may_come_back_after_a_minute(
    database: Database, town: Town
) -> None:
    for _ in range(5):
        assert attempt(database, password="wrong") == Wrong()
    count = len(lines(database))
    assert attempt(database) == Wait(START + MINUTE)
    assert attempt(database, address="another") == Wait(START + MINUTE)
    assert attempt(database, now=START + MINUTE - timedelta(seconds=1)) == Wait(START + MINUTE)
    assert len(lines(database)) == count
    assert isinstance(attempt(database, email="reader@example.fi"), NewSession)
    assert isinstance(attempt(database, now=START + MINUTE), NewSession)


def test_a_success_forgets_the_failures_of_its_account_but_not_of_its_network_address(
    database: Database, town: Town
) -> None:
    for _ in range(4):
        attempt(database, password="wrong")
    entered(database)
    with database.reading() as session:
        assert session.scalars(select(SignInFailureRow.count)).all() == [4]
    for _ in range(4):
        assert attempt(database, password="wrong") == Wrong()
    entered(database)


def test_the_wait_doubles_and_ends_by_itself(database: Database, town: Town) -> None:
    moment = START
    for wait in (0, 0, 0, 0, 1, 2, 4, 8, 15, 15):
        assert attempt(database, password="wrong", now=moment) == Wrong()
        if wait:
            assert attempt(database, now=moment) == Wait(moment + wait * MINUTE)
        moment += wait * MINUTE
    entered(database, now=moment)


def test_thirty_failures_on_different_accounts_make_their_network_address_wait(database: Database, town: Town) -> None:
    wrong = PasswordProof(None, False, None, None)
    for number in range(30):
        result = do(database, sign_in, now=START, email=f"n{number}@example.fi", proof=wrong, address="school")
        assert result == Wrong()
    assert attempt(database, address="school") == Wait(START + MINUTE)
    assert isinstance(attempt(database, address="home"), NewSession)


def test_tries_at_the_same_time_are_all_counted(database: Database, town: Town) -> None:
    wrong = PasswordProof(town.officer.person_id, False, None, None)
    results: list[SignInResult] = []

    def one() -> None:
        results.append(do(database, sign_in, now=START, email="officer@example.fi", proof=wrong, address="a"))

    threads = [threading.Thread(target=one) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(type(result).__name__ for result in results) == ["Wait"] * 7 + ["Wrong"] * 5


def test_counts_of_failures_are_kept_a_day_at_most(database: Database, town: Town) -> None:
    def kept() -> int:
        with database.reading() as session:
            return len(session.scalars(select(SignInFailureRow.key)).all())

    day = timedelta(hours=24)
    attempt(database, email="nobody@example.fi", password="wrong", address="one")
    attempt(database, email="no1@example.fi", password="wrong", address="two", now=START + day)
    assert kept() == 4
    attempt(database, email="no2@example.fi", password="wrong", address="two", now=START + day + MINUTE)
    assert kept() == 3


def test_a_person_without_a_role_cannot_sign_in(database: Database, town: Town) -> None:
    with database.writing() as session:
        session.add(
            PersonRow(
                name="X", email="x@example.fi", language="fi", password_hash=hash_password(PASSWORD), added_at=START
            )
        )
    assert attempt(database, email="x@example.fi") == Wrong()


def test_signing_in_ends_the_session_that_the_browser_still_had(database: Database, town: Town) -> None:
    old = entered(database)
    new = entered(database, old_token=old.token)
    with database.reading() as session:
        assert signed_in(session, token=old.token, now=START) is None
        assert signed_in(session, token=new.token, now=START) is not None


def test_signing_out_ends_the_session_on_the_server_and_only_ones_own(database: Database, town: Town) -> None:
    mine, others = entered(database), entered(database, email="reader@example.fi")
    with pytest.raises(NotFound):
        do(database, sign_out, actor=town.officer, now=START, token=others.token)
    do(database, sign_out, actor=town.officer, now=START, token=mine.token)
    with database.reading() as session:
        assert signed_in(session, token=mine.token, now=START) is None
        assert signed_in(session, token=others.token, now=START) is not None
    with pytest.raises(NotFound):
        do(database, sign_out, actor=town.officer, now=START, token=mine.token)


def seen(database: Database) -> Any:
    with database.reading() as session:
        return session.scalars(select(SessionRow.seen_at)).one()


def test_the_use_of_a_session_is_noted_at_most_once_a_minute_without_an_audit_line(
    database: Database, town: Town
) -> None:
    new = entered(database)
    with database.reading() as session:
        who = signed_in(session, token=new.token, now=START)
    assert who is not None
    count = len(lines(database))
    do(database, touch_session, session_id=who.session_id, now=START + timedelta(seconds=59))
    assert seen(database) == START
    do(database, touch_session, session_id=who.session_id, now=START + timedelta(seconds=60))
    assert seen(database) == START + MINUTE
    do(database, sign_out, actor=town.officer, now=START, token=new.token)
    do(database, touch_session, session_id=who.session_id, now=START + timedelta(minutes=9))
    assert seen(database) == START + MINUTE
    assert len(lines(database)) == count + 1


def test_a_thousand_wrong_passwords_from_everywhere_do_not_lock_anybody_out_for_ever(
    database: Database, town: Town
) -> None:
    wrong = PasswordProof(town.officer.person_id, False, "x", None)
    results = [
        do(database, sign_in, now=START, email="officer@example.fi", proof=wrong, address=f"robot {number}")
        for number in range(1000)
    ]
    assert results.count(Wrong()) == 5
    moment = START
    while not isinstance(result := attempt(database, now=moment), NewSession):
        assert isinstance(result, Wait)
        assert result.until - moment <= timedelta(minutes=15)
        moment = result.until
    assert moment - START <= timedelta(minutes=15)


def test_strangers_who_keep_trying_do_not_keep_the_owner_waiting_in_a_browser_of_theirs(
    database: Database, town: Town
) -> None:
    for _ in range(40):
        attempt(database, password="wrong", address="school")
    assert isinstance(attempt(database, address="school"), Wait)
    assert isinstance(attempt(database, email="officer@example.fi", address="school", known_browser="mark"), NewSession)
    assert isinstance(attempt(database, address="school"), Wait)  # which opened no way for the strangers


def test_a_known_browser_gets_no_more_tries_than_another(database: Database, town: Town) -> None:
    for _ in range(5):
        assert attempt(database, password="wrong", known_browser="mark") == Wrong()
    assert attempt(database, known_browser="mark") == Wait(START + MINUTE)
    assert isinstance(attempt(database, known_browser="another"), NewSession)
    assert isinstance(attempt(database), NewSession)
    assert attempt(database, email="reader@example.fi", password="wrong", known_browser="mark") == Wrong()


def test_a_clock_that_is_moved_back_makes_nobody_wait_longer_than_the_longest_wait(
    database: Database, town: Town
) -> None:
    for _ in range(5):
        attempt(database, password="wrong")
    day_before = START - timedelta(days=1)
    assert attempt(database, password="wrong", now=day_before) == Wrong()
    result = attempt(database, now=day_before)
    assert isinstance(result, Wait)
    assert result.until - day_before == 2 * MINUTE
    assert isinstance(attempt(database, now=result.until), NewSession)


def test_an_erased_person_cannot_sign_in_by_a_proof_from_before(database: Database, town: Town) -> None:
    with database.reading() as session:
        proof = check_password(person_for_sign_in(session, email="officer@example.fi"), password=PASSWORD)
    with database.writing() as session:
        row = session.get_one(PersonRow, town.officer.person_id)
        row.name = row.email = row.password_hash = None
        row.erased_at = START
    assert do(database, sign_in, now=START, email="officer@example.fi", proof=proof, address="a") == Wrong()


def belongs_to_both(database: Database, town: Town) -> None:
    do(
        database,
        put_member,
        now=START,
        person_id=town.officer.person_id,
        organisation_id=town.supplier,
        roles=[Role.CONTACT],
    )


def who_is(database: Database, token: str, now: datetime = START) -> Any:
    with database.reading() as session:
        return signed_in(session, token=token, now=now)


def test_whoever_belongs_to_two_organisations_goes_over_under_a_new_token_but_not_for_longer(
    database: Database, town: Town
) -> None:
    belongs_to_both(database, town)
    first = entered(database)
    later = START + timedelta(minutes=50)
    new = do(
        database,
        switch_organisation,
        actor=town.officer,
        now=later,
        token=first.token,
        organisation_id=town.supplier,
    )
    assert who_is(database, first.token, later) is None
    there = who_is(database, new.token, later)
    assert there.actor == Actor(town.officer.person_id, town.supplier, frozenset({"contact"}))
    assert there.organisation_name == "Siisti Oy"
    with database.reading() as session:
        row = session.scalars(select(SessionRow)).one()
        assert (row.created_at, row.seen_at) == (START, later)
    line = lines(database)[-1]
    assert (line.event, line.subject_id, line.organisation_id) == (
        "organisation_switched",
        new.session_id,
        town.supplier,
    )


def test_nobody_goes_over_to_an_organisation_that_is_not_theirs(database: Database, town: Town) -> None:
    mine, others = entered(database), entered(database, email="reader@example.fi")
    for number in (town.supplier, 4711, 0):
        with pytest.raises(NotFound):
            do(
                database,
                switch_organisation,
                actor=town.officer,
                now=START,
                token=mine.token,
                organisation_id=number,
            )
    for token in (others.token, "never given"):  # nor with a session that is not theirs
        with pytest.raises(NotFound):
            do(
                database,
                switch_organisation,
                actor=town.officer,
                now=START,
                token=token,
                organisation_id=town.buyer,
            )
    belongs_to_both(database, town)
    with database.writing() as session:
        session.query(MembershipRow).where(
            MembershipRow.person_id == town.officer.person_id, MembershipRow.organisation_id == town.supplier
        ).update({"closed_at": START})
    with pytest.raises(NotFound):
        do(
            database,
            switch_organisation,
            actor=town.officer,
            now=START,
            token=mine.token,
            organisation_id=town.supplier,
        )
    assert who_is(database, mine.token).actor == town.officer


def test_two_switches_at_once_leave_one_token_that_opens(database: Database, town: Town) -> None:
    belongs_to_both(database, town)
    first = entered(database)
    got: list[str] = []

    def one(number: int) -> None:
        with suppress(NotFound):
            new = do(
                database,
                switch_organisation,
                actor=town.officer,
                now=START,
                token=first.token,
                organisation_id=number,
            )
            got.append(new.token)

    threads = [threading.Thread(target=one, args=(number,)) for number in (town.buyer, town.supplier)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 1
    assert who_is(database, got[0]) is not None


def test_a_sign_in_under_way_leaves_no_session_behind_a_change_of_password(database: Database, town: Town) -> None:
    with database.reading() as session:
        proof = check_password(person_for_sign_in(session, email="officer@example.fi"), password=PASSWORD)
    held, signed = threading.Event(), threading.Event()
    results: list[SignInResult] = []

    def signing_in() -> None:
        held.wait(5)
        results.append(do(database, sign_in, now=START, email="officer@example.fi", proof=proof, address="a"))
        signed.set()

    thread = threading.Thread(target=signing_in)
    thread.start()
    with database.writing() as session:
        person = held_person(session, person_id=town.officer.person_id)
        held.set()
        assert not signed.wait(0.3)  # it waits for the person
        person.password_hash = hash_password("another password")
    thread.join()
    assert results == [Wrong()]
