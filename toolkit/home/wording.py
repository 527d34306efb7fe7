"""Puts deeds, kinds of things, and what is kept on a person into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from toolkit.base.model import Message
from toolkit.clauses.model import CHECK_REPORT, CLAUSES, CLAUSES_DOCX, NOTE
from toolkit.people.claims import WORDS as NOT_TAKEN
from toolkit.people.model import Way
from toolkit.tenders.steps import STEPS

EVENTS: Mapping[str, Message] = MappingProxyType(
    {
        "account_changed": Message("A person changed their own name or language"),
        "block_overridden": Message("A finding that stops freezing was set aside"),
        "code_asked": Message("The password was right, and the one-time code was asked for"),
        "code_failed": Message("A one-time code was wrong"),
        "email_changed": Message("A person confirmed a new e-mail address"),
        "invitation_passed_on": Message("An invitation became a question to the organisation that is here already"),
        "invitation_taken": Message("An invitation was taken"),
        "invitation_withdrawn": Message("An invitation was withdrawn"),
        "mail_sent_again": Message("A message was to be sent once more"),
        "membership_closed": Message("A person no longer belongs to the organisation"),
        "new_email_asked": Message("A person asked for a new e-mail address"),
        "organisation_founded": Message("An organisation was added"),
        "organisation_switched": Message("Went over to another of their organisations"),
        "own_password_failed": Message("A password was wrong when it was asked for once more"),
        "own_session_ended": Message("A person ended one of their own sessions"),
        "own_sessions_ended": Message("A person ended all their other sessions"),
        "pack_frozen": Message("A clause pack was frozen"),
        "paper_kept": Message("A paper was made"),
        "papers_asked_again": Message("Papers were asked for once more"),
        "papers_told": Message("A message told that papers are ready"),
        "partner_invitation_withdrawn": Message("An invitation to become a partner was withdrawn"),
        "partner_invited": Message("An organisation was invited to become a partner"),
        "partner_invited_again": Message("An organisation was invited once more to become a partner"),
        "partner_question_withdrawn": Message("The question whether to be a partner was withdrawn"),
        "partnership_approved": Message("A partnership was approved"),
        "partner_asked": Message("An organisation was asked to be a partner"),
        "partnership_declined": Message("A partnership was declined"),
        "partnership_ended": Message("A partnership was ended"),
        "password_changed": Message("A person changed their password"),
        "password_check_failed": Message("A password was wrong when it was to be changed"),
        "password_reset": Message("A new password was chosen by a link"),
        "path_changed": Message("Went over between the short and the full path"),
        "person_added": Message("A person was added"),
        "person_erased": Message("A person was erased"),
        "person_invited": Message("A person was invited"),
        "person_invited_again": Message("A person was invited once more"),
        "recovery_codes_renewed": Message("New recovery codes were made"),
        "reset_answered": Message("A request for a new password was answered"),
        "reset_asked": Message("A new password was asked for"),
        "roles_changed": Message("Roles were changed"),
        "second_factor_begun": Message("Setting up a second factor was begun"),
        "second_factor_confirmed": Message("A second factor was set up"),
        "second_factor_dropped": Message("A second factor was taken away"),
        "sessions_ended": Message("A person's sessions were ended"),
        "sign_in_failed": Message("Signing in failed"),
        "signed_in": Message("Signed in"),
        "signed_out": Message("Signed out"),
        "step_answered": Message("A step of a tender was answered"),
        "tender_started": Message("A tender was started"),
        "text_deleted": Message("A clause from elsewhere was deleted"),
        "text_kept": Message("A clause from elsewhere was kept"),
        "texts_chosen": Message("The texts of a tender were chosen"),
    }
)
"""What each kind of deed is called that the program records."""

THINGS: Mapping[str, Message] = MappingProxyType(
    {
        "invitation": Message("Invitation"),
        "mail": Message("Message"),
        "organisation": Message("Organisation"),
        "own_text": Message("Clause from elsewhere"),
        "pack": Message("Clause pack"),
        "partnership": Message("Partnership"),
        "person": Message("Person"),
        "session": Message("Session"),
        "tender": Message("Tender"),
    }
)
"""What each kind of thing is called that deeds are recorded on."""

DETAILS: Mapping[str, Message] = MappingProxyType(
    {
        "by": Message("What was sent"),
        "buyer": Message("Buyer (number)"),
        "changed": Message("What was changed"),
        "choice": Message("What was chosen"),
        "edition": Message("Library texts as of"),
        "failures": Message("Failed tries in a row"),
        "finding": Message("Finding"),
        "fingerprint": Message("Fingerprint of the library"),
        "founded": Message("Added organisation (number)"),
        "from": Message("From organisation (number)"),
        "instead_of": Message("Instead of invitation (number)"),
        "invitation": Message("Invitation (number)"),
        "invitations": Message("Invitations withdrawn"),
        "key": Message("Fingerprint of the paper"),
        "kind": Message("Kind of organisation"),
        "language": Message("Language"),
        "linked": Message("Linked to an account that was here"),
        "number": Message("Version of the pack"),
        "organisation": Message("Organisation (number)"),
        "other": Message("Other organisation (number)"),
        "paper": Message("Paper"),
        "partner": Message("Partner (number)"),
        "partnership": Message("Partnership (number)"),
        "path": Message("Path"),
        "person": Message("Person (number)"),
        "provider": Message("Sign-in service"),
        "roles": Message("Roles"),
        "roles_before": Message("Roles until then"),
        "second_factor": Message("Second factor proved by"),
        "sessions": Message("Sessions ended"),
        "sessions_ended": Message("Other sessions ended"),
        "step": Message("Step"),
        "tender": Message("Tender (number)"),
        "to": Message("To organisation (number)"),
        "version": Message("Version of the tender"),
        "way": Message("Way of signing in"),
        "why": Message("Reason"),
    }
)
"""What each value is called that a line keeps besides."""

VALUES: Mapping[str, Mapping[str, Message]] = MappingProxyType(
    {
        "by": {
            "link": Message("A link for choosing a new password"),
            "provider": Message("Word that they sign in by their organisation's own sign-in"),
        },
        "changed": {"name": Message("Name"), "language": Message("Language")},
        "choice": {
            "take": Message("Today's texts of the library"),
            "stay": Message("The texts that the tender was begun with"),
            "read": Message("The changed numbers were read"),
        },
        "paper": {
            CLAUSES: Message("Clauses, PDF"),
            CLAUSES_DOCX: Message("Clauses, DOCX"),
            NOTE: Message("Proportionality note"),
            CHECK_REPORT: Message("Check report"),
        },
        "path": {"short": Message("Short path"), "full": Message("Full path")},
        "second_factor": {
            "app": Message("A one-time code of the app"),
            "recovery_code": Message("A recovery code"),
        },
        "step": {step.name: step.title for step in STEPS},
        "why": {why: words for why, (words, _next) in NOT_TAKEN.items()},
    }
)
"""What values of a line are called, where they are codes of the program."""

WAYS: Mapping[Way, Message] = MappingProxyType(
    {Way.PASSWORD: Message("By password"), Way.PROVIDER: Message("By the organisation's own sign-in")}
)
"""What each way of signing in is called."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a sort of data kept on a person is called, and what it is for."""

    title: Message
    about: Message


