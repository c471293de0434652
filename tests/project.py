"""A copy of the project that a test may change, and builds of it in forked processes."""

import os
import shutil
import signal
import sys
import sysconfig
import traceback
from collections.abc import Callable, Mapping
from importlib import import_module
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple, NoReturn

# What a build loads besides the project's own code: loaded here, each fork starts with it.
import babel.dates

from tests.conftest import EPOCH, ROOT
from tests.factories import SITE

import babel.numbers  # noqa: F401  isort: skip
import bs4  # noqa: F401  isort: skip
import feedgen.ext.dc
import feedgen.ext.podcast

import feedgen.feed  # noqa: F401  isort: skip
import icalendar  # noqa: F401  isort: skip
import markdown.extensions.tables  # noqa: F401  isort: skip
import mutagen.id3

import mutagen.mp3  # noqa: F401  isort: skip
import nh3  # noqa: F401  isort: skip
import pelican.plugins.sitemap  # noqa: F401  isort: skip
import PIL.Image

import pydantic  # noqa: F401  isort: skip
import regex  # noqa: F401  isort: skip
import yaml  # noqa: F401  isort: skip

PIL.Image.init()  # every format it knows, as the first photo of a build would ask for


class Order(NamedTuple):
    """What a build is asked for."""

    output: Path
    options: tuple[str, ...] = ()
    environment: Mapping[str, str] = {}
    beginning: Callable[[], object] = int
    """Is called in the build's own process, right before it begins."""


class Project:
    """The code, theme and settings of the project in a folder of a test; `content/` is empty."""

    def __init__(self, folder: Path) -> None:
        """Make one in *folder*, which must exist."""
        self.folder = folder
        for name in ("plugins", "themes"):
            shutil.copytree(
                ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        for name in ("pelicanconf.py", "publishconf.py"):
            shutil.copy(ROOT / name, folder / name)
        self.content = folder / "content"
        self.content.mkdir()
        self.libraries = folder / "libraries"
        (self.libraries / "markdown-3.0.dist-info").mkdir(parents=True)
        self.said = folder / "said.txt"
        self._loaded: Loaded | None = None
        """Has the code of the folder, once that is no longer what this process has."""

        _load_plugins(ROOT)

    def close(self) -> None:
        """Leave no process behind."""
        if self._loaded:
            self._loaded.close()
            self._loaded = None

    def code_changed(self) -> None:
        """Let the builds from now on be made by the code as it now stands in `plugins/`."""
        self.close()
        self._loaded = Loaded(self)

    def built(
        self, output: Path, *options: str, environment: Mapping[str, str] | None = None
    ) -> int:
        """Build into *output*; return the exit code. `said` has what was said."""
        order = Order(output, options, environment or {})
        return self._loaded.built(order) if self._loaded else ended(self.started(order))

    def started(self, order: Order) -> int:
        """Begin a build by the code that this process has; return the number of its own process."""
        _load_theme(self.folder / "themes/imme")
        child = os.fork()
        if not child:
            self._build(order)
        return child

    def _build(self, order: Order) -> NoReturn:
        code = 70  # EX_SOFTWARE, sysexits.h
        try:
            self._become_command(order.environment)
            from pelican import main

            cache = order.output.with_name(f"{order.output.name}-cache")
            settings = [f"--settings={self.folder / 'publishconf.py'}", f"--output={order.output}"]
            settings += ["-e", f'PRESSROOM_CACHE="{cache}"']
            order.beginning()
            main([str(self.content), *settings, *order.options])
            code = 0
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1
            if isinstance(left.code, str):
                sys.stderr.write(left.code)
        except BaseException:  # noqa: BLE001 - a child must never go on as a second test run
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)

    def _become_command(self, environment: Mapping[str, str]) -> None:
        said = self.said.open("w", buffering=1)
        sys.stdout = sys.stderr = said
        for number in (1, 2):
            os.dup2(said.fileno(), number)
        os.chdir(self.folder)
        os.environ["SOURCE_DATE_EPOCH"] = EPOCH
        os.environ.update(environment)
        sys.argv = ["pelican"]
        sys.path[:0] = [str(self.folder)]
        libraries = str(self.libraries)
        sysconfig.get_path = lambda *_: libraries  # only its versions are asked
        import_module("plugins.pressroom").release_of.cache_clear()  # some test may have asked


class Loaded:
    """A process that has loaded the code of a project, and begins its builds."""

    def __init__(self, project: Project) -> None:
        self._ours, theirs = Pipe()
        self._process = os.fork()
        if not self._process:
            self._serve(project, theirs)
        theirs.close()

    def built(self, order: Order) -> int:
        """Build as *order* says; return the exit code."""
        self._ours.send(order)
        code: int = self._ours.recv()
        return code

    def close(self) -> None:
        """End it."""
        self._ours.close()
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)

    def _serve(self, project: Project, asked: Connection) -> NoReturn:
        try:
            self._ours.close()
            for name in [*sys.modules]:
                if name.split(".")[0] in {"plugins", "pelicanconf", "publishconf"}:
                    del sys.modules[name]
            sys.path[:0] = [str(project.folder)]
            _load_plugins(project.folder)
            while True:
                asked.send(ended(project.started(asked.recv())))
        finally:
            os._exit(0)


def ended(process: int) -> int:
    """Wait for *process*, a child of this one, and return its exit code."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _load_plugins(root: Path) -> None:
    for plugin in sorted((root / "plugins").glob("*/plugin.py")):
        import_module(f"plugins.{plugin.parent.name}.plugin")


def _load_theme(theme: Path) -> None:
    """Compile the templates of *theme* as they are now, as each process of a build would do."""
    frame = import_module("plugins.site.frame")
    environment = frame._environment(str(theme), frame.frame_of(SITE, theme, ()).theme_digest, 2026)
    for name in environment.list_templates(extensions=["html"]):
        environment.get_template(name)
