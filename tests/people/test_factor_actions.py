from __future__ import annotations

import threading
from datetime import datetime, timedelta
from typing import Any

import pytest
from pyotp import TOTP
from sqlalchemy import select

from tests.people.conftest import PASSWORD, START, Town, do, lines
from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Actor, Language, Message, NotAllowed, NotFound, Refused
from toolkit.base.phrases import say
from toolkit.base.sealing import Seal
from toolkit.base.store import Database
from toolkit.base.tables import Mail
from toolkit.people.factor_actions import (
    Confirmed,
    begin_second_factor,
    confirm_second_factor,
    drop_second_factor,
    renew_recovery_codes,
)
from toolkit.people.factor_rows import forget_second_factor
from toolkit.people.factor_store import SecondFactor, own_second_factor
from toolkit.people.hashing import check_password, hash_password
from toolkit.people.model import CodeWanted, NewSession, SignedIn, Wait, Way, Wrong
from toolkit.people.sign_in_actions import answer_code, sign_in
from toolkit.people.store import own_credentials, person_for_sign_in, signed_in
from toolkit.people.tables import (
    MembershipRow,
    PersonRow,
    RecoveryCodeRow,
    SecondFactorRow,
    SessionRow,
    SignInFailureRow,
)

SEAL = Seal("a secret that only tests know", "second factor")
MINUTE = timedelta(minutes=1)
STEP = timedelta(seconds=30)


def password(database: Database, now: datetime = START, *, email: str = "officer@example.fi", **more: Any) -> Any:
    with database.reading() as session:
        proof = check_password(person_for_sign_in(session, email=email), password=PASSWORD)
    return do(database, sign_in, now=now, email=email, proof=proof, address="a", **more)


def again(database: Database, actor: Actor, typed: str = PASSWORD) -> Any:
    with database.reading() as session:
        return check_password(own_credentials(session, actor=actor), password=typed)


def secret_of(database: Database, actor: Actor) -> str:
    with database.reading() as session:
        return SEAL.unseal(session.get_one(SecondFactorRow, actor.person_id).sealed)


def code(database: Database, actor: Actor, now: datetime = START) -> str:
    return TOTP(secret_of(database, actor)).at(now)


def wrong_code(database: Database, actor: Actor, now: datetime = START) -> str:
    near = {code(database, actor, now + STEP * offset) for offset in range(-2, 3)}
    return next(one for one in ("000000", "111111", "222222", "333333", "444444", "555555") if one not in near)


def begun(database: Database, actor: Actor, now: datetime = START) -> NewSession:
    new = password(database, now)
    assert isinstance(new, NewSession)
    do(database, begin_second_factor, actor=actor, now=now, seal=SEAL)
    return new


def confirm(database: Database, actor: Actor, token: str, now: datetime = START, **changed: Any) -> Any:
    values = {
        "actor": actor,
        "now": now,
        "token": token,
        "code": code(database, actor, now),
        "proof": again(database, actor),
        "seal": SEAL,
    }
    return do(database, confirm_second_factor, **{**values, **changed})


def set_up(database: Database, actor: Actor, now: datetime = START) -> Confirmed:
    result = confirm(database, actor, begun(database, actor, now).token, now)
    assert isinstance(result, Confirmed)
    return result


def answer(database: Database, wanted: CodeWanted, typed: str, now: datetime = START, **more: Any) -> Any:
    return do(database, answer_code, now=now, wanted=wanted, code=typed, seal=SEAL, address="a", **more)


def wanted(database: Database, now: datetime = START) -> CodeWanted:
    result = password(database, now)
    assert isinstance(result, CodeWanted)
    return result


def who_is(database: Database, token: str, now: datetime = START) -> SignedIn | None:
    with database.reading() as session:
        return signed_in(session, token=token, now=now)


def factor(database: Database, actor: Actor) -> SecondFactor | None:
    with database.reading() as session:
        return own_second_factor(session, actor=actor)


