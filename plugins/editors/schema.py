"""The JSON Schema of a front matter, made from the models that check it: for forms and editors."""

import json
from typing import Any

from plugins.desk.fields import ArticleFields
from plugins.newsroom.kinds import DEFAULT, Kind, all_kinds

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> str:
    """Return the schema of any article, by its Spanish keys: one case for each kind."""
    shared = ArticleFields.model_json_schema(by_alias=True)
    own = {kind: kind.details.model_json_schema(by_alias=True) for kind in all_kinds()}
    parts = (model.get("$defs", {}) for model in (shared, *own.values()))
    document = {
        "$schema": DIALECT,
        "title": "Artículo",
        "oneOf": [_case(kind, shared, details) for kind, details in own.items()],
        "$defs": {name: part for each in parts for name, part in each.items()},
    }
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n"


def _case(kind: Kind, shared: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of the articles of one *kind*: what all have, and its *own*."""
    named = {**shared["properties"]["tipo"], "default": kind.slug, "const": kind.slug}
    required = [*shared.get("required", ()), *own.get("required", ())]
    return {
        "title": kind.name,
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **shared["properties"],
            **own.get("properties", {}),
            "tipo": named,
        },
        "required": required if kind.slug == DEFAULT else [*required, "tipo"],
    }
