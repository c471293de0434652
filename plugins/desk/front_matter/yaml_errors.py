"""What the YAML parser says, in words that an editor understands, with a mend that it accepts."""

from collections.abc import Sequence
from typing import Any

import yaml

from plugins.desk.front_matter.source import SourceError
from plugins.desk.front_matter.yaml_mends import LONGEST, Known, Mend, mends_at, quoting
from plugins.newsroom import NOTHING, Edit, Proposal

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LARGEST = 50_000
"""Characters of a front matter whose mends are tried; nobody writes a longer one by hand."""

_UNKNOWN = (
    "el encabezado no se entiende en esta línea",
    'Escriba el valor entre comillas rectas: clave: "valor"',
)
_SAID = (
    (
        "quoted scalar",
        "unas comillas se abren y no se cierran",
        "Cierre las comillas al final del valor",
    ),
    (
        "flow ",
        "una lista se abre con [ o { y no se cierra bien",
        "Escríbala así: [uno, dos]; un texto con comas o corchetes va entre comillas",
    ),
    (
        "expected key",
        "después de cerrar unas comillas o una lista hay más texto, o falta una clave",
        "Ponga todo el valor entre comillas; las comillas interiores van así: “ ”",
    ),
)
"""What is said when no mend is known."""


def explained(
    error: yaml.YAMLError, rows: Sequence[str], first_line: int, known: Known
) -> SourceError:
    """
    Return *error* in words that an editor understands.

    Whatever the parser blames, the cause is looked for in the line, in the one where what it was
    reading began, and in the one before; it is the first whose mend the parser accepts.
    """
    index, start = _rows_of(error, len(rows))
    near = dict.fromkeys((index, start, max(index - 1, 0)))
    for row in near if sum(map(len, rows)) <= LARGEST else ():
        for mend in mends_at(rows, row, known):
            if _is_accepted(mend, rows, error):
                return _told(mend, first_line)
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    row, message, fix = next(
        ((start, message, fix) for words, message, fix in _SAID if words in said),
        (index, *_UNKNOWN),
    )
    return SourceError(first_line + row, "yaml", message, fix)


def requoted(rows: Sequence[str], row: int, first_line: int) -> tuple[str, Proposal]:
    """Return what to write so that the value of *row* is a text, in words and as data."""
    mend = quoting(rows[row]) if len(rows[row]) <= LONGEST else ""
    if not mend:
        return "Si es parte del texto, escriba el valor entre comillas", NOTHING
    edit = Edit(first_line + row, first_line + row, (mend,))
    return f"Si es parte del texto, escríbalo entre comillas: {mend.strip()}", Proposal((edit,))


def _rows_of(error: yaml.YAMLError, count: int) -> tuple[int, int]:
    """Return the row that *error* blames, and the one where what was being read begins."""
    mark: Any = getattr(error, "problem_mark", None)
    context: Any = getattr(error, "context_mark", None)
    index = min(mark.line, count - 1) if mark else 0
    is_said = context and "block" not in str(getattr(error, "context", ""))
    return index, min(context.line, count - 1) if is_said else index


def _is_accepted(mend: Mend, rows: Sequence[str], before: yaml.YAMLError) -> bool:
    """
    Return whether the parser takes *rows* with *mend*, or finds something only further below.

    What it finds there is another thing than what it said *before*: else nothing was mended.
    """
    changed = [*rows[: mend.first], *mend.rows, *rows[mend.last + 1 :]]
    try:
        for event in yaml.parse("\n".join(changed), Loader=_LOADER):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                return False
    except yaml.YAMLError as error:
        row, start = _rows_of(error, len(changed))
        left, was_left = len(changed) - row, len(rows) - _rows_of(before, len(rows))[0]
        is_same = left == was_left and _said(error) == _said(before)
        return not is_same and min(row, start) >= mend.first + max(len(mend.rows), 1)
    return True


def _said(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", ""))


def _told(mend: Mend, first_line: int) -> SourceError:
    first, last = first_line + mend.first, first_line + mend.last
    proposal = Proposal((Edit(first, last, mend.rows),), is_sure=mend.is_sure)
    return SourceError(first_line + mend.row, "yaml", mend.message, mend.fix, proposal)
