from __future__ import annotations

from flask import Flask

from tests.town import OFFICER, signed_in


def test_an_officer_sees_the_list_of_tenders(app: Flask) -> None:
    assert "Nothing has been started yet." in signed_in(app, OFFICER).get("/tenders").text
