"""A synthetic paper that uses every block, in each language; all of its content is invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from toolkit.base.canonical import canonical, digest
from toolkit.base.documents import Frame, Paper, paper_environment
from toolkit.base.model import Finding, Language, Message, Money, Severity, Text
from toolkit.base.signing import Signer

KEY = b"""\
-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----
"""  # the published example of RFC 8032, section 7.1, test 1

RIGHT_TO_LEFT = "חברת ניקיון בע״מ"
SIGNS = "å ä ö Å Ä Ö š ž – € ≥ ≤ × − ☐ ☑ ” ’ §"
MARKUP = "<script>alert('&amp;')</script>"

TEMPLATE = """
{% extends "paper/base.html" %}
{% from "paper/blocks.html" import section, meta_table, definitions, data_table, findings_table, arithmetic_table,
   heading, end_note %}
{% block kind %}{{ words.kind }}{% endblock %}
{% block facts %}{{ meta_table(words.facts, facts) }}{% endblock %}
{% block content %}
{{ definitions(words.terms, terms) }}
{% for number, title, paragraphs in sections %}{{ section(number, title, paragraphs, note=words.note) }}{% endfor %}
{{ heading("7", words.sums) }}
{{ arithmetic_table(words.sums_caption, lines, total=(words.total, "13 kk")) }}
{{ heading("7.1", words.found, level=3) }}
{{ findings_table(words.found_caption, findings, overridden={"G-SIZE:over_warn:": words.overridden}) }}
{{ findings_table(words.nothing_caption, ()) }}
{{ heading("8", words.rows) }}
{{ data_table(words.rows_caption, words.columns, rows, (14, 46, 22, 18), numbers=(3,)) }}
<p lang="en">In the words of the notice: “obligation”.</p>
{% endblock %}
{% block end %}{{ end_note(fingerprint, key, "paper.json") }}{% endblock %}
"""

WORDS: dict[Language, dict[str, object]] = {
    Language.FI: {
        "title": "Työllistämisehdot – kouluruokailun siivous- ja kuljetuspalvelut 2027–2030",
        "version": "Versio 2, 22.11.2026",
        "kind": "Hankintasopimuksen liite",
        "facts": "Hankinnan tiedot",
        "labels": ("Hankintayksikkö", "Viite", "Toimittaja", "Sopimuskausi", "Arvo", "Merkit", "Merkintä"),
        "period": "1.1.2027–31.12.2030",
        "terms": "Määritelmät",
        "term": (
            "Velvoite",
            "Se työn määrä, jonka toimittaja tarjoaa sopimuskauden aikana ehdot täyttäville ihmisille.",
        ),
        "note": "Teksti: tarkoitus, versio 1. Juristi ei ole tarkastanut.",
        "sections": ("Tarkoitus", "Soveltamisala", "Kohderyhmät", "Velvoite", "Aikataulu", "Seuranta"),
        "long": "Toimittaja palkkaa velvoitteen täyttämiseksi vähintään {n} ihmistä, joiden työ alkaa kuuden kuukauden "
        "kuluessa sopimuskauden alusta. Työsuhde kestää yhtäjaksoisesti vähintään kuusi kuukautta, ja siitä maksetaan "
        "alalla sitovan työehtosopimuksen mukainen palkka.",
        "lead": "Työn muodoiksi hyväksytään:",
        "bullets": ("työsuhde", "oppisopimus", "palkkatuettu työ, jos edellytykset täyttyvät"),
        "sums": "Mitoitus",
        "sums_caption": "Velvoitteen laskelma työtunneista",
        "sum": ("Työn osuus arvosta", "6 200 000 € × 25 %", "1 550 000 €"),
        "total": "Ehdotettu velvoite",
        "found": "Tarkastuksen havainnot",
        "found_caption": "Havainnot, joita on harkittava",
        "nothing_caption": "Jäädyttämisen estävät havainnot",
        "message": "Velvoite on 7 % koko työstä.",
        "fix": "Pienennä velvoitetta tai perustele sen koko.",
        "basis": "Suhteellisuusperiaate",
        "overridden": "Ohitettu: hankinta on poikkeuksellisen työvaltainen. Hankinta-asiantuntija, 22.11.2026 klo 10.",
        "rows": "Seurantalomake",
        "rows_caption": "Ilmoitetut työjaksot",
        "columns": ("Jakso", "Työn kuvaus", "Muoto", "Tunnit"),
        "row": "Keittiön ja ruokasalin siivous, iltavuoro",
    },
    Language.SV: {
        "title": "Sysselsättningsvillkor – städ- och transporttjänster för skolmåltider 2027–2030",
        "version": "Version 2, 22.11.2026",
        "kind": "Bilaga till upphandlingskontraktet",
        "facts": "Uppgifter om upphandlingen",
        "labels": ("Upphandlande enhet", "Referens", "Leverantör", "Kontraktstid", "Värde", "Tecken", "Anteckning"),
        "period": "1.1.2027–31.12.2030",
        "terms": "Definitioner",
        "term": (
            "Åtagande",
            "Den mängd arbete som leverantören under kontraktstiden erbjuder dem som uppfyller villkoren.",
        ),
        "note": "Text: syfte, version 1. Ingen jurist har granskat texten.",
        "sections": ("Syfte", "Tillämpningsområde", "Målgrupper", "Åtagandet", "Tidtabell", "Uppföljning"),
        "long": "Leverantören anställer för att fullgöra åtagandet minst {n} personer, vilkas arbete börjar inom sex "
        "månader från kontraktstidens början. Anställningen varar utan avbrott i minst sex månader, och lönen följer "
        "det kollektivavtal som är bindande i branschen.",
        "lead": "Följande former av arbete godkänns:",
        "bullets": ("anställning", "läroavtal", "arbete med lönesubvention, om förutsättningarna finns"),
        "sums": "Dimensionering",
        "sums_caption": "Åtagandet räknat ur arbetstimmarna",
        "sum": ("Arbetets andel av värdet", "6 200 000 € × 25 %", "1 550 000 €"),
        "total": "Föreslaget åtagande",
        "found": "Granskningens iakttagelser",
        "found_caption": "Iakttagelser att ta ställning till",
        "nothing_caption": "Iakttagelser som hindrar frysning",
        "message": "Åtagandet är 7 % av allt arbete.",
        "fix": "Minska åtagandet eller motivera dess storlek.",
        "basis": "Proportionalitetsprincipen",
        "overridden": "Åsidosatt: upphandlingen är ovanligt arbetsintensiv. Sakkunnig, 22.11.2026 kl. 10.15.",
        "rows": "Uppföljningsblankett",
        "rows_caption": "Anmälda arbetsperioder",
        "columns": ("Period", "Arbetets beskrivning", "Form", "Timmar"),
        "row": "Städning av kök och matsal, kvällsskift",
    },
    Language.EN: {
        "title": "Employment conditions – cleaning and transport for school meals 2027–2030",
        "version": "Version 2, 22 November 2026",
        "kind": "Annex to the procurement contract",
        "facts": "Facts of the procurement",
        "labels": ("Contracting authority", "Reference", "Supplier", "Contract period", "Value", "Signs", "Remark"),
        "period": "1 January 2027–31 December 2030",
        "terms": "Definitions",
        "term": (
            "Obligation",
            "The amount of work that the supplier offers during the contract to people who qualify.",
        ),
        "note": "Text: purpose, version 1. Not reviewed by a lawyer.",
        "sections": ("Purpose", "Scope", "Target groups", "The obligation", "Timing", "Follow-up"),
        "long": "To fulfil the obligation the supplier employs at least {n} people, whose work starts within six "
        "months of the start of the contract. The employment lasts at least six months without a break, and the wage "
        "follows the collective agreement that binds the sector.",
        "lead": "These forms of work are accepted:",
        "bullets": ("employment", "apprenticeship", "work with a pay subsidy, where its conditions are met"),
        "sums": "Sizing",
        "sums_caption": "The obligation worked out from labour hours",
        "sum": ("Share of labour in the value", "€6,200,000 × 25 %", "€1,550,000"),
        "total": "Proposed obligation",
        "found": "Findings of the check",
        "found_caption": "Findings to think about",
        "nothing_caption": "Findings that stop freezing",
        "message": "The obligation is 7 % of all the labour.",
        "fix": "Lower the obligation or give the reason for its size.",
        "basis": "Proportionality",
        "overridden": "Overridden: the purchase is unusually labour-intensive. Expert, 22 November 2026 at 10.15.",
        "rows": "Reporting form",
        "rows_caption": "Reported periods of work",
        "columns": ("Period", "What was done", "Form", "Hours"),
        "row": "Cleaning of kitchen and dining hall, evening shift",
    },
}


@dataclass(frozen=True)
class SumLine:
    label: Message
    formula: Message
    result: Message
    sources: tuple[str, ...]


def _sections(words: dict[str, object]) -> list[tuple[int, str, list[object]]]:
    titles, long, bullets = words["sections"], words["long"], words["bullets"]
    assert isinstance(titles, tuple)
    assert isinstance(long, str)
    return [
        (number, title, [long.format(n=number * 100 + 1), words["lead"], bullets, long.format(n=number * 100 + 2)])
        for number, title in enumerate(titles, 1)
    ]


def sample(language: Language, prevailing: Language = Language.FI) -> Paper:
    """The synthetic paper in a language."""
    words = WORDS[language]
    labels, total, line = words["labels"], words["message"], words["sum"]
    assert isinstance(labels, tuple)
    assert isinstance(line, tuple)
    finding = Finding(
        code="G-SIZE",
        case="over_warn",
        severity=Severity.WARN,
        message=Text(fi=str(total), sv=str(total), en=str(total)),
        fix=Text(fi=str(words["fix"]), sv=str(words["fix"]), en=str(words["fix"])),
        basis=Text(fi=str(words["basis"]), sv=str(words["basis"]), en=str(words["basis"])),
        sources=("S12",),
        verified=False,
    )
    blocking = finding.model_copy(update={"severity": Severity.BLOCK, "case": "impossible", "code": "G-TIME"})
    informing = finding.model_copy(update={"severity": Severity.NOTE, "case": "stale", "verified": True})
    signer = Signer(KEY)
    payload = {"paper": words["title"], "obligation_months": 13, "made_on": "2026-11-22"}
    data = canonical(signer.sign(payload))
    frame = Frame(
        title=str(words["title"]),
        version=str(words["version"]),
        issuer="Esimerkkilän kaupunki – Exempelstad",
        reference="ESI/1234/02.08.00/2026",
        prevailing=prevailing,
    )
    values = ("Esimerkkilän kaupunki", frame.reference, RIGHT_TO_LEFT, words["period"], Money.euros(6_200_000))
    html = (
        paper_environment(language)
        .from_string(TEMPLATE)
        .render(
            frame=frame,
            words=words,
            facts=[
                (
                    label,
                    value if isinstance(value, str) else Text(fi="6 200 000 €", sv="6 200 000 €", en="€6.2 M")["fi"],
                )
                for label, value in zip(labels, (*values, SIGNS, MARKUP), strict=True)
            ],
            terms=[words["term"]] * 3,
            sections=_sections(words),
            lines=[SumLine(*(Message(str(one)) for one in line), sources=("S45", "S46"))] * 3,
            findings=(blocking, finding, informing),
            rows=[(f"H-2027-{n:02}", f"{words['row']} ☐ ☑", "pay_subsidised", n * 7) for n in range(1, 61)],
            fingerprint=digest(canonical(payload)),
            key=signer.public_key,
        )
    )
    return Paper(
        title=frame.title,
        language=language,
        html=html,
        data=data,
        data_name="paper.json",
        made_on=datetime(2026, 11, 22, 8, 15, tzinfo=UTC),
        author=frame.issuer,
    )


@pytest.fixture(scope="session")
def sample_paper() -> Callable[[Language], Paper]:
    return sample
