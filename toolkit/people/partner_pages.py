"""An organisation's partners: who they are, inviting one, answering a buyer, ending a partnership."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug import Response

from toolkit.base.forms import OneTimeForm
from toolkit.base.model import Language, Message, NotFound
from toolkit.base.pages import actor, allowed, database, language, now, public_address
from toolkit.people import partner_actions as actions
from toolkit.people import partner_store as store
from toolkit.people import partnership_actions
from toolkit.people.membership import Misfit
from toolkit.people.partner_forms import InvitePartnerForm
from toolkit.people.partnership import PARTNER_STATES, Asked, PartnerState
from toolkit.people.registration import country_name
from toolkit.people.rights import may
from toolkit.people.wording import INVITATION_STATES, KINDS

PAGE = 25
"""Rows on a page."""

TONES = {PartnerState.ASKED: "wait", PartnerState.APPROVED: "good", PartnerState.DECLINED: "stop"}
"""How a state is tinted; the others are quiet."""

pages = Blueprint("partners", __name__)


@pages.get("/partners")
@allowed("partners.read")
def partners() -> str:
    """Who the organisation's partners are, and which buyers wait for its answer."""
    before = _before()
    with database().reading() as session:
        found = store.partners(session, actor=actor(), before=before, limit=PAGE + 1)
        waiting = [] if before else store.questions(session, actor=actor(), limit=PAGE)
    return render_template(
        "people/partners.html",
        partners=found[:PAGE],
        older=found[PAGE - 1].id if len(found) > PAGE else None,
        before=before,
        waiting=waiting,
        **_words(),
    )


@pages.get("/partners/invite")
@allowed("partners.invite")
def invite() -> ResponseReturnValue:
    """The form to invite an organisation."""
    form = InvitePartnerForm(formdata=None)
    form.language.data = language().value
    return _invite_page(form)


@pages.post("/partners/invite")
@allowed("partners.invite")
def send() -> ResponseReturnValue:
    """Invite an organisation; what cannot be taken stays on the page as it was typed."""
    form = InvitePartnerForm()
    key = form.one_time_key()
    form.offer(overseers=_may_invite_overseers())
    sound = form.validate()
    registered = None if form.number.errors else form.registered()
    kind = form.kind_chosen()
    if kind is None and not form.kind.errors:
        form.add_fault("kind", Message("Choose one of the alternatives"), language())
    if not sound or registered is None or kind is None:
        return _invite_page(form), 422
    try:
        with database().writing() as session:
            done = actions.invite_partner(
                session,
                actor=actor(),
                now=now(),
                registered=registered,
                kind=kind,
                name=str(form.name.data),
                email=str(form.email.data),
                language=Language(form.language.data),
                form_key=key,
                link=_link,
                page=_page,
            )
    except Misfit as misfit:
        for name, message in misfit.faults.items():
            form.add_fault(name, message, language())
        return _invite_page(form), 422
    if isinstance(done, Asked):
        flash(_("The organisation is here already. Its administrators have been asked."), "success")
        return redirect(url_for("partners.partner", partnership_id=done.partnership_id), 303)
    flash(_("The invitation has been made."), "success")
    return redirect(url_for("partners.invitations"), 303)


@pages.get("/partners/invitations")
@allowed("partners.invite")
def invitations() -> str:
    """The organisations that were invited and have not come yet."""
    before = _before()
    with database().reading() as session:
        found = store.partner_invitations(session, actor=actor(), now=now(), before=before, limit=PAGE + 1)
    return render_template(
        "people/partner_invitations.html",
        invitations=found[:PAGE],
        older=found[PAGE - 1].id if len(found) > PAGE else None,
        before=before,
        again=OneTimeForm(formdata=None),
        invitation_states=INVITATION_STATES,
        **_words(),
    )


