from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from toolkit.base.model import Language, has_identity_code
from toolkit.base.phrases import say
from toolkit.people.claims import (
    WORDS,
    NotTaken,
    Provider,
    ProviderFaults,
    SecretSent,
    Told,
    read_providers,
    told,
)
from toolkit.people.model import Role
from toolkit.people.registration import Registration

CODE = "131052-308T"  # the Digital Agency's published example of an identity code
JOKI, KOSKI = Registration(country="FI", number="2077474-0"), Registration(country="FI", number="1234567-1")

WHOLE = """
[joki]
name = {fi = "Joen kaupunki", sv = "Å stad", en = "City of Joki"}
issuer = "https://sign-in.example.fi/joki"
client_id = "toolkit"
client_secret = "not told to anybody"
secret_sent = "form"
scopes = ["openid", "email"]
second_factor = "always"
proved_domains = ["Joki.FI"]
organisations = [{number = "20774740"}]
roles = [
  {claim = "groups", value = "buyers", role = "officer"},
  {claim = "realm.roles", value = "lead", role = "administrator"},
]

[broker]
name = {fi = "Välittäjä", sv = "Förmedlare", en = "Broker"}
issuer = "http://localhost:9000"
client_id = "toolkit"
client_secret = "another secret"
organisation_claim = "business_id"
any_organisation = true
"""


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


def faults(folder: Path, words: str) -> list[str]:
    path = folder / "providers.toml"
    path.write_text(words, encoding="utf-8")
    with pytest.raises(ProviderFaults) as raised:
        read_providers(path)
    assert str(raised.value) == "\n".join(raised.value.faults)
    return list(raised.value.faults)


def test_a_file_of_providers_is_read_in_its_order(tmp_path: Path) -> None:
    path = tmp_path / "providers.toml"
    path.write_text(WHOLE, encoding="utf-8")
    joki, broker = read_providers(path)
    assert (joki.id, joki.name["sv"], joki.issuer) == ("joki", "Å stad", "https://sign-in.example.fi/joki")
    assert (joki.secret_sent, joki.scopes, joki.proved_domains) == (SecretSent.FORM, ("openid", "email"), ("joki.fi",))
    assert [entry.registered for entry in joki.organisations] == [JOKI]
    assert [(one.claim, one.role) for one in joki.roles] == [
        ("groups", Role.OFFICER),
        ("realm.roles", Role.ADMINISTRATOR),
    ]
    assert (broker.id, broker.any_organisation, broker.secret_sent) == ("broker", True, SecretSent.HEADER)
    assert "not told to anybody" not in f"{joki!r} {joki}"
    assert joki.client_secret.get_secret_value() == "not told to anybody"


def test_every_fault_of_a_file_is_told_at_once_and_no_secret_with_it(tmp_path: Path) -> None:
    words = """
plain = "not told 1"
[joki]
name = {fi = "a", sv = "b"}
issuer = "http://sign-in.example.fi"
client_id = ""
client_secret = ["not told 2"]
scopes = ["openid", "two words"]
second_factor = "sometimes"
proved_domains = ["@joki.fi"]
organisations = [{number = "2077474-0"}, {number = "2077474-1"}]
roles = [{claim = "groups", value = "x", role = "king"}]
secret = "not told 3"
[Koski]
"""
    found = faults(tmp_path, words)
    assert not any("not told" in fault for fault in found)
    assert [fault.split(": ", 2)[1] for fault in found] == [
        "plain",
        "joki.name.en",
        "joki.issuer",
        "joki.client_id",
        "joki.client_secret",
        "joki.scopes.2",
        "joki.second_factor",
        "joki.proved_domains.1",
        "joki.organisations.2",
        "joki.roles.1.role",
        "joki.secret",
        "Koski.id",
        "Koski.name",
        "Koski.issuer",
        "Koski.client_id",
        "Koski.client_secret",
    ]
    assert found[1] == "providers.toml: joki.name.en: missing"
    assert found[8].endswith("Write a Finnish business ID (Y-tunnus) such as 1234567-1")
    assert found[11] == "providers.toml: Koski.id: small letters, digits and - only"
    assert found[10] == "providers.toml: joki.secret: unknown key"


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("", "providers.toml: no provider in it"),
        ('[joki]\nclient_secret = "not told', "providers.toml: not TOML"),
        ('[joki]\nclient_secret = "not told"\nclient_secret = "not told"', "providers.toml: not TOML"),
    ],
)
def test_a_file_that_is_none_is_told_so_without_its_words(tmp_path: Path, words: str, fault: str) -> None:
    (found,) = faults(tmp_path, words)
    assert found.startswith(fault)
    assert "not told" not in found


def test_a_file_that_cannot_be_read_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(ProviderFaults, match=r"^nowhere.toml: cannot be read: No such file"):
        read_providers(tmp_path / "nowhere.toml")
    (tmp_path / "latin.toml").write_bytes("[joki]\nname = 'Å'".encode("latin-1"))
    with pytest.raises(ProviderFaults, match=r"^latin.toml: not in UTF-8$"):
        read_providers(tmp_path / "latin.toml")


def test_one_provider_may_not_stand_in_a_file_twice(tmp_path: Path) -> None:
    again = WHOLE.replace("[broker]", "[joki-again]").replace(
        "http://localhost:9000", "https://sign-in.example.fi/joki"
    )
    assert faults(tmp_path, again) == ["providers.toml: joki-again: issuer: two providers have this one"]


@pytest.mark.parametrize(
    "issuer",
    [
        "http://sign-in.example.fi",
        "https://",
        "ftp://sign-in.example.fi",
        "sign-in.example.fi",
        "https://login.microsoftonline.com/common/v2.0",
        "https://login.microsoftonline.com/organizations/v2.0",
        "https://login.microsoftonline.com/consumers/v2.0",
        "https://login.microsoftonline.com/{tenantid}/v2.0",
        "https://name:secret@sign-in.example.fi",
        "https://sign-in.example.fi/?tenant=1",
        "https://sign-in.example.fi/#1",
        "https://sign-in.example.fi/" + "x" * 300,
    ],
)
def test_an_issuer_names_one_provider_over_https(issuer: str) -> None:
    with pytest.raises(ValidationError):
        provider(issuer=issuer)


@pytest.mark.parametrize(
    "changed",
    [
        {"scopes": ["email"]},
        {"organisations": []},
        {"organisations": [{"number": "2077474-0"}, {"number": "1234567-1"}]},
        {"organisations": [{"number": "2077474-0"}, {"number": "20774740"}], "organisation_claim": "org"},
        {"organisations": [{"number": "2077474-0", "value": "joki"}]},
        {"any_organisation": True, "organisation_claim": "org"},
        {"any_organisation": True, "organisations": []},
    ],
)
def test_an_entry_that_leaves_open_for_whom_it_speaks_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        provider(**changed)


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
