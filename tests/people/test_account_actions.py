from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import event, select, update

from tests.people.conftest import PASSWORD, START, Town, do, lines
from toolkit.base.actions import first_broken_line
from toolkit.base.entry import NotUnderstood
from toolkit.base.jobs import run_due
from toolkit.base.model import Actor, Language, NotAllowed, NotFound, Refused
from toolkit.base.store import Database
from toolkit.base.tables import Job, Mail
from toolkit.people.account_actions import (
    FRESH,
    ask_for_new_email,
    ask_for_reset,
    change_details,
    change_password,
    choose_password,
    confirm_new_email,
    end_other_sessions,
    end_own_session,
    send_reset_link,
)
from toolkit.people.account_store import LinkState, open_sessions, own_account, sent_link
from toolkit.people.hashing import check_password, chosen_password
from toolkit.people.jobs import offer_reset
from toolkit.people.model import (
    ABSOLUTE,
    IDLE,
    NEW_EMAIL_LASTS,
    RESET_LASTS,
    NewSession,
    PasswordProof,
    Role,
    Wait,
    Way,
    Wrong,
)
from toolkit.people.rows import begin_session, put_member
from toolkit.people.store import own_credentials, person_for_sign_in, signed_in
from toolkit.people.tables import (
    AccountLinkRow,
    IdentityRow,
    MembershipRow,
    PersonRow,
    SecondFactorRow,
    SessionRow,
    SignInFailureRow,
)

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
NEW = "tyrsky lamppu viides orava"
RESET = "https://toolkit.example/reset/"
CONFIRM = "https://toolkit.example/confirm-e-mail/"
CHOSEN = partial(chosen_password, about=())


def enter(database: Database, actor: Actor, *, now: datetime = START, second_factor: bool = False) -> NewSession:
    new: NewSession = do(
        database,
        begin_session,
        now=now,
        person_id=actor.person_id,
        organisation_id=actor.organisation_id,
        way=Way.PASSWORD,
        second_factor=second_factor,
        browser="Firefox, Windows",
        old_token=None,
    )
    return new


def proof_of(database: Database, actor: Actor, password: str = PASSWORD) -> PasswordProof:
    with database.reading() as session:
        return check_password(own_credentials(session, actor=actor), password=password)


def opens(database: Database, token: str, now: datetime = START) -> bool:
    with database.reading() as session:
        return signed_in(session, token=token, now=now) is not None


def can_sign_in(database: Database, email: str, password: str) -> bool:
    with database.reading() as session:
        return check_password(person_for_sign_in(session, email=email), password=password).right


def person(database: Database, actor: Actor) -> PersonRow:
    with database.reading() as session:
        return session.get_one(PersonRow, actor.person_id)


def mails(database: Database) -> list[Mail]:
    with database.reading() as session:
        return list(session.scalars(select(Mail).order_by(Mail.id)))


def links(database: Database, stem: str) -> list[str]:
    """The tokens in the messages so far, in order."""
    bodies = [mail.body.split(stem) for mail in mails(database) if stem in mail.body]
    return [after.split()[0] for _, after in bodies]


def change(database: Database, actor: Actor, token: str, *, password: str = PASSWORD, **values: Any) -> Any:
    given = {"now": START, "proof": proof_of(database, actor, password), "chosen": CHOSEN(NEW), **values}
    return do(database, change_password, actor=actor, token=token, **given)


def ask(database: Database, email: str = "officer@example.fi", *, now: datetime = START, address: str = "a") -> None:
    do(database, ask_for_reset, now=now, email=email, address=address, link=RESET)


def answer(database: Database, now: datetime = START) -> int:
    """Do the jobs that wait."""
    nothing = {"send_mail": lambda *_: None, "offer_reset": offer_reset}
    return run_due(database, handlers=nothing, clock=lambda: now)


def reset_token(database: Database, email: str = "officer@example.fi", now: datetime = START) -> str:
    ask(database, email, now=now)
    answer(database, now)
    return links(database, RESET)[-1]


def ask_email(database: Database, actor: Actor, token: str, email: str = "new@example.fi", **values: Any) -> Any:
    given = {"now": START, "proof": proof_of(database, actor), "link": CONFIRM, **values}
    return do(database, ask_for_new_email, actor=actor, token=token, email=email, **given)


