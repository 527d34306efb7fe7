"""Guardrails on a pack's own clauses: what they settle, whether their languages agree, what was published before."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from toolkit.base.model import Finding, Language
from toolkit.base.phrases import blanks
from toolkit.clauses.choosing import AMOUNTS, PENALTY, WITH_POSTED_WORKERS, Situation, chosen_texts, situation_of
from toolkit.clauses.model import ClausePack
from toolkit.library.advice import Element
from toolkit.library.model import CLAUSE_BLANKS, Clause, ClauseWords
from toolkit.library.shelf import Library, NotOnShelf
from toolkit.tenders.guardrails import GUARDRAILS, OF_THE_WHOLE, findings, in_order
from toolkit.tenders.met import Met, finding_of
from toolkit.tenders.model import Asked, TenderFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What these rules look at: the tender's situation and the clauses that come into its pack on the day `edition`.

    `earlier` is the pack that was frozen last; it is needed only once the call is out (`is_out`).
    """

    situation: Situation
    clauses: tuple[Clause, ...]
    library: Library
    edition: date
    on: date
    earlier: ClausePack | None = None

    @property
    def facts(self) -> TenderFacts:
        """The tender."""
        return self.situation.facts

    @property
    def asks(self) -> bool:
        """Whether work or places for training are asked in any lot."""
        return any(
            isinstance(lot.asked, Asked) and (lot.asked.months or lot.asked.seats) for lot in self.situation.lots
        )

    def lacks(self, element: Element) -> bool:
        """Whether no clause settles this.

        What a clause without a guide settles nobody has said: while there is one, nothing is said to be lacking.
        """
        guides = [self.library.guides.get(clause.id) for clause in self.clauses]
        return all(guide is not None and element not in guide.settles for guide in guides)

    def could_have(self, element: Element) -> bool:
        """Whether the library had a released text that settles this, on the day whose texts are used."""
        return any(
            self.library.is_released(clause) and clause.holds_on(self.edition)
            for clause in self.library.clauses
            if clause.id in self.library.guides and element in self.library.guides[clause.id].settles
        )


TextRule = Callable[[Texts], Iterable[Met]]


def connected(texts: Texts) -> Iterator[Met]:
    """G-LINK: the clauses bind the work to the tasks of this contract."""
    if texts.asks and texts.lacks(Element.CONNECTION):
        yield Met("unsettled")


def new_only(texts: Texts) -> Iterator[Met]:
    """G-EXIST: the clauses count only what begins because of the contract."""
    if texts.asks and texts.lacks(Element.NEWNESS):
        yield Met("missing")


def nobody_displaced(texts: Texts) -> Iterator[Met]:
    """G-DISPL: the clauses protect those who work there already."""
    if texts.asks and texts.lacks(Element.NO_DISPLACEMENT):
        yield Met("missing")


def law_comes_first(texts: Texts) -> Iterator[Met]:
    """G-DUTY: what the law requires to be offered to others first suspends the obligation; it concerns paid work only.

    Where the officer stays with texts from before the library had such a clause, that is told and does not block.
    """
    if texts.situation.work and texts.lacks(Element.STATUTORY_DUTY):
        yield Met("missing" if texts.could_have(Element.STATUTORY_DUTY) else "older")


def subcontractors_settled(texts: Texts) -> Iterator[Met]:
    """G-SUBC: the clauses say whether the employment of subcontractors counts."""
    if texts.asks and texts.lacks(Element.SUBCONTRACTORS):
        yield Met("missing")


def foreign_tenderers(texts: Texts) -> Iterator[Met]:
    """G-POST: where tenders from other states are to be expected, the clauses work for them too."""
    expected = texts.situation.rules.regime in WITH_POSTED_WORKERS
    if expected and texts.asks and texts.lacks(Element.FOREIGN_SUPPLIERS):
        yield Met("missing")


_FIGURE = re.compile(r"\d+")


def languages_agree(texts: Texts) -> Iterator[Met]:
    """G-LANG: what is filled in by hand is filled in alike; and the three languages of a clause hold the same figures.

    The library is refused where they do not; this looks once more at what an officer is about to use.
    """
    by_hand = {blank for clause in texts.clauses for blank in clause.needs} - CLAUSE_BLANKS
    if by_hand:
        yield Met("by_hand", {"count": len(by_hand)})
    unlike = tuple(clause.id for clause in texts.clauses if len({_figures(clause, one) for one in Language}) > 1)
    if unlike:
        yield Met("differs", {"words": unlike})


