"""Fields that hold parts, each of some fields of its own, and what is meant where they do not."""

import re
from collections.abc import Mapping

from pydantic import BeforeValidator, ValidationError

from plugins.newsroom.values.meanings import part_field_meant
from plugins.newsroom.values.types import Instead, PartFields, in_short, wrong
from plugins.newsroom.values.yaml_writing import inline
from plugins.spanish import nearest

_LONGEST = 1_000
"""Characters of a text that is looked through for the fields of a part."""

_MOST = 30
"""Parts of one field that are looked through; nobody writes more of them without keys."""

_CODE = "missing-words"
_TO_FILL = "…"
"""Stands in advice, and in no proposal, for what only a person knows."""


def in_parts(model: type[PartFields]) -> BeforeValidator:
    """Return a reader of a list of *model*; another shape is refused with the parts it means."""
    needed = _needed(model)

    def read(value: object) -> object:
        if not value or (isinstance(value, list) and all(_is_part(each, model) for each in value)):
            return value
        found = [_meant(each, model) for each in (value if isinstance(value, list) else [value])]
        message = f"aquí va una lista, y cada parte lleva al menos {needed}"
        if len(found) > _MOST or not all(found):
            raise wrong(message)
        shown = [{key: in_short(text) for key, text in part.items()} for part in found]
        gaps = [_gaps(part, model) for part in found]
        if not any(gaps) and all(_is_right(part, model) for part in found):
            raise wrong(message, f"Escríbala así: {inline(shown)}", instead=Instead(found))
        _fill(shown, gaps)
        raise wrong(
            message, f"Escríbala así, y complete {_named(gaps)}: {inline(shown)}", code=_CODE
        )

    return BeforeValidator(read)


def in_one_part(model: type[PartFields]) -> BeforeValidator:
    """Return a reader of one *model*, as `in_parts`."""
    needed = _needed(model)

    def read(value: object) -> object:
        whole = value[0] if isinstance(value, list) and len(value) == 1 else value
        if not whole or (whole is value and _is_part(whole, model)):
            return value
        part = _meant(whole, model)
        verb = "van" if " y " in needed else "va"
        message = f"aquí {verb} {needed}, entre llaves"
        if not part:
            raise wrong(message)
        shown, gaps = {key: in_short(text) for key, text in part.items()}, _gaps(part, model)
        if not gaps and _is_right(part, model):
            raise wrong(message, f"Escríbala así: {inline(shown)}", instead=Instead(part))
        _fill([shown], [gaps])
        raise wrong(
            message, f"Escríbala así, y complete {_named([gaps])}: {inline(shown)}", code=_CODE
        )

    return BeforeValidator(read)


def _needed(model: type[PartFields]) -> str:
    """Return the fields of *model* that no part does without: «texto» y «de»."""
    keys = [
        f"«{_key(name, model)}»" for name, each in model.model_fields.items() if each.is_required()
    ]
    return " y ".join([", ".join(keys[:-1]), keys[-1]] if keys[:-1] else keys)


def _key(name: str, model: type[PartFields]) -> str:
    return model.model_fields[name].alias or name


def _known(model: type[PartFields]) -> dict[str, str]:
    """Return key -> name, of both languages."""
    fields = model.model_fields.items()
    return {key: name for name, each in fields for key in (name, each.alias or name)}


def _is_part(value: object, model: type[PartFields]) -> bool:
    """Return whether *value* has the shape of a part, be its fields right or not."""
    if not isinstance(value, dict):
        return False
    known = _known(model)
    is_spoken = len(value) == 1 and all(isinstance(each, str) for each in value.values())
    return not is_spoken or any(
        key in known or nearest(key, known) or part_field_meant(key, known) for key in value
    )


def _meant(value: object, model: type[PartFields]) -> dict[str, str]:
    """Return the fields, under the keys of *model*, that *value* says; none if that is not known."""
    if isinstance(value, dict) and _is_part(value, model):
        is_flat = all(isinstance(each, str) for each in value.values())
        return dict(value) if is_flat else {}
    if isinstance(value, dict):
        value = ": ".join(*value.items())
    if not isinstance(value, str) or len(value) > _LONGEST:
        return {}
    text = " ".join(value.split())
    for pattern in model.spoken:
        if match := re.fullmatch(pattern, text):
            told = {name: each.strip(" ") for name, each in match.groupdict().items() if each}
            order = [name for name in model.model_fields if told.get(name)]
            return {_key(name, model): told[name] for name in order}
    return {}


def _gaps(part: Mapping[str, str], model: type[PartFields]) -> list[str]:
    """Return the keys that *part* lacks."""
    known = _known(model)
    told = {known.get(key) for key in part}
    needed = (name for name, each in model.model_fields.items() if each.is_required())
    return [_key(name, model) for name in needed if name not in told]


def _is_right(part: Mapping[str, str], model: type[PartFields]) -> bool:
    try:
        model.model_validate(part)
    except ValidationError:
        return False
    return True


def _fill(shown: list[dict[str, str]], gaps: list[list[str]]) -> None:
    for part, keys in zip(shown, gaps, strict=True):
        part.update(dict.fromkeys(keys, _TO_FILL))


def _named(gaps: list[list[str]]) -> str:
    keys = dict.fromkeys(f"«{key}»" for each in gaps for key in each)
    return " y ".join(keys) or "lo que falta"
