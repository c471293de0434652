"""
Takes pictures of one page of each sort of the built site, to be looked at one by one.

    python -m tools.captures SITIO CARPETA

Each page at 360 and 1280 pixels, by day and by night, in forced colours, and as it is printed.
"""

import json
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

from plugins.commands.command_line import Parser, folder
from plugins.newsroom.kinds import all_kinds

ABOUT = "Fotografía una página de cada clase del sitio, de día, de noche, impresa y en el teléfono."

LISTS = (
    *("/", "/agenda/", "/empleos/", "/cursos/", "/avisos/", "/radio/", "/videos/", "/prensa/"),
    *("/departamentos/", "/temas/", "/series/", "/localidades/", "/organizaciones/"),
    *(
        "/correcciones/",
        "/archivo/",
        "/suscribirse/",
        "/suscribirse/canales/",
        "/texto/",
        "/datos/",
        "/buscar/?q=pampa",
        "/acerca/",
        "/estilo/",
        "/404.html",
    ),
    *("/departamentos/cultura/", "/series/revista-matinal/", "/redes/"),
)
WIDTHS = (360, 1280)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def addresses(site: Path) -> Iterator[str]:
    """Yield the lists, the newest story of each kind, whole and in words, and one in easy reading."""
    yield from LISTS
    for kind in all_kinds():
        feed = json.loads((site / f"feeds/tipos/{kind.slug}.json").read_text(encoding="utf-8"))
        for item in feed["items"][:1]:
            address = "/" + item["url"].split("/", 3)[3]
            yield address
            yield f"/texto{address}"
    for page in sorted(site.glob("noticias/*/*/*/lectura-facil/index.html"))[:1]:
        yield f"/{page.relative_to(site).parent.as_posix()}/"


def name_of(address: str) -> str:
    """Return a file name for the page at *address*."""
    return address.partition("?")[0].strip("/").replace("/", "_").removesuffix(".html") or "portada"


def main(site: Path, folder: Path) -> None:
    """Write the pictures of the built *site* into *folder*."""
    server = ThreadingHTTPServer(("localhost", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    host = f"http://localhost:{server.server_port}"
    folder.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for address in addresses(site):
            _take(browser, f"{host}{address}", folder / name_of(address))
        browser.close()
    server.shutdown()


def _take(browser: Browser, url: str, file: Path) -> None:
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": width, "height": 900},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            page = context.new_page()
            page.goto(url, wait_until="networkidle")
            page.screenshot(path=f"{file}-{width}-{scheme}.png", full_page=True)
            context.close()
    context = browser.new_context(forced_colors="active", viewport={"width": 360, "height": 900})
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    page.screenshot(path=f"{file}-360-forzado.png", full_page=True)
    page.pdf(path=f"{file}.pdf", format="Letter")
    context.close()


if __name__ == "__main__":
    parser = Parser(prog="python -m tools.captures", description=ABOUT)
    parser.add_argument("site", type=folder, metavar="SITIO", help="lo que hizo make build: output")
    parser.add_argument("pictures", type=Path, metavar="CARPETA", help="donde quedan las fotos")
    given = parser.read()
    main(given.site, given.pictures)
