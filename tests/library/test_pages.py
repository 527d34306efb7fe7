"""The library's public pages: what an officer finds, and what comes of addresses that nobody should have typed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import SECRET, sqlite_copy
from tests.town import Clock
from toolkit.app import create_app
from toolkit.base.model import Text
from toolkit.base.store import Database
from toolkit.library.advice import Element, Guide, RecommendedPack, Trade
from toolkit.library.model import Blank, Citation, Clause, ClauseWords, Remark, Status
from toolkit.library.shelf import Library, load
from toolkit.settings import Settings

DAY = datetime(2025, 8, 1, 9, 0, tzinfo=UTC)
"""A day on which the second version of the clause on the purpose is in force, and the first is not over yet."""


def three(words: str) -> Text:
    return Text(fi=f"{words} (fi)", sv=f"{words} (sv)", en=words)


def guide(id: str, *settles: Element, **more: object) -> Guide:
    values: dict[str, object] = {
        "id": id,
        "settles": settles,
        "when_not": three(f"Leave {id} out when nobody is there"),
        "supplier": three(f"You read {id}"),
        "checked": date(2025, 1, 31),
        "review_months": 1,
    }
    return Guide.model_validate(values | more)


def clause(id: str, version: int = 1, *paragraphs: str, since: date = date(2024, 1, 1)) -> Clause:
    def words(code: str) -> ClauseWords:
        return ClauseWords(
            title=f"Title of {id} {code}", paragraphs=tuple(f"{p} {code}" for p in paragraphs or ("Words",))
        )

    cited = (Citation(source="S1", section="9 §", status=Status.UNVERIFIED),)
    return Clause(
        id=id, version=version, since=since, needs=(), why=three(f"Why of {id}"), sources=cited,
        fi=words("fi"), sv=words("sv"), en=words("en"),
    )  # fmt: skip


def pack(size: str, *clauses: str) -> RecommendedPack:
    return RecommendedPack.model_validate(
        {"size": size, "criterion": "condition", "clauses": clauses, "why": three(f"Why {size}")}
    )


CLEANING = Trade(
    id="cleaning",
    title=Text(fi="Siivous", sv="Städning", en="Cleaning"),
    summary=three("Floors"),
    also_called=three("scrubbing"),
    kinds=("services",),
    cpv=("9091",),
    suits=(Remark(text=three("Short shifts joined"), sources=(Citation(source="S1", status=Status.UNVERIFIED),)),),
    suits_not=(Remark(text=three("One evening shift"), sources=()),),
    pack=(pack("small"), pack("middle", "cards"), pack("large", "other-people"), pack("dialogue")),
    checked=date(2025, 7, 1),
    review_months=1,
)


@pytest.fixture
def small(folder: Path) -> Library:
    """The small library of this folder, with advice, a trade, and a clause of every state."""
    read = load(folder)
    clauses = (
        *read.clauses,
        clause("cards"),
        clause("other-people"),
        clause("coming", since=date(2026, 1, 1)),
        clause("cards", 2, "Words", "More", since=date(2024, 2, 1)),
    )
    guides = {
        "purpose": guide("purpose", Element.PURPOSE),
        "people": guide("people", Element.GROUPS, Element.AMOUNT),
        "cards": guide("cards", Element.SITE, trades=("cleaning",), optional=True, after="purpose"),
        "other-people": guide(
            "other-people", Element.GROUPS, optional=True, replaces=("people",), instruments=("contract_condition",)
        ),
        "coming": guide("coming", Element.SITE),
    }
    blanks = {name: Blank(title=three(f"blank {name}")) for name in ("buyer", "groups", "months")}
    return replace(read, clauses=clauses, released=clauses, guides=guides, trades={"cleaning": CLEANING}, blanks=blanks)


@pytest.fixture
def clock() -> Clock:
    return Clock(DAY)


@pytest.fixture
def app(migrated_file: Path, tmp_path: Path, small: Library, clock: Clock) -> Iterator[Flask]:
    url = sqlite_copy(migrated_file, tmp_path)
    database = Database(url)
    settings = Settings(instance_dir=tmp_path, database_url=url, secret_key=SECRET, secure_cookies=False, demo=True)
    yield create_app(settings, database=database, library=small, clock=clock)
    database.close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return reader(app, "en")


def reader(app: Flask, language: str) -> FlaskClient:
    client = app.test_client()
    client.set_cookie("language", language)
    return client


def main_of(client: FlaskClient, path: str, status: int = 200) -> str:
    """What stands in the main part of a page."""
    answer = client.get(path)
    assert answer.status_code == status, path
    return answer.text.split("<main", 1)[1].split("</main>", 1)[0]


def words_of(page: str) -> str:
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", page).split()))


def ticks(page: str) -> dict[str, bool]:
    """The clauses that a page offers to tick, and whether each is ticked."""
    boxes = re.findall(r'<input [^>]*type="checkbox"[^>]*>', page)
    return {re.findall('value="([^"]*)"', box)[0]: " checked" in box for box in boxes}


# ── Ways in ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_first_page_leads_to_what_is_bought_asked_and_of_whom(client):
    page = main_of(client, "/library")
    for address in (
        "/library/trades/cleaning", "/library/clauses", "/library/criteria/condition", "/library/clauses?measure=job",
        "/library/clauses?group=young", "/library/annex-forms/periodic", "/library/due", "/library/parameters",
    ):  # fmt: skip
        assert f'href="{address}"' in page, address
    assert 'action="/library/search"' in page
    assert "4 clauses" in words_of(page)


def test_what_is_new_tells_the_newest_days_and_leads_to_what_changed(client):
    page = main_of(client, "/library").split('id="new"')[1]
    days = re.findall(r"\d+ \w+ 20\d\d", words_of(page))
    assert days[:3] == ["1 July 2025", "1 February 2024", "1 January 2024"]
    assert 'href="/library/clauses/purpose/changes"' in page
    assert "Title of coming" not in page


def test_words_of_any_language_find_and_lead_to_each_kind_of_page(client):
    for words, address in (
        ("städning", "/library/trades/cleaning"),
        ("ehto", "/library/criteria/condition"),
        ("Under 30", "/library/groups#young"),
        ("Palkkatyö", "/library/forms#job"),
        ("Gräns", "/library/parameters#threshold"),
        ("Proportion", "/library/guardrails#G-SIZE"),
        ("act on buying", "/library/sources#S1"),
        ("Rapport", "/library/annex-forms/periodic"),
        ("Tarkoitus", "/library/clauses/purpose"),
    ):
        assert f'href="{address}"' in main_of(client, f"/library/search?{urlencode({'q': words})}"), words


def test_a_search_without_words_shows_its_form_alone(client):
    page = main_of(client, "/library/search")
    assert 'id="found"' not in page
    assert 'name="q"' in page


def test_nothing_found_says_what_to_do_next(client):
    page = main_of(client, "/library/search?q=xyzzy&trade=cleaning")
    assert "Nothing in the library answers to that." in page
    assert 'href="/library/search?q=xyzzy"' in page
    assert 'href="/library/clauses"' in page
    page = main_of(client, "/library/clauses?q=xyzzy")
    assert "Nothing in the library answers to that." in page
    assert ticks(page) == {}
    assert "Take the ticked clauses" not in page


def test_filters_and_words_stay_in_the_form(client):
    page = main_of(client, "/library/search?q=ty%C3%B6&trade=cleaning&kind=clause&measure=job")
    assert 'value="työ"' in page
    assert re.findall(r'<option value="([^"]+)" selected', page) == ["clause", "cleaning", "job"]


def test_clauses_stand_by_what_they_settle_and_those_of_a_trade_first(client):
    page = main_of(client, "/library/clauses")
    headings = re.findall(r'<legend class="govuk-visually-hidden">([^<]+)', page)
    assert headings == ["Purpose", "Accepted groups", "Place of work"]
    assert ticks(page) == {"purpose": False, "people": False, "other-people": False, "cards": False}
    page = main_of(client, "/library/clauses?trade=cleaning")
    assert (
        re.findall(r'<legend class="govuk-visually-hidden">([^<]+)', page)[0] == "Written for this kind of procurement"
    )
    assert next(iter(ticks(page))) == "cards"


def test_clauses_with_the_same_title_are_told_apart_by_their_ids(app, client):
    library: Library = app.extensions["library"]
    twin = clause("people-2").model_copy(update={"en": library.clause("people", DAY.date()).en})
    app.extensions["library"] = replace(library, clauses=(*library.clauses, twin), released=(*library.released, twin))
    labels = re.findall(r"<label[^>]*checkboxes__label[^>]*>([^<]+)", main_of(client, "/library/clauses"))
    assert {"People (people)", "People (people-2)"} < set(labels)
    assert "Title of cards en" in labels


def test_ticks_stay_when_something_else_is_looked_for(client):
    page = main_of(client, "/library/clauses?trade=cleaning&q=cards&c=people&c=cards&c=gone")
    assert ticks(page) == {"people": True, "cards": True}
    assert "1 ticked clause is not among these" in page
    assert "Ticked clauses that the library does not hold today: 1" in words_of(page)


def test_ticked_clauses_are_sent_to_the_selection_and_by_enter_to_the_list(client):
    page = main_of(client, "/library/clauses")
    form = page.split("<form", 1)[1].split("</form>", 1)[0]
    assert form.startswith(' method="get" action="/library/clauses"')
    buttons = re.findall(r'<button[^>]*formaction="([^"]+)"', form)
    assert buttons == ["#found", "/library/selection"]
    assert client.get("/library/selection?q=&trade=&c=people&c=cards").status_code == 200


# ── One thing ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_trade_tells_what_suits_what_does_not_and_a_pack_for_each_size(client):
    page = main_of(client, "/library/trades/cleaning")
    said = words_of(page)
    for words in ("Short shifts joined", "One evening shift", "Why small", "Why middle", "Why large", "Why dialogue"):
        assert words in said
    assert "not yet checked in the source" in said
    assert 'href="/library/clauses?trade=cleaning"' in page
    assert "to be looked at again by 1 August 2025" in said


def test_a_trade_tells_the_thresholds_of_its_kinds_that_hold_today(app, client, small):
    assert "Thresholds in force" not in main_of(client, "/library/trades/cleaning")  # this library has none
    limit = small.parameters["threshold"]
    eu = tuple(
        value.model_copy(update={"of": name})
        for name in ("sub_central", "social_special")
        for value in limit.value
        if value.of == "works"
    )
    known = {
        "national_threshold": limit.model_copy(update={"id": "national_threshold"}),
        "eu_threshold": limit.model_copy(update={"id": "eu_threshold", "value": eu}),
    }
    app.extensions["library"] = replace(small, parameters=small.parameters | known)
    page = main_of(client, "/library/trades/cleaning")
    said = words_of(page).replace("\N{NO-BREAK SPACE}", "")
    assert "Limit : services: 60 €" in said
    assert "Limit : other contracting authorities: supplies and services: 200 €" in said
    assert "100.50" not in page  # its time is over
    assert "social and other specific" not in page  # cleaning is no such service
    assert 'href="/library/parameters#eu_threshold"' in page


def test_a_pack_puts_its_own_clauses_in_their_places(client):
    forms = main_of(client, "/library/trades/cleaning").split('<form method="get" action="/library/selection">')[1:]
    assert [list(ticks(form)) for form in forms] == [
        ["purpose", "people"],
        ["purpose", "cards", "people"],
        ["purpose", "other-people"],
        ["purpose", "people"],
    ]
    assert all(all(ticks(form).values()) for form in forms)


def test_a_clause_stands_in_three_languages_with_its_advice_and_sources(client):
    page = main_of(client, "/library/clauses/people")
    said = words_of(page)
    assert re.findall(r'<h4 [^>]*lang="(..)"', page) == ["en", "fi", "sv"]
    assert "[blank months] months:" in said
    assert "[blank months (fi)] kuukautta:" in said
    assert "{" not in said
    for words in ("Who.", "Leave people out when nobody is there", "You read people", "Not reviewed by a lawyer"):
        assert words in said
    assert 'href="/library/criteria/condition"' in page
    assert "May be replaced by Title of other-people en" in said
    assert "31 January 2025, to be looked at again by 28 February 2025" in said
    assert '<input type="hidden" name="c" value="people">' in page


def test_what_was_not_checked_in_a_source_says_so_on_the_clause(client):
    assert "9 § ; no date" not in words_of(main_of(client, "/library/clauses/cards"))
    assert "Not checked in the source" in main_of(client, "/library/clauses/cards").split('id="sources"')[1]


def test_the_reader_s_own_language_comes_first(app):
    page = main_of(reader(app, "sv"), "/library/clauses/people")
    assert re.findall(r'<h4 [^>]*lang="(..)"', page) == ["sv", "fi", "en"]


def test_a_version_can_be_read_when_it_is_over_or_still_to_come(client):
    assert "Title of coming en" in main_of(client, "/library/clauses/coming")
    assert "In force from 1 January 2026" in main_of(client, "/library/clauses/coming")
    assert "Take it as DOCX or PDF" not in main_of(client, "/library/clauses/coming")
    old = main_of(client, "/library/clauses/purpose?version=1")
    assert "[blank buyer] wants." in words_of(old)
    assert "Read version 2, which is in force" in words_of(old)
    assert "Reviewed by A lawyer on 2 January 2024" in words_of(old)


def test_what_changed_is_told_word_by_word_in_each_language(client):
    page = main_of(client, "/library/clauses/purpose/changes?from=1&to=2")
    assert "Version 1 of 1 January 2024 compared with version 2 of 1 July 2025" in words_of(page)
    gone, come = re.findall(r"<del.*?</del>", page), re.findall(r"<ins.*?</ins>", page)
    assert any("wants" in one for one in gone)
    assert any("Purpose" in one for one in come)
    assert re.findall(r'summary-text" lang="(..)"', page) == ["en", "fi", "sv"]
    assert main_of(client, "/library/clauses/purpose/changes") == page.replace("?from=1&amp;to=2", "")


def test_one_version_alone_has_changed_in_nothing(client):
    assert "There is only one version" in main_of(client, "/library/clauses/people/changes")
    assert "There is only one version" in main_of(client, "/library/criteria/condition/changes")
    assert "There is only one version" in main_of(client, "/library/annex-forms/periodic/changes")


def test_a_criterion_tells_when_it_suits_its_notice_and_its_clauses_to_take(client):
    page = main_of(client, "/library/criteria/condition")
    said = words_of(page)
    for words in ("Enough.", "Short.", "The work.", "Notice.", "7 of at most 1,000 characters"):
        assert words in said
    assert ticks(page) == {"purpose": True, "people": True, "other-people": False}
    assert 'href="/library/trades/cleaning"' in page


def test_what_depends_on_the_purchase_is_not_ticked_beforehand(app, client):
    library: Library = app.extensions["library"]
    condition = library.criteria[0].model_copy(update={"clauses": ("purpose", "law-eu", "people-lots", "no-advice")})
    new = tuple(clause(id) for id in ("law-eu", "people-lots", "no-advice"))
    guides = {"law-eu": guide("law-eu", Element.LEGAL_BASIS), "people-lots": guide("people-lots", Element.AMOUNT)}
    app.extensions["library"] = replace(
        library, criteria=(condition,), clauses=(*library.clauses, *new), released=(*library.released, *new),
        guides={**library.guides, **guides},
    )  # fmt: skip
    on = {id for id, ticked in ticks(main_of(client, "/library/criteria/condition")).items() if ticked}
    assert on == {"purpose", "no-advice"}
    assert "Other clauses" in main_of(client, "/library/clauses")
    assert "When not to use it" not in main_of(client, "/library/clauses/no-advice")


# ── What everything rests on ──────────────────────────────────────────────────────────────────────────────────────────


def test_groups_forms_numbers_rules_and_sources_are_told(client):
    for path, words in (
        ("groups", ("Under 30", "The authority")),
        ("forms", ("Paid work.", "Employment: the employer chooses freely whom it employs")),
        ("parameters", ("200 €", "60 €", "not yet checked in the source", "Not in force", "22 November 2026")),
        ("guardrails", ("The share is ….", "At most ….", "Looked at while a tender is prepared")),
        ("sources", ("An act on buying", "Acts, directives and regulations")),
        ("annex-forms/periodic", ("Fill in.", "Filled in by the supplier")),
    ):
        said = words_of(main_of(client, f"/library/{path}")).replace("\N{NO-BREAK SPACE}", " ")
        for one in words:
            assert one in said, (path, one)


def test_numbers_that_are_over_are_folded_away(client):
    now, earlier = main_of(client, "/library/parameters").split("1 earlier value")
    assert "200 €" in now.replace("\N{NO-BREAK SPACE}", " ")
    assert "100,50 €" not in now.replace("\N{NO-BREAK SPACE}", " ")
    assert "100,50 €" in earlier.replace("\N{NO-BREAK SPACE}", " ")


def test_what_is_due_is_told_with_the_day_and_what_comes_next(client):
    said = words_of(main_of(client, "/library/due"))
    assert "Title of cards en (Advice on a clause)" in said
    assert "28 February 2025" in said
    assert "Next comes, on 1 August 2025: Cleaning (Kind of procurement)" in said
    assert "English : 4 of 4" in said


def test_nothing_due_is_said_plainly(app, client, clock):
    library: Library = app.extensions["library"]
    app.extensions["library"] = replace(library, guides={}, trades={}, parameters={})
    assert "Nothing is due" in main_of(client, "/library/due")


def test_the_shelf_is_made_anew_when_the_day_or_the_library_changes(app, client, clock):
    client.get("/library")
    first = app.extensions["library_shelf"]
    client.get("/library/clauses/people")
    assert app.extensions["library_shelf"] is first
    assert "Coming" in main_of(client, "/library/clauses/coming")
    clock.forward(days=200)
    assert "Coming" not in main_of(client, "/library/clauses/coming")
    before = app.extensions["library"]
    app.extensions["library"] = replace(before, clauses=(*before.clauses, clause("newer")))  # the same fingerprint
    assert "Title of newer en" in main_of(client, "/library/clauses")


# ── Attacks ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("id", ["none", "..%2f..%2fsources", "%00", "<script>", "%F0%9F%92%A9", "x" * 3000])
@pytest.mark.parametrize("place", ["trades", "clauses", "criteria", "annex-forms"])
def test_what_the_library_does_not_have_is_not_found(client, place, id):
    for path in (f"/library/{place}/{id}", f"/library/{place}/{id}/changes"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "<script>alert" not in answer.text


@pytest.mark.parametrize(
    "asked", ["from=1&to=9", "from=0&to=2", "from=&to=2", "from=x", "to=99999999999999999999", "to=-1", "from=%C2%B2"]
)
def test_versions_that_are_not_there_are_not_found(client, asked):
    assert client.get(f"/library/clauses/purpose/changes?{asked}").status_code == 404


@pytest.mark.parametrize("version", ["", "0", "3", "x", "1.0", "9" * 5000])
def test_a_version_that_is_not_there_is_not_found(client, version):
    assert client.get(f"/library/clauses/purpose?version={version}").status_code == 404


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}", "{% raw %}", "{buyer}",
        "%s %(x)s", "' OR 1=1 --", '"', "*", "NEAR(a b)", "a:b", "-työ", "\x00\x01", "\u202e\u200b", "🌊" * 50,
        "å" * 100_000, "a " * 9_000,
    ],
)  # fmt: skip
def test_whatever_is_typed_is_only_ever_words(client, typed):
    for path in ("search", "clauses"):
        page = main_of(client, f"/library/{path}?{urlencode({'q': typed})}")
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "49" not in re.findall(r'name="q"[^>]* value="([^"]*)"', page)[0]


def test_bytes_that_are_no_text_do_no_harm(client):
    assert client.get("/library/search?q=%FF%FE%00&trade=%C3%28&c=%FF").status_code == 200
    assert client.get("/library/clauses?q=%FF&c=%ED%A0%80").status_code == 200


def test_unknown_filters_are_told_and_everything_else_goes_on(client):
    page = main_of(client, "/library/clauses?trade=<b>none</b>&group=young&instrument=module&c=people")
    said = words_of(page)
    assert "There is no kind of procurement “<b>none</b>” in the library" in said
    assert "There is no instrument “module” in the library" in said
    assert ticks(page)["people"] is True
    assert "<b>none" not in page


def test_an_identity_code_typed_into_the_search_is_not_repeated(client):
    answer = client.get("/library/search?q=131052-308T")
    assert answer.status_code == 200
    assert "308T" not in answer.text.split("<main")[1].split("</main>")[0]
    assert "A personal identity code was typed" in answer.text


def test_every_page_works_for_somebody_unknown_without_setting_anything(client):
    for path in ("", "/search?q=a", "/clauses", "/groups", "/due", "/trades/cleaning"):
        answer = client.get(f"/library{path}")
        assert answer.status_code == 200
        assert "Set-Cookie" not in answer.headers
