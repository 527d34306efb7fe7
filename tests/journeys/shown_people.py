"""Every page on accounts, people, partners, messages and the trail: a town in which something of each has happened."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from playwright.sync_api import Page
from pyotp import TOTP
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from tests.journeys.conftest import Town, click_through, fill, fill_sign_in, save
from tests.journeys.shown import Come, Shown
from tests.town import (
    ADMINISTRATOR,
    EMPLOYMENT_SERVICE,
    NOW,
    OF_TWO,
    OFFICER,
    OTHER_BUYER,
    OVERSEER,
    SCHOOL,
    SECOND_OFFICER,
    SUPPLIER_ADMINISTRATOR,
    SUPPLIER_CONTACT,
    csrf_token,
    signed_in,
)
from toolkit import demo
from toolkit.base.mail import Trouble
from toolkit.base.model import Language
from toolkit.base.tables import AuditEvent, Mail
from toolkit.people.member_actions import add_person, found_organisation
from toolkit.people.model import OrganisationKind, Role, hashed
from toolkit.people.registration import registration
from toolkit.people.tables import (
    AccountLinkRow,
    InvitationRow,
    MembershipRow,
    OrganisationRow,
    PartnershipRow,
    PersonRow,
    RecoveryCodeRow,
    SecondFactorRow,
)

LONELY = "yksin@saari.example"
"""The only administrator of a buyer that has done nothing yet."""

LEFT = "veikko@koivuranta.example"
"""Somebody whose account was closed, and who has been invited once more."""

PASSWORD = "saari tuuli kivi laiva"
EVERYBODY = (
    OFFICER,
    SECOND_OFFICER,
    ADMINISTRATOR,
    OTHER_BUYER,
    SUPPLIER_ADMINISTRATOR,
    SUPPLIER_CONTACT,
    SCHOOL,
    EMPLOYMENT_SERVICE,
    OVERSEER,
    OF_TWO,
)

PROVIDER = """
[joki]
name = {fi = "Joen kaupungin kirjautuminen", sv = "Å stads inloggning", en = "Sign-in of the City of Joki"}
issuer = "http://127.0.0.1:9"
client_id = "toolkit"
client_secret = "nobody listens there"
organisations = [{number = "9999990-9"}]
"""
"""A provider that cannot be reached; those that can are walked in test_provider.py."""


class Crowd:
    """The demo town after people were invited, came, were given roles and left, and organisations asked one another."""

    def __init__(self, town: Town) -> None:
        self.town = town
        town.sign_in(*EVERYBODY)
        self._second_factor()
        self._members()
        self._partners()
        self._links()
        town.people[OFFICER] = signed_in(town.app, OFFICER)  # and so is signed in twice
        self._a_lonely_one()
        for client in town.people.values():  # messages that something is done are shown once
            client.get("/account")

    # What is done through the pages.

    def _second_factor(self) -> None:
        client = self.town.people[ADMINISTRATOR]
        self.town.post("/account/second-factor", {}, ADMINISTRATOR)
        page = client.get("/account/second-factor/set-up").text
        self.secret = re.findall(r"<code>(.+?)</code>", page)[0].replace(" ", "")
        typed = {"csrf_token": csrf_token(page), "code": self.code(), "password": demo.PASSWORD}
        assert client.post("/account/second-factor/set-up", data=typed).status_code == 200

    def code(self) -> str:
        """A one-time code of the administrator's that has not been used yet."""
        return TOTP(self.secret).at(self.town.clock.forward(seconds=30))

    def _members(self) -> None:
        post, link = self.town.post, self.invite
        self.used = link(LEFT)
        self.take(self.used, "Veikko Esimerkki")
        self.left = self._membership(LEFT)
        post(f"/members/{self.left}/close", {}, ADMINISTRATOR)
        self.closed_account = link(LEFT, roles=["reader"])
        self.newcomer = link("nina@koivuranta.example", roles=["officer", "reader"])
        self.known = link(OTHER_BUYER, roles=["reader"])
        self.withdrawn = link("other@koivuranta.example")
        post(
            f"/members/invitations/{self._invitation(self.withdrawn)}/withdraw",
            {},
            ADMINISTRATOR,
            "/members/invitations",
        )
        self.ended = link("late@koivuranta.example")
        self._set(InvitationRow, self._invitation(self.ended), ends_at=NOW - timedelta(days=1))
        self.administrator, self.officer = self._membership(ADMINISTRATOR), self._membership(OFFICER)
        post(f"/members/{self.officer}", {"roles": ["officer", "reader"]}, ADMINISTRATOR)
        self.of_two, self.contact = self._membership(OF_TWO), self._membership(SUPPLIER_CONTACT)

    def _partners(self) -> None:
        self.founding = self.ask_to_come("1234567-1", "Uusi Siivous Oy", "uusi@siivous2.example")
        self.overtaken = self.ask_to_come("2077474-0", "Rannikon ammattikoulu", "koulu@rannikko.example")
        first = self.ask_to_come("2077474-0", "Rannikon ammattikoulu", "koulu@rannikko.example", OTHER_BUYER)
        self.take(first, "Rauni Esimerkki")
        late = self.ask_to_come("202100-0001", "Yrkesskolan i Ån", "skola@aan.example", country="SE")
        self._set(InvitationRow, self._invitation(late), ends_at=NOW - timedelta(days=1))
        buyer, other, supplier, school, service = "9999990-9", "9999991-7", "9999992-5", "9999993-3", "9999994-1"
        self._ask(school, "education_provider")
        self._ask(service, "employment_service")
        self.partnerships = {
            "approved": self._between(buyer, supplier),
            "asked": self._between(other, supplier),
            "declined": self._between(other, school),
            "withdrawn": self._between(other, service),
            "ended": self._between(buyer, service),
        }
        self._deed("declined", "answer", SCHOOL, choice="decline")
        self._deed("withdrawn", "withdraw", OTHER_BUYER)
        self._deed("ended", "end", OFFICER)

    def _links(self) -> None:
        with self.town.database.writing() as session:
            person = session.scalars(select(PersonRow.id).where(PersonRow.email == OFFICER)).one()
            for token, email, days in (
                ("reset-open", None, 1),
                ("reset-over", None, -1),
                ("email-open", "aino@koivuranta.example", 1),
                ("email-over", "aino@koivuranta.example", -1),
            ):
                session.add(
                    AccountLinkRow(
                        token_hash=hashed("account link", token),
                        person_id=person,
                        new_email=email,
                        made_at=NOW - timedelta(days=2),
                        ends_at=NOW + timedelta(days=days),
                    )
                )

    def _a_lonely_one(self) -> None:
        now = self.town.clock()
        with self.town.database.writing() as session:
            buyer = found_organisation(
                session,
                actor=None,
                now=now,
                name="Saaren kunta",
                registered=registration("FI", "0988084-1"),
                kind=OrganisationKind.BUYER,
            )
            add_person(
                session,
                actor=None,
                now=now,
                organisation_id=buyer,
                name="Oona Esimerkki",
                email=LONELY,
                password=demo.PASSWORD,
                language=Language.FI,
                roles=[Role.ADMINISTRATOR, Role.OFFICER],
            )
        self.town.people[LONELY] = signed_in(self.town.app, LONELY)

    def invite(self, email: str, *, roles: list[str] | None = None, language: str = "fi") -> str:
        """Invite somebody into the town; where the link leads."""
        typed = {"email": email, "language": language, "roles": roles or ["officer"]}
        self.town.post("/members/invite", typed, ADMINISTRATOR)
        return self.town.newest_link(email)

    def ask_to_come(self, number: str, name: str, email: str, who: str = OFFICER, country: str = "FI") -> str:
        """Invite an organisation that is not here; where the link leads."""
        typed = {"country": country, "number": number, "name": name, "kind": "education_provider", "email": email}
        self.town.post("/partners/invite", {**typed, "language": "sv" if country == "SE" else "fi"}, who)
        return self.town.newest_link(email)

    def _ask(self, number: str, kind: str) -> None:
        typed = {"country": "FI", "number": number, "name": "As it is", "kind": kind, "email": "x@y.example"}
        self.town.post("/partners/invite", {**typed, "language": "fi"}, OTHER_BUYER)

    def _between(self, buyer: str, partner: str) -> int:
        ids = {
            number: select(OrganisationRow.id).where(OrganisationRow.number == number) for number in (buyer, partner)
        }
        wanted = select(PartnershipRow.id).where(
            PartnershipRow.buyer_id == ids[buyer].scalar_subquery(),
            PartnershipRow.partner_id == ids[partner].scalar_subquery(),
        )
        return self._read(lambda session: session.scalars(wanted).one())

    def _deed(self, name: str, deed: str, who: str, **typed: str) -> None:
        here = f"/partners/{self.partnerships[name]}"
        self.town.post(f"{here}/{deed}", typed, who, form_of=here)

    def take(self, link: str, name: str) -> None:
        """Take an invitation as somebody who has no account yet."""
        client = self.town.app.test_client()
        client.set_cookie("language", "fi")
        token = csrf_token(client.get(link).text)
        typed = {"csrf_token": token, "name": name, "language": "fi", "password": PASSWORD}
        assert client.post(link, data=typed).status_code == 303

    # What can be read in the rows only.

    def _invitation(self, link: str) -> int:
        token = link.rpartition("/")[2]
        wanted = select(InvitationRow.id).where(InvitationRow.token_hash == hashed("invitation", token))
        return self._read(lambda session: session.scalars(wanted).one())

    def _membership(self, email: str) -> int:
        wanted = select(MembershipRow.id).join(PersonRow, PersonRow.id == MembershipRow.person_id)
        wanted = wanted.where(PersonRow.email == email).order_by(MembershipRow.id)
        return self._read(lambda session: session.scalars(wanted).first())

    def line(self, event: str) -> str:
        """The page of the newest line of the trail about an event."""
        wanted = select(AuditEvent.id).where(AuditEvent.event == event).order_by(AuditEvent.id.desc())
        return f"/trail/{self._read(lambda session: session.scalars(wanted).first())}"

    def message(self, email: str) -> int:
        """The number of the newest message to an address."""
        wanted = select(Mail.id).where(Mail.address == email).order_by(Mail.id.desc())
        return self._read(lambda session: session.scalars(wanted).first())

    def without_second_factor(self, email: str) -> None:
        """As if somebody had never set one up: a page of doing so is shown once in each language."""
        person = select(PersonRow.id).where(PersonRow.email == email).scalar_subquery()
        with self.town.database.writing() as session:
            for table in (RecoveryCodeRow, SecondFactorRow):
                session.execute(delete(table).where(table.person_id == person))

    @contextmanager
    def set(self, **settings: object) -> Iterator[None]:
        """Show a page as it is where the program is set up otherwise."""
        config = self.town.app.config
        before = {name: config[name] for name in settings}
        config.update(settings)
        try:
            yield
        finally:
            config.update(before)

    def _read(self, ask: Callable[[Session], Any]) -> Any:
        with self.town.database.reading() as session:
            return ask(session)

    def _set(self, table: type[Any], number: int, **values: object) -> None:
        with self.town.database.writing() as session:
            session.execute(update(table).where(table.id == number).values(**values))


