"""Puts a clause pack together from a tender's facts and the library, and turns it into data and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from toolkit import __version__
from toolkit.base.canonical import canonical
from toolkit.base.model import Frozen, Language, Message, Money, Text
from toolkit.base.phrases import in_three
from toolkit.clauses.choosing import PENALTY, Situation, chosen_texts, option_months, proposed_amounts
from toolkit.clauses.lifting import lift
from toolkit.clauses.model import (
    OPENNESS,
    ChosenCriterion,
    ClausePack,
    FrozenAmount,
    FrozenLine,
    FrozenOption,
    FrozenReason,
    FrozenRecommendation,
    FrozenRegime,
    LotSize,
    Obligation,
    Override,
    UsedParameter,
)
from toolkit.clauses.obligations import obligations
from toolkit.clauses.settling import Texts, findings_with
from toolkit.clauses.wording import fill_clause, left_blank, replacement_share, values_for
from toolkit.library.model import Citation, Clause, Criterion, DatedValue
from toolkit.library.shelf import Library
from toolkit.tenders.guardrails import used_parameters
from toolkit.tenders.model import Amount, Asked, Lot, TenderFacts
from toolkit.tenders.regime import RegimeVerdict, counting_day, regime
from toolkit.tenders.selection import Reason, criteria_for, recommend
from toolkit.tenders.sizing import labour_months, share_asked, share_of

Sign = Callable[[object], Mapping[str, object]]
"""Puts data into an envelope with the installation's signature."""

PUBLIC_SCHEMA = "clause-pack-public"


def assemble(
    facts: TenderFacts,
    library: Library,
    *,
    on: date,
    edition: date,
    number: int,
    replaces: int | None,
    frozen_by: str | None,
    overrides: tuple[Override, ...] = (),
    earlier: ClausePack | None = None,
) -> ClausePack:
    """The clause pack of a tender as of a day: everything that its papers and its later contract need.

    Criteria, clauses and annex forms are those of the day `edition`; rules, numbers and findings those of the call's
    publication and of `on`. A draft has number 0, nothing it replaces and nobody who froze it. An override of what is
    no longer found is left out. `earlier`: the pack frozen last. `ValueError`: no lot takes a clause; a frozen pack
    without a name or with a block that stands; a clause that cannot be filled. `NotOnShelf`: no such text on that day.
    """
    if not facts.asking_lots:
        raise ValueError("no lot of this tender takes a clause")
    rules = regime(facts, library, on)
    criteria = criteria_for(facts, library, edition)
    proposed = {lot.id: proposed_amounts(facts, lot, library, on) for lot in facts.asking_lots}
    added = {lot.id: option_months(lot, proposed[lot.id]) for lot in facts.asking_lots}
    situation = Situation(facts=facts, rules=rules, added=added)
    texts = chosen_texts(situation, library, edition=edition)
    settled = Texts(situation=situation, clauses=texts, library=library, edition=edition, on=on, earlier=earlier)
    found = findings_with(settled)
    values = values_for(facts, library, on=on, added=added)
    pack = ClausePack(
        toolkit_version=__version__,
        fingerprint=library.fingerprint,
        number=number,
        replaces=replaces,
        on=on,
        edition=edition,
        frozen_by=frozen_by,
        language=Language(facts.language),
        facts=facts,
        regime=_regime(rules),
        recommendation=_recommendation(facts, library, on),
        findings=found,
        overrides=tuple(one for one in overrides if one.key in {finding.key for finding in found}),
        amounts=tuple(_amount(lot, amount) for lot in facts.asking_lots for amount in proposed[lot.id]),
        sizes=tuple(_size(lot) for lot in facts.asking_lots),
        parameters=tuple(_parameters(facts, library, on)),
        criteria=tuple(_criterion(criterion, library) for criterion in criteria),
        clauses=tuple(
            fill_clause(text, str(at), values, released=library.is_released(text), by_hand=library.blanks)
            for at, text in enumerate(texts, 1)
        ),
        left_blank=left_blank(texts, values, library.blanks),
        obligations=tuple(_stated(_obligations(facts, library, on, added), texts, library)),
        groups=_of_lots(facts, library.groups, lambda lot: lot.groups),
        forms=_of_lots(facts, library.forms, lambda lot: lot.forms),
        annex_forms=tuple(library.annex_form(id, edition) for id in _annex_forms(criteria)),
        sources={},
    )
    return pack.model_copy(update={"sources": {id: library.sources[id] for id in sorted({OPENNESS, *_cited(pack)})}})


_Item = TypeVar("_Item")


def _of_lots(
    facts: TenderFacts, shelf: Mapping[str, _Item], named: Callable[[Lot], tuple[str, ...]]
) -> tuple[_Item, ...]:
    """What the lots name by id, each once."""
    return tuple(shelf[id] for id in dict.fromkeys(id for lot in facts.asking_lots for id in named(lot)))


def _annex_forms(criteria: Iterable[Criterion]) -> Iterable[str]:
    return dict.fromkeys(id for criterion in criteria for id in criterion.annex_forms)


def payload(pack: ClausePack) -> dict[str, object]:
    """The pack as plain data for JSON (no fractions: decimals and days as text), ready to be signed."""
    data: dict[str, object] = json.loads(canonical(pack.model_dump()))
    return data


OWN = ("facts", "regime", "recommendation", "findings", "overrides", "amounts", "sizes")
"""What stays with the contracting authority: values, figures behind the amount, assessment, who could be employed."""


PRINTED = ("replacement_share",)
"""The parameters that clauses print; which others were looked at would tell of the assessment."""


