"""Turns what is asked in a lot into obligations as data, which the contract's later life is measured by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.base.model import Percent
from toolkit.clauses.model import Obligation, ObligationKind, Unit
from toolkit.library.shelf import Library
from toolkit.tenders.model import Asked, Instrument, Lot, Meeting, Reserved, TenderFacts


def obligations(
    facts: TenderFacts, lot: Lot, library: Library, *, option_months: int | None, replacement_share: Percent | None
) -> tuple[Obligation, ...]:
    """What the supplier of a lot is obliged to do; paid work and places for training never stand for each other.

    A bonus alone obliges nobody to employ nor to report: only the meeting is owed.
    `option_months` is what options add in full-time months (none: it could not be worked out); `replacement_share` as
    the clauses print it. A lot that takes no clause has no obligations.
    """
    match lot.asked:
        case Meeting(within_weeks=weeks):
            return (
                Obligation(
                    id=f"{lot.id}/dialogue",
                    lot=lot.id,
                    kind=ObligationKind.DIALOGUE,
                    clause="dialogue-meeting",
                    quantity=1,
                    option_quantity=0,
                    unit=Unit.MEETING,
                    within_weeks=weeks,
                ),
            )
        case Reserved() as reserved:
            return (_staff_share(lot, reserved), _report(lot, "reserved-follow-up", reserved.report_months))
        case Asked() as asked:
            states = _STATED_IN_SEVERAL if len(facts.asking_lots) > 1 else _STATED_IN_ONE
            return tuple(_asked(lot, asked, library, states=states, added=option_months, share=replacement_share))
    return ()


_STATED_IN_ONE = {
    ObligationKind.WORK_MONTHS: "obligation",
    ObligationKind.PROMISED_MONTHS: "award-promise",
    ObligationKind.TRAINING_SEATS: "training-places",
}
_STATED_IN_SEVERAL = {kind: f"{clause}-lots" for kind, clause in _STATED_IN_ONE.items()}
"""Which clause states an obligation, where one lot takes the clauses and where several do."""


def _asked(
    lot: Lot,
    asked: Asked,
    library: Library,
    *,
    states: Mapping[ObligationKind, str],
    added: int | None,
    share: Percent | None,
) -> Iterator[Obligation]:
    work = ObligationKind.PROMISED_MONTHS if lot.instrument is Instrument.AWARD else ObligationKind.WORK_MONTHS
    if asked.months > 0:
        yield Obligation(
            id=f"{lot.id}/work",
            lot=lot.id,
            kind=work,
            clause=states[work],
            quantity=asked.months,
            option_quantity=added,
            unit=Unit.FULL_TIME_MONTH,
            within_months=lot.months,
            first_within_months=asked.first_start_months,
            min_months=asked.min_months,
            response_days=asked.response_days,
            cure_days=asked.cure_days,
            groups=lot.groups,
            forms=_forms(lot, library, "vacancy"),
            penalty=asked.penalty,
            penalty_cap=asked.penalty_cap,
            bonus=None if asked.bonus is None else asked.bonus.per_month,
            bonus_ceiling=None if asked.bonus is None else asked.bonus.ceiling,
            replacement_share=share,
            replacement_days=asked.replacement_days,
            evidence=asked.evidence,
        )
    if asked.seats > 0:
        yield Obligation(
            id=f"{lot.id}/seats",
            lot=lot.id,
            kind=ObligationKind.TRAINING_SEATS,
            clause=states[ObligationKind.TRAINING_SEATS],
            quantity=asked.seats,
            option_quantity=0,
            unit=Unit.SEAT,
            within_months=lot.months,
            forms=_forms(lot, library, "seat"),
        )
    yield _report(lot, "follow-up", asked.report_months)


def _staff_share(lot: Lot, reserved: Reserved) -> Obligation:
    """A share of staff has no number of its own: `quantity` is 0 and `share` tells."""
    return Obligation(
        id=f"{lot.id}/staff",
        lot=lot.id,
        kind=ObligationKind.STAFF_SHARE,
        clause="reserved-share",
        quantity=0,
        option_quantity=None,
        unit=Unit.STAFF,
        within_months=lot.months,
        groups=lot.groups,
        share=reserved.share,
    )


def _report(lot: Lot, clause: str, every: int) -> Obligation:
    return Obligation(
        id=f"{lot.id}/report",
        lot=lot.id,
        kind=ObligationKind.REPORT,
        clause=clause,
        quantity=-(-lot.months // every),
        option_quantity=None,
        unit=Unit.REPORT,
        within_months=lot.months,
        every_months=every,
    )


def _forms(lot: Lot, library: Library, place: str) -> tuple[str, ...]:
    return tuple(id for id in lot.forms if library.forms[id].place == place)
