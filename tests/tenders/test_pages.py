from __future__ import annotations

import html
import logging
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.tenders.full_path import FULL_PATH, error_beside, full
from tests.town import (
    ADMINISTRATOR,
    NOW,
    OFFICER,
    OTHER_BUYER,
    OVERSEER,
    READER,
    SECOND_OFFICER,
    SUPPLIER_CONTACT,
    Clock,
    csrf_token,
    signed_in,
)
from tests.walk import (
    AMOUNT,
    CONDITION,
    IDENTITY_CODE,
    PATH,
    PEOPLE,
    PURCHASE,
    VALUE,
    send,
    start,
    walk,
)
from toolkit import demo
from toolkit.base.model import Language, Money
from toolkit.base.phrases import write
from toolkit.base.store import Database
from toolkit.library.shelf import Library
from toolkit.tenders import pages
from toolkit.tenders.steps import step_named


def test_the_short_path_leads_from_the_first_question_to_the_check(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender)
    check = client.get(f"{tender}/check")
    assert check.status_code == 200
    # 6 200 000 € × 50 % × 5 % ÷ 30 € ÷ 173,33 h = 29,8
    assert "29 full-time months of paid work" in check.text
    assert "Freeze and make the papers" in check.text


@pytest.mark.parametrize(
    ("who", "first"),
    [
        (OFFICER, "/tenders"),
        (READER, "/tenders"),
        (ADMINISTRATOR, "/members"),
        (SUPPLIER_CONTACT, "/partners"),
        (OVERSEER, "/partners"),
    ],
)
def test_whoever_signs_in_comes_to_a_page_that_their_roles_open(app: Flask, who: str, first: str) -> None:
    answer = signed_in(app, who).get("/", follow_redirects=True)
    assert (answer.status_code, answer.request.path) == (200, first)


def test_answers_are_kept_after_each_step_and_one_comes_back_to_the_next_question(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, until="labour")
    again = signed_in(app, SECOND_OFFICER)
    assert again.get(tender).location.endswith("/labour")
    assert 'value="6 200 000"' in again.get(f"{tender}/value").text.replace("\xa0", " ")


