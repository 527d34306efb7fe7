"""Check a clause from elsewhere: paste it or send a file, see the words marked, and keep it where asked to."""

from __future__ import annotations

from collections.abc import Iterable

from flask import Blueprint, Flask, after_this_request, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import refresh

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Language, Message, NotFound
from toolkit.base.pages import actor, allowed, database, keep_language, language, now, public, today
from toolkit.base.phrases import write
from toolkit.clauses import own_text_actions as actions
from toolkit.clauses import own_text_store as store
from toolkit.clauses.own_text import MAX_CHARACTERS, CheckedText, TextFacts, check_text
from toolkit.clauses.own_text_forms import CheckForm, DeleteForm, KeepForm, check_form, keep_form, pasted
from toolkit.clauses.own_text_shown import shown_check
from toolkit.clauses.uploads import MAX_BYTES, FileText, NotReadable, read_upload
from toolkit.library.naming import INSTRUMENTS
from toolkit.library.pages import library, shelf

PAGE = 25
"""Kept texts on a page."""

pages = Blueprint("own_text", __name__)


@pages.get("/clause-check")
@public
def ask() -> str:
    """What the check does and does not do, and its form."""
    return _ask_page(_check_form(formdata=None))


@pages.post("/clause-check")
@public
def answer() -> ResponseReturnValue:
    """Check what was pasted or sent, and show it with the words marked; nothing of it is stored."""
    chosen = request.form.get("screen", "")
    if chosen in set(Language):
        _speak(Language(chosen))
    form = _check_form()
    if chosen and not request.form.get("checked"):  # only the language of the page was to be another
        return _ask_page(form)
    form.validate()
    brought = _brought(form)
    text_language = form.read_language(brought.text) if brought and not form.language.errors else None
    if brought is None or text_language is None or form.errors:
        return _ask_page(form), 422
    checked = check_text(brought.text, form.facts(text_language, today()), library())
    form.text.data = checked.text
    return _result_page(checked, form, notes=brought.notes, told=not form.language.data)


@pages.post("/clause-check/keep")
@allowed("own_texts.keep")
def keep() -> ResponseReturnValue:
    """Keep a text that was checked, with what was told of its tender."""
    form = keep_form(library(), language(), today())
    form_key = form.one_time_key()
    sound = form.validate()
    facts = _facts_that_came_along(form)
    text = form.read_text()
    if not form.title.data and not form.title.errors:
        form.say_of("title", Message("Give the text a title"))
    if not sound or form.errors or not text:
        return _not_kept(form, facts)
    with database().writing() as session:
        kept = actions.keep_text(
            session, actor=actor(), now=now(), title=form.title.data, text=text, facts=facts, form_key=form_key
        )
    flash(_("The clause is kept. Your organisation's officers and readers can see it."), "success")
    return redirect(url_for("own_text.show", own_text_id=kept), 303)


@pages.get("/clause-check/kept")
@allowed("own_texts.read")
def kept() -> str:
    """The organisation's kept texts, newest first."""
    before = request.args.get("before", type=int)
    if before is not None and not 0 < before < 2**31:
        raise NotFound
    with database().reading() as session:
        found = store.kept_texts(session, actor=actor(), before=before, limit=PAGE + 1)
    older = found[PAGE - 1].id if len(found) > PAGE else None
    return render_template("clauses/own_texts.html", kept=found[:PAGE], older=older, before=before)


@pages.get("/clause-check/kept/<int(max=2147483647):own_text_id>")
@allowed("own_texts.read")
def show(own_text_id: int) -> str:
    """A kept text, checked anew by the library as it is today."""
    with database().reading() as session:
        found = store.kept_text(session, actor=actor(), own_text_id=own_text_id)
    form = _check_form(formdata=None)
    checked = check_text(found.text, found.facts, library())
    form.take(checked.text, found.facts)
    return _result_page(checked, form, found=found, deleting=DeleteForm(formdata=None))


