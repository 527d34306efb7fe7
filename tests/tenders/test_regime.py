from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from toolkit.base.model import NOT_KNOWN, Language, Money
from toolkit.base.phrases import say
from toolkit.library.model import Citation, Status
from toolkit.tenders.model import Arrangement, Buyer, Kind, Procedure, Regime
from toolkit.tenders.regime import counting_day, eu_threshold_of, legal_basis, regime

TODAY = date(2026, 12, 1)


def verdict(a_tender, a_lot, library, value, *, options=0, on=TODAY, **changes):
    lot = a_lot(value=Money.euros(value), options=Money.euros(options))
    return regime(a_tender(lot, **{"published": NOT_KNOWN, **changes}), library, on)


@pytest.mark.parametrize(
    ("kind", "buyer", "value", "expected"),
    [
        (Kind.WORKS, Buyer.SUB_CENTRAL, "149999.99", Regime.BELOW_NATIONAL),
        (Kind.WORKS, Buyer.SUB_CENTRAL, "150000", Regime.NATIONAL),
        (Kind.WORKS, Buyer.CENTRAL, "5403999.99", Regime.NATIONAL),
        (Kind.WORKS, Buyer.CENTRAL, "5404000", Regime.EU),
        (Kind.SERVICES, Buyer.SUB_CENTRAL, "59999.99", Regime.BELOW_NATIONAL),
        (Kind.SERVICES, Buyer.SUB_CENTRAL, "60000", Regime.NATIONAL),
        (Kind.SERVICES, Buyer.SUB_CENTRAL, "215999.99", Regime.NATIONAL),
        (Kind.SERVICES, Buyer.SUB_CENTRAL, "216000", Regime.EU),
        (Kind.SERVICES, Buyer.CENTRAL, "139999.99", Regime.NATIONAL),
        (Kind.SUPPLIES, Buyer.CENTRAL, "140000", Regime.EU),
        (Kind.SOCIAL_HEALTH, Buyer.SUB_CENTRAL, "399999.99", Regime.BELOW_NATIONAL),
        (Kind.SOCIAL_HEALTH, Buyer.SUB_CENTRAL, "400000", Regime.LIGHT),
        (Kind.OTHER_SPECIAL, Buyer.CENTRAL, "299999.99", Regime.BELOW_NATIONAL),
        (Kind.OTHER_SPECIAL, Buyer.CENTRAL, "300000", Regime.LIGHT),
        (Kind.OTHER_SPECIAL, Buyer.CENTRAL, "5000000", Regime.LIGHT),
        (Kind.SERVICES, Buyer.UTILITIES, "431999.99", Regime.BELOW_NATIONAL),
        (Kind.SUPPLIES, Buyer.UTILITIES, "432000", Regime.UTILITIES),
        (Kind.WORKS, Buyer.UTILITIES, "5403999.99", Regime.BELOW_NATIONAL),
        (Kind.WORKS, Buyer.UTILITIES, "5404000", Regime.UTILITIES),
        (Kind.SOCIAL_HEALTH, Buyer.UTILITIES, "999999.99", Regime.BELOW_NATIONAL),
        (Kind.OTHER_SPECIAL, Buyer.UTILITIES, "1000000", Regime.UTILITIES),
    ],
)
def test_a_threshold_is_reached_at_its_own_value_and_not_a_cent_below(
    a_tender, a_lot, library, *, kind, buyer, value, expected
):
    assert verdict(a_tender, a_lot, library, value, kind=kind, buyer=buyer).regime is expected


def test_options_count_into_the_estimated_value(a_tender, a_lot, library):
    found = verdict(a_tender, a_lot, library, 200_000, options=16_000)
    assert (found.regime, found.estimated_value) == (Regime.EU, Money.euros(216_000))


def test_lots_count_together(a_tender, a_lot, library):
    lot = a_lot(value=Money.euros(108_000), options=Money.euros(0))
    facts = a_tender(lots=(lot, lot.model_copy(update={"id": "LOT-0002"})), published=NOT_KNOWN)
    assert regime(facts, library, TODAY).regime is Regime.EU


