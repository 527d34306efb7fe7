"""Our own papers, read back as files that somebody sends: every sentence of every clause comes whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from toolkit.base.model import Language
from toolkit.clauses import contents
from toolkit.clauses.documents import render
from toolkit.clauses.model import CLAUSES, CLAUSES_DOCX, ClausePack
from toolkit.clauses.plain_uploads import tidied
from toolkit.clauses.uploads import read_upload


def printed(blocks: object) -> Iterator[str]:
    """Every text of a part of a paper."""
    if isinstance(blocks, str):
        yield blocks
    elif isinstance(blocks, Mapping):
        yield from printed(list(blocks.values()))
    elif isinstance(blocks, list | tuple):
        for one in blocks:
            yield from printed(one)


def sentences(pack: ClausePack, language: Language) -> list[str]:
    """The paragraphs of all clauses, as the program puts them into the paper."""
    texts = [tidied(text) for _, _, blocks in contents.clauses(pack, language)["sections"] for text in printed(blocks)]
    return [text for text in texts if len(text) > 40]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", ["condition", "award"])
@pytest.mark.parametrize("paper", [CLAUSES, CLAUSES_DOCX])
def test_every_sentence_of_our_own_papers_comes_whole(
    paper: str, name: str, language: Language, envelopes: Mapping[str, dict[str, Any]], request: pytest.FixtureRequest
) -> None:
    suffix = "docx" if paper == CLAUSES_DOCX else "pdf"
    text = read_upload(render(envelopes[name], paper, language), f"clauses.{suffix}").text
    # A clause's number stands before it in the PDF.
    read = {re.sub(r"^[0-9.]+ |^• ", "", line) for line in text.split("\n")}
    expected = sentences(request.getfixturevalue(name), language)
    assert len(expected) > 60
    assert [sentence for sentence in expected if sentence not in read] == []
