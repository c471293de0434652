"""This project: the one place that says how it is built and served."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

from bench.aside import HEAP, put_aside
from bench.corpus import article, write_content
from bench.generator import MOMENT, ROOT, Command, Generator
from bench.pieces import Corpus, Piece

_SOURCES = ("plugins", "themes", "pelicanconf.py", "publishconf.py", "requirements.txt")


class Ours(Generator):
    """The newsroom of this repository, with a copy of its theme that can be edited."""

    key: ClassVar[str] = "ours"
    name: ClassVar[str] = "Este proyecto"
    note: ClassVar[str] = "todos sus canales: páginas, feeds, redes, fotos en varios tamaños"

    def install(self) -> None:
        """Do nothing: it is installed where this program runs."""

    def version(self) -> str:
        """Return the last commit that changed what builds the site, `+` if files changed since."""
        commit = _git("log", "-1", "--format=%h", "--", *_SOURCES)
        return f"{commit}{'+' if _git('status', '--porcelain', '--', *_SOURCES) else ''}"

    def command(self, folder: Path) -> Command:
        """Return the command that builds the site to publish."""
        pelican = str(Path(sys.executable).with_name("pelican"))
        return self._pelican((pelican,), folder, "publishconf.py")

    def serve_command(self, folder: Path, port: int) -> Command:
        """Return the command of those who write: it builds, serves on *port*, and watches."""
        program = (sys.executable, "-m", "plugins.preview", "--port", str(port))
        # Pelican's own IGNORE_FILES, `**/.*`, means every file below a hidden folder, and that is
        # where measurements are made.
        return self._pelican(program, folder, "pelicanconf.py", 'IGNORE_FILES=["*~"]')

    def _pelican(
        self, program: tuple[str, ...], folder: Path, settings: str, *more: str
    ) -> Command:
        """Return the command of *program* with Pelican's options; *more* is values of settings."""
        return Command(
            (
                *(*program, str(folder / "site/content"), "--settings", settings),
                *("--output", str(folder / "out"), "--theme-path", str(folder / "site/theme")),
                *("-e", f"PRESSROOM_CACHE={json.dumps(str(folder / 'cache'))}"),
                *more,
            ),
            ROOT,
            {"SOURCE_DATE_EPOCH": str(MOMENT)},
        )

    def article(self, piece: Piece, corpus: Corpus) -> tuple[str, str]:
        """Return the file, as the manual says."""
        path, text = article(piece, corpus)
        return f"content/{path}", text

    def page(self, piece: Piece) -> str:
        """Return the page's path."""
        return f"noticias/{piece.moment:%Y/%m}/{piece.slug}/index.html"

    @property
    def template(self) -> str:
        """The theme's base."""
        return "theme/templates/base.html"

    def write_site(self, corpus: Corpus, folder: Path) -> None:
        """Write `content/`, and copy the theme."""
        write_content(corpus, folder / "site/content")
        shutil.copytree(ROOT / "themes/imme", folder / "site/theme")

    def kept(self, folder: Path) -> list[Path]:
        """Return also what killed builds leave."""
        return [*super().kept(folder), *folder.glob(".out.*")]

    def forget_output(self, folder: Path) -> None:
        """
        Take away the output and what builds remember, except the finished photos.

        The photos lie in the cache, beside what was read of the articles.
        """
        for left in (folder / "out", folder / "cache/reading", *folder.glob(".out.*")):
            put_aside(left, folder / HEAP)


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout.strip()
