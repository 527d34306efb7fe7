"""Doors, language, today, security headers and error pages: what every page has and no page does by itself."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Protocol, TypeVar, cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from flask import Blueprint, Flask, Response, current_app, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug import Response as BaseResponse
from werkzeug.exceptions import BadRequest, HTTPException

from toolkit.base.model import Actor, Language, NotAllowed, NotFound, Refused, traces
from toolkit.base.phrases import say, write
from toolkit.base.store import Database, is_storage_full
from toolkit.settings import LOOPBACK

HELSINKI = ZoneInfo("Europe/Helsinki")
LANGUAGE_COOKIE = "language"
ENDONYMS = ((Language.FI, "Suomi"), (Language.SV, "Svenska"), (Language.EN, "English"))
MAX_REQUEST = 2 * 1024 * 1024
"""Largest request in bytes."""

log = logging.getLogger(__name__)
View = TypeVar("View", bound=Callable[..., Any])
Answer = TypeVar("Answer", bound=BaseResponse)


class Me(Protocol):
    """Whoever is signed in, as the pages need to know them."""

    actor: Actor
    name: str
    organisation_name: str


class Guard(Protocol):
    """Who asks, and whether they may: provided by the room that knows people."""

    def who(self) -> Me | None:
        """Whoever is signed in with this request."""

    def may(self, actor: Actor, action: str) -> bool:
        """Whether the rights table allows the action."""

    def detour(self, me: Any) -> ResponseReturnValue | None:
        """Where somebody signed in has to go before anything else; none when nothing is in the way."""

    def ask_to_sign_in(self) -> ResponseReturnValue:
        """The answer to a request that needs somebody signed in."""

    def show_again(self) -> ResponseReturnValue | None:
        """The answer to a form of our own that was opened before the last sign-in; none where nobody is signed in."""


@dataclass(slots=True)
class Ground:
    """What the program hands to its pages."""

    database: Database
    clock: Callable[[], datetime]
    public_url: str = "http://localhost"
    hosts: frozenset[str] = LOOPBACK
    guard: Guard | None = None
    navigation: Callable[[Me | None], list[tuple[str, str]]] = lambda me: []


class UnmarkedPage(Exception):  # noqa: N818
    """A page that says neither that it is public nor which right it needs; the program does not start with one."""


def public(view: View) -> View:
    """Mark a page that anybody may see."""
    cast("Any", view).door = None
    return view


def allowed(action: str) -> Callable[[View], View]:
    """Mark a page that needs the right to an action."""

    def mark(view: View) -> View:
        cast("Any", view).door = action
        return view

    return mark


def ground() -> Ground:
    """What the program hands to its pages."""
    return cast("Ground", current_app.extensions["ground"])


def database() -> Database:
    """The database with its two doors."""
    return ground().database


def now() -> datetime:
    """This moment, in UTC: the only clock that pages read."""
    return ground().clock().astimezone(UTC)


def today() -> date:
    """Today in Helsinki: the day enters the program here."""
    return now().astimezone(HELSINKI).date()


def language() -> Language:
    """The language of this request: the reader's choice, else what the browser prefers, else Finnish."""
    if "language" not in g:
        chosen = request.cookies.get(LANGUAGE_COOKIE)
        if chosen not in {one.value for one in Language}:
            chosen = request.accept_languages.best_match([one.value for one in Language]) or Language.FI
        g.language = Language(chosen)
    return cast("Language", g.language)


def request_id() -> str:
    """The number of this request, told in its log lines and on its error pages."""
    if "request_id" not in g:  # also when the request is refused before the pages' own turn comes
        g.request_id = secrets.token_hex(8)
    return cast("str", g.request_id)


def nonce() -> str:
    """What lets the page's own script, and no other, run."""
    if "nonce" not in g:
        g.nonce = secrets.token_urlsafe(16)
    return cast("str", g.nonce)


def me() -> Me:
    """Whoever is signed in; only for pages whose door let somebody through."""
    return cast("Me", g.me)


