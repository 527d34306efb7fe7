"""Every question of the short path, once: it serves the screen, the tender file and the file's explanation."""

from __future__ import annotations

from decimal import Decimal

from toolkit.base.model import NOT_KNOWN, Message
from toolkit.tenders.answers import Question, Shape
from toolkit.tenders.model import AmountBy, Arrangement, Buyer, Instrument, Kind, Origin

LANGUAGES = (("fi", Message("Finnish")), ("sv", Message("Swedish")), ("en", Message("English")))

TITLE = Question(
    name="title",
    shape=Shape.LINE,
    label=Message("What is the purchase called?"),
    hint=Message("As in the call for tenders. Do not write names or anything about persons."),
)
REFERENCE = Question(
    name="reference",
    shape=Shape.LINE,
    required=False,
    longest=60,
    label=Message("Case number or other reference"),
    hint=Message("It is printed on the papers. Leave empty if there is none yet."),
)
KIND = Question(
    name="kind",
    shape=Shape.ONE,
    label=Message("What is bought?"),
    choices=(
        (Kind.WORKS, Message("Works: building, renovation, infrastructure")),
        (Kind.SERVICES, Message("Services")),
        (Kind.SUPPLIES, Message("Supplies")),
        (Kind.SOCIAL_HEALTH, Message("Social and health services (Annex E, points 1–4)")),
        (Kind.OTHER_SPECIAL, Message("Other specific services (Annex E, points 5–15), such as guarding")),
    ),
)
CPV = Question(
    name="cpv",
    shape=Shape.LINE,
    required=False,
    longest=10,
    label=Message("CPV code"),
    hint=Message("Eight digits, such as 45214200-2. Leave empty if it is not settled."),
)
BUYER = Question(
    name="buyer",
    shape=Shape.ONE,
    label=Message("What kind of buyer are you?"),
    hint=Message("It decides which thresholds apply."),
    choices=(
        (
            Buyer.SUB_CENTRAL,
            Message("Municipality, joint municipal authority, wellbeing services county or other body"),
        ),
        (Buyer.CENTRAL, Message("Central government authority")),
        (Buyer.UTILITIES, Message("Entity in the utilities sectors")),
    ),
)
ARRANGEMENT = Question(
    name="arrangement",
    shape=Shape.ONE,
    label=Message("How is it bought?"),
    choices=(
        (Arrangement.CONTRACT, Message("One contract whose amount is bought")),
        (Arrangement.FRAMEWORK, Message("Framework agreement or dynamic purchasing: the amount is not certain")),
    ),
)
LANGUAGE = Question(
    name="language",
    shape=Shape.ONE,
    label=Message("In which language is the call for tenders?"),
    hint=Message("That language version of the clauses prevails; the others are translations."),
    choices=LANGUAGES,
)
PUBLISHED = Question(
    name="published",
    shape=Shape.DAY,
    may_be_unknown=True,
    label=Message("When is the call for tenders published?"),
    hint=Message("The thresholds of that day apply. The clauses must be in the call when it is published."),
)
GENERAL_TERMS = Question(
    name="general_terms",
    shape=Shape.LINE,
    required=False,
    longest=120,
    label=Message("To which general terms is the annex attached?"),
    hint=Message("For example the JYSE or YSE terms with their year. Left empty, the papers have a blank to fill in."),
)
VALUE = Question(
    name="value",
    shape=Shape.MONEY,
    low=Decimal(1),
    label=Message("Estimated value without options"),
    hint=Message("For the whole contract period, excluding VAT."),
)
OPTIONS = Question(
    name="options",
    shape=Shape.MONEY,
    label=Message("Estimated value of the options"),
    hint=Message("All options and extensions together, excluding VAT. Write 0 if there are none."),
)
MONTHS = Question(
    name="months",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(240),
    unit=Message("months"),
    label=Message("Length of the contract without options"),
)
OPTION_MONTHS = Question(
    name="option_months",
    shape=Shape.WHOLE,
    high=Decimal(240),
    unit=Message("months"),
    label=Message("Length of the options"),
    hint=Message("All option periods together. Write 0 if there are none."),
)
OPTIONS_LONGER = Question(
    name="options_longer",
    shape=Shape.YES,
    required=False,
    label=Message("Yes, the options together are longer than the contract itself"),
)
STARTS = Question(
    name="starts",
    shape=Shape.DAY,
    may_be_unknown=True,
    label=Message("When does the contract start?"),
)
LABOUR_KNOWN = Question(
    name="labour",
    shape=Shape.ONE,
    label=Message("How much of the contract is labour?"),
    choices=(
        ("share", Message("I know the share of labour in the value and the cost of an hour")),
        ("workers", Message("I know how many full-time workers the contract keeps busy")),
        (NOT_KNOWN, Message("I don't know yet")),
    ),
)
LABOUR_SHARE = Question(
    name="labour_share",
    shape=Shape.PERCENT,
    required=False,
    low=Decimal(1),
    high=Decimal(100),
    label=Message("Share of labour in the value"),
)
HOURLY_COST = Question(
    name="hourly_cost",
    shape=Shape.MONEY,
    required=False,
    low=Decimal(5),
    high=Decimal(500),
    label=Message("Cost of an hour of work with side costs"),
)
WORKERS = Question(
    name="workers",
    shape=Shape.NUMBER,
    required=False,
    low=Decimal("0.1"),
    high=Decimal(100_000),
    label=Message("Full-time workers on average"),
)
WEEKLY_HOURS = Question(
    name="weekly_hours",
    shape=Shape.NUMBER,
    low=Decimal(20),
    high=Decimal(48),
    unit=Message("hours a week"),
    label=Message("Full working time by the collective agreement of the field"),
    hint=Message("For example 37.5 or 40. It decides what a full-time month is in the contract."),
)
GROUPS = Question(
    name="groups",
    shape=Shape.MANY,
    choices_from="groups",
    label=Message("Who could be employed here?"),
    hint=Message("Choose several, so that nobody is told apart and candidates are found."),
)
CANDIDATES = Question(
    name="candidates",
    shape=Shape.WHOLE,
    may_be_unknown=True,
    high=Decimal(100_000),
    label=Message("How many candidates with suitable skills does the employment authority know of?"),
    hint=Message("A number only. Ask the employment authority or the schools before you size the obligation."),
)
ORIGIN = Question(
    name="origin",
    shape=Shape.ONE,
    label=Message("Where may the people come from?"),
    choices=(
        (Origin.ANYONE, Message("From anywhere")),
        (Origin.OWN_RESIDENTS, Message("Only from our own municipality or area")),
        (Origin.OWN_STUDENTS, Message("Only from our own schools or services")),
    ),
)
FORMS = Question(
    name="forms",
    shape=Shape.MANY,
    choices_from="forms",
    label=Message("Which forms of work and training are accepted?"),
    hint=Message("Paid work fulfils the obligation. Training agreements are asked as places of their own."),
)
INSTRUMENT = Question(
    name="instrument",
    shape=Shape.ONE,
    label=Message("Which do you choose?"),
    choices=(
        (
            Instrument.CONDITION,
            Message("Contract condition: the supplier must employ people for an agreed number of months"),
        ),
        (
            Instrument.DIALOGUE,
            Message("Dialogue: the supplier must meet and look for possibilities, but need not employ"),
        ),
    ),
)
AMOUNT_BY = Question(
    name="amount_by",
    shape=Shape.ONE,
    label=Message("How do you settle the amount?"),
    choices=(
        (AmountBy.LABOUR_HOURS, Message("By share of labour hours")),
        (AmountBy.COUNT_PER_YEAR, Message("By number of places a year")),
        (AmountBy.OWN, Message("My own figure")),
    ),
)
RATE = Question(
    name="rate",
    shape=Shape.PERCENT,
    low=Decimal("0.1"),
    high=Decimal(50),
    label=Message("Share of the labour hours asked for"),
)
PER_YEAR = Question(
    name="per_year",
    shape=Shape.NUMBER,
    low=Decimal("0.1"),
    high=Decimal(1000),
    label=Message("Places a year"),
)
MONTHS_PER_PLACE = Question(
    name="months_per_place",
    shape=Shape.NUMBER,
    low=Decimal(1),
    high=Decimal(60),
    unit=Message("months"),
    label=Message("Full-time months that make one place"),
)
OWN_MONTHS = Question(
    name="own_months",
    shape=Shape.WHOLE,
    required=False,
    high=Decimal(100_000),
    unit=Message("months"),
    label=Message("My own figure, in full-time months"),
)
SEATS = Question(
    name="seats",
    shape=Shape.WHOLE,
    high=Decimal(1000),
    label=Message("Places for training agreements"),
    hint=Message("Unpaid places for vocational students during the contract, on top of paid work. Write 0 if none."),
)
FIRST_START = Question(
    name="first_start_months",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(120),
    unit=Message("months"),
    label=Message("First person has started, counted from the start of the contract"),
)
MIN_MONTHS = Question(
    name="min_months",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(60),
    unit=Message("months"),
    label=Message("Shortest employment that counts"),
)
RESPONSE_DAYS = Question(
    name="response_days",
    shape=Shape.WHOLE,
    required=False,
    low=Decimal(1),
    high=Decimal(365),
    unit=Message("days"),
    label=Message("Time to present candidates, after which the obligation waits"),
    hint=Message("If nobody suitable is presented in this time, the supplier is not in breach."),
)
CURE_DAYS = Question(
    name="cure_days",
    shape=Shape.WHOLE,
    required=False,
    low=Decimal(1),
    high=Decimal(365),
    unit=Message("days"),
    label=Message("Time to put a shortfall right"),
)
PENALTY = Question(
    name="penalty",
    shape=Shape.MONEY,
    required=False,
    low=Decimal(1),
    high=Decimal(100_000),
    label=Message("Contractual penalty for each missing full-time month"),
    hint=Message("Leave empty if there is no penalty. No Finnish norm was found: the amount is yours to justify."),
)
PENALTY_CAP = Question(
    name="penalty_cap",
    shape=Shape.PERCENT,
    required=False,
    low=Decimal("0.1"),
    high=Decimal(100),
    label=Message("Ceiling of all penalties, of the purchases during the contract, excluding VAT"),
)
REPORT_MONTHS = Question(
    name="report_months",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(24),
    unit=Message("months"),
    label=Message("The supplier reports every"),
)
MEETING_WEEKS = Question(
    name="meeting_weeks",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(52),
    unit=Message("weeks"),
    label=Message("The dialogue meeting is held, counted from the start of the contract, within"),
)
