"""Deeds on one's own account: name and language, password, forgotten password, e-mail address, one's sessions."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import exists, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from toolkit.base.actions import post_mail, queue_job, record
from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Actor, Language, Letter, Message, NotFound, Refused
from toolkit.people.account_letters import about_to_change, confirmation, had_already
from toolkit.people.account_store import LinkState, link_state
from toolkit.people.failure_rows import add_failure, failed, forget_failures, held_failures
from toolkit.people.hashing import ChosenPassword
from toolkit.people.model import (
    NEW_EMAIL_LASTS,
    RESET_LASTS,
    Limit,
    NewSession,
    PasswordProof,
    Wait,
    Wrong,
    email_address,
    hashed,
)
from toolkit.people.rights import must
from toolkit.people.rows import end_account_links, end_sessions, good_name, held_person, mail_readers, token_renewed
from toolkit.people.store import failure_keys, own_limits, roles_of
from toolkit.people.tables import AccountLinkRow, IdentityRow, PersonRow, SessionRow

FRESH = timedelta(minutes=10)
"""How long after signing in somebody without a password may change what one with a password confirms by it."""

LINKS_LIMIT = Limit(failures=3, first_wait=timedelta(minutes=5))
"""How many links may be asked for, one soon after the other, before the next has to wait."""

NETWORK_LINKS_LIMIT = Limit(failures=20, first_wait=timedelta(minutes=5))
"""The same for one network address: wider, since an office or a school shares one."""

OFFER_RESET = "offer_reset"
"""The kind of job that sends a link for a new password."""

_IF_NOT_YOU = Message("If it was not you, choose a new password at once and tell your administrator.")


def change_details(session: Session, *, actor: Actor, now: datetime, name: str, language: Language) -> None:
    """Change one's own name and language; leaves no line where both stay as they are.

    Raises `NotUnderstood` for a name that cannot be read.
    """
    must(actor, "account.keep")
    person = held_person(session, person_id=actor.person_id)
    changed = {"name": good_name(name), "language": language.value}
    fields = [field for field, value in changed.items() if getattr(person, field) != value]
    if not fields:
        return
    person.name, person.language = changed["name"], changed["language"]
    _record(session, actor=actor, now=now, event="account_changed", details={"changed": fields})


def change_password(
    session: Session,
    *,
    actor: Actor,
    now: datetime,
    token: str,
    proof: PasswordProof,
    chosen: ChosenPassword,
) -> NewSession | Wrong | Wait:
    """Change one's own password, proved to know the present one: the session gets a new token, all others end.

    `token` is that of the session. A wrong password is a returned value, so that its count is kept; it counts apart
    from failed sign-ins, so that strangers who try those cannot hinder the owner.
    """
    must(actor, "account.keep")
    limits = own_limits(actor=actor)
    wait = held_failures(session, limits=limits, now=now, make=True)
    if wait is not None:
        return wait
    person = held_person(session, person_id=actor.person_id)
    if not _proves(proof, person):
        return _wrong(session, actor=actor, now=now, limits=limits)
    forget_failures(session, limits=limits)
    row, fresh = token_renewed(session, token=token, person_id=person.id, now=now)
    ended = end_sessions(session, now=now, person_id=person.id, but=row.id)
    _take(session, person=person, chosen=chosen, now=now)
    _record(session, actor=actor, now=now, event="password_changed", details={"sessions_ended": ended})
    return NewSession(fresh, row.id, actor, Language(person.language))


def ask_for_reset(session: Session, *, now: datetime, email: str, address: str, link: str) -> None:
    """Ask for a link to choose a new password; whether anybody has this e-mail address cannot be told from outside.

    There is one job in any case, and only it finds out whether there is anything to send. `link` is the address of the
    page without its token, `address` the network address or a hash of it. Too many in a row are passed over silently.
    Raises `NotUnderstood` for what cannot be an e-mail address.
    """
    wanted = email_address(email)
    account, network = failure_keys(email=wanted, address=address)
    limits = {
        hashed("links to", account): LINKS_LIMIT,
        hashed("links from", network): NETWORK_LINKS_LIMIT,
    }
    if held_failures(session, limits=limits, now=now, make=True) is not None:
        return
    add_failure(session, limits=limits, now=now)
    person_id = session.scalar(select(PersonRow.id).where(PersonRow.email == wanted)) or 0
    # The job names the person by number only: it outlives them, and so must no address of theirs.
    queue_job(session, kind=OFFER_RESET, payload={"person": person_id, "link": link}, now=now)
    record(session, actor=None, now=now, event="reset_asked", subject="person", subject_id=person_id)


def send_reset_link(session: Session, *, actor: Actor | None, now: datetime, person_id: int, link: str) -> None:
    """Send a link to choose a new password; whoever has none and signs in by a provider is told that instead.

    Nothing is sent, and no line left, for nobody's number, an erased person, or one who belongs nowhere any more.
    """
    if actor is not None:
        must(actor, "account.keep")
    try:
        person = held_person(session, person_id=person_id)
    except NotFound:
        return
    if not roles_of(session, person_id=person_id):
        return
    asked = Message("Somebody asked for a new password for your account in the Social Criteria Toolkit.")
    by_provider = person.password_hash is None and session.scalar(
        select(exists().where(IdentityRow.person_id == person_id))
    )
    if by_provider:
        told: tuple[Message | str, ...] = (
            Message("You have no password here. On the sign-in page, choose your organisation's own sign-in instead."),
        )
    else:
        address = link + _new_link(session, person_id=person_id, now=now, lasts=RESET_LASTS)
        told = (
            Message("If it was you, open this address and choose a password:"),
            address,
            Message(
                "The address works once, within {minutes} minutes.", minutes=int(RESET_LASTS / timedelta(minutes=1))
            ),
        )
    ignore = Message("If it was not you, you need not do anything: nothing has changed.")
    _mail(session, person=person, now=now, letter=Letter(Message("A new password"), (asked, *told, ignore)))
    details = {"by": "provider" if by_provider else "link"}
    _record(session, actor=actor, now=now, event="reset_answered", person_id=person_id, details=details)


def choose_password(session: Session, *, now: datetime, token: str, chosen: ChosenPassword) -> None:
    """Take a new password through a link that was sent: all sessions end, a second factor stays as it is.

    `NotFound` for a link that was never sent, `Refused` for one that was used or has ended.
    """
    _, person = _held_link(session, token=token, now=now, new_email=False)
    ended = end_sessions(session, now=now, person_id=person.id)
    _take(session, person=person, chosen=chosen, now=now)
    _record(
        session, actor=None, now=now, event="password_reset", person_id=person.id, details={"sessions_ended": ended}
    )


def ask_for_new_email(
    session: Session,
    *,
    actor: Actor,
    now: datetime,
    token: str,
    proof: PasswordProof,
    email: str,
    link: str,
) -> NewSession | Wrong | Wait:
    """Send a link to a new e-mail address of one's own, and word of it to the present one; the session's token changes.

    The address is changed only once the link was opened. Where somebody else has it already, they are told instead, and
    whoever asks learns nothing. `link` is the address of the page without its token; the rest is as in
    `change_password`. Who has no password must have signed in within `FRESH`, else `Refused`. Raises `NotUnderstood`
    for what cannot be an address, or is one's own already.
    """
    must(actor, "account.keep")
    wanted = email_address(email)
    own = own_limits(actor=actor)
    links = {hashed("new e-mail of", str(actor.person_id)): LINKS_LIMIT}
    wait = held_failures(session, limits=own | links, now=now, make=True)
    if wait is not None:
        return wait
    person = held_person(session, person_id=actor.person_id)
    if person.password_hash is not None and not _proves(proof, person):
        return _wrong(session, actor=actor, now=now, limits=own)
    if wanted == person.email:
        raise NotUnderstood(Message("This is your e-mail address already"))
    forget_failures(session, limits=own)
    row, fresh = token_renewed(session, token=token, person_id=person.id, now=now)
    if person.password_hash is None and not now - FRESH <= row.created_at:
        raise Refused(
            Message("The e-mail address was not changed."),
            Message("It is too long since you signed in for a change as weighty as this."),
            Message("Sign out, sign in again, and change the address within ten minutes."),
        )
    add_failure(session, limits=links, now=now)
    end_account_links(session, now=now, person_id=person.id, only_of_email=True)
    if session.scalar(select(exists().where(PersonRow.email == wanted))):
        letter = had_already()
    else:
        letter = confirmation(
            link + _new_link(session, person_id=person.id, now=now, lasts=NEW_EMAIL_LASTS, new_email=wanted)
        )
    _mail(session, person=person, now=now, letter=letter, address=wanted)
    _mail(session, person=person, now=now, letter=about_to_change())
    _record(session, actor=actor, now=now, event="new_email_asked")
    return NewSession(fresh, row.id, actor, Language(person.language))


def confirm_new_email(session: Session, *, now: datetime, token: str) -> None:
    """Change somebody's e-mail address to the one to which a link was sent; the former one is told.

    `NotFound` for a link that was never sent, `Refused` for one that was used or has ended, or where somebody else has
    the address by now.
    """
    link, person = _held_link(session, token=token, now=now, new_email=True)
    letter = Letter(
        Message("The e-mail address of your account has been changed"),
        (
            Message("From now on you sign in to the Social Criteria Toolkit with your new address."),
            Message("If it was not you, tell your administrator at once."),
        ),
    )
    _mail(session, person=person, now=now, letter=letter)
    link.former_email, person.email = person.email, link.new_email
    try:
        session.flush()
    except IntegrityError as error:
        if "email" not in str(error.orig):
            raise
        raise Refused(
            Message("The e-mail address was not changed."),
            Message("Somebody else has an account with this address by now."),
            Message("Give another address on the page of your account."),
        ) from None
    end_account_links(session, now=now, person_id=person.id)
    _record(session, actor=None, now=now, event="email_changed", person_id=person.id)


def end_own_session(session: Session, *, actor: Actor, now: datetime, session_id: int) -> None:
    """End one of one's own sessions; `NotFound` unless it is open and one's own."""
    must(actor, "account.keep")
    ended = session.scalar(
        update(SessionRow)
        .where(SessionRow.id == session_id, SessionRow.person_id == actor.person_id, SessionRow.ended_at.is_(None))
        .values(ended_at=now)
        .returning(SessionRow.id)
        .execution_options(synchronize_session=False)
    )
    if ended is None:
        raise NotFound
    record(session, actor=actor, now=now, event="own_session_ended", subject="session", subject_id=session_id)


def end_other_sessions(session: Session, *, actor: Actor, now: datetime, session_id: int) -> int:
    """End one's own sessions but this one and tell how many there were; where there were none, leave no line."""
    must(actor, "account.keep")
    held_person(session, person_id=actor.person_id)
    ended = end_sessions(session, now=now, person_id=actor.person_id, but=session_id)
    if ended:
        _record(session, actor=actor, now=now, event="own_sessions_ended", details={"sessions_ended": ended})
    return ended