def test_the_day_of_publication_decides_which_thresholds_count(a_tender, a_lot, library):
    """5 450 000 € of works: 5 538 000 € until the end of 2025, 5 404 000 € from 2026."""
    before = verdict(a_tender, a_lot, library, 5_450_000, kind=Kind.WORKS, published=date(2025, 12, 31))
    after = verdict(a_tender, a_lot, library, 5_450_000, kind=Kind.WORKS, published=date(2026, 1, 1))
    assert (before.regime, before.day, before.eu.amount) == (Regime.NATIONAL, date(2025, 12, 31), Decimal(5_538_000))
    assert (after.regime, after.day, after.eu.amount) == (Regime.EU, date(2026, 1, 1), Decimal(5_404_000))


def test_without_a_day_of_publication_the_day_of_asking_counts(a_tender):
    assert counting_day(a_tender(published=NOT_KNOWN).published, TODAY) == TODAY
    assert counting_day(date(2027, 5, 1), TODAY) == date(2027, 5, 1)


@pytest.mark.parametrize(
    ("value", "kind", "near"),
    [
        ("53999.99", Kind.SERVICES, False),
        ("54000", Kind.SERVICES, True),  # 10 % below 60 000
        ("60000", Kind.SERVICES, False),
        ("194399.99", Kind.SERVICES, False),
        ("194400", Kind.SERVICES, True),  # 10 % below 216 000
        ("216000", Kind.SERVICES, False),
        ("360000", Kind.SOCIAL_HEALTH, True),  # 10 % below 400 000
        ("675000", Kind.SOCIAL_HEALTH, True),  # 10 % below 750 000
        ("674999.99", Kind.SOCIAL_HEALTH, False),
        ("750000", Kind.SOCIAL_HEALTH, False),
    ],
)
def test_near_is_within_ten_per_cent_below_the_next_threshold(a_tender, a_lot, library, *, value, kind, near):
    assert verdict(a_tender, a_lot, library, value, kind=kind).near is near


def test_a_utility_may_be_near_its_own_threshold(a_tender, a_lot, library):
    assert verdict(a_tender, a_lot, library, 388_800, buyer=Buyer.UTILITIES).near
    assert not verdict(a_tender, a_lot, library, 388_799, buyer=Buyer.UTILITIES).near
    assert not verdict(a_tender, a_lot, library, 432_000, buyer=Buyer.UTILITIES).near


@pytest.mark.parametrize("buyer", [Buyer.CENTRAL, Buyer.SUB_CENTRAL, Buyer.UTILITIES])
def test_when_the_library_ends_the_rules_are_not_known(a_tender, a_lot, library, buyer):
    found = verdict(a_tender, a_lot, library, 700_000, buyer=buyer, published=date(2028, 1, 1))
    assert (found.regime, found.eu, found.unverified, found.near) == (Regime.NOT_KNOWN, None, True, False)
    assert "1 January 2028" in say(found.explanation, Language.EN)


def test_below_the_national_threshold_the_eu_threshold_is_told_too_but_nothing_rests_on_it(a_tender, a_lot, library):
    found = verdict(a_tender, a_lot, library, 50_000)
    assert (found.eu.amount, found.used) == (216_000, (("national_threshold", "services"),))
    assert set(found.sources) == {"S3", "S4", "S2"}


def test_below_the_national_threshold_no_eu_threshold_is_needed(a_tender, a_lot, library):
    found = verdict(a_tender, a_lot, library, 50_000, published=date(2028, 1, 1))
    assert (found.regime, found.used) == (Regime.BELOW_NATIONAL, (("national_threshold", "services"),))


@pytest.mark.parametrize("kind", [Kind.SERVICES, Kind.SOCIAL_HEALTH])
def test_before_the_national_thresholds_the_rules_are_not_known(a_tender, a_lot, library, kind):
    found = verdict(a_tender, a_lot, library, 50_000, kind=kind, published=date(2016, 12, 31))
    assert (found.regime, found.national) == (Regime.NOT_KNOWN, None)
    assert found.used == (("national_threshold", kind.value),)


