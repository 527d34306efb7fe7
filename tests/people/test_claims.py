from __future__ import annotations

from typing import Any

import pytest

from toolkit.base.model import Language, has_identity_code
from toolkit.base.phrases import say
from toolkit.people.claims import WORDS, NotTaken, Told, told
from toolkit.people.model import Role
from toolkit.people.providers import Provider
from toolkit.people.registration import Registration

CODE = "131052-308T"  # the Digital Agency's published example of an identity code
JOKI, KOSKI = Registration(country="FI", number="2077474-0"), Registration(country="FI", number="1234567-1")


def provider(**changed: Any) -> Provider:
    entry = {
        "id": "joki",
        "name": {"fi": "Joen kaupunki", "sv": "Å stad", "en": "City of Joki"},
        "issuer": "https://sign-in.example.fi/joki",
        "client_id": "toolkit",
        "client_secret": "not told to anybody",
        "organisations": [{"number": "2077474-0"}],
    }
    return Provider.model_validate(entry | changed)


def someone(claims: dict[str, Any], **changed: Any) -> Told:
    found = told(provider(**changed), {"sub": "42"} | claims)
    assert isinstance(found, Told), found
    return found


def refused(claims: dict[str, Any], **changed: Any) -> NotTaken:
    found = told(provider(**changed), {"sub": "42"} | claims)
    assert isinstance(found, NotTaken), found
    return found


def test_everybody_of_a_provider_with_one_organisation_belongs_to_it() -> None:
    found = someone({"name": "Maija Meikäläinen"})
    assert (found.provider.id, found.subject) == ("joki", "42")
    assert (found.organisation, found.name, found.email) == (JOKI, "Maija Meikäläinen", None)
    assert (found.roles, found.second_factor) == (None, False)
    for secret in ("42", "Maija"):
        assert secret not in repr(found)


@pytest.mark.parametrize("subject", [None, "", 42, ["42"], "x" * 256, "4\x002", "4\n2"])
def test_a_subject_that_is_none_proves_nobody(subject: object) -> None:
    assert refused({"sub": subject}) is NotTaken.NOT_PROVED


@pytest.mark.parametrize("subject", [CODE, f"suomi.fi:{CODE}", "131052–308t"])
def test_an_identity_code_is_never_taken_in_as_a_subject(subject: str) -> None:
    assert refused({"sub": subject}) is NotTaken.IDENTITY_CODE


def test_an_identity_code_is_never_taken_in_as_a_name_or_address() -> None:
    found = someone({"name": f"Maija {CODE}", "email": f"{CODE}@example.fi", "email_verified": True})
    assert (found.name, found.email) == (None, None)


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ({}, None),
        ({"name": "  Maija  "}, "Maija"),
        ({"name": ["Maija"]}, None),
        ({"name": "", "given_name": "Maija", "family_name": "Å"}, "Maija Å"),
        ({"name": "x" * 201, "given_name": "Maija"}, "Maija"),
        ({"name": "a\x00b"}, None),
        ({"given_name": 1, "family_name": "Å"}, "Å"),
    ],
)
def test_a_name_is_taken_as_far_as_it_is_one(claims: dict[str, Any], name: str | None) -> None:
    assert someone(claims).name == name


@pytest.mark.parametrize(
    ("claims", "domains", "email"),
    [
        ({"email": "Maija@Joki.fi", "email_verified": True}, [], "maija@joki.fi"),
        ({"email": "maija@joki.fi"}, [], None),
        ({"email": "maija@joki.fi", "email_verified": False}, [], None),
        ({"email": "maija@joki.fi", "email_verified": "true"}, [], None),
        ({"email": "maija@joki.fi", "email_verified": 1}, [], None),
        ({"email": "maija@joki.fi"}, ["joki.fi"], "maija@joki.fi"),
        ({"email": "maija@other.joki.fi"}, ["joki.fi"], None),
        ({"email": "maija@evil-joki.fi"}, ["joki.fi"], None),
        ({"email": "maija@joki.fi@evil.example"}, ["joki.fi"], None),
        ({"email": "not an address", "email_verified": True}, [], None),
        ({"email": ["maija@joki.fi"], "email_verified": True}, [], None),
        ({"email": "m" * 300 + "@joki.fi", "email_verified": True}, [], None),
    ],
)
def test_an_address_is_believed_only_where_it_is_proved(
    claims: dict[str, Any], domains: list[str], email: str | None
) -> None:
    assert someone(claims, proved_domains=domains).email == email


