"""The edition of the staff, built with the real command: it has all, and the public one nothing of it."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, run_pelican, tree, write_files
from tests.small_site import BASE, CANARY, SITE, article, jpeg

STAFF = ROOT / "internaconf.py"
PLAN = (
    f"{{responsable: {CANARY}, nota: {CANARY}, minuto_a_minuto: [{{hora: '10:00', que: {CANARY}}}],"
    f" hace_falta: [{{que: Sonido {CANARY}, para: 2026-11-20}}]}}"
)
REQUEST = f"requerimientos/2026-11-22-{CANARY}.yaml"
ASKED = f"""medio: Radio {CANARY}
asunto: Piscina {CANARY}
pide: Qué {CANARY}.
recibido: 2026-11-22 10:00
plazo: 2026-11-23 09:00
responde: deportes
cargo: Jefatura {CANARY}
periodista: Persona {CANARY}
contacto: {CANARY}@ejemplo.cl
"""
OLD = ASKED.replace("2026-11-2", "2020-11-2").replace("Persona", "Quien preguntó antes")
MORE: dict[str, str | bytes] = {
    REQUEST: ASKED,
    f"requerimientos/2020-{CANARY}.yaml": OLD,
    f"requerimientos/roto-{CANARY}.yaml": f"medio: {CANARY}\n",
    f"cultura/2026-11-05-jornada-{CANARY}.md": article(
        f"Texto {CANARY}.",
        titulo=f"Jornada {CANARY}",
        audiencia="interna",
        imagen=f"jornada-{CANARY}.jpg",
        imagen_alt=f"Alt {CANARY}",
        tipo="evento",
        inicio="2026-11-28 10:00",
        lugar=f"Sala {CANARY}",
    ),
    f"cultura/jornada-{CANARY}.jpg": jpeg("purple", comment=CANARY),
    "deportes/2026-11-19-cicletada.md": article(
        titulo="Cicletada familiar",
        tipo="evento",
        inicio="2026-11-29 10:00",
        lugar="Plaza",
        coordinacion=PLAN,
    ),
}
INTERNAL, DRAFT = f"interna-{CANARY}", f"borrador-{CANARY}"


def build(content: Path, output: Path, *, settings: Path) -> str:
    cache = f"PRESSROOM_CACHE={json.dumps(str(output.with_name(f'{output.name}-cache')))}"
    done = run_pelican(content, output, "-e", cache, settings=settings)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("editions")
    write_files(folder / "content", SITE | MORE)
    build(folder / "content", folder / "publico", settings=ROOT / "publishconf.py")
    build(folder / "content", folder / "interna", settings=STAFF)
    return folder


@pytest.fixture(scope="module")
def staff(folder: Path) -> dict[str, bytes]:
    return tree(folder / "interna")


def test_the_public_tree_has_no_byte_of_what_is_internal_or_prepared(folder: Path) -> None:
    for name, data in tree(folder / "publico").items():
        assert CANARY not in name
        assert CANARY.encode() not in data.lower(), name
    assert not (folder / "publico/preparacion").exists()


def test_staff_see_what_is_internal_in_lists_feeds_search_and_calendar(
    staff: dict[str, bytes],
) -> None:
    holding = {name for name, data in staff.items() if f"Jornada {CANARY}".encode() in data}

    assert f"noticias/2026/11/jornada-{CANARY}/index.html" in holding
    assert {"index.html", "departamentos/cultura/index.html", "feeds/todo.rss.xml"} <= holding
    assert "agenda/agenda.ics" in {
        name for name, data in staff.items() if CANARY.encode() in data.replace(b"\r\n ", b"")
    }


@pytest.mark.parametrize("slug", [DRAFT, f"embargo-{CANARY}", f"programa-{CANARY}"])
def test_what_is_prepared_is_opened_as_the_page_it_will_be_and_is_in_no_list(
    slug: str, staff: dict[str, bytes]
) -> None:
    page = staff[f"noticias/2026/11/{slug}/index.html"].decode()
    listing = {
        name
        for name, data in staff.items()
        if f"/noticias/2026/11/{slug}/".encode() in data and slug not in name
    }

    assert "Todavía no es público" in page
    assert "Publicado el" not in page
    assert listing == {"preparacion/index.html", "_redirects"} or listing == {
        "preparacion/index.html"
    }
    for address in re.findall(r'(?:src|href)="(/(?:fotos|documentos|tarjetas)/[^"]+)"', page):
        assert address.removeprefix("/").partition("#")[0] in staff


def test_every_page_says_whose_it_is_and_no_search_engine_may_list_it(
    staff: dict[str, bytes],
) -> None:
    pages = {name: data for name, data in staff.items() if name.endswith("index.html")}

    assert len(pages) > 60
    for name, data in pages.items():
        assert b"Edici\xc3\xb3n interna." in data, name
        assert b'name="robots" content="noindex' in data, name
    assert staff["robots.txt"] == b"User-agent: *\nDisallow: /\n"
    assert not any(name.startswith("sitemap") for name in staff)
    assert b"X-Robots-Tag: noindex, nofollow" in staff["_headers"]
    assert b"Access-Control-Allow-Origin" not in staff["_headers"]


def test_what_is_in_preparation_says_who_does_what(staff: dict[str, bytes]) -> None:
    page = staff["preparacion/index.html"].decode()
    sheet = staff["preparacion/coordinacion/2026/11/cicletada/index.html"].decode()

    for words in (
        "Borradores (1)",
        "Con embargo (2)",
        "Programados (1)",
        f"Sonido {CANARY}",
        "atrasado",
    ):
        assert words in page
    assert "10:00" in sheet
    assert f"Sonido {CANARY}" in sheet


def test_staff_see_what_the_press_asks_and_what_is_late(staff: dict[str, bytes]) -> None:
    page = staff["preparacion/requerimientos/index.html"].decode()
    asked = {name for name, data in staff.items() if f"Piscina {CANARY}".encode() in data}

    assert asked == {"preparacion/requerimientos/index.html"}
    for words in (
        "Con errores (1)",
        "Atrasados (2)",
        "Era para hoy, lunes 23 de noviembre, 09:00 horas",
        f"Radio {CANARY}: Persona {CANARY}, {CANARY}@ejemplo.cl",
        f"Responde Deportes, Jefatura {CANARY}",
    ):
        assert words in page.replace("\N{NO-BREAK SPACE}", " ")
    assert "Quien preguntó antes" not in page
    assert "1 con errores, 2 atrasados" in staff["preparacion/index.html"].decode()


def test_a_request_changes_no_byte_of_what_is_public_and_stops_nothing(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "publico"
    write_files(content, SITE)
    build(content, output, settings=ROOT / "publishconf.py")
    before, state = tree(output), tree(tmp_path / ".publico.state")

    for text in (ASKED, ASKED.replace("Qué", "Cuándo"), "{", f"medio: {CANARY}"):
        write_files(content, {REQUEST: text, f"requerimientos/{CANARY}.md": text})
        said = build(content, output, settings=ROOT / "publishconf.py")
        assert CANARY not in said
        assert tree(output) == before
    after = tree(tmp_path / ".publico.state")
    assert after["shown"] == state["shown"]
    kept = after | tree(tmp_path / "publico-cache")
    assert not [name for name, data in kept.items() if f"Piscina {CANARY}".encode() in data]


def test_a_request_that_is_saved_while_the_staff_look_is_built(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "interna"
    write_files(content, BASE)
    command = [sys.executable, "-m", "plugins.pressroom", "--autoreload", str(content)]
    cache = f"PRESSROOM_CACHE={json.dumps(str(tmp_path / 'cache'))}"
    given = ["--output", str(output), "--settings", str(STAFF), "-e", cache]
    page = output / "preparacion/requerimientos/index.html"
    with subprocess.Popen(
        [*command, *given], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as builder:
        try:
            _wait(page.is_file)
            write_files(content, {REQUEST: ASKED})
            _wait(lambda: f"Piscina {CANARY}" in page.read_text())
        finally:
            builder.terminate()


def _wait(is_so: Callable[[], bool]) -> None:
    for _ in range(1_800):
        if is_so():
            return
        time.sleep(0.1)
    raise AssertionError


def test_the_desk_of_networks_posts_what_is_public_with_its_public_addresses(
    staff: dict[str, bytes],
) -> None:
    posts = {
        name: data for name, data in staff.items() if name.startswith(("redes/", "feeds/redes/"))
    }

    assert "redes/index.html" in posts
    for name, data in posts.items():
        assert CANARY.encode() not in data, name
    text = posts["redes/2026/11/cicletada/x.txt"].decode()
    assert "https://mariaelena.example.com/noticias/2026/11/cicletada/" in text
    assert (
        "https://mariaelena.example.com/noticias"
        in posts["redes/2026/11/cicletada/index.html"].decode()
    )


def test_an_article_with_errors_is_told_and_stops_nobody_but_the_public(
    tmp_path: Path,
) -> None:
    content = tmp_path / "content"
    write_files(
        content, SITE | {"cultura/2026-11-22-mala.md": article(titulo="Nota mala", vence="ayer")}
    )
    public = run_pelican(content, tmp_path / "publico")
    build(content, tmp_path / "interna", settings=STAFF)
    page = (tmp_path / "interna/preparacion/index.html").read_text()

    assert public.returncode == 1
    assert "Con errores (1)" in page
    assert "vence" in page
    assert "2026-11-22-mala.md" in page


@pytest.mark.parametrize(
    ("output", "environment", "words"),
    [
        ("output", {}, "la edición interna no puede quedar en"),
        ("publico/interna", {}, "está dentro de un sitio ya hecho"),
        ("publico", {}, "es la carpeta de otro sitio"),
        (
            "otra",
            {"INTERNA_URL": "https://mariaelena.example.com"},
            "la edición interna no puede estar en la dirección del sitio público",
        ),
    ],
)
def test_it_is_never_built_where_the_public_one_is(
    output: str, environment: dict[str, str], words: str, folder: Path
) -> None:
    before = tree(folder / "publico")
    done = run_pelican(folder / "content", folder / output, settings=STAFF, environment=environment)

    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(folder / "publico") == before
    assert not (folder / "output").exists()


def test_the_public_edition_does_not_take_the_place_of_that_of_the_staff(folder: Path) -> None:
    before = tree(folder / "interna")
    done = run_pelican(folder / "content", folder / "interna")

    assert done.returncode == 1
    assert "es la carpeta de otro sitio" in done.stderr
    assert tree(folder / "interna") == before


def test_a_public_page_cannot_link_to_what_is_internal(tmp_path: Path) -> None:
    content = tmp_path / "content"
    link = f"Vea [la jornada](2026-11-02-{INTERNAL}.md)."
    write_files(content, SITE | {"cultura/2026-11-22-enlace.md": article(link)})
    done = run_pelican(content, tmp_path / "publico")

    assert done.returncode == 1
    assert "que el público no puede ver cuando se lea esta página" in done.stderr
