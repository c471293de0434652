"""Plugins that know only Pelican write their own files, under the same promises as ours."""

import json
from pathlib import Path

from tests.conftest import ROOT, run_pelican, tree, write_files
from tests.small_site import CANARY, SITE, article

GUEST = """
from pathlib import Path
from pelican import signals

pages = []

def forget(sender):
    pages.clear()

def hear(path, context):
    pages.append(context["output_file"])

def write(pelican):
    Path(pelican.output_path, "visita").mkdir()
    Path(pelican.output_path, "visita/paginas.txt").write_text("\\n".join(sorted(pages)))

def list_articles(generator):
    titles = sorted(f"{each.title} ({each.category})" for each in generator.articles)
    Path(generator.output_path, "titulos.txt").write_text("\\n".join(titles))

def register():
    signals.initialized.connect(forget)
    signals.content_written.connect(hear)
    signals.article_generator_finalized.connect(list_articles)
    signals.finalized.connect(write)
"""


def built(folder: Path, *, guests: str = '[*PLUGINS, "visita"]') -> Path:
    conf = (
        f"import sys\nsys.path[:0] = [{str(ROOT)!r}, {str(folder)!r}]\n"
        f"from publishconf import *\nPLUGINS = {guests}\n"
    )
    write_files(folder, {"visita.py": GUEST, "conf.py": conf})
    cache = f"PRESSROOM_CACHE={json.dumps(str(folder / 'cache'))}"
    done = run_pelican(
        folder / "content", folder / "output", "-e", cache, settings=folder / "conf.py"
    )
    assert done.returncode == 0, done.stderr
    return folder / "output"


def test_what_a_guest_writes_is_published_kept_up_to_date_and_removed(tmp_path: Path) -> None:
    write_files(tmp_path / "content", SITE)
    output = built(tmp_path)
    titles = (output / "titulos.txt").read_text()
    pages = (output / "visita/paginas.txt").read_text().splitlines()

    assert "La feria vuelve a la plaza (Cultura)" in titles
    assert CANARY not in titles
    assert "noticias/2026/11/feria/index.html" in pages
    assert "temas/patrimonio/index.html" in pages
    assert "404.html" not in pages

    write_files(
        tmp_path / "content", {"deportes/2026-11-22-nueva.md": article(titulo="Una nota nueva")}
    )
    output = built(tmp_path)
    assert "Una nota nueva (Deportes)" in (output / "titulos.txt").read_text()
    assert "noticias/2026/11/nueva/index.html" in (output / "visita/paginas.txt").read_text()

    before = tree(output)
    output = built(tmp_path, guests="PLUGINS")
    assert before.keys() - tree(output).keys() == {"titulos.txt", "visita/paginas.txt"}
    assert not (output / "visita").exists()


def test_pelican_sitemap_itself_may_be_a_guest(tmp_path: Path) -> None:
    write_files(tmp_path / "content", SITE)
    ours = ("desk", "media", "pages", "feeds", "social_snippets")
    guests = [*(f"plugins.{name}.plugin" for name in ours), "pelican.plugins.sitemap"]
    output = built(tmp_path, guests=repr([*guests, "plugins.pressroom.plugin"]))

    assert "/noticias/2026/11/feria/</loc>" in (output / "sitemap.xml").read_text()
    assert "vencida" not in (output / "sitemap.xml").read_text()