# ── Ways to a page ────────────────────────────────────────────────────────────────────────────────────────────────────


def _at(path: str) -> Come:
    return lambda page, crowd: page.goto(path)


def _of(path: Callable[[Crowd], str]) -> Come:
    return lambda page, crowd: page.goto(path(crowd))


def _sent(
    path: str | Callable[[Crowd], str], typed: dict[str, Any], button: str = "main form > button.govuk-button"
) -> Come:
    """A page whose form is filled in and sent."""

    def come(page: Page, crowd: Crowd) -> None:
        page.goto(path if isinstance(path, str) else path(crowd))
        fill(page, typed)
        click_through(page, button)

    return come


def _half_way(page: Page, crowd: Crowd) -> None:
    page.goto("/sign-in")
    fill_sign_in(page, ADMINISTRATOR)
    page.wait_for_url("**/sign-in/code")


def _no_code(page: Page, crowd: Crowd) -> None:
    _half_way(page, crowd)
    save(page)


def _demanded(page: Page, crowd: Crowd) -> None:
    with crowd.set(SECOND_FACTOR_DEMANDED=True):
        page.goto("/members")


def _begin_to_set_up(page: Page, crowd: Crowd) -> None:
    crowd.without_second_factor(SECOND_OFFICER)
    page.goto("/sign-in?next=/account/second-factor")
    fill_sign_in(page, SECOND_OFFICER)
    page.wait_for_url("**/account/second-factor")
    click_through(page, "main form button")


