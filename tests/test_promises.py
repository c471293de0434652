"""The promises of the house, tried with the real command on a small site."""

import gzip
import json
import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile
from zlib import decompress

import pytest

from tests.conftest import ROOT, run_pelican, tree, write_files
from tests.small_site import BASE, CANARY, SITE, STORIES, article


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"PRESSROOM_CACHE={json.dumps(str(tmp_path_factory.mktemp('cache')))}"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, cache: str) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_files(folder / "content", SITE)
    done = run_pelican(folder / "content", folder / "output", "-e", cache)
    assert done.returncode == 0, done.stderr + done.stdout
    return folder / "output"


def test_nothing_that_is_not_public_reaches_any_byte_of_the_output(built: Path) -> None:
    files = tree(built)

    assert len(files) > 60
    for name, data in files.items():
        assert CANARY not in name
        assert CANARY.encode() not in data.lower(), name
        assert CANARY.encode() not in _unpacked(name, data).lower(), name
        assert CANARY.encode("utf-16-le") not in data, name


def _unpacked(name: str, data: bytes) -> bytes:
    if data.startswith(b"\x1f\x8b"):
        return gzip.decompress(data)
    if data.startswith(b"PK\3\4"):
        with ZipFile(BytesIO(data)) as kit:
            return b"".join(
                each.encode() + _unpacked(each, kit.read(each)) for each in kit.namelist()
            )
    if name.endswith(".pdf"):
        return b"".join(_deflated(part) for part in data.split(b"stream")[1:])
    return data


def _deflated(part: bytes) -> bytes:
    try:
        return decompress(part.strip())
    except Exception:  # noqa: BLE001 - not a compressed stream
        return part


def test_an_expired_story_is_a_page_that_says_so_and_in_no_list_feed_or_snippet(
    built: Path,
) -> None:
    holding = [
        name for name, data in tree(built).items() if "Convocatoria que venció".encode() in data
    ]

    assert holding == [
        "noticias/2026/11/vencida/index.html",
        "noticias/2026/11/vencida/nota.ninjs.json",
        "noticias/2026/11/vencida/oembed.json",
        "texto/noticias/2026/11/vencida/index.html",
    ]
    assert "vencida" not in (built / "sitemap.xml").read_text()


def test_only_files_that_a_public_story_uses_are_published(built: Path) -> None:
    documents = {path.name for path in (built / "documentos").rglob("*") if path.is_file()}

    assert documents == {"bases.csv", "organigrama.csv"}


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1", "PYTHONTZPATH": "/nada"},
        {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "4242"},
    ],
)
def test_same_content_gives_the_same_bytes_everywhere(
    environment: dict[str, str], built: Path, tmp_path: Path
) -> None:
    # Another folder, another order of the directory's entries, no cache.
    write_files(tmp_path / "otra parte", dict(reversed(SITE.items())))
    done = run_pelican(
        tmp_path / "otra parte",
        tmp_path / "salida",
        "-e",
        f"PRESSROOM_CACHE={json.dumps(str(tmp_path / 'cache'))}",
        environment=environment,
    )

    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "salida") == tree(built)


BROKEN = {
    "wrong article": {"cultura/2026-11-23-mala.md": "sin encabezado"},
    "two errors": {
        "cultura/2026-11-23-mala.md": article(titulo='""', fecha="31/12/2026"),
        "en-la-raiz.md": article(),
    },
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_build_that_fails_leaves_the_output_as_it_was(
    broken: dict[str, str], built: Path, tmp_path: Path, cache: str
) -> None:
    shutil.copytree(built, tmp_path / "output")
    write_files(tmp_path / "content", BASE | STORIES | broken)
    done = run_pelican(tmp_path / "content", tmp_path / "output", "-e", cache)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout
    for name in broken:
        assert f"{name}:" in done.stderr
    assert tree(tmp_path / "output") == tree(built)

    for name in broken:
        (tmp_path / "content" / name).unlink()
    write_files(tmp_path / "content", SITE)
    done = run_pelican(tmp_path / "content", tmp_path / "output", "-e", cache)
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "output") == tree(built)


