"""Sending messages through a real mail server on this machine."""

from __future__ import annotations

import email
import email.policy
import ipaddress
import re
import smtplib
import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import delete, select

from tests.town import NOW, Clock
from toolkit import worker
from toolkit.base import jobs, mail
from toolkit.base.actions import post_mail, queue_job
from toolkit.base.jobs import MAIL_WAITS, run_due
from toolkit.base.mail import Trouble, html_of, send_mail, trouble_of
from toolkit.base.model import Language, Letter, Message
from toolkit.base.phrases import say
from toolkit.base.store import Database
from toolkit.base.tables import Job, Mail

SENDER = "Työkalu <no-reply@koivuranta.example>"
SUBJECT = "Työllistämisehdot ovat valmiit: Kivikon koulu – 5\N{NO-BREAK SPACE}€"
LINK = "https://toolkit.koivuranta.example/invitation/a-b_c?x=1&y=2"
PARAGRAPHS = ("Hei!", ".", "..", "Åäö ☑ חברה <b>&amp;", "pitkä rivi " * 200 + "loppu", LINK)
BODY = "\n\n".join(PARAGRAPHS)
FOOTER = say(mail.FOOTER, Language.FI)


class MailServer(socketserver.ThreadingTCPServer):
    """Takes messages as RFC 5321 says, and refuses at the command it is told to."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.refuse = ""
        self.secure: ssl.SSLContext | None = None
        self.offers_tls = False
        self.taken: list[tuple[str, str, bytes]] = []
        self.said: list[str] = []

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.server_address[1]}"


class Conversation(socketserver.StreamRequestHandler):
    """One client's commands."""

    server: MailServer
    connection: Any

    def say(self, words: str) -> None:
        self.wfile.write(words.encode() + b"\r\n")

    def encrypt(self) -> None:
        assert self.server.secure
        self.connection = self.server.secure.wrap_socket(self.connection, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)

    def finish(self) -> None:
        super().finish()
        self.connection.close()

    def handle(self) -> None:
        try:
            if self.server.secure and not self.server.offers_tls:
                self.encrypt()
            self.talk()
        except (OSError, ssl.SSLError):
            return  # the client went away, for instance since it does not believe who we are

    def talk(self) -> None:
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
                if self.server.offers_tls and not isinstance(self.connection, ssl.SSLSocket):
                    self.say("250-STARTTLS")
                self.say("250 8BITMIME")
            elif verb == "STARTTLS":
                self.say("220 go on")
                self.encrypt()
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


def said(words: str) -> Message:
    return Message("{words}", words=words)


def post(
    database: Database,
    *,
    subject: str = SUBJECT,
    address: str = "aino@koivuranta.example",
    paragraphs: tuple[str, ...] = PARAGRAPHS,
    language: Language = Language.FI,
) -> None:
    letter = Letter(said(subject), tuple(one if one == LINK else said(one) for one in paragraphs))
    with database.writing() as session:
        post_mail(session, address=address, language=language, letter=letter, now=NOW, organisation_id=3)


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


def parts(message: EmailMessage) -> tuple[str, str]:
    """The plain text and the HTML of a message."""
    assert message.get_content_type() == "multipart/alternative"
    plain, page = message.iter_parts()
    assert [one.get_content_type() for one in (plain, page)] == ["text/plain", "text/html"]
    assert [one.get_content_charset() for one in (plain, page)] == ["utf-8", "utf-8"]
    return plain.get_content(), page.get_content()


