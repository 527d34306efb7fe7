"""Two buyers, a supplier, and an overseer that one of the buyers has as a partner."""

from __future__ import annotations

import pytest

from tests.home.together import Meeting
from tests.town import NOW
from toolkit.base.store import Database
from toolkit.people.model import OrganisationKind, Role


@pytest.fixture
def meeting(database: Database) -> Meeting:
    made = Meeting(database)
    made.found("Joki", "2077474-0", OrganisationKind.BUYER)
    made.found("Lehto", "9999990-9", OrganisationKind.BUYER)
    made.found("Siisti", "1234567-1", OrganisationKind.SUPPLIER)
    made.found("Valvoja", "9999991-7", OrganisationKind.OVERSEER)
    made.add("Aino Virkailija", "Joki", Role.OFFICER)
    made.add("Cecilia Pääkäyttäjä", "Joki", Role.ADMINISTRATOR)
    made.add("Lauri Lehto", "Lehto", Role.ADMINISTRATOR, Role.OFFICER)
    made.add("Sami Siisti", "Siisti", Role.ADMINISTRATOR)
    made.add("Olga Valvoja", "Valvoja", Role.OVERSEER)
    made.add("Vilma Valvoja", "Valvoja", Role.ADMINISTRATOR)
    made.partners("Joki", "Valvoja", approved_at=NOW)
    return made
