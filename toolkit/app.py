"""Opens the rooms left to right; refuses to start with a faulty library or with a page that nobody marked."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from babel import Locale
from flask import Flask
from flask_babel import Babel
from flask_wtf import CSRFProtect
from jinja2 import StrictUndefined, Undefined

from toolkit.base.jobs import open_huey, teach
from toolkit.base.model import Language
from toolkit.base.pages import MAX_REQUEST, Ground, check_doors, language, open_pages
from toolkit.base.store import Database
from toolkit.settings import ROOT, Settings


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


class Missing(Undefined):
    """What a template was not given: it may be asked for (`{% if … %}`), but not printed or gone through."""

    __slots__ = ()
    __str__ = StrictUndefined.__str__
    __iter__ = StrictUndefined.__iter__
    __len__ = StrictUndefined.__len__


def create_app(settings: Settings, *, clock: Callable[[], datetime] = utc_now) -> Flask:
    """The program, ready to serve. Raises `LibraryFaults`, `UnmarkedPage` or `SettingsFault` instead of starting ill."""
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
        SEND_FILE_MAX_AGE_DEFAULT=timedelta(days=1),
        BABEL_DEFAULT_LOCALE="en_FI",
    )
    app.jinja_env.undefined = Missing
    huey = open_huey(settings.database_url, folder=settings.instance_dir, secret=settings.secret_key)
    database = Database(settings.database_url)
    database.after_commit = teach(huey, lambda: None)
    app.extensions["ground"] = Ground(database=database, clock=clock)
    Babel(app, locale_selector=lambda: Locale.parse(language().locale))
    CSRFProtect(app)
    open_pages(app)
    check_doors(app)
    return app