def test_the_light_regime_tells_when_the_whole_eu_must_be_told_and_that_this_was_not_read(a_tender, a_lot, library):
    below = verdict(a_tender, a_lot, library, 749_999, kind=Kind.SOCIAL_HEALTH)
    above = verdict(a_tender, a_lot, library, 750_000, kind=Kind.SOCIAL_HEALTH)
    assert "not verified" not in say(below.explanation, Language.EN)
    assert not below.unverified
    assert "not verified" in say(above.explanation, Language.EN)
    assert above.unverified


def test_the_light_regime_needs_no_eu_threshold(a_tender, a_lot, library):
    found = verdict(a_tender, a_lot, library, 1_500_000, kind=Kind.OTHER_SPECIAL, published=date(2021, 5, 1))
    assert (found.regime, found.eu, found.near) == (Regime.LIGHT, None, False)
    assert "no EU threshold for them on 1 May 2021" in say(found.explanation, Language.EN)
    assert found.used == (("national_threshold", "other_special"), ("eu_threshold", "social_special"))


@pytest.mark.parametrize(
    ("value", "changes", "words", "sources"),
    [
        (
            50_000,
            {},
            "50 000 € is below the national threshold 60 000 €: the procedures of the Public Procurement",
            ("S3", "S4", "S2"),
        ),
        (
            100_000,
            {},
            "100 000 € reaches the national threshold 60 000 € but not the EU threshold 216 000 €",
            ("S3", "S4"),
        ),
        (300_000, {}, "300 000 € reaches the EU threshold 216 000 €", ("S3", "S4", "S5", "S6")),
        (500_000, {"kind": Kind.SOCIAL_HEALTH}, "It is below 750 000 €", ("S3", "S4", "S5", "S6")),
        (500_000, {"buyer": Buyer.UTILITIES}, "reaches the threshold 432 000 € of the utilities act", ("S5", "S6")),
        (400_000, {"buyer": Buyer.UTILITIES}, "is below the threshold 432 000 € of the utilities act", ("S5", "S6")),
    ],
)
def test_the_explanation_shows_value_and_threshold_with_their_sources(
    a_tender, a_lot, library, *, value, changes, words, sources
):
    found = verdict(a_tender, a_lot, library, value, **changes)
    assert words in say(found.explanation, Language.EN).replace("\N{NO-BREAK SPACE}", " ")
    assert set(sources) <= set(found.sources)
    assert len(found.sources) == len(set(found.sources))


def test_a_figure_that_nobody_read_in_its_source_makes_the_verdict_unverified(a_tender, a_lot, library):
    assert not verdict(a_tender, a_lot, library, 100_000).unverified
    assert not verdict(a_tender, a_lot, library, 50_000).unverified
    assert verdict(a_tender, a_lot, library, 500_000, buyer=Buyer.UTILITIES).unverified
    thresholds = library.parameter("national_threshold")
    rumour = (Citation(source="S3", status=Status.UNVERIFIED),)
    values = tuple(value.model_copy(update={"sources": rumour}) for value in thresholds.value)
    doubtful = replace(
        library,
        parameters={**library.parameters, "national_threshold": thresholds.model_copy(update={"value": values})},
    )
    assert verdict(a_tender, a_lot, doubtful, 100_000).unverified
    assert verdict(a_tender, a_lot, doubtful, 50_000).unverified


@pytest.mark.parametrize(
    ("kind", "value", "published", "expected", "near"),
    [
        (Kind.WORKS, "449999.99", TODAY, Regime.BELOW_NATIONAL, False),
        (Kind.SERVICES, "450000", TODAY, Regime.BELOW_NATIONAL, True),  # 10 % below 500 000
        (Kind.SERVICES, "499999.99", TODAY, Regime.BELOW_NATIONAL, True),
        (Kind.SERVICES, "500000", TODAY, Regime.CONCESSION, False),
        (Kind.WORKS, "4863600", TODAY, Regime.CONCESSION, True),  # 10 % below 5 404 000
        (Kind.WORKS, "5404000", TODAY, Regime.CONCESSION, False),
        (Kind.WORKS, "5450000", date(2025, 12, 31), Regime.CONCESSION, True),  # below the 5 538 000 of 2024–2025
        (Kind.WORKS, "5450000", date(2023, 12, 31), Regime.CONCESSION, False),  # above the 5 382 000 of 2022–2023
        (Kind.WORKS, "5450000", date(2021, 12, 31), Regime.CONCESSION, False),
    ],
)
def test_a_concession_has_thresholds_of_its_own(a_tender, a_lot, library, *, kind, value, published, expected, near):
    found = verdict(a_tender, a_lot, library, value, kind=kind, arrangement=Arrangement.CONCESSION, published=published)
    assert (found.regime, found.by_value, found.near) == (expected, expected, near)
    assert ("national_threshold", "concession") in found.used


