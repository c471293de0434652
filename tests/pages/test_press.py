"""The press room, the «pauta» and what one needs to publish a story elsewhere, as a journalist finds them."""

import gzip
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from plugins.newsroom.site import License
from plugins.newsroom.story import Audience, Correction
from plugins.pages.press.room import MOST_PHOTOS
from plugins.pages.routes.article import ArticlePage
from plugins.spanish.moments import Stated
from tests.factories import NOW, REGISTRY, edition, kind, photo, story
from tests.pages.browsing import HOST, host_of
from tests.pages.published import (
    EVENT,
    EXPIRED,
    LIBRARIAN,
    NEWS,
    PRESS_DESK,
    RELEASE,
    artefacts,
    frame,
    full_edition,
    hrefs,
    page,
    words,
)

PRESS, PAUTA = "/prensa/", "/prensa/pauta/"
SITE_PAGES = artefacts(full_edition())
WITH_PRESS = replace(REGISTRY, press=(LIBRARIAN, PRESS_DESK))


def called(slug: str, **details: Any) -> Any:
    given = {
        "start": "2026-11-28 10:00",
        "place": "Plaza de armas",
        "press": {"llegada": "09:30", "lugar": "Portón"},
        **details,
    }
    return story(slug, title=f"Título de {slug}", kind=kind("evento"), details=given)


def test_whom_to_call_stands_before_the_newest_communique() -> None:
    text = words(page(SITE_PAGES, PRESS), "main")

    assert text.index("A quién llamar") < text.index("Lo más nuevo") < text.index("Pauta Sábado")
    assert (
        "Área de Comunicaciones Responde por todos los departamentos Teléfono +56 55 212 3456"
        " Fuera de horario +56 55 265 4321 Correo prensa@example.cl"
        " Horario Lunes a viernes, de 08:30 a 14:00 horas"
    ) in text
    assert "Nombre y apellido, Encargada de la biblioteca Responde por Cultura" in text
    assert text.index("Área de Comunicaciones") < text.index("Encargada de la biblioteca")


def test_one_touch_calls_and_writes() -> None:
    links = hrefs(page(SITE_PAGES, PRESS), '[aria-labelledby="contactos"] a')

    assert links == [
        "tel:+56552123456",
        "tel:+56552654321",
        "mailto:prensa@example.cl",
        "mailto:biblioteca@example.cl",
    ]


def test_it_has_the_pauta_photos_facts_corrections_and_feeds() -> None:
    soup = page(SITE_PAGES, PRESS)
    text, links = words(soup, "main"), hrefs(soup, "main a")

    assert "Llegada de la prensa 09:30 horas" in text
    assert "El plano Es un octógono. Fuente: Decreto Exento 1.936 de 2008" in text
    assert "Fe de erratas: La feria vuelve a la plaza" in text
    assert {
        "/prensa/pauta/",
        "/correcciones/",
        "/prensa/pauta/pauta.ics",
        "/feeds/prensa.rss.xml",
        "/feeds/pauta.rss.xml",
        "/feeds/correcciones.rss.xml",
        "/assets/favicon.svg",
        "/assets/icono-512.png",
    } <= set(links)
    [download] = soup.select('[aria-labelledby="fotos"] a[download]')
    assert str(download["href"]).endswith("-original.jpg")
    assert "Imagen: Comunicaciones IMME Descargar entera (JPEG, 1600×1200)" in text
    assert hrefs(soup, 'a[rel="license"]') == [
        "https://creativecommons.org/licenses/by/4.0/deed.es"
    ]


def test_communiques_stand_by_their_months_and_their_sheets_stay_where_they_were() -> None:
    releases = [
        story(
            f"c{number}",
            kind=kind("comunicado"),
            title=f"Comunicado {number}",
            date=NOW - timedelta(days=20 * number + 1),
        )
        for number in range(6)
    ]
    given = artefacts(edition(*releases), page_size=2)
    soup = page(given, PRESS)

    assert [each.get_text() for each in soup.select(".listing__month h3")] == [
        "Noviembre de 2026",
    ]
    assert {"prensa/pagina/1/index.html", "prensa/pagina/2/index.html"} <= given.keys()
    assert "/prensa/pagina/2/#octubre-2026" in hrefs(soup, ".months a")
    older = page(given, "/prensa/pagina/1/")
    assert "A quién llamar" not in words(older)
    assert "Comunicado 5" in words(older)


