"""The fields of a contract notice that tell of an employment criterion (Hilma, eForms), and how they must agree.

Codes, limits and presence: eForms SDK 1.13, which Hilma uses, and Hilma's published code (S50). The official rules let
through what `inconsistencies` tells: an objective without an aim, a text without its code, a reservation without words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from toolkit.base.model import Language, Message, Text
from toolkit.library.model import Criterion

Words = Mapping[Language, str]
"""A text in the languages of a notice."""


class ByBuyer(StrEnum):
    """What the contracting authority answers by itself, since neither the criterion nor any source settles it."""

    BY_BUYER = "by_buyer"


BY_BUYER = ByBuyer.BY_BUYER

SOC_OBJ, OPP, PERFORMANCE = "soc-obj", "opp", "performance"
NOT_RESERVED, WORKSHOPS, SERVICE_MISSION = "none", "res-ws", "res-pub-ser"
QUALITY, PER_CENT = "quality", "per-exa"

CODES: Mapping[str, Mapping[str, Text | None]] = MappingProxyType(
    {
        "BT-06": {
            SOC_OBJ: Text(fi="sosiaaliset tavoitteet", sv="sociala mål", en="social objectives"),
            "env-imp": None,
            "inn-pur": None,
            "none": None,
        },
        "BT-775": {
            OPP: Text(
                fi="Pitkäaikaistyöttömien, heikossa asemassa olevien ja/tai vammaisten henkilöiden "
                "työllistymismahdollisuudet",
                sv="Sysselsättningsmöjligheter för långtidsarbetslösa, missgynnade personer och/eller personer med "
                "funktionsnedsättning",
                en="Employment opportunities for the long-term unemployed, disadvantaged and/or for persons with "
                "disabilities",
            ),
            "acc-all": None,
            "et-eq": None,
            "gen-eq": None,
            "hum-right": None,
            "work-cond": None,
            "other": None,
        },
        "BT-71": {
            NOT_RESERVED: Text(fi="ei varattu", sv="inte reserverad", en="not reserved"),
            WORKSHOPS: Text(
                fi="varattu työkeskuksille ja toimittajille, joiden päätavoite on integroida ihmisiä työhön",
                sv="reserverad för arbetscentraler och leverantörer vars främsta mål är integrering i arbetslivet",
                en="reserved for sheltered workshops and suppliers whose main aim is integration",
            ),
            SERVICE_MISSION: Text(
                fi="varattu julkista palvelutehtävää hoitaville organisaatioille",
                sv="reserverad för organisationer som sköter ett offentligt serviceuppdrag",
                en="reserved for organisations with a public service mission",
            ),
        },
        "BT-736": {
            "no": Text(fi="ei", sv="nej", en="no"),
            "yes": Text(fi="kyllä", sv="ja", en="yes"),
            "not-known": Text(fi="ei tiedossa", sv="inte känt", en="not known"),
        },
        "OPT-060": {
            PERFORMANCE: Text(
                fi="sopimuksen toteuttamisen ehdot", sv="villkor för fullgörandet", en="conditions of performance"
            ),
        },
        "BT-539": {QUALITY: Text(fi="laatu", sv="kvalitet", en="quality"), "price": None, "cost": None},
        "BT-5421": {
            PER_CENT: Text(fi="paino prosentteina", sv="vikt i procent", en="weight in per cent"),
            "dec-exa": None,
            "poi-exa": None,
            "per-mid": None,
            "dec-mid": None,
            "poi-mid": None,
            "ord-imp": None,
        },
    }
)
"""The codes of each field; words stand beside those that our criteria use. Those of BT-775 are the official ones."""

LIMITS: Mapping[str, int] = MappingProxyType({"BT-70": 1000, "BT-777": 6000, "BT-540": 6000, "BT-734": 400})
"""Characters that a text may have in each language (SDK 1.13; later versions allow BT-70 more)."""

LABELS: Mapping[str, Text] = MappingProxyType(
    {
        "employmentCondition": Text(
            fi="Hilma: hankinta sisältää työllistämisehdon",
            sv="Hilma: upphandlingen innehåller ett sysselsättningsvillkor",
            en="Hilma: the procurement includes an employment condition",
        ),
        "howManyOpportunitiesIsEstimated": Text(
            fi="Hilma: työpaikkojen ja oppisopimusten arvioitu määrä",
            sv="Hilma: uppskattat antal arbetsplatser och läroavtal",
            en="Hilma: estimated number of jobs and apprenticeships",
        ),
        "BT-06": Text(
            fi="Strategisten hankintojen tavoite",
            sv="Syftet med strategisk upphandling",
            en="Aim of strategic procurement",
        ),
        "BT-777": Text(
            fi="Strategisen hankinnan kuvaus",
            sv="Beskrivning av den strategiska upphandlingen",
            en="Strategic procurement: description",
        ),
        "BT-775": Text(
            fi="Edistettävä sosiaalinen tavoite", sv="Socialt mål som främjas", en="Social objective promoted"
        ),
        "BT-71": Text(fi="Varattu osallistuminen", sv="Reserverad upphandling", en="Reserved participation"),
        "BT-736": Text(
            fi="Sopimus on toteutettava suojatyöohjelmassa",
            sv="Kontraktet ska fullgöras inom ett program för skyddad anställning",
            en="The contract must be performed in a sheltered employment programme",
        ),
        "OPT-060": Text(
            fi="Toteuttamista koskevat ehdot: koodi",
            sv="Villkor för fullgörandet: kod",
            en="Performance conditions: code",
        ),
        "BT-70": Text(
            fi="Sopimuksen täytäntöönpanoa koskevat ehdot",
            sv="Villkor som gäller genomförandet av kontraktet",
            en="Conditions relating to the performance of the contract",
        ),
        "BT-539": Text(fi="Vertailuperusteen laji", sv="Jämförelsegrundens art", en="Award criterion: type"),
        "BT-734": Text(fi="Vertailuperusteen nimi", sv="Jämförelsegrundens namn", en="Award criterion: name"),
        "BT-540": Text(
            fi="Vertailuperusteen kuvaus", sv="Jämförelsegrundens beskrivning", en="Award criterion: description"
        ),
        "BT-541": Text(fi="Vertailuperusteen paino", sv="Jämförelsegrundens vikt", en="Award criterion: weight"),
        "BT-5421": Text(
            fi="Miten paino ilmoitetaan", sv="Hur vikten anges", en="Award criterion: how the weight is given"
        ),
    }
)
"""What each field is called beside its code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformanceCondition:
    """A condition of performance: the text (BT-70) and the code without which it would be ignored (OPT-060)."""

    words: Words
    code: str | None = PERFORMANCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """An award criterion: type (BT-539), name (BT-734), description (BT-540), weight (BT-541) in a unit (BT-5421)."""

    name: Words
    description: Words
    weight: Decimal | ByBuyer = BY_BUYER
    type: str = QUALITY
    unit: str = PER_CENT


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFields:
    """What a lot's notice says of the criterion, in its `languages`; without a lot, what a criterion settles by itself.

    `employment_condition` and `places` are Hilma's two questions; `most_places` is the most that an award criterion
    rewards. `aims` are the codes of BT-06, `aim_words` its description (BT-777), `objectives` the codes of BT-775,
    `reserved` the code of BT-71, `reserved_execution` that of BT-736. A `module` only adds its text to that of the
    main criterion.
    """

    languages: tuple[Language, ...] = tuple(Language)
    lot: str | None = None
    employment_condition: bool | ByBuyer = BY_BUYER
    places: int | ByBuyer | None = None
    most_places: int | None = None
    aims: tuple[str, ...] = ()
    aim_words: Words = made_by(default_factory=dict)
    objectives: tuple[str, ...] = ()
    reserved: str = NOT_RESERVED
    reserved_execution: str = "no"
    conditions: tuple[PerformanceCondition, ...] = ()
    scored: Scored | None = None
    module: bool = False


