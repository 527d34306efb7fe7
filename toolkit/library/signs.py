"""Nouns of the check of one's own clause: signs by which a text shows a fault, and the words that show them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import StringConstraints

from toolkit.base.model import Frozen, Language, Severity, Text
from toolkit.library.model import Citation, Id, InstrumentId, Status

_WORD = r"[=~]?[^\W_A-Z][^\s|@<>=~*]*\*?"
_ELEMENT = rf"(?:…|<number>|<name>|@[a-z]+(?:-[a-z]+)*|{_WORD}(?:\|{_WORD})*|[%€§])"

Phrase = Annotated[str, StringConstraints(pattern=rf"^{_ELEMENT}(?: {_ELEMENT})*$")]
"""Words that follow one another in a sentence, in small letters.

`kotikunta` is any form of that word; `asu*` every word that begins so; `~vaatimus` the word or a compound that has it
as a part; `=on` this form alone; `a|b` either; `…` up to four words more; `<number>` figures, `<name>` a word with a
capital inside a sentence; `@negation` any phrase of that topic.
"""


class Topic(Frozen):
    """Phrases that several signs share, in each language."""

    fi: tuple[Phrase, ...]
    sv: tuple[Phrase, ...]
    en: tuple[Phrase, ...]

    def __getitem__(self, language: Language) -> tuple[Phrase, ...]:
        phrases: tuple[Phrase, ...] = getattr(self, language.value)
        return phrases


class Together(Frozen):
    """What one sentence holds: a phrase of each group of `all`, and none of `unless`."""

    all: tuple[tuple[Phrase, ...], ...]
    unless: tuple[Phrase, ...] = ()


class Reading(Frozen):
    """One way in which a sentence shows a sign.

    The sentence holds one of `marks`, which are the words to mark, one phrase of each group of `beside`, and none of
    `unless`. Where anything of `settled` stands anywhere in the text, this reading says nothing. Without `marks` the
    words are those of the subject that the sign comes `of`.
    """

    marks: tuple[Phrase, ...] = ()
    beside: tuple[tuple[Phrase, ...], ...] = ()
    unless: tuple[Phrase, ...] = ()
    settled: tuple[Together, ...] = ()


class Read(Frozen):
    """What the words of a text show, by the readings of each language."""

    id: Id
    fi: tuple[Reading, ...] = ()
    sv: tuple[Reading, ...] = ()
    en: tuple[Reading, ...] = ()

    def __getitem__(self, language: Language) -> tuple[Reading, ...]:
        readings: tuple[Reading, ...] = getattr(self, language.value)
        return readings


class Subject(Read):
    """What a text is about, told to nobody: signs come `of` it."""

    kind: Literal["subject"]


class Sign(Read):
    """What may be wrong with a clause, and how its words show it.

    `present`: words that should not be there. `lacking`: what should be said and is not. A sign that comes `of` a
    subject matters only in texts about it. `guardrail` names the rule that is broken; its basis and its sources hold
    here too, unless the sign has its own. `instruments`: where the text may stand for the sign to matter (none:
    anywhere). `framework`: it matters in frameworks and dynamic purchasing only. `since`: it matters in calls published
    from that day on. `suggests` are clauses that do it right, the best first.
    """

    kind: Literal["present", "lacking"]
    of: Id | None = None
    guardrail: Annotated[str, StringConstraints(pattern=r"^G-[A-Z]+$")]
    severity: Severity
    instruments: tuple[InstrumentId, ...] = ()
    framework: bool = False
    since: date | None = None
    title: Text
    message: Text
    fix: Text
    basis: Text | None = None
    sources: tuple[Citation, ...] = ()
    status: Status | None = None
    suggests: tuple[Id, ...] = ()
