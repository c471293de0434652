from lxml import etree

from plugins.newsroom import PODCAST_FEED
from plugins.site.subscriptions import subscriptions_of
from tests import factories
from tests.feeds.published import published

FILES = published(factories.edition(factories.story()))
LIST = etree.fromstring(FILES["feeds/feeds.opml"])


def test_every_feed_is_listed_under_its_group() -> None:
    assert LIST.get("version") == "2.0"
    assert LIST.xpath("/opml/body/outline/@text") == [
        "General",
        "Departamentos",
        "Tipos",
        "Series",
        "Localidades",
        "Temas",
    ]
    listed = LIST.xpath("/opml/body/outline/outline/@text")
    assert listed == [each.title for each in subscriptions_of(factories.edition())]


def test_what_is_listed_exists() -> None:
    made = {*FILES, PODCAST_FEED.removeprefix("/")}  # which radio/ makes
    for address in LIST.xpath("//@xmlUrl"):
        assert address.removeprefix("https://mariaelena.example.com/") in made


def test_a_feed_says_enough_to_be_chosen() -> None:
    outline = LIST.xpath("//outline[@text='Prensa']")[0]

    assert dict(outline.attrib) == {
        "type": "rss",
        "version": "RSS2",
        "language": "es-CL",
        "text": "Prensa",
        "title": "Prensa",
        "description": "Los comunicados de prensa, para los medios de comunicación.",
        "xmlUrl": "https://mariaelena.example.com/feeds/prensa.rss.xml",
        "htmlUrl": "https://mariaelena.example.com/prensa/",
    }
