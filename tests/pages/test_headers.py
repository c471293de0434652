"""What hosts that read `/_headers` say with each file; test_servers.py tries the others."""

from dataclasses import replace

import pytest

from plugins.pages.files.headers import ASK_AGAIN, FOR_GOOD, hub_links, policy
from plugins.pressroom.artefact import address_of
from tests.factories import SITE, origin, story
from tests.pages.hosting import by_rules, headers_file
from tests.pages.published import artefacts, full_edition, made
from tests.recordings import AUDIO, episode

ADDRESSES = {
    "/": {},
    "/noticias/2026/11/feria/": {},
    "/404.html": {},
    "/sw.js": {},
    "/avisos/vigentes.json": {},
    "/assets/favicon.svg": {},
    "/redes/2026/11/feria/x.txt": {},
    "/assets/imme-0123456789ab.css": {"Cache-Control": FOR_GOOD},
    "/assets/redes-0123456789ab.js": {"Cache-Control": FOR_GOOD},
    "/assets/buscar-0123456789ab.js": {"Cache-Control": FOR_GOOD},
    "/assets/papel-0123456789ab.js": {"Cache-Control": FOR_GOOD},
    "/assets/republicar-0123456789ab.js": {"Cache-Control": FOR_GOOD},
    "/buscar/indice/2026-11/index/es_0123456.pf_index": {"Cache-Control": FOR_GOOD},
    "/buscar/indice/2026-11/pagefind-entry.json": {},
    "/opensearch.xml": {"Content-Type": "application/opensearchdescription+xml"},
    "/assets/rokkitt-700-9f0c05e4.woff2": {"Cache-Control": FOR_GOOD},
    "/fotos/3f/3f3f3f3f3f3f-480.avif": {"Cache-Control": FOR_GOOD},
    "/documentos/abababababab/bases.pdf": {"Cache-Control": FOR_GOOD},
    "/documentos/abababababab/programa.vtt": {
        "Cache-Control": FOR_GOOD,
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "text/vtt; charset=utf-8",
    },
    "/precarga.json": {"Content-Type": "application/speculationrules+json"},
    "/agenda/agenda.ics": {
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "text/calendar; charset=utf-8",
    },
    "/noticias/2026/11/programa/capitulos.json": {
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "application/json+chapters",
    },
    "/cable/ultimas.ninjs.json": {
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "application/ninjs+json",
    },
    "/noticias/2026/11/feria/nota.ninjs.json": {
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "application/ninjs+json",
    },
    "/noticias/2026/11/feria/oembed.json": {"Access-Control-Allow-Origin": "*"},
    "/noticias/2026/11/corte/aviso.cap.xml": {
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "application/cap+xml; charset=utf-8",
    },
    "/avisos/calles-cerradas.cifs.json": {},
    "/feeds/alertas.cap.atom.xml": {
        "Cache-Control": ASK_AGAIN,
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "application/xml; charset=utf-8",
    },
    "/feeds/todo.rss.xml": {
        "Cache-Control": ASK_AGAIN,
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "application/xml; charset=utf-8",
    },
    "/feeds/temas/agua/archivo-1.atom.xml": {
        "Cache-Control": ASK_AGAIN,
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "application/xml; charset=utf-8",
    },
    "/feeds/todo.json": {
        "Cache-Control": ASK_AGAIN,
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "application/feed+json; charset=utf-8",
    },
    "/feeds/feeds.opml": {
        "Cache-Control": ASK_AGAIN,
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "text/x-opml; charset=utf-8",
    },
    "/manifest.webmanifest": {"Content-Type": "application/manifest+json"},
    "/api/v1/stories/2026-11.json": {
        "Cache-Control": ASK_AGAIN,
        "Access-Control-Allow-Origin": "*",
    },
    "/api/v1/stories/2026-11.csv": {
        "Cache-Control": ASK_AGAIN,
        "Access-Control-Allow-Origin": "*",
        "Content-Type": "text/csv; charset=utf-8; header=present",
    },
}
"""What is said with each, besides what is said with all."""

ALWAYS = {
    "Content-Security-Policy": policy(),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Permissions-Policy": dict(by_rules(headers_file(), "/"))["Permissions-Policy"],
    "Referrer-Policy": "same-origin",
    "Speculation-Rules": '"/precarga.json"',
    "X-Content-Type-Options": "nosniff",
}


@pytest.mark.parametrize(("address", "own"), ADDRESSES.items(), ids=ADDRESSES)
def test_each_file_is_told_of_once_under_each_name(address: str, own: dict[str, str]) -> None:
    found = by_rules(headers_file(), address)

    assert sorted(found) == sorted((ALWAYS | own).items())


def test_no_file_of_the_site_is_told_two_things_under_one_name() -> None:
    text = headers_file()
    for path in artefacts(full_edition()):
        names = [name for name, _ in by_rules(text, address_of(path))]
        assert len(names) == len(set(names)), path


def test_the_policy_lets_nothing_in_that_is_written_into_a_page() -> None:
    allowed = dict(part.split(" ", 1) for part in policy().split("; "))

    assert allowed["default-src"] == "'none'"
    # Nothing but WebAssembly, which the search is, and which no page can be made to hold.
    assert allowed.pop("script-src") == "'self' 'wasm-unsafe-eval'"
    assert {*allowed.values()} == {"'none'", "'self'"}
    for name in ("base-uri", "frame-ancestors"):
        assert allowed[name] == "'none'"
    assert allowed["form-action"] == "'self'"


def test_cloudflare_reads_every_rule() -> None:
    # developers.cloudflare.com/pages/configuration/headers: 100 rules, lines of 2,000 characters.
    blocks = headers_file().strip().split("\n\n")

    assert len(blocks) <= 100
    assert all(len(line) <= 2000 for block in blocks for line in block.split("\n"))
    assert all(block.split("\n")[0].count("*") <= 1 for block in blocks)


def test_a_sound_that_another_site_keeps_can_be_heard() -> None:
    far = replace(AUDIO, written="https://audio.example.com/a/programa.mp3", attachment=None)
    given = full_edition(episode("lejos", audio=far))
    text = made(artefacts(given)["_headers"])

    assert "media-src 'self' https://audio.example.com;" in text
    assert made(artefacts(full_edition())["_headers"]) == headers_file()


def test_only_another_place_of_sounds_makes_it_anew() -> None:
    before, after = full_edition(), full_edition(story("otra"))

    assert origin(artefacts(before)["_headers"]) == origin(artefacts(after)["_headers"])


def test_a_hub_is_named_with_what_has_no_room_for_it_inside() -> None:
    hub = "https://hub.ejemplo.cl/"
    text = headers_file(links=hub_links(replace(SITE, hub=hub)))

    for path in ("/cable/ultimas.ninjs.json", "/feeds/todo.json", "/feeds/prensa.json"):
        said = dict(by_rules(text, path))["Link"]
        assert said == f'<{hub}>; rel="hub", <{SITE.url}{path}>; rel="self"'
    for path in ("/feeds/temas/agua.json", "/feeds/todo.rss.xml", "/"):
        assert "Link" not in dict(by_rules(text, path))
    assert "rel=" not in headers_file(links=hub_links(SITE))
