"""The outbox: what messages went out or did not, their words where there is no mail server, and the demo's mailbox."""

from __future__ import annotations

from datetime import datetime

from babel.dates import format_time
from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from toolkit.base.forms import Form
from toolkit.base.mail import Trouble, is_address
from toolkit.base.model import Message, NotFound
from toolkit.base.pages import HELSINKI, actor, allowed, database, language, now, public
from toolkit.people import outbox_actions as actions
from toolkit.people import outbox_store as store
from toolkit.people.outbox_store import Posted

PAGE = 50
"""How many messages a page of the list shows."""

TROUBLES = {
    Trouble.UNREACHED: Message("The mail server could not be reached."),
    Trouble.UNPROVED: Message("The mail server did not prove who it is, or has no encrypted line."),
    Trouble.SIGN_IN: Message("The mail server refused the name or password of the settings."),
    Trouble.ADDRESS: Message("The mail server does not take messages to this address."),
    Trouble.REFUSED: Message("The mail server refused the message."),
}

pages = Blueprint("outbox", __name__)


@pages.get("/outbox")
@allowed("outbox.read")
def outbox() -> str:
    """The messages that the organisation's deeds gave rise to, newest first."""
    before = _before()
    with database().reading() as session:
        found = store.messages(session, actor=actor(), before=before, limit=PAGE + 1)
    return _list(found, before, demo=False)


@pages.get("/outbox/<int(max=2147483647):mail_id>")
@allowed("outbox.read")
def message(mail_id: int) -> str:
    """A message itself; with a mail server it is for its receiver alone, and here is told what became of it."""
    with database().reading() as session:
        found = store.message(session, actor=actor(), mail_id=mail_id)
    return _one(found, demo=False)


@pages.post("/outbox/<int(max=2147483647):mail_id>/again")
@allowed("outbox.read")
def send_again(mail_id: int) -> ResponseReturnValue:
    """Have a message tried again; where there is no mail server there is nothing to try."""
    if not _server():
        raise NotFound
    with database().writing() as session:
        actions.send_again(session, actor=actor(), now=now(), mail_id=mail_id)
    return redirect(url_for("outbox.message", mail_id=mail_id), 303)


@pages.get("/demo/outbox")
@public
def demo_outbox() -> str:
    """The mailbox of everybody in the demo town; nowhere else is there such a page."""
    _only_in_the_demo()
    before = _before()
    with database().reading() as session:
        found = store.every_message(session, before=before, limit=PAGE + 1)
    return _list(found, before, demo=True)


@pages.get("/demo/outbox/<int(max=2147483647):mail_id>")
@public
def demo_message(mail_id: int) -> str:
    """A message to anybody in the demo town."""
    _only_in_the_demo()
    with database().reading() as session:
        found = store.any_message(session, mail_id=mail_id)
    return _one(found, demo=True)


def _only_in_the_demo() -> None:
    if not current_app.config["DEMO"]:
        raise NotFound


def _server() -> bool:
    return bool(current_app.config["MAIL_SERVER"])


def _before() -> int | None:
    before = request.args.get("before", type=int)
    if before is not None and not 0 < before < 2**31:
        raise NotFound
    return before


def _list(found: list[Posted], before: int | None, *, demo: bool) -> str:
    older = found[PAGE - 1].id if len(found) > PAGE else None
    shown = [(one, state(one, server=_server())) for one in found[:PAGE]]
    return render_template(
        "people/outbox.html", messages=shown, before=before, older=older, demo=demo, server=_server(), when=when
    )


def _one(found: Posted, *, demo: bool) -> str:
    return render_template(
        "people/message.html",
        message=found,
        state=state(found, server=_server()),
        trouble=TROUBLES[Trouble(found.trouble)] if found.trouble else None,
        shown=not _server(),
        again=Form(formdata=None) if _server() and not demo and found.sent_at is None else None,
        demo=demo,
        when=when,
        is_address=is_address,
    )


def when(moment: datetime) -> Message:
    """A moment as the clock on the wall tells it."""
    local = moment.astimezone(HELSINKI)
    return Message(
        "{day} at {time}", day=local.date(), time=format_time(local.time(), "short", locale=language().locale)
    )


def state(one: Posted, *, server: bool) -> tuple[Message, str]:
    """What became of a message, in few words, and the tone to say it in."""
    if one.sent_at is not None:
        return Message("Sent"), "good"
    if not server:
        return Message("Kept here"), "quiet"
    if one.waiting:
        return (Message("Will be tried again"), "wait") if one.trouble else (Message("Waiting"), "wait")
    return Message("Not sent"), "stop"
