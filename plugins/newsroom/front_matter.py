"""From the keys and texts of a front matter to a typed value, or to problems in Spanish."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from plugins.newsroom.findings import Findings
from plugins.newsroom.problems import suggestion
from plugins.newsroom.yaml_reader import Document, Value

Model = TypeVar("Model", bound=BaseModel)


class Keys:
    """The keys that some models understand, and how the editor of one file wrote them."""

    def __init__(self, document: Document, *models: type[BaseModel]) -> None:
        self.document = document
        self.fields: dict[str, FieldInfo] = {}
        for model in models:
            self.fields |= model.model_fields
        self.names = {name: name for name in self.fields} | {
            field.alias: name for name, field in self.fields.items() if field.alias
        }
        self.is_spanish = any(
            key in self.names and self.names[key] != key for key in document.values
        )

    def written(self, name: str) -> str:
        """Return the key of field *name* as this file writes it, or would."""
        for key in self.document.values:
            if self.names.get(key) == name:
                return key
        alias = self.fields[name].alias
        return alias if self.is_spanish and alias else name

    def line(self, name: str, *rest: str | int) -> int:
        """Return the line of field *name* (or of the part of it at *rest*)."""
        return self.document.line_of(self.written(name), *rest)


def canonical(
    keys: Keys, source: str, findings: Findings, *, elsewhere: Mapping[str, str]
) -> dict[str, Value]:
    """
    Return the values under their English names; note repeated and unknown keys.

    *elsewhere* maps keys that other kinds understand to the kind's slug.
    """
    document = keys.document
    note_repeated(document, source, findings)
    values: dict[str, Value] = {}
    for key, value in document.values.items():
        name = keys.names.get(key)
        if name is None:
            _unknown(key, keys, source, findings, elsewhere)
        elif name in values:
            findings.error(
                source,
                document.line_of(key),
                "duplicate-key",
                f"«{key}» y «{keys.written(name)}» son la misma clave",
                "Deje una sola",
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
        )


def _unknown(
    key: str, keys: Keys, source: str, findings: Findings, elsewhere: Mapping[str, str]
) -> None:
    if key in elsewhere:
        fix = f"Esa clave es del tipo {elsewhere[key]}: agregue «tipo: {elsewhere[key]}» o quítela"
    else:
        fix = suggestion(key, keys.names, otherwise="Quítela, o vea las claves en docs/manual.md")
    findings.error(
        source, keys.document.line_of(key), "unknown-key", f"la clave «{key}» no existe", fix
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
        for details in error.errors(include_url=False):
            _note(details, keys, source, findings)
        return None


@lru_cache
def _adapter(type_: Any) -> TypeAdapter[Any]:
    return TypeAdapter(type_)


def sound(type_: Any, value: Any) -> Any:
    """Return *value* as *type_*, or None when it is missing or wrong (which is told elsewhere)."""
    try:
        return _adapter(type_).validate_python(value) if value is not None else None
    except ValidationError:
        return None


def checked(
    model: type[Model], document: Document, source: str, findings: Findings
) -> Model | None:
    """Return *document*, all of which is of one *model*, or None with every problem noted."""
    keys = Keys(document, model)
    values = canonical(keys, source, findings, elsewhere={})
    return validated(model, values, keys, source, findings)


def _note(details: ErrorDetails, keys: Keys, source: str, findings: Findings) -> None:
    location = details["loc"]
    if not location:
        problem = details.get("ctx", {})
        field = str(problem.get("field", ""))
        line = keys.line(field) if field else keys.document.line_of()
        message, fix = (
            problem.get("message", details["msg"]),
            problem.get("fix", "Revise los datos"),
        )
        findings.error(source, line, "inconsistent", message, fix)
        return
    name, *rest = (str(part) if isinstance(part, str) else part for part in location)
    key = keys.written(str(name))
    message, fix = _told(details, key, keys.fields[str(name)])
    where = "".join(f", parte {part + 1}" for part in rest if isinstance(part, int))
    code = "missing-key" if details["type"] == "missing" else "bad-value"
    findings.error(source, keys.line(str(name), *rest), code, message.format(where=where), fix)


def _told(details: ErrorDetails, key: str, field: FieldInfo) -> tuple[str, str]:
    """Return what is wrong and how to fix it; `{where}` stands for the part of a list."""
    example = (field.examples or [""])[0]
    sample = f"Escriba por ejemplo «{key}: {example}»"
    context: Mapping[str, Any] = details.get("ctx", {})
    inner = next((part for part in details["loc"][::-1] if isinstance(part, str)), key)
    match details["type"]:
        case "missing" if len(details["loc"]) > 1:
            return f"en «{key}»{{where}} falta «{inner}»", sample
        case "missing":
            return f"falta «{key}»", sample
        case "front_matter":
            said = str(context["message"]).replace("{", "{{").replace("}", "}}")
            return f"«{key}»{{where}}: {said}", str(context["fix"])
        case "string_too_short":
            return f"«{key}»{{where}} está vacío", sample
        case "string_too_long":
            length, limit = len(str(details["input"])), context["max_length"]
            return (
                f"«{key}» tiene {length} caracteres y permite {limit}",
                f"Acórtelo en {length - limit}",
            )
        case "extra_forbidden":
            return f"en «{key}»{{where}} la clave «{inner}» no existe", sample
        case _:
            return f"«{key}»{{where}} no tiene la forma que se espera", sample