def last(database: Database) -> tuple[str, str, int]:
    line = lines(database)[-1]
    return line.event, line.subject, line.subject_id


def letters(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(Mail.subject).order_by(Mail.id)))


def test_until_the_first_code_was_right_a_second_factor_does_not_count(database: Database, town: Town) -> None:
    begun(database, town.officer)
    assert last(database) == ("second_factor_begun", "person", town.officer.person_id)
    assert isinstance(password(database), NewSession)
    kept = factor(database, town.officer)
    assert kept is not None
    assert (kept.confirmed_at, kept.codes_left) == (None, 0)


def test_the_secret_is_kept_sealed(database: Database, town: Town) -> None:
    begun(database, town.officer)
    with database.reading() as session:
        sealed = session.get_one(SecondFactorRow, town.officer.person_id).sealed
    assert secret_of(database, town.officer) not in sealed
    assert "sealed" not in repr(factor(database, town.officer))


def test_each_beginning_takes_a_fresh_secret(database: Database, town: Town) -> None:
    begun(database, town.officer)
    first = secret_of(database, town.officer)
    do(database, begin_second_factor, actor=town.officer, now=START, seal=SEAL)
    assert secret_of(database, town.officer) != first


def test_the_first_code_lets_it_count_and_shows_ten_codes_of_which_only_hashes_are_kept(
    database: Database, town: Town
) -> None:
    new = begun(database, town.officer)
    result = confirm(database, town.officer, new.token)
    assert isinstance(result, Confirmed)
    assert len(set(result.codes)) == 10
    assert "codes" not in repr(result)
    assert last(database) == ("second_factor_confirmed", "person", town.officer.person_id)
    assert letters(database) == [say(Message("A second factor was set up for your account"), Language.SV)]
    with database.reading() as session:
        hashes = session.scalars(select(RecoveryCodeRow.code_hash)).all()
    assert len(hashes) == 10
    assert not set(hashes) & {one for code in result.codes for one in (code, code.replace("-", ""))}
    kept = factor(database, town.officer)
    assert kept is not None
    assert (kept.confirmed_at, kept.codes_left) == (START, 10)


def test_setting_it_up_gives_this_session_a_new_token_and_ends_those_begun_without(
    database: Database, town: Town
) -> None:
    other, mine = password(database), begun(database, town.officer)
    others = password(database, email="reader@example.fi")
    result = confirm(database, town.officer, mine.token)
    assert isinstance(result, Confirmed)
    assert who_is(database, mine.token) is None
    assert who_is(database, other.token) is None
    assert who_is(database, others.token) is not None
    who = who_is(database, result.token)
    assert who is not None
    assert (who.second_factor, who.has_second_factor, who.session_id) == (True, True, mine.session_id)
    with database.reading() as session:
        assert session.get_one(SessionRow, other.session_id).ended_at == START


def test_a_wrong_first_code_changes_nothing(database: Database, town: Town) -> None:
    new = begun(database, town.officer)
    count = len(lines(database))
    with pytest.raises(NotUnderstood):
        confirm(database, town.officer, new.token, code=wrong_code(database, town.officer))
    assert len(lines(database)) == count
    assert isinstance(password(database), NewSession)


def test_whoever_found_a_session_open_cannot_set_up_a_second_factor_without_the_password(
    database: Database, town: Town
) -> None:
    new = begun(database, town.officer)
    bad = again(database, town.officer, "wrong")
    for proof in (bad, None, again(database, town.reader), bad, bad):
        assert confirm(database, town.officer, new.token, proof=proof) == Wrong()
    assert last(database)[0] == "own_password_failed"
    assert confirm(database, town.officer, new.token) == Wait(START + MINUTE)
    assert isinstance(password(database), NewSession)  # which does not keep the owner from signing in
    assert isinstance(confirm(database, town.officer, new.token, START + MINUTE), Confirmed)


