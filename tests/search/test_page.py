"""Searching, in a real browser."""

from typing import Any
from xml.etree import ElementTree as ET

import brotli
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, expect

from plugins.newsroom.problems import SettingError
from plugins.search.config import SearchConfig
from plugins.search.opensearch import OpenSearch
from tests.factories import SITE
from tests.pages.browsing import HOST
from tests.pages.published import hrefs, words
from tests.search.published import site
from tests.search.searching import answer_to, search_for, titles
from tests.theme.test_pages import AXE

LARGEST = 6_500
"""Bytes of the page's own script, as hosts send it (brotli)."""


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=pulgas+terreno", ""),  # no story has both
        ("q=alcaldia", "La alcaldía atiende en terreno"),  # without its accent
        ("q=ALCALDÍA", "La alcaldía atiende en terreno"),
        ("q=bodegas", "Se busca ayudante de bodega"),  # its ending
        ("q=ayudante+bodega", "Se busca ayudante de bodega"),
        ("q=marcha+pimiento", "Marcha por la pampa"),  # a fact
        ("q=cada+departamento", "Acerca de este sitio"),  # a page that is no story
        ("tipo=evento", "Marcha por la pampa"),  # nothing written
        ("q=tr%C3%A1mite&localidad=quillagua", "La alcaldía atiende en terreno"),
    ],
)
def test_what_one_looks_for_comes_first(context: BrowserContext, query: str, found: str) -> None:
    assert next(iter(titles(search_for(context, query))), "") == found


LAWS = ["Ley de antes", "Ley de ayer", "Ley de hoy"]
PHONES = ["Fono", "Fono pegado"]
NUMBERED = ["Decreto", "Ordenanza"]
SPELT = {
    **dict.fromkeys(("21180", "21.180", "21 180", "ley n° 21.180", "ley 21180", "ley21180"), LAWS),
    **dict.fromkeys(("ohiggins", "o'higgins", "O’Higgins", "O´HIGGINS", "o higgins"), LAWS),
    **dict.fromkeys(("b155", "B-155", "b 155", "B155", "ruta b.155"), LAWS),
    **dict.fromkeys(("«ruta b-155»", '"Ruta B155"'), LAWS[1:]),  # in quotes: side by side
    **{key: ["Decreto"] for key in ("decreto N.º 12", "decreto nº12", "decreto n° 12")},
    **{key: ["Decreto"] for key in ("decreto 12", "decreto nro. 12", "Decreto número 12")},
    **{key: ["Ordenanza"] for key in ("ordenanza n°12", "ordenanza 12", "Nº 12 ciguenas")},
    **{key: ["Decreto"] for key in ("1.er lugar", "1er lugar", "1° lugar", "1 er lugar")},
    **{key: ["Ordenanza"] for key in ("1.ª sesión", "1ª sesion", "1a sesión")},
    **{key: ["Decreto"] for key in ("ñandú", "NANDU", "ñandú")},
    **dict.fromkeys(("1250", "1.250", "1 250"), NUMBERED),
    **dict.fromkeys(("+56 55 212 3456", "552123456", "55 2123456", "(55) 212-3456"), PHONES),
    **dict.fromkeys(("2123456", "212 3456", "+56552123456", "56 55 212 34 56"), PHONES),
    **dict.fromkeys(("987654321", "+56 9 87654321", "8765 4321", "9-8765-4321"), PHONES),
    **{key: ["RUT"] for key in ("76543210k", "76.543.210-K", "76.543.210", "76543210-k")},
    **{key: ["RUT"] for key in ("cultura.elena@muni.example.com", "muni.example.com", "@muni")},
    **{key: ["RUT"] for key in ("covid19", "Covid-19", "covid 19")},
    **{key: ["RUT"] for key in ("2024–2026", "2024-2026", "2024 2026", "2026 2024")},
    **{key: [] for key in ("21.181", "b156", "b-15 5 higos", "552123457", "decreto 13", "—")},
}
"""What people type → the stories it finds (published.WRITTEN), in the order of their titles."""


