"""Hugo."""

from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from bench.generator import HERE, MOMENT, Command, Generator, yaml_text
from bench.pieces import Corpus, Piece
from bench.rivals.common import (
    body_with_photo,
    install_python,
    installed_version,
    standing_pages,
)


class Hugo(Generator):
    """A compiled generator, known for its speed."""

    key: ClassVar[str] = "hugo"
    name: ClassVar[str] = "Hugo"
    note: ClassVar[str] = "taxonomías para departamentos, temas y meses; RSS con textos completos"
    keeps_removed: ClassVar[bool] = True
    lacks: ClassVar[tuple[str, ...]] = (
        "textos e imágenes para redes",
        "revisión de los artículos (solo los enlaces relref)",
        "Atom y JSON Feed (se pueden escribir)",
        "archivo de los feeds",
        "versiones de las fotos (las puede hacer; aquí no)",
        "agenda",
        "datos estructurados y tarjetas",
        "sitemap de noticias",
        "publicación en un paso",
        "borrar la página de un artículo eliminado (hay una opción, mucho más lenta)",
    )

    def install(self) -> None:
        """Install the package that carries the program."""
        install_python(HERE / "rivals/hugo/requirements.txt", self.tools)

    def version(self) -> str:
        """Return Hugo's version."""
        return installed_version(self.tools, "hugo")

    def command(self, folder: Path) -> Command:
        """
        Return the program itself, not the Python script that starts it.

        `--cleanDestinationDir` would also erase the pages of deleted articles, but it makes every
        build of a site that is already there several times slower.
        """
        [program] = self.tools.glob("lib/python*/site-packages/hugo/binaries/hugo*")
        moment = datetime.fromtimestamp(MOMENT, UTC).isoformat()
        return Command(
            (
                *(str(program), "--clock", moment, "--quiet"),
                *("--destination", str(folder / "out"), "--cacheDir", str(folder / "cache")),
            ),
            folder / "site",
        )

    def article(self, piece: Piece, corpus: Corpus) -> tuple[str, str]:
        """Return the file, with YAML front matter."""
        related = corpus.related(piece)
        link = f'{{{{< relref "/noticias/{_name(related)}" >}}}}' if related else ""
        topics = ", ".join(yaml_text(topic) for topic in piece.topics)
        text = (
            f"---\ntitle: {yaml_text(piece.title)}\ndate: {piece.moment.isoformat()}\n"
            f"slug: {piece.slug}\nresumen: {yaml_text(piece.summary)}\n"
            f"departamentos: [{yaml_text(corpus.departments[piece.department])}]\n"
            f'temas: [{topics}]\narchivo: ["{piece.moment:%Y-%m}"]\n---\n'
        )
        return f"content/noticias/{_name(piece)}", text + body_with_photo(piece, "/fotos", link)

    def page(self, piece: Piece) -> str:
        """Return the page's path."""
        return f"noticias/{piece.moment:%Y/%m}/{piece.slug}/index.html"

    @property
    def template(self) -> str:
        """The layout of all pages."""
        return "layouts/baseof.html"

    def write_rest(self, corpus: Corpus, site: Path) -> None:
        """Write the photos and the standing pages."""
        super().write_rest(corpus, site / "static")
        for slug, title, body in standing_pages(corpus):
            file = site / f"content/paginas/{slug}.md"
            head = f"---\ntitle: {yaml_text(title)}\nslug: {slug}\nmenus: main\nweight: 4\n---\n"
            file.write_text(head + body, encoding="utf-8")


def _name(piece: Piece) -> str:
    return f"{piece.department}/{piece.moment:%Y-%m-%d}-{piece.slug}.md"
