"""Every door of the program, tried by everybody: each role of each kind of organisation, on own and foreign things.

What a page should answer follows from the table of rights alone, so a page added tomorrow is held to it from its first
day; a page whose address has a part that is not known here fails until it is told what that part may be.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.conftest import SECRET, sqlite_copy
from tests.failure.scenes import Rows, dump
from tests.house.meeting import Holder, Meeting, Rehearsed, build_meeting
from tests.town import NOW, Clock, csrf_token
from toolkit.app import create_app
from toolkit.base.forms import new_form_key
from toolkit.base.sealing import Seal
from toolkit.library.shelf import Library
from toolkit.people.model import ROLES_OF, OrganisationKind, Role, Way
from toolkit.people.rights import RIGHTS, may
from toolkit.people.rows import begin_session
from toolkit.people.tables import SessionRow
from toolkit.settings import ROOT, Settings
from toolkit.tenders.steps import STEPS

PUBLIC = {
    "base.accessibility",
    "base.choose_language",
    "base.privacy",
    "library.annex_form",
    "library.annex_form_changes",
    "library.clause",
    "library.clause_changes",
    "library.clauses",
    "library.contents",
    "library.criterion",
    "library.criterion_changes",
    "library.due_for_review",
    "library.forms",
    "library.groups",
    "library.guardrails",
    "library.parameters",
    "library.search",
    "library.sources",
    "library.trade",
    "own_text.answer",
    "own_text.ask",
    "people.sign_in",
    "people.sign_in_answer",
    "people.code",
    "people.code_answer",
    "provider.begin",
    "provider.back",
    "account.forgotten",
    "account.ask_reset",
    "account.reset",
    "account.take_reset",
    "account.confirm_email",
    "account.take_email",
    "invitation.show",
    "invitation.take",
    "outbox.demo_outbox",
    "outbox.demo_message",
    "selection.as_pdf",
    "selection.as_word",
    "selection.show",
    "tenders.front",
}
"""Pages that anybody may see: a new one is added here knowingly."""

GET_THAT_WRITES = {"provider.back": "an OpenID provider sends the browser here, and this begins the session"}
"""Pages that may write though they are only asked for, each with the reason."""

ONLY_LEADS_ON = {
    "base.choose_language": "back to where the reader was",
    "tenders.go_on": "to the step that is next",
    "people.code": "to the sign-in, unless a password was right a moment ago",
    "provider.begin": "to the provider: there is none here (tests/people/test_provider_pages.py has one)",
    "provider.back": "on from the provider",
}
"""Pages that show nothing to those who walk here, each with the reason."""

OWN = (
    "tender_id", "pack_id", "membership_id", "invitation_id", "partner_invitation_id", "partnership_id", "mail_id",
    "number", "session_id", "own_text_id",
)  # fmt: skip
"""Parts of addresses that name a thing of one organisation or person."""

THING_OF = {("partners.answer", "partnership_id"): "asked", ("partners.withdraw", "partnership_id"): "asking"}
"""Pages that work on one sort of a thing only."""

HAS_NONE = {("partners.answer", OrganisationKind.BUYER): "a buyer asks others and is asked by nobody"}
"""Pages that somebody has the right to, but never a thing for, each with the reason."""

FIELDS: dict[str, dict[str, str]] = {
    "people.switch_answer": {"organisation": "organisation_id"},
    "partners.answer": {"choice": "=approve"},
    "tenders.texts": {"choice": "=read", "looked_at": f"={NOW:%Y-%m-%d}"},
    "own_text.keep": {
        "title": "=Tried",
        "text": "=Toimittaja työllistää.",
        "language": "=fi",
        "instrument": "=contract_condition",
    },
}
"""What a form has to hold before it is known what it is about: `=` and what is sent, or a thing that it names."""

NOBODYS = 2_000_000_000
"""A number that no thing has."""


@dataclass(frozen=True, slots=True)
class Request:
    """An address, and what a form sent there holds besides its token."""

    address: str
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class House:
    """The program with all that meet in it."""

    app: Flask
    database: Rehearsed
    meeting: Meeting

    def browser(self, holder: Holder | None) -> FlaskClient:
        """A browser in which somebody has signed in, or nobody."""
        client = self.app.test_client()
        client.set_cookie("language", "en")
        if holder is not None:
            client.set_cookie("session_token", holder.token)
        return client

    def rules(self, method: str) -> list[Rule]:
        """Every page that is asked for in this way."""
        every = self.app.url_map.iter_rules()
        return [rule for rule in every if method in (rule.methods or ()) and rule.endpoint != "static"]

    def door(self, rule: Rule) -> str | None:
        """The right that a page needs."""
        right: str | None = self.app.view_functions[rule.endpoint].door  # type: ignore[attr-defined]
        return right

    def address(self, rule: Rule, parts: dict[str, object]) -> str:
        """The address of a page."""
        with self.app.test_request_context():
            return self.app.url_for(rule.endpoint, **parts)  # type: ignore[arg-type]

    def plain(self, rule: Rule) -> dict[str, list[object]]:
        """What those parts of an address may be that belong to nobody: what there is, and something there is not."""
        library: Library = self.app.extensions["library"]
        known: dict[str, dict[str, list[object]]] = {
            "clauses.paper": {
                "name": ["clauses", "check-report", "none"], "code": ["fi", "sv", "xx"], "suffix": ["pdf", "docx"],
            },
            "tenders.step": {"name": [*(step.name for step in STEPS), "none"]},
            "tenders.answer": {"name": [*(step.name for step in STEPS), "none"]},
            "library.trade": {"id": [*library.trades, "none"]},
            **{f"selection.{page}": {"c": ["purpose", "none"]} for page in ("show", "as_word", "as_pdf")},
            **{
                f"library.{kind}{page}": {"id": [items[0].id, "none"]}
                for kind, items in (
                    ("criterion", library.criteria), ("clause", library.clauses), ("annex_form", library.annex_forms),
                )
                for page in ("", "_changes")
            },
            "base.choose_language": {"code": ["fi", "sv", "xx"]},
            "provider.begin": {"name": ["none"]},
            "provider.back": {"name": ["none"]},
            "invitation.show": {"token": ["invited-1", "newcomer-1", "none"]},
            "invitation.take": {"token": ["invited-1", "newcomer-1", "none"]},
            "account.reset": {"token": ["link-1", "none"]},
            "account.take_reset": {"token": ["link-1", "none"]},
            "account.confirm_email": {"token": ["new-1", "none"]},
            "account.take_email": {"token": ["new-1", "none"]},
        }  # fmt: skip
        told = known.get(rule.endpoint, {})
        unknown = rule.arguments - set(OWN) - set(told)
        assert not unknown, f"tell here what {sorted(unknown)} of {rule.endpoint} may be"
        return told

    def names(self, rule: Rule) -> set[str]:
        """Things that a page names, in its address or in its form."""
        sent = FIELDS.get(rule.endpoint, {}).values()
        return (rule.arguments & set(OWN)) | {name for name in sent if not name.startswith("=")}

    def requests(self, rule: Rule, thing: Callable[[str], object | None]) -> Iterator[Request]:
        """How to ask for a page about the things that `thing` chooses; none where there is no such thing."""
        chosen = {name: thing(name) for name in self.names(rule)}
        if None in chosen.values():
            return
        parts = {name: chosen[name] for name in rule.arguments & set(OWN)}
        parts |= {name: values[0] for name, values in self.plain(rule).items()}
        fields = FIELDS.get(rule.endpoint, {})
        told = {name: one[1:] if one.startswith("=") else str(chosen[one]) for name, one in fields.items()}
        yield Request(self.address(rule, parts), told)

    def own(self, rule: Rule, holder: Holder) -> Iterator[Request]:
        """How to ask for a page about things of one's own."""
        return self.requests(rule, lambda name: self.thing(rule, holder, name, "own"))

    def others(self, rule: Rule, holder: Holder) -> Iterator[tuple[str, Request]]:
        """How to ask for a page about things of others, and of nobody, and whose they are."""
        if self.names(rule):
            yield from (
                ("foreign", one) for one in self.requests(rule, lambda n: self.thing(rule, holder, n, "foreign"))
            )
            yield from (("nobody's", one) for one in self.requests(rule, lambda name: NOBODYS))

    def thing(self, rule: Rule, holder: Holder, name: str, side: str) -> object | None:
        """Something of the holder's own, or of the same sort but another's; none where there can be none."""
        if name == "organisation_id":
            return self.meeting.organisations[holder.kind, side].id
        if name == "session_id":
            who = holder if side == "own" else self.meeting.organisations[holder.kind, side].holders[holder.role]
            return who.other_session
        return self.meeting.thing(holder, THING_OF.get((rule.endpoint, name), name), side)