MODULES = frozenset({"module", "student_module"})
"""Instruments of criteria that come only beside a main one."""

ASKING_WORK = frozenset({"contract_condition", "award_criterion", "minimum_requirement"})
"""Instruments that ask for work, and so are the employment condition that Hilma asks about."""


def fields_of(criterion: Criterion) -> NoticeFields:
    """The notice fields that a criterion settles: the number of places and a weight are the tender's."""
    return fields_for(criterion, criterion.notice, tuple(Language))


def fields_for(
    criterion: Criterion, notice: Text, languages: tuple[Language, ...], *, work: bool = True, whole: Text | None = None
) -> NoticeFields:
    """The fields of a main criterion with a text for BT-70; `whole` is that for BT-777, which may be longer.

    `work`: whether paid work is asked; places for training alone are none of the jobs and apprenticeships that Hilma
    counts, so its question is then the buyer's to answer, as it is for a dialogue, a bonus and a reserved contract.
    """
    words = {language: notice[language] for language in languages}
    asks = criterion.instrument in ASKING_WORK and work
    scored = criterion.instrument == "award_criterion"
    return NoticeFields(
        languages=languages,
        employment_condition=True if asks else BY_BUYER,
        places=BY_BUYER if asks else None,
        aims=(SOC_OBJ,) if asks else (),
        aim_words={language: (whole or notice)[language] for language in languages} if asks else {},
        objectives=(OPP,) if asks else (),
        reserved=_RESERVED.get(criterion.id, NOT_RESERVED),
        conditions=(PerformanceCondition(words=words),),
        scored=Scored(name={language: criterion.title[language] for language in languages}, description=words)
        if scored
        else None,
        module=criterion.instrument in MODULES,
    )


