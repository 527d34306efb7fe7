"""Checks what no single value can show: names, references between files, blanks in texts, days that must not clash."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from itertools import combinations, pairwise
from pathlib import PurePosixPath
from typing import Any

from toolkit.base.model import Frozen, Language, Text
from toolkit.base.phrases import blanks
from toolkit.library.model import (
    CASE_BLANKS,
    CLAUSE_BLANKS,
    LIST_BLANKS,
    About,
    Blank,
    Case,
    Citation,
    Clause,
    ClauseWords,
    Condition,
    Criterion,
    DatedValue,
    FormRule,
    Guardrail,
    Parameter,
    Versioned,
)
from toolkit.library.reader import BLANKS, Contents, Fault, Item
from toolkit.library.references import check_references, guides_missing
from toolkit.library.side_by_side import Said, same_clause, same_numbers
from toolkit.library.sign_checks import check_signs

NOTICE_LENGTH = 1000
"""Characters a notice text may have in each language."""

_HOW_MUCH = (
    About.AGE,
    About.WEEKLY_HOURS,
    About.WEEKLY_DAYS,
    About.DAILY_HOURS_LEAST,
    About.DAILY_HOURS_MOST,
    About.LONGEST,
    About.LONGEST_SAME_EMPLOYER,
)
"""What a rule of a form of work gives a number for."""

_ROOMS = frozenset({"tenders", "clauses"})
"""The rooms that have guardrails' functions by now; words for later rooms may stand here before them."""


def check(contents: Contents, known_guardrails: Collection[str] | None = None) -> tuple[Fault, ...]:
    """Every fault between and inside the files that could be read.

    `known_guardrails` are the codes for which a test exists in the program: each then needs its file, and each file
    its code. Without them that is not asked.
    """
    faults = [Fault(file, key, what) for file, item in contents.items.items() for key, what in _told(item)]
    for rule in (_names, _citations, _clauses, _blanks, _blank_words, _versions):
        faults += rule(contents)
    for rule in (check_references, guides_missing, check_signs):
        faults += rule(contents)
    if known_guardrails is not None:
        faults += _guardrails(contents, known_guardrails)
    return tuple(sorted(faults))


# ── Rules for one value, wherever it stands ──────────────────────────────────────────────────────────────────────────


def _plain(text: Text) -> Said:
    """Only clauses and guardrail cases are filled in; a brace anywhere else would be printed as it is."""
    for language, words in text.items():
        if _has_blank(words):
            yield language, "no blanks here"


def _amount(rule: FormRule) -> Said:
    """Rules that say how much, and those that say what, are not mixed up; `other` may be either."""
    if rule.about in _HOW_MUCH and rule.amount is None:
        yield "amount", f"missing: {rule.about} is a number"
    if rule.about not in (*_HOW_MUCH, About.OTHER) and rule.amount is not None:
        yield "amount", f"{rule.about} has none"


def _in_order(dated: DatedValue | Versioned) -> Said:
    if dated.until is not None and dated.until < dated.since:
        yield "until", f"{dated.until} is before {dated.since}"


def _one_at_a_time(parameter: Parameter) -> Said:
    for (_, one), (number, other) in combinations(enumerate(parameter.value, 1), 2):
        if one.of == other.of and one.since <= (other.until or date.max) and other.since <= (one.until or date.max):
            yield f"value[{number}]", f"overlaps the value of {one.of} since {one.since}"


def _one_comparison(condition: Condition) -> Said:
    comparisons = (condition.at_least, condition.at_most, condition.is_any_of)
    if sum(comparison is not None for comparison in comparisons) != 1:
        yield "fact", "needs exactly one of at_least, at_most and is_any_of"


def _short_notice(criterion: Criterion) -> Said:
    for language, words in criterion.notice.items():
        if len(words) > NOTICE_LENGTH:
            yield f"notice.{language}", f"{len(words)} characters, at most {NOTICE_LENGTH}"


def _whole_review(words: ClauseWords) -> Said:
    if (words.reviewed_by is None) != (words.reviewed_on is None):
        yield "reviewed_by", "reviewed_by and reviewed_on go together"


def _clause_words(clause: Clause) -> Said:
    for language in Language:
        words: ClauseWords = getattr(clause, language)
        if _has_blank(words.title):
            yield f"{language}.title", "no blanks here"
        paragraphs = {f"{language}.paragraphs[{number}]": text for number, text in enumerate(words.paragraphs, 1)}
        yield from _filled(language, paragraphs, clause.needs)
        for key, paragraph in paragraphs.items():
            for blank in sorted(f"{{{name}}}" for name in LIST_BLANKS):
                if blank in paragraph and blank != paragraph:
                    yield key, f"{blank} becomes a list, so it stands alone in its paragraph"


def _case_words(case: Case) -> Said:
    yield from _unknown(case.needs, CASE_BLANKS)
    for language in Language:
        texts = {f"message.{language}": case.message[language], f"fix.{language}": case.fix[language]}
        yield from _filled(language, texts, case.needs)
    for name, text in (("message", case.message), ("fix", case.fix)):
        for key, what in same_numbers(text):
            yield f"{name}.{key}", what


def _unknown(needs: Collection[str], known: Collection[str]) -> Said:
    for name in needs:
        if name not in known:
            yield "needs", f"nothing fills {{{name}}}"


def _filled(language: Language, texts: Mapping[str, str], needs: Collection[str]) -> Said:
    """The texts of one language together use exactly the blanks that are needed."""
    used: set[str] = set()
    for key, words in texts.items():
        try:
            used |= blanks(words)
        except ValueError as error:
            yield key, f"braces that make no blank: {error}"
            used.update(needs)  # what is unreadable is not told a second time as unused
    for name in sorted(used.difference(needs)):
        yield language, f"{{{name}}} is used, but needs does not name it"
    for name in sorted(set(needs) - used):
        yield language, f"{{{name}}} is not used, but needs names it"


