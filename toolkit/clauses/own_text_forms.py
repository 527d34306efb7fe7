"""The forms of the check of somebody's own clause: a text or a file with what is told of the tender, and keeping it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

from flask_babel import gettext as _
from wtforms import BooleanField, FileField, RadioField, SelectField, TextAreaField
from wtforms.fields import SelectChoice

from toolkit.base import entry
from toolkit.base.forms import DatePartsField, Form, LineField, OneTimeForm
from toolkit.base.model import Language, Message
from toolkit.base.pages import ENDONYMS
from toolkit.base.phrases import say, write
from toolkit.clauses.own_text import MAX_CHARACTERS, TextFacts, recognised
from toolkit.clauses.uploads import MAX_BYTES
from toolkit.library.naming import ADVISED, INSTRUMENTS
from toolkit.library.shelf import Library
from toolkit.library.shown import by_title

FIRST_CALL = date(2017, 1, 1)
"""The Procurement Act in force applies to calls from this day on."""
AHEAD = timedelta(days=5 * 365)
"""How far ahead a call may be planned."""
LONGEST_TITLE = 200
SUFFIXES = ".docx,.odt,.pdf,.txt"

_LINE_ENDS = dict.fromkeys(map(ord, "\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "\n")


def pasted(raw: str) -> str:
    """A text as somebody brings it along, with one kind of line end; `NotUnderstood` says what hinders reading it.

    Personal identity codes may stand in it: they are told as a finding, and hidden before anything is shown.
    """
    words = raw.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS).strip()
    if not any(one.isprintable() and one != " " for one in words):  # nothing of it would be shown
        return ""
    # Before anything puts it into a normal form, which takes hours for a heap of marks.
    if entry.has_heaps(words):
        raise entry.NotUnderstood(entry.HEAPED)
    if len(words) > MAX_CHARACTERS:
        raise entry.NotUnderstood(
            Message("Use at most {longest} characters; this has {length}", longest=MAX_CHARACTERS, length=len(words))
        )
    return words


class _OfTender(Form):
    """A text and what is told of the tender in which it stands."""

    screen: Language

    def say_of(self, name: str, message: Message) -> None:
        """Say of one field what is wrong with it."""
        self.add_fault(name, message, self.screen)

    def facts(self, language: Language, today: date) -> TextFacts:
        """What was told; without a day the call is published today. Only for a form without faults."""
        return TextFacts.model_validate(
            {
                "language": language,
                "instrument": self.instrument.data,
                "published": self.published.data or today,
                "framework": bool(self.framework.data),
                "trade": self.trade.data or None,
            }
        )

    def take(self, text: str, facts: TextFacts) -> None:
        """Fill the form with a text and with what was told of its tender."""
        self.text.data = text
        self.instrument.data, self.published.data = facts.instrument, facts.published
        self.framework.data, self.trade.data = facts.framework, facts.trade or ""
        self.language.data = facts.language.value

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether each answer can be read; what is not on a list is said in the reader's language."""
        sound = bool(super().validate(extra_validators))
        for name in ("instrument", "trade", "language"):
            field = self[name]
            if field.data not in {SelectChoice.from_input(choice).value for choice in field.choices}:
                self.say_of(name, Message("Choose from the list"))
        return sound and not self.errors


class CheckForm(_OfTender):
    """A text to check, pasted or in a file, and what is told of its tender."""

    def read_text(self) -> str:
        """What was pasted, fit to be checked; a fault is said beside the field, and nothing is then returned."""
        try:
            return pasted(self.text.data or "")
        except entry.NotUnderstood as fault:
            self.say_of("text", fault.message)
            return ""

    def read_language(self, text: str) -> Language | None:
        """The language that was chosen, or that of the text; where that is not clear it is asked for."""
        if self.language.data:
            return Language(self.language.data)
        found = recognised(text)
        if found is None:
            self.say_of("language", Message("It is not clear in which language the text is written. Choose it here"))
        return found


class KeepForm(_OfTender, OneTimeForm):
    """A text that was checked, to be kept under a title; all but the title comes along from the check."""

    def read_text(self) -> str:
        """The text as it may be kept; a fault is said beside the title, the one field that is seen."""
        try:
            return entry.line(self.text.data or "", longest=MAX_CHARACTERS, many=True)
        except entry.NotUnderstood as fault:
            self.say_of("title", fault.message)
            return ""


class DeleteForm(Form):
    """Deleting a kept text: nothing but that it comes from our page."""


def check_form(library: Library, screen: Language, today: date, **options: Any) -> CheckForm:
    """The form in a language, with the kinds of procurement that the library knows."""

    class Bound(CheckForm):
        text = TextAreaField(
            _("Text of the clause"),
            description=_("One clause, several, or a whole annex. In Finnish, Swedish or English."),
            render_kw={"rows": 14},
        )
        file = FileField(
            _("Or a file"),
            description=_(
                "DOCX, ODT, PDF or plain text, at most %(most)s MB. The file is read and not stored.",
                most=write(MAX_BYTES // 1_000_000, screen),
            ),
            render_kw={"accept": SUFFIXES},
        )
        instrument, published, framework, trade, language = _told(library, screen, today)

    form = Bound(**options)
    form.screen = screen
    return form


def keep_form(library: Library, screen: Language, today: date, **options: Any) -> KeepForm:
    """The form by which a text that was checked is kept."""

    class Bound(KeepForm):
        title = LineField(
            _("Title"),
            partial(entry.line, longest=LONGEST_TITLE),
            language=screen,
            description=_("By which you and your colleagues find it again"),
        )
        text = TextAreaField()
        instrument, published, framework, trade, language = _told(library, screen, today)

    form = Bound(**options)
    form.screen = screen
    return form


def _told(
    library: Library, screen: Language, today: date
) -> tuple[RadioField, DatePartsField, BooleanField, SelectField, SelectField]:
    """The fields in which the tender is told of."""
    instruments = [SelectChoice(one, say(INSTRUMENTS[one], screen)) for one in ADVISED]
    trades = [SelectChoice(id, title) for id, title in by_title(library.trades, screen)]
    endonyms = [SelectChoice(code.value, name) for code, name in ENDONYMS]
    return (
        # Whether it is one of the choices is asked in `validate`, in the reader's language.
        RadioField(_("Where will the text stand?"), choices=instruments, default=ADVISED[0], validate_choice=False),
        DatePartsField(
            _("When is the call for tenders published?"),
            first=FIRST_CALL,
            last=today + AHEAD,
            language=screen,
            description=_("Leave it empty if it is published today or soon."),
        ),
        BooleanField(_("It is for a framework agreement or a dynamic purchasing system")),
        SelectField(
            _("Kind of procurement"),
            choices=[SelectChoice("", _("Not told")), *trades],
            default="",
            validate_choice=False,
            description=_("Clauses that suit it are suggested first."),
        ),
        SelectField(
            _("Language of the text"),
            choices=[SelectChoice("", _("Recognise it")), *endonyms],
            default="",
            validate_choice=False,
        ),
    )
