"""What a model refuses, in words that an editor understands, with what to write instead."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import raw, with_key, with_more, with_value, without
from plugins.desk.front_matter.yaml_mends import unquoted
from plugins.desk.front_matter.yaml_reader import Path, Value, read_yaml
from plugins.newsroom import NOTHING, Proposal
from plugins.newsroom.values import (
    NO_MEND,
    NOTHING_WORDS,
    Instead,
    Written,
    inline,
    part_field_meant,
    scalar,
)
from plugins.spanish import folded, nearest

HOLDING_BACK = frozenset({"status", "audience", "embargo", "withdrawal"})
"""Fields without which an article is public: no mend that is made unseen takes them out."""


class Told(NamedTuple):
    """One problem, as it is noted."""

    line: int
    code: str
    message: str
    fix: str
    proposal: Proposal = NOTHING


def takes(field: FieldInfo, value: Written) -> bool:
    """Return whether *field*, by itself, takes *value*."""
    kind: Any = field.annotation
    if field.metadata:
        kind = Annotated[kind, *field.metadata]
    try:
        _reader(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@lru_cache
def _reader(type_: Any) -> TypeAdapter[object]:
    return TypeAdapter(type_)


def told(details: ErrorDetails, keys: Keys) -> Told:
    """Return the problem that *details* are of, in the document of *keys*."""
    if not details["loc"]:
        return _of_several(details, keys)
    return _OneField(details, keys).told()


def without_echoes(errors: Sequence[ErrorDetails], keys: Keys) -> list[ErrorDetails]:
    """Return *errors* but for the fields that parts lack because they stand under another key."""
    meant = {
        (*details["loc"][:-1], _inner_meant(details, keys))
        for details in errors
        if details["type"] == "extra_forbidden"
    }
    return [each for each in errors if each["type"] != "missing" or each["loc"] not in meant]


def _inner_meant(details: ErrorDetails, keys: Keys) -> str:
    """Return the key of a part that the unknown one of *details* is a slip or another name of."""
    field = keys.fields.get(str(details["loc"][0]))
    part = _part_model(field) if field else None
    fields = part.model_fields if part else {}
    known = [each.alias or name for name, each in fields.items()]
    inner = str(details["loc"][-1])
    meant = nearest(inner, [*known, *fields]) or part_field_meant(inner, known)
    field = fields.get(meant)
    return (field and field.alias) or meant


def _of_several(details: ErrorDetails, keys: Keys) -> Told:
    context: Mapping[str, Any] = details.get("ctx", {})
    name = str(context.get("field", ""))
    line = keys.line(name) if name else keys.document.line_of()
    fix = str(context.get("fix", "")) or "Revise los datos"
    code = str(context.get("code", "")) or "inconsistent"
    proposal = _mended(keys, name, context.get("instead", NO_MEND))
    return Told(line, code, context.get("message", details["msg"]), fix, proposal)


def _mended(keys: Keys, name: str, instead: Instead) -> Proposal:
    """Return the edits that *instead* asks for, of field *name*."""
    document = keys.document
    parts = [without(document, (keys.written(each),)) for each in instead.drops]
    if instead.value is not None:
        parts.append(with_value(document, (keys.written(name),), inline(instead.value)))
    if instead.more:
        fields = {keys.written(field): scalar(text) for field, text in instead.more.items()}
        parts.append(with_more(document, (), fields))
    if not all(parts):
        return NOTHING
    edits = (edit for part in parts for edit in part.edits)
    return Proposal(tuple(sorted(edits)), is_sure=instead.is_sure)


class _OneField:
    """A problem of one field, or of a part of it."""

    def __init__(self, details: ErrorDetails, keys: Keys) -> None:
        self.details = details
        self.keys = keys
        name, *rest = (str(each) if isinstance(each, str) else each for each in details["loc"])
        self.name = str(name)
        self.field = keys.fields[self.name]
        self.key = keys.written(self.name)
        self.rest = rest
        self.value: Value = details["input"]
        self.context: Mapping[str, Any] = details.get("ctx", {})
        self.part = _part_model(self.field)
        self.path = self._path(rest)
        self.inner = next((each for each in reversed(rest) if isinstance(each, str)), self.key)
        number = next((each for each in rest if isinstance(each, int)), None)
        self.where = "" if number is None else f", parte {number + 1}"
        self.is_keyed = get_origin(self.field.annotation) is dict and bool(rest)
        if self.is_keyed:
            self.where = f", {rest[0]}"
        self.sample = f"Escriba por ejemplo «{self.key}: {self._example}»"

    @property
    def _example(self) -> str:
        return str((self.field.examples or [""])[0])

    @property
    def _shown_key(self) -> str:
        """The last key of the path, which the value stands under."""
        return next((str(each) for each in reversed(self.path) if isinstance(each, str)), self.key)

    def _path(self, rest: list[Any]) -> Path:
        """Return where the value stands, by the keys that this file has."""
        path: Path = (self.key,)
        written: Value | None = self.keys.document.values.get(self.key)
        for each in rest:
            key = each
            if isinstance(written, dict) and each not in written and self.part:
                info = self.part.model_fields.get(str(each))
                key = info.alias if info and info.alias else each
            path = (*path, key)
            written = _at(written, key)
        return path

    def told(self) -> Told:
        """Return the problem."""
        code = "missing-key" if self.details["type"] == "missing" else "bad-value"
        code = str(self.context.get("code", "")) or code
        part = self.context.get("part")
        line = self.keys.document.line_of(*self.path, *([part] if part else []))
        message, fix, proposal = self._words()
        return Told(line, code, message, fix, proposal)

    def _words(self) -> tuple[str, str, Proposal]:
        match self.details["type"]:
            case "missing":
                return self._missing()
            case "string_too_long":
                return self._too_long()
            case "extra_forbidden":
                return self._unknown()
        return self._unquoted() or self._unused() or self._as_said()

    def _missing(self) -> tuple[str, str, Proposal]:
        if not self.rest:
            more = {self.key: self._example}
            proposal = with_more(self.keys.document, (), more, is_sure=False)
            return f"falta «{self.key}»", self.sample, proposal
        *above, inner = self.path
        more = {str(inner): scalar(self._example_of(str(inner)))}
        proposal = with_more(self.keys.document, tuple(above), more, is_sure=False)
        return f"en «{self.key}»{self.where} falta «{inner}»", self.sample, proposal

    def _too_long(self) -> tuple[str, str, Proposal]:
        text, limit = str(self.value), self.context["max_length"]
        cut = text[: limit - 1].rpartition(" ")[0].rstrip(",;:.") or text[: limit - 1]
        return (
            f"«{self._shown_key}» tiene {len(text)} caracteres y permite {limit}",
            f"Acórtelo en {len(text) - limit}",
            with_value(self.keys.document, self.path, scalar(f"{cut}…"), is_sure=False),
        )

    def _unknown(self) -> tuple[str, str, Proposal]:
        message = f"en «{self.key}»{self.where} la clave «{self.inner}» no existe"
        fields = self.part.model_fields if self.part else {}
        known = [field.alias or name for name, field in fields.items()]
        meant = _inner_meant(self.details, self.keys)
        others = _at(self.keys.document.values, *self.path[:-1]) or {}
        if meant and meant not in others:
            return (
                message,
                f"¿Quiso decir «{meant}»?",
                with_key(self.keys.document, self.path, meant),
            )
        return (
            message,
            f"Quítela; las que existen son: {', '.join(known)}",
            Proposal(without(self.keys.document, self.path).edits, is_sure=False),
        )

    def _unquoted(self) -> tuple[str, str, Proposal] | None:
        """Return the problem of a value whose quotes are part of it, if without them it is right."""
        if not isinstance(self.value, str) or (bare := unquoted(self.value)) == self.value:
            return None
        if not bare or not self._is_right(bare):
            return None
        message = (
            f"«{self._shown_key}»{self.where}: el valor va entre comillas, que aquí son parte de él"
        )
        return message, *self._written(bare)

    def _unused(self) -> tuple[str, str, Proposal] | None:
        """Return the problem of a field that says that there is nothing to say."""
        value = self.value
        if not isinstance(value, str) or folded(value) not in {"", *NOTHING_WORDS}:
            return None
        if self.rest or self.field.is_required():
            return None
        if value and self.context.get("instead", NO_MEND).value is not None:
            return None
        if value and self.details["type"] != "front_matter":
            return None
        said = f"«{self.key}» está vacío" if not value.strip() else ""
        message = said or f"«{self.key}»: «{value}» no es un valor de esta clave"
        proposal = without(self.keys.document, self.path)
        if self.name not in HOLDING_BACK and proposal:
            example = f"«{self.key}: {self._example}»"
            return message, f"Quite la línea, o escriba por ejemplo {example}", proposal
        return message, self.sample, self._with_example()

    def _as_said(self) -> tuple[str, str, Proposal]:
        instead: Instead = self.context.get("instead", NO_MEND)
        said, fix = str(self.context.get("message", "")), str(self.context.get("fix", ""))
        message = f"«{self.key}»{self.where}: {said}"
        if self.details["type"] == "string_too_short":
            inner = f"en «{self.key}»{self.where} " if self.rest else ""
            message = f"{inner}«{self._shown_key}» está vacío"
        elif self.details["type"] != "front_matter":
            return self._shapeless()
        if instead.more:
            return message, fix, self._with_more(instead)
        if self.context.get("code"):
            return message, fix, NOTHING
        value = instead.value
        if value is None and isinstance(self.value, list | dict):
            text = raw(self.keys.document, self.path)
            value = text if text is not None and self._takes_text(text) else None
        if value is not None and (self.rest or self._is_right(value)):
            sentence, proposal = self._written(value, is_sure=instead.is_sure)
            return message, fix or sentence, proposal
        return message, fix or self.sample, self._with_example()

    def _with_more(self, instead: Instead) -> Proposal:
        """Return the edits that add fields, and put the value right if that is known."""
        here = self.keys.document.values if not self.rest else {}
        told = {self._key_of(name): scalar(text) for name, text in instead.more.items()}
        more = {key: text for key, text in told.items() if key not in here}
        path = self.path if self.rest else ()
        added = with_more(self.keys.document, path, more, is_sure=instead.is_sure)
        if instead.value is None:
            return added
        changed = with_value(self.keys.document, self.path, inline(instead.value))
        edits = (*changed.edits, *added.edits)
        return Proposal(tuple(sorted(edits)), is_sure=instead.is_sure)

    def _shapeless(self) -> tuple[str, str, Proposal]:
        """Return the problem of a value that is no list, no mapping or no text where one has to be."""
        message = f"«{self.key}»{self.where} no tiene la forma que se espera"
        if isinstance(self.value, dict) and self.part and not self.rest:
            pairs = ", ".join(f"{key}: {scalar(str(each))}" for key, each in self.value.items())
            written = f"[{{{pairs}}}]"
            proposal = with_value(self.keys.document, self.path, written)
            return message, f"Escríbala como una lista: {self.key}: {written}", proposal
        if self.details["type"] == "string_pattern_mismatch":
            letters = "".join(char for char in str(self.value) if char.isalnum() or char == "_")
            if letters:
                return message, *self._written(letters)
        return message, self.sample, self._with_example()

    def _written(self, value: Written, *, is_sure: bool = True) -> tuple[str, Proposal]:
        """Return the sentence and the edit that put *value* in the place of what is wrong."""
        told = inline(value)
        if self.path in self.keys.document.spans:
            proposal = with_value(self.keys.document, self.path, told, is_sure=is_sure)
            key = f"{self._shown_key}: " if isinstance(self.path[-1], str) else ""
            return f"Escriba «{key}{told}»", proposal
        return f"Escriba «{told}»", NOTHING

    def _with_example(self) -> Proposal:
        if self.rest:
            example = self._example_of(str(self.path[-1]))
            if self.is_keyed and not example:
                return NOTHING  # the example is of another key: it would take the place of all
            written = scalar(example) if example else self._example
            path = self.path if example else self.path[:1]
            return with_value(self.keys.document, path, written, is_sure=False)
        return with_value(self.keys.document, self.path, self._example, is_sure=False)

    def _example_of(self, key: str) -> str:
        """Return what the example of the field says under *key* of its first part."""
        example = read_yaml(f"x: {self._example}").values["x"]
        part = example[0] if isinstance(example, list) else example
        return str(part.get(key, "")) if isinstance(part, dict) else ""

    def _key_of(self, name: str) -> str:
        """Return the key of the part's field *name*, as this file writes it, or would."""
        fields = self.part.model_fields if self.part and self.rest else self.keys.fields
        field = fields.get(name)
        return self.keys.written(name) if not self.rest else (field and field.alias) or name

    def _takes_text(self, text: str) -> bool:
        """Return whether *text* may stand where a list or a mapping does: no part is a text."""
        if not self.rest:
            return takes(self.field, text)
        fields = self.part.model_fields if self.part else {}
        inner = {key: each for name, each in fields.items() for key in (name, each.alias)}
        field = inner.get(str(self.rest[-1]))
        return field is not None and takes(field, text)

    def _is_right(self, value: Written) -> bool:
        """Return whether the field takes *value*; of a part, that is not known."""
        return bool(self.rest) or takes(self.field, value)


def _at(value: Value | None, *path: str | int) -> Value | None:
    for key in path:
        if isinstance(value, dict) and isinstance(key, str):
            value = value.get(key)
        elif isinstance(value, list) and isinstance(key, int) and key < len(value):
            value = value[key]
        else:
            return None
    return value


def _part_model(field: FieldInfo) -> type[BaseModel] | None:
    """Return the model of the parts of *field*: of its list, or of its one value."""
    kinds = [field.annotation, *map(_bare, get_args(field.annotation))]
    return next(
        (each for each in kinds if isinstance(each, type) and issubclass(each, BaseModel)), None
    )


def _bare(kind: Any) -> Any:
    """Return *kind* without what is noted of it."""
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind
