from __future__ import annotations

import json
import re
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from tests.town import OFFICER, OTHER_BUYER, READER, SECOND_OFFICER, Clock, csrf_token, signed_in
from tests.walk import IDENTITY_CODE, send, start, walk
from toolkit.base.actions import first_broken_line
from toolkit.base.documents import PaperFault
from toolkit.base.jobs import ATTEMPTS, run_due
from toolkit.base.mail import send_mail
from toolkit.base.model import Language
from toolkit.base.signing import Verdict, verify
from toolkit.base.store import Database
from toolkit.clauses.documents import DOCX, PDF, file_name, paper_key, suffix_of
from toolkit.clauses.jobs import ComingPaper, make_papers
from toolkit.clauses.model import papers_of

FORM = ("csrf_token", "form_key")
MEDIA_TYPES = {"pdf": PDF, "docx": DOCX}


def quick(envelope: dict[str, Any], name: str, language: Language) -> ComingPaper:
    """Stands in for the typesetter, which tests/clauses/test_documents.py and the journeys prove."""
    done: Future[bytes] = Future()
    done.set_result(f"%PDF {name} {language} {envelope['payload']['number']}".encode())
    media_type = MEDIA_TYPES[suffix_of(name)]
    key = paper_key(envelope, name, language)
    return ComingPaper(key, file_name(envelope["payload"], name, language), media_type, done)


def broken(envelope: dict[str, Any], name: str, language: Language) -> ComingPaper:
    """Stands in for a typesetter that cannot write the check report."""
    paper = quick(envelope, name, language)
    if name != "check-report":
        return paper
    failed: Future[bytes] = Future()
    failed.set_exception(PaperFault("no font has this"))
    return replace(paper, content=failed)


def wordless(envelope: dict[str, Any], name: str, language: Language) -> ComingPaper:
    """Stands in for a check report that cannot even be put into words."""
    if name == "check-report":
        raise PaperFault("no words for this")
    return quick(envelope, name, language)


def work(database: Database, clock: Clock, render: Any = quick) -> int:
    """Do what the worker would do."""
    handlers = {
        "make_papers": lambda base, payload, now: make_papers(base, payload, now, render=render),
        "send_mail": lambda base, payload, now: send_mail(base, payload, now, smtp_url=None, mail_from=None),
    }
    return run_due(database, handlers=handlers, clock=clock)


def freeze_form(client: FlaskClient, tender: str) -> dict[str, str]:
    page = client.get(f"{tender}/check").text
    form = page.split(f'action="{tender}/freeze"', 1)[1]
    found = {
        name: re.search(rf'name="{name}"[^>]*value="([^"]*)"', form) for name in ("csrf_token", "form_key", "version")
    }
    return {name: match.group(1) for name, match in found.items() if match}


def made_of(client: FlaskClient, pack: str) -> set[str]:
    """The papers that a pack has, as they are addressed."""
    payload = json.loads(client.get(f"{pack}/clauses.json").data)["payload"]
    return {f"{paper}-{language}" for paper in papers_of(payload) for language in Language}


def freeze(client: FlaskClient, tender: str) -> str:
    answer = client.post(f"{tender}/freeze", data=freeze_form(client, tender))
    assert answer.status_code == 303, answer.text
    return answer.location


@pytest.fixture
def officer(app: Flask) -> FlaskClient:
    return signed_in(app, OFFICER)


@pytest.fixture
def tender(officer: FlaskClient) -> str:
    begun = start(officer)
    walk(officer, begun)
    return begun


