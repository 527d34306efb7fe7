"""Doors, rights and deeds of the whole program: who sees what, what only reads, what is left in the trail."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from flask import Flask
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session
from werkzeug.routing import Rule

from tests.failure.scenes import ANSWERS, BLOCKED, TODAY, Rows, actor_of, dump, freeze, keep, ready_tender
from tests.town import ADMINISTRATOR, NOW, OFFICER, OTHER_BUYER, READER, Clock, csrf_token, signed_in
from toolkit import demo
from toolkit.base.forms import new_form_key
from toolkit.base.model import Actor, Language, Severity
from toolkit.base.signing import Signer, new_key
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent, Job
from toolkit.clauses import actions as clauses
from toolkit.clauses.store import pack as frozen_pack
from toolkit.clauses.store import said
from toolkit.library.shelf import Library
from toolkit.people import actions as people
from toolkit.people import store as people_store
from toolkit.people.model import NewSession, OrganisationKind, Role, Wait, Wrong
from toolkit.people.rights import RIGHTS
from toolkit.settings import ROOT
from toolkit.tenders import actions as tenders
from toolkit.tenders.edition import latest_change
from toolkit.tenders.facts import facts_from
from toolkit.tenders.guardrails import findings
from toolkit.tenders.steps import STEPS

PUBLIC = {
    "base.accessibility",
    "base.choose_language",
    "base.privacy",
    "library.clause",
    "library.contents",
    "library.criterion",
    "library.guardrails",
    "library.sources",
    "people.sign_in",
    "people.sign_in_answer",
    "tenders.front",
}
"""Pages that anybody may see: a new one is added here knowingly."""

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def rules(app: Flask, method: str) -> list[Rule]:
    return [one for one in app.url_map.iter_rules() if method in (one.methods or ()) and one.endpoint != "static"]


@pytest.fixture
def lived_in(app: Flask, database: Database, library: Library) -> Flask:
    """The town with a tender under way, one that is blocked, a frozen pack with a paper, and one of another buyer."""
    officer = actor_of(database, OFFICER)
    tender_id, version = ready_tender(database, officer)
    pack = freeze(database, library, officer, tender_id, version)
    ready_tender(database, officer, {"purchase": ANSWERS["purchase"]})
    ready_tender(database, officer, {**ANSWERS, "people": BLOCKED})
    with database.writing() as session:
        keep(session, pack, "clauses", Language.FI)
    return app


def addresses(app: Flask, rule: Rule) -> Iterator[str]:
    """Addresses of an endpoint: those of things that are there, and one of a thing that is not."""
    library: Library = app.extensions["library"]
    names = {
        "clauses.paper": ["clauses", "check-report", "none"],
        "tenders.step": [*(step.name for step in STEPS), "none"],
        "tenders.answer": [*(step.name for step in STEPS), "none"],
        "library.criterion": [library.criteria[0].id, "none"],
        "library.clause": [library.clauses[0].id, "none"],
    }
    values: dict[str, list[object]] = {
        "tender_id": [1, 2, 3, 999],
        "pack_id": [1, 999],
        "code": ["fi", "sv", "xx"],
        "suffix": ["pdf", "docx"],
        "name": list(names.get(rule.endpoint, [])),
        "id": list(names.get(rule.endpoint, [])),
    }
    combined: list[dict[str, object]] = [{}]
    for argument in sorted(rule.arguments):
        assert values.get(argument), f"tell here what {argument!r} of {rule.endpoint} may be"
        combined = [{**known, argument: value} for known in combined for value in values[argument]]
    with app.test_request_context():
        for arguments in combined:
            yield app.url_for(rule.endpoint, **arguments)  # type: ignore[arg-type]


# --- doors


@on_sqlite
def test_every_page_says_who_may_see_it_and_the_public_ones_are_known(app: Flask) -> None:
    doors = {name: view.door for name, view in app.view_functions.items() if name != "static"}  # type: ignore[attr-defined]
    assert {name for name, door in doors.items() if door is None} == PUBLIC
    assert {door for door in doors.values() if door is not None} <= set(RIGHTS)


@on_sqlite
def test_whoever_is_not_signed_in_is_asked_to_and_sees_nothing(lived_in: Flask) -> None:
    client = lived_in.test_client()
    for rule in rules(lived_in, "GET"):
        for address in addresses(lived_in, rule) if rule.endpoint not in PUBLIC else ():
            answer = client.get(address)
            assert answer.status_code == 302, address
            assert answer.headers["Location"].startswith("/sign-in?next="), address


@on_sqlite
def test_another_organisations_tenders_and_packs_are_not_there(lived_in: Flask, database: Database) -> None:
    before = dump(database)
    other = signed_in(lived_in, OTHER_BUYER)
    token = csrf_token(other.get("/tenders").text)
    for method in ("GET", "POST"):
        for rule in rules(lived_in, method):
            if not {"tender_id", "pack_id"} & rule.arguments:
                continue
            for address in addresses(lived_in, rule):
                answer = other.open(address, method=method, data={"csrf_token": token} if method == "POST" else None)
                assert answer.status_code == 404, f"{method} {address}"
                assert "Kivikon" not in answer.text
    after = dump(database)
    assert all(after[name] == before[name] for name in ("tender", "override", "pack", "pack_paper", "job", "mail"))


@on_sqlite
def test_a_role_without_the_right_changes_nothing(lived_in: Flask, database: Database) -> None:
    reader = signed_in(lived_in, READER)
    token = csrf_token(reader.get("/tenders").text)
    before = dump(database)
    for rule in rules(lived_in, "POST"):
        door = lived_in.view_functions[rule.endpoint].door  # type: ignore[attr-defined]
        if door is None or Role.READER in RIGHTS[door]:
            continue
        for address in addresses(lived_in, rule):
            assert reader.post(address, data={"csrf_token": token}).status_code == 403, address
    assert dump(database) == before


# --- reading and writing


def seen_apart(rows: Rows) -> Rows:
    """The rows without when a session was last used: the one thing that reading may note."""
    kept = dict(rows)
    kept["session"] = [row[:5] + row[6:] for row in rows["session"]]
    return kept


def test_no_get_writes_anything(lived_in: Flask, database: Database, clock: Clock) -> None:
    from toolkit.people.tables import SessionRow  # noqa: PLC0415 (only to see that the left-out column is the right one)

    assert SessionRow.__table__.columns.keys()[5] == "seen_at"
    visitors = [lived_in.test_client(), *(signed_in(lived_in, who) for who in (OFFICER, ADMINISTRATOR, READER))]
    before = seen_apart(dump(database))
    visited, seen = set(), set()
    for client in visitors:
        for rule in rules(lived_in, "GET"):
            for address in addresses(lived_in, rule):
                clock.forward(seconds=20)
                with client.get(address) as answer:
                    assert answer.status_code in (200, 302, 303, 403, 404), address
                    visited.add(rule.endpoint)
                    if answer.status_code == 200:
                        seen.add(rule.endpoint)
        assert seen_apart(dump(database)) == before
    assert visited == {rule.endpoint for rule in rules(lived_in, "GET")}
    # Each page was shown at least once, but for those that only lead elsewhere.
    assert visited - seen <= {"base.choose_language", "tenders.go_on"}


def test_no_post_without_its_token_is_taken(lived_in: Flask, database: Database) -> None:
    officer = signed_in(lived_in, OFFICER)
    before = dump(database)
    for client in (officer, lived_in.test_client()):
        for rule in rules(lived_in, "POST"):
            for address in addresses(lived_in, rule):
                for token in ({}, {"csrf_token": "made up"}):
                    fields = {
                        "email": OFFICER,
                        "password": demo.PASSWORD,
                        "form_key": new_form_key(),
                        "version": "1",
                        **token,
                    }
                    assert client.post(address, data=fields).status_code == 400, address
    assert dump(database) == before


@on_sqlite
def test_a_token_of_another_browser_is_not_taken(lived_in: Flask, database: Database) -> None:
    officer, other = (signed_in(lived_in, who) for who in (OFFICER, OTHER_BUYER))
    token = csrf_token(other.get("/tenders").text)
    before = dump(database)
    assert officer.post("/tenders", data={"csrf_token": token, "form_key": new_form_key()}).status_code == 400
    assert dump(database) == before


@on_sqlite
def test_pages_take_no_method_but_reading_and_sending_a_form(app: Flask) -> None:
    for rule in app.url_map.iter_rules():
        assert set(rule.methods or ()) <= {"GET", "HEAD", "OPTIONS", "POST"}, rule.endpoint


# --- rights


def asked_for(source: str) -> set[str]:
    """Names of the actions whose right a file asks for: at a door or in a deed."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("allowed", "must"):
            last = node.args[-1]
            if isinstance(last, ast.Constant):
                found.add(str(last.value))
    return found