def test_photos_are_those_of_the_newest_week_each_once() -> None:
    fresh = [photo(digest=f"{number:02}" * 32) for number in range(MOST_PHOTOS + 3)]
    old = photo(digest="ab" * 32)
    given = artefacts(
        edition(
            story("a", photo=fresh[0], photos=tuple(fresh[:2])),
            story("b", photo=fresh[1], photos=tuple(fresh[1:])),
            story("old", photo=old, photos=(old,), date=NOW - timedelta(days=30)),
        )
    )
    found = hrefs(page(given, PRESS), '[aria-labelledby="fotos"] a[download]')

    assert len(found) == len(set(found)) == MOST_PHOTOS
    alone = artefacts(
        edition(story("old", photo=old, photos=(old,), date=NOW - timedelta(days=30)))
    )
    assert len(hrefs(page(alone, PRESS), '[aria-labelledby="fotos"] a[download]')) == 1


def test_a_site_that_has_nothing_for_the_press_says_so() -> None:
    text = words(page(artefacts(edition()), PRESS), "main")

    assert "A quién llamar" not in text
    assert "Por ahora no hay actividades con convocatoria a la prensa." in text
    assert "Hasta ahora no hemos tenido que corregir nada." in text


def test_the_pauta_holds_what_calls_the_press_and_nothing_else() -> None:
    given = (
        called("convocada"),
        story(
            "otra", title="Otra", kind=kind("evento"), details={"start": "2026-11-28", "place": "x"}
        ),
        replace(called("interna"), audience=Audience.STAFF),
        replace(called("borrador"), is_draft=True),
        replace(called("embargada"), published=NOW + timedelta(hours=1)),
        called("pasada", start="2026-11-20 10:00"),
    )
    soup = page(artefacts(edition(*given, registry=WITH_PRESS)), PAUTA)

    assert [each.get_text() for each in soup.select("article h3 a")] == ["Título de convocada"]
    assert soup.select_one("#convocada")
    assert "Lugar para la prensa Portón" in words(soup)
    assert "+56 55 265 4321" in words(soup)
    assert {"/feeds/pauta.rss.xml", "/prensa/pauta/pauta.ics"} <= set(hrefs(soup, ".follow a"))


@pytest.mark.parametrize(
    ("details", "told", "is_on"),
    [
        ({"state": "cancelado"}, "Este evento se canceló.", False),
        ({"state": "postergado"}, "Este evento se postergó y todavía no tiene fecha nueva.", False),
        (
            {"state": "reprogramado", "previous_start": "2026-11-27 10:00"},
            "Este evento cambió de fecha. Antes era: viernes 27 de noviembre de 2026, 10:00 horas.",
            True,
        ),
        (
            {"previous_place": "Estadio"},
            "Cambió de lugar. Antes era en: Estadio.",
            True,
        ),
    ],
)
def test_a_point_that_is_not_as_announced_says_so(
    details: dict[str, str], told: str, is_on: bool
) -> None:
    text = words(page(artefacts(edition(called("feria", **details))), PAUTA), "main")

    assert told in text
    assert ("Llegada de la prensa" in text) == is_on


def test_nobody_else_is_told_when_the_press_arrives() -> None:
    event = called("convocada")
    given = artefacts(edition(event))
    pages = {path: each.make()[0] for path, each in given.items() if path.endswith(".html")}
    told = {
        path.removeprefix("texto/")
        for path, data in pages.items()
        if b"09:30" in data or "Portón".encode() in data
    }

    assert told == {"prensa/index.html", "prensa/pauta/index.html"}
    assert "/prensa/pauta/#convocada" in hrefs(page(given, event.path), ".story__press a")


def test_a_communique_says_who_answers_its_questions() -> None:
    release = replace(RELEASE, details=type(RELEASE.details)())
    soup = page(artefacts(edition(release, registry=WITH_PRESS)), RELEASE.path)

    assert hrefs(soup, ".story__press a")[:1] == ["mailto:biblioteca@example.cl"]
    assert not page(artefacts(edition(NEWS, registry=WITH_PRESS)), NEWS.path).select(
        ".story__press a[href^=mailto]"
    )