def test_a_password_changed_meanwhile_proves_nothing(database: Database, town: Town) -> None:
    new = begun(database, town.officer)
    proof = again(database, town.officer)
    with database.writing() as session:
        session.get_one(PersonRow, town.officer.person_id).password_hash = hash_password("another password")
    assert confirm(database, town.officer, new.token, proof=proof) == Wrong()


def test_somebody_without_a_password_sets_it_up_by_the_code_alone(database: Database, town: Town) -> None:
    new = begun(database, town.officer)
    with database.writing() as session:
        session.get_one(PersonRow, town.officer.person_id).password_hash = None
    assert isinstance(confirm(database, town.officer, new.token, proof=None), Confirmed)


def test_what_was_begun_long_ago_or_is_confirmed_is_not_confirmed_again(database: Database, town: Town) -> None:
    new = begun(database, town.officer)
    late = START + timedelta(minutes=31)
    with pytest.raises(Refused):
        confirm(database, town.officer, new.token, late)
    do(database, begin_second_factor, actor=town.officer, now=late, seal=SEAL)
    result = confirm(database, town.officer, new.token, late)
    for deed in (
        lambda: confirm(database, town.officer, result.token, late + STEP),
        lambda: do(database, begin_second_factor, actor=town.officer, now=late, seal=SEAL),
    ):
        with pytest.raises(Refused):
            deed()


def test_nothing_is_confirmed_in_a_session_that_ended_or_is_somebody_elses(database: Database, town: Town) -> None:
    begun(database, town.officer)
    others = password(database, email="reader@example.fi")
    for token in ("", "never given", others.token):
        with pytest.raises(NotFound):
            confirm(database, town.officer, token)
    assert isinstance(password(database), NewSession)


def test_nobody_without_a_role_touches_a_second_factor(database: Database, town: Town) -> None:
    nobody = Actor(town.officer.person_id, town.buyer, frozenset())
    with pytest.raises(NotAllowed):
        do(database, begin_second_factor, actor=nobody, now=START, seal=SEAL)
    for deed in (renew_recovery_codes, drop_second_factor):
        with pytest.raises(NotAllowed):
            do(database, deed, actor=nobody, now=START, code="", seal=SEAL)


def test_the_password_alone_begins_no_session_where_there_is_a_second_factor(database: Database, town: Town) -> None:
    set_up(database, town.officer)
    before = count_sessions(database)
    result = wanted(database)
    assert (result.person_id, result.organisation_id, result.way) == (
        town.officer.person_id,
        town.buyer,
        Way.PASSWORD,
    )
    assert "after" not in repr(result)
    assert count_sessions(database) == before
    assert last(database) == ("code_asked", "person", town.officer.person_id)


def count_sessions(database: Database) -> int:
    with database.reading() as session:
        return session.query(SessionRow).count()


def test_the_next_code_opens_and_each_is_good_once(database: Database, town: Town) -> None:
    set_up(database, town.officer)
    assert answer(database, wanted(database), code(database, town.officer)) == Wrong()  # it confirmed the set-up
    now = START + STEP
    new = answer(database, wanted(database, now), code(database, town.officer, now), now, browser="Firefox, Linux")
    assert isinstance(new, NewSession)
    who = who_is(database, new.token, now)
    assert who is not None
    assert who.second_factor
    line = lines(database)[-1]
    assert (line.event, line.subject_id) == ("signed_in", new.session_id)
    assert '"second_factor":"app"' in line.details
    with database.reading() as session:
        assert session.get_one(SessionRow, new.session_id).browser == "Firefox, Linux"
    assert answer(database, wanted(database, now), code(database, town.officer, now), now) == Wrong()


