"""Several people at the same thing at the same moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from flask import Flask
from sqlalchemy import text

from tests.failure.scenes import ANSWERS, TODAY, actor_of, dump, ready_tender, shelf
from tests.town import NOW, OFFICER, SECOND_OFFICER, csrf_token, signed_in
from toolkit import demo
from toolkit.base.actions import first_broken_line
from toolkit.base.forms import new_form_key
from toolkit.base.model import Money, Refused
from toolkit.base.signing import Signer, new_key
from toolkit.base.store import Database
from toolkit.clauses.actions import freeze_pack
from toolkit.library.shelf import Library
from toolkit.tenders import store
from toolkit.tenders.actions import Conflict, answer_step, start_tender
from toolkit.tenders.answers import Answers
from toolkit.tenders.steps import step_named

Given = TypeVar("Given")


def at_once(deed: Callable[[int], Given], threads: int = 8) -> list[Given]:
    """What a deed gave to each of several threads that began it together."""
    together = threading.Barrier(threads)

    def begin(number: int) -> Given:
        together.wait()
        return deed(number)

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(begin, range(threads)))


@pytest.fixture
def town(database: Database) -> Database:
    demo.build_town(database, now=NOW)
    return database


def how_many(database: Database, table: str) -> int:
    return len(dump(database)[table])


def whole(database: Database) -> bool:
    with database.reading() as session:
        return first_broken_line(session) is None


@pytest.mark.parametrize("one_form", [True, False], ids=["one form sent eight times", "eight forms"])
def test_of_eight_freezings_at_once_one_freezes(town: Database, library: Library, one_form: bool) -> None:
    officer = actor_of(town)
    tender_id, version = ready_tender(town, officer)
    signer = Signer(new_key())
    before = [how_many(town, table) for table in ("pack", "job", "form_key")]

    def freeze(number: int) -> int | str:
        try:
            with town.writing() as session:
                return freeze_pack(
                    session,
                    actor=officer,
                    now=NOW,
                    today=TODAY,
                    tender_id=tender_id,
                    version=version,
                    form_key="the form" if one_form else f"form {number}",
                    library=library,
                    sign=signer.sign,
                )
        except Refused as refusal:
            return refusal.why.id

    given = at_once(freeze)
    told = "Nothing has changed since version {number}."
    assert sorted(map(str, given)) == (["1"] * 8 if one_form else ["1", *[told] * 7])
    after = [how_many(town, table) for table in ("pack", "job", "form_key")]
    assert [more - less for more, less in zip(after, before, strict=True)] == [1, 1, 1]
    assert whole(town)


def test_one_form_sent_eight_times_at_once_starts_one_tender(town: Database) -> None:
    officer = actor_of(town)

    def start(_: int) -> int:
        with town.writing() as session:
            return start_tender(session, actor=officer, now=NOW, today=TODAY, form_key="the form", library=shelf())

    assert at_once(start) == [1] * 8
    assert how_many(town, "tender") == 1
    assert whole(town)


def test_one_form_sent_eight_times_at_once_leads_to_the_same_tender(app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    token = csrf_token(client.get("/tenders").text)
    cookies = [client.get_cookie(name) for name in ("session", "session_token", "language")]
    key = new_form_key()
    header = "; ".join(f"{cookie.key}={cookie.value}" for cookie in cookies if cookie)

    def send(_: int) -> tuple[int, str | None]:
        browser = app.test_client(use_cookies=False)
        answer = browser.post("/tenders", data={"csrf_token": token, "form_key": key}, headers={"Cookie": header})
        return answer.status_code, answer.headers.get("Location")

    given = at_once(send)
    assert {status for status, _ in given} == {303}
    assert len({address for _, address in given}) == 1
    assert how_many(database, "tender") == 1
    assert whole(database)


@pytest.mark.parametrize("key", ["", "short", "k" * 41, "k" * 21 + "\x00", "avain ä\n".ljust(22, "a")])
def test_a_form_whose_key_is_none_of_ours_is_refused(app: Flask, database: Database, key: str) -> None:
    client = signed_in(app, OFFICER)
    fields = {"csrf_token": csrf_token(client.get("/tenders").text), "form_key": key}
    answer = client.post("/tenders", data=fields)
    assert answer.status_code == 400
    assert "Nothing was changed." in answer.text
    assert how_many(database, "tender") == 0


def test_two_officers_who_answer_different_steps_at_once_are_both_kept(town: Database) -> None:
    officers = [actor_of(town, OFFICER), actor_of(town, SECOND_OFFICER)]
    changes: list[tuple[str, Answers]] = [
        ("value", {**ANSWERS["value"], "value": Money.euros(2_000_000)}),
        ("people", {**ANSWERS["people"], "candidates": 55}),
    ]
    for _ in range(5):
        tender_id, version = ready_tender(town, officers[0])

        def answer(number: int, seen: int = version, tender_id: int = tender_id) -> int | Conflict:
            name, answers = changes[number]
            step = step_named(name)
            assert step is not None
            with town.writing() as session:
                return answer_step(
                    session, actor=officers[number], now=NOW, tender_id=tender_id, version=seen, step=step,
                    answers=answers, library=shelf(),
                )  # fmt: skip

        given = at_once(answer, 2)
        assert set(given) == {version + 1, version + 2}
        with town.reading() as session:
            kept = store.tender(session, actor=officers[0], tender_id=tender_id)
        assert (kept.answers["value"], kept.answers["candidates"]) == (Money.euros(2_000_000), 55)
        assert kept.version == version + 2
    assert whole(town)


def test_eight_officers_on_one_step_are_each_kept_or_told(town: Database) -> None:
    officer = actor_of(town)
    tender_id, version = ready_tender(town, officer)
    step = step_named("people")
    assert step is not None

    def answer(number: int) -> int | Conflict:
        with town.writing() as session:
            return answer_step(
                session, actor=officer, now=NOW, tender_id=tender_id, version=version, step=step,
                answers={**ANSWERS["people"], "candidates": 100 + number}, library=shelf(),
            )  # fmt: skip

    given = at_once(answer)
    kept = [number for number, one in enumerate(given) if one == version + 1]
    assert len(kept) == 1
    for one in given:
        if isinstance(one, Conflict):
            assert one.theirs["candidates"] == 100 + kept[0]
    with town.reading() as session:
        assert store.tender(session, actor=officer, tender_id=tender_id).answers["candidates"] == 100 + kept[0]
        lines = session.scalar(text("SELECT count(*) FROM audit_event WHERE event = 'step_answered'"))
    assert lines == len(ANSWERS) + 1