def test_every_right_is_asked_for_somewhere_and_nothing_else_is() -> None:
    asked = set().union(*(asked_for(path.read_text(encoding="utf-8")) for path in (ROOT / "toolkit").rglob("*.py")))
    assert asked == set(RIGHTS)


def test_a_name_that_is_asked_for_is_found() -> None:
    assert asked_for("@allowed('a.b')\ndef page(): must(actor, 'c.d'); must(actor, name); other('e.f')") == {
        "a.b",
        "c.d",
    }


# --- deeds

ROOMS: tuple[ModuleType, ...] = (people, tenders, clauses)


def deeds() -> set[str]:
    """Public functions of the rooms' actions that are given a session."""
    return {
        f"{room.__name__.split('.')[1]}.{name}"
        for room in ROOMS
        for name, deed in inspect.getmembers(room, inspect.isfunction)
        if deed.__module__ == room.__name__ and not name.startswith("_")
        if "session" in inspect.signature(deed).parameters
    }


def test_every_file_of_deeds_is_looked_at() -> None:
    there = {path.parent.name for path in (ROOT / "toolkit").glob("*/actions.py")} - {"base"}
    assert there == {room.__name__.split(".")[1] for room in ROOMS}


def count(session: Session) -> int:
    session.flush()
    return session.scalar(select(func.count()).select_from(AuditEvent)) or 0