_RESERVED = {"reserved-integration": WORKSHOPS, "reserved-services": SERVICE_MISSION}


def why_by_buyer(criterion: Criterion, *, work: bool = True) -> Message | None:
    """Why Hilma's question is left to the buyer; none where the criterion settles it."""
    match criterion.instrument:
        case "dialogue":
            return Message(
                "No source settles whether a dialogue counts as an employment condition in Hilma. Answer the question "
                "yourself. If you answer yes, Hilma demands a number and sets the social objective “opp” by itself."
            )
        case "bonus_only":
            return Message(
                "No source settles whether a bonus alone counts as an employment condition in Hilma. Answer the "
                "question yourself. If you answer yes, Hilma demands a number and sets the social objective “opp” by "
                "itself."
            )
        case "reserved_contract":
            return Message(
                "A reserved contract has its own field, BT-71. No source settles whether it also counts as an "
                "employment condition in Hilma. Answer the question yourself. If you answer yes, Hilma demands a "
                "number and sets the social objective “opp” by itself."
            )
    if not work:
        return Message(
            "Only places for training are asked. Hilma counts jobs and apprenticeships, and no source settles how such "
            "places are told. Answer the question yourself."
        )
    return None


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """Two fields that do not agree, or one that the notice would not take: the rule, its field, what is wrong."""

    code: str
    field: str
    message: Message


def inconsistencies(fields: NoticeFields) -> tuple[Inconsistency, ...]:
    """Everything in which the fields of a lot do not agree with each other; none: they can be copied as they are."""
    if fields.module:
        return tuple(_texts(fields))
    return tuple(
        one for rule in (_hilma, _objectives, _reserved, _conditions, _scored, _codes, _texts) for one in rule(fields)
    )


def disagreeing_lots(lots: Collection[NoticeFields]) -> tuple[Inconsistency, ...]:
    """In what the lots of one notice do not agree: each has its own id, and all have the same languages."""
    ids = [one.lot for one in lots]
    found = []
    if len(set(ids)) < len(ids):
        found.append(Inconsistency("lot-twice", "BT-137", Message("Two lots have the same number.")))
    for id in ids:
        if id is None or not re.fullmatch(r"LOT-\d{4}", id):
            found.append(
                Inconsistency("lot-number", "BT-137", Message("A lot’s number is LOT- and four digits, as LOT-0001."))
            )
    if len({one.languages for one in lots}) > 1:
        found.append(
            Inconsistency("lots-languages", "BT-702", Message("All lots of a notice are told in the same languages."))
        )
    return tuple(found)


def _hilma(fields: NoticeFields) -> Iterator[Inconsistency]:
    """Hilma's answer, its number, and the objective that Hilma sets from the answer."""
    yes, places, field = fields.employment_condition is True, fields.places, "howManyOpportunitiesIsEstimated"
    if yes and places is None:
        yield Inconsistency(
            "places-missing", field, Message("Hilma demands a number when an employment condition is told.")
        )
    if not yes and places is not None:
        yield Inconsistency(
            "places-forbidden", field, Message("Hilma takes no number unless an employment condition is told.")
        )
    if isinstance(places, int) and places < 1:
        yield Inconsistency(
            "places-too-few", field, Message("An employment condition brings at least one place; the number is less.")
        )
    if isinstance(places, int) and fields.most_places is not None and places > fields.most_places:
        yield Inconsistency(
            "places-above-most",
            field,
            Message("The number is higher than the most that is rewarded: {most}.", most=fields.most_places),
        )
    if yes and OPP not in fields.objectives:
        yield Inconsistency(
            "condition-without-objective",
            "BT-775",
            Message("Hilma adds the social objective “opp” when an employment condition is told; it is missing here."),
        )
    if not yes and OPP in fields.objectives:
        yield Inconsistency(
            "objective-without-condition",
            "BT-775",
            Message("Hilma removes the social objective “opp” unless an employment condition is told."),
        )


