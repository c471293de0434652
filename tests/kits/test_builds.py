"""Kits in a whole build: what is made anew, what goes, and what the build says."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import EPOCH, write_files
from tests.project import Project
from tests.small_site import BASE, article, jpeg

NAME = "cultura/2026-11-20-feria.md"
KIT = "/noticias/2026/11/feria/kit-de-prensa.zip"
WITHDRAWN = "{fecha: 2026-11-21 10:00, motivo: Se publicó por error.}"
PHOTO = {"imagen": "plaza.jpg", "imagen_alt": "La plaza de María Elena.", "imagen_credito": "IMME"}


def release(body: str = "Texto.", **fields: str) -> dict[str, str | bytes]:
    given = {"tipo": "comunicado", "contacto_correo": "prensa@ejemplo.cl", **PHOTO, **fields}
    return {NAME: article(body, **given), "cultura/plaza.jpg": jpeg("orange")}


class Press:
    """A site that is built again and again."""

    def __init__(self, folder: Path) -> None:
        self.project = Project(folder)
        self.output = folder / "output"
        self.said = ""

    def build(self, content: dict[str, str | bytes], *more: str) -> dict[str, set[str]]:
        """Build with *content*; return the kits that were made and that went."""
        write_files(self.project.content, content)
        options = {"SITEURL": "https://ejemplo.cl", "SOURCE_DATE_EPOCH": EPOCH}
        code = self.project.built(self.output, *more, environment=options)
        self.said = self.project.said.read_text()
        assert code == 0, self.said
        state = self.output.with_name(f".{self.output.name}.state")
        changes = json.loads((state / "changes.json").read_text())
        found = {name: paths for name, paths in changes.items() if isinstance(paths, list)}
        return {
            name: kits
            for name, paths in found.items()
            if (kits := {path for path in paths if path.endswith(".zip")})
        }


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press(tmp_path)


def test_it_is_made_anew_when_its_story_changes_and_goes_with_it(press: Press) -> None:
    other: dict[str, str | bytes] = {
        "cultura/2026-11-21-otra.md": article("Otra.", tipo="comunicado", kit="no")
    }
    assert press.build(BASE | release()) == {"added": {KIT}}
    assert press.build(other) == {}
    assert press.build(release(correcciones="[{fecha: 2026-11-22, texto: Es a las once.}]")) == {
        "changed": {KIT}
    }
    with ZipFile(press.output / KIT.removeprefix("/")) as file:
        told = file.read("2026-11-20-feria/LEAME.txt").decode("utf-8-sig")
    assert "Fe de erratas, 22 de noviembre de 2026: Es a las once." in told

    page = (press.output / "noticias/2026/11/feria/index.html").read_text()
    assert (
        'href="/noticias/2026/11/feria/kit-de-prensa.zip" download="2026-11-20-feria.zip"' in page
    )
    assert "(ZIP, menos de 1 MB: texto, Word, HTML y 1 foto)" in page

    assert press.build(release(retirada=WITHDRAWN)) == {"removed": {KIT}}
    assert not list(press.output.rglob("*.zip"))


def test_a_setting_says_how_much_it_takes(press: Press) -> None:
    large = jpeg("orange") + bytes(1_100_000)
    content = BASE | release() | {"cultura/plaza.jpg": large}
    press.build(content, "-e", 'KITS={"megabytes": 1}')

    with ZipFile(press.output / KIT.removeprefix("/")) as file:
        assert "QUÉ NO CUPO" in file.read("2026-11-20-feria/LEAME.txt").decode("utf-8-sig")
        assert not [name for name in file.namelist() if "fotos/" in name]


def test_a_setting_that_makes_no_sense_is_told(press: Press) -> None:
    write_files(press.project.content, BASE | release())
    code = press.project.built(press.output, "-e", 'KITS={"megabytes": 0}')

    assert code != 0
    assert "KITS: «megabytes»" in press.project.said.read_text()
