"""The forms for setting up a second factor, and for proving it once more."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired

from toolkit.base.forms import Form


class FirstCodeForm(Form):
    """The first code of a new second factor."""

    code = StringField(
        _l("Code"),
        description=_l("Six digits that the app shows now"),
        validators=[InputRequired(_l("Write the code"))],
        render_kw={"autocomplete": "one-time-code", "inputmode": "numeric", "width": "10"},
    )


class FirstCodeAndPasswordForm(FirstCodeForm):
    """The same, and the password once more, of somebody who has one."""

    password = PasswordField(
        _l("Password"),
        description=_l("The one with which you sign in, so that nobody else sets this up for you"),
        validators=[InputRequired(_l("Write your password"))],
        render_kw={"autocomplete": "current-password"},
    )


class ProveAgainForm(Form):
    """A code of the second factor there is, before it is changed."""

    code = StringField(
        _l("Code"),
        description=_l("Six digits from the app on your telephone, or one of your recovery codes"),
        validators=[InputRequired(_l("Write the code"))],
        render_kw={"autocomplete": "one-time-code", "width": "20"},
    )