def _has_blank(words: str) -> bool:
    return "{" in words or "}" in words


_RULES: tuple[tuple[Any, Callable[[Any], Said]], ...] = (
    (Text, _plain),
    (Text, same_numbers),
    (FormRule, _amount),
    ((DatedValue, Versioned), _in_order),
    (Parameter, _one_at_a_time),
    (Condition, _one_comparison),
    (Criterion, _short_notice),
    (ClauseWords, _whole_review),
    (Clause, _clause_words),
    (Clause, same_clause),
    (Case, _case_words),
)


def _told(item: Item | Blank) -> Said:
    """What the rules say of an item and of every value inside it, each with its full key."""
    for place, value in _inside(item):
        for kind, rule in _RULES:
            if isinstance(value, kind):
                for key, what in rule(value):
                    yield f"{place}.{key}".removeprefix("."), what


_WHOLE = (Frozen, dict, tuple)
"""What has parts; most values have none, and this is walked for every file at each start of the program."""


def _inside(value: Frozen | dict[str, Any] | tuple[Any, ...], place: str = "") -> Iterator[tuple[str, Frozen]]:
    """A value and all that it is made of, with the place of each; a case looks after its own words."""
    if isinstance(value, Frozen):
        yield place, value
        parts = {} if isinstance(value, Case) else {f".{name}": part for name, part in value}
    elif isinstance(value, dict):
        parts = {f".{name}": part for name, part in value.items()}
    else:
        parts = {f"[{number}]": part for number, part in enumerate(value, 1)}
    for step, part in parts.items():
        if isinstance(part, _WHOLE):
            yield from _inside(part, f"{place}{step}".removeprefix("."))


# ── Rules between files ──────────────────────────────────────────────────────────────────────────────────────────────


def _names(contents: Contents) -> Iterator[Fault]:
    for file, item in contents.items.items():
        path = PurePosixPath(file)
        name = path.stem
        if isinstance(item, Versioned):
            name = path.parent.name
            if path.stem != f"v{item.version}":
                yield Fault(file, "version", f"{item.version}, but the file is {path.name}")
        if item.id != name:
            yield Fault(file, "id", f"{item.id}, but it lies at {name}")


def _citations(contents: Contents) -> Iterator[Fault]:
    if contents.source_ids is None:  # told already
        return
    for file, item in contents.items.items():
        for place, value in _inside(item):
            if isinstance(value, Citation) and value.source not in contents.source_ids:
                yield Fault(file, f"{place}.source", f"no source {value.source} in sources.toml")


def _clauses(contents: Contents) -> Iterator[Fault]:
    """A criterion's clauses exist and are in force when it is new; one with a fault of its own is not told twice."""
    there = {PurePosixPath(file).parent.name for file in contents.digests if file.startswith("clauses/")}
    versions = contents.of(Clause).values()
    for file, criterion in contents.of(Criterion).items():
        for number, id in enumerate(criterion.clauses, 1):
            mine = [clause for clause in versions if clause.id == id]
            if id not in there:
                yield Fault(file, f"clauses[{number}]", f"no clause {id}")
            elif mine and not any(clause.holds_on(criterion.since) for clause in mine):
                yield Fault(file, f"clauses[{number}]", f"{id} is not in force on {criterion.since}")


def _blanks(contents: Contents) -> Iterator[Fault]:
    """What no program fills in is filled in by hand, and then `blanks.toml` tells in words what belongs there."""
    known = CLAUSE_BLANKS | contents.blanks.keys()
    for file, clause in contents.of(Clause).items():
        for key, what in _unknown(clause.needs, known):
            yield Fault(file, key, what)


def _blank_words(contents: Contents) -> Iterator[Fault]:
    """Each blank in words is read as it stands, and every blank that clauses have is told in words, and no other."""
    if BLANKS not in contents.digests:
        return
    for name, blank in contents.blanks.items():
        yield from (Fault(BLANKS, f"{name}.{key}", what) for key, what in _told(blank))
    if any(file.startswith("clauses/") and file not in contents.items for file in contents.digests):
        return  # what a clause that could not be read needs is not known
    used = {name for clause in contents.of(Clause).values() for name in clause.needs}
    yield from (Fault(BLANKS, name, "no clause has this blank") for name in contents.blanks.keys() - used)
    yield from (
        Fault(BLANKS, name, "missing: a clause has this blank")
        for name in (used & CLAUSE_BLANKS) - contents.blanks.keys()
    )


def _versions(contents: Contents) -> Iterator[Fault]:
    in_turn = sorted(
        (PurePosixPath(file).parent, item.version, item.since, file) for file, item in contents.of(Versioned).items()
    )
    for (before, earlier, sooner, _), (folder, _, since, file) in pairwise(in_turn):
        if before == folder and since < sooner:  # on the same day the newer replaces the older at once
            yield Fault(file, "since", f"{since}, but version {earlier} is since {sooner}")


def _guardrails(contents: Contents, known: Collection[str]) -> Iterator[Fault]:
    to_come = {file for file, item in contents.of(Guardrail).items() if item.room not in _ROOMS}
    there = {
        PurePosixPath(file).stem: file
        for file in contents.digests
        if file.startswith("guardrails/") and file not in to_come
    }
    for code in sorted(there.keys() - set(known)):
        yield Fault(there[code], "id", f"the program has no test for {code}")
    for code in sorted(set(known) - there.keys()):
        yield Fault(f"guardrails/{code}.toml", "", "missing: the program tests for it")