def email_token(database: Database, actor: Actor, email: str = "new@example.fi") -> str:
    assert isinstance(ask_email(database, actor, enter(database, actor).token, email), NewSession)
    return links(database, CONFIRM)[-1]


# ── Name and language ────────────────────────────────────────────────────────────────────────────────────────────────


def test_name_and_language_change_and_the_line_says_which_but_not_what(database: Database, town: Town) -> None:
    do(database, change_details, actor=town.officer, now=START, name=" Kaisa  ", language=Language.SV)
    kept = person(database, town.officer)
    assert (kept.name, kept.language) == ("Kaisa", "sv")
    line = lines(database)[-1]
    assert (line.event, line.subject, line.subject_id) == ("account_changed", "person", town.officer.person_id)
    assert line.details == '{"changed":["name"]}'


def test_saving_what_stands_there_already_leaves_no_line(database: Database, town: Town) -> None:
    before = len(lines(database))
    do(database, change_details, actor=town.officer, now=START, name="The officer", language=Language.SV)
    assert len(lines(database)) == before


@pytest.mark.parametrize("name", ["", "  ", "x" * 201, "Kai\nsa", "Kaisa 131052-308T"])
def test_a_name_that_is_none_is_not_taken(database: Database, town: Town, name: str) -> None:
    with pytest.raises(NotUnderstood):
        do(database, change_details, actor=town.officer, now=START, name=name, language=Language.FI)
    assert person(database, town.officer).name == "The officer"


# ── Password ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_changed_password_ends_ones_other_sessions_and_gives_this_one_a_new_token(
    database: Database, town: Town
) -> None:
    mine, elsewhere, others = (enter(database, who) for who in (town.officer, town.officer, town.reader))
    fresh = change(database, town.officer, mine.token)
    assert isinstance(fresh, NewSession)
    assert fresh.session_id == mine.session_id
    assert [opens(database, one.token) for one in (fresh, mine, elsewhere, others)] == [True, False, False, True]
    assert not can_sign_in(database, "officer@example.fi", PASSWORD)
    assert can_sign_in(database, "officer@example.fi", NEW)
    assert can_sign_in(database, "reader@example.fi", PASSWORD)
    line = lines(database)[-1]
    assert (line.event, line.details) == ("password_changed", '{"sessions_ended":1}')


def test_a_changed_password_is_told_by_mail(database: Database, town: Town) -> None:
    change(database, town.officer, enter(database, town.officer).token)
    (mail,) = mails(database)
    assert (mail.address, mail.language, mail.organisation_id) == ("officer@example.fi", "sv", town.buyer)


def test_a_wrong_present_password_changes_nothing_and_the_sixth_try_has_to_wait(database: Database, town: Town) -> None:
    mine = enter(database, town.officer)
    for _ in range(5):
        assert change(database, town.officer, mine.token, password="wrong") == Wrong()
    assert change(database, town.officer, mine.token) == Wait(START + MINUTE)
    assert can_sign_in(database, "officer@example.fi", PASSWORD)
    assert opens(database, mine.token)
    told = [line for line in lines(database) if line.event == "password_check_failed"]
    assert [line.details for line in told] == [f'{{"failures":{count}}}' for count in (1, 2, 3, 4, 5)]
    assert {(line.person_id, line.subject_id) for line in told} == {(town.officer.person_id,) * 2}
    assert isinstance(change(database, town.officer, mine.token, now=START + MINUTE), NewSession)


def test_the_proof_of_somebody_elses_password_is_no_proof(database: Database, town: Town) -> None:
    mine = enter(database, town.officer)
    theirs = proof_of(database, town.reader)
    assert theirs.right
    assert change(database, town.officer, mine.token, proof=theirs) == Wrong()
    assert can_sign_in(database, "officer@example.fi", PASSWORD)


def test_a_password_changed_while_the_present_one_was_checked_proves_nothing(database: Database, town: Town) -> None:
    mine, elsewhere = enter(database, town.officer), enter(database, town.officer)
    old = proof_of(database, town.officer)
    fresh = change(database, town.officer, mine.token)
    assert change(database, town.officer, fresh.token, proof=old) == Wrong()
    with pytest.raises(NotFound):  # and the session that ended meanwhile changes nothing at all
        change(database, town.officer, elsewhere.token, password=NEW)
    assert can_sign_in(database, "officer@example.fi", NEW)