def actor() -> Actor:
    """Whoever acts, by ids; only for pages whose door let somebody through."""
    return me().actor


def public_address(path: str) -> str:
    """A path of ours as an address for a message; never made from what the request says of its host."""
    return ground().public_url.rstrip("/") + path


def download(content: bytes | str, media_type: str, name: str) -> Response:
    """An answer that a browser keeps as a file of that name; like every page it is stored nowhere on the way."""
    answer = Response(content, mimetype=media_type)
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    return answer


def local_path(path: str | None, otherwise: str) -> str:
    """A path of this program, never an address elsewhere."""
    if not path or not path.startswith("/") or path.startswith("//") or re.search(r"[\x00-\x20\x7f\\]", path):
        return otherwise
    try:
        parts = urlsplit(path)
    except ValueError:
        return otherwise
    return otherwise if parts.scheme or parts.netloc else path


pages = Blueprint("base", __name__)


@pages.get("/language/<code>")
@public
def choose_language(code: str) -> ResponseReturnValue:
    """Keep the reader's choice of language and go back to where they were."""
    if code not in {one.value for one in Language}:
        raise NotFound
    return keep_language(redirect(local_path(request.args.get("next"), "/")), code)


def keep_language(answer: Answer, code: str) -> Answer:
    """An answer that has the browser keep the reader's choice of language."""
    answer.set_cookie(
        LANGUAGE_COOKIE,
        code,
        max_age=365 * 24 * 3600,
        samesite="Lax",
        httponly=True,
        secure=bool(current_app.config["SESSION_COOKIE_SECURE"]),
    )
    return answer


@pages.get("/accessibility")
@public
def accessibility() -> str:
    """The accessibility statement."""
    return render_template("base/accessibility.html")


@pages.get("/privacy")
@public
def privacy() -> str:
    """What is kept about people who use the program, and what is never kept."""
    return render_template("base/privacy.html")


def _error(code: int, title: str, what: str, why: str, next: str) -> tuple[str, int]:
    page = render_template("error.html", code=code, title=title, what=what, why=why, next=next)
    return page, code


def _refused(refusal: Refused) -> tuple[str, int]:
    words = [say(part, language()) for part in (refusal.what, refusal.why, refusal.next)]
    return _error(409, _("This cannot be done now"), *words)


def _not_found(_error_: object) -> tuple[str, int]:
    return _error(
        404,
        _("Page not found"),
        _("There is no such page, or it is not yours to see."),
        _("The address may be mistyped or out of date, or the page belongs to another organisation."),
        _("Check the address, or start from the front page."),
    )


def _not_allowed(error: NotAllowed) -> tuple[str, int]:
    who = g.get("me")
    asked = (who.actor.person_id, who.actor.organisation_id) if who else ("nobody", "none")
    log.warning("no right to %s: person %s, organisation %s (request %s)", error, *asked, request_id())
    return _error(
        403,
        _("You do not have the right to do this"),
        _("Nothing was changed."),
        _("Your role in this organisation does not include it."),
        _("Ask your organisation's administrator for the role you need."),
    )


def _form_expired(_error_: object) -> ResponseReturnValue:
    guard = ground().guard
    log.warning("a form came without the token of its browser: %s (request %s)", request.endpoint, request_id())
    # Only a form that the browser itself says came from our own pages: never another site's.
    if guard is not None and request.headers.get("Sec-Fetch-Site") == "same-origin":
        again = guard.show_again()
        if again is not None:
            return again
    return _error(
        400,
        _("The form has expired"),
        _("Nothing was saved."),
        _("The form was opened in another session, or your browser does not keep cookies."),
        _("Go back in your browser: what you typed is still there. Reload the page in another tab and send it again."),
    )