@pytest.mark.parametrize(
    ("value", "published", "words", "unverified"),
    [
        (400_000, TODAY, "400 000 € is below the national threshold 500 000 € of concessions", False),
        (600_000, TODAY, "It is below 5 404 000 €, the EU threshold of concessions.", False),
        (5_404_000, TODAY, "reaches 5 404 000 €, from which a notice in the whole EU is due (not verified)", True),
        (600_000, date(2028, 1, 1), "no EU threshold for them on 1 January 2028; check whether", False),
    ],
)
def test_a_concession_is_explained_by_its_thresholds(a_tender, a_lot, library, *, value, published, words, unverified):
    found = verdict(a_tender, a_lot, library, value, arrangement=Arrangement.CONCESSION, published=published)
    assert words in say(found.explanation, Language.EN).replace("\N{NO-BREAK SPACE}", " ")
    assert found.unverified is unverified


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"buyer": Buyer.UTILITIES}, "a utility and the purchase a concession"),
        ({"buyer": Buyer.UTILITIES, "kind": Kind.SUPPLIES}, "a utility and the purchase a concession"),
        ({"kind": Kind.SUPPLIES}, "A concession is of works or of services"),
        ({"kind": Kind.SOCIAL_HEALTH}, "A concession of social, health or other special services"),
        ({"kind": Kind.OTHER_SPECIAL}, "A concession of social, health or other special services"),
    ],
)
def test_of_a_concession_that_no_source_tells_of_the_rules_are_not_guessed(a_tender, a_lot, library, changes, words):
    found = verdict(a_tender, a_lot, library, 6_000_000, arrangement=Arrangement.CONCESSION, **changes)
    assert (found.regime, found.unverified, found.near, found.used) == (Regime.NOT_KNOWN, True, False, ())
    assert say(found.explanation, Language.EN).find(words) >= 0
    assert legal_basis(found) is None


WITHOUT_CALL = [
    (Procedure.DIRECT_AWARD, Regime.DIRECT_AWARD, "Direct award: ", "hankinnat-direct-award"),
    (Procedure.IN_HOUSE, Regime.IN_HOUSE, "In-house purchase: ", "hankinnat-in-house"),
]


@pytest.mark.parametrize(("procedure", "expected", "words", "source"), WITHOUT_CALL)
@pytest.mark.parametrize(
    ("value", "changes", "by_value"),
    [
        (50_000, {}, Regime.BELOW_NATIONAL),
        (100_000, {}, Regime.NATIONAL),
        (300_000, {}, Regime.EU),
        (500_000, {"kind": Kind.SOCIAL_HEALTH}, Regime.LIGHT),
        (500_000, {"buyer": Buyer.UTILITIES}, Regime.UTILITIES),
        (600_000, {"arrangement": Arrangement.CONCESSION}, Regime.CONCESSION),
        (700_000, {"published": date(2028, 1, 1)}, Regime.NOT_KNOWN),
    ],
)
def test_without_a_call_the_verdict_says_so_and_what_the_value_alone_would_mean(
    a_tender, a_lot, library, *, procedure, expected, words, source, value, changes, by_value
):
    plain = verdict(a_tender, a_lot, library, value, **changes)
    found = verdict(a_tender, a_lot, library, value, procedure=procedure, **changes)
    assert (plain.regime, plain.by_value) == (by_value, by_value)
    assert (found.regime, found.by_value, found.unverified) == (expected, by_value, True)
    told = say(found.explanation, Language.EN)
    assert told.startswith(words)
    assert told.endswith(say(plain.explanation, Language.EN))
    assert "not verified" in told.removesuffix(say(plain.explanation, Language.EN))
    assert source in found.sources
    assert set(plain.sources) <= set(found.sources) <= set(library.sources)
    assert (found.used, found.near, found.day) == (plain.used, plain.near, plain.day)


