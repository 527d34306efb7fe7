"""Answers whoever asked for a new password, after the page has long been shown: so its time tells nothing."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from toolkit.base.store import Database
from toolkit.people import account_actions as actions


def offer_reset(database: Database, payload: dict[str, Any], now: datetime) -> None:
    """Handler of the job `offer_reset`: send the link, if there is anybody to send it to."""
    with database.writing() as session:
        actions.send_reset_link(session, actor=None, now=now, person_id=payload["person"], link=payload["link"])
