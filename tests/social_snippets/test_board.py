"""The desk's board and its pages: what to post, when, and each text beside its picture."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, Page, Route

from plugins.networks import NETWORKS
from plugins.newsroom.site import Site
from plugins.newsroom.story import Correction, Story, Withdrawal
from plugins.pressroom.artefact import each_artefact, remembering
from plugins.site.frame import frame_of
from plugins.social_snippets.board import script, script_path
from plugins.social_snippets.channel import social_artefacts
from plugins.spanish.moments import Stated
from tests.factories import AT_DESK, NOW, SITE, edition, kind, stories, story
from tests.renditions import ORIGINALS, AllOfOneLength
from tests.social_snippets.examples import long_title, news, notice

THEME = Path(__file__).parents[2] / "themes" / "imme"
BOARD, NOTE = "redes/index.html", "redes/2026/11/operativo/index.html"


def files(
    *told: Story, site: Site = AT_DESK, published: frozenset[tuple[str, str]] = frozenset()
) -> dict[str, bytes]:
    handed = social_artefacts(
        edition(*told),
        site,
        frame=frame_of(site, THEME, ()),
        originals=ORIGINALS,
        published=published,
    )
    with remembering(AllOfOneLength()):
        return {
            path: content
            for artefact in each_artefact(handed)
            for path, content in zip(artefact.paths, artefact.make(), strict=True)
        }


def page(path: str, *told: Story, **given: Any) -> BeautifulSoup:
    return BeautifulSoup(files(*told, **given)[path], "html.parser")


def one(page: BeautifulSoup | Tag, selector: str) -> Any:
    (found,) = page.select(selector)
    return found


def fair() -> Story:
    """Return an event two days from now, announced an hour ago."""
    details = {"start": "2026-11-25 10:00", "end": "2026-11-25 14:00", "place": "Plaza"}
    return story("feria", kind=kind("evento"), date=NOW.replace(hour=11), details=details)


def test_neither_is_for_search_engines() -> None:
    for path in (BOARD, NOTE):
        assert one(page(path, news()), "meta[name=robots]")["content"] == "noindex"


def test_the_board_says_what_to_post_now_and_next_with_the_words_of_that_day() -> None:
    board = page(BOARD, fair())
    now = [each.get_text() for each in board.select("#ahora ~ ul .task__title")]
    then = [each.get_text() for each in board.select("#viene ~ div .task__title")]

    assert now == ["La feria vuelve a la plaza"]
    assert then == ["MAÑANA: La feria vuelve a la plaza", "HOY: La feria vuelve a la plaza"]
    assert [
        each.get_text().replace("\N{NO-BREAK SPACE}", " ") for each in board.select(".desk__day")
    ] == [
        "Martes 24 de noviembre de 2026",
        "Miércoles 25 de noviembre de 2026",
    ]


def test_a_task_leads_to_its_texts() -> None:
    made = files(fair())
    board = BeautifulSoup(made[BOARD], "html.parser")
    for link in board.select(".task__title a"):
        path, _, anchor = str(link["href"]).partition("#")
        note = BeautifulSoup(made[f"{path.strip('/')}/index.html"], "html.parser")
        assert not anchor or note.find(id=anchor)


def test_every_story_of_the_window_is_listed_by_whom_and_what_it_is() -> None:
    board = page(BOARD, *stories(3), news())
    rows = board.select("#noticias-mesa ~ ul .task")

    assert len(rows) == 4
    assert all(row["data-department"] and row["data-kind"] and row["data-day"] for row in rows)


def test_the_files_for_programs_are_all_there() -> None:
    made = files(news())
    board = BeautifulSoup(made[BOARD], "html.parser")
    links = {str(link["href"]).strip("/") for link in board.select(".desk__ways a")}

    assert links <= made.keys()
    assert {"feeds/redes/x.rss.xml", "redes/plan.ics", "redes/plan/metricool-todas.csv"} <= links


def test_a_preview_says_that_its_addresses_are_its_own() -> None:
    local = replace(AT_DESK, url="http://localhost:8000")

    for path in (BOARD, NOTE):
        assert "vista previa" in one(page(path, news(), site=local), ".desk__warning").get_text()
        assert not page(path, news()).select(".desk__warning")


def test_every_network_has_its_text_and_its_words_to_select() -> None:
    note = page(NOTE, news())
    texts = [area.get_text() for area in note.select("textarea[data-text]")]

    assert len(texts) == len(NETWORKS) == len(note.select("textarea[data-alt]"))
    assert all("Operativo social llega a Quillagua" in text for text in texts)
    for area in note.select("textarea[id]"):
        assert one(note, f"label[for={area['id']}]").get_text(strip=True)
        assert area.has_attr("readonly")


def test_each_post_is_counted_and_shown_as_its_network_does() -> None:
    note = page(NOTE, news())
    x, instagram = (one(note, f"#anuncio-{slug}") for slug in ("x", "instagram"))

    assert one(x, ".post__count").get_text() == "248 de 280"
    picture = one(instagram, "img")
    assert (picture["width"], picture["height"]) == ("960", "1200")
    assert picture["alt"] == "Sede vecinal de Quillagua, con la puerta abierta."
    link = one(instagram, "a[download]")
    assert (link["href"], link["download"]) == (picture["src"], "operativo-instagram.jpg")
    assert "Comunicaciones IMME" in one(instagram, ".post__credit").get_text()


def test_the_preview_shows_where_readers_must_ask_for_more() -> None:
    note = page("redes/2026/11/biblioteca/index.html", long_title())

    assert not one(note, "#anuncio-x").select(".post__fold")
    assert "Ver más" in one(note, "#anuncio-instagram .post__fold").get_text()


def test_what_goes_on_in_a_thread_is_there_to_copy() -> None:
    long = story("largo", summary="Una frase que dice algo de la feria de la plaza. " * 8)
    note = page("redes/2026/11/largo/index.html", long)

    assert "Sigue en el hilo, 2 de" in one(note, "#anuncio-x .post__more").get_text()
    assert not one(note, "#anuncio-facebook").select(".post__more")


def test_a_notice_has_its_text_message() -> None:
    note = page("redes/2026/11/corte-de-agua/index.html", notice())

    assert "Corte de agua en el sector norte." in one(note, "#sms-texto").get_text()
    assert not page(NOTE, news()).select("#sms-texto")


def test_what_was_withdrawn_has_to_be_taken_down_and_is_told_by_nothing_else() -> None:
    since = Stated(NOW - timedelta(hours=2))
    gone = story("mala", title="Canario", withdrawal=Withdrawal(date=since, reason="Era falso."))
    board = page(BOARD, news(), gone)

    [part] = board.select("section[aria-labelledby=retiradas]")
    assert one(part, "a")["href"] == "/noticias/2026/11/mala/"
    assert "Era falso." in one(part, "textarea").get_text()
    assert "Canario" not in board.get_text()
    assert not page(BOARD, news()).select("[aria-labelledby=retiradas]")


def test_a_correction_is_told_from_the_news_it_was_of() -> None:
    put_right = (Correction(date=Stated(NOW), text="La feria es a las 10:00 horas."),)
    board = page(BOARD, replace(fair(), corrections=put_right, updated=NOW))

    assert "CORRECCIÓN: La feria vuelve a la plaza" in one(board, "[data-now]").get_text()


def test_what_the_ledger_says_is_out_is_marked() -> None:
    out = frozenset({("x", "/redes/2026/11/operativo/x.txt")})
    note = page(NOTE, news(), published=out)

    assert one(note, "#anuncio-x").has_attr("data-published")
    assert not one(note, "#anuncio-facebook").has_attr("data-published")
    assert not one(note, "#anuncio-x .post__done").has_attr("hidden")


def test_a_page_says_so_when_nothing_is_left_to_post_and_keeps_the_last_texts() -> None:
    then = NOW - timedelta(days=30)
    old = replace(news(), published=then, dateline=Stated(then), updated=then)
    left, over = page(NOTE, news()), page(NOTE, old)

    assert "Ya no queda nada por publicar" not in left.text
    assert "Ya no queda nada por publicar de esta noticia." in over.text
    assert "; sirvió hasta el " in over.text
    assert len(over.select(".post [data-text]")) == len(NETWORKS)


def test_the_page_of_a_story_has_cards_to_post_by_hand() -> None:
    links = page(NOTE, news()).select("a[download*=operativo]")

    names = [each["download"] for each in links if "/tarjetas/" in each["href"]]
    assert {"operativo-cuadrada.jpg", "operativo-historia.jpg"} <= {*names}


def test_no_two_things_have_the_same_id() -> None:
    made = files(*stories(4), fair())
    for path in made:
        if path.endswith(".html"):
            ids = [each["id"] for each in BeautifulSoup(made[path], "html.parser").select("[id]")]
            assert len(ids) == len(set(ids)), path


def test_words_of_a_story_are_no_markup() -> None:
    told = story("mala", title="<script>alert(1)</script>", summary="</textarea><b>x</b>")
    made = files(told)

    for path in (BOARD, "redes/2026/11/mala/index.html"):
        shown = BeautifulSoup(made[path], "html.parser")
        assert len(shown.select("script")) == 2
        assert not shown.select("main b")


def test_an_empty_board_says_so() -> None:
    text = page(BOARD).get_text()

    assert "Todavía no hay noticias" in text
    assert "Nada por ahora" in text
    assert "No hay nada planificado" in text


def test_sixty_stories_weigh_less_than_300_kilobytes() -> None:
    made = files(*stories(60))

    assert all(len(data) < 300_000 for path, data in made.items() if path.endswith(".html"))


def test_a_changed_script_would_get_a_new_address() -> None:
    assert script_path().startswith("/assets/redes-")
    assert len(script_path()) == len("/assets/redes-.js") + 12


def shown(
    browser: Browser, path: str = NOTE, *, may_copy: bool = True, has_script: bool = True
) -> Page:
    """Return a page of the desk, served by the test itself."""
    made = files(news(), fair())

    def answer(route: Route) -> None:
        asked = urlsplit(route.request.url).path
        if asked == script_path():
            route.fulfill(content_type="text/javascript; charset=utf-8", body=script())
            return
        body = made.get(f"{asked.strip('/')}/index.html", b"")
        route.fulfill(content_type="text/html; charset=utf-8", body=body)

    context = browser.new_context(java_script_enabled=has_script)
    if may_copy:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened: Page = context.new_page()
    opened.clock.set_fixed_time(NOW)
    opened.route("**/*", answer)
    if not may_copy:
        opened.add_init_script("navigator.clipboard.writeText = () => Promise.reject()")
    opened.goto(SITE.absolute(f"/{path.removesuffix('index.html')}"))
    return opened


@pytest.mark.browser
def test_one_button_copies_the_text_and_then_the_words_for_the_picture(browser: Browser) -> None:
    opened = shown(browser)
    post = opened.locator("#anuncio-x")
    button = post.locator("button", has_text="opiar")

    button.click()
    opened.wait_for_function(
        "document.querySelector('[data-status]').textContent === 'Texto copiado: X'"
    )
    first = opened.evaluate("navigator.clipboard.readText()")
    button.click()
    opened.wait_for_function(
        "document.querySelector('[data-status]').textContent.startsWith('Texto alternativo')"
    )
    second = opened.evaluate("navigator.clipboard.readText()")

    assert first == opened.input_value("#anuncio-x-texto")
    assert second == opened.input_value("#anuncio-x-alt1")


@pytest.mark.browser
def test_where_copying_is_not_allowed_the_text_is_left_selected(browser: Browser) -> None:
    opened = shown(browser, may_copy=False)

    opened.locator("#anuncio-x button").first.click()
    opened.wait_for_function("document.activeElement.id === 'anuncio-x-texto'")

    selected = (
        "const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd)"
    )
    assert opened.evaluate(f"() => {{ {selected} }}") == opened.input_value("#anuncio-x-texto")


@pytest.mark.browser
def test_what_is_marked_as_published_stays_marked(browser: Browser) -> None:
    opened = shown(browser)
    opened.locator("#anuncio-x").get_by_label("Publicado").check()
    opened.reload()

    assert opened.locator("#anuncio-x").get_by_label("Publicado").is_checked()
    assert not opened.locator("#anuncio-facebook").get_by_label("Publicado").is_checked()


@pytest.mark.browser
def test_the_board_says_how_much_of_each_is_published(browser: Browser) -> None:
    opened = shown(browser)
    opened.locator("#anuncio-x").get_by_label("Publicado").check()
    opened.locator("#anuncio-telegram").get_by_label("Publicado").check()
    opened.goto(SITE.absolute("/redes/"))

    assert opened.get_by_text("2 de 8 publicadas").count() == 1


@pytest.mark.browser
def test_filters_leave_what_is_looked_for(browser: Browser) -> None:
    opened = shown(browser, BOARD)
    opened.get_by_label("Buscar").last.fill("operativo")
    opened.wait_for_function("document.querySelector('[data-found]').textContent !== ''")

    seen = opened.locator(".task:visible").all_inner_texts()
    assert seen
    assert all("perativo" in text for text in seen)


@pytest.mark.browser
def test_what_is_due_by_now_comes_first_and_what_is_too_late_goes(browser: Browser) -> None:
    opened = shown(browser, BOARD)
    opened.clock.set_fixed_time(NOW.replace(day=24, hour=19))
    opened.reload()

    now = opened.locator("[data-now] .task__title").all_inner_texts()
    assert "MAÑANA: La feria vuelve a la plaza" in now
    opened.clock.set_fixed_time(NOW.replace(day=26, hour=19))
    opened.reload()
    assert opened.locator("#viene ~ div .task").count() == 0


@pytest.mark.browser
def test_without_a_script_everything_is_there_and_no_button_is_dead(browser: Browser) -> None:
    opened = shown(browser, may_copy=False, has_script=False)

    assert opened.locator("main button").count() == 0
    assert opened.locator("textarea[data-text]").count() == len(NETWORKS)
    assert opened.locator("#anuncio-x-texto").is_visible()
