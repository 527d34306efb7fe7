"""What is due for another look, counted by hand from the day of the last look."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from toolkit.base.model import Language
from toolkit.library.due import Due, due, months_later, next_due, unread
from toolkit.library.shelf import Library, load

DAY = date(2026, 11, 22)


@pytest.fixture
def shelf(folder: Path) -> Library:
    """One number looked at on 22 November 2026 for twelve months, two guides on 1 January 2026 for six."""
    return load(folder)


def seen(found: tuple[Due, ...]) -> list[tuple[str, str, date]]:
    return [(one.kind, one.id, one.due_on) for one in found]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 22), 12, date(2027, 11, 22)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2024, 2, 29), 60, date(2029, 2, 28)),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last_of_a_shorter_month(day: date, months: int, later: date):
    assert months_later(day, months) == later


def test_nothing_is_due_before_its_period_is_over(shelf):
    assert due(shelf, date(2026, 7, 1)) == ()


def test_a_guide_is_due_the_day_after_its_period(shelf):
    assert seen(due(shelf, date(2026, 7, 2))) == [
        ("guide", "people", date(2026, 7, 1)),
    ]


def test_the_longest_overdue_comes_first(shelf):
    assert seen(due(shelf, date(2030, 1, 1))) == [
        ("guide", "people", date(2026, 7, 1)),
        ("guide", "purpose", date(2027, 1, 1)),
        ("parameter", "threshold", date(2027, 11, 22)),
    ]


def test_a_guide_bears_the_title_of_its_clause(shelf):
    titles = {one.id: one.title.fi for one in due(shelf, date(2030, 1, 1))}
    assert titles == {"people": "Ihmiset", "purpose": "Tarkoitus", "threshold": "Raja"}


def test_advice_about_a_clause_that_is_out_of_force_is_not_looked_at_again(shelf):
    without = replace(shelf, clauses=tuple(one for one in shelf.clauses if one.id != "people"))
    assert seen(due(without, date(2030, 1, 1)))[0] == ("guide", "purpose", date(2027, 1, 1))


def test_what_comes_due_next_is_told(shelf):
    assert seen((next_due(shelf, date(2026, 7, 1)),)) == [("guide", "people", date(2026, 7, 1))]
    assert seen((next_due(shelf, date(2026, 7, 2)),)) == [("guide", "purpose", date(2027, 1, 1))]
    assert next_due(shelf, date(2030, 1, 1)) is None


def test_a_look_today_moves_the_day(shelf):
    number = shelf.parameters["threshold"].model_copy(update={"checked": date(2029, 12, 31)})
    again = replace(shelf, parameters={"threshold": number}, guides={})
    assert due(again, date(2030, 1, 1)) == ()
    assert seen((next_due(again, date(2030, 1, 1)),)) == [("parameter", "threshold", date(2030, 12, 31))]


def test_clauses_that_no_lawyer_has_read_are_counted_a_language(shelf):
    """`purpose` v1 is read in English only, v2 in none; `people` in none."""
    assert unread(shelf, date(2025, 1, 1)) == {Language.FI: 2, Language.SV: 2, Language.EN: 1}
    assert unread(shelf, date(2026, 1, 1)) == {Language.FI: 2, Language.SV: 2, Language.EN: 2}
    assert unread(shelf, date(2020, 1, 1)) == {Language.FI: 0, Language.SV: 0, Language.EN: 0}
