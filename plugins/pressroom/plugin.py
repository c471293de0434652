"""Pelican glue: a Pelican that makes what changed and shows the site when all of it is made."""

import atexit
import gc
import logging
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pelican import Pelican, parse_arguments, signals
from pelican import main as pelican_command
from pelican import settings as pelican_settings
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.commands import (
    UNTOUCHED,
    BuildError,
    delivered,
    end_on_signals,
    ending_of,
    is_pelican,
    keep_off_screen,
    unheard,
)
from plugins.pressroom.artefact import Handed, each_artefact, remembering
from plugins.pressroom.build import GRACE, Changes, build
from plugins.pressroom.destination import mark_of, refuse_output
from plugins.pressroom.disk import files
from plugins.pressroom.error_watch import ErrorWatch
from plugins.pressroom.foreign import foreign_artefacts
from plugins.pressroom.plan import Plan, Planner
from plugins.pressroom.release import release_of
from plugins.pressroom.reports.checking import Found, found
from plugins.pressroom.reports.outcome import note_changes, note_status, told
from plugins.pressroom.reports.why import reasons
from plugins.pressroom.signals import artefacts_wanted, pages_told, site_shown
from plugins.pressroom.store import Store
from plugins.pressroom.trees import (
    State,
    Trees,
    locked,
    real,
    state_folder,
)

log = logging.getLogger(__name__)

CACHE = ".cache/pressroom"
CACHE_LIMIT = 2 << 30
"""Bytes that finished pictures may take."""

PLUGINS = Path(__file__).parents[1]
WAITING = "Otra construcción está en curso: se espera a que termine."