def test_a_pack_is_frozen_and_its_papers_come_from_the_worker(
    officer: FlaskClient, tender: str, database: Database, clock: Clock
) -> None:
    pack = freeze(officer, tender)
    assert "being made" in officer.get(pack).text
    assert officer.get(f"{pack}/clauses-fi.pdf").status_code == 303
    work(database, clock)
    page = officer.get(pack).text
    assert "being made" not in page.replace("Its papers are being made.", "")
    payload = json.loads(officer.get(f"{pack}/clauses.json").data)["payload"]
    for paper in papers_of(payload):
        suffix = suffix_of(paper)
        for language in Language:
            answer = officer.get(f"{pack}/{paper}-{language}.{suffix}")
            assert answer.data == f"%PDF {paper} {language} 1".encode()
            assert answer.mimetype == MEDIA_TYPES[suffix]
            kind = paper.removesuffix("-docx")
            assert re.search(rf'filename="?{kind}-.*-v1-{language}\.{suffix}', answer.headers["Content-Disposition"])
            assert f'href="{pack}/{paper}-{language}.{suffix}"' in page


@pytest.mark.parametrize("render", [broken, wordless])
def test_papers_that_could_not_be_made_are_told_and_asked_for_once_more(
    app: Flask, officer: FlaskClient, tender: str, database: Database, clock: Clock, *, render: Any
) -> None:
    pack = freeze(officer, tender)
    for _ in range(ATTEMPTS):
        assert "Some papers could not be made." not in officer.get(pack).text
        work(database, clock, render)
        clock.forward(minutes=10)
    page = officer.get(pack).text
    assert "Some papers could not be made." in page
    lacking = {paper for paper in made_of(officer, pack) if f'href="{pack}/{paper}.' not in page}
    assert lacking == {"check-report-fi", "check-report-sv", "check-report-en"}
    assert page.count("(not made)") == 3
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM mail WHERE body NOT LIKE '%/partners/%'")) == 0
    assert "Make the papers once more" not in signed_in(app, READER).get(pack).text
    form = page.split(f'action="{pack}/papers"', 1)[1]
    sent = {name: form.split(f'name="{name}"', 1)[1].split('value="', 1)[1].split('"', 1)[0] for name in FORM}
    for _ in range(2):  # a double click asks once
        assert officer.post(f"{pack}/papers", data=sent).location == pack
    refused = officer.post(f"{pack}/papers", data=sent | {"form_key": "z" * 22})
    assert (refused.status_code, "They are there already, or are being made." in refused.text) == (409, True)
    work(database, clock)
    assert "Some papers could not be made." not in officer.get(pack).text
    assert officer.get(f"{pack}/check-report-fi.pdf").status_code == 200
    with database.reading() as session:
        kept = session.scalar(text("SELECT count(*) FROM audit_event WHERE event = 'paper_kept'"))
        assert kept == session.scalar(text("SELECT count(*) FROM pack_paper"))
        assert session.scalar(text("SELECT count(*) FROM audit_event WHERE event = 'papers_asked_again'")) == 1


def test_the_papers_of_a_pack_are_grouped_by_what_they_are_for(officer: FlaskClient, tender: str) -> None:
    page = officer.get(freeze(officer, tender)).text
    places = [page.index(title) for title in ("For the call and the contract", "Your own", "Forms and sheets")]
    assert places == sorted(places)
    assert "can become public" in page
    own = page[places[1] : places[2]]
    assert "Proportionality note" in own
    assert "Check report" in own


def test_the_check_says_that_reasons_and_names_can_become_public(officer: FlaskClient, tender: str) -> None:
    assert "printed in your own papers, which can become public" in officer.get(f"{tender}/check").text


def test_new_texts_of_the_library_stop_freezing_until_somebody_has_chosen(
    app: Flask, officer: FlaskClient, tender: str, clock: Clock
) -> None:
    form = freeze_form(officer, tender)
    library = app.extensions["library"]
    newer = tuple(
        one.model_copy(update={"version": 99, "since": date(2026, 12, 1)})
        for one in library.on(date(2026, 11, 24)).clauses
        if one.id == "purpose"
    )
    app.extensions["library"] = replace(
        library, clauses=(*library.clauses, *newer), released=(*library.released, *newer)
    )
    clock.forward(days=20)
    officer = signed_in(app, OFFICER)
    page = officer.get(f"{tender}/check").text
    assert f'action="{tender}/freeze"' not in page
    assert "Choose between them first" in page
    refused = officer.post(f"{tender}/freeze", data=form | {"csrf_token": csrf_token(page)})
    assert refused.status_code == 409
    assert "nobody has chosen between them yet" in refused.text