def _objectives(fields: NoticeFields) -> Iterator[Inconsistency]:
    if fields.objectives and SOC_OBJ not in fields.aims:
        yield Inconsistency(
            "objective-without-aim",
            "BT-06",
            Message("A social objective is promoted, but the aim “soc-obj” is missing: the objective would be lost."),
        )
    if SOC_OBJ in fields.aims and not fields.objectives:
        yield Inconsistency(
            "aim-without-objective",
            "BT-775",
            Message("The aim is “soc-obj”, but no social objective tells which one."),
        )
    for field, codes in (("BT-06", fields.aims), ("BT-775", fields.objectives)):
        if len(set(codes)) < len(codes):
            yield Inconsistency("code-twice", field, Message("{field}: the same code stands twice.", field=field))
    if "none" in fields.aims and len(fields.aims) > 1:
        yield Inconsistency("none-and-more", "BT-06", Message("The aim “none” stands alone or not at all."))
    told = bool(set(fields.aims) - {"none"})
    if told and not fields.aim_words:
        yield Inconsistency("aim-without-words", "BT-777", Message("An aim is told, but its description is missing."))
    if fields.aim_words and not told:
        yield Inconsistency("words-without-aim", "BT-777", Message("A description is told, but no aim."))


def _reserved(fields: NoticeFields) -> Iterator[Inconsistency]:
    said = any(condition.words for condition in fields.conditions)
    if fields.reserved != NOT_RESERVED and not said:
        yield Inconsistency(
            "reserved-without-words", "BT-71", Message("The contract is reserved, but no text tells for whom and why.")
        )
    if fields.reserved_execution == "yes" and not said:
        yield Inconsistency(
            "execution-without-words",
            "BT-736",
            Message("Performance is reserved for sheltered programmes, but no text tells how."),
        )


def _conditions(fields: NoticeFields) -> Iterator[Inconsistency]:
    if len(fields.conditions) > 1:
        yield Inconsistency(
            "conditions-twice", "BT-70", Message("Conditions of performance stand in one block, not in several.")
        )
    for condition in fields.conditions:
        if condition.code is None and condition.words:
            yield Inconsistency(
                "words-without-code",
                "OPT-060",
                Message("The text on performance would be ignored: its code “performance” is missing."),
            )
        if condition.code is not None and not condition.words:
            yield Inconsistency(
                "code-without-words", "BT-70", Message("The code “performance” stands without the text it announces.")
            )


def _scored(fields: NoticeFields) -> Iterator[Inconsistency]:
    if fields.scored is None:
        return
    if fields.scored.type != QUALITY:
        yield Inconsistency(
            "award-type", "BT-539", Message("An employment criterion is of the type “quality”: there is no social one.")
        )
    if not fields.scored.name:
        yield Inconsistency("award-without-name", "BT-734", Message("The award criterion has no name."))
    if not fields.scored.description:
        yield Inconsistency("award-without-words", "BT-540", Message("The award criterion has no description."))
    weight = fields.scored.weight
    if isinstance(weight, Decimal) and not 0 < weight <= 100:
        yield Inconsistency("award-weight", "BT-541", Message("A weight in per cent is above 0 and at most 100."))


def _codes(fields: NoticeFields) -> Iterator[Inconsistency]:
    used: tuple[tuple[str, tuple[str | None, ...]], ...] = (
        ("BT-06", fields.aims),
        ("BT-775", fields.objectives),
        ("BT-71", (fields.reserved,)),
        ("BT-736", (fields.reserved_execution,)),
        ("OPT-060", tuple(condition.code for condition in fields.conditions)),
        ("BT-539", (fields.scored.type,) if fields.scored else ()),
        ("BT-5421", (fields.scored.unit,) if fields.scored else ()),
    )
    for field, codes in used:
        if any(code is not None and code not in CODES[field] for code in codes):
            yield Inconsistency("unknown-code", field, Message("{field}: the list has no such code.", field=field))


_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def texts_of(fields: NoticeFields) -> Iterator[tuple[str, Words]]:
    """Every text of the fields with the field it stands in."""
    if fields.aim_words:
        yield "BT-777", fields.aim_words
    for condition in fields.conditions:
        if condition.words:
            yield "BT-70", condition.words
    if fields.scored is not None:
        if fields.scored.name:
            yield "BT-734", fields.scored.name
        if fields.scored.description:
            yield "BT-540", fields.scored.description


