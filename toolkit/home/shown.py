"""How lines of the trail and values kept on a person look on a page: in words of the reader's language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from babel.dates import format_time
from flask_babel import gettext as _

from toolkit.base.model import Language, Message
from toolkit.base.pages import ENDONYMS, HELSINKI, language
from toolkit.base.phrases import say, write
from toolkit.home.forms import person_in_words
from toolkit.home.model import Section, TrailLine
from toolkit.home.wording import COLUMNS, DETAILS, EVENTS, SECTIONS, THINGS, VALUES, WAYS
from toolkit.people.registration import country_name
from toolkit.people.wording import KINDS, ROLES
from toolkit.tenders.steps import STEPS


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the trail in words; `line` is what they say."""

    line: TrailLine
    at: str
    event: str
    thing: str
    who: str
    details: list[tuple[str, str]]


def shown_line(line: TrailLine) -> ShownLine:
    """A line of the trail in words."""
    return ShownLine(
        line=line,
        at=moment(line.at, seconds=True),
        event=word(EVENTS, line.event),
        thing=thing(line),
        who=who(line),
        details=details(line.details),
    )


def details(kept: str) -> list[tuple[str, str]]:
    """What a line keeps besides: what each value is called, and the value."""
    return [(word(DETAILS, name), _detail(name, value)) for name, value in json.loads(kept).items()]


def _detail(name: str, value: object) -> str:
    match name, value:
        case "roles" | "roles_before", list():
            return ", ".join(word(ROLES, one) for one in value) or "–"
        case "changed", list():
            return ", ".join(_field(one) for one in value)
        case "kind", str():
            return word(KINDS, value)
        case "way", str():
            return word(WAYS, value)
        case "language", str() if value in {*Language}:
            return dict(ENDONYMS)[Language(value)]
        case "edition", str():
            return write(date.fromisoformat(value), language())
        case _, str() if name in VALUES:
            return word(VALUES[name], value)
    return _value(value)


def _field(name: str) -> str:
    """What was changed: something of an account, or the answer to a question of a tender."""
    asked = (question for step in STEPS for question in step.questions if question.name == name)
    return next((say(question.label, language()) for question in asked), word(VALUES["changed"], name))


def thing(line: TrailLine) -> str:
    """On what something was done: its kind and number, and the name of a person."""
    words = f"{word(THINGS, line.thing)} {line.thing_id}"
    return f"{words} ({line.about})" if line.about else words


def who(line: TrailLine) -> str:
    """Who did something, as far as it is the reader's to know."""
    if line.person_id is None:
        return str(_("Without signing in"))
    if not line.known:
        return str(_("Somebody of %(organisation)s", organisation=line.organisation_name or line.organisation_id))
    return person_in_words(line.person_id, line.person_name)


def word(words: Mapping[Any, Message], code: str) -> str:
    """What a code is called; one of a version of the program that is no more stands as it was kept."""
    return say(words[code], language()) if code in words else code


def moment(at: datetime, *, seconds: bool = False) -> str:
    """Day and time in Finland."""
    local = at.astimezone(HELSINKI)
    time = format_time(local.time(), "medium" if seconds else "short", locale=language().locale)
    return write(Message("{day} at {time}", day=local.date(), time=time), language())


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A sort of data kept on oneself, in words: one row of it stands as a list, several as a table."""

    name: str
    title: str
    about: str
    columns: list[str]
    rows: list[list[str]]
    more: int


def shown_section(section: Section) -> ShownSection:
    """A section in words; columns in which no row holds anything are left out."""
    filled = [
        name for name in (section.rows[0] if section.rows else ()) if any(_filled(row[name]) for row in section.rows)
    ]
    heading = SECTIONS[section.name]
    return ShownSection(
        name=section.name,
        title=say(heading.title, language()),
        about=say(heading.about, language()),
        columns=[word(COLUMNS, name) for name in filled],
        rows=[[_cell(name, row[name]) for name in filled] for row in section.rows],
        more=section.total - len(section.rows),
    )


def _filled(value: object) -> bool:
    return value not in (None, "", "{}", [])


def _cell(name: str, value: Any) -> str:
    match name, value:
        case _, None | "":
            return "–"
        case "event", str():
            return word(EVENTS, value)
        case "thing", str():
            return word(THINGS, value)
        case "role", str():
            return word(ROLES, value)
        case "roles", list():
            return ", ".join(word(ROLES, one) for one in value)
        case "organisation_kind", str():
            return word(KINDS, value)
        case "way", str():
            return word(WAYS, value)
        case "language", str():
            return dict(ENDONYMS)[Language(value)]
        case "country", str():
            return country_name(value, language())
        case "details", str():
            return "; ".join(f"{called}: {words}" for called, words in details(value)) or "–"
    return _value(value)


def _value(value: object) -> str:
    match value:
        case bool():
            return str(_("Yes") if value else _("No"))
        case datetime():
            return moment(value)
        case list():
            return ", ".join(map(_value, value))
        case dict():
            return json.dumps(value, ensure_ascii=False)
    return str(value)
