"""The server as it is run, sent bytes that no browser sends: it refuses each, takes none for another, and goes on."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urlencode

import pytest

from tests.conftest import SECRET
from tests.town import csrf_token
from toolkit.settings import ROOT

POST = b"POST /sign-in HTTP/1.1"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The program as it is run, in the demo, and its port."""
    folder = tmp_path_factory.mktemp("served")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    environ = {
        "INSTANCE_DIR": str(folder),
        "SECRET_KEY": SECRET,
        "PORT": str(port),
        "DEMO": "1",
        "PATH": "/usr/bin:/bin",
    }
    with (folder / "printed.txt").open("w") as printed:
        running = subprocess.Popen(
            [sys.executable, "-m", "toolkit"], cwd=ROOT, env=environ, stdout=printed, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
    try:
        end = time.monotonic() + 90
        while not (up := answers(port)) and running.poll() is None and time.monotonic() < end:
            time.sleep(0.1)
        assert up, (folder / "printed.txt").read_text()
        yield port
    finally:
        running.terminate()
        running.wait(60)


def answers(port: int) -> bool:
    return b" 200 OK" in say(port, b"GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")


def say(port: int, words: bytes) -> bytes:
    """What the server answers to bytes, until it hangs up."""
    told = b""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
            line.sendall(words)
            with suppress(OSError):  # it may have hung up by now; what it said before can still be read
                line.shutdown(socket.SHUT_WR)
            while part := line.recv(65536):
                told += part
    except ConnectionError:
        pass  # it hung up before it had heard all
    return told


def ask(*lines: bytes, body: bytes = b"", start: bytes = b"GET /sign-in HTTP/1.1", host: bytes = b"localhost") -> bytes:
    return b"\r\n".join([start, b"Host: " + host, b"Connection: close", *lines, b"", b""]) + body


REQUESTS = {
    "a huge header": (ask(b"X: " + b"a" * 200_000), (400, 431)),
    "a huge cookie": (ask(b"Cookie: session_token=" + b"a" * 200_000), (400, 431)),
    "a thousand headers": (ask(*(b"X-%d: a" % number for number in range(1000))), (400, 431)),
    "a huge address": (ask(start=b"GET /" + b"a" * 100_000 + b" HTTP/1.1"), (400, 414)),
    "two hosts": (ask(b"Host: evil.example"), (400,)),
    "another host": (ask(host=b"evil.example"), (400,)),
    "the address of another site": (ask(start=b"GET http://evil.example/ HTTP/1.1", host=b"evil.example"), (400,)),
    "two lengths": (ask(b"Content-Length: 3", b"Content-Length: 4", start=POST, body=b"abcd"), (400,)),
    "a length and chunks": (
        ask(b"Content-Length: 4", b"Transfer-Encoding: chunked", start=POST, body=b"0\r\n\r\nGET /evil"),
        (400,),
    ),
    "chunks of another kind": (ask(b"Transfer-Encoding: xchunked", start=POST), (400, 501)),
    "a negative length": (ask(b"Content-Length: -1", start=POST), (400,)),
    "a NUL in a header": (ask(b"X: a\x00b"), (400,)),
    "a header over two lines": (ask(b"X: a\r\n b: c"), (400,)),
    "a space before the colon": (ask(b"X : a"), (400,)),
    "no method": (b" / HTTP/1.1\r\n\r\n", (400,)),
    "another protocol": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", (400, 0)),
    "a version to come": (ask(start=b"GET /sign-in HTTP/3.0"), (400, 505)),
    "bytes that are no UTF-8": (ask(start=b"GET /%ff%fe/%c0%ae HTTP/1.1"), (404,)),
    "a path upwards": (ask(start=b"GET /static/../../../../etc/passwd HTTP/1.1"), (404,)),
    "a hidden path upwards": (ask(start=b"GET /static/%2e%2e/%2e%2e/settings.py HTTP/1.1"), (404,)),
    "ten megabytes": (
        ask(
            b"Content-Type: application/x-www-form-urlencoded", b"Content-Length: 10485760",
            start=POST, body=b"a" * 10_485_760,
        ),
        (413, 0),
    ),
    "ten megabytes in chunks": (
        ask(
            b"Content-Type: application/x-www-form-urlencoded", b"Transfer-Encoding: chunked",
            start=POST, body=b"A00000\r\n" + b"a" * 0xA00000 + b"\r\n0\r\n\r\n",
        ),
        (413, 0),
    ),
}  # fmt: skip
"""What is sent, and the status of the answer; 0 where the server may hang up without one."""


@pytest.mark.parametrize("kind", REQUESTS)
def test_the_server_refuses_what_no_browser_sends_and_goes_on(server: int, kind: str) -> None:
    sent, wanted = REQUESTS[kind]
    told = say(server, sent)
    status = int(told.split(b" ", 2)[1]) if told.startswith(b"HTTP/") else 0
    assert status in wanted, told[:300]
    assert b"Traceback" not in told
    assert b"evil" not in told
    assert b"root:" not in told
    assert told.count(b"HTTP/1.") <= 1  # nothing was taken for a second request
    assert answers(server)


def test_what_a_stranger_says_of_a_proxy_the_server_does_not_believe(server: int) -> None:
    line = http.client.HTTPConnection("127.0.0.1", server, timeout=20)
    line.request("GET", "/sign-in")
    page = line.getresponse()
    cookie = str(page.headers["Set-Cookie"]).split(";")[0]
    form = urlencode({"csrf_token": csrf_token(page.read().decode()), "email": "a@example.fi", "password": "wrong"})
    typed = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    for name, value in (("X-Forwarded-Proto", "https"), ("X-Forwarded-Ssl", "on"), ("Forwarded", "proto=https")):
        line.request("POST", "/sign-in", form, {**typed, name: value})
        answer = line.getresponse()
        answer.read()
        assert answer.status == 401, name  # were the line believed to be encrypted, the form would want its Referer
    line.close()
    told = say(server, ask(b"SCRIPT_NAME: /sign-in", b"X-Script-Name: /evil", b"PATH_INFO: /evil"))
    assert b" 200 OK" in told
    assert b'href="/sign-in/' not in told
    assert b"evil" not in told
