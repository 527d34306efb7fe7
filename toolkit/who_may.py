"""Writes docs/rights.md from the code: which role may do what, in which organisations, and which pages ask for it."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from flask import Flask

from toolkit.app import create_app
from toolkit.map import ROOT, table
from toolkit.people.model import ROLES_OF, OrganisationKind, Role
from toolkit.people.rights import RIGHTS
from toolkit.settings import Settings

METHODS = ("GET", "POST")
PAGE = Path("docs") / "rights.md"
WORDS = {
    "tenders.read": "Read the organisation's tenders",
    "tenders.start": "Start a tender",
    "tenders.answer": "Answer a tender's questions",
    "packs.read": "Read frozen clause packs and their papers",
    "packs.freeze": "Freeze a clause pack, and have its papers made again",
    "packs.override": "Go on against a finding that blocks, with a reason",
    "own_texts.read": "Read clauses from elsewhere that the organisation keeps",
    "own_texts.keep": "Keep a clause from elsewhere that was checked, and delete it",
    "account.keep": "Look after one's own account: password, e-mail, second factor, sessions, data, organisation",
    "members.read": "See who belongs to the organisation and with which roles",
    "members.invite": "Invite people into the organisation",
    "members.change": "Give and take roles, end sessions, close memberships",
    "members.erase": "Erase a person who has left",
    "partners.read": "See which organisations are partners",
    "partners.invite": "Invite an organisation to be a partner",
    "partners.invite_overseer": "Invite an overseer, which takes the right to invite partners as well",
    "partners.answer": "Answer a buyer that asks to be partners",
    "partners.end": "End a partnership",
    "trail.read": "Read the audit trail, and save it as a file",
    "outbox.read": "Read messages that wait where there is no mail server, and send them again",
    "organisations.found": "Found an organisation",
}
KINDS = {
    OrganisationKind.BUYER: "Buyer",
    OrganisationKind.SUPPLIER: "Supplier",
    OrganisationKind.EDUCATION_PROVIDER: "Education provider",
    OrganisationKind.EMPLOYMENT_SERVICE: "Employment service",
    OrganisationKind.WELLBEING_COUNTY: "Wellbeing services county",
    OrganisationKind.COACH_ORGANISATION: "Coaches' organisation",
    OrganisationKind.OVERSEER: "Overseeing organisation",
}


@dataclass(frozen=True, slots=True, order=True)
class Door:
    """One page: its path, how it is asked for, which right it needs (none: anybody may see it), in which room it is."""

    path: str
    method: str
    right: str | None
    room: str


def doors_of(app: Flask) -> list[Door]:
    """All pages of a program, by path and method."""
    found = []
    for rule in app.url_map.iter_rules():
        view = cast("Any", app.view_functions[rule.endpoint])
        if rule.endpoint != "static":
            path, room = re.sub(r"<(?:[^:<>]*:)?(\w+)>", r"<\1>", rule.rule), view.__module__.split(".")[1]
            found += [Door(path, method, view.door, room) for method in sorted(rule.methods or ()) if method in METHODS]
    return sorted(found)


def every_door() -> list[Door]:
    """All pages of this program, as it opens them; nothing of an installation is read or left behind."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(instance_dir=Path(folder), database_url="sqlite://", secret_key="s" * 32, demo=True)
        return doors_of(create_app(settings))


def _ticks(roles: Iterable[str]) -> list[str]:
    held = set(roles)
    return ["yes" if role in held else "" for role in Role]


def _kinds_with(roles: frozenset[Role]) -> str:
    kinds = [KINDS[kind].lower() for kind in OrganisationKind if roles & set(ROLES_OF[kind])]
    return "every kind" if len(kinds) == len(KINDS) else ", ".join(kinds)


def _right(action: str, doors: Sequence[Door]) -> tuple[str, ...]:
    roles = RIGHTS[action]
    pages = sum(door.right == action for door in doors)
    who = (
        _kinds_with(roles) if roles else "nobody: whoever installs the program does it, or whoever takes an invitation"
    )
    return f"{WORDS[action]} (`{action}`)", *_ticks(roles), who, str(pages or "")


def page(doors: Sequence[Door]) -> str:
    """The page as Markdown; raises `ValueError` when a right has no words here, or words have no right."""
    if set(WORDS) != set(RIGHTS):
        raise ValueError(f"toolkit/who_may.py: words and rights differ: {sorted(set(WORDS) ^ set(RIGHTS))}")
    names = [role.value for role in Role]
    kinds = [(KINDS[kind], *_ticks(ROLES_OF[kind])) for kind in OrganisationKind]
    rights = [_right(action, doors) for action in RIGHTS]
    pages = [
        (f"`{door.method}`", f"`{door.path}`", f"`{door.right}`" if door.right else "anybody", door.room)
        for door in doors
    ]
    parts = [
        "# Who may do what",
        "",
        "Written by `make map` from the table of rights (`toolkit/people/rights.py`) and from the marks above the",
        "pages; `make check` fails when it is out of date. Every right is asked for twice: at the door of the page,",
        "and again in the deed. A right reaches only what belongs to the organisation one is signed in for: what",
        "belongs to another is answered like what does not exist (404), a missing right with 403.",
        "",
        "## Roles there are in each kind of organisation",
        "",
        *table(("kind", *names), kinds),
        "",
        "## Rights",
        "",
        *table(("what", *names, "in which organisations", "pages that ask"), rights),
        "",
        "## Pages",
        "",
        *table(("", "page", "needs", "room"), pages),
        "",
    ]
    return "\n".join(parts)


def main(arguments: list[str]) -> int:
    """Write the page anew; with `--check` only say whether it is up to date (exit status 1 if not)."""
    made, file = page(every_door()), ROOT / PAGE
    stale = not file.exists() or file.read_text(encoding="utf-8") != made
    if "--check" in arguments:
        if stale:
            sys.stderr.write(f"{PAGE} is out of date: run `make map`.\n")
        return int(stale)
    if stale:
        file.parent.mkdir(exist_ok=True)
        file.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
