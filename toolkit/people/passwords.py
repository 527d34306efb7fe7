"""Whether a new password will do: long enough, and not one that is tried first; no rule on which signs it holds."""

from __future__ import annotations

from collections.abc import Iterable

from zxcvbn import zxcvbn

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Message
from toolkit.people.model import LONGEST_PASSWORD

SHORTEST_PASSWORD = 12

FEWEST_GUESSES = 10**8
"""How many guesses a password has to withstand: about what the throttle at the door makes hopeless for years."""

_LOOKED_AT = 72
"""How many characters are weighed: what follows only adds, and weighing takes time."""

_OWN_WORDS = ("toolkit", "criteria", "hankinta", "työllistämisehto", "upphandling", "procurement")


def good_password(text: str, *, about: Iterable[str] = ()) -> str:
    """A new password as it was typed; `about` are words around its owner (name, e-mail, organisation).

    `NotUnderstood` when it is too short, too long, or among the first that anybody would try: common passwords, words
    and names, keyboard rows, sequences and repetitions, and the words of `about`.
    """
    if len(text) < SHORTEST_PASSWORD:
        raise NotUnderstood(Message("Choose a password of at least {shortest} characters", shortest=SHORTEST_PASSWORD))
    if len(text) > LONGEST_PASSWORD:
        raise NotUnderstood(Message("Choose a password of at most {longest} characters", longest=LONGEST_PASSWORD))
    known = [*_OWN_WORDS, *(part for words in about for part in _parts(words))]
    if int(zxcvbn(text[:_LOOKED_AT], user_inputs=known)["guesses"]) < FEWEST_GUESSES:
        raise NotUnderstood(
            Message("This password is easy to guess. Choose another, such as four words that do not belong together")
        )
    return text


def _parts(words: str) -> list[str]:
    return [words.casefold(), *(part for part in words.casefold().replace("@", " ").replace(".", " ").split())]
