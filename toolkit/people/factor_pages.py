"""One's own second factor: what it is, setting it up by a square code, recovery codes, turning it off."""

from __future__ import annotations

import segno
from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from toolkit.base.entry import NotUnderstood
from toolkit.base.pages import actor, allowed, database, language, me, now
from toolkit.base.sealing import CannotUnseal
from toolkit.people import factor_actions as actions
from toolkit.people import hashing, store
from toolkit.people.codes import in_groups, secret_address
from toolkit.people.factor_forms import FirstCodeAndPasswordForm, FirstCodeForm, ProveAgainForm
from toolkit.people.factor_store import SecondFactor, own_second_factor
from toolkit.people.guard_pages import lacks_second_factor
from toolkit.people.model import Credentials, PasswordProof, Wait, Wrong
from toolkit.people.sign_in_pages import SESSION_COOKIE, factor_seal, keep_token, waiting

pages = Blueprint("factor", __name__)


@pages.get("/account/second-factor")
@allowed("account.keep")
def second_factor() -> str:
    """Whether one has a second factor, and what can be done about it."""
    with database().reading() as session:
        kept = own_second_factor(session, actor=actor())
    return render_template("people/second_factor.html", kept=kept, demanded=lacks_second_factor(me()))


@pages.post("/account/second-factor")
@allowed("account.keep")
def begin() -> ResponseReturnValue:
    """Begin to set one up, with a fresh secret."""
    with database().writing() as session:
        actions.begin_second_factor(session, actor=actor(), now=now(), seal=factor_seal())
    return redirect(url_for("factor.set_up"), 303)


@pages.get("/account/second-factor/set-up")
@allowed("account.keep")
def set_up() -> ResponseReturnValue:
    """The secret as a square code, and the form for the first code."""
    credentials, kept = _own()
    if kept is None or not kept.can_be_confirmed(now()):
        return redirect(url_for("factor.second_factor"))
    return _set_up_page(_first_form(credentials, filled=False), kept, 200)


@pages.post("/account/second-factor/set-up")
@allowed("account.keep")
def set_up_answer() -> ResponseReturnValue:
    """Take the first code; the answer shows the recovery codes, this once."""
    credentials, kept = _own()
    if kept is None or not kept.can_be_confirmed(now()):
        return redirect(url_for("factor.second_factor"), 303)
    form = _first_form(credentials, filled=True)
    if not form.validate():
        return _set_up_page(form, kept, 422)
    proof = _checked(form, credentials)
    try:
        with database().writing() as session:
            result = actions.confirm_second_factor(
                session,
                actor=actor(),
                now=now(),
                token=request.cookies.get(SESSION_COOKIE, ""),
                code=str(form.code.data),
                proof=proof,
                seal=factor_seal(),
            )
    except NotUnderstood as fault:
        form.add_fault("code", fault.message, language())
        return _set_up_page(form, kept, 422)
    if isinstance(result, Wrong | Wait):
        field = form.password if isinstance(form, FirstCodeAndPasswordForm) else form.code
        field.errors = [waiting(result) or _("The password is wrong.")]
        return _set_up_page(form, kept, 422)
    answer = make_response(render_template("people/recovery_codes.html", codes=result.codes, fresh=False))
    keep_token(answer, result.token)
    return answer


@pages.get("/account/second-factor/recovery-codes")
@allowed("account.keep")
def recovery_codes() -> ResponseReturnValue:
    """The form for new recovery codes."""
    return _prove_page("people/renew_codes.html", ProveAgainForm(formdata=None), 200)


@pages.post("/account/second-factor/recovery-codes")
@allowed("account.keep")
def recovery_codes_answer() -> ResponseReturnValue:
    """Make new recovery codes; the answer shows them, this once."""
    form = ProveAgainForm()
    if not form.validate():
        return _prove_page("people/renew_codes.html", form, 422)
    with database().writing() as session:
        result = actions.renew_recovery_codes(
            session, actor=actor(), now=now(), code=str(form.code.data), seal=factor_seal()
        )
    if isinstance(result, Wrong | Wait):
        form.code.errors = [waiting(result) or _("The code is wrong, or it has been used. Try the next one.")]
        return _prove_page("people/renew_codes.html", form, 422)
    return render_template("people/recovery_codes.html", codes=result, fresh=True)


@pages.get("/account/second-factor/turn-off")
@allowed("account.keep")
def turn_off() -> ResponseReturnValue:
    """The form for turning the second factor off."""
    return _prove_page("people/turn_off_factor.html", ProveAgainForm(formdata=None), 200)


@pages.post("/account/second-factor/turn-off")
@allowed("account.keep")
def turn_off_answer() -> ResponseReturnValue:
    """Turn the second factor off."""
    form = ProveAgainForm()
    if not form.validate():
        return _prove_page("people/turn_off_factor.html", form, 422)
    with database().writing() as session:
        result = actions.drop_second_factor(
            session, actor=actor(), now=now(), code=str(form.code.data), seal=factor_seal()
        )
    if result is not None:
        form.code.errors = [waiting(result) or _("The code is wrong, or it has been used. Try the next one.")]
        return _prove_page("people/turn_off_factor.html", form, 422)
    flash(_("Your second factor is turned off."), "success")
    return redirect(url_for("factor.second_factor"), 303)


def _own() -> tuple[Credentials, SecondFactor | None]:
    with database().reading() as session:
        return store.own_credentials(session, actor=actor()), own_second_factor(session, actor=actor())


def _first_form(credentials: Credentials, *, filled: bool) -> FirstCodeForm:
    kind = FirstCodeForm if credentials.password_hash is None else FirstCodeAndPasswordForm
    return kind() if filled else kind(formdata=None)


def _checked(form: FirstCodeForm, credentials: Credentials) -> PasswordProof | None:
    if not isinstance(form, FirstCodeAndPasswordForm):
        return None
    # Costly on purpose, so it is done before the door to writing is opened.
    return hashing.check_password(credentials, password=str(form.password.data))


def _set_up_page(form: FirstCodeForm, kept: SecondFactor, status: int) -> ResponseReturnValue:
    try:
        secret = factor_seal().unseal(kept.sealed)
    except CannotUnseal:  # begun before the installation's secret was changed
        return redirect(url_for("factor.second_factor"), 303)
    with database().reading() as session:
        own = store.own_person(session, actor=actor())
    address = secret_address(secret, account=own.email, issuer=_("Social Criteria Toolkit"))
    rows = segno.make(address, error="m").matrix_iter(border=4)
    page = render_template("people/set_up_factor.html", form=form, rows=list(rows), secret=in_groups(secret))
    return page, status


def _prove_page(template: str, form: ProveAgainForm, status: int) -> ResponseReturnValue:
    with database().reading() as session:
        kept = own_second_factor(session, actor=actor())
    if kept is None or kept.confirmed_at is None:
        return redirect(url_for("factor.second_factor"), 303)
    return render_template(template, form=form, kept=kept), status
