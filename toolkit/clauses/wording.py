"""Fills a clause's words with what the tender says, in three languages at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import ROUND_DOWN, Decimal
from types import MappingProxyType

from toolkit.base.model import Language, Percent, Text
from toolkit.base.phrases import fill_text
from toolkit.clauses.model import Block, Bullets, FilledClause, LeftBlank, Paragraph, Review, Reviews
from toolkit.library.model import LIST_BLANKS, Clause, ClauseWords, TargetGroup, WorkForm
from toolkit.library.shelf import Library
from toolkit.tenders.model import Lot, Meeting, TenderFacts
from toolkit.tenders.regime import counting_day
from toolkit.tenders.sizing import month_hours

LANGUAGE_NAMES: Mapping[Language, Text] = MappingProxyType(
    {
        Language.FI: Text(fi="suomi", sv="finska", en="Finnish"),
        Language.SV: Text(fi="ruotsi", sv="svenska", en="Swedish"),
        Language.EN: Text(fi="englanti", sv="engelska", en="English"),
    }
)
"""Names of the languages, as {language} puts them into a clause."""

_TO_FILL_IN = Text(fi="[täydennetään: {what}]", sv="[fylls i: {what}]", en="[to be filled in: {what}]")


def _to_fill_in(fi: str, sv: str, en: str) -> Text:
    return fill_text(_TO_FILL_IN, {"what": Text(fi=fi, sv=sv, en=en)})


LEFT: Mapping[str, Text] = MappingProxyType(
    {
        "reference": _to_fill_in("asianumero", "ärendenummer", "case number"),
        "general_terms": _to_fill_in("yleiset sopimusehdot", "allmänna avtalsvillkor", "general terms"),
        "option_work_months": _to_fill_in(
            "optioiden lisäämä määrä", "mängd som optionerna tillför", "amount added by options"
        ),
        "response_days": _to_fill_in("vastausaika", "svarstid", "response time"),
        "cure_days": _to_fill_in("korjausaika", "rättelsetid", "cure period"),
        "penalty_cap": _to_fill_in("sopimussakon enimmäismäärä", "avtalsvitets tak", "ceiling of the penalty"),
        "replacement_share": _to_fill_in("osuus", "andel", "share"),
        "groups": _to_fill_in("kohderyhmät", "målgrupper", "target groups"),
        "forms": _to_fill_in("työn muodot", "former av arbete", "forms of work"),
        "seat_forms": _to_fill_in("koulutuksen muodot", "former av utbildning", "forms of training"),
    }
)
"""What stands in a clause where the tender gives nothing: words in brackets, so that it is read aloud and copied too,
and whoever fills it in by hand knows what belongs there. A row of underscores would tell neither."""


def values_for(
    facts: TenderFacts, lot: Lot, library: Library, *, on: date, option_work_months: int | None
) -> dict[str, object]:
    """The values of a clause's blanks for one lot, each typed; `None` where the tender gives nothing.

    `option_work_months` is what the chosen sizing method adds for options (none: it could not be worked out).
    """
    forms = [library.forms[id] for id in lot.forms]
    values: dict[str, object] = {
        "buyer": facts.buyer_name,
        "contract": facts.title,
        "reference": facts.reference.strip() or None,
        "general_terms": facts.general_terms,
        "language": LANGUAGE_NAMES[Language(facts.language)],
        "months": lot.months,
        "option_months": lot.option_months,
        "weekly_hours": lot.weekly_hours,
        "month_hours": month_hours(lot.weekly_hours).quantize(Decimal("0.01"), ROUND_DOWN),
        "groups": _group_items(library.groups[id] for id in lot.groups) or None,
        "forms": _form_items(form for form in forms if form.place == "vacancy") or None,
        "seat_forms": _form_items(form for form in forms if form.id == "training_agreement") or None,
    }
    match lot.asked:
        case Meeting(within_weeks=weeks):
            values["meeting_weeks"] = weeks
        case asked:
            values |= {
                "work_months": asked.months,
                "option_work_months": option_work_months,
                "months_per_place": asked.months_per_place,
                "places": asked.months / asked.months_per_place,
                "first_start_months": asked.first_start_months,
                "min_months": asked.min_months,
                "response_days": asked.response_days,
                "cure_days": asked.cure_days,
                "penalty": asked.penalty,
                "penalty_cap": asked.penalty_cap,
                "report_months": asked.report_months,
                "replacement_share": _replacement_share(library, counting_day(facts.published, on)),
                "seats": asked.seats,
            }
    return values


def fill_clause(clause: Clause, number: str, values: Mapping[str, object], *, released: bool) -> FilledClause:
    """A clause with its blanks filled and its paragraphs numbered.

    Where a value is None, the words of `LEFT` stand. `KeyError`: a blank that neither has.
    `ValueError`: the paragraphs of the three languages do not run side by side.
    """
    filled = {name: _or_left(name, values[name]) for name in clause.needs}
    return FilledClause(
        id=clause.id,
        version=clause.version,
        number=number,
        title=Text(fi=clause.fi.title, sv=clause.sv.title, en=clause.en.title),
        blocks=tuple(_blocks(clause, number, filled)),
        why=clause.why,
        sources=clause.sources,
        reviews=Reviews(fi=_review(clause.fi), sv=_review(clause.sv), en=_review(clause.en)),
        released=released,
    )


def left_blank(clauses: Iterable[Clause], values: Mapping[str, object]) -> tuple[LeftBlank, ...]:
    """The blanks of some clauses for which there is no value, each once, in the order in which they are met."""
    names = dict.fromkeys(name for clause in clauses for name in clause.needs if values[name] is None)
    return tuple(LeftBlank(blank=name, text=LEFT[name]) for name in names)


def _blocks(clause: Clause, number: str, values: Mapping[str, object]) -> Iterator[Block]:
    at = 0
    for words in _side_by_side(clause):
        name = words.en.removeprefix("{").removesuffix("}")
        if name in LIST_BLANKS:
            if words != Text(fi=words.en, sv=words.en, en=words.en):
                raise ValueError(f"clause {clause.id}: {words.en} does not stand at the same place in each language")
            value = values[name]
            yield Bullets(items=value if isinstance(value, tuple) else (value,))
        else:
            at += 1
            yield Paragraph(number=f"{number}.{at}", text=fill_text(words, values))


def _side_by_side(clause: Clause) -> Iterator[Text]:
    paragraphs = [words.paragraphs for words in (clause.fi, clause.sv, clause.en)]
    if len({len(one) for one in paragraphs}) > 1:
        raise ValueError(f"clause {clause.id}: the languages have different numbers of paragraphs")
    for fi, sv, en in zip(*paragraphs, strict=True):
        yield Text(fi=fi, sv=sv, en=en)


def _or_left(name: str, value: object) -> object:
    return LEFT[name] if value is None else value


def _review(words: ClauseWords) -> Review | None:
    if words.reviewed_by is None or words.reviewed_on is None:
        return None
    return Review(by=words.reviewed_by, on=words.reviewed_on)


def _replacement_share(library: Library, day: date) -> Percent | None:
    value = library.parameter("replacement_share").on(day, "default")
    return None if value is None else Percent(value=value.amount)


def _group_items(groups: Iterable[TargetGroup]) -> tuple[Text, ...]:
    """Each group by name with its definition: what a contract names, it must define."""
    return tuple(_named(group.title, group.definition) for group in groups)


def _form_items(forms: Iterable[WorkForm]) -> tuple[Text, ...]:
    return tuple(form.title for form in forms)


def _named(title: Text, definition: Text) -> Text:
    return Text(**{language.value: f"{title[language]}: {words}" for language, words in definition.items()})