@pytest.mark.browser
def test_a_word_is_found_whatever_signs_and_spaces_it_is_written_with(
    context: BrowserContext,
) -> None:
    page = search_for(context, "q=feria")
    status = page.locator("[data-search-status]")
    found = {}
    for query in SPELT:
        page.get_by_label("Qué busca").fill(query)
        page.keyboard.press("Enter")
        expect(status).to_contain_text(f"«{query}»")
        found[query] = sorted(titles(page))

    assert found == {query: sorted(stories) for query, stories in SPELT.items()}


@pytest.mark.browser
def test_what_the_index_adds_to_a_text_is_not_shown(context: BrowserContext) -> None:
    page = search_for(context, "q=2123456")
    shown = page.locator(".result").all_inner_texts()

    assert len(shown) == 2
    assert all("3456" in each and "\u2063" not in each for each in shown)
    assert "Llame al +56 55 212 3456 o al 9 8765 4321" in "".join(shown)


@pytest.mark.browser
def test_results_have_a_date_an_office_and_the_words_around(context: BrowserContext) -> None:
    page = search_for(context, "q=postular&departamento=deportes")

    assert titles(page) == ["Se busca ayudante de bodega"]
    expect(page.locator(".result__about")).to_have_text(
        "20 de noviembre de 2026 · Noticia · Deportes"
    )
    expect(page.locator(".result__excerpt mark")).to_have_text("postulan")
    expect(page.locator("[data-search-status]")).to_have_text("1 resultado para «postular».")
    page.locator(".result__link").click()
    assert page.url == f"{HOST}/noticias/2026/11/bodega/"


@pytest.mark.browser
def test_the_newest_first_across_the_parts_of_the_index(context: BrowserContext) -> None:
    page = search_for(context, "q=postular&orden=fecha")

    assert titles(page) == [
        *("Se busca ayudante de bodega", "La alcaldía atiende en terreno"),
        "Postule al taller de teatro",
    ]
    page.get_by_text("Filtrar y ordenar").click()
    page.get_by_label("Orden").select_option("Lo más parecido")
    expect(page.locator(".result__link").first).to_have_text("Postule al taller de teatro")
    assert page.url.endswith("/buscar/?q=postular")


@pytest.mark.browser
def test_earlier_years_are_asked_for_when_somebody_wants_them(
    context: BrowserContext, asked: list[str]
) -> None:
    page = search_for(context, "q=postulaciones")
    assert "Postulaciones que cerraron" not in titles(page)
    assert not [each for each in asked if "/2019/" in each]

    page.get_by_role("button", name="Buscar también en años anteriores").click()
    expect(page.get_by_role("link", name="Postulaciones que cerraron")).to_be_visible()
    expect(page.get_by_role("button", name="años anteriores")).to_be_hidden()


@pytest.mark.browser
def test_a_year_asks_for_that_year_alone(context: BrowserContext, asked: list[str]) -> None:
    page = search_for(context, "q=postulaciones&anio=2019")

    assert titles(page) == ["Postulaciones que cerraron"]
    assert not [each for each in asked if "/2026" in each]


@pytest.mark.browser
def test_more_results_come_when_asked_for(context: BrowserContext) -> None:
    page = search_for(context, "q=feria+pulgas")
    expect(page.locator(".result")).to_have_count(10)
    more = page.get_by_role("button", name="Ver más resultados")

    more.click()
    expect(page.locator(".result")).to_have_count(20)
    expect(page.locator(".result__link").nth(10)).to_be_focused()
    more.click()
    expect(page.locator(".result")).to_have_count(24)
    expect(more).to_be_hidden()


@pytest.mark.browser
def test_writing_searches_and_the_address_can_be_sent_to_somebody(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{HOST}/buscar/")
    page.get_by_label("Qué busca").press_sequentially("bodega")
    expect(page.locator(".result__link")).to_have_text("Se busca ayudante de bodega")

    assert page.url == f"{HOST}/buscar/?q=bodega"
    assert page.title().startswith("«bodega»")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".result__link")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Qué busca")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".result")).to_have_count(1)
    page.get_by_label("Qué busca").fill("")
    expect(page.locator(".result")).to_have_count(0)
    assert page.url == f"{HOST}/buscar/"


