"""An OpenID provider for tests that does as it is told: also what no provider should."""

from __future__ import annotations

import base64
import hashlib
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from flask import Flask, redirect, request
from flask.typing import ResponseReturnValue
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey
from joserfc.jws import JWSRegistry
from werkzeug.serving import make_server

SECRET = "not told to anybody, and long enough to sign with"


@cache
def rsa_key(name: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": name, "use": "sig"})


@cache
def elliptic_key(name: str) -> ECKey:
    return ECKey.generate_key("P-256", {"kid": name, "use": "sig"})


Twist = Callable[[dict[str, Any]], object]


def _straight(claims: dict[str, Any]) -> None:
    """Nothing is changed."""


@dataclass
class Provider:
    """What the provider says and does; tests change it."""

    clock: Callable[[], datetime]
    address: str = ""
    subject: str = "42"
    claims: dict[str, Any] = field(default_factory=dict)
    """Said of whoever signs in, beside what every token says."""
    twist: Twist = _straight
    """Changes the claims of a token before it is signed."""
    sign: Callable[[dict[str, Any]], object] | None = None
    """Makes the token out of its claims, in place of a right signature."""
    publish: dict[str, Any] = field(default_factory=dict)
    """Published of itself in place of what is true."""
    key: str = "first"
    keys: Callable[[], dict[str, Any]] | None = None
    """Publishes other keys than its own, and some that are of no use to anybody here."""
    answer: Callable[[], ResponseReturnValue] | None = None
    """What the token's place answers, in place of a token."""
    codes_are_good_for_ever: bool = False
    asked: list[dict[str, str]] = field(default_factory=list)
    """What was sent for tokens."""
    reads: list[str] = field(default_factory=list)
    """Which of its pages were read."""
    used: set[str] = field(default_factory=set)

    def code(self, *, nonce: str, challenge: str) -> str:
        """A code as its browser page would give one; it carries what it is for."""
        return f"{nonce}.{challenge}.{time.monotonic_ns()}"

    def about(self) -> dict[str, Any]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "id_token_signing_alg_values_supported": ["RS256", "ES256"],
            **self.publish,
        }

    def published_keys(self) -> dict[str, Any]:
        if self.keys:
            return self.keys()
        shared = OctKey.import_key(SECRET, {"kid": "shared"}).as_dict(private=True)
        strange = {"kty": "new", "kid": "strange"}
        both = [one(self.key).as_dict(private=False) for one in (rsa_key, elliptic_key)]
        both[1]["kid"] = f"{self.key}-ec"
        return {"keys": [shared, strange, *both]}

    def token(self, *, nonce: str, client: str) -> object:
        moment = int(self.clock().timestamp())
        claims = {
            "iss": self.address,
            "sub": self.subject,
            "aud": client,
            "nonce": nonce,
            "iat": moment,
            "exp": moment + 300,
            **self.claims,
        }
        self.twist(claims)
        return self.sign(claims) if self.sign else signed(claims, key=self.key)

    def exchange(self, sent: Mapping[str, str]) -> ResponseReturnValue:
        nonce, challenge, _number = sent["code"].split(".")
        proof = base64.urlsafe_b64encode(hashlib.sha256(sent["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        if proof != challenge or (sent["code"] in self.used and not self.codes_are_good_for_ever):
            return {"error": "invalid_grant"}, 400
        self.used.add(sent["code"])
        token = self.token(nonce=nonce, client="toolkit")
        return {"access_token": "an access token", "token_type": "Bearer", "expires_in": 300, "id_token": token}


def signed(claims: dict[str, Any], *, key: str = "first", algorithm: str = "RS256") -> str:
    """A token with a right signature of a key of that name."""
    return jwt.encode({"alg": algorithm, "kid": key}, claims, rsa_key(key))


def unsigned(claims: dict[str, Any]) -> str:
    """A token that says itself that it is not signed."""
    return jwt.encode({"alg": "none"}, claims, OctKey.import_key("x" * 32), registry=JWSRegistry(algorithms=["none"]))


@contextmanager
def serving(clock: Callable[[], datetime]) -> Iterator[Provider]:
    """The provider on a port of its own."""
    provider = Provider(clock)
    app = Flask(__name__)

    @app.before_request
    def note() -> None:
        provider.reads.append(request.path)

    @app.get("/.well-known/openid-configuration")
    def about() -> ResponseReturnValue:
        return provider.about()

    @app.get("/keys")
    def keys() -> ResponseReturnValue:
        return provider.published_keys()

    @app.get("/moved")
    def moved() -> ResponseReturnValue:
        return redirect("/keys")

    @app.post("/token")
    def token() -> ResponseReturnValue:
        sent = request.form.to_dict() | {"authorization": request.headers.get("Authorization", "")}
        provider.asked.append(sent)
        return provider.answer() if provider.answer else provider.exchange(sent)

    server = make_server("127.0.0.1", 0, app, threaded=True)
    provider.address = f"http://127.0.0.1:{server.server_port}"
    running = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    running.start()
    try:
        yield provider
    finally:
        server.shutdown()
        running.join()
        server.server_close()
