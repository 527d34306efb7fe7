"""Three packs, and a signing key that exists only in tests."""

from __future__ import annotations

import base64
from collections.abc import Mapping

import pytest

from tests.clauses.cases import DIALOGUE, OVERRIDE, TODAY, UNSETTLED, facts
from toolkit.base.signing import Signer
from toolkit.clauses.assembly import assemble, payload, seal
from toolkit.clauses.model import ClausePack
from toolkit.library.shelf import Library, load
from toolkit.tenders.guardrails import GUARDRAILS

# RFC 8032, section 7.1, test 1.
SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"


@pytest.fixture(scope="session")
def library() -> Library:
    return load(known_guardrails=frozenset(GUARDRAILS))


@pytest.fixture(scope="session")
def condition(library: Library) -> ClausePack:
    return assemble(facts(), library, on=TODAY, number=2, replaces=1, frozen_by="Veera Virkanen", overrides=())


@pytest.fixture(scope="session")
def dialogue(library: Library) -> ClausePack:
    return assemble(DIALOGUE, library, on=TODAY, number=1, replaces=None, frozen_by="Veera Virkanen", overrides=())


@pytest.fixture(scope="session")
def draft(library: Library) -> ClausePack:
    return assemble(UNSETTLED, library, on=TODAY, number=0, replaces=None, frozen_by=None, overrides=(OVERRIDE,))


@pytest.fixture(scope="session")
def signer() -> Signer:
    der = bytes.fromhex("302e020100300506032b657004220420" + SEED)  # PKCS #8 has this fixed head (RFC 8410)
    return Signer(b"-----BEGIN PRIVATE KEY-----\n" + base64.b64encode(der) + b"\n-----END PRIVATE KEY-----\n")


@pytest.fixture(scope="session")
def envelopes(
    condition: ClausePack, dialogue: ClausePack, draft: ClausePack, signer: Signer
) -> Mapping[str, dict[str, object]]:
    packs = {"condition": condition, "dialogue": dialogue, "draft": draft}
    return {name: seal(payload(pack), signer.sign) for name, pack in packs.items()}