PLUGINS = {
    "plugin that cannot be imported": "import no_existe_este_modulo\n",
    "plugin that cannot register": "def register():\n    raise ValueError('roto')\n",
    "plugin that logs an error": (
        "import logging\nfrom pelican import signals\n"
        "def complain(sender):\n    logging.getLogger('roto').error('algo falló')\n"
        "def register():\n    signals.finalized.connect(complain)\n"
    ),
    "plugin that raises": (
        "from pelican import signals\n"
        "def fail(sender):\n    raise ValueError('algo falló')\n"
        "def register():\n    signals.finalized.connect(fail)\n"
    ),
}


@pytest.mark.parametrize("name", PLUGINS)
def test_a_plugin_that_fails_makes_the_build_fail(
    name: str, built: Path, tmp_path: Path, cache: str
) -> None:
    shutil.copytree(built, tmp_path / "output")
    write_files(
        tmp_path,
        {
            "roto.py": PLUGINS[name],
            "conf.py": f"import sys\nsys.path[:0] = [{str(ROOT)!r}, {str(tmp_path)!r}]\n"
            "from publishconf import *\nPLUGINS = [*PLUGINS, 'roto']\n",
        },
    )
    write_files(tmp_path / "content", SITE | {"cultura/2026-11-22-nueva.md": article()})
    done = run_pelican(
        tmp_path / "content", tmp_path / "output", "-e", cache, settings=tmp_path / "conf.py"
    )

    assert done.returncode == (70 if "raises" in name else 1), done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(tmp_path / "output") == tree(built)


def test_editing_one_body_changes_its_page_its_feeds_and_nothing_else(
    built: Path, tmp_path: Path, cache: str
) -> None:
    name = "deportes/2026-11-21-taller.md"
    edited = str(SITE[name]).replace("Texto de la nota.", "Texto con una coma, corregida.")
    write_files(tmp_path / "content", SITE | {name: edited})
    done = run_pelican(tmp_path / "content", tmp_path / "output", "-e", cache)
    assert done.returncode == 0, done.stderr

    before, after = tree(built), tree(tmp_path / "output")
    changed = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    feeds = {
        f"feeds/{feed}{ending}"
        for feed in ("todo", "departamentos/deportes", "tipos/evento", "localidades/quillagua")
        for ending in (".rss.xml", ".atom.xml", ".json")
    }
    new = after.keys() - before.keys()
    assert {name.rpartition("/")[0] for name in new | (before.keys() - after.keys())} == {
        *(f"buscar/indice/2026-11{folder}" for folder in ("", "/fragment", "/index"))
    }
    assert changed == {
        *("noticias/2026/11/taller/index.html", "texto/noticias/2026/11/taller/index.html"),
        "noticias/2026/11/taller/nota.ninjs.json",
        "buscar/indice/2026-11/pagefind-entry.json",
        *feeds,
    }


def test_output_cannot_be_a_folder_that_holds_the_project(tmp_path: Path) -> None:
    write_files(tmp_path / "content", BASE)
    done = run_pelican(tmp_path / "content", tmp_path)

    assert done.returncode == 1
    assert "Elija otra" in done.stderr
    assert (tmp_path / "content/departamentos/cultura.md").exists()


def test_every_link_of_every_page_leads_somewhere(built: Path) -> None:
    from bs4 import BeautifulSoup

    files = tree(built)
    for name, data in files.items():
        if not name.endswith(".html"):
            continue
        soup = BeautifulSoup(data, "html.parser")
        for element in soup.select(":is([href], [src]):not(.specimen__example *)"):
            address = str(element.get("href") or element.get("src")).split("#")[0]
            address = address.removeprefix("https://mariaelena.example.com")
            if address.startswith("/"):
                path = address.split("?")[0][1:]
                found = f"{path}index.html" if path.endswith("/") or not path else path
                assert found in files, f"{name} → {address}"
