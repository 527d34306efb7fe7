"""Every question of both paths, once: it serves the screen, the tender file and the file's explanation."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from toolkit.base.model import NOT_KNOWN, Message
from toolkit.tenders.answers import Question, Shape
from toolkit.tenders.model import (
    AmountBy,
    Arrangement,
    Buyer,
    CountedAs,
    Evidence,
    Instrument,
    Kind,
    Origin,
    Placed,
    Procedure,
    ReservedBasis,
)

LANGUAGES = (("fi", Message("Finnish")), ("sv", Message("Swedish")), ("en", Message("English")))
YES_NO = (("yes", Message("Yes")), ("no", Message("No")))

# The purchase

PATH = Question(
    name="path",
    shape=Shape.ONE,
    required=False,
    label=Message("How thoroughly do you want to answer?"),
    hint=Message("You may change this at any time; no answer is lost."),
    changes=Message(
        "How many questions you are asked. Answers to the full path's own questions rest on the short path."
    ),
    choices=(
        ("short", Message("Short path: what every clause needs")),
        ("full", Message("Full path: also lots, procedure, candidates by month, evidence and bonus")),
    ),
)
TITLE = Question(
    name="title",
    shape=Shape.LINE,
    label=Message("What is the purchase called?"),
    hint=Message("As in the call for tenders. Do not write names or anything about persons."),
    changes=Message("The title on every paper and the contract that the clauses name."),
)
REFERENCE = Question(
    name="reference",
    shape=Shape.LINE,
    required=False,
    longest=60,
    label=Message("Case number or other reference"),
    hint=Message("It is printed on the papers. Leave empty if there is none yet."),
    changes=Message("By which number the papers point to your file."),
)
DESCRIPTION = Question(
    name="description",
    shape=Shape.TEXT,
    required=False,
    full=True,
    longest=2000,
    label=Message("What will the supplier do?"),
    hint=Message(
        "A few sentences on the work and where it is done. Do not write names or anything about persons: "
        "procurement documents are public."
    ),
    changes=Message("How the proportionality note describes the work in which people would be employed."),
)
KIND = Question(
    name="kind",
    shape=Shape.ONE,
    label=Message("What is bought?"),
    changes=Message("Which thresholds apply, and which legal basis the clauses name."),
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
    changes=Message("Only what the papers print; no rule follows from it."),
)
TRADE = Question(
    name="trade",
    shape=Shape.ONE,
    required=False,
    full=True,
    choices_from="trades",
    label=Message("Which kind of procurement is it?"),
    hint=Message("Choose the nearest. Leave open if none fits."),
    changes=Message("Which optional clauses of the library you are offered, and which of them are recommended."),
)
BUYER = Question(
    name="buyer",
    shape=Shape.ONE,
    label=Message("What kind of buyer are you?"),
    hint=Message("It decides which thresholds apply."),
    changes=Message("Which thresholds apply, and whether the rules of the utilities sectors do."),
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
    changes=Message(
        "Whether the obligation is a fixed figure or follows what is really bought, and which thresholds apply."
    ),
    choices=(
        (Arrangement.CONTRACT, Message("One contract whose amount is bought")),
        (Arrangement.FRAMEWORK, Message("Framework agreement: the amount is not certain")),
        (Arrangement.DYNAMIC, Message("Dynamic purchasing system: the amount is not certain")),
        (Arrangement.CONCESSION, Message("Concession: the supplier is paid wholly or partly by the users")),
    ),
)
PROCEDURE = Question(
    name="procedure",
    shape=Shape.ONE,
    required=False,
    full=True,
    label=Message("By which procedure is the supplier chosen?"),
    hint=Message(
        "A direct award and an in-house purchase have no call for tenders, so nothing can be compared in them."
    ),
    changes=Message("Which forms of the obligation are possible, and which legal basis the clauses name."),
    choices=(
        (Procedure.OPEN, Message("Open procedure")),
        (Procedure.RESTRICTED, Message("Restricted procedure")),
        (Procedure.NEGOTIATED, Message("Negotiated procedure")),
        (Procedure.COMPETITIVE_DIALOGUE, Message("Competitive dialogue")),
        (
            Procedure.OWN,
            Message("A procedure of our own: specific services, national purchase or below the national threshold"),
        ),
        (Procedure.DIRECT_AWARD, Message("Direct award")),
        (Procedure.IN_HOUSE, Message("In-house purchase from an entity we control")),
        (NOT_KNOWN, Message("I don't know yet")),
    ),
)
PUBLISHED = Question(
    name="published",
    shape=Shape.DAY,
    may_be_unknown=True,
    label=Message("When is the call for tenders published?"),
    hint=Message("The thresholds of that day apply. The clauses must be in the call when it is published."),
    changes=Message("Which year's thresholds and figures are used, and until when the pack can still be frozen."),
)
LANGUAGE = Question(
    name="language",
    shape=Shape.ONE,
    label=Message("In which language is the call for tenders?"),
    hint=Message("That language version of the clauses prevails; the others are translations."),
    changes=Message("Which language version binds; the other two say on every page that they are translations."),
    choices=LANGUAGES,
)
GENERAL_TERMS = Question(
    name="general_terms",
    shape=Shape.LINE,
    required=False,
    longest=120,
    label=Message("To which general terms is the annex attached?"),
    hint=Message("For example the JYSE or YSE terms with their year. Left empty, the papers have a blank to fill in."),
    changes=Message("Which terms the clauses refer to for everything they do not settle themselves."),
)

# Value and length

VALUE = Question(
    name="value",
    shape=Shape.MONEY,
    low=Decimal(1),
    label=Message("Estimated value without options"),
    hint=Message("For the whole contract period and all lots together, excluding VAT."),
    changes=Message("Which rules apply, and how much work can be asked when the amount is a share of the contract."),
)
OPTIONS = Question(
    name="options",
    shape=Shape.MONEY,
    label=Message("Estimated value of the options"),
    hint=Message("All options and extensions together, excluding VAT. Write 0 if there are none."),
    changes=Message("The estimated value that is held against the thresholds, and what options add to the obligation."),
)
MONTHS = Question(
    name="months",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(240),
    unit=Message("months"),
    label=Message("Length of the contract without options"),
    changes=Message("How many places the number of years gives, and whether the deadlines fit into the contract."),
)
OPTION_MONTHS = Question(
    name="option_months",
    shape=Shape.WHOLE,
    high=Decimal(240),
    unit=Message("months"),
    label=Message("Length of the options"),
    hint=Message("All option periods together. Write 0 if there are none."),
    changes=Message("What is added to the obligation when an option is used."),
)
OPTIONS_LONGER = Question(
    name="options_longer",
    shape=Shape.YES,
    required=False,
    label=Message("Yes, the options together are longer than the contract itself"),
    changes=Message("Nothing but that the unusual length is accepted as meant."),
)
STARTS = Question(
    name="starts",
    shape=Shape.DAY,
    may_be_unknown=True,
    label=Message("When does the contract start?"),
    changes=Message("Whether the call comes before the contract, and for which months candidates can be told."),
)

# Labour

LABOUR_KNOWN = Question(
    name="labour",
    shape=Shape.ONE,
    label=Message("How much of the contract is labour?"),
    changes=Message("Whether the amount can be worked out as a share of the labour and held against it."),
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
    hint=Message("Fill in with the first answer: wages and side costs in the value without options."),
    changes=Message("All the hours of the contract: the more labour, the more work a given share asks."),
)
HOURLY_COST = Question(
    name="hourly_cost",
    shape=Shape.MONEY,
    required=False,
    low=Decimal(5),
    high=Decimal(500),
    label=Message("Cost of an hour of work with side costs"),
    hint=Message("Fill in with the first answer: what an hour of work costs the supplier."),
    changes=Message("All the hours of the contract: the dearer the hour, the fewer hours in the same value."),
)
WORKERS = Question(
    name="workers",
    shape=Shape.NUMBER,
    required=False,
    low=Decimal("0.1"),
    high=Decimal(100_000),
    label=Message("Full-time workers on average"),
    hint=Message("Fill in with the second answer, for all lots together. Add part-time workers up to full-time ones."),
    changes=Message("All the labour of the contract, and whether it is large enough to take in somebody new."),
)
WEEKLY_HOURS = Question(
    name="weekly_hours",
    shape=Shape.NUMBER,
    low=Decimal(20),
    high=Decimal(48),
    unit=Message("hours a week"),
    label=Message("Full working time by the collective agreement of the field"),
    hint=Message("For example 37.5 or 40. It decides what a full-time month is in the contract."),
    changes=Message("How many hours of work make one full-time month in the clauses and in the amount."),
)
STAFF_TRANSFER = Question(
    name="staff_transfer",
    shape=Shape.ONE,
    required=False,
    full=True,
    label=Message("Will staff move from the present supplier to the new one?"),
    hint=Message("A supplier that must take over a whole staff has fewer vacancies to fill with new people."),
    changes=Message("Whether a clause settles how taking over staff and the obligation fit together."),
    choices=(*YES_NO, (NOT_KNOWN, Message("I don't know yet"))),
)

# Lots

DIVIDED = Question(
    name="divided",
    shape=Shape.ONE,
    full=True,
    label=Message("Is the purchase divided into lots?"),
    changes=Message("Whether the clauses and the amount are settled lot by lot or for the whole contract."),
    choices=(
        ("no", Message("No, it is one whole")),
        ("yes", Message("Yes, tenders may be given for lots")),
    ),
)
LOT_NAME = Question(
    name="name",
    shape=Shape.LINE,
    longest=120,
    label=Message("Name of the lot"),
    changes=Message("How the clauses and the call name the lot."),
)
LOT_VALUE = Question(
    name="value",
    shape=Shape.MONEY,
    low=Decimal(1),
    label=Message("Value without options"),
    changes=Message("How much work can be asked in this lot."),
)
LOT_OPTIONS = Question(
    name="options",
    shape=Shape.MONEY,
    required=False,
    label=Message("Value of its options"),
    hint=Message("Empty means none."),
    changes=Message("What options add in this lot."),
)
LOT_WORKERS = Question(
    name="workers",
    shape=Shape.NUMBER,
    required=False,
    high=Decimal(100_000),
    label=Message("Full-time workers in it"),
    hint=Message("Needed when you told the labour as workers."),
    changes=Message("How much of the labour belongs to this lot."),
)
LOT_CLAUSE = Question(
    name="clause",
    shape=Shape.ONE,
    required=False,
    label=Message("Does it take the clause?"),
    hint=Message("Empty means yes."),
    changes=Message("Whether anything is asked in this lot; one that is too small may be left out."),
    choices=YES_NO,
)
LOTS = Question(
    name="lots",
    shape=Shape.ROWS,
    required=False,
    full=True,
    label=Message("The lots"),
    hint=Message(
        "Leave empty if the purchase is one whole. Together the lots make the whole value and the whole value of the "
        "options, to the cent."
    ),
    changes=Message("In which lots work is asked, and how much in each."),
    columns=(LOT_NAME, LOT_VALUE, LOT_OPTIONS, LOT_WORKERS, LOT_CLAUSE),
    fewest=2,
    most=50,
)

# People

GROUPS = Question(
    name="groups",
    shape=Shape.MANY,
    choices_from="groups",
    label=Message("Who could be employed here?"),
    hint=Message("Choose several, so that nobody is told apart and candidates are found."),
    changes=Message("Whose employment fulfils the obligation, and how many people can be found for it."),
)
GROUP_REASON = Question(
    name="group_reason",
    shape=Shape.TEXT,
    required=False,
    longest=1000,
    label=Message("Why are these groups named?"),
    hint=Message(
        "Needed where you chose a group by age or background: tell the aim, on which figures it rests, and why it is "
        "not reached without naming the group. Do not write names or anything about persons."
    ),
    changes=Message("The reason that the proportionality note and the check report print beside the groups."),
)
ORIGIN = Question(
    name="origin",
    shape=Shape.ONE,
    label=Message("Where may the people come from?"),
    changes=Message("Whether the clause would shut out people or suppliers from elsewhere; then freezing is blocked."),
    choices=(
        (Origin.ANYONE, Message("From anywhere")),
        (Origin.OWN_RESIDENTS, Message("Only from our own municipality or area")),
        (Origin.OWN_STUDENTS, Message("Only from our own schools or services")),
    ),
)
CANDIDATES = Question(
    name="candidates",
    shape=Shape.WHOLE,
    may_be_unknown=True,
    high=Decimal(100_000),
    label=Message("How many candidates with suitable skills does the employment authority know of?"),
    hint=Message("A number only. Ask the employment authority or the schools before you size the obligation."),
    changes=Message("Whether the amount is held to be within reach, and what the note says of it."),
)
AVAILABLE_MONTH = Question(
    name="month",
    shape=Shape.MONTH,
    label=Message("Month"),
    hint=Message("For example 3/2027."),
    changes=Message("For which month the numbers hold."),
)
AVAILABLE_CANDIDATES = Question(
    name="candidates",
    shape=Shape.WHOLE,
    high=Decimal(100_000),
    label=Message("Candidates"),
    hint=Message("As the employment authority told. Write 0 if none."),
    changes=Message("How many could start in paid work that month."),
)
AVAILABLE_STUDENTS = Question(
    name="students",
    shape=Shape.WHOLE,
    high=Decimal(100_000),
    label=Message("Students"),
    hint=Message("As the schools told. Write 0 if none."),
    changes=Message("How many could take a training place that month."),
)
AVAILABILITY = Question(
    name="availability",
    shape=Shape.ROWS,
    required=False,
    full=True,
    label=Message("How many candidates and students are there, month by month?"),
    hint=Message("Numbers only, for months of the contract. Leave the table empty if nobody has told you."),
    changes=Message("The table of the proportionality note that shows when people can be found."),
    columns=(AVAILABLE_MONTH, AVAILABLE_CANDIDATES, AVAILABLE_STUDENTS),
    most=120,
)
FORMS = Question(
    name="forms",
    shape=Shape.MANY,
    choices_from="forms",
    label=Message("Which forms of work and training are accepted?"),
    hint=Message("Paid work fulfils the obligation. Training agreements are asked as places of their own."),
    changes=Message("By what the supplier may fulfil the obligation, and which clauses come with it."),
)

# Instrument

INSTRUMENT = Question(
    name="instrument",
    shape=Shape.ONE,
    label=Message("Which do you choose?"),
    changes=Message("What a tenderer has to promise, and when: which clauses come, and which questions follow."),
    choices=(
        (
            Instrument.CONDITION,
            Message("Contract condition: the supplier must employ people for an agreed number of months"),
        ),
        (
            Instrument.AWARD,
            Message("Award criterion: tenderers offer months of work and get points for them"),
        ),
        (
            Instrument.MINIMUM,
            Message("Minimum requirement: a tender that does not accept the agreed months is rejected"),
        ),
        (
            Instrument.RESERVED,
            Message("Reserved contract: only those whose staff or purpose meets the law's conditions may tender"),
        ),
        (
            Instrument.DIALOGUE,
            Message("Dialogue: the supplier must meet and look for possibilities, but need not employ"),
        ),
        (
            Instrument.BONUS,
            Message("Bonus only: the supplier must meet, need not employ, and is paid for months of work all the same"),
        ),
    ),
)
INSTRUMENT_REASON = Question(
    name="instrument_reason",
    shape=Shape.TEXT,
    required=False,
    longest=1000,
    label=Message("Why this form?"),
    hint=Message(
        "Above all where you choose another form than the one recommended. "
        "Do not write names or anything about persons."
    ),
    changes=Message("The reason that the proportionality note prints beside the form of the obligation."),
)
WEIGHT = Question(
    name="weight",
    shape=Shape.PERCENT,
    low=Decimal(1),
    high=Decimal(100),
    beyond=Message(
        "The weight is from 1 to 100 per cent of the comparison: with 0 nothing would be compared, "
        "and there is no more than the whole"
    ),
    label=Message("Weight in the comparison of tenders"),
    hint=Message(
        "Per cent of all points. Settle it before the call is published. No Finnish norm was found: "
        "the weight is yours to justify."
    ),
    changes=Message("How many points a tenderer gains by offering months of work, and how much the rest still counts."),
)
PLACED = Question(
    name="placed",
    shape=Shape.ONE,
    label=Message("Where in the call is the requirement written?"),
    hint=Message("A promise to employ tells how this contract is performed, not what the firm is able to do."),
    changes=Message("Whether the requirement concerns the contract or the firm; the latter is blocked."),
    choices=(
        (Placed.PERFORMANCE, Message("In the description of how the contract is performed")),
        (Placed.SUITABILITY, Message("Among the requirements on the tenderer's suitability")),
    ),
)
RESERVED_BASIS = Question(
    name="reserved_basis",
    shape=Shape.ONE,
    label=Message("On which ground is the contract reserved?"),
    hint=Message("Name the ground in the call."),
    changes=Message("Who may tender, and which legal basis the clauses name."),
    choices=(
        (
            ReservedBasis.INTEGRATION,
            Message("Workshops and organisations whose main aim is to integrate people into work and society"),
        ),
        (ReservedBasis.SERVICES, Message("Certain social, health and other services for which the law allows it")),
    ),
)
STAFF_SHARE = Question(
    name="staff_share",
    shape=Shape.PERCENT,
    low=Decimal(1),
    high=Decimal(100),
    sources=("S13",),
    label=Message("Least share of staff who are disabled or disadvantaged"),
    hint=Message(
        "Of workshops and organisations of integration the law asks at least 30 per cent of all staff. "
        "For the services that may be reserved the share is your own term for those who do the work."
    ),
    changes=Message("Who may tender: the higher the share, the fewer can."),
)
COUNTED_AS = Question(
    name="counted_as",
    shape=Shape.ONE,
    label=Message("In what is the share counted?"),
    hint=Message("State it in the call: part-time work gives two different shares."),
    changes=Message("How a tenderer works out its share, and what it declares."),
    choices=(
        (CountedAs.PERSONS, Message("Persons, whatever their hours")),
        (CountedAs.FULL_TIME, Message("Full-time equivalents")),
    ),
)
RESERVED_REPORT = Question(
    name="reserved_report_months",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(24),
    unit=Message("months"),
    label=Message("The supplier reports its share every"),
    changes=Message("How often the supplier shows that the share still holds."),
)
EXTRAS = Question(
    name="extras",
    shape=Shape.MANY,
    required=False,
    full=True,
    choices_from="clauses",
    label=Message("Which optional clauses do you take?"),
    hint=Message("None is needed. Take only what this contract needs: each clause is one more thing to follow up."),
    changes=Message("Which clauses the pack has besides those that it always has. Some leave a blank to fill in."),
)
MEETING_WEEKS = Question(
    name="meeting_weeks",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(52),
    unit=Message("weeks"),
    label=Message("The dialogue meeting is held, counted from the start of the contract, within"),
    changes=Message("By when the supplier must have met the buyer and the employment authority."),
)

# The amount

RATE = Question(
    name="rate",
    shape=Shape.PERCENT,
    low=Decimal("0.1"),
    high=Decimal(50),
    label=Message("Share of the labour hours asked for"),
    hint=Message("Used in A, by share of labour hours."),
    changes=Message("The amount by share of labour hours."),
)
PER_YEAR = Question(
    name="per_year",
    shape=Shape.NUMBER,
    low=Decimal("0.1"),
    high=Decimal(1000),
    label=Message("Places a year"),
    hint=Message("Used in B, by number of places a year. Where there are lots, so many in each of them."),
    changes=Message("The amount by number of places a year."),
)
MONTHS_PER_PLACE = Question(
    name="months_per_place",
    shape=Shape.NUMBER,
    low=Decimal(1),
    high=Decimal(60),
    unit=Message("months"),
    label=Message("Full-time months that make one place"),
    hint=Message("Used in B and C. One person at work full time for a year is 12 months."),
    changes=Message("How many months of work each place comes to, whenever the amount is counted in places."),
)
VALUE_STEP = Question(
    name="value_step",
    shape=Shape.MONEY,
    required=False,
    low=Decimal(1000),
    high=Decimal(10**9),
    label=Message("Euros of the contract's value for one place"),
    hint=Message(
        "Used in C, by value. Leave empty if you do not use this way. No Finnish figure was found: "
        "the step is yours to justify."
    ),
    changes=Message("The amount by value: the larger the step, the fewer places."),
)
AMOUNT_BY = Question(
    name="amount_by",
    shape=Shape.ONE,
    label=Message("How do you settle the amount?"),
    changes=Message("How many full-time months the clause asks, and how the note explains them."),
    choices=(
        (AmountBy.LABOUR_HOURS, Message("By share of labour hours")),
        (AmountBy.COUNT_PER_YEAR, Message("By number of places a year")),
        (AmountBy.VALUE_STEP, Message("By value: one place for so many euros")),
        (AmountBy.OWN, Message("My own figure")),
    ),
)
OWN_MONTHS = Question(
    name="own_months",
    shape=Shape.WHOLE,
    required=False,
    high=Decimal(100_000),
    unit=Message("months"),
    label=Message("My own figure, in full-time months"),
    hint=Message(
        "Only if you chose your own figure. For all lots together; it is shared out in proportion to their value."
    ),
    changes=Message("The amount itself, when you settle it by your own figure."),
)
AMOUNT_REASON = Question(
    name="amount_reason",
    shape=Shape.TEXT,
    required=False,
    longest=1000,
    label=Message("Why this way or this figure?"),
    hint=Message("Needed with your own figure. Do not write names or anything about persons."),
    changes=Message("The reason that the proportionality note prints beside the amount."),
)
NOTE_SHOWS_OTHERS = Question(
    name="note_shows_others",
    shape=Shape.YES,
    required=False,
    full=True,
    label=Message("Yes, the note also prints the ways that were not chosen"),
    hint=Message("The note can become public: with it an opponent can hold the other figures against yours."),
    changes=Message("Whether the proportionality note prints one way of settling the amount or all of them."),
)
SEATS = Question(
    name="seats",
    shape=Shape.WHOLE,
    high=Decimal(1000),
    label=Message("Places for training agreements"),
    hint=Message(
        "Unpaid places for vocational students during the contract, in all lots together and on top of paid work. "
        "Write 0 if none."
    ),
    changes=Message("Whether the clauses on students' training places come, and how many places are asked."),
)

# Terms

FIRST_START = Question(
    name="first_start_months",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(120),
    unit=Message("months"),
    label=Message("Latest start of the first person, counted from the start of the contract"),
    changes=Message("The day by which the first person must be at work."),
)
MIN_MONTHS = Question(
    name="min_months",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(60),
    unit=Message("months"),
    label=Message("Shortest employment that counts"),
    hint=Message("Employments of the same person one after the other are added up. The length is yours to justify."),
    changes=Message(
        "Which employments count at all: a longer one helps a person more, a shorter one suits more firms."
    ),
)
REPLACEMENT_SHARE = Question(
    name="replacement_share",
    shape=Shape.PERCENT,
    required=False,
    full=True,
    low=Decimal(1),
    high=Decimal(100),
    label=Message("Share of the agreed time after which an employment that ended early counts as fulfilled"),
    hint=Message("Left empty, the published figure is used."),
    changes=Message("When the supplier need not find somebody else after an employment has ended early."),
)
REPLACEMENT_DAYS = Question(
    name="replacement_days",
    shape=Shape.WHOLE,
    required=False,
    full=True,
    low=Decimal(1),
    high=Decimal(365),
    unit=Message("days"),
    label=Message("Time to find somebody else after an employment has ended early"),
    hint=Message("Leave empty if you set no time."),
    changes=Message("Whether a clause on finding somebody else comes, and how long the supplier has."),
)
GIG_HOURS = Question(
    name="gig_hours",
    shape=Shape.NUMBER,
    required=False,
    full=True,
    low=Decimal("0.5"),
    high=Decimal(12),
    unit=Message("hours"),
    label=Message("Shortest shift of a gig that counts"),
    hint=Message("Leave empty if any shift counts."),
    changes=Message("Which shifts are added up into full-time months."),
)
RESPONSE_DAYS = Question(
    name="response_days",
    shape=Shape.WHOLE,
    required=False,
    low=Decimal(1),
    high=Decimal(365),
    unit=Message("days"),
    label=Message("Time to present candidates, after which the obligation is suspended"),
    hint=Message(
        "Counted from the day on which the supplier advertised the vacancy. If nobody suitable is presented in this "
        "time, the supplier is not in breach."
    ),
    changes=Message(
        "Whether the supplier is released while no candidate is presented; without it, freezing is blocked."
    ),
)
EVIDENCE = Question(
    name="evidence",
    shape=Shape.MANY,
    required=False,
    full=True,
    label=Message("By what does the supplier show that the obligation is fulfilled?"),
    hint=Message("None of these holds a name. Choose what you really will look at."),
    changes=Message("Whether a clause on evidence comes, and what it lists."),
    choices=(
        (Evidence.DECLARATION, Message("The supplier's own declaration")),
        (Evidence.EMPLOYMENT_EXTRACT, Message("An extract of the employment without a name: from, to, share of hours")),
        (Evidence.AUTHORITY_CONFIRMATION, Message("The authority's confirmation that the person belongs to a group")),
        (Evidence.PROVIDER_CONFIRMATION, Message("The education provider's confirmation of a student's period")),
        (Evidence.SHOWN_AT_MEETING, Message("Pay records shown at a meeting and not kept")),
    ),
)
REPORT_MONTHS = Question(
    name="report_months",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(24),
    unit=Message("months"),
    label=Message("The supplier reports every"),
    changes=Message("How early you see a shortfall, and how much reporting the supplier has."),
)
CURE_DAYS = Question(
    name="cure_days",
    shape=Shape.WHOLE,
    required=False,
    low=Decimal(1),
    high=Decimal(365),
    unit=Message("days"),
    label=Message("Time to put a shortfall right"),
    hint=Message("Counted from your written notice. Without it, freezing is blocked."),
    changes=Message("How long the supplier may mend a shortfall before money is asked."),
)
PENALTY = Question(
    name="penalty",
    shape=Shape.MONEY,
    required=False,
    low=Decimal(1),
    high=Decimal(100_000),
    label=Message("Contractual penalty for each missing full-time month"),
    hint=Message("Leave empty if there is no penalty. No Finnish norm was found: the amount is yours to justify."),
    changes=Message("What a missing month costs the supplier; tenderers count it into their prices."),
)
PENALTY_CAP = Question(
    name="penalty_cap",
    shape=Shape.PERCENT,
    required=False,
    low=Decimal("0.1"),
    high=Decimal(100),
    label=Message("Ceiling of all penalties, of the purchases during the contract, excluding VAT"),
    hint=Message("Needed with a penalty."),
    changes=Message("The most that all penalties together can cost; a penalty without a ceiling is blocked."),
)
BONUS = Question(
    name="bonus",
    shape=Shape.MONEY,
    required=False,
    full=True,
    low=Decimal(1),
    high=Decimal(100_000),
    label=Message("Bonus for each full-time month beyond the obligation"),
    hint=Message("Leave empty if there is none. It must stand in the call when it is published."),
    changes=Message("Whether a clause on a bonus comes, and what you pay for more work than was asked."),
)
BONUS_CEILING = Question(
    name="bonus_ceiling",
    shape=Shape.MONEY,
    required=False,
    full=True,
    low=Decimal(1),
    high=Decimal(10**7),
    label=Message("Ceiling of all bonuses"),
    hint=Message(
        "Without it nobody knows beforehand what the bonus will cost. In a purchase with lots it holds in each."
    ),
    changes=Message("The most that you can come to pay as bonuses."),
)
BONUS_BUDGETED = Question(
    name="bonus_budgeted",
    shape=Shape.YES,
    required=False,
    full=True,
    label=Message("Yes, the money for the bonus stands in our budget"),
    changes=Message("Whether the check reminds you that the bonus has no money behind it."),
)

# A bonus without an obligation

BONUS_PER_MONTH = Question(
    name="bonus_per_month",
    shape=Shape.MONEY,
    low=Decimal(1),
    high=Decimal(100_000),
    label=Message("Bonus for each full-time month of work"),
    hint=Message("It must stand in the call when it is published. No Finnish norm was found: it is yours to justify."),
    changes=Message("What you pay for each whole month that somebody from the groups works in the contract."),
)
BONUS_AT_MOST = replace(BONUS_CEILING, name="bonus_at_most", full=False)
BONUS_IN_BUDGET = replace(BONUS_BUDGETED, name="bonus_in_budget", full=False)
BONUS_MIN_MONTHS = Question(
    name="bonus_min_months",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(60),
    unit=Message("months"),
    label=Message("Shortest employment that earns the bonus"),
    hint=Message("The length is yours to justify."),
    changes=Message(
        "Which employments earn the bonus: a longer one helps a person more, a shorter one suits more firms."
    ),
)
BONUS_CLAIM_MONTHS = Question(
    name="bonus_claim_months",
    shape=Shape.WHOLE,
    low=Decimal(1),
    high=Decimal(24),
    unit=Message("months"),
    label=Message("The supplier may claim the bonus every"),
    hint=Message("It may also claim it once, when the contract has ended."),
    changes=Message("How often you are sent claims. Whoever claims nothing reports nothing."),
)
