"""Sends one message of the outbox by SMTP; without settings it stays in the outbox to be read there."""

from __future__ import annotations

import smtplib
from datetime import datetime
from email.header import Header
from email.mime.text import MIMEText
from email.utils import format_datetime, formataddr, parseaddr
from typing import Any
from urllib.parse import unquote, urlsplit

from toolkit.base.store import Database
from toolkit.base.tables import Mail

TIMEOUT = 20
"""Seconds after which a mail server that does not answer is given up."""


def send_mail(
    database: Database, payload: dict[str, Any], now: datetime, *, smtp_url: str | None, mail_from: str | None
) -> None:
    """Handler of the job `send_mail`: send, then mark as sent. A failure raises, and the job is tried again."""
    if smtp_url is None or mail_from is None:
        return
    with database.reading() as session:
        mail = session.get_one(Mail, payload["mail"])
    if mail.sent_at is not None:
        return
    message = _message(mail, mail_from)
    server = urlsplit(smtp_url)
    connect = smtplib.SMTP_SSL if server.scheme == "smtps" else smtplib.SMTP
    with connect(server.hostname or "", server.port or 0, timeout=TIMEOUT) as connection:
        if server.username:
            connection.login(unquote(server.username), unquote(server.password or ""))
        connection.send_message(message)
    with database.writing() as session:
        session.get_one(Mail, mail.id).sent_at = now


def _message(mail: Mail, mail_from: str) -> Any:
    # Not EmailMessage: in Python 3.11 it loses spaces where it folds a header that is not plain ASCII.
    message: Any = MIMEText(mail.body, "plain", "utf-8")
    name, sender = parseaddr(mail_from)
    message["From"], message["To"] = formataddr((name, sender)), mail.address
    message["Subject"] = Header(" ".join(mail.subject.split()), "utf-8", header_name="Subject")
    message["Content-Language"] = mail.language
    message["Date"] = format_datetime(mail.created_at)
    # The same each time the message is sent, so that a mailbox can tell a second copy.
    message["Message-ID"] = f"<{mail.id}.{mail.created_at:%Y%m%d%H%M%S%f}@{sender.rpartition('@')[2]}>"
    return message
