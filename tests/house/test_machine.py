"""What the program needs of the machine besides Python packages: it says what is missing instead of starting ill."""

from __future__ import annotations

import libvoikko
import pytest

from toolkit.app import create_app
from toolkit.base.model import Language
from toolkit.library import wordforms
from toolkit.library.wordforms import NoAnalysis, forms
from toolkit.settings import Settings, SettingsFault


def test_a_machine_without_the_analysis_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    def lacking(_language: str) -> None:
        raise libvoikko.VoikkoException("no dictionary")

    wordforms.analysis.cache_clear()
    monkeypatch.setattr(libvoikko, "Voikko", lacking)
    with pytest.raises(NoAnalysis):
        wordforms.analysis()
    with pytest.raises(SettingsFault, match="libvoikko1 and voikko-fi"):
        create_app(settings)
    monkeypatch.undo()
    wordforms.analysis.cache_clear()
    assert "ehto" in forms("ehdoissa", Language.FI).words
