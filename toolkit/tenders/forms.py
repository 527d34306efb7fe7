"""One small form for each step, made from its questions: the shape of input only, no rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from flask_babel import gettext
from wtforms import BooleanField, HiddenField, SelectMultipleField
from wtforms import RadioField as AnyRadioField
from wtforms.fields import SelectChoice
from wtforms.validators import ValidationError

from toolkit.base.forms import (
    DatePartsField,
    Form,
    LineField,
    LongTextField,
    MoneyField,
    MonthField,
    NumberField,
    OneTimeForm,
    PercentField,
    RowsField,
)
from toolkit.base.model import NOT_KNOWN, Language, Message
from toolkit.base.phrases import say
from toolkit.library.shelf import Library
from toolkit.tenders.answers import FIRST_DAY, LAST_DAY, Answer, Answers, Faults, Question, Row, Shape, is_given
from toolkit.tenders.steps import Step, asked
from toolkit.tenders.wording import library_choices

DONT_KNOW = Message("I don't know yet")
_TYPED = {
    Shape.LINE: LineField,
    Shape.MONEY: MoneyField,
    Shape.PERCENT: PercentField,
    Shape.WHOLE: NumberField,
    Shape.NUMBER: NumberField,
    Shape.MONTH: MonthField,
}
_ROW_TITLES: Mapping[str, Callable[[int], Message]] = {
    "lots": lambda number: Message("Lot {number}", number=number),
    "availability": lambda number: Message("Row {number}", number=number),
}
"""What a row of each table is called."""

_TOO_MANY: Mapping[str, Callable[[int], Message]] = {
    "lots": lambda most: Message(
        "There may be at most {most} lots. Join small lots, or make two purchases in the toolkit", most=most
    ),
    "availability": lambda most: Message("There may be at most {most} months", most=most),
}
"""What is said of a table that has too many rows."""


def unknown_name(question: Question) -> str:
    """The name of the box that says "I don't know yet" to a question."""
    return f"{question.name}_not_known"


class RadioField(AnyRadioField):  # type: ignore[misc]
    """One of several; choosing none is left to the rules, which know whether an answer is needed."""

    def pre_validate(self, form: object) -> None:
        """Only a choice that was offered."""
        if self.data is not None and self.data not in {choice.value for choice in self.iter_choices()}:
            raise ValidationError(gettext("Choose one of the alternatives"))


class StepForm(Form):
    """A step's answers, the version of the tender that the officer saw, and which questions the page asks."""

    version = HiddenField()
    shown = HiddenField()
    step: Step
    asked: tuple[Question, ...]

    def seen_version(self) -> int:
        """The version that the officer saw; nonsense counts as never seen."""
        text = self.version.data or ""
        return int(text) if text.isdecimal() and len(text) < 10 else 0

    def tables(self) -> tuple[RowsField, ...]:
        """The tables among the questions."""
        return tuple(self[one.name] for one in self.asked if one.shape is Shape.ROWS)

    def answers(self) -> dict[str, Answer]:
        """What was answered and could be read."""
        given: dict[str, Answer] = {}
        for question in self.asked:
            if question.may_be_unknown and self[unknown_name(question)].data:
                given[question.name] = NOT_KNOWN
                continue
            field: Any = self[question.name]
            data = field.data
            if field.errors and question.shape is not Shape.ROWS:  # such as a choice that was not offered
                continue
            if question.shape is Shape.MANY:
                data = tuple(data or ())
            if question.shape is Shape.ROWS:
                data = tuple(Row.of(cells) for cells in data)
            if is_given(data):
                given[question.name] = data
        return given

    def contradictions(self) -> Faults:
        """Questions that were both answered and said not to be known."""
        return {
            question.name: Message("Either answer or tick that you don't know, not both")
            for question in self.asked
            if question.may_be_unknown and self[unknown_name(question)].data and _typed(self[question.name])
        }

    def add_faults(self, faults: Faults, language: Language) -> None:
        """Say what is wrong, beside each field or cell that has no fault yet; else of the whole form."""
        unread = {one for one in faults if one in self and self[one].errors}
        for name, message in faults.items():
            if name.partition(".")[0] not in self:
                self.form_errors.append(say(message, language))
            elif name not in unread:
                self.add_fault(name, message, language)

    def press(self, button: str) -> bool:
        """Do what a table's button asks, such as `add:lots`, `add:lots:10` or `remove:lots:2`; whether it was one."""
        deed, _, rest = button.partition(":")
        name, _, number = rest.partition(":")
        table = next((one for one in self.tables() if one.name == name), None)
        if table is None or deed not in ("add", "remove") or not (number or "1").isdecimal() or len(number) > 3:
            return False
        if deed == "add":
            table.add(max(1, min(int(number or "1"), table.most)))
        else:
            table.take_out(int(number or "0"))
        return True


