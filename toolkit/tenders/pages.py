"""An organisation's tenders, and one route for all steps of the wizard."""

from __future__ import annotations

from flask import Blueprint, Flask, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug import Response

from toolkit.base.model import Finding, NotFound
from toolkit.base.pages import HELSINKI, actor, allowed, database, language, now, public, today
from toolkit.base.phrases import say, write
from toolkit.library.pages import library
from toolkit.tenders import actions, store
from toolkit.tenders.answers import Answers
from toolkit.tenders.facts import amounts_for, proposals, proposed, references, supposed_facts
from toolkit.tenders.forms import StartForm, StepForm, form_for, unknown_name
from toolkit.tenders.guardrails import findings
from toolkit.tenders.regime import counting_day
from toolkit.tenders.selection import recommend
from toolkit.tenders.steps import Step, faults_of, in_words, path, step_named
from toolkit.tenders.store import Tender

PAGE = 25
"""Tenders on a page."""

pages = Blueprint("tenders", __name__)


@pages.get("/")
@public
def front() -> ResponseReturnValue:
    """What the program is for; whoever is signed in goes to their tenders."""
    return redirect(url_for("tenders.tenders")) if g.me else render_template("tenders/front.html")


@pages.get("/tenders")
@allowed("tenders.read")
def tenders() -> str:
    """The organisation's tenders, newest first."""
    before = request.args.get("before", type=int)
    if before is not None and not 0 < before < 2**31:
        raise NotFound
    with database().reading() as session:
        found = store.tenders(session, actor=actor(), before=before, limit=PAGE + 1)
    older = found[PAGE - 1].id if len(found) > PAGE else None
    return render_template("tenders/tenders.html", tenders=found[:PAGE], older=older, start=StartForm(), before=before)


@pages.post("/tenders")
@allowed("tenders.start")
def start() -> ResponseReturnValue:
    """Start a tender."""
    form = StartForm()
    with database().writing() as session:
        started = actions.start_tender(session, actor=actor(), now=now(), form_key=form.one_time_key())
    return redirect(url_for("tenders.step", tender_id=started, name="purchase"), 303)


@pages.get("/tenders/<int(max=2147483647):tender_id>")
@allowed("tenders.read")
def go_on(tender_id: int) -> Response:
    """Go to where the path stops, or to the check when it is complete."""
    with database().reading() as session:
        tender = store.tender(session, actor=actor(), tender_id=tender_id)
    return redirect(_next(tender_id, tender.answers), 303)


@pages.get("/tenders/<int(max=2147483647):tender_id>/<name>")
@allowed("tenders.read")
def step(tender_id: int, name: str) -> ResponseReturnValue:
    """One step with the answers kept for it."""
    with database().reading() as session:
        tender = store.tender(session, actor=actor(), tender_id=tender_id)
    asked = _may_visit(name, tender)
    day = counting_day(tender.answers.get("published"), today())
    shown = {**proposals(library(), day), **tender.answers} if asked.name == "amount" else tender.answers
    form = form_for(asked, library(), language(), shown)
    form.version.data = str(tender.version)
    return _page(form, tender, tender.answers)


@pages.post("/tenders/<int(max=2147483647):tender_id>/<name>")
@allowed("tenders.answer")
def answer(tender_id: int, name: str) -> ResponseReturnValue:
    """Keep a step's answers and go on; what cannot be kept stays on the page as it was typed."""
    with database().reading() as session:
        tender = store.tender(session, actor=actor(), tender_id=tender_id)
    asked = _may_visit(name, tender)
    form = form_for(asked, library(), language())
    sound = form.validate()
    given = form.answers()
    others = {key: kept for key, kept in tender.answers.items() if key not in {one.name for one in asked.questions}}
    merged = others | given
    if request.form.get("then") == "again":
        return _page(form, tender, merged)
    form.add_faults(form.contradictions() or (faults_of(asked, merged, library())), language())
    if not sound or form.errors:
        return _page(form, tender, others), 422
    with database().writing() as session:
        kept = actions.answer_step(
            session,
            actor=actor(),
            now=now(),
            tender_id=tender_id,
            version=form.seen_version(),
            step=asked,
            answers=given,
        )
    if isinstance(kept, actions.Conflict):
        form.version.raw_data, form.version.data = None, str(kept.version)
        return _page(form, tender, merged, conflict=_conflict(form, asked, kept)), 409
    if request.form.get("then") == "check":
        return redirect(_next(tender_id, merged), 303)
    return redirect(_next(tender_id, merged, after=asked), 303)


