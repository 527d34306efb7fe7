"""The trail as CSV for a spreadsheet, line by line as it is read, and one's own data as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from toolkit.base.model import Language
from toolkit.base.phrases import say
from toolkit.home.model import Section, TrailLine
from toolkit.home.wording import EVENTS, THINGS

HEAD = (
    "line", "at", "event", "event_in_words", "thing", "thing_in_words", "thing_number", "about", "person_number",
    "person", "organisation_number", "organisation", "details", "previous", "hash",
)  # fmt: skip
"""Columns of the CSV: named alike in every language, so that programs can rely on them."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With what a cell may not begin: spreadsheets take these for a formula, some also in full width."""


def harmless(cell: object) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe keeps its text as text."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.lstrip(" \u00a0\ufeff").startswith(FORMULA) else text


def trail_csv(lines: Iterable[TrailLine], language: Language) -> Iterator[str]:
    """The lines as CSV, in pieces: semicolons between cells, as spreadsheets in Finland expect; moments in UTC."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")

    def piece() -> str:
        words = buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
        return words

    buffer.write("\ufeff")  # else Excel does not read it as UTF-8
    writer.writerow(HEAD)
    for number, line in enumerate(lines, start=1):
        writer.writerow(map(harmless, _cells(line, language)))
        if number % 200 == 0:
            yield piece()
    yield piece()


def _cells(line: TrailLine, language: Language) -> tuple[object, ...]:
    return (
        line.number,
        line.at.astimezone(UTC).isoformat(timespec="microseconds"),
        line.event,
        say(EVENTS[line.event], language) if line.event in EVENTS else line.event,
        line.thing,
        say(THINGS[line.thing], language) if line.thing in THINGS else line.thing,
        line.thing_id,
        line.about,
        line.person_id,
        line.person_name,
        line.organisation_id,
        line.organisation_name,
        line.details,
        line.previous,
        line.hash,
    )


def own_data_json(sections: Iterable[Section], now: datetime) -> str:
    """One's own data as JSON: moments in UTC, names of values alike in every language."""
    told = {"made_at": now, **{section.name: [_plain(row) for row in section.rows] for section in sections}}
    return json.dumps(told, ensure_ascii=False, indent=2, default=_moment) + "\n"


def _plain(row: dict[str, object]) -> dict[str, object]:
    details = row.get("details")
    return {**row, "details": json.loads(details)} if isinstance(details, str) else row


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds")
    raise TypeError(f"no way to write {type(value).__name__}")
