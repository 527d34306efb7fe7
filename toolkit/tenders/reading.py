"""Reads what the officer wrote freely: words that cannot be measured, that demand labels, or that tell of a person.

The rules are narrow on purpose. A word is told only in a sentence that also says whom it obliges, or what it asks, so
that the description of a purchase may use the same word in its own sense. What they do not find may still be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from toolkit.base.model import has_identity_code
from toolkit.library.shelf import Library
from toolkit.tenders.met import Met
from toolkit.tenders.model import Asked, TenderFacts

Texts = tuple[tuple[str, str], ...]
"""What was written, each with the question that it answers."""


def written(facts: TenderFacts) -> Texts:
    """Everything the officer wrote freely, in the order of the questions."""
    lots = tuple(("lots", lot.name) for lot in facts.lots)
    texts = (("title", facts.title), ("description", facts.description), *lots, *_reasons(facts))
    return tuple((field, text) for field, text in texts if text.strip())


def _reasons(facts: TenderFacts) -> Texts:
    """Why the officer chose what was chosen; they say nothing of what is bought, but much of whom one thinks of."""
    sizing = dict.fromkeys(lot.asked.reason for lot in facts.asking_lots if isinstance(lot.asked, Asked))
    return (
        ("group_reason", facts.group_reason),
        ("instrument_reason", facts.instrument_reason),
        *(("amount_reason", reason) for reason in sizing),
    )


def _words(*patterns: str) -> re.Pattern[str]:
    """Beginnings of words, or words with an end of their own (`\\b`), in whatever case."""
    return re.compile(r"(?<!\w)(?:" + "|".join(patterns) + r")\w*", re.IGNORECASE)


_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")

# fmt: off
_SUPPLIER = _words(
    "toimittaj", "palveluntuottaj", "urakoitsij", "tarjoaj", "sopimuskumppan",
    "leverantör", "anbudsgivar", "entreprenör", "tjänsteproducent", "tjänsteleverantör",
    "supplier", "contractor", "tenderer", "service provider",
)
_WORK = _words(
    "työllis", "työpaik", "työnhak", "työtön", "työttöm", "oppisopimu", "koulutussopimu", "harjoittelij", "opiskelij",
    "sysselsätt", "anställ", "arbetssök", "arbetslös", "läroavtal", "utbildningsavtal", "praktik", "studerande",
    "employ", "unemploy", "jobseek", "jobs?\\b", "apprentic", "trainee", "student",
)
_VAGUE = _words(
    "pyrki", "pyrit", "edistä", "edistet", "ota\\w* huomioon", "ottaa\\b huomioon", "ottavat\\b huomioon",
    "otetta\\w* huomioon", "huomioi", "mahdollisuuksien mukaan", "mahdollisuuksiensa mukaan", "parhaansa mukaan",
    "sträv", "främja", "beakta", "tar\\b hänsyn", "ta\\b hänsyn", "i mån av möjlighet", "om möjligt\\b",
    "i möjligaste mån", "verka\\w* för\\b",
    "striv", "promot", "tak(?:e|es|en|ing)\\b (?:\\w+ ){0,3}into account", "take account",
    "endeavou?r",
    "where possible",
    "if possible", "as far as possible", "best efforts", "encourag",
)
_WHOLE_STAFF = _words(
    "koko henkilöstö", "koko henkilökun", "koko yrity", "koko konserni", "kaikista työntekijöistään",
    "henkilöstöpoliti",
    "hela personal", "hela företag", "hela koncern", "alla sina anställda", "personalpolitik",
    "(?:whole|entire) (?:staff|workforce|company|group)", "all (?:of )?its (?:staff|employees|workers)",
    "company-wide", "staff policy", "personnel policy",
)
_GROUP = _words(
    "työtön", "työttöm", "pitkäaikaistyöt", "osatyöky", "vammais", "maahanmuutta", "oppisopimu", "kohderyhm",
    "työllistämi",
    "arbetslös", "långtidsarbetslös", "partiellt arbetsför", "funktionsnedsätt", "invandr", "läroavtal", "målgrupp",
    "unemployed", "long-term unemployed", "partial work ability", "disab", "immigrant", "apprentic", "target group",
    "disadvantaged",
)
_LABEL = _words(
    "joutsenmer", "ympäristömer", "avainlip", "reilun? kaup", "yhteiskunnallinen yritys -mer",
    "svanenmär", "svanmär", "miljömär", "nyckelflagg", "rättvis handel",
    "nordic swan", "eco-?label", "fair-?trade", "key flag", "social enterprise mark",
    "sa ?8000", "iso ?\\d{4,5}", "emas\\b",
)
_DEMAND = _words(
    "vaadi", "vaatimu", "edellyt", "on oltava", "tulee olla", "pitää olla", "täytyy olla",
    "kräv", "krav", "förutsätt", "ska ha\\b", "ska vara", "måste ha\\b", "måste vara",
    "requir", "must\\b", "shall\\b", "demand", "needs? to (?:have|hold|be)",
)
_EQUIVALENT = _words("vastaav", "samanarvoi", "likvärdig", "motsvarande", "equivalent", "comparable")
_HEALTH = _words(
    "diagno", "masennus", "masennuks", "skitsofren", "autis", "adhd", "kehitysvamma", "päihderiippuvu",
    "työkyvyttömyyseläk", "toimeentulotu", "sairauspäivära", "kuntoutustu",
    "depression", "schizofren", "utvecklingsstörning", "missbruk", "sjukpension", "utkomststöd", "sjukdagpenning",
    "rehabiliteringsstöd",
    "schizophren", "intellectual disab", "addiction", "disability pension", "social assistance", "sickness allowance",
)
# fmt: on
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")


def _told(
    texts: Texts, *together: re.Pattern[str], without: re.Pattern[str] | None = None
) -> Iterator[tuple[str, str]]:
    """Where a sentence holds a word of every pattern and none of `without`: the question, and the first pattern's word.

    Each word once, where it first stands.
    """
    seen: set[str] = set()
    for field, text in texts:
        for sentence in _SENTENCE.split(text):
            if without is not None and without.search(sentence):
                continue
            word = together[0].search(sentence)
            if word is None or not all(pattern.search(sentence) for pattern in together[1:]):
                continue
            if word.group().casefold() not in seen:
                seen.add(word.group().casefold())
                yield field, word.group()


def _one(case: str, told: Iterator[tuple[str, str]]) -> Iterator[Met]:
    """One finding for all words, beside the question where the first of them stands."""
    found = tuple(told)
    if found:
        yield Met(case, {"words": tuple(word for _, word in found)}, field=found[0][0])


def asks_of_the_whole_firm(facts: TenderFacts, library: Library, on: date) -> Iterator[Met]:
    """G-LINK: what is asked concerns the performance of this contract, never the staff or policy of a whole firm.

    Whoever tenders for a reserved contract is told apart by its staff: there the law itself asks for it.
    """
    if any(isinstance(lot.asked, Asked) for lot in facts.asking_lots):
        yield from _one("whole_firm", _told(written(facts), _WHOLE_STAFF, _GROUP))


def cannot_be_measured(facts: TenderFacts, library: Library, on: date) -> Iterator[Met]:
    """G-VAGUE: an obligation of a supplier says what, how much and by when, not that it strives."""
    yield from _one("vague", _told(written(facts), _VAGUE, _SUPPLIER, _WORK))


def demands_a_label(facts: TenderFacts, library: Library, on: date) -> Iterator[Met]:
    """G-LABEL: whoever demands a label accepts what is equivalent too."""
    yield from _one("no_equivalent", _told(written(facts), _LABEL, _DEMAND, without=_EQUIVALENT))


def tells_of_a_person(facts: TenderFacts, library: Library, on: date) -> Iterator[Met]:
    """G-GDPR: nothing of a person stands in what becomes public.

    Illnesses and benefits are looked for in the reasons only: what is bought may well be about them.
    """
    texts = written(facts)
    for case, fields in (
        ("identity_code", [field for field, text in texts if has_identity_code(text)]),
        ("address", [field for field, text in texts if _ADDRESS.search(text)]),
    ):
        if fields:
            yield Met(case, field=fields[0])
    yield from _one("health", _told(_reasons(facts), _HEALTH))
