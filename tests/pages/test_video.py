"""The page of a video: ours is played there, and a platform is only linked."""

import json

from bs4 import BeautifulSoup

from plugins.newsroom.photo import card
from plugins.newsroom.story import Story
from tests.factories import SITE, edition, photo
from tests.pages.published import OWN_VIDEO, VIDEO, artefacts, hrefs, page, words


def shown(video: Story) -> BeautifulSoup:
    return page(artefacts(edition(video)), video.path)


def told(video: Story) -> dict[str, str]:
    """Return what the page tells search engines of the video itself."""
    [script] = shown(video).select("script[type='application/ld+json']")
    [node] = [
        each for each in json.loads(script.get_text())["@graph"] if each["@type"] == "VideoObject"
    ]
    return dict(node)


def test_a_platform_is_linked_in_plain_words_and_not_loaded() -> None:
    soup = shown(VIDEO)

    assert words(soup, ".video__open") == "Ver el video en YouTube (3 minutos y 25 segundos)"
    assert hrefs(soup, ".video__open") == ["https://www.youtube.com/watch?v=muestra"]
    assert not soup.select("iframe, video, script[src^='http'], [src*='youtube']")
    assert "YouTube recibe la dirección de su conexión" in words(soup)
    assert "Subtítulos No: Solo tiene música" in words(soup)


def test_a_file_is_played_with_its_captions_and_can_be_taken_away() -> None:
    soup = shown(OWN_VIDEO)
    [video] = soup.select("video")
    [track] = video.select("track")

    assert video.has_attr("controls")
    assert video["preload"] == "none"
    assert (video["width"], video["height"]) == ("1200", "630")
    assert video["poster"] == card(photo()).path
    assert (track["kind"], track["srclang"], track["label"]) == ("captions", "es", "Español")
    assert "Descargar el video (MP4, 180 kB)" in words(soup)
    assert "recibe la dirección" not in words(soup)


def test_what_is_said_can_be_read_by_who_says_it() -> None:
    paragraphs = [each.get_text() for each in shown(OWN_VIDEO).select("details p")]

    assert paragraphs == ["Guía: Así despierta la pampa.", "Vecina: Y así, el pueblo."]
    assert not shown(VIDEO).select("main details:not([data-republish])")


def test_the_poster_is_shown_once_and_the_files_are_no_documents() -> None:
    assert len(shown(VIDEO).select("main .story__photo img")) == 1
    assert not shown(OWN_VIDEO).select("main .story__photo img")
    assert "Comunicaciones IMME" in words(shown(OWN_VIDEO), "figcaption")
    assert not shown(OWN_VIDEO).select(".documents")


def test_search_engines_get_whole_addresses() -> None:
    ours, theirs = told(OWN_VIDEO), told(VIDEO)

    assert ours["contentUrl"].startswith(f"{SITE.url}/documentos/")
    assert ours["thumbnailUrl"] == SITE.absolute(card(photo()).path)
    assert ours["url"] == SITE.absolute(OWN_VIDEO.path)
    assert theirs["url"] == "https://www.youtube.com/watch?v=muestra"


def test_videos_have_a_list() -> None:
    soup = page(artefacts(edition(VIDEO, OWN_VIDEO)), "/videos/")

    assert {VIDEO.path, OWN_VIDEO.path} <= set(hrefs(soup))
