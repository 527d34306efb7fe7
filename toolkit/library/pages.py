"""Browse and search the library: what suits a kind of purchase, any clause in three languages, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar, cast

from flask import Blueprint, Flask, current_app, render_template, request
from flask.typing import ResponseReturnValue

from toolkit.base.model import NotFound
from toolkit.base.pages import language, public, today
from toolkit.library import naming, shown
from toolkit.library.asking import Asked, asked_of, number_of, ticked_of
from toolkit.library.changes import changes
from toolkit.library.model import AnnexForm, Clause, Criterion
from toolkit.library.notice_lines import told_of
from toolkit.library.searching import Hit
from toolkit.library.shelf import Library
from toolkit.library.shown import Shelf, Versions

pages = Blueprint("library", __name__, url_prefix="/library")

_Version = TypeVar("_Version", Clause, Criterion, AnnexForm)

HITS = 50
"""How many things found are shown; whoever finds more says more exactly what they look for."""


def library() -> Library:
    """The library that the program was started with."""
    return cast("Library", current_app.extensions["library"])


def shelf() -> Shelf:
    """The library as it is today; made anew when the day changes, or the library."""
    kept, whole, day = current_app.extensions.get("library_shelf"), library(), today()
    if isinstance(kept, Shelf) and kept.library is whole and kept.day == day:
        return kept
    made = Shelf(whole, day)
    current_app.extensions["library_shelf"] = made
    return made


def _page(template: str, **values: object) -> str:
    return render_template(f"library/{template}.html", shelf=shelf(), shown=shown, naming=naming, **values)


def _given() -> dict[str, list[str]]:
    return request.args.to_dict(flat=False)


# ── Ways in ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pages.get("")
@public
def contents() -> ResponseReturnValue:
    """The ways in: by words, by kind of procurement, by what is asked and of whom; and what is new."""
    return _page("contents", asked=Asked(), news=shelf().news())


def _hits(asked: Asked, kind: str | None, at_most: int) -> tuple[Hit, ...]:
    return shelf().index.find(
        asked.words,
        language(),
        kinds=(kind,) if kind else (),
        trade=asked.trade,
        instrument=asked.instrument,
        measure=asked.measure,
        group=asked.group,
        at_most=at_most,
    )


@pages.get("/search")
@public
def search() -> ResponseReturnValue:
    """Whatever holds the words, in any of the three languages, best first."""
    asked = asked_of(_given(), library())
    hits = _hits(asked, asked.kind, HITS + 1) if asked else ()
    return _page("search", asked=asked, hits=hits[:HITS], more=len(hits) > HITS)


@pages.get("/clauses")
@public
def clauses() -> ResponseReturnValue:
    """The clauses by what they settle, to tick and take along."""
    here = shelf()
    asked = asked_of(_given(), here.library)
    found = [here.clauses[hit.id] for hit in _hits(asked, "clause", len(here.clauses))]
    ticked, left_out = ticked_of(_given(), here.clauses)
    listed = {one.id for one in found}
    groups = shown.best_first(found) if asked.words else shown.grouped(here, found, asked.trade)
    elsewhere = [here.clauses[id] for id in ticked if id not in listed]
    return _page(
        "clauses", asked=asked, found=found, groups=groups, ticked=ticked, left_out=left_out, elsewhere=elsewhere
    )


# ── One thing ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pages.get("/trades/<id>")
@public
def trade(id: str) -> ResponseReturnValue:
    """One kind of procurement: what suits it, what does not and why, and a pack to start from for each size."""
    here = shelf()
    item = here.library.trades.get(id)
    if item is None:
        raise NotFound
    return _page("trade", trade=item, packs=[(pack, here.pack_clauses(pack)) for pack in item.pack])


@pages.get("/clauses/<id>")
@public
def clause(id: str) -> ResponseReturnValue:
    """One clause in three languages, with its reasons, its sources and all its versions."""
    here = shelf()
    item, told = _version_of(here.library.clauses, id, here.clauses.get(id))
    return _page(
        "clause",
        clause=item,
        guide=here.guide(id),
        told=told,
        used_by=here.criteria_of(id),
        trades=here.recommending(id),
        replaced_by=here.replacing(id),
    )


@pages.get("/criteria/<id>")
@public
def criterion(id: str) -> ResponseReturnValue:
    """One criterion: when it suits, its legal basis, its notice text and its clauses."""
    here = shelf()
    item, told = _version_of(here.library.criteria, id, here.criteria.get(id))
    own = [here.clauses[one] for one in item.clauses if one in here.clauses]
    return _page(
        "criterion",
        criterion=item,
        told=told,
        groups=shown.grouped(here, own),
        ticked=shown.usual(here, own),
        optional=here.optional_for(item),
        trades=here.recommending(id),
        fields=told_of(item),
    )


@pages.get("/annex-forms/<id>")
@public
def annex_form(id: str) -> ResponseReturnValue:
    """One form or sheet that goes with the clauses: what is asked in it, and by whom it is filled in."""
    here = shelf()
    item, told = _version_of(here.library.annex_forms, id, here.annex_forms.get(id))
    used_by = [one for one in here.criteria.values() if id in one.annex_forms]
    return _page("annex_form", form=item, told=told, used_by=used_by)


@pages.get("/clauses/<id>/changes")
@public
def clause_changes(id: str) -> ResponseReturnValue:
    """What changed between two versions of a clause, word by word."""
    return _changes(library().clauses, id)


@pages.get("/criteria/<id>/changes")
@public
def criterion_changes(id: str) -> ResponseReturnValue:
    """What changed between two versions of a criterion, word by word."""
    return _changes(library().criteria, id)


@pages.get("/annex-forms/<id>/changes")
@public
def annex_form_changes(id: str) -> ResponseReturnValue:
    """What changed between two versions of a form or sheet, word by word."""
    return _changes(library().annex_forms, id)


def _by_number(items: Iterable[_Version], id: str) -> dict[int, _Version]:
    """All versions of an item by number, lowest first, also those not in force; there is at least one."""
    found = {one.version: one for one in sorted(items, key=lambda one: one.version) if one.id == id}
    if not found:
        raise NotFound
    return found


def _version_of(items: Iterable[_Version], id: str, current: _Version | None) -> tuple[_Version, Versions]:
    """The version that the address asks for, else the one in force, else the newest; and how it stands."""
    versions = _by_number(items, id)
    if "version" in request.args:
        item = versions.get(number_of(_given(), "version") or 0)
        if item is None:
            raise NotFound
    else:
        item = current or versions[max(versions)]
    return item, Versions.of(shelf(), item, versions.values(), current)


def _changes(items: Iterable[_Version], id: str) -> ResponseReturnValue:
    """Two versions compared; without numbers the last two."""
    versions = _by_number(items, id)
    new = number_of(_given(), "to") if "to" in request.args else max(versions)
    earlier = [one for one in versions if new and one < new]
    old = number_of(_given(), "from") if "from" in request.args else max(earlier, default=new)
    if new not in versions or old not in versions:
        raise NotFound
    found = [(code, changes(versions[old], versions[new], code)) for code in shown.own_first(language())]
    return _page("changes", item=versions[new], old=versions[old], found=found, numbers=list(versions))


# ── What everything rests on ──────────────────────────────────────────────────────────────────────────────────────────


@pages.get("/groups")
@public
def groups() -> ResponseReturnValue:
    """The groups of people that a contract may name, who confirms them, and what the buyer learns."""
    return _page("groups")


@pages.get("/forms")
@public
def forms() -> ResponseReturnValue:
    """The forms of work and training with their rules."""
    return _page("forms")


@pages.get("/parameters")
@public
def parameters() -> ResponseReturnValue:
    """The dated numbers of law and of published methods."""
    return _page("parameters")


@pages.get("/guardrails")
@public
def guardrails() -> ResponseReturnValue:
    """Every rule of the checker in words."""
    return _page("guardrails", rooms=shown.by_room(library().guardrails.values()))


@pages.get("/sources")
@public
def sources() -> ResponseReturnValue:
    """Every source with its link, its own date and the day it was read."""
    return _page("sources", kinds=shown.by_kind(library().sources))


@pages.get("/due")
@public
def due_for_review() -> ResponseReturnValue:
    """What is older than its review period, what comes next, and how many clauses no lawyer has read."""
    return _page("due")


def open_library(app: Flask, shelf: Library) -> None:
    """Open the room with a sound library."""
    app.extensions["library"] = shelf
    app.register_blueprint(pages)
