"""A pack of each instrument, one in lots, a draft, and a signing key that exists only in tests."""

from __future__ import annotations

import base64
from collections.abc import Mapping

import pytest

from tests.clauses.cases import (
    AWARD,
    BONUS,
    DIALOGUE,
    LIBRARY,
    LOTS,
    MINIMUM,
    OVERRIDE,
    RESERVED,
    TODAY,
    UNSETTLED,
    facts,
)
from toolkit.base.signing import Signer
from toolkit.clauses.assembly import assemble, payload, seal
from toolkit.clauses.model import ClausePack
from toolkit.clauses.settling import all_findings
from toolkit.library.shelf import Library
from toolkit.tenders.model import TenderFacts

# RFC 8032, section 7.1, test 1.
SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"


@pytest.fixture(scope="session")
def library() -> Library:
    return LIBRARY


def frozen(tender: TenderFacts, number: int = 1, replaces: int | None = None) -> ClausePack:
    """A tender's pack, frozen, with every block set aside."""
    found = all_findings(tender, LIBRARY, on=TODAY, edition=TODAY)
    blocks = [one.key for one in found if one.severity == "block"]
    overrides = tuple(OVERRIDE.model_copy(update={"key": key}) for key in blocks)
    return assemble(
        tender,
        LIBRARY,
        on=TODAY,
        edition=TODAY,
        number=number,
        replaces=replaces,
        frozen_by="Veera Virkanen",
        overrides=overrides,
    )


@pytest.fixture(scope="session")
def condition() -> ClausePack:
    return frozen(facts(), number=2, replaces=1)


@pytest.fixture(scope="session")
def in_lots() -> ClausePack:
    return frozen(LOTS)


@pytest.fixture(scope="session")
def award() -> ClausePack:
    return frozen(AWARD)


@pytest.fixture(scope="session")
def minimum() -> ClausePack:
    return frozen(MINIMUM)


@pytest.fixture(scope="session")
def reserved() -> ClausePack:
    return frozen(RESERVED)


@pytest.fixture(scope="session")
def dialogue() -> ClausePack:
    return frozen(DIALOGUE)


@pytest.fixture(scope="session")
def bonus_only() -> ClausePack:
    return frozen(BONUS)


@pytest.fixture(scope="session")
def draft() -> ClausePack:
    return assemble(
        UNSETTLED, LIBRARY, on=TODAY, edition=TODAY, number=0, replaces=None, frozen_by=None, overrides=(OVERRIDE,)
    )


@pytest.fixture(scope="session")
def signer() -> Signer:
    der = bytes.fromhex("302e020100300506032b657004220420" + SEED)  # PKCS #8 has this fixed head (RFC 8410)
    return Signer(b"-----BEGIN PRIVATE KEY-----\n" + base64.b64encode(der) + b"\n-----END PRIVATE KEY-----\n")


PACKS = ("condition", "in_lots", "award", "minimum", "reserved", "dialogue", "bonus_only", "draft")


@pytest.fixture(scope="session")
def envelopes(request: pytest.FixtureRequest, signer: Signer) -> Mapping[str, dict[str, object]]:
    return {name: seal(payload(request.getfixturevalue(name)), signer.sign) for name in PACKS}
