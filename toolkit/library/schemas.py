"""Tells editors what each kind of file may hold: JSON Schemas made from the model, and which schema goes with which."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from toolkit.library.reader import RELEASED, SHAPES

ASSOCIATIONS = "taplo.toml"
"""The file that tells Taplo, and editors that use it, which schema goes with which files."""


def schemas() -> Mapping[str, Mapping[str, Any]]:
    """A JSON Schema for each place where files are written by hand, by the name of the schema's file.

    TOML's own days are strings in JSON (`format: date`), as editors see them. A schema knows one file at a time: what
    files say of one another, and of their three languages together, is told by `flask library check` alone.
    """
    return {_name(place): {"title": place, **shape.json_schema()} for place, shape in _written().items()}


def associations(folder: str, out: str) -> str:
    """A configuration of Taplo: the files of the library in `folder`, each kind with its schema in `out`."""
    rules = [
        f"[[rule]]\ninclude = [{_quoted(f'{folder}/{place}')}]\n"
        f"schema = {{ path = {_quoted(f'{out}/{_name(place)}')}, enabled = true }}\n"
        for place in _written()
    ]
    return "\n".join(["# Written by `flask library schema`.\n", *rules])


def written(schema: Mapping[str, Any]) -> str:
    """A schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _written() -> dict[str, Any]:
    return {place: shape for place, shape in SHAPES.items() if place != RELEASED}


def _name(place: str) -> str:
    return place.split("/", maxsplit=1)[0].removesuffix(".toml") + ".schema.json"


def _quoted(text: str) -> str:
    """A basic string of TOML; its escapes are those of JSON."""
    return json.dumps(text, ensure_ascii=False)
