"""Nikola."""

import shutil
from pathlib import Path
from typing import ClassVar

from bench.generator import HERE, Command, Generator
from bench.pieces import Corpus, Piece
from bench.rivals.common import (
    body_with_photo,
    install_python,
    installed_version,
    standing_pages,
)


class Nikola(Generator):
    """A Python generator that keeps a database of what depends on what."""

    key: ClassVar[str] = "nikola"
    name: ClassVar[str] = "Nikola"
    note: ClassVar[str] = "tema «base», RSS con textos completos; incremental por su base doit"
    keeps_removed: ClassVar[bool] = True
    lacks: ClassVar[tuple[str, ...]] = (
        "textos e imágenes para redes",
        "revisión de los artículos",
        "JSON Feed (Atom se puede pedir)",
        "archivo de los feeds",
        "versiones de las fotos (solo miniaturas; aquí no)",
        "agenda",
        "sitemap de noticias",
        "publicación en un paso",
        "borrar la página de un artículo eliminado (hay otra orden)",
    )

    def install(self) -> None:
        """Install Nikola."""
        install_python(HERE / "rivals/nikola/requirements.txt", self.tools)

    def version(self) -> str:
        """Return Nikola's version."""
        return installed_version(self.tools, "Nikola")

    def command(self, folder: Path) -> Command:
        """Return `nikola build`, which makes what its database says is out of date."""
        return Command((str(self.tools / "bin/nikola"), "build"), folder / "site")

    def article(self, piece: Piece, corpus: Corpus) -> tuple[str, str]:
        """Return the file, with Nikola's own metadata; lists show its first paragraph."""
        related = corpus.related(piece)
        text = (
            f"<!--\n.. title: {piece.title}\n.. slug: {piece.slug}\n"
            f".. date: {piece.moment:%Y-%m-%d %H:%M:%S} UTC-03:00\n"
            f".. tags: {', '.join(piece.topics)}\n"
            f".. category: {corpus.departments[piece.department]}\n"
            f".. description: {piece.summary}\n-->\n\n{piece.summary}\n\n<!-- TEASER_END -->\n\n"
        )
        # Its own `link://slug/` looks through all articles for each link: slow on large sites.
        link = f"/{self.page(related).removesuffix('index.html')}" if related else ""
        path = f"posts/{piece.moment:%Y/%m}/{piece.slug}.md"
        return path, text + body_with_photo(piece, "/fotos", link)

    def page(self, piece: Piece) -> str:
        """Return the page's path."""
        return f"noticias/{piece.moment:%Y/%m}/{piece.slug}/index.html"

    @property
    def template(self) -> str:
        """The theme's base."""
        return "templates/base.tmpl"

    def write_rest(self, corpus: Corpus, site: Path) -> None:
        """Write the photos, the standing pages, and the base template that comes installed."""
        super().write_rest(corpus, site / "files")
        for slug, title, body in standing_pages(corpus):
            file = site / f"pages/{slug}.md"
            file.parent.mkdir(exist_ok=True)
            head = f"<!--\n.. title: {title}\n.. slug: {slug}\n-->\n\n"
            file.write_text(head + body, encoding="utf-8")
        [theme] = self.tools.glob("lib/python*/site-packages/nikola/data/themes/base/templates")
        (site / "templates").mkdir()
        shutil.copy(theme / "base.tmpl", site / "templates")

    def kept(self, folder: Path) -> list[Path]:
        """Return also the database of what is up to date."""
        return [*super().kept(folder), *(folder / "site").glob(".doit.db*")]