def test_the_token_of_somebody_elses_session_changes_nothing(database: Database, town: Town) -> None:
    theirs = enter(database, town.reader)
    with pytest.raises(NotFound):
        change(database, town.officer, theirs.token)
    assert can_sign_in(database, "officer@example.fi", PASSWORD)
    assert opens(database, theirs.token)


# ── Forgotten password ───────────────────────────────────────────────────────────────────────────────────────────────


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    said: list[str] = []

    def hear(connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        said.append(statement)

    event.listen(database.engine, "before_cursor_execute", hear)
    try:
        yield said
    finally:
        event.remove(database.engine, "before_cursor_execute", hear)


def test_asking_does_the_same_whether_there_is_such_an_account_or_not(database: Database, town: Town) -> None:
    with statements(database) as with_account:
        ask(database, "officer@example.fi", address="a")
    with statements(database) as without:
        ask(database, "nobody@example.fi", address="b")
    assert with_account == without
    assert len(with_account) > 5
    with database.reading() as session:
        jobs = session.scalars(select(Job).order_by(Job.id)).all()
    assert [job.payload for job in jobs] == [
        {"person": town.officer.person_id, "link": RESET},
        {"person": 0, "link": RESET},
    ]
    assert mails(database) == []
    left = lines(database)[-2:]
    assert [(line.event, line.person_id, line.subject_id) for line in left] == [
        ("reset_asked", None, town.officer.person_id),
        ("reset_asked", None, 0),
    ]


def test_only_whoever_has_an_account_gets_a_link_and_only_its_hash_is_kept(database: Database, town: Town) -> None:
    ask(database, " OFFICER@Example.fi", address="a")
    ask(database, "nobody@example.fi", address="b")
    assert answer(database) == 3  # two answers, one message
    (mail,) = mails(database)
    assert (mail.address, mail.language, mail.organisation_id) == ("officer@example.fi", "sv", town.buyer)
    (token,) = links(database, RESET)
    assert len(token) >= 43  # 32 bytes in base64
    with database.reading() as session:
        (link,) = session.scalars(select(AccountLinkRow)).all()
    assert token not in link.token_hash
    assert (link.person_id, link.new_email, link.ends_at - link.made_at) == (
        town.officer.person_id,
        None,
        RESET_LASTS,
    )
    assert [line.event for line in lines(database)[-3:]] == ["reset_asked", "reset_asked", "reset_answered"]


def test_a_link_gives_a_new_password_once_and_ends_every_session(database: Database, town: Town) -> None:
    sessions = [enter(database, town.officer) for _ in range(2)]
    others = enter(database, town.reader)
    token = reset_token(database)
    do(database, choose_password, now=START, token=token, chosen=CHOSEN(NEW))
    assert can_sign_in(database, "officer@example.fi", NEW)
    assert not any(opens(database, one.token) for one in sessions)
    assert opens(database, others.token)
    assert len(mails(database)) == 2  # the link, and word that it was used
    line = lines(database)[-1]
    assert (line.event, line.person_id, line.subject_id) == ("password_reset", None, town.officer.person_id)
    with pytest.raises(Refused):
        do(database, choose_password, now=START, token=token, chosen=CHOSEN("another one of four words"))
    assert can_sign_in(database, "officer@example.fi", NEW)


def test_a_reset_takes_no_second_factor_away(database: Database, town: Town) -> None:
    with database.writing() as session:
        session.add(SecondFactorRow(person_id=town.officer.person_id, sealed="x", begun_at=START, confirmed_at=START))
    do(database, choose_password, now=START, token=reset_token(database), chosen=CHOSEN(NEW))
    with database.reading() as session:
        assert session.get_one(SecondFactorRow, town.officer.person_id).confirmed_at == START


def test_a_link_lasts_an_hour_and_one_from_before_the_clock_moved_back_does_not_last_longer(
    database: Database, town: Town
) -> None:
    token = reset_token(database)
    for late in (START + RESET_LASTS, START - timedelta(days=1)):
        with database.reading() as session:
            assert sent_link(session, token=token, now=late).state is LinkState.ENDED
        with pytest.raises(Refused):
            do(database, choose_password, now=late, token=token, chosen=CHOSEN(NEW))
    do(database, choose_password, now=START + RESET_LASTS - SECOND, token=token, chosen=CHOSEN(NEW))


def test_one_used_link_makes_the_others_worthless(database: Database, town: Town) -> None:
    first, second = reset_token(database), reset_token(database)
    assert first != second
    do(database, choose_password, now=START, token=second, chosen=CHOSEN(NEW))
    with pytest.raises(Refused):
        do(database, choose_password, now=START, token=first, chosen=CHOSEN(NEW))


def test_a_changed_password_makes_links_that_were_sent_worthless(database: Database, town: Town) -> None:
    token, elsewhere = reset_token(database), email_token(database, town.officer, "thief@example.fi")
    change(database, town.officer, enter(database, town.officer).token)
    with pytest.raises(Refused):
        do(database, choose_password, now=START, token=token, chosen=CHOSEN(NEW))
    with pytest.raises(Refused):
        do(database, confirm_new_email, now=START, token=elsewhere)
    assert person(database, town.officer).email == "officer@example.fi"


@pytest.mark.parametrize("token", ["", "x", "x" * 43, "nul\x00", "\ud800", "x" * 10_000])
def test_a_link_that_was_never_sent_is_not_found(database: Database, town: Town, token: str) -> None:
    reset_token(database)
    with pytest.raises(NotFound):
        do(database, choose_password, now=START, token=token, chosen=CHOSEN(NEW))
    with pytest.raises(NotFound):
        do(database, confirm_new_email, now=START, token=token)
    with pytest.raises(NotFound), database.reading() as session:
        sent_link(session, token=token, now=START)


def test_a_link_of_one_sort_does_nothing_of_the_other(database: Database, town: Town) -> None:
    password, email = reset_token(database), email_token(database, town.reader)
    with pytest.raises(NotFound):
        do(database, confirm_new_email, now=START, token=password)
    with pytest.raises(NotFound):
        do(database, choose_password, now=START, token=email, chosen=CHOSEN(NEW))


def test_the_fourth_link_in_a_row_is_passed_over_silently_and_comes_again_later(database: Database, town: Town) -> None:
    for _ in range(6):
        ask(database)
    answer(database)
    assert len(mails(database)) == 3
    ask(database, now=START + 5 * MINUTE)
    answer(database, START + 5 * MINUTE)
    assert len(mails(database)) == 4
    before = len(lines(database))
    ask(database, now=START + 6 * MINUTE)
    assert len(lines(database)) == before


def test_one_network_address_asks_for_twenty_links_in_a_row_at_most(database: Database, town: Town) -> None:
    for number in range(25):
        ask(database, f"nobody{number}@example.fi")
    with database.reading() as session:
        assert len(session.scalars(select(Job.id)).all()) == 20
    ask(database, address="elsewhere")
    assert answer(database) == 22  # 21 answers, one message


def test_asking_for_links_does_not_count_as_signing_in_wrongly(database: Database, town: Town) -> None:
    for _ in range(6):
        ask(database)
    with database.reading() as session:
        from_sign_ins = session.scalars(select(SignInFailureRow.key)).all()
    assert len(from_sign_ins) == 2
    assert isinstance(change(database, town.officer, enter(database, town.officer).token), NewSession)


def test_what_cannot_be_an_address_is_said_to_be_none(database: Database, town: Town) -> None:
    for typed in ("", "officer", "a@b", "x" * 300 + "@example.fi", "nul\x00@example.fi"):
        with pytest.raises(NotUnderstood):
            ask(database, typed)


def test_whoever_signs_in_by_a_provider_is_told_so_and_gets_no_link(database: Database, town: Town) -> None:
    with database.writing() as session:
        session.get_one(PersonRow, town.officer.person_id).password_hash = None
        session.add(
            IdentityRow(person_id=town.officer.person_id, issuer="https://id.example", subject="1", linked_at=START)
        )
    ask(database)
    answer(database)
    assert [mail.address for mail in mails(database)] == ["officer@example.fi"]
    assert links(database, RESET) == []
    assert lines(database)[-1].details == '{"by":"provider"}'


def test_who_has_neither_password_nor_provider_gets_a_link(database: Database, town: Town) -> None:
    with database.writing() as session:
        session.get_one(PersonRow, town.officer.person_id).password_hash = None
    do(database, choose_password, now=START, token=reset_token(database), chosen=CHOSEN(NEW))
    assert can_sign_in(database, "officer@example.fi", NEW)


def test_who_belongs_nowhere_any_more_or_was_erased_meanwhile_gets_nothing(database: Database, town: Town) -> None:
    with database.writing() as session:
        session.execute(
            update(MembershipRow).where(MembershipRow.person_id == town.officer.person_id).values(closed_at=START)
        )
    ask(database, "officer@example.fi", address="a")
    ask(database, "reader@example.fi", address="b")
    with database.writing() as session:
        gone = session.get_one(PersonRow, town.reader.person_id)
        gone.name = gone.email = gone.password_hash = None
        gone.erased_at = START
    assert answer(database) == 2
    assert mails(database) == []
    assert [line.event for line in lines(database)[-2:]] == ["reset_asked", "reset_asked"]


def test_messages_to_a_member_of_two_organisations_are_for_neither_to_read(database: Database, town: Town) -> None:
    assert reset_token(database)
    assert mails(database)[-1].organisation_id == town.buyer
    with database.writing() as session:
        put_member(
            session, now=START, person_id=town.officer.person_id, organisation_id=town.supplier, roles=[Role.CONTACT]
        )
    change(database, town.officer, enter(database, town.officer).token)
    assert mails(database)[-1].organisation_id is None


def test_of_two_who_use_one_link_at_once_one_succeeds(database: Database, town: Town) -> None:
    token = reset_token(database)
    chosen = [CHOSEN(f"tyrsky lamppu viides orava {number}") for number in range(4)]
    outcomes: list[str] = []
    together = threading.Barrier(len(chosen))

    def use(number: int) -> None:
        together.wait()
        try:
            do(database, choose_password, now=START, token=token, chosen=chosen[number])
            outcomes.append(f"tyrsky lamppu viides orava {number}")
        except Refused:
            outcomes.append("refused")

    threads = [threading.Thread(target=use, args=(number,)) for number in range(len(chosen))]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(outcomes) == 4
    assert outcomes.count("refused") == 3
    (taken,) = (one for one in outcomes if one != "refused")
    assert can_sign_in(database, "officer@example.fi", taken)
    with database.reading() as session:
        assert first_broken_line(session) is None


# ── E-mail address ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_address_changes_when_the_link_to_it_was_opened_and_the_former_one_is_told(
    database: Database, town: Town
) -> None:
    mine, elsewhere = enter(database, town.officer), enter(database, town.officer)
    fresh = ask_email(database, town.officer, mine.token, " New@Example.FI ")
    assert [opens(database, one.token) for one in (fresh, mine, elsewhere)] == [True, False, True]
    assert person(database, town.officer).email == "officer@example.fi"
    assert [mail.address for mail in mails(database)] == ["new@example.fi", "officer@example.fi"]
    assert CONFIRM not in mails(database)[1].body
    (token,) = links(database, CONFIRM)
    do(database, confirm_new_email, now=START + NEW_EMAIL_LASTS - SECOND, token=token)
    assert person(database, town.officer).email == "new@example.fi"
    assert [mail.address for mail in mails(database)][2:] == ["officer@example.fi"]
    assert opens(database, fresh.token)
    assert [line.event for line in lines(database)[-2:]] == ["new_email_asked", "email_changed"]
    with pytest.raises(Refused):
        do(database, confirm_new_email, now=START, token=token)


