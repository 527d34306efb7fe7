"""Reads the file of OpenID providers, and tells from a provider's claims who somebody is here and with which roles."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
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

from toolkit.base.entry import NotUnderstood, line
from toolkit.base.model import Frozen, Language, Line, Message, Text, has_identity_code
from toolkit.base.phrases import say
from toolkit.people.model import LONGEST_EMAIL, LONGEST_NAME, Role, email_address
from toolkit.people.registration import FINLAND, Registration, registration

LONGEST_ISSUER = 300
LONGEST_SUBJECT = 255
PATIENCE = timedelta(minutes=10)
"""How long somebody may take at a provider before the sign-in here is forgotten."""

SIGNED_WITH = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519", "EdDSA")
"""Signatures by a key of the provider's own: never `none`, and none that whoever knows our secret could make."""


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


class NotTaken(StrEnum):
    """Why somebody whom a provider sent back does not get in."""

    BROKEN_OFF = "broken_off"
    NOT_BEGUN_HERE = "not_begun_here"
    USED = "used"
    UNREACHABLE = "unreachable"
    NOT_PROVED = "not_proved"
    IDENTITY_CODE = "identity_code"
    ORGANISATION_UNTOLD = "organisation_untold"
    ORGANISATION_NOT_HERE = "organisation_not_here"
    ROLES_UNTOLD = "roles_untold"
    NO_ROLE = "no_role"
    NOT_KNOWN = "not_known"


_START_AGAIN = Message("Start again from the sign-in page.")
_TELL = Message("Tell whoever looks after the program; until then, sign in with your password if you have one.")
_ASK = Message("Ask your organisation's administrator; sign in with your password if you have one.")
WORDS: Mapping[NotTaken, tuple[Message, Message]] = MappingProxyType(
    {
        NotTaken.BROKEN_OFF: (
            Message("The sign-in service says that the sign-in was broken off."),
            _START_AGAIN,
        ),
        NotTaken.NOT_BEGUN_HERE: (
            Message(
                "This sign-in was begun in another browser, was begun anew in another tab, or took longer than "
                "{minutes} min.",
                minutes=PATIENCE // timedelta(minutes=1),
            ),
            _START_AGAIN,
        ),
        NotTaken.USED: (Message("This sign-in has been used already; each can be used once."), _START_AGAIN),
        NotTaken.UNREACHABLE: (
            Message("The sign-in service does not answer, or answers in a way that this program does not understand."),
            Message("Try again in a few minutes; until then, sign in with your password if you have one."),
        ),
        NotTaken.NOT_PROVED: (
            Message("What the sign-in service sent does not prove who you are: it may be out of date or not its own."),
            Message("Start again from the sign-in page. If it happens again, tell whoever looks after the program."),
        ),
        NotTaken.IDENTITY_CODE: (
            Message("The sign-in service sent a personal identity code, which is never taken in here."),
            _TELL,
        ),
        NotTaken.ORGANISATION_UNTOLD: (
            Message("The sign-in service does not say clearly for which organisation you come."),
            _ASK,
        ),
        NotTaken.ORGANISATION_NOT_HERE: (
            Message("The organisation for which you come does not use this program yet."),
            _ASK,
        ),
        NotTaken.ROLES_UNTOLD: (
            Message("The sign-in service left out your groups, because they are too many to send."),
            _TELL,
        ),
        NotTaken.NO_ROLE: (
            Message("The sign-in service gives you no role in this program."),
            _ASK,
        ),
        # One answer whether there is such an account or not: a provider's claim of an address must not find that out.
        NotTaken.NOT_KNOWN: (
            Message("Nobody in your organisation here is known to be you."),
            Message(
                "Ask your organisation's administrator to invite you by the e-mail address that the sign-in service "
                "knows; sign in with your password if you have one."
            ),
        ),
    }
)
"""For each refusal why, and what next."""


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody as a provider proved them, in our terms.

    `email` only if it is proved theirs; `roles` none where the provider gives no roles, else those its claims give.
    """

    provider: Provider = field(repr=False)
    subject: str = field(repr=False)
    name: str | None = field(repr=False)
    email: str | None = field(repr=False)
    organisation: Registration
    roles: frozenset[Role] | None
    second_factor: bool


def told(provider: Provider, claims: Mapping[str, Any]) -> Told | NotTaken:
    """Who somebody is here by a provider's claims; these are proved to be its own, for us and of now, by the caller."""
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 1 <= len(subject) <= LONGEST_SUBJECT or not subject.isprintable():
        return NotTaken.NOT_PROVED
    # A broker of official identities may give the code itself as the subject; it would then be kept, and shown.
    if has_identity_code(subject):
        return NotTaken.IDENTITY_CODE
    organisation = _organisation(provider, claims)
    if organisation is None:
        return NotTaken.ORGANISATION_UNTOLD
    given = _roles(provider, claims)
    if isinstance(given, NotTaken):
        return given
    methods = claims.get("amr")
    return Told(
        provider=provider,
        subject=subject,
        name=_name(claims),
        email=_email(provider, claims),
        organisation=organisation,
        roles=given,
        second_factor=provider.second_factor is SecondFactor.ALWAYS or (isinstance(methods, list) and "mfa" in methods),
    )


def _said(claims: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """What a claim says, as texts: one or several; its name may lead through claims that hold others."""
    value: Any = claims.get(name)
    if name not in claims:
        value = claims
        for step in name.split("."):
            value = value.get(step) if isinstance(value, Mapping) else None
    values = value if isinstance(value, list) else [value]
    return tuple(one for one in values if isinstance(one, str))


def _organisation(provider: Provider, claims: Mapping[str, Any]) -> Registration | None:
    if provider.organisation_claim is None:
        return provider.organisations[0].registered
    said = set(_said(claims, provider.organisation_claim))
    if provider.any_organisation:
        found = set()
        for words in said:
            try:
                found.add(registration(FINLAND, words))
            except NotUnderstood:
                return None
    else:
        found = {
            entry.registered
            for entry in provider.organisations
            if (entry.value or entry.registered.number) in said or (entry.value is None and entry.number in said)
        }
    return found.pop() if len(found) == 1 else None


def _roles(provider: Provider, claims: Mapping[str, Any]) -> frozenset[Role] | NotTaken | None:
    if not provider.roles:
        return None
    elsewhere = claims.get("_claim_names")
    for claim in {entry.claim for entry in provider.roles}:
        # Entra ID leaves groups out where they are more than fit: none told is then not the same as none had.
        # https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
        if not _said(claims, claim) and (
            (isinstance(elsewhere, Mapping) and claim in elsewhere) or (claim == "groups" and claims.get("hasgroups"))
        ):
            return NotTaken.ROLES_UNTOLD
    return frozenset(entry.role for entry in provider.roles if entry.value in _said(claims, entry.claim))


def _name(claims: Mapping[str, Any]) -> str | None:
    parts = (claims.get("given_name"), claims.get("family_name"))
    for words in (claims.get("name"), " ".join(one for one in parts if isinstance(one, str))):
        if isinstance(words, str):
            try:
                name = line(words, longest=LONGEST_NAME)
            except NotUnderstood:
                continue
            if name:
                return name
    return None


def _email(provider: Provider, claims: Mapping[str, Any]) -> str | None:
    said = claims.get("email")
    if not isinstance(said, str) or len(said) > LONGEST_EMAIL:
        return None
    try:
        address = email_address(said)
    except NotUnderstood:
        return None
    proved = claims.get("email_verified") is True or address.rpartition("@")[2] in provider.proved_domains
    return address if proved else None
