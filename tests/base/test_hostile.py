"""Requests that nobody makes by mistake: every page answers them plainly, without a fault, and does nothing."""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.failure.scenes import ANSWERS, actor_of, dump, freeze, ready_tender
from tests.town import ADMINISTRATOR, OFFICER, Clock, csrf_token, signed_in
from toolkit import demo
from toolkit.app import create_app
from toolkit.base.pages import public, public_address
from toolkit.base.store import Database
from toolkit.library.shelf import Library
from toolkit.people.model import Role
from toolkit.people.tables import MemberRoleRow, MembershipRow
from toolkit.settings import ROOT, Settings

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

HUGE = (2**31, 2**63, 10**30)
ODD = ("a\x00b", "\ud800", "\udcff\udcfe", "../../../../etc/passwd", "{{7*7}}' OR 1=1 --\u202e", "x" * 9000)
"""Text that breaks what reads it carelessly; lone surrogates stand for bytes that are no UTF-8."""


def encoded(words: str) -> str:
    """The words for an address or a form, with the bytes as they are, also where these are no UTF-8."""
    return quote(words.encode("utf-8", "surrogateescape" if "\udcff" in words else "surrogatepass"), safe="")


def rules(app: Flask, method: str) -> list[Rule]:
    return [one for one in app.url_map.iter_rules() if method in (one.methods or ()) and one.endpoint != "static"]


def address(app: Flask, rule: Rule, *, number: int = 1, words: str = "x") -> str:
    """The address of a page whose things have this number and this name."""
    path = rule.rule
    for name, converter in rule._converters.items():
        part = str(number) if type(converter).__name__ == "IntegerConverter" else encoded(words)
        path = re.sub(rf"<([a-z]+(\([^)]*\))?:)?{name}>", part, path)
    assert "<" not in path, f"{rule.rule}: a part that these tests do not know how to fill"
    return path


@pytest.fixture
def lived_in(app: Flask, database: Database, library: Library) -> Flask:
    """The town with a tender under way and a frozen pack."""
    officer = actor_of(database, OFFICER)
    freeze(database, library, officer, *ready_tender(database, officer))
    ready_tender(database, officer, {"purchase": ANSWERS["purchase"]})
    administrator = actor_of(database, ADMINISTRATOR)
    with database.writing() as session:
        wanted = select(MembershipRow.id).where(MembershipRow.person_id == administrator.person_id)
        session.add(MemberRoleRow(membership_id=session.scalars(wanted).one(), role=Role.OFFICER.value))
    return app


def visitors(app: Flask) -> list[FlaskClient]:
    """Somebody who has not signed in, and somebody whom every door of a buyer lets through."""
    return [app.test_client(), signed_in(app, ADMINISTRATOR)]


def token_of(client: FlaskClient) -> str:
    """A token that this visitor's forms carry, also of somebody signed in."""
    page = client.get("/accessibility").text  # its header has a form where somebody is signed in
    return csrf_token(page if 'name="csrf_token"' in page else client.get("/sign-in").text)


def plain(answer: TestResponse, what: str) -> None:
    """No fault, and a page of ours or a way on."""
    assert answer.status_code < 500, f"{what}: {answer.status_code}"
    answer.close()


# --- addresses


def test_numbers_larger_than_any_database_holds_are_things_that_are_not_there(lived_in: Flask) -> None:
    for client in visitors(lived_in)[1:]:
        token = token_of(client)
        for method in ("GET", "POST"):
            for rule in rules(lived_in, method):
                if not any(type(one).__name__ == "IntegerConverter" for one in rule._converters.values()):
                    continue
                for number in HUGE:
                    path = address(lived_in, rule, number=number)
                    answer = client.open(path, method=method, data={"csrf_token": token} if method == "POST" else None)
                    assert answer.status_code in (302, 303, 403, 404, 405), f"{method} {path}: {answer.status_code}"
                    answer.close()


def test_odd_names_in_an_address_are_things_that_are_not_there(lived_in: Flask) -> None:
    for client in visitors(lived_in):
        token = token_of(client)
        for method in ("GET", "POST"):
            for rule in rules(lived_in, method):
                if not any(type(one).__name__ != "IntegerConverter" for one in rule._converters.values()):
                    continue
                for words in ODD:
                    path = address(lived_in, rule, words=words)
                    data = {"csrf_token": token} if method == "POST" else None
                    plain(client.open(path, method=method, data=data), f"{method} {path[:80]}")


