"""What an editor writes reaches listeners as words, in every program: never as an element."""

from html import unescape
from io import BytesIO
from typing import Any

import feedparser
import nh3
import podcastparser
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from playwright.sync_api import Browser

from plugins.networks.every import NETWORKS
from plugins.site.syndication import readable_either_way
from plugins.social_snippets.rss import feed as social_feed
from tests import factories
from tests.factories import SITE
from tests.radio.published import FEED, published
from tests.recordings import episode
from tests.social_snippets.told import news_of

TAG = "<script>window.leaked=1</script><img src=x onerror=window.leaked=1>"
HOSTILE = episode(
    "hostil",
    title=f"Título {TAG} & R&D <b>x</b> &lt;b&gt;",
    summary=f"Resumen {TAG}, 2 < 3 & 4 > 1.",
    details={
        "guests": [f"Invitada {TAG}"],
        "hosts": [f"Conduce {TAG}"],
        "chapters": [{"inicio": "0:00", "titulo": f"Capítulo {TAG}"}],
    },
)
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
PERSON = "{https://podcastindex.org/namespace/1.0}person"


def item() -> Any:
    data = published(factories.edition(HOSTILE), summary=f"Programa {TAG}")[FEED]
    return etree.fromstring(data)[0].find("item")


def test_a_description_is_the_same_words_as_html_and_as_text() -> None:
    html = BeautifulSoup(item().findtext("description"), "html.parser")

    assert not html.find_all(True)
    words = html.get_text()
    assert f"Resumen {TAG}, 2 < 3 & 4 > 1." in words
    assert f"Invitados: Invitada {TAG}" in words
    assert f"0:00 Capítulo {TAG}" in words


def test_the_html_has_only_our_own_elements() -> None:
    html = BeautifulSoup(item().findtext(CONTENT), "html.parser")

    assert {tag.name for tag in html.find_all(True)} == {"p", "ul", "li", "a"}
    assert f"0:00 Capítulo {TAG}" in html.get_text()


def test_plain_fields_are_escaped_once_as_xml_wants_it() -> None:
    assert item().findtext("title") == HOSTILE.title
    assert [each.text for each in item().findall(PERSON)] == [
        f"Conduce {TAG}",
        f"Invitada {TAG}",
    ]


def test_the_programme_is_told_in_words_too() -> None:
    data = published(factories.edition(HOSTILE), summary=f"Programa {TAG}")[FEED]
    html = BeautifulSoup(etree.fromstring(data)[0].findtext("description"), "html.parser")

    assert html.get_text() == f"Programa {TAG}"


def test_readers_get_no_element() -> None:
    data = published(factories.edition(HOSTILE))[FEED]
    [read] = feedparser.parse(data, sanitize_html=False).entries
    [played] = podcastparser.parse(f"{SITE.url}/feeds/radio.rss.xml", BytesIO(data))["episodes"]

    for html in (read.summary, read.content[0].value, played["description_html"]):
        assert not BeautifulSoup(html, "html.parser").find_all(["script", "img", "b"])
    assert "<script>" in played["title"]  # text: gPodder shows it as it is
    assert f"Capítulo {TAG}" in BeautifulSoup(read.summary, "html.parser").get_text()


@pytest.mark.browser
def test_a_browser_that_shows_it_as_html_runs_nothing(browser: Browser) -> None:
    told = item()
    page = browser.new_page()
    for html in (told.findtext("description"), told.findtext(CONTENT)):
        page.set_content(f"<div id=here>{html}</div>", wait_until="load")
        assert page.evaluate("window.leaked") is None
        assert page.locator("#here script, #here img").count() == 0
        assert f"Capítulo {TAG}" in page.locator("#here").inner_text()
    page.close()


@pytest.mark.parametrize("network", NETWORKS)
def test_what_is_to_be_posted_is_no_element_either(network: str) -> None:
    [data] = social_feed(news_of(HOSTILE), SITE, NETWORKS[network], {})
    html = BeautifulSoup(etree.fromstring(data).findtext(".//item/description"), "html.parser")

    assert not html.find_all(True)


@given(st.text(st.sampled_from("<>&;#/!? abltgmpx3\"'")) | st.text())
def test_any_text_reads_the_same_either_way(text: str) -> None:
    text = text.replace("\r", " ").replace("\0", " ")
    # By the parser of browsers (html5ever), which leaves nothing out but elements.
    read = unescape(nh3.clean(f"<p>{readable_either_way(text)}</p>", tags=set()))

    assert read == text


@pytest.mark.parametrize("text", ["2 < 3 & 4 > 1", "R&D", "Deportes & Cultura", "¿<3?", "a<5"])
def test_what_is_no_markup_stays_as_it_is(text: str) -> None:
    assert readable_either_way(text) == text
