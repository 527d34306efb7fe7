"""The one table of rights: which role may do what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from toolkit.base.model import Actor, NotAllowed
from toolkit.people.model import Role

_EVERY_ROLE = frozenset(Role)
_WRITERS = frozenset({Role.ADMINISTRATOR, Role.OFFICER})
_ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})

RIGHTS: Mapping[str, frozenset[Role]] = MappingProxyType(
    {
        "tenders.read": _EVERY_ROLE,
        "tenders.start": _WRITERS,
        "tenders.answer": _WRITERS,
        "packs.read": _EVERY_ROLE,
        "packs.freeze": _WRITERS,
        "packs.override": _WRITERS,
        "people.sign_out": _EVERY_ROLE,
        "people.add": _ADMINISTRATORS,
        # No role: organisations are founded by whoever installs the program, so far only with the demo town.
        "organisations.found": frozenset(),
    }
)
"""Action → the roles that may do it."""


def may(roles: Iterable[str], action: str) -> bool:
    """Whether any of these roles may do the action; an action that the table does not know is a `KeyError`."""
    return not RIGHTS[action].isdisjoint(roles)


def must(actor: Actor, action: str) -> None:
    """Raise `NotAllowed` unless whoever acts may do the action."""
    if not may(actor.roles, action):
        raise NotAllowed(action)