def test_a_step_ahead_of_the_path_is_not_there_yet(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    assert client.get(f"{tender}/people").status_code == 404
    assert client.get(f"{tender}/nonsense").status_code == 404
    assert client.get(f"{tender}/check").status_code == 303


def test_the_dialogue_asks_when_to_meet_instead_of_how_much(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, until="instrument")
    assert send(client, f"{tender}/instrument", {"instrument": "dialogue"}).location.endswith("/meeting")
    assert send(client, f"{tender}/meeting", {"meeting_weeks": "8"}).location.endswith("/check")
    assert client.get(f"{tender}/amount").status_code == 404
    assert client.get(f"{tender}/check").status_code == 200


def test_going_back_and_choosing_the_condition_again_restores_its_answers(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender)
    send(client, f"{tender}/instrument", {"instrument": "dialogue"})
    send(client, f"{tender}/instrument", CONDITION)
    assert 'value="1 500"' in client.get(f"{tender}/terms").text.replace("\xa0", " ")


def test_findings_stand_beside_the_question_they_are_about(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, people={"origin": "own_residents"})
    page = client.get(f"{tender}/people").text
    beside = page.index("Residence must not be a condition")
    assert page.index('name="origin"') < beside < page.index('name="candidates"')
    elsewhere = client.get(f"{tender}/amount").text
    assert "Residence must not be a condition" in elsewhere
    assert f'<a class="govuk-link" href="{tender}/people#origin-question">To the question:' in elsewhere
    assert "2 findings stop" not in client.get(f"{tender}/check").text
    assert "1 finding stops freezing" in client.get(f"{tender}/check").text


def test_nothing_is_found_in_answers_that_were_only_supposed(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    assert "app-finding" not in client.get(f"{tender}/purchase").text


def test_the_amounts_are_worked_out_again_without_saving(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, until="amount")
    again = send(client, f"{tender}/amount", {"rate": "10", "per_year": "2", "months_per_place": "6", "then": "again"})
    assert again.status_code == 200
    assert "59 months" in again.text  # twice the 29,8 of 5 %
    assert "18 months" in again.text  # 2 a year × 18 ÷ 12 = 3 places × 6 months
    assert 'value="5"' in client.get(f"{tender}/amount").text


STEP_OF = {
    "title": "purchase",
    "reference": "purchase",
    "cpv": "purchase",
    "general_terms": "purchase",
    "value": "value",
    "options": "value",
    "months": "value",
    "option_months": "value",
    "labour_share": "labour",
    "hourly_cost": "labour",
    "weekly_hours": "labour",
    "candidates": "people",
    "rate": "amount",
    "per_year": "amount",
    "months_per_place": "amount",
    "seats": "amount",
    "first_start_months": "terms",
    "min_months": "terms",
    "response_days": "terms",
    "cure_days": "terms",
    "penalty": "terms",
    "penalty_cap": "terms",
    "report_months": "terms",
}
FULL_STEP_OF = {
    "description": "purchase",
    "replacement_share": "terms",
    "replacement_days": "terms",
    "gig_hours": "terms",
    "bonus": "terms",
    "bonus_ceiling": "terms",
    "value_step": "amount",
    "own_months": "amount",
    "amount_reason": "amount",
    "lots-1-name": "lots",
    "lots-1-value": "lots",
    "lots-1-options": "lots",
    "lots-2-workers": "lots",
    "availability-1-month": "people",
    "availability-1-candidates": "people",
    "availability-1-students": "people",
}
LINES = ("title", "reference", "general_terms", "lots-1-name")
TEXTS = ("description", "amount_reason")
BAD_NUMBERS = ("abc", "-1", "1e17", "1" * 40_000, "<b>5</b>", "٥٠", "5 5", "1,2,3", "NaN", "∞", IDENTITY_CODE)
BAD_LINES = ("x" * 40_000, f"Maija {IDENTITY_CODE}", "a\u202eb", "a\x00b")


@pytest.fixture
def complete(app: Flask) -> tuple[FlaskClient, str]:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender)
    return client, tender


def test_each_field_answers_bad_input_beside_itself_and_loses_nothing(
    complete: tuple[FlaskClient, str], database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client, tender = complete
    before = _dump(database)
    for field, step in STEP_OF.items():
        for bad in BAD_LINES if field in LINES else BAD_NUMBERS:
            form = {**PATH[step], field: bad}
            form.pop(f"{field}_not_known", None)
            answer = send(client, f"{tender}/{step}", form)
            where = f"{field}: {bad[:20]!r}"
            assert answer.status_code == 422, where
            assert error_beside(answer.text, field), where
            if "\x00" not in bad:
                assert f'value="{html.escape(bad, quote=True).replace("&#x27;", "&#39;")}"' in answer.text, where
            for other, typed in PATH[step].items():
                if other != field and isinstance(typed, str) and other in STEP_OF:
                    assert f'value="{typed}"' in answer.text.replace("\xa0", " "), f"{where} lost {other}"
            if IDENTITY_CODE in bad:
                said = error_beside(answer.text, field)
                assert IDENTITY_CODE not in said
    assert _dump(database) == before
    assert IDENTITY_CODE not in caplog.text


def test_each_field_of_the_full_path_answers_bad_input_beside_itself_and_loses_nothing(
    app: Flask, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client = signed_in(app, OFFICER)
    tender = full(client)
    before = _dump(database)
    for field, step in FULL_STEP_OF.items():
        words = field in (*LINES, *TEXTS)
        for bad in BAD_LINES if words else BAD_NUMBERS:
            answer = send(client, f"{tender}/{step}", {**FULL_PATH[step], field: bad})
            where = f"{field}: {bad[:20]!r}"
            assert answer.status_code == 422, where
            assert error_beside(answer.text, field), where
            assert f'href="#{field}"' in answer.text, where
            if "\x00" not in bad:
                typed = html.escape(bad, quote=True).replace("&#x27;", "&#39;")
                shown = f">\n{typed}</textarea>" if field in TEXTS else f'value="{typed}"'
                assert shown in answer.text, where
            for other, typed in FULL_PATH[step].items():
                if other in FULL_STEP_OF and other not in (field, *TEXTS):
                    assert f'value="{typed}"' in answer.text.replace("\xa0", " "), f"{where} lost {other}"
    assert _dump(database) == before
    assert IDENTITY_CODE not in caplog.text


def test_the_full_path_leads_through_lots_and_terms_to_the_check(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client)
    assert client.get(tender).location.endswith("/check")
    people = client.get(f"{tender}/people").text
    assert 'name="availability-1-month" type="text" value="3/2027"' in people
    terms = client.get(f"{tender}/terms").text
    for name in ("replacement_days", "gig_hours", "bonus"):
        assert f'name="{name}"' in terms
    assert "When an employment ends early" in terms


def test_the_hours_of_gigs_are_asked_only_where_gigs_are_accepted(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client, people={"forms": ["job"]})
    assert 'name="gig_hours"' not in client.get(f"{tender}/terms").text


# ── The two paths ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_going_over_to_the_full_path_saves_the_step_and_back_again_loses_nothing(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, until="people")
    page = client.get(f"{tender}/people").text
    assert "You are on the short path" in page
    over = send(client, f"{tender}/people", PEOPLE | {"then": "full"})
    assert over.location.endswith("/lots")  # there the full path stops
    assert "You are on the full path now. Every answer is kept." in client.get(over.location).text
    send(client, f"{tender}/lots", {"divided": "no"})
    with_months = {name: typed for name, typed in FULL_PATH["people"].items() if name.startswith("availability")}
    send(client, f"{tender}/people", PEOPLE | with_months)
    back = send(client, f"{tender}/instrument", CONDITION | {"then": "short"})
    assert back.location.endswith("/instrument")
    page = client.get(f"{tender}/instrument").text
    assert "2 answers are kept but not used now" in page  # the lots' question and the months
    assert "availability" not in client.get(f"{tender}/people").text
    send(client, f"{tender}/people", PEOPLE | {"then": "full"})
    assert 'value="3/2027"' in client.get(f"{tender}/people").text


def test_the_path_may_be_changed_from_a_page_on_which_nothing_is_answered_yet(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, until="value")
    assert send(client, f"{tender}/value", {"then": "full"}).location.endswith("/value")
    assert "You are on the full path" in client.get(f"{tender}/value").text


def test_faulty_input_stays_on_the_page_and_the_path_as_it_was(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender)
    answer = send(client, f"{tender}/value", VALUE | {"value": "paljon", "then": "full"})
    assert answer.status_code == 422
    assert 'value="paljon"' in answer.text
    assert "You are on the short path" in answer.text
    assert "You are on the short path" in client.get(f"{tender}/value").text


def test_choosing_the_full_path_on_the_first_page_comes_back_to_what_it_asks_there(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    answer = send(client, f"{tender}/purchase", PURCHASE | {"path": "full"})
    assert answer.location.endswith("/purchase#description-question")
    page = client.get(f"{tender}/purchase").text
    assert 'id="description-question"' in page
    assert send(client, f"{tender}/purchase", FULL_PATH["purchase"]).location.endswith("/value")


def test_each_question_says_what_its_answer_changes_where_a_screen_reader_finds_it(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client)
    for name in FULL_PATH:
        page = client.get(f"{tender}/{name}").text
        ids = re.findall(r'id="([\w-]+-changes)"', page)
        described = " ".join(re.findall(r'aria-describedby="([^"]+)"', page)).split()
        assert ids
        assert set(ids) <= set(described)


# ── The amount and the instrument ─────────────────────────────────────────────────────────────────────────────────────


def test_three_ways_stand_side_by_side_with_shares_of_the_labour(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, until="amount")
    page = send(client, f"{tender}/amount", AMOUNT | {"value_step": "1 000 000", "then": "again"}).text
    # 29 by hours, 1 × 18 ÷ 12 = 1 place × 12, and 6.2 m€ ÷ 1 m€ = 6 places × 12 months
    for result in ("29 months", "12 months", "72 months"):
        assert f'<p class="app-way__result">{result}</p>' in page
    # labour: 6 200 000 × 50 % ÷ 30 ÷ 173,33 h = 596,15 months; 29, 12 and 72 of them
    for share in ("4,86", "2,01", "12,07"):
        assert f"{share}\xa0% of all labour in the contract" in page
    assert "can become public" in page


def test_the_recommended_instrument_and_each_of_the_others_have_their_reasons(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, until="instrument")
    page = client.get(f"{tender}/instrument").text
    assert "Recommended: Contract condition" in page
    for other in ("Award criterion", "Minimum requirement", "Reserved contract", "Dialogue"):
        assert f'<span class="govuk-details__summary-text">{other}' in page
    assert page.count("What speaks against it") >= 1


# ── Two people, and a library that changes ────────────────────────────────────────────────────────────────────────────


def test_two_browsers_at_different_steps_are_both_kept(app: Flask) -> None:
    first, second = signed_in(app, OFFICER), signed_in(app, SECOND_OFFICER)
    tender = start(first)
    walk(first, tender)
    open_in_second = second.get(f"{tender}/people").text
    assert send(first, f"{tender}/value", VALUE | {"value": "7 000 000"}).status_code == 303
    version = re.search(r'name="version"[^>]*value="(\d+)"', open_in_second)
    assert version
    form = {"csrf_token": csrf_token(open_in_second), "version": version[1], **PEOPLE, "origin": "own_residents"}
    assert second.post(f"{tender}/people", data=form).status_code == 303
    assert 'value="7 000 000"' in second.get(f"{tender}/value").text.replace("\xa0", " ")
    assert 'value="own_residents" checked' in first.get(f"{tender}/people").text


def test_a_conflict_tells_which_lots_differ(app: Flask) -> None:
    first, second = signed_in(app, OFFICER), signed_in(app, SECOND_OFFICER)
    tender = full(first)
    opened = second.get(f"{tender}/lots").text
    send(first, f"{tender}/lots", FULL_PATH["lots"] | {"lots-2-name": "Lounainen"})
    version = re.search(r'name="version"[^>]*value="(\d+)"', opened)
    assert version
    form = {"csrf_token": csrf_token(opened), "version": version[1], **FULL_PATH["lots"], "lots-2-name": "Kaakko"}
    told = second.post(f"{tender}/lots", data=form)
    assert told.status_code == 409
    banner = told.text[told.text.index("govuk-notification-banner") : told.text.index('<form method="post" id="step"')]
    assert "Lounainen" in banner
    assert "Kaakko" in banner
    assert "Pohjoinen" not in banner
    assert banner.count("1 row is the same in both") == 2


def test_what_another_step_said_at_that_very_moment_is_told_beside_the_field(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client, until="lots")
    keep = pages.actions.answer_step

    def after_a_colleague(session: Session, **deed: Any) -> object:
        step = step_named("value")
        row = pages.actions.own_row(session, actor=deed["actor"], tender_id=deed["tender_id"])
        answers = pages.actions.answers_of(row) | {"value": Money.euros(7_000_000)}
        keep(session, **deed | {"step": step, "answers": answers, "shown": ()})
        return keep(session, **deed)

    monkeypatch.setattr(pages.actions, "answer_step", after_a_colleague)
    answer = send(client, f"{tender}/lots", FULL_PATH["lots"])
    assert answer.status_code == 422
    assert "7 000 000" in error_beside(answer.text, "lots").replace("\xa0", " ")
    assert 'value="Pohjoinen"' in answer.text


@pytest.fixture
def released(app: Flask, library: Library, clock: Clock) -> Callable[[], Library]:
    """A month passes, and the library gets a new version of a clause of every condition and another rate."""

    def release() -> Library:
        clock.forward(days=30)
        clause = library.clause("obligation", NOW.date())
        new = clause.model_copy(update={"version": clause.version + 1, "since": date(2026, 12, 10)})
        rate = library.parameters["sizing_rate"]
        six = tuple(one.model_copy(update={"amount": Decimal(6)}) for one in rate.value)
        later = replace(
            library,
            clauses=(*library.clauses, new),
            released=(*library.released, clause, new),
            parameters={**library.parameters, "sizing_rate": rate.model_copy(update={"value": six})},
        )
        app.extensions["library"] = later
        return later

    return release


def choice_form(page: str) -> dict[str, str]:
    form = page.split('/texts"', 1)[1].split("</form>", 1)[0]
    return dict(re.findall(r'name="(\w+)" value="([^"]*)"', form.split("<button", 1)[0]))


@pytest.mark.parametrize(("choice", "day"), [("take", "10 December 2026"), ("stay", "23 November 2026")])
def test_after_a_months_pause_the_officer_is_told_what_changed_and_chooses(
    choice: str, day: str, app: Flask, released: Callable[[], Library], database: Database
) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender)
    assert "app-news" not in client.get(f"{tender}/terms").text
    later = released()
    client = signed_in(app, OFFICER)
    page = client.get(f"{tender}/terms").text
    clause = later.clause("obligation", date(2026, 12, 22))
    assert "The library has other texts than this tender was begun with" in page
    assert f"{clause.en.title}</a>" in page
    assert f">version {clause.version - 1}</td>" in page
    assert f">version {clause.version}</td>" in page
    assert ">5\xa0%</td>" in page  # the published rate, last seen and now
    assert ">6\xa0%</td>" in page
    form = choice_form(page) | {"choice": choice}
    chosen = [client.post(f"{tender}/texts", data=form) for _ in range(2)]
    assert [one.location for one in chosen] == [f"{tender}/terms"] * 2
    after = client.get(f"{tender}/terms").text
    assert "The library has other texts" not in after
    assert ("This tender stays with the texts of 23 November 2026" in after) is (choice == "stay")
    assert ">6\xa0%</td>" not in after
    with database.reading() as session:
        edition = session.scalar(text("SELECT edition FROM tender"))
        lines = session.scalar(text("SELECT count(*) FROM audit_event WHERE event = 'texts_chosen'"))
    assert write(date.fromisoformat(str(edition)), Language.EN) == day
    assert lines == 1


def test_a_choice_that_is_none_or_of_another_day_changes_nothing(
    app: Flask, released: Callable[[], Library], database: Database
) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender)
    released()
    client = signed_in(app, OFFICER)
    form = choice_form(client.get(f"{tender}/terms").text)
    before = _dump(database)
    for changed, status in (
        ({"choice": "burn"}, 404),
        ({}, 404),
        ({"choice": "take", "looked_at": "yesterday"}, 404),
        ({"choice": "take", "looked_at": "2026-12-01"}, 409),
        ({"choice": "take", "form_key": "short"}, 400),
    ):
        assert client.post(f"{tender}/texts", data=form | changed).status_code == status, changed
    assert _dump(database) == before


def test_no_choice_is_offered_on_a_page_that_came_back_with_what_was_typed(
    app: Flask, released: Callable[[], Library]
) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender)
    released()
    client = signed_in(app, OFFICER)
    page = send(client, f"{tender}/value", VALUE | {"value": "paljon"}).text
    assert "The library has other texts than this tender was begun with" in page
    assert 'value="take"' not in page
    assert "you choose on the page that comes next" in page


def test_markup_and_right_to_left_text_are_kept_as_text(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    title = "<script>alert(1)</script> חברת & 'Siivous'"
    assert send(client, f"{tender}/purchase", PURCHASE | {"title": title}).status_code == 303
    page = client.get(f"{tender}/purchase").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; חברת" in page
    assert "<script>alert" not in client.get("/tenders").text


@pytest.mark.parametrize("step", list(PATH))
def test_an_empty_form_asks_for_each_required_answer_by_its_question(
    step: str, complete: tuple[FlaskClient, str]
) -> None:
    client, tender = complete
    answer = send(client, f"{tender}/{step}", {})
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert "Answer the question: " in answer.text


def test_days_in_the_wrong_order_are_told_beside_the_later_one(complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    form = {name: typed for name, typed in VALUE.items() if name != "starts_not_known"}
    answer = send(client, f"{tender}/value", form | {"starts": ["31", "1", "2027"]})
    assert "before the call is published on 1 February 2027" in error_beside(answer.text, "starts")
    assert 'value="31"' in answer.text


@pytest.mark.parametrize("day", [["31", "2", "2027"], ["1", "", "2027"], ["x", "1", "2027"], ["1", "1", "1999"]])
def test_a_day_that_is_none_is_told(day: list[str], complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    answer = send(client, f"{tender}/purchase", PURCHASE | {"published": day})
    assert answer.status_code == 422
    assert error_beside(answer.text, "published")


def test_an_answer_and_dont_know_together_are_a_contradiction(complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    answer = send(client, f"{tender}/people", PEOPLE | {"candidates": "5"})
    assert "not both" in error_beside(answer.text, "candidates")


def test_an_option_longer_than_the_contract_is_asked_about_once(complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    longer = VALUE | {"options": "100", "option_months": "19"}
    first = send(client, f"{tender}/value", longer)
    assert "longer than the contract of 18 months" in error_beside(first.text, "option_months")
    assert 'name="options_longer"' in first.text
    assert send(client, f"{tender}/value", longer | {"options_longer": "y"}).status_code == 303


def test_a_cpv_code_that_does_not_exist_in_form_is_told(complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    for bad in ("123", "00214200", "4521420-22", "kuusi"):
        answer = send(client, f"{tender}/purchase", PURCHASE | {"cpv": bad})
        assert "eight digits" in error_beside(answer.text, "cpv")


def test_a_choice_that_was_not_offered_is_told(complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    answer = send(client, f"{tender}/purchase", PURCHASE | {"kind": "weapons"})
    assert "Choose one of the alternatives" in error_beside(answer.text, "kind")
    assert send(client, f"{tender}/people", PEOPLE | {"groups": ["LTU12", "NOBODY"]}).status_code == 422


def test_the_second_of_two_officers_is_told_and_loses_nothing(app: Flask, clock: Clock) -> None:
    first, second = signed_in(app, OFFICER), signed_in(app, SECOND_OFFICER)
    tender = start(first)
    address = f"{tender}/purchase"
    opened = second.get(address).text
    clock.forward(minutes=5)
    send(first, address, PURCHASE)
    form = {"csrf_token": csrf_token(opened), "version": "1", **PURCHASE, "title": "Toinen nimi"}
    told = second.post(address, data=form)
    assert told.status_code == 409
    assert "Somebody saved this tender at 11.05" in told.text
    assert "Koulun peruskorjaus" in told.text
    assert 'value="Toinen nimi"' in told.text
    version = re.search(r'name="version"[^>]*value="(\d+)"', told.text)
    assert version
    assert second.post(address, data=form | {"version": version.group(1)}).status_code == 303
    assert "Toinen nimi" in first.get("/tenders").text


def test_the_same_form_sent_twice_is_saved_once_and_is_no_conflict(app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    address = f"{start(client)}/purchase"
    form = {"csrf_token": csrf_token(client.get(address).text), "version": "1", **PURCHASE}
    assert [client.post(address, data=form).status_code for _ in range(2)] == [303, 303]
    with database.reading() as session:
        assert session.scalar(text("SELECT version FROM tender")) == 2


def test_a_double_click_starts_one_tender(app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    page = client.get("/tenders").text
    key = page.split('name="form_key"', 1)[1].split('value="', 1)[1].split('"', 1)[0]
    form = {"csrf_token": csrf_token(page), "form_key": key}
    assert client.post("/tenders", data=form).location == client.post("/tenders", data=form).location
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM tender")) == 1


@pytest.mark.parametrize("key", ["", "x" * 41, "short", "<b>"])
def test_a_made_up_form_key_starts_nothing(key: str, app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    token = csrf_token(client.get("/tenders").text)
    assert client.post("/tenders", data={"csrf_token": token, "form_key": key}).status_code == 400
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM tender")) == 0


def test_another_organisation_finds_nothing_here(app: Flask) -> None:
    tender = start(signed_in(app, OFFICER))
    stranger = signed_in(app, OTHER_BUYER)
    token = csrf_token(stranger.get("/tenders").text)
    assert tender not in stranger.get("/tenders").text
    for address in (tender, f"{tender}/purchase", f"{tender}/check"):
        assert stranger.get(address).status_code == 404
    for address in (f"{tender}/purchase", f"{tender}/override", f"{tender}/freeze"):
        assert stranger.post(address, data={"csrf_token": token, "version": "1", **PURCHASE}).status_code == 404


def test_a_reader_sees_but_does_not_touch(app: Flask) -> None:
    tender = start(signed_in(app, OFFICER))
    reader = signed_in(app, READER)
    page = reader.get(f"{tender}/purchase")
    assert page.status_code == 200
    form = {"csrf_token": csrf_token(page.text), "version": "1", **PURCHASE}
    assert reader.post(f"{tender}/purchase", data=form).status_code == 403
    assert reader.post("/tenders", data=form).status_code == 403


def test_the_list_is_paged_by_key(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    for _ in range(26):
        start(client)
    page = client.get("/tenders").text
    older = re.search(r'href="(/tenders\?before=\d+)"', page)
    assert page.count("Not named yet") == 25
    assert older
    assert client.get(older.group(1)).text.count("Not named yet") == 1


def _dump(database: Database) -> list[object]:
    with database.reading() as session:
        return [
            session.execute(text(f"SELECT * FROM {table} ORDER BY 1")).all()  # noqa: S608
            for table in ("tender", "audit_event", "pack", "override")
        ]


def test_a_form_left_open_while_one_signs_in_again_elsewhere_in_the_browser_is_not_lost(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    address = f"{start(client)}/purchase"
    form = {"csrf_token": csrf_token(client.get(address).text), "version": "1", **PURCHASE}
    again = client.get("/sign-in?next=/tenders", follow_redirects=True).text
    client.post("/sign-out", data={"csrf_token": csrf_token(again)})
    page = client.get("/sign-in").text
    client.post("/sign-in", data={"csrf_token": csrf_token(page), "email": OFFICER, "password": demo.PASSWORD})
    kept = client.post(address, data=form, headers={"Sec-Fetch-Site": "same-origin"})
    assert kept.status_code == 400
    assert "What you typed is still here" in kept.text
    assert 'name="title" value="Koulun peruskorjaus"' in kept.text
    fresh = kept.text.split(f'action="{address}"', 1)[1]
    assert client.post(address, data=form | {"csrf_token": csrf_token(fresh)}).status_code == 303


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", None])
def test_a_form_of_another_site_is_never_shown_to_be_sent_again(site: str | None, app: Flask) -> None:
    client = signed_in(app, OFFICER)
    address = f"{start(client)}/purchase"
    headers = {"Sec-Fetch-Site": site} if site else {}
    answer = client.post(address, data={"csrf_token": "made up", "version": "1", **PURCHASE}, headers=headers)
    assert answer.status_code == 400
    assert "The form has expired" in answer.text
    assert "Koulun peruskorjaus" not in answer.text


HUGE = "99999999999999999999"


@pytest.mark.parametrize("number", [HUGE, "9223372036854775808", "2147483648"])
def test_a_number_that_no_tender_can_have_is_simply_not_there(number: str, app: Flask) -> None:
    client = signed_in(app, OFFICER)
    for address in (f"/tenders/{number}", f"/tenders/{number}/check", f"/packs/{number}", f"/tenders?before={number}"):
        assert client.get(address).status_code == 404, address


def test_a_file_sent_in_place_of_a_text_is_not_looked_at(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    address = f"{start(client)}/purchase"
    form = {"csrf_token": csrf_token(client.get(address).text), "version": "1", **PURCHASE}
    form["title"] = (BytesIO(b"x"), "title.txt")  # type: ignore[assignment]
    answer = client.post(address, data=form, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert error_beside(answer.text, "title")


def test_signing_out_from_a_stale_tab_signs_out(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    answer = client.post("/sign-out", data={"csrf_token": "old"}, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 303
    assert client.get("/tenders").status_code == 302


@pytest.mark.parametrize("path", ["/%0d%0aX-A:b", "/%0a/[", "/%00", "/%5c%5cevil.example", "//evil.example", "/%20x"])
def test_a_way_back_that_is_no_path_of_ours_leads_to_the_front(path: str, app: Flask) -> None:
    answer = app.test_client().get(f"/language/fi?next={path}")
    assert answer.status_code == 302
    assert answer.location == "/"
