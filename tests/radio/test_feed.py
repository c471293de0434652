"""The podcast's feed, as the directories want it."""

import json
import re
from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_DNS, UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.newsroom.site import Site
from plugins.newsroom.story import Audience, Story, Withdrawal
from plugins.podcast.show import FEEDS, TEXT_LIMIT
from plugins.pressroom.artefact import output_path
from plugins.radio.channel import ADDRESSES
from plugins.spanish.moments import Stated
from tests import factories
from tests.factories import NOW, SITE
from tests.radio.published import CHAPTERS, EPISODES, FEED, MUSIC, TALK, feed, published
from tests.recordings import episode

SPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}


def channel(data: bytes) -> Any:
    return etree.fromstring(data)[0]


def found(parent: Any, path: str) -> list[Any]:
    return list(parent.xpath(path, namespaces=SPACES))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("atom:link[@rel='self']/@href", f"{SITE.url}/feeds/radio.rss.xml"),
        ("atom:link[@rel='self']/@type", "application/rss+xml"),
        ("title/text()", "Revista Matinal"),
        ("description/text()", None),
        ("link/text()", f"{SITE.url}/radio/"),
        ("language/text()", "es-CL"),
        ("itunes:category/@text", "Government"),
        ("itunes:explicit/text()", "false"),
        ("itunes:image/@href", f"{SITE.url}/assets/portada-radio.jpg"),
        ("itunes:author/text()", SITE.name),
        ("itunes:type/text()", "episodic"),
        ("podcast:locked/text()", "yes"),
        ("podcast:medium/text()", "podcast"),
        ("podcast:guid/text()", None),
    ],
)
def test_the_programme_has_what_psp_1_and_apple_require(path: str, value: str | None) -> None:
    [told] = found(channel(feed()), path)

    assert told == value if value else told


@pytest.mark.parametrize(
    "path",
    [
        *("title/text()", "link/text()", "guid/text()", "pubDate/text()", "description/text()"),
        *("enclosure/@url", "enclosure/@length", "enclosure/@type"),
        *("itunes:duration/text()", "itunes:explicit/text()", "itunes:episodeType/text()"),
    ],
)
def test_every_episode_has_what_psp_1_and_apple_require(path: str) -> None:
    for item in found(channel(feed()), "item"):
        assert len(found(item, path)) == 1
        assert found(item, path)[0]


def test_the_identity_comes_from_the_address_and_stays_when_it_is_written_down() -> None:
    # The example of the specification (docs/tags/guid.md).
    assert str(uuid5(FEEDS, "podnews.net/rss")) == "9b024349-ccf0-5f69-a609-6b82873eab3c"

    [own] = found(channel(feed()), "podcast:guid/text()")
    assert UUID(own) == uuid5(FEEDS, "mariaelena.example.com/feeds/radio.rss.xml")
    kept = str(uuid5(NAMESPACE_DNS, "antes.example.com"))
    assert found(channel(feed(guid=kept)), "podcast:guid/text()") == [kept]


def test_only_an_address_that_was_set_is_told() -> None:
    assert not found(channel(feed()), "itunes:owner | managingEditor | podcast:locked/@owner")

    site = Site(url=SITE.url, name=SITE.name, email="radio@example.com")
    told = channel(feed(site=site))
    assert found(told, "itunes:owner/itunes:email/text()") == ["radio@example.com"]
    assert found(told, "itunes:owner/itunes:name/text()") == [SITE.name]
    assert found(told, "podcast:locked/@owner") == ["radio@example.com"]


def test_a_description_is_plain_and_fits() -> None:
    many = [{"inicio": f"0:{number:02}", "titulo": "ñandú 🚲 " * 30} for number in range(60)]
    long = episode(summary="Cuesta < $5.000 & es gratis.", details={"chapters": many})
    [text] = found(channel(published(factories.edition(long))[FEED]), "item/description/text()")

    assert len(text.encode()) <= TEXT_LIMIT
    assert text.startswith("Cuesta < $5.000 & es gratis.\n\nDuración: 1 minuto\n\n0:00 ñandú")
    assert text.endswith(f"\n\nMás información: {SITE.absolute(long.path)}")


def test_a_description_says_what_is_heard_and_where_more_is() -> None:
    data = published(factories.edition(TALK))[FEED]
    [text] = found(channel(data), "item/description/text()")

    assert text == (
        f"{TALK.summary}\n\n"
        "Episodio: Temporada 2, episodio 12\nDuración: 1 minuto\nConducen: Comunicaciones\n"
        "Invitados: Biblioteca, Deportes\n\n"
        "0:00 Inicio\n0:05 Entrevista\n0:40 Avisos\n\n"
        f"Más información: {SITE.absolute(TALK.path)}"
    )


