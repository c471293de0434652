import json
from dataclasses import replace
from datetime import datetime
from typing import Any

import feedparser
import pytest
from lxml import etree

from plugins.newsroom.photo import original, pictures
from plugins.newsroom.site import Site
from plugins.spanish.moments import SANTIAGO
from tests import factories
from tests.feeds.published import published, varied_edition
from tests.renditions import LENGTH

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
    "media": "http://search.yahoo.com/mrss/",
}


def channel_of(files: dict[str, bytes], name: str = "todo") -> Any:
    return etree.fromstring(files[f"feeds/{name}.rss.xml"])[0]


def texts(parent: Any, path: str) -> list[str]:
    return [each.text for each in parent.findall(path, NAMES)]


def test_it_is_read_without_complaint() -> None:
    files = {path: data for path, data in published(varied_edition()).items() if ".rss." in path}

    for data in files.values():
        feed = feedparser.parse(data)
        assert not feed.bozo, feed.get("bozo_exception")
        assert feed.version == "rss20"
    assert any("archivo-1" in path for path in files)


def test_the_channel_says_what_it_is() -> None:
    channel = channel_of(published(factories.edition(factories.story())), "departamentos/cultura")

    assert texts(channel, "title") == [
        "Cultura, Biblioteca y Patrimonio · Municipalidad de María Elena"
    ]
    assert texts(channel, "description") == [factories.CULTURA.summary]
    assert texts(channel, "language") == ["es-CL"]
    assert texts(channel, "link") == ["https://mariaelena.example.com/departamentos/cultura/"]
    own = channel.find("atom:link[@rel='self']", NAMES)
    assert own.get("href") == "https://mariaelena.example.com/feeds/departamentos/cultura.rss.xml"
    assert not channel.findall("generator")


def test_an_item_says_everything() -> None:
    story = factories.story(
        topics=(factories.PATRIMONIO,), date=datetime(2026, 8, 3, 9, tzinfo=SANTIAGO)
    )
    item = channel_of(published(factories.edition(story))).find("item")
    url = "https://mariaelena.example.com/noticias/2026/08/feria/"

    assert texts(item, "title") == ["La feria vuelve a la plaza"]
    assert texts(item, "link") == texts(item, "guid") == [url]
    assert item.find("guid").get("isPermaLink") == "true"
    assert texts(item, "pubDate") == ["Mon, 03 Aug 2026 09:00:00 -0400"]
    assert texts(
        item,
        "dc:creator",
    ) == ["Cultura, Biblioteca y Patrimonio"]
    assert texts(item, "description") == [story.summary]
    assert texts(item, "content:encoded") == [story.body]
    assert texts(item, "category") == ["Patrimonio", "Cultura, Biblioteca y Patrimonio", "Noticia"]


def test_newest_first() -> None:
    titles = [f"Nota {number}" for number in range(3)]
    stories = [
        factories.story(f"n{number}", title=title, date=factories.NOW.replace(hour=number))
        for number, title in enumerate(titles)
    ]

    assert texts(channel_of(published(factories.edition(*stories))), "item/title") == titles[::-1]


def test_the_photo_is_announced_with_its_true_length_and_its_words() -> None:
    photo = factories.photo(caption="La plaza, el domingo")
    item = channel_of(published(factories.edition(factories.story(photo=photo)))).find("item")
    url = factories.SITE.absolute(pictures(photo).jpeg[-1].path)

    enclosure = {"url": url, "length": str(LENGTH), "type": "image/jpeg"}
    assert dict(item.find("enclosure").attrib) == enclosure
    media = item.find("media:group", NAMES)
    shown, whole = media.findall("media:content", NAMES)
    assert [each.get("isDefault") for each in (shown, whole)] == ["true", "false"]
    assert shown.get("url") == url
    assert whole.get("url") == factories.SITE.absolute(original(photo).path)
    for each in (shown, whole):
        assert each.get("fileSize") == str(LENGTH)
        assert (each.get("width"), each.get("height")) == ("1600", "1200")
    assert texts(media, "media:title") == ["La plaza, el domingo"]
    assert texts(media, "media:description") == [photo.alt]
    assert texts(media, "media:credit") == [photo.credit]


def test_a_story_without_photo_announces_none() -> None:
    item = channel_of(published(factories.edition(factories.story()))).find("item")

    assert item.find("enclosure") is None
    assert item.find("media:group", NAMES) is None


