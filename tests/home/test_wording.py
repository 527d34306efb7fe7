"""Words of deeds and things: each its own, and written alike."""

from __future__ import annotations

import pytest

from toolkit.base.model import Message
from toolkit.home.wording import COLUMNS, EVENTS, THINGS


def test_no_two_deeds_and_no_two_things_have_the_same_words() -> None:
    for words in (EVENTS, THINGS):
        told = [message.id for message in words.values()]
        assert len(told) == len(set(told))


@pytest.mark.parametrize("words", [EVENTS, THINGS, COLUMNS])
def test_words_begin_with_a_capital_and_end_without_a_full_stop(words: dict[str, Message]) -> None:
    for message in words.values():
        assert message.id[0].isupper()
        assert not message.id.endswith(".")
