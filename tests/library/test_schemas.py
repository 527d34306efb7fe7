"""The schemas that editors get: they take every file of the library that comes with the program, and no slip."""

import json
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from toolkit.library.reader import SHAPES
from toolkit.library.schemas import associations, schemas, written
from toolkit.library.shelf import DEFAULT

SCHEMAS = schemas()
_TYPES = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "array": list,
    "object": dict,
    "null": type(None),
}


def as_json(value: Any) -> Any:
    """TOML as an editor checks it: a day is a string."""
    if isinstance(value, dict):
        return {key: as_json(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def fits(value: Any, schema: Any, whole: Any) -> bool:
    """Whether a value keeps to as much of JSON Schema as these schemas use; another keyword is an `AssertionError`."""
    if schema in (True, {}):
        return True
    known = {
        "$ref",
        "$defs",
        "title",
        "description",
        "default",
        "anyOf",
        "type",
        "enum",
        "const",
        "properties",
        "format",
    }
    known |= {
        "required",
        "additionalProperties",
        "patternProperties",
        "propertyNames",
        "items",
        "minItems",
        "maxItems",
        "uniqueItems",
    }
    known |= {"pattern", "minLength", "maxLength", "minimum", "maximum", "oneOf", "discriminator"}
    assert set(schema) <= known, set(schema) - known
    if "$ref" in schema:
        return fits(value, whole["$defs"][schema["$ref"].removeprefix("#/$defs/")], whole)
    if "anyOf" in schema:
        return any(fits(value, one, whole) for one in schema["anyOf"])
    if "oneOf" in schema:
        return sum(fits(value, one, whole) for one in schema["oneOf"]) == 1
    if "enum" in schema and value not in schema["enum"]:
        return False
    if "const" in schema and value != schema["const"]:
        return False
    wanted = _TYPES[schema["type"]] if "type" in schema else object
    if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool and wanted is not object):
        return False
    if isinstance(value, str):
        long_enough = schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))
        return long_enough and re.search(schema.get("pattern", ""), value) is not None
    if isinstance(value, (int, float)):
        return schema.get("minimum", value) <= value <= schema.get("maximum", value)
    if isinstance(value, list):
        long_enough = schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value))
        return long_enough and all(fits(one, schema.get("items", {}), whole) for one in value)
    return _object_fits(value, schema, whole)


def _object_fits(value: dict[str, Any], schema: Any, whole: Any) -> bool:
    if not set(schema.get("required", ())) <= set(value):
        return False
    patterns = schema.get("patternProperties", {})
    for key, one in value.items():
        if not fits(key, schema.get("propertyNames", {}), whole):
            return False
        ways = [schema["properties"][key]] if key in schema.get("properties", {}) else []
        ways += [way for pattern, way in patterns.items() if re.search(pattern, key)]
        ways = ways or [schema.get("additionalProperties", True)]
        if not all(way is not False and fits(one, way, whole) for way in ways):
            return False
    return True


def files(name: str) -> list[Path]:
    (place,) = (place for place in SHAPES if place.split("/")[0].removesuffix(".toml") + ".schema.json" == name)
    return sorted(DEFAULT.glob(place))


def test_there_is_a_schema_for_each_kind_of_file_that_somebody_writes():
    assert set(SCHEMAS) == {
        f"{name}.schema.json"
        for name in (
            *("sources", "blanks", "parameters", "groups", "forms", "guardrails"),
            *("criteria", "clauses", "annex_forms", "guides", "trades", "signs", "topics"),
        )
    }


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_takes_every_file_of_its_kind(name: str):
    schema = json.loads(written(SCHEMAS[name]))
    there = files(name)
    assert there
    for file in there:
        assert fits(as_json(tomllib.loads(file.read_text(encoding="utf-8"))), schema, schema), file


@pytest.mark.parametrize(
    ("name", "file", "old", "new"),
    [
        ("clauses", "clauses/scope/v1.toml", "version = 1", ""),
        ("clauses", "clauses/scope/v1.toml", "version = 1", 'version = "1"'),
        ("clauses", "clauses/scope/v1.toml", "version = 1", "version = 0"),
        ("clauses", "clauses/scope/v1.toml", "why.sv", "why.se"),
        ("clauses", "clauses/scope/v1.toml", 'id = "scope"', 'id = "the scope"'),
        ("guides", "guides/scope.toml", "settles = [", 'settles = ["nothing", '),
        ("forms", "forms/gig.toml", "paid = true", 'paid = "yes"'),
        ("groups", "groups/NEET.toml", 'status = "verified"', 'status = "sure"'),
        ("sources", "sources.toml", 'link = "http', 'link = "ftp'),
    ],
)
def test_a_schema_refuses_a_slip(name: str, file: str, old: str, new: str):
    text = (DEFAULT / file).read_text(encoding="utf-8")
    assert old in text
    schema = json.loads(written(SCHEMAS[f"{name}.schema.json"]))
    assert fits(as_json(tomllib.loads(text)), schema, schema)
    assert not fits(as_json(tomllib.loads(text.replace(old, new, 1))), schema, schema)


def test_the_configuration_names_every_schema_with_its_files():
    told = tomllib.loads(associations('/some "odd" place', "C:/out"))
    assert [(rule["include"], rule["schema"]) for rule in told["rule"]][4] == (
        ['/some "odd" place/groups/*.toml'],
        {"path": "C:/out/groups.schema.json", "enabled": True},
    )
    assert {Path(rule["schema"]["path"]).name for rule in told["rule"]} == set(SCHEMAS)