TWO: dict[str, Any] = {
    "organisations": [{"number": "2077474-0", "value": "joki"}, {"number": "1234567-1"}],
    "organisation_claim": "org.id",
}


@pytest.mark.parametrize(
    ("claims", "organisation"),
    [
        ({"org": {"id": "joki"}}, JOKI),
        ({"org": {"id": ["joki", "other"]}}, JOKI),
        ({"org.id": "1234567-1"}, KOSKI),
        ({"org": {"id": ["joki", "1234567-1"]}}, None),
        ({"org": {"id": "2077474-0"}}, None),  # it has another value
        ({"org": {"id": 1}}, None),
        ({"org": "joki"}, None),
        ({}, None),
    ],
)
def test_a_claim_tells_for_which_of_several_organisations_somebody_comes(
    claims: dict[str, Any], organisation: Registration | None
) -> None:
    found = told(provider(**TWO), {"sub": "42"} | claims)
    told_ = found.organisation if isinstance(found, Told) else None
    assert told_ == organisation
    assert organisation or found is NotTaken.ORGANISATION_UNTOLD


@pytest.mark.parametrize(
    ("said", "organisation"),
    [
        ("1234567-1", KOSKI),
        ("12345671", KOSKI),
        (["12345671", "1234567-1"], KOSKI),
        ("1234567-2", None),
        (["1234567-1", "2077474-0"], None),
        (["1234567-1", "nonsense"], None),
        ([], None),
    ],
)
def test_a_broker_may_name_any_organisation_by_its_business_id(said: object, organisation: Registration | None) -> None:
    changed = {"organisations": [], "any_organisation": True, "organisation_claim": "business_id"}
    found = told(provider(**changed), {"sub": "42", "business_id": said})
    assert (found.organisation if isinstance(found, Told) else None) == organisation


ROLES: dict[str, Any] = {
    "roles": [
        {"claim": "groups", "value": "buyers", "role": "officer"},
        {"claim": "groups", "value": "readers", "role": "reader"},
        {"claim": "realm.roles", "value": "lead", "role": "administrator"},
    ]
}


@pytest.mark.parametrize(
    ("claims", "roles"),
    [
        ({"groups": "buyers"}, {Role.OFFICER}),
        ({"groups": ["buyers", "readers", "buyers-of-old", "administrator"]}, {Role.OFFICER, Role.READER}),
        ({"groups": ["buyers"], "realm": {"roles": ["lead"]}}, {Role.OFFICER, Role.ADMINISTRATOR}),
        ({"groups": ["Buyers"]}, set()),
        ({"groups": {"buyers": True}}, set()),
        ({"realm": {"roles": "buyers"}}, set()),
        ({}, set()),
    ],
)
def test_roles_follow_the_claims_where_an_entry_gives_any(claims: dict[str, Any], roles: set[Role]) -> None:
    assert someone(claims, **ROLES).roles == roles


def test_groups_left_out_for_their_number_are_not_the_same_as_none() -> None:
    assert refused({"_claim_names": {"groups": "src1"}}, **ROLES) is NotTaken.ROLES_UNTOLD
    assert refused({"hasgroups": True}, **ROLES) is NotTaken.ROLES_UNTOLD
    assert someone({"groups": ["buyers"], "hasgroups": True}, **ROLES).roles == {Role.OFFICER}
    assert someone({"_claim_names": {"address": "src1"}}, **ROLES).roles == set()
    assert someone({"_claim_names": {"groups": "src1"}}).roles is None


@pytest.mark.parametrize(
    ("entry", "claims", "with_one"),
    [
        ("told", {"amr": ["pwd", "mfa"]}, True),
        ("told", {"amr": ["pwd"]}, False),
        ("told", {"amr": "mfa"}, False),
        ("told", {}, False),
        ("always", {}, True),
    ],
)
def test_a_second_factor_counts_only_when_it_is_always_asked_for_or_told(
    entry: str, claims: dict[str, Any], with_one: bool
) -> None:
    assert someone(claims, second_factor=entry).second_factor is with_one


@pytest.mark.parametrize("why", NotTaken)
def test_each_refusal_says_why_and_what_next(why: NotTaken) -> None:
    for message in WORDS[why]:
        sentence = say(message, Language.EN)
        assert sentence.endswith(".")
        assert not has_identity_code(sentence)
