from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, Page, Route

from plugins.networks.every import NETWORKS
from plugins.newsroom.digests import Announcements
from plugins.newsroom.story import Story
from plugins.site.frame import frame_of
from plugins.social_snippets.board import board_page, month_page, months_of, script, script_path
from tests.factories import NOW, SITE, stories, story
from tests.social_snippets.examples import event, long_title, news

THEME = Path(__file__).parents[2] / "themes" / "imme"
FRAME = frame_of(SITE, THEME, ())
PLACES = {slug: place for place, slug in enumerate(NETWORKS)}


def board(*told: Story) -> BeautifulSoup:
    (page,) = board_page(FRAME, Announcements(told), tuple(months_of(told))).make()
    return BeautifulSoup(page, "html.parser")


def one(page: BeautifulSoup | Tag, selector: str) -> Any:
    (found,) = page.select(selector)
    return found


def test_months_are_those_of_the_addresses_newest_first() -> None:
    older = story("vieja", date=NOW.replace(month=9))
    later = story("nueva", date=NOW)

    months = months_of((later, older))

    assert [(month.path, month.name) for month in months] == [
        ("/redes/2026/11/", "noviembre de 2026"),
        ("/redes/2026/09/", "septiembre de 2026"),
    ]
    assert list(months.values()) == [(later,), (older,)]


def test_the_board_is_not_for_search_engines() -> None:
    assert one(board(news()), "meta[name=robots]")["content"] == "noindex"


def test_every_network_has_its_text_to_select() -> None:
    texts = [area.get_text() for area in board(news()).select("textarea[id$=-texto]")]

    assert len(texts) == len(NETWORKS)
    assert all("Operativo social llega a Quillagua" in text for text in texts)
    assert texts[0].strip().endswith("/noticias/2026/11/operativo/")


def test_every_field_has_a_label() -> None:
    page = board(news(), event())

    for area in page.select("textarea"):
        assert one(page, f"label[for={area['id']}]").get_text(strip=True)
        assert area.has_attr("readonly")


def test_the_counter_says_what_is_counted_and_allowed() -> None:
    counts = [count.get_text() for count in board(news()).select(".board__count")]

    assert counts[PLACES["x"]] == "248 de 280"
    assert counts[PLACES["facebook"]].endswith(" de 63.206")
    assert counts[PLACES["instagram"]].endswith(" de 2.200")


def test_the_picture_comes_with_download_words_and_credit() -> None:
    network = board(news()).select(".board__network")[PLACES["instagram"]]
    picture = one(network, "img")

    assert (picture["width"], picture["height"]) == ("960", "1200")
    assert picture["alt"] == "Sede vecinal de Quillagua, con la puerta abierta."
    assert one(network, "a[download]")["href"] == picture["src"]
    assert picture["alt"] in one(network, "textarea[id$=-alt]").get_text()
    assert "Comunicaciones IMME" in one(network, ".board__credit").get_text()


def test_the_preview_shows_where_readers_must_ask_for_more() -> None:
    seen = [each.get_text(" ", strip=True) for each in board(long_title()).select(".board__seen")]

    assert "Ver más" not in seen[PLACES["x"]]
    assert seen[PLACES["instagram"]].endswith("Ver más")


def test_no_two_things_have_the_same_id() -> None:
    ids = [element["id"] for element in board(*stories(4)).select("[id]")]

    assert len(ids) == len(set(ids))


def test_words_of_a_story_are_no_markup() -> None:
    page = board(story(title="<script>alert(1)</script>", summary="</textarea><b>x</b>"))

    assert [each["src"] for each in page.select("script")] == [script_path(), FRAME.script]
    assert not page.select("main b")


def test_the_board_leads_to_the_months_and_feeds() -> None:
    links = {link["href"] for link in board(news()).select("main a")}

    assert {"/redes/2026/11/", "/feeds/redes/x.rss.xml", "/feeds/redes/instagram.rss.xml"} <= links


def test_a_month_has_all_its_stories_and_the_way_back() -> None:
    told = tuple(stories(3))
    ((month, then),) = months_of(told).items()
    whole = month_page(FRAME, month, Announcements(then), script_path())
    page = BeautifulSoup(whole.make()[0], "html.parser")

    assert one(page, "h1").get_text() == "Textos para redes de noviembre de 2026"
    assert len(page.select("article")) == 3
    assert page.select("main a[href='/redes/']")


def test_an_empty_board_says_so() -> None:
    assert "Todavía no hay noticias" in board().get_text()


def test_a_changed_script_would_get_a_new_address() -> None:
    assert script_path().startswith("/assets/redes-")
    assert script_path().endswith(".js")
    assert len(script_path()) == len("/assets/redes-.js") + 12


def shown(browser: Browser, *, may_copy: bool, has_script: bool = True) -> Page:
    """Return the board as the desk sees it, served by the test itself."""
    (page,) = board_page(FRAME, Announcements((news(),)), ()).make()
    files = {"/redes/": ("text/html", page), script_path(): ("text/javascript", script())}

    def answer(route: Route) -> None:
        kind, body = files.get(urlsplit(route.request.url).path, ("text/plain", b""))
        route.fulfill(content_type=f"{kind}; charset=utf-8", body=body)

    context = browser.new_context(java_script_enabled=has_script)
    if may_copy:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened: Page = context.new_page()
    opened.route("**/*", answer)
    if not may_copy:
        opened.add_init_script("navigator.clipboard.writeText = () => Promise.reject()")
    opened.goto(SITE.absolute("/redes/"))
    return opened


@pytest.mark.browser
def test_the_button_copies_the_text_as_it_is(browser: Browser) -> None:
    page = shown(browser, may_copy=True)
    text = page.input_value("#x-1-texto")

    page.locator("button", has_text="Copiar el texto").first.click()
    page.wait_for_function("document.querySelector('[role=status]').textContent === 'Copiado'")

    assert page.evaluate("navigator.clipboard.readText()") == text
    assert text.startswith("Operativo social llega a Quillagua\n\n")


@pytest.mark.browser
def test_where_copying_is_not_allowed_the_text_is_left_selected(browser: Browser) -> None:
    page = shown(browser, may_copy=False)

    page.locator("button", has_text="Copiar el texto").first.click()
    page.wait_for_function("document.querySelector('[role=status]').textContent !== ''")

    selected = "const f = document.activeElement; f.value.slice(f.selectionStart, f.selectionEnd)"
    assert page.evaluate(f"() => {{ {selected.replace('; f', '; return f')} }}") == (
        page.input_value("#x-1-texto")
    )


@pytest.mark.browser
def test_without_a_script_there_is_no_dead_button(browser: Browser) -> None:
    page = shown(browser, may_copy=False, has_script=False)

    assert page.locator("button").count() == 0
    assert page.locator("textarea").count() == 2 * len(NETWORKS)
