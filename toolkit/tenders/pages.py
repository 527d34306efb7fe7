"""An organisation's tenders, and one route for all steps of the wizard."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, Flask, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug import Response

from toolkit.base.model import NotFound
from toolkit.base.pages import actor, allowed, database, ground, language, now, public, today
from toolkit.library.pages import library
from toolkit.library.shelf import Library
from toolkit.tenders import actions, store
from toolkit.tenders.answers import Answer, Answers, Shape
from toolkit.tenders.beside import gathered, headings, paths, told
from toolkit.tenders.facts import proposals, proposed, references, step_references, supposed_facts
from toolkit.tenders.forms import StartForm, StepForm, TextsForm, form_for, least_of, unknown_name
from toolkit.tenders.guardrails import findings
from toolkit.tenders.regime import counting_day
from toolkit.tenders.selection import recommend
from toolkit.tenders.shown import both_at_once, news_of, recommended_pack, stands_at
from toolkit.tenders.steps import Step, asked, faults_of, is_full, path, step_named
from toolkit.tenders.store import Tender
from toolkit.tenders.ways import sizing
from toolkit.tenders.wording import INSTRUMENTS

PAGE = 25
"""Tenders on a page."""

pages = Blueprint("tenders", __name__)


@pages.get("/")
@public
def front() -> ResponseReturnValue:
    """What the program is for; whoever is signed in goes to what their roles open first."""
    if g.me is None:
        return render_template("tenders/front.html")
    (_words, first), *_rest = ground().navigation(g.me)
    return redirect(url_for(first))


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
        started = actions.start_tender(
            session, actor=actor(), now=now(), today=today(), form_key=form.one_time_key(), library=library()
        )
    return redirect(url_for("tenders.step", tender_id=started, name="purchase"), 303)


@pages.get("/tenders/<int(max=2147483647):tender_id>")
@allowed("tenders.read")
def go_on(tender_id: int) -> Response:
    """Go to where the path stops, or to the check when it is complete."""
    tender = _tender(tender_id)
    return redirect(_next(tender_id, tender.answers), 303)


@pages.post("/tenders/<int(max=2147483647):tender_id>/texts")
@allowed("tenders.answer")
def texts(tender_id: int) -> ResponseReturnValue:
    """Choose between the texts of the tender's edition and those of today."""
    tender = _tender(tender_id)
    form = TextsForm()
    choice, looked_at = request.form.get("choice", ""), form.looked_at.data or ""
    if choice not in set(actions.Texts):
        raise NotFound
    try:
        day = date.fromisoformat(looked_at)
    except ValueError:
        raise NotFound from None
    with database().writing() as session:
        actions.choose_texts(
            session,
            actor=actor(),
            now=now(),
            today=today(),
            tender_id=tender_id,
            choice=actions.Texts(choice),
            looked_at=day,
            form_key=form.one_time_key(),
            library=library(),
        )
    flash(_CHOSEN[actions.Texts(choice)](), "success")
    walked = {one.name for one in path(tender.answers, library()).steps}
    back = request.form.get("back", "")
    if back in walked:
        return redirect(url_for("tenders.step", tender_id=tender_id, name=back), 303)
    return redirect(_next(tender_id, tender.answers), 303)


_CHOSEN = {
    actions.Texts.TAKE: lambda: _("The tender uses today's texts from now on."),
    actions.Texts.STAY: lambda: _("The tender stays with its earlier texts."),
    actions.Texts.READ: lambda: _("Marked as read."),
}


@pages.get("/tenders/<int(max=2147483647):tender_id>/<name>")
@allowed("tenders.read")
def step(tender_id: int, name: str) -> ResponseReturnValue:
    """One step with the answers kept for it."""
    tender = _tender(tender_id)
    asked_step = _may_visit(name, tender)
    form = form_for(asked_step, _shelf(tender), language(), tender.answers, filled=_filled(asked_step, tender.answers))
    form.version.data = str(tender.version)
    return _page(form, tender, tender.answers)


