"""The kinds of procurement: each tells what suits and where to start, and no pack contradicts the library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from toolkit.base.model import Language, Text
from toolkit.library.advice import Guide, RecommendedPack, Trade
from toolkit.library.model import Citation, Clause, Criterion, Versioned, WorkForm
from toolkit.library.reader import Contents, read
from toolkit.library.shelf import DEFAULT
from toolkit.tenders.selection import suits

CONTENTS: Contents = read(DEFAULT)
IDS = {
    "building",
    "renovation",
    "infrastructure",
    "cleaning",
    "property-maintenance",
    "grounds-maintenance",
    "catering",
    "care",
    "guarding",
    "laundry",
    "transport",
    "waste",
    "it-expert",
    "supplies",
}
TRADES = {trade.id: trade for trade in CONTENTS.of(Trade).values()}
GUIDES = {guide.id: guide for guide in CONTENTS.of(Guide).values()}
FORMS = {form.id: form for form in CONTENTS.of(WorkForm).values()}

ASKS_WORK = {"contract_condition", "award_criterion", "minimum_requirement"}
"""Instruments under which work is asked; only these bring modules (tenders/selection.py)."""

BRINGS = {
    "apprenticeship": "apprentice-module",
    "training_agreement": "student-module",
    "gig": "gig-module",
    "work_trial": "work-trial-module",
    "internship": "internship-module",
}
"""The module that speaks of each form of work that has one."""

OWN = {
    Language.FI: "Työkalun oma neuvo:",
    Language.SV: "Verktygets eget råd:",
    Language.EN: "The toolkit's own advice:",
}


def newest(kind: type[Versioned]) -> dict[str, Versioned]:
    items = sorted(CONTENTS.of(kind).values(), key=lambda item: (item.id, item.version))
    return {item.id: item for item in items}


CRITERIA: dict[str, Criterion] = newest(Criterion)
CLAUSES: dict[str, Clause] = newest(Clause)


def packs() -> Iterator[tuple[str, RecommendedPack]]:
    for id in sorted(TRADES):
        for pack in TRADES[id].pack:
            yield f"{id} {pack.size}", pack


PACKS = dict(packs())


def base(pack: RecommendedPack) -> set[str]:
    """The clauses that the criterion and the modules of a pack bring by themselves."""
    return {clause for id in (pack.criterion, *pack.modules) for clause in CRITERIA[id].clauses}


def told(trade: Trade) -> Iterator[tuple[str, Text, tuple[Citation, ...]]]:
    """Every piece of advice of a trade with its sources."""
    for name, remarks in (
        ("suits", trade.suits),
        ("suits_not", trade.suits_not),
        ("rhythm", trade.rhythm),
        ("site", trade.site),
    ):
        for number, remark in enumerate(remarks, 1):
            yield f"{name} {number}", remark.text, remark.sources
    for pack in trade.pack:
        yield f"pack {pack.size}", pack.why, pack.sources


def sentences(words: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?])\s+", words) if one]


def test_all_fourteen_kinds_of_procurement_are_there():
    assert set(TRADES) == IDS
    assert all(file == f"trades/{trade.id}.toml" for file, trade in CONTENTS.of(Trade).items())


@pytest.mark.parametrize("id", sorted(IDS))
def test_each_size_has_one_pack_and_the_dialogue_is_a_dialogue(id):
    assert [pack.size for pack in TRADES[id].pack] == ["small", "middle", "large", "dialogue"]
    assert TRADES[id].pack[-1].criterion == "dialogue"


@pytest.mark.parametrize("name", sorted(PACKS))
def test_a_pack_names_only_what_the_library_holds(name):
    pack = PACKS[name]
    assert {pack.criterion, *pack.modules} <= CRITERIA.keys()
    assert set(pack.forms) <= FORMS.keys()
    assert set(pack.clauses) <= CLAUSES.keys()
    assert all(len(set(ids)) == len(ids) for ids in (pack.modules, pack.forms, pack.clauses))


@pytest.mark.parametrize("name", sorted(PACKS))
def test_no_pack_takes_an_excluded_form_or_unpaid_work_alone(name):
    forms = [FORMS[id] for id in PACKS[name].forms]
    assert all(form.place in ("vacancy", "seat") for form in forms)
    assert not forms or any(form.paid for form in forms)


@pytest.mark.parametrize("name", sorted(PACKS))
def test_forms_and_modules_agree_where_work_is_asked_and_there_are_none_elsewhere(name):
    pack = PACKS[name]
    if CRITERIA[pack.criterion].instrument in ASKS_WORK:
        assert pack.forms
        assert set(pack.modules) == {BRINGS[form] for form in pack.forms if form in BRINGS}
    else:
        assert pack.modules == ()
        assert not set(pack.forms) & BRINGS.keys()


@pytest.mark.parametrize("name", sorted(PACKS))
def test_a_small_or_dialogue_pack_binds_nobody_to_employ(name):
    pack = PACKS[name]
    if pack.size in ("small", "dialogue"):
        assert CRITERIA[pack.criterion].instrument in ("dialogue", "bonus_only")


OF_SIZE: dict[str, dict[str, Decimal | str]] = {
    "small": {"months": Decimal(12), "workers": Decimal(4), "above_national_threshold": "no"},
    "middle": {"months": Decimal(12), "workers": Decimal(5), "above_national_threshold": "yes"},
    "large": {"months": Decimal(24), "workers": Decimal(20), "above_national_threshold": "yes"},
    "dialogue": {"months": Decimal(3), "workers": Decimal(1), "above_national_threshold": "no", "labour_known": "no"},
}
"""A contract at the lower edge of each size, by the facts that the rows of a criterion use."""


def ruled_out(trade: Trade, pack: RecommendedPack) -> bool:
    """Whether the criterion's own rows speak against the pack in every kind of purchase of its trade."""
    known = {"labour_known": "yes", "procedure": "open", **OF_SIZE[pack.size]}
    return not any(suits(CRITERIA[pack.criterion], {**known, "kind": kind}) for kind in trade.kinds)