class Shown(HTMLParser):
    """What an HTML message shows: its paragraphs, and where its links lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.paragraphs: list[str] = []
        self.links: list[str | None] = []
        self.language: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "p":
            self.paragraphs.append("")
        if tag == "a":
            self.links.append(dict(attrs)["href"])
        if tag == "html":
            self.language = dict(attrs)["lang"]

    def handle_data(self, data: str) -> None:
        self.paragraphs[-1] += data


# --- what is sent


def test_the_server_receives_the_message_as_text_and_as_html_in_utf_8(
    database: Database, server: MailServer, clock: Clock
) -> None:
    post(database)
    clock.forward(minutes=3)
    assert run(database, clock, server.url) == 1
    [(sender, recipient, raw)] = server.taken
    assert "<no-reply@koivuranta.example>" in sender
    assert "<aino@koivuranta.example>" in recipient
    message = read(raw)
    assert message["To"] == "aino@koivuranta.example"
    assert message["From"] == SENDER
    assert message["Subject"] == SUBJECT.replace("\N{NO-BREAK SPACE}", " ")
    assert message["Content-Language"] == "fi"
    assert message["Auto-Submitted"] == "auto-generated"
    plain, page = parts(message)
    assert plain == f"{BODY}\n\n-- \n{FOOTER}\n"
    shown = Shown(page)
    assert shown.paragraphs == [*PARAGRAPHS, FOOTER]
    assert shown.links == [LINK]
    assert shown.language == "fi"
    assert set(shown.tags) == {"html", "head", "meta", "body", "p", "a", "hr"}  # nothing is fetched from anywhere


@pytest.mark.parametrize("language", Language)
def test_text_and_html_are_in_the_language_of_the_message(
    database: Database, server: MailServer, clock: Clock, language: Language
) -> None:
    post(database, language=language)
    run(database, clock, server.url)
    message = read(server.taken[0][2])
    plain, page = parts(message)
    assert message["Content-Language"] == language.value == Shown(page).language
    assert plain.rstrip().endswith(say(mail.FOOTER, language))
    assert Shown(page).paragraphs[-1] == say(mail.FOOTER, language)


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


def test_only_a_paragraph_that_is_an_address_and_nothing_else_becomes_a_link() -> None:
    words = f'{LINK}\n\nSee {LINK}\n\njavascript:alert(1)\n\nhttp://[evil\n\nhttps://a.example/"onclick=x'
    shown = Shown(html_of(words, Language.EN))
    assert shown.links == [LINK, "http://[evil", 'https://a.example/"onclick=x']
    assert "onclick" not in re.sub(r'href="[^"]*"|>[^<]*<', "", html_of(words, Language.EN))


def test_words_that_fill_a_blank_add_no_header_no_paragraph_and_no_link(
    database: Database, server: MailServer, clock: Clock
) -> None:
    typed = "Siisti Oy\r\nBcc: other@example.fi\n\nhttps://evil.example/\u2029x"
    post(database, subject=typed, paragraphs=(typed, LINK))
    assert run(database, clock, server.url) == 1
    message = read(server.taken[0][2])
    assert message["Bcc"] is None
    assert message["Subject"] == "Siisti Oy Bcc: other@example.fi https://evil.example/ x"
    assert [recipient.upper() for _, recipient, _ in server.taken] == ["RCPT TO:<AINO@KOIVURANTA.EXAMPLE>"]
    assert Shown(parts(message)[1]).links == [LINK]


def test_a_domain_that_is_not_plain_ascii_is_written_as_mail_servers_read_it(
    database: Database, server: MailServer, clock: Clock
) -> None:
    post(database, address="aino@esimerkkilä.example")
    assert run(database, clock, server.url) == 1
    [(_, recipient, raw)] = server.taken
    assert "<aino@xn--esimerkkil-z5a.example>" in recipient
    assert read(raw)["To"] == "aino@xn--esimerkkil-z5a.example"


# --- once, and no longer than needed


def test_what_was_sent_is_sent_once_and_its_words_are_kept_no_longer(
    database: Database, server: MailServer, clock: Clock
) -> None:
    post(database)
    assert run(database, clock, server.url) == 1
    send_mail(database, {"mail": 1}, NOW, smtp_url=server.url, mail_from=SENDER)
    assert len(server.taken) == 1
    [kept] = outbox(database)
    assert (kept.sent_at, kept.tried_at, kept.trouble) == (clock(), clock(), None)
    assert (kept.subject, kept.body) == (SUBJECT, "")


def test_a_message_erased_together_with_its_person_is_not_missed(
    database: Database, server: MailServer, clock: Clock
) -> None:
    post(database)
    with database.writing() as session:
        session.execute(delete(Mail))
    assert run(database, clock, server.url) == 1
    assert server.taken == []


@pytest.mark.parametrize("settings", [(None, SENDER), ("smtp://127.0.0.1:1", None), (None, None)])
def test_without_settings_messages_stay_in_the_outbox_unsent(
    database: Database, clock: Clock, settings: tuple[str | None, str | None]
) -> None:
    post(database)
    assert run(database, clock, *settings) == 1
    kept = outbox(database)[0]
    assert (kept.subject, kept.body, kept.sent_at, kept.tried_at) == (SUBJECT, BODY, None, None)


# --- patience


@pytest.mark.parametrize(
    ("verb", "trouble"),
    [("MAIL", Trouble.REFUSED), ("RCPT", Trouble.ADDRESS), ("DATA", Trouble.REFUSED), ("AUTH", Trouble.SIGN_IN)],
)
def test_a_server_that_refuses_gets_the_message_later(
    database: Database, server: MailServer, clock: Clock, verb: str, trouble: Trouble
) -> None:
    post(database)
    url = server.url.replace("smtp://", "smtp://user:password@")
    server.refuse = verb
    assert run(database, clock, url) == 0
    [kept] = outbox(database)
    assert (kept.sent_at, kept.tried_at, kept.trouble) == (None, clock(), trouble.value)
    waiting = job(database)
    assert waiting.error
    assert waiting.due_at > clock()
    server.refuse = ""
    clock.moment = waiting.due_at
    assert run(database, clock, url) == 1
    assert len(server.taken) == 1
    [kept] = outbox(database)
    assert (kept.sent_at, kept.trouble) == (clock(), None)


def test_a_server_that_is_down_is_tried_six_times_over_half_a_day(database: Database, clock: Clock) -> None:
    post(database)
    with MailServer() as closed:
        url = closed.url
    tries = [clock()]
    while job(database).failed_at is None:
        assert run(database, clock, url) == 0
        if job(database).failed_at is None:
            tries.append(job(database).due_at)
            clock.moment = tries[-1] - timedelta(seconds=1)
            assert run(database, clock, url) == 0
            clock.moment = tries[-1]
    minutes = [(one - NOW) // timedelta(minutes=1) for one in tries]
    assert minutes == [0, 1, 11, 71, 251, 731]  # 12 hours and 11 minutes after it was written
    assert job(database).error == "ConnectionRefusedError"
    [kept] = outbox(database)
    assert (kept.sent_at, kept.tried_at, kept.trouble, kept.body) == (None, tries[-1], "unreached", BODY)


def test_a_worker_killed_over_a_message_six_times_leaves_it(database: Database, clock: Clock) -> None:
    post(database)
    for _ in range(len(MAIL_WAITS) + 1):
        assert jobs.take_job(database, now=clock()) is not None
        clock.forward(minutes=1)  # its lease lapses
    assert jobs.take_job(database, now=clock()) is None
    assert job(database).failed_at == clock()


def test_a_mail_server_that_hangs_holds_up_no_other_work(
    database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "utc_now", clock)
    hung, made = threading.Event(), threading.Event()
    sent: list[int] = []

    def hangs(_: Database, payload: dict[str, Any], now: datetime) -> None:
        sent.append(payload["mail"])
        assert hung.wait(30)

    def makes(_: Database, payload: dict[str, Any], now: datetime) -> None:
        made.set()

    post(database)
    with database.writing() as session:
        queue_job(session, kind="make_papers", payload={"pack": 1}, now=NOW)
    due = worker.Round(database, {"send_mail": hangs, "make_papers": makes})
    try:
        assert due() == 1
        assert made.is_set()
        wait_until(lambda: sent == [1])
        post(database)  # comes while the first still hangs, and has its turn after it
        assert due() == 0
        hung.set()
        wait_until(lambda: sent == [1, 2])
    finally:
        hung.set()
        due.end()


def test_at_its_end_the_worker_finishes_the_message_under_way_and_begins_no_other(
    database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "utc_now", clock)
    begun, go_on = threading.Event(), threading.Event()
    sent: list[int] = []

    def slow(_: Database, payload: dict[str, Any], now: datetime) -> None:
        begun.set()
        assert go_on.wait(30)
        sent.append(payload["mail"])

    post(database)
    post(database)
    due = worker.Round(database, {"send_mail": slow})
    due()
    assert begun.wait(30)
    ending = threading.Thread(target=due.end)
    ending.start()
    wait_until(due._ended.is_set)
    go_on.set()
    ending.join(30)
    assert not ending.is_alive()
    assert sent == [1]


def wait_until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


# --- the line to the server


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for this machine that nobody vouches for, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    path = tmp_path / "certificate.pem"
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(private + made.public_bytes(pem))
    return path


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server on this machine counts as one on another."""
    monkeypatch.setattr(mail, "LOOPBACK", frozenset())


