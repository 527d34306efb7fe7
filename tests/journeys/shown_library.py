"""Every page of the criteria library, in every state that has a look of its own; nobody signs in."""

from __future__ import annotations

from tests.journeys.shown import Come, Shown


def _at(path: str) -> Come:
    return lambda page, prepared: page.goto(path)


UNKNOWN = "/library/search?q=xyzzy&trade=none&group=none"
TICKED = "/library/clauses?q=penalty&c=purpose&c=obligation&c=none"

PAGES_OF_LIBRARY = (
    Shown("library", "library.contents", _at("/library"), None),
    Shown("library-search", "library.search", _at("/library/search"), None),
    Shown("library-search-found", "library.search", _at("/library/search?q=siivous"), None),
    Shown(
        "library-search-narrowed",
        "library.search",
        _at("/library/search?q=ehto&kind=clause&trade=cleaning&measure=job"),
        None,
    ),
    Shown("library-search-nothing", "library.search", _at(UNKNOWN), None),
    Shown("library-clauses", "library.clauses", _at("/library/clauses"), None),
    Shown("library-clauses-of-trade", "library.clauses", _at("/library/clauses?trade=cleaning&group=LTU12"), None),
    Shown("library-clauses-ticked", "library.clauses", _at(TICKED), None),
    Shown("library-clauses-nothing", "library.clauses", _at("/library/clauses?q=xyzzy"), None),
    Shown("library-trade", "library.trade", _at("/library/trades/cleaning"), None),
    Shown("library-clause", "library.clause", _at("/library/clauses/obligation"), None),
    Shown("library-clause-old", "library.clause", _at("/library/clauses/purpose?version=1"), None),
    Shown("library-clause-unknown", "library.clause", _at("/library/clauses/none"), None, 404),
    Shown("library-clause-changes", "library.clause_changes", _at("/library/clauses/purpose/changes"), None),
    Shown("library-clause-no-changes", "library.clause_changes", _at("/library/clauses/obligation/changes"), None),
    Shown("library-criterion", "library.criterion", _at("/library/criteria/employment-condition"), None),
    Shown(
        "library-criterion-changes",
        "library.criterion_changes",
        _at("/library/criteria/employment-condition/changes"),
        None,
    ),
    Shown("library-annex-form", "library.annex_form", _at("/library/annex-forms/periodic"), None),
    Shown(
        "library-annex-form-changes", "library.annex_form_changes", _at("/library/annex-forms/periodic/changes"), None
    ),
    Shown("library-groups", "library.groups", _at("/library/groups"), None),
    Shown("library-forms", "library.forms", _at("/library/forms"), None),
    Shown("library-parameters", "library.parameters", _at("/library/parameters"), None),
    Shown("library-guardrails", "library.guardrails", _at("/library/guardrails"), None),
    Shown("library-sources", "library.sources", _at("/library/sources"), None),
    Shown("library-due", "library.due_for_review", _at("/library/due"), None),
    Shown(
        "library-selection",
        "selection.show",
        _at("/library/selection?c=purpose,obligation,shortfall-penalty&advice=1"),
        None,
    ),
    Shown("library-selection-empty", "selection.show", _at("/library/selection"), None),
    Shown("library-selection-unknown", "selection.show", _at("/library/selection?c=none,purpose"), None),
)