def public_part(data: Mapping[str, Any]) -> dict[str, object]:
    """What of a pack's data may go out with the call: obligations, words, versions, numbers of law; nothing of OWN.

    Of the facts come the names that the papers print, and of the lots those that take a clause, by id and name. The
    description stays with the authority: no paper that goes out prints it. Sources come as far as the rest cites them.
    """
    facts = data["facts"]
    public = {name: value for name, value in data.items() if name not in OWN}
    public |= {name: facts[name] for name in ("title", "reference", "buyer_name", "general_terms")}
    public["lots"] = [{"id": lot["id"], "name": lot["name"]} for lot in facts["lots"] if lot["asked"] is not None]
    public["parameters"] = [one for one in data["parameters"] if one["id"] in PRINTED]
    told = set(_ids_in({name: part for name, part in public.items() if name != "sources"}))
    public["sources"] = {id: source for id, source in data["sources"].items() if id in told}
    return {**public, "schema_name": PUBLIC_SCHEMA}


def _ids_in(data: object) -> Iterator[str]:
    """Ids of the sources that plain data cites anywhere inside it."""
    match data:
        case {"source": str() as id}:
            yield id
        case Mapping():
            for part in data.values():
                yield from _ids_in(part)
        case list():
            for part in data:
                yield from _ids_in(part)


def seal(data: Mapping[str, object], sign: Sign) -> dict[str, object]:
    """The whole data of a pack under the installation's signature, its public part inside under one of its own."""
    return dict(sign({**data, "public": sign(public_part(data))}))


def from_payload(data: object) -> ClausePack:
    """The pack that data of `payload` holds, sealed or not, of this version or an earlier one.

    `ValueError` tells everything that is wrong with it.
    """
    if not isinstance(data, Mapping):
        return ClausePack.model_validate(data)
    whole = {name: value for name, value in data.items() if name != "public"}
    try:
        lifted = lift(whole)
    except (LookupError, TypeError, ArithmeticError) as fault:
        raise ValueError("data of a clause pack that lacks what its version has") from fault
    return ClausePack.model_validate_json(canonical(lifted))


def _size(lot: Lot) -> LotSize:
    return LotSize(lot=lot.id, labour_months=labour_months(lot), share_asked=share_asked(lot))


def _obligations(
    facts: TenderFacts, library: Library, on: date, added: Mapping[str, int | None]
) -> tuple[Obligation, ...]:
    day = counting_day(facts.published, on)
    return tuple(
        one
        for lot in facts.asking_lots
        for one in obligations(
            facts,
            lot,
            library,
            option_months=added[lot.id],
            replacement_share=replacement_share(lot.asked, library, day) if isinstance(lot.asked, Asked) else None,
        )
    )


def _stated(obligations: Iterable[Obligation], texts: Iterable[Clause], library: Library) -> Iterator[Obligation]:
    """Each obligation with the clause of this pack that states it: an optional clause may stand instead of the usual.

    The quantity stays the one that the tender was sized to; the guides of such clauses tell the officer to fill in
    what comes to the same. A penalty that no clause of the pack states is none.
    """
    there = {text.id for text in texts}
    without = {} if PENALTY in there else {"penalty": None, "penalty_cap": None}
    instead = {usual: id for id in sorted(there) if id in library.guides for usual in library.guides[id].replaces}
    for one in obligations:
        stands = one.clause in there or one.clause not in instead
        yield one.model_copy(update=without if stands else without | {"clause": instead[one.clause]})


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


def _recommendation(facts: TenderFacts, library: Library, on: date) -> FrozenRecommendation:
    advice = recommend(facts, library, on)
    return FrozenRecommendation(
        instrument=advice.instrument,
        options=tuple(
            FrozenOption(
                instrument=option.instrument,
                suits=option.suits,
                reasons_for=_reasons(option.reasons_for),
                reasons_against=_reasons(option.reasons_against),
            )
            for option in advice.options
        ),
    )


def _reasons(reasons: Iterable[Reason]) -> tuple[FrozenReason, ...]:
    return tuple(FrozenReason(text=reason.text, sources=reason.sources) for reason in reasons)


def _amount(lot: Lot, amount: Amount) -> FrozenAmount:
    return FrozenAmount(
        lot=lot.id,
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
        share=None if amount.months is None else share_of(lot, amount.months),
        months=amount.months,
        option_months=amount.option_months,
        why_not=_if_any(amount.why_not),
    )


def _if_any(message: Message | None) -> Text | None:
    return None if message is None else in_three(message)


SIZING_PARAMETERS = ("sizing_rate", "per_year", "months_per_place", "value_step")
"""The published figures of the methods: the check report shows them side by side, whichever was chosen."""


def _parameters(facts: TenderFacts, library: Library, on: date) -> Iterator[UsedParameter]:
    used = [pair for lot in facts.asking_lots for pair in used_parameters(facts, lot, library, on)]
    if any(isinstance(lot.asked, Asked) for lot in facts.asking_lots):
        used += [(id, of) for id in SIZING_PARAMETERS for of in _each_of(library, id)]
    for id, of in dict.fromkeys(used):
        parameter = library.parameter(id)
        value = parameter.on(counting_day(facts.published, on), of)
        yield UsedParameter(
            id=id,
            of=of,
            title=parameter.title,
            unit=parameter.unit,
            amount=None if value is None else value.amount,
            since=value.since if value is not None and value.dated else None,
            until=None if value is None else value.until,
            checked=parameter.checked,
            sources=() if value is None else value.sources,
        )


def _each_of(library: Library, id: str) -> Iterable[str]:
    """What a number has values of, each once."""
    return dict.fromkeys(value.of for value in library.parameter(id).value)


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
