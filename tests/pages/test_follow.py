"""How a resident follows the news: the page «Seguir», and what stands beside the title of a list."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.agenda.channel import calendar_artefacts
from plugins.newsroom.kinds import Kind, all_kinds
from plugins.pages.routes.follow import follow_pages
from plugins.pressroom.artefact import Artefact, each_artefact
from plugins.site.frame import frame_of
from tests.factories import CULTURA, DEPORTES, SITE, edition, kind, story
from tests.pages.published import THEME, artefacts, files_of, full_edition, hrefs, page, words
from tests.recordings import episode

FOLLOW = "/suscribirse/"
DATED = story(
    kind=kind("evento"),
    details={"start": "2026-11-28 10:00", "place": "Plaza"},
    department=CULTURA,
)
CULTURE, SPORT = "/agenda/departamentos/cultura.ics", "/agenda/departamentos/deportes.ics"


def said(tag: Tag) -> str:
    """Return the text of *tag* on one line."""
    return " ".join(tag.get_text(" ").split())


def links_of(soup: BeautifulSoup) -> dict[str, str]:
    """Return the name of each link of the page, in one line, and its address."""
    return {said(each): str(each["href"]) for each in soup.select("main a")}


def with_settings(*, whatsapp: str = "", mailing_list: str = "") -> dict[str, Artefact]:
    given = edition()
    site = replace(SITE, whatsapp_channel=whatsapp, mailing_list=mailing_list)
    frame = frame_of(site, THEME, given.registry.departments)
    return files_of(each_artefact(follow_pages(given, frame)))


def beside_the_title(soup: BeautifulSoup) -> list[str]:
    """Return the addresses that stand in one row with the title of a list."""
    return [str(each["href"]) for each in soup.select(".follow:has(> h1) a")]


def test_each_list_offers_its_own_feed_and_calendar_beside_its_title() -> None:
    made = artefacts(edition(DATED))

    assert beside_the_title(page(made, CULTURA.path)) == [
        "/feeds/departamentos/cultura.rss.xml",
        CULTURE,
    ]
    assert beside_the_title(page(made, "/agenda/")) == [
        "/feeds/tipos/evento.rss.xml",
        "/agenda/agenda.ics",
    ]
    assert beside_the_title(page(made, "/temas/patrimonio/")) == ["/feeds/temas/patrimonio.rss.xml"]
    assert beside_the_title(page(made, f"{CULTURA.path}agenda/")) == [CULTURE]
    for address in (CULTURA.path, "/agenda/", "/temas/patrimonio/"):
        own = [each for each in hrefs(page(made, address)) if each.startswith("/feeds/")]
        assert len(own) == 1  # not at its foot again


def test_its_links_say_of_which_list_they_are() -> None:
    soup = page(artefacts(edition(DATED)), CULTURA.path)

    assert [(said(each), each["aria-label"]) for each in soup.select(".follow a")] == [
        ("Seguir", f"Seguir «{CULTURA.name}»"),
        ("Calendario", f"Calendario de «{CULTURA.name}»"),
    ]


def test_an_empty_calendar_is_offered_nowhere_and_stays_for_who_subscribed() -> None:
    given = edition(DATED)
    every = artefacts(given)
    offered = {
        str(each["href"])
        for path in every
        if path.endswith(".html")
        for each in page(every, f"/{path}").select("a[href*='.ics']")
    }

    assert any(CULTURE in each for each in offered)
    assert not [each for each in offered if SPORT in each or "/agenda/series/" in each]
    made = {path for each in each_artefact(calendar_artefacts(given, SITE)) for path in each.paths}
    assert SPORT[1:] in made


def test_without_any_dates_no_calendar_is_spoken_of() -> None:
    soup = page(artefacts(edition(story())), FOLLOW)

    assert not soup.select("[href*='.ics']")
    assert "calendario" not in words(soup).lower()


def test_the_page_is_called_seguir_in_the_menu_and_in_its_title() -> None:
    soup = page(artefacts(full_edition()), FOLLOW)

    assert words(soup, "h1") == "Seguir"
    assert "Seguir" in [said(each) for each in soup.select(f".menu a[href='{FOLLOW}']")]


def test_the_podcast_opens_in_each_player_without_an_account() -> None:
    feed = f"{SITE.url}/feeds/radio.rss.xml"
    links = links_of(page(artefacts(edition(episode("uno"))), FOLLOW))

    by_page = urlsplit(links["AntennaPod Android"])
    assert (by_page.netloc, by_page.path) == ("antennapod.org", "/deeplink/subscribe")
    assert parse_qs(by_page.query)["url"] == [feed]
    bare = feed.removeprefix("https://")
    assert links["Apple Podcasts iPhone y Mac"] == f"podcast://{bare}"
    assert links["Pocket Casts Android y iPhone"] == f"pktc://subscribe/{bare}"
    overcast = urlsplit(links["Overcast iPhone"])
    assert (
        f"{overcast.scheme}://{overcast.netloc}{overcast.path}" == "overcast://x-callback-url/add"
    )
    assert parse_qs(overcast.query) == {"url": [feed]}


def test_a_podcast_with_nothing_to_hear_is_not_offered() -> None:
    soup = page(artefacts(edition(story())), FOLLOW)

    assert not [each for each in links_of(soup) if "Podcasts" in each]


def test_calendars_are_subscribed_to_and_not_only_copied() -> None:
    soup = page(artefacts(edition(DATED)), FOLLOW)
    links = links_of(soup)

    assert links["iPhone, Mac u Outlook"] == "webcal://mariaelena.example.com/agenda/agenda.ics"
    assert links[CULTURA.short_name] == f"webcal://mariaelena.example.com{CULTURE}"
    assert DEPORTES.short_name not in links
    google = urlsplit(links["Google Calendar desde un computador"])
    assert parse_qs(google.query)["cid"] == [links["iPhone, Mac u Outlook"]]


def test_three_steps_with_pictures_and_addresses_to_copy() -> None:
    soup = page(artefacts(edition()), FOLLOW)
    steps = soup.select("ol.ways__steps > li")

    assert len(steps) == 3
    assert all(each.select("svg") for each in steps)
    assert [said(each) for each in soup.select("dd code")] == [
        f"{SITE.url}/feeds/todo.rss.xml",
        f"{SITE.url}/feeds/urgente.rss.xml",
    ]


def test_whatsapp_and_the_mailing_list_are_offered_when_they_exist() -> None:
    channel = "https://whatsapp.com/channel/0029VaEjemploEjemplo1234"
    without = links_of(page(with_settings(), FOLLOW))
    both = with_settings(whatsapp=channel, mailing_list="lista@ejemplo.cl")
    links = links_of(page(both, FOLLOW))

    assert not [each for each in without if "WhatsApp" in each or "correo" in each]
    assert links["Abrir el canal de WhatsApp"] == channel
    assert links["Recibir las noticias por correo"] == "mailto:lista@ejemplo.cl"
    by_page = with_settings(mailing_list="https://listas.ejemplo.cl/noticias")
    links = links_of(page(by_page, FOLLOW))
    assert links["Recibir las noticias por correo"] == "https://listas.ejemplo.cl/noticias"


@pytest.mark.parametrize("each", all_kinds(), ids=lambda each: each.slug)
def test_the_list_of_each_kind_offers_its_feed(each: Kind) -> None:
    assert beside_the_title(page(artefacts(full_edition()), each.path))[0].endswith(".rss.xml")
