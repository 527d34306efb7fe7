"""Choosing clauses by their ids: each once, in the order asked, and what was asked in vain is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from toolkit.base.model import Text
from toolkit.library.advice import Element, Guide
from toolkit.library.selection import MOST, remarks, select
from toolkit.library.shelf import Library, load

DAY = date(2026, 1, 1)


@pytest.fixture
def shelf(folder: Path) -> Library:
    """The small library: two clauses; of purpose only v2 is in force on the day."""
    return load(folder)


def guide(id: str, **changes: object) -> Guide:
    words = Text(fi="a", sv="b", en="c")
    values: dict[str, object] = {
        "id": id, "settles": (Element.PURPOSE,), "when_not": words, "supplier": words, "checked": DAY,
        "review_months": 12,
    }  # fmt: skip
    return Guide.model_validate(values | changes)


def test_clauses_come_in_the_order_asked_each_once_and_in_the_version_in_force(shelf: Library) -> None:
    chosen = select(shelf, ["people", "purpose", "people"], DAY)
    assert [(one.id, one.version) for one in chosen.clauses] == [("people", 1), ("purpose", 2)]
    assert chosen.can_be_printed


def test_several_ids_may_stand_in_one_text(shelf: Library) -> None:
    assert select(shelf, [" purpose,people ,", "", ","], DAY) == select(shelf, ["purpose", "people"], DAY)


def test_what_nobody_knows_is_told_shortened_and_only_so_often(shelf: Library) -> None:
    chosen = select(shelf, ["purpose", "x" * 5000, "a\x00b\u202ec", *(f"no-{n}" for n in range(498))], DAY)
    assert [one.id for one in chosen.clauses] == ["purpose"]
    assert chosen.unknown_count == 500
    assert chosen.unknown[:3] == ("x" * 60 + "…", "a?b?c", "no-0")
    assert len(chosen.unknown) == 10
    assert not chosen.can_be_printed


def test_a_personal_identity_code_is_not_repeated(shelf: Library) -> None:
    assert select(shelf, ["131052-308T"], DAY).unknown == ("…",)


def test_a_clause_that_is_not_in_force_on_the_day_is_unknown(shelf: Library) -> None:
    assert select(shelf, ["people"], date(2023, 12, 31)).unknown == ("people",)


def test_nothing_chosen_can_not_be_printed(shelf: Library) -> None:
    assert not select(shelf, [], DAY).can_be_printed


def test_more_clauses_than_a_file_holds_are_counted(shelf: Library) -> None:
    people = shelf.clause("people", DAY)
    many = replace(shelf, clauses=tuple(people.model_copy(update={"id": f"c{n}"}) for n in range(MOST + 2)))
    ids = [one.id for one in many.clauses]
    assert select(many, ids[:MOST], DAY).can_be_printed
    chosen = select(many, ids, DAY)
    assert (len(chosen.clauses), chosen.beyond, chosen.can_be_printed) == (MOST, 2, False)


def test_a_clause_beside_one_that_it_replaces_is_told(shelf: Library) -> None:
    advised = replace(shelf, guides={"people": guide("people", replaces=("purpose",))})
    assert list(remarks(select(advised, ["people"], DAY), advised)) == []
    (told,) = remarks(select(advised, ["people", "purpose"], DAY), advised)
    assert told.id == "“{one}” stands instead of “{other}”. Keep only one of them."
    assert told.values["one"] == advised.clause("people", DAY).title
    assert told.values["other"] == Text(fi="Tarkoitus", sv="Syfte", en="Purpose")


def test_a_clause_without_one_that_it_needs_is_told(shelf: Library) -> None:
    advised = replace(shelf, guides={"people": guide("people", needs=("purpose", "gone"))})
    assert list(remarks(select(advised, ["people", "purpose"], DAY), advised)) == []
    (told,) = remarks(select(advised, ["people"], DAY), advised)
    assert told.id == "“{one}” makes sense only together with “{other}”, which is not chosen."
