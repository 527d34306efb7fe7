"""The forms for signing in: e-mail and password, then the one-time code of a second factor."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import EmailField, HiddenField, PasswordField, StringField
from wtforms.validators import InputRequired

from toolkit.base.forms import Form


class SignInForm(Form):
    """E-mail and password; `carry` brings along, signed, what was typed into a form before the session ended."""

    email = EmailField(
        _l("E-mail address"),
        validators=[InputRequired(_l("Write your e-mail address"))],
        render_kw={"autocomplete": "username"},
    )
    password = PasswordField(
        _l("Password"),
        validators=[InputRequired(_l("Write your password"))],
        render_kw={"autocomplete": "current-password"},
    )
    carry = HiddenField()


class CodeForm(Form):
    """The one-time code, or a recovery code in its place; `carry` as in the form before it."""

    code = StringField(
        _l("Code"),
        description=_l("Six digits from the app on your telephone, or one of your recovery codes"),
        validators=[InputRequired(_l("Write the code"))],
        render_kw={"autocomplete": "one-time-code", "width": "20"},
    )
    carry = HiddenField()
