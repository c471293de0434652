"""Who takes something from a feed finds there what may be done with it, in the words of each format."""

import json
from dataclasses import replace
from typing import Any

import feedparser
import pytest
from lxml import etree

from plugins.newsroom.site import CC_BY, License, Site
from plugins.site.feed_formats import FORMATS
from tests.factories import SITE, edition, story
from tests.feeds.published import published

OWN = License("Licencia de la comuna", "https://mariaelena.example.com/licencia/")
STAFF = replace(SITE, public_url="https://mariaelena.example.com")
TERMS = "Municipalidad de María Elena, CC BY 4.0. Cada foto, con su crédito."
RSS_NAMES = {"cc": "http://backend.userland.com/creativeCommonsRssModule"}
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(form: str, *, site: Site = SITE) -> bytes:
    return published(edition(story()), site=site)[f"feeds/todo{FORMATS[form].extension}"]


def licenses(parent: Any) -> list[str]:
    return [
        each.get("href") for each in parent.findall(f"{ATOM}link") if each.get("rel") == "license"
    ]


def test_rss_names_it_for_all_that_it_holds() -> None:
    """RSS Advisory Board, Creative Commons Namespace, 3: that of the channel is that of its items."""
    channel = etree.fromstring(feed("rss"))[0]

    assert [each.text for each in channel.findall("cc:license", RSS_NAMES)] == [CC_BY.url]
    assert channel.findtext("copyright") == TERMS
    assert channel.findtext("link") == "https://mariaelena.example.com/"
    assert feedparser.parse(feed("rss")).feed.license == CC_BY.url


def test_atom_names_it_for_the_feed_and_each_entry() -> None:
    root = etree.fromstring(feed("atom"))

    assert root.findtext(f"{ATOM}rights") == TERMS
    assert licenses(root) == [CC_BY.url]
    assert licenses(root.find(f"{ATOM}entry")) == [CC_BY.url]


def test_json_feed_names_it_in_an_object_of_its_own() -> None:
    told = json.loads(feed("json"))["_license"]

    assert (told["name"], told["url"], told["terms"]) == (*CC_BY, TERMS)
    assert told["about"]


@pytest.mark.parametrize("form", FORMATS)
def test_it_is_the_one_of_the_site(form: str) -> None:
    data = feed(form, site=replace(SITE, license=OWN)).decode()

    assert OWN.url in data
    assert CC_BY.url not in data


@pytest.mark.parametrize("form", FORMATS)
def test_what_not_everybody_may_see_has_none(form: str) -> None:
    data = feed(form, site=STAFF).decode()

    assert CC_BY.url not in data
    assert "_license" not in data
    assert "creativeCommons" not in data
