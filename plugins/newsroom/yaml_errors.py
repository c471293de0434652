"""What the YAML parser says, in words that an editor understands."""

import re

import yaml

from plugins.newsroom.source import SourceError

_KEY = re.compile(r"\s*(?:- )?[\"']?(?P<key>[\w ]+?)[\"']?\s*:(?P<value>.*)")
_UNSPACED = re.compile(r"\s*[a-záéíóúñ_]+:\S", re.IGNORECASE)


def explained(error: yaml.YAMLError, text: str, first_line: int) -> SourceError:
    """Return *error* in words that an editor understands."""
    mark = getattr(error, "problem_mark", None)
    lines = text.split("\n")
    index = min(mark.line, len(lines) - 1) if mark else 0
    context = getattr(error, "context_mark", None)
    cause = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    for words, explain in _EXPLANATIONS:
        if words in cause:
            start = min(context.line, len(lines) - 1) if context else index
            at, message, fix = explain(lines, index, start)
            return SourceError(first_line + at, "yaml", message, fix)
    return SourceError(
        first_line + index,
        "yaml",
        "el encabezado no se entiende en esta línea",
        'Escriba el valor entre comillas dobles: clave: "valor"',
    )


def _colon(lines: list[str], index: int, _start: int) -> tuple[int, str, str]:
    if index and _UNSPACED.match(lines[index - 1]) and ": " not in lines[index - 1]:
        index -= 1
    line = lines[index]
    if _UNSPACED.match(line) and ": " not in line:
        return index, "falta un espacio después de los dos puntos", "Escriba «clave: valor»"
    match = _KEY.match(line)
    if match and ": " in match["value"]:
        value = match["value"].strip().strip("“”\"'")
        return (
            index,
            "hay dos puntos (:) dentro de un texto sin comillas rectas",
            f'Escriba el valor entre comillas rectas: {match["key"].strip()}: "{value}"',
        )
    return index, "la línea está corrida hacia la derecha", "Alinee esta clave con las demás"


def _token(lines: list[str], index: int, _start: int) -> tuple[int, str, str]:
    line = lines[index]
    if line[: len(line) - len(line.lstrip())].count("\t"):
        return index, "la línea empieza con tabulador", "Use espacios en vez de tabuladores"
    match = _KEY.match(line)
    if match and match["value"].strip():
        value = match["value"].strip()
        return (
            index,
            f"el valor empieza con «{value[0]}», que en YAML tiene otro significado",
            f'Escriba el valor entre comillas rectas: {match["key"].strip()}: "{value}"',
        )
    return index, "hay un signo que aquí no se entiende", "Escriba el valor entre comillas rectas"


def _unclosed_quote(_lines: list[str], _index: int, start: int) -> tuple[int, str, str]:
    return start, "unas comillas se abren y no se cierran", "Cierre las comillas al final del valor"


def _unclosed_list(_lines: list[str], _index: int, start: int) -> tuple[int, str, str]:
    return (
        start,
        "una lista se abre con [ o { y no se cierra bien",
        "Escríbala así: [uno, dos]; un texto con comas o corchetes va entre comillas",
    )


def _half_quoted(lines: list[str], index: int, start: int) -> tuple[int, str, str]:
    return (
        max(index, start) if lines[index].strip() else start,
        "después de cerrar unas comillas hay más texto, o falta una clave",
        "Ponga todo el valor entre comillas; las comillas interiores van así: “ ”",
    )


def _block(_lines: list[str], index: int, start: int) -> tuple[int, str, str]:
    return (
        max(index, start),
        "el valor empieza con > o |, que en YAML tienen otro significado",
        "Escriba el valor entre comillas rectas",
    )


_EXPLANATIONS = (
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _colon),
    ("block sequence entries are not allowed", _token),
    ("cannot start any token", _token),
    ("quoted scalar", _unclosed_quote),
    ("flow sequence", _unclosed_list),
    ("flow mapping", _unclosed_list),
    ("flow node", _unclosed_list),
    ("expected key", _half_quoted),
    ("block scalar", _block),
    ("scanning an anchor", _token),
    ("scanning an alias", _token),
    ("scanning a tag", _token),
)
