"""Templates: each is used, and each that is named exists."""

import re
from pathlib import Path

from toolkit.map import ROOT

FOLDER = ROOT / "templates"
NAMED = re.compile(r"""["']([\w./-]+\.(?:html|txt|css|xml))["']""")


def names_in(path: Path) -> set[str]:
    """Names of templates in a file; in a template also those that stand beside it, as a stylesheet does."""
    names = set(NAMED.findall(path.read_text(encoding="utf-8")))
    if path.is_relative_to(FOLDER):
        names |= {str((path.parent / name).relative_to(FOLDER)) for name in names}
    return names


def templates() -> set[str]:
    """Everything but templates/word, which is one empty document taken apart and no template of pages."""
    files = {path for path in FOLDER.rglob("*") if path.is_file() and path.parent.name != "word"}
    return {str(path.relative_to(FOLDER)) for path in files}


def test_every_template_is_used() -> None:
    files = [*(ROOT / "toolkit").rglob("*.py"), *(FOLDER / name for name in templates())]
    named = set().union(*(names_in(path) - {path.name} for path in files))
    # A name made of parts, such as f"tenders/{step}.html", counts for the whole folder's pattern.
    patterns = {
        re.sub(r"\\\{[^}]*\\\}", r"[\\w-]+", re.escape(made))
        for path in files
        if path.suffix == ".py"
        for made in re.findall(r"""f["']([\w./{}-]+\.(?:html|txt|css))["']""", path.read_text(encoding="utf-8"))
    }
    assert {t for t in templates() - named if not any(re.fullmatch(p, t) for p in patterns)} == set()


def test_every_template_that_a_template_names_exists() -> None:
    taken = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")
    ours = {
        (name, other)
        for name in templates()
        for other in taken.findall((FOLDER / name).read_text(encoding="utf-8"))
        if not other.startswith("govuk_frontend_jinja/")
    }
    assert ours
    assert {(name, other) for name, other in ours if other not in templates()} == set()


def test_print_shares_nothing_with_the_screen() -> None:
    for path in (FOLDER / "paper").rglob("*"):
        if path.is_file():
            named = NAMED.findall(path.read_text(encoding="utf-8"))
            assert {name for name in named if "/" in name and not name.startswith("paper/")} == set()
