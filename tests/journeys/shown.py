"""Every page on tenders: tenders in every state that has a page of its own, and the list of them."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.journeys.conftest import Town, fill, fill_sign_in, freeze, press, save, sign_in
from tests.journeys.typed import FULL, INSTRUMENTS, RESIDENTS, SHORT, Typed, fifty_lots
from tests.town import NOW, OFFICER, OTHER_BUYER, READER, SECOND_OFFICER
from toolkit.clauses.model import NOTE
from toolkit.library.shelf import Library

INSTRUMENT_OF = {step: instrument for instrument, steps in reversed(INSTRUMENTS.items()) for step in steps}
"""Which instrument has a step of its own, by that step; the first where several have it."""

OWN_STEPS = tuple(INSTRUMENT_OF)
SHORT_STEPS = (*SHORT, *OWN_STEPS)
FULL_STEPS = ("purchase", "labour", "lots", "people", "award", "reserved", "amount", "terms", "extras")
"""Steps of the full path that ask more than on the short one, and two that follow them."""

FAULTY_STEPS = (*(name for name in FULL if name != "extras"), *OWN_STEPS)  # of boxes none can be wrong
"""A step that both paths have is shown with faults on the full path: there it has every question."""

FAULTY: dict[str, Typed] = {
    "purchase": {"description": "x " * 1100},
    "lots": {"divided": "yes"},
    "instrument": {"instrument_reason": "x " * 600},
    "award": {"weight": "0"},
    "reserved": INSTRUMENTS["reserved_contract"]["reserved"] | {"staff_share": "29,99"},
    "bonus": INSTRUMENTS["bonus_only"]["bonus"] | {"bonus_at_most": "449", "bonus_min_months": "19"},
    "amount": {"amount_by": "own", "amount_reason": "x " * 600},
}
"""What is typed wrong in a step, besides what its text boxes do not take."""

NONSENSE = "x" * 150

# Two lots that lack a euro of the value, some options and a worker, and have the same name.
LOTS_THAT_DIFFER: Typed = {
    "divided": "yes",
    "lots-1-name": "Talotekniikka",
    "lots-1-value": "3 500 000",
    "lots-1-workers": "15",
    "lots-2-name": "talotekniikka",
    "lots-2-value": "2 699 999",
    "lots-2-workers": "8",
}
MONTHS_OUTSIDE: Typed = {name: typed for name, typed in FULL["people"].items() if name != "group_reason"} | {
    "availability-2-month": "8/2027",
    "availability-3-month": "9/2027",
    "availability-3-candidates": "1",
    "availability-3-students": "1",
}


def full(name: str) -> str:
    return f"{name}-full"


class Prepared:
    """Tenders in every state that has a page of its own."""

    def __init__(self, town: Town, later: Town) -> None:
        self.town, self.later = town, later
        self.unanswered: dict[str, str] = {}
        self.answered: dict[str, str] = {}
        for path, names in ((False, SHORT_STEPS), (True, (*FAULTY_STEPS, "extras"))):
            whole = town.tender(full=path)
            for name in names:
                instrument = INSTRUMENT_OF.get(name, "contract_condition")
                shown = full(name) if path else name
                until = "value" if shown == "purchase-full" else name  # the full path begins once it has been chosen
                self.unanswered[shown] = town.tender(until=until, instrument=instrument, full=path)
                of_its_own = name in OWN_STEPS and (not path or name in FULL_STEPS)
                self.answered[shown] = town.tender(instrument=instrument, full=path) if of_its_own else whole
        self.complete, self.in_lots = self.answered["purchase"], self.answered["purchase-full"]
        self.dialogue, self.reserved = self.answered["meeting"], self.answered["reserved-full"]
        self.blocked, self.overridden = (town.tender(people=RESIDENTS) for _ in range(2))
        town.set_aside(self.overridden)
        self.resting = town.tender(full=True)
        town.post(f"{self.resting}/people", FULL["people"] | {"then": "short"})
        self.fifty = town.tender(full=True, lots=fifty_lots())
        self.unknown = town.tender(labour={"labour": "not_known", "weekly_hours": "40"}, until="amount")
        self.failed = town.frozen(town.tender())
        town.make_papers(failing=NOTE)
        self.frozen = town.tender()
        self.replaced = town.frozen(self.frozen)
        town.post(f"{self.frozen}/terms", SHORT["terms"] | {"first_start_months": "5", "report_months": "6"})
        self.ready = town.frozen(self.frozen)
        town.make_papers()
        self.waiting = town.frozen(self.dialogue)
        self._a_month_later()

    def _a_month_later(self) -> None:
        """Tenders begun before the library got other texts and another number."""
        town = self.later
        self.open_news, self.stayed = town.tender(), town.tender()
        self.other_numbers, self.cannot_stay = town.tender(full=True), town.tender(instrument="award_criterion")
        town.clock.forward(days=30)
        town.app.extensions["library"] = changed(town.app.extensions["library"])
        town.sign_in()
        town.post(f"{self.stayed}/texts", {"choice": "stay", "back": "terms"}, form_of=f"{self.stayed}/terms")
        town.people[OFFICER].get(f"{self.stayed}/terms")  # the message that it stays is shown once


def changed(library: Library) -> Library:
    """The library as it may be a month later: a later text, one that was dated back, and another rate."""
    day = NOW.date()
    obligation, purpose = library.clause("obligation", day), library.clause("award-purpose", day)
    new = (
        obligation.model_copy(update={"version": obligation.version + 1, "since": date(2026, 12, 10)}),
        purpose.model_copy(update={"version": purpose.version + 1}),
    )
    rate = library.parameters["sizing_rate"]
    six = tuple(one.model_copy(update={"amount": Decimal(6)}) for one in rate.value)
    return replace(
        library,
        clauses=(*library.clauses, *new),
        released=(*library.released, *new),
        parameters={**library.parameters, "sizing_rate": rate.model_copy(update={"value": six})},
    )


Come = Callable[[Page, Any], object]
"""Goes to a page, in what has been prepared for it."""


@dataclass(frozen=True)
class Shown:
    """A page that people see: its name here, which endpoint answers, how to come to it, who sees it, and the status.

    `later`: it is a page of the town in which a month has passed.
    """

    name: str
    endpoint: str
    come: Come
    who: str | None = OFFICER
    status: int = 200
    later: bool = False


def _at(path: str) -> Come:
    return lambda page, prepared: page.goto(path)


def _of(path: Callable[[Prepared], str]) -> Come:
    return lambda page, prepared: page.goto(path(prepared))


# ── Signing in, and what is refused ───────────────────────────────────────────────────────────────────────────────────


def _wrong_sign_in(page: Page, prepared: Prepared) -> None:
    page.goto("/sign-in")
    fill_sign_in(page, "nobody@koivuranta.example", "wrong")


def _empty_sign_in(page: Page, prepared: Prepared) -> None:
    page.goto("/sign-in")
    fill_sign_in(page, "", "")


def _session_ended(page: Page, prepared: Prepared) -> None:
    """Somebody types while their session ends; the page then asks them to sign in and keeps what they typed."""
    sign_in(page, path=f"/sign-in?next={prepared.complete}/purchase")
    page.context.clear_cookies(name="session_token")
    save(page)


def _continue(page: Page, prepared: Prepared, email: str = OFFICER) -> None:
    _session_ended(page, prepared)
    fill_sign_in(page, email)


def _expired(page: Page, prepared: Prepared) -> None:
    page.goto("/sign-in")
    page.context.clear_cookies(name="session")
    fill_sign_in(page, OFFICER)


def _not_allowed(page: Page, prepared: Prepared) -> None:
    """What a reader is not offered is sent all the same: the form for signing out, turned to another address."""
    page.goto("/tenders")
    with page.expect_navigation():
        page.evaluate("() => { const form = document.forms[0]; form.action = '/tenders'; form.submit(); }")


# ── Steps ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _empty_step(name: str) -> Come:
    return lambda page, it: page.goto(f"{it.unanswered[name]}/{name.removesuffix('-full')}")


def _filled_step(name: str) -> Come:
    return lambda page, it: page.goto(f"{it.answered[name]}/{name.removesuffix('-full')}")


def _faulty_step(name: str) -> Come:
    def come(page: Page, prepared: Prepared) -> None:
        page.goto(f"{prepared.unanswered[full(name)]}/{name}")
        for box in page.locator("main form input[type=text]").all():
            box.fill(NONSENSE)
        fill(page, FAULTY.get(name, {}))
        save(page)

    return come


def _faulty(name: str, typed: Typed) -> Come:
    """A step of the full path whose answers can be read but do not fit together."""

    def come(page: Page, prepared: Prepared) -> None:
        page.goto(f"{prepared.unanswered[name]}/{name.removesuffix('-full')}")
        fill(page, typed)
        save(page)

    return come


def _both_answered(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.complete}/purchase")
    fill(page, {"published_not_known": "y"})
    save(page)


def _row_added(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.in_lots}/lots")
    press(page, "add:lots")


def _path_chosen(page: Page, prepared: Prepared) -> None:
    """The full path is chosen on the first page, which then asks more."""
    page.goto(f"{prepared.town.tender(until='purchase')}/purchase")
    fill(page, SHORT["purchase"] | {"path": "full"})
    save(page)


def _conflict(page: Page, prepared: Prepared) -> None:
    tender = prepared.town.tender(until="value")
    page.goto(f"{tender}/purchase")
    prepared.town.post(f"{tender}/purchase", SHORT["purchase"] | {"title": "Another name", "cpv": ""}, SECOND_OFFICER)
    save(page)


def _conflict_on_lots(page: Page, prepared: Prepared) -> None:
    tender = prepared.town.tender(full=True, until="people")
    page.goto(f"{tender}/lots")
    prepared.town.post(f"{tender}/lots", FULL["lots"] | {"lots-3-name": "Piha-alueet"}, SECOND_OFFICER)
    fill(page, {"lots-3-clause": "yes"})
    save(page)


def _faulty_with_news(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.open_news}/value")
    fill(page, {"value": NONSENSE})
    save(page)


# ── Check and pack ────────────────────────────────────────────────────────────────────────────────────────────────────


def _refused(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.frozen}/check")
    freeze(page)


def _no_reason(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.blocked}/check")
    page.click("details:has(form) summary")
    page.click('form[action$="/override"] button')


def _freeze_now(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.town.tender()}/check")
    freeze(page)


PAGES = (
    Shown("front", "tenders.front", _at("/"), None),
    Shown("sign-in", "people.sign_in", _at("/sign-in"), None),
    Shown("signed-out", "people.sign_in", _at("/sign-in?signed_out=1"), None),
    Shown("sign-in-wrong", "people.sign_in_answer", _wrong_sign_in, None, 401),
    Shown("sign-in-empty", "people.sign_in_answer", _empty_sign_in, None, 400),
    Shown("session-ended", "tenders.answer", _session_ended, None, 401),
    Shown("continue", "people.sign_in_answer", _continue, None),
    Shown("not-kept", "people.sign_in_answer", lambda page, it: _continue(page, it, SECOND_OFFICER), None),
    Shown("expired", "people.sign_in_answer", _expired, None, 400),
    Shown("not-found", "", _at("/nowhere"), None, 404),
    Shown("not-yours", "tenders.go_on", _of(lambda it: it.complete), OTHER_BUYER, 404),
    Shown("not-allowed", "tenders.start", _not_allowed, READER, 403),
    Shown("refused", "clauses.freeze", _refused, status=409),
    Shown("accessibility", "base.accessibility", _at("/accessibility"), None),
    Shown("privacy", "base.privacy", _at("/privacy"), None),
    Shown("tenders-none", "tenders.tenders", _at("/tenders"), OTHER_BUYER),
    Shown("tenders", "tenders.tenders", _at("/tenders")),
    Shown("tenders-older", "tenders.tenders", _at("/tenders?before=6")),
    *(Shown(f"{name}-empty", "tenders.step", _empty_step(name)) for name in SHORT_STEPS),
    *(Shown(f"{full(name)}-empty", "tenders.step", _empty_step(full(name))) for name in FULL_STEPS[1:]),
    Shown("purchase-full-chosen", "tenders.step", _path_chosen),
    *(Shown(f"{name}-filled", "tenders.step", _filled_step(name)) for name in SHORT_STEPS),
    *(Shown(f"{full(name)}-filled", "tenders.step", _filled_step(full(name))) for name in FULL_STEPS),
    *(Shown(f"{name}-faulty", "tenders.answer", _faulty_step(name), status=422) for name in FAULTY_STEPS),
    Shown("purchase-both", "tenders.answer", _both_answered, status=422),
    Shown("purchase-conflict", "tenders.answer", _conflict, status=409),
    Shown(
        "value-options-longer",
        "tenders.answer",
        _faulty("value", SHORT["value"] | {"options": "1 000", "option_months": "24"}),
        status=422,
    ),
    Shown("lots-differ", "tenders.answer", _faulty("lots-full", LOTS_THAT_DIFFER), status=422),
    Shown("lots-row-added", "tenders.answer", _row_added),
    Shown("lots-conflict", "tenders.answer", _conflict_on_lots, status=409),
    Shown("lots-fifty", "tenders.step", _of(lambda it: f"{it.fifty}/lots")),
    Shown("lots-reader", "tenders.step", _of(lambda it: f"{it.in_lots}/lots"), READER),
    Shown("people-blocked", "tenders.step", _of(lambda it: f"{it.blocked}/people")),
    Shown("people-months-outside", "tenders.answer", _faulty("people-full", MONTHS_OUTSIDE), status=422),
    Shown("people-resting", "tenders.step", _of(lambda it: f"{it.resting}/people")),
    Shown("amount-labour-unknown", "tenders.step", _of(lambda it: f"{it.unknown}/amount")),
    Shown("amount-fifty", "tenders.step", _of(lambda it: f"{it.fifty}/amount")),
    Shown("news", "tenders.step", _of(lambda it: f"{it.open_news}/terms"), later=True),
    Shown("news-faulty", "tenders.answer", _faulty_with_news, status=422, later=True),
    Shown("news-stayed", "tenders.step", _of(lambda it: f"{it.stayed}/terms"), later=True),
    Shown("news-numbers", "tenders.step", _of(lambda it: f"{it.other_numbers}/amount"), later=True),
    Shown("news-cannot-stay", "tenders.step", _of(lambda it: f"{it.cannot_stay}/award"), later=True),
    Shown("check", "clauses.check", _of(lambda it: f"{it.complete}/check")),
    Shown("check-lots", "clauses.check", _of(lambda it: f"{it.in_lots}/check")),
    Shown("check-reserved", "clauses.check", _of(lambda it: f"{it.reserved}/check")),
    Shown("check-dialogue", "clauses.check", _of(lambda it: f"{it.dialogue}/check")),
    Shown("check-bonus", "clauses.check", _of(lambda it: f"{it.answered['bonus']}/check")),
    Shown("check-blocked", "clauses.check", _of(lambda it: f"{it.blocked}/check")),
    Shown("check-no-reason", "clauses.override", _no_reason, status=422),
    Shown("check-set-aside", "clauses.check", _of(lambda it: f"{it.overridden}/check")),
    Shown("check-frozen", "clauses.check", _of(lambda it: f"{it.frozen}/check")),
    Shown("check-news", "clauses.check", _of(lambda it: f"{it.open_news}/check"), later=True),
    Shown("check-reader", "clauses.check", _of(lambda it: f"{it.complete}/check"), READER),
    Shown("notice", "notice.show", _of(lambda it: f"{it.complete}/notice?lang=sv&lang=en")),
    Shown("notice-lots", "notice.show", _of(lambda it: f"{it.in_lots}/notice?places-LOT-0001=many")),
    Shown("notice-dialogue", "notice.show", _of(lambda it: f"{it.dialogue}/notice")),
    Shown("notice-bonus", "notice.show", _of(lambda it: f"{it.answered['bonus']}/notice")),
    Shown("notice-reserved", "notice.show", _of(lambda it: f"{it.reserved}/notice")),
    Shown("pack-just-frozen", "clauses.pack", _freeze_now),
    Shown("pack-dialogue-being-made", "clauses.pack", _of(lambda it: it.waiting)),
    Shown("pack-failed", "clauses.pack", _of(lambda it: it.failed)),
    Shown("pack-replaced", "clauses.pack", _of(lambda it: it.replaced)),
    Shown("pack-ready", "clauses.pack", _of(lambda it: it.ready)),
)

PICTURES = os.environ.get("PICTURES")
"""A folder: whoever wants to look at all pages gets a picture of each there."""


def picture(page: Page, name: str) -> None:
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)
