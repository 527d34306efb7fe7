"""The pages of the criteria library as they are looked at: name, endpoint, address and status; nobody signs in."""

from __future__ import annotations

UNKNOWN = "/library/search?q=xyzzy&trade=none&group=none"
TICKED = "/library/clauses?q=penalty&c=purpose&c=obligation&c=none"

PAGES_OF_LIBRARY = (
    ("library", "library.contents", "/library", 200),
    ("library-search", "library.search", "/library/search", 200),
    ("library-search-found", "library.search", "/library/search?q=siivous", 200),
    ("library-search-narrowed", "library.search", "/library/search?q=ehto&kind=clause&trade=cleaning&measure=job", 200),
    ("library-search-nothing", "library.search", UNKNOWN, 200),
    ("library-clauses", "library.clauses", "/library/clauses", 200),
    ("library-clauses-of-trade", "library.clauses", "/library/clauses?trade=cleaning&group=LTU12", 200),
    ("library-clauses-ticked", "library.clauses", TICKED, 200),
    ("library-clauses-nothing", "library.clauses", "/library/clauses?q=xyzzy", 200),
    ("library-trade", "library.trade", "/library/trades/cleaning", 200),
    ("library-clause", "library.clause", "/library/clauses/obligation", 200),
    ("library-clause-old", "library.clause", "/library/clauses/purpose?version=1", 200),
    ("library-clause-unknown", "library.clause", "/library/clauses/none", 404),
    ("library-clause-changes", "library.clause_changes", "/library/clauses/purpose/changes", 200),
    ("library-clause-no-changes", "library.clause_changes", "/library/clauses/obligation/changes", 200),
    ("library-criterion", "library.criterion", "/library/criteria/employment-condition", 200),
    ("library-criterion-changes", "library.criterion_changes", "/library/criteria/employment-condition/changes", 200),
    ("library-annex-form", "library.annex_form", "/library/annex-forms/periodic", 200),
    ("library-annex-form-changes", "library.annex_form_changes", "/library/annex-forms/periodic/changes", 200),
    ("library-groups", "library.groups", "/library/groups", 200),
    ("library-forms", "library.forms", "/library/forms", 200),
    ("library-parameters", "library.parameters", "/library/parameters", 200),
    ("library-guardrails", "library.guardrails", "/library/guardrails", 200),
    ("library-sources", "library.sources", "/library/sources", 200),
    ("library-due", "library.due_for_review", "/library/due", 200),
    ("library-selection", "selection.show", "/library/selection?c=purpose,obligation,shortfall-penalty&advice=1", 200),
    ("library-selection-empty", "selection.show", "/library/selection", 200),
    ("library-selection-unknown", "selection.show", "/library/selection?c=none,purpose", 200),
)
