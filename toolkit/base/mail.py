"""Sends one message of the outbox by SMTP; without settings it stays in the outbox to be read there."""

from __future__ import annotations

import smtplib
from datetime import datetime
from email.message import EmailMessage
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
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = mail_from, mail.address, mail.subject
    message["Content-Language"] = mail.language
    message.set_content(mail.body)
    server = urlsplit(smtp_url)
    connect = smtplib.SMTP_SSL if server.scheme == "smtps" else smtplib.SMTP
    with connect(server.hostname or "", server.port or 0, timeout=TIMEOUT) as connection:
        if server.username:
            connection.login(unquote(server.username), unquote(server.password or ""))
        connection.send_message(message)
    with database.writing() as session:
        session.get_one(Mail, mail.id).sent_at = now