def _typed(field: Any) -> bool:
    return any(str(part).strip() for part in field.raw_data or ())


def form_for(
    step: Step,
    library: Library,
    language: Language,
    answers: Answers,
    *,
    shown: str = "",
    filled: Answers | None = None,
) -> StepForm:
    """The form of a step in a language: the questions that are asked on the path of the answers kept.

    A form that comes back asks what its page asked (`shown`), whatever the path is by now. It is filled from the
    request, else with `filled` (none: with nothing).
    """
    names = {name for name in shown.split(" ") if name}
    questions = tuple(one for one in step.questions if one.name in names) if names else asked(step, answers)
    fields: dict[str, Any] = {"step": step, "asked": questions}
    for question in questions:
        fields[question.name] = _field(question, library, language, answers)
        if question.may_be_unknown:
            fields[unknown_name(question)] = BooleanField(say(DONT_KNOW, language))
    made: type[StepForm] = type(f"{step.name.title()}Form", (StepForm,), fields)
    form = made(data=_kept(questions, filled or {}, fields))
    form.shown.raw_data, form.shown.data = None, " ".join(question.name for question in questions)
    for table in form.tables():
        if not table.rows:
            table.drop_blank(least_of(table, questions))
    return form


def least_of(table: RowsField, questions: Iterable[Question]) -> int:
    """How many rows a table shows at least."""
    return max(1, next(one.fewest for one in questions if one.name == table.name))


def _kept(questions: tuple[Question, ...], answers: Answers, fields: Mapping[str, object]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for question in questions:
        answer: Any = answers.get(question.name)
        if answer is None:
            continue
        if answer == NOT_KNOWN and unknown_name(question) in fields:
            kept[unknown_name(question)] = True
        elif question.shape is Shape.ROWS:
            kept[question.name] = tuple(row.by_name for row in answer)
        else:
            kept[question.name] = answer
    return kept


def _field(question: Question, library: Library, language: Language, answers: Answers) -> Any:
    label = say(question.label, language)
    look: dict[str, Any] = {"changes": say(question.changes, language)}
    if question.hint:
        look["hint"] = say(question.hint, language)
    if question.unit:
        look["suffix"] = say(question.unit, language)
    if question.sources:
        look["sources"] = question.sources
    if question.choices_from:
        choices = library_choices(question, library, answers)
        if question.shape is Shape.ONE:
            return RadioField(
                label, choices=[SelectChoice(id, title[language]) for id, title, _ in choices], render_kw=look
            )
        named = [SelectChoice(id, title[language], render_kw={"hint": note[language]}) for id, title, note in choices]
        return SelectMultipleField(label, choices=named, render_kw=look)
    options = [SelectChoice(str(value), say(text, language)) for value, text in question.choices]
    match question.shape:
        case Shape.ONE:
            return RadioField(label, choices=options, render_kw=look)
        case Shape.MANY:
            return SelectMultipleField(label, choices=options, render_kw=look)
        case Shape.YES:
            return BooleanField(label, render_kw=look)
        case Shape.DAY:
            return DatePartsField(label, first=FIRST_DAY, last=LAST_DAY, language=language, render_kw=look)
        case Shape.TEXT:
            return LongTextField(label, question.read, longest=question.longest, language=language, render_kw=look)
        case Shape.ROWS:
            return RowsField(
                label,
                {column.name: _field(column, library, language, answers) for column in question.columns},
                row_title=_ROW_TITLES[question.name],
                most=question.most,
                too_many=lambda _: _TOO_MANY[question.name](question.most),
                language=language,
                render_kw=look,
            )
    return _TYPED[question.shape](label, question.read, language=language, render_kw=look)


class StartForm(OneTimeForm):
    """Starting a tender: nothing to fill in."""


class TextsForm(OneTimeForm):
    """Choosing between the texts of a tender's edition and those of today; the day whose texts were looked at."""

    looked_at = HiddenField()
