"""A small sound library in a folder of its own, and a way to spoil it."""

from collections.abc import Callable
from pathlib import Path

import pytest

FILES = {
    "sources.toml": """\
[S1]
title = "An act on buying"
link = "https://example.org/act"
dated = "2017"
read = 2026-11-22
kind = "law"
""",
    "parameters/threshold.toml": """\
id = "threshold"
title = { fi = "Raja", sv = "Gräns", en = "Limit" }
unit = "eur"
checked = 2026-11-22
review_months = 12

[[value]]
of = "works"
since = 2022-01-01
until = 2023-12-31
amount = 100.50
sources = [{ source = "S1", section = "25 §" }]

[[value]]
of = "works"
since = 2024-01-01
until = 2025-12-31
amount = 200
sources = [{ source = "S1" }]

[[value]]
of = "services"
since = 2022-01-01
amount = 60
sources = [{ source = "S1", status = "unverified" }]
""",
    "groups/young.toml": """\
id = "young"
title = { fi = "Nuori", sv = "Ung", en = "Young" }
definition = { fi = "Alle 30 v.", sv = "Under 30 år", en = "Under 30" }
verifier = { fi = "Viranomainen", sv = "Myndigheten", en = "The authority" }
special_category = false
sources = [{ source = "S1" }]
status = "verified"
""",
    "forms/job.toml": """\
id = "job"
title = { fi = "Työ", sv = "Arbete", en = "Job" }
note = { fi = "Palkkatyö.", sv = "Lönearbete.", en = "Paid work." }
place = "vacancy"
paid = true
sources = []
status = "verified"
""",
    "guardrails/G-SIZE.toml": """\
id = "G-SIZE"
title = { fi = "Koko", sv = "Storlek", en = "Size" }
basis = { fi = "Suhteellisuus.", sv = "Proportionalitet.", en = "Proportion." }
sources = [{ source = "S1" }]
status = "verified"

[case.over]
severity = "warn"
field = "months"
needs = ["share", "cap"]
message = { fi = "Osuus on {share}.", sv = "Andelen är {share}.", en = "The share is {share}." }
fix = { fi = "Enintään {cap}.", sv = "Högst {cap}.", en = "At most {cap}." }

[case.nothing]
severity = "block"
message = { fi = "Ei mitään.", sv = "Ingenting.", en = "Nothing." }
fix = { fi = "Lisää.", sv = "Lägg till.", en = "Add some." }
""",
    "criteria/condition/v1.toml": """\
id = "condition"
version = 1
since = 2024-01-01
instrument = "contract_condition"
title = { fi = "Ehto", sv = "Villkor", en = "Condition" }
summary = { fi = "Ehto.", sv = "Villkor.", en = "Condition." }
link_to_subject_matter = { fi = "Työ.", sv = "Arbetet.", en = "The work." }
notice = { fi = "Ilmoitus.", sv = "Annons.", en = "Notice." }
legal_basis = [{ source = "S1", section = "98 §" }]
clauses = ["purpose", "people"]

[[suits_when]]
fact = "months"
at_least = 6
met = { fi = "Kyllin.", sv = "Nog.", en = "Enough." }
unmet = { fi = "Lyhyt.", sv = "Kort.", en = "Short." }
sources = []

[[example]]
title = "A year of cleaning"
facts = { months = "12" }
suits = true
""",
    "clauses/purpose/v1.toml": """\
id = "purpose"
version = 1
since = 2024-01-01
until = 2025-12-31
needs = ["buyer"]
why = { fi = "Miksi.", sv = "Varför.", en = "Why." }
sources = []

[fi]
title = "Tarkoitus"
paragraphs = ["{buyer} haluaa."]

[sv]
title = "Syfte"
paragraphs = ["{buyer} vill."]

[en]
title = "Purpose"
paragraphs = ["{buyer} wants."]
reviewed_by = "A lawyer"
reviewed_on = 2024-01-02
""",
    "clauses/purpose/v2.toml": """\
id = "purpose"
version = 2
since = 2025-07-01
needs = []
why = { fi = "Miksi.", sv = "Varför.", en = "Why." }
sources = []
fi = { title = "Tarkoitus", paragraphs = ["Tarkoitus."] }
sv = { title = "Syfte", paragraphs = ["Syfte."] }
en = { title = "Purpose", paragraphs = ["Purpose."] }
""",
    "clauses/people/v1.toml": """\
id = "people"
version = 1
since = 2024-01-01
needs = ["groups", "months"]
why = { fi = "Ketkä.", sv = "Vilka.", en = "Who." }
sources = []
fi = { title = "Ihmiset", paragraphs = ["{months} kuukautta:", "{groups}"] }
sv = { title = "Personer", paragraphs = ["{months} månader:", "{groups}"] }
en = { title = "People", paragraphs = ["{months} months:", "{groups}"] }
""",
    "guides/people.toml": """\
id = "people"
settles = ["groups"]
when_not = { fi = "Ei aina.", sv = "Inte alltid.", en = "Not always." }
supplier = { fi = "Sinulle.", sv = "För dig.", en = "For you." }
groups = ["young"]
measures = ["job"]
after = "purpose"
checked = 2026-01-01
review_months = 6
""",
    "guides/purpose.toml": """\
id = "purpose"
settles = ["purpose"]
when_not = { fi = "Ei koskaan.", sv = "Aldrig.", en = "Never." }
supplier = { fi = "Sinulle.", sv = "För dig.", en = "For you." }
checked = 2026-01-01
review_months = 12
""",
    "annex_forms/periodic/v1.toml": """\
id = "periodic"
version = 1
since = 2024-01-01
title = { fi = "Raportti", sv = "Rapport", en = "Report" }
introduction = [{ fi = "Täytä.", sv = "Fyll i.", en = "Fill in." }]
columns = []
declarations = []
sources = []
""",
}

Spoil = Callable[[str, str, str], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a small library without a fault, nothing released."""
    for file, text in FILES.items():
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    (tmp_path / "README.md").write_text("Not read.")
    return tmp_path


@pytest.fixture
def spoil(folder: Path) -> Spoil:
    """Replaces words, found exactly once, in a file of the small library; returns its folder."""

    def replace(file: str, old: str, new: str) -> Path:
        text = (folder / file).read_bytes().decode()
        assert text.count(old) == 1
        (folder / file).write_bytes(text.replace(old, new).encode())
        return folder

    return replace
