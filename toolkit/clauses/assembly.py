"""Puts a clause pack together from a tender's facts and the library, and turns it into data and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from toolkit import __version__
from toolkit.base.canonical import canonical
from toolkit.base.model import Frozen, Language, Message, Money, Text
from toolkit.base.phrases import in_three
from toolkit.clauses.model import (
    ChosenCriterion,
    ClausePack,
    FrozenAmount,
    FrozenLine,
    FrozenReason,
    FrozenRecommendation,
    FrozenRegime,
    Obligation,
    ObligationKind,
    Override,
    Unit,
    UsedParameter,
)
from toolkit.clauses.wording import fill_clause, left_blank, values_for
from toolkit.library.model import Citation, Criterion, DatedValue
from toolkit.library.shelf import Library
from toolkit.tenders.guardrails import findings, used_parameters
from toolkit.tenders.model import Amount, Asked, Lot, Meeting, TenderFacts
from toolkit.tenders.regime import RegimeVerdict, counting_day, regime
from toolkit.tenders.selection import Reason, criteria_for, recommend
from toolkit.tenders.sizing import METHODS, Figures, labour_months, share_asked, side_by_side

Sign = Callable[[object], Mapping[str, object]]
"""Puts data into an envelope with the installation's signature."""

PUBLIC_SCHEMA = "clause-pack-public"

PENALTY, NO_PENALTY = "shortfall-penalty", "shortfall-no-penalty"
OPTIONS, NO_ADDITION = "options", "options-none"
MODULES_AFTER = "forms-of-work"
"""The clause after which the clauses of a module stand."""

REPORT_FORM = "periodic"

SIZING_PARAMETERS = (("sizing_rate", "default"), ("per_year", "default"), ("months_per_place", "default"))
"""The published figures of both methods: the check report shows them side by side, whichever was chosen."""


def assemble(
    facts: TenderFacts,
    library: Library,
    *,
    on: date,
    number: int,
    replaces: int | None,
    frozen_by: str | None,
    overrides: tuple[Override, ...] = (),
) -> ClausePack:
    """The clause pack of a tender as of a day: everything that its papers and its later contract need.

    A draft has number 0, nothing it replaces and nobody who froze it. An override of what is no longer found is left
    out. `ValueError`: a tender with several lots; a frozen pack without a name, or with a block that nobody has
    overridden; a clause that cannot be filled.
    """
    if len(facts.lots) > 1:
        raise ValueError(f"a clause pack is for one lot so far; this tender has {len(facts.lots)}")
    lot = facts.lots[0]
    day = counting_day(facts.published, on)
    criteria = criteria_for(lot, library, on)
    found = findings(facts, library, on)
    amounts = _amounts(lot, library, day)
    added = _option_months(lot, amounts)
    texts = tuple(library.clause(id, on) for id in clause_order(criteria, lot, added))
    values = values_for(facts, lot, library, on=on, option_work_months=added)
    clauses = tuple(
        fill_clause(text, str(at), values, released=library.is_released(text)) for at, text in enumerate(texts, 1)
    )
    obligations = tuple(_obligations(lot, library, added))
    reports = any(obligation.kind is ObligationKind.REPORT for obligation in obligations)
    pack = ClausePack(
        toolkit_version=__version__,
        fingerprint=library.fingerprint,
        number=number,
        replaces=replaces,
        on=on,
        frozen_by=frozen_by,
        language=Language(facts.language),
        facts=facts,
        regime=_regime(regime(facts, library, on)),
        recommendation=_recommendation(facts, lot, library, on),
        findings=found,
        overrides=tuple(one for one in overrides if one.key in {finding.key for finding in found}),
        amounts=tuple(_amount(amount) for amount in amounts),
        labour_months=labour_months(lot),
        share_asked=share_asked(lot),
        parameters=tuple(_parameters(facts, lot, library, on)),
        criteria=tuple(_criterion(criterion, library) for criterion in criteria),
        clauses=clauses,
        left_blank=left_blank(texts, values),
        obligations=obligations,
        groups=tuple(library.groups[id] for id in lot.groups),
        forms=tuple(library.forms[id] for id in lot.forms),
        report_form=library.report_form(REPORT_FORM, on) if reports else None,
        sources={},
    )
    return pack.model_copy(update={"sources": {id: library.sources[id] for id in sorted(set(_cited(pack)))}})


