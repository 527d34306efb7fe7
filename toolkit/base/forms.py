"""The form that all forms grow from, and fields that keep what was typed and answer in the reader's language."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from datetime import date
from typing import Any

from flask import request
from flask_babel import gettext
from flask_wtf import FlaskForm
from werkzeug.datastructures import CombinedMultiDict
from werkzeug.exceptions import BadRequest
from wtforms import Field, HiddenField, StringField
from wtforms.validators import ValidationError

from toolkit.base.entry import NotUnderstood, day
from toolkit.base.model import Language, Message
from toolkit.base.phrases import say, write

_KEY = re.compile(r"[A-Za-z0-9_-]{22}")


def new_form_key() -> str:
    """A fresh one-time key for a form."""
    return secrets.token_urlsafe(16)


class Form(FlaskForm):  # type: ignore[misc]
    """A form with its CSRF token; texts in the language of the page. Files sent along are not looked at."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        def wrap_formdata(self, form: Any, formdata: Any) -> Any:  # noqa: D102 (as in WTForms)
            wrapped = super().wrap_formdata(form, formdata)
            return request.form if isinstance(wrapped, CombinedMultiDict) else wrapped

    def add_fault(self, name: str, message: Message, language: Language) -> None:
        """Say of one field what is wrong with it."""
        field: Any = self[name]
        field.errors = [*field.errors, say(message, language)]


class OneTimeForm(Form):
    """A form that can be sent once: its key is used up by the action, so that a double click does one deed."""

    form_key = HiddenField(default=new_form_key)

    def one_time_key(self) -> str:
        """The key as it came back; anything that this program did not make is a bad request."""
        key = str(self.form_key.data or "")
        if not _KEY.fullmatch(key):
            raise BadRequest
        return key


class EntryField(StringField):  # type: ignore[misc]
    """A field read by one of the readers of `base.entry`; keeps what was typed when it cannot be read."""

    def __init__(self, label: Any, read: Callable[[str], object], *, language: Language, **options: Any) -> None:
        super().__init__(label, **options)
        self.read, self.language = read, language

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read what was typed; nothing typed is None."""
        raw = valuelist[0] if valuelist else ""
        self.data = None
        if raw.strip():
            try:
                self.data = self.read(raw)
            except NotUnderstood as fault:
                raise ValueError(say(fault.message, self.language)) from None

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return "" if self.data is None else write(self.data, self.language)


class LineField(EntryField):
    """One line of text."""


class MoneyField(EntryField):
    """An amount of euros."""

    def _value(self) -> str:
        return super()._value().replace("€", "").strip()


class NumberField(EntryField):
    """A number."""


class PercentField(EntryField):
    """A share in per cent."""

    def _value(self) -> str:
        return super()._value().replace("%", "").strip()


class DatePartsField(Field):  # type: ignore[misc]
    """A day typed in three parts: day, month, year; all three fields carry one name."""

    def __init__(self, label: Any, *, first: date, last: date, language: Language, **options: Any) -> None:
        super().__init__(label, **options)
        self.first, self.last, self.language = first, last, language

    def parts(self) -> tuple[str, str, str]:
        """The three parts as typed, or of the day that is kept."""
        if self.raw_data:
            typed = [str(part) for part in self.raw_data[:3]]
            return (*typed, "", "", "")[:3]  # type: ignore[return-value]
        if self.data is None:
            return ("", "", "")
        return (str(self.data.day), str(self.data.month), str(self.data.year))

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the three parts; all empty is None."""
        self.data = None
        parts = self.parts()
        if any(part.strip() for part in parts):
            try:
                self.data = day(parts, first=self.first, last=self.last)
            except NotUnderstood as fault:
                raise ValueError(say(fault.message, self.language)) from None


def required(form: object, field: Field) -> None:
    """Something must be answered, unless reading it failed already (then that is the better answer)."""
    if not field.errors and not field.process_errors and field.data in (None, "", (), []):
        raise ValidationError(gettext("Answer this question"))