def test_sample_content_says_so_in_all_that_is_published() -> None:
    demo = episode("muestra", is_demo=True)
    files = published(factories.edition(demo))

    [text] = found(channel(files[FEED]), "item/description/text()")
    assert text.startswith("Contenido de muestra. ")
    assert b"Contenido de muestra." in files["noticias/2026/11/muestra/transcripcion.txt"]


def test_each_episode_names_the_files_beside_its_page() -> None:
    for told in EPISODES:
        files = published(factories.edition(told))

        declared = map(output_path, ADDRESSES.beside_page_of(told))
        assert {*declared, FEED} == files.keys()
        assert all(path == FEED or path.startswith(told.path[1:]) for path in files)


def test_chapters_and_transcript_stand_beside_the_page() -> None:
    files = published(factories.edition(TALK, MUSIC))
    own = TALK.path.strip("/")

    assert files.keys() == {FEED, f"{own}/capitulos.json", f"{own}/transcripcion.txt"}
    assert json.loads(files[f"{own}/capitulos.json"]) == {
        "version": "1.2.0",
        "title": TALK.title,
        "chapters": [
            {"startTime": 0, "title": "Inicio"},
            {"startTime": 5, "title": CHAPTERS[0]["titulo"]},
            {"startTime": 40, "title": CHAPTERS[1]["titulo"]},
        ],
    }
    assert files[f"{own}/transcripcion.txt"].decode() == (
        f"{TALK.title}\n\n"
        "Conducción: Buenos días, María Elena.\n\nInvitada: Gracias por invitarnos.\n"
    )


HIDDEN = {
    "expired": {"expires": NOW - timedelta(hours=1)},
    "embargoed": {"published": NOW + timedelta(hours=1)},
    "draft": {"is_draft": True},
    "internal": {"audience": Audience.STAFF},
    "withdrawn": {"withdrawal": Withdrawal(date=Stated(NOW - timedelta(hours=1)), reason="Error.")},
}


@pytest.mark.parametrize("values", HIDDEN.values(), ids=HIDDEN)
def test_what_is_not_offered_is_in_nothing(values: dict[str, Any]) -> None:
    hidden: Story = episode("oculto", details={"chapters": CHAPTERS}, **values)

    assert published(factories.edition(TALK, hidden)) == published(factories.edition(TALK))


def test_a_programme_without_episodes_is_a_feed_without_a_date() -> None:
    data = published(factories.edition(factories.story()))[FEED]

    assert not found(channel(data), "item | lastBuildDate | pubDate")
    assert found(channel(data), "title/text()") == ["Revista Matinal"]


def test_it_holds_as_many_as_it_should() -> None:
    assert len(found(channel(feed(size=2)), "item")) == 2


def test_a_changed_text_of_the_page_changes_nothing() -> None:
    assert published(factories.edition(episode(body="<p>Uno.</p>"))) == published(
        factories.edition(episode(body="<p>Dos.</p>"))
    )


@given(st.text(max_size=120), st.text(max_size=300))
def test_any_words_come_through(title: str, summary: str) -> None:
    data = published(factories.edition(episode(title=f"A{title}", summary=f"A{summary}")))[FEED]
    [item] = found(channel(data), "item")

    assert found(item, "title/text()")[0].startswith("A")
    assert len(found(item, "description/text()")[0].encode()) <= TEXT_LIMIT
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", data.decode())


def test_who_opens_it_in_a_browser_reads_how_it_is_heard_and_what_there_is() -> None:
    data = feed()
    root = etree.fromstring(data)

    assert b'<?xml-stylesheet type="text/css" href="/feeds/feed.css"?>' in data
    shown = "/rss/channel/*[1]//*[local-name()='%s']"
    told = " ".join(found(root, f"{shown % 'p'}/text()"))
    assert "péguela en la aplicación donde oye podcasts" in told
    assert found(root, f"{shown % 'code'}/text()") == [f"{SITE.url}/feeds/radio.rss.xml"]
    assert f"{SITE.url}/suscribirse/" in found(root, f"{shown % 'a'}/@href")
    assert found(root, f"{shown % 'h2'}/*/text()") == found(root, "//item/title/text()")