def test_an_address_is_not_changed_without_the_password(database: Database, town: Town) -> None:
    mine = enter(database, town.officer)
    for _ in range(5):
        wrong = proof_of(database, town.officer, "wrong")
        assert ask_email(database, town.officer, mine.token, proof=wrong) == Wrong()
    assert ask_email(database, town.officer, mine.token) == Wait(START + MINUTE)
    # The tries at the one deed count for the other: it is one password.
    assert change(database, town.officer, mine.token) == Wait(START + MINUTE)
    assert mails(database) == []


def test_an_address_that_somebody_has_is_told_to_them_and_not_to_whoever_gave_it(
    database: Database, town: Town
) -> None:
    free = ask_email(database, town.officer, enter(database, town.officer).token, "free@example.fi")
    taken = ask_email(database, town.officer, enter(database, town.officer).token, "reader@example.fi")
    assert isinstance(free, NewSession)
    assert isinstance(taken, NewSession)
    assert [mail.address for mail in mails(database)] == [
        "free@example.fi",
        "officer@example.fi",
        "reader@example.fi",
        "officer@example.fi",
    ]
    assert CONFIRM not in mails(database)[2].body
    with database.reading() as session:
        assert session.scalars(select(AccountLinkRow.new_email)).all() == ["free@example.fi"]


