"""What the library's files call by ids, in words: elements, instruments, sizes, rules, and what numbers are of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from toolkit.base.model import Message, Money, Percent
from toolkit.library import asking
from toolkit.library.advice import Element
from toolkit.library.changes import Part
from toolkit.library.model import (
    About,
    DatedValue,
    Parameter,
)

ELEMENTS: Mapping[str, Message] = MappingProxyType(
    {
        Element.PURPOSE: Message("Purpose"),
        Element.LEGAL_BASIS: Message("Legal basis"),
        Element.SCOPE: Message("What the obligation concerns"),
        Element.GROUPS: Message("Accepted groups"),
        Element.AMOUNT: Message("Amount of the obligation"),
        Element.CONNECTION: Message("Connection with the work of the contract"),
        Element.TERMS: Message("Forms and terms of work"),
        Element.TIMING: Message("Timing"),
        Element.RECRUITING: Message("Finding candidates"),
        Element.NEWNESS: Message("Only new placements count"),
        Element.NO_DISPLACEMENT: Message("Nobody loses work because of a placement"),
        Element.STATUTORY_DUTY: Message("Work that the law gives to others first"),
        Element.EARLY_END: Message("Early end and replacement"),
        Element.RELEASE: Message("Release and suspension"),
        Element.SUBCONTRACTORS: Message("Subcontractors"),
        Element.FOLLOW_UP: Message("Follow-up"),
        Element.EVIDENCE: Message("Evidence"),
        Element.DATA_PROTECTION: Message("Data protection"),
        Element.SHORTFALL: Message("Shortfall"),
        Element.BONUS: Message("Bonus"),
        Element.CHANGES: Message("Changes during the contract"),
        Element.FOREIGN_SUPPLIERS: Message("Suppliers from other countries"),
        Element.STAFF_TRANSFER: Message("Transfer of staff"),
        Element.CONTACTS: Message("Contacts"),
        Element.PRECEDENCE: Message("Order of the documents"),
        Element.SITE: Message("Place of work"),
        Element.STUDENTS: Message("Students"),
        Element.SUPPORT: Message("Help for the workplace"),
        Element.AWARD: Message("Award criterion"),
        Element.MINIMUM: Message("Minimum requirement"),
        Element.RESERVED: Message("Reserved contract"),
        Element.DIALOGUE: Message("Dialogue"),
    }
)
"""The parts of a contract, in the order in which the list of clauses goes through them."""

INSTRUMENTS: Mapping[str, Message] = MappingProxyType(
    {
        "contract_condition": Message("Contract condition"),
        "award_criterion": Message("Award criterion"),
        "minimum_requirement": Message("Minimum requirement"),
        "reserved_contract": Message("Reserved contract"),
        "dialogue": Message("Dialogue"),
        "bonus_only": Message("Bonus only"),
        "student_module": Message("Addition to a contract condition: students"),
        "module": Message("Addition to a contract condition"),
    }
)
ADVISED, SEARCHED = asking.INSTRUMENTS, asking.KINDS

KINDS: Mapping[str, Message] = MappingProxyType(
    {
        "trade": Message("Kind of procurement"),
        "criterion": Message("Criterion"),
        "clause": Message("Text of a clause"),
        "group": Message("Group of people"),
        "form": Message("Form of work"),
        "parameter": Message("Number"),
        "annex_form": Message("Form or sheet"),
        "guardrail": Message("Rule of the check"),
        "source": Message("Source"),
    }
)
SIZES: Mapping[str, Message] = MappingProxyType(
    {
        "small": Message("Small contract"),
        "middle": Message("Middle-sized contract"),
        "large": Message("Large contract"),
        "dialogue": Message("Where an obligation would be out of place"),
    }
)
PLACES: Mapping[str, Message] = MappingProxyType(
    {
        "vacancy": Message("Employment: the employer chooses freely whom it employs"),
        "seat": Message("A place under an agreement of a school or an authority"),
        "support": Message("Support that goes with another form of work"),
        "excluded": Message("Never counts towards an obligation"),
    }
)
SIGNERS: Mapping[str, Message] = MappingProxyType(
    {
        "employer": Message("the employer"),
        "worker": Message("the employee"),
        "student": Message("the student"),
        "participant": Message("the participant"),
        "provider": Message("the education provider"),
        "authority": Message("the authority"),
        "organiser": Message("the workplace"),
    }
)
FILLED_BY: Mapping[str, Message] = MappingProxyType(
    {
        "tenderer": Message("Filled in by the tenderer"),
        "supplier": Message("Filled in by the supplier"),
        "authority": Message("Filled in by the contracting authority"),
        "nobody": Message("A sheet to read"),
    }
)
ROOMS: Mapping[str, Message] = MappingProxyType(
    {
        "tenders": Message("Looked at while a tender is prepared"),
        "clauses": Message("Looked at when the clauses are put together"),
        "contracts": Message("About contracts under way: in words only, nothing is tested yet"),
        "placements": Message("About placements: in words only, nothing is tested yet"),
        "compliance": Message("About reports: in words only, nothing is tested yet"),
    }
)
SOURCE_KINDS: Mapping[str, Message] = MappingProxyType(
    {
        "law": Message("Acts, directives and regulations"),
        "case": Message("Decisions of courts"),
        "authority": Message("Authorities"),
        "municipality": Message("Municipalities"),
        "guide": Message("Guides and models"),
        "study": Message("Studies"),
        "code": Message("Standards and codes"),
        "press": Message("Press"),
    }
)
ABOUT: Mapping[str, Message] = MappingProxyType(
    {
        About.AGE: Message("Youngest age, years"),
        About.WEEKLY_HOURS: Message("Hours a week, at least"),
        About.WEEKLY_DAYS: Message("Days a week, at most"),
        About.DAILY_HOURS_LEAST: Message("Hours a day, at least"),
        About.DAILY_HOURS_MOST: Message("Hours a day, at most"),
        About.LONGEST: Message("Months in all, at most"),
        About.LONGEST_SAME_EMPLOYER: Message("Months with one employer, at most"),
        About.DECISION_FIRST: Message("An authority's decision before the first day"),
        About.INSTRUCTOR_FIRST: Message("A named instructor before the first day"),
        About.NOT_DEMANDED: Message("May not be demanded"),
        About.NO_COMPENSATION: Message("No payment to the workplace"),
        About.COUNTS: Message("How it counts"),
        About.OTHER: Message("Note"),
    }
)
OF: Mapping[str, Message] = MappingProxyType(
    {
        "works": Message("works"),
        "services": Message("services"),
        "supplies": Message("supplies"),
        "social_health": Message("social and health services"),
        "social_special": Message("social and other specific services"),
        "other_special": Message("other specific services"),
        "concession": Message("concessions"),
        "central": Message("central government authorities: supplies and services"),
        "sub_central": Message("other contracting authorities: supplies and services"),
        "utilities": Message("utilities sectors: supplies and services"),
        "utilities_works": Message("utilities sectors: works"),
        "utilities_special": Message("utilities sectors: social and other specific services"),
        "low": Message("low"),
        "high": Message("high"),
        "warn": Message("from which the check warns"),
        "least": Message("at least"),
        "trainee": Message("an apprentice or a trainee"),
        "employee": Message("an employee"),
        "utrecht": Message("Utrecht, the Netherlands"),
        "france": Message("France"),
        "ordinary": Message("ordinary pay subsidy"),
        "reduced_work_ability": Message("people with reduced work ability"),
        "association": Message("associations, foundations and parishes"),
        "aged_55": Message("people aged 55 or over"),
        "short": Message("shorter"),
        "long": Message("longer"),
        "unemployed": Message("time unemployed"),
        "within": Message("within which it is counted"),
        "basic_low": Message("vocational qualification, from"),
        "basic_high": Message("vocational qualification, to"),
        "further_low": Message("further qualifications, from"),
        "further_high": Message("further qualifications, to"),
        "france_low": Message("France, from"),
        "france_high": Message("France, to"),
        "building": Message("France, building on average"),
        "interior_painting": Message("France, interior painting"),
        "masonry": Message("France, masonry"),
        "metal_frames": Message("France, metal frames"),
    }
)
"""What a number is of, where it has several values; what is not named here is told by its id."""

PARTS: Mapping[str, Message] = MappingProxyType(
    {
        Part.TITLE: Message("Title"),
        Part.WHY: Message("What it is for"),
        Part.TEXT: Message("Paragraph"),
        Part.NOTICE: Message("Text for the notice"),
        Part.LINK: Message("Why it is linked to the subject matter"),
        Part.SUITS: Message("When it suits"),
        Part.NEEDS: Message("What is filled in"),
        Part.CLAUSES: Message("Clauses"),
        Part.ANNEX_FORMS: Message("Forms and sheets"),
        Part.SOURCES: Message("Sources"),
    }
)
"""Parts in which two versions may differ."""

DUE: Mapping[str, Message] = MappingProxyType(
    {
        "parameter": Message("Number"),
        "guide": Message("Advice on a clause"),
        "trade": Message("Kind of procurement"),
    }
)
"""What is due for another look."""

EU_THRESHOLDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "works": ("works",),
        "services": ("sub_central", "central"),
        "supplies": ("sub_central", "central"),
        "social_health": ("social_special",),
        "other_special": ("social_special",),
    }
)
"""What the EU thresholds of a kind of purchase are called among the numbers; those of utilities are left out."""

_UNITS: Mapping[str, Callable[[Decimal], Message]] = MappingProxyType(
    {
        "months": lambda figure: Message("Months: {figure}", figure=figure),
        "hours": lambda figure: Message("Hours: {figure}", figure=figure),
        "sek": lambda figure: Message("{figure} Swedish kronor", figure=figure),
        "usd": lambda figure: Message("{figure} US dollars", figure=figure),
        "count": lambda figure: Message("{figure}", figure=figure),
    }
)


def amount_of(parameter: Parameter, value: DatedValue) -> object:
    """A number of the library with its unit, as a value that `phrases.write` puts into words."""
    if parameter.unit == "eur":
        return Money.euros(value.amount)
    if parameter.unit == "percent":
        return Percent(value=value.amount)
    return _UNITS[parameter.unit](value.amount)


def now_and_earlier(parameter: Parameter, day: date) -> tuple[list[DatedValue], list[DatedValue]]:
    """The values of a number that hold on a day or later, and those that are over; each as the file has them."""
    over = [one for one in parameter.value if one.until is not None and one.until < day]
    return [one for one in parameter.value if one not in over], over


def place_of(section: str) -> Message | str:
    """A place in a source: articles and recitals of European law in words of the language, others as they are."""
    kind, _, numbers = section.replace(" and ", ", ").partition(" ")
    match kind:
        case "Art":
            return Message("Art {numbers}", numbers=numbers)
        case "recital" | "recitals" | "rec.":
            return Message("recital {numbers}", numbers=numbers)
    return section


def dated_of(dated: str) -> Message | str:
    """The day or period that a source gives itself; what the file says of it in English words, in the language."""
    first, _, further = dated.partition("; ")
    told: Message | str = first
    if first == "no date":
        told = Message("no date given")
    elif first.startswith("about "):
        told = Message("about {time}", time=first.removeprefix("about "))
    if further == "text not read":
        return Message("{dated}; text not read", dated=told)
    return dated if further else told


def what_of(value: DatedValue) -> Message | str:
    """What a number is of, in words; "" where it has one value for everything."""
    if value.of == "default":
        return ""
    return OF.get(value.of) or value.of.replace("_", " ")
