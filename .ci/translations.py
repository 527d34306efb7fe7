"""Holds the Finnish and Swedish catalogues to the English sentences of code and templates: check, or update."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "toolkit" / "translations"
SHOWN = 40
"""How many faults are told at once: enough to go on with."""
LOCALES = ("fi_FI", "sv_FI")
KEYWORDS = {**DEFAULT_KEYWORDS, "Message": None, "lazy_gettext": None, "_l": None}
# What a translation has to keep as it is: {blanks} of messages and %(blanks)s of templates.
BLANK = re.compile(r"\{(\w+)\}|%\((\w+)\)")


def found() -> Catalog:
    """Every English sentence of code and templates."""
    catalogue = Catalog(project="Social Criteria Toolkit", charset="utf-8")
    for folder, method, options in (
        ("toolkit", "python", {}),
        ("templates", "jinja2", {"silent": "false", "trimmed": "true"}),
    ):
        suffix = "**.py" if method == "python" else "**.*"
        extracted = extract_from_dir(ROOT / folder, [(suffix, method)], {suffix: options}, keywords=KEYWORDS)
        for file, line, message, comments, context in extracted:
            catalogue.add(message, None, [(f"{folder}/{file}", line)], auto_comments=comments, context=context)
    return catalogue


def blanks(words: str | tuple[str, ...] | list[str]) -> set[str]:
    """Names of the blanks in a sentence, or in all forms of one."""
    forms = [words] if isinstance(words, str) else words
    return {one or other for form in forms for one, other in BLANK.findall(form)}


def faults(locale: str, wanted: Catalog) -> Iterator[str]:
    """What is wrong in the catalogue of a locale, one line each."""
    path = FOLDER / locale / "LC_MESSAGES" / "messages.po"
    if not path.exists():
        yield f"{locale}: there is no {path.relative_to(ROOT)}"
        return
    with path.open("rb") as file:
        catalogue = read_po(file, locale=locale, abort_invalid=True)
    known = {message.id for message in catalogue if message.id}
    for message in wanted:
        if not message.id:
            continue
        translated = catalogue.get(message.id, message.context)
        words = translated.string if translated else ""
        name = f"{locale}: {message.id!r}"
        if not translated:
            yield f"{name} is missing (make fix adds it, then it needs words)"
        elif translated.fuzzy:
            yield f"{name} is marked as a guess (fuzzy)"
        elif not words or not all([words] if isinstance(words, str) else words):
            yield f"{name} has no words yet"
        elif blanks(words) != blanks(message.id):
            yield f"{name} has other blanks: {sorted(blanks(words))} for {sorted(blanks(message.id))}"
    gone = known - {message.id for message in wanted if message.id}
    yield from (f"{locale}: {one!r} is no longer used (make fix removes it)" for one in sorted(gone, key=str))
    if catalogue.obsolete:
        yield f"{locale}: {len(catalogue.obsolete)} obsolete lines (make fix removes them)"


def update(locale: str, wanted: Catalog) -> None:
    """Bring the ids of a catalogue up to date: new ones come in without words, old ones go."""
    path = FOLDER / locale / "LC_MESSAGES" / "messages.po"
    catalogue = Catalog(locale=locale, project=wanted.project, charset="utf-8", fuzzy=False)
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=locale, abort_invalid=True)
    catalogue.update(wanted, no_fuzzy_matching=True, update_creation_date=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=120, include_lineno=False, ignore_obsolete=True, sort_by_file=True)


def main(arguments: list[str]) -> int:
    """`check` tells the faults of both catalogues and ends with 1 if there is one; `update` mends the ids."""
    wanted = found()
    match arguments:
        case ["check"]:
            told = [fault for locale in LOCALES for fault in faults(locale, wanted)]
            sys.stdout.writelines(f"{fault}\n" for fault in told[:SHOWN])
            if len(told) > SHOWN:
                sys.stdout.write(f"… and {len(told) - SHOWN} more\n")
            return int(bool(told))
        case ["update"]:
            for locale in LOCALES:
                update(locale, wanted)
            return 0
    sys.stderr.write("usage: python .ci/translations.py check|update\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