SECTIONS: Mapping[str, Heading] = MappingProxyType(
    {
        "account": Heading(Message("Account"), Message("What you sign in with, and the language messages come in.")),
        "memberships": Heading(
            Message("Organisations and roles"), Message("Where you belong or belonged, and what you may do there.")
        ),
        "second_factor": Heading(
            Message("Second factor"), Message("Whether and since when one-time codes protect your account.")
        ),
        "recovery_codes": Heading(
            Message("Recovery codes"),
            Message("How many you have and when any was used; the codes themselves are not kept."),
        ),
        "identities": Heading(
            Message("Sign-in by other services"), Message("Under which number another service knows you.")
        ),
        "sessions": Heading(
            Message("Sessions"), Message("Each time you signed in, with which browser, and until when.")
        ),
        "wrong_tries": Heading(
            Message("Wrong tries and requests for links"),
            Message("Counted so that nobody can try one password after the other, or fill your mailbox with links."),
        ),
        "account_links": Heading(
            Message("Links to your account"),
            Message("Links by which you chose a new password or confirmed an address."),
        ),
        "invitations": Heading(Message("Invitations to you"), Message("Who invited you, and what became of it.")),
        "invitations_made": Heading(
            Message("Invitations you sent"), Message("That you sent them; whom you invited is not yours to take along.")
        ),
        "messages": Heading(Message("Messages to you"), Message("When which message was sent to your e-mail address.")),
        "tenders": Heading(Message("Tenders you changed last"), Message("So that others see whom to ask.")),
        "overrides": Heading(
            Message("Findings you set aside"), Message("Your name and reason are printed in the check report.")
        ),
        "packs": Heading(
            Message("Clause packs you froze"),
            Message("Your name is printed in them, and stays: they are signed records."),
        ),
        "own_texts": Heading(
            Message("Clauses from elsewhere that you kept"), Message("The clause that you checked and asked to keep.")
        ),
        "trail": Heading(
            Message("The trail of your deeds"),
            Message("What you did and what was done about you, by number and without your name."),
        ),
    }
)
"""Each sort of data kept on a person, in the order in which it is shown."""

