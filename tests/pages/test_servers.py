"""The web servers of docs/operacion.md, really run with what stands there."""

import gzip
from collections.abc import Iterator

import pytest

from plugins.pages.files.headers import ASK_AGAIN, FOR_GOOD
from plugins.pressroom.artefact import output_path
from tests.pages.published import WITHDRAWN, artefacts, full_edition
from tests.pages.servers import SERVERS, Server
from tests.pages.test_headers import ADDRESSES, ALWAYS

MADE = artefacts(full_edition())
NOT_FOUND = MADE["404.html"].make()[0]
HOME = MADE["index.html"].make()[0]
UTF_8 = "; charset=utf-8"
TYPES = {
    "/": f"text/html{UTF_8}",
    "/noticias/2026/11/feria/": f"text/html{UTF_8}",
    "/404.html": f"text/html{UTF_8}",
    "/sw.js": f"text/javascript{UTF_8}",
    "/avisos/vigentes.json": "application/json",
    "/assets/favicon.svg": "image/svg+xml",
    "/redes/2026/11/feria/x.txt": f"text/plain{UTF_8}",
    "/assets/imme-0123456789ab.css": f"text/css{UTF_8}",
    "/assets/redes-0123456789ab.js": f"text/javascript{UTF_8}",
    "/assets/buscar-0123456789ab.js": f"text/javascript{UTF_8}",
    "/buscar/indice/2026-11/index/es_0123456.pf_index": "application/octet-stream",
    "/buscar/indice/2026-11/pagefind-entry.json": "application/json",
    "/buscar/indice/wasm.es.pagefind": "application/octet-stream",
    "/assets/rokkitt-700-9f0c05e4.woff2": "font/woff2",
    "/fotos/3f/3f3f3f3f3f3f-480.avif": "image/avif",
    "/fotos/3f/3f3f3f3f3f3f-480.webp": "image/webp",
    "/fotos/3f/3f3f3f3f3f3f-480.jpg": "image/jpeg",
    "/documentos/abababababab/bases.pdf": "application/pdf",
    "/documentos/abababababab/programa.mp3": "audio/mpeg",
    "/documentos/abababababab/recorrido.mp4": "video/mp4",
    "/api/v1/stories/2026-11.json": "application/json",
    "/noticias/2026/11/feria/oembed.json": "application/json",
    "/sitemap.xml": f"application/xml{UTF_8}",
    "/robots.txt": f"text/plain{UTF_8}",
}
"""Of what `/_headers` leaves to the host."""

GONE = WITHDRAWN.path
LONG = f"/noticias/2026/11/{'una-feria-' * 19}larga/"
LIST = MADE["_retiradas"].make()[0] + f"{LONG} 1;\n".encode()
HIDDEN = {"_headers": b"/*\n  X: y\n", "_redirects": b"/a /b 301\n", "_retiradas": LIST}
FOLDERS = ["/fotos/", "/fotos/3f/", "/redes/2026/", "/documentos/", "/feeds/", "/api/v1"]
NOWHERE = ["/no-existe", "/noticias/no-existe/", "/fotos/3f/no-existe.avif"]
TEXT = "Una feria en la plaza, con ñandúes. ".encode() * 100
FILES = {
    **{output_path(address): TEXT for address in (*ADDRESSES, *TYPES)},
    **HIDDEN,
    "404.html": NOT_FOUND,
    "index.html": HOME,
    **{path: MADE[path].make()[0] for path in map(output_path, (GONE, f"/texto{GONE}"))},
    output_path(LONG): b"Aviso largo",
}
PACKED = [
    *("/", "/sw.js", "/assets/imme-0123456789ab.css", "/assets/favicon.svg"),
    *("/avisos/vigentes.json", "/feeds/todo.rss.xml", "/feeds/todo.json", "/feeds/feeds.opml"),
    *("/agenda/agenda.ics", "/documentos/abababababab/programa.vtt", "/manifest.webmanifest"),
    *("/api/v1/stories/2026-11.csv", "/noticias/2026/11/programa/capitulos.json"),
    *("/cable/ultimas.ninjs.json", "/noticias/2026/11/feria/oembed.json"),
    *("/precarga.json", "/opensearch.xml", "/sitemap.xml", "/redes/2026/11/feria/x.txt"),
    *("/noticias/2026/11/corte/aviso.cap.xml",),
]


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    with SERVERS[request.param](FILES) as server:
        yield server


