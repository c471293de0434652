import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.photo import pictures
from plugins.newsroom.site import Site
from plugins.newsroom.story import Correction
from plugins.site.feed_formats import FORMATS
from plugins.site.frame import Link
from plugins.site.subscriptions import subscriptions_of
from plugins.spanish.moments import Stated
from plugins.structured_data.head import (
    HOME,
    Head,
    head_of_home,
    head_of_missing,
    head_of_page,
    head_of_story,
)
from plugins.structured_data.script import json_ld
from tests.factories import CENTENARIO, NOW, PATRIMONIO, QUILLAGUA, SITE, edition, photo, story
from tests.recordings import episode

SMALLEST_IMAGE = 50_000
"""Pixels that Google asks of an article's image."""


def trail_to(path: str, name: str) -> list[Link]:
    return [HOME, Link("/departamentos/cultura/", "Cultura"), Link(path, name)]


def nodes(head: Head) -> dict[str, dict[str, Any]]:
    document = json.loads(str(head.json_ld))
    assert document["@context"] == "https://schema.org"
    return {node["@type"]: node for node in document["@graph"]}


def contents(head: Head) -> dict[str, str]:
    return {tag.name: tag.content for tag in head.tags}


FULL = story(
    topics=(PATRIMONIO, CENTENARIO),
    photo=photo(),
    locality=QUILLAGUA,
    updated=NOW - timedelta(hours=1),
    corrections=(Correction(date=Stated(NOW - timedelta(hours=1)), text="La hora era 10:00."),),
)


def test_a_shared_link_shows_title_summary_and_photo_with_its_alt() -> None:
    tags = contents(head_of_story(SITE, FULL, trail_to(FULL.path, FULL.title)))

    assert tags["og:title"] == FULL.title
    assert tags["og:description"] == FULL.summary
    assert tags["og:type"] == "article"
    assert tags["og:url"] == SITE.url + FULL.path
    assert tags["og:site_name"] == SITE.name
    assert tags["og:locale"] == "es_CL"
    assert tags["og:image"].startswith(f"{SITE.url}/fotos/")
    assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
    assert tags["og:image:alt"] == tags["twitter:image:alt"] == photo().alt
    assert tags["twitter:card"] == "summary_large_image"


def test_a_link_to_a_story_without_photo_shows_its_card() -> None:
    head = head_of_story(SITE, story(title="Feria"), trail_to("/x/", "X"))
    tags = contents(head)

    assert tags["og:image"].startswith(f"{SITE.url}/tarjetas/2026/11/feria-")
    assert tags["og:image:type"] == "image/png"
    assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
    assert tags["og:image:alt"] == "Feria. Cultura. 22 de noviembre de 2026."
    assert nodes(head)["NewsArticle"]["image"] == [tags["og:image"]]


def test_a_link_to_another_page_shows_the_site_card() -> None:
    tags = contents(head_of_page(SITE, trail_to("/temas/", "Temas"), description="Temas."))

    assert tags["og:image"] == f"{SITE.url}/assets/tarjeta.jpg"
    assert (tags["og:image:type"], tags["og:image:alt"]) == ("image/jpeg", SITE.name)


def test_an_article_says_when_it_changed_its_section_and_its_topics() -> None:
    head = head_of_story(SITE, FULL, trail_to(FULL.path, FULL.title))
    tags = contents(head)

    assert tags["article:published_time"] == FULL.published.isoformat()
    assert tags["article:modified_time"] == FULL.updated.isoformat()
    assert tags["article:section"] == FULL.department.name
    assert [tag.content for tag in head.tags if tag.name == "article:tag"] == [
        "Patrimonio",
        "Centenario",
    ]


def test_lists_are_no_articles() -> None:
    head = head_of_page(SITE, trail_to("/temas/", "Temas"), description="Temas.")

    assert contents(head)["og:type"] == "website"
    assert not any(tag.name.startswith("article:") for tag in head.tags)


@pytest.mark.parametrize("given_story", [FULL, story()], ids=["with photo", "without photo"])
def test_news_article_follows_the_rules_of_google(given_story: Any) -> None:
    node = nodes(head_of_story(SITE, given_story, trail_to(given_story.path, "T")))["NewsArticle"]

    assert node["headline"] == given_story.title
    assert node["author"]["name"] == given_story.department.name
    assert node["author"]["url"].startswith(SITE.url)
    for moment in (node["datePublished"], node["dateModified"]):
        assert datetime.fromisoformat(moment).utcoffset() is not None
    assert node["image"]
    assert all(address.startswith("https://") for address in node["image"])


