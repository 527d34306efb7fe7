"""Names cookies so that browsers hold them to HTTPS and to this one host, whoever else has a name beside ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

HOST, SECURE = "__Host-", "__Secure-"
"""Beginnings of names that browsers take only over HTTPS: the first also only for this host and all of its paths."""

Program = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class NamedCookies:
    """Stands in front of a program: its cookies go out under such names, and only under such names do they come in.

    The program itself knows its cookies by their plain names.
    """

    def __init__(self, program: Program) -> None:
        self.program = program

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer one request."""

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            told = [(name, outward(words) if name.lower() == "set-cookie" else words) for name, words in headers]
            return start_response(status, told, *rest)

        return self.program(environ | {"HTTP_COOKIE": inward(environ.get("HTTP_COOKIE", ""))}, start)


def outward(words: str) -> str:
    """A `Set-Cookie` header with the name as browsers get it; a cookie that is not for HTTPS alone keeps its own."""
    attributes = {part.strip().lower() for part in words.split(";")[1:]}
    if "secure" not in attributes:
        return words
    everywhere = "path=/" in attributes and not any(part.startswith("domain=") for part in attributes)
    return f"{HOST if everywhere else SECURE}{words}"


def inward(words: str) -> str:
    """A `Cookie` header with the names as the program knows them; what came under any other name is left out."""
    pairs = (part.strip() for part in words.split(";"))
    return "; ".join(pair.removeprefix(start) for pair in pairs for start in (HOST, SECURE) if pair.startswith(start))