def test_ones_own_address_is_not_given_again(database: Database, town: Town) -> None:
    mine = enter(database, town.officer)
    for typed in ("OFFICER@example.fi", "officer"):
        with pytest.raises(NotUnderstood):
            ask_email(database, town.officer, mine.token, typed)
    assert mails(database) == []


def test_an_address_taken_before_the_link_was_opened_is_refused(database: Database, town: Town) -> None:
    first, second = email_token(database, town.officer), email_token(database, town.reader)
    do(database, confirm_new_email, now=START, token=second)
    before = len(mails(database))
    with pytest.raises(Refused):
        do(database, confirm_new_email, now=START, token=first)
    assert person(database, town.officer).email == "officer@example.fi"
    assert len(mails(database)) == before


def test_only_the_address_given_last_can_be_confirmed_and_it_ends_after_a_day(database: Database, town: Town) -> None:
    first = email_token(database, town.officer, "first@example.fi")
    second = email_token(database, town.officer, "second@example.fi")
    with pytest.raises(Refused):
        do(database, confirm_new_email, now=START, token=first)
    with pytest.raises(Refused):
        do(database, confirm_new_email, now=START + NEW_EMAIL_LASTS, token=second)
    assert person(database, town.officer).email == "officer@example.fi"


def test_asking_for_another_address_leaves_a_link_for_a_new_password_as_it_is(database: Database, town: Town) -> None:
    password = reset_token(database)
    email_token(database, town.officer)
    do(database, choose_password, now=START, token=password, chosen=CHOSEN(NEW))


