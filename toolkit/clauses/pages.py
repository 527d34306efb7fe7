"""Check a tender's answers, amount and findings; set blocks aside; freeze; fetch the papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from flask import Blueprint, Flask, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from toolkit.base.canonical import canonical
from toolkit.base.model import Finding, Language, Message, NotFound, Severity
from toolkit.base.pages import actor, allowed, database, download, language, now, today
from toolkit.base.signing import Signer
from toolkit.clauses import actions, store
from toolkit.clauses.documents import suffix_of
from toolkit.clauses.forms import AgainForm, FreezeForm, OverrideForm
from toolkit.clauses.model import CHECK_REPORT, CLAUSES, CLAUSES_DOCX, FIRST_FORM, FORM, NOTE, papers_of
from toolkit.clauses.settling import all_findings
from toolkit.clauses.shown import amount_of, sections_of
from toolkit.library.pages import library
from toolkit.tenders.beside import gathered
from toolkit.tenders.facts import facts_from
from toolkit.tenders.guardrails import settled
from toolkit.tenders.model import TenderFacts
from toolkit.tenders.shown import news_of, stands_at
from toolkit.tenders.steps import path
from toolkit.tenders.store import Tender
from toolkit.tenders.store import tender as find_tender

pages = Blueprint("clauses", __name__)


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
    ready = len(frozen.papers) == len(names) * len(Language)
    return render_template(
        "clauses/pack.html",
        pack=frozen,
        versions=versions,
        groups=list(_groups(frozen.payload, names)),
        ready=ready,
        again=AgainForm() if frozen.gave_up and not ready else None,
        suffix_of=suffix_of,
    )


@pages.post("/packs/<int(max=2147483647):pack_id>/papers")
@allowed("packs.freeze")
def papers_again(pack_id: int) -> ResponseReturnValue:
    """Try once more to make the papers that could not be made."""
    with database().writing() as session:
        actions.make_papers_again(
            session, actor=actor(), now=now(), pack_id=pack_id, form_key=AgainForm().one_time_key()
        )
    flash(_("The papers are being made."), "success")
    return redirect(url_for("clauses.pack", pack_id=pack_id), 303)


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Papers that are used alike: what they are, what to know of them, and each with its title."""

    title: str
    about: str
    papers: list[tuple[str, str]]


def _groups(payload: dict[str, Any], names: tuple[str, ...]) -> Iterator[PaperGroup]:
    clauses = {CLAUSES: _("Clauses, PDF"), CLAUSES_DOCX: _("Clauses, DOCX to paste into your own document")}
    own = {NOTE: _("Proportionality note"), CHECK_REPORT: _("Check report")}
    forms = {f"{FORM}{form['id']}": form["title"] for form in payload.get("annex_forms", ())}
    if payload.get("report_form"):
        forms[FIRST_FORM] = payload["report_form"]["title"]
    yield PaperGroup(
        _("For the call and the contract"),
        _("Attach the clauses to the call for tenders and to the contract."),
        [(name, clauses[name]) for name in names if name in clauses],
    )
    yield PaperGroup(
        _("Your own"),
        _("Not attached to the call. They hold the values and your reasons, and can become public."),
        [(name, own[name]) for name in names if name in own],
    )
    if forms:
        yield PaperGroup(
            _("Forms and sheets"),
            _("They go with the clauses."),
            [(name, forms[name][language().value]) for name in names if name in forms],
        )


@pages.get("/packs/<int(max=2147483647):pack_id>/<name>-<code>.<any(pdf, docx):suffix>")
@allowed("packs.read")
def paper(pack_id: int, name: str, code: str, suffix: str) -> ResponseReturnValue:
    """One paper of a frozen pack, as it was made."""
    if code not in set(Language) or suffix != suffix_of(name):
        raise NotFound
    with database().reading() as session:
        kept = store.paper(session, actor=actor(), pack_id=pack_id, paper=name, language=Language(code))
        if kept.content is None and name not in papers_of(store.pack(session, actor=actor(), pack_id=pack_id).payload):
            raise NotFound
    if kept.content is None:
        return redirect(url_for("clauses.pack", pack_id=pack_id), 303)
    return download(kept.content, str(kept.media_type), str(kept.file_name))


@pages.get("/packs/<int(max=2147483647):pack_id>/clauses.json")
@allowed("packs.read")
def data(pack_id: int) -> ResponseReturnValue:
    """The pack's whole data with its signature, as the check report carries it."""
    with database().reading() as session:
        frozen = store.pack(session, actor=actor(), pack_id=pack_id)
    return download(canonical(frozen.envelope), "application/json", f"clauses-{pack_id}-v{frozen.number}.json")


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding on the check page: set aside by whom and why, or the form to do so.

    `lots`: which it concerns, where there are several, and what it says of each; what does not block is told once for
    all of them. `stands_at`: the step and address of the question it is about.
    """

    finding: Finding
    override: Any
    form: OverrideForm | None
    lots: tuple[tuple[str, Finding], ...]
    stands_at: tuple[Message, str] | None


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
    form.reason.description = _("The check report can become public, and with it your reason and your name.")
    form.reason.id = f"reason-{key.replace(':', '-')}"
    return form


def _check_page(tender: Tender, facts: TenderFacts, faulty: OverrideForm | None = None) -> str:
    with database().reading() as session:
        last = store.published_pack(session, actor=actor(), tender_id=tender.id, facts=facts, on=today())
        found = all_findings(facts, library(), on=today(), edition=tender.edition, earlier=last)
        overrides = {one.key: one for one in store.overrides(session, tender_id=tender.id, findings=found)}
        versions = store.versions(session, tender_id=tender.id)
    blocks = settled(found, set(overrides))
    forms = {one.key: _override_form(one) for one in blocks}
    if faulty is not None and faulty.key.data in forms:
        forms[faulty.key.data] = faulty
    freezing = FreezeForm()
    freezing.version.data = str(tender.version)
    walk = path(tender.answers, library())
    blocking = [one for one in found if one.severity is Severity.BLOCK]
    others = [one for one in found if one.severity is not Severity.BLOCK]
    told = [each for one in blocking for each in gathered([one], facts)] + [*gathered(others, facts)]
    return render_template(
        "clauses/check.html",
        tender=tender,
        facts=facts,
        news=news_of(tender, facts, back=""),
        amount=amount_of(facts),
        findings=[
            ShownFinding(
                one.finding,
                overrides.get(one.finding.key),
                forms.get(one.finding.key),
                one.lots,
                stands_at(one.finding, walk, tender.id),
            )
            for one in told
        ],
        blocks=blocks,
        severity=Severity,
        sections=sections_of(tender),
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
