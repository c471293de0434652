"""What changed since the last build is known, to tell why a page was made anew."""

from pathlib import Path

import pytest

from plugins.site.frame import frame_of
from plugins.site.theme import theme_changes
from tests import factories
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import SITE, article

FAIR = "cultura/2026-11-20-feria.md"
EVENT = {"tipo": "evento", "lugar": "Plaza", "inicio": "2026-11-28"}


def changes(tmp_path: Path, **fields: str) -> dict[str, tuple[str, ...]]:
    """Write the fair with *fields*, read everything, and return what is told to have changed."""
    body = fields.pop("body", "Texto.")
    write_files(tmp_path / "content", {FAIR: article(body, **fields)})
    return dict(read_content(tmp_path / "content", moment=NOW, cache=tmp_path / "cache").changes)


def test_each_change_of_an_article_is_named(tmp_path: Path) -> None:
    write_files(tmp_path / "content", SITE)

    assert changes(tmp_path, **EVENT)[FAIR] == ("nuevo",)
    assert changes(tmp_path, **EVENT) == {}
    assert changes(tmp_path, **EVENT, body="Otro.") == {FAIR: ("texto",)}
    assert changes(tmp_path, **EVENT, body="Otro.", resumen="Nuevo.") == {FAIR: ("resumen",)}
    moved = {**EVENT, "lugar": "Teatro"}
    assert changes(tmp_path, **moved, body="Otro.", resumen="Nuevo.") == {FAIR: ("lugar",)}
    assert changes(tmp_path, **moved, body=" Otro.", resumen="Nuevo.") == {FAIR: ("nada visible",)}


def test_an_article_that_a_register_puts_elsewhere_is_told(tmp_path: Path) -> None:
    topics = tmp_path / "content/registros/temas.yaml"
    write_files(tmp_path / "content", SITE)
    topics.write_text("patrimonio: {nombre: Patrimonio, alias: [herencia]}\n", "utf-8")
    changes(tmp_path, temas="[herencia]")
    topics.write_text("patrimonio: {nombre: Memoria}\nherencia: {nombre: Herencia}\n", "utf-8")

    assert changes(tmp_path, temas="[herencia]")[FAIR] == ("temas",)


def test_changed_templates_are_named(tmp_path: Path) -> None:
    theme, memory = tmp_path / "themes/imme", tmp_path / "cache/theme"
    main = "static/css/main.css"
    script, sheet = "static/js/main.js", "static/css/text.css"
    write_files(
        theme,
        {
            main: "",
            "static/css/tools.css": "",
            sheet: "",
            script: "",
            "static/js/paper.js": "",
            "static/js/copies.js": "",
            "templates/base.html": "uno",
            "templates/page.html": "uno",
        },
    )

    def told() -> dict[str, tuple[str, ...]]:
        return dict(theme_changes(frame_of(factories.SITE, theme, ()), memory))

    assert told() == {}
    assert told() == {}
    (theme / "templates/base.html").write_text("dos")
    (theme / "templates/page.html").unlink()
    assert told() == {"themes/imme": ("templates/base.html", "templates/page.html")}
    assert told() == {}


@pytest.mark.parametrize("damage", [b"", b"otra cosa"])
def test_a_damaged_memory_of_the_theme_knows_of_no_change(tmp_path: Path, damage: bytes) -> None:
    theme, memory = tmp_path / "imme", tmp_path / "theme"
    write_files(
        theme,
        {
            "static/css/main.css": "",
            "static/css/tools.css": "",
            "static/css/text.css": "",
            "static/js/main.js": "",
            "static/js/paper.js": "",
            "static/js/copies.js": "",
        },
    )
    memory.write_bytes(damage)

    assert theme_changes(frame_of(factories.SITE, theme, ()), memory) == {}
