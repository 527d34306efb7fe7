"""The people of an organisation, for its administrators: who they are, what they may do, who is invited."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Language, NotFound
from toolkit.base.pages import actor, allowed, database, language, me, now, public_address
from toolkit.base.phrases import say
from toolkit.people import invitation_actions, inviting_actions, member_actions
from toolkit.people import member_store as store
from toolkit.people.member_forms import InviteForm, RolesForm
from toolkit.people.membership import Member, Misfit, RolesChanged, read_roles
from toolkit.people.model import ROLES_OF, OrganisationKind, Role
from toolkit.people.wording import INVITATION_STATES, ROLES, what_role_does

PAGE = 50
"""Members, or invitations, on a page."""

pages = Blueprint("members", __name__)
_MEMBER = "/members/<int(max=2147483647):membership_id>"
_INVITATION = "/members/invitations/<int(max=2147483647):invitation_id>"


@pages.get("/members")
@allowed("members.read")
def members() -> str:
    """Who belongs to the organisation, in the order in which they came."""
    after = _number("after")
    with database().reading() as session:
        found = store.members(session, actor=actor(), now=now(), after=after or 0, limit=PAGE + 1)
    return _list("people/members.html", found, after)


@pages.get("/members/closed")
@allowed("members.read")
def closed() -> str:
    """Whose account was closed and who belongs nowhere now: they can be erased."""
    after = _number("after")
    with database().reading() as session:
        found = store.left(session, actor=actor(), now=now(), after=after or 0, limit=PAGE + 1)
    return _list("people/members_closed.html", found, after)


@pages.get("/members/invitations")
@allowed("members.read")
def invitations() -> str:
    """Who has been invited and has not come yet, newest first."""
    before = _number("before")
    with database().reading() as session:
        found = store.invitations(session, actor=actor(), now=now(), before=before, limit=PAGE + 1)
    return render_template(
        "people/member_invitations.html",
        invitations=found[:PAGE],
        before=before,
        older=found[PAGE - 1].id if len(found) > PAGE else None,
        states=INVITATION_STATES,
        roles=ROLES,
    )


@pages.get("/members/invite")
@allowed("members.invite")
def invite() -> str:
    """Whom to invite."""
    form = InviteForm(formdata=None, language=language().value)
    _offer(form)
    return _invite_page(form)


@pages.post("/members/invite")
@allowed("members.invite")
def send_invitation() -> ResponseReturnValue:
    """Invite somebody."""
    form = InviteForm()
    _offer(form)
    form.validate()
    roles = _roles(form)
    if form.errors:
        return _invite_page(form), 422
    try:
        with database().writing() as session:
            inviting_actions.invite_person(
                session,
                actor=actor(),
                now=now(),
                email=str(form.email.data),
                language=Language(form.language.data),
                roles=roles,
                form_key=form.one_time_key(),
                link=_link,
            )
    except Misfit as misfit:
        for name, message in misfit.faults.items():
            form.add_fault(name, message, language())
        return _invite_page(form), 422
    flash(_("The invitation has been made."), "success")
    return redirect(url_for("members.invitations"), 303)


@pages.post(_INVITATION + "/again")
@allowed("members.invite")
def invite_again(invitation_id: int) -> ResponseReturnValue:
    """Send an invitation once more."""
    with database().writing() as session:
        inviting_actions.invite_again(session, actor=actor(), now=now(), invitation_id=invitation_id, link=_link)
    flash(_("The invitation has been made anew. The earlier link no longer works."), "success")
    return redirect(url_for("members.invitations"), 303)


@pages.post(_INVITATION + "/withdraw")
@allowed("members.invite")
def withdraw(invitation_id: int) -> ResponseReturnValue:
    """Withdraw an invitation."""
    with database().writing() as session:
        invitation_actions.withdraw_invitation(session, actor=actor(), now=now(), invitation_id=invitation_id)
    flash(_("The invitation is withdrawn, and its link no longer works."), "success")
    return redirect(url_for("members.invitations"), 303)


@pages.get(_MEMBER)
@allowed("members.read")
def member(membership_id: int) -> str:
    """One person: roles, sessions, second factor, and what can be done."""
    found = _member(membership_id)
    form = RolesForm(formdata=None, roles=[role.value for role in found.roles], version=str(found.version))
    _offer(form)
    return _member_page(found, form)


@pages.post(_MEMBER)
@allowed("members.change")
def change_roles(membership_id: int) -> ResponseReturnValue:
    """Give somebody these roles and no others."""
    found = _member(membership_id)
    form = RolesForm()
    _offer(form)
    version = form.seen_version()
    roles = _roles(form)
    if form.errors:
        return _member_page(found, form), 422
    try:
        with database().writing() as session:
            changed = member_actions.change_roles(
                session, actor=actor(), now=now(), membership_id=membership_id, version=version, roles=roles
            )
    except NotUnderstood as fault:
        form.add_fault("roles", fault.message, language())
        return _member_page(found, form), 422
    if isinstance(changed, RolesChanged):
        form.version.raw_data, form.version.data = None, str(changed.version)
        return _member_page(_member(membership_id), form, meanwhile=[ROLES[role] for role in changed.roles]), 409
    flash(_("The roles are saved."), "success")
    if found.person_id == actor().person_id and Role.ADMINISTRATOR not in roles:
        return redirect("/", 303)
    return redirect(url_for("members.member", membership_id=membership_id), 303)


@pages.post(_MEMBER + "/end-sessions")
@allowed("members.change")
def end_sessions(membership_id: int) -> ResponseReturnValue:
    """Sign somebody out of this organisation everywhere."""
    found = _member(membership_id)
    with database().writing() as session:
        ended = member_actions.end_sessions_of(session, actor=actor(), now=now(), membership_id=membership_id)
    words = ngettext("%(num)d session was ended.", "%(num)d sessions were ended.", ended)
    flash(words, "success")
    return _back(found, url_for("members.member", membership_id=membership_id))


@pages.post(_MEMBER + "/drop-second-factor")
@allowed("members.change")
def drop_second_factor(membership_id: int) -> ResponseReturnValue:
    """Take a lost second factor off somebody's account."""
    with database().writing() as session:
        member_actions.drop_second_factor_of(session, actor=actor(), now=now(), membership_id=membership_id)
    flash(_("The second factor was removed. The person has been signed out and told by e-mail."), "success")
    return redirect(url_for("members.member", membership_id=membership_id), 303)


