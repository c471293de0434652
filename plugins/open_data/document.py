"""A document, its twin for spreadsheets and its schema, as bytes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from plugins.handouts import spreadsheet
from plugins.newsroom import Site
from plugins.open_data.column import (
    TEXT,
    URL,
    Columns,
    Shape,
    cells,
    heading,
    listed,
    record,
    record_shape,
    thing,
)
from plugins.settings import OpenDataConfig
from plugins.site import Dataset
from plugins.web import Json, JsonObject

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class About:
    """What every document says: whose it is, and what may be done with it."""

    site: Site
    terms: OpenDataConfig


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """A dataset, with the fields of its records."""

    dataset: Dataset
    columns: Columns[T]
    more: Mapping[str, Shape]
    """What else its documents say."""


def files(
    form: Form[T],
    about: About,
    values: Iterable[T],
    *,
    address: str = "",
    more: JsonObject | None = None,
) -> tuple[bytes, ...]:
    """
    Return the document of *values* as JSON, and its records as CSV.

    Args:
        form: What it is made like.
        about: The site, and what may be done with its data.
        values: What its records are about.
        address: Where it is, if its dataset has many.
        more: What else it says, as `form.more` has it.
    """
    site, terms, dataset = about.site, about.terms, form.dataset
    records = [record(form.columns, value, site) for value in values]
    document = {
        "$schema": site.absolute(dataset.schema_path),
        "url": site.absolute(address or dataset.path),
        "title": f"{dataset.title} · {site.name}",
        "license": {"name": terms.license, "url": terms.license_url},
        **(more or {}),
        dataset.records: records,
    }
    rows = [heading(form.columns), *(cells(form.columns, each) for each in records)]
    return _json(document), spreadsheet(rows)


def schema(form: Form[T], site: Site) -> bytes:
    """Return the JSON Schema (draft 2020-12) of the documents of *form*."""
    dataset = form.dataset
    shape = thing(
        **{
            "$schema": URL,
            "url": {**URL, "description": "La dirección de este documento."},
            "title": TEXT,
            "license": {**thing(name=TEXT, url=URL), "description": "Qué se puede hacer con esto."},
            **form.more,
            dataset.records: listed(record_shape(form.columns)),
        }
    )
    return _json(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": site.absolute(dataset.schema_path),
            "title": dataset.title,
            "description": dataset.summary,
            **shape,
        }
    )


def _json(value: Json) -> bytes:
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()
