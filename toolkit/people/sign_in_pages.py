"""Signing in and out, who asks, and what somebody had typed when their session ended."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, Response, current_app, g, make_response, redirect, render_template, request, url_for
from flask import session as browser
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.csrf import generate_csrf
from itsdangerous import BadData, URLSafeSerializer
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from toolkit.base.model import Actor, Language, NotFound
from toolkit.base.pages import ENDONYMS, LANGUAGE_COOKIE, actor, allowed, database, local_path, now, public
from toolkit.people import hashing, store
from toolkit.people import sign_in_actions as actions
from toolkit.people.forms import SignInForm
from toolkit.people.model import SEEN_EVERY, NewSession, SignedIn, SignInResult, Wait
from toolkit.people.rights import may

SESSION_COOKIE = "session_token"
MAX_CARRY = 1_000_000
"""How much typed text is carried through a sign-in at most, in bytes."""

CARRY_LASTS = timedelta(hours=8)
SHOWN = 200
"""How many characters of an answer are shown before it is sent again; all of it is sent."""

_UNSHOWN = frozenset({"form_key", "key", "then", "version"})
"""Fields that no person typed."""

log = logging.getLogger(__name__)
pages = Blueprint("people", __name__)


@dataclass(frozen=True, slots=True)
class TypedText:
    """A form as it was sent: where to, and its fields in order."""

    path: str
    pairs: tuple[tuple[str, str], ...]

    def shown(self) -> list[tuple[str, int]]:
        """What to show of it: the start of each answer, and how long the answer is when that is not all of it."""
        return [(text[:SHOWN], len(text) if len(text) > SHOWN else 0) for text in self._answers() if _is_prose(text)]

    def others(self) -> int:
        """How many other answers there are: choices and figures, whose bare values would tell nobody anything."""
        return sum(not _is_prose(text) for text in self._answers())

    def _answers(self) -> list[str]:
        return [value for name, value in self.pairs if name not in _UNSHOWN and value.strip()]


def _is_prose(text: str) -> bool:
    return len(text) > 20 or bool(re.search(r"[^\W\d_]", text) and re.search(r"\W", text.strip()))


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
        """Where somebody has to go before anything else; none when nothing is in the way."""
        return None

    def ask_to_sign_in(self) -> ResponseReturnValue:
        """The sign-in page; one that keeps what was typed when a form was sent after its session had ended."""
        if request.endpoint == "people.sign_out":
            return redirect(url_for("people.sign_in"), 303)
        if request.method != "POST":
            return redirect(url_for("people.sign_in", next=_here()))
        # Only a form of this browser is kept; whichever check runs first, another site's form never is.
        carry = _carry_away() if g.get("csrf_valid") else ""
        return _sign_in_page(SignInForm(formdata=None, carry=carry), 401, ended=True)

    def show_again(self) -> ResponseReturnValue | None:
        """What was typed in a form opened before the last sign-in, to be sent again with the token of this one."""
        g.me = self.who()
        if g.me is not None and request.endpoint == "people.sign_out":
            return sign_out()
        if g.me is not None and request.endpoint == "people.sign_in_answer":
            return redirect(local_path(request.args.get("next"), "/"), 303)
        typed = TypedText(_here(), tuple(_pairs()))
        if g.me is None or not _takes_forms(typed.path) or _size(typed.pairs) > MAX_CARRY:
            return None
        return render_template("people/continue.html", typed=typed, languages=()), 400


@pages.get("/sign-in")
@public
def sign_in() -> ResponseReturnValue:
    """The sign-in page; whoever is signed in already goes on to where they wanted."""
    if g.me is not None:
        return redirect(local_path(request.args.get("next"), "/"))
    return _sign_in_page(SignInForm(formdata=None), 200)


@pages.post("/sign-in")
@public
def sign_in_answer() -> ResponseReturnValue:
    """Sign in, then go on: to the wanted page, or to what was typed before."""
    form = SignInForm()
    if not form.validate():
        return _sign_in_page(form, 400)
    result = _try(str(form.email.data), str(form.password.data))
    if isinstance(result, NewSession):
        return _welcome(result, str(form.carry.data or ""))
    if isinstance(result, Wait):
        words = _("Too many sign-ins have failed. Wait %(minutes)s min, then try again.", minutes=result.minutes(now()))
    else:
        words = _("The e-mail address or the password is wrong.")
    form.email.errors = [words]
    return _sign_in_page(form, 401)


@pages.post("/sign-out")
@allowed("people.sign_out")
def sign_out() -> ResponseReturnValue:
    """End the session on the server; forms still open in this browser keep their way to be sent after a sign-in."""
    try:
        with database().writing() as session:
            actions.sign_out(session, actor=actor(), now=now(), token=request.cookies.get(SESSION_COOKIE, ""))
    except NotFound:  # a second click, or another tab: it has ended already
        pass
    answer = redirect(url_for("people.sign_in", signed_out=1), 303)
    answer.delete_cookie(SESSION_COOKIE, **_cookie())
    return answer


def _try(email: str, password: str) -> SignInResult:
    # The costly check of the password stands between the doors, so that nobody waits for it in line to write.
    address = _keyed("address", request.remote_addr or "")
    with database().reading() as session:
        until = store.waiting_until(session, email=email, address=address, now=now())
        kept = store.person_for_sign_in(session, email=email)
    if until is not None:
        return Wait(until)
    proof = hashing.check_password(kept, password=password)
    with database().writing() as session:
        return actions.sign_in(
            session,
            now=now(),
            email=email,
            proof=proof,
            address=address,
            old_token=request.cookies.get(SESSION_COOKIE),
        )


def _welcome(new: NewSession, carry: str) -> ResponseReturnValue:
    typed = _bring_back(carry, person_id=new.person_id) if carry else None
    browser.clear()
    g.pop(str(current_app.config["WTF_CSRF_FIELD_NAME"]), None)  # else Flask-WTF hands out the old token once more
    generate_csrf()
    browser["person"] = new.person_id
    wanted = local_path(request.args.get("next"), "/")
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
    answer.set_cookie(SESSION_COOKIE, new.token, **_cookie())
    if LANGUAGE_COOKIE not in request.cookies:
        _choose(answer, new.language)
    return answer


def _sign_in_page(form: SignInForm, status: int, *, ended: bool = False) -> ResponseReturnValue:
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


def _cookie() -> dict[str, Any]:
    return {
        "httponly": True,
        "samesite": "Lax",
        "secure": bool(current_app.config["SESSION_COOKIE_SECURE"]),
        "path": "/",
    }


def _choose(answer: Response, language: Language) -> None:
    answer.set_cookie(LANGUAGE_COOKIE, language.value, max_age=365 * 24 * 3600, **_cookie())


def _here() -> str:
    return request.full_path.rstrip("?")


def _keyed(kind: str, words: str) -> str:
    # A plain hash of a network address could be undone by trying all of them.
    return hmac.new(str(current_app.secret_key).encode(), f"{kind}:{words}".encode(), hashlib.sha256).hexdigest()


def _this_browser() -> str:
    """What ties carried text to one browser and one sign-in in it: the CSRF secret is changed at each sign-in."""
    return _keyed("browser", str(browser.get(current_app.config["WTF_CSRF_FIELD_NAME"], "")))


def _serializer() -> URLSafeSerializer:
    strong = {"digest_method": hashlib.sha256}
    return URLSafeSerializer(str(current_app.secret_key), salt="carried entry", signer_kwargs=strong)


def _secret(name: str) -> bool:
    return name.endswith(str(current_app.config["WTF_CSRF_FIELD_NAME"])) or "password" in name.casefold()


def _pairs() -> list[tuple[str, str]]:
    return [(name, value) for name, value in request.form.items(multi=True) if not _secret(name)]


def _takes_forms(path: str) -> bool:
    """Whether a path of ours takes a form."""
    try:
        current_app.url_map.bind("localhost").match(urlsplit(path).path, method="POST")
    except HTTPException:
        return False
    return True


def _carry_away() -> str:
    pairs = _pairs()
    if _size(pairs) > MAX_CARRY:
        return ""
    entry = {"at": now().isoformat(), "browser": _this_browser(), "path": _here(), "pairs": pairs}
    carry = _serializer().dumps(entry)
    return carry if isinstance(carry, str) else carry.decode()


def _size(pairs: Iterable[tuple[str, str]]) -> int:
    return len(json.dumps(list(pairs), ensure_ascii=False).encode())


def _bring_back(carry: str, *, person_id: int) -> TypedText | None:
    """What was typed, if it was signed by us, not long ago, in this browser, by this person, for a form of ours."""
    try:
        entry = _serializer().loads(carry)
    except BadData:
        return None
    if now() - datetime.fromisoformat(entry["at"]) > CARRY_LASTS:
        return None
    if not hmac.compare_digest(entry["browser"], _this_browser()) or browser.get("person") != person_id:
        return None
    if not _takes_forms(entry["path"]):
        return None
    return TypedText(entry["path"], tuple((name, value) for name, value in entry["pairs"]))
