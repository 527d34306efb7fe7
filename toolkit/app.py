"""Opens the rooms left to right; refuses to start with a faulty library or with a page that nobody marked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from babel import Locale
from flask import Flask
from flask_babel import Babel, gettext
from flask_wtf import CSRFProtect
from jinja2 import StrictUndefined, Undefined
from werkzeug.middleware.proxy_fix import ProxyFix

from toolkit.base.cookies import NamedCookies
from toolkit.base.pages import MAX_REQUEST, Ground, Me, check_doors, language, open_pages
from toolkit.base.signing import Signer, new_key
from toolkit.base.store import Database
from toolkit.clauses.notice_pages import open_notice
from toolkit.clauses.own_text_pages import open_own_text
from toolkit.clauses.pages import open_clauses
from toolkit.clauses.settling import KNOWN
from toolkit.demo import ACCOUNTS
from toolkit.home.pages import open_home
from toolkit.library.pages import open_library
from toolkit.library.selection_pages import open_selection
from toolkit.library.shelf import Library, load
from toolkit.library.wordforms import NoAnalysis, analysis
from toolkit.people.pages import open_people
from toolkit.people.provider_pages import offer_providers
from toolkit.people.providers import Provider, ProviderFaults, read_providers
from toolkit.people.rights import may
from toolkit.settings import ROOT, Settings, SettingsFault, kept_secret
from toolkit.tenders.pages import open_tenders


class Missing(Undefined):
    """What a template was not given: it may be asked for (`{% if … %}`), but not printed or gone through."""

    __slots__ = ()
    __str__ = StrictUndefined.__str__
    __iter__ = StrictUndefined.__iter__
    __len__ = StrictUndefined.__len__


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def load_library() -> Library:
    """The library, with its guardrails and their functions proved to match; raises `LibraryFaults`."""
    return load(known_guardrails=KNOWN)


def check_machine() -> None:
    """Raise `SettingsFault` where the machine lacks what the program needs and no Python package brings."""
    try:
        analysis()
    except NoAnalysis as lacking:
        raise SettingsFault(f"Finnish words cannot be read. Install {lacking}.") from None


def load_providers(settings: Settings) -> tuple[Provider, ...]:
    """The OpenID providers by which people may sign in; raises `SettingsFault` with every fault of their file."""
    try:
        return read_providers(settings.oidc_providers) if settings.oidc_providers else ()
    except ProviderFaults as told:
        raise SettingsFault("\n".join(f"OIDC_PROVIDERS: {fault}" for fault in told.faults)) from None


def open_signer(settings: Settings) -> Signer:
    """The installation's own signing key, made at first start and kept in its folder."""
    return Signer(kept_secret(settings.instance_dir / "signing_key.pem", new_key))


def create_app(
    settings: Settings,
    *,
    database: Database | None = None,
    library: Library | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> Flask:
    """The program, ready to serve; `LibraryFaults`, `SettingsFault` or `UnmarkedPage` instead of starting ill."""
    check_machine()
    app = Flask(
        "toolkit", root_path=str(ROOT / "toolkit"), template_folder=str(ROOT / "templates"), static_folder="static"
    )
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_SECURE=settings.secure_cookies,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=timedelta(hours=12),
        WTF_CSRF_TIME_LIMIT=None,
        MAX_CONTENT_LENGTH=MAX_REQUEST,
        MAX_FORM_MEMORY_SIZE=MAX_REQUEST,
        SEND_FILE_MAX_AGE_DEFAULT=timedelta(hours=1),
        BABEL_DEFAULT_LOCALE="en_FI",
        DEMO=settings.demo,
        DEMO_ACCOUNTS=ACCOUNTS if settings.demo else (),
        MAIL_SERVER=settings.smtp_url is not None,
        SECOND_FACTOR_DEMANDED=not settings.demo,
    )
    if settings.secure_cookies:
        app.wsgi_app = NamedCookies(app.wsgi_app)  # type: ignore[method-assign]
    # Of the host nothing is believed that a proxy says: it hands on the one that was asked for.
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies, x_host=0, x_prefix=0)  # type: ignore[method-assign]
    app.jinja_env.undefined = Missing
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    ground = Ground(
        database=database or Database(settings.database_url),
        clock=clock,
        public_url=settings.public_url,
        hosts=settings.hosts,
        navigation=navigation,
    )
    app.extensions["ground"] = ground
    Babel(app, locale_selector=lambda: Locale.parse(language().locale))
    CSRFProtect(app)
    open_pages(app)
    open_library(app, library or load_library())
    open_selection(app)
    open_people(app)
    offer_providers(app, load_providers(settings))
    open_tenders(app)
    open_clauses(app, open_signer(settings))
    open_notice(app)
    open_own_text(app)
    open_home(app)
    check_doors(app)
    return app


def navigation(me: Me | None) -> list[tuple[str, str]]:
    """What stands in the menu: text and endpoint, as far as one's roles reach."""
    for_everybody = [(gettext("Criteria library"), "library.contents")]
    if me is None or may(me.actor.roles, "own_texts.read"):
        for_everybody.append((gettext("Check my own clause"), "own_text.ask"))
    if me is None:
        return [(gettext("Sign in"), "people.sign_in"), *for_everybody]
    rooms = [
        ("tenders.read", gettext("Tenders"), "tenders.tenders"),
        ("members.read", gettext("People"), "members.members"),
        ("partners.read", gettext("Partners"), "partners.partners"),
        ("outbox.read", gettext("Messages sent"), "outbox.outbox"),
        ("trail.read", gettext("Audit trail"), "home.trail"),
    ]
    shown = [(text, endpoint) for action, text, endpoint in rooms if may(me.actor.roles, action)]
    return [*shown, *for_everybody]