@pages.post("/clause-check/kept/<int(max=2147483647):own_text_id>/delete")
@allowed("own_texts.keep")
def delete(own_text_id: int) -> ResponseReturnValue:
    """Delete a kept text for good."""
    with database().writing() as session:
        actions.delete_text(session, actor=actor(), now=now(), own_text_id=own_text_id)
    flash(_("The clause is deleted."), "success")
    return redirect(url_for("own_text.kept"), 303)


@pages.errorhandler(413)
def _too_much(_error: object) -> ResponseReturnValue:
    """The answer to more than this program takes at once: it has not been looked at."""
    page = render_template(
        "error.html",
        code=413,
        title=_("Too much was sent"),
        what=_("Nothing was read, and nothing of it is kept."),
        why=_(
            "A file may have at most %(size)s MB, a text at most %(characters)s characters.",
            size=write(MAX_BYTES // 1_000_000, language()),
            characters=write(MAX_CHARACTERS, language()),
        ),
        next=_("Go back in your browser and send a smaller file, or only the part about employment as text."),
    )
    return page, 413


def _facts_that_came_along(form: KeepForm) -> TextFacts:
    """What was told of the tender; `NotFound` where that, or the text, is not as a check of ours sends it along."""
    try:
        text = pasted(form.text.data or "")
    except NotUnderstood:
        raise NotFound from None
    faulty = any(form[name].errors for name in ("instrument", "published", "trade", "language"))
    if faulty or not text or not form.language.data:
        raise NotFound
    return form.facts(Language(form.language.data), today())


def _speak(chosen: Language) -> None:
    """Answer in a language that came with the form, and keep it: the way by an address would lose what was typed."""
    g.language = chosen
    refresh()
    after_this_request(lambda answer: keep_language(answer, chosen.value))


def _check_form(**options: object) -> CheckForm:
    return check_form(library(), language(), today(), **options)


def _brought(form: CheckForm) -> FileText | None:
    """The text that was pasted or that stands in the file; what hinders it is said beside its field.

    What was read from a file goes into the form, so that the file need not be sent again.
    """
    typed = form.read_text()
    file = request.files.get("file")
    if file is None or not file.filename:
        if not typed and not form.text.errors:
            form.say_of("text", Message("Paste a text") if g.me is None else Message("Paste a text, or choose a file"))
        return None if form.text.errors else FileText(typed, ())
    if g.me is None:
        form.say_of("file", Message("Sign in to send a file, or paste the text"))
        return None
    if typed or form.text.errors:
        form.say_of("file", Message("Give either a text or a file. Empty the box above if the file is to be checked"))
        return None
    try:
        read = read_upload(file.stream.read(MAX_BYTES + 1), file.filename)
        text = pasted(read.text)
    except NotReadable as fault:
        form.say_of("file", fault.what)
        return None
    except NotUnderstood as fault:
        form.say_of("file", fault.message)
        return None
    form.text.data = text
    return FileText(text, read.notes)


def _ask_page(form: CheckForm) -> str:
    return render_template("clauses/own_text.html", form=form, most=MAX_CHARACTERS)


def _result_page(
    checked: CheckedText, check: CheckForm, *, notes: Iterable[Message] = (), told: bool = False, **more: object
) -> str:
    """The text with its marks and findings; `told`: its language was recognised, not chosen."""
    today_shelf = shelf()
    titles = {one.id: today_shelf.called(one, language()) for one in today_shelf.clauses.values()}
    return render_template(
        "clauses/own_text_result.html",
        shown=shown_check(checked, titles.get),
        facts=checked.facts,
        instruments=INSTRUMENTS,
        check=check,
        notes=notes,
        recognised=told,
        trade=library().trades.get(checked.facts.trade or ""),
        **{"form": None, "keep": keep_form(library(), language(), today(), formdata=None), "found": None} | more,
    )


def _not_kept(form: KeepForm, facts: TextFacts) -> ResponseReturnValue:
    """The result once more, with what hinders keeping it; nothing that was typed is lost."""
    checked = check_text(form.text.data or "", facts, library())
    check = _check_form(formdata=None)
    check.take(checked.text, facts)
    return _result_page(checked, check, form=form, keep=form), 422


def open_own_text(app: Flask) -> None:
    """Open the pages."""
    app.register_blueprint(pages)
