from __future__ import annotations

from typing import Any

import pytest

from toolkit.base.cookies import NamedCookies, inward, outward


@pytest.mark.parametrize(
    ("set_cookie", "sent"),
    [
        ("token=a; Secure; HttpOnly; Path=/; SameSite=Lax", "__Host-token=a; Secure; HttpOnly; Path=/; SameSite=Lax"),
        ("token=a; path=/; secure", "__Host-token=a; path=/; secure"),
        ("begun=a; Secure; Path=/sign-in/with/x", "__Secure-begun=a; Secure; Path=/sign-in/with/x"),
        ("token=a; Secure", "__Secure-token=a; Secure"),
        ("token=a; Secure; Path=/; Domain=example.fi", "__Secure-token=a; Secure; Path=/; Domain=example.fi"),
        ("token=a; Path=/", "token=a; Path=/"),
        ("token=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; Path=/",
         "__Host-token=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; Path=/"),
    ],
)  # fmt: skip
def test_a_cookie_goes_out_under_the_name_that_its_attributes_allow(set_cookie: str, sent: str) -> None:
    assert outward(set_cookie) == sent


@pytest.mark.parametrize(
    ("came", "known"),
    [
        ("__Host-token=a; __Secure-begun=b", "token=a; begun=b"),
        ("token=of a neighbour; __Host-token=a", "token=a"),
        ("token=of a neighbour", ""),
        ("__host-token=a", ""),
        ("", ""),
        (";;=; __Host-", ""),
        ("__Host-token=a=b; c", "token=a=b"),
    ],
)
def test_only_cookies_under_our_names_come_in(came: str, known: str) -> None:
    assert inward(came) == known


def test_the_program_knows_its_cookies_by_their_plain_names() -> None:
    seen: list[str] = []
    told: list[tuple[str, str]] = []

    def program(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        seen.append(environ["HTTP_COOKIE"])
        start_response("200 OK", [("Set-Cookie", "token=b; Secure; Path=/"), ("X-Other", "token=b; Secure; Path=/")])
        return [b"said"]

    answer = NamedCookies(program)(
        {"HTTP_COOKIE": "__Host-token=a; token=c"}, lambda status, headers: told.extend(headers)
    )
    assert (list(answer), seen) == ([b"said"], ["token=a"])
    assert told == [("Set-Cookie", "__Host-token=b; Secure; Path=/"), ("X-Other", "token=b; Secure; Path=/")]


def test_a_request_without_cookies_brings_none() -> None:
    assert NamedCookies(lambda environ, _: [environ["HTTP_COOKIE"].encode()])({}, print) == [b""]
