"""The site in the other browser: its pages, its menu, its search, and what it keeps for later."""

from collections.abc import Iterator

import pytest

from plugins.pressroom.artefact import File
from tests.firefox import Firefox, firefox
from tests.pages.bad_line import Host, hosting
from tests.pages.published import EVENT, NEWS, PROCEDURE, artefacts, full_edition
from tests.search.published import site

pytestmark = pytest.mark.browser

ADDRESSES = ("/", NEWS.path, "/agenda/", PROCEDURE.path, "/suscribirse/", f"/texto{NEWS.path}")
LOOKS = """(() => ({
  title: document.querySelector("h1").checkVisibility(),
  dressed: getComputedStyle(document.body).marginTop === "0px",
  narrow: innerWidth <= 360,
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
}))()"""
FITS = {"title": True, "dressed": True, "narrow": True, "overflow": 0}
KEPT = """caches.match(location.origin + "{}").then((found) => Boolean(found))"""


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    searched = {path: File(path, data) for path, data in site().items()}
    with hosting(artefacts(full_edition()) | searched) as host:
        yield host


@pytest.fixture(scope="module")
def fox() -> Iterator[Firefox]:
    with firefox(500) as running:
        yield running


@pytest.fixture(autouse=True)
def _without_errors(fox: Firefox) -> Iterator[None]:
    fox.errors()
    yield
    assert fox.errors() == []


def test_pages_are_dressed_and_fit(fox: Firefox, host: Host) -> None:
    for address in ADDRESSES:
        fox.goto(f"{host.url}{address}")
        fox.narrow(360)
        assert fox.evaluate(LOOKS) == FITS, address


def test_the_console_is_read(fox: Firefox, host: Host) -> None:
    fox.goto(f"{host.url}/")
    fox.evaluate("setTimeout(() => { window.thrown = true; throw new Error('a fault'); })")
    fox.wait_for("window.thrown")

    assert any("a fault" in each for each in fox.errors())


def test_the_menu_opens_and_leads_on(fox: Firefox, host: Host) -> None:
    fox.goto(f"{host.url}{NEWS.path}")
    fox.narrow(360)
    links = ".menu a[href='/tramites/']"
    assert not fox.evaluate(f'document.querySelector("{links}").checkVisibility()')
    fox.click(".masthead__menu")
    fox.wait_for(f'document.querySelector("{links}").checkVisibility()')
    fox.click(links)

    assert fox.wait_for("location.pathname === '/tramites/' && document.title").startswith(
        "Trámites"
    )


def test_the_search_finds(fox: Firefox, host: Host) -> None:
    fox.goto(f"{host.url}/buscar/")
    fox.write("main input[type=search]", "ayudante bodega")

    found = fox.wait_for("document.querySelector('.result__link')?.textContent")
    assert found == "Se busca ayudante de bodega"


def test_what_was_read_shows_without_a_network(fox: Firefox, host: Host) -> None:
    fox.goto(f"{host.url}/")
    fox.wait_for("navigator.serviceWorker.ready.then(() => true)")
    fox.goto(f"{host.url}{NEWS.path}")
    fox.wait_for(KEPT.format(NEWS.path))
    host.is_cut = True
    try:
        fox.goto(f"{host.url}{NEWS.path}")
        assert fox.evaluate("document.querySelector('h1').textContent") == NEWS.title
        fox.wait_for("document.querySelector('main').textContent.includes('Copia guardada')")
        fox.goto(f"{host.url}{EVENT.path}")
        assert fox.evaluate("document.querySelector('h1').textContent") == "Sin conexión"
        fox.wait_for(f"document.querySelector('main li a[href=\"{NEWS.path}\"]')")
        assert fox.evaluate(LOOKS)["dressed"]
    finally:
        host.is_cut = False
