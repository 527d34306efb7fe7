"""One's own account: name and language, password, e-mail address, where one is signed in, and a forgotten password."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from toolkit.base.entry import NotUnderstood
from toolkit.base.forms import Form
from toolkit.base.model import Language, NotFound, Refused
from toolkit.base.pages import (
    LANGUAGE_COOKIE,
    actor,
    allowed,
    database,
    language,
    me,
    now,
    public,
    public_address,
)
from toolkit.base.phrases import say
from toolkit.people import account_actions as actions
from toolkit.people import account_store as store
from toolkit.people.account_forms import (
    ChangePasswordForm,
    DetailsForm,
    ForgottenForm,
    NewEmailAndPasswordForm,
    NewEmailForm,
    NewPasswordForm,
)
from toolkit.people.account_store import Account, LinkState, SentLink
from toolkit.people.hashing import ChosenPassword, check_password, chosen_password
from toolkit.people.model import NewSession, SignedIn, Wait, Wrong
from toolkit.people.outbox_pages import when
from toolkit.people.sign_in_pages import SESSION_COOKIE, cookie, keep_token, network_address

pages = Blueprint("account", __name__)


# ── The account ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pages.get("/account")
@allowed("account.keep")
def account() -> ResponseReturnValue:
    """One's own name and language, and the ways to all else about oneself."""
    own = _own()
    form = DetailsForm(formdata=None, name=own.person.name, language=own.person.language.value)
    return _account_page(form, own, 200)


@pages.post("/account")
@allowed("account.keep")
def keep_details() -> ResponseReturnValue:
    """Keep one's name and language; the screen follows the language at once."""
    form = DetailsForm()
    if not form.validate():
        return _account_page(form, _own(), 422)
    chosen = Language(form.language.data)
    try:
        with database().writing() as session:
            actions.change_details(session, actor=actor(), now=now(), name=str(form.name.data), language=chosen)
    except NotUnderstood as fault:
        form.add_fault("name", fault.message, language())
        return _account_page(form, _own(), 422)
    flash(_("Your name and language have been saved."), "success")
    answer = make_response(redirect(url_for("account.account"), 303))
    answer.set_cookie(LANGUAGE_COOKIE, chosen.value, max_age=365 * 24 * 3600, **cookie())
    return answer


# ── Password ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pages.get("/account/password")
@allowed("account.keep")
def password() -> ResponseReturnValue:
    """The form for another password."""
    return _password_page(ChangePasswordForm(formdata=None), _own(), 200)


@pages.post("/account/password")
@allowed("account.keep")
def keep_password() -> ResponseReturnValue:
    """Change the password; wherever else one was signed in, one is signed out."""
    form, own = ChangePasswordForm(), _own()
    chosen = _chosen(form, own)
    if chosen is None:
        return _password_page(form, own, 422)
    proof = check_password(own.credentials, password=str(form.password.data))
    with database().writing() as session:
        result = actions.change_password(
            session,
            actor=actor(),
            now=now(),
            token=request.cookies.get(SESSION_COOKIE, ""),
            proof=proof,
            chosen=chosen,
        )
    if not isinstance(result, NewSession):
        form.password.errors = [_too_often(result) or _("The password is wrong.")]
        return _password_page(form, own, 422)
    flash(_("Your password has been changed. Wherever else you were signed in, you have been signed out."), "success")
    return _back_with(result)


# ── E-mail address ───────────────────────────────────────────────────────────────────────────────────────────────────


@pages.get("/account/e-mail")
@allowed("account.keep")
def email() -> ResponseReturnValue:
    """The form for another e-mail address."""
    own = _own()
    return _email_page(_email_form(own)(formdata=None), own, 200)