def test_the_official_is_told_when_the_papers_are_ready(
    officer: FlaskClient, tender: str, database: Database, clock: Clock
) -> None:
    freeze(officer, tender)
    work(database, clock)
    with database.reading() as session:
        mails = session.execute(
            text("SELECT address, language, subject FROM mail WHERE body NOT LIKE '%/partners/%'")
        ).all()
    assert len(mails) == 1
    assert mails[0][:2] == ("officer@koivuranta.example", "fi")
    assert "Koulun peruskorjaus" in mails[0][2]


def test_the_data_of_a_pack_is_signed_by_this_installation(app: Flask, officer: FlaskClient, tender: str) -> None:
    envelope = json.loads(officer.get(freeze(officer, tender) + "/clauses.json").data)
    assert verify(envelope, {app.extensions["signer"].public_key}) is Verdict.VALID
    assert envelope["payload"]["obligations"][0]["quantity"] == 29
    envelope["payload"]["obligations"][0]["quantity"] = 28
    assert verify(envelope, {app.extensions["signer"].public_key}) is Verdict.BROKEN


def test_a_second_version_replaces_the_first_visibly_and_the_first_stays_as_it_was(
    officer: FlaskClient, tender: str, database: Database, clock: Clock
) -> None:
    first = freeze(officer, tender)
    work(database, clock)
    before = officer.get(f"{first}/clauses.json").data, officer.get(f"{first}/clauses-fi.pdf").data
    send(officer, f"{tender}/labour", {"labour": "workers", "workers": "40", "weekly_hours": "40"})
    clock.forward(minutes=30)
    second = freeze(officer, tender)
    work(database, clock)
    assert "Replaced" in officer.get(first).text
    assert "version 2 is in force" in officer.get(first).text
    assert "It replaces version 1." in officer.get(second).text
    assert (officer.get(f"{first}/clauses.json").data, officer.get(f"{first}/clauses-fi.pdf").data) == before
    assert b'"number":2' in officer.get(f"{second}/clauses.json").data


def test_nothing_is_frozen_twice_when_nothing_has_changed(officer: FlaskClient, tender: str, clock: Clock) -> None:
    freeze(officer, tender)
    clock.forward(minutes=30)
    refused = officer.post(f"{tender}/freeze", data=freeze_form(officer, tender))
    assert refused.status_code == 409
    assert "Nothing has changed since version 1." in refused.text


def test_a_double_click_on_freeze_makes_one_pack(officer: FlaskClient, tender: str, database: Database) -> None:
    form = freeze_form(officer, tender)
    answers = [officer.post(f"{tender}/freeze", data=form) for _ in range(2)]
    assert {answer.location for answer in answers} == {"/packs/1"}
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM pack")) == 1
        assert session.scalar(text("SELECT count(*) FROM job WHERE kind = 'make_papers'")) == 1


def test_a_check_that_somebody_has_overtaken_does_not_freeze(app: Flask, officer: FlaskClient, tender: str) -> None:
    form = freeze_form(officer, tender)
    send(signed_in(app, SECOND_OFFICER), f"{tender}/labour", {"labour": "not_known", "weekly_hours": "40"})
    refused = officer.post(f"{tender}/freeze", data=form)
    assert refused.status_code == 409
    assert "Somebody changed the tender after you opened the check." in refused.text


