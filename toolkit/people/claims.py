"""Tells from the claims that an OpenID provider proved who somebody is here, with which roles, or why they are not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from toolkit.base.entry import NotUnderstood, line
from toolkit.base.model import Message, has_identity_code
from toolkit.people.model import LONGEST_EMAIL, LONGEST_NAME, Role, email_address
from toolkit.people.providers import Provider, SecondFactor
from toolkit.people.registration import FINLAND, Registration, registration

LONGEST_SUBJECT = 255
PATIENCE = timedelta(minutes=10)
"""How long somebody may take at a provider before the sign-in here is forgotten."""


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
