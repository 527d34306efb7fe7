"""The form by which a buyer invites an organisation to be its partner."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import EmailField, RadioField, SelectField, StringField
from wtforms.validators import InputRequired

from toolkit.base.entry import NotUnderstood
from toolkit.base.forms import OneTimeForm
from toolkit.base.model import Language
from toolkit.base.pages import ENDONYMS
from toolkit.base.phrases import say
from toolkit.people.model import INVITED_KINDS, OrganisationKind
from toolkit.people.partnership import WHAT_KINDS_DO
from toolkit.people.registration import FINLAND, Registration, countries, registration
from toolkit.people.wording import KINDS


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
    name = StringField(_l("Name of the organisation"), validators=[InputRequired(_l("Write the organisation's name"))])
    kind = RadioField(
        _l("What is the organisation?"),
        validators=[InputRequired(_l("Choose one of the alternatives"))],
        validate_choice=False,
    )
    email = EmailField(
        _l("E-mail address of its administrator"),
        validators=[InputRequired(_l("Write an e-mail address"))],
        description=_l(
            "Whoever gets the message adds the organisation and looks after its people. Where the organisation is here "
            "already, its own administrators are asked instead"
        ),
        render_kw={"autocomplete": "off"},
    )
    language = RadioField(
        _l("Language of the message"),
        choices=[(code.value, name) for code, name in ENDONYMS],
        validators=[InputRequired(_l("Choose a language"))],
    )

    def offer(self, language: Language) -> None:
        """Offer the countries and the kinds in the language of the page."""
        self.country.choices = countries(language)
        self.kind.choices = [(kind.value, say(KINDS[kind], language)) for kind in INVITED_KINDS]
        self.kind.render_kw = {"hints": {kind.value: say(WHAT_KINDS_DO[kind], language) for kind in INVITED_KINDS}}

    def registered(self, language: Language) -> Registration | None:
        """The registration as it is kept; none when it cannot be read, which is then said beside the field."""
        country = str(self.country.data or "")
        try:
            return registration(country, str(self.number.data or ""))
        except NotUnderstood as fault:
            listed = country in dict(countries(language))
            self.add_fault("number" if listed else "country", fault.message, language)
            return None

    def kind_chosen(self) -> OrganisationKind | None:
        """The kind that was chosen; none for one that does not exist."""
        return OrganisationKind(self.kind.data) if self.kind.data in set(OrganisationKind) else None
