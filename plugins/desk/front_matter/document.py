"""From the keys and texts of a front matter to a typed value, or to problems in Spanish."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from plugins.desk.front_matter.field_errors import told, without_echoes
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import without
from plugins.desk.front_matter.unknown_keys import no_such_key, unknown_key
from plugins.desk.front_matter.yaml_reader import Document, Value
from plugins.newsroom import Proposal
from plugins.newsroom.values import Line, Lines

Model = TypeVar("Model", bound=BaseModel)
T = TypeVar("T")

_LATER = ConfigDict(defer_build=True)  # a build that reads nothing new checks nothing
LINE = TypeAdapter(Line, config=_LATER)
LINES = TypeAdapter(Lines, config=_LATER)
"""What reads one field outside of any model."""

MANY = 30
"""Unknown keys of one file that are each looked into; the others are only told."""


def canonical(
    keys: Keys, source: str, findings: Findings, *, elsewhere: Mapping[str, Sequence[str]]
) -> dict[str, Value]:
    """
    Return the values under their English names; note repeated and unknown keys.

    *elsewhere* maps keys that other kinds understand to the slugs of those kinds.
    """
    document = keys.document
    note_repeated(document, source, findings)
    values: dict[str, Value] = {}
    unknown = 0
    for key, value in document.values.items():
        name = keys.names.get(key)
        if name is None:
            unknown += 1
            said = unknown_key(key, keys, elsewhere) if unknown <= MANY else no_such_key(key)
            line = document.line_of(key)
            findings.error(
                source, line, "unknown-key", said.message, said.fix, proposal=said.proposal
            )
        elif name in values:
            findings.error(
                source,
                document.line_of(key),
                "duplicate-key",
                f"«{key}» y «{keys.written(name)}» son la misma clave",
                "Deje una sola",
                proposal=Proposal(without(document, (key,)).edits, is_sure=value == values[name]),
            )
        else:
            values[name] = value
    return values


def note_repeated(document: Document, source: str, findings: Findings) -> None:
    """Note every key that stands twice in one mapping, at any depth."""
    for repeated in document.repeated:
        findings.error(
            source,
            repeated.line,
            "duplicate-key",
            f"la clave «{repeated.key}» está dos veces (la primera, en la línea {repeated.first_line})",
            "Deje una sola",
            proposal=Proposal((repeated.edit,), is_sure=repeated.is_equal),
        )


def validated(
    model: type[Model],
    values: Mapping[str, Value],
    keys: Keys,
    source: str,
    findings: Findings,
) -> Model | None:
    """Return *values* as a *model*, or None with every problem noted."""
    own = {name: value for name, value in values.items() if name in model.model_fields}
    try:
        return model.model_validate(own)
    except ValidationError as error:
        for details in without_echoes(error.errors(include_url=False), keys):
            line, code, message, fix, proposal = told(details, keys)
            findings.error(source, line, code, message, fix, proposal=proposal)
        return None


def sound(reader: TypeAdapter[T], value: Value | None) -> T | None:
    """Return *value* as *reader* reads it, or None when it is missing or wrong (which is told elsewhere)."""
    try:
        return reader.validate_python(value) if value is not None else None
    except ValidationError:
        return None


def checked(
    model: type[Model], document: Document, source: str, findings: Findings
) -> Model | None:
    """Return *document*, all of which is of one *model*, or None with every problem noted."""
    keys = Keys(document, model)
    values = canonical(keys, source, findings, elsewhere={})
    return validated(model, values, keys, source, findings)
