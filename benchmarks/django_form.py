"""The other side of the form page: fifteen fields in Django with its own forms and its usual middleware."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import django
from django import forms
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext_lazy as _

from benchmarks.fields import FIELDS, GROUPS, KINDS

PAGE = """{% load i18n %}<!DOCTYPE html>
<html lang="{{ LANGUAGE_CODE }}"><head><meta charset="utf-8"><title>{% translate "Tender" %}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/static/a.css">
<link rel="stylesheet" href="/static/b.css"><script type="module" src="/static/app.js"></script></head>
<body><a href="#main">{% translate "Skip to the content" %}</a>
<header><a href="/">{% translate "Toolkit" %}</a><nav aria-label="{% translate 'Language' %}"><ul>
{% for code, name in languages %}<li><a lang="{{ code }}" hreflang="{{ code }}" href="/{{ code }}">{{ name }}</a></li>
{% endfor %}</ul></nav></header>
<main id="main"><h1>{% translate "Tender" %}</h1>
<form method="post" novalidate>{% csrf_token %}{{ form.as_div }}
<button>{% translate "Save and continue" %}</button></form>
</main><footer><p>{% translate "Free software" %}</p></footer></body></html>"""


def _field(kind: str, label: str, hint: str) -> Any:
    words: dict[str, Any] = {"label": _(label), "help_text": _(hint), "required": False}
    match kind:
        case "line":
            return forms.CharField(max_length=200, **words)
        case "money" | "percent":
            return forms.DecimalField(max_digits=12, decimal_places=2, localize=True, **words)
        case "number":
            return forms.IntegerField(localize=True, **words)
        case "day":
            return forms.DateField(localize=True, **words)
        case "one":
            return forms.ChoiceField(choices=[(one, _(name)) for one, name in KINDS], widget=forms.RadioSelect, **words)
        case "many":
            choices = [(one, _(name)) for one, name in GROUPS]
            return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **words)
        case "yes":
            return forms.BooleanField(**words)
    raise ValueError(kind)


def application() -> Callable[..., Any]:
    """Django's WSGI application with one page; without database and sign-in, as the page on our side is public."""
    settings.configure(
        SECRET_KEY="only for measuring, nothing is served",
        ALLOWED_HOSTS=["localhost"],
        ROOT_URLCONF=__name__,
        LANGUAGE_CODE="fi",
        USE_I18N=True,
        MIDDLEWARE=[
            "django.middleware.security.SecurityMiddleware",
            "django.middleware.locale.LocaleMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.middleware.clickjacking.XFrameOptionsMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {
                    "loaders": [
                        (
                            "django.template.loaders.cached.Loader",
                            [("django.template.loaders.locmem.Loader", {"p": PAGE})],
                        )
                    ],
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.template.context_processors.i18n",
                    ],
                },
            }
        ],
    )
    django.setup()
    form_class = type(
        "TenderForm", (forms.Form,), {name: _field(kind, label, hint) for name, kind, label, hint in FIELDS}
    )

    def page(request: HttpRequest) -> HttpResponse:
        languages = [("fi", "Suomi"), ("sv", "Svenska"), ("en", "English")]
        return render(request, "p", {"form": form_class(), "languages": languages})

    urlpatterns.append(path("form", page))
    made: Callable[..., Any] = get_wsgi_application()
    return made


urlpatterns: list[Any] = []
