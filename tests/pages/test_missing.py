"""Who comes to an address that leads nowhere is led on."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import brotli
import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.desk.links.addresses import is_generated
from plugins.newsroom.registry import Topic
from tests.factories import NOW, REGISTRY, edition, story
from tests.pages.bad_line import Host, hosting
from tests.pages.published import NEWS, THEME, artefacts, full_edition, hrefs, made, page
from tests.reading import DECLARED

OLD = story(
    "ronda-de-salud", title="La ronda de salud vuelve a Quillagua", date=NOW - timedelta(days=700)
)
AGES = [story(f"n-{n}", date=NOW - timedelta(days=30, hours=n)) for n in range(150)]
"""So many that the old one is not among the newest."""

SITE_PAGES = artefacts(full_edition(OLD, *AGES), page_size=12)
SCRIPT = (THEME / "static/js/missing.js").read_bytes()


def test_without_a_script_there_are_plain_links() -> None:
    assert {"/", "/archivo/", "/departamentos/", "/temas/"} <= set(
        hrefs(page(SITE_PAGES, "/404.html"))
    )


def test_no_other_page_loads_its_script() -> None:
    pages = [path for path in SITE_PAGES if path.endswith(".html")]

    assert [path for path in pages if "/assets/imme-404-" in made(SITE_PAGES[path])] == ["404.html"]


def test_it_is_light() -> None:
    topics = tuple(
        Topic(slug=f"tema-{n * 7919 % 1009}", name=f"Tema número {n * 7919 % 1009}")
        for n in range(300)
    )
    many = [
        story(f"nota-{n * 104_729 % 100_003}", title=f"Noticia de ejemplo {n * 104_729 % 100_003}")
        for n in range(3_000)
    ]
    given = artefacts(
        edition(*many, registry=replace(REGISTRY, topics=topics)), lead_stories=0, page_size=500
    )

    assert len(brotli.compress(made(given["404.json"]).encode())) <= 20_000
    assert len(brotli.compress(SCRIPT)) <= 2_000


def test_no_article_takes_its_addresses() -> None:
    assert is_generated("/404.html", DECLARED)
    assert is_generated("/404.json", DECLARED)


def test_the_index_knows_what_is_offered_and_nothing_else() -> None:
    addresses = {path for path, _ in json.loads(made(SITE_PAGES["404.json"]))}

    assert {NEWS.path, "/temas/patrimonio/", "/localidades/quillagua/", "/agenda/"} <= addresses
    assert OLD.path not in addresses
    for address in addresses:
        assert f"{address[1:]}index.html" in SITE_PAGES, address


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    with hosting(SITE_PAGES) as host:
        yield host


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(service_workers="block", reduced_motion="reduce")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors


@pytest.mark.browser
@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("/temas/patrimonio.html", "/temas/patrimonio/"),
        ("/Temas/PATRIMONIO", "/temas/patrimonio/"),
        ("//temas//patrimonio/index.php", "/temas/patrimonio/"),
        ("/temas/patrimonio/).", "/temas/patrimonio/"),
        ("/localidades/Quill%C3%A1gua", "/localidades/quillagua/"),
        # An address that the story had long ago, which leads on from there.
        ("/Viejo/Feria.HTML", NEWS.path),
    ],
)
def test_the_same_address_written_otherwise_leads_there(
    wrong: str, right: str, tab: Page, host: Host
) -> None:
    answer = tab.goto(f"{host.url}{wrong}")

    assert answer
    assert answer.status == 404
    tab.wait_for_url(f"{host.url}{right}")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("/temas/patrimono/", "/temas/patrimonio/"),
        ("/localidad/qillagua", "/localidades/quillagua/"),
        ("/departamentos/cutlura/", "/departamentos/cultura/"),
        ("/subscribirse", "/suscribirse/"),
        (f"{NEWS.path[:-3]}", NEWS.path),
        ("/noticias/2026/10/feria/", NEWS.path),
        # Too old for the index; its month is in the archive.
        (f"/noticias/{OLD.date:%Y/%m}/ronda-de-slud/", OLD.path),
    ],
)
def test_an_address_nearly_right_is_suggested_first(
    wrong: str, right: str, tab: Page, host: Host
) -> None:
    tab.goto(f"{host.url}{wrong}")

    expect(tab.get_by_role("heading", name="¿Buscaba esto?")).to_be_visible()
    links = tab.locator("[data-index] a")
    assert links.first.get_attribute("href") == right
    assert links.count() <= 5


@pytest.mark.browser
def test_an_address_cut_after_its_month_leads_to_the_archive(tab: Page, host: Host) -> None:
    tab.goto(f"{host.url}/noticias/{OLD.date:%Y/%m}/")

    tab.wait_for_url(f"**/archivo/{OLD.date:%Y/%m}/")


@pytest.mark.browser
@pytest.mark.parametrize("wrong", ["/zzzzqqqq/", "/%C3/", "/wp-login.php", "/%ED%95%9C/"])
def test_what_is_like_nothing_gets_no_suggestion(wrong: str, tab: Page, host: Host) -> None:
    tab.goto(f"{host.url}{wrong}", wait_until="networkidle")

    expect(tab.get_by_role("heading", name="Otros caminos")).to_be_visible()
    expect(tab.get_by_role("heading", name="¿Buscaba esto?")).to_be_hidden()
