from dataclasses import replace
from datetime import timedelta
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import feedparser
import pytest

from plugins.networks.every import NETWORKS
from plugins.newsroom.story import Correction, Story
from plugins.social_snippets.places import network_feed
from plugins.social_snippets.rss import feed
from plugins.social_snippets.snippet import snippet
from plugins.spanish.moments import Stated
from tests.factories import NOW, SITE, kind, photo, story
from tests.social_snippets.examples import EXAMPLES, event, news, release
from tests.social_snippets.told import news_of

STORIES = tuple(make() for make in EXAMPLES.values())
PICTURES = {
    (network, told.slug): snippet(told, SITE, NETWORKS[network]).picture.path
    for network in NETWORKS
    for told in STORIES
}


def written(network: str, *stories: Story, length: int = 54_321) -> bytes:
    paths = [snippet(told, SITE, NETWORKS[network]).picture.path for told in stories]
    return feed(news_of(*stories), SITE, NETWORKS[network], dict.fromkeys(paths, length))[0]


def parsed(network: str, *stories: Story) -> Any:
    return feedparser.parse(written(network, *stories))


def channel(network: str, *stories: Story) -> Element:
    found = fromstring(written(network, *stories)).find("channel")  # noqa: S314 – our own
    assert found is not None
    return found


@pytest.mark.parametrize("network", NETWORKS)
def test_a_reader_understands_the_feed(network: str) -> None:
    found = parsed(network, *STORIES)

    assert not found.bozo
    assert found.version == "rss20"
    assert found.feed.language == "es-cl"
    assert [entry.link for entry in found.entries] == [SITE.absolute(s.path) for s in STORIES]


@pytest.mark.parametrize("network", NETWORKS)
def test_the_feed_says_where_it_is(network: str) -> None:
    links = {(link.rel, link.type, link.href) for link in parsed(network).feed.links}

    address = SITE.absolute(network_feed(NETWORKS[network]))
    assert ("self", "application/rss+xml", address) in links


@pytest.mark.parametrize("network", NETWORKS)
def test_the_description_is_the_text_to_post_as_it_is(network: str) -> None:
    item = channel(network, news()).find("item")
    assert item is not None

    text = snippet(news(), SITE, NETWORKS[network]).text
    assert item.findtext("description") == text
    assert item.findtext("title") == text.split("\n")[0]


def test_items_of_different_networks_are_different() -> None:
    guids = {entry.id for network in NETWORKS for entry in parsed(network, *STORIES).entries}

    assert len(guids) == len(NETWORKS) * len(STORIES)


def test_an_item_is_named_by_the_address_of_its_text() -> None:
    guid = channel("x", news()).find("item/guid")
    assert guid is not None

    assert guid.text == "https://mariaelena.example.com/redes/2026/11/operativo/x.txt"
    assert guid.get("isPermaLink") == "false"


def test_a_change_is_an_item_of_its_own_with_its_own_date() -> None:
    later = NOW + timedelta(hours=3)
    details = {"start": "2026-12-12 10:00", "place": "Plaza", "state": "cancelado"}
    off = story(kind=kind("evento"), details=details, published=NOW, updated=later)
    corrected = replace(
        news(),
        updated=later,
        corrections=(Correction(date=Stated(later), text="Es el domingo."),),
    )

    guids = [channel("x", each).findtext("item/guid") for each in (off, corrected)]

    assert guids == [
        "https://mariaelena.example.com/redes/2026/11/feria/x.txt#cancelado",
        "https://mariaelena.example.com/redes/2026/11/operativo/x.txt#correccion-1",
    ]
    assert channel("x", corrected).findtext("item/pubDate") == "Mon, 23 Nov 2026 15:00:00 -0300"


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("example", EXAMPLES)
def test_what_a_program_makes_of_one_line_and_the_link_still_fits(
    example: str, network: str
) -> None:
    told = EXAMPLES[example]()
    (data,) = feed(news_of(told), SITE, NETWORKS[network], {}, is_one_line=True)
    text = feedparser.parse(data).entries[0].description
    link = SITE.absolute(told.path)

    assert "\n" not in text
    assert link not in text
    assert NETWORKS[network].takes(f"{text} {link}", link)


def test_one_line_tells_its_parts_apart() -> None:
    (data,) = feed(news_of(event()), SITE, NETWORKS["facebook"], {}, is_one_line=True)

    assert (
        feedparser.parse(data)
        .entries[0]
        .description.startswith(
            "Encuentro de bandas de la pampa 📅 Del sábado 28 de noviembre, 10:00 horas, al domingo 29,"
            " 18:00 horas 📍 Plaza de armas, frente al teatro, María Elena. Dos días de música"
        )
    )


def test_the_picture_goes_with_its_true_length_and_words() -> None:
    entry = parsed("instagram", news()).entries[0]

    (enclosure,) = entry.enclosures
    assert enclosure.href == SITE.absolute(PICTURES["instagram", "operativo"])
    assert (enclosure.length, enclosure.type) == ("54321", "image/jpeg")
    (media,) = entry.media_content
    assert (media["url"], media["width"], media["height"]) == (enclosure.href, "960", "1200")
    assert b"Sede vecinal de Quillagua, con la puerta abierta." in written("instagram", news())


def test_every_picture_of_an_album_is_told_and_one_enclosed() -> None:
    other = photo(digest="5e" * 32, alt="Otra.")
    told = story(photo=photo(), photos=(photo(), other))
    entry = parsed("instagram", told).entries[0]

    assert len(entry.enclosures) == 1
    assert len(entry.media_content) == 2
    assert b"Otra." in written("instagram", told)


def test_a_picture_of_unknown_length_is_no_enclosure() -> None:
    found = feedparser.parse(feed(news_of(release()), SITE, NETWORKS["x"], {})[0])

    assert not found.entries[0].enclosures
    assert found.entries[0].media_content


def test_a_card_goes_as_what_it_is() -> None:
    x, instagram = (parsed(slug, release()).entries[0] for slug in ("x", "instagram"))

    assert (x.enclosures[0].type, instagram.enclosures[0].type) == ("image/png", "image/jpeg")
    assert [each.media_content[0]["type"] for each in (x, instagram)] == ["image/png", "image/jpeg"]


def test_dates_are_santiagos_and_do_not_depend_on_the_build() -> None:
    later = NOW + timedelta(hours=3)
    found = channel("x", story(published=NOW, updated=later), story("otra"))

    assert found.findtext("lastBuildDate") == "Mon, 23 Nov 2026 12:00:00 -0300"
    assert found.findtext("item/pubDate") == "Mon, 23 Nov 2026 12:00:00 -0300"


def test_an_edition_without_stories_has_a_feed() -> None:
    found = parsed("x")

    assert not found.bozo
    assert found.entries == []


def test_words_of_a_story_are_no_markup_for_who_reads_them_as_such() -> None:
    told = story(title="Uso de <b> & «comillas»", summary="<script>alert(1)</script>")
    item = channel("x", told).find("item")
    assert item is not None

    assert item.findtext("title") == "Uso de ‹b> & «comillas»"
    assert "<" not in str(item.findtext("description"))
