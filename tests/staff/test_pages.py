"""The pages that only the staff's edition has, before an HTML validator and before axe in a real browser."""

import json
import subprocess
from mimetypes import guess_type
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Route

from tests.conftest import ROOT, write_files
from tests.desk.test_broadcast import FORM
from tests.pages.browsing import HOST
from tests.small_site import CANARY, SITE, article
from tests.test_staff_edition import MORE, STAFF, build
from tests.theme.test_pages import AXE, CHECKS, VNU

PAGES = {
    "home": "/",
    "preparation": "/preparacion/",
    "sheet": "/preparacion/coordinacion/2026/11/cicletada/",
    "authorities": "/preparacion/autoridades/",
    "authorities of a month": "/preparacion/autoridades/2026-10/",
    "script": "/preparacion/guion/",
    "prepared": f"/noticias/2026/11/borrador-{CANARY}/",
    "internal": f"/noticias/2026/11/jornada-{CANARY}/",
    "in words": f"/texto/noticias/2026/11/borrador-{CANARY}/",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("staff")
    form = (ROOT / "content" / FORM).read_text("utf-8")
    wrong = article(titulo="Nota con errores", vence="ayer")
    register = {
        "registros/autoridades.yaml": "alcaldia: {cargo: alcaldesa}\n",
        "cultura/2026-11-21-cuenta.md": article(
            "Gracias a la gestión de la alcaldesa.", titulo="Cuenta pública", fecha="2026-11-21"
        ),
    }
    others = {FORM: form, "cultura/2026-11-22-mala.md": wrong}
    write_files(folder / "content", SITE | MORE | register | others)
    build(folder / "content", folder / "interna", settings=STAFF)
    return folder / "interna"


def file_at(site: Path, address: str) -> Path:
    path = site / address.removeprefix("/")
    return path / "index.html" if address.endswith("/") else path


def test_they_are_valid_html(site: Path) -> None:
    files = [str(file_at(site, address)) for address in PAGES.values()]
    checked = subprocess.run(
        ["java", "-jar", str(VNU), "--format", "json", *files],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert [each["message"] for each in json.loads(checked.stderr)["messages"]] == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_they_have_no_barriers_and_do_not_overflow(
    browser: Browser, site: Path, width: int, scheme: Any
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )

    def answer(route: Route) -> None:
        address = route.request.url.removeprefix(HOST).partition("?")[0]
        file = file_at(site, address)
        kind = guess_type(file.name)[0] or "text/html"
        route.fulfill(body=file.read_bytes(), content_type=f"{kind}; charset=utf-8")

    context.route("**/*", answer)
    context.add_init_script(path=AXE)
    page = context.new_page()
    for name, address in PAGES.items():
        page.goto(f"{HOST}{address}", wait_until="load")
        found = page.evaluate(f"axe.run(document, {CHECKS})")
        barriers = [
            (each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]
        ]
        assert barriers == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    context.close()


def test_every_link_of_what_is_in_preparation_leads_somewhere(site: Path) -> None:
    from bs4 import BeautifulSoup

    for name in ("preparation", "sheet", "script", "home"):
        soup = BeautifulSoup(file_at(site, PAGES[name]).read_bytes(), "html.parser")
        for link in soup.select("main a[href^='/'], aside a[href^='/']"):
            address = str(link["href"]).partition("#")[0]
            assert file_at(site, address).is_file(), f"{name}: {address}"
