"""Who may do what, on paper: the page is that of the code."""

from __future__ import annotations

import re

import pytest
from flask import Flask

from toolkit import who_may
from toolkit.map import ROOT
from toolkit.people.model import ROLES_OF, OrganisationKind, Role
from toolkit.people.rights import RIGHTS
from toolkit.who_may import Door, doors_of, every_door, page

FILE = ROOT / "docs" / "rights.md"
WRITTEN = FILE.read_text(encoding="utf-8")
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def lines(part: str) -> list[list[str]]:
    """The cells of the table below a heading."""
    below = WRITTEN.split(f"## {part}\n", 1)[1].split("\n## ", 1)[0]
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in below.splitlines() if line.startswith("|")][2:]


def test_the_page_of_rights_is_that_of_the_code() -> None:
    assert page(every_door()) == WRITTEN, "run make map"


@on_sqlite
def test_every_page_of_the_program_stands_on_it_with_the_right_that_its_door_asks_for(app: Flask) -> None:
    doors = doors_of(app)
    written = {(cells[1].strip("`"), cells[0].strip("`"), cells[2].strip("`")) for cells in lines("Pages")}
    assert written == {(door.path, door.method, door.right or "anybody") for door in doors}
    assert len(doors) > 20


def test_every_right_stands_on_it_with_the_roles_that_have_it() -> None:
    told = {re.findall(r"`(.+?)`", cells[0])[-1]: cells[1:6] for cells in lines("Rights")}
    roles = [role.value for role in Role]
    assert told == {
        action: ["yes" if role in {str(one) for one in held} else "" for role in roles]
        for action, held in RIGHTS.items()
    }


def test_every_kind_of_organisation_stands_on_it_with_its_roles() -> None:
    told = [cells[1:] for cells in lines("Roles there are in each kind of organisation")]
    assert told == [["yes" if role in ROLES_OF[kind] else "" for role in Role] for kind in OrganisationKind]


def test_a_page_that_is_new_or_asks_for_another_right_makes_it_stale() -> None:
    doors = [Door("/tenders", "GET", "tenders.read", "tenders")]
    other = [Door("/tenders", "GET", "members.read", "tenders")]
    assert len({page([]), page(doors), page(other)}) == 3


def test_a_right_that_nobody_has_put_into_words_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(who_may, "RIGHTS", {**RIGHTS, "moon.visit": frozenset({Role.OFFICER})})
    with pytest.raises(ValueError, match=r"moon\.visit"):
        page([])
