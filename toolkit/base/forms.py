"""The form that all forms grow from, and fields that keep what was typed and answer in the reader's language."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from flask import request
from flask_babel import gettext
from flask_wtf import FlaskForm
from werkzeug.datastructures import CombinedMultiDict, MultiDict
from werkzeug.exceptions import BadRequest
from wtforms import Field, HiddenField, StringField
from wtforms.form import BaseForm
from wtforms.utils import unset_value
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
        """Say of one field what is wrong with it; "lots.2.value" is the cell in the second row of "lots"."""
        table, _, cell = name.partition(".")
        field: Any = self[table]
        if isinstance(field, RowsField):
            number, _, column = cell.partition(".")
            field.add_fault(say(message, language), int(number or 0), column)
        else:
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


class LongTextField(EntryField):
    """Text in several lines, of at most `longest` characters."""

    def __init__(
        self, label: Any, read: Callable[[str], object], *, longest: int, language: Language, **options: Any
    ) -> None:
        super().__init__(label, read, language=language, **options)
        self.longest = longest


class MonthField(EntryField):
    """A month, kept as its first day."""

    def _value(self) -> str:
        return f"{self.data.month}/{self.data.year}" if isinstance(self.data, date) else super()._value()


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


class RowsField(Field):  # type: ignore[misc]
    """A table typed row by row. The cell "value" of the second row of "lots" is the field `lots-2-value`.

    `columns` are the cells' fields by name, not yet bound; `row_title` says what a row is called; `most` is how many
    there may be, and `too_many` what is said of more. Until `drop_blank` is called, rows in which nothing was typed
    keep their place. `data` are the cells that could be read, of each row in which something was typed.
    """

    def __init__(
        self,
        label: Any,
        columns: Mapping[str, Any],
        *,
        row_title: Callable[[int], Message],
        most: int,
        too_many: Callable[[int], Message],
        language: Language,
        **options: Any,
    ) -> None:
        super().__init__(label, **options)
        self.columns, self.most, self.language = columns, most, language
        self._row_title, self._too_many = row_title, too_many
        self.faults: list[str] = []
        self.rows: list[BaseForm] = []

    @property
    def data(self) -> tuple[dict[str, object], ...]:
        """The cells that could be read, of each row in which something was typed."""
        return tuple(
            {name: cell.data for name, cell in row._fields.items() if cell.data is not None and not cell.errors}
            for row in self.rows
            if not _is_blank(row)
        )

    @property
    def errors(self) -> list[str]:
        """What is wrong with the table as a whole, then with its cells."""
        return [*self.faults, *(words for row in self.rows for cell in row for words in cell.errors)]

    def row_title(self, number: int) -> str:
        """What a row is called, counted from 1."""
        return say(self._row_title(number), self.language)

    def add_fault(self, words: str, number: int = 0, column: str = "") -> None:
        """Say what is wrong with a cell that has no fault yet; without a cell with the table as a whole."""
        if number == 0:
            self.faults.append(words)
        elif number <= len(self.rows) and column in self.rows[number - 1]:
            cell = self.rows[number - 1][column]
            cell.errors = cell.errors or [words]

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: object = None) -> None:
        """Take the rows as they were typed, numbered anew without gaps, else those that are kept."""
        if formdata is None:
            self.rows = [self._row(number, None, cells) for number, cells in enumerate(_given(data), start=1)]
            return
        found: dict[int, dict[str, str]] = {}
        name = re.compile(re.escape(self.name) + r"-([1-9][0-9]{0,2})-([a-z_]+)")
        for key in formdata:
            if (parts := name.fullmatch(key)) and parts[2] in self.columns:
                found.setdefault(int(parts[1]), {})[parts[2]] = formdata[key]
        typed = [found[number] for number in sorted(found)]
        if len(typed) > self.most:  # no page sends so many: one too many is enough to say so
            typed = [cells for cells in typed if any(map(str.strip, cells.values()))][: self.most + 1]
        self._take(typed)

    def drop_blank(self, least: int = 0) -> None:
        """Leave out the rows in which nothing was typed, but for as many as it takes to show `least` of them."""
        kept = [_typed(row) for row in self.rows if not _is_blank(row)]
        self._take(kept + [{}] * (least - len(kept)))

    def add(self, count: int = 1) -> None:
        """Add blank rows; beyond the most there may be none is added, and that is said."""
        if len(self.rows) + count > self.most:
            self.faults = [say(self._too_many(len(self.rows) + count), self.language)]
            return
        self._take([*map(_typed, self.rows), *({} for _ in range(count))])

    def take_out(self, number: int) -> None:
        """Take a row out; one that is not there is not missed."""
        self._take([_typed(row) for at, row in enumerate(self.rows, start=1) if at != number])

    def validate(self, form: object, extra_validators: Iterable[object] = ()) -> bool:
        """Whether each cell could be read and there are not too many rows."""
        cells = [row.validate() for row in self.rows]
        count = len(self.data)
        self.faults = [say(self._too_many(count), self.language)] if count > self.most else []
        return all(cells) and not self.faults

    def _take(self, typed: list[dict[str, str]]) -> None:
        self.rows = [self._row(number, cells, None) for number, cells in enumerate(typed, start=1)]

    def _row(self, number: int, typed: Mapping[str, str] | None, kept: Mapping[str, object] | None) -> BaseForm:
        row = BaseForm(self.columns, prefix=f"{self.name}-{number}-")
        if kept is None:
            row.process(MultiDict({f"{self.name}-{number}-{column}": cell for column, cell in (typed or {}).items()}))
        else:
            row.process(data=kept)
        return row


def _given(data: Any) -> tuple[Mapping[str, object], ...]:
    return tuple(data) if isinstance(data, tuple | list) else ()


def _is_blank(row: BaseForm) -> bool:
    return not _typed(row)


def _typed(row: BaseForm) -> dict[str, str]:
    """What stands in the cells of a row, as it would be typed; cells in which nothing does are left out."""
    words = {}
    for name, cell in row._fields.items():
        given = cell.raw_data[0] if cell.raw_data else cell.data
        if not cell.raw_data and given is not None and isinstance(cell, EntryField):
            given = cell._value()
        if given is not None and str(given).strip():
            words[name] = str(given)
    return words


def required(form: object, field: Field) -> None:
    """Something must be answered, unless reading it failed already (then that is the better answer)."""
    if not field.errors and not field.process_errors and field.data in (None, "", (), []):
        raise ValidationError(gettext("Answer this question"))
