"""Setting a block aside, freezing, and asking for papers once more."""

from __future__ import annotations

from wtforms import HiddenField, TextAreaField
from wtforms.validators import ValidationError

from toolkit.base import entry
from toolkit.base.forms import OneTimeForm
from toolkit.base.model import Language, Message
from toolkit.base.phrases import say

LONGEST_REASON = 1000


class OverrideForm(OneTimeForm):
    """The reason for which a block is set aside; the name and the time are the program's to add."""

    key = HiddenField()
    said = HiddenField()
    reason = TextAreaField()
    reader: Language = Language.EN

    def validate_reason(self, field: TextAreaField) -> None:
        """A reason must be given, and hold nothing about a person."""
        try:
            field.data = entry.line(field.data or "", longest=LONGEST_REASON, many=True)
            if len(field.data) < 10:
                raise entry.NotUnderstood(Message("Give the reason in at least {count} characters", count=10))
        except entry.NotUnderstood as fault:
            raise ValidationError(say(fault.message, self.reader)) from None


class FreezeForm(OneTimeForm):
    """Freezing: the version of the tender that the officer saw."""

    version = HiddenField()


class AgainForm(OneTimeForm):
    """Trying once more to make papers that could not be made."""