@pages.post("/account/e-mail")
@allowed("account.keep")
def ask_email() -> ResponseReturnValue:
    """Send a link to the new address; nothing changes before it is opened."""
    own = _own()
    form = _email_form(own)()
    if not form.validate():
        return _email_page(form, own, 422)
    typed = str(form.password.data) if isinstance(form, NewEmailAndPasswordForm) else ""
    proof = check_password(own.credentials, password=typed)
    try:
        with database().writing() as session:
            result = actions.ask_for_new_email(
                session,
                actor=actor(),
                now=now(),
                token=request.cookies.get(SESSION_COOKIE, ""),
                proof=proof,
                email=str(form.email.data),
                link=_stem("account.confirm_email"),
            )
    except NotUnderstood as fault:
        form.add_fault("email", fault.message, language())
        return _email_page(form, own, 422)
    if not isinstance(result, NewSession):
        field = form.password if isinstance(form, NewEmailAndPasswordForm) else form.email
        field.errors = [_too_often(result) or _("The password is wrong.")]
        return _email_page(form, own, 422)
    flash(_("A message is on its way to the new address. Open the link in it within 24 hours."), "success")
    return _back_with(result)


@pages.get("/confirm-e-mail/<token>")
@public
def confirm_email(token: str) -> ResponseReturnValue:
    """What is about to be confirmed; looking at it uses nothing up, since mail scanners follow links."""
    link = _sent(token, new_email=True)
    if link.state is not LinkState.OPEN:
        return _over(actions.not_open(new_email=True))
    return _confirm_page(Form(formdata=None), link)


@pages.post("/confirm-e-mail/<token>")
@public
def take_email(token: str) -> ResponseReturnValue:
    """Change the address to the one that the link was sent to."""
    _sent(token, new_email=True)
    try:
        with database().writing() as session:
            actions.confirm_new_email(session, now=now(), token=token)
    except Refused as refusal:
        return _over(refusal)
    flash(_("Your e-mail address has been changed. From now on you sign in with the new one."), "success")
    return redirect(url_for("account.account"), 303)


# ── Sessions ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pages.get("/account/sessions")
@allowed("account.keep")
def sessions() -> str:
    """Where one is signed in."""
    with database().reading() as session:
        found = store.open_sessions(session, actor=actor(), now=now())
    found.sort(key=lambda one: one.id != _session())  # this one first, the others as they came
    return render_template("people/sessions.html", sessions=found, mine=_session(), when=when)


@pages.post("/account/sessions/<int(max=2147483647):session_id>/end")
@allowed("account.keep")
def end_session(session_id: int) -> ResponseReturnValue:
    """End one session."""
    with database().writing() as session:
        actions.end_own_session(session, actor=actor(), now=now(), session_id=session_id)
    flash(_("You have been signed out there."), "success")
    return redirect(url_for("account.sessions"), 303)


@pages.post("/account/sessions/end-others")
@allowed("account.keep")
def end_others() -> ResponseReturnValue:
    """End all sessions but this one."""
    with database().writing() as session:
        actions.end_other_sessions(session, actor=actor(), now=now(), session_id=_session())
    flash(_("You are signed in here only."), "success")
    return redirect(url_for("account.sessions"), 303)


# ── Forgotten password ───────────────────────────────────────────────────────────────────────────────────────────────


@pages.get("/forgotten")
@public
def forgotten() -> str:
    """The form for a link to a new password, or word that one may be on its way."""
    return render_template("people/forgotten.html", form=ForgottenForm(formdata=None), asked="asked" in request.args)


@pages.post("/forgotten")
@public
def ask_reset() -> ResponseReturnValue:
    """Ask for a link; the answer is the same whether there is such an account or not."""
    form = ForgottenForm()
    sound = form.validate()
    if sound:
        try:
            with database().writing() as session:
                actions.ask_for_reset(
                    session,
                    now=now(),
                    email=str(form.email.data),
                    address=network_address(),
                    link=_stem("account.reset"),
                )
        except NotUnderstood as fault:
            form.add_fault("email", fault.message, language())
            sound = False
    if not sound:
        return render_template("people/forgotten.html", form=form, asked=False), 422
    return redirect(url_for("account.forgotten", asked=1), 303)


