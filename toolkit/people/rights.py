"""The one table of rights: which role may do what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from toolkit.base.model import Actor, NotAllowed
from toolkit.people.model import Role

_EVERY_ROLE = frozenset(Role)
_ADMINISTRATOR = frozenset({Role.ADMINISTRATOR})
_OFFICER = frozenset({Role.OFFICER})
_BUYERS_READ = frozenset({Role.OFFICER, Role.READER})

RIGHTS: Mapping[str, frozenset[Role]] = MappingProxyType(
    {
        "tenders.read": _BUYERS_READ,
        "tenders.start": _OFFICER,
        "tenders.answer": _OFFICER,
        "packs.read": _BUYERS_READ,
        "packs.freeze": _OFFICER,
        "packs.override": _OFFICER,
        "own_texts.read": _BUYERS_READ,
        "own_texts.keep": _OFFICER,
        "account.keep": _EVERY_ROLE,
        "members.read": _ADMINISTRATOR,
        "members.invite": _ADMINISTRATOR,
        "members.change": _ADMINISTRATOR,
        "members.erase": _ADMINISTRATOR,
        "partners.read": _EVERY_ROLE,
        "partners.invite": _OFFICER,
        # Asked besides "partners.invite": an overseer reads what everybody in the organisation did.
        "partners.invite_overseer": _ADMINISTRATOR,
        "partners.answer": _ADMINISTRATOR,
        "partners.end": frozenset({Role.ADMINISTRATOR, Role.OFFICER}),
        "trail.read": frozenset({Role.ADMINISTRATOR, Role.OVERSEER}),
        "outbox.read": _ADMINISTRATOR,
        # No role: organisations are founded by whoever installs the program, or by an invitation that is taken.
        "organisations.found": frozenset(),
    }
)
"""Action → the roles that may do it. An administrator looks after people; who also buys has the officer's role too."""


def may(roles: Iterable[str], action: str) -> bool:
    """Whether any of these roles may do the action; an action that the table does not know is a `KeyError`."""
    return not RIGHTS[action].isdisjoint(roles)


def must(actor: Actor, action: str) -> None:
    """Raise `NotAllowed` unless whoever acts may do the action."""
    if not may(actor.roles, action):
        raise NotAllowed(action)