def _may_visit(name: str, tender: Tender) -> Step:
    """A step already walked, or the one where the path stops."""
    asked = step_named(name)
    if asked is None or asked not in path(tender.answers, library()).steps:
        raise NotFound
    return asked


def _next(tender_id: int, answers: Answers, *, after: Step | None = None) -> str:
    walk = path(answers, library())
    following = walk.steps[walk.steps.index(after) + 1 :] if after in walk.steps else ()
    target = following[0] if following else walk.stops_at
    if target is None:
        return url_for("clauses.check", tender_id=tender_id)
    return url_for("tenders.step", tender_id=tender_id, name=target.name)


def _page(form: StepForm, tender: Tender, answers: Answers, conflict: dict[str, object] | None = None) -> str:
    """A step's page: its questions with the findings beside them, and what the step has to show besides."""
    asked = form.step
    walk = path(answers, library())
    known = set(walk.answers) if form.errors else set(walk.answers) | {one.name for one in asked.questions}
    day = counting_day(answers.get("published"), today())
    facts = supposed_facts(answers, library(), buyer_name=tender.buyer_name, on=today())
    seen = [one for one in findings(facts, library(), today()) if _is_told(one, known & set(answers))]
    order = [one for one in (*walk.steps, *walk.ahead) if one.name != "meeting" or one in walk.steps]
    lot = facts.lots[0]
    beside = {question.name: [one for one in seen if field_of(one) == question.name] for question in asked.questions}
    return render_template(
        "tenders/step.html",
        form=form,
        step=asked,
        tender=tender,
        conflict=conflict,
        steps=order,
        walked={one.name for one in walk.steps},
        done={one.name for one in walk.steps if one is not walk.stops_at},
        number=[one.name for one in order].index(asked.name) + 1,
        beside=beside,
        elsewhere=[one for one in seen if field_of(one) not in beside],
        unknown_name=unknown_name,
        recommendation=recommend(facts, lot, library(), today()) if asked.name == "instrument" else None,
        amounts=amounts_for(facts, library(), today()) if asked.name == "amount" else (),
        complete=walk.stops_at is None,
        proposed=proposed(library(), day) if asked.name == "amount" else {},
        references=references(library(), day) if asked.name == "labour" else (),
    )


_FIELD_OF_FINDING = {"months": "amount_by", "months_length": "months"}
"""Where a finding names a figure that is worked out, the question beside which it stands."""


def field_of(finding: Finding) -> str:
    """The question beside which a finding stands."""
    return _FIELD_OF_FINDING.get(finding.field or "", finding.field or "")


def _is_told(finding: Finding, answered: set[str]) -> bool:
    """Whether the question beside which a finding stands is answered: nothing is found in what was only supposed."""
    return field_of(finding) in answered or (finding.field is None and "value" in answered)


def _conflict(form: StepForm, asked: Step, conflict: actions.Conflict) -> dict[str, object]:
    """What somebody else saved meanwhile, beside what is on this page."""
    yours = form.answers()
    rows = [
        {
            "field": say(question.label, language()),
            "theirs": write(in_words(question, conflict.theirs.get(question.name), library()), language()),
            "yours": write(in_words(question, yours.get(question.name), library()), language()),
        }
        for question in asked.questions
        if conflict.theirs.get(question.name) != yours.get(question.name)
    ]
    return {"time": conflict.changed_at.astimezone(HELSINKI).strftime("%H.%M"), "rows": rows}


def open_tenders(app: Flask) -> None:
    """Open the room."""
    app.register_blueprint(pages)