def test_one_code_sent_by_two_at_the_same_time_opens_one_session(database: Database, town: Town) -> None:
    set_up(database, town.officer)
    now = START + STEP
    half_way, typed = wanted(database, now), code(database, town.officer, now)
    results: list[object] = []

    def one() -> None:
        results.append(answer(database, half_way, typed, now))

    threads = [threading.Thread(target=one) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(type(result).__name__ for result in results) == ["NewSession"] + ["Wrong"] * 5


def test_wrong_codes_count_with_wrong_passwords_and_the_right_password_does_not_forget_them(
    database: Database, town: Town
) -> None:
    set_up(database, town.officer)
    now = START + STEP
    bad = wrong_code(database, town.officer, now)
    for _ in range(5):
        assert answer(database, wanted(database, now), bad, now) == Wrong()
    assert last(database) == ("code_failed", "person", town.officer.person_id)
    half_way = CodeWanted(town.officer.person_id, town.buyer, Way.PASSWORD, "any")
    assert answer(database, half_way, code(database, town.officer, now), now) == Wait(now + MINUTE)
    assert password(database, now) == Wait(now + MINUTE)
    later = now + MINUTE
    new = answer(database, wanted(database, later), code(database, town.officer, later), later)
    assert isinstance(new, NewSession)
    with database.reading() as session:
        assert session.scalars(select(SignInFailureRow.count)).all() == [5]  # the network address's


def test_wrong_codes_at_the_same_time_are_all_counted(database: Database, town: Town) -> None:
    set_up(database, town.officer)
    half_way, bad = wanted(database), wrong_code(database, town.officer)
    results: list[object] = []
    threads = [threading.Thread(target=lambda: results.append(answer(database, half_way, bad))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(type(result).__name__ for result in results) == ["Wait"] * 7 + ["Wrong"] * 5


def test_a_recovery_code_opens_once_and_its_owner_is_told(database: Database, town: Town) -> None:
    codes = set_up(database, town.officer).codes
    new = answer(database, wanted(database), codes[3].upper().replace("-", " "))
    assert isinstance(new, NewSession)
    assert '"second_factor":"recovery_code"' in lines(database)[-1].details
    told = Message("A recovery code was used to sign in to your account")
    assert letters(database)[1:] == [say(told, Language.SV)]
    assert answer(database, wanted(database), codes[3]) == Wrong()
    assert isinstance(answer(database, wanted(database), codes[4]), NewSession)
    kept = factor(database, town.officer)
    assert kept is not None
    assert kept.codes_left == 8


def test_a_recovery_code_of_one_person_opens_nobody_elses_account(database: Database, town: Town) -> None:
    codes = set_up(database, town.officer).codes
    with database.writing() as session:
        session.add(
            SecondFactorRow(
                person_id=town.reader.person_id, sealed=SEAL.seal("A" * 32), begun_at=START, confirmed_at=START
            )
        )
    result = password(database, email="reader@example.fi")
    assert isinstance(result, CodeWanted)
    assert answer(database, result, codes[0]) == Wrong()


@pytest.mark.parametrize("change", ["password", "dropped", "closed", "organisation", "person", "erased"])
def test_what_was_proved_first_must_still_hold_when_the_code_comes(database: Database, town: Town, change: str) -> None:
    codes = set_up(database, town.officer).codes
    half_way = wanted(database)
    number = town.officer.person_id
    with database.writing() as session:
        person = session.get_one(PersonRow, number)
        if change == "password":
            person.password_hash = hash_password("another password")
        elif change == "dropped":
            assert forget_second_factor(session, person_id=number)
        elif change == "closed":
            session.query(MembershipRow).where(MembershipRow.person_id == number).update({"closed_at": START})
        elif change == "erased":
            person.name = person.email = person.password_hash = None
            person.erased_at = START
    if change == "organisation":
        half_way = CodeWanted(number, town.supplier, Way.PASSWORD, half_way.after)
    elif change == "person":
        half_way = CodeWanted(town.reader.person_id, town.buyer, Way.PASSWORD, half_way.after)
    before = count_sessions(database)
    with pytest.raises(NotFound):
        answer(database, half_way, codes[0])
    assert count_sessions(database) == before


def test_a_provider_s_word_is_completed_by_our_code_as_a_password_is(database: Database, town: Town) -> None:
    codes = set_up(database, town.officer).codes
    after = wanted(database).after
    half_way = CodeWanted(town.officer.person_id, town.buyer, Way.PROVIDER, after)
    new = answer(database, half_way, codes[0])
    assert isinstance(new, NewSession)
    with database.reading() as session:
        row = session.get_one(SessionRow, new.session_id)
    assert (row.way, row.second_factor) == ("provider", True)


def test_new_recovery_codes_take_the_place_of_all_earlier_ones(database: Database, town: Town) -> None:
    old = set_up(database, town.officer).codes
    now = START + STEP
    new = do(
        database,
        renew_recovery_codes,
        actor=town.officer,
        now=now,
        code=code(database, town.officer, now),
        seal=SEAL,
    )
    assert last(database) == ("recovery_codes_renewed", "person", town.officer.person_id)
    assert len(new) == 10
    assert not set(new) & set(old)
    assert answer(database, wanted(database), old[0]) == Wrong()
    assert isinstance(answer(database, wanted(database), new[0]), NewSession)


def test_a_second_factor_is_turned_off_by_itself_only_and_its_owner_is_told(database: Database, town: Town) -> None:
    made = set_up(database, town.officer)
    bad = wrong_code(database, town.officer)
    for deed in (renew_recovery_codes, drop_second_factor):
        assert do(database, deed, actor=town.officer, now=START, code=bad, seal=SEAL) == Wrong()
    assert isinstance(password(database), CodeWanted)
    done = do(database, drop_second_factor, actor=town.officer, now=START, code=made.codes[0], seal=SEAL)
    assert done is None
    assert last(database) == ("second_factor_dropped", "person", town.officer.person_id)
    assert letters(database)[1:] == [say(Message("The second factor of your account was turned off"), Language.SV)]
    assert factor(database, town.officer) is None
    who = who_is(database, made.token)
    assert who is not None
    assert not who.second_factor
    assert isinstance(password(database), NewSession)


def test_whoever_found_a_session_open_cannot_try_codes_without_end(database: Database, town: Town) -> None:
    made = set_up(database, town.officer)
    bad = wrong_code(database, town.officer)
    for _ in range(5):
        assert do(database, drop_second_factor, actor=town.officer, now=START, code=bad, seal=SEAL) == Wrong()
    for typed in (made.codes[0], bad):
        result = do(database, renew_recovery_codes, actor=town.officer, now=START, code=typed, seal=SEAL)
        assert result == Wait(START + MINUTE)


def test_without_a_second_factor_there_is_nothing_to_prove_it_by(database: Database, town: Town) -> None:
    begun(database, town.officer)
    typed = code(database, town.officer)  # of one that does not count yet
    for deed in (renew_recovery_codes, drop_second_factor):
        assert do(database, deed, actor=town.officer, now=START, code=typed, seal=SEAL) == Wrong()


def test_after_a_change_of_the_installation_s_secret_a_recovery_code_still_opens(
    database: Database, town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    codes = set_up(database, town.officer).codes
    now = START + STEP
    typed = code(database, town.officer, now)
    other = Seal("another secret", "second factor")
    values = {"now": now, "seal": other, "address": "a"}
    assert do(database, answer_code, wanted=wanted(database, now), code=typed, **values) == Wrong()
    assert "SECRET_KEY" in caplog.text
    assert typed not in caplog.text
    assert isinstance(do(database, answer_code, wanted=wanted(database, now), code=codes[0], **values), NewSession)


def test_the_trail_holds_no_code_and_no_secret(database: Database, town: Town) -> None:
    made = set_up(database, town.officer)
    secret, typed = secret_of(database, town.officer), code(database, town.officer)
    answer(database, wanted(database), made.codes[0])
    do(database, drop_second_factor, actor=town.officer, now=START, code=made.codes[1], seal=SEAL)
    words = " ".join(f"{line.event} {line.details}" for line in lines(database))
    for one in (secret, typed, *made.codes, "example", made.token):
        assert one not in words