@pytest.mark.browser
def test_nothing_found_says_so(context: BrowserContext) -> None:
    page = search_for(context, "q=xilófono")

    assert titles(page) == []
    expect(page.locator("[data-search-status]")).to_contain_text(
        "No se encontró nada para «xilófono»"
    )


@pytest.mark.browser
def test_markup_that_is_searched_for_stays_words(context: BrowserContext) -> None:
    page = search_for(context, "q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")

    expect(page.locator("[data-search-status]")).to_contain_text("«<img src=x onerror=alert(1)>»")
    assert page.locator("main img").count() == 0


@pytest.mark.browser
def test_it_keeps_to_the_policy_and_asks_nobody_else(
    context: BrowserContext, asked: list[str]
) -> None:
    page = search_for(context, "q=postular")

    assert page.evaluate("refused") == []
    assert all(address.startswith("/") for address in asked)
    assert page.evaluate("[document.cookie, localStorage.length]") == ["", 0]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_have_no_barriers(browser: Browser, scheme: Any) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 800},
        color_scheme=scheme,
        bypass_csp=True,
        service_workers="block",
    )
    context.route("**/*", answer_to([]))
    context.add_init_script(path=AXE)
    page = search_for(context, "q=feria")
    expect(page.locator(".result")).to_have_count(10)
    found = page.evaluate(
        "axe.run(document, {resultTypes: ['violations'], rules: {'color-contrast-enhanced': {enabled: true}}})"
    )

    assert [each["id"] for each in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


@pytest.mark.browser
def test_nothing_of_the_index_is_fetched_before_somebody_searches(
    context: BrowserContext, asked: list[str]
) -> None:
    page = context.new_page()
    page.goto(f"{HOST}/buscar/", wait_until="networkidle")

    assert not [each for each in asked if each.startswith("/buscar/indice/")]


@pytest.mark.browser
def test_without_a_connection_it_says_so(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{HOST}/buscar/")
    context.route("**/buscar/indice/**", lambda route: route.abort())
    page.get_by_label("Qué busca").fill("bodega")

    expect(page.locator("[data-search-status]")).to_contain_text("Revise su conexión")
    context.unroute("**/buscar/indice/**")
    page.get_by_role("button", name="Buscar", exact=True).click()
    expect(page.locator(".result")).to_have_count(1)


def test_without_scripts_there_are_lists_and_an_honest_note() -> None:
    # Chromium driven by tests parses <noscript> as if scripts ran, so this is no browser's word.
    soup = BeautifulSoup(site()["buscar/index.html"], "html.parser")

    assert "no ejecuta programas" in words(soup, "noscript")
    assert {"/archivo/", "/temas/", "/departamentos/"} <= set(hrefs(soup, "noscript a"))
    assert {"/archivo/", "/temas/", "/departamentos/", "/noticias/"} <= set(hrefs(soup))


def test_all_searches_are_one_page_to_search_engines() -> None:
    soup = BeautifulSoup(site()["buscar/index.html"], "html.parser")
    canonical = soup.select_one("link[rel=canonical]")

    assert canonical
    assert canonical["href"] == "https://mariaelena.example.com/buscar/"


def test_its_script_is_small() -> None:
    [script] = [data for name, data in site().items() if name.startswith("assets/buscar-")]

    assert len(brotli.compress(script)) <= LARGEST


def test_a_browser_can_search_from_its_address_bar() -> None:
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    root = ET.fromstring(OpenSearch(SITE, "María & Elena").make()[0])  # noqa: S314 - ours

    assert root.findtext(f"{space}ShortName") == "María & Elena"
    assert len(root.findtext(f"{space}LongName") or "") <= 48
    url = root.find(f"{space}Url[@type='text/html']")
    assert url is not None
    assert url.get("template") == "https://mariaelena.example.com/buscar/?q={searchTerms}"


@pytest.mark.parametrize("name", ["", "Municipalidad de María Elena"])
def test_a_short_name_that_is_not_short_is_refused(name: str) -> None:
    with pytest.raises(SettingError, match="entre 1 y 16"):
        SearchConfig.load({"SEARCH": {"short_name": name}})
