"""Opens the room: its pages, and the guard at every door of the program."""

from __future__ import annotations

from flask import Flask

from toolkit.people.account_pages import pages as account
from toolkit.people.factor_pages import pages as factor
from toolkit.people.guard_pages import PeopleGuard
from toolkit.people.invitation_pages import pages as invitation
from toolkit.people.member_pages import pages as members
from toolkit.people.outbox_pages import pages as outbox
from toolkit.people.partner_pages import pages as partners
from toolkit.people.provider_pages import pages as provider
from toolkit.people.sign_in_pages import pages as sign_in


def open_people(app: Flask) -> None:
    """Open the room."""
    app.register_blueprint(sign_in)
    app.register_blueprint(account)
    app.register_blueprint(factor)
    app.register_blueprint(invitation)
    app.register_blueprint(members)
    app.register_blueprint(outbox)
    app.register_blueprint(partners)
    app.register_blueprint(provider)
    app.extensions["ground"].guard = PeopleGuard()