@pytest.fixture(scope="module")
def house(migrated_file: Path, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One house for all tests of this file: what they do in it is undone each time."""
    folder = tmp_path_factory.mktemp("meeting")
    url = sqlite_copy(migrated_file, folder)
    database = Rehearsed(url)
    meeting = build_meeting(database, library, Seal(SECRET, "second factor"))
    settings = Settings(
        instance_dir=folder, database_url=url, secret_key=SECRET, secure_cookies=False, demo=True,
        smtp_url="smtp://127.0.0.1:9", mail_from="toolkit@example.fi",
    )  # fmt: skip
    app = create_app(settings, database=database, library=library, clock=Clock())
    database.rehearsing = True
    yield House(app, database, meeting)
    database.close()


@dataclass(frozen=True, slots=True)
class Visit:
    """A browser as it was when a page of ours was opened: whatever is sent, it stays as it was."""

    client: FlaskClient
    cookies: str
    token: str

    def send(self, method: str, request: Request) -> TestResponse:
        """Ask for a page, or send it a form of ours with hardly anything in it."""
        form = {"csrf_token": self.token, "form_key": new_form_key(), "version": "1", **request.fields}
        data = form if method == "POST" else None
        return self.client.open(request.address, method=method, data=data, headers={"Cookie": self.cookies})


def visit(house: House, holder: Holder | None) -> Visit:
    client = house.browser(holder)
    token = csrf_token(client.get("/accessibility" if holder else "/sign-in").text)
    kept = [client.get_cookie(name) for name in ("session", "session_token", "language")]
    cookies = "; ".join(f"{one.key}={one.value}" for one in kept if one)
    return Visit(house.app.test_client(use_cookies=False), cookies, token)


def everybody(house: House) -> list[Holder | None]:
    return [None, *house.meeting.holders()]


# --- marks


def test_every_page_says_who_may_see_it_and_the_public_ones_are_known(house: House) -> None:
    doors = {name: view.door for name, view in house.app.view_functions.items() if name != "static"}  # type: ignore[attr-defined]
    assert {name for name, door in doors.items() if door is None} == PUBLIC
    assert {door for door in doors.values() if door is not None} <= set(RIGHTS)


def test_every_role_of_every_kind_of_organisation_walks(house: House) -> None:
    walkers = {(one.kind, one.role) for one in house.meeting.holders()}
    assert walkers == {(kind, role) for kind in OrganisationKind for role in ROLES_OF[kind]}


# --- doors


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_whoever_is_not_signed_in_is_asked_to_and_sees_nothing(house: House, method: str) -> None:
    somebody = house.meeting.holders()[0]
    stranger = visit(house, None)
    faults = []
    for rule in house.rules(method):
        if house.door(rule) is None:
            continue
        for request in house.own(rule, somebody):
            address, answer = request.address, stranger.send(method, request)
            asked = answer.headers.get("Location", "").startswith("/sign-in")
            if not (asked if answer.status_code in (302, 303) else method == "POST" and answer.status_code == 401):
                faults.append(f"{method} {address}: {answer.status_code}")
            if "Tunnusmerkki" in answer.text:
                faults.append(f"{method} {address}: tells a name")
    assert "\n".join(faults) == ""


def walk(house: House, holder: Holder, method: str) -> Iterator[str]:
    """What is not as the table of rights says, when somebody tries every page on things of their own and of others."""
    visitor = visit(house, holder)
    for rule in house.rules(method):
        right = house.door(rule)
        if right is None:
            continue
        lets = may([holder.role], right)
        own = list(house.own(rule, holder))
        if lets and not own and (rule.endpoint, holder.kind) not in HAS_NONE:
            yield f"{rule.endpoint}: the meeting has no thing of a {holder.kind.value} to try it on"
        for whose, request in [*(("own", one) for one in own), *house.others(rule, holder)]:
            answer = visitor.send(method, request)
            status = answer.status_code
            told = f"{holder.kind.value} {holder.role.value}: {method} {request.address} ({whose}) → {status}"
            if not lets:
                as_it_should = status == 403
            elif whose == "own":
                as_it_should = status not in (401, 403, 404, 405) and status < 500
            else:
                as_it_should = status == 404
            if not as_it_should:
                yield told
            if re.search(rb"Foreign [a-z ]+ Tunnusmerkki", answer.data):
                yield f"{told}: tells a foreign name"


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("kind", OrganisationKind)
def test_every_page_answers_as_the_table_of_rights_says(house: House, kind: OrganisationKind, method: str) -> None:
    walkers = [holder for holder in house.meeting.holders() if holder.kind is kind]
    assert "\n".join(fault for holder in walkers for fault in walk(house, holder, method)) == ""


def test_a_door_that_is_open_wider_than_its_deed_is_noticed(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = house.meeting.organisations[OrganisationKind.BUYER, "own"].holders[Role.READER]
    assert not [fault for fault in walk(house, reader, "POST") if "POST /tenders " in fault]
    monkeypatch.setattr(house.app.view_functions["tenders.start"], "door", "tenders.read")
    assert "buyer reader: POST /tenders (own) → 403" in list(walk(house, reader, "POST"))


def test_a_page_that_shows_what_belongs_to_others_is_noticed(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    holder = house.meeting.organisations[OrganisationKind.BUYER, "own"].holders[Role.OFFICER]

    def careless(tender_id: int) -> str:
        return "Foreign buyer Tunnusmerkki"

    careless.door = "tenders.read"  # type: ignore[attr-defined]
    monkeypatch.setitem(house.app.view_functions, "clauses.check", careless)
    told = "\n".join(walk(house, holder, "GET"))
    assert "(foreign) → 200" in told
    assert "(nobody's) → 200" in told
    assert "tells a foreign name" in told


WITHOUT_SECOND_FACTOR = {"people.sign_out", "people.switch", "people.switch_answer"}
"""Where an administrator may go before a second factor is set up, beside the pages on which that is done."""


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_administrator_without_a_second_factor_gets_nowhere_but_to_where_it_is_set_up(
    house: House, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setitem(house.app.config, "SECOND_FACTOR_DEMANDED", True)
    for kind in OrganisationKind:
        organisation = house.meeting.organisations[kind, "own"]
        holder = organisation.holders[Role.ADMINISTRATOR]
        monkeypatch.setattr(house.database, "rehearsing", False)
        with house.database.writing() as session:
            new = begin_session(
                session, now=NOW, person_id=holder.actor.person_id, organisation_id=organisation.id, way=Way.PASSWORD,
                second_factor=False, browser="", old_token=None,
            )  # fmt: skip
        monkeypatch.setattr(house.database, "rehearsing", True)
        visitor = visit(house, replace(holder, token=new.token))
        for rule in house.rules(method):
            if (
                house.door(rule) is None
                or rule.endpoint in WITHOUT_SECOND_FACTOR
                or rule.endpoint.startswith("factor.")
            ):
                continue
            for request in house.own(rule, holder):
                answer = visitor.send(method, request)
                where = answer.headers.get("Location")
                led = (answer.status_code, where) == (302, "/account/second-factor")
                assert led if method == "GET" else answer.status_code == 409, f"{request.address}: {answer.status_code}"


def test_the_mailbox_of_everybody_is_in_the_demo_only(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    assert house.browser(None).get("/demo/outbox").status_code == 200
    monkeypatch.setitem(house.app.config, "DEMO", False)
    for holder in everybody(house):
        for path in ("/demo/outbox", "/demo/outbox/1"):
            assert house.browser(holder).get(path).status_code == 404


def test_the_demo_is_told_from_use_in_earnest_by_the_settings_alone(house: House, tmp_path: Path) -> None:
    settings = Settings(instance_dir=tmp_path, database_url="sqlite://", secret_key=SECRET, demo=False)
    earnest = create_app(settings, database=house.database, library=house.app.extensions["library"], clock=Clock())
    assert (house.app.config["DEMO"], earnest.config["DEMO"]) == (True, False)
    assert earnest.config["SECOND_FACTOR_DEMANDED"] is True
    assert earnest.config["SESSION_COOKIE_SECURE"] is True
    assert not earnest.config["DEMO_ACCOUNTS"]


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_number_beyond_all_numbers_is_not_there(house: House, method: str) -> None:
    faults = []
    for holder in house.meeting.holders():
        visitor = visit(house, holder)
        for rule in house.rules(method):
            for request in house.requests(rule, lambda name: 7_777_777) if house.names(rule) else ():
                for number in ("9" * 30, str(2**31), "-1", "0x1", "1.0", "1%00"):
                    address = request.address.replace("7777777", number)
                    fields = {name: words.replace("7777777", number) for name, words in request.fields.items()}
                    answer = visitor.send(method, Request(address, fields))
                    if answer.status_code not in (404, 400, 403, 405):
                        faults.append(f"{method} {address} with {number}: {answer.status_code}")
    assert "\n".join(faults) == ""


# --- reading and writing


def seen_apart(rows: Rows) -> Rows:
    """The rows without when a session was last used: the one thing that reading may note."""
    column = SessionRow.__table__.columns.keys().index("seen_at")
    return dict(rows) | {"session": [row[:column] + row[column + 1 :] for row in rows["session"]]}


def every_address(house: House, rule: Rule, holder: Holder | None) -> Iterator[str]:
    """A page with all that its plain parts may be, on things that are there and on one that is not."""
    combined: list[dict[str, object]] = [{}]
    for name, values in house.plain(rule).items():
        combined = [{**known, name: value} for known in combined for value in values]
    someone = holder or house.meeting.holders()[0]
    for known in combined:
        for side in ("own", "foreign", "nobody's"):
            parts = dict(known)
            for name in rule.arguments & set(OWN):
                parts[name] = NOBODYS if side == "nobody's" else house.thing(rule, someone, name, side)
            if None not in parts.values():
                yield house.address(rule, parts)
            if not rule.arguments & set(OWN):
                break


def test_no_get_writes_anything(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house.database, "rehearsing", False)
    before = seen_apart(dump(house.database))
    faults, visited, seen = [], set(), set()
    for holder in everybody(house):
        client = house.browser(holder)
        for rule in house.rules("GET"):
            for address in dict.fromkeys(every_address(house, rule, holder)):
                written = house.database.written
                with client.get(address) as answer:
                    visited.add(rule.endpoint)
                    if answer.status_code == 200:
                        seen.add(rule.endpoint)
                    if answer.status_code not in (200, 302, 303, 400, 403, 404, 410):
                        faults.append(f"{address}: {answer.status_code}")
                if house.database.written != written and rule.endpoint not in GET_THAT_WRITES:
                    faults.append(f"{address}: opened the door to writing")
    assert "\n".join(faults) == ""
    assert seen_apart(dump(house.database)) == before
    assert visited == {rule.endpoint for rule in house.rules("GET")}
    assert visited - seen <= set(ONLY_LEADS_ON), (
        "each page was shown to somebody, but for those that only lead elsewhere"
    )


def test_reading_notes_when_a_session_was_used_and_nothing_else(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house.database, "rehearsing", False)
    before = dump(house.database)
    monkeypatch.setattr(house.app.extensions["ground"], "clock", lambda: Clock(NOW).forward(minutes=5))
    assert house.browser(house.meeting.holders()[0]).get("/accessibility").status_code == 200
    after = dump(house.database)
    assert after != before
    assert seen_apart(after) == seen_apart(before)


def test_no_post_without_its_token_is_taken(house: House) -> None:
    before = dump(house.database)
    written = house.database.written
    for holder in everybody(house):
        client = house.browser(holder)
        for rule in house.rules("POST"):
            for request in house.own(rule, holder or house.meeting.holders()[0]):
                for token in ({}, {"csrf_token": "made up"}):
                    fields = {"form_key": new_form_key(), "version": "1", **request.fields, **token}
                    assert client.post(request.address, data=fields).status_code == 400, request.address
    assert house.database.written == written
    assert dump(house.database) == before


def test_a_token_of_another_browser_is_not_taken(house: House) -> None:
    first, second = (house.browser(holder) for holder in house.meeting.holders()[:2])
    token = csrf_token(second.get("/accessibility").text)
    first.get("/accessibility")
    assert first.post("/sign-out", data={"csrf_token": token}).status_code == 400


def test_pages_take_no_method_but_reading_and_sending_a_form(house: House) -> None:
    for rule in house.app.url_map.iter_rules():
        assert set(rule.methods or ()) <= {"GET", "HEAD", "OPTIONS", "POST"}, rule.endpoint
    for method in ("PUT", "PATCH", "DELETE", "TRACE", "CONNECT"):
        assert house.browser(None).open("/sign-in", method=method).status_code in (400, 405), method


# --- rights


def asked_for(source: str) -> set[str]:
    """Names of the actions whose right a file asks for: at a door or in a deed."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        asked: list[ast.expr] = []
        if node.func.id in ("allowed", "must"):
            asked = node.args[-1:]
        elif node.func.id == "still_may":
            asked = [word.value for word in node.keywords if word.arg == "action"]
        found |= {str(one.value) for one in asked if isinstance(one, ast.Constant)}
    return found


def test_every_right_is_asked_for_somewhere_and_nothing_else_is() -> None:
    asked = set().union(*(asked_for(path.read_text(encoding="utf-8")) for path in (ROOT / "toolkit").rglob("*.py")))
    assert asked == set(RIGHTS)


def test_a_name_that_is_asked_for_is_found() -> None:
    source = "@allowed('a.b')\ndef page(): must(actor, 'c.d'); still_may(s, action='e.f'); must(actor, x); other('g.h')"
    assert asked_for(source) == {"a.b", "c.d", "e.f"}


# --- what is logged


def test_whoever_tries_without_the_right_is_logged_by_numbers_only(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    holder = house.meeting.organisations[OrganisationKind.BUYER, "own"].holders[Role.READER]
    assert visit(house, holder).send("GET", Request("/members?name=typed", {})).status_code == 403
    said = [one.getMessage() for one in caplog.records if one.name == "toolkit.base.pages"]
    who = f"person {holder.actor.person_id}, organisation {holder.actor.organisation_id}"
    assert [one.partition(" (request ")[0] for one in said] == [f"no right to members.read: {who}"]


def test_a_form_without_its_token_is_logged(house: House, caplog: pytest.LogCaptureFixture) -> None:
    house.browser(None).post("/sign-in", data={"email": "somebody@example.fi", "password": "typed by somebody"})
    said = "\n".join(one.getMessage() for one in caplog.records)
    assert "a form came without the token of its browser: people.sign_in_answer (request " in said
    assert "somebody" not in said
