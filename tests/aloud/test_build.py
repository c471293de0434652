"""Notices read aloud in a whole site, built with the real command: again only when their words change."""

import json
from pathlib import Path

import pytest

from tests.conftest import run_pelican, tree, write_files
from tests.small_site import BASE, CANARY, article

ASKED = ("-e", f"ALOUD={json.dumps({'notices': True})}")
CUT = "cultura/2026-11-20-corte.md"
SOUND = "noticias/2026/11/corte/oir.mp3"
FEED = "feeds/avisos-para-oir.rss.xml"


def notice(body: str = "Texto.", **fields: str) -> str:
    given = {"titulo": "Se corta el agua", "tipo": "aviso", "sector": "Toda la comuna"}
    return article(body, **{**given, **fields})


HIDDEN: dict[str, str | bytes] = {
    f"cultura/2026-11-02-interna-{CANARY}.md": notice(
        titulo=f"Interno {CANARY}", audiencia="interna"
    ),
    f"cultura/2026-11-03-embargo-{CANARY}.md": notice(
        titulo=f"Embargado {CANARY}", embargo="2026-11-23 13:01"
    ),
}


def build(folder: Path, name: str, *options: str) -> dict[str, bytes]:
    cache = f"PRESSROOM_CACHE={json.dumps(str(folder / f'{name}-cache'))}"
    done = run_pelican(folder / "content", folder / name, "-e", cache, *options)
    assert done.returncode == 0, done.stderr + done.stdout
    return tree(folder / name)


def changed(folder: Path, name: str) -> set[str]:
    noted = json.loads((folder / f".{name}.state/changes.json").read_text())
    return {address[1:] for address in (*noted["added"], *noted["changed"])}


@pytest.mark.slow
def test_a_site_reads_its_notices_aloud_when_it_is_told_to(tmp_path: Path) -> None:
    write_files(tmp_path / "content", BASE | HIDDEN | {CUT: notice()})
    silent = build(tmp_path, "callado")
    first = build(tmp_path, "sitio", *ASKED)

    assert not [path for path in silent if "oir" in path]
    assert not [data for data in silent.values() if b"avisos-para-oir" in data]
    assert {path for path in first if path not in silent} == {
        *(SOUND, SOUND.replace("mp3", "vtt"), FEED),
    }
    assert not [path for path, data in first.items() if CANARY.encode() in path.encode() + data]

    write_files(tmp_path / "content", {CUT: notice("Otro texto.")})
    build(tmp_path, "sitio", *ASKED)
    assert "noticias/2026/11/corte/" in changed(tmp_path, "sitio")
    assert not changed(tmp_path, "sitio") & {SOUND, FEED}

    write_files(tmp_path / "content", {CUT: notice("Otro texto.", titulo="Vuelve el agua")})
    second = build(tmp_path, "sitio", *ASKED)
    assert {SOUND, FEED} <= changed(tmp_path, "sitio")
    assert second == build(tmp_path, "nuevo", *ASKED)
