"""What an output file is made from, and which files a source reaches."""

import json
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from plugins.commands import BuildError, number_of
from plugins.pressroom.artefact import Artefact, folders_of, output_path, shown_name
from plugins.pressroom.digest import name_of, parts_of
from plugins.pressroom.sources import Sources

_PROPOSED = 3


def explained(artefacts: Iterable[Artefact], wanted: str) -> str:
    """
    Return, in Spanish, what is known of *wanted*.

    That is an output file (`feeds/todo.json`), an address (`/temas/patrimonio/`), or a source
    file (`cultura/2026-11-20-feria.md`): anything whose name, or the name of a folder it is in, an
    input has as its `source`.

    Raises:
        BuildError: It is none of these; proposes what it may be.
    """
    sources = Sources()
    known = [(artefact, sources.of(artefact)) for artefact in artefacts]
    path = output_path(wanted.removeprefix("output/"))
    for artefact, _ in known:
        if path in artefact.paths:
            return _of_output(artefact, path, sources)
    source = wanted.removeprefix("content/").lstrip("/")
    names = {source, *folders_of([source])}
    reached = sorted(path for artefact, its in known if names & its for path in artefact.paths)
    if reached:
        count = number_of(len(reached), "archivo", "archivos")
        return "\n".join([f"«{source}» llega a {count}:", *_indented(reached)])
    possible = {name for artefact, its in known for name in (*artefact.paths, *its)}
    raise BuildError(
        f"«{shown_name(wanted)}» no es un archivo del sitio ni de content/ que llegue a él.\n"
        f"    → {_proposed((path, source), possible)}"
    )


def reach(artefacts: Iterable[Artefact], wanted: Sequence[str]) -> str:
    """
    Return which output files the sources *wanted* reach, as JSON for programs.

    `{"version": 1, "files": [{"path", "by", "of", "others"}]}`: the file, by its path; the artefact
    that makes it; which of *wanted* it is made from; and the articles and pages (`….md`) besides.
    None is no error: what is withdrawn reaches nothing.
    """
    sources = Sources()
    asked = {each.removeprefix("content/").lstrip("/") for each in wanted}
    files = []
    for artefact in artefacts:
        its = sources.of(artefact)
        if of := sorted(asked & its):
            others = sorted(each for each in its - asked if each.endswith(".md"))
            by = name_of(type(artefact))
            files += [
                {"path": path, "by": by, "of": of, "others": others} for path in artefact.paths
            ]
    listed = sorted(files, key=lambda each: str(each["path"]))
    return json.dumps({"version": 1, "files": listed}, ensure_ascii=False)


def _proposed(wanted: tuple[str, ...], possible: set[str]) -> str:
    """Return a sentence with those of *possible* names that somebody may mean by one of *wanted*."""
    close = [
        name for each in wanted for name in get_close_matches(each, sorted(possible), n=_PROPOSED)
    ]
    if not (names := list(dict.fromkeys(close))[:_PROPOSED]):
        return "Escriba una dirección del sitio, como /agenda/, o un archivo de content/"
    return f"¿Quiso decir {' o '.join(f'«{name}»' for name in names)}?"


def _of_output(artefact: Artefact, path: str, sources: Sources) -> str:
    lines = [f"«{path}» lo hace {name_of(type(artefact))} con:"]
    for name, value in parts_of(artefact):
        its = sorted(sources.of(value))
        of = f", de {number_of(len(its), 'archivo', 'archivos')}:" if its else ""
        lines.append(f"  {name}: {type(value).__name__}{of}")
        lines += [f"  {line}" for line in _indented(its)]
    others = [other for other in artefact.paths if other != path]
    if others:
        lines += ["y con él se hacen:", *_indented(others)]
    return "\n".join(lines)


def _indented(names: Iterable[str]) -> list[str]:
    return [f"  {name}" for name in names]
