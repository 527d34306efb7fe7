from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from toolkit.people.model import Role
from toolkit.people.providers import Provider, ProviderFaults, SecretSent, read_providers
from toolkit.people.registration import Registration

JOKI = Registration(country="FI", number="2077474-0")

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


def test_the_entries_that_the_documentation_shows_can_be_read(tmp_path: Path) -> None:
    told = (Path(__file__).parents[2] / "docs" / "sign-in-providers.md").read_text(encoding="utf-8")
    path = tmp_path / "providers.toml"
    path.write_text("\n".join(re.findall(r"```toml\n(.*?)```", told, re.DOTALL)), encoding="utf-8")
    entra, broker = read_providers(path)
    assert (entra.id, len(entra.roles), broker.id, len(broker.organisations)) == ("joki", 3, "broker", 2)
    for key in Provider.model_fields:
        assert key == "id" or f"`{key}`" in told
