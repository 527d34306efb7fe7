"""Show the clauses that somebody has chosen, and hand them over as DOCX or PDF; nobody has to sign in."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, Flask, current_app, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from toolkit.base.model import Language, Message, NotFound
from toolkit.base.pages import download, language, public, today
from toolkit.base.phrases import say
from toolkit.library.documents import DOCX, PDF, Busy, Press, file_name, selection_paper, selection_word
from toolkit.library.pages import library
from toolkit.library.selection import MOST, Selection, remarks, select
from toolkit.library.wording import is_reviewed, review_told, to_fill_in

pages = Blueprint("selection", __name__, url_prefix="/library")

RETRY_AFTER = 15
"""Seconds after which it is worth while to ask for a PDF again."""


@pages.get("/selection")
@public
def show() -> ResponseReturnValue:
    """The chosen clauses, what does not go together, and how to have them as a file."""
    chosen, shelf = _chosen(), library().on(today())
    return render_template(
        "library/selection.html",
        chosen=chosen,
        shelf=shelf,
        titles={clause.id: clause.title for clause in chosen.clauses},
        remarks=list(remarks(chosen, library())),
        left=to_fill_in(chosen, library(), language()),
        review=review_told([is_reviewed(clause, language()) for clause in chosen.clauses]),
        advice=_advice(),
        file=_address,
        most=MOST,
    )


@pages.get("/selection.docx")
@public
def as_word() -> ResponseReturnValue:
    """The chosen clauses as a DOCX to paste from."""
    chosen, code = _chosen(), _language()
    if not chosen.can_be_printed:
        return _not_whole(chosen)
    content = selection_word(chosen, library(), code, advice=_advice())
    return download(content, DOCX, file_name(chosen, code, "docx"))


@pages.get("/selection.pdf")
@public
def as_pdf() -> ResponseReturnValue:
    """The chosen clauses as a PDF for the archive."""
    chosen, code = _chosen(), _language()
    if not chosen.can_be_printed:
        return _not_whole(chosen)
    paper = selection_paper(chosen, library(), code, advice=_advice())
    try:
        content = _press().print(paper)
    except Busy:
        answer = make_response(
            render_template(
                "library/busy.html", docx=_address("docx", code, chosen, _advice()), again=request.full_path
            ),
            503,
        )
        answer.headers["Retry-After"] = str(RETRY_AFTER)
        return answer
    return download(content, PDF, file_name(chosen, code, "pdf"))


def _chosen() -> Selection:
    return select(library(), request.args.getlist("c"), today())


def _advice() -> bool:
    return request.args.get("advice") == "1"


def _language() -> Language:
    """The language asked for, else the reader's; `NotFound`: no language of ours."""
    code = request.args.get("lang", language().value)
    if code not in set(Language):
        raise NotFound
    return Language(code)


def _not_whole(chosen: Selection) -> ResponseReturnValue:
    """The answer where not all that was asked can be handed over, with what is missing."""
    if chosen.unknown_count:
        why = Message("The library has no such clause today: {names}", names=", ".join(chosen.unknown))
    elif chosen.beyond:
        why = Message("A file holds at most {most} clauses.", most=MOST)
    else:
        why = Message("No clause is chosen.")
    page = render_template(
        "error.html",
        code=400,
        title=_("No file was made"),
        what=say(why, language()),
        why=_("A file with less than was asked for would look whole and not be."),
        next=_("Choose the clauses in the criteria library and fetch the file from there."),
    )
    return page, 400


def _address(suffix: str, code: str, chosen: Selection, advice: bool) -> str:
    """The address of a file; the ids stand in one text, so that many fit into an address."""
    ids = ",".join(clause.id for clause in chosen.clauses)
    asked = {"c": ids, "lang": Language(code).value} | ({"advice": "1"} if advice else {})
    return url_for(f"selection.{'as_pdf' if suffix == 'pdf' else 'as_word'}", **asked)  # type: ignore[arg-type]


def _press() -> Press:
    return cast("Press", current_app.extensions["press"])


def open_selection(app: Flask) -> None:
    """Open the pages with a press of their own: its process starts with the first PDF and ends with the program."""
    app.extensions["press"] = Press()
    app.register_blueprint(pages)