class Pressroom(Pelican):  # type: ignore[misc] # Pelican carries no types
    """The `PELICAN_CLASS` of the site: a build that fails changes nothing in `output/`."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.watch = ErrorWatch()
        logging.getLogger().addHandler(self.watch)
        super().__init__(settings)
        self.early_errors = tuple(self.watch.records)
        self.shown_path = Path(settings["OUTPUT_PATH"]).absolute()
        self.generators: list[PressroomGenerator] = []
        self._shown_before = 0

    def run(self) -> None:
        """Build and show the site, or say what is wrong and leave it as it was."""
        if is_pelican(sys.argv):
            end_on_signals(lambda: None if is_autoreloading(sys.argv) else self._standing())
        started = time.time_ns()
        self._run_once()
        # Pelican watches only between builds: what was saved during this one nobody has told it.
        while is_autoreloading(sys.argv) and files.changed_since(started, self.path, self.theme):
            started = time.time_ns()
            self._run_once()

    def _run_once(self) -> None:
        gc.disable()  # a build makes millions of values that live until its end
        self._shown_before = files.inode(real(self.shown_path))
        try:
            code = self._done()
        except BrokenPipeError:
            code = unheard()
        except Exception as error:  # noqa: BLE001 - whatever it is, people read what to do
            code = self._failed(error)
        finally:
            gc.enable()
        code = delivered(code)
        # Pelican's own loop would build again and again until the next save.
        if code and not is_autoreloading(sys.argv):
            sys.exit(code)

    def _done(self) -> int:
        """Do what the settings ask for; return the exit code."""
        if wanted := self.settings.get("PRESSROOM_EXPLAIN"):
            self._explain(str(wanted))
            return 0
        if sources := self.settings.get("PRESSROOM_REACH"):
            self._tell_reach(tuple(map(str, sources)))
            return 0
        changes, difference = self._build()
        note_changes(self.shown_path, changes)
        note_status(self.shown_path)
        sys.stdout.write(f"{told(changes, self.shown_path)}\n")
        if difference is None:
            return 0
        sys.stdout.write(f"{difference.told}\n")
        return difference.code

    def _failed(self, error: Exception) -> int:
        """Say what is wrong; return the exit code."""
        folder = state_folder(self.shown_path)
        ending = ending_of(error, [folder] if folder.is_dir() else [], after=self._standing())
        if folder.is_dir():
            with suppress(OSError):  # what is wrong may be this very disk
                note_status(self.shown_path, problems=ending.text)
        sys.stderr.write(f"{ending.text}\n")
        if is_autoreloading(sys.argv):
            sys.stderr.write(f"{UNTOUCHED} Se espera el próximo cambio.\n")
        return ending.code

    def _standing(self) -> str:
        """Return a sentence: whether this build has shown its site."""
        if files.inode(real(self.shown_path)) == self._shown_before:
            return UNTOUCHED
        return "El sitio nuevo ya está puesto, entero."

    def _explain(self, wanted: str) -> None:
        from plugins.pressroom.reports.explain import explained

        with TemporaryDirectory() as folder, remembering(store_of(self.settings)):
            handed = chain.from_iterable(each.handed for each in self._generated(Path(folder)))
            sys.stdout.write(f"{explained(each_artefact(handed), wanted)}\n")

    def _tell_reach(self, sources: tuple[str, ...]) -> None:
        from plugins.pressroom.reports.explain import reach

        with TemporaryDirectory() as folder, remembering(store_of(self.settings)):
            handed = chain.from_iterable(each.handed for each in self._generated(Path(folder)))
            sys.stdout.write(f"{reach(each_artefact(handed), sources)}\n")

    def _say_why(self, plan: Plan) -> None:
        if log.isEnabledFor(logging.INFO):
            changes = self.generators[0].context.get("source_changes", {})
            for line in reasons(plan, changes):
                log.info("hecho: %s", line)

    def _build(self) -> tuple[Changes, Found | None]:
        """Return what changed and, if the settings ask to compare everything, what was wrong."""
        started = time.perf_counter()
        self.watch.records = list(self.early_errors)
        self.watch.raise_if_any()
        refuse_output_of(self.settings)
        is_check = bool(self.settings.get("PRESSROOM_CHECK"))
        if is_check and not self.shown_path.is_dir():
            raise BuildError(f"No hay un sitio en «{self.shown_path}»: antes, make build.")
        with locked(self.shown_path, waiting=WAITING, doubting=is_check) as trees:
            for note in trees.notes:
                sys.stderr.write(f"{note}\n")
            changes, difference = self._built(trees, is_check=is_check)
        return replace(changes, seconds=time.perf_counter() - started), difference

    def _built(self, trees: Trees, *, is_check: bool) -> tuple[Changes, Found | None]:
        store, before = store_of(self.settings), trees.state
        foreign = state_folder(self.shown_path) / "foreign"
        try:
            with remembering(store):
                plan = self._planned(replace(before, release=b"") if is_check else before, foreign)
                look = trees.look() if is_check else None
                if look:
                    trees.distrust()
                changes = build(plan, trees, store, workers=workers_of(self.settings))
            for generator in self.generators:
                site_shown.send(generator)
            self._say_why(plan)
            if plan.fills_store:
                limit = self.settings.get("PRESSROOM_CACHE_LIMIT", CACHE_LIMIT)
                needed = (key for row in plan.state.rows.values() for key in row.keys)
                store.prune(limit, needed=needed)
        finally:
            shutil.rmtree(foreign, ignore_errors=True)
        return changes, found(before, plan, changes, look) if look else None

    def _planned(self, state: State, foreign: Path) -> Plan:
        """Return what has to be done, with what other plugins write in the folder *foreign*."""
        store, workers = store_of(self.settings), workers_of(self.settings)
        planner = Planner(state, release_of(PLUGINS), store, workers=workers)
        self.generators = self._generated(foreign)
        for generator in self.generators:
            planner.add(generator.handed)
            planner.add(_answers(pages_told.send(generator, pages=planner.pages())))
        planner.add(foreign_artefacts(foreign))
        planner.add([mark_of(_owner(self.settings), planner.top())])
        self.watch.raise_if_any()
        return planner.plan(
            now=int(os.environ.get("SOURCE_DATE_EPOCH") or time.time()),
            grace=self.settings.get("PRESSROOM_GRACE", GRACE),
        )

    def _generated(self, foreign: Path) -> list["PressroomGenerator"]:
        """Let Pelican run; what other plugins write goes to the folder *foreign*."""
        shutil.rmtree(foreign, ignore_errors=True)
        foreign.mkdir(parents=True)
        self.output_path = self.settings["OUTPUT_PATH"] = str(foreign)
        try:
            generators = self._run_generators()
        finally:
            self.output_path = self.settings["OUTPUT_PATH"] = str(self.shown_path)
        return [each for each in generators if isinstance(each, PressroomGenerator)]

    def _run_generators(self) -> list[Generator]:
        """Take the steps of Pelican's own `run`, which ends with a count of articles in English."""
        context = self.settings.copy()
        context |= {
            "generated_content": {},
            "static_links": set(),
            "static_content": {},
            "localsiteurl": self.settings["SITEURL"],
        }
        generators = [
            cls(
                context=context,
                settings=self.settings,
                path=self.path,
                theme=self.theme,
                output_path=self.output_path,
            )
            for cls in self._get_generator_classes()
        ]
        for step in ("generate_context", "check_disabled_readers"):
            _each(generators, step)
        signals.all_generators_finalized.send(generators)
        _each(generators, "refresh_metadata_intersite_links")
        _each(generators, "generate_output", self._get_writer())
        signals.finalized.send(self)
        return generators


