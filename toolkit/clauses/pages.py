"""Check a tender's answers, amount and findings; set blocks aside; freeze; fetch the papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from flask import Blueprint, Flask, Response, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from toolkit.base.canonical import canonical
from toolkit.base.model import Finding, Language, NotFound, Severity
from toolkit.base.pages import actor, allowed, database, language, now, today
from toolkit.base.phrases import say, write
from toolkit.base.signing import Signer
from toolkit.clauses import actions, store
from toolkit.clauses.forms import FreezeForm, OverrideForm
from toolkit.clauses.model import PAPERS, papers_of
from toolkit.library.pages import library
from toolkit.tenders.facts import amounts_for, facts_from
from toolkit.tenders.guardrails import findings, settled
from toolkit.tenders.model import AmountBy, Asked, TenderFacts
from toolkit.tenders.sizing import share_asked
from toolkit.tenders.steps import in_words, path
from toolkit.tenders.store import Tender
from toolkit.tenders.store import tender as find_tender

pages = Blueprint("clauses", __name__)

PAPER_TITLES: Mapping[str, Callable[[], str]] = {
    "clauses": lambda: _("Clauses"),
    "check-report": lambda: _("Check report"),
    "report-form": lambda: _("Report form for the supplier"),
}


@pages.get("/tenders/<int(max=2147483647):tender_id>/check")
@allowed("tenders.read")
def check(tender_id: int) -> ResponseReturnValue:
    """All answers, the amount, the findings, and what has been frozen so far."""
    with database().reading() as session:
        tender = find_tender(session, actor=actor(), tender_id=tender_id)
    facts = _facts(tender)
    if facts is None:
        return redirect(url_for("tenders.go_on", tender_id=tender_id), 303)
    return _check_page(tender, facts)


@pages.post("/tenders/<int(max=2147483647):tender_id>/override")
@allowed("packs.override")
def override(tender_id: int) -> ResponseReturnValue:
    """Set one block aside with a reason."""
    with database().reading() as session:
        tender = find_tender(session, actor=actor(), tender_id=tender_id)
    facts = _facts(tender)
    if facts is None:
        return redirect(url_for("tenders.go_on", tender_id=tender_id), 303)
    form = _override_form(None)
    if not form.validate():
        return _check_page(tender, facts, faulty=form), 422
    with database().writing() as session:
        actions.override_block(
            session,
            actor=actor(),
            now=now(),
            today=today(),
            tender_id=tender_id,
            key=form.key.data or "",
            said=form.said.data or "",
            form_key=form.one_time_key(),
            reason=form.reason.data or "",
            library=library(),
        )
    return redirect(url_for("clauses.check", tender_id=tender_id) + "#findings", 303)


@pages.post("/tenders/<int(max=2147483647):tender_id>/freeze")
@allowed("packs.freeze")
def freeze(tender_id: int) -> ResponseReturnValue:
    """Freeze the pack; its papers are made after the answer."""
    form = FreezeForm()
    version = form.version.data or ""
    with database().writing() as session:
        pack_id = actions.freeze_pack(
            session,
            actor=actor(),
            now=now(),
            today=today(),
            tender_id=tender_id,
            version=int(version) if version.isdecimal() and len(version) < 10 else 0,
            form_key=form.one_time_key(),
            library=library(),
            sign=_signing().sign,
        )
    flash(_("The pack is frozen. Its papers are being made."), "success")
    return redirect(url_for("clauses.pack", pack_id=pack_id), 303)


@pages.get("/packs/<int(max=2147483647):pack_id>")
@allowed("packs.read")
def pack(pack_id: int) -> ResponseReturnValue:
    """A frozen pack: which version it is, its papers, its obligations."""
    with database().reading() as session:
        frozen = store.pack(session, actor=actor(), pack_id=pack_id)
        versions = store.versions(session, tender_id=frozen.tender_id)
    names = papers_of(frozen.payload)
    return render_template(
        "clauses/pack.html",
        pack=frozen,
        versions=versions,
        papers=[(name, PAPER_TITLES[name]()) for name in names],
        ready=len(frozen.papers) == len(names) * len(Language),
        Language=Language,
    )


@pages.get("/packs/<int(max=2147483647):pack_id>/<name>-<code>.pdf")
@allowed("packs.read")
def paper(pack_id: int, name: str, code: str) -> ResponseReturnValue:
    """One paper of a frozen pack, as it was made."""
    if name not in PAPERS or code not in set(Language):
        raise NotFound
    with database().reading() as session:
        kept = store.paper(session, actor=actor(), pack_id=pack_id, paper=name, language=Language(code))
    if kept.content is None:
        return redirect(url_for("clauses.pack", pack_id=pack_id), 303)
    return _download(kept.content, str(kept.media_type), str(kept.file_name))


@pages.get("/packs/<int(max=2147483647):pack_id>/clauses.json")
@allowed("packs.read")
def data(pack_id: int) -> ResponseReturnValue:
    """The pack's whole data with its signature, as the check report carries it."""
    with database().reading() as session:
        frozen = store.pack(session, actor=actor(), pack_id=pack_id)
    return _download(canonical(frozen.envelope), "application/json", f"clauses-{pack_id}-v{frozen.number}.json")