def _wrongly_set_up(page: Page, crowd: Crowd) -> None:
    _begin_to_set_up(page, crowd)
    fill(page, {"code": "12", "password": demo.PASSWORD})
    save(page)


def _set_up(page: Page, crowd: Crowd) -> None:
    _begin_to_set_up(page, crowd)
    secret = page.inner_text("main code").replace(" ", "")
    fill(page, {"code": TOTP(secret).at(crowd.town.clock()), "password": demo.PASSWORD})
    save(page)
    crowd.without_second_factor(SECOND_OFFICER)


def _codes_anew(page: Page, crowd: Crowd) -> None:
    page.goto("/account/second-factor/recovery-codes")
    fill(page, {"code": crowd.code()})
    save(page)


def _roles_conflict(page: Page, crowd: Crowd) -> None:
    here = f"/members/{crowd.officer}"
    page.goto(here)
    for roles in (["officer", "reader"], ["officer"]):
        crowd.town.post(here, {"roles": roles}, ADMINISTRATOR)
    fill(page, {"roles": ["reader"]})
    save(page)


def _with_mail_server(path: Callable[[Crowd], str]) -> Come:
    def come(page: Page, crowd: Crowd) -> None:
        number = crowd.message("nina@koivuranta.example")
        trouble = {"tried_at": NOW, "trouble": Trouble.UNREACHED.value}
        crowd._set(Mail, number, **trouble)
        with crowd.set(MAIL_SERVER=True):
            page.goto(path(crowd))

    return come


