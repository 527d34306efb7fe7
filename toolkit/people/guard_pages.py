"""The guard at every door: who asks, whether they may, and where they have to go before anything else."""

from __future__ import annotations

import logging
from typing import Any

from flask import current_app, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import OperationalError

from toolkit.base.model import Actor, Message, Refused
from toolkit.base.pages import database, local_path, now
from toolkit.people import sign_in_actions as actions
from toolkit.people import store
from toolkit.people.forms import SignInForm
from toolkit.people.model import SEEN_EVERY, Role, SignedIn
from toolkit.people.rights import may
from toolkit.people.sign_in_pages import SESSION_COOKIE, sign_in_page, sign_out
from toolkit.people.typed_forms import carry_away, here, sent_now

_WITHOUT_SECOND_FACTOR = frozenset({"people.sign_out", "people.switch", "people.switch_answer"})
"""Where an administrator may go without a second factor, beside the pages on which it is set up."""

log = logging.getLogger(__name__)


class PeopleGuard:
    """Who asks, by the token in their cookie, and whether the rights table lets them."""

    def who(self) -> SignedIn | None:
        """Whoever is signed in with this request; notes, at most once a minute, that the session is in use."""
        token = request.cookies.get(SESSION_COOKIE)
        if not token:
            return None
        moment = now()
        with database().reading() as session:
            found = store.signed_in(session, token=token, now=moment)
        if found is not None and moment - found.seen_at >= SEEN_EVERY:
            try:
                with database().writing() as session:
                    actions.touch_session(session, session_id=found.session_id, now=moment)
            except OperationalError:  # with a full disk or a busy database one can still read
                log.warning("the use of a session could not be noted (request %s)", g.get("request_id"))
        return found

    def may(self, actor: Actor, action: str) -> bool:
        """Whether the rights table allows the action."""
        return may(actor.roles, action)

    def detour(self, me: SignedIn) -> ResponseReturnValue | None:
        """To the second factor, for an administrator who signed in without one; none when nothing is in the way.

        `Refused` for a form: what was typed is still in the browser.
        """
        if not lacks_second_factor(me):
            return None
        endpoint = request.endpoint or ""
        if endpoint in _WITHOUT_SECOND_FACTOR or endpoint.startswith("factor."):
            return None
        if request.method != "POST":
            return redirect(url_for("factor.second_factor"))
        raise Refused(
            Message("Nothing was saved."),
            Message("Administrators sign in with a second factor, and you have not set up yours yet."),
            Message("Set it up on the page of your account in another tab, then go back here and send the form again."),
        )

    def ask_to_sign_in(self) -> ResponseReturnValue:
        """The sign-in page; one that keeps what was typed when a form was sent after its session had ended."""
        if request.endpoint == "people.sign_out":
            return redirect(url_for("people.sign_in"), 303)
        if request.method != "POST":
            return redirect(url_for("people.sign_in", next=here()))
        # Only a form of this browser is kept; whichever check runs first, another site's form never is.
        carry = carry_away() if g.get("csrf_valid") else ""
        return sign_in_page(SignInForm(formdata=None, carry=carry), 401, ended=True)

    def show_again(self) -> ResponseReturnValue | None:
        """What was typed in a form opened before the last sign-in, to be sent again with the token of this one."""
        g.me = self.who()
        if g.me is not None and request.endpoint == "people.sign_out":
            return sign_out()
        if g.me is not None and request.endpoint in ("people.sign_in_answer", "people.code_answer"):
            return redirect(local_path(request.args.get("next"), "/"), 303)
        typed = sent_now()
        if g.me is None or not typed.can_be_sent():
            return None
        return render_template("people/continue.html", typed=typed, languages=()), 400


def lacks_second_factor(me: Any) -> bool:
    """Whether somebody is an administrator, of whom a second factor is demanded, who signed in without one."""
    demanded = current_app.config.get("SECOND_FACTOR_DEMANDED", True)
    return bool(demanded and Role.ADMINISTRATOR.value in me.actor.roles and not me.second_factor)