def _download(content: bytes, media_type: str, name: str) -> Response:
    answer = Response(content, mimetype=media_type)
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding on the check page: set aside by whom and why, or the form to do so."""

    finding: Finding
    override: Any
    form: OverrideForm | None


def _facts(tender: Tender) -> TenderFacts | None:
    return facts_from(tender.answers, library(), buyer_name=tender.buyer_name, on=today())


def _override_form(finding: Finding | None) -> OverrideForm:
    """The form beside one block: filled from the request when the block is the one it was sent for."""
    key = finding.key if finding else request.form.get("key", "")
    form = OverrideForm(formdata=request.form if finding is None else None, prefix="")
    form.reader = language()
    form.key.data = key
    if finding is not None:
        form.said.data = store.said(finding)
    form.reason.label.text = _(
        "Reason for setting this aside (printed in the check report with your name and the time)"
    )
    form.reason.id = f"reason-{key.replace(':', '-')}"
    return form


def _check_page(tender: Tender, facts: TenderFacts, faulty: OverrideForm | None = None) -> str:
    found = findings(facts, library(), today())
    with database().reading() as session:
        overrides = {one.key: one for one in store.overrides(session, tender_id=tender.id, findings=found)}
        versions = store.versions(session, tender_id=tender.id)
    blocks = settled(found, set(overrides))
    forms = {one.key: _override_form(one) for one in blocks}
    if faulty is not None and faulty.key.data in forms:
        forms[faulty.key.data] = faulty
    lot = facts.lots[0]
    asked = lot.asked if isinstance(lot.asked, Asked) else None
    freezing = FreezeForm()
    freezing.version.data = str(tender.version)
    walk = path(tender.answers, library())
    sections = [
        (
            say(step.title, language()),
            url_for("tenders.step", tender_id=tender.id, name=step.name),
            [
                {
                    "key": say(question.label, language()),
                    "value": write(in_words(question, walk.answers.get(question.name), library()), language()),
                }
                for question in step.questions
                if question.required or question.name in walk.answers
            ],
        )
        for step in walk.steps
    ]
    return render_template(
        "clauses/check.html",
        tender=tender,
        facts=facts,
        asked=asked,
        by=AmountBy,
        amounts=amounts_for(facts, library(), today()) if asked else (),
        share=share_asked(lot) if asked else None,
        findings=[ShownFinding(one, overrides.get(one.key), forms.get(one.key)) for one in found],
        blocks=blocks,
        severity=Severity,
        sections=sections,
        versions=versions,
        freezing=freezing,
        form=faulty,
    )


def _signing() -> Signer:
    return cast("Signer", current_app.extensions["signer"])


def open_clauses(app: Flask, signer: Signer) -> None:
    """Open the room with the installation's signature."""
    app.extensions["signer"] = signer
    app.register_blueprint(pages)