def test_a_quote_is_heard_read_and_kept_under_a_good_name() -> None:
    soup = page(SITE_PAGES, RELEASE.path)
    [player] = soup.select("audio")
    link = soup.select_one(".quote a[download]")
    assert link

    assert player["preload"] == "none"
    assert player["aria-label"] == "Cuña: Área de Comunicaciones, voz sintética"
    assert link["download"] == "comunicado-cuna-1-area-de-comunicaciones.mp3"
    assert "(12 segundos, 48 kB)" in words(soup, ".quote:has(audio)")
    assert "Lo que se dice: Buenos días. Hay puestos para todos." in words(soup)
    assert '"@type": "AudioObject"' in str(soup) or '"@type":"AudioObject"' in str(soup)


def test_a_story_says_how_it_may_be_published_elsewhere() -> None:
    soup = page(SITE_PAGES, NEWS.path)
    [box] = soup.select("details[data-republish]")
    url = "https://mariaelena.example.com/noticias/2026/11/feria/"

    assert box.get("open") is None
    assert f"«{NEWS.title}», Municipalidad de María Elena, {url} (CC BY 4.0)" == box["data-credit"]
    assert f'<link rel="canonical" href="{url}">' in box.get_text()
    assert hrefs(soup, "details[data-republish] a") == [
        "https://creativecommons.org/licenses/by/4.0/deed.es",
        f"/texto{NEWS.path}",
        "/feeds/departamentos/cultura.rss.xml",
        "/feeds/departamentos/cultura.atom.xml",
        "/feeds/departamentos/cultura.json",
        "/prensa/",
    ]
    assert not page(SITE_PAGES, EXPIRED.path).select("[data-republish]")


def test_the_licence_is_that_of_the_settings() -> None:
    own = replace(frame().site, license=License("Propia", "https://example.com/licencia"))
    told = ArticlePage(frame=replace(frame(), site=own), story=NEWS).make()[0].decode()
    [link] = BeautifulSoup(told, "html.parser").select('a[rel="license"]')

    assert (link.get_text(), link["href"]) == ("Propia", "https://example.com/licencia")


def test_the_text_stands_in_the_page_once_and_the_box_weighs_little() -> None:
    data = SITE_PAGES[f"{NEWS.path.strip('/')}/index.html"].make()[0]
    without = re.sub(rb"<details[^>]*data-republish.*?</details>", b"", data, flags=re.DOTALL)

    assert data.count("Electromecánica".encode()) == 1
    assert len(gzip.compress(data)) - len(gzip.compress(without)) < 700


@pytest.mark.browser
@pytest.mark.parametrize("name", ["Copiar el texto", "Copiar el HTML"])
def test_a_story_is_copied_with_its_credit(browser: Browser, name: str) -> None:
    context = browser.new_context(service_workers="block")
    context.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => {"
        " window.copied = text; }}});"
    )
    tab = context.new_page()
    tab.route("**/*", host_of(SITE_PAGES))
    tab.goto(f"{HOST}{NEWS.path}")
    tab.get_by_text("Republicar esta noticia").click()
    tab.get_by_role("button", name=name).click()
    tab.get_by_text("Copiado.").wait_for()
    copied = tab.evaluate("window.copied")
    context.close()

    assert NEWS.title in copied
    assert "La feria" in copied
    assert "(CC BY 4.0)" in copied
    if name == "Copiar el HTML":
        assert 'class="' not in copied
        assert "<script" not in copied
        assert "<table>" in copied
        assert f'<a href="https://mariaelena.example.com{NEWS.path}">' in copied
    else:
        assert "<" not in copied.replace("<script>", "")


def test_a_correction_of_a_month_ago_is_among_the_newest_if_there_is_no_other() -> None:
    mended = story(
        "m",
        corrections=(Correction(date=Stated(NOW - timedelta(hours=1)), text="Era el jueves."),),
        updated=NOW - timedelta(hours=1),
    )
    soup = page(artefacts(edition(mended)), PRESS)

    assert hrefs(soup, '[aria-labelledby="correcciones"] a')[0].startswith(mended.path)


def test_the_event_itself_says_where_the_press_reads_more() -> None:
    assert "/prensa/pauta/#operativo" in hrefs(page(SITE_PAGES, EVENT.path), ".story__press a")
