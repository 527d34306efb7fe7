"""Fills a clause's words with what the tender says, in three languages at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import ROUND_DOWN, Decimal
from types import MappingProxyType

from toolkit.base.model import Language, Percent, Text
from toolkit.base.phrases import fill_text
from toolkit.clauses.model import Block, Bullets, FilledClause, LeftBlank, Paragraph, Review, Reviews
from toolkit.library.model import CLAUSE_BLANKS, LIST_BLANKS, Blank, Clause, ClauseWords, TargetGroup, WorkForm
from toolkit.library.shelf import Library
from toolkit.tenders.model import Asked, Bonus, CountedAs, Evidence, Lot, Meeting, Reserved, TenderFacts
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
        "replacement_days": _to_fill_in("aika löytää toinen", "tid att hitta en annan", "time to find somebody else"),
        "bonus": _to_fill_in("bonus", "bonus", "bonus"),
        "bonus_ceiling": _to_fill_in("bonuksen enimmäismäärä", "bonusens tak", "ceiling of the bonus"),
        "groups": _to_fill_in("kohderyhmät", "målgrupper", "target groups"),
        "forms": _to_fill_in("työn muodot", "former av arbete", "forms of work"),
        "seat_forms": _to_fill_in("koulutuksen muodot", "former av utbildning", "forms of training"),
        "covered_lots": _to_fill_in("osat", "delar", "lots"),
        "lot_amounts": _to_fill_in("määrät osissa", "mängder per del", "amounts by lot"),
        "lot_seats": _to_fill_in("paikat osissa", "platser per del", "places by lot"),
        "evidence": _to_fill_in("selvitykset", "utredningar", "evidence"),
    }
)
"""What stands in a clause where the tender gives nothing: words in brackets, so that it is read aloud and copied too,
and whoever fills it in by hand knows what belongs there. A row of underscores would tell neither."""


EVIDENCE: Mapping[Evidence, Text] = MappingProxyType(
    {
        Evidence.DECLARATION: Text(
            fi="toimittajan vakuutus", sv="leverantörens försäkran", en="the supplier's declaration"
        ),
        Evidence.EMPLOYMENT_EXTRACT: Text(
            fi="ote palkkakirjanpidosta ilman nimiä",
            sv="ett utdrag ur lönebokföringen utan namn",
            en="an extract from the payroll without names",
        ),
        Evidence.AUTHORITY_CONFIRMATION: Text(
            fi="viranomaisen vahvistus siitä, että henkilö kuuluu hyväksyttyyn ryhmään",
            sv="en myndighets bekräftelse på att personen hör till en godkänd grupp",
            en="an authority's confirmation that the person belongs to an accepted group",
        ),
        Evidence.PROVIDER_CONFIRMATION: Text(
            fi="koulutuksen järjestäjän vahvistus",
            sv="en utbildningsanordnares bekräftelse",
            en="an education provider's confirmation",
        ),
        Evidence.SHOWN_AT_MEETING: Text(
            fi="seurantakokouksessa näytetty aineisto, josta henkilötiedot on peitetty",
            sv="material som visas på ett uppföljningsmöte med personuppgifterna övertäckta",
            en="material shown at a follow-up meeting with personal data masked",
        ),
    }
)
"""What may be evidence, as the list {evidence} of a clause names it."""

COUNTED_AS: Mapping[CountedAs, Text] = MappingProxyType(
    {
        CountedAs.PERSONS: Text(
            fi="henkilöt työajasta riippumatta",
            sv="personer oberoende av arbetstid",
            en="persons, whatever their working time",
        ),
        CountedAs.FULL_TIME: Text(
            fi="henkilöstö kokoaikaiseksi muunnettuna", sv="personal omräknad till heltid", en="full-time equivalents"
        ),
    }
)
"""In what a share of staff is counted, as {counted_as} puts it into a clause."""

_LOT_AMOUNT = Text(
    fi="{lot}: kokoaikaisia työkuukausia {months}",
    sv="{lot}: antal heltidsmånader {months}",
    en="{lot}: full-time months {months}",
)
_LOT_OPTIONS = Text(
    fi="{amount}; optiot lisäävät enintään {added}",
    sv="{amount}; optionerna tillför högst {added}",
    en="{amount}; options add at most {added}",
)
_LOT_SEATS = Text(fi="{lot}: paikkoja {seats}", sv="{lot}: antal platser {seats}", en="{lot}: places {seats}")
_INSIDE: Mapping[str, tuple[str, ...]] = MappingProxyType({"lot_amounts": ("option_work_months",)})
"""Blanks that stand inside the items of a list."""


def lot_name(lot: Lot) -> str:
    """A lot by its id and, where it has one, its name."""
    return f"{lot.id} {lot.name}".strip()


def values_for(facts: TenderFacts, library: Library, *, on: date, added: Mapping[str, int | None]) -> dict[str, object]:
    """The values of a tender's blanks, each typed; `None` where the tender gives nothing.

    `added` is what the chosen sizing method adds for options in each lot (none: it could not be worked out). What all
    lots share is read from the first that takes a clause. Where several take one, amounts are lists of lots and the
    blanks of a single amount are absent. `IndexError`: no lot takes a clause.
    """
    lots = facts.asking_lots
    first = lots[0]
    forms = [library.forms[id] for id in first.forms]
    values: dict[str, object] = {
        "buyer": facts.buyer_name,
        "contract": facts.title,
        "reference": facts.reference.strip() or None,
        "general_terms": facts.general_terms,
        "language": LANGUAGE_NAMES[Language(facts.language)],
        "months": first.months,
        "option_months": first.option_months,
        "weekly_hours": first.weekly_hours,
        "month_hours": month_hours(first.weekly_hours).quantize(Decimal("0.01"), ROUND_DOWN),
        "groups": _group_items(library.groups[id] for id in first.groups) or None,
        "forms": _form_items(form for form in forms if form.place == "vacancy") or None,
        "seat_forms": _form_items(form for form in forms if form.id == "training_agreement") or None,
        "covered_lots": tuple(_same(lot_name(lot)) for lot in lots),
    }
    match first.asked:
        case Meeting(within_weeks=weeks, reward=reward):
            values["meeting_weeks"] = weeks
            if reward is not None:
                values |= {"min_months": reward.min_months, "report_months": reward.claim_months}
                values |= _bonus(reward.bonus)
        case Reserved() as reserved:
            values |= {
                "staff_share": reserved.share,
                "counted_as": COUNTED_AS[reserved.counted_as],
                "report_months": reserved.report_months,
            }
        case Asked() as asked:
            values |= _terms(asked, library, counting_day(facts.published, on))
            values |= _amounts_in_lots(lots, added) if len(lots) > 1 else _amounts_in_one(first, asked, added)
    return values


def _terms(asked: Asked, library: Library, day: date) -> dict[str, object]:
    """What is agreed alike for every lot."""
    return {
        "first_start_months": asked.first_start_months,
        "min_months": asked.min_months,
        "response_days": asked.response_days,
        "cure_days": asked.cure_days,
        "penalty": asked.penalty,
        "penalty_cap": asked.penalty_cap,
        "report_months": asked.report_months,
        "replacement_share": replacement_share(asked, library, day),
        "replacement_days": asked.replacement_days,
        "evidence": tuple(EVIDENCE[one] for one in asked.evidence) or None,
        "gig_hours": asked.gig_hours,
        "weight": None if asked.award is None else asked.award.weight,
        **_bonus(asked.bonus),
    }


def _bonus(bonus: Bonus | None) -> dict[str, object]:
    if bonus is None:
        return {"bonus": None, "bonus_ceiling": None}
    return {"bonus": bonus.per_month, "bonus_ceiling": bonus.ceiling}


def _amounts_in_one(lot: Lot, asked: Asked, added: Mapping[str, int | None]) -> dict[str, object]:
    return {"work_months": asked.months, "option_work_months": added.get(lot.id), "seats": asked.seats}


def _amounts_in_lots(lots: tuple[Lot, ...], added: Mapping[str, int | None]) -> dict[str, object]:
    """The amounts as lists of lots; `option_work_months` tells only whether what options add is known everywhere."""
    asked = [(lot, lot.asked) for lot in lots if isinstance(lot.asked, Asked)]
    values: dict[str, object] = {
        "lot_amounts": tuple(_lot_amount(lot, terms.months, added.get(lot.id)) for lot, terms in asked),
        "lot_seats": tuple(
            fill_text(_LOT_SEATS, {"lot": lot_name(lot), "seats": terms.seats}) for lot, terms in asked if terms.seats
        )
        or None,
    }
    if any(lot.option_months and added.get(lot.id) is None for lot, _ in asked):
        values["option_work_months"] = None
    return values


def _lot_amount(lot: Lot, months: int, added: int | None) -> Text:
    amount = fill_text(_LOT_AMOUNT, {"lot": lot_name(lot), "months": months})
    if not lot.option_months or added == 0:
        return amount
    return fill_text(_LOT_OPTIONS, {"amount": amount, "added": LEFT["option_work_months"] if added is None else added})


def replacement_share(asked: Asked, library: Library, day: date) -> Percent | None:
    """How much of the agreed time makes an early end count: as the tender says, else as the library has it."""
    if asked.replacement_share is not None:
        return asked.replacement_share
    value = library.parameter("replacement_share").on(day, "default")
    return None if value is None else Percent(value=value.amount)


def fill_clause(
    clause: Clause,
    number: str,
    values: Mapping[str, object],
    *,
    released: bool,
    by_hand: Mapping[str, Blank] = MappingProxyType({}),
) -> FilledClause:
    """A clause with its blanks filled and its paragraphs numbered.

    Where a value is None, the words of `LEFT` stand. A blank that no tender fills is filled in by hand: then stands
    what belongs there, from `by_hand`. `KeyError`: a blank that none of them has.
    `ValueError`: the paragraphs of the three languages do not run side by side.
    """
    filled = {
        name: _or_left(name, values[name]) if name in CLAUSE_BLANKS else _left_by_hand(by_hand[name])
        for name in clause.needs
    }
    return FilledClause(
        id=clause.id,
        version=clause.version,
        number=number,
        title=clause.title,
        blocks=tuple(_blocks(clause, number, filled)),
        why=clause.why,
        sources=clause.sources,
        reviews=Reviews(fi=_review(clause.fi), sv=_review(clause.sv), en=_review(clause.en)),
        released=released,
    )


def left_blank(
    clauses: Iterable[Clause], values: Mapping[str, object], by_hand: Mapping[str, Blank] = MappingProxyType({})
) -> tuple[LeftBlank, ...]:
    """The blanks of some clauses for which there is no value, each once, in the order in which they are met."""
    needed = (one for clause in clauses for name in clause.needs for one in (name, *_INSIDE.get(name, ())))
    names = dict.fromkeys(name for name in needed if name not in CLAUSE_BLANKS or values.get(name, "") is None)
    return tuple(
        LeftBlank(blank=name, text=LEFT[name] if name in CLAUSE_BLANKS else _left_by_hand(by_hand[name]))
        for name in names
    )


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


def _left_by_hand(blank: Blank) -> Text:
    return _to_fill_in(blank.title.fi, blank.title.sv, blank.title.en)


def _or_left(name: str, value: object) -> object:
    return LEFT[name] if value is None else value


def _review(words: ClauseWords) -> Review | None:
    if words.reviewed_by is None or words.reviewed_on is None:
        return None
    return Review(by=words.reviewed_by, on=words.reviewed_on)


def _same(words: str) -> Text:
    """What people have written, which no language changes."""
    return Text(fi=words, sv=words, en=words)


def _group_items(groups: Iterable[TargetGroup]) -> tuple[Text, ...]:
    """Each group by name with its definition: what a contract names, it must define."""
    return tuple(_named(group.title, group.definition) for group in groups)


def _form_items(forms: Iterable[WorkForm]) -> tuple[Text, ...]:
    return tuple(form.title for form in forms)


def _named(title: Text, definition: Text) -> Text:
    return Text(**{language.value: f"{title[language]}: {words}" for language, words in definition.items()})
