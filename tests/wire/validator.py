"""IPTC's own schema of ninjs 3.1, as their repository has it; see schemas/README.md."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

SCHEMAS = Path(__file__).parent / "schemas"


@cache
def validator() -> Draft202012Validator:
    ninjs = json.loads((SCHEMAS / "ninjs-schema_3.1.json").read_bytes())
    geojson = Resource.from_contents(
        json.loads((SCHEMAS / "GeoJSON-schema.json").read_bytes()),
        default_specification=DRAFT202012,
    )
    known = Registry[Any]().with_resource("https://geojson.org/schema/GeoJSON.json", geojson)
    return Draft202012Validator(ninjs, registry=known, format_checker=FormatChecker())


def faults(document: Any) -> list[str]:
    """Return what is wrong with *document*, each with its place."""
    return [f"{each.json_path}: {each.message[:200]}" for each in validator().iter_errors(document)]
