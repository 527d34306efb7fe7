"""Show the contract notice's fields of a tender, filled in lot by lot, and hand them over for Hilma and eForms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from flask import Blueprint, Flask, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from toolkit.base.model import Language, Message, Refused
from toolkit.base.pages import actor, allowed, database, download, today
from toolkit.clauses.announcing import MOST_PLACES, Announcement, LotNotice, announce, eforms_xml, hilma, hilma_json
from toolkit.clauses.wording import lot_name
from toolkit.library.notice_lines import Told, rows_of
from toolkit.library.pages import library
from toolkit.tenders.facts import facts_from
from toolkit.tenders.model import TenderFacts
from toolkit.tenders.store import Tender
from toolkit.tenders.store import tender as find_tender

pages = Blueprint("notice", __name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks: more languages, the buyer's own numbers of places by lot, and those that are none."""

    languages: tuple[Language, ...]
    estimates: Mapping[str, int]
    typed: Mapping[str, str] = field(default_factory=dict)
    wrong: frozenset[str] = frozenset()


@pages.get("/tenders/<int(max=2147483647):tender_id>/notice")
@allowed("tenders.read")
def show(tender_id: int) -> ResponseReturnValue:
    """Every field of the notice, lot by lot, as text to copy and as files."""
    tender, facts = _tender(tender_id)
    if facts is None:
        return redirect(url_for("tenders.go_on", tender_id=tender_id), 303)
    asked = _asked(facts)
    announcement = _announce(tender, facts, asked)
    fits = announcement.agrees and not asked.wrong
    settled = hilma(announcement)
    return render_template(
        "clauses/notice.html",
        tender=tender,
        facts=facts,
        announcement=announcement,
        asked=asked,
        told={one.lot.id: _told(one) for one in announcement.lots},
        name=lot_name,
        most=MOST_PLACES,
        hilma=hilma_json(announcement) if fits and settled else None,
        missing=[one.lot for one in announcement.lots if one.lot.id not in settled],
        eforms=eforms_xml(announcement) if fits and facts.asking_lots else None,
        query=_query(asked),
    )


@pages.get("/tenders/<int(max=2147483647):tender_id>/notice.json")
@allowed("tenders.read")
def as_json(tender_id: int) -> ResponseReturnValue:
    """Hilma's answers by lot, to be added to the others that Hilma asks for."""
    tender, facts = _tender(tender_id)
    if facts is None:
        return redirect(url_for("tenders.go_on", tender_id=tender_id), 303)
    announcement = _agreed(tender, facts)
    if not hilma(announcement):
        raise _refused(Message("No lot’s answer is settled by the tender: they are yours to give."))
    return download(hilma_json(announcement), "application/json", f"hilma-{tender_id}.json")


@pages.get("/tenders/<int(max=2147483647):tender_id>/notice.xml")
@allowed("tenders.read")
def as_xml(tender_id: int) -> ResponseReturnValue:
    """What of the eForms notice is ours, lot by lot."""
    tender, facts = _tender(tender_id)
    if facts is None:
        return redirect(url_for("tenders.go_on", tender_id=tender_id), 303)
    announcement = _agreed(tender, facts)
    if not facts.asking_lots:
        raise _refused(Message("No lot of this tender takes a clause."))
    return download(eforms_xml(announcement), "application/xml", f"eforms-{tender_id}.xml")


def _tender(tender_id: int) -> tuple[Tender, TenderFacts | None]:
    with database().reading() as session:
        tender = find_tender(session, actor=actor(), tender_id=tender_id)
    return tender, facts_from(tender.answers, library(), buyer_name=tender.buyer_name, on=today())


def _asked(facts: TenderFacts) -> Asked:
    languages = tuple(one for one in Language if one.value in request.args.getlist("lang"))
    typed = {lot.id: request.args.get(f"places-{lot.id}", "").strip()[:20] for lot in facts.asking_lots}
    numbers = {id: int(words) for id, words in typed.items() if words.isascii() and words.isdigit()}
    estimates = {id: number for id, number in numbers.items() if 1 <= number <= MOST_PLACES}
    wrong = frozenset(id for id, words in typed.items() if words and id not in estimates)
    return Asked(languages, estimates, typed, wrong)


def _query(asked: Asked) -> dict[str, object]:
    """What of the address the files need too, and nothing else that somebody may have written there."""
    numbers = {f"places-{id}": number for id, number in asked.estimates.items()}
    return {"lang": [one.value for one in asked.languages], **numbers}


def _announce(tender: Tender, facts: TenderFacts, asked: Asked) -> Announcement:
    return announce(
        facts,
        library(),
        on=today(),
        edition=tender.edition,
        languages=asked.languages,
        estimates=asked.estimates,
    )


def _agreed(tender: Tender, facts: TenderFacts) -> Announcement:
    """The notice, where all of its fields agree with each other; `Refused` tells what does not."""
    asked = _asked(facts)
    if asked.wrong:
        raise _refused(Message("A number of places is a whole number from 1 to {most}.", most=MOST_PLACES))
    announcement = _announce(tender, facts, asked)
    faults = [*announcement.faults, *(fault for lot in announcement.lots for fault in lot.faults)]
    if faults:
        raise _refused(faults[0].message)
    return announcement


def _refused(why: Message) -> Refused:
    return Refused(Message("No file was made."), why, Message("Go back to the notice fields of the tender."))


def _told(one: LotNotice) -> Told:
    return Told(rows=rows_of(one.fields), left=one.left, faults=one.faults)


def open_notice(app: Flask) -> None:
    """Open the pages."""
    app.register_blueprint(pages)
