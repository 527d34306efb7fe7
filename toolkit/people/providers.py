"""Reads the file of OpenID providers: who they are, for which organisations they speak, which roles they give."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    Field,
    SecretStr,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Frozen, Language, Line, Text
from toolkit.base.phrases import say
from toolkit.people.model import Role, email_address
from toolkit.people.registration import FINLAND, Registration, registration

LONGEST_ISSUER = 300


class ProviderFaults(Exception):  # noqa: N818 (several at once)
    """The file of providers cannot be used; `faults` holds every reason, and `str()` gives one a line."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class SecretSent(StrEnum):
    """How we show a provider our secret (OpenID Connect Core 1.0, section 9)."""

    HEADER = "header"
    FORM = "form"


class SecondFactor(StrEnum):
    """How we know whether a provider asked for a second factor: it always does, or its claim `amr` says `mfa`."""

    ALWAYS = "always"
    TOLD = "told"


def _issuer(address: str) -> str:
    """The issuer as providers compare it, letter by letter; `ValueError` when it cannot be one."""
    parts = urlsplit(address)
    local = parts.scheme == "http" and parts.hostname in ("localhost", "127.0.0.1", "::1")
    if not (parts.scheme == "https" or local) or not parts.hostname:
        raise ValueError("begins with https:// and names a machine (http:// only on this machine itself)")
    if set(address) & set("{}<>?#@\\ ") or len(address) > LONGEST_ISSUER:
        raise ValueError("the issuer of one provider, without {…}, ?, # or a password in it")
    if parts.hostname == "login.microsoftonline.com" and parts.path.split("/")[1:2] in (
        ["common"],
        ["organizations"],
        ["consumers"],
    ):
        raise ValueError("name your own tenant: this issuer lets in anybody of any organisation")
    return address


def _domain(text: str) -> str:
    """A domain of e-mail addresses, as addresses are compared."""
    try:
        return email_address(f"name@{text}").partition("@")[2]
    except NotUnderstood:
        raise ValueError("a domain such as example.fi") from None


def _scope(word: str) -> str:
    if not word.isascii() or not word.isprintable() or set(word) & set(' "\\') or not word:
        raise ValueError("one word without quotation marks")
    return word


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$")]
Scope = Annotated[str, AfterValidator(_scope)]


class SpokenFor(Frozen):
    """An organisation for which a provider speaks; `value` is what its claim says, the number where it is left out."""

    country: str = FINLAND
    number: str
    value: Line | None = None

    @model_validator(mode="after")
    def _readable(self) -> Self:
        try:
            registration(self.country, self.number)
        except NotUnderstood as told:
            raise ValueError(say(told.message, Language.EN)) from None
        return self

    @property
    def registered(self) -> Registration:
        """Under which number the organisation is registered."""
        return registration(self.country, self.number)


class RoleGiven(Frozen):
    """That a value of a claim gives a role; a claim inside others is written with dots (`realm_access.roles`)."""

    claim: Line
    value: Line
    role: Role


class Provider(Frozen):
    """One OpenID provider, as whoever installs the program describes it.

    `organisations`: for which it speaks. One, and everybody who comes belongs to it; or several, and
    `organisation_claim` names the claim that tells which. `any_organisation` lets that claim name any organisation
    that is here, by its Y-tunnus: only for a provider that may speak for all of them.
    `roles`: without any, only those whom an administrator invited get in. `proved_domains`: e-mail addresses there are
    the provider's own to give, and believed without `email_verified`.
    """

    id: Id
    name: Text
    issuer: Annotated[str, AfterValidator(_issuer)]
    client_id: Line
    client_secret: Annotated[SecretStr, Field(min_length=1)]
    secret_sent: SecretSent = SecretSent.HEADER
    scopes: tuple[Scope, ...] = ("openid", "email", "profile")
    second_factor: SecondFactor = SecondFactor.TOLD
    proved_domains: tuple[Annotated[str, AfterValidator(_domain)], ...] = ()
    organisations: tuple[SpokenFor, ...] = ()
    organisation_claim: Line | None = None
    any_organisation: bool = False
    roles: tuple[RoleGiven, ...] = ()

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if "openid" not in self.scopes:
            raise ValueError("scopes: openid is missing")
        if self.any_organisation and (self.organisations or not self.organisation_claim):
            raise ValueError("any_organisation: needs organisation_claim, and no list of organisations")
        if not self.any_organisation and not self.organisations:
            raise ValueError("organisations: name at least one")
        if not self.organisation_claim and len(self.organisations) > 1:
            raise ValueError("organisation_claim: needed where there are several organisations")
        values = [entry.value or entry.registered.number for entry in self.organisations]
        if len(set(values)) < len(values):
            raise ValueError("organisations: two have the same value")
        if not self.organisation_claim and any(entry.value for entry in self.organisations):
            raise ValueError("organisations: a value is compared with organisation_claim, which is missing")
        return self


_PLAINER = {
    "missing": "missing",
    "extra_forbidden": "unknown key",
    "string_pattern_mismatch": "small letters, digits and - only",
}
_SHAPE: TypeAdapter[Provider] = TypeAdapter(Provider)


def read_providers(path: Path) -> tuple[Provider, ...]:
    """The providers of a file, in its order; raises `ProviderFaults` with every fault of it, never with a secret.

    The file is TOML with one table for each provider; its name becomes part of our address for that provider.
    """
    try:
        tables = tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        raise ProviderFaults([f"{path.name}: cannot be read: {error.strerror}"]) from None
    except UnicodeDecodeError:
        raise ProviderFaults([f"{path.name}: not in UTF-8"]) from None
    except tomllib.TOMLDecodeError as error:
        # What stands at the fault is not repeated: it could be the secret.
        raise ProviderFaults([f"{path.name}: not TOML: {str(error)[:200]}"]) from None
    faults, providers = [], []
    for name, table in tables.items():
        if not isinstance(table, dict):
            faults.append(f"{path.name}: {name}: not a table: write [{name}] above what belongs to a provider")
            continue
        try:
            providers.append(_SHAPE.validate_python({**table, "id": name}))
        except ValidationError as error:
            faults += [f"{path.name}: {_fault(name, told)}" for told in error.errors()]
    if not tables:
        faults.append(f"{path.name}: no provider in it")
    issuers = [(one.issuer, one.client_id) for one in providers]
    faults += [
        f"{path.name}: {one.id}: issuer: two providers have this one"
        for place, one in enumerate(providers)
        if (one.issuer, one.client_id) in issuers[:place]
    ]
    if faults:
        raise ProviderFaults(faults)
    return tuple(providers)


def _fault(name: str, told: Any) -> str:
    where = [str(step + 1) if isinstance(step, int) else str(step) for step in told["loc"]]
    what = _PLAINER.get(told["type"]) or str(told["msg"]).removeprefix("Value error, ")
    return ": ".join([".".join([name, *where]), what])