def _partner(name: str) -> Come:
    return _of(lambda crowd: f"/partners/{crowd.partnerships[name]}")


SAME_EMAIL = {"email": OFFICER, "password": demo.PASSWORD}
TAKEN_WRONGLY = {"name": "Nina Esimerkki", "language": "fi", "password": "koivuranta"}
WRONG_NUMBER = {
    "number": "1234567-2",
    "name": "Uusi Siivous Oy",
    "kind": "supplier",
    "email": "uusi@siivous2.example",
    "language": "fi",
}
MISTYPED = "number=many&event=nothing&since=31&since=2&since=2026"
GUEST = None

PAGES_OF_PEOPLE = (
    # Signing in, and what keeps somebody from it.
    Shown("provider-sign-in", "people.sign_in", _at("/sign-in"), GUEST),
    Shown("provider-unreached", "provider.begin", _at("/sign-in/with/joki"), GUEST, 502),
    Shown("provider-not-begun", "provider.back", _at("/sign-in/with/joki/back?state=x&code=y"), GUEST, 400),
    Shown("code", "people.code", _half_way, GUEST),
    Shown("code-none", "people.code_answer", _no_code, GUEST, 400),
    Shown("forgotten", "account.forgotten", _at("/forgotten"), GUEST),
    Shown("forgotten-faulty", "account.ask_reset", _sent("/forgotten", {"email": "nobody"}), GUEST, 422),
    Shown("forgotten-asked", "account.forgotten", _sent("/forgotten", {"email": OFFICER}), GUEST),
    Shown("reset", "account.reset", _at("/reset/reset-open"), GUEST),
    Shown("reset-faulty", "account.take_reset", _sent("/reset/reset-open", {"new_password": "short"}), GUEST, 422),
    Shown("reset-over", "account.reset", _at("/reset/reset-over"), GUEST, 410),
    Shown("confirm-email", "account.confirm_email", _at("/confirm-e-mail/email-open"), GUEST),
    Shown("confirm-email-over", "account.confirm_email", _at("/confirm-e-mail/email-over"), GUEST, 410),
    # One's own account.
    Shown("account", "account.account", _at("/account")),
    Shown("account-of-two", "account.account", _at("/account"), OF_TWO),
    Shown("account-faulty", "account.keep_details", _sent("/account", {"name": ""}), status=422),
    Shown("password", "account.password", _at("/account/password")),
    Shown(
        "password-faulty",
        "account.keep_password",
        _sent("/account/password", {"password": demo.PASSWORD, "new_password": "koivurannan kaupunki"}),
        status=422,
    ),
    Shown("email", "account.email", _at("/account/e-mail")),
    Shown("email-faulty", "account.ask_email", _sent("/account/e-mail", SAME_EMAIL), status=422),
    Shown("sessions", "account.sessions", _at("/account/sessions")),
    Shown("sessions-one", "account.sessions", _at("/account/sessions"), LONELY),
    Shown("factor-off", "factor.second_factor", _at("/account/second-factor")),
    Shown("factor-demanded", "factor.second_factor", _demanded, SUPPLIER_ADMINISTRATOR),
    Shown("factor-set-up", "factor.set_up", _begin_to_set_up, GUEST),
    Shown("factor-set-up-faulty", "factor.set_up_answer", _wrongly_set_up, GUEST, 422),
    Shown("factor-codes", "factor.set_up_answer", _set_up, GUEST),
    Shown("factor-on", "factor.second_factor", _at("/account/second-factor"), ADMINISTRATOR),
    Shown("factor-renew", "factor.recovery_codes", _at("/account/second-factor/recovery-codes"), ADMINISTRATOR),
    Shown("factor-renewed", "factor.recovery_codes_answer", _codes_anew, ADMINISTRATOR),
    Shown("factor-turn-off", "factor.turn_off", _at("/account/second-factor/turn-off"), ADMINISTRATOR),
    Shown(
        "factor-turn-off-faulty",
        "factor.turn_off_answer",
        _sent("/account/second-factor/turn-off", {"code": ""}),
        ADMINISTRATOR,
        422,
    ),
    Shown("switch", "people.switch", _at("/switch"), OF_TWO),
    Shown("data", "home.data", _at("/account/data"), ADMINISTRATOR),
    Shown("data-of-two", "home.data", _at("/account/data"), OF_TWO),
    # Invitations, as whoever opens the link sees them.
    Shown("invitation", "invitation.show", _of(lambda crowd: crowd.newcomer), GUEST),
    Shown("invitation-faulty", "invitation.take", _sent(lambda crowd: crowd.newcomer, TAKEN_WRONGLY), GUEST, 422),
    Shown("invitation-of-organisation", "invitation.show", _of(lambda crowd: crowd.founding), GUEST),
    Shown("invitation-of-one-here", "invitation.show", _of(lambda crowd: crowd.overtaken), GUEST),
    Shown("invitation-sign-in", "invitation.show", _of(lambda crowd: crowd.known), GUEST),
    Shown("invitation-mine", "invitation.show", _of(lambda crowd: crowd.known), OTHER_BUYER),
    Shown("invitation-not-mine", "invitation.show", _of(lambda crowd: crowd.known), OFFICER),
    Shown("invitation-again", "invitation.show", _of(lambda crowd: crowd.closed_account), GUEST),
    Shown("invitation-used", "invitation.show", _of(lambda crowd: crowd.used), GUEST, 410),
    Shown("invitation-withdrawn", "invitation.show", _of(lambda crowd: crowd.withdrawn), GUEST, 410),
    Shown("invitation-ended", "invitation.show", _of(lambda crowd: crowd.ended), GUEST, 410),
    Shown("invitation-unknown", "invitation.show", _at("/invitation/nothing"), GUEST, 404),
    # The people of an organisation.
    Shown("members", "members.members", _at("/members"), ADMINISTRATOR),
    Shown("member-invite", "members.invite", _at("/members/invite"), ADMINISTRATOR),
    Shown(
        "member-invite-faulty",
        "members.send_invitation",
        _sent("/members/invite", {"email": OFFICER}),
        ADMINISTRATOR,
        422,
    ),
    Shown("member-invitations", "members.invitations", _at("/members/invitations"), ADMINISTRATOR),
    Shown("member-invitations-none", "members.invitations", _at("/members/invitations"), LONELY),
    Shown("members-closed", "members.closed", _at("/members/closed"), ADMINISTRATOR),
    Shown("members-closed-none", "members.closed", _at("/members/closed"), LONELY),
    Shown("member", "members.member", _of(lambda crowd: f"/members/{crowd.officer}"), ADMINISTRATOR),
    Shown("member-oneself", "members.member", _of(lambda crowd: f"/members/{crowd.administrator}"), ADMINISTRATOR),
    Shown("member-closed", "members.member", _of(lambda crowd: f"/members/{crowd.left}"), ADMINISTRATOR),
    Shown("member-of-two", "members.member", _of(lambda crowd: f"/members/{crowd.of_two}"), SUPPLIER_ADMINISTRATOR),
    Shown("member-conflict", "members.change_roles", _roles_conflict, ADMINISTRATOR, 409),
    Shown(
        "member-no-role",
        "members.change_roles",
        _sent(lambda crowd: f"/members/{crowd.officer}", {"roles": []}),
        ADMINISTRATOR,
        422,
    ),
    Shown("member-close", "members.ask_to_close", _of(lambda crowd: f"/members/{crowd.officer}/close"), ADMINISTRATOR),
    Shown(
        "member-close-of-two",
        "members.ask_to_close",
        _of(lambda crowd: f"/members/{crowd.of_two}/close"),
        SUPPLIER_ADMINISTRATOR,
    ),
    Shown(
        "member-close-last",
        "members.close",
        _sent(lambda crowd: f"/members/{crowd.administrator}/close", {}),
        ADMINISTRATOR,
        409,
    ),
    Shown("member-erase", "members.ask_to_erase", _of(lambda crowd: f"/members/{crowd.left}/erase"), ADMINISTRATOR),
    Shown(
        "member-erase-of-two",
        "members.ask_to_erase",
        _of(lambda crowd: f"/members/{crowd.of_two}/erase"),
        SUPPLIER_ADMINISTRATOR,
    ),
    # Partners.
    Shown("partners", "partners.partners", _at("/partners")),
    Shown("partners-waiting", "partners.partners", _at("/partners"), SUPPLIER_ADMINISTRATOR),
    Shown("partners-none", "partners.partners", _at("/partners"), LONELY),
    Shown("partner-invite", "partners.invite", _at("/partners/invite")),
    Shown("partner-invite-faulty", "partners.send", _sent("/partners/invite", WRONG_NUMBER), status=422),
    Shown("partner-invite-empty", "partners.send", _sent("/partners/invite", {}), status=422),
    Shown("partner-invitations", "partners.invitations", _at("/partners/invitations")),
    Shown("partner-invitations-none", "partners.invitations", _at("/partners/invitations"), LONELY),
    Shown("partner", "partners.partner", _partner("approved")),
    Shown("partner-asked", "partners.partner", _partner("asked"), OTHER_BUYER),
    Shown("partner-asking", "partners.partner", _partner("asked"), SUPPLIER_ADMINISTRATOR),
    Shown("partner-asking-contact", "partners.partner", _partner("asked"), SUPPLIER_CONTACT),
    Shown("partner-declined", "partners.partner", _partner("declined"), OTHER_BUYER),
    Shown("partner-withdrawn", "partners.partner", _partner("withdrawn"), OTHER_BUYER),
    Shown("partner-ended", "partners.partner", _partner("ended")),
    Shown("partner-ended-by-them", "partners.partner", _partner("ended"), EMPLOYMENT_SERVICE),
    # Messages.
    Shown("outbox", "outbox.outbox", _at("/outbox"), ADMINISTRATOR),
    Shown("outbox-none", "outbox.outbox", _at("/outbox"), LONELY),
    Shown("outbox-server", "outbox.outbox", _with_mail_server(lambda crowd: "/outbox"), ADMINISTRATOR),
    Shown(
        "message",
        "outbox.message",
        _of(lambda crowd: f"/outbox/{crowd.message('nina@koivuranta.example')}"),
        ADMINISTRATOR,
    ),
    Shown(
        "message-server",
        "outbox.message",
        _with_mail_server(lambda crowd: f"/outbox/{crowd.message('nina@koivuranta.example')}"),
        ADMINISTRATOR,
    ),
    Shown("demo-outbox", "outbox.demo_outbox", _at("/demo/outbox"), GUEST),
    Shown(
        "demo-message",
        "outbox.demo_message",
        _of(lambda crowd: f"/demo/outbox/{crowd.message('skola@aan.example')}"),
        GUEST,
    ),
    # The trail.
    Shown("trail", "home.trail", _at("/trail"), ADMINISTRATOR),
    Shown("trail-narrowed", "home.trail", _at("/trail?thing=organisation&number=1"), ADMINISTRATOR),
    Shown("trail-nothing", "home.trail", _at("/trail?thing=tender&number=999999"), ADMINISTRATOR),
    Shown("trail-faulty", "home.trail", _at(f"/trail?{MISTYPED}"), ADMINISTRATOR, 422),
    Shown("trail-overseer", "home.trail", _at("/trail"), OVERSEER),
    Shown("trail-line", "home.trail_line", _of(lambda crowd: crowd.line("roles_changed")), ADMINISTRATOR),
)  # fmt: skip
