"""Where the link of an invitation leads: to see what one is invited to, and to take it."""

from __future__ import annotations

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Language
from toolkit.base.pages import LANGUAGE_COOKIE, actor, database, language, now, public, public_address
from toolkit.base.phrases import say
from toolkit.people import invitation_actions as actions
from toolkit.people import member_store as store
from toolkit.people.hashing import ChosenPassword, chosen_password
from toolkit.people.member_forms import TakeForm
from toolkit.people.membership import Account, Asked, Invitation, InvitationOver, InvitationState, Joined
from toolkit.people.registration import countries
from toolkit.people.rows import good_name
from toolkit.people.wording import KINDS, ROLES, what_role_does

pages = Blueprint("invitation", __name__)


@pages.get("/invitation/<token>")
@public
def show(token: str) -> ResponseReturnValue:
    """What one is invited to, and how to take it; looking at it uses nothing up, since mail scanners follow links."""
    try:
        invitation = _invitation(token)
    except InvitationOver as over:
        return _over(over)
    if LANGUAGE_COOKIE not in request.cookies and "chosen" not in request.args:
        # In the language of the message; `chosen` keeps a browser without cookies from going round and round.
        here = url_for("invitation.show", token=token, chosen=invitation.language.value)
        return redirect(url_for("base.choose_language", code=invitation.language.value, next=here))
    form = TakeForm(formdata=None, language=language().value)
    return _page(token, invitation, form)


@pages.post("/invitation/<token>")
@public
def take(token: str) -> ResponseReturnValue:
    """Take the invitation: with the account that is there, or by making one."""
    form = TakeForm()
    try:
        invitation = _invitation(token)
        if not _can_take(invitation):
            return _page(token, invitation, form), 409
        if invitation.here:
            return _answer(invitation, _pass_on(token))
        if g.me is not None:
            return _answer(invitation, _take_signed_in(token))
        if invitation.account is Account.CLOSED:
            return _answer(invitation, _take_again(token))
        password = _read(form, invitation)
        if password is None:
            return _page(token, invitation, form), 422
        return _answer(invitation, _take_as_newcomer(token, form, password))
    except InvitationOver as over:
        return _over(over)


def _invitation(token: str) -> Invitation:
    with database().reading() as session:
        invitation = store.invitation_by_link(session, token=token, now=now())
    if invitation.state is not InvitationState.OPEN:
        raise InvitationOver(invitation.state)
    return invitation


def _mine(invitation: Invitation) -> bool:
    """Whether the account that is signed in here is the one that the invitation was sent to."""
    return g.me is not None and invitation.person_id == actor().person_id


def _can_take(invitation: Invitation) -> bool:
    """Whether it can be taken in this browser as it is now: else one signs in, or signs out of another account."""
    if invitation.here:
        return True
    return _mine(invitation) if g.me is not None else invitation.account is not Account.OPEN


def _read(form: TakeForm, invitation: Invitation) -> ChosenPassword | None:
    """The password that was chosen, weighed and hashed; none when something in the form cannot be taken."""
    form.validate()
    name, password = str(form.name.data or ""), None
    try:
        good_name(name)
    except NotUnderstood as fault:
        name = ""  # what is no name is not weighed with the password either, however long it is
        if not form.name.errors:
            form.add_fault("name", fault.message, language())
    if not form.password.errors:
        try:
            password = chosen_password(str(form.password.data or ""), about=(name, invitation.email, invitation.into))
        except NotUnderstood as fault:
            form.add_fault("password", fault.message, language())
    return None if form.errors else password


def _take_signed_in(token: str) -> Joined | Asked:
    with database().writing() as session:
        return actions.take_invitation(session, actor=actor(), now=now(), token=token, page=_answer_at)


def _take_again(token: str) -> Joined | Asked:
    with database().writing() as session:
        return actions.take_invitation_again(session, now=now(), token=token, page=_answer_at)


def _take_as_newcomer(token: str, form: TakeForm, password: ChosenPassword) -> Joined | Asked:
    with database().writing() as session:
        return actions.take_invitation_as_newcomer(
            session,
            now=now(),
            token=token,
            name=str(form.name.data),
            language=Language(form.language.data),
            password=password,
            page=_answer_at,
        )


def _pass_on(token: str) -> Asked:
    with database().writing() as session:
        return actions.pass_invitation_on(session, now=now(), token=token, page=_answer_at)


def _answer_at(partnership_id: int) -> str:
    return public_address(url_for("partners.partner", partnership_id=partnership_id))


def _answer(invitation: Invitation, result: Joined | Asked) -> ResponseReturnValue:
    if isinstance(result, Asked):
        flash(_("The administrators of %(organisation)s have been asked.", organisation=invitation.into), "success")
        return redirect("/", 303)
    if g.me is not None:
        words = (
            _("You belong to %(organisation)s now.", organisation=invitation.into)
            if g.me.organisation_name == invitation.into
            else _(
                'You belong to %(organisation)s now. To act for it, choose "Change organisation" at the top.',
                organisation=invitation.into,
            )
        )
        flash(words, "success")
        return redirect("/", 303)
    words = _("You belong to %(organisation)s now. Sign in to begin.", organisation=invitation.into)
    flash(words, "success")
    return redirect(url_for("people.sign_in"), 303)


def _page(token: str, invitation: Invitation, form: TakeForm) -> str:
    form.password.data = None
    return render_template(
        "people/invitation.html",
        invitation=invitation,
        form=form,
        mine=_mine(invitation),
        can_take=_can_take(invitation),
        here=url_for("invitation.show", token=token),
        kind=KINDS[invitation.kind],
        country=dict(countries(language())).get(invitation.registered.country) if invitation.registered else None,
        roles=[(ROLES[role], what_role_does(role, invitation.kind)) for role in invitation.roles],
    )


def _over(over: InvitationOver) -> ResponseReturnValue:
    """A page that says why the link leads nowhere any more; 410, since it was there."""
    what, why, next = (say(part, language()) for part in (over.what, over.why, over.next))
    title = _("This invitation is over")
    return render_template("error.html", code=410, title=title, what=what, why=why, next=next), 410
