"""Sends one message of the outbox by SMTP, as plain text and HTML; without settings it stays there to be read."""

from __future__ import annotations

import re
import smtplib
import ssl
from datetime import datetime
from email.header import Header
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime, formataddr, parseaddr
from enum import StrEnum
from html import escape
from typing import Any
from urllib.parse import unquote, urlsplit

from sqlalchemy import update

from toolkit.base.model import Language, Message
from toolkit.base.phrases import say
from toolkit.base.store import Database
from toolkit.base.tables import Mail
from toolkit.settings import LOOPBACK

TIMEOUT = 20
"""Seconds after which a mail server that does not answer is given up."""

FOOTER = Message("This message was sent automatically by the Social Criteria Toolkit.")


class Trouble(StrEnum):
    """What kept a message from being sent, as far as an administrator can do something about it."""

    UNREACHED = "unreached"
    UNPROVED = "unproved"
    SIGN_IN = "sign_in"
    ADDRESS = "address"
    REFUSED = "refused"


def send_mail(
    database: Database, payload: dict[str, Any], now: datetime, *, smtp_url: str | None, mail_from: str | None
) -> None:
    """Handler of the job `send_mail`: send, mark as sent, and keep the words no longer, since links are in them.

    What kept a message from being sent is noted and raised, so that the job is tried again.
    """
    if smtp_url is None or mail_from is None:
        return
    with database.reading() as session:
        mail = session.get(Mail, payload["mail"])
    if mail is None or mail.sent_at is not None:  # erased together with whom it was for, or sent already
        return
    try:
        _deliver(_message(mail, mail_from), smtp_url)
    except Exception as error:
        _note(database, mail.id, tried_at=now, trouble=trouble_of(error).value)
        raise
    _note(database, mail.id, tried_at=now, trouble=None, sent_at=now, body="")


def trouble_of(error: BaseException) -> Trouble:
    """What kind of trouble an error of sending is; everything it does not know counts as refused."""
    match error:
        case ssl.SSLError() | smtplib.SMTPNotSupportedError():
            return Trouble.UNPROVED
        case smtplib.SMTPAuthenticationError():
            return Trouble.SIGN_IN
        case smtplib.SMTPRecipientsRefused() | UnicodeError():
            return Trouble.ADDRESS
        case smtplib.SMTPServerDisconnected() | smtplib.SMTPConnectError():
            return Trouble.UNREACHED
        case smtplib.SMTPException():  # before OSError, from which it grows
            return Trouble.REFUSED
        case OSError():
            return Trouble.UNREACHED
    return Trouble.REFUSED


def html_of(words: str, language: Language) -> str:
    """A message's words as a page: each paragraph one of its own, one that is only an address a link to it."""
    paragraphs = "".join(f"<p>{_linked(paragraph)}</p>" for paragraph in words.split("\n\n") if paragraph.strip())
    footer = escape(say(FOOTER, language))
    return (
        f'<!DOCTYPE html><html lang="{language.value}"><head><meta charset="utf-8"></head>'
        f'<body style="font-family: sans-serif; max-width: 40em">{paragraphs}<hr><p>{footer}</p></body></html>'
    )


def _linked(paragraph: str) -> str:
    words = escape(paragraph)
    return f'<a href="{words}">{words}</a>' if is_address(paragraph) else words


def is_address(paragraph: str) -> bool:
    """Whether a paragraph is nothing but an address, which is then shown as a link."""
    return bool(re.fullmatch(r"https?://\S+", paragraph))


def _note(database: Database, mail_id: int, **facts: object) -> None:
    with database.writing() as session:
        session.execute(update(Mail).where(Mail.id == mail_id).values(**facts))


def _deliver(message: Any, smtp_url: str) -> None:
    server = urlsplit(smtp_url)
    host, port, secure = server.hostname or "", server.port or 0, ssl.create_default_context()
    connection = (
        smtplib.SMTP_SSL(host, port, timeout=TIMEOUT, context=secure)  # without a context it would check nothing
        if server.scheme == "smtps"
        else smtplib.SMTP(host, port, timeout=TIMEOUT)
    )
    with connection:
        connection.ehlo()
        if server.scheme == "smtp" and host not in LOOPBACK:
            if connection.has_extn("starttls"):
                connection.starttls(context=secure)
            elif server.username:
                raise smtplib.SMTPNotSupportedError("a password is sent over an encrypted line only")
        if server.username:
            connection.login(unquote(server.username), unquote(server.password or ""))
        connection.send_message(message)


def _message(mail: Mail, mail_from: str) -> Any:
    # Not EmailMessage: in Python 3.11 it loses spaces where it folds a header that is not plain ASCII.
    message: Any = MIMEMultipart("alternative")
    language = Language(mail.language)
    message.attach(MIMEText(f"{mail.body}\n\n-- \n{say(FOOTER, language)}\n", "plain", "utf-8"))
    message.attach(MIMEText(html_of(mail.body, language), "html", "utf-8"))
    name, sender = parseaddr(mail_from)
    message["From"], message["To"] = formataddr((name, sender)), _deliverable(mail.address)
    message["Subject"] = Header(" ".join(mail.subject.split()), "utf-8", header_name="Subject")
    message["Content-Language"] = mail.language
    message["Date"] = format_datetime(mail.created_at)
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's absence note answers it
    # The same each time the message is sent, so that a mailbox can tell a second copy.
    message["Message-ID"] = f"<{mail.id}.{mail.created_at:%Y%m%d%H%M%S%f}@{sender.rpartition('@')[2]}>"
    return message


def _deliverable(address: str) -> str:
    """The address as mail servers take it, its domain in ASCII; `UnicodeError` where what is before the @ is not."""
    name, _, domain = address.rpartition("@")
    return f"{name.encode('ascii').decode()}@{domain.encode('idna').decode()}"