def test_a_correction_keeps_the_identity_and_moves_the_update() -> None:
    before = factories.story(updated=factories.NOW.replace(hour=8))
    after = factories.story(updated=factories.NOW.replace(hour=11), title="Otro título")

    old, new = (channel_of(published(factories.edition(each))) for each in (before, after))

    assert texts(new, "item/guid") == texts(old, "item/guid")
    assert texts(new, "item/pubDate") == texts(old, "item/pubDate")
    assert texts(old, "item/atom:updated") == ["2026-11-23T08:00:00-03:00"]
    assert texts(new, "item/atom:updated") == ["2026-11-23T11:00:00-03:00"]
    assert texts(new, "lastBuildDate") == ["Mon, 23 Nov 2026 11:00:00 -0300"]


def test_signs_in_a_summary_are_not_taken_for_html() -> None:
    story = factories.story(summary="Si 5 < 6 & <b>así</b>")
    data = published(factories.edition(story))["feeds/todo.rss.xml"]

    assert feedparser.parse(data).entries[0].summary == "Si 5 &lt; 6 &amp; &lt;b&gt;así&lt;/b&gt;"


def test_the_office_answers_for_the_channel_if_it_has_an_address() -> None:
    site = Site(url=factories.SITE.url, name="Municipalidad", email="oficina@example.com")
    edition = factories.edition(factories.story())

    with_email = channel_of(published(edition, site=site))
    assert texts(with_email, "managingEditor") == ["oficina@example.com (Municipalidad)"]
    assert channel_of(published(edition)).find("managingEditor") is None


@pytest.mark.parametrize("name", ["todo", "temas/patrimonio"])
def test_archives_are_marked_and_linked_in_the_channel(name: str) -> None:
    files = published(varied_edition(), size=4)
    base = f"https://mariaelena.example.com/feeds/{name}"

    channel = channel_of(files, f"{name}/archivo-2")
    assert channel.find("fh:archive", NAMES) is not None
    links = {each.get("rel"): each.get("href") for each in channel.findall("atom:link", NAMES)}
    assert links == {
        "self": f"{base}/archivo-2.rss.xml",
        "current": f"{base}.rss.xml",
        "prev-archive": f"{base}/archivo-1.rss.xml",
        "next-archive": f"{base}/archivo-3.rss.xml",
    }
    assert channel_of(files, name).find("fh:archive", NAMES) is None


def test_a_release_begins_with_where_and_when_it_was_signed() -> None:
    release = factories.story("aviso", kind=factories.kind("comunicado"))
    item = channel_of(published(factories.edition(release))).find("item")

    [text] = texts(item, "content:encoded")
    assert text.startswith("<p>María Elena, domingo 22 de noviembre de 2026.</p>")
    news = channel_of(published(factories.edition(factories.story())))
    assert texts(news, "item/content:encoded") == [factories.story().body]


def test_who_follows_a_feed_learns_of_its_hub_in_every_format() -> None:
    hub = "https://hub.ejemplo.cl/"
    site = replace(factories.SITE, hub=hub)
    many = factories.edition(*factories.stories(5))
    told, silent = (published(many, site=each, size=2) for each in (site, factories.SITE))

    for name in ("todo", "departamentos/cultura"):
        for form in ("rss.xml", "atom.xml"):
            parsed = feedparser.parse(told[f"feeds/{name}.{form}"])
            links = {each.rel: each.href for each in parsed.feed.links}
            assert links["hub"] == hub
            assert links["self"].endswith(f"/feeds/{name}.{form}")
        assert json.loads(told[f"feeds/{name}.json"])["hubs"] == [{"type": "WebSub", "url": hub}]
    archives = [path for path in told if "archivo-" in path]
    assert len(archives) > 3
    assert not any(b"hub" in told[path] for path in archives)
    assert not any(b"hub" in data for data in silent.values())


def test_a_feed_that_had_nothing_yet_says_no_date() -> None:
    """RSS 2.0 need not have one; Atom must (RFC 4287, 4.1.1)."""
    files = published(factories.edition(factories.story()))

    assert not channel_of(files, "urgente").findall("item")
    assert not channel_of(files, "urgente").findall("lastBuildDate")
    assert len(channel_of(files).findall("lastBuildDate")) == 1
