import subprocess
from pathlib import Path
from typing import Any

import feedparser
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from plugins.newsroom.photo import original, pictures
from plugins.spanish.characters import clean_line
from tests import factories
from tests.feeds.published import published, varied_edition
from tests.recordings import episode
from tests.renditions import LENGTH

GRAMMAR = Path(__file__).with_name("atom.rnc")
ATOM = {"": "http://www.w3.org/2005/Atom"}


def feed_of(files: dict[str, bytes], name: str = "todo") -> Any:
    return etree.fromstring(files[f"feeds/{name}.atom.xml"])


def texts(parent: Any, path: str) -> list[str]:
    return [each.text for each in parent.findall(path, ATOM)]


def links(parent: Any) -> dict[str, str]:
    """Return where each link leads, but for that to the license, which all have."""
    found = {each.get("rel"): each.get("href") for each in parent.findall("link", ATOM)}
    found.pop("license")
    return found


def jing(folder: Path, files: dict[str, bytes]) -> subprocess.CompletedProcess[str]:
    """Check *files* against the grammar, all in one run: Java takes its time to start."""
    paths = [folder / f"{number}.xml" for number in range(len(files))]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    command = ["jing", "-c", str(GRAMMAR), *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_document_follows_the_grammar(tmp_path: Path) -> None:
    files = published(varied_edition()) | published(factories.edition())
    atoms = {path: data for path, data in files.items() if ".atom." in path}

    result = jing(tmp_path, atoms)

    assert result.returncode == 0, result.stdout
    assert any("archivo-1" in path for path in atoms)


def test_the_grammar_notices_faults(tmp_path: Path) -> None:
    good = published(varied_edition(2))["feeds/todo.atom.xml"]
    faults = {
        "no id": good.replace(b"<id>", b"<author><name>").replace(b"</id>", b"</name></author>"),
        "no offset": good.replace(b"-03:00</updated>", b"</updated>"),
        "no address": good.replace(b' href="', b' hreflang="'),
        "unknown element": good.replace(b"subtitle>", b"description>"),
    }

    result = jing(tmp_path, faults)

    assert all(f"{number}.xml:" in result.stdout for number in range(len(faults)))


def test_it_is_read_without_complaint() -> None:
    for path, data in published(varied_edition()).items():
        if ".atom." in path:
            feed = feedparser.parse(data)
            assert not feed.bozo, feed.get("bozo_exception")
            assert feed.version == "atom10"


def test_an_entry_says_everything() -> None:
    story = factories.story(topics=(factories.PATRIMONIO,), photo=factories.photo())
    data = published(factories.edition(story))["feeds/todo.atom.xml"]

    feed = feedparser.parse(data)
    entry = feed.entries[0]
    assert feed.feed.language == "es-CL"
    assert feed.feed.subtitle == "Todo lo que publica la Municipalidad, de todos los departamentos."
    assert feed.feed.author == "Municipalidad de María Elena"
    assert entry.id == entry.link == "https://mariaelena.example.com/noticias/2026/11/feria/"
    assert entry.title == story.title
    assert entry.summary == story.summary
    assert story.body in entry.content[0].value
    assert entry.author == "Cultura, Biblioteca y Patrimonio"
    assert entry.author_detail.href == "https://mariaelena.example.com/departamentos/cultura/"
    assert entry.published == "2026-11-22T12:00:00-03:00"
    assert [tag.term for tag in entry.tags] == [
        "Patrimonio",
        "Cultura, Biblioteca y Patrimonio",
        "Noticia",
    ]
    assert [dict(each) for each in entry.enclosures] == [
        {
            "type": "image/jpeg",
            "length": str(LENGTH),
            "title": "La plaza de María Elena al atardecer.",
            "href": factories.SITE.absolute(pictures(factories.photo()).jpeg[-1].path),
        },
        {
            "type": "image/jpeg",
            "length": str(LENGTH),
            "title": "La plaza de María Elena al atardecer. Imagen: Comunicaciones IMME",
            "href": factories.SITE.absolute(original(factories.photo()).path),
        },
    ]


def test_a_correction_keeps_the_identity_and_moves_the_update() -> None:
    before = factories.story(updated=factories.NOW.replace(hour=8))
    after = factories.story(updated=factories.NOW.replace(hour=11), title="Otro título")

    old, new = (feed_of(published(factories.edition(each))) for each in (before, after))

    assert texts(new, "entry/id") == texts(old, "entry/id")
    assert texts(new, "entry/published") == texts(old, "entry/published")
    assert texts(old, "entry/updated")[0].startswith("2026-11-23T08:00:00.")
    assert texts(new, "entry/updated")[0].startswith("2026-11-23T11:00:00.")
    assert texts(new, "updated") == texts(new, "entry/updated")


def test_stories_of_the_same_minute_are_told_apart() -> None:
    feed = feed_of(published(varied_edition(29)))

    moments = texts(feed, "entry/updated")
    assert len(set(moments)) == len(moments) == 30
    assert texts(feed, "updated") == [max(moments)]


def test_archives_are_marked_and_linked() -> None:
    files = published(factories.edition(*factories.stories(7)), size=4)
    base = "https://mariaelena.example.com/feeds/todo"

    feed, archive = feed_of(files), feed_of(files, "todo/archivo-2")
    mark = "{http://purl.org/syndication/history/1.0}archive"
    assert archive.find(mark) is not None
    assert feed.find(mark) is None
    assert links(archive) == {
        "self": f"{base}/archivo-2.atom.xml",
        "current": f"{base}.atom.xml",
        "prev-archive": f"{base}/archivo-1.atom.xml",
        "next-archive": f"{base}/archivo-3.atom.xml",
        "alternate": "https://mariaelena.example.com/",
    }
    assert links(feed)["prev-archive"] == f"{base}/archivo-3.atom.xml"
    assert texts(archive, "id") == texts(feed, "id") == [f"{base}.atom.xml"]


@given(st.text(st.characters()), st.text(st.characters()))
@settings(deadline=None, max_examples=60)
def test_any_words_give_well_formed_feeds_that_say_them(title: str, summary: str) -> None:
    story = factories.story(title=title, summary=summary)
    said = clean_line(title) or "Noticia"

    files = published(factories.edition(story))

    assert texts(feed_of(files), "entry/title") == [said]
    assert texts(feed_of(files), "entry/summary") == (
        [clean_line(summary)] if clean_line(summary) else []
    )
    assert etree.fromstring(files["feeds/todo.rss.xml"]).findtext("channel/item/title") == said


def test_an_episode_can_be_heard_from_the_feed(tmp_path: Path) -> None:
    files = published(factories.edition(episode(photo=factories.photo())))
    entry = feedparser.parse(files["feeds/todo.atom.xml"]).entries[0]
    [_, _, sound] = entry.enclosures

    assert jing(tmp_path, {"todo": files["feeds/todo.atom.xml"]}).returncode == 0
    assert sound.href == "https://mariaelena.example.com/documentos/abababababab/programa.mp3"
    assert (sound.type, sound.length) == ("audio/mpeg", "240000")
