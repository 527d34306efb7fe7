"""Lifts the data of packs frozen by earlier programs into today's shape; what was frozen itself is never changed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from toolkit.clauses.model import SCHEMA_VERSION


def lift(data: Mapping[str, Any]) -> dict[str, Any]:
    """The data of a pack of any version as today's version has it; what is no pack comes back as it is.

    `KeyError`, `TypeError`, `LookupError`: the data says that it is of version 1, but is not.
    """
    return _from_first(data) if data.get("schema_version") == 1 else dict(data)


_ENTRIES = [
    {"id": id, "title": {"fi": fi, "sv": sv, "en": en}}
    for id, fi, sv, en in (
        ("supplier", "Toimittaja", "Leverantör", "Supplier"),
        ("business-id", "Y-tunnus", "FO-nummer", "Business ID"),
        ("begins", "Jakso alkaa", "Perioden börjar", "Period begins"),
        ("ends", "Jakso päättyy", "Perioden slutar", "Period ends"),
        ("number", "Raportin numero", "Rapportens nummer", "Number of this report"),
        (
            "last",
            "Sopimuksen viimeinen raportti (kyllä tai ei)",
            "Avtalets sista rapport (ja eller nej)",
            "Last report of the contract (yes or no)",
        ),
    )
]
"""What the periodic report asked first, when the program itself and not the library put it there."""

_WENT = ("labour_months", "share_asked", "report_form")


def _from_first(data: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 had one lot, told of one recommended instrument, and knew the periodic report only.

    Its texts were those of the day on which it was put together.
    """
    lot, labour = data["facts"]["lots"][0]["id"], data["labour_months"]
    advice, form = data["recommendation"], data["report_form"]
    kept = {name: value for name, value in data.items() if name not in _WENT}
    return {
        **kept,
        "schema_version": SCHEMA_VERSION,
        "edition": data["on"],
        "recommendation": {"instrument": advice["instrument"], "options": [{**advice, "suits": True}]},
        "amounts": [{**one, "lot": lot, "share": _share(one["months"], labour)} for one in data["amounts"]],
        "sizes": [{"lot": lot, "labour_months": labour, "share_asked": data["share_asked"]}],
        "annex_forms": [] if form is None else [{**form, "entries": _ENTRIES}],
    }


def _share(months: int | None, labour: str | None) -> dict[str, str] | None:
    """What share of the labour so many months are, rounded half up to one decimal, as version 1 rounded it."""
    if months is None or labour is None or not Decimal(labour):
        return None
    share = Decimal(months) / Decimal(labour) * 100
    return {"value": str(share.quantize(Decimal("0.1"), ROUND_HALF_UP))}
