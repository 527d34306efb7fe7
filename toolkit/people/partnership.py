"""What stands between a buyer and a partner, how it is shown and told, and when a buyer may ask again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from zoneinfo import ZoneInfo

from toolkit.base.model import Frozen, Letter, Message
from toolkit.people.membership import InvitationState
from toolkit.people.model import Organisation, OrganisationKind
from toolkit.people.registration import Registration

ASK_AGAIN_AFTER = timedelta(days=1)
"""How long a buyer waits after a question before it asks the same organisation anew: nobody's mail is flooded."""

_HELSINKI = ZoneInfo("Europe/Helsinki")


class PartnerState(StrEnum):
    """How things stand between a buyer and the organisation that it asked."""

    ASKED = "asked"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


OVER = frozenset({PartnerState.DECLINED, PartnerState.WITHDRAWN, PartnerState.ENDED})
"""The states from which a buyer may ask anew."""


def partner_state(
    *, approved_at: datetime | None, declined_at: datetime | None, ended_at: datetime | None
) -> PartnerState:
    """How things stand, from what has happened since the buyer asked."""
    if ended_at is not None:
        return PartnerState.WITHDRAWN if approved_at is None else PartnerState.ENDED
    if declined_at is not None:
        return PartnerState.DECLINED
    return PartnerState.ASKED if approved_at is None else PartnerState.APPROVED


class Partner(Frozen):
    """The other side of a partnership, as one side sees it; `ours`: the other is our partner, else we are theirs."""

    id: int
    other: Organisation
    ours: bool
    state: PartnerState
    asked_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None


class Arrival(Frozen):
    """How an organisation came in: since when it is here, and who invited it; none: whoever installed the program."""

    since: datetime
    invited_by: str | None


class InvitedPartner(Frozen):
    """An organisation that was invited and has not come yet, under the name by which it was invited."""

    id: int
    name: str
    kind: OrganisationKind
    registered: Registration
    email: str
    made_at: datetime
    ends_at: datetime
    state: InvitationState


@dataclass(frozen=True, slots=True)
class Newcomer:
    """The answer to inviting an organisation that is not here: a link to found it was sent."""

    invitation_id: int


@dataclass(frozen=True, slots=True)
class Asked:
    """The answer to inviting an organisation that is here: its administrators have been asked."""

    partnership_id: int


PARTNER_STATES: Mapping[PartnerState, Message] = MappingProxyType(
    {
        PartnerState.ASKED: Message("Not answered yet"),
        PartnerState.APPROVED: Message("In force"),
        PartnerState.DECLINED: Message("Declined"),
        PartnerState.WITHDRAWN: Message("Withdrawn"),
        PartnerState.ENDED: Message("Ended"),
    }
)
"""How things stand, in words."""

WHAT_KINDS_DO: Mapping[OrganisationKind, Message] = MappingProxyType(
    {
        OrganisationKind.SUPPLIER: Message("Carries out contracts and offers places"),
        OrganisationKind.EDUCATION_PROVIDER: Message("Sends students to training places"),
        OrganisationKind.EMPLOYMENT_SERVICE: Message("Presents candidates and confirms who belongs to a target group"),
        OrganisationKind.WELLBEING_COUNTY: Message("Arranges services, and can be a buyer itself"),
        OrganisationKind.COACH_ORGANISATION: Message("Coaches people at work"),
        OrganisationKind.OVERSEER: Message("Reads the audit trail of your organisation"),
    }
)
"""What a partner of each kind is there for, in short: for whoever invites one."""


def _unexpected(buyer: str) -> Message:
    """What to do with a message that nobody waited for: strangers' links are rightly not trusted."""
    return Message(
        "If you did not expect this message, you need not do anything. If you are not sure that it is real, call "
        "{buyer} by a number that you know already.",
        buyer=buyer,
    )


def newcomer_letter(*, buyer: str, organisation: str, link: str, ends_at: datetime) -> Letter:
    """The message that invites an organisation that is not here yet."""
    return Letter(
        Message("{buyer} invites {organisation} to be its partner", buyer=buyer, organisation=organisation),
        (
            Message(
                "{buyer} plans in the Social Criteria Toolkit how its contracts employ and train people who find it "
                "hard to get work, and invites {organisation} to be its partner there.",
                buyer=buyer,
                organisation=organisation,
            ),
            Message("Taking part costs nothing. You can end the partnership whenever you like."),
            Message("Open this address to add your organisation and to become its administrator:"),
            link,
            Message("The address can be used once, until {day}.", day=ends_at.astimezone(_HELSINKI).date()),
            _unexpected(buyer),
        ),
    )


def asked_letter(*, buyer: str, organisation: str, page: str) -> Letter:
    """The message that asks the administrators of an organisation that is here."""
    return Letter(
        Message("{buyer} asks {organisation} to be its partner", buyer=buyer, organisation=organisation),
        (
            Message(
                "{buyer} asks {organisation} to be its partner in the Social Criteria Toolkit.",
                buyer=buyer,
                organisation=organisation,
            ),
            Message("Taking part costs nothing. You can end the partnership whenever you like."),
            Message("Sign in as an administrator to answer:"),
            page,
            _unexpected(buyer),
        ),
    )


def answered_letter(*, organisation: str, approved: bool, page: str) -> Letter:
    """The message that tells the buyer what the organisation answered."""
    if approved:
        words = Message("{organisation} is your partner now", organisation=organisation)
        more = Message("{organisation} has approved your question, and is your partner now.", organisation=organisation)
    else:
        words = Message("{organisation} has declined to be your partner", organisation=organisation)
        more = Message("{organisation} has declined your question to be your partner.", organisation=organisation)
    return Letter(words, (more, Message("Look at how things stand:"), page))


def ended_letter(*, organisation: str, page: str) -> Letter:
    """The message that tells the other side that a partnership has ended."""
    return Letter(
        Message("{organisation} has ended the partnership", organisation=organisation),
        (
            Message(
                "{organisation} has ended the partnership between your organisations in the Social Criteria Toolkit. "
                "What was agreed in contracts stays as it is.",
                organisation=organisation,
            ),
            Message("Look at how things stand:"),
            page,
        ),
    )
