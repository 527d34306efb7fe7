"""The form for signing in."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import EmailField, HiddenField, PasswordField
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
