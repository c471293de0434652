"""A key that no article has: what was meant by it, and what to write instead."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import (
    raw,
    with_field,
    with_key,
    with_more,
    with_value,
    without,
)
from plugins.desk.front_matter.yaml_mends import unquoted
from plugins.desk.front_matter.yaml_reader import Document
from plugins.newsroom import NOTHING, Edit, Proposal
from plugins.newsroom.values import TO_WITHDRAW, WITHDRAWN_WORDS, Meant, field_meant, quoted, scalar
from plugins.spanish import MomentError, folded, nearest, parse_stated

_CONDITIONS = frozenset({"situacion", "condicion", "estatus", "state"})
"""Keys in which one says what became of something."""

_SENTENCE = 3
"""Words: a key of more of them is a text that goes on from the line before."""


class Unknown(NamedTuple):
    """What is said of the key."""

    message: str
    fix: str
    proposal: Proposal


def unknown_key(key: str, keys: Keys, elsewhere: Mapping[str, Sequence[str]]) -> Unknown:
    """
    Return what is said of *key*, which the document of *keys* has and no model of them knows.

    *elsewhere* maps keys that other kinds understand to the slugs of those kinds.
    """
    document = keys.document
    if folded(key) in _CONDITIONS and folded(str(document.values[key])) in WITHDRAWN_WORDS:
        message = f"«{key}» no retira un artículo: eso lo dice la clave «retirada»"
        return Unknown(message, TO_WITHDRAW, NOTHING)
    message = f"la clave «{key}» no existe"
    near = nearest(key, keys.names)
    meant = field_meant(key, str(document.values[key]))
    if meant and meant.field in keys.fields and (meant.value or not near):
        return _of_field(key, meant, keys)
    if hour := _hour_apart(key, keys):
        return hour
    if key in elsewhere:
        return _of_kind(key, keys, elsewhere[key])
    if near and keys.names[near] not in {keys.names.get(each) for each in document.values}:
        return Unknown(message, f"¿Quiso decir «{near}»?", with_key(document, (key,), near))
    if near:
        fix = f"Ya está «{keys.written(keys.names[near])}»: quite esta"
        return Unknown(message, fix, _dropped(document, key))
    if going_on := _going_on(key, document):
        return going_on
    return no_such_key(key)._replace(proposal=_dropped(document, key))


def _hour_apart(key: str, keys: Keys) -> Unknown | None:
    """Return what is said of a *key* with the hour of a date that has none: they go together."""
    document = keys.document
    field = next((each for each in ("start", "date") if each in keys.fields), "")
    date = keys.written(field) if field else ""
    told = f"{document.values.get(date, '')} {document.values[key]}"
    drop = without(document, (key,))
    if folded(key) not in {"hora", "hora de inicio", "hora_inicio"} or not drop:
        return None
    try:
        parse_stated(told)
    except MomentError as error:
        told = error.meant
    if not told:
        return None
    edits = (*with_value(document, (date,), told).edits, *drop.edits)
    return Unknown(
        f"la clave «{key}» no existe: la hora va junto a la fecha",
        f"Escriba «{date}: {told}», y quite «{key}»",
        Proposal(tuple(sorted(edits))),
    )


def no_such_key(key: str) -> Unknown:
    """Return what is said of a *key* of which nothing is known."""
    fix = "Quítela, o vea en docs/manual.md las que existen"
    return Unknown(f"la clave «{key}» no existe", fix, NOTHING)


def _of_field(key: str, meant: Meant, keys: Keys) -> Unknown:
    """Return what is said of a *key* that stands for another field, or for a value of one."""
    document = keys.document
    name = keys.written(meant.field)
    written = scalar(meant.value) if meant.value else raw(document, (key,))
    message = f"la clave «{key}» no existe: aquí se escribe «{name}»"
    if name not in document.values:
        proposal = with_field(document, (key,), name, written)
        return Unknown(message, f"Escriba «{name}: {written}»", proposal)
    is_said = not meant.value or document.values[name] == meant.value
    drop = without(document, (key,))
    if is_said or not drop:
        return Unknown(message, f"Ya está «{name}»: quite «{key}»", _dropped(document, key))
    edits = (*with_value(document, (name,), written).edits, *drop.edits)
    fix = f"Escriba «{name}: {written}», y quite «{key}»"
    return Unknown(message, fix, Proposal(tuple(sorted(edits))))


def _of_kind(key: str, keys: Keys, kinds: Sequence[str]) -> Unknown:
    """Return what is said of a *key* that articles of other *kinds* have."""
    written = keys.written("kind")
    *most, last = kinds
    whose = f"del tipo {last}" if not most else f"de los tipos {', '.join(most)} y {last}"
    message = f"la clave «{key}» no existe en este tipo de artículo: es {whose}"
    if most:
        return Unknown(message, f"Agregue el tipo, como «{written}: {most[0]}», o quítela", NOTHING)
    document = keys.document
    fix = f"Escriba «{written}: {last}», o quítela"
    if written in document.values:
        return Unknown(message, fix, with_value(document, (written,), last, is_sure=False))
    return Unknown(message, fix, with_more(document, (), {written: last}, is_sure=False))


def _dropped(document: Document, key: str) -> Proposal:
    """Return the edit that takes *key* out; a person has to look whether it matters."""
    return Proposal(without(document, (key,)).edits, is_sure=False)


def _going_on(key: str, document: Document) -> Unknown | None:
    """Return what is said of a *key* that belongs to the line before: to its text, or below it."""
    known = list(document.values)
    above = known[known.index(key) - 1] if known.index(key) else ""
    row = document.keys[(key,)].row
    if not above or row == 0:
        return None
    line = document.first_line + row
    if not document.values[above]:
        edit = Edit(line, line, (f"  {document.rows[row]}",))
        fix = f"Si es parte de «{above}», empiece la línea con dos espacios"
        return Unknown(f"la clave «{key}» no existe", fix, Proposal((edit,), is_sure=False))
    start = document.keys[(above,)].row
    if len(key.split()) < _SENTENCE or document.spans[(above,)].end_row != row - 1:
        return None
    text = f"{unquoted(raw(document, (above,)))} {' '.join(document.rows[row].split())}"
    new = f"{above}: {quoted(text)}"
    message = "esta línea sigue el texto de la anterior, y un texto va en una sola línea"
    edit = Edit(document.first_line + start, line, (new,))
    return Unknown(message, f"Júntelas: {new}", Proposal((edit,)))
