"""What somebody had typed into a form when their session ended, carried through the sign-in and shown again."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from flask import current_app, request
from flask import session as browser
from itsdangerous import BadData, URLSafeSerializer
from werkzeug.exceptions import HTTPException

from toolkit.base.pages import now

MAX_CARRY = 1_000_000
"""How much typed text is carried through a sign-in at most, in bytes."""

CARRY_LASTS = timedelta(hours=8)
SHOWN = 200
"""How many characters of an answer are shown before it is sent again; all of it is sent."""

_UNSHOWN = frozenset({"form_key", "key", "then", "version"})
"""Fields that no person typed."""

_SECRET = frozenset({"code"})
"""Fields that are never carried, as no password is."""


@dataclass(frozen=True, slots=True)
class TypedText:
    """A form as it was sent: where to, and its fields in order."""

    path: str
    pairs: tuple[tuple[str, str], ...]

    def shown(self) -> list[tuple[str, int]]:
        """What to show of it: the start of each answer, and how long the answer is when that is not all of it."""
        return [(text[:SHOWN], len(text) if len(text) > SHOWN else 0) for text in self._answers() if _is_prose(text)]

    def others(self) -> int:
        """How many other answers there are: choices and figures, whose bare values would tell nobody anything."""
        return sum(not _is_prose(text) for text in self._answers())

    def can_be_sent(self) -> bool:
        """Whether its path takes a form and it is not longer than what is carried."""
        return _takes_forms(self.path) and _size(self.pairs) <= MAX_CARRY

    def _answers(self) -> list[str]:
        return [value for name, value in self.pairs if name not in _UNSHOWN and value.strip()]


def _is_prose(text: str) -> bool:
    return len(text) > 20 or bool(re.search(r"[^\W\d_]", text) and re.search(r"\W", text.strip()))


def here() -> str:
    """The path of this request, with what stands after its question mark."""
    return request.full_path.rstrip("?")


def keyed(kind: str, words: str) -> str:
    """A hash that only this installation can make: a plain one of a network address could be undone by trying all."""
    return hmac.new(str(current_app.secret_key).encode(), f"{kind}:{words}".encode(), hashlib.sha256).hexdigest()


def sent_now() -> TypedText:
    """The form that this request brings, without its secrets."""
    return TypedText(here(), tuple(_pairs()))


def carry_away() -> str:
    """The form that this request brings, signed, to come back with the sign-in; nothing when it is too long."""
    pairs = _pairs()
    if _size(pairs) > MAX_CARRY:
        return ""
    entry = {"at": now().isoformat(), "browser": _this_browser(), "path": here(), "pairs": pairs}
    carry = _serializer().dumps(entry)
    return carry if isinstance(carry, str) else carry.decode()


def bring_back(carry: str, *, person_id: int) -> TypedText | None:
    """What was typed, if it was signed by us, not long ago, in this browser, by this person, for a form of ours."""
    try:
        entry = _serializer().loads(carry)
    except BadData:
        return None
    if now() - datetime.fromisoformat(entry["at"]) > CARRY_LASTS:
        return None
    if not hmac.compare_digest(entry["browser"], _this_browser()) or browser.get("person") != person_id:
        return None
    if not _takes_forms(entry["path"]):
        return None
    return TypedText(entry["path"], tuple((name, value) for name, value in entry["pairs"]))


def _this_browser() -> str:
    """What ties carried text to one browser and one sign-in in it: the CSRF secret is changed at each sign-in."""
    return keyed("browser", str(browser.get(current_app.config["WTF_CSRF_FIELD_NAME"], "")))


def _serializer() -> URLSafeSerializer:
    strong = {"digest_method": hashlib.sha256}
    return URLSafeSerializer(str(current_app.secret_key), salt="carried entry", signer_kwargs=strong)


def _secret(name: str) -> bool:
    csrf = str(current_app.config["WTF_CSRF_FIELD_NAME"])
    return name.endswith(csrf) or name in _SECRET or "password" in name.casefold()


def _pairs() -> list[tuple[str, str]]:
    return [(name, value) for name, value in request.form.items(multi=True) if not _secret(name)]


def _takes_forms(path: str) -> bool:
    """Whether a path of ours takes a form."""
    try:
        current_app.url_map.bind("localhost").match(urlsplit(path).path, method="POST")
    except HTTPException:
        return False
    return True


def _size(pairs: Iterable[tuple[str, str]]) -> int:
    return len(json.dumps(list(pairs), ensure_ascii=False).encode())
