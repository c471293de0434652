"""What a build says when it is done."""

import json
from pathlib import Path

import pytest

from plugins.pressroom.artefact import Artefact, LastingFile
from plugins.pressroom.build import Changes
from plugins.pressroom.reports.outcome import counted, note_changes, told
from plugins.pressroom.trees import state_folder
from tests.pressroom.sites import artefacts, published, shown

NEWS = Changes(
    added=("noticias/2026/11/feria/index.html",),
    changed=("feeds/todo.json", "feeds/todo.rss.xml", "index.html"),
    removed=("fotos/3f/a.jpg",),
    count=728,
    made=(),
    seconds=0.44,
)


def test_one_line_says_what_changed() -> None:
    assert told(NEWS, Path("/x/output")) == (
        "El sitio está listo en /x/output: 728 archivos"
        " (nuevo: 1 página; cambió: 1 página y 2 archivos; salió: 1 imagen; 0,4 s)."
    )


def test_nothing_is_also_something_to_say() -> None:
    nothing = Changes(added=(), changed=(), removed=(), count=3, made=(), seconds=0)

    assert told(nothing, Path.cwd() / "output") == (
        "El sitio está listo en output: 3 archivos (nada cambió; 0,0 s)."
    )


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        (["a.html", "b.html", "c.avif"], "2 páginas y 1 imagen"),
        (["a.html", "c.jpg", "d.xml"], "1 página, 1 imagen y 1 archivo"),
    ],
)
def test_files_are_counted_by_sort(paths: list[str], words: str) -> None:
    assert counted(paths) == words


def test_programs_get_the_addresses_that_changed(tmp_path: Path) -> None:
    note_changes(tmp_path / "output", NEWS)

    assert json.loads((state_folder(tmp_path / "output") / "changes.json").read_text()) == {
        "version": 1,
        "added": ["/noticias/2026/11/feria/"],
        "changed": ["/feeds/todo.json", "/feeds/todo.rss.xml", "/"],
        "removed": ["/fotos/3f/a.jpg"],
    }


def test_an_old_stylesheet_stays_for_its_grace(tmp_path: Path) -> None:
    output = tmp_path / "output"

    def styled(name: str) -> list[Artefact]:
        return [*artefacts({"index.html": name}), LastingFile(f"assets/{name}.css", name.encode())]

    published(styled("uno"), output, now=100, grace=50)
    published(styled("dos"), output, now=120, grace=50)
    assert shown(output).keys() == {"index.html", "assets/uno.css", "assets/dos.css"}
    published(styled("dos"), output, now=169, grace=50)
    assert "assets/uno.css" in shown(output)
    published(styled("dos"), output, now=170, grace=50)
    assert shown(output) == {"index.html": "dos", "assets/dos.css": "dos"}
    published(styled("uno"), output, now=171, grace=50)
    published(styled("uno"), output, now=900, grace=50)
    assert shown(output) == {"index.html": "uno", "assets/uno.css": "uno"}