@pages.get(_MEMBER + "/close")
@allowed("members.change")
def ask_to_close(membership_id: int) -> str:
    """Whether to close somebody's account here, and what that means."""
    return _sure("people/member_close.html", _open_member(membership_id))


@pages.post(_MEMBER + "/close")
@allowed("members.change")
def close(membership_id: int) -> ResponseReturnValue:
    """Close somebody's account here."""
    found = _open_member(membership_id)
    with database().writing() as session:
        member_actions.close_membership(session, actor=actor(), now=now(), membership_id=membership_id)
    flash(_("The account is closed."), "success")
    return _back(found, url_for("members.members"))


@pages.get(_MEMBER + "/erase")
@allowed("members.erase")
def ask_to_erase(membership_id: int) -> str:
    """Whether to erase somebody, and what stays."""
    return _sure("people/member_erase.html", _member(membership_id))


@pages.post(_MEMBER + "/erase")
@allowed("members.erase")
def erase(membership_id: int) -> ResponseReturnValue:
    """Erase somebody."""
    found = _member(membership_id)
    with database().writing() as session:
        member_actions.erase_person(session, actor=actor(), now=now(), membership_id=membership_id)
    flash(_("The person is erased."), "success")
    return _back(found, url_for("members.members"))


def _number(name: str) -> int | None:
    """The key from which a list goes on; `NotFound` for one that no row has."""
    number = request.args.get(name, type=int)
    if number is not None and not 0 < number < 2**31:
        raise NotFound
    return number


def _list(template: str, found: list[Member], after: int | None) -> str:
    return render_template(
        template,
        members=found[:PAGE],
        after=after,
        following=found[PAGE - 1].id if len(found) > PAGE else None,
        roles=ROLES,
    )


def _member(membership_id: int) -> Member:
    with database().reading() as session:
        return store.member(session, actor=actor(), now=now(), membership_id=membership_id)


def _open_member(membership_id: int) -> Member:
    found = _member(membership_id)
    if found.closed_at is not None:
        raise NotFound
    return found


def _link(token: str) -> str:
    return public_address(url_for("invitation.show", token=token))


def _offer(form: RolesForm | InviteForm) -> None:
    form.offer(ROLES_OF[_kind()], language())


def _kind() -> OrganisationKind:
    with database().reading() as session:
        return store.organisation_kind(session, actor=actor())


def _roles(form: RolesForm | InviteForm) -> list[Role]:
    """The roles that were chosen; what cannot be one is said beside them."""
    try:
        return read_roles(form.roles.data or ())
    except NotUnderstood as fault:
        form.add_fault("roles", fault.message, language())
        return []


def _invite_page(form: InviteForm) -> str:
    return render_template("people/member_invite.html", form=form, hints=_hints())


def _hints() -> dict[str, str]:
    """What somebody with each role does, under its box."""
    kind = _kind()
    return {role.value: say(what_role_does(role, kind), language()) for role in ROLES_OF[kind]}


def _member_page(found: Member, form: RolesForm, *, meanwhile: object = ()) -> str:
    return render_template(
        "people/member.html",
        member=found,
        form=form,
        meanwhile=meanwhile,
        own=found.person_id == actor().person_id,
        hints=_hints(),
        roles=ROLES,
    )


def _sure(template: str, found: Member) -> str:
    return render_template(
        template,
        member=found,
        organisation=me().organisation_name,
        own=found.person_id == actor().person_id,
    )


def _back(found: Member, otherwise: str) -> ResponseReturnValue:
    """On to the next page; whoever has just ended their own session has to sign in."""
    own = found.person_id == actor().person_id
    return redirect(url_for("people.sign_in") if own else otherwise, 303)