@pages.post("/tenders/<int(max=2147483647):tender_id>/<name>")
@allowed("tenders.answer")
def answer(tender_id: int, name: str) -> ResponseReturnValue:
    """Keep a step's answers and go on; what cannot be kept stays on the page as it was typed."""
    tender = _tender(tender_id)
    asked_step = _may_visit(name, tender)
    then = request.form.get("then", "")
    form = form_for(asked_step, _shelf(tender), language(), tender.answers, shown=request.form.get("shown", ""))
    if form.press(then):
        return _page(form, tender, tender.answers)
    for table in form.tables():
        table.drop_blank(least_of(table, form.asked))
    sound = form.validate()
    given = form.answers()
    others = _others(form, tender.answers)
    merged = others | given
    if then == "again":
        return _page(form, tender, merged)
    if then in ("full", "short") and given == _own(form, tender.answers):
        return _change_path(tender, then == "full", asked_step)
    form.add_faults(form.contradictions() or faults_of(asked_step, merged, library()), language())
    if not sound or form.errors or form.form_errors:
        return _faulty_page(form, tender), 422
    try:
        with database().writing() as session:
            kept = actions.answer_step(
                session,
                actor=actor(),
                now=now(),
                tender_id=tender_id,
                version=form.seen_version(),
                step=asked_step,
                answers=given,
                library=library(),
                shown=[one.name for one in form.asked],
            )
            if then in ("full", "short") and not isinstance(kept, actions.Conflict):
                actions.change_path(session, actor=actor(), now=now(), tender_id=tender_id, full=then == "full")
    except actions.Unfit as unfit:  # what another step says changed at this very moment
        form.add_faults(unfit.faults, language())
        return _faulty_page(form, tender), 422
    if isinstance(kept, actions.Conflict):
        form.version.raw_data, form.version.data = None, str(kept.version)
        return _page(form, tender, merged, conflict=both_at_once(form, kept)), 409
    if then in ("full", "short"):
        return _changed_path(tender_id, merged | {"path": then}, asked_step)
    if then == "check":
        return redirect(_next(tender_id, merged), 303)
    return redirect(_more_here(form, merged, tender_id) or _next(tender_id, merged, after=asked_step), 303)


def _tender(tender_id: int) -> Tender:
    with database().reading() as session:
        return store.tender(session, actor=actor(), tender_id=tender_id)


def _may_visit(name: str, tender: Tender) -> Step:
    """A step already walked, or the one where the path stops."""
    found = step_named(name)
    if found is None or found not in path(tender.answers, library()).steps:
        raise NotFound
    return found


def _filled(asked_step: Step, answers: Answers) -> Answers:
    """What a step's form is filled with: the answers kept, and the published figures where none was kept yet."""
    own = {one.name for one in asked_step.questions}
    if own & set(answers):
        return {"path": "short", **answers}
    day = counting_day(answers.get("published"), today())
    figures = {name: figure for name, figure in proposals(library(), day).items() if name in own}
    return {"path": "short", **figures, **answers}


def _own(form: StepForm, answers: Answers) -> dict[str, Answer]:
    """The answers kept to the questions of a form."""
    names = {one.name for one in form.asked}
    return {name: kept for name, kept in answers.items() if name in names}


def _others(form: StepForm, answers: Answers) -> dict[str, Answer]:
    """The answers kept to all other questions."""
    own = _own(form, answers)
    return {name: kept for name, kept in answers.items() if name not in own}


def _next(tender_id: int, answers: Answers, *, after: Step | None = None) -> str:
    walk = path(answers, library())
    following = walk.steps[walk.steps.index(after) + 1 :] if after in walk.steps else ()
    target = following[0] if following else walk.stops_at
    if target is None:
        return url_for("clauses.check", tender_id=tender_id)
    return url_for("tenders.step", tender_id=tender_id, name=target.name)