Deed = tuple[str, Callable[[Session], object], int]
"""Its name, the deed, and how many lines it leaves."""

ACTOR = Actor(1, 1, frozenset({"officer", "administrator"}))


def scenario(database: Database, library: Library) -> Iterator[Deed]:
    """Every deed in an order in which it can be done."""
    yield from people_deeds(database)
    yield from tender_deeds(library)
    yield from pack_deeds(library)


def people_deeds(database: Database) -> Iterator[Deed]:
    founded = people.found_organisation
    yield (
        "people.found_organisation",
        lambda s: founded(
            s, actor=None, now=NOW, name="Joen kaupunki", business_id="2077474-0", kind=OrganisationKind.BUYER
        ),
        1,
    )
    yield (
        "people.add_person",
        lambda s: people.add_person(
            s, actor=None, now=NOW, organisation_id=1, name="Aino", email="aino@example.fi", password="a long password",
            language=Language.FI, roles=[Role.OFFICER, Role.ADMINISTRATOR],
        ),
        1,
    )  # fmt: skip
    with database.reading() as session:
        kept = people_store.person_for_sign_in(session, email="aino@example.fi")
    right = people.check_password(kept, password="a long password")
    wrong = people.check_password(kept, password="another password")
    entered: list[NewSession] = []

    def sign_in(session: Session) -> None:
        result = people.sign_in(session, now=NOW, email="aino@example.fi", proof=right, address="a")
        assert isinstance(result, NewSession)
        entered.append(result)

    def fail(session: Session) -> None:
        result = people.sign_in(session, now=NOW, email="aino@example.fi", proof=wrong, address="a")
        assert isinstance(result, Wrong)

    def wait(session: Session) -> None:
        result = people.sign_in(session, now=NOW, email="aino@example.fi", proof=wrong, address="a")
        assert isinstance(result, Wait)

    yield "people.sign_in", sign_in, 1
    for _ in range(5):
        yield "people.sign_in", fail, 1
    yield "people.sign_in", wait, 0  # whoever has to wait is not even tried
    yield "people.touch_session", lambda s: people.touch_session(s, session_id=1, now=NOW), 0  # no deed
    yield "people.sign_out", lambda s: people.sign_out(s, actor=ACTOR, now=NOW, token=entered[0].token), 1


