"""The form by which a buyer invites an organisation to be its partner."""

from __future__ import annotations

from collections.abc import Callable

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import EmailField, Field, RadioField, SelectField, StringField
from wtforms.fields import SelectChoice
from wtforms.validators import InputRequired, ValidationError

from toolkit.base.entry import NotUnderstood
from toolkit.base.forms import OneTimeForm
from toolkit.base.pages import ENDONYMS, language
from toolkit.base.phrases import say
from toolkit.people.model import INVITED_KINDS, OrganisationKind, email_address
from toolkit.people.partnership import WHAT_KINDS_DO
from toolkit.people.registration import FINLAND, Registration, countries, registration
from toolkit.people.rows import good_name
from toolkit.people.wording import KINDS


def _understood(read: Callable[[str], object]) -> Callable[[object, Field], None]:
    """A validator that says what the reader says, so that all that is wrong is told at once."""

    def check(form: object, field: Field) -> None:
        try:
            read(str(field.data))
        except NotUnderstood as fault:
            raise ValidationError(say(fault.message, language())) from None

    return check


class InvitePartnerForm(OneTimeForm):
    """Which organisation to invite, and to whom there the message goes. What there is, the deed says."""

    country = SelectField(_l("Country"), validate_choice=False, default=FINLAND)
    number = StringField(
        _l("Registration number"),
        validators=[InputRequired(_l("Write the organisation's registration number"))],
        description=_l(
            "In Finland the business ID (Y-tunnus). Elsewhere the number in the country's trade register; where each "
            "court or region counts for itself, as in Germany, the VAT number"
        ),
        render_kw={"width": "20"},
    )
    name = StringField(
        _l("Name of the organisation"),
        validators=[InputRequired(_l("Write the organisation's name")), _understood(good_name)],
    )
    kind = RadioField(
        _l("What is the organisation?"),
        validators=[InputRequired(_l("Choose one of the alternatives"))],
        validate_choice=False,
    )
    email = EmailField(
        _l("E-mail address of its administrator"),
        validators=[InputRequired(_l("Write an e-mail address")), _understood(email_address)],
        description=_l(
            "Whoever gets the message adds the organisation and looks after its people. Where the organisation is here "
            "already, its own administrators are asked instead"
        ),
        render_kw={"autocomplete": "off"},
    )
    language = RadioField(
        _l("Language of the message"),
        choices=[SelectChoice(code.value, name) for code, name in ENDONYMS],
        validators=[InputRequired(_l("Choose a language"))],
    )

    def offer(self, *, overseers: bool) -> None:
        """Offer the countries and the kinds in the language of the page; overseers only to who may invite them."""
        self.country.choices = [SelectChoice(code, name) for code, name in countries(language())]
        self.kind.choices = [
            SelectChoice(kind.value, say(KINDS[kind], language()), {"hint": say(WHAT_KINDS_DO[kind], language())})
            for kind in INVITED_KINDS
            if overseers or kind is not OrganisationKind.OVERSEER
        ]
        if not overseers:
            self.kind.description = _(
                "An overseer is invited by somebody who is both procurement officer and administrator"
            )

    def registered(self) -> Registration | None:
        """The registration as it is kept; none when it cannot be read, which is then said beside the field."""
        country = str(self.country.data or "")
        try:
            return registration(country, str(self.number.data or ""))
        except NotUnderstood as fault:
            listed = country in dict(countries(language()))
            self.add_fault("number" if listed else "country", fault.message, language())
            return None

    def kind_chosen(self) -> OrganisationKind | None:
        """The kind that was chosen; none for one that does not exist."""
        return OrganisationKind(self.kind.data) if self.kind.data in set(OrganisationKind) else None