@pytest.mark.parametrize("name", sorted(PACKS))
def test_the_criterion_of_a_pack_suits_a_contract_of_its_size_by_the_librarys_own_rows(name):
    """But for goods in a large purchase: there the pack says itself that it is for a service priced separately."""
    trade, pack = TRADES[name.split()[0]], PACKS[name]
    assert ruled_out(trade, pack) == (name == "supplies large")
    if name == "supplies large":
        assert not ruled_out(trade.model_copy(update={"kinds": ("services",)}), pack)
        assert "only if the service is priced separately" in pack.why.en


def test_a_condition_in_a_small_contract_would_be_found_to_be_ruled_out():
    binding = TRADES["cleaning"].pack[1].model_copy(update={"size": "small"})
    assert binding.criterion == "employment-condition"
    assert ruled_out(TRADES["cleaning"], binding)


@pytest.mark.parametrize("name", sorted(PACKS))
def test_optional_clauses_of_a_pack_are_optional_and_come_once(name):
    pack = PACKS[name]
    assert not set(pack.clauses) & base(pack)
    assert all(GUIDES[id].optional for id in pack.clauses)


@pytest.mark.parametrize("name", sorted(PACKS))
def test_a_pack_follows_what_the_guides_of_its_clauses_say(name):
    pack, trade = PACKS[name], TRADES[name.split()[0]]
    brought = base(pack) | set(pack.clauses)
    for id in pack.clauses:
        guide = GUIDES[id]
        assert not guide.trades or trade.id in guide.trades, id
        assert not guide.instruments or CRITERIA[pack.criterion].instrument in guide.instruments, id
        assert not guide.measures or not pack.forms or set(guide.measures) & set(pack.forms), id
        assert set(guide.needs) <= brought, id


@pytest.mark.parametrize("name", sorted(PACKS))
def test_no_two_clauses_of_a_pack_stand_instead_of_the_same(name):
    replaced = [id for clause in PACKS[name].clauses for id in GUIDES[clause].replaces]
    assert len(set(replaced)) == len(replaced)
    assert not set(replaced) & set(PACKS[name].clauses)


@pytest.mark.parametrize("id", sorted(IDS))
def test_a_site_clause_of_a_trade_is_in_one_of_its_packs(id):
    """A clause written for this trade alone that no pack of the trade takes would hardly ever be found."""
    own = {guide.id for guide in GUIDES.values() if guide.trades == (id,) and guide.optional}
    assert own <= {clause for pack in TRADES[id].pack for clause in pack.clauses}


@pytest.mark.parametrize("id", sorted(IDS))
def test_every_advice_names_a_source_or_says_that_it_is_our_own(id):
    for place, text, sources in told(TRADES[id]):
        for language, words in text.items():
            assert sources or OWN[language] in words, (place, language)


