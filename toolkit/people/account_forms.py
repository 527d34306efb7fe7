"""The forms of one's own account: name and language, passwords, e-mail address."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import EmailField, PasswordField, RadioField, StringField
from wtforms.fields import SelectChoice
from wtforms.validators import InputRequired

from toolkit.base.forms import Form
from toolkit.base.pages import ENDONYMS


class DetailsForm(Form):
    """One's own name and language."""

    name = StringField(
        _l("Your name"),
        validators=[InputRequired(_l("Write your name"))],
        description=_l("As it is printed in papers that you sign off, and shown to your colleagues"),
        render_kw={"autocomplete": "name"},
    )
    language = RadioField(
        _l("Your language"),
        choices=[SelectChoice(code.value, name) for code, name in ENDONYMS],
        validators=[InputRequired(_l("Choose a language"))],
        description=_l("Messages to you are written in it"),
    )


class NewPasswordForm(Form):
    """A new password, chosen through a link."""

    new_password = PasswordField(
        _l("New password"),
        validators=[InputRequired(_l("Choose a password"))],
        description=_l("At least 12 characters; four words that do not belong together make a good one"),
        render_kw={"autocomplete": "new-password"},
    )


class ChangePasswordForm(NewPasswordForm):
    """The same, by somebody who is signed in: the present password proves that it is they."""

    password = PasswordField(
        _l("Your present password"),
        validators=[InputRequired(_l("Write your password"))],
        render_kw={"autocomplete": "current-password"},
    )


class ForgottenForm(Form):
    """Whose password is forgotten."""

    email = EmailField(
        _l("E-mail address"),
        validators=[InputRequired(_l("Write your e-mail address"))],
        render_kw={"autocomplete": "username"},
    )


class NewEmailForm(Form):
    """A new e-mail address of one's own."""

    email = EmailField(
        _l("New e-mail address"),
        validators=[InputRequired(_l("Write your new e-mail address"))],
        render_kw={"autocomplete": "email"},
    )


class NewEmailAndPasswordForm(NewEmailForm):
    """The same, and the password once more, of somebody who has one."""

    password = PasswordField(
        _l("Password"),
        validators=[InputRequired(_l("Write your password"))],
        description=_l("The one with which you sign in, so that nobody else can change your address"),
        render_kw={"autocomplete": "current-password"},
    )