def asked_names() -> set[str]:
    """Names that any page looks for in the query of its address."""
    found = set()
    for path in (ROOT / "toolkit").rglob("*.py"):
        found |= set(re.findall(r'request\.args\.(?:get|getlist)\(\s*"([\w-]+)"', path.read_text(encoding="utf-8")))
        found |= set(re.findall(r'"([\w-]+)" in request\.args', path.read_text(encoding="utf-8")))
    return found


def test_odd_queries_are_answered_plainly(lived_in: Flask) -> None:
    names = sorted(asked_names() | {"kind", "person", "first", "last", "from", "until", "code", "state", "error"})
    assert {"next", "before"} <= set(names)
    for client in visitors(lived_in):
        for rule in rules(lived_in, "GET"):
            for words in (*ODD[:3], "-1", str(10**30), "²"):
                query = "&".join(f"{name}={encoded(words)}" for name in names)
                path = f"{address(lived_in, rule)}?{query}"
                plain(client.get(path), f"{rule.endpoint} {words!r}")


# --- forms


def fields(page: str) -> set[str]:
    """Names of the fields of every form on a page."""
    return {html.unescape(name) for name in re.findall(r'<(?:input|textarea|select|button)[^>]* name="([^"]+)"', page)}


def forms(app: Flask, client: FlaskClient) -> Iterator[tuple[str, set[str]]]:
    """Where forms are sent, and the names of their fields as far as a page of the same address shows them."""
    for rule in rules(app, "POST"):
        if rule.endpoint in ("people.sign_out", "people.sign_in_answer"):  # signing out would be the last request
            continue
        for name in (*ANSWERS, "x") if rule.endpoint == "tenders.answer" else ("x",):
            path = address(app, rule, number=2, words=name)
            shown = client.get(path)
            names = fields(shown.text) if shown.status_code == 200 else set()
            yield path, (names | {"form_key", "version", "email", "name"}) - {"csrf_token"}


def test_odd_words_in_any_field_of_any_form_are_answered_plainly(lived_in: Flask) -> None:
    for client in visitors(lived_in):
        token = token_of(client)
        known = list(forms(lived_in, client))
        assert len(known) > 5
        for path, names in known:
            for words in ODD[:5]:
                body = "&".join(f"{quote(one)}={encoded(words)}" for one in sorted(names))
                answer = client.post(
                    path, data=f"csrf_token={quote(token)}&{body}", content_type="application/x-www-form-urlencoded"
                )
                plain(answer, f"{path} {words!r}")


@on_sqlite
def test_a_sign_in_with_odd_words_is_a_failed_one(lived_in: Flask, clock: Clock) -> None:
    for words in ODD:
        clock.forward(hours=2)
        client = lived_in.test_client()
        token = csrf_token(client.get("/sign-in").text)
        for body in (f"email={encoded(words)}&password=x", f"email={quote(OFFICER)}&password={encoded(words)}"):
            answer = client.post(
                "/sign-in", data=f"csrf_token={token}&{body}&carry={encoded(words)}",
                content_type="application/x-www-form-urlencoded",
            )  # fmt: skip
            assert answer.status_code in (400, 401, 422), repr(words)
            assert client.get_cookie("session_token") is None


BODIES = {
    "ten megabytes": ("application/x-www-form-urlencoded", b"title=" + b"a" * 10 * 1024 * 1024),
    "ten megabytes in parts": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n' + b"a" * 10 * 1024 * 1024 + b"\r\n--x--\r\n",
    ),
    "ten megabytes of a file": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n'
        + b"a" * 10 * 1024 * 1024
        + b"\r\n--x--",
    ),
    "many parts": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n' * 20_000 + b"--x--\r\n",
    ),
    "no boundary": ("multipart/form-data", b"--x\r\n"),
    "half a part": ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data"),
    "json": ("application/json", b'{"csrf_token": {"a": []}'),
    "no UTF-8": ("application/x-www-form-urlencoded; charset=utf-16", b"\xff\xfe=\xff&%FF=%ED%A0%80"),
    "a type that there is not": ("\x7f/;;=", b"x"),
    "many fields": ("application/x-www-form-urlencoded", b"a=&" * 200_000),
}