def test_an_incomplete_tender_is_not_frozen(officer: FlaskClient) -> None:
    begun = start(officer)
    walk(officer, begun, until="amount")
    page = officer.get("/tenders").text
    key = page.split('name="form_key"', 1)[1].split('value="', 1)[1].split('"', 1)[0]
    refused = officer.post(f"{begun}/freeze", data={"csrf_token": csrf_token(page), "form_key": key, "version": "6"})
    assert refused.status_code == 409
    assert "Some questions are not answered yet" in refused.text


class TestABlock:
    @pytest.fixture
    def blocked(self, officer: FlaskClient) -> str:
        begun = start(officer)
        walk(officer, begun, people={"origin": "own_residents"})
        return begun

    def form(self, client: FlaskClient, tender: str, key: str) -> dict[str, str]:
        """The form beside a block as the page gives it; made up where the block has none."""
        page = client.get(f"{tender}/check").text
        made_up = {"csrf_token": csrf_token(page), "key": key, "said": "0" * 64, "form_key": "k" * 22}
        if f'value="{key}"' not in page:
            return made_up
        beside = page.split(f'name="key" value="{key}"', 1)[1]
        for name in ("said", "form_key"):
            made_up[name] = beside.split(f'name="{name}" value="', 1)[1].split('"', 1)[0]
        return made_up

    def override(self, client: FlaskClient, tender: str, reason: str, key: str = "G-RES:residents:") -> Any:
        return client.post(f"{tender}/override", data={**self.form(client, tender, key), "reason": reason})

    def test_stops_freezing(self, officer: FlaskClient, blocked: str) -> None:
        page = officer.get(f"{blocked}/check").text
        assert "1 finding stops freezing" in page
        assert f'action="{blocked}/freeze"' not in page
        form = {"csrf_token": csrf_token(page), "form_key": "k" * 22, "version": "8"}
        refused = officer.post(f"{blocked}/freeze", data=form)
        assert refused.status_code == 409
        assert "Something that stops freezing has been found." in refused.text

    def test_is_set_aside_with_reason_name_and_time(
        self, officer: FlaskClient, blocked: str, database: Database
    ) -> None:
        assert (
            self.override(officer, blocked, "Kaikki ehdokkaat kelpaavat, vain neuvonta on paikallista.").status_code
            == 303
        )
        page = officer.get(f"{blocked}/check").text
        assert "Set aside by Aino Esimerkki on 24 November 2026" in page
        assert "vain neuvonta on paikallista" in page
        payload = json.loads(officer.get(freeze(officer, blocked) + "/clauses.json").data)["payload"]
        assert payload["overrides"] == [
            {
                "key": "G-RES:residents:",
                "reason": "Kaikki ehdokkaat kelpaavat, vain neuvonta on paikallista.",
                "by": "Aino Esimerkki",
                "at": "2026-11-24T09:00:00Z",
            }
        ]

    @pytest.mark.parametrize("reason", ["", "   ", "short", "x" * 1001, f"Maija {IDENTITY_CODE} on tulossa töihin"])
    def test_is_not_set_aside_without_a_sound_reason(self, reason: str, officer: FlaskClient, blocked: str) -> None:
        answer = self.override(officer, blocked, reason)
        assert answer.status_code == 422
        assert "reason-G-RES-residents--error" in answer.text
        assert f'action="{blocked}/freeze"' not in officer.get(f"{blocked}/check").text

    def test_is_set_aside_once_by_the_same_form(self, officer: FlaskClient, blocked: str, database: Database) -> None:
        form = {**self.form(officer, blocked, "G-RES:residents:"), "reason": "Neuvonta on vain paikallista."}
        assert [officer.post(f"{blocked}/override", data=form).status_code for _ in range(3)] == [303, 303, 303]
        with database.reading() as session:
            assert session.scalar(text("SELECT count(*) FROM override")) == 1

    def test_that_says_something_else_by_now_is_not_set_aside_unseen(self, app: Flask, officer: FlaskClient) -> None:
        begun = start(officer)
        walk(officer, begun, amount={"amount_by": "own", "own_months": "900", "amount_reason": "Wanted."})
        stale = self.form(officer, begun, "G-SIZE:impossible:")
        form = {"rate": "5", "per_year": "1", "months_per_place": "12", "amount_by": "own", "own_months": "5000"}
        send(signed_in(app, SECOND_OFFICER), f"{begun}/amount", form | {"seats": "0", "amount_reason": "Wanted."})
        refused = officer.post(f"{begun}/override", data={**stale, "reason": "Meant for nine hundred months."})
        assert refused.status_code == 409
        assert "says something else by now" in refused.text

    def test_that_is_not_there_cannot_be_set_aside(self, officer: FlaskClient, tender: str) -> None:
        assert self.override(officer, tender, "A reason that is long enough").status_code == 409

    def test_comes_back_when_it_says_something_else(self, officer: FlaskClient) -> None:
        begun = start(officer)
        walk(officer, begun, amount={"amount_by": "own", "own_months": "700", "amount_reason": "Wanted."})
        key = "G-SIZE:impossible:"
        assert "1 finding stops freezing" in officer.get(f"{begun}/check").text
        assert self.override(officer, begun, "Luku tarkistetaan vielä ennen julkaisua.", key).status_code == 303
        assert f'action="{begun}/freeze"' in officer.get(f"{begun}/check").text
        form = {"rate": "5", "per_year": "1", "months_per_place": "12", "amount_by": "own", "own_months": "900"}
        send(officer, f"{begun}/amount", form | {"seats": "0", "amount_reason": "Wanted."})
        assert f'action="{begun}/freeze"' not in officer.get(f"{begun}/check").text