def _figures(clause: Clause, language: Language) -> tuple[frozenset[str], tuple[str, ...]]:
    """The blanks and the figures of a clause in a language, whatever their order."""
    written: ClauseWords = getattr(clause, language.value)
    words = "\n".join(written.paragraphs)
    return blanks(words), tuple(sorted(_FIGURE.findall(words)))


def scale_kept(texts: Texts) -> Iterator[Met]:
    """G-FREEZE: once the call is out, the weight and the most that earns points stay as they were frozen."""
    earlier = texts.earlier
    if earlier is not None and is_out(texts.facts, texts.on) and _scale(texts.facts) != _scale(earlier.facts):
        yield Met("changed", {"number": earlier.number})


def is_out(facts: TenderFacts, on: date) -> bool:
    """Whether the call has been published by a day."""
    return isinstance(facts.published, date) and facts.published <= on


def _scale(facts: TenderFacts) -> dict[str, tuple[object, int]]:
    """Weight and most rewarded of each lot with an award criterion; points grow evenly between."""
    return {
        lot.id: (lot.asked.award.weight.value, lot.asked.months)
        for lot in facts.asking_lots
        if isinstance(lot.asked, Asked) and lot.asked.award is not None
    }


def optional_ones_fit(texts: Texts) -> Iterator[Met]:
    """G-FIT: what an optional clause needs is there, and what stands instead of a figure asked for is told."""
    titles = {clause.id: clause.title for clause in texts.library.clauses}
    there = {clause.id for clause in texts.clauses}
    asked = texts.situation.asked
    for id in (id for id in texts.facts.extras if id in there):
        guide = texts.library.guides[id]
        for other in guide.needs:
            if other not in there:
                yield Met("needs", {"clause": titles[id], "other": titles[other]})
        if texts.situation.work and AMOUNTS.intersection(guide.replaces):
            months = sum(lot.asked.months for lot in texts.situation.lots if isinstance(lot.asked, Asked))
            yield Met("amount", {"clause": titles[id], "months": months})
        if PENALTY in guide.replaces and asked is not None and asked.penalty is not None:
            yield Met("penalty", {"clause": titles[id]})


OF_THE_TEXTS: Mapping[str, TextRule] = MappingProxyType(
    {
        "G-LINK": connected,
        "G-EXIST": new_only,
        "G-DISPL": nobody_displaced,
        "G-DUTY": law_comes_first,
        "G-SUBC": subcontractors_settled,
        "G-POST": foreign_tenderers,
        "G-LANG": languages_agree,
        "G-FREEZE": scale_kept,
        "G-FIT": optional_ones_fit,
    }
)
"""The rules that look at the clauses of a pack."""

KNOWN: Collection[str] = frozenset({*GUARDRAILS, *OF_THE_WHOLE, *OF_THE_TEXTS})
"""Every guardrail for which the program has a function."""


def all_findings(
    facts: TenderFacts, library: Library, *, on: date, edition: date, earlier: ClausePack | None = None
) -> tuple[Finding, ...]:
    """Everything found in a tender and in the clauses that it takes from the library of the day `edition`.

    In the order of `findings`. This list decides whether a pack may be frozen. Where the library has no texts for the
    tender on that day, only the tender itself is looked at; no pack can be put together then.
    """
    if not facts.asking_lots:
        return findings(facts, library, on)
    situation = situation_of(facts, library, on=on)
    try:
        clauses = chosen_texts(situation, library, edition=edition)
    except NotOnShelf:
        return findings(facts, library, on)
    return findings_with(
        Texts(situation=situation, clauses=clauses, library=library, edition=edition, on=on, earlier=earlier)
    )


def findings_with(texts: Texts) -> tuple[Finding, ...]:
    """The same where it is known already which clauses the tender takes."""
    of_the_texts = (
        finding_of(texts.library.guardrails[code], met, None)
        for code, rule in OF_THE_TEXTS.items()
        for met in rule(texts)
    )
    return in_order((*findings(texts.facts, texts.library, texts.on), *of_the_texts))
