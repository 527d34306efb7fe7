from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from toolkit.base.model import NOT_KNOWN, Language, Money
from toolkit.base.phrases import say
from toolkit.library.model import Citation, Status
from toolkit.tenders.model import Buyer, Kind, Regime
from toolkit.tenders.regime import counting_day, eu_threshold_of, regime

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
    found = verdict(a_tender, a_lot, library, 1_500_000, kind=Kind.OTHER_SPECIAL, published=date(2023, 5, 1))
    assert (found.regime, found.eu, found.near) == (Regime.LIGHT, None, False)
    assert "no EU threshold for them on 1 May 2023" in say(found.explanation, Language.EN)
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


def test_each_kind_of_purchase_and_buyer_has_its_eu_threshold_in_the_library(library):
    """Of 2026–27, which the sources give in full."""
    named = {eu_threshold_of(kind, buyer) for kind in Kind for buyer in Buyer}
    assert named == {
        "works",
        "central",
        "sub_central",
        "social_special",
        "utilities",
        "utilities_works",
        "utilities_special",
    }
    assert all(library.parameter("eu_threshold").on(TODAY, of) is not None for of in named)