def _more_here(form: StepForm, answers: Answers, tender_id: int) -> str:
    """Where the step goes on when its own answers have brought up more questions in it; empty when they have not."""
    shown = {one.name for one in form.asked}
    more = [one for one in asked(form.step, answers) if one.name not in shown]
    if not more:
        return ""
    flash(_("Saved. The full path asks more on this page."), "success")
    return url_for("tenders.step", tender_id=tender_id, name=form.step.name, _anchor=f"{more[0].name}-question")


def _change_path(tender: Tender, full: bool, here: Step) -> Response:
    """Change the path from a step on which nothing was changed."""
    with database().writing() as session:
        actions.change_path(session, actor=actor(), now=now(), tender_id=tender.id, full=full)
    return _changed_path(tender.id, {**tender.answers, "path": "full" if full else "short"}, here)


def _changed_path(tender_id: int, answers: Answers, here: Step) -> Response:
    """Back to the step when it is on the new path too, else to where that path stops."""
    flash(
        _("You are on the full path now. Every answer is kept.")
        if is_full(answers)
        else _(
            "You are on the short path now. Every answer is kept, but what only the full path asks is not used: "
            "the amount and the clauses can change."
        ),
        "success",
    )
    if here in path(answers, library()).steps:
        return redirect(url_for("tenders.step", tender_id=tender_id, name=here.name), 303)
    return redirect(_next(tender_id, answers), 303)


def _faulty_page(form: StepForm, tender: Tender) -> str:
    """The page of answers that cannot be kept: what is supposed of the rest is what is kept."""
    others = _others(form, tender.answers)
    return _page(form, tender, others | {name: tender.answers[name] for name in ("path",) if name in tender.answers})


def _page(form: StepForm, tender: Tender, answers: Answers, conflict: dict[str, object] | None = None) -> str:
    """A step's page: its questions with the findings beside them, and what the step has to show besides."""
    here = form.step
    walk = path(answers, library())
    shown = [one.name for one in form.asked]
    day = counting_day(answers.get("published"), today())
    facts = supposed_facts(answers, library(), buyer_name=tender.buyer_name, on=today())
    seen = told(findings(facts, library(), today()), walk, answers, shown, faulty=bool(form.errors))
    order = [*walk.steps, *walk.ahead]
    beside = {one.name: gathered([f for f in seen if f.field == one.name], facts) for one in form.asked}
    return render_template(
        "tenders/step.html",
        form=form,
        step=here,
        questions=form.asked,
        Shape=Shape,
        tender=tender,
        conflict=conflict,
        steps=order,
        walked={one.name for one in walk.steps},
        number=order.index(here) + 1,
        beside=beside,
        elsewhere=[
            (one, stands_at(one.finding, walk, tender.id))
            for one in gathered([one for one in seen if one.field not in beside], facts)
        ],
        unknown_name=unknown_name,
        recommendation=recommend(facts, library(), today()) if here.name == "instrument" else None,
        sizing=sizing(facts, answers.get("amount_by"), library(), today()) if here.name == "amount" else None,
        complete=walk.stops_at is None,
        proposed=proposed(library(), day),
        references=references(library(), day) if here.name == "labour" else (),
        step_references=step_references(library(), day) if here.name == "amount" else (),
        instruments=INSTRUMENTS,
        paths=paths(answers, library()),
        news=news_of(tender, facts, back=here.name),
        may_choose=request.method == "GET",  # on a page that came back, choosing would lose what was typed
        headings=headings(form.asked),
        whole=_whole(answers) if here.name == "lots" else None,
        recommended_pack=recommended_pack(facts, answers, _shelf(tender), today()) if here.name == "extras" else None,
    )


def _shelf(tender: Tender) -> Library:
    """The library with the texts that the tender uses: no clause is offered that its pack could not print."""
    return library().on(tender.edition)


def _whole(answers: Answers) -> dict[str, Answer | None]:
    """What the lots have to come to together: their value and options, and their workers where these were told."""
    workers = answers.get("workers") if answers.get("labour") == "workers" else None
    return {"value": answers.get("value"), "options": answers.get("options"), "workers": workers}


def open_tenders(app: Flask) -> None:
    """Open the room."""
    app.register_blueprint(pages)