def _http(error: HTTPException) -> ResponseReturnValue:
    if error.code == 413:
        return _error(
            413,
            _("Too much was sent"),
            _("Nothing was saved."),
            _("The form was larger than this program takes."),
            _("Go back in your browser and shorten the texts."),
        )
    if error.code == 404:
        return _not_found(error)
    if error.response is not None or (error.code or 500) < 400:
        return error
    page, code = _error(
        error.code or 500,
        _("The request was not understood"),
        _("Nothing was changed."),
        _("The program has no answer to this kind of request."),
        _("Start from the front page."),
    )
    methods = getattr(error, "valid_methods", None)
    return page, code, {"Allow": ", ".join(methods)} if methods else {}


def _fault(error: Exception) -> tuple[str, int]:
    if isinstance(error, OperationalError) and is_storage_full(error):
        log.error("storage is full (request %s)", request_id())
        return _error(
            503,
            _("The storage is full"),
            _("Nothing was saved."),
            _("The disk that holds the database has no room left."),
            _("Tell whoever looks after the program, then go back in your browser and send the form again."),
        )
    log.error("fault in request %s: %s", request_id(), traces(error))
    return _error(
        500,
        _("Something went wrong"),
        _("Nothing was saved."),
        _("The fault is ours and has been logged."),
        _("Go back and try again. If it happens again, tell us the number below."),
    )


def _asked_host() -> str | None:
    """The host that was asked for, without its port; none when it cannot be one."""
    asked = re.fullmatch(r"(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:[0-9]{1,5})?", request.host.lower())
    return asked[1].strip("[]") if asked else None


def _before() -> ResponseReturnValue | None:
    g.me = None
    # Whoever asks for another host was led here by a name that is not ours: what we answer is not for them.
    if _asked_host() not in ground().hosts:
        raise BadRequest
    if request.endpoint == "static":
        return None
    guard = ground().guard
    g.me = guard.who() if guard else None
    view = current_app.view_functions.get(request.endpoint or "")
    action = getattr(view, "door", None)
    if guard is None or action is None:
        return None
    if g.me is None:
        return guard.ask_to_sign_in()
    detour = guard.detour(g.me)
    if detour is not None:
        return detour
    if not guard.may(g.me.actor, action):
        raise NotAllowed(action)
    return None


def _after(response: Response) -> Response:
    policy = (
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
        f"script-src 'self' 'nonce-{nonce()}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    response.headers.setdefault("Content-Security-Policy", policy)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers["X-Request-Id"] = request_id()
    if current_app.config["SESSION_COOKIE_SECURE"]:
        response.headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def _context() -> dict[str, object]:
    path = request.full_path.rstrip("?") if request.method == "GET" else request.path
    here = request.path
    return {
        "language": language(),
        "languages": ENDONYMS,
        "language_next": path,
        "nonce": nonce(),
        "request_id": request_id(),
        "me": g.get("me"),
        "may": lambda action: bool(g.get("me") and (guard := ground().guard) and guard.may(g.me.actor, action)),
        "service_name": _("Social Criteria Toolkit"),
        "navigation": [
            {"href": href, "text": text, "current": here == href or (href != "/" and here.startswith(href + "/"))}
            for text, href in ((text, url_for(endpoint)) for text, endpoint in ground().navigation(g.get("me")))
        ],
        "say": lambda message: say(message, language()),
        "write": lambda value: write(value, language()),
        "today": today,
        "local_time": lambda moment: moment.astimezone(HELSINKI),
    }


def open_pages(app: Flask) -> None:
    """Open the room: headers, language, guard, error pages."""
    app.register_blueprint(pages)
    app.before_request(_before)
    app.after_request(_after)
    app.context_processor(_context)
    app.register_error_handler(Refused, _refused)
    app.register_error_handler(NotFound, _not_found)
    app.register_error_handler(NotAllowed, _not_allowed)
    app.register_error_handler(CSRFError, _form_expired)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _fault)


def check_doors(app: Flask) -> None:
    """Raise `UnmarkedPage` unless every page says who may see it."""
    unmarked = [name for name, view in app.view_functions.items() if name != "static" and not hasattr(view, "door")]
    if unmarked:
        raise UnmarkedPage(", ".join(sorted(unmarked)))
