"""Signing in with a password and a one-time code, going over to another organisation, and signing out."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime
from typing import Any

from flask import Blueprint, Response, current_app, flash, g, make_response, redirect, render_template, request, url_for
from flask import session as browser
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.csrf import generate_csrf
from itsdangerous import BadData, URLSafeSerializer

from toolkit.base.model import Language, NotFound
from toolkit.base.pages import ENDONYMS, LANGUAGE_COOKIE, actor, allowed, database, local_path, now, public
from toolkit.base.sealing import Seal
from toolkit.people import hashing, store
from toolkit.people import sign_in_actions as actions
from toolkit.people.devices import browser_in_words
from toolkit.people.forms import CodeForm, SignInForm
from toolkit.people.model import CODE_WITHIN, SKEW, CodeWanted, NewSession, SignInResult, Wait, Way, Wrong, network_of
from toolkit.people.typed_forms import bring_back, keyed

SESSION_COOKIE = "session_token"

KNOWN_COOKIE = "known_browser"
"""Marks a browser in which somebody has signed in: strangers who keep trying their account do not keep it waiting."""

pages = Blueprint("people", __name__)


@pages.get("/sign-in")
@public
def sign_in() -> ResponseReturnValue:
    """The sign-in page; whoever is signed in already goes on to where they wanted."""
    if g.me is not None:
        return redirect(_wanted())
    return sign_in_page(SignInForm(formdata=None), 200)


@pages.post("/sign-in")
@public
def sign_in_answer() -> ResponseReturnValue:
    """Sign in, then go on: to the wanted page, to what was typed before, or to the one-time code."""
    form = SignInForm()
    if not form.validate():
        return sign_in_page(form, 400)
    result = _try(str(form.email.data), str(form.password.data))
    carry = str(form.carry.data or "")
    if isinstance(result, NewSession):
        return welcome(result, wanted=_wanted(), carry=carry)
    if isinstance(result, CodeWanted):
        return ask_code(result, wanted=_wanted(), carry=carry)
    form.email.errors = [waiting(result) or _("The e-mail address or the password is wrong.")]
    return sign_in_page(form, 401)


@pages.get("/sign-in/code")
@public
def code() -> ResponseReturnValue:
    """The page for the one-time code; without a right password just before, the sign-in page."""
    if g.me is not None:
        return redirect(_wanted())
    if _half_way() is None:
        return redirect(_with_next("people.sign_in", _wanted()))
    return _code_page(CodeForm(formdata=None), 200)


@pages.post("/sign-in/code")
@public
def code_answer() -> ResponseReturnValue:
    """Take the one-time code, then go on as after a password alone."""
    form = CodeForm()
    carry = str(form.carry.data or "")
    half_way = _half_way()
    if half_way is None:
        return _anew(carry)
    if not form.validate():
        return _code_page(form, 400)
    try:
        with database().writing() as session:
            result = actions.answer_code(
                session,
                now=now(),
                wanted=half_way,
                code=str(form.code.data),
                seal=factor_seal(),
                address=network_address(),
                browser=this_browser(),
                known_browser=_known(half_way.person_id),
                old_token=request.cookies.get(SESSION_COOKIE),
            )
    except NotFound:
        browser.pop("half_way", None)
        return _anew(carry)
    if isinstance(result, NewSession):
        return welcome(result, wanted=_wanted(), carry=carry)
    form.code.errors = [waiting(result) or _("The code is wrong, or it has been used. Try the next one.")]
    return _code_page(form, 401)


@pages.post("/sign-out")
@allowed("account.keep")
def sign_out() -> ResponseReturnValue:
    """End the session on the server; forms still open in this browser keep their way to be sent after a sign-in."""
    try:
        with database().writing() as session:
            actions.sign_out(session, actor=actor(), now=now(), token=request.cookies.get(SESSION_COOKIE, ""))
    except NotFound:  # a second click, or another tab: it has ended already
        pass
    answer = redirect(url_for("people.sign_in", signed_out=1), 303)
    answer.delete_cookie(SESSION_COOKIE, **cookie())
    return answer


@pages.get("/switch")
@allowed("account.keep")
def switch() -> ResponseReturnValue:
    """One's organisations, to go over from one to another."""
    with database().reading() as session:
        own = store.own_organisations(session, actor=actor())
    return render_template("people/switch.html", organisations=own)


@pages.post("/switch")
@allowed("account.keep")
def switch_answer() -> ResponseReturnValue:
    """Go on in another of one's organisations."""
    chosen = request.form.get("organisation", "")
    if not chosen.isascii() or not chosen.isdecimal() or len(chosen) > 9:
        raise NotFound
    with database().writing() as session:
        new = actions.switch_organisation(
            session,
            actor=actor(),
            now=now(),
            token=request.cookies.get(SESSION_COOKIE, ""),
            organisation_id=int(chosen),
        )
    with database().reading() as session:
        there = store.signed_in(session, token=new.token, now=now())
    if there is not None:
        flash(_("You now act for %(organisation)s.", organisation=there.organisation_name), "success")
    answer = make_response(redirect("/", 303))
    keep_token(answer, new.token)
    return answer


def welcome(new: NewSession, *, wanted: str, carry: str = "") -> ResponseReturnValue:
    """The answer to a sign-in that succeeded: every secret of the browser changes, then on to a path of ours."""
    typed = bring_back(carry, person_id=new.actor.person_id) if carry else None
    browser.clear()
    g.pop(str(current_app.config["WTF_CSRF_FIELD_NAME"]), None)  # else Flask-WTF hands out the old token once more
    generate_csrf()
    browser["person"] = new.actor.person_id
    if carry:
        with database().reading() as session:
            g.me = store.signed_in(session, token=new.token, now=now())
    if typed is not None:
        # No choice of language here: following it would leave the page, and what was typed with it.
        answer = make_response(render_template("people/continue.html", typed=typed, languages=()))
    elif carry:
        answer = make_response(render_template("people/not_kept.html", next=wanted))
    else:
        answer = make_response(redirect(wanted, 303))
    keep_token(answer, new.token)
    _remember(answer, new.actor.person_id)
    if LANGUAGE_COOKIE not in request.cookies:
        _choose(answer, new.language)
    return answer


