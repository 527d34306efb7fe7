"""Organisations, persons, roles, whoever is signed in, and how failed sign-ins slow further ones down."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import IPv4Address, ip_address, ip_network
from types import MappingProxyType

from toolkit.base.entry import NotUnderstood, line
from toolkit.base.model import Actor, Frozen, Language, Message

LONGEST_NAME = 200
LONGEST_EMAIL = 254
LONGEST_PASSWORD = 200

CODE_WITHIN = timedelta(minutes=10)
"""How long after the password the one-time code can be given."""

IDLE = timedelta(minutes=60)
"""How long a session lasts without a request."""

ABSOLUTE = timedelta(hours=12)
"""How long a session lasts at most."""

SEEN_EVERY = timedelta(minutes=1)
"""How often a session's last request is noted at most."""

SKEW = timedelta(minutes=5)
"""How far ahead of the clock a session may have begun: further, and the clock was moved back after it."""

INVITATION_LASTS = timedelta(days=14)
"""How long an invitation can be taken."""

RESET_LASTS = timedelta(hours=1)
"""How long a link to choose a new password can be used."""

NEW_EMAIL_LASTS = timedelta(hours=24)
"""How long a link that confirms a new e-mail address can be used."""

_EMAIL = re.compile(r"[^\s@<>\"(),:;\[\]\\]+@[^\s@<>\"(),:;\[\]\\.]+(\.[^\s@<>\"(),:;\[\]\\.]+)+")


class OrganisationKind(StrEnum):
    """What an organisation is to the others."""

    BUYER = "buyer"
    SUPPLIER = "supplier"
    EDUCATION_PROVIDER = "education_provider"
    EMPLOYMENT_SERVICE = "employment_service"
    WELLBEING_COUNTY = "wellbeing_county"
    COACH_ORGANISATION = "coach_organisation"
    OVERSEER = "overseer"


BUYERS = frozenset({OrganisationKind.BUYER, OrganisationKind.WELLBEING_COUNTY})
"""The kinds that award contracts; they invite the others."""

INVITED_KINDS = tuple(kind for kind in OrganisationKind if kind is not OrganisationKind.BUYER)
"""The kinds that a buyer may invite; buyers are founded by whoever installs the program."""


class Role(StrEnum):
    """What a person may do in an organisation; which actions that means stands in the table of rights."""

    ADMINISTRATOR = "administrator"
    OFFICER = "officer"
    READER = "reader"
    CONTACT = "contact"
    OVERSEER = "overseer"


_PARTNER = (Role.ADMINISTRATOR, Role.CONTACT)
ROLES_OF: Mapping[OrganisationKind, tuple[Role, ...]] = MappingProxyType(
    {
        OrganisationKind.BUYER: (Role.ADMINISTRATOR, Role.OFFICER, Role.READER),
        OrganisationKind.SUPPLIER: _PARTNER,
        OrganisationKind.EDUCATION_PROVIDER: _PARTNER,
        OrganisationKind.EMPLOYMENT_SERVICE: _PARTNER,
        OrganisationKind.WELLBEING_COUNTY: (Role.ADMINISTRATOR, Role.OFFICER, Role.READER, Role.CONTACT),
        OrganisationKind.COACH_ORGANISATION: _PARTNER,
        OrganisationKind.OVERSEER: (Role.ADMINISTRATOR, Role.OVERSEER),
    }
)
"""Which roles there are in an organisation of each kind."""


class Person(Frozen):
    """A person with an account; the e-mail is kept without capital letters. Erased persons have neither any more."""

    id: int
    name: str
    email: str
    language: Language


class Organisation(Frozen):
    """An organisation: `country` is an ISO 3166 code, `number` its registration there (in Finland the Y-tunnus)."""

    id: int
    name: str
    kind: OrganisationKind
    country: str
    number: str


class Way(StrEnum):
    """How somebody signed in."""

    PASSWORD = "password"  # noqa: S105 (the name of a way, not a password)
    PROVIDER = "provider"


@dataclass(slots=True, kw_only=True)
class SignedIn:
    """Whoever is signed in with a session: `actor` for deeds, the names for the top of the page only.

    `second_factor`: whether this session was begun with one; `has_second_factor`: whether the person has set one up;
    `organisations`: how many they belong to.
    """

    # Not frozen only because the pages' protocol `Me` asks for attributes that can be set.
    actor: Actor
    name: str
    organisation_name: str
    organisation_kind: OrganisationKind
    language: Language
    session_id: int
    seen_at: datetime
    second_factor: bool
    has_second_factor: bool
    organisations: int


