"""The schema of an article, before a validator that knows nothing of our models."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from plugins.desk.fields.article import ArticleFields
from plugins.desk.front_matter.source import decoded, parts
from plugins.desk.front_matter.yaml_reader import read_yaml
from plugins.editors.__main__ import main
from plugins.editors.schema import schema
from plugins.newsroom.kinds import all_kinds
from tests.conftest import ROOT

VALIDATOR = Draft202012Validator(json.loads(schema()))
ARTICLES = sorted(
    path
    for path in (ROOT / "content").glob("*/*.md")
    if path.parent.name not in {"departamentos", "series", "paginas", "tramites"}
)
MODELS: tuple[type[BaseModel], ...] = (ArticleFields, *(kind.details for kind in all_kinds()))
SPANISH = {
    name: field.alias or name for model in MODELS for name, field in model.model_fields.items()
}
"""English keys mean the same to us; forms have the Spanish ones."""

RIGHT: dict[str, Any] = {
    "titulo": "Feria",
    "fecha": "2026-11-20 10:00",
    "resumen": "Este sábado.",
    "tipo": "evento",
    "inicio": "2026-11-28",
    "lugar": "Plaza",
}


def front_matter(path: Path) -> dict[str, Any]:
    front, first_line, _, _ = parts(decoded(path.read_bytes()))
    values = read_yaml(front, first_line=first_line).values
    return {SPANISH.get(key, key): value for key, value in values.items()}


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(schema()))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_sample_article_follows_it(path: Path) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(front_matter(path))] == []


@pytest.mark.parametrize(
    "changed",
    [
        {"titulo": ""},
        {"titulo": "x" * 111},
        {"fecha": "20/11/2026"},
        {"inicio": "mañana"},
        {"situacion": "aplazado"},
        {"demo": "quizás"},
        {"tipo": "evnto"},
        {"imparte": "OMIL"},
        {"correcciones": [{"texto": "Sin fecha."}]},
    ],
)
def test_what_reading_refuses_it_refuses(changed: dict[str, Any]) -> None:
    assert VALIDATOR.is_valid(RIGHT)
    assert not VALIDATOR.is_valid({**RIGHT, **changed})


def test_editors_programs_can_have_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["esquema"]) == 0
    assert capsys.readouterr().out == schema()
