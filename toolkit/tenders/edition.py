"""Tells what the library says otherwise than when a tender's texts were chosen, so that nothing changes unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from toolkit.base.model import Frozen, Message, Money, Percent, Text
from toolkit.library.model import AnnexForm, Clause, Criterion, DatedValue, Parameter, Versioned
from toolkit.library.shelf import Library, NotOnShelf
from toolkit.tenders.guardrails import used_parameters
from toolkit.tenders.model import TenderFacts
from toolkit.tenders.regime import counting_day
from toolkit.tenders.selection import criteria_for

Versions = Mapping[str, int]
"""Versions of texts, by kind and id ("clauses/purpose")."""


class Figure(Frozen):
    """A dated number as it stood when it was last seen: of what, from when until when (inclusive), how much."""

    of: str
    since: date
    until: date | None
    amount: Decimal


class Seen(Frozen):
    """What a tender's officers have seen of the library.

    `used`: the texts of the tender's edition, when it was chosen; `shown`: those in force at the last choice.
    `numbers`: every dated number, and `day` when they were last seen. A number that is not here was never noted.
    """

    day: date
    used: dict[str, int]
    shown: dict[str, int]
    numbers: dict[str, tuple[Figure, ...]]


class NewsKind(StrEnum):
    """What kind of thing is different in the library."""

    CRITERION = "criteria"
    CLAUSE = "clauses"
    ANNEX_FORM = "annex_forms"
    NUMBER = "numbers"


@dataclass(frozen=True, slots=True)
class News:
    """One thing that the library says otherwise now. A text has versions, a number values; none: it is not there.

    `open`: an officer has still to choose between the texts. Numbers are told, never chosen: `open` means not yet read.
    """

    kind: NewsKind
    id: str
    title: Text
    before: Message | None
    now: Message | None
    open: bool


def latest_change(library: Library, on: date) -> date:
    """The last day, not after `on`, from which the library's texts have been as they are on that day.

    It is what a tender keeps as its edition: versions that come later, even those dated between it and the day the
    tender was started, are then later than the edition.
    """
    began = {item.since for item in _texts(library.on(on))}
    ended = {item.until + timedelta(days=1) for item in library.released if item.until and item.until < on}
    return max(began | ended, default=on)


def seen_on(library: Library, on: date) -> Seen:
    """What somebody sees who looks at the library on a day."""
    versions = _versions(library, on)
    numbers = {id: tuple(map(_figure, parameter.value)) for id, parameter in sorted(library.parameters.items())}
    return Seen(day=on, used=versions, shown=versions, numbers=numbers)


def stayed(seen: Seen, library: Library, on: date) -> Seen:
    """The same after somebody has looked at the news of a day and keeps the texts of the edition."""
    return seen_on(library, on).model_copy(update={"used": seen.used})


def read(seen: Seen, library: Library, on: date) -> Seen:
    """The same after somebody has read what became of the numbers."""
    return seen_on(library, on).model_copy(update={"used": seen.used, "shown": seen.shown})


def news(facts: TenderFacts, library: Library, *, edition: date, seen: Seen, on: date) -> tuple[News, ...]:
    """What today's library gives a tender otherwise than its edition and what was seen: texts, then numbers."""
    return (*_text_news(facts, library, edition, seen, on), *_number_news(facts, library, seen, on))


def open_news(facts: TenderFacts, library: Library, *, edition: date, seen: Seen, on: date) -> tuple[News, ...]:
    """The texts about which an officer has still to choose; until then nothing is frozen."""
    return tuple(one for one in _text_news(facts, library, edition, seen, on) if one.open)


def can_stay(facts: TenderFacts, library: Library, *, edition: date, seen: Seen) -> bool:
    """Whether the library still gives the texts of the edition just as they were chosen."""
    try:
        ids = _in_use(criteria_for(facts, library, edition), _versions(library, edition))
    except NotOnShelf:
        return False
    return not _lost(ids, library, edition, seen)


