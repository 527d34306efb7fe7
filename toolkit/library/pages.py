"""Read the library: any text in three languages side by side, with its sources and whether a lawyer has read it."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, Flask, current_app, render_template
from flask.typing import ResponseReturnValue

from toolkit.base.model import NotFound
from toolkit.base.pages import public, today
from toolkit.library.shelf import Library, NotOnShelf

pages = Blueprint("library", __name__, url_prefix="/library")


def library() -> Library:
    """The library that the program was started with."""
    return cast("Library", current_app.extensions["library"])


@pages.get("")
@public
def contents() -> ResponseReturnValue:
    """What is on the shelf today."""
    return render_template("library/contents.html", shelf=library().on(today()))


@pages.get("/clauses/<id>")
@public
def clause(id: str) -> ResponseReturnValue:
    """One clause in three languages."""
    try:
        item = library().clause(id, today())
    except NotOnShelf:
        raise NotFound from None
    return render_template("library/clause.html", clause=item, shelf=library())


@pages.get("/criteria/<id>")
@public
def criterion(id: str) -> ResponseReturnValue:
    """One criterion: when it suits, its legal basis, its notice text and its clauses."""
    try:
        item = library().criterion(id, today())
    except NotOnShelf:
        raise NotFound from None
    return render_template("library/criterion.html", criterion=item, shelf=library().on(today()))


@pages.get("/guardrails")
@public
def guardrails() -> ResponseReturnValue:
    """Every rule of the checker in words."""
    return render_template("library/guardrails.html", shelf=library())


@pages.get("/sources")
@public
def sources() -> ResponseReturnValue:
    """Every source with its link, its own date and the day it was read."""
    return render_template("library/sources.html", shelf=library())


def open_library(app: Flask, shelf: Library) -> None:
    """Open the room with a sound library."""
    app.extensions["library"] = shelf
    app.register_blueprint(pages)