@pytest.fixture
def secure_server(server: MailServer, certificate: Path, elsewhere: None) -> MailServer:
    server.secure = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.secure.load_cert_chain(certificate)
    return server


@pytest.fixture
def believed(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The certificate is one of those that this machine believes."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


@pytest.mark.parametrize("begins", ["smtps://", "smtp://"])
def test_a_server_that_does_not_prove_who_it_is_gets_neither_password_nor_message(
    database: Database, secure_server: MailServer, clock: Clock, begins: str
) -> None:
    secure_server.offers_tls = begins == "smtp://"
    post(database)
    assert run(database, clock, secure_server.url.replace("smtp://", f"{begins}user:password@")) == 0
    assert secure_server.taken == []
    assert not [words for words in secure_server.said if words.upper().startswith("AUTH")]
    assert outbox(database)[0].trouble == Trouble.UNPROVED.value


@pytest.mark.parametrize("begins", ["smtps://", "smtp://"])
def test_a_server_that_proves_who_it_is_gets_the_message_over_an_encrypted_line(
    database: Database, secure_server: MailServer, believed: None, clock: Clock, begins: str
) -> None:
    secure_server.offers_tls = begins == "smtp://"
    post(database)
    assert run(database, clock, secure_server.url.replace("smtp://", f"{begins}user:password@")) == 1
    assert len(secure_server.taken) == 1
    said = [words.split()[0].upper() for words in secure_server.said]
    if begins == "smtp://":
        assert said.index("STARTTLS") < said.index("AUTH") < said.index("MAIL")


def test_a_password_is_not_sent_over_a_line_that_others_can_read(
    database: Database, server: MailServer, clock: Clock, elsewhere: None
) -> None:
    post(database)
    assert run(database, clock, server.url.replace("smtp://", "smtp://user:password@")) == 0
    assert not [words for words in server.said if words.upper().startswith(("AUTH", "MAIL"))]
    assert outbox(database)[0].trouble == Trouble.UNPROVED.value
    clock.moment = job(database).due_at
    assert run(database, clock, server.url) == 1  # without a password the server's own rules are enough


def test_the_name_and_password_of_the_address_are_given(database: Database, server: MailServer, clock: Clock) -> None:
    post(database)
    url = server.url.replace("smtp://", "smtp://us%40er:p%2Fw%3A@")
    assert run(database, clock, url) == 1
    # base64 of NUL us@er NUL p/w:
    assert "AUTH PLAIN AHVzQGVyAHAvdzo=" in server.said


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (ConnectionRefusedError(), Trouble.UNREACHED),
        (TimeoutError(), Trouble.UNREACHED),
        (socket.gaierror(), Trouble.UNREACHED),
        (smtplib.SMTPServerDisconnected(), Trouble.UNREACHED),
        (smtplib.SMTPConnectError(421, "busy"), Trouble.UNREACHED),
        (ssl.SSLCertVerificationError(), Trouble.UNPROVED),
        (smtplib.SMTPNotSupportedError(), Trouble.UNPROVED),
        (smtplib.SMTPAuthenticationError(535, "no"), Trouble.SIGN_IN),
        (smtplib.SMTPRecipientsRefused({}), Trouble.ADDRESS),
        (UnicodeEncodeError("ascii", "ä", 0, 1, ""), Trouble.ADDRESS),
        (smtplib.SMTPDataError(554, "no"), Trouble.REFUSED),
        (ValueError(), Trouble.REFUSED),
    ],
)
def test_what_went_wrong_is_told_by_what_can_be_done_about_it(error: BaseException, trouble: Trouble) -> None:
    assert trouble_of(error) is trouble
    assert len(trouble.value) <= 60
