"""Sending messages through a real mail server on this machine."""

from __future__ import annotations

import email
import email.policy
import socketserver
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from functools import partial

import pytest
from sqlalchemy import select

from tests.town import NOW, Clock
from toolkit.base.actions import post_mail
from toolkit.base.jobs import ATTEMPTS, run_due
from toolkit.base.mail import send_mail
from toolkit.base.model import Language
from toolkit.base.store import Database
from toolkit.base.tables import Job, Mail

SENDER = "Työkalu <no-reply@koivuranta.example>"
SUBJECT = "Työllistämisehdot ovat valmiit: Kivikon koulu – 5 €"
BODY = "Hei!\n\nVersion 2 asiakirjat ovat valmiit.\n.\n..\nÅäö ☑ חברה\n" + "pitkä rivi " * 200


class MailServer(socketserver.ThreadingTCPServer):
    """Takes messages as RFC 5321 says, and refuses at the command it is told to."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.refuse = ""
        self.taken: list[tuple[str, str, bytes]] = []
        self.said: list[str] = []

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.server_address[1]}"


class Conversation(socketserver.StreamRequestHandler):
    """One client's commands."""

    server: MailServer

    def say(self, words: str) -> None:
        self.wfile.write(words.encode() + b"\r\n")

    def handle(self) -> None:
        self.say("220 test")
        sender = recipient = ""
        while command := self.rfile.readline().decode().strip():
            self.server.said.append(command)
            verb = command.split(" ", 1)[0].upper()
            if verb == self.server.refuse:
                self.say("451 not now")
            elif verb == "EHLO":
                self.say("250-test")
                self.say("250-AUTH PLAIN")
                self.say("250 8BITMIME")
            elif verb == "AUTH":
                self.say("235 welcome")
            elif verb == "MAIL":
                sender = command
                self.say("250 ok")
            elif verb == "RCPT":
                recipient = command
                self.say("250 ok")
            elif verb == "DATA":
                self.say("354 go on")
                lines = []
                while (line := self.rfile.readline()) != b".\r\n":
                    lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
                self.server.taken.append((sender, recipient, b"".join(lines)))
                self.say("250 taken")
            elif verb == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer() as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.05,))
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def post(database: Database, *, subject: str = SUBJECT, address: str = "aino@koivuranta.example") -> None:
    with database.writing() as session:
        post_mail(session, address=address, language=Language.FI, subject=subject, body=BODY, now=NOW)


def run(database: Database, clock: Callable[[], datetime], url: str | None, sender: str | None = SENDER) -> int:
    return run_due(database, handlers={"send_mail": partial(send_mail, smtp_url=url, mail_from=sender)}, clock=clock)


def outbox(database: Database) -> list[Mail]:
    with database.reading() as session:
        return list(session.scalars(select(Mail).order_by(Mail.id.desc())))


def job(database: Database) -> Job:
    with database.reading() as session:
        return session.get_one(Job, 1)


def read(raw: bytes) -> EmailMessage:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_the_server_receives_the_message_in_utf_8(database: Database, server: MailServer, clock: Clock) -> None:
    post(database)
    clock.forward(minutes=3)
    assert run(database, clock, server.url) == 1
    [(sender, recipient, raw)] = server.taken
    assert "<no-reply@koivuranta.example>" in sender
    assert "<aino@koivuranta.example>" in recipient
    message = read(raw)
    assert message["To"] == "aino@koivuranta.example"
    assert message["From"] == SENDER
    assert message["Subject"] == SUBJECT
    assert message["Content-Language"] == "fi"
    assert message.get_content_type() == "text/plain"
    assert message.get_content_charset() == "utf-8"
    assert message.get_content().rstrip("\n") == BODY.rstrip("\n")
    assert outbox(database)[0].sent_at == clock()


def test_no_line_is_longer_than_servers_take(database: Database, server: MailServer, clock: Clock) -> None:
    post(database)
    run(database, clock, server.url)
    assert max(len(line) for line in server.taken[0][2].split(b"\r\n")) <= 998  # RFC 5322, section 2.1.1


def test_a_message_has_its_date_and_an_identity_that_stays_when_it_is_sent_again(
    database: Database, server: MailServer, clock: Clock
) -> None:
    post(database)
    post(database)
    send = partial(send_mail, smtp_url=server.url, mail_from=SENDER)
    send(database, {"mail": 1}, NOW)
    with database.writing() as session:  # as if the worker had been killed between sending and noting it
        session.get_one(Mail, 1).sent_at = None
    send(database, {"mail": 1}, NOW)
    send(database, {"mail": 2}, NOW)
    first, again, other = (read(raw) for _, _, raw in server.taken)
    assert parsedate_to_datetime(first["Date"]) == NOW
    assert first["Message-ID"] == again["Message-ID"] != other["Message-ID"]
    assert first["Message-ID"].endswith("@koivuranta.example>")


def test_a_message_is_sent_once(database: Database, server: MailServer, clock: Clock) -> None:
    post(database)
    assert run(database, clock, server.url) == 1
    send_mail(database, {"mail": 1}, NOW, smtp_url=server.url, mail_from=SENDER)
    assert len(server.taken) == 1


@pytest.mark.parametrize("verb", ["MAIL", "RCPT", "DATA"])
def test_a_server_that_refuses_gets_the_message_later(
    database: Database, server: MailServer, clock: Clock, verb: str
) -> None:
    post(database)
    server.refuse = verb
    assert run(database, clock, server.url) == 0
    assert outbox(database)[0].sent_at is None
    waiting = job(database)
    assert waiting.error
    assert waiting.due_at > clock()
    server.refuse = ""
    clock.moment = waiting.due_at
    assert run(database, clock, server.url) == 1
    assert len(server.taken) == 1
    assert outbox(database)[0].sent_at == clock()


def test_without_a_server_that_answers_the_message_stays_and_is_given_up_at_last(
    database: Database, clock: Clock
) -> None:
    post(database)
    with MailServer() as closed:
        url = closed.url
    for _ in range(ATTEMPTS):
        assert run(database, clock, url) == 0
        clock.forward(minutes=1)
    assert job(database).failed_at is not None
    assert job(database).error == "ConnectionRefusedError"
    assert outbox(database)[0].sent_at is None


@pytest.mark.parametrize("settings", [(None, SENDER), ("smtp://127.0.0.1:1", None), (None, None)])
def test_without_settings_messages_stay_in_the_outbox_unsent(
    database: Database, clock: Clock, settings: tuple[str | None, str | None]
) -> None:
    post(database)
    assert run(database, clock, *settings) == 1
    mail = outbox(database)[0]
    assert (mail.subject, mail.body, mail.sent_at) == (SUBJECT, BODY, None)


def test_the_name_and_password_of_the_address_are_given(database: Database, server: MailServer, clock: Clock) -> None:
    post(database)
    url = server.url.replace("smtp://", "smtp://us%40er:p%2Fw%3A@")
    assert run(database, clock, url) == 1
    # base64 of NUL us@er NUL p/w:
    assert "AUTH PLAIN AHVzQGVyAHAvdzo=" in server.said


def test_a_subject_cannot_add_headers(database: Database, server: MailServer, clock: Clock) -> None:
    post(database, subject="Hello\r\nBcc: other@example.fi")
    assert run(database, clock, server.url) == 1
    message = read(server.taken[0][2])
    assert message["Bcc"] is None
    assert message["Subject"] == "Hello Bcc: other@example.fi"