def ask_code(half_way: CodeWanted, *, wanted: str, carry: str = "") -> ResponseReturnValue:
    """The answer to a right password, or a provider's word, of somebody with a second factor: the page for its code.

    What was proved so far is kept, signed, in the browser for ten minutes; no session is begun.
    """
    browser["half_way"] = {
        "at": now().isoformat(),
        "person": half_way.person_id,
        "organisation": half_way.organisation_id,
        "way": half_way.way.value,
        "after": half_way.after,
    }
    if carry:  # it is too long to come along in an address or a cookie
        return _code_page(CodeForm(formdata=None, carry=carry), 200, wanted=wanted)
    return redirect(_with_next("people.code", wanted), 303)


def sign_in_page(form: SignInForm, status: int, *, ended: bool = False) -> ResponseReturnValue:
    """The sign-in page; `ended` when what was sent came after its session had ended."""
    page = render_template(
        "people/sign_in.html",
        form=form,
        action=url_for("people.sign_in", next=request.args.get("next") or None),
        ended=ended,
        signed_out="signed_out" in request.args,
        accounts=current_app.config.get("DEMO_ACCOUNTS") or (),
        # No choice of language beside what was typed: following it would leave the page, and lose the text.
        languages=() if form.carry.data else ENDONYMS,
    )
    return page, status


def waiting(result: Wrong | Wait) -> str:
    """How long whoever failed too often has to wait, in words; nothing for others."""
    if isinstance(result, Wrong):
        return ""
    minutes = result.minutes(now())
    return str(_("Too many sign-ins have failed. Wait %(minutes)s min, then try again.", minutes=minutes))


def factor_seal() -> Seal:
    """Seals the secrets of second factors."""
    return Seal(str(current_app.secret_key), "second factor")


def network_address() -> str:
    """A keyed hash of the network from which this request came."""
    return keyed("address", network_of(request.remote_addr or ""))


def this_browser() -> str:
    """What this browser is, in a few words."""
    return browser_in_words(request.headers.get("User-Agent", ""))


def keep_token(answer: Response, token: str) -> None:
    """Give the browser the token of its session, out of reach of scripts and of other sites."""
    answer.set_cookie(SESSION_COOKIE, token, **cookie())


def cookie() -> dict[str, Any]:
    """How every cookie of ours is kept."""
    return {
        "httponly": True,
        "samesite": "Lax",
        "secure": bool(current_app.config["SESSION_COOKIE_SECURE"]),
        "path": "/",
    }


def _wanted() -> str:
    return local_path(request.args.get("next"), "/")


def _with_next(endpoint: str, wanted: str) -> str:
    return url_for(endpoint, next=wanted if wanted != "/" else None)


def _try(email: str, password: str) -> SignInResult:
    # The costly check of the password stands between the doors, so that nobody waits for it in line to write.
    with database().reading() as session:
        kept = store.person_for_sign_in(session, email=email)
        known = _known(kept.person_id) if kept else None
        until = store.waiting_until(session, email=email, address=network_address(), now=now(), browser=known)
    if until is not None:
        return Wait(until)
    proof = hashing.check_password(kept, password=password)
    with database().writing() as session:
        return actions.sign_in(
            session,
            now=now(),
            email=email,
            proof=proof,
            address=network_address(),
            browser=this_browser(),
            known_browser=known,
            old_token=request.cookies.get(SESSION_COOKIE),
        )


def _code_page(form: CodeForm, status: int, *, wanted: str | None = None) -> ResponseReturnValue:
    page = render_template(
        "people/code.html",
        form=form,
        action=_with_next("people.code", _wanted() if wanted is None else wanted),
        languages=() if form.carry.data else ENDONYMS,
    )
    return page, status


def _anew(carry: str) -> ResponseReturnValue:
    form = SignInForm(formdata=None, carry=carry)
    form.email.errors = [_("The code was not given within ten minutes, or your password has changed. Sign in again.")]
    return sign_in_page(form, 401)


def _half_way() -> CodeWanted | None:
    """Who has proved themselves by a password or a provider not long ago in this browser, and has a code to give."""
    kept = browser.get("half_way")
    if not kept or not -SKEW <= now() - datetime.fromisoformat(kept["at"]) <= CODE_WITHIN:
        return None
    return CodeWanted(kept["person"], kept["organisation"], Way(kept["way"]), kept["after"])


def _choose(answer: Response, language: Language) -> None:
    answer.set_cookie(LANGUAGE_COOKIE, language.value, max_age=365 * 24 * 3600, **cookie())


def _marks() -> URLSafeSerializer:
    return URLSafeSerializer(
        str(current_app.secret_key), salt="known browser", signer_kwargs={"digest_method": hashlib.sha256}
    )


def _known(person_id: int) -> str | None:
    """What marks this browser as one in which this person has signed in before."""
    try:
        person, mark = _marks().loads(request.cookies.get(KNOWN_COOKIE, ""))
    except (BadData, ValueError, TypeError):
        return None
    return str(mark) if person == person_id else None


def _remember(answer: Response, person_id: int) -> None:
    mark = _known(person_id) or secrets.token_urlsafe(16)
    words = _marks().dumps([person_id, mark])
    answer.set_cookie(KNOWN_COOKIE, words, max_age=365 * 24 * 3600, **cookie())
