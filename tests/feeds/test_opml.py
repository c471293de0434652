from typing import Any

from lxml import etree

from plugins.newsroom import PODCAST_FEED
from plugins.newsroom.edition import Edition
from plugins.site.subscriptions import subscriptions_of
from tests import factories
from tests.feeds.published import artefacts, published

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


def lists(given: Edition) -> dict[str, Any]:
    """Return the list of each department, by the name of its file."""
    files = published(given)
    return {
        path.rpartition("/")[2]: etree.fromstring(data)
        for path, data in files.items()
        if path.startswith("feeds/departamentos/") and path.endswith(".opml")
    }


def test_a_department_has_a_list_of_all_that_tells_of_it() -> None:
    charla = factories.story(
        "charla",
        kind=factories.kind("evento"),
        details={"start": "2026-11-28 10:00", "place": "Sede vecinal"},
        topics=(factories.PATRIMONIO,),
    )
    made = lists(factories.edition(charla, factories.story(), factories.story("otra")))

    assert set(made) == {"cultura.opml", "deportes.opml"}
    listed = made["cultura.opml"].xpath("//@xmlUrl")
    root = "https://mariaelena.example.com/feeds/"
    assert listed == [
        f"{root}departamentos/cultura.rss.xml",
        f"{root}temas/patrimonio.rss.xml",
        f"{root}tipos/evento.rss.xml",
        f"{root}tipos/noticia.rss.xml",
    ]
    [calendar] = made["cultura.opml"].xpath("//outline[@type='link']")
    assert calendar.get("url") == (
        "https://mariaelena.example.com/agenda/departamentos/cultura.ics"
    )
    assert made["deportes.opml"].xpath("//@xmlUrl") == [f"{root}departamentos/deportes.rss.xml"]


def test_another_text_makes_no_list_anew() -> None:
    def origins(body: str) -> list[bytes]:
        made = artefacts(factories.edition(factories.story(body=body)))
        return [factories.origin(each) for each in made if each.paths[0].endswith(".opml")]

    assert len(origins("<p>Uno.</p>")) == 3
    assert origins("<p>Uno.</p>") == origins("<p>Dos.</p>")