def clause_order(criteria: tuple[Criterion, ...], lot: Lot, option_months: int | None) -> tuple[str, ...]:
    """Ids of a lot's clauses in their order: modules after the forms of work, what does not concern the lot left out.

    That is one of the two clauses on shortfall and one or both of those on options, by what options add.
    """
    main, *modules = criteria
    ids = list(main.clauses)
    for module in modules:
        at = ids.index(MODULES_AFTER) + 1
        ids[at:at] = module.clauses
    has_penalty = isinstance(lot.asked, Asked) and lot.asked.penalty is not None
    unused = {NO_PENALTY if has_penalty else PENALTY}
    if lot.option_months == 0:
        unused |= {OPTIONS, NO_ADDITION}
    else:
        unused.add(OPTIONS if option_months == 0 else NO_ADDITION)
    return tuple(id for id in ids if id not in unused)


def payload(pack: ClausePack) -> dict[str, object]:
    """The pack as plain data for JSON (no fractions: decimals and days as text), ready to be signed."""
    data: dict[str, object] = json.loads(canonical(pack.model_dump()))
    return data


OWN = ("facts", "regime", "recommendation", "findings", "overrides", "amounts", "labour_months", "share_asked")
"""What stays with the contracting authority: the estimated value, the figures behind the amount, the assessment."""


PRINTED = ("replacement_share",)
"""The parameters that clauses print; which others were looked at would tell of the assessment."""


def public_part(data: Mapping[str, object]) -> dict[str, object]:
    """What of a pack's data may go out with the call: obligations, words, versions, numbers of law; nothing of OWN."""
    facts = data["facts"]
    assert isinstance(facts, Mapping)  # noqa: S101 (what `payload` makes)
    named = {name: facts[name] for name in ("title", "reference", "buyer_name", "general_terms")}
    public = {name: value for name, value in data.items() if name not in OWN}
    parameters = data["parameters"]
    assert isinstance(parameters, list)  # noqa: S101 (what `payload` makes)
    printed = [one for one in parameters if one["id"] in PRINTED]
    return {**public, **named, "parameters": printed, "schema_name": PUBLIC_SCHEMA}


def seal(data: Mapping[str, object], sign: Sign) -> dict[str, object]:
    """The whole data of a pack under the installation's signature, its public part inside under one of its own."""
    return dict(sign({**data, "public": sign(public_part(data))}))


def from_payload(data: object) -> ClausePack:
    """The pack that data of `payload` holds, sealed or not; `ValueError` tells everything that is wrong with it."""
    whole = {name: value for name, value in data.items() if name != "public"} if isinstance(data, Mapping) else data
    return ClausePack.model_validate_json(canonical(whole))


def _amounts(lot: Lot, library: Library, day: date) -> tuple[Amount, ...]:
    """Both published methods and, where another was chosen, that one too; a dialogue asks no amount."""
    if not isinstance(lot.asked, Asked):
        return ()
    figures = Figures.of(lot.asked)
    both = side_by_side(
        lot,
        library,
        day,
        rate=figures.rate,
        per_year=figures.per_year,
        months_per_place=figures.months_per_place,
    )
    if lot.asked.by in {amount.method for amount in both}:
        return both
    return (*both, METHODS[lot.asked.by](lot, library, day, figures))


def _option_months(lot: Lot, amounts: tuple[Amount, ...]) -> int | None:
    """What the chosen method adds for options; nothing where there are none."""
    if lot.option_months == 0 and lot.options.cents == 0:
        return 0
    chosen = lot.asked.by if isinstance(lot.asked, Asked) else None
    return next((amount.option_months for amount in amounts if amount.method is chosen), None)


