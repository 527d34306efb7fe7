"""The papers that go with the clauses: what they may ask, and that they say the same in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from toolkit.base.model import Language, Text
from toolkit.library.model import AnnexForm, Clause, Entry, Versioned
from toolkit.library.reader import read
from toolkit.library.shelf import DEFAULT

CONTENTS = read(DEFAULT)


def newest(kind: type[Versioned]) -> dict[str, Versioned]:
    """The last version of each item of a kind in the library that comes with the program, released or not."""
    items = sorted(CONTENTS.of(kind).values(), key=lambda item: (item.id, item.version))
    return {item.id: item for item in items}


FORMS: dict[str, AnnexForm] = newest(AnnexForm)
IDS = {
    "periodic",
    "tender-form",
    "realisation-plan",
    "placement-card",
    "release-request",
    "help-sheet",
    "data-protection-sheet",
    "meeting-memo",
    "staff-report",
    "dialogue-invitation",
    "dialogue-log",
}

OF_A_PERSON = {
    Language.FI: r"\b(nimi|nimeä|nimet|nimiä|nimen)\b|henkilötunnu|syntymä|tervey|etuu|diagnoo|kansalaisuu|\bryhmä",
    Language.SV: r"\bnamn|personbeteckning|födelse|hälso|hälsa|förmån|diagnos|medborgar|\bgrupp(en)?\b",
    Language.EN: r"\bnames?\b|identity code|birth|health|benefit|diagnos|nationality|\bgroup\b(?! of companies)",
}
"""What nobody may be asked of a participant: words for name, identity code, birth, health, benefit, origin, group."""

NOT = {
    Language.FI: r"\b(ei|eikä|eivät|älä|äläkä|ilman)\b",
    Language.SV: r"\b(inte|ingen|inga|aldrig|utan)\b",
    Language.EN: r"\b(not|no|never|nor|without)\b",
}

CONFIRMED = ("periodic", "confirmed")
"""The one place that speaks of a group: the day on which somebody else confirmed that the person belongs to one."""


def sentences(words: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?])\s+", words) if one]


def texts(form: AnnexForm) -> Iterator[tuple[str, Text]]:
    yield "title", form.title
    yield from ((f"introduction {at}", text) for at, text in enumerate(form.introduction, 1))
    for place in (*form.entries, *form.columns):
        yield f"{place.id} title", place.title
        if place.help is not None:
            yield f"{place.id} help", place.help
    yield from ((f"declaration {at}", text) for at, text in enumerate(form.declarations, 1))


def asks_of_a_person(form: AnnexForm) -> list[str]:
    """Every place to write in that asks something of a participant; telling not to write it is no asking."""
    found = []
    for place in (*form.entries, *form.columns):
        for language in Language:
            asked = sentences(place.help[language]) if place.help is not None else []
            forbidden = [place.title[language], *(one for one in asked if not re.search(NOT[language], one, re.I))]
            for words in forbidden:
                if re.search(OF_A_PERSON[language], words, re.I) and (form.id, place.id) != CONFIRMED:
                    found.append(f"{place.id} {language}: {words}")
    return found


def test_every_annex_form_of_the_journey_is_there():
    assert set(FORMS) == IDS


@pytest.mark.parametrize("id", sorted(IDS))
def test_no_form_asks_anything_of_a_participant(id):
    assert asks_of_a_person(FORMS[id]) == []


@pytest.mark.parametrize(
    ("fi", "sv", "en"),
    [
        ("Työntekijän nimi", "Den anställdas namn", "Name of the employee"),
        ("Henkilötunnus", "Personbeteckning", "Personal identity code"),
        ("Terveydentila", "Hälsotillstånd", "State of health"),
        ("Mitä etuutta hän on saanut", "Vilken förmån personen har fått", "Which benefit was received"),
        ("Ryhmä", "Grupp", "Group"),
    ],
)
def test_a_form_that_asks_something_of_a_participant_would_be_found_in_each_language(fi, sv, en):
    asking = Entry(id="asked", title=Text(fi=fi, sv=sv, en=en))
    helping = Entry(id="asked", title=Text(fi="a", sv="b", en="c"), help=Text(fi=f"{fi}.", sv=f"{sv}.", en=f"{en}."))
    for entry in (asking, helping):
        assert len(asks_of_a_person(FORMS["placement-card"].model_copy(update={"entries": (entry,)}))) == 3


@pytest.mark.parametrize("id", sorted(id for id in IDS if FORMS[id].filled_by in ("tenderer", "supplier")))
def test_every_form_of_a_supplier_warns_against_personal_data_and_ends_in_a_declaration(id):
    form = FORMS[id]
    assert form.declarations
    for language in Language:
        said = [one for text in form.introduction for one in sentences(text[language])]
        warned = [one for one in said if re.search(OF_A_PERSON[language], one, re.I)]
        assert warned, language
        assert all(re.search(NOT[language], one, re.I) for one in warned)


@pytest.mark.parametrize("id", sorted(IDS))
def test_each_text_has_as_many_sentences_and_the_same_figures_in_three_languages(id):
    for place, text in texts(FORMS[id]):
        assert len({len(sentences(words)) for _, words in text.items()}) == 1, (place, text)
        assert len({tuple(re.findall(r"\d+", words)) for _, words in text.items()}) == 1, (place, text)
        assert len(set(sentences(text.fi)) & set(sentences(text.en))) == 0, (place, text)


@pytest.mark.parametrize("id", sorted(IDS))
def test_columns_fill_the_width_of_the_page_and_have_rows_to_write_in(id):
    form = FORMS[id]
    assert sum(column.width for column in form.columns) == (100 if form.columns else 0)
    assert form.rows > 0 or not form.columns


@pytest.mark.parametrize("id", sorted(IDS))
def test_places_to_write_in_have_ids_of_their_own(id):
    form = FORMS[id]
    ids = [entry.id for entry in form.entries], [column.id for column in form.columns]
    assert all(len(some) == len(set(some)) for some in ids)


@pytest.mark.parametrize("id", sorted(IDS))
def test_a_form_has_places_to_write_in_and_a_sheet_to_read_has_none(id):
    form = FORMS[id]
    assert bool(form.entries or form.columns or form.declarations) == (form.filled_by != "nobody")


@pytest.mark.parametrize("id", sorted(IDS))
def test_no_form_types_an_amount_of_money_or_a_rate(id):
    assert [
        text for _, text in texts(FORMS[id]) if re.search(r"[€%]|\beuro", " ".join(dict(text.items()).values()))
    ] == []


def test_the_sheet_on_help_holds_no_figure_but_the_age_in_the_name_of_a_subsidy():
    figures = {figure for _, text in texts(FORMS["help-sheet"]) for figure in re.findall(r"\d+", text.en)}
    assert figures == {"55"}


def test_the_report_counts_training_places_and_promises_beside_paid_work():
    report = FORMS["periodic"]
    assert report.version == 2
    assert {"paid_hours", "promised", "training_places"} <= {entry.id for entry in report.entries}
    assert "lot" in {column.id for column in report.columns}


def test_the_request_leaves_room_for_the_decision_of_the_authority():
    assert [column.id for column in FORMS["release-request"].columns] == [
        "matter",
        "decision",
        "extent",
        "ground",
        "decided",
    ]


def test_no_clause_or_form_keeps_a_word_that_was_given_up():
    given_up = re.compile(
        r"velvoite odott|velvoitteen odott|odotusai|koulutuspaik|utbildningsplats|obligation waits|the waiting", re.I
    )
    said = {id: [text for _, text in texts(form)] for id, form in FORMS.items()}
    words = {id: " ".join(text[language] for text in some for language in Language) for id, some in said.items()}
    for id, clause in newest(Clause).items():
        assert isinstance(clause, Clause)
        parts = [
            " ".join((clause.why[one], getattr(clause, one).title, *getattr(clause, one).paragraphs))
            for one in Language
        ]
        words[id] = " ".join(parts)
    assert {id: given_up.findall(text) for id, text in words.items() if given_up.search(text)} == {}
