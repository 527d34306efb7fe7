"""Fills in the contract notice of a tender, lot by lot, and writes it as Hilma's JSON and as an eForms fragment."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from toolkit.base.model import Language, Message, Text
from toolkit.library.model import Criterion
from toolkit.library.notice import BY_BUYER, LIMITS, NoticeFields, Words, fields_for, why_by_buyer
from toolkit.library.notice_lines import in_digits
from toolkit.library.notice_rules import Inconsistency, disagreeing_lots, inconsistencies
from toolkit.library.shelf import Library
from toolkit.tenders.guardrails import places_to_announce
from toolkit.tenders.model import WITHOUT_CALL, Asked, Instrument, Lot, Regime, TenderFacts
from toolkit.tenders.regime import regime
from toolkit.tenders.selection import criteria_for

MOST_PLACES = 100_000
"""The largest number of places that is taken for one lot: above it somebody has mistyped."""

LANGUAGE_CODES: Mapping[Language, str] = {Language.FI: "FIN", Language.SV: "SWE", Language.EN: "ENG"}
"""Languages as eForms writes them (ISO 639-2/T, upper case)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LotNotice:
    """A lot of the notice: its fields, why something is left to the buyer, what does not agree.

    `asks`: whether the lot takes a clause. `worked_out`: the number of places that follows from the obligation (for an
    award criterion the most that is rewarded), which the buyer may exchange for an estimate of its own.
    """

    lot: Lot
    asks: bool
    fields: NoticeFields
    worked_out: int | None
    left: Message | None
    faults: tuple[Inconsistency, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """The notice of a tender: its lots, its languages (that of the call first), and what is said of the whole.

    `due`: what is told where the rules demand no notice. `not_in_conditions`: modules whose texts had no room in BT-70;
    they stand in BT-777 all the same.
    """

    criterion: Criterion
    languages: tuple[Language, ...]
    lots: tuple[LotNotice, ...]
    due: Message | None
    not_in_conditions: tuple[Text, ...]
    faults: tuple[Inconsistency, ...]

    @property
    def agrees(self) -> bool:
        """Whether no rule is broken in any lot nor between them."""
        return not self.faults and not any(lot.faults for lot in self.lots)


def announce(
    facts: TenderFacts,
    library: Library,
    *,
    on: date,
    edition: date,
    languages: Iterable[Language] = (),
    estimates: Mapping[str, int] | None = None,
) -> Announcement:
    """The notice of a tender; the language of the call is always one of its languages and stands first.

    `estimates` are the buyer's own numbers of places by lot; without one the number worked out from the obligation
    stands, but never for an award criterion, of which only the most is known. Texts are those of the day `edition`.
    `NotOnShelf`: the library has no such criterion on that day.
    """
    main, *modules = criteria_for(facts, library, edition)
    first = Language(facts.language)
    chosen = (first, *(one for one in Language if one in set(languages) - {first}))
    short, left_out = _joined(main, modules, LIMITS["BT-70"])
    whole, _ = _joined(main, modules, LIMITS["BT-777"])
    made = [fields_for(main, short, chosen, work=work, whole=whole) for work in (False, True)]
    lots = tuple(_lot(lot, facts, main, made, estimates or {}) for lot in facts.lots)
    return Announcement(
        criterion=main,
        languages=chosen,
        lots=lots,
        due=_due(facts, library, on),
        not_in_conditions=left_out,
        faults=disagreeing_lots([one.fields for one in lots]),
    )


def _joined(main: Criterion, modules: Iterable[Criterion], most: int) -> tuple[Text, tuple[Text, ...]]:
    """The main criterion's text and those of its modules as far as there is room in every language; what had none."""
    whole, left_out = main.notice, []
    for module in modules:
        longer = Text(**{one.value: f"{whole[one]} {module.notice[one]}" for one in Language})
        if any(len(words) > most for _, words in longer.items()):
            left_out.append(module.title)
        else:
            whole = longer
    return whole, tuple(left_out)


def _lot(
    lot: Lot, facts: TenderFacts, main: Criterion, made: Sequence[NoticeFields], estimates: Mapping[str, int]
) -> LotNotice:
    """A lot of the notice; `made` are the criterion's fields where no paid work is asked, and where some is."""
    if lot.asked is None:
        none = NoticeFields(lot=lot.id, languages=made[0].languages, employment_condition=False)
        return LotNotice(lot=lot, asks=False, fields=none, worked_out=None, left=None, faults=inconsistencies(none))
    worked_out = places_to_announce(facts.model_copy(update={"lots": (lot,)}))
    work = worked_out is not None
    fields = replace(made[work], lot=lot.id)
    if work:
        award = lot.instrument is Instrument.AWARD
        places = estimates.get(lot.id, BY_BUYER if award else worked_out)
        fields = replace(fields, places=places, most_places=worked_out if award else None)
    if fields.scored is not None and isinstance(lot.asked, Asked) and lot.asked.award is not None:
        fields = replace(fields, scored=replace(fields.scored, weight=lot.asked.award.weight.value))
    return LotNotice(
        lot=lot,
        asks=True,
        fields=fields,
        worked_out=worked_out,
        left=why_by_buyer(main, work=work),
        faults=inconsistencies(fields),
    )


def _due(facts: TenderFacts, library: Library, on: date) -> Message | None:
    """What is told where no contract notice is due; none where one is, or where the rules are not known."""
    if facts.procedure in WITHOUT_CALL:
        return Message("Without a call for tenders there is no contract notice: nothing is to be filled in.")
    if regime(facts, library, on).regime is Regime.BELOW_NATIONAL:
        return Message(
            "Below the national threshold no contract notice is demanded. These are the fields if you give one."
        )
    return None


def hilma(announcement: Announcement) -> dict[str, dict[str, object]]:
    """Hilma's answers by lot, as far as they are settled; the other questions it asks are the buyer's.

    A lot is left out while its answer or its number is still to be given.
    """
    return dict(_hilma(announcement))


def _hilma(announcement: Announcement) -> Iterator[tuple[str, dict[str, object]]]:
    for one in announcement.lots:
        fields = one.fields
        if fields.employment_condition is True and isinstance(fields.places, int):
            yield (
                one.lot.id,
                {"employmentCondition": True, "howManyOpportunitiesIsEstimated": int(fields.places)},
            )
        elif fields.employment_condition is False:
            yield one.lot.id, {"employmentCondition": False}


def hilma_json(announcement: Announcement) -> str:
    """The same as text: JSON with two spaces of indent and a line's end."""
    return json.dumps(hilma(announcement), ensure_ascii=False, indent=2) + "\n"


_UBL = "urn:oasis:names:specification:ubl:schema:xsd"
_EU = "http://data.europa.eu/p27"
_SPACES = {
    "xmlns": f"{_UBL}:ContractNotice-2",
    "xmlns:cac": f"{_UBL}:CommonAggregateComponents-2",
    "xmlns:cbc": f"{_UBL}:CommonBasicComponents-2",
    "xmlns:ext": f"{_UBL}:CommonExtensionComponents-2",
    "xmlns:efac": f"{_EU}/eforms-ubl-extension-aggregate-components/1",
    "xmlns:efbc": f"{_EU}/eforms-ubl-extension-basic-components/1",
    "xmlns:efext": f"{_EU}/eforms-ubl-extensions/1",
}


def eforms_xml(announcement: Announcement) -> str:
    """The lots that take a clause as a fragment of a contract notice: what of it is ours, in the order of the schema.

    It is no whole notice: each part belongs to the same place of the lot in a notice that the buyer's system makes.
    """
    lots = [_lot_xml(one.fields) for one in announcement.lots if one.asks]
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(_element("ContractNotice", *lots, **_SPACES)) + "\n"


Lines = list[str]


def _element(name: str, *inside: Lines | str, **attributes: str) -> Lines:
    """An element: with text on one line, with elements on lines of their own; everything is escaped here."""
    told = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    if len(inside) == 1 and isinstance(inside[0], str):
        return [f"<{name}{told}>{escape(inside[0])}</{name}>"]
    lines = [f"  {line}" for part in inside for line in part]
    return [f"<{name}{told}>", *lines, f"</{name}>"] if lines else []


def _texts(name: str, words: Words, languages: Iterable[Language]) -> Iterator[Lines]:
    for language in languages:
        if language in words:
            yield _element(name, words[language], languageID=LANGUAGE_CODES[language])


def _code(name: str, code: str, list_name: str) -> Lines:
    return _element(name, code, listName=list_name)


def _lot_xml(fields: NoticeFields) -> Lines:
    return _element(
        "cac:ProcurementProjectLot",
        _element("cbc:ID", fields.lot or "", schemeName="Lot"),
        _element(
            "cac:TenderingTerms",
            _element(
                "cac:TendererQualificationRequest",
                _element(
                    "cac:SpecificTendererRequirement",
                    _code("cbc:TendererRequirementTypeCode", fields.reserved, "reserved-procurement"),
                ),
            ),
            _element(
                "cac:ContractExecutionRequirement",
                _code("cbc:ExecutionRequirementCode", fields.reserved_execution, "reserved-execution"),
            ),
            *(
                _element(
                    "cac:ContractExecutionRequirement",
                    _code("cbc:ExecutionRequirementCode", condition.code, "conditions"),
                    *_texts("cbc:Description", condition.words, fields.languages),
                )
                for condition in fields.conditions
                if condition.code is not None
            ),
            _award_xml(fields),
        ),
        _element("cac:ProcurementProject", *_aims_xml(fields)),
    )


def _award_xml(fields: NoticeFields) -> Lines:
    scored = fields.scored
    if scored is None:
        return []
    weight: Lines = []
    if isinstance(scored.weight, Decimal):
        weight = _nested(
            ("ext:UBLExtensions", "ext:UBLExtension", "ext:ExtensionContent", "efext:EformsExtension"),
            _element(
                "efac:AwardCriterionParameter",
                _code("efbc:ParameterCode", scored.unit, "number-weight"),
                _element("efbc:ParameterNumeric", in_digits(scored.weight)),
            ),
        )
    return _nested(
        ("cac:AwardingTerms", "cac:AwardingCriterion"),
        _element(
            "cac:SubordinateAwardingCriterion",
            weight,
            _code("cbc:AwardingCriterionTypeCode", scored.type, "award-criterion-type"),
            *_texts("cbc:Name", scored.name, fields.languages),
            *_texts("cbc:Description", scored.description, fields.languages),
        ),
    )


def _nested(names: tuple[str, ...], inside: Lines) -> Lines:
    for name in reversed(names):
        inside = _element(name, inside)
    return inside


def _aims_xml(fields: NoticeFields) -> Iterator[Lines]:
    for code in fields.aims:
        yield _element(
            "cac:ProcurementAdditionalType",
            _code("cbc:ProcurementTypeCode", code, "strategic-procurement"),
            *_texts("cbc:ProcurementType", fields.aim_words, fields.languages),
        )
    for code in fields.objectives:
        yield _element("cac:ProcurementAdditionalType", _code("cbc:ProcurementTypeCode", code, "social-objective"))