def _text_news(facts: TenderFacts, library: Library, edition: date, seen: Seen, on: date) -> Iterator[News]:
    now, then = _versions(library, on), _versions(library, edition)
    if seen.used == seen.shown == then == now:
        return
    ids = dict.fromkeys(_in_use(_criteria(facts, library, edition), then))
    ids |= dict.fromkeys(_in_use(_criteria(facts, library, on), now))
    lost = _lost(ids, library, edition, seen)
    titles = {_key(item): item.title for item in (*_texts(library.on(edition)), *_texts(library.on(on)))}
    for key in sorted(ids, key=lambda key: list(_FOLDERS.values()).index(key.split("/")[0])):
        if seen.used.get(key) == now.get(key) or key not in titles:
            continue
        kind, id = key.split("/")
        unseen = seen.shown.get(key) != now.get(key) or key in lost
        yield News(NewsKind(kind), id, titles[key], _version(seen.used.get(key)), _version(now.get(key)), unseen)


def _number_news(facts: TenderFacts, library: Library, seen: Seen, on: date) -> Iterator[News]:
    day, then = counting_day(facts.published, on), counting_day(facts.published, seen.day)
    used = dict.fromkeys(pair for lot in facts.lots for pair in used_parameters(facts, lot, library, on))
    for id, of in used:
        if id not in seen.numbers:
            continue
        parameter = library.parameter(id)
        value = parameter.on(day, of)
        before = next((one.amount for one in seen.numbers[id] if one.of == of and _holds(one, then)), None)
        after = value.amount if value else None
        if before != after:
            title = parameter.title
            yield News(
                NewsKind.NUMBER, f"{id}/{of}", title, _amount(parameter, before), _amount(parameter, after), True
            )


def _criteria(facts: TenderFacts, library: Library, day: date) -> tuple[Criterion, ...]:
    """The criteria that a tender takes by the texts of a day; none where one of them did not exist yet."""
    try:
        return criteria_for(facts, library, day)
    except NotOnShelf:
        return ()


def _in_use(criteria: Iterable[Criterion], versions: Versions) -> list[str]:
    """The texts that criteria bring with them: themselves, their clauses and their annex forms, where these exist."""
    keys = [
        key
        for criterion in criteria
        for key in (
            f"criteria/{criterion.id}",
            *(f"clauses/{id}" for id in criterion.clauses),
            *(f"annex_forms/{id}" for id in criterion.annex_forms),
        )
    ]
    return [key for key in keys if key in versions]


def _lost(keys: Iterable[str], library: Library, edition: date, seen: Seen) -> set[str]:
    """The texts that the edition no longer gives as they were when it was chosen."""
    given = _versions(library, edition)
    return {key for key in keys if key in seen.used and given.get(key) != seen.used[key]}


_FOLDERS: Mapping[type[Versioned], str] = {Criterion: "criteria", Clause: "clauses", AnnexForm: "annex_forms"}


def _texts(library: Library) -> tuple[Criterion | Clause | AnnexForm, ...]:
    return (*library.criteria, *library.clauses, *library.annex_forms)


def _versions(library: Library, day: date) -> dict[str, int]:
    return {_key(item): item.version for item in _texts(library.on(day))}


def _key(item: Versioned) -> str:
    return f"{_FOLDERS[type(item)]}/{item.id}"


def _version(number: int | None) -> Message | None:
    return None if number is None else Message("version {number}", number=number)


def _amount(parameter: Parameter, amount: Decimal | None) -> Message | None:
    if amount is None:
        return None
    match parameter.unit:
        case "eur":
            return Message("{figure}", figure=Money.euros(amount))
        case "percent":
            return Message("{figure}", figure=Percent(value=amount))
        case "sek":
            return Message("{figure} SEK", figure=amount)
        case "usd":
            return Message("{figure} USD", figure=amount)
    return Message("{figure}", figure=amount)


def _figure(value: DatedValue) -> Figure:
    return Figure(of=value.of, since=value.since, until=value.until, amount=value.amount)


def _holds(figure: Figure, day: date) -> bool:
    return figure.since <= day and (figure.until is None or day <= figure.until)
