"""What residents find who do not write what the pages say, in a real browser."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.search.searching import answer_to, search_for, titles


def found(context: BrowserContext, words: str, more: str = "") -> Page:
    """Return the page that answers *words*."""
    return search_for(context, f"q={quote(words)}{more}")


def said(page: Page) -> str:
    """Return what *page* says of what it found."""
    return page.locator("[data-search-status]").inner_text()


@pytest.mark.browser
def test_what_people_call_things_finds_what_the_pages_call_them(context: BrowserContext) -> None:
    page = found(context, "basuras")

    # The word itself comes before what stands for it.
    assert titles(page) == ["La basura no va en la plaza", "El retiro de residuos cambia de día"]
    assert said(page) == "2 resultados para «basuras» (o residuos, aseo)."


@pytest.mark.browser
def test_several_words_stand_for_several(context: BrowserContext) -> None:
    page = found(context, "renovar carnet de manejar")

    assert titles(page)[0] == "Renueve su licencia de conducir"


@pytest.mark.browser
def test_what_is_found_by_other_words_is_also_by_date(context: BrowserContext) -> None:
    page = found(context, "basura", "&orden=fecha")

    assert titles(page) == ["El retiro de residuos cambia de día", "La basura no va en la plaza"]


@pytest.mark.browser
def test_a_word_that_is_not_there_finds_the_nearest_and_says_so(
    context: BrowserContext, asked: list[str]
) -> None:
    page = found(context, "lisencia")

    assert titles(page) == ["Renueve su licencia de conducir"]
    assert said(page) == (
        "No se encontró «lisencia». ¿Quiso decir «licencia»? 1 resultado para «licencia»."
    )
    assert page.url.endswith("?q=lisencia")
    assert asked.count("/buscar/indice/palabras.txt") == 1


@pytest.mark.browser
def test_the_words_are_fetched_only_for_who_finds_nothing(
    context: BrowserContext, asked: list[str]
) -> None:
    found(context, "licencia")

    assert "/buscar/indice/palabras.txt" not in asked


@pytest.mark.browser
def test_of_several_words_those_that_are_there_are_offered(context: BrowserContext) -> None:
    page = found(context, "licencia xilófono")
    assert titles(page) == []

    page.locator("[data-search-status]").get_by_role("link", name="licencia").click()
    expect(page.locator(".result__link")).to_have_text("Renueve su licencia de conducir")


@pytest.mark.browser
@pytest.mark.parametrize("words", ["deportes", "dónde queda Deportes", "pelota"])
def test_an_office_comes_first_for_its_own_name(context: BrowserContext, words: str) -> None:
    page = found(context, words)

    assert titles(page)[0] == "Deportes y Recreación"
    assert titles(page).count("Deportes y Recreación") == 1
    assert len(titles(page)) > 1


@pytest.mark.browser
def test_no_office_comes_first_where_one_looks_for_something_else(context: BrowserContext) -> None:
    assert "Deportes y Recreación" not in titles(found(context, "deportes", "&anio=2025"))
    assert titles(found(context, "deportes", "&orden=fecha"))[0] != "Deportes y Recreación"


@pytest.mark.browser
def test_excerpts_are_sentences_with_what_was_found_in_them(context: BrowserContext) -> None:
    page = found(context, "Latorre")
    expect(page.locator(".result__excerpt")).to_have_text(
        "Av. Latorre y N.º 12 quedan para el viernes, como siempre."
    )
    page = found(context, "galpón")
    excerpt = page.locator(".result__excerpt").inner_text()
    assert excerpt.startswith("… ")
    assert excerpt.endswith("vuelve contenta al galpón del pueblo.")
    page = found(context, "retiro residuos")
    expect(page.locator(".result__excerpt")).to_contain_text("El camión pasa los jueves.")


@pytest.fixture
def telephone(browser: Browser) -> Iterator[BrowserContext]:
    """A small telephone."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    context.route("**/*", answer_to([]))
    yield context
    context.close()


@pytest.mark.browser
def test_on_a_telephone_what_was_found_is_seen_at_once(telephone: BrowserContext) -> None:
    page = found(telephone, "feria pulgas")
    first = page.locator(".result").first.bounding_box()

    assert first
    assert first["y"] + first["height"] < 740
    assert page.get_by_label("Año").is_hidden()


@pytest.mark.browser
def test_what_a_search_is_narrowed_by_is_seen_while_the_choices_are_not(
    telephone: BrowserContext,
) -> None:
    page = found(telephone, "postulaciones")
    narrow = page.locator("summary", has_text="Filtrar y ordenar")
    expect(narrow).to_have_text("Filtrar y ordenar")
    narrow.click()
    page.get_by_label("Año").select_option("2019")
    expect(page.locator(".result__link")).to_have_text("Postulaciones que cerraron")
    narrow.click()

    assert page.get_by_label("Año").is_hidden()
    expect(narrow).to_have_text("Filtrar y ordenar · 2019")


@pytest.mark.browser
def test_nothing_found_among_some_says_that_filters_may_be_why(context: BrowserContext) -> None:
    assert "sin filtros" in said(found(context, "xilófono", "&anio=2019"))
