import pytest

from toolkit.base.model import Actor, NotAllowed
from toolkit.people.rights import RIGHTS, may, must

ADMINISTRATOR, OFFICER, READER, CONTACT, OVERSEER = ROLES = (
    "administrator", "officer", "reader", "contact", "overseer"
)  # fmt: skip

EXPECTED = {
    "tenders.read": {OFFICER, READER},
    "tenders.start": {OFFICER},
    "tenders.answer": {OFFICER},
    "packs.read": {OFFICER, READER},
    "own_texts.read": {OFFICER, READER},
    "own_texts.keep": {OFFICER},
    "packs.freeze": {OFFICER},
    "packs.override": {OFFICER},
    "account.keep": set(ROLES),
    "members.read": {ADMINISTRATOR},
    "members.invite": {ADMINISTRATOR},
    "members.change": {ADMINISTRATOR},
    "members.erase": {ADMINISTRATOR},
    "partners.read": set(ROLES),
    "partners.invite": {OFFICER},
    "partners.invite_overseer": {ADMINISTRATOR},
    "partners.answer": {ADMINISTRATOR},
    "partners.end": {ADMINISTRATOR, OFFICER},
    "trail.read": {ADMINISTRATOR, OVERSEER},
    "outbox.read": {ADMINISTRATOR},
    "organisations.found": set(),
}


def test_the_table_holds_these_actions_and_no_other() -> None:
    assert set(RIGHTS) == set(EXPECTED)


@pytest.mark.parametrize("action", EXPECTED)
@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_do_what_the_table_says(action: str, role: str) -> None:
    assert may({role}, action) is (role in EXPECTED[action])


def test_one_fitting_role_of_several_is_enough_and_none_is_none() -> None:
    assert may({READER, OFFICER}, "packs.freeze")
    assert not may(frozenset(), "tenders.read")
    assert not may({"director"}, "tenders.read")


def test_an_action_that_nobody_wrote_into_the_table_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        may({ADMINISTRATOR}, "tenders.burn")


def test_whoever_lacks_the_right_is_told_so() -> None:
    must(Actor(1, 1, frozenset({OFFICER})), "packs.freeze")
    with pytest.raises(NotAllowed):
        must(Actor(1, 1, frozenset({READER})), "packs.freeze")
