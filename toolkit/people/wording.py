"""Puts kinds of organisation, roles and what became of an invitation into words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from toolkit.base.model import Message
from toolkit.people.membership import InvitationState
from toolkit.people.model import OrganisationKind, Role

KINDS: Mapping[OrganisationKind, Message] = MappingProxyType(
    {
        OrganisationKind.BUYER: Message("Buyer"),
        OrganisationKind.SUPPLIER: Message("Supplier"),
        OrganisationKind.EDUCATION_PROVIDER: Message("Education provider"),
        OrganisationKind.EMPLOYMENT_SERVICE: Message("Employment service"),
        OrganisationKind.WELLBEING_COUNTY: Message("Wellbeing services county"),
        OrganisationKind.COACH_ORGANISATION: Message("Coaches' organisation"),
        OrganisationKind.OVERSEER: Message("Overseeing organisation"),
    }
)
"""What an organisation of each kind is called."""

ROLES: Mapping[Role, Message] = MappingProxyType(
    {
        Role.ADMINISTRATOR: Message("Administrator"),
        Role.OFFICER: Message("Procurement officer"),
        Role.READER: Message("Reader"),
        Role.CONTACT: Message("Contact person"),
        Role.OVERSEER: Message("Overseer"),
    }
)
"""What each role is called."""

_WHAT_ROLES_DO: Mapping[Role, Message] = MappingProxyType(
    {
        Role.ADMINISTRATOR: Message("Looks after people and their roles, answers buyers, and reads the audit trail"),
        Role.OFFICER: Message("Writes tenders, freezes clause packs, and invites partners"),
        Role.READER: Message("Reads tenders and clause packs"),
        Role.CONTACT: Message("Acts for the organisation towards the buyers that it is a partner of"),
        Role.OVERSEER: Message("Reads the audit trail of the buyers that the organisation is a partner of"),
    }
)
_ADMINISTRATOR_OF_BUYER = Message("Looks after people and their roles, and reads the audit trail")


def what_role_does(role: Role, kind: OrganisationKind) -> Message:
    """What somebody with a role does in an organisation of a kind, in short: nobody asks a buyer to be a partner."""
    if role is Role.ADMINISTRATOR and kind is OrganisationKind.BUYER:
        return _ADMINISTRATOR_OF_BUYER
    return _WHAT_ROLES_DO[role]


INVITATION_STATES: Mapping[InvitationState, Message] = MappingProxyType(
    {
        InvitationState.OPEN: Message("Not taken yet"),
        InvitationState.USED: Message("Taken"),
        InvitationState.WITHDRAWN: Message("Withdrawn"),
        InvitationState.ENDED: Message("Ended"),
    }
)
"""What became of an invitation."""
