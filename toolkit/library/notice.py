"""The fields of a contract notice that tell of an employment criterion (Hilma, eForms), and how they must agree.

Codes, limits and presence: eForms SDK 1.13, which Hilma uses, and Hilma's published code (S50). The official rules let
through what `inconsistencies` tells: an objective without an aim, a text without its code, a reservation without words.
"""

from __future__ import annotations

from collections.abc import Mapping
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
