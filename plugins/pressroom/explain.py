"""What an output file is made from, and which files a source reaches."""

import inspect
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from typing import Any

from plugins.pressroom.artefact import Artefact, output_path
from plugins.pressroom.digest import name_of


def explained(artefacts: Iterable[Artefact], wanted: str) -> str:
    """
    Return, in Spanish, what is known of *wanted*.

    That is an output file (`feeds/todo.json`), an address (`/temas/patrimonio/`), or a source
    file (`cultura/2026-11-20-feria.md`): anything whose name an input has as its `source`.
    """
    sources = _Sources()
    known = [(artefact, sources.of(artefact.inputs)) for artefact in artefacts]
    path = output_path(wanted.removeprefix("output/"))
    for artefact, _ in known:
        if path in artefact.paths:
            return _of_output(artefact, path, sources)
    source = wanted.removeprefix("content/").lstrip("/")
    reached = sorted(path for artefact, its in known if source in its for path in artefact.paths)
    if reached:
        return "\n".join([f"«{source}» llega a {len(reached)} archivos:", *_indented(reached)])
    names = {path for artefact, its in known for path in (*artefact.paths, *its)}
    close = get_close_matches(source, sorted(names), n=1)
    hint = f" ¿Quiso decir «{close[0]}»?" if close else ""
    return f"«{wanted}» no es un archivo del sitio ni de content/ que llegue a él.{hint}"


def _of_output(artefact: Artefact, path: str, sources: "_Sources") -> str:
    lines = [f"«{path}» lo hace {name_of(artefact.make)} con:"]
    names = list(inspect.signature(artefact.make).parameters)
    for name, value in zip(names, artefact.inputs, strict=False):
        its = sorted(sources.of(value))
        lines.append(
            f"  {name}: {type(value).__name__}{f', de {len(its)} archivos:' if its else ''}"
        )
        lines += [f"  {line}" for line in _indented(its)]
    others = [other for other in artefact.paths if other != path]
    if others:
        lines += ["y con él se hacen:", *_indented(others)]
    return "\n".join(lines)


def _indented(names: Iterable[str]) -> list[str]:
    return [f"  {name}" for name in names]


class _Sources:
    """Finds the `source` of everything inside a value; shared parts are looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, frozenset[str]]] = {}

    def of(self, value: Any) -> frozenset[str]:
        if isinstance(value, tuple | list | frozenset):
            return frozenset[str]().union(*(self.of(part) for part in value))
        if isinstance(value, Mapping) and not hasattr(value, "digest_key"):
            return frozenset[str]().union(*(self.of(part) for part in value.values()))
        if not is_dataclass(value) or isinstance(value, type):
            return frozenset()
        known = self._known.get(id(value))
        if known is None:
            parts = [self.of(getattr(value, field.name)) for field in fields(value)]
            own = getattr(value, "source", None)
            found = frozenset([own] if isinstance(own, str) and own else []).union(*parts)
            known = self._known[id(value)] = (value, found)
        return known[1]
