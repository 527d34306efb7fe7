"""A form page's processor time: fifteen fields in this program, against the same in Django with its own forms."""

from __future__ import annotations

import io
import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from flask import Blueprint, render_template
from jinja2 import ChoiceLoader, DictLoader
from wtforms import BooleanField, RadioField, SelectMultipleField

from benchmarks import django_form
from benchmarks.fields import FIELDS, GROUPS, KINDS
from benchmarks.pairs import Pair
from toolkit.app import create_app
from toolkit.base import entry
from toolkit.base.forms import DatePartsField, Form, LineField, MoneyField, NumberField, PercentField
from toolkit.base.model import Message
from toolkit.base.pages import language, public
from toolkit.base.phrases import say
from toolkit.settings import Settings

REQUESTS = 20
"""Requests in one measurement, so that the clock's own grain does not count."""

PAGE = """{% extends "base.html" %}{% from "parts/fields.html" import field, button %}
{% block title %}{{ _("Tender") }}{% endblock %}
{% block content %}<form method="post" novalidate>{{ form.hidden_tag() }}
{% for name in names %}{{ field(form[name]) }}{% endfor %}{{ button(_("Save and continue")) }}</form>{% endblock %}"""

Application = Callable[[dict[str, Any], Callable[..., Any]], Any]


def _field(kind: str, label: str, hint: str) -> Any:
    spoken = language()
    words = say(Message(label), spoken)
    look = {"hint": say(Message(hint), spoken)} if hint else {}
    match kind:
        case "line":
            return LineField(words, partial(entry.line, longest=200), language=spoken, render_kw=look)
        case "money":
            read: Any = partial(entry.money, low=Decimal(0), high=Decimal(10**10))
            return MoneyField(words, read, language=spoken, render_kw=look)
        case "percent":
            read = partial(entry.percent, low=Decimal(0), high=Decimal(100))
            return PercentField(words, read, language=spoken, render_kw=look)
        case "number":
            return NumberField(words, partial(entry.whole, low=0, high=1000), language=spoken, render_kw=look)
        case "day":
            last = date(2099, 12, 31)
            return DatePartsField(words, first=date(2020, 1, 1), last=last, language=spoken, render_kw=look)
        case "one":
            named = [(one, say(Message(name), spoken)) for one, name in KINDS]
            return RadioField(words, choices=named, render_kw=look)
        case "many":
            named = [(one, say(Message(name), spoken)) for one, name in GROUPS]
            return SelectMultipleField(words, choices=named, render_kw=look)
        case "yes":
            return BooleanField(words, render_kw=look)
    raise ValueError(kind)


pages = Blueprint("benchmark", __name__)


@pages.get("/form")
@public
def form_page() -> str:
    """The page: its form is made for each request, as the wizard makes its own."""
    fields = {name: _field(kind, label, hint) for name, kind, label, hint in FIELDS}
    form = type("TenderForm", (Form,), fields)()
    return render_template("benchmark.html", form=form, names=list(fields))


def ours(instance: str) -> Application:
    """This program with the page added, in a folder of its own."""
    app = create_app(Settings.from_env({"INSTANCE_DIR": instance, "SECURE_COOKIES": "0"}))
    app.register_blueprint(pages)
    here = DictLoader({"benchmark.html": PAGE})
    app.jinja_env.loader = ChoiceLoader([here, app.jinja_env.loader] if app.jinja_env.loader else [here])
    return app.wsgi_app


def ask(application: Application) -> bytes:
    """One request for the page, without a server between; raises `RuntimeError` unless the page comes."""
    told: list[str] = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/form",
        "SCRIPT_NAME": "",
        "QUERY_STRING": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "localhost",
        "HTTP_ACCEPT_LANGUAGE": "fi",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    answer = application(environ, lambda status, headers, *rest: told.append(status))
    page = b"".join(answer)
    getattr(answer, "close", lambda: None)()
    if told != ["200 OK"]:
        raise RuntimeError(f"{told}: {page[:2000]!r}")
    return page


def seconds(application: Application) -> float:
    """Processor seconds of one request, from a block of them."""
    begun = time.process_time()
    for _ in range(REQUESTS):
        ask(application)
    return (time.process_time() - begun) / REQUESTS


def pairs() -> list[Pair]:
    """The one pair of this file. Raises `RuntimeError` where a page lacks one of the fields."""
    instance = tempfile.mkdtemp()
    os.environ.pop("DATABASE_URL", None)
    sides = (ours(instance), django_form.application())
    for side in sides:
        page = ask(side).decode()
        missing = [name for name, *_ in FIELDS if f'name="{name}"' not in page]
        if missing:
            raise RuntimeError(f"fields missing: {missing}")
    return [
        Pair(
            name="form page, 15 fields",
            ours=partial(seconds, sides[0]),
            against="Django with its own forms",
            baseline=partial(seconds, sides[1]),
            measured="processor, in process",
            aim=0.5,
            why="writing fifteen fields with their labels and hints is most of the page on both sides",
        )
    ]