@pages.post("/partners/invitations/<int(max=2147483647):partner_invitation_id>/again")
@allowed("partners.invite")
def send_again(partner_invitation_id: int) -> Response:
    """Send an invitation anew, by a link of its own."""
    form = OneTimeForm()
    with database().writing() as session:
        actions.send_partner_invitation_again(
            session,
            actor=actor(),
            now=now(),
            invitation_id=partner_invitation_id,
            form_key=form.one_time_key(),
            link=_link,
        )
    flash(_("The invitation has been made."), "success")
    return redirect(url_for("partners.invitations"), 303)


@pages.post("/partners/invitations/<int(max=2147483647):partner_invitation_id>/withdraw")
@allowed("partners.invite")
def withdraw_invitation(partner_invitation_id: int) -> Response:
    """Withdraw an invitation."""
    with database().writing() as session:
        actions.withdraw_partner_invitation(session, actor=actor(), now=now(), invitation_id=partner_invitation_id)
    flash(_("The invitation has been withdrawn. Its link no longer works."), "success")
    return redirect(url_for("partners.invitations"), 303)


@pages.get("/partners/<int(max=2147483647):partnership_id>")
@allowed("partners.read")
def partner(partnership_id: int) -> str:
    """How things stand between the organisation and another one, and what can be done about it."""
    with database().reading() as session:
        found = store.partner(session, actor=actor(), partnership_id=partnership_id)
        came = store.arrival(session, actor=actor(), partnership_id=partnership_id)
    return render_template("people/partner.html", partner=found, came=came, **_words())


@pages.post("/partners/<int(max=2147483647):partnership_id>/answer")
@allowed("partners.answer")
def answer(partnership_id: int) -> Response:
    """Approve or decline a buyer's question."""
    choice = request.form.get("choice", "")
    if choice not in ("approve", "decline"):
        raise NotFound
    with database().writing() as session:
        partnership_actions.answer_partner(
            session,
            actor=actor(),
            now=now(),
            partnership_id=partnership_id,
            approve=choice == "approve",
            page=_page,
        )
    flash(_("You are partners now.") if choice == "approve" else _("You have declined."), "success")
    return redirect(url_for("partners.partner", partnership_id=partnership_id), 303)


@pages.post("/partners/<int(max=2147483647):partnership_id>/withdraw")
@allowed("partners.invite")
def withdraw(partnership_id: int) -> Response:
    """Take a question back before it is answered."""
    with database().writing() as session:
        partnership_actions.withdraw_question(session, actor=actor(), now=now(), partnership_id=partnership_id)
    flash(_("The question has been withdrawn."), "success")
    return redirect(url_for("partners.partner", partnership_id=partnership_id), 303)


@pages.post("/partners/<int(max=2147483647):partnership_id>/end")
@allowed("partners.end")
def end(partnership_id: int) -> Response:
    """End a partnership."""
    with database().writing() as session:
        partnership_actions.end_partnership(
            session, actor=actor(), now=now(), partnership_id=partnership_id, page=_page
        )
    flash(_("The partnership has ended."), "success")
    return redirect(url_for("partners.partner", partnership_id=partnership_id), 303)


def _may_invite_overseers() -> bool:
    return may(actor().roles, "partners.invite_overseer")


def _before() -> int | None:
    before = request.args.get("before", type=int)
    if before is not None and not 0 < before < 2**31:
        raise NotFound
    return before


def _link(token: str) -> str:
    return public_address(url_for("invitation.show", token=token))


def _page(partnership_id: int) -> str:
    return public_address(url_for("partners.partner", partnership_id=partnership_id))


def _words() -> dict[str, object]:
    return {
        "kinds": KINDS,
        "states": PARTNER_STATES,
        "tones": TONES,
        "country_name": lambda code: country_name(code, language()),
    }


def _invite_page(form: InvitePartnerForm) -> str:
    form.offer(overseers=_may_invite_overseers())
    return render_template("people/invite_partner.html", form=form)
