"""Where optional clauses stand in a pack, and what stands in a blank that somebody fills in by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.clauses.cases import LIBRARY, LOTS, TODAY, facts
from toolkit.base.model import Language, Text
from toolkit.clauses.assembly import assemble
from toolkit.clauses.contents import obligations as obligation_rows
from toolkit.clauses.model import ClausePack, LeftBlank, ObligationKind, Paragraph
from toolkit.library.advice import Element, Guide
from toolkit.library.model import Blank, Clause, ClauseWords
from toolkit.library.shelf import Library
from toolkit.tenders.model import TenderFacts


def text(words: str) -> Text:
    return Text(fi=words, sv=words, en=words)


def library_with(*guides: Guide, since: date = TODAY, needs: tuple[str, ...] = ()) -> Library:
    """The library and one more optional clause for each guide, with one paragraph that names its blanks."""
    paragraph = " ".join(("Words", *(f"{{{name}}}" for name in needs)))
    made = tuple(
        Clause(
            id=guide.id,
            version=1,
            since=since,
            needs=needs,
            why=text("Why."),
            sources=(),
            **{language.value: ClauseWords(title=guide.id, paragraphs=(paragraph,)) for language in Language},
        )
        for guide in guides
    )
    return replace(
        LIBRARY,
        clauses=(*LIBRARY.clauses, *made),
        released=(*LIBRARY.released, *made),
        guides={**LIBRARY.guides, **{guide.id: guide for guide in guides}},
        blanks={**LIBRARY.blanks, "visits": Blank(title=Text(fi="käynnit", sv="besök", en="visits"))},
    )


def guide(id: str, **places: Any) -> Guide:
    return Guide(
        id=id,
        settles=(Element.SITE,),
        when_not=text("Never."),
        supplier=text("You."),
        optional=True,
        checked=TODAY,
        review_months=12,
        **places,
    )


def pack_of(library: Library, *extras: str, edition: date = TODAY) -> ClausePack:
    return assemble(facts(extras=extras), library, on=TODAY, edition=edition, number=0, replaces=None, frozen_by=None)


def order(pack: ClausePack) -> list[str]:
    return [clause.id for clause in pack.clauses]


USUAL = order(pack_of(LIBRARY))


def test_an_optional_clause_stands_after_the_one_its_guide_names() -> None:
    found = order(pack_of(library_with(guide("inspection", after="follow-up")), "inspection"))
    at = USUAL.index("follow-up") + 1
    assert found == [*USUAL[:at], "inspection", *USUAL[at:]]


@pytest.mark.parametrize("after", [None, "reserved-term"])
def test_one_that_names_no_clause_of_the_pack_stands_last_before_the_order_of_precedence(after: str | None) -> None:
    found = order(pack_of(library_with(guide("inspection", after=after)), "inspection"))
    assert USUAL[-1] == "precedence"
    assert found == [*USUAL[:-1], "inspection", "precedence"]


def test_one_that_replaces_another_stands_in_its_place() -> None:
    found = order(pack_of(library_with(guide("chain", replaces=("subcontractors",))), "chain"))
    assert found == ["chain" if id == "subcontractors" else id for id in USUAL]


def test_one_after_another_stands_in_the_order_in_which_they_were_taken() -> None:
    both = library_with(guide("one", after="follow-up"), guide("two", after="one"))
    found = order(pack_of(both, "one", "two"))
    at = USUAL.index("follow-up") + 1
    assert found == [*USUAL[:at], "one", "two", *USUAL[at:]]


def test_one_that_the_pack_has_anyhow_stands_there_once() -> None:
    assert order(pack_of(library_with(), "follow-up")) == USUAL


def test_one_that_is_not_yet_in_force_on_the_day_of_the_texts_does_not_come() -> None:
    later = library_with(guide("inspection"), since=TODAY)
    before = date(2026, 11, 30)
    assert "inspection" not in order(pack_of(later, "inspection", edition=before))


def test_a_blank_that_no_tender_fills_says_what_belongs_there_and_is_told_once() -> None:
    pack = pack_of(library_with(guide("inspection"), needs=("visits",)), "inspection")
    (clause,) = (one for one in pack.clauses if one.id == "inspection")
    words = Text(fi="Words [täydennetään: käynnit]", sv="Words [fylls i: besök]", en="Words [to be filled in: visits]")
    assert clause.blocks == (Paragraph(number=f"{clause.number}.1", text=words),)
    told = Text(fi="[täydennetään: käynnit]", sv="[fylls i: besök]", en="[to be filled in: visits]")
    assert pack.left_blank.count(LeftBlank(blank="visits", text=told)) == 1


INSTEAD_OF_THE_AMOUNT = ("labour-hours-share", "apprentice-hours-share", "number-of-persons", "per-calendar-year")


@pytest.mark.parametrize("tender", [facts(), LOTS], ids=["one_lot", "in_lots"])
@pytest.mark.parametrize("id", INSTEAD_OF_THE_AMOUNT)
def test_a_clause_instead_of_the_usual_amount_states_the_obligation(id: str, tender: TenderFacts) -> None:
    taken = tender.model_copy(update={"extras": (id,)})
    pack = assemble(taken, LIBRARY, on=TODAY, edition=TODAY, number=0, replaces=None, frozen_by=None)
    assert not {"obligation", "obligation-lots"} & set(order(pack))
    assert {one.clause for one in pack.obligations if one.kind is ObligationKind.WORK_MONTHS} == {id}
    assert obligation_rows(pack, Language.FI)


@pytest.mark.parametrize("one", INSTEAD_OF_THE_AMOUNT)
@pytest.mark.parametrize("other", INSTEAD_OF_THE_AMOUNT)
def test_no_pack_has_two_amounts(one: str, other: str) -> None:
    assert len({*INSTEAD_OF_THE_AMOUNT} & set(order(pack_of(LIBRARY, one, other)))) == 1


def test_no_pack_has_two_sanctions_in_money() -> None:
    found = set(order(pack_of(LIBRARY, "price-reduction")))
    assert {"price-reduction", "shortfall-penalty", "shortfall-no-penalty"} & found == {"price-reduction"}
