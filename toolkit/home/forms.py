"""The form by which the trail is narrowed: it is sent by GET, so that what was found has an address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from flask import request
from flask_babel import gettext, pgettext
from wtforms import SelectField
from wtforms.fields import SelectChoice

from toolkit.base.entry import whole
from toolkit.base.forms import DatePartsField, Form, NumberField
from toolkit.base.model import Language, Message
from toolkit.base.pages import HELSINKI
from toolkit.base.phrases import say
from toolkit.home.model import Asked, Someone
from toolkit.home.wording import EVENTS, THINGS

HIGHEST = 2**31 - 1
"""The highest number that a row can have."""

FIRST_DAY = date(2020, 1, 1)
"""No installation has a trail older than this."""


class TrailForm(Form):
    """What the trail is narrowed to; every field may be left open."""

    class Meta(Form.Meta):
        csrf = False  # nothing is changed by it

    def asked(self) -> Asked:
        """What is asked; the days are days in Finland, whole ones. Only for a form without faults."""
        return Asked(
            thing=self.thing.data or None,
            number=self.number.data,
            person=int(self.person.data) if self.person.data else None,
            event=self.event.data or None,
            since=_midnight(self.since.data) if self.since.data else None,
            until=_midnight(self.until.data + timedelta(days=1)) if self.until.data else None,
        )

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether each answer can be read, and whether they go together."""
        sound = bool(super().validate(extra_validators))
        language: Language = self.number.language
        for name in ("event", "thing", "person"):
            if self[name].data not in {choice.value for choice in self[name].choices}:
                self.add_fault(name, Message("Choose from the list"), language)
        if self.number.data is not None and not self.thing.data:
            self.add_fault("thing", Message("Choose the kind of thing that has this number"), language)
        if self.since.data and self.until.data and self.since.data > self.until.data:
            self.add_fault("until", Message("The last day is before the first"), language)
        return sound and not self.errors

    def is_narrowed(self) -> bool:
        """Whether anything was given at all."""
        return any(value.strip() for field in self for value in request.args.getlist(field.name))


def trail_form(language: Language, people: Iterable[Someone], today: date) -> TrailForm:
    """The form with its choices, filled with what the address says."""

    def choices(words: Mapping[str, Message]) -> list[tuple[str, str]]:
        return sorted(((one, say(told, language)) for one, told in words.items()), key=lambda one: one[1].casefold())

    def days(label: str) -> DatePartsField:
        return DatePartsField(label, first=FIRST_DAY, last=today + timedelta(days=1), language=language)

    everybody = [(str(one.id), person_in_words(one.id, one.name)) for one in people]

    class Bound(TrailForm):
        event = _select(gettext("What was done"), [("", gettext("Everything")), *choices(EVENTS)])
        thing = _select(gettext("On what kind of thing"), [("", gettext("Everything")), *choices(THINGS)])
        number = NumberField(
            gettext("Number of the thing"), lambda typed: whole(typed, low=1, high=HIGHEST), language=language
        )
        person = _select(gettext("By or about whom"), [("", pgettext("people", "Everybody")), *everybody])
        since = days(gettext("First day"))
        until = days(gettext("Last day"))

    return Bound(formdata=request.args)


def person_in_words(number: int, name: str | None) -> str:
    """A person by name and number; who was erased has the number alone."""
    if name is None:
        return str(gettext("Erased person (number %(number)s)", number=number))
    return str(gettext("%(name)s (number %(number)s)", name=name, number=number))


def _select(label: str, choices: list[tuple[str, str]]) -> SelectField:
    # Whether it is one of the choices is asked in `validate`, in the reader's language.
    told = [SelectChoice(value, words) for value, words in choices]
    return SelectField(label, choices=told, default="", validate_choice=False)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HELSINKI)