@pages.get("/reset/<token>")
@public
def reset(token: str) -> ResponseReturnValue:
    """The form for a new password; looking at it uses nothing up, since mail scanners follow links."""
    link = _sent(token, new_email=False)
    if link.state is not LinkState.OPEN:
        return _over(actions.not_open(new_email=False))
    return _reset_page(NewPasswordForm(formdata=None), link, 200)


@pages.post("/reset/<token>")
@public
def take_reset(token: str) -> ResponseReturnValue:
    """Take the new password; wherever one was signed in, one is signed out."""
    link = _sent(token, new_email=False)
    if link.state is not LinkState.OPEN:
        return _over(actions.not_open(new_email=False))
    form = NewPasswordForm()
    chosen = _chosen(form, link.account)
    if chosen is None:
        return _reset_page(form, link, 422)
    try:
        with database().writing() as session:
            actions.choose_password(session, now=now(), token=token, chosen=chosen)
    except Refused as refusal:
        return _over(refusal)
    flash(_("Your password has been changed. Sign in with the new one."), "success")
    return redirect(url_for("people.sign_in"), 303)


# ── What they share ──────────────────────────────────────────────────────────────────────────────────────────────────


def _own() -> Account:
    with database().reading() as session:
        return store.own_account(session, actor=actor())


def _chosen(form: NewPasswordForm, account: Account) -> ChosenPassword | None:
    """The new password, weighed and hashed; none when something in the form cannot be taken."""
    if not form.validate():
        return None
    try:
        return chosen_password(str(form.new_password.data), about=account.about)
    except NotUnderstood as fault:
        form.add_fault("new_password", fault.message, language())
        return None


def _stem(endpoint: str) -> str:
    """The address of a link's page, up to the token."""
    return public_address(url_for(endpoint, token="-")).removesuffix("-")  # noqa: S106 (no token, but its place)


def _sent(token: str, *, new_email: bool) -> SentLink:
    with database().reading() as session:
        link = store.sent_link(session, token=token, now=now())
    if (link.new_email is not None) != new_email:
        raise NotFound
    return link


def _session() -> int:
    return cast("SignedIn", me()).session_id


def _too_often(result: Wrong | Wait) -> str:
    """How long whoever tried too often has to wait, in words; nothing for others."""
    if isinstance(result, Wrong):
        return ""
    words = _("This was tried too often. Wait %(minutes)s min, then try again.", minutes=result.minutes(now()))
    return str(words)


def _back_with(new: NewSession) -> ResponseReturnValue:
    answer = make_response(redirect(url_for("account.account"), 303))
    keep_token(answer, new.token)
    return answer


def _email_form(own: Account) -> type[NewEmailForm]:
    return NewEmailAndPasswordForm if own.has_password else NewEmailForm


def _account_page(form: DetailsForm, own: Account, status: int) -> ResponseReturnValue:
    return render_template("people/account.html", form=form, own=own), status


def _password_page(form: ChangePasswordForm, own: Account, status: int) -> ResponseReturnValue:
    return render_template("people/password.html", form=form, own=own), status


def _email_page(form: NewEmailForm, own: Account, status: int) -> ResponseReturnValue:
    return render_template("people/email.html", form=form, own=own), status


def _reset_page(form: NewPasswordForm, link: SentLink, status: int) -> ResponseReturnValue:
    return render_template("people/reset.html", form=form, own=link.account), status


def _confirm_page(form: Form, link: SentLink) -> ResponseReturnValue:
    return render_template("people/confirm_email.html", form=form, email=link.new_email)


def _over(refusal: Refused) -> ResponseReturnValue:
    """A page that says why the link leads nowhere any more; 410, since it was there."""
    what, why, next = (say(part, language()) for part in (refusal.what, refusal.why, refusal.next))
    title = _("This link is over")
    return render_template("error.html", code=410, title=title, what=what, why=why, next=next), 410