@pytest.mark.parametrize("kind", BODIES)
@on_sqlite
def test_a_body_that_no_form_sends_is_refused_and_nothing_is_written(
    lived_in: Flask, database: Database, kind: str
) -> None:
    content_type, body = BODIES[kind]
    officer = signed_in(lived_in, OFFICER)
    before = dump(database)
    for path in ("/tenders", "/tenders/1/purchase", "/sign-in", "/sign-out", "/none"):
        for client in (lived_in.test_client(), officer):
            answer = client.post(path, data=body, content_type=content_type)
            wanted = (413,) if kind.startswith(("ten", "many parts")) else (400, 404, 405)
            assert answer.status_code in (*wanted, 404), f"{path}: {answer.status_code}"
            assert answer.headers["X-Request-Id"] in answer.text
    assert dump(database) == before


# --- methods


@on_sqlite
def test_no_header_and_no_field_turns_one_method_into_another(lived_in: Flask, database: Database) -> None:
    officer = signed_in(lived_in, OFFICER)
    token = token_of(officer)
    before = dump(database)
    for name in ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"):
        for rule in rules(lived_in, "POST"):
            if "GET" in {
                m for one in lived_in.url_map.iter_rules() if one.rule == rule.rule for m in one.methods or ()
            }:
                plain(officer.get(address(lived_in, rule), headers={name: "POST"}), rule.rule)
    assert officer.get("/tenders?_method=POST&csrf_token=" + token).status_code == 200
    assert officer.post("/sign-in", data={"_method": "DELETE", "csrf_token": token}).status_code < 500
    assert dump(database) == before


@on_sqlite
def test_other_methods_are_refused_with_a_page(lived_in: Flask, database: Database) -> None:
    officer = signed_in(lived_in, OFFICER)
    before = dump(database)
    for method in ("PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "<SCRIPT>"):
        for rule in lived_in.url_map.iter_rules():
            path = "/static/theme.css" if rule.endpoint == "static" else address(lived_in, rule)
            answer = officer.open(path, method=method)
            assert answer.status_code in (404, 405), f"{method} {path}"
            assert answer.headers["X-Request-Id"] in answer.text
            assert "<SCRIPT>" not in answer.text
    assert dump(database) == before


# --- cookies and headers


@on_sqlite
def test_a_changed_cookie_signs_nobody_in_and_breaks_no_page(lived_in: Flask) -> None:
    officer = signed_in(lived_in, OFFICER)
    kept = {name: getattr(officer.get_cookie(name), "value", "") for name in ("session_token", "session")}
    assert all(kept.values())
    changed = [words[:-1] + ("A" if words[-1] != "A" else "B") for words in (kept["session_token"], kept["session"])]
    values = [
        "",
        "x",
        "null",
        "0",
        "..",
        "%00",
        "%FF%FE",
        "a" * 3000,
        kept["session"],
        *changed,
        kept["session_token"][:-1],
    ]
    for value in values:
        client = lived_in.test_client()
        client.set_cookie("session_token", value)
        assert client.get("/tenders").status_code == 302, value[:50]
        client.set_cookie("session", value)
        client.set_cookie("language", value)
        plain(client.get("/sign-in"), value[:50])
        assert client.post("/sign-in", data={"csrf_token": "x"}).status_code == 400
    with_raw = lived_in.test_client(use_cookies=False)
    for raw in ("session_token", "=;=;;", 'session_token="\\377"', "session_token=\xe4\xff", "a=b" * 20_000):
        assert with_raw.get("/tenders", headers={"Cookie": raw}).status_code == 302


@on_sqlite
def test_what_a_cookie_says_of_a_person_is_believed_only_with_our_signature(lived_in: Flask) -> None:
    """The cookie of the browser is signed: one that somebody wrote anew, also with another key, counts for nothing."""
    other = Flask("other")
    other.secret_key = "another secret, also long enough to sign with"
    officer = signed_in(lived_in, OFFICER)
    kept = officer.get_cookie("session")
    assert kept is not None
    interface = lived_in.session_interface
    serializer = interface.get_signing_serializer(lived_in)  # type: ignore[attr-defined]
    words = serializer.loads(kept.value)
    forged = interface.get_signing_serializer(other).dumps(words)  # type: ignore[attr-defined]
    token = token_of(officer)
    assert officer.post("/tenders", data={"csrf_token": token, "form_key": "x" * 22}).status_code == 303
    officer.set_cookie("session", forged)
    assert officer.post("/tenders", data={"csrf_token": token, "form_key": "y" * 22}).status_code == 400


HEADERS = {
    "Accept-Language": ("\x7f", "fi;q=x", "*", "a-" * 5000, ",,,;;;", "<script>alert(1)</script>"),
    "Accept": ("x" * 5000,),
    "Range": ("bytes=0-0,1-1,2-2", "bytes=-9", "x"),
    "If-None-Match": ('W/"x', "*"),
    "If-Modified-Since": ("yesterday", "Thu, 32 Jan 9999 99:99:99 GMT"),
    "Referer": ("javascript:alert(1)", "http://[::1", "\x7f"),
    "Origin": ("null", "https://evil.example"),
    "User-Agent": ("", "<script>alert(1)</script>", "a" * 50_000, "\xff\xfe"),
    "Authorization": ("Basic \xff", "Bearer x", "Digest"),
    "Content-Length": ("-1", "x", "99999999999999999999"),
    "Sec-Fetch-Site": ("same-origin", "\x7f"),
    "X-Request-Id": ("<script>alert(1)</script>",),
}


@on_sqlite
def test_odd_headers_are_answered_plainly_and_repeated_nowhere(lived_in: Flask) -> None:
    for client in visitors(lived_in):
        for name, values in HEADERS.items():
            for value in values:
                for path in ("/sign-in", "/tenders", "/none", "/static/theme.css"):
                    answer = client.get(path, headers={name: value})
                    assert answer.status_code < 500, f"{path} {name}: {value[:40]!r}"
                    assert "alert(1)" not in answer.text, name
                    assert "alert(1)" not in str(answer.headers)
                    answer.close()


# --- hosts


LIES = (
    "evil.example", "evil.example:80", "localhost.evil.example", "evil.example@localhost", "localhost@evil.example",
    "localhost, evil.example", "localhost/../evil", "localhost:81:81", "localhost:999999", "local host", "localhost.",
    "[::1", "[::2]", "127.0.0.2", "0.0.0.0", "127.1", "<script>", "l\xf6calhost",  # noqa: S104
)  # fmt: skip


@pytest.mark.parametrize("host", LIES)
@on_sqlite
def test_a_host_that_is_not_ours_gets_a_plain_refusal_and_nothing_else(
    lived_in: Flask, database: Database, host: str
) -> None:
    client = signed_in(lived_in, OFFICER)
    token = token_of(client)
    before = dump(database)
    for path in ("/", "/sign-in", "/tenders", "/language/sv?next=/", "/none", "/static/theme.css"):
        answer = client.get(path, headers={"Host": host})
        assert answer.status_code == 400, path
        assert "evil" not in answer.text + str(answer.headers)
        assert "<script>alert" not in answer.text
        assert "Set-Cookie" not in answer.headers
        answer.close()
    sent = client.post("/tenders", data={"csrf_token": token, "form_key": "x" * 22}, headers={"Host": host})
    assert sent.status_code == 400
    assert dump(database) == before


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]:8000", "Toolkit.Example.fi"])
@on_sqlite
def test_the_public_name_and_this_machine_itself_are_answered(
    settings: Settings, database: Database, library: Library, host: str
) -> None:
    app = create_app(replace(settings, public_url="https://toolkit.example.fi"), database=database, library=library)
    assert app.test_client().get("/sign-in", headers={"Host": host}).status_code == 200


