"""Signing in with an OpenID provider: off to it, back with what it proves, and every way in which that may go wrong."""

from __future__ import annotations

import hmac
import json
import logging
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.requests_client import OAuth2Session, OAuthError
from authlib.oidc.core import CodeIDToken
from flask import (
    Blueprint,
    Flask,
    abort,
    current_app,
    g,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import Key, KeySet
from joserfc.jws import JWSRegistry
from requests import RequestException

from toolkit.base.model import Message, NotFound
from toolkit.base.pages import database, language, local_path, now, public, public_address, request_id
from toolkit.base.phrases import say, write
from toolkit.base.sealing import CannotUnseal, Seal
from toolkit.people.claims import PATIENCE, SIGNED_WITH, WORDS, NotTaken, Provider, SecretSent, Told, told
from toolkit.people.model import CodeWanted, NewSession
from toolkit.people.provider_actions import sign_in_by_provider
from toolkit.people.sign_in_pages import SESSION_COOKIE, ask_code, cookie, this_browser, welcome

BEGUN_COOKIE = "sign_in_with"
TIMEOUT = (5, 10)
"""Seconds that a provider is given to take a connection, and to answer."""

SKEW = 60
"""Seconds by which a provider's clock may differ from ours."""

PUBLISHED_LASTS = timedelta(hours=1)
"""How long what a provider publishes of itself, its keys too, is taken as it was read."""

KEYS_AGAIN = timedelta(minutes=1)
"""How often its keys are read again at most, when a token is signed with one we have not seen."""

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


class _Unproved(Exception):  # noqa: N818
    """What a provider sent does not hold; the reason is for the log, and has no word of anybody in it."""

    def __init__(self, why: NotTaken, reason: str) -> None:
        super().__init__(reason)
        self.why, self.reason = why, reason


@dataclass(frozen=True, slots=True)
class _Begun:
    """A sign-in under way, as the browser keeps it for us, sealed: it can neither be read nor made there."""

    provider: str
    state: str
    nonce: str
    verifier: str
    wanted: str
    at: str


@dataclass(frozen=True, slots=True)
class _Published:
    """What a provider publishes of itself, as far as we need it."""

    authorization: str
    token: str
    keys_at: str
    algorithms: tuple[str, ...]
    tells_issuer: bool
    keys: KeySet
    read_at: datetime


class Counterpart:
    """One provider to talk with; it keeps what the provider publishes for a while."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider
        self._published: _Published | None = None

    def address(self, begun: _Begun, *, redirect_uri: str, locale: str, moment: datetime) -> str:
        """Where to send the browser: the code flow, with state, nonce and PKCE (S256)."""
        with self._client(redirect_uri) as client:
            there = self._known(client, moment)
            address, _state = client.create_authorization_url(
                there.authorization,
                state=begun.state,
                code_verifier=begun.verifier,
                nonce=begun.nonce,
                ui_locales=locale,
            )
        return str(address)

    def claims(
        self, begun: _Begun, *, code: str, issuer: str | None, redirect_uri: str, moment: datetime
    ) -> dict[str, Any]:
        """The claims that a code stands for, proved to be the provider's, for us, for this sign-in, and of now.

        `issuer` is what the answer says of its origin (RFC 9207). Raises `_Unproved`.
        """
        with self._client(redirect_uri) as client:
            there = self._known(client, moment)
            if issuer != self.provider.issuer and (issuer is not None or there.tells_issuer):
                raise _Unproved(NotTaken.NOT_PROVED, "the answer comes from another issuer")
            try:
                answer = client.fetch_token(
                    there.token,
                    grant_type="authorization_code",
                    code=code,
                    code_verifier=begun.verifier,
                    redirect_uri=redirect_uri,
                    allow_redirects=False,
                )
            except OAuthError as error:
                why = NotTaken.NOT_PROVED if error.error == "invalid_grant" else NotTaken.UNREACHABLE
                raise _Unproved(why, f"the code is refused: {_plain(error.error)}") from None
            except (RequestException, AuthlibBaseError, ValueError, TypeError) as error:
                raise _Unproved(NotTaken.UNREACHABLE, f"no answer to the code: {type(error).__name__}") from None
            token = answer.get("id_token")
            if not isinstance(token, str):
                raise _Unproved(NotTaken.NOT_PROVED, "no ID token")
            return self._proved(client, token, begun=begun, access_token=answer.get("access_token"), moment=moment)

    def _proved(
        self, client: OAuth2Session, token: str, *, begun: _Begun, access_token: object, moment: datetime
    ) -> dict[str, Any]:
        # Authlib by itself looks at neither `aud` nor the algorithm (it takes what the provider publishes, `none` too),
        # and at `iss` as published, not as configured: so all of it is said here.
        us = self.provider.client_id
        wanted = {
            "iss": {"essential": True, "value": self.provider.issuer},
            "aud": {"essential": True, "value": us},
            "exp": {"essential": True},
            "iat": {"essential": True},
        }
        known = {"nonce": begun.nonce, "client_id": us}
        if isinstance(access_token, str):
            known["access_token"] = access_token
        try:
            opened = self._opened(client, token, moment)
            claims = CodeIDToken(opened.claims, opened.header, wanted, known)
            claims.validate(now=int(moment.timestamp()), leeway=SKEW)
        except (JoseError, AuthlibBaseError) as error:
            raise _Unproved(NotTaken.NOT_PROVED, f"the ID token: {type(error).__name__}: {error}"[:200]) from None
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise _Unproved(NotTaken.NOT_PROVED, f"the ID token: {type(error).__name__}") from None
        if claims["aud"] not in (us, [us]):  # a token for others too could come from one of them
            raise _Unproved(NotTaken.NOT_PROVED, "the ID token: for others too")
        return dict(claims)

    def _opened(self, client: OAuth2Session, token: str, moment: datetime) -> jwt.Token:
        there = self._known(client, moment)
        try:
            return _open(token, there)
        except InvalidKeyIdError:
            if moment - there.read_at < KEYS_AGAIN:
                raise
            return _open(token, self._known(client, moment, afresh=True))

    def _known(self, client: OAuth2Session, moment: datetime, *, afresh: bool = False) -> _Published:
        kept = self._published
        if kept is None or afresh or abs(moment - kept.read_at) > PUBLISHED_LASTS:
            kept = self._published = self._read(client, moment)
        return kept

    def _read(self, client: OAuth2Session, moment: datetime) -> _Published:
        issuer = self.provider.issuer
        try:
            said = _got(client, issuer.rstrip("/") + "/.well-known/openid-configuration")
            if said["issuer"] != issuer:
                raise _Unproved(NotTaken.UNREACHABLE, "it publishes another issuer")
            places = [said["authorization_endpoint"], said["token_endpoint"], said["jwks_uri"]]
            if not all(isinstance(place, str) and _as_safe_as(issuer, place) for place in places):
                raise _Unproved(NotTaken.UNREACHABLE, "it publishes an address that is not https")
            algorithms = said.get("id_token_signing_alg_values_supported") or ["RS256"]
            keys = [key for one in _got(client, places[2])["keys"] if _signs(one) for key in _read_key(one)]
            if not keys:
                raise _Unproved(NotTaken.UNREACHABLE, "it publishes no key that we can read")
            return _Published(
                authorization=places[0],
                token=places[1],
                keys_at=places[2],
                algorithms=tuple(one for one in SIGNED_WITH if one in algorithms),
                tells_issuer=said.get("authorization_response_iss_parameter_supported") is True,
                keys=KeySet(keys),
                read_at=moment,
            )
        except (RequestException, JoseError, ValueError, TypeError, KeyError) as error:
            raise _Unproved(NotTaken.UNREACHABLE, f"what it publishes: {type(error).__name__}") from None

    def _client(self, redirect_uri: str) -> OAuth2Session:
        ours = self.provider
        return OAuth2Session(
            client_id=ours.client_id,
            client_secret=ours.client_secret.get_secret_value(),
            token_endpoint_auth_method=(
                "client_secret_basic" if ours.secret_sent is SecretSent.HEADER else "client_secret_post"
            ),
            scope=" ".join(ours.scopes),
            redirect_uri=redirect_uri,
            code_challenge_method="S256",
            default_timeout=TIMEOUT,
        )


def _open(token: str, there: _Published) -> jwt.Token:
    if not there.algorithms:
        raise _Unproved(NotTaken.UNREACHABLE, "it publishes no way of signing that we take")
    registry = JWSRegistry(algorithms=list(there.algorithms), strict_check_header=False)
    return jwt.decode(token, key=there.keys, registry=registry)


def _got(client: OAuth2Session, address: str) -> dict[str, Any]:
    answer = client.request("GET", address, withhold_token=True, allow_redirects=False)
    answer.raise_for_status()
    said = answer.json()
    if not isinstance(said, dict):
        raise TypeError("not an object")
    return said


def _as_safe_as(issuer: str, place: str) -> bool:
    """Whether an address is on https; on this machine itself, where an issuer may be without, it may be so too."""
    parts, ours = urlsplit(place), urlsplit(issuer)
    return parts.scheme == "https" or (ours.scheme == "http" == parts.scheme and parts.hostname == ours.hostname)


def _signs(key: object) -> bool:
    """Whether a published key may have signed a token: no shared secret, and none meant for sealing."""
    return isinstance(key, Mapping) and key.get("kty") in ("RSA", "EC", "OKP") and key.get("use") != "enc"


def _read_key(published: Mapping[str, Any]) -> list[Key]:
    """The key, or nothing: one that we cannot read must not keep us from the others."""
    try:
        return KeySet.import_key_set({"keys": [dict(published)]}).keys
    except (JoseError, ValueError, TypeError, KeyError):
        return []


def _plain(word: object) -> str:
    """A provider's own error code, if it looks like one."""
    return word if isinstance(word, str) and re.fullmatch(r"[a-z_]{1,40}", word) else "?"


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
    except _Unproved as fault:
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
        return _refused(provider, NotTaken.BROKEN_OFF, reason=f"it says {_plain(request.args['error'])}")
    try:
        claims = there.claims(
            begun,
            code=request.args.get("code", ""),
            issuer=request.args.get("iss"),
            redirect_uri=_back_to(provider.id),
            moment=moment,
        )
    except _Unproved as fault:
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
