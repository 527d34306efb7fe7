"""What stands beside the questions: findings by case, headings, the path one is on."""

from __future__ import annotations

from collections.abc import Callable

from tests.tenders.answered import WHOLE
from toolkit.base.model import Finding, Severity, Text
from toolkit.library.shelf import Library
from toolkit.tenders.beside import gathered, headings, paths, told
from toolkit.tenders.model import Lot, TenderFacts
from toolkit.tenders.steps import path, step_named


def finding(case: str = "a", field: str | None = "value", lot: str | None = None, words: str = "Look") -> Finding:
    text = Text(fi=words, sv=words, en=words)
    return Finding(
        code="G-X", case=case, severity=Severity.WARN, message=text, fix=text, basis=text, sources=(), verified=True,
        field=field, lot=lot,
    )  # fmt: skip


def test_a_case_met_in_several_lots_is_told_once_with_each_lot_by_its_name(
    a_lot: Callable[..., Lot], a_tender: Callable[..., TenderFacts]
) -> None:
    lots = (a_lot(name="North"), a_lot(id="LOT-0002", name="South"))
    found = [finding(lot="LOT-0001"), finding(lot="LOT-0002", words="Look again"), finding("b")]
    shown = gathered(found, a_tender(lots=lots))
    assert [(one.finding.case, [name for name, _ in one.lots]) for one in shown] == [
        ("a", ["North", "South"]),
        ("b", []),
    ]
    assert shown[0].lots[1][1].message.en == "Look again"


def test_a_purchase_that_is_not_divided_names_no_lot(a_tender: Callable[..., TenderFacts]) -> None:
    assert gathered([finding(lot="LOT-0001")], a_tender())[0].lots == ()


def test_nothing_is_told_of_what_was_only_supposed_or_is_being_put_right(library: Library) -> None:
    found = [finding(field=name) for name in ("value", "penalty_cap", "origin", None)]
    whole, half = path(WHOLE, library), path({"title": "x"}, library)
    fields = [one.field for one in told(found, whole, WHOLE, (), faulty=False)]
    assert fields == ["value", "penalty_cap", "origin", None]  # the cap was left open on a step that is done
    assert told(found, half, {"title": "x"}, ("title",), faulty=False) == []
    # Answers on the page that is being filled in count as soon as they are given, but not while they are faulty.
    given = {**WHOLE, "penalty_cap": WHOLE["rate"]}
    assert told(found[1:2], half, given, ("penalty_cap",), faulty=False) == found[1:2]
    assert told(found, whole, given, ("value", "origin"), faulty=True) == found[1:2]


def test_a_heading_stands_before_the_first_question_of_its_group_that_is_asked() -> None:
    terms = step_named("terms")
    assert terms is not None
    every = headings(terms.questions)
    assert "evidence" in every
    assert "report_months" not in every
    short = headings([one for one in terms.questions if not one.full])
    assert short["report_months"] == every["evidence"]
    assert "bonus" not in short


def test_the_box_of_the_paths_tells_what_the_other_asks_and_how_many_answers_rest(library: Library) -> None:
    short = paths({**WHOLE, "divided": "no", "description": "Two schools."}, library)
    assert (short.full, short.resting) == (False, 2)
    lots = step_named("lots")
    assert lots is not None
    assert (lots.title, tuple(one.label for one in lots.questions)) in short.besides
    assert all(labels for _, labels in short.besides)
    assert paths({**WHOLE, "path": "full", "divided": "no"}, library).full