@pytest.mark.parametrize("address", sorted({*ADDRESSES, *TYPES}))
def test_each_file_is_told_what_the_other_hosts_say(server: Server, address: str) -> None:
    own = ADDRESSES.get(address, {})
    kept = address.startswith(("/fotos/", "/documentos/"))
    expected = {
        "Cache-Control": FOR_GOOD if kept else ASK_AGAIN,
        **ALWAYS,
        **({"Content-Type": TYPES[address]} if address in TYPES else {}),
        **own,
    }
    answer = server.get(address)

    assert answer.status == 200
    assert {name: answer.headers.get(name) for name in expected} == expected
    assert ("Access-Control-Allow-Origin" in answer.headers) == (
        "Access-Control-Allow-Origin" in expected or address.startswith(("/api/", "/feeds/"))
    )


@pytest.mark.parametrize("address", [*(f"/{name}" for name in HIDDEN), *FOLDERS, *NOWHERE])
def test_what_is_no_page_is_answered_in_spanish(server: Server, address: str) -> None:
    answer = server.get(address)
    if answer.status in {301, 302}:  # to the folder, with its slash
        assert answer.headers["Location"].removeprefix(server.url) == f"{address}/"
        answer = server.get(f"{address}/")

    assert (answer.status, answer.body) == (404, NOT_FOUND)
    assert answer.headers["Content-Type"] == f"text/html{UTF_8}"
    assert answer.headers["Content-Security-Policy"] == ALWAYS["Content-Security-Policy"]
    assert answer.headers.get("Cache-Control") in {None, ASK_AGAIN}


def test_what_was_withdrawn_is_gone_and_says_why(server: Server) -> None:
    for address in (GONE, f"/texto{GONE}"):
        answer = server.get(address)

        assert answer.status == 410
        assert answer.body == FILES[output_path(address)]
        assert "Se publicó por error." in answer.body.decode()
        assert answer.headers["Content-Type"] == f"text/html{UTF_8}"
        assert answer.headers["Content-Security-Policy"] == ALWAYS["Content-Security-Policy"]
        assert answer.headers.get("Cache-Control") in {None, ASK_AGAIN}
    assert server.get(LONG).status == 410
    assert server.get(GONE.rstrip("/")).status == 301
    assert server.get("/").status == 200


@pytest.mark.parametrize("address", PACKED)
def test_texts_travel_packed(server: Server, address: str) -> None:
    plain = server.get(address)
    packed = server.get(address, Accept_Encoding="gzip")

    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert packed.headers["Content-Type"] == plain.headers["Content-Type"]


@pytest.mark.parametrize("ending", ["avif", "webp", "jpg"])
def test_photos_travel_as_they_are(server: Server, ending: str) -> None:
    address = f"/fotos/3f/3f3f3f3f3f3f-480.{ending}"

    assert "Content-Encoding" not in server.get(address, Accept_Encoding="gzip").headers


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_what_has_not_changed_is_not_sent_again(server: Server, encoding: str) -> None:
    first = server.get("/", Accept_Encoding=encoding)
    again = server.get("/", Accept_Encoding=encoding, If_None_Match=first.headers["ETag"])

    assert (again.status, again.body) == (304, b"")


def test_a_recording_can_be_sought(server: Server) -> None:
    answer = server.get("/documentos/abababababab/programa.mp3", Range="bytes=4-9")

    assert (answer.status, answer.body) == (206, TEXT[4:10])
