"""Optional clauses: which fit a tender, and which its kind of procurement recommends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.tenders.answered import BONUS, CONDITION, DIALOGUE, FULL, WHOLE
from toolkit.base.model import Money, Text
from toolkit.library.advice import Element, Guide, RecommendedPack, Trade
from toolkit.library.model import Clause, ClauseWords, Remark
from toolkit.library.shelf import load
from toolkit.tenders.answers import Answer
from toolkit.tenders.extras import fitting_clauses, recommended, size_of
from toolkit.tenders.facts import facts_from
from toolkit.tenders.steps import faults_of, path, step_named

TODAY = date(2026, 11, 23)
LIBRARY = load()


def text(words: str) -> Text:
    return Text(fi=words, sv=words, en=words)


def words(title: str) -> ClauseWords:
    return ClauseWords(title=title, paragraphs=("One.",))


def clause(id: str, version: int = 1) -> Clause:
    title = f"{id} v{version}"
    return Clause(
        id=id,
        version=version,
        since=TODAY,
        needs=(),
        why=text("Why."),
        sources=(),
        fi=words(title),
        sv=words(title),
        en=words(title),
    )


def guide(id: str, *, optional: bool = True, **only: tuple[str, ...]) -> Guide:
    return Guide(
        id=id,
        settles=(Element.SITE,),
        when_not=text("Never."),
        supplier=text("You."),
        optional=optional,
        checked=TODAY,
        review_months=12,
        **only,  # type: ignore[arg-type]
    )


def pack(size: str, *clauses: str) -> RecommendedPack:
    criterion = "dialogue" if size == "dialogue" else "employment-condition"
    return RecommendedPack(size=size, criterion=criterion, clauses=clauses, why=text(size))  # type: ignore[arg-type]


SWEEPING = Trade(
    id="sweeping",
    title=text("Sweeping"),
    summary=text("Streets."),
    also_called=text("Brooms"),
    kinds=("services",),
    cpv=(),
    suits=(Remark(text=text("Work."), sources=()),),
    suits_not=(Remark(text=text("Night."), sources=()),),
    pack=(pack("small"), pack("middle", "any", "swept"), pack("large", "any"), pack("dialogue")),
    checked=TODAY,
    review_months=12,
)
ON_FULL = {**WHOLE, **FULL, "trade": "sweeping", "extras": ()}
OF_OURS = {
    one.id: one
    for one in (
        guide("any"),
        guide("asked", instruments=("award_criterion",)),
        guide("swept", trades=("sweeping",)),
        guide("met", instruments=("dialogue", "bonus_only")),
        guide("gigs-only", measures=("gig",)),
        guide("base", optional=False),
    )
}
SMALL_LIBRARY = replace(
    LIBRARY,
    clauses=(*LIBRARY.clauses, clause("any", 2), *map(clause, OF_OURS)),
    guides={**{id: one for id, one in LIBRARY.guides.items() if not one.optional}, **OF_OURS},
    trades={"sweeping": SWEEPING},
)


def offered(**answers: object) -> set[str]:
    return {one.id for one in fitting_clauses({**WHOLE, **FULL, **answers}, SMALL_LIBRARY)}  # type: ignore[dict-item]


def test_a_clause_for_anything_is_always_offered_and_one_that_is_no_option_never() -> None:
    assert offered(forms=("job",)) == {"any"}


@pytest.mark.parametrize(
    ("answers", "comes"),
    [
        ({"instrument": "award_criterion", "forms": ("job",)}, "asked"),
        ({"instrument": "bonus_only", "forms": ("job",)}, "met"),
        ({"instrument": "dialogue", "forms": ("job",)}, "met"),
        ({"trade": "sweeping", "forms": ("job",)}, "swept"),
        ({"forms": ("job", "gig")}, "gigs-only"),
    ],
)
def test_a_clause_for_one_thing_is_offered_where_that_is_chosen(answers: dict[str, object], comes: str) -> None:
    assert offered(**answers) == {"any", comes}


def test_what_the_kind_of_procurement_recommends_comes_first_and_what_is_written_for_it_before_the_rest() -> None:
    """The packs of sweeping name "any" and "swept"; "tidy" is written for it, "more" for anything."""
    more = [guide("more"), guide("tidy", trades=("sweeping",))]
    library = replace(
        SMALL_LIBRARY,
        clauses=(*SMALL_LIBRARY.clauses, *(clause(one.id) for one in more)),
        guides={**SMALL_LIBRARY.guides, **{one.id: one for one in more}},
    )
    found = fitting_clauses({**ON_FULL, "forms": ("job",)}, library)
    assert [one.id for one in found] == ["swept", "any", "tidy", "more"]


def test_the_newest_version_of_a_clause_is_offered() -> None:
    (found,) = (one for one in fitting_clauses(WHOLE, SMALL_LIBRARY) if one.id == "any")
    assert found.version == 2


def test_what_was_taken_before_and_no_longer_fits_does_not_come() -> None:
    taken = {**WHOLE, **FULL, "trade": "sweeping", "extras": ("swept", "any")}
    facts = facts_from(taken, SMALL_LIBRARY, buyer_name="A", on=TODAY)
    assert facts is not None
    assert facts.extras == ("swept", "any")
    del taken["trade"]
    without = facts_from(taken, SMALL_LIBRARY, buyer_name="A", on=TODAY)
    assert without is not None
    assert without.extras == ("any",)


def test_on_the_short_path_no_optional_clause_comes() -> None:
    facts = facts_from({**WHOLE, "extras": ("any",), "path": "short"}, SMALL_LIBRARY, buyer_name="A", on=TODAY)
    assert facts is not None
    assert facts.extras == ()


def test_what_the_library_does_not_have_is_told_beside_its_question() -> None:
    step = step_named("extras")
    assert step is not None
    assert set(faults_of(step, {**WHOLE, **FULL, "extras": ("any", "nothing")}, SMALL_LIBRARY)) == {"extras"}
    purchase = step_named("purchase")
    assert purchase is not None
    assert set(faults_of(purchase, {**WHOLE, **FULL, "trade": "knitting"}, SMALL_LIBRARY)) == {"trade"}


def test_the_last_step_of_the_full_path_offers_the_optional_clauses() -> None:
    walk = path(ON_FULL, SMALL_LIBRARY)
    assert walk.steps[-1].name == "extras"
    assert "extras" not in {one.name for one in path(WHOLE, SMALL_LIBRARY).steps}


# By hand: services of a municipality; national threshold 60 000 €, EU threshold 216 000 € in 2026 (S3, S5).
@pytest.mark.parametrize(
    ("value", "months", "workers", "size"),
    [
        (59_999, 48, 10, "small"),
        (60_000, 48, 10, "middle"),
        (215_999, 48, 10, "middle"),
        (216_000, 48, 10, "large"),
        (216_000, 24, 10, "large"),
        (216_000, 23, 10, "middle"),
        (216_000, 6, 10, "middle"),
        (216_000, 5, 10, "small"),
        (216_000, 48, 4, "small"),
        (216_000, 48, 5, "large"),
    ],
)
def test_the_size_of_a_contract_follows_from_its_value_length_and_workers(
    value: int, months: int, workers: int, size: str
) -> None:
    answers = {
        **WHOLE,
        "kind": "services",
        "value": Money.euros(value),
        "options": Money.euros(0),
        "months": months,
        "option_months": 0,
        "labour": "workers",
        "workers": Decimal(workers),
        "amount_by": "own",
        "own_months": 1,
        "amount_reason": "By hand.",
    }
    facts = facts_from(answers, LIBRARY, buyer_name="A", on=TODAY)
    assert facts is not None
    assert size_of(facts, LIBRARY, TODAY) == size


def test_the_recommendation_is_that_of_the_trade_for_the_size() -> None:
    facts = facts_from(ON_FULL, SMALL_LIBRARY, buyer_name="A", on=TODAY)
    assert facts is not None
    found = recommended(facts, SMALL_LIBRARY, TODAY)
    assert found is not None
    assert found.size == size_of(facts, SMALL_LIBRARY, TODAY)
    assert recommended(facts.model_copy(update={"trade": None}), SMALL_LIBRARY, TODAY) is None


@pytest.mark.parametrize(("chosen", "size"), [(CONDITION, "small"), (BONUS, "small"), (DIALOGUE, "dialogue")])
def test_only_the_dialogue_has_a_recommendation_of_its_own_and_a_bonus_goes_by_size(
    chosen: dict[str, Answer], size: str
) -> None:
    # 1 000 000 € × 50 % ÷ 30 € ÷ 162.5 h ÷ 24 months = 4.27 workers, fewer than 5: small.
    facts = facts_from({**ON_FULL, **chosen}, SMALL_LIBRARY, buyer_name="A", on=TODAY)
    assert facts is not None
    found = recommended(facts, SMALL_LIBRARY, TODAY)
    assert found is not None
    assert found.size == size


def test_the_librarys_own_clauses_for_a_bonus_are_offered_beside_it() -> None:
    offered_now = {one.id for one in fitting_clauses({**WHOLE, **FULL, **BONUS}, LIBRARY)}
    assert {"dialogue-vacancies", "dialogue-memo"} <= offered_now
    assert "small-supplier" not in offered_now
    assert "bonus-only-terms" not in offered_now
