"""Talks with one OpenID provider: where to send people, what a code stands for, and whether it is really proved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.requests_client import OAuth2Session, OAuthError
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import Key, KeySet
from joserfc.jws import JWSRegistry
from requests import RequestException

from toolkit.people.claims import NotTaken
from toolkit.people.providers import Provider, SecretSent

TIMEOUT = (5, 10)
"""Seconds that a provider is given to take a connection, and to answer."""

SKEW = 60
"""Seconds by which a provider's clock may differ from ours."""

PUBLISHED_LASTS = timedelta(hours=1)
"""How long what a provider publishes of itself, its keys too, is taken as it was read."""

KEYS_AGAIN = timedelta(minutes=1)
"""How often its keys are read again at most, when a token is signed with one we have not seen."""

REST = timedelta(seconds=10)
"""How long a provider that did not answer is left alone: else whoever asks for it again and again holds up all."""

SIGNED_WITH = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519", "EdDSA")
"""Signatures by a key of the provider's own: never `none`, and none that whoever knows our secret could make."""


class Unproved(Exception):  # noqa: N818
    """What a provider sent does not hold; the reason is for the log, and has no word of anybody in it."""

    def __init__(self, why: NotTaken, reason: str) -> None:
        super().__init__(reason)
        self.why, self.reason = why, reason


@dataclass(frozen=True, slots=True)
class Secrets:
    """What ties a provider's answer to one sign-in: known to us and, but for the verifier, told to it on the way."""

    state: str
    nonce: str
    verifier: str


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
        self._failed_at: datetime | None = None

    def address(self, begun: Secrets, *, redirect_uri: str, locale: str, moment: datetime) -> str:
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
        self, begun: Secrets, *, code: str, issuer: str | None, redirect_uri: str, moment: datetime
    ) -> dict[str, Any]:
        """The claims that a code stands for, proved to be the provider's, for us, for this sign-in, and of now.

        `issuer` is what the answer says of its origin (RFC 9207). Raises `Unproved`.
        """
        with self._client(redirect_uri) as client:
            there = self._known(client, moment)
            if issuer != self.provider.issuer and (issuer is not None or there.tells_issuer):
                raise Unproved(NotTaken.NOT_PROVED, "the answer comes from another issuer")
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
                raise Unproved(why, f"the code is refused: {plain(error.error)}") from None
            except (RequestException, AuthlibBaseError, ValueError, TypeError) as error:
                raise Unproved(NotTaken.UNREACHABLE, f"no answer to the code: {type(error).__name__}") from None
            token = answer.get("id_token")
            if not isinstance(token, str):
                raise Unproved(NotTaken.NOT_PROVED, "no ID token")
            return self._proved(client, token, begun=begun, access_token=answer.get("access_token"), moment=moment)

    def _proved(
        self, client: OAuth2Session, token: str, *, begun: Secrets, access_token: object, moment: datetime
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
            raise Unproved(NotTaken.NOT_PROVED, f"the ID token: {type(error).__name__}: {error}"[:200]) from None
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise Unproved(NotTaken.NOT_PROVED, f"the ID token: {type(error).__name__}") from None
        if claims["aud"] not in (us, [us]):  # a token for others too could come from one of them
            raise Unproved(NotTaken.NOT_PROVED, "the ID token: for others too")
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
            if self._failed_at is not None and abs(moment - self._failed_at) < REST:
                raise Unproved(NotTaken.UNREACHABLE, "it did not answer a moment ago")
            try:
                kept = self._published = self._read(client, moment)
            except Unproved:
                self._failed_at = moment
                raise
        return kept

    def _read(self, client: OAuth2Session, moment: datetime) -> _Published:
        issuer = self.provider.issuer
        try:
            said = _got(client, issuer.rstrip("/") + "/.well-known/openid-configuration")
            if said["issuer"] != issuer:
                raise Unproved(NotTaken.UNREACHABLE, "it publishes another issuer")
            places = [said["authorization_endpoint"], said["token_endpoint"], said["jwks_uri"]]
            if not all(isinstance(place, str) and _as_safe_as(issuer, place) for place in places):
                raise Unproved(NotTaken.UNREACHABLE, "it publishes an address that is not https")
            algorithms = said.get("id_token_signing_alg_values_supported") or ["RS256"]
            keys = [key for one in _got(client, places[2])["keys"] if _signs(one) for key in _read_key(one)]
            if not keys:
                raise Unproved(NotTaken.UNREACHABLE, "it publishes no key that we can read")
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
            raise Unproved(NotTaken.UNREACHABLE, f"what it publishes: {type(error).__name__}") from None

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
        raise Unproved(NotTaken.UNREACHABLE, "it publishes no way of signing that we take")
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


def plain(word: object) -> str:
    """A provider's own error code, if it looks like one."""
    return word if isinstance(word, str) and re.fullmatch(r"[a-z_]{1,40}", word) else "?"
