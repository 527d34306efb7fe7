"""The catalogues: complete, sure, with the same blanks; and what the check of them notices."""

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.pofile import read_po, write_po

from toolkit.base.model import Language
from toolkit.map import ROOT

EXCEPTIONS = {
    "Message(without_call.words.id, by_value=verdict.explanation)": "the sentence stands in a table of regime.py",
    "Message(case.words.id, value=value, day=day, **blanks)": "the sentence stands in a table of regime.py",
    "Message(sentence, **values)": "the `_` of papers' templates: the sentence stands in the template",
}
SCRIPT = ROOT / ".ci" / "translations.py"


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, working on a tiny project of its own."""
    spec = importlib.util.spec_from_file_location("translations_script", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "toolkit").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "toolkit" / "model.py").write_text('x = Message("At most {n} jobs", n=1)\n')
    (tmp_path / "templates" / "page.html").write_text('<p>{{ _("Sign out") }}</p>')
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "FOLDER", tmp_path / "toolkit" / "translations")
    return module


def words(script: ModuleType, locale: str, **changes: str) -> None:
    path = script.FOLDER / locale / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale=locale)
    for message in catalogue:
        if message.id:
            message.string = changes.get(message.id.split()[0], "x {n}" if "{n}" in message.id else "x")
    with path.open("wb") as file:
        write_po(file, catalogue)


def told(script: ModuleType) -> list[str]:
    wanted = script.found()
    return [fault for locale in script.LOCALES for fault in script.faults(locale, wanted)]


def test_complete_catalogues_pass(script: ModuleType) -> None:
    assert script.main(["update"]) == 0
    for locale in script.LOCALES:
        words(script, locale)
    assert told(script) == []
    assert script.main(["check"]) == 0


def test_a_missing_catalogue_and_a_missing_sentence_are_told(script: ModuleType) -> None:
    assert "there is no" in told(script)[0]
    script.main(["update"])
    assert [line for line in told(script) if "fi_FI" in line] == [
        "fi_FI: 'At most {n} jobs' has no words yet",
        "fi_FI: 'Sign out' has no words yet",
    ]


def test_a_lost_blank_is_told(script: ModuleType) -> None:
    script.main(["update"])
    words(script, "fi_FI", At="Enintään {m} työpaikkaa")
    words(script, "sv_FI")
    assert told(script) == ["fi_FI: 'At most {n} jobs' has other blanks: ['m'] for ['n']"]


def test_a_guess_and_a_sentence_no_longer_used_are_told(script: ModuleType) -> None:
    script.main(["update"])
    for locale in script.LOCALES:
        words(script, locale)
    path = script.FOLDER / "sv_FI" / "LC_MESSAGES" / "messages.po"
    path.write_text(path.read_text().replace('msgid "Sign out"', '#, fuzzy\nmsgid "Sign out"'))
    (script.ROOT / "toolkit" / "model.py").write_text("")
    assert told(script) == [
        "fi_FI: 'At most {n} jobs' is no longer used (make fix removes it)",
        "sv_FI: 'Sign out' is marked as a guess (fuzzy)",
        "sv_FI: 'At most {n} jobs' is no longer used (make fix removes it)",
    ]
    script.main(["update"])
    assert told(script) == ["sv_FI: 'Sign out' is marked as a guess (fuzzy)"]


def test_updating_keeps_the_words_there_are_and_changes_nothing_twice(script: ModuleType) -> None:
    script.main(["update"])
    words(script, "fi_FI", Sign="Kirjaudu ulos")
    script.main(["update"])
    path = script.FOLDER / "fi_FI" / "LC_MESSAGES" / "messages.po"
    first = path.read_bytes()
    script.main(["update"])
    assert path.read_bytes() == first
    assert "Kirjaudu ulos" in first.decode()


def test_finnish_and_swedish_are_complete() -> None:
    done = subprocess.run([sys.executable, str(SCRIPT), "check"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_catalogues_are_those_of_the_languages() -> None:
    source = SCRIPT.read_text(encoding="utf-8")
    assert all(f'"{language.locale}"' in source for language in Language if language is not Language.EN)


def test_the_sentence_of_a_message_is_written_out_where_it_is_made() -> None:
    """A sentence put together at run time would be in no catalogue.

    EXCEPTIONS are where the sentence is known to stand elsewhere, or to be no sentence.
    """
    made = [
        f"{path.relative_to(ROOT)}: {ast.unparse(node)}"
        for path in sorted((ROOT / "toolkit").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Message" and node.args
        if not (isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str))
        if ast.unparse(node) not in EXCEPTIONS
    ]
    assert made == []
