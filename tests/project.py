"""A copy of the project that a test may change, and builds of it in forked processes."""

import os
import shutil
import sys
import sysconfig
import traceback
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from tests.conftest import EPOCH, ROOT

# What a build loads besides the project's own code: loaded here, each fork starts with it.
import babel.dates  # noqa: F401  isort: skip
import bs4  # noqa: F401  isort: skip
import feedgen.ext.dc

import feedgen.feed  # noqa: F401  isort: skip
import markdown.extensions.tables  # noqa: F401  isort: skip
import nh3  # noqa: F401  isort: skip
import pelican.plugins.sitemap  # noqa: F401  isort: skip
import PIL.AvifImagePlugin

import PIL.JpegImagePlugin  # noqa: F401  isort: skip
import pydantic  # noqa: F401  isort: skip
import regex  # noqa: F401  isort: skip
import yaml  # noqa: F401  isort: skip


class Project:
    """The code, theme and settings of the project in a folder of a test; `content/` is empty."""

    def __init__(self, folder: Path, *, is_steady: bool = False) -> None:
        """
        Make one in *folder*.

        Args:
            folder: Where; it must exist.
            is_steady: Whether its code stays as it is: builds then start with it loaded.
        """
        self.folder = folder
        self.is_steady = is_steady
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
        if is_steady:
            for plugin in sorted((ROOT / "plugins").glob("*/plugin.py")):
                import_module(f"plugins.{plugin.parent.name}.plugin")

    def started(
        self, output: Path, *options: str, environment: Mapping[str, str] | None = None
    ) -> int:
        """Begin a build into *output* in a process of its own; return its number."""
        child = os.fork()
        if not child:
            self._build(output, options, environment or {})
        return child

    def built(
        self, output: Path, *options: str, environment: Mapping[str, str] | None = None
    ) -> int:
        """Build into *output*; return the exit code. `said` has what was said."""
        child = self.started(output, *options, environment=environment)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    def _build(self, output: Path, options: Any, environment: Mapping[str, str]) -> NoReturn:
        code = 70  # EX_SOFTWARE, sysexits.h
        try:
            self._become_command(environment)
            from pelican import main

            cache = f'PRESSROOM_CACHE="{output.with_name(output.name + "-cache")}"'
            settings = [f"--settings={self.folder / 'publishconf.py'}", f"--output={output}"]
            main([str(self.content), *settings, "-e", cache, *options])
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
        for name in [] if self.is_steady else [*sys.modules]:
            if name.split(".")[0] in {"plugins", "pelicanconf", "publishconf"}:
                del sys.modules[name]
        libraries = str(self.libraries)
        sysconfig.get_path = lambda *_: libraries  # only its versions are asked