def _obligations(lot: Lot, library: Library, option_months: int | None) -> Iterator[Obligation]:
    """What the supplier is obliged to do; paid work and places for training never stand for each other."""
    match lot.asked:
        case Meeting(within_weeks=weeks):
            yield Obligation(
                id=f"{lot.id}/dialogue",
                lot=lot.id,
                kind=ObligationKind.DIALOGUE,
                clause="dialogue-meeting",
                quantity=1,
                option_quantity=0,
                unit=Unit.MEETING,
                within_weeks=weeks,
            )
        case asked:
            if asked.months > 0:
                yield Obligation(
                    id=f"{lot.id}/work",
                    lot=lot.id,
                    kind=ObligationKind.WORK_MONTHS,
                    clause="obligation",
                    quantity=asked.months,
                    option_quantity=option_months,
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
                )
            if asked.seats > 0:
                yield Obligation(
                    id=f"{lot.id}/seats",
                    lot=lot.id,
                    kind=ObligationKind.TRAINING_SEATS,
                    clause="training-places",
                    quantity=asked.seats,
                    option_quantity=0,
                    unit=Unit.SEAT,
                    within_months=lot.months,
                    forms=_forms(lot, library, "seat"),
                )
            yield Obligation(
                id=f"{lot.id}/report",
                lot=lot.id,
                kind=ObligationKind.REPORT,
                clause="follow-up",
                quantity=-(-lot.months // asked.report_months),
                option_quantity=None,
                unit=Unit.REPORT,
                within_months=lot.months,
                every_months=asked.report_months,
            )


def _forms(lot: Lot, library: Library, place: str) -> tuple[str, ...]:
    return tuple(id for id in lot.forms if library.forms[id].place == place)


def _regime(verdict: RegimeVerdict) -> FrozenRegime:
    return FrozenRegime(
        regime=verdict.regime,
        day=verdict.day,
        estimated_value=verdict.estimated_value,
        national=_money(verdict.national),
        eu=_money(verdict.eu),
        explanation=in_three(verdict.explanation),
        near=verdict.near,
        sources=verdict.sources,
        unverified=verdict.unverified,
    )


def _money(value: DatedValue | None) -> Money | None:
    return None if value is None else Money.euros(value.amount)


def _recommendation(facts: TenderFacts, lot: Lot, library: Library, on: date) -> FrozenRecommendation:
    advice = recommend(facts, lot, library, on)
    return FrozenRecommendation(
        instrument=advice.instrument,
        reasons_for=_reasons(advice.reasons_for),
        reasons_against=_reasons(advice.reasons_against),
    )


def _reasons(reasons: Iterable[Reason]) -> tuple[FrozenReason, ...]:
    return tuple(FrozenReason(text=reason.text, sources=reason.sources) for reason in reasons)


def _amount(amount: Amount) -> FrozenAmount:
    return FrozenAmount(
        method=amount.method,
        edition=in_three(amount.edition),
        sources=amount.sources,
        lines=tuple(
            FrozenLine(
                label=in_three(line.label),
                formula=in_three(line.formula),
                result=in_three(line.result),
                sources=line.sources,
            )
            for line in amount.lines
        ),
        months=amount.months,
        option_months=amount.option_months,
        why_not=_if_any(amount.why_not),
    )


def _if_any(message: Message | None) -> Text | None:
    return None if message is None else in_three(message)


def _parameters(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[UsedParameter]:
    used = used_parameters(facts, lot, library, on)
    if isinstance(lot.asked, Asked):
        used += SIZING_PARAMETERS
    for id, of in dict.fromkeys(used):
        parameter = library.parameter(id)
        value = parameter.on(counting_day(facts.published, on), of)
        yield UsedParameter(
            id=id,
            of=of,
            title=parameter.title,
            unit=parameter.unit,
            amount=None if value is None else value.amount,
            since=None if value is None else value.since,
            until=None if value is None else value.until,
            checked=parameter.checked,
            sources=() if value is None else value.sources,
        )


def _criterion(criterion: Criterion, library: Library) -> ChosenCriterion:
    return ChosenCriterion(
        id=criterion.id,
        version=criterion.version,
        title=criterion.title,
        summary=criterion.summary,
        link_to_subject_matter=criterion.link_to_subject_matter,
        legal_basis=criterion.legal_basis,
        released=library.is_released(criterion),
    )


def _cited(value: object) -> Iterator[str]:
    """Ids of the sources that a value cites anywhere inside it."""
    match value:
        case Citation():
            yield value.source
        case Frozen():
            for name, part in value:
                if name == "sources" and isinstance(part, tuple):
                    yield from (one for one in part if isinstance(one, str))
                yield from _cited(part)
        case tuple():
            for part in value:
                yield from _cited(part)
