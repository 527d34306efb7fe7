"""The audit trail to read, to walk and to take along, and everybody's own data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from flask import Blueprint, Flask, Response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from toolkit.base.model import Actor, NotFound
from toolkit.base.pages import actor, allowed, database, language, now, today
from toolkit.base.store import Database
from toolkit.home import trail_store
from toolkit.home.data_store import own_data
from toolkit.home.feeds import own_data_json, trail_csv
from toolkit.home.forms import HIGHEST, TrailForm, trail_form
from toolkit.home.model import Asked, TrailLine
from toolkit.home.shown import shown_line, shown_section
from toolkit.home.wording import LEFT_OUT

PAGE = 50
"""Lines of the trail on a page."""

AT_ONCE = 500
"""Lines of the trail that are read at once for the CSV."""

NEWEST = 20
"""Rows of each section of one's own data that the page shows; the download has all."""

pages = Blueprint("home", __name__)


@pages.get("/trail")
@allowed("trail.read")
def trail() -> ResponseReturnValue:
    """The trail, newest first, narrowed by thing, person, days and kind of event."""
    form = _form()
    if not form.validate():
        return _trail_page(form, []), 422
    before = request.args.get("before", type=int)
    if before is not None and not 0 < before <= HIGHEST:
        raise NotFound
    with database().reading() as session:
        found = trail_store.lines(session, actor=actor(), asked=form.asked(), before=before, limit=PAGE + 1)
    return _trail_page(form, found, before)


@pages.get("/trail.csv")
@allowed("trail.read")
def trail_file() -> ResponseReturnValue:
    """The same lines as CSV, sent while they are read."""
    form = _form()
    if not form.validate():
        return _trail_page(form, []), 422
    pieces = trail_csv(_every_line(database(), actor(), form.asked()), language())
    answer = Response(pieces, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="audit-trail-{today().isoformat()}.csv"'
    return answer


@pages.get(f"/trail/<int(max={HIGHEST}):number>")
@allowed("trail.read")
def trail_line(number: int) -> str:
    """One line with all it says, its neighbours on the same thing, and whether it is still as it was written."""
    with database().reading() as session:
        line = trail_store.line(session, actor=actor(), number=number)
        beside = trail_store.neighbours(session, actor=actor(), of=line)
        sound = trail_store.is_sound(session, actor=actor(), number=number)
    return render_template("home/trail_line.html", shown=shown_line(line), beside=beside, sound=sound)


@pages.get("/account/data")
@allowed("account.keep")
def data() -> str:
    """What is kept on whoever asks, the newest of each sort."""
    with database().reading() as session:
        sections = own_data(session, actor=actor(), most=NEWEST)
    return render_template(
        "home/own_data.html",
        sections=[shown_section(one) for one in sections if one.rows],
        empty=[shown_section(one).title for one in sections if not one.rows],
        left_out=LEFT_OUT,
    )


@pages.get("/account/data.json")
@allowed("account.keep")
def data_file() -> ResponseReturnValue:
    """All that is kept on whoever asks, as a file."""
    moment: datetime = now()
    with database().reading() as session:
        words = own_data_json(own_data(session, actor=actor()), moment)
    answer = Response(words, content_type="application/json; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="own-data-{today().isoformat()}.json"'
    return answer


def _form() -> TrailForm:
    with database().reading() as session:
        people = trail_store.people(session, actor=actor())
    return trail_form(language(), people, today())


def _trail_page(form: TrailForm, found: list[TrailLine], before: int | None = None) -> str:
    narrowed: dict[str, Any] = {
        name: request.args.getlist(name) for name in form._fields if any(request.args.getlist(name))
    }
    older = found[PAGE - 1].number if len(found) > PAGE else None
    return render_template(
        "home/trail.html",
        form=form,
        lines=[shown_line(one) for one in found[:PAGE]],
        newest=url_for("home.trail", **narrowed) if before else "",
        older=url_for("home.trail", **narrowed, before=older) if older else "",
        file=url_for("home.trail_file", **narrowed),
    )


def _every_line(source: Database, asker: Actor, asked: Asked) -> Iterator[TrailLine]:
    """Every line, newest first, a few hundred at a time: no connection is held while the reader's is slow."""
    before: int | None = None
    while True:
        with source.reading() as session:
            found = trail_store.lines(session, actor=asker, asked=asked, before=before, limit=AT_ONCE)
        yield from found
        if len(found) < AT_ONCE:
            return
        before = found[-1].number


def open_home(app: Flask) -> None:
    """Open the room."""
    app.register_blueprint(pages)