def test_another_organisation_finds_no_pack(app: Flask, officer: FlaskClient, tender: str) -> None:
    pack = freeze(officer, tender)
    stranger = signed_in(app, OTHER_BUYER)
    for address in (pack, f"{pack}/clauses-fi.pdf", f"{pack}/clauses.json", "/packs/999"):
        assert stranger.get(address).status_code == 404


def test_a_reader_may_fetch_but_not_freeze(app: Flask, officer: FlaskClient, tender: str) -> None:
    pack = freeze(officer, tender)
    reader = signed_in(app, READER)
    page = reader.get(pack)
    assert page.status_code == 200
    form = {"csrf_token": csrf_token(page.text), "form_key": "k" * 22, "version": "8", "key": "x", "reason": "y" * 20}
    for deed in ("freeze", "override"):
        assert reader.post(f"{tender}/{deed}", data=form).status_code == 403


def test_there_is_no_paper_of_another_name_or_language(officer: FlaskClient, tender: str) -> None:
    pack = freeze(officer, tender)
    assert officer.get(f"{pack}/secrets-fi.pdf").status_code == 404
    assert officer.get(f"{pack}/clauses-de.pdf").status_code == 404
    assert officer.get(f"{pack}/clauses-fi.docx").status_code == 404
    assert officer.get(f"{pack}/clauses-docx-fi.pdf").status_code == 404
    assert officer.get(f"{pack}/form-none-fi.pdf").status_code == 404


def test_the_trail_holds_every_deed_in_an_unbroken_chain(
    officer: FlaskClient, tender: str, database: Database, clock: Clock
) -> None:
    freeze(officer, tender)
    work(database, clock)
    with database.reading() as session:
        assert first_broken_line(session) is None
        events = session.execute(text("SELECT event, count(*) AS number FROM audit_event GROUP BY event")).all()
    told = {row.event: row.number for row in events}
    assert (told["tender_started"], told["step_answered"], told["pack_frozen"]) == (1, 7, 1)
    with database.reading() as session:
        kept = session.scalar(text("SELECT count(*) FROM pack_paper"))
    assert (told["paper_kept"], told["papers_told"]) == (kept, 1)
