"""Posters in a whole build: what is made anew, and that it is what a clean one makes."""

import json
from pathlib import Path

import pytest

from tests.conftest import EPOCH, write_files
from tests.posters.printed import text_in
from tests.project import Project
from tests.small_site import BASE, article

NAME = "cultura/2026-11-20-feria.md"
PAGE = "/noticias/2026/11/feria"


def fair(body: str = "Texto.", **fields: str) -> dict[str, str | bytes]:
    given = {"tipo": "evento", "inicio": "2026-11-28 10:00", "lugar": "Plaza de armas", **fields}
    return {NAME: article(body, **given)}


class Press:
    """A site that is built again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = Project(folder)
        self.output = folder / "output"

    def build(self, content: dict[str, str | bytes], output: Path | None = None) -> set[str]:
        """Build with *content*; return the posters that were made or went."""
        write_files(self.project.content, content)
        options = {"SITEURL": "https://ejemplo.cl", "SOURCE_DATE_EPOCH": EPOCH}
        cache = ("-e", f"PRESSROOM_CACHE={json.dumps(f'{output}-cache')}") if output else ()
        code = self.project.built(output or self.output, *cache, environment=options)
        assert code == 0, self.project.said.read_text()
        state = (output or self.output).with_name(f".{(output or self.output).name}.state")
        changes = json.loads((state / "changes.json").read_text())
        named = (path for paths in changes.values() if isinstance(paths, list) for path in paths)
        return {path for path in named if "afiche" in path}

    def posters(self, output: Path | None = None) -> dict[str, bytes]:
        root = output or self.output
        return {
            f"/{file.relative_to(root)}": file.read_bytes()
            for file in sorted(root.rglob("afiche.*"))
        }


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press(tmp_path)


def test_another_date_changes_the_poster_as_a_clean_build_would(press: Press) -> None:
    both = {f"{PAGE}/afiche.pdf", f"{PAGE}/afiche.jpg"}
    assert press.build(BASE | fair()) == both
    assert press.build(fair("Otro texto.")) == set()
    assert press.build(fair("Otro texto.", resumen="Otro resumen.")) == set()
    assert press.build(fair(inicio="2026-12-05 18:30")) == both
    clean = press.folder / "clean"
    press.build({}, clean)

    assert press.posters() == press.posters(clean)
    assert "Sábado 5 de diciembre, 18:30 horas" in text_in(press.posters()[f"{PAGE}/afiche.pdf"])
    assert press.build(fair(estado="borrador")) == both
    assert press.posters() == {}