def tender_deeds(library: Library) -> Iterator[Deed]:
    start = lambda s: tenders.start_tender(  # noqa: E731
        s, actor=ACTOR, now=NOW, today=TODAY, form_key="start", library=library
    )
    yield "tenders.start_tender", start, 1
    yield "tenders.start_tender", start, 0  # the same form sent twice is one deed
    for version, step in enumerate((one for one in STEPS if one.name in ANSWERS), start=1):
        given = BLOCKED if step.name == "people" else ANSWERS[step.name]

        def answer(s: Session, step=step, version=version, given=given) -> None:  # type: ignore[no-untyped-def]
            kept = tenders.answer_step(
                s, actor=ACTOR, now=NOW, tender_id=1, version=version, step=step, answers=given, library=library
            )
            assert isinstance(kept, int)

        yield "tenders.answer_step", answer, 1
        yield "tenders.answer_step", answer, 0

    def conflict(session: Session) -> None:
        kept = tenders.answer_step(
            session, actor=ACTOR, now=NOW, tender_id=1, version=1, step=STEPS[0],
            answers={**ANSWERS["purchase"], "title": "Other"}, library=library,
        )  # fmt: skip
        assert isinstance(kept, tenders.Conflict)

    yield "tenders.answer_step", conflict, 0
    for full, lines in ((True, 1), (True, 0), (False, 1)):
        yield (
            "tenders.change_path",
            lambda s, full=full: tenders.change_path(s, actor=ACTOR, now=NOW, tender_id=1, full=full),
            lines,
        )
    choosing = lambda s: tenders.choose_texts(  # noqa: E731
        s, actor=ACTOR, now=NOW, today=TODAY, tender_id=1, choice=tenders.Texts.TAKE,
        looked_at=latest_change(library, TODAY), form_key="choose", library=library,
    )  # fmt: skip
    yield "tenders.choose_texts", choosing, 1
    yield "tenders.choose_texts", choosing, 0  # the same form sent twice is one deed


def pack_deeds(library: Library) -> Iterator[Deed]:
    answers = {name: value for step in ANSWERS.values() for name, value in step.items()} | BLOCKED
    facts = facts_from(answers, library, buyer_name="Joen kaupunki", on=TODAY)
    assert facts is not None
    for block in (one for one in findings(facts, library, TODAY) if one.severity is Severity.BLOCK):
        yield (
            "clauses.override_block",
            lambda s, block=block: clauses.override_block(
                s, actor=ACTOR, now=NOW, today=TODAY, tender_id=1, key=block.key, said=said(block), form_key="override",
                reason="Weighed by the lawyer.", library=library,
            ),
            1,
        )  # fmt: skip
    freezing = lambda s: clauses.freeze_pack(  # noqa: E731
        s, actor=ACTOR, now=NOW, today=TODAY, tender_id=1, version=11, form_key="freeze", library=library,
        sign=Signer(new_key()).sign,
    )  # fmt: skip
    yield "clauses.freeze_pack", freezing, 1
    yield "clauses.freeze_pack", freezing, 0
    for language in Language:
        yield "clauses.keep_pack_paper", lambda s, language=language: keep(s, 1, "clauses", language), 1

    def gave_up(s: Session) -> None:
        s.execute(update(Job).where(Job.kind == "make_papers").values(failed_at=NOW))
        clauses.make_papers_again(s, actor=ACTOR, now=NOW, pack_id=1, form_key="again")

    yield "clauses.make_papers_again", gave_up, 1
    yield "clauses.make_papers_again", gave_up, 0
    yield (
        "clauses.tell_papers_ready",
        lambda s: clauses.tell_papers_ready(
            s, actor=None, now=NOW, pack_id=1, title="Kivikko", number=1, address="a@example.fi", language=Language.SV
        ),
        1,
    )


def test_every_deed_leaves_exactly_one_line_and_one_done_already_none(database: Database, library: Library) -> None:
    done = set()
    for name, deed, lines in scenario(database, library):
        with database.writing() as session:
            before = count(session)
            deed(session)
            assert count(session) - before == lines, name
        done.add(name)
    assert done == deeds()
    with database.reading() as session:
        assert frozen_pack(session, actor=Actor(1, 1, frozenset()), pack_id=1).number == 1
        words = " ".join(session.scalars(select(AuditEvent.details)))
    assert not any(personal in words for personal in ("Aino", "aino@", "Weighed", "Kivikon"))