def telling(settings: Settings, database: Database, library: Library) -> FlaskClient:
    """A program with a page that tells what it believes about the request."""
    app = create_app(settings, database=database, library=library)

    @app.get("/told")
    @public
    def told() -> dict[str, object]:
        return {
            "address": request.remote_addr,
            "secure": request.is_secure,
            "host": request.host,
            "root": request.script_root,
            "path": request.path,
            "link": public_address("/reset/token"),
        }

    return app.test_client()


FORWARDED = {
    "X-Forwarded-For": "203.0.113.9, 192.0.2.7",
    "X-Forwarded-Proto": "http, https",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Port": "666",
    "X-Forwarded-Prefix": "/evil",
    "X-Forwarded-Server": "evil.example",
    "Forwarded": "for=203.0.113.9;host=evil.example;proto=https",
    "X-Real-Ip": "203.0.113.9",
    "X-Original-Url": "/evil",
    "X-Rewrite-Url": "/evil",
    "X-Host": "evil.example",
    "Client-Ip": "203.0.113.9",
}


@pytest.mark.parametrize(
    ("proxies", "believed"), [(0, ("127.0.0.1", False)), (1, ("192.0.2.7", True)), (2, ("203.0.113.9", False))]
)
@on_sqlite
def test_only_our_own_proxies_are_believed_and_of_the_reader_alone(
    settings: Settings, database: Database, library: Library, proxies: int, believed: tuple[str, bool]
) -> None:
    ours = replace(settings, proxies=proxies, public_url="https://toolkit.example.fi")
    told = telling(ours, database, library).get("/told", headers=FORWARDED).json
    assert told == {
        "address": believed[0],
        "secure": believed[1],
        "host": "localhost",
        "root": "",
        "path": "/told",
        "link": "https://toolkit.example.fi/reset/token",
    }


