"""One small form for each step, made from its questions: the shape of input only, no rule."""

from __future__ import annotations

from typing import Any

from flask_babel import gettext
from wtforms import BooleanField, HiddenField, SelectMultipleField
from wtforms import RadioField as AnyRadioField
from wtforms.fields import SelectChoice
from wtforms.validators import ValidationError

from toolkit.base.forms import DatePartsField, Form, LineField, MoneyField, NumberField, OneTimeForm, PercentField
from toolkit.base.model import NOT_KNOWN, Language, Message
from toolkit.base.phrases import say
from toolkit.library.shelf import Library
from toolkit.tenders.answers import FIRST_DAY, LAST_DAY, Answer, Answers, Question, Shape, is_given
from toolkit.tenders.steps import Faults, Step, library_choices

DONT_KNOW = Message("I don't know yet")
_TYPED = {
    Shape.LINE: LineField,
    Shape.MONEY: MoneyField,
    Shape.PERCENT: PercentField,
    Shape.WHOLE: NumberField,
    Shape.NUMBER: NumberField,
}


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
    """A step's answers and the version of the tender that the officer saw."""

    version = HiddenField()
    step: Step

    def seen_version(self) -> int:
        """The version that the officer saw; nonsense counts as never seen."""
        text = self.version.data or ""
        return int(text) if text.isdecimal() and len(text) < 10 else 0

    def answers(self) -> dict[str, Answer]:
        """What was answered and could be read."""
        given: dict[str, Answer] = {}
        for question in self.step.questions:
            if question.may_be_unknown and self[unknown_name(question)].data:
                given[question.name] = NOT_KNOWN
                continue
            data: Any = self[question.name].data
            if question.shape is Shape.MANY:
                data = tuple(data or ())
            if is_given(data):
                given[question.name] = data
        return given

    def contradictions(self) -> Faults:
        """Questions that were both answered and said not to be known."""
        return {
            question.name: Message("Either answer or tick that you don't know, not both")
            for question in self.step.questions
            if question.may_be_unknown and self[unknown_name(question)].data and _typed(self[question.name])
        }

    def add_faults(self, faults: Faults, language: Language) -> None:
        """Say what is wrong, beside each field that has no fault yet."""
        for name, message in faults.items():
            if not self[name].errors:
                self.add_fault(name, message, language)


def _typed(field: Any) -> bool:
    return any(str(part).strip() for part in field.raw_data or ())


def form_for(step: Step, library: Library, language: Language, answers: Answers | None = None) -> StepForm:
    """The form of a step in a language, filled from the request, else from answers kept earlier."""
    fields: dict[str, Any] = {"step": step}
    for question in step.questions:
        fields[question.name] = _field(question, library, language)
        if question.may_be_unknown:
            fields[unknown_name(question)] = BooleanField(say(DONT_KNOW, language))
    made: type[StepForm] = type(f"{step.name.title()}Form", (StepForm,), fields)
    kept: dict[str, Any] = {}
    for name, answer in (answers or {}).items():
        if answer == NOT_KNOWN and f"{name}_not_known" in fields:
            kept[f"{name}_not_known"] = True
        else:
            kept[name] = answer
    return made(data=kept)


def _field(question: Question, library: Library, language: Language) -> Any:
    label = say(question.label, language)
    look: dict[str, Any] = {"hint": say(question.hint, language)} if question.hint else {}
    if question.unit:
        look["suffix"] = say(question.unit, language)
    if question.choices_from:
        choices = library_choices(question, library)
        named = [SelectChoice(id, title[language], render_kw={"hint": note[language]}) for id, title, note in choices]
        return SelectMultipleField(label, choices=named, render_kw=look)
    match question.shape:
        case Shape.ONE:
            named = [SelectChoice(str(value), say(text, language)) for value, text in question.choices]
            return RadioField(label, choices=named, render_kw=look)
        case Shape.YES:
            return BooleanField(label, render_kw=look)
        case Shape.DAY:
            return DatePartsField(label, first=FIRST_DAY, last=LAST_DAY, language=language, render_kw=look)
    return _TYPED[question.shape](label, question.read, language=language, render_kw=look)


class StartForm(OneTimeForm):
    """Starting a tender: nothing to fill in."""