def _proves(proof: PasswordProof, person: PersonRow) -> bool:
    # The password may have been changed while it was being checked.
    return proof.right and proof.person_id == person.id and proof.against == person.password_hash


def _wrong(session: Session, *, actor: Actor, now: datetime, limits: Mapping[str, Limit]) -> Wrong:
    person_id = actor.person_id
    return failed(session, actor=actor, now=now, limits=limits, event="password_check_failed", person_id=person_id)


def _take(session: Session, *, person: PersonRow, chosen: ChosenPassword, now: datetime) -> None:
    """Keep a new password: what was sent before it was chosen opens nothing any more, and its owner is told."""
    person.password_hash = chosen.hash
    end_account_links(session, now=now, person_id=person.id)
    told = Message("The password of your account in the Social Criteria Toolkit has been changed.")
    letter = Letter(Message("Your password has been changed"), (told, _IF_NOT_YOU))
    _mail(session, person=person, now=now, letter=letter)


def _new_link(
    session: Session, *, person_id: int, now: datetime, lasts: timedelta, new_email: str | None = None
) -> str:
    """The token of a new link; it is in the message only."""
    token = secrets.token_urlsafe(32)
    session.add(
        AccountLinkRow(
            token_hash=hashed("account link", token),
            person_id=person_id,
            new_email=new_email,
            made_at=now,
            ends_at=now + lasts,
        )
    )
    return token


