"""The forms of members: whom to invite, which roles somebody has, how an invitation is taken."""

from __future__ import annotations

from collections.abc import Iterable

from flask_babel import lazy_gettext as _l
from wtforms import EmailField, HiddenField, PasswordField, RadioField, SelectMultipleField, StringField
from wtforms.fields import SelectChoice
from wtforms.validators import InputRequired

from toolkit.base.forms import Form, OneTimeForm
from toolkit.base.model import Language, NotFound
from toolkit.base.pages import ENDONYMS
from toolkit.base.phrases import say
from toolkit.people.model import Role
from toolkit.people.wording import ROLES

_LANGUAGES = [SelectChoice(code.value, name) for code, name in ENDONYMS]


class RolesForm(Form):
    """Which roles a member has; `version` is the one of the membership that was looked at."""

    # Which of them exist is the deed's to say, in the reader's words.
    roles = SelectMultipleField(_l("Roles"), validate_choice=False)
    version = HiddenField()

    def offer(self, roles: Iterable[Role], language: Language) -> None:
        """Offer these roles."""
        self.roles.choices = _choices(roles, language)

    def seen_version(self) -> int:
        """The version that was looked at; `NotFound` for what this program never sends."""
        text = str(self.version.data or "")
        if not (text.isascii() and text.isdecimal() and len(text) <= 9):
            raise NotFound
        return int(text)


class InviteForm(OneTimeForm):
    """Whom to invite, in which language the message is written, and with which roles they come."""

    email = EmailField(
        _l("E-mail address"),
        validators=[InputRequired(_l("Write the person's e-mail address"))],
        render_kw={"autocomplete": "off"},
    )
    language = RadioField(
        _l("Language of the message"), choices=_LANGUAGES, validators=[InputRequired(_l("Choose a language"))]
    )
    roles = SelectMultipleField(_l("Roles"), validate_choice=False)

    def offer(self, roles: Iterable[Role], language: Language) -> None:
        """Offer these roles."""
        self.roles.choices = _choices(roles, language)


class TakeForm(Form):
    """The account of somebody who takes an invitation and has none yet."""

    name = StringField(
        _l("Your name"),
        validators=[InputRequired(_l("Write your name"))],
        description=_l("As it is printed in papers that you sign off, and shown to your colleagues"),
        render_kw={"autocomplete": "name"},
    )
    language = RadioField(_l("Your language"), choices=_LANGUAGES, validators=[InputRequired(_l("Choose a language"))])
    password = PasswordField(
        _l("Password"),
        validators=[InputRequired(_l("Choose a password"))],
        description=_l("At least 12 characters; four words that do not belong together make a good one"),
        render_kw={"autocomplete": "new-password"},
    )


def _choices(roles: Iterable[Role], language: Language) -> list[SelectChoice]:
    return [SelectChoice(role.value, say(ROLES[role], language)) for role in roles]