def _texts(fields: NoticeFields) -> Iterator[Inconsistency]:
    """Every text stands in every language of the notice and in no other, is not too long, and can be written."""
    if not fields.languages or len(set(fields.languages)) < len(fields.languages):
        yield Inconsistency("languages", "BT-702", Message("A notice has at least one language, and each only once."))
    for field, words in texts_of(fields):
        if any(not words.get(language, "").strip() for language in fields.languages):
            yield Inconsistency(
                "language-missing",
                field,
                Message("{field}: every language of the notice must have the text.", field=field),
            )
        if set(words) - set(fields.languages):
            yield Inconsistency(
                "language-foreign",
                field,
                Message("{field}: a text is in a language that the notice does not have.", field=field),
            )
        if any(len(text) > LIMITS[field] for text in words.values()):
            yield Inconsistency(
                "too-long",
                field,
                Message("{field}: the text has more than {most} characters.", field=field, most=LIMITS[field]),
            )
        if any(_NOT_XML.search(text) for text in words.values()):
            yield Inconsistency(
                "not-writable", field, Message("{field}: the text has a character that no notice takes.", field=field)
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """A field as it is shown: its code, the code it is answered with or its texts, how long they may be.

    `answer` is a code, "true", "false" or a number; none: the field has texts, or stays empty. `by_buyer`: whoever
    writes the notice answers it. `words` tell what a code means.
    """

    field: str
    label: Text
    answer: str | None = None
    words: Text | None = None
    texts: Words = made_by(default_factory=dict)
    by_buyer: bool = False

    @property
    def limit(self) -> int | None:
        """Characters that a text may have; none where the field takes no text."""
        return LIMITS.get(self.field)


def rows_of(fields: NoticeFields) -> tuple[FieldRow, ...]:
    """The fields in the order in which they are told: Hilma's first; a field that stays empty is left out."""
    return tuple(_rows(fields))


def in_digits(number: Decimal) -> str:
    """A decimal as forms for machines take it: with a point, without zeros at its end."""
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a page shows of notice fields: the rows, why something is left to the buyer, and what does not agree."""

    rows: tuple[FieldRow, ...]
    left: Message | None
    faults: tuple[Inconsistency, ...]
    module: bool = False


def told_of(criterion: Criterion) -> Told:
    """The notice fields of a criterion as the library shows them."""
    fields = fields_of(criterion)
    left = None if fields.module else why_by_buyer(criterion)
    return Told(rows=rows_of(fields), left=left, faults=inconsistencies(fields), module=fields.module)


def _rows(fields: NoticeFields) -> Iterator[FieldRow]:
    if not fields.module:
        yield from _hilma_rows(fields)
    for code in fields.aims:
        yield _coded("BT-06", code)
    if fields.aim_words:
        yield _text("BT-777", fields.aim_words)
    for code in fields.objectives:
        yield _coded("BT-775", code)
    if not fields.module:
        yield _coded("BT-71", fields.reserved)
        yield _coded("BT-736", fields.reserved_execution)
    for condition in fields.conditions:
        if condition.code is not None and not fields.module:
            yield _coded("OPT-060", condition.code)
        yield _text("BT-70", condition.words)
    if fields.scored is not None:
        yield _coded("BT-539", fields.scored.type)
        yield _text("BT-734", fields.scored.name)
        yield _text("BT-540", fields.scored.description)
        weight = fields.scored.weight
        yield FieldRow(
            field="BT-541",
            label=LABELS["BT-541"],
            answer=None if isinstance(weight, ByBuyer) else in_digits(weight),
            by_buyer=weight is BY_BUYER,
        )
        yield _coded("BT-5421", fields.scored.unit)


def _hilma_rows(fields: NoticeFields) -> Iterator[FieldRow]:
    told = fields.employment_condition
    yield FieldRow(
        field="employmentCondition",
        label=LABELS["employmentCondition"],
        answer=None if told is BY_BUYER else str(told).lower(),
        words=None if told is BY_BUYER else CODES["BT-736"]["yes" if told else "no"],
        by_buyer=told is BY_BUYER,
    )
    if fields.places is not None or told is BY_BUYER:
        yield FieldRow(
            field="howManyOpportunitiesIsEstimated",
            label=LABELS["howManyOpportunitiesIsEstimated"],
            answer=str(fields.places) if isinstance(fields.places, int) else None,
            by_buyer=not isinstance(fields.places, int),
        )


def _coded(field: str, code: str) -> FieldRow:
    return FieldRow(field=field, label=LABELS[field], answer=code, words=CODES[field].get(code))


def _text(field: str, words: Words) -> FieldRow:
    return FieldRow(field=field, label=LABELS[field], texts=words)