def test_a_confirmed_address_makes_reset_links_to_the_former_one_worthless(database: Database, town: Town) -> None:
    email = email_token(database, town.officer)
    password = reset_token(database)
    do(database, confirm_new_email, now=START, token=email)
    with pytest.raises(Refused):
        do(database, choose_password, now=START, token=password, chosen=CHOSEN(NEW))


def test_the_fourth_address_in_a_row_has_to_wait(database: Database, town: Town) -> None:
    for number in range(3):
        email_token(database, town.officer, f"stranger{number}@example.fi")
    assert ask_email(database, town.officer, enter(database, town.officer).token) == Wait(START + 5 * MINUTE)
    assert len(mails(database)) == 6


def test_who_has_no_password_changes_the_address_soon_after_signing_in_only(database: Database, town: Town) -> None:
    with database.writing() as session:
        session.get_one(PersonRow, town.officer.person_id).password_hash = None
    nothing = proof_of(database, town.officer, "")
    mine = enter(database, town.officer)
    with pytest.raises(Refused):
        ask_email(database, town.officer, mine.token, proof=nothing, now=START + FRESH + SECOND)
    assert mails(database) == []
    assert isinstance(ask_email(database, town.officer, mine.token, proof=nothing, now=START + FRESH), NewSession)


# ── Sessions ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_sees_ones_own_open_sessions_the_last_used_first(database: Database, town: Town) -> None:
    old, lapsed, ended, last = (enter(database, town.officer) for _ in range(4))
    enter(database, town.reader)
    later = START + IDLE
    with database.writing() as session:
        for one, seen in ((old, 1), (lapsed, 0), (ended, 3), (last, 2)):
            session.get_one(SessionRow, one.session_id).seen_at = START + seen * SECOND
        session.get_one(SessionRow, ended.session_id).ended_at = START
    with database.reading() as session:
        seen_now = open_sessions(session, actor=town.officer, now=later)
        too_old = open_sessions(session, actor=town.officer, now=START + ABSOLUTE)
    assert [one.id for one in seen_now] == [last.session_id, old.session_id]
    assert (seen_now[0].browser, seen_now[0].organisation, seen_now[0].way) == (
        "Firefox, Windows",
        "Joen kaupunki",
        Way.PASSWORD,
    )
    assert too_old == []


