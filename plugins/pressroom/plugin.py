"""Pelican glue: a Pelican that builds aside and shows the site only when all of it is made."""

import logging
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any

from pelican import Pelican, parse_arguments, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.pressroom.artefact import Artefact
from plugins.pressroom.commit import refuse_unsafe_output, staged
from plugins.pressroom.errors import BuildError, ErrorWatch
from plugins.pressroom.signals import artefacts_wanted
from plugins.pressroom.store import Store

CACHE = ".cache/pressroom"


class Pressroom(Pelican):  # type: ignore[misc] # Pelican carries no types
    """The `PELICAN_CLASS` of the site: a build that fails changes nothing in `output/`."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.watch = ErrorWatch()
        logging.getLogger().addHandler(self.watch)
        super().__init__(settings)
        self.early_errors = tuple(self.watch.messages)
        self.shown_path = Path(settings["OUTPUT_PATH"])

    def run(self) -> None:
        """Build and show the site, or say what is wrong and leave it as it was."""
        try:
            self._build()
        except BuildError as error:
            if not is_autoreloading(sys.argv):
                sys.exit(str(error))
            # Pelican's own loop would build again and again until the next save.
            sys.stderr.write(f"{error}\nEl sitio sigue como estaba. Se espera el próximo cambio.\n")

    def _build(self) -> None:
        self.watch.messages = list(self.early_errors)
        self.watch.raise_if_any()
        refuse_unsafe_output(self.shown_path, Path(self.path), Path(self.theme), Path.cwd())
        with staged(self.shown_path) as stage:
            self.output_path = self.settings["OUTPUT_PATH"] = str(stage)
            try:
                super().run()
            finally:
                self.output_path = self.settings["OUTPUT_PATH"] = str(self.shown_path)
            self.watch.raise_if_any()
            count = sum(path.is_file() for path in stage.rglob("*"))
        sys.stdout.write(f"El sitio está listo en {self.shown_path}: {count} archivos.\n")


def is_autoreloading(argv: list[str]) -> bool:
    """Return whether *argv* is `pelican --autoreload`; Pelican keeps it from its own settings."""
    if Path(argv[0]).stem != "pelican":
        return False
    return bool(parse_arguments(argv[1:]).autoreload)


class PressroomGenerator(Generator):  # type: ignore[misc] # Pelican carries no types
    """Makes and writes what the channels hand over."""

    def generate_output(self, _writer: Writer) -> None:
        """Ask every channel, make everything, write it, and announce the web pages."""
        artefacts = sorted(_collected(self), key=lambda artefact: artefact.paths)
        refuse_collisions(artefacts)
        store = store_of(self.settings)
        with ThreadPoolExecutor() as pool:
            # Pictures release the interpreter's lock while they are encoded; the rest is quick.
            costly = {each.paths: pool.submit(store.made, each) for each in artefacts if each.key}
            for artefact in artefacts:
                waiting = costly.get(artefact.paths)
                self._write(artefact, waiting.result() if waiting else artefact.made())

    def _write(self, artefact: Artefact, made: tuple[bytes, ...]) -> None:
        for name, data in zip(artefact.paths, made, strict=True):
            path = Path(self.output_path, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            if artefact.page is not None:
                context = {**self.context, "page": artefact.page, "output_file": name}
                signals.content_written.send(str(path), context=context)


def refuse_collisions(artefacts: Iterable[Artefact]) -> None:
    """
    Refuse two artefacts for one file, and paths that leave the output folder.

    Raises:
        BuildError: A channel of this project is wrong; editors cannot cause it.
    """
    makers: dict[str, Artefact] = {}
    for artefact in artefacts:
        for path in artefact.paths:
            parts = PurePosixPath(path).parts
            if not parts or path.startswith("/") or ".." in parts:
                raise BuildError(f"«{path}» no es una ruta dentro de la salida.")
            if path in makers:
                names = f"{makers[path].make.__module__} y {artefact.make.__module__}"
                raise BuildError(f"Dos canales hacen el mismo archivo «{path}»: {names}.")
            makers[path] = artefact


def store_of(settings: Mapping[str, Any]) -> Store:
    """Return the store that the setting PRESSROOM_CACHE names, in the project by default."""
    return Store(Path(settings.get("PRESSROOM_CACHE", CACHE)))


def _collected(generator: PressroomGenerator) -> Iterator[Artefact]:
    return chain.from_iterable(made for _, made in artefacts_wanted.send(generator))


def _generator(_pelican: Pelican) -> type[PressroomGenerator]:
    return PressroomGenerator


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    signals.get_generators.connect(_generator)
