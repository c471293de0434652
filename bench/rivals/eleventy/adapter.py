"""Eleventy."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import ClassVar

from bench.generator import HERE, Command, Generator, yaml_text
from bench.pieces import Corpus, Piece
from bench.rivals.common import body_with_photo, standing_pages


class Eleventy(Generator):
    """A generator written in JavaScript, run by node."""

    key: ClassVar[str] = "eleventy"
    name: ClassVar[str] = "Eleventy"
    note: ClassVar[str] = "Nunjucks, su complemento RSS (Atom con textos completos)"
    keeps_removed: ClassVar[bool] = True
    lacks: ClassVar[tuple[str, ...]] = (
        "textos e imágenes para redes",
        "revisión de los artículos",
        "RSS y JSON Feed (su complemento los puede hacer)",
        "archivo de los feeds",
        "versiones de las fotos (hay un complemento; aquí no)",
        "agenda",
        "datos estructurados y tarjetas",
        "sitemap de noticias",
        "publicación en un paso",
        "borrar la página de un artículo eliminado",
    )

    def install(self) -> None:
        """Install Eleventy and its feed plugin with npm, as their lock file says."""
        done = self.tools / "node_modules/.package-lock.json"
        source = HERE / "rivals/eleventy"
        lock = self.tools / "package-lock.json"
        wanted = (source / lock.name).read_bytes()
        if done.exists() and lock.exists() and lock.read_bytes() == wanted:
            return
        self.tools.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", lock.name):
            shutil.copy(source / name, self.tools)
        npm = ["npm", "ci", "--no-audit", "--no-fund", "--silent"]
        subprocess.run(npm, cwd=self.tools, check=True)

    def version(self) -> str:
        """Return Eleventy's version."""
        package = self.tools / "node_modules/@11ty/eleventy/package.json"
        return str(json.loads(package.read_text(encoding="utf-8"))["version"])

    def command(self, folder: Path) -> Command:
        """Return node with Eleventy's own program."""
        program = str(self.tools / "node_modules/@11ty/eleventy/cmd.cjs")
        return Command(("node", program, "--quiet", f"--output={folder / 'out'}"), folder / "site")

    def article(self, piece: Piece, corpus: Corpus) -> tuple[str, str]:
        """Return the file, with YAML front matter."""
        related = corpus.related(piece)
        topics = ", ".join(yaml_text(topic) for topic in piece.topics)
        text = (
            f"---\ntitle: {yaml_text(piece.title)}\ndate: {piece.moment.isoformat()}Z\n"
            f"slug: {piece.slug}\nresumen: {yaml_text(piece.summary)}\n"
            f"departamento: {yaml_text(corpus.departments[piece.department])}\n"
            f"temas: [{topics}]\n---\n"
        )
        link = f"../{_name(related)}" if related else ""
        return f"content/noticias/{_name(piece)}", text + body_with_photo(piece, "/fotos", link)

    def page(self, piece: Piece) -> str:
        """Return the page's path."""
        return f"noticias/{piece.moment:%Y/%m}/{piece.slug}/index.html"

    @property
    def template(self) -> str:
        """The layout of all pages."""
        return "_includes/base.njk"

    def write_rest(self, corpus: Corpus, site: Path) -> None:
        """Write the photos and the standing pages, and lead node to its packages."""
        super().write_rest(corpus, site)
        for slug, title, body in standing_pages(corpus):
            head = f"---\ntitle: {yaml_text(title)}\n---\n"
            file = site / f"content/paginas/{slug}.md"
            file.write_text(head + body, encoding="utf-8")
        (site / "node_modules").symlink_to(self.tools / "node_modules")
        shutil.copy(self.tools / "package.json", site)  # says that the settings are a module


def _name(piece: Piece) -> str:
    return f"{piece.department}/{piece.moment:%Y-%m-%d}-{piece.slug}.md"
