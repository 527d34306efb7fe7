"""Opens the room: its pages, and the guard at every door of the program."""

from __future__ import annotations

from flask import Flask

from toolkit.people.factor_pages import pages as factor
from toolkit.people.guard_pages import PeopleGuard
from toolkit.people.invitation_pages import pages as invitation
from toolkit.people.member_pages import pages as members
from toolkit.people.outbox_pages import pages as outbox
from toolkit.people.sign_in_pages import pages as sign_in


def open_people(app: Flask) -> None:
    """Open the room."""
    app.register_blueprint(sign_in)
    app.register_blueprint(factor)
    app.register_blueprint(invitation)
    app.register_blueprint(members)
    app.register_blueprint(outbox)
    app.extensions["ground"].guard = PeopleGuard()