COLUMNS: Mapping[str, Message] = MappingProxyType(
    {
        "number": Message("Number in this program"),
        "name": Message("Name"),
        "email": Message("E-mail address"),
        "language": Message("Language"),
        "line": Message("Line"),
        "added_at": Message("Added"),
        "organisation": Message("Organisation"),
        "role": Message("Role"),
        "roles": Message("Roles"),
        "joined_at": Message("Joined"),
        "closed_at": Message("Closed"),
        "begun_at": Message("Begun"),
        "confirmed_at": Message("Confirmed"),
        "used_at": Message("Used"),
        "issuer": Message("Service"),
        "subject": Message("Your number there"),
        "linked_at": Message("Linked"),
        "seen_at": Message("Last used"),
        "ended_at": Message("Ended"),
        "way": Message("Way of signing in"),
        "second_factor": Message("With a second factor"),
        "browser": Message("Browser"),
        "count": Message("How many"),
        "last_at": Message("Last time"),
        "wait_until": Message("Wait until"),
        "new_email": Message("New e-mail address"),
        "former_email": Message("Former e-mail address"),
        "made_at": Message("Made"),
        "ends_at": Message("Ends"),
        "withdrawn_at": Message("Withdrawn"),
        "organisation_kind": Message("Kind of organisation"),
        "country": Message("Country"),
        "registration": Message("Registration number"),
        "organisation_name": Message("Name of the organisation"),
        "created_at": Message("Written"),
        "title": Message("Subject"),
        "sent_at": Message("Sent"),
        "tried_at": Message("Last tried"),
        "trouble": Message("What hindered it"),
        "tender": Message("Tender"),
        "changed_at": Message("Last changed"),
        "finding": Message("Finding"),
        "reason": Message("Reason"),
        "version": Message("Version"),
        "frozen_at": Message("Frozen"),
        "kept_at": Message("Kept"),
        "at": Message("When"),
        "event": Message("What"),
        "thing": Message("On what"),
        "thing_number": Message("Number of the thing"),
        "details": Message("Details"),
        "by_you": Message("Done by you"),
    }
)
"""What each value kept on a person is called."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of the data on a person is not shown to them: what it is, why not, and which columns hold it."""

    what: Message
    why: Message
    columns: frozenset[str]


LEFT_OUT: tuple[LeftOut, ...] = (
    LeftOut(
        Message("What your password, codes and links are checked against"),
        Message("It is kept so that nobody can read it, and would only help somebody who wants to get in."),
        frozenset(
            {
                "person.password_hash",
                "second_factor.sealed",
                "second_factor.last_step",
                "recovery_code.code_hash",
                "session.token_hash",
                "invitation.token_hash",
                "account_link.token_hash",
                "sign_in_failure.key",
            }
        ),
    ),
    LeftOut(
        Message("Wrong tries counted for one browser"),
        Message("Only the mark in that browser's own cookie finds the count."),
        frozenset(),
    ),
    LeftOut(
        Message("Links and messages to an e-mail address that you gave but that is not yours by now"),
        Message("They would tell whether somebody else has an account with that address."),
        frozenset(),
    ),
    LeftOut(
        Message("The words of messages to you"),
        Message("They may hold a link that opens your account: that belongs in your mailbox alone."),
        frozenset({"mail.body"}),
    ),
    LeftOut(
        Message("Who else did something about you, and the marks that prove the trail unbroken"),
        Message("The first is about somebody else; the others are the same for every line. Administrators read them."),
        frozenset({"audit_event.organisation_id", "audit_event.previous", "audit_event.hash"}),
    ),
    LeftOut(
        Message("What tenders, clause packs and kept clauses say"),
        Message("It belongs to the organisation. Whoever may read it there finds it on its own page."),
        frozenset(
            {
                "tender.title",
                "tender.answers",
                "tender.version",
                "tender.step_versions",
                "tender.edition",
                "tender.seen",
                "tender.created_at",
                "override.said",
                "pack.tender_version",
                "pack.envelope",
                *(f"own_text.{one}" for one in ("title", "text", "language", "instrument")),
                *(f"own_text.{one}" for one in ("published", "framework", "trade")),
            }
        ),
    ),
    LeftOut(
        Message("Numbers by which rows of the database find one another"),
        Message("They say nothing more about you."),
        frozenset(
            {
                "membership.id",
                "membership.version",
                "member_role.membership_id",
                "recovery_code.id",
                "recovery_code.person_id",
                "second_factor.person_id",
                "identity.id",
                "identity.person_id",
                "session.id",
                "session.person_id",
                "membership.person_id",
                "membership.organisation_id",
                "session.organisation_id",
                "invitation.organisation_id",
                "account_link.id",
                "account_link.person_id",
                "invitation.id",
                "invitation.invited_by",
                "mail.id",
                "mail.organisation_id",
                "tender.organisation_id",
                "tender.changed_by",
                "override.id",
                "override.made_by",
                "pack.organisation_id",
                "pack.frozen_by",
                *(f"own_text.{one}" for one in ("organisation_id", "kept_by")),
                "person.erased_at",
            }
        ),
    ),
)
"""What is not shown, and why; whatever is neither shown nor named here makes a test fail."""

ABOUT_NOBODY: Mapping[str, str] = MappingProxyType(
    {
        "organisation": "an organisation, by its registration; people are tied to it by their membership",
        "partnership": "two organisations",
        "audit_head": "the last line of the trail",
        "form_key": "that some form was sent, without whose",
        "job": "work to do, by the numbers of the rows it is about; what it says of a person stands in those rows",
        "paper": "a pack's papers: they belong to the organisation, and names of officials in them stay",
        "pack_paper": "which stored paper is which of a pack's",
    }
)
"""Tables that hold nothing on a person of their own, and what they hold."""