def test_the_images_of_an_article_are_large_enough() -> None:
    largest = pictures(photo()).jpeg[-1]
    node = nodes(head_of_story(SITE, FULL, trail_to(FULL.path, "T")))["NewsArticle"]

    assert node["image"][1] == SITE.absolute(largest.path)
    assert largest.size.width * largest.size.height >= SMALLEST_IMAGE
    assert SMALLEST_IMAGE <= 1200 * 630


def test_a_correction_and_a_place_are_told() -> None:
    node = nodes(head_of_story(SITE, FULL, trail_to(FULL.path, "T")))["NewsArticle"]

    assert node["correction"][0]["text"] == "La hora era 10:00."
    assert node["contentLocation"]["name"] == "Quillagua"
    assert node["keywords"] == ["Patrimonio", "Centenario"]


def test_breadcrumbs_are_numbered_from_one_and_absolute() -> None:
    head = head_of_page(SITE, trail_to("/temas/", "Temas"), description="Temas.")
    items = nodes(head)["BreadcrumbList"]["itemListElement"]

    assert [item["position"] for item in items] == [1, 2, 3]
    assert [item["name"] for item in items] == ["Inicio", "Cultura", "Temas"]
    assert all(item["item"].startswith(f"{SITE.url}/") for item in items)


def test_an_episode_is_told_with_whole_addresses() -> None:
    own = episode()
    head = head_of_story(SITE, own, trail_to(own.path, own.title))
    node = nodes(head)["PodcastEpisode"]

    assert node["url"] == SITE.absolute(own.path)
    assert node["associatedMedia"]["contentUrl"] == (
        f"{SITE.url}/documentos/abababababab/programa.mp3"
    )
    assert node["partOfSeries"]["webFeed"] == f"{SITE.url}/feeds/radio.rss.xml"
    assert node["partOfSeries"]["url"] == f"{SITE.url}/radio/"


def test_the_podcast_comes_in_one_format() -> None:
    [podcast] = [each for each in subscriptions_of(edition(story())) if each.name == "radio"]
    [feed] = head_of_page(
        SITE, trail_to("/radio/", "Radio"), description="Radio.", feeds=[podcast]
    ).feeds

    assert (feed.type, feed.path) == ("application/rss+xml", "/feeds/radio.rss.xml")


def test_lists_are_collections_and_the_home_page_tells_who_speaks() -> None:
    page = head_of_page(SITE, trail_to("/temas/", "Temas"), description="Temas.")
    home = nodes(head_of_home(SITE, None))

    assert nodes(page)["CollectionPage"]["name"] == "Temas"
    assert home["WebSite"]["publisher"]["@id"] == home["GovernmentOrganization"]["@id"]


def test_the_missing_page_has_no_address_and_is_not_indexed() -> None:
    head = head_of_missing(SITE, "No está", "No está.")

    assert head.canonical == ""
    assert head.robots == "noindex"


def test_feeds_are_offered_in_every_format_the_commonest_first() -> None:
    todo = [each for each in subscriptions_of(edition(story())) if each.name == "todo"]
    feeds = head_of_home(SITE, None, feeds=todo).feeds

    assert [(feed.type, feed.path) for feed in feeds[:3]] == [
        ("application/rss+xml", "/feeds/todo.rss.xml"),
        ("application/atom+xml", "/feeds/todo.atom.xml"),
        ("application/feed+json", "/feeds/todo.json"),
    ]
    assert [feed.path for feed in feeds] == [
        f"/feeds/todo{form.extension}" for form in FORMATS.values()
    ]


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--<script>", "&lt;", "\u2028", "]]>"]
)
def test_json_ld_cannot_leave_its_script(text: str) -> None:
    script = json_ld([{"@type": "Thing", "name": text}])
    page = BeautifulSoup(f"<script>{script}</script><p>después</p>", "html.parser")

    assert len(page.find_all("script")) == 1
    assert page.p is not None
    assert not set("<>&\u2028") & set(str(script))
    assert json.loads(str(script))["@graph"][0]["name"] == text


@given(st.text())
def test_json_ld_says_any_text_as_it_is(text: str) -> None:
    script = str(json_ld([{"name": text}]))

    assert json.loads(script)["@graph"][0]["name"] == text
    assert "<" not in script


def test_the_account_on_x_is_named_if_there_is_one() -> None:
    site = Site(url=SITE.url, name=SITE.name, x_account="@cuenta")

    assert contents(head_of_home(site, None))["twitter:site"] == "@cuenta"
    assert "twitter:site" not in contents(head_of_home(SITE, None))