@pytest.mark.parametrize("procedure", [one for one in Procedure if one not in {row[0] for row in WITHOUT_CALL}])
def test_any_procedure_with_a_call_and_none_known_go_by_the_value(a_tender, a_lot, library, procedure):
    assert verdict(a_tender, a_lot, library, 300_000, procedure=procedure).regime is Regime.EU
    assert verdict(a_tender, a_lot, library, 300_000, procedure=NOT_KNOWN).regime is Regime.EU


@pytest.mark.parametrize(
    ("value", "changes", "clause"),
    [
        (50_000, {}, "below-national"),
        (100_000, {}, "national"),
        (300_000, {}, "eu"),
        (500_000, {"kind": Kind.SOCIAL_HEALTH}, "light"),
        (500_000, {"buyer": Buyer.UTILITIES}, "utilities"),
        (400_000, {"buyer": Buyer.UTILITIES}, None),  # it has no national threshold to be below
        (400_000, {"arrangement": Arrangement.CONCESSION}, "below-national"),
        (600_000, {"arrangement": Arrangement.CONCESSION}, "concession"),
        (300_000, {"procedure": Procedure.DIRECT_AWARD}, "direct-award"),
        (300_000, {"procedure": Procedure.IN_HOUSE}, "in-house"),
        (400_000, {"procedure": Procedure.IN_HOUSE, "buyer": Buyer.UTILITIES}, "in-house"),
        (700_000, {"published": date(2028, 1, 1)}, None),
    ],
)
def test_each_verdict_names_the_clause_on_its_legal_basis(a_tender, a_lot, library, *, value, changes, clause):
    assert legal_basis(verdict(a_tender, a_lot, library, value, **changes)) == clause


@pytest.mark.parametrize("day", [date(2016, 6, 1), date(2019, 6, 1), date(2022, 6, 1), TODAY, date(2028, 6, 1)])
def test_every_verdict_can_be_said_in_every_language_and_cites_what_the_library_holds(a_tender, a_lot, library, day):
    for kind, buyer, arrangement, value in product(Kind, Buyer, Arrangement, ("0", "59999.99", "450000", "9000000")):
        changes = {"kind": kind, "buyer": buyer, "arrangement": arrangement, "published": day}
        found = verdict(a_tender, a_lot, library, value, **changes)
        assert all("{" not in say(found.explanation, language) for language in Language)
        assert set(found.sources) <= set(library.sources)
        assert found.next_up is None or found.estimated_value.amount < found.next_up.amount


@pytest.mark.parametrize(
    ("of", "day", "amount"),
    [
        ("social_special", date(2022, 1, 1), 750_000),
        ("social_special", date(2025, 12, 31), 750_000),
        ("concession", date(2023, 12, 31), 5_382_000),
        ("concession", date(2024, 1, 1), 5_538_000),
        ("utilities", date(2025, 6, 1), 443_000),
        ("utilities_works", date(2025, 6, 1), 5_538_000),
        ("utilities_special", date(2025, 6, 1), 1_000_000),
    ],
)
def test_earlier_eu_thresholds_are_those_of_the_commission(library, of, day, amount):
    assert library.parameter("eu_threshold").on(day, of).amount == amount


def test_each_kind_of_purchase_and_buyer_has_its_eu_threshold_in_the_library(library):
    """Of 2026–27, which the sources give in full."""
    named = {
        eu_threshold_of(kind, buyer, arrangement) for kind in Kind for buyer in Buyer for arrangement in Arrangement
    }
    assert named == {
        "works",
        "central",
        "sub_central",
        "social_special",
        "utilities",
        "utilities_works",
        "utilities_special",
        "concession",
    }
    assert all(library.parameter("eu_threshold").on(TODAY, of) is not None for of in named)
