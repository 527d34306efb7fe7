"""The worked examples that the trade's experts keep: one column a case, one test a column."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from toolkit.base.model import NOT_KNOWN, Money, Percent
from toolkit.tenders.model import Arrangement, Buyer, Kind, LabourShare, Procedure, Regime, Workers
from toolkit.tenders.regime import regime
from toolkit.tenders.sizing import Figures, side_by_side

WORKBOOK = Path(__file__).parents[1] / "golden" / "worked_examples.xlsx"

KINDS = {
    "rakennusurakka": Kind.WORKS,
    "palvelu": Kind.SERVICES,
    "tavara": Kind.SUPPLIES,
    "sosiaali- ja terveyspalvelu": Kind.SOCIAL_HEALTH,
    "muu erityinen palvelu": Kind.OTHER_SPECIAL,
}
BUYERS = {
    "kunta tai muu": Buyer.SUB_CENTRAL,
    "valtion keskushallinto": Buyer.CENTRAL,
    "erityisalan yksikkö": Buyer.UTILITIES,
}
ARRANGEMENTS = {
    "hankintasopimus": Arrangement.CONTRACT,
    "puitejärjestely": Arrangement.FRAMEWORK,
    "käyttöoikeussopimus": Arrangement.CONCESSION,
}
PROCEDURES = {
    None: NOT_KNOWN,
    "avoin": Procedure.OPEN,
    "neuvottelumenettely": Procedure.NEGOTIATED,
    "oma menettely": Procedure.OWN,
    "suorahankinta": Procedure.DIRECT_AWARD,
    "sidosyksikköhankinta": Procedure.IN_HOUSE,
}
REGIMES = {
    "ei hankintalain menettelyjä": Regime.BELOW_NATIONAL,
    "kansallinen hankinta": Regime.NATIONAL,
    "EU-hankinta": Regime.EU,
    "erityiset palvelut": Regime.LIGHT,
    "erityisalojen hankinta": Regime.UTILITIES,
    "käyttöoikeussopimus": Regime.CONCESSION,
    "suorahankinta": Regime.DIRECT_AWARD,
    "sidosyksikköhankinta": Regime.IN_HOUSE,
    "ei tiedossa": Regime.NOT_KNOWN,
}


def read_columns():
    """Each case as a mapping from the Finnish label of the row to the cell."""
    rows = list(load_workbook(WORKBOOK, read_only=False).active.iter_rows(values_only=True))
    labels = [row[0] for row in rows]
    return [
        dict(zip(labels, column, strict=True)) for column in zip(*(row[1:] for row in rows), strict=True) if column[0]
    ]


CASES = read_columns()


def number(cell):
    """A cell as an exact number: what it shows, not its floating-point neighbour."""
    return None if cell is None else Decimal(str(cell))


def day(cell):
    return cell.date() if isinstance(cell, datetime) else cell


def labour(case):
    if case["Työntekijöitä (kokoaikaisia)"] is not None:
        return Workers(count=number(case["Työntekijöitä (kokoaikaisia)"]))
    if case["Työn osuus arvosta (%)"] is None:
        return NOT_KNOWN
    return LabourShare(
        share=Percent(value=number(case["Työn osuus arvosta (%)"])),
        hourly_cost=Money.euros(number(case["Työtunnin hinta (€)"])),
    )


@pytest.mark.parametrize("case", CASES, ids=[case["Tapaus"] for case in CASES])
def test_a_worked_example_comes_out_as_it_was_worked_out_by_hand(case, a_lot, a_tender, library):
    lot = a_lot(
        value=Money.euros(number(case["Arvo ilman optioita (€)"])),
        options=Money.euros(number(case["Optioiden arvo (€)"])),
        months=case["Sopimuksen kesto (kk)"],
        option_months=case["Optiokauden kesto (kk)"],
        labour=labour(case),
        weekly_hours=number(case["Viikkotyöaika (h)"]),
    )
    published = day(case["Julkaisupäivä"])
    facts = a_tender(
        lot,
        kind=KINDS[case["Laji"]],
        buyer=BUYERS[case["Hankintayksikkö"]],
        arrangement=ARRANGEMENTS[case["Järjestely"]],
        procedure=PROCEDURES[case["Menettely"]],
        published=published,
    )
    verdict = regime(facts, library, date(2026, 12, 1))
    step = number(case["Arvo yhtä paikkaa kohti (€)"])
    figures = Figures(
        rate=Percent(value=number(case["Vaadittava osuus työstä (%)"])),
        per_year=number(case["Paikkoja vuodessa"]),
        months_per_place=number(case["Kuukausia paikassa"]),
        value_step=None if step is None else Money.euros(step),
    )
    hours, count, steps = side_by_side(lot, library, published, figures)
    lines = [line.result.values for line in hours.lines if line.label.id == "Hours asked"]
    assert {
        "Ennakoitu arvo (€)": verdict.estimated_value.amount,
        "Säännöt": verdict.regime,
        "Säännöt pelkän arvon mukaan": verdict.by_value,
        "Lähellä seuraavaa kynnysarvoa": verdict.near,
        "Työtunteja (kaksi desimaalia alaspäin)": lines[0]["hours"] if lines else None,
        "Työkuukausia työn osuudesta": hours.months,
        "Lisää optioista, työn osuudesta": hours.option_months,
        "Työkuukausia paikoista vuodessa": count.months,
        "Lisää optioista, paikoista vuodessa": count.option_months,
        "Työkuukausia arvoportaista": steps.months,
        "Lisää optioista, arvoportaista": steps.option_months,
    } == {
        "Ennakoitu arvo (€)": number(case["Ennakoitu arvo (€)"]),
        "Säännöt": REGIMES[case["Säännöt"]],
        "Säännöt pelkän arvon mukaan": REGIMES[case["Säännöt pelkän arvon mukaan"]],
        "Lähellä seuraavaa kynnysarvoa": {"kyllä": True, "ei": False}[case["Lähellä seuraavaa kynnysarvoa"]],
        "Työtunteja (kaksi desimaalia alaspäin)": number(case["Työtunteja (kaksi desimaalia alaspäin)"]),
        "Työkuukausia työn osuudesta": case["Työkuukausia työn osuudesta"],
        "Lisää optioista, työn osuudesta": case["Lisää optioista, työn osuudesta"],
        "Työkuukausia paikoista vuodessa": case["Työkuukausia paikoista vuodessa"],
        "Lisää optioista, paikoista vuodessa": case["Lisää optioista, paikoista vuodessa"],
        "Työkuukausia arvoportaista": case["Työkuukausia arvoportaista"],
        "Lisää optioista, arvoportaista": case["Lisää optioista, arvoportaista"],
    }


def test_the_workbook_shows_how_each_case_was_worked_out_and_meets_every_set_of_rules():
    assert len(CASES) >= 20
    assert all(case["Näin laskettu"] for case in CASES)
    assert {case["Säännöt"] for case in CASES} == set(REGIMES)
    assert {case["Laji"] for case in CASES} == set(KINDS)
    assert {case["Hankintayksikkö"] for case in CASES} == set(BUYERS)
    assert {case["Järjestely"] for case in CASES} == set(ARRANGEMENTS)
    assert {case["Menettely"] for case in CASES} == set(PROCEDURES)
    assert sum(case["Työkuukausia arvoportaista"] is not None for case in CASES) >= 5
