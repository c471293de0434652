"""Every address that a site writes leads somewhere, and what it has can be linked to."""

import csv
import json
import threading
import unicodedata
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from lxml import etree

from plugins import channels
from plugins.desk.reading import read_content
from plugins.newsroom.problems import Problem
from plugins.pressroom.artefact import address_of
from plugins.site.addresses import file_of
from plugins.spanish.moments import parse_moment
from tests.conftest import run_pelican, write_files
from tests.declared import linkable
from tests.recordings import mp3, vtt
from tests.small_site import SITE, article, jpeg

URL = "https://mariaelena.example.com"
MOMENT = parse_moment("2026-11-23 13:00")
PAGE_SIZE, FEED_SIZE = 1, 2
DECLARED = channels.declared(PAGE_SIZE, FEED_SIZE)
DECOMPOSED = partial(unicodedata.normalize, "NFD")

NAMES = (
    *("acta#2.pdf", "50% listo.pdf", "bases 1.pdf", "foto%20doc.pdf", "¿qué?.pdf", "100%.pdf"),
    *("a&b.pdf", "o'higgins (1).pdf", "x+y=z;@.pdf", "«más».pdf", "Ñandú año.pdf"),
)
"""Files as people call them; the last two are decomposed on the disk, as Macs pack them."""

LINKED = "\n".join(f"- [Documento](<{name}>)" for name in NAMES)
PICTURES = "\n\n".join(
    f"![Una mesa](<{name}>)" for name in ("foto#1.jpg", "foto%20nueva.jpg", "¿cuál?.jpg")
)
EACH = (
    *("/departamentos/deportes/pagina/1/", "/feeds/todo/archivo-1.atom.xml", "/agenda/agenda.ics"),
    *(
        "/api/v1/stories/2026-11.csv",
        "/feeds/radio.rss.xml",
        "/redes/plan.json",
        "/buscar/",
        "/sitemap.xml",
    ),
)
"""One of each channel, some of which are there only with these settings: builds are told of all."""