def _held_link(session: Session, *, token: str, now: datetime, new_email: bool) -> tuple[AccountLinkRow, PersonRow]:
    """A link that can be used, of the one sort or the other, and whose it is; both held, the person first.

    The deed then ends all links of the person, this one too.
    """
    wanted = select(AccountLinkRow).where(
        AccountLinkRow.token_hash == hashed("account link", token), AccountLinkRow.new_email.is_not(None) == new_email
    )
    found = session.scalars(wanted).one_or_none()
    if found is None:
        raise NotFound
    person = held_person(session, person_id=found.person_id)
    again = wanted.with_for_update().execution_options(populate_existing=True)
    link = session.scalars(again).one()
    if link_state(link, now) is not LinkState.OPEN:
        raise not_open(new_email=new_email)
    return link, person


def not_open(*, new_email: bool) -> Refused:
    """What is said of a link that was used, replaced by a later one, or has ended."""
    if new_email:
        return Refused(
            Message("The e-mail address was not changed."),
            Message("This link has been used or replaced by a later one, or its time has run out."),
            Message("Sign in. If your account still has the former address, give the new one again."),
        )
    return Refused(
        Message("The password was not changed."),
        Message("This link has been used or replaced by a later one, or its time has run out."),
        Message("Try to sign in. If you cannot, ask for a new link on the page for forgotten passwords."),
    )


def _mail(session: Session, *, person: PersonRow, now: datetime, letter: Letter, address: str | None = None) -> None:
    if person.email is None:
        raise NotFound
    post_mail(
        session,
        address=address or person.email,
        language=Language(person.language),
        letter=letter,
        now=now,
        organisation_id=mail_readers(session, person_id=person.id),
    )


def _record(
    session: Session,
    *,
    actor: Actor | None,
    now: datetime,
    event: str,
    person_id: int | None = None,
    details: Mapping[str, object] | None = None,
) -> None:
    """The one line of a deed on a person: of whoever acts, unless told."""
    about = person_id if person_id is not None else actor.person_id if actor else 0
    record(session, actor=actor, now=now, event=event, subject="person", subject_id=about, details=details)
