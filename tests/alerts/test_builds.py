"""Alerts in a whole build: what is made anew, what the setting does, and what goes at its minute."""

import json
from pathlib import Path

import pytest

from tests.alerts.strangers import Read, assert_valid
from tests.conftest import write_files
from tests.project import Project
from tests.small_site import BASE, article

SOURCE = "cultura/2026-11-20-corte.md"
PAGE = "noticias/2026/11/corte"
NOTICE = {
    "titulo": "Corte de agua",
    "tipo": "aviso",
    "clase": "corte",
    "servicio": "Agua potable",
    "sector": "Centro",
    "hasta": "2026-11-24 18:00",
}
EPOCHS = {"before": "1795553940", "after": "1795554000"}
"""A minute before 24 November 2026, 18:00 in Santiago, and then."""


class Press:
    """A site that is built again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.project = folder, Project(folder)
        self.output = folder / "output"

    def build(self, moment: str, *settings: str, output: Path | None = None) -> set[str]:
        """Build at *moment*; return which alerts and lists of them were made or went."""
        given = [part for setting in settings for part in ("-e", setting)]
        if output:
            given += ["-e", f"PRESSROOM_CACHE={json.dumps(f'{output}-cache')}"]
        options = {"SITEURL": "https://ejemplo.cl", "SOURCE_DATE_EPOCH": EPOCHS[moment]}
        code = self.project.built(output or self.output, *given, environment=options)
        assert code == 0, self.project.said.read_text()
        shown = output or self.output
        changes = json.loads((shown.with_name(f".{shown.name}.state") / "changes.json").read_text())
        named = (path for paths in changes.values() if isinstance(paths, list) for path in paths)
        return {path for path in named if ".cap." in path or ".cifs." in path}

    def files(self, output: Path | None = None) -> dict[str, bytes]:
        root = output or self.output
        found = (file for file in sorted(root.rglob("*")) if ".cap." in file.name)
        return {str(file.relative_to(root)): file.read_bytes() for file in found}


@pytest.fixture
def press(tmp_path: Path) -> Press:
    press = Press(tmp_path)
    write_files(press.project.content, BASE | {SOURCE: article(**NOTICE)})
    return press


def test_a_notice_ends_at_its_minute_and_another_build_is_what_a_clean_one_makes(
    press: Press,
) -> None:
    alert, feed = f"/{PAGE}/aviso.cap.xml", "/feeds/alertas.cap.atom.xml"
    closures = "/avisos/calles-cerradas.cifs.json"
    assert press.build("before") == {alert, feed, closures}
    told = Read(press.files()[alert[1:]])
    assert_valid(told.xml)
    assert (told.status, told.sender) == ("Test", "ejemplo.cl")
    page = (press.output / PAGE / "index.html").read_text()
    assert (
        f'type="application/cap+xml" title="Este aviso para otros sistemas (CAP)" href="{alert}"'
        in page
    )
    assert alert in press.files()[feed[1:]].decode()

    write_files(press.project.content, {SOURCE: article("Otro texto.", **NOTICE)})
    assert press.build("before") == set()
    assert press.build("after") == {feed}
    assert press.files()[alert[1:]] == told.xml
    assert alert not in press.files()[feed[1:]].decode()
    clean = press.folder / "clean"
    press.build("after", output=clean)
    assert press.files() == press.files(clean)

    real = 'ALERTS={"status": "Actual", "sender": "alertas@muni.example"}'
    assert press.build("after", real) == {alert}
    assert Read(press.files()[alert[1:]]).status == "Actual"