# --- the way back


ELSEWHERE = (
    "https://evil.example/", "//evil.example/", "///evil.example", "/\\evil.example", "\\\\evil.example",
    "/\t/evil.example", "/\r\nLocation: https://evil.example", "javascript:alert('evil')", "data:text/html,evil",
    "evil.example", "https:evil.example", "/\x00/evil.example", " //evil.example", "/./\\evil.example",
    "http:/\\evil.example", "\u2028//evil.example",
)  # fmt: skip


def elsewhere(page: str, *ways: str) -> list[str]:
    """Which ways on, told beside a page or standing in it as links and forms, lead to another site."""
    every = [*ways, *(html.unescape(way) for way in re.findall(r'(?:href|action|formaction|src)="([^"]*)"', page))]
    return [way for way in every if "evil" in (urlsplit(way).netloc or way.partition("?")[0])]


def led_by(answer: TestResponse) -> list[str]:
    """Which ways of an answer lead to another site."""
    found = elsewhere(answer.text, answer.headers.get("Location", ""), answer.headers.get("Refresh", ""))
    answer.close()
    return found


def test_a_way_elsewhere_is_recognised() -> None:
    away = '<a href="//evil.example/x"><form action="https://evil.example"><a href="javascript:alert(\'evil\')">'
    assert len(elsewhere(away, "https://evil.example")) == 4
    assert elsewhere('<a href="/language/fi?next=//evil.example">', "/sign-in?next=%2F%2Fevil.example") == []


@on_sqlite
def test_no_page_sends_its_reader_to_another_site(lived_in: Flask) -> None:
    for way in ELSEWHERE[:6]:  # the others are tried where a page is known to lead on
        for client in visitors(lived_in):
            for rule in rules(lived_in, "GET"):
                answer = client.get(address(lived_in, rule, words="sv"), query_string={"next": way})
                assert led_by(answer) == [], f"{rule.endpoint} {way!r}"


@on_sqlite
def test_no_form_sends_its_reader_to_another_site(lived_in: Flask) -> None:
    client = signed_in(lived_in, ADMINISTRATOR)
    token = token_of(client)
    for rule in rules(lived_in, "POST"):
        if rule.endpoint == "people.sign_out":
            continue
        for way in ELSEWHERE[:6]:
            answer = client.post(
                address(lived_in, rule, words="sv"), query_string={"next": way}, data={"csrf_token": token, "next": way}
            )
            assert led_by(answer) == [], f"{rule.endpoint} {way!r}"


@pytest.mark.parametrize("way", ELSEWHERE)
@on_sqlite
def test_a_sign_in_that_was_wanted_for_another_site_ends_on_our_front_page(app: Flask, way: str) -> None:
    client = app.test_client()
    page = client.get("/sign-in", query_string={"next": way})
    data = {"csrf_token": csrf_token(page.text), "email": OFFICER, "password": demo.PASSWORD, "next": way}
    answer = client.post("/sign-in", query_string={"next": way}, data=data)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")


def unguarded(source: str) -> list[int]:
    """Lines that read `next` from a request other than as the first argument of `local_path`."""
    tree = ast.parse(source)
    guarded = {
        id(node.args[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "local_path"
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and ast.unparse(node.func.value).startswith("request.")
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and node.args[0].value == "next"
        and id(node) not in guarded
    ]


KEPT_ON = {"sign_in_page"}
"""Functions that hand `next` on in an address of our own, where it is read again through `local_path`."""


@pytest.mark.parametrize(
    "path", sorted((ROOT / "toolkit").rglob("*pages.py")), ids=lambda p: f"{p.parent.name}-{p.stem}"
)
def test_where_to_go_next_is_read_through_the_check_that_it_is_ours(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    handed_on = [
        range(node.lineno, (node.end_lineno or 0) + 1)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef) and node.name.lstrip("_") in KEPT_ON
    ]
    assert [line for line in unguarded(source) if not any(line in one for one in handed_on)] == []


def test_a_next_that_is_read_unchecked_is_told() -> None:
    assert unguarded('redirect(local_path(request.args.get("next"), "/"))\nredirect(request.form.get("next"))') == [2]
