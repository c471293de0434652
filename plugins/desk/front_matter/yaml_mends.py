"""What an editor may have meant by a line that is no YAML: causes, each with what to write."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from textwrap import dedent
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from plugins.newsroom.values import listed, quoted, scalar

_FIELD = re.compile(r"(?P<key>\s*(?:- )?[\"']?[^\W\d][\w ]*?[\"']?\s*):(?P<value>(?:\s.*)?)")
_WORD = re.compile(r"\s*(?:- )?(?P<key>[^\W\d]\w*)")
_UNSPACED = re.compile(r"(?P<key>\s*(?:- )?[^\W\d][\w]*):(?P<value>[^\s/].*)")
_PAIRS = re.compile(r"\{(?=\s*[^\W\d]\w*\s*: )(?P<pairs>.*?)\}?\s*")
_LIST = re.compile(r"\[(?P<items>[^\[\]]*)\]?\]?\s*")
_BLOCK = re.compile(r"\s*[|>][+-]?\d?[+-]?\s*")
_NEXT_PAIR = re.compile(r",\s*(?=[^\W\d]\w*: )")
_BACKSLASH = re.compile(r'"(?P<text>[^"]*\\[^"]*)"\s*')
LONGEST = 3_000
"""Characters of a line that is looked at: ten times the longest summary."""

_OPENINGS = {"“": "”", "«": "»", "‘": "’", '"': '"', "'": "'"}
_NAMED = {
    "[": "el valor empieza con «[», que en YAML abre una lista",
    "{": "el valor empieza con «{», que en YAML abre otra cosa",
    '"': "hay texto después de las comillas que se cierran",
    "'": "hay texto después de las comillas que se cierran",
}
_SIGNS = "[{\"'@`%*&!>|-?#,]}"


class Shape(Enum):
    """What stands under a key."""

    TEXT = "texto"
    LIST = "lista"
    OTHER = "otra"


Known: TypeAlias = Mapping[str, Shape]
"""The keys that are understood."""

NO_KEYS: Known = MappingProxyType({})


class Mend(NamedTuple):
    """One way to read what is written, and the rows that say it."""

    row: int
    """The one to name, counted from 0."""

    message: str
    fix: str
    first: int
    last: int
    """The rows that go, both included."""

    rows: tuple[str, ...]
    is_sure: bool = True
    """Whether nothing else can have been meant."""


def mends_at(rows: Sequence[str], row: int, known: Known) -> Iterator[Mend]:
    """Yield what can be meant by the *row* of *rows*, the likeliest first; *known* are keys."""
    for cause in _CAUSES if len(rows[row]) <= LONGEST else ():
        yield from cause(rows, row, known)


def unquoted(value: str) -> str:
    """Return *value* without the quotes around all of it, whatever sort they are."""
    value = value.strip()
    closing = _OPENINGS.get(value[:1], "")
    inside = value[1:-1]
    if len(value) < 2 or not closing or not value.endswith(closing):
        return value
    return value if closing in inside or value[0] in inside else inside


def quoting(row: str) -> str:
    """Return *row* with its value between quotes; nothing if it holds no key."""
    match = _FIELD.fullmatch(row)
    value = unquoted(match["value"]) if match else ""
    return f"{match['key']}: {quoted(value)}" if match and value else ""


def _instead(
    row: int, message: str, new: str, *, how: str = "Escriba la línea así", is_sure: bool = True
) -> Mend:
    return Mend(row, message, f"{how}: {new.strip()}", row, row, (new,), is_sure)


def _indented_by_tab(rows: Sequence[str], row: int, _known: Known) -> Iterator[Mend]:
    line = rows[row]
    if "\t" not in line[: len(line) - len(line.lstrip())]:
        return
    bare = line.lstrip()
    above = next((each for each in reversed(rows[:row]) if each.strip()), "")
    depth = len(above) - len(above.lstrip()) + 2 if above.rstrip().endswith(":") else 0
    for indent in dict.fromkeys((depth, 0, 2, 4)):
        message = "la línea empieza con tabulador"
        how = (
            f"Empiécela con {indent} espacios en vez del tabulador"
            if indent
            else "Quite el tabulador"
        )
        yield _instead(row, message, f"{' ' * indent}{bare}", how=how)


def _without_space(rows: Sequence[str], row: int, _known: Known) -> Iterator[Mend]:
    match = _UNSPACED.fullmatch(rows[row])
    if match and not (": " in match["value"] and not match["value"].startswith('"')):
        new = f"{match['key']}: {scalar(unquoted(match['value']))}"
        yield _instead(row, "falta un espacio después de los dos puntos", new)


def _without_colon(rows: Sequence[str], row: int, known: Known) -> Iterator[Mend]:
    line = rows[row]
    word = _WORD.match(line)
    rest = line[word.end() :].strip() if word else ""
    is_key = word and (word["key"].casefold() in known or rest.startswith("="))
    if word and is_key and rest and not rest.startswith(":"):
        value = unquoted(rest.removeprefix("="))
        new = f"{line[: word.end()]}: {scalar(value)}"
        yield _instead(row, f"faltan los dos puntos después de «{word['key']}»", new)


def _going_on(rows: Sequence[str], row: int, known: Known) -> Iterator[Mend]:
    """Yield the text that began in a row above and goes on in this one."""
    line = rows[row].strip()
    above = next((number for number in range(row - 1, -1, -1) if rows[number].strip()), -1)
    start = _FIELD.fullmatch(rows[above]) if above >= 0 else None
    field = _FIELD.fullmatch(rows[row])
    if not line or not start or not start["value"].strip() or line.startswith(("- ", "#")):
        return
    if _BLOCK.fullmatch(start["value"]):
        return
    if field and (field["key"].strip() in known or " " not in field["key"].strip()):
        return
    text = f"{start['value'].strip()} {line}"
    new = f"{start['key']}: {quoted(unquoted(text.strip(chr(34))))}"
    message = "esta línea sigue el texto de la anterior, y un texto va en una sola línea"
    yield Mend(row, message, f"Júntelas: {new.strip()}", above, row, (new,))


def _shifted(rows: Sequence[str], row: int, _known: Known) -> Iterator[Mend]:
    line = rows[row]
    if not line.startswith(" ") or not _FIELD.fullmatch(line):
        return
    above = next((each for each in reversed(rows[:row]) if each.strip()), "")
    same = len(above) - len(above.lstrip(" -"))
    for indent in dict.fromkeys((same, 0)):
        new = f"{' ' * indent}{line.lstrip()}"
        how = "Alinéela con las demás claves"
        yield _instead(row, "la línea está corrida hacia la derecha", new, how=how)


def _in_a_block(rows: Sequence[str], row: int, known: Known) -> Iterator[Mend]:
    """Yield the text below a key with `|` or `>` so that all of it stands further right than the key."""
    start = next((at for at in range(row, -1, -1) if _key_in(rows[at]) in known), -1)
    field = _FIELD.fullmatch(rows[start]) if start >= 0 else None
    if not field or not _BLOCK.fullmatch(field["value"]):
        return
    following = (at for at in range(start + 1, len(rows)) if _key_in(rows[at]) in known)
    end = next(following, len(rows))
    below = dedent("\n".join(rows[start + 1 : end])).split("\n")
    if next(filter(str.strip, below), "").startswith((" ", "\t")):  # the first row says how far
        below = [each.strip() for each in below]
    indent = " " * (len(rows[start]) - len(rows[start].lstrip()) + 2)
    new = tuple(f"{indent}{each}".rstrip() for each in below)
    message = (
        f"el texto de «{field['key'].strip()}» va debajo de esa línea, y cada una de sus líneas"
        " empieza con espacios"
    )
    how = f"Empiece cada una con {len(indent)} espacios"
    if any(map(str.strip, below)):
        yield Mend(min(start + 1, end - 1), message, how, start + 1, end - 1, new)


def _key_in(row: str) -> str:
    field = _FIELD.fullmatch(row)
    return field["key"].strip() if field else ""


def _under_a_text(rows: Sequence[str], row: int, known: Known) -> Iterator[Mend]:
    """Yield the parts of a list that stand below a key which has its value already."""
    above = next((at for at in range(row - 1, -1, -1) if rows[at].strip()), -1)
    field = _FIELD.fullmatch(rows[above]) if above >= 0 else None
    if not field or not rows[row].strip().startswith("- ") or not field["value"].strip():
        return
    end = row
    while end + 1 < len(rows) and rows[end + 1].strip().startswith("- "):
        end += 1
    parts = [unquoted(each.strip().removeprefix("- ")) for each in rows[row : end + 1]]
    key, value = field["key"].strip(), unquoted(field["value"])
    if known.get(key) is Shape.LIST:
        items = [unquoted(each) for each in value.strip("[]").split(",") if each.strip()]
        new = f"{field['key']}: {listed([*items, *parts])}"
    else:
        new = f"{field['key']}: {quoted(' '.join([value, *parts]))}"
    message = f"esta línea empieza con guion, como parte de una lista, y «{key}» ya dice algo"
    fix = f"Júntelo todo en una línea: {new.strip()}"
    yield Mend(row, message, fix, above, end, (new,), is_sure=False)


def _open_bracket(rows: Sequence[str], row: int, known: Known) -> Iterator[Mend]:
    """Yield the text that begins with a bracket and is no list."""
    match = _FIELD.fullmatch(rows[row])
    value = match["value"].strip() if match else ""
    closing = {"[": "]", "{": "}"}.get(value[:1], "")
    if not match or not closing or known.get(match["key"].strip()) is not Shape.TEXT:
        return
    is_closed = closing in value
    text = value if is_closed else unquoted(value[1:])
    message = _NAMED[value[0]] if is_closed else f"{_NAMED[value[0]]}, y no se cierra"
    if text:
        new = f"{match['key']}: {quoted(text)}"
        how = "Escriba todo el valor entre comillas"
        yield _instead(row, message, new, how=how, is_sure=is_closed)


def _half_a_list(rows: Sequence[str], row: int, _known: Known) -> Iterator[Mend]:
    match = _FIELD.fullmatch(rows[row])
    value = match["value"].strip() if match else ""
    message = "una lista se abre con [ o { y no se cierra bien"
    if match and (pairs := _PAIRS.fullmatch(value)):
        parts = (each.partition(": ") for each in _NEXT_PAIR.split(pairs["pairs"]))
        told = (f"{key.strip()}: {scalar(unquoted(text))}" for key, _, text in parts)
        yield _instead(row, message, f"{match['key']}: {{{', '.join(told)}}}")
    elif match and (items := _LIST.fullmatch(value)):
        texts = (unquoted(each) for each in items["items"].split(",") if each.strip())
        yield _instead(row, message, f"{match['key']}: {listed(texts)}")


def _backslash(rows: Sequence[str], row: int, _known: Known) -> Iterator[Mend]:
    match = _FIELD.fullmatch(rows[row])
    text = _BACKSLASH.fullmatch(match["value"].strip()) if match else None
    if match and text:
        message = "la barra \\ tiene otro significado entre comillas dobles"
        yield _instead(row, message, f"{match['key']}: {quoted(text['text'])}")


def _unclosed_quote(rows: Sequence[str], row: int, _known: Known) -> Iterator[Mend]:
    match = _FIELD.fullmatch(rows[row])
    value = match["value"].strip() if match else ""
    if match and value[:1] in {'"', "'"} and value.count(value[0]) == 1 and len(value) > 1:
        new = f"{match['key']}: {quoted(value[1:].strip())}"
        how = "Ciérrelas al final del valor"
        yield _instead(row, "unas comillas se abren y no se cierran", new, how=how)


def _to_be_quoted(rows: Sequence[str], row: int, _known: Known) -> Iterator[Mend]:
    match = _FIELD.fullmatch(rows[row])
    value = match["value"].strip() if match else ""
    new = quoting(rows[row])
    if not new or _PAIRS.fullmatch(value):
        return
    sign = value[0]
    message = "hay dos puntos (:) dentro de un texto sin comillas rectas"
    if sign in _NAMED:
        message = _NAMED[sign]
    elif sign in _SIGNS:
        message = f"el valor empieza con «{sign}», que en YAML tiene otro significado"
    if ": " in value and sign == '"':
        message = "hay dos puntos (:) después de las comillas que se cierran"
    yield _instead(row, message, new, how="Escriba todo el valor entre comillas")


def _stray(rows: Sequence[str], row: int, _known: Known) -> Iterator[Mend]:
    line = rows[row].strip()
    if line and not any(letter.isalnum() for letter in line):
        yield Mend(row, f"la línea «{line}» no dice nada", "Quite esa línea", row, row, ())
    if line.startswith(":"):
        message = "falta la clave antes de los dos puntos"
        yield Mend(row, message, "Escriba qué dato es, o quite la línea", row, row, ())


def _unseen(rows: Sequence[str], row: int, _known: Known) -> Iterator[Mend]:
    """Yield the row without the controls that YAML refuses (YAML 1.1, chapter 5.1)."""
    line = rows[row]
    bare = "".join(letter for letter in line if letter.isprintable() or letter == "\t")
    if bare != line:
        yield _instead(row, "la línea tiene un carácter que no se ve y que YAML no admite", bare)


_Cause = Callable[[Sequence[str], int, Known], Iterator[Mend]]
_CAUSES: tuple[_Cause, ...] = (
    _unseen,
    _stray,
    _in_a_block,
    _indented_by_tab,
    _without_space,
    _without_colon,
    _backslash,
    _unclosed_quote,
    _open_bracket,
    _half_a_list,
    _under_a_text,
    _to_be_quoted,
    _going_on,
    _shifted,
)
