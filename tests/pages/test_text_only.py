"""The site in words: what it says, what it never asks for, and how one goes there and back."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext, expect

from plugins.newsroom.story import Audience, Withdrawal
from plugins.pages.story.in_words import in_words, led
from plugins.spanish.moments import Stated
from plugins.web.sanitise import sanitised
from tests.factories import NOW, SITE, edition, origin, story
from tests.pages.browsing import HOST, host_of
from tests.pages.published import (
    EPISODE,
    EXPIRED,
    NEWS,
    NOTICE,
    ROUNDS,
    VIDEO,
    WITHDRAWN,
    artefacts,
    frame,
    full_edition,
    hrefs,
    made,
    page,
    story_pages,
    words,
)

HEAVIEST = 20_000
"""Bytes of a whole page with its stylesheet, as they are, not packed."""

SHEET = 2_000
SITE_PAGES = artefacts(full_edition())
TEXT_PAGES = [
    f"/{path.removesuffix('index.html')}" for path in SITE_PAGES if path.startswith("texto/")
]
PICTURE = (
    '<figure><picture><source srcset="/fotos/a.avif 480w" type="image/avif"><img alt="La &amp; plaza."'
    ' src="/fotos/a.jpg"></picture><figcaption>De noche.</figcaption></figure>'
)


def sheet() -> str:
    return next(made(each) for path, each in SITE_PAGES.items() if "imme-texto-" in path)


@pytest.mark.parametrize("address", TEXT_PAGES)
def test_a_page_in_words_asks_for_one_small_stylesheet_and_nothing_else(address: str) -> None:
    soup = page(SITE_PAGES, address)

    asked = [str(each) for each in soup.select("[src], [srcset], script, iframe, object, embed")]
    assert [each for each in asked if "<source" not in each] == []
    assert [each["rel"] for each in soup.select("link")] in (
        [["canonical"], ["stylesheet"], ["icon"]],
        [["stylesheet"], ["icon"]],  # a withdrawn story has no address of its own
    )
    assert "@import" not in sheet()
    assert "url(" not in sheet()
    assert len(sheet().encode()) <= SHEET
    assert len(made(SITE_PAGES[f"{address[1:]}index.html"]).encode()) + SHEET <= HEAVIEST


def test_every_story_has_one_that_says_the_same() -> None:
    normal = {
        path for path in SITE_PAGES if re.fullmatch(r"noticias/2026/11/[^/]+/index.html", path)
    }
    soup = page(SITE_PAGES, f"/texto{NEWS.path}")
    text = words(soup)

    assert {f"texto/{path}" for path in normal} <= set(SITE_PAGES)
    for part in (NEWS.title, NEWS.summary, "Programa", "La hora era 10:00.", "Quillagua"):
        assert part in text
    assert "[Imagen: La plaza de María Elena al atardecer.] La plaza. Comunicaciones IMME" in text
    assert soup.select_one(f'link[rel="canonical"][href="{SITE.absolute(NEWS.path)}"]')
    assert "Ver el video en YouTube" in words(page(SITE_PAGES, f"/texto{VIDEO.path}"))
    assert "Saludo" in words(page(SITE_PAGES, f"/texto{EPISODE.path}"))


def test_photos_are_told_and_links_to_stories_stay_in_words() -> None:
    body = (
        f'{PICTURE}<p><a href="/noticias/2026/11/feria/#hora">Una</a> <a href="/noticias/">Dos</a>'
        ' <a href="/noticias/2026/11/feria/feria.ics">Tres</a> <a href="https://x.cl/noticias/2026/11/a/">'
        "Cuatro</a></p>"
    )
    told = BeautifulSoup(in_words(body), "html.parser")

    assert words(told, "figure") == "[Imagen: La & plaza.] De noche."
    assert hrefs(told, "a") == [
        "/texto/noticias/2026/11/feria/#hora",
        "/noticias/",
        "/noticias/2026/11/feria/feria.ics",
        "https://x.cl/noticias/2026/11/a/",
    ]
    assert not told.select("img, picture, source")


@given(st.text(alphabet="<>&\"' apimg/=srchefo-", max_size=60))
def test_whatever_the_body_holds_no_picture_is_left(written: str) -> None:
    html = sanitised(f'{PICTURE}{written}<img src="x" alt=\'"Uno" y dos\'>')

    told = BeautifulSoup(in_words(html), "html.parser")
    assert not told.select("img, source, picture")
    assert sanitised(in_words(html)) == in_words(html)


def test_words_of_a_photo_are_text() -> None:
    told = in_words(
        sanitised(
            "<p>Uno<br/><img src='a.jpg' alt='Una \"plaza\" < 2'> <a href='/noticias/2026/11/x/'>x</a>"
        )
    )

    assert '[Imagen: Una "plaza" &lt; 2]' in told
    assert 'href="/texto/noticias/2026/11/x/"' in told


def test_only_the_page_of_a_story_has_a_twin() -> None:
    assert led("/noticias/pagina/2/") == "/noticias/pagina/2/"
    assert led("/noticias/2026/11/feria/lectura-facil/") == "/noticias/2026/11/feria/lectura-facil/"


def test_it_follows_the_edition() -> None:
    hidden = (
        story("borrador", is_draft=True),
        story("embargo", published=NOW + timedelta(hours=1)),
        story("interna", audience=Audience.STAFF),
    )
    pages = artefacts(edition(NEWS, *hidden, EXPIRED, WITHDRAWN))
    twins = {path for path in pages if re.fullmatch(r"texto/noticias/\d+/\d+/.+/index.html", path)}

    assert twins == {f"texto{each.path}index.html" for each in (NEWS, EXPIRED, WITHDRAWN)}
    assert "no está vigente" in words(page(pages, f"/texto{EXPIRED.path}"))
    assert page(pages, f"/texto{EXPIRED.path}").select_one('meta[content="noindex"]')
    gone = words(page(pages, f"/texto{WITHDRAWN.path}"), "html")
    assert "Se publicó por error." in gone
    assert WITHDRAWN.title not in gone


def test_the_front_lists_what_matters_and_leads_to_words() -> None:
    soup = page(SITE_PAGES, "/texto/")

    assert [each.get_text() for each in soup.select("h2")] == [
        "Avisos",
        "Lo último",
        "Cierra pronto",
        "Lo que viene",
    ]
    assert f"/texto{NOTICE.path}" in hrefs(soup)
    assert [each for each in hrefs(soup) if each.startswith("/noticias/2")] == []
    assert EXPIRED.title not in words(soup)


def test_it_is_not_for_searches_nor_sitemaps() -> None:
    assert [
        path for path in SITE_PAGES if path.startswith("texto/") and SITE_PAGES[path].page
    ] == []


def test_an_edited_body_changes_no_other_page_in_words() -> None:
    other = story("otra")
    before = artefacts(edition(NEWS, other))
    after = artefacts(edition(replace(NEWS, body="<p>Otro.</p>", digest=""), other))
    changed = {path for path in before if origin(before[path]) != origin(after[path])}

    assert {path for path in changed if path.startswith("texto/")} == {
        f"texto{NEWS.path}index.html"
    }


def test_the_longest_story_is_light() -> None:
    long = story(body=f"<p>{'Una frase de una noticia larga. ' * 450}</p>")  # 2,700 words

    assert len(story_pages(frame(), long)[1].encode()) + SHEET <= HEAVIEST


def test_a_withdrawn_story_says_so_in_words() -> None:
    gone = story("x", withdrawal=Withdrawal(date=Stated(NOW), reason="Un motivo."))

    assert "Un motivo." in words(page(artefacts(edition(gone)), f"/texto{gone.path}"))


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    context.route("**/*", host_of(SITE_PAGES))
    yield context
    context.close()


@pytest.mark.browser
def test_who_asks_for_words_stays_there_until_photos_are_asked_for(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{HOST}/departamentos/cultura/")
    page.goto(f"{HOST}{NEWS.path}")
    page.get_by_role("link", name="Solo con texto").click()
    page.wait_for_url(f"{HOST}/texto{NEWS.path}")

    # Lists are in words as well; who comes by an address from elsewhere stays in words, too.
    page.get_by_role("link", name=NEWS.department.name).first.click()
    page.wait_for_url(f"{HOST}/texto/departamentos/cultura/")
    page.locator("main a[href^='/texto/noticias/2']").first.click()
    page.wait_for_url(f"{HOST}/texto/noticias/**")
    page.goto(f"{HOST}/tramites/")  # which has no twin: it stays as it is
    page.wait_for_load_state("load")
    assert page.url == f"{HOST}/tramites/"
    page.goto(f"{HOST}/")
    page.wait_for_url(f"{HOST}/texto/")
    page.goto(f"{HOST}{VIDEO.path}")
    page.wait_for_url(f"{HOST}/texto{VIDEO.path}")

    # Nothing is in the way of going back.
    page.go_back()
    page.wait_for_url(f"{HOST}/texto/")
    page.go_forward()
    page.wait_for_url(f"{HOST}/texto{VIDEO.path}")

    page.get_by_role("link", name="Ver con imágenes").click()
    page.wait_for_url(f"{HOST}{VIDEO.path}")
    expect(page.locator("img").first).to_be_visible()
    page.goto(f"{HOST}{NEWS.path}")
    page.wait_for_selector(".banner__item")
    assert page.url == f"{HOST}{NEWS.path}"
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.browser
def test_without_a_script_the_same_links_lead_there_and_back(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.route("**/*", host_of(SITE_PAGES))
    page = context.new_page()
    page.goto(f"{HOST}{NEWS.path}")
    page.get_by_role("link", name="Solo con texto").click()
    page.wait_for_url(f"{HOST}/texto{NEWS.path}")
    page.get_by_role("link", name="Ver con imágenes").click()
    page.wait_for_url(f"{HOST}{NEWS.path}#con-fotos")
    page.goto(f"{HOST}/departamentos/")
    page.get_by_role("link", name="Solo con texto").click()
    page.wait_for_url(f"{HOST}/texto/departamentos/")
    page.goto(f"{HOST}/tramites/")
    page.get_by_role("link", name="Solo con texto").click()
    page.wait_for_url(f"{HOST}/texto/")
    context.close()


def test_links_of_pages_in_words_stay_in_words() -> None:
    """But for what has no page in words, which the foot names, and files."""
    pictured = ("/tramites/", "/archivo/", "/contacto/", "#con-fotos", "/correcciones/")
    strayed = {}
    for path in SITE_PAGES:
        if path.startswith("texto/") and path.endswith(".html"):
            soup = page(SITE_PAGES, f"/{path.removesuffix('index.html')}")
            links = [str(link["href"]) for link in soup.select("a[href^='/']")]
            out = {
                each
                for each in links
                if each.endswith("/") and not each.startswith(("/texto/", *pictured))
            }
            if out := {each for each in out if not each.endswith("/lectura-facil/")}:
                strayed[path] = out

    assert strayed == {}


@pytest.mark.browser
def test_a_browser_that_keeps_nothing_shows_the_site(context: BrowserContext) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})"
    )
    page = context.new_page()
    page.goto(f"{HOST}{NEWS.path}")

    page.wait_for_selector(".banner__item")
    page.get_by_role("link", name="Solo con texto").click()
    page.wait_for_url(f"{HOST}/texto{NEWS.path}")


def test_rounds_are_told_in_words_without_what_only_a_script_knows() -> None:
    text = page(artefacts(edition(ROUNDS)), f"/texto{ROUNDS.path}")

    assert "Sector sur Viernes 4 de diciembre de 2026, de 08:00 a 12:00 horas: Ramas" in words(text)
    assert not text.select("[data-next]")
