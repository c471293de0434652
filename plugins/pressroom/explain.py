"""What an output file is made from, and which files a source reaches."""

from collections.abc import Iterable
from difflib import get_close_matches

from plugins.pressroom.artefact import Artefact, folders_of, output_path
from plugins.pressroom.counting import number_of
from plugins.pressroom.digest import name_of
from plugins.pressroom.sources import Sources


def explained(artefacts: Iterable[Artefact], wanted: str) -> str:
    """
    Return, in Spanish, what is known of *wanted*.

    That is an output file (`feeds/todo.json`), an address (`/temas/patrimonio/`), or a source
    file (`cultura/2026-11-20-feria.md`): anything whose name, or the name of a folder it is in, an
    input has as its `source`.
    """
    sources = Sources()
    known = [(artefact, sources.of(artefact.inputs)) for artefact in artefacts]
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
    possible = {path for artefact, its in known for path in (*artefact.paths, *its)}
    close = get_close_matches(source, sorted(possible), n=1)
    hint = f" ¿Quiso decir «{close[0]}»?" if close else ""
    return f"«{wanted}» no es un archivo del sitio ni de content/ que llegue a él.{hint}"


def _of_output(artefact: Artefact, path: str, sources: Sources) -> str:
    lines = [f"«{path}» lo hace {name_of(artefact.make)} con:"]
    for name, value in artefact.named_inputs:
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
