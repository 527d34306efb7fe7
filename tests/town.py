"""The demo town as tests use it: who is who, a clock that stands still, a browser in which somebody is signed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from flask import Flask
from flask.testing import FlaskClient

from toolkit import demo

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PAST = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
"""A moment that is over for any real clock: for what a program with a clock of its own is to find due."""
(
    OFFICER,
    SECOND_OFFICER,
    ADMINISTRATOR,
    READER,
    OTHER_BUYER,
    SUPPLIER_ADMINISTRATOR,
    SUPPLIER_CONTACT,
    SCHOOL,
    EMPLOYMENT_SERVICE,
    OVERSEER_ADMINISTRATOR,
    OVERSEER,
    OF_TWO,
) = (email for _, email, _ in demo.ACCOUNTS)


@dataclass
class Clock:
    """A clock that moves only when told."""

    moment: datetime = NOW

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **by: float) -> datetime:
        self.moment += timedelta(**by)
        return self.moment


def signed_in(app: Flask, email: str, language: str = "en") -> FlaskClient:
    """A browser in which somebody of the demo town has signed in."""
    client = app.test_client()
    client.set_cookie("language", language)
    token = csrf_token(client.get("/sign-in").text)
    answer = client.post("/sign-in", data={"csrf_token": token, "email": email, "password": demo.PASSWORD})
    assert answer.status_code == 303, f"{answer.status_code} {answer.text}"
    return client


def csrf_token(page: str) -> str:
    """The token of the first form on a page."""
    return page.split('name="csrf_token"', 1)[1].split('value="', 1)[1].split('"', 1)[0]
