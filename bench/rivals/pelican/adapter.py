"""Vanilla Pelican."""

import shutil
from pathlib import Path
from typing import ClassVar

from bench.generator import HERE, MOMENT, Command, Generator
from bench.pieces import Corpus, Piece
from bench.rivals.common import (
    body_with_photo,
    install_python,
    installed_version,
    standing_pages,
)


class VanillaPelican(Generator):
    """The generator that this project is built on, as it comes."""

    key: ClassVar[str] = "pelican"
    name: ClassVar[str] = "Pelican"
    note: ClassVar[str] = "tema «simple», pelican-sitemap, Atom"
    lacks: ClassVar[tuple[str, ...]] = (
        "textos e imágenes para redes",
        "revisión de los artículos",
        "RSS y JSON Feed (se pueden pedir RSS)",
        "archivo de los feeds",
        "versiones de las fotos",
        "agenda",
        "datos estructurados y tarjetas",
        "sitemap de noticias",
        "publicación en un paso",
    )

    def install(self) -> None:
        """Install Pelican and its sitemap plugin."""
        install_python(HERE / "rivals/pelican/requirements.txt", self.tools)

    def version(self) -> str:
        """Return Pelican's version."""
        return installed_version(self.tools, "pelican")

    def command(self, folder: Path) -> Command:
        """Return `pelican`, which makes the whole site anew each time."""
        pelican = str(self.tools / "bin/pelican")
        return Command(
            (pelican, "content", "-s", "settings.py", "-o", str(folder / "out")),
            folder / "site",
            {"SOURCE_DATE_EPOCH": str(MOMENT)},
        )

    def article(self, piece: Piece, corpus: Corpus) -> tuple[str, str]:
        """Return the file, with Pelican's own front matter."""
        related = corpus.related(piece)
        link = f"{{filename}}../{_name(related)}" if related else ""
        text = (
            f"Title: {piece.title}\nDate: {piece.moment:%Y-%m-%d %H:%M}\nSlug: {piece.slug}\n"
            f"Category: {corpus.departments[piece.department]}\nTags: {', '.join(piece.topics)}\n"
            f"Summary: {piece.summary}\n\n"
        )
        body = body_with_photo(piece, "{static}/fotos", link)
        return f"content/noticias/{_name(piece)}", text + body

    def page(self, piece: Piece) -> str:
        """Return the page's path."""
        return f"noticias/{piece.moment:%Y/%m}/{piece.slug}/index.html"

    @property
    def template(self) -> str:
        """The theme's base."""
        return "theme/templates/base.html"

    def write_rest(self, corpus: Corpus, site: Path) -> None:
        """Write the photos, the standing pages, and a copy of the theme that comes installed."""
        super().write_rest(corpus, site / "content")
        for slug, title, body in standing_pages(corpus):
            file = site / f"content/paginas/{slug}.md"
            file.parent.mkdir(exist_ok=True)
            file.write_text(f"Title: {title}\nSlug: {slug}\n\n{body}", encoding="utf-8")
        [theme] = self.tools.glob("lib/python*/site-packages/pelican/themes/simple")
        shutil.copytree(theme, site / "theme")


def _name(piece: Piece) -> str:
    return f"{piece.department}/{piece.moment:%Y-%m-%d}-{piece.slug}.md"
