"""Members and invitations as they are shown, what became of an invitation, and why one cannot be taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Frozen, Language, Letter, Message, Refused
from toolkit.people.model import ROLES_OF, OrganisationKind, Role
from toolkit.people.registration import Registration

MOST_INVITED_A_DAY = 100
"""How many invitations an organisation may make in 24 hours, so that nobody floods strangers with our messages."""

AGAIN_AFTER = timedelta(minutes=10)
"""How long an invitation rests before it can be sent again, for the same reason."""

_HELSINKI = ZoneInfo("Europe/Helsinki")


class InvitationState(StrEnum):
    """What became of an invitation."""

    OPEN = "open"
    USED = "used"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


def state_of(
    *, now: datetime, ends_at: datetime, used_at: datetime | None, withdrawn_at: datetime | None
) -> InvitationState:
    """What became of an invitation by this moment."""
    if used_at is not None:
        return InvitationState.USED
    if withdrawn_at is not None:
        return InvitationState.WITHDRAWN
    return InvitationState.OPEN if now < ends_at else InvitationState.ENDED


class InvitationOver(Refused):
    """An invitation that was used, withdrawn or has ended; `state` is which."""

    def __init__(self, state: InvitationState) -> None:
        why, next = _OVER[state]
        super().__init__(Message("This invitation can no longer be taken."), why, next)
        self.state = state


_OVER: Mapping[InvitationState, tuple[Message, Message]] = {
    InvitationState.USED: (
        Message("It has been taken already, and an invitation can be taken once."),
        Message("If it was you who took it, sign in. If not, tell whoever invited you."),
    ),
    InvitationState.WITHDRAWN: (
        Message("Whoever invited you has withdrawn it, or has sent you a newer one."),
        Message("Look for a newer message, or ask whoever invited you."),
    ),
    InvitationState.ENDED: (
        Message("It was not taken in time."),
        Message("Ask whoever invited you to send it again."),
    ),
}


class Misfit(Exception):  # noqa: N818 (it is an answer, not an error)
    """What was typed cannot be taken; `faults` says of each field what is wrong with it."""

    def __init__(self, faults: Mapping[str, Message]) -> None:
        super().__init__(", ".join(sorted(faults)))
        self.faults = dict(faults)


class Member(Frozen):
    """Somebody who belongs to an organisation, as its administrators see them.

    `id` is the membership's; `sessions` how many are open in this organisation; `elsewhere` whether the person belongs
    to another organisation too, so that what is theirs everywhere is not this administrator's to change.
    """

    id: int
    person_id: int
    name: str
    email: str
    roles: tuple[Role, ...]
    version: int
    joined_at: datetime
    closed_at: datetime | None
    second_factor: bool
    sessions: int
    elsewhere: bool


class Invited(Frozen):
    """An invitation of a person as the administrators see it; no `inviter` means whoever installs the program."""

    id: int
    email: str
    roles: tuple[Role, ...]
    inviter: str | None
    made_at: datetime
    ends_at: datetime
    state: InvitationState


class Account(StrEnum):
    """What there is already of whoever an invitation was sent to."""

    NONE = "none"
    CLOSED = "closed"
    OPEN = "open"


class Invitation(Frozen):
    """An invitation as whoever holds its link sees it.

    `into` is the organisation whose member they become; `by` the one that invites. With a `registered` number it is an
    organisation that they found, unless it is `here` by now. `account` is what there is already of the person invited,
    who is `person_id` then.
    """

    state: InvitationState
    into: str
    kind: OrganisationKind
    by: str
    registered: Registration | None
    here: bool
    email: str
    language: Language
    roles: tuple[Role, ...]
    account: Account
    person_id: int | None
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Joined:
    """The answer to an invitation that was taken: who belongs now to which organisation."""

    person_id: int
    organisation_id: int


@dataclass(frozen=True, slots=True)
class Asked:
    """The answer to an invitation of an organisation that is here already: its administrators have been asked."""

    organisation_id: int
    partnership_id: int


@dataclass(frozen=True, slots=True)
class RolesChanged:
    """The answer to a change of roles that somebody else changed meanwhile: what they are now."""

    version: int
    roles: tuple[Role, ...]


def read_roles(values: Iterable[str]) -> list[Role]:
    """Roles as a form sends them; `NotUnderstood` for one that does not exist."""
    try:
        return [Role(value) for value in values]
    except ValueError:
        raise NotUnderstood(Message("There is no such role in this kind of organisation")) from None


_FIRST = (Role.ADMINISTRATOR, Role.CONTACT, Role.OVERSEER)


def first_roles(kind: OrganisationKind) -> list[Role]:
    """The roles of whoever founds an organisation: they look after its people, and act for it until others come."""
    return [role for role in ROLES_OF[kind] if role in _FIRST]


def invitation_letter(*, organisation: str, link: str, ends_at: datetime) -> Letter:
    """The message that invites a person into an organisation."""
    return Letter(
        Message("{organisation} invites you to the Social Criteria Toolkit", organisation=organisation),
        (
            Message(
                "{organisation} invites you to work with it in the Social Criteria Toolkit.", organisation=organisation
            ),
            Message("Open this address to take the invitation:"),
            link,
            Message("The address can be used once, until {day}.", day=ends_at.astimezone(_HELSINKI).date()),
            Message("If you did not expect this message, you need not do anything."),
        ),
    )


def lost_factor_letter() -> Letter:
    """The message to somebody whose second factor was taken off their account."""
    return Letter(
        Message("Your second factor was removed"),
        (
            Message(
                "The one-time codes and recovery codes of your account in the Social Criteria Toolkit no longer work, "
                "and you have been signed out everywhere. Sign in and set up new ones."
            ),
            Message("If you did not ask for this, tell your organisation's administrator at once."),
        ),
    )
