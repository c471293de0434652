"""What the scenarios need to know of a generator, whichever it is."""

import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from bench.aside import HEAP, put_aside
from bench.corpus import write_photos
from bench.pieces import Corpus, Piece

HERE = Path(__file__).parent
ROOT = HERE.parent
MOMENT = 1_795_449_600
"""Seconds since 1970: 23 November 2026, 13:00 in Santiago, the moment of every build."""

_UNUSUAL = frozenset({"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"})


@dataclass(frozen=True, slots=True)
class Command:
    """One process to start."""

    arguments: tuple[str, ...]
    folder: Path
    """Where it starts."""

    environment: Mapping[str, str] = field(default_factory=dict)
    """Added to the machine's own."""

    def variables(self) -> dict[str, str]:
        """Return the whole environment: the machine's, in UTC as servers are, and its own."""
        # Some machines tell Python to compile every module of the project again at every start.
        machine = {name: value for name, value in os.environ.items() if name not in _UNUSUAL}
        return {**machine, "TZ": "UTC", **self.environment}


class Generator(ABC):
    """
    A static site generator, installed in a folder of its own, that builds sites of the corpus.

    Its sites lie in a folder given to every method; `site`, `out` and `cache` are below it.
    """

    key: ClassVar[str]
    name: ClassVar[str]
    lacks: ClassVar[tuple[str, ...]] = ()
    """What it does not do that this project does, in Spanish, one per entry."""

    note: ClassVar[str] = ""
    """How it was set up, in Spanish, for the report."""

    keeps_removed: ClassVar[bool] = False
    """Whether the page of a deleted article stays in the output until somebody erases it."""

    def __init__(self, tools: Path) -> None:
        self.tools = tools / self.key
        """Where it is installed."""

    @abstractmethod
    def install(self) -> None:
        """
        Install the pinned version; do nothing if it is there.

        Raises:
            subprocess.CalledProcessError: The installer failed.
        """

    @abstractmethod
    def version(self) -> str:
        """Return the version that is installed."""

    @abstractmethod
    def command(self, folder: Path) -> Command:
        """Return the usual command that builds the whole site."""

    @abstractmethod
    def article(self, piece: Piece, corpus: Corpus) -> tuple[str, str]:
        """Return the path of *piece* below `site`, and the text of that file."""

    @abstractmethod
    def page(self, piece: Piece) -> str:
        """Return the path of the page of *piece*, below `out`."""

    @property
    @abstractmethod
    def template(self) -> str:
        """The path, below `site`, of a template of every page; holds `</body>` once."""

    def write_site(self, corpus: Corpus, folder: Path) -> None:
        """Write the whole site of *corpus* into `folder/site`, which must not exist."""
        site = folder / "site"
        shutil.copytree(HERE / "rivals" / self.key / "site", site)
        for piece in corpus.pieces:
            self.put(piece, corpus, folder)
        self.write_rest(corpus, site)

    def write_rest(self, corpus: Corpus, site: Path) -> None:
        """Write what is no article: photos, names of departments, standing pages."""
        write_photos(corpus, site / "fotos")

    def put(self, piece: Piece, corpus: Corpus, folder: Path) -> None:
        """Write the file of *piece*, new or changed."""
        path, text = self.article(piece, corpus)
        file = folder / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def remove(self, piece: Piece, corpus: Corpus, folder: Path) -> None:
        """Delete the file of *piece*."""
        (folder / "site" / self.article(piece, corpus)[0]).unlink()

    def forget(self, folder: Path) -> None:
        """Take away the output and everything that a build keeps for the next one."""
        for left in self.kept(folder):
            put_aside(left, folder / HEAP)

    def kept(self, folder: Path) -> list[Path]:
        """Return the output and everything that a build keeps for the next one."""
        return [folder / "out", folder / "cache"]

    def home(self) -> str:
        """Return the path of the home page, below `out`."""
        return "index.html"


def yaml_text(text: str) -> str:
    """Return *text* as a quoted YAML or JSON string."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