def test_a_session_begun_without_the_second_factor_one_has_by_now_is_not_shown(database: Database, town: Town) -> None:
    enter(database, town.officer)
    proved = enter(database, town.officer, second_factor=True)
    with database.writing() as session:
        session.add(SecondFactorRow(person_id=town.officer.person_id, sealed="x", begun_at=START, confirmed_at=START))
    with database.reading() as session:
        assert [one.id for one in open_sessions(session, actor=town.officer, now=START)] == [proved.session_id]


def test_one_ends_ones_own_session_and_nobody_elses(database: Database, town: Town) -> None:
    mine, theirs = enter(database, town.officer), enter(database, town.reader)
    do(database, end_own_session, actor=town.officer, now=START, session_id=mine.session_id)
    assert not opens(database, mine.token)
    for number in (mine.session_id, theirs.session_id, 4711, 0, -1):
        with pytest.raises(NotFound):
            do(database, end_own_session, actor=town.officer, now=START, session_id=number)
    assert opens(database, theirs.token)
    line = lines(database)[-1]
    assert (line.event, line.subject, line.subject_id) == ("own_session_ended", "session", mine.session_id)


def test_one_ends_all_ones_sessions_but_this_one(database: Database, town: Town) -> None:
    mine, *others = (enter(database, town.officer) for _ in range(3))
    theirs = enter(database, town.reader)
    assert do(database, end_other_sessions, actor=town.officer, now=START, session_id=mine.session_id) == 2
    assert [opens(database, one.token) for one in (mine, *others, theirs)] == [True, False, False, True]
    assert (lines(database)[-1].event, lines(database)[-1].details) == ("own_sessions_ended", '{"sessions_ended":2}')
    before = len(lines(database))
    assert do(database, end_other_sessions, actor=town.officer, now=START, session_id=mine.session_id) == 0
    assert len(lines(database)) == before


# ── All of them ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_who_has_no_role_may_do_none_of_it(database: Database, town: Town) -> None:
    nobody = Actor(town.officer.person_id, town.buyer, frozenset())
    proof = proof_of(database, town.officer)
    token = enter(database, town.officer).token
    deeds: list[tuple[Any, dict[str, Any]]] = [
        (change_details, {"name": "x", "language": Language.FI}),
        (change_password, {"token": token, "proof": proof, "chosen": CHOSEN(NEW)}),
        (ask_for_new_email, {"token": token, "proof": proof, "email": "new@example.fi", "link": CONFIRM}),
        (end_own_session, {"session_id": 1}),
        (end_other_sessions, {"session_id": 1}),
        (send_reset_link, {"person_id": town.officer.person_id, "link": RESET}),
    ]
    for deed, values in deeds:
        with pytest.raises(NotAllowed):
            do(database, deed, actor=nobody, now=START, **values)


def test_the_trail_is_whole_and_holds_neither_name_nor_address_nor_token(database: Database, town: Town) -> None:
    do(database, change_details, actor=town.officer, now=START, name="Kaisa", language=Language.FI)
    tokens = [reset_token(database), email_token(database, town.officer, "kaisa@example.fi")]
    do(database, confirm_new_email, now=START, token=tokens[1])
    do(database, choose_password, now=START, token=reset_token(database, "kaisa@example.fi"), chosen=CHOSEN(NEW))
    words = " ".join(f"{line.event} {line.subject} {line.details}" for line in lines(database))
    for secret in ("Kaisa", "example", "192.0.2.1", *tokens, NEW):
        assert secret not in words
    with database.reading() as session:
        assert first_broken_line(session) is None


def test_nothing_that_waits_to_be_done_names_whoever_asked(database: Database, town: Town) -> None:
    ask(database)
    with database.reading() as session:
        assert "officer" not in str(session.scalars(select(Job.payload)).all())


def test_an_account_shows_the_words_that_make_a_poor_password_for_its_owner(database: Database, town: Town) -> None:
    with database.reading() as session:
        account = own_account(session, actor=town.officer)
    assert account.about == ("The officer", "officer@example.fi", "Joen kaupunki")
    assert account.has_password
    with pytest.raises(NotUnderstood):
        chosen_password("Joen kaupunki 2026", about=account.about)
