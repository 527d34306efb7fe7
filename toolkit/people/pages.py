"""Opens the room: its pages, and the guard at every door of the program."""

from __future__ import annotations

from flask import Flask

from toolkit.people.invitation_pages import pages as invitation
from toolkit.people.member_pages import pages as members
from toolkit.people.sign_in_pages import PeopleGuard
from toolkit.people.sign_in_pages import pages as sign_in


def open_people(app: Flask) -> None:
    """Open the room."""
    app.register_blueprint(sign_in)
    app.register_blueprint(invitation)
    app.register_blueprint(members)
    app.extensions["ground"].guard = PeopleGuard()
