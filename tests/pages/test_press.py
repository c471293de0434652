"""The press room, the «pauta» and what one needs to publish a story elsewhere, as a journalist finds them."""

import gzip
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from plugins.kits.telling import SAMPLE_WORDS, telling_of
from plugins.kits.text_file import text_of
from plugins.newsroom.press import call_facts, press_contacts_of
from plugins.newsroom.site import License
from plugins.newsroom.story import Audience, Correction, Story
from plugins.pages.press.room import MOST_PHOTOS
from plugins.pages.routes.article import ArticlePage
from plugins.spanish.moments import Stated
from tests.factories import NOW, REGISTRY, edition, kind, photo, story
from tests.pages.browsing import HOST, host_of
from tests.pages.published import (
    CANCELLED,
    EVENT,
    EXPIRED,
    LIBRARIAN,
    NEWS,
    NOTICE,
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
EVERYTHING = full_edition()
SITE_PAGES = artefacts(EVERYTHING)
OFFERED = [
    each
    for each in EVERYTHING.with_pages
    if b"data-republish" in SITE_PAGES[f"{each.path[1:]}index.html"].make()[0]
]
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


@pytest.fixture(scope="module")
def copies(browser: Browser) -> dict[str, tuple[str, str, str]]:
    """What each button copies on the page of each story that may be republished: text, HTML, link."""
    context = browser.new_context(service_workers="block")
    context.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => {"
        " window.copied = text; }}});"
    )
    tab = context.new_page()
    tab.route("**/*", host_of(SITE_PAGES))
    found = {}
    for each in OFFERED:
        tab.goto(f"{HOST}{each.path}")
        tab.get_by_text("Republicar esta noticia").click()
        told = []
        for name in ("Copiar el texto", "Copiar el HTML", "Copiar el enlace canónico"):
            tab.get_by_role("button", name=name).click()
            tab.get_by_text("Copiado.").wait_for()
            told.append(tab.evaluate("window.copied"))
        found[each.path] = (told[0], told[1], told[2])
    context.close()
    return found


def kit_lines(each: Story) -> set[str]:
    """What the text of its kit says, part by part; but for what only journalists are told."""
    contacts = press_contacts_of(each, EVERYTHING.registry) if each.details.is_asked_about else ()
    text = text_of(telling_of(each, frame().site, contacts)).decode("utf-8-sig")
    lines = (re.sub(r"^(- |[0-9]+\. |— )", "", line.strip()) for line in text.splitlines())
    only_theirs = tuple(f"{fact.label}: " for fact in call_facts(each.details))
    left_out = ("Original: ", SAMPLE_WORDS, *only_theirs)
    told = [line for line in lines if not line.startswith(left_out)]
    return {plain(part) for line in told for part in re.split(": |; ", line)}


def plain(text: str) -> str:
    return " ".join(text.split()).casefold()


@pytest.mark.browser
def test_the_text_that_is_copied_has_all_that_the_kit_has(
    copies: dict[str, tuple[str, str, str]],
) -> None:
    missing = {
        each.path: [line for line in kit_lines(each) if line not in plain(copies[each.path][0])]
        for each in OFFERED
    }

    assert missing == {each.path: [] for each in OFFERED}
    assert {each.kind.slug for each in OFFERED} >= {"aviso", "comunicado", "evento", "noticia"}


@pytest.mark.browser
def test_the_html_that_is_copied_says_what_became_of_it_and_what_was_put_right(
    copies: dict[str, tuple[str, str, str]],
) -> None:
    cancelled, news, release, notice = (
        BeautifulSoup(f"<main>{copies[each.path][1]}</main>", "html.parser")
        for each in (CANCELLED, NEWS, RELEASE, NOTICE)
    )

    assert words(cancelled, "h1") == "Cancelado: Cicletada"
    assert "Este evento se canceló." in words(cancelled)
    assert "«Cancelado: Cicletada», Municipalidad de María Elena" in words(cancelled)
    assert "Contenido de muestra" in words(news)
    assert "Fe de erratas, 23 de noviembre de 2026: La hora era 10:00." in words(news)
    assert words(news, "figcaption") == "La plaza. Comunicaciones IMME"
    assert "Servicio: Agua potable" in words(notice)
    assert "«Hay puestos para todos.»" in words(release)
    assert any(each.endswith("cuna.mp3") for each in hrefs(release, "figure a"))


@pytest.mark.browser
def test_the_html_that_is_copied_is_clean_and_leads_to_the_site(
    copies: dict[str, tuple[str, str, str]],
) -> None:
    for path, (_, html, link) in copies.items():
        soup = BeautifulSoup(html, "html.parser")
        kept = {name for tag in soup.find_all(True) for name in tag.attrs}
        targets = [*hrefs(soup, "[href]"), *(str(each["src"]) for each in soup.select("[src]"))]

        assert kept <= {"alt", "colspan", "href", "lang", "rel", "rowspan", "src", "start"}
        assert not soup.select("script, button, div, span, caption")
        assert all(each.startswith(("https://", "mailto:", "tel:")) for each in targets)
        assert not any(each.startswith(HOST) for each in targets)
        assert hrefs(soup, 'a[rel="license"]') == [frame().site.license.url]
        assert link == f'<link rel="canonical" href="https://mariaelena.example.com{path}">'


@pytest.mark.browser
def test_the_text_that_is_copied_keeps_lists_tables_and_footnotes(
    copies: dict[str, tuple[str, str, str]],
) -> None:
    text = copies[NEWS.path][0]

    assert "\n1. Uno\n2. Dos\n" in text
    assert "\nAdministración | 1.250 | sí | no | Agroalimentación\n" in text
    assert "La feria[1] abre a las 10:00" in text
    assert "[Imagen: La plaza de María Elena al atardecer.]\nLa plaza." in text
    assert "<" not in text.replace("<script>", "")


def test_a_correction_of_a_month_ago_is_among_the_newest_if_there_is_no_other() -> None:
    mended = story(
        "m",
        corrections=(Correction(date=Stated(NOW - timedelta(hours=1)), text="Era el jueves."),),
        updated=NOW - timedelta(hours=1),
    )
    soup = page(artefacts(edition(mended)), PRESS)

    assert hrefs(soup, '[aria-labelledby="correcciones"] a')[0].startswith(mended.path)


def test_a_photo_for_the_press_is_told_by_its_caption_and_its_credit() -> None:
    told = photo(digest="aa" * 32, caption="La cancha."), photo(digest="bb" * 32, credit="")
    release = replace(RELEASE, photo=told[0], photos=told)
    given = artefacts(edition(release, registry=WITH_PRESS))

    for address in (RELEASE.path, f"/texto{RELEASE.path}"):
        text = words(page(given, address), "section:has(> #prensa)")
        assert "Foto 1 entera (JPEG, 1600×1200) La cancha. Imagen: Comunicaciones IMME." in text
        assert "La plaza de María Elena al atardecer. Sin crédito: pregunte antes de usarla." in (
            text
        )
    room = words(page(given, PRESS), '[aria-labelledby="fotos"]')
    assert "Las que dicen su crédito se publican con él" in room
    assert "Sin crédito: pregunte antes de usarla" in room
    assert "Cada una se publica con su crédito" in words(page(SITE_PAGES, PRESS))


def test_a_page_in_words_has_what_is_for_the_press() -> None:
    sample = replace(PRESS_DESK, is_demo=True)
    with_sample = replace(REGISTRY, press=(sample,))
    given = artefacts(
        edition(replace(RELEASE, details=type(RELEASE.details)()), registry=with_sample)
    )
    mark = "Datos de muestra: todavía no son los verdaderos."

    for address in (f"/texto{RELEASE.path}", f"/texto{PRESS}", f"/texto{PAUTA}"):
        soup = page(given, address)
        assert "tel:+56552123456" in hrefs(soup, "main a")
        assert mark in words(soup, "main")
    assert any(each.endswith(".zip") for each in hrefs(page(given, f"/texto{RELEASE.path}"), "a"))


def test_a_notice_and_what_was_called_off_say_whom_the_press_calls() -> None:
    given = artefacts(edition(NOTICE, CANCELLED, NEWS, registry=WITH_PRESS))

    for each in (NOTICE, CANCELLED):
        assert "mailto:prensa@example.cl" in hrefs(page(given, each.path), ".story__press a")
    assert "mailto:prensa@example.cl" not in hrefs(page(given, NEWS.path), ".story__press a")


def test_what_the_press_finds_says_of_each_sample_that_it_is_one() -> None:
    sample = replace(called("convocada"), is_demo=True, photos=(photo(),))
    release = replace(RELEASE, is_demo=True)
    real, marked = (
        artefacts(edition(*each)) for each in ((called("convocada"), RELEASE), (sample, release))
    )

    for address in (PRESS, PAUTA, f"/texto{PRESS}", f"/texto{PAUTA}"):
        assert "ontenido de muestra" not in words(page(real, address), "main")
        assert "Contenido de muestra" in words(page(marked, address), "main")
    assert "(contenido de muestra)" in words(page(marked, PRESS), '[aria-labelledby="fotos"]')


def test_the_sign_of_the_site_is_not_taken_for_the_arms_of_the_comuna() -> None:
    text = words(page(SITE_PAGES, PRESS), "main")

    assert "El signo de este sitio, que no es el escudo de la comuna" in text
    assert "Logo" not in text


def test_the_event_itself_says_where_the_press_reads_more() -> None:
    assert "/prensa/pauta/#operativo" in hrefs(page(SITE_PAGES, EVENT.path), ".story__press a")