MORE: dict[str, str | bytes] = {
    "registros/organizaciones.yaml": (
        "los-pampinos: {nombre: Los Pampinos, tipo: club-deportivo, localidad: Quillagua}\n"
    ),
    "series/aniversario.md": "---\ntitulo: Aniversario\nresumen: La fiesta.\n---\nTexto.\n",
    "cultura/2026-11-19-archivos.md": article(
        f"{LINKED}\n\n{PICTURES}",
        imagen=DECOMPOSED("piñata.jpg"),
        imagen_alt="Una piñata.",
        documentos='[{archivo: "acta#2.pdf", nombre: Acta, texto: Qué se acordó.}]',
        correcciones="[{fecha: 2026-11-21, texto: El horario correcto es 10:00.}]",
        lectura_facil="Hay archivos.",
    ),
    "cultura/2026-11-18-programa.md": article(
        tipo="radio",
        audio='"programa #1 50%.mp3"',
        transcripcion='"dicho #1.vtt"',
        capitulos="[{inicio: 0:00, titulo: Inicio}]",
    ),
    "cultura/2026-11-15-vencido.md": article(
        tipo="radio",
        audio='"programa #1 50%.mp3"',
        transcripcion='"dicho #1.vtt"',
        capitulos="[{inicio: 0:00, titulo: Inicio}]",
        vence="2026-11-20",
    ),
    "cultura/programa #1 50%.mp3": mp3(60),
    "cultura/dicho #1.vtt": vtt("Buenos días."),
    "deportes/2026-11-16-corrida.md": article(
        titulo="Corrida",
        tipo="evento",
        inicio="2026-12-05 10:00",
        lugar="Plaza",
        series="[Aniversario]",
        direcciones_anteriores="[/noticias/2026/10/carrera/, /viejo/carrera]",
        lectura_facil="Corremos.",
    ),
    "cultura/2026-11-17-donde.md": article("\n".join(f"- [lista](<{each}>)" for each in EACH)),
    **{f"cultura/{name}": f"%PDF-1.4 {name}" for name in NAMES[:-2]},
    **{f"cultura/{DECOMPOSED(name)}": f"%PDF-1.4 {name}" for name in NAMES[-2:]},
    **{
        f"cultura/{name}": jpeg("teal")
        for name in ("foto#1.jpg", "foto%20nueva.jpg", "¿cuál?.jpg", DECOMPOSED("piñata.jpg"))
    },
    **{
        f"deportes/2026-11-{day:02}-nota.md": article(
            fecha=f"2026-11-{day:02} 10:00", direccion_corta=f"nota-{day}"
        )
        for day in range(1, 6)
    },
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_files(folder / "content", SITE | MORE)
    settings = ("-e", f'PAGES={{"page_size": {PAGE_SIZE}}}', f'FEEDS={{"size": {FEED_SIZE}}}')
    cache = f"PRESSROOM_CACHE={json.dumps(str(folder / 'cache'))}"
    done = run_pelican(folder / "content", folder / "output", *settings, cache)
    assert done.returncode == 0, done.stderr + done.stdout
    return folder / "output"


class _Addresses(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src", "poster"} or (name == "content" and _is_ours(value or "")):
                self.found.append(value or "")
            elif name == "srcset":
                self.found += [part.split()[0] for part in (value or "").split(", ")]


def _is_ours(text: str) -> bool:
    return text.startswith(f"{URL}/") and "\n" not in text


def texts_in(value: Any) -> Iterator[str]:
    """Yield every text of a JSON document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts_in(each)


def in_texts(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        if _is_ours(text):
            yield text
        elif "<" in text:
            yield from _Addresses(text).found


def in_page(html: str) -> Iterator[str]:
    yield from _Addresses(html).found
    for part in html.split('<script type="application/ld+json">')[1:]:
        yield from in_texts(texts_in(json.loads(part.partition("</script>")[0])))


def in_xml(data: bytes) -> Iterator[str]:
    for element in etree.fromstring(data).iter():
        if element.get("isPermaLink") == "false":
            continue  # an identity is no address
        yield from in_texts(iter([element.text or "", *element.attrib.values()]))


def in_file(file: Path) -> Iterator[str]:
    """Yield every address that *file* tells."""
    data = file.read_bytes()
    match file.suffix:
        case ".html":
            yield from in_page(data.decode())
        case ".json":
            yield from in_texts(texts_in(json.loads(data)))
        case ".xml" | ".opml":
            yield from in_xml(data)
        case ".csv":
            rows = csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";")
            yield from in_texts(cell for row in rows for cell in row)
        case ".ics":
            yield from (str(each["url"]) for each in Calendar.from_ical(data).walk("VEVENT"))


def ours(address: str) -> str:
    """Return what *address* asks of this site's host; nothing if it leads elsewhere."""
    path = address.removeprefix(URL).partition("#")[0].partition("?")[0]
    return path if path.startswith("/") and not path.startswith("//") else ""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its own name
        pass


@pytest.fixture(scope="module")
def host(built: Path) -> Iterator[HTTPConnection]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield HTTPConnection("127.0.0.1", server.server_port)
    server.shutdown()
    server.server_close()


def answer(host: HTTPConnection, path: str) -> int:
    host.request("HEAD", path)
    response = host.getresponse()
    response.read()
    return response.status


def test_every_address_of_every_channel_is_served(built: Path, host: HTTPConnection) -> None:
    told: dict[str, str] = {}
    for file in sorted(built.rglob("*")):
        examples = file.is_relative_to(built / "estilo")  # the style guide makes up its links
        if file.is_file() and not examples:
            found = map(ours, in_file(file))
            told |= {path: str(file.relative_to(built)) for path in found if path}

    assert len(told) > 300
    for path, teller in sorted(told.items()):
        assert path.isascii(), f"{teller} writes {path} raw"
        assert not set(" \"<>\\^`{|}'") & set(path), f"{teller} writes {path} raw"
        assert answer(host, path) == 200, f"{teller} leads to {path}"
    for name in ("acta%232.pdf", "50%25%20listo.pdf", "foto%2520doc.pdf", "%C2%BFqu%C3%A9%3F.pdf"):
        assert any(path.endswith(f"/{name}") for path in told), name


TECHNICAL = ("/assets/", "/buscar/indice/", "/documentos/", "/fotos/")
"""Named by their content, or of a program's own making: to be used, not linked to."""

OWN = ("recientes.json", ".sala-de-prensa", *DECLARED.unlinked)
"""For hosts and programs."""


def batched_links(links: list[str], size: int) -> list[list[str]]:
    return [links[start : start + size] for start in range(0, len(links), size)]


def problems_of(folder: Path, links: list[str]) -> list[Problem]:
    # A paragraph, or a list, has at most 500 signs «<».
    lists = (
        "\n".join(f"- [enlace](<{link}>)" for link in part) for part in batched_links(links, 100)
    )
    body = "\n\nY también:\n\n".join(lists)
    write_files(folder, SITE | MORE | {"cultura/2026-11-22-enlaces.md": article(body)})
    reading = read_content(folder, moment=MOMENT, declared=DECLARED, site_url=URL)
    return [each for each in reading.problems if each.source.endswith("enlaces.md")]


def test_all_that_a_site_has_can_be_linked_to(built: Path, tmp_path: Path) -> None:
    files = (str(each.relative_to(built)) for each in built.rglob("*") if each.is_file())
    made = {address_of(path) for path in files}
    links = [each for each in made if not each.startswith(TECHNICAL) and not each.endswith(OWN)]

    assert len(links) > 200
    found = problems_of(tmp_path, sorted(links))
    assert [each for each in found if each.code != "hard-to-read"] == []  # a list of addresses is


def test_all_that_can_be_linked_to_is_made(built: Path) -> None:
    reading = read_content(
        built.parent / "content", moment=MOMENT, declared=DECLARED, site_url=URL, remember=False
    )
    found = linkable(reading, MOMENT, URL, DECLARED)

    assert len(found) > 200
    assert sorted(each for each in found if not (built / file_of(each)).is_file()) == []


@pytest.mark.parametrize(
    "link",
    [
        *("/correcciones/2026/", "/organizaciones/tipo/club-deportivo/", "/agenda/agenda.ics"),
        *(
            "/agenda/departamentos/cultura.ics",
            "/agenda/series/aniversario.ics",
            "/redes/plan.json",
        ),
        *("/buscar/?q=agua", "/departamentos/deportes/pagina/1/", "/api/v1/stories/2026-11.csv"),
        *("/feeds/todo/archivo-1.atom.xml", "/feeds/redes/x.rss.xml", "/sitemap.xml"),
        *("/texto/", "/archivo/2026/", "/archivo/2026/11/", f"{URL}/correcciones/2026/"),
        *("/temas/index.html", "/noticias/2026/11/corrida/corrida.ics"),
        *("/viejo/carrera", "/noticias/2026/10/carrera/carrera.ics"),
    ],
)
def test_lists_and_files_can_be_linked_to(link: str, built: Path, tmp_path: Path) -> None:
    assert problems_of(tmp_path, [link]) == []
    path = ours(link)
    assert (built / f"{path[1:]}index.html").is_file() or (built / path[1:]).exists()


@pytest.mark.parametrize(
    ("link", "fix"),
    [
        ("/correcciones/1999/", ""),
        ("/organizaciones/tipo/union-comunal/", ""),
        ("/departamentos/deportes/pagina/99/", ""),
        ("/feeds/todo/archivo-99.atom.xml", ""),
        ("/archivo/2019/", ""),
        ("/noticias/2026/11/vencido/capitulos.json", ""),
        ("/noticias/2026/11/feria/feria.ics", ""),
        ("/departamentos/culturas/", "¿Quiso decir «/departamentos/cultura/»?"),
        ("/temas/patrimonio", "Agregue la barra final: /temas/patrimonio/"),
        ("/documentos/0123456789ab/bases.csv", "Enlace al archivo mismo"),
    ],
)
def test_what_is_not_there_is_told_with_what_may_be_meant(
    link: str, fix: str, tmp_path: Path
) -> None:
    [problem] = problems_of(tmp_path, [link])

    assert problem.code == "broken-link"
    assert problem.fix.startswith(fix)