@pytest.mark.parametrize("id", sorted(IDS))
def test_every_pack_says_which_advice_is_our_own_in_each_language(id):
    for pack in TRADES[id].pack:
        assert all(OWN[language] in words for language, words in pack.why.items())


@pytest.mark.parametrize("id", sorted(IDS))
def test_the_foreign_rule_of_size_is_told_once_and_as_foreign(id):
    small, *others = TRADES[id].pack
    assert [citation.source for citation in small.sources] == ["S44"]
    assert "ulkomai" in small.why.fi
    assert "utländsk" in small.why.sv
    assert "foreign" in small.why.en
    assert not any(re.search(r"Trafikverket", words) for pack in others for _, words in pack.why.items())


@pytest.mark.parametrize("id", sorted(IDS))
def test_each_advice_has_as_many_sentences_and_the_same_figures_in_three_languages(id):
    for place, text, _ in told(TRADES[id]):
        assert len({len(sentences(words)) for _, words in text.items()}) == 1, place
        assert len({tuple(re.findall(r"\d+", words)) for _, words in text.items()}) == 1, place


@pytest.mark.parametrize("id", sorted(IDS))
def test_no_pack_says_how_many_people_to_employ(id):
    for pack in TRADES[id].pack:
        for language, words in pack.why.items():
            assert not re.search(r"\d", words), (pack.size, language)


@pytest.mark.parametrize("id", sorted(IDS))
def test_other_words_for_a_trade_are_a_list_in_each_language(id):
    for language, words in TRADES[id].also_called.items():
        parts = words.split(", ")
        assert len(parts) >= 5, language
        assert len(set(parts)) == len(parts), language
        assert all(part == part.strip(" .") for part in parts), language


def test_a_law_that_nobody_has_read_is_unverified_in_every_trade():
    for trade in TRADES.values():
        for place, _, sources in told(trade):
            for citation in sources:
                if citation.source.startswith(("act-", "decree-", "gdpr", "dir-")):
                    assert citation.status == "unverified", (trade.id, place, citation.source)


def test_no_cpv_code_belongs_to_two_trades_or_is_inside_another_of_the_same_trade():
    owners: dict[str, str] = {}
    for trade in TRADES.values():
        for code in trade.cpv:
            assert code not in owners, (code, trade.id, owners.get(code))
            owners[code] = trade.id
    for code, id in owners.items():
        inside = [other for other, owner in owners.items() if owner == id and other != code and code.startswith(other)]
        assert inside == [], (id, code)


@pytest.mark.parametrize(
    ("code", "id"),
    [
        ("45214200", "building"),  # Construction work for school buildings
        ("45453100", "renovation"),  # Refurbishment work
        ("45262700", "renovation"),  # Building alteration work, inside 4526 of building
        ("45233142", "infrastructure"),  # Road-repair works
        ("90911200", "cleaning"),  # Building-cleaning services
        ("90620000", "property-maintenance"),  # Snow-clearing services
        ("77311000", "grounds-maintenance"),  # Ornamental and pleasure gardens maintenance services
        ("55524000", "catering"),  # School catering services
        ("85311100", "care"),  # Welfare services for the elderly
        ("79713000", "guarding"),  # Guard services
        ("98311200", "laundry"),  # Laundry-operation services
        ("60130000", "transport"),  # Special-purpose road passenger-transport services
        ("90512000", "waste"),  # Refuse transport services
        ("72611000", "it-expert"),  # Technical computer support services
        ("39160000", "supplies"),  # School furniture
    ],
)
def test_the_longest_beginning_of_a_cpv_code_finds_its_trade(code, id):
    """Labels from the eForms SDK (translations/code_en.xml)."""
    found = max((begin, trade.id) for trade in TRADES.values() for begin in trade.cpv if code.startswith(begin))
    assert found[1] == id


def test_the_lists_of_cpv_beginnings_name_where_they_were_read():
    assert all([citation.source for citation in trade.cpv_sources] == ["eforms-sdk-cpv"] for trade in TRADES.values())


def test_only_the_purchase_of_goods_is_a_trade_of_goods_alone():
    assert [id for id in sorted(TRADES) if TRADES[id].kinds == ("supplies",)] == ["supplies"]
    assert {pack.criterion for pack in TRADES["supplies"].pack if pack.size != "large"} == {"dialogue"}
    assert "supplies-services-only" in TRADES["supplies"].pack[2].clauses
