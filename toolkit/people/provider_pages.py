"""Signing in with an OpenID provider: off to it, and back with what it proves, or with what went wrong."""

from __future__ import annotations

import hmac
import json
import logging
import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from flask import Blueprint, Flask, abort, current_app, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from toolkit.base.model import Message, NotFound
from toolkit.base.pages import database, language, local_path, now, public, public_address, request_id
from toolkit.base.phrases import say, write
from toolkit.base.sealing import CannotUnseal, Seal
from toolkit.people.claims import PATIENCE, WORDS, NotTaken, Told, told
from toolkit.people.model import CodeWanted, NewSession
from toolkit.people.provider_actions import sign_in_by_provider
from toolkit.people.provider_feeds import Counterpart, Secrets, Unproved, plain
from toolkit.people.providers import Provider
from toolkit.people.sign_in_pages import SESSION_COOKIE, ask_code, cookie, this_browser, welcome

BEGUN_COOKIE = "sign_in_with"
LONGEST_NEXT = 1000
_STATUS = {
    NotTaken.BROKEN_OFF: 400,
    NotTaken.NOT_BEGUN_HERE: 400,
    NotTaken.USED: 410,
    NotTaken.UNREACHABLE: 502,
    NotTaken.NOT_PROVED: 400,
}

log = logging.getLogger(__name__)
pages = Blueprint("provider", __name__)


@dataclass(frozen=True, slots=True)
class _Begun(Secrets):
    """A sign-in under way, as the browser keeps it for us, sealed: it can neither be read nor made there."""

    provider: str
    wanted: str
    at: str


@pages.get("/sign-in/with/<name>")
@public
def begin(name: str) -> ResponseReturnValue:
    """Send the browser to the provider; whoever is signed in already goes on to where they wanted."""
    there = _counterpart(name)
    wanted = local_path(request.args.get("next"), "/")
    if g.me is not None:
        return redirect(wanted)
    begun = _Begun(
        provider=name,
        state=secrets.token_urlsafe(32),
        nonce=secrets.token_urlsafe(32),
        verifier=secrets.token_urlsafe(48),
        wanted=wanted if len(wanted) <= LONGEST_NEXT else "/",
        at=now().isoformat(),
    )
    try:
        address = there.address(begun, redirect_uri=_back_to(name), locale=language().value, moment=now())
    except Unproved as fault:
        return _refused(there.provider, fault.why, reason=fault.reason)
    answer = redirect(address)
    answer.set_cookie(
        BEGUN_COOKIE,
        _seal().seal(json.dumps(asdict(begun))),
        max_age=PATIENCE,
        **_cookie(name),
    )
    return answer


@pages.get("/sign-in/with/<name>/back")
@public
def back(name: str) -> ResponseReturnValue:
    """Take what the provider sent the browser back with: sign in, ask for a code, or say why not.

    A GET that writes, since the provider decides how it sends people back; it does so once for each sign-in that was
    begun in this browser.
    """
    if request.method != "GET":
        abort(405)
    there = _counterpart(name)
    begun = _under_way(name)
    if begun is None or not hmac.compare_digest(request.args.get("state", "").encode(), begun.state.encode()):
        return _refused(there.provider, NotTaken.NOT_BEGUN_HERE, reason="not begun in this browser")
    answer = make_response(_answered(there, begun))
    answer.delete_cookie(BEGUN_COOKIE, **_cookie(name))
    return answer


def _answered(there: Counterpart, begun: _Begun) -> ResponseReturnValue:
    provider, moment = there.provider, now()
    if "error" in request.args:
        return _refused(provider, NotTaken.BROKEN_OFF, reason=f"it says {plain(request.args['error'])}")
    try:
        claims = there.claims(
            begun,
            code=request.args.get("code", ""),
            issuer=request.args.get("iss"),
            redirect_uri=_back_to(provider.id),
            moment=moment,
        )
    except Unproved as fault:
        return _refused(provider, fault.why, reason=fault.reason)
    someone = told(provider, claims)
    result = _taken(someone, begun) if isinstance(someone, Told) else someone
    if isinstance(result, NotTaken):
        return _refused(provider, result, reason=result.value)
    if isinstance(result, CodeWanted):
        return ask_code(result, wanted=begun.wanted)
    return welcome(result, wanted=begun.wanted)


def _taken(someone: Told, begun: _Begun) -> NewSession | CodeWanted | NotTaken:
    with database().writing() as session:
        return sign_in_by_provider(
            session,
            now=now(),
            told=someone,
            state=begun.state,
            language=language(),
            browser=this_browser(),
            old_token=request.cookies.get(SESSION_COOKIE),
        )


def _under_way(name: str) -> _Begun | None:
    """The sign-in that was begun in this browser with this provider, not too long ago."""
    try:
        begun = _Begun(**json.loads(_seal().unseal(request.cookies.get(BEGUN_COOKIE, ""))))
    except (CannotUnseal, ValueError, TypeError):
        return None
    age = now() - datetime.fromisoformat(begun.at)
    return begun if begun.provider == name and abs(age) <= PATIENCE else None


def _refused(provider: Provider, why: NotTaken, *, reason: str) -> tuple[str, int]:
    log.warning("sign-in with %s refused: %s (request %s)", provider.id, reason, request_id())
    code, (because, then) = _STATUS.get(why, 403), WORDS[why]
    page = render_template(
        "error.html",
        code=code,
        title=_("You could not be signed in"),
        what=say(Message("Signing in with {service} did not succeed.", service=provider.name), language()),
        why=say(because, language()),
        next=say(then, language()),
        language_next=url_for("people.sign_in"),  # the address here holds what a sign-in was to be proved with
    )
    return page, code


def _counterpart(name: str) -> Counterpart:
    found = current_app.extensions.get("providers", {}).get(name)
    if not isinstance(found, Counterpart):
        raise NotFound
    return found


def _back_to(name: str) -> str:
    return public_address(url_for("provider.back", name=name))


def _seal() -> Seal:
    return Seal(str(current_app.secret_key), "sign-in with a provider")


def _cookie(name: str) -> dict[str, Any]:
    return cookie() | {"path": url_for("provider.begin", name=name)}


def offer_providers(app: Flask, providers: Iterable[Provider]) -> None:
    """Let people sign in with these providers; the sign-in page names them in this order."""
    counterparts = {provider.id: Counterpart(provider) for provider in providers}
    app.extensions["providers"] = counterparts
    app.context_processor(
        lambda: {
            "providers": [(one.provider.id, write(one.provider.name, language())) for one in counterparts.values()]
        }
    )
