"""What holds for the whole content of the library, whichever file somebody changes next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest

from toolkit.base.model import Language, Text
from toolkit.base.phrases import blanks
from toolkit.library.advice import Guide, Trade
from toolkit.library.model import AnnexForm, Citation, Clause, Criterion, Frozen, Guardrail, Status, Versioned, WorkForm
from toolkit.library.shelf import load
from toolkit.tenders.model import ASKING, Instrument, Regime

LIBRARY = load()


def newest(versions):
    """The highest version of each id: what a tender that begins now takes once it is released."""
    return {item.id: item for item in sorted(versions, key=lambda item: item.version)}


CRITERIA, CLAUSES, FORMS = (newest(one) for one in (LIBRARY.criteria, LIBRARY.clauses, LIBRARY.annex_forms))
MODULES = {id: one for id, one in CRITERIA.items() if one.instrument in {"module", "student_module"}}
MAIN = {id: one for id, one in CRITERIA.items() if id not in MODULES}
OPTIONAL = {id for id, guide in LIBRARY.guides.items() if guide.optional}
LEGAL_BASES = {f"legal-basis-{regime.replace('_', '-')}" for regime in Regime if regime is not Regime.NOT_KNOWN}
NEWEST: tuple[Versioned, ...] = (*CRITERIA.values(), *CLAUSES.values(), *FORMS.values())
GUIDES, TRADES = tuple(LIBRARY.guides.values()), tuple(LIBRARY.trades.values())
LASTING = (
    *(*GUIDES, *TRADES, *LIBRARY.groups.values(), *LIBRARY.forms.values()),
    *(*LIBRARY.guardrails.values(), *LIBRARY.parameters.values()),
)
"""What has no versions."""


def inside(value: object) -> Iterator[object]:
    """A value and everything it is made of."""
    yield value
    if isinstance(value, Frozen):
        parts = [part for _, part in value]
    elif isinstance(value, dict):
        parts = list(value.values())
    else:
        parts = list(value) if isinstance(value, tuple) else []
    for part in parts:
        yield from inside(part)


def words(item: object) -> Iterator[tuple[Language, str]]:
    """Every text of an item with its language; titles and paragraphs of clauses too."""
    for value in inside(item):
        if isinstance(value, Text):
            yield from value.items()
        elif isinstance(value, Clause):
            for language in Language:
                written = getattr(value, language)
                yield language, written.title
                yield from ((language, paragraph) for paragraph in written.paragraphs)


def by_id(items):
    return pytest.mark.parametrize("item", items, ids=[f"{type(item).__name__} {item.id}" for item in items])


def test_the_library_holds_what_the_first_journey_needs():
    assert len(CRITERIA) >= 9
    assert len(CLAUSES) >= 35
    assert len(LIBRARY.guardrails) >= 16
    assert len(FORMS) >= 7


def test_the_library_is_whole():
    """What its first issue promised, so that nothing of it goes missing unseen."""
    assert len(CLAUSES) >= 100
    assert len(TRADES) == 14
    assert len(LIBRARY.guardrails) >= 37
    assert {form.place for form in LIBRARY.forms.values()} == {"vacancy", "seat", "support", "excluded"}


def test_every_instrument_has_a_criterion():
    assert {one.instrument for one in MAIN.values()} == set(Instrument)


def test_every_regime_has_its_legal_basis():
    assert {id for id in CLAUSES if id.startswith("legal-basis-")} == LEGAL_BASES


@by_id(list(MAIN.values()))
def test_every_main_criterion_has_a_purpose_a_legal_basis_data_protection_and_an_order_of_precedence(item: Criterion):
    assert item.clauses[0].endswith("purpose")
    assert set(item.clauses) >= {*LEGAL_BASES, "covered-lots", "data-protection"}
    assert item.clauses[-1] == "precedence"


@by_id([one for one in MAIN.values() if one.instrument in ASKING])
def test_whoever_asks_for_work_says_how_much_whom_how_it_is_shown_and_what_follows(item: Criterion):
    amount = "award-promise" if item.instrument == Instrument.AWARD else "obligation"
    once = {amount, f"{amount}-lots", "scope", "target-groups", "forms-of-work", "release", "follow-up"}
    assert set(item.clauses) >= {*once, "evidence", "shortfall-penalty", "shortfall-no-penalty", "subcontractors"}
    assert item.clauses.index(amount) < item.clauses.index("follow-up") < item.clauses.index("shortfall-penalty")


def test_the_terms_of_work_are_the_same_under_each_instrument_that_asks_for_it():
    """An award criterion or a minimum requirement changes how the work is asked for, not on which terms it is done."""
    own = {"purpose", "award-purpose", "award-scale", "requirement-acceptance"}
    own |= {"obligation", "obligation-lots", "award-promise", "award-promise-lots"}
    asking = [one for one in MAIN.values() if one.instrument in ASKING]
    assert len({tuple(id for id in one.clauses if id not in own) for one in asking}) == 1


def test_a_supplier_can_be_told_only_once_how_much_it_owes():
    for amount in ("obligation", "award-promise"):
        other = {"obligation": "award-promise", "award-promise": "obligation"}[amount]
        for criterion in MAIN.values():
            assert amount not in criterion.clauses or other not in criterion.clauses


def test_only_the_award_criterion_speaks_of_points_and_only_the_minimum_requirement_of_acceptance():
    def who(clause):
        return {id for id, one in CRITERIA.items() if clause in one.clauses}

    assert who("award-scale") == {"award-criterion"}
    assert who("requirement-acceptance") == {"minimum-requirement"}
    assert who("award-purpose").isdisjoint(who("purpose"))  # `purpose` says that tenders are not compared by it


@by_id(list(CRITERIA.values()))
def test_no_clause_or_form_comes_twice(item: Criterion):
    assert len(set(item.clauses)) == len(item.clauses)
    assert len(set(item.annex_forms)) == len(item.annex_forms)


def test_modules_bring_clauses_of_their_own():
    for one, other in combinations([*MODULES.values(), *MAIN.values()], 2):
        if one.id in MODULES:
            assert set(one.clauses).isdisjoint(other.clauses)


def test_every_clause_comes_by_a_criterion_or_only_when_an_officer_takes_it():
    used = {id for criterion in CRITERIA.values() for id in criterion.clauses}
    assert used & OPTIONAL == set()
    assert set(CLAUSES) == used | OPTIONAL


BEFORE_THE_CALL = {"dialogue-invitation", "dialogue-log"}
"""Papers of a market dialogue: used before anybody has chosen a criterion."""


def test_every_form_is_used():
    assert set(FORMS) - BEFORE_THE_CALL == {id for criterion in CRITERIA.values() for id in criterion.annex_forms}


@by_id([one for one in CRITERIA.values() if one.id != "dialogue"])
def test_the_examples_show_where_a_criterion_suits_and_where_not(item: Criterion):
    assert {example.suits for example in item.example} == {True, False}


@by_id(NEWEST)
def test_everything_names_its_sources(item: Versioned):
    assert any(isinstance(value, Citation) for value in inside(item))


@by_id([*LIBRARY.groups.values(), *LIBRARY.parameters.values()])
def test_every_definition_and_number_names_its_sources(item: Frozen):
    assert any(isinstance(value, Citation) for value in inside(item))


@by_id(LIBRARY.guardrails.values())
def test_a_rule_of_the_checker_names_its_sources_or_says_that_it_is_the_toolkits_own(item: Guardrail):
    assert item.sources or re.search(r"the toolkit's (own rule|advice)", item.basis.en)


@by_id(LIBRARY.forms.values())
def test_every_rule_of_a_form_of_work_names_its_source_and_whoever_signs_is_known(item: WorkForm):
    assert all(rule.sources for rule in item.rule)
    assert item.rule, "rules as data"
    assert item.signed_by or item.place in {"support", "excluded"}


@by_id([CLAUSES[id] for id in sorted(LEGAL_BASES)])
def test_every_legal_basis_rests_on_a_law(item: Clause):
    assert {LIBRARY.sources[cited.source].kind for cited in item.sources} & {"law"}


@by_id([*NEWEST, *LASTING])
def test_what_nobody_read_in_its_source_is_said_to_be_unverified(item: Frozen):
    cited = [value for value in inside(item) if isinstance(value, Citation)]
    unread = [one for one in cited if "text not read" in LIBRARY.sources[one.source].dated]
    assert {one.status for one in unread} <= {Status.UNVERIFIED}


# A duty of law, emergency duty and an undertaking of secrecy are no obligations of a contract and keep their names.
# Names that are out of date, words of another country's law, and words that the library keeps for one thing only.
OUT = {
    Language.FI: r"\bTE-(toimisto|palvelu)|kuntakokeilu|(?<!laissa säädetty )velvollisuu|(?<!salassapito)sitoumu|"
    r"hankintaviranomai|koulutuspaik",
    Language.SV: r"\bTE-(byrå|tjänst)|Arbetsförmedling|åtagande|tilldelningskriter|förfrågningsunderlag|"
    r"upphandlande myndighet|utbildningsplats|kommunförsök",
    Language.EN: r"\bTE (office|service)|municipal trial|(?<!emergency )\bdut(y|ies)\b|\bcommitments?\b|"
    r"purchasing authority|\bshall\b",
}


@by_id([*NEWEST, *LASTING])
def test_every_text_keeps_to_the_words_of_the_house(item: Frozen):
    found = [match[0] for language, text in words(item) if (match := re.search(OUT[language], text, re.IGNORECASE))]
    assert found == []


FIGURE = re.compile(r"\d[\d\s.,]*(%|€|eur\b|euro|prosent|procent|per cent|percent)", re.IGNORECASE)


@by_id([*NEWEST, *GUIDES])
def test_no_percentage_and_no_sum_of_money_is_typed_into_a_text(item: Frozen):
    assert [text for _, text in words(item) if FIGURE.search(text)] == []


# Numbers that a law or a form is known by; anything else belongs in a blank or a parameter.
KNOWN_NUMBERS = {"1397/2016", "1398/2016", "2014/24", "2014/25", "24", "20", "110", "77"}


def figures(text: str) -> list[str]:
    return sorted(re.findall(r"\d+(?:[/,.]\d+)*", text))


def side_by_side(clause: Clause) -> Iterator[tuple[str, str, str]]:
    return zip(clause.fi.paragraphs, clause.sv.paragraphs, clause.en.paragraphs, strict=True)


@by_id(list(CLAUSES.values()))
def test_the_languages_of_a_clause_say_the_same_in_the_same_paragraph(item: Clause):
    """As far as a machine can tell: the same blanks, figures and about the same number of sentences."""
    for paragraph in side_by_side(item):
        assert len({frozenset(blanks(text)) for text in paragraph}) == 1, paragraph
        assert figures(paragraph[0]) == figures(paragraph[1]) == figures(paragraph[2]), paragraph
        sentences = [len(re.findall(r"[.:;?](?=\s|$)", text)) for text in paragraph]
        assert max(sentences) - min(sentences) <= 1, paragraph


@by_id([one for id, one in CLAUSES.items() if id.startswith(("legal-basis", "award", "requirement", "reserved"))])
def test_only_laws_are_known_by_numbers(item: Clause):
    assert {figure for _, text in words(item) for figure in figures(text)} <= KNOWN_NUMBERS


@by_id(list(CLAUSES.values()))
def test_sentences_are_short_enough_to_be_read_aloud(item: Clause):
    """English and Swedish words are shorter than Finnish ones, so they get more of them."""
    most = {Language.FI: 36, Language.SV: 48, Language.EN: 52}
    for language in Language:
        for paragraph in getattr(item, language).paragraphs:
            for sentence in re.split(r"(?<=[.:;])\s", paragraph):
                assert len(sentence.split()) <= most[language], sentence


@by_id(GUIDES)
def test_advice_is_short_enough_to_be_read(item: Guide):
    """English and Swedish words are shorter than Finnish ones, so they get more of them."""
    most = {Language.FI: 36, Language.SV: 48, Language.EN: 52}
    for text in (item.when_not, item.supplier):
        for language, told in text.items():
            for sentence in re.split(r"(?<=[.:;?])\s", told):
                assert len(sentence.split()) <= most[language], sentence


@by_id([*GUIDES, *TRADES, *LIBRARY.forms.values(), *LIBRARY.groups.values(), *LIBRARY.guardrails.values()])
def test_the_languages_say_about_as_much(item: Frozen):
    """A text less than half as long as in another language has most likely lost a sentence."""
    for value in inside(item):
        if isinstance(value, Text) and max(len(told) for _, told in value.items()) > 60:
            lengths = [len(told) for _, told in value.items()]
            assert min(lengths) * 2 > max(lengths), value


@by_id(GUIDES)
def test_what_a_clause_needs_or_stands_instead_of_may_stand_in_the_same_pack(item: Guide):
    """Two clauses that no instrument has in common can never meet."""
    for id in (*item.needs, *item.replaces):
        mine, other = _instruments(item), _instruments(LIBRARY.guides[id])
        assert mine & other, id


def _instruments(guide: Guide) -> set[str]:
    listing = {one.instrument for one in CRITERIA.values() if guide.id in one.clauses}
    return {*(guide.instruments or Instrument), *listing}


@by_id(TRADES)
def test_what_a_pack_recommends_goes_with_its_criterion_and_its_trade(item: Trade):
    for pack in item.pack:
        instrument = CRITERIA[pack.criterion].instrument
        taken = {id for one in (pack.criterion, *pack.modules) for id in CRITERIA[one].clauses} | {*pack.clauses}
        for id in pack.clauses:
            guide = LIBRARY.guides[id]
            assert guide.optional, f"{pack.size}: {id} comes by itself"
            assert instrument in _instruments(guide), f"{pack.size}: {id} is not for {instrument}"
            assert not guide.trades or item.id in guide.trades, f"{pack.size}: {id} is not for {item.id}"
            assert set(guide.needs) <= taken, f"{pack.size}: {id} needs {guide.needs}"


def test_every_clause_for_one_trade_is_for_one_that_there_is_and_each_trade_has_some_of_its_own():
    own = {id for guide in GUIDES for id in guide.trades}
    assert own == set(LIBRARY.trades)


YEARS_IN_WORDS = {36: {Language.FI: "kolme vuotta", Language.SV: "tre år", Language.EN: "three years"}}
"""Lengths in months that a law limits and a text spells out."""


def test_the_longest_contract_for_reserved_services_is_one_number_in_rule_row_and_words():
    """Words cannot hold a parameter, so whoever changes one of the three must meet the others."""
    longest = {value.amount for value in LIBRARY.parameter("reserved_term").value if value.until is None}
    criterion = CRITERIA["reserved-services"]
    rows = {row.at_most for row in criterion.suits_when if row.fact == "months_with_options"}
    assert longest == rows == {36}
    for language, years in YEARS_IN_WORDS[int(longest.pop())].items():
        term = " ".join(getattr(CLAUSES["reserved-term"], language).paragraphs)
        for text in (term, criterion.summary[language], criterion.notice[language]):
            assert years in text


@pytest.mark.parametrize("id", ["reserved-integration", "reserved-services"])
def test_a_reserved_contract_has_a_form_to_tender_and_a_form_to_report_on(id: str):
    assert CRITERIA[id].annex_forms[:2] == ("tender-form", "staff-report")
    named = {Language.FI: "raporttilomakkeella", Language.SV: "rapportblankett", Language.EN: "report form"}
    for language, form in named.items():
        assert form in getattr(CLAUSES["reserved-follow-up"], language).paragraphs[0]


PARTLY = re.compile(r"\bosittain\b", re.IGNORECASE)


def test_finnish_says_lot_by_lot_so_that_it_is_not_read_as_in_part():
    """`osittain` means both; it is kept for options used in part and decisions accepted in part."""
    found = {
        sentence
        for item in NEWEST
        for language, text in words(item)
        if language is Language.FI
        for sentence in re.split(r"(?<=[.:;])\s", text)
        if PARTLY.search(sentence)
    }
    assert all(re.search(r"optioita käytetään osittain|hyväksytään osittain", sentence) for sentence in found), found


TURNOVER = {Language.FI: "liikevaihto", Language.SV: "omsättning", Language.EN: "turnover"}


def test_whichever_legal_basis_a_concession_takes_its_purchases_are_turnover():
    """A concession may also be small, awarded directly or bought in-house; nobody then buys anything else from it."""
    for basis in ("concession", "below-national", "direct-award", "in-house"):
        for language, word in TURNOVER.items():
            assert word in getattr(CLAUSES[f"legal-basis-{basis}"], language).paragraphs[-1], (basis, language)


def test_every_form_says_who_fills_it_in_and_a_sheet_has_nothing_to_fill_in():
    for form in FORMS.values():
        assert isinstance(form, AnnexForm)
        if form.filled_by == "nobody":
            assert (form.entries, form.declarations) == ((), ())
        else:
            assert form.entries or form.columns