def _each(generators: list[Generator], step: str, *arguments: Any) -> None:
    for generator in generators:
        if hasattr(generator, step):
            getattr(generator, step)(*arguments)


def is_autoreloading(argv: list[str]) -> bool:
    """Return whether *argv* is `pelican --autoreload`; Pelican keeps it from its own settings."""
    return is_pelican(argv) and bool(parse_arguments(argv[1:]).autoreload)


class PressroomGenerator(Generator):  # type: ignore[misc] # Pelican carries no types
    """Collects what the channels hand over."""

    handed: tuple[Handed, ...] = ()

    def generate_output(self, _writer: Writer) -> None:
        """Ask every channel, and announce the web pages to plugins that want to know of them."""
        self.handed = tuple(_answers(artefacts_wanted.send(self)))
        if not signals.content_written.receivers:
            return
        paged = (each for each in each_artefact(self.handed) if each.page is not None)
        for artefact in sorted(paged, key=lambda artefact: artefact.paths):
            name = artefact.paths[0]
            context = {**self.context, "page": artefact.page, "output_file": name}
            path = str(Path(self.output_path, name))
            signals.content_written.send(path, context=context)


def _answers(answers: Iterable[tuple[Any, Iterable[Handed]]]) -> Iterator[Handed]:
    return chain.from_iterable(handed for _, handed in answers)


def workers_of(settings: Mapping[str, Any]) -> int:
    """Return how many processes to use: the setting PRESSROOM_WORKERS, or one per core."""
    return int(settings.get("PRESSROOM_WORKERS") or os.cpu_count() or 1)


def refuse_output_of(settings: Mapping[str, Any]) -> None:
    """
    Refuse the folder of the site that *settings* name if something else would be lost in it.

    Raises:
        BuildError: Says what to do.
    """
    refuse_output(
        Path(settings["OUTPUT_PATH"]).absolute(),
        _owner(settings),
        (Path(settings["PATH"]), Path(settings["THEME"]), PLUGINS, store_of(settings).folder),
        (Path.cwd(), *_home()),
        may_be_renamed=not settings.get("PRESSROOM_MARK"),
    )


def _home() -> Iterator[Path]:
    with suppress(RuntimeError):  # an account without one, as in containers
        yield Path.home()


def _owner(settings: Mapping[str, Any]) -> str:
    """Return whose the folder of the site is."""
    return str(settings.get("PRESSROOM_MARK") or settings["SITENAME"])


def store_of(settings: Mapping[str, Any]) -> Store:
    """Return the store that the setting PRESSROOM_CACHE names, in the project by default."""
    return Store(Path(settings.get("PRESSROOM_CACHE", CACHE)))


def _generator(_pelican: Pelican) -> type[PressroomGenerator]:
    return PressroomGenerator


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    signals.get_generators.connect(_generator)
    # When it ends, Python looks for garbage among all that a build made: a quarter of a second for
    # ten thousand articles, which the system frees at once anyway.
    atexit.register(gc.freeze)


def command(arguments: list[str]) -> None:
    """
    Do what Pelican's own command does with *arguments*.

    Raises:
        SystemExit: It could not be done; why has been told.
    """
    keep_off_screen()
    _refuse_other_builders()
    pelican_command(arguments)


def _refuse_other_builders() -> None:
    """Let settings that do not begin with those of this project end the command: nothing checks them."""
    read = pelican_settings.handle_deprecated_settings

    def checked(settings: dict[str, Any]) -> dict[str, Any]:
        builder = settings.get("PELICAN_CLASS")
        if not isinstance(builder, type) or not issubclass(builder, Pressroom):
            sys.exit(
                "Esos ajustes no son de este sitio, y sin los suyos no se revisa nada antes de"
                " publicar. Empiece el archivo con: from pelicanconf import *"
            )
        return dict(read(settings))

    checked.__wrapped__ = read  # type: ignore[attr-defined] # as `functools.wraps` says it
    pelican_settings.handle_deprecated_settings = checked