@dataclass(frozen=True, slots=True)
class NewSession:
    """The answer to a sign-in that succeeded; the token is known to the browser alone, we keep its hash."""

    token: str = field(repr=False)
    session_id: int
    actor: Actor
    language: Language


@dataclass(frozen=True, slots=True)
class CodeWanted:
    """The answer to a first proof by somebody with a second factor: nothing is begun until the code is right.

    `way` is how they proved themselves so far, `organisation_id` where the session is to begin. `after` is a digest of
    the password hash at that moment: a password changed meanwhile makes the proof worthless.
    """

    person_id: int
    organisation_id: int
    way: Way
    after: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Wrong:
    """The answer to a sign-in with an e-mail and password that do not belong together, whichever is at fault."""


@dataclass(frozen=True, slots=True)
class Wait:
    """The answer to a sign-in after too many failed ones: nothing was tried, come back at `until`."""

    until: datetime

    def minutes(self, now: datetime) -> int:
        """How many whole minutes are left, at least one."""
        return max(1, -((now - self.until) // timedelta(minutes=1)))


SignInResult = NewSession | CodeWanted | Wrong | Wait


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a password is checked against; without a hash none fits."""

    person_id: int
    password_hash: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class PasswordProof:
    """What came of checking a password: whose it was checked against, with which hash, and a hash by today's measure.

    `fresh_hash` is there only when the kept one was made with weaker settings than today's.
    """

    person_id: int | None
    right: bool
    against: str | None = field(repr=False)
    fresh_hash: str | None = field(repr=False)


LONGEST_WAIT = timedelta(minutes=15)
"""How long anybody has to wait after failed sign-ins at most."""


@dataclass(frozen=True, slots=True)
class Limit:
    """How many sign-ins may fail, each within `window` of the one before, before the next has to wait."""

    failures: int
    window: timedelta = timedelta(minutes=15)
    first_wait: timedelta = timedelta(minutes=1)
    longest_wait: timedelta = LONGEST_WAIT


ACCOUNT_LIMIT = Limit(failures=5)
"""For one e-mail address, whether it has an account or not."""

ADDRESS_LIMIT = Limit(failures=30)
"""For one network address: wider, since an office or a school shares one."""


@dataclass(frozen=True, slots=True)
class Failures:
    """Failed sign-ins in a row; forgotten after a quiet window, so that no account is locked for ever."""

    count: int = 0
    last_at: datetime | None = None
    wait_until: datetime | None = None

    def waiting(self, now: datetime) -> bool:
        """Whether the next try still has to wait; a wait longer than there are was set before the clock moved back."""
        return self.wait_until is not None and now < self.wait_until <= now + LONGEST_WAIT + SKEW

    def and_one(self, now: datetime, limit: Limit) -> Failures:
        """With one more failure: from the limit on each one doubles the wait, up to the longest."""
        quiet_since = self.wait_until or self.last_at
        count = 1 if quiet_since is None or now - quiet_since > limit.window else self.count + 1
        beyond = count - limit.failures
        if beyond < 0:
            return Failures(count, now)
        return Failures(count, now, now + min(limit.first_wait * 2 ** min(beyond, 10), limit.longest_wait))


def email_address(text: str) -> str:
    """An e-mail address without capital letters; `NotUnderstood` when it cannot be one."""
    address = same_email(line(text, longest=LONGEST_EMAIL))
    if not _EMAIL.fullmatch(address) or len(address) > LONGEST_EMAIL:
        raise NotUnderstood(Message("Write an e-mail address such as {example}", example="name@example.fi"))
    return address


def same_email(text: str) -> str:
    """What was typed as an e-mail address, in the form in which addresses are compared.

    No address is longer than what is looked at; putting a huge text into normal form can take hours.
    """
    return unicodedata.normalize("NFC", text.strip()[: 2 * LONGEST_EMAIL].casefold())


def network_of(address: str) -> str:
    """The network that one reader can have to themselves: an IPv6 address stands for its /64, any other for itself."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(found, IPv4Address):
        return str(found)
    return str(found.ipv4_mapped or ip_network((int(found), 64), strict=False))


def hashed(kind: str, words: str) -> str:
    """The SHA-256 of words under a kind, in hex: what is kept of a token, an account's name or a network address."""
    return hashlib.sha256(f"{kind}:{words}".encode(errors="surrogatepass")).hexdigest()
