"""Bulletins of an edition: pages, files, the feed; never what is not public."""

from dataclasses import replace
from datetime import datetime, timedelta

import feedparser
import pytest

from plugins.bulletin.channel import COMING, IN_FEED, KEPT, addresses, bulletin_artefacts
from plugins.newsroom import Audience, Edition, Site, Story, edition_at, next_due
from plugins.newsroom.kinds import all_kinds
from plugins.pressroom.artefact import each_artefact, output_path
from plugins.spanish import SANTIAGO
from plugins.voice import seconds_in
from plugins.wording import Aloud
from tests.bulletin.issues import FORM, every_story
from tests.factories import REGISTRY, SITE, origin, story
from tests.pages.published import frame

MOMENT = datetime(2026, 11, 30, 12, tzinfo=SANTIAGO)
A_WEEK = timedelta(days=7)


def edition(
    *stories: Story, moment: datetime = MOMENT, audience: Audience = Audience.PUBLIC
) -> Edition:
    registry = replace(REGISTRY, newsletter=FORM)
    return edition_at(moment, stories, registry=registry, kinds=all_kinds(), audience=audience)


def made(told: Edition, site: Site = SITE, aloud: Aloud | None = None) -> dict[str, bytes]:
    shown = replace(frame(), site=site)
    return {
        path: data
        for each in each_artefact(bulletin_artefacts(told, shown, aloud))
        for path, data in zip(each.paths, each.make(), strict=True)
    }


def weekly(count: int) -> tuple[Story, ...]:
    return tuple(story(f"n{n}", date=MOMENT - timedelta(days=4) - n * A_WEEK) for n in range(count))


def test_it_makes_what_it_declares() -> None:
    for told in (edition(*every_story()), edition(), edition(*weekly(IN_FEED + 5))):
        assert {output_path(each) for each in addresses().of_edition(told)} == set(made(told))


def test_without_a_form_there_is_none() -> None:
    told = replace(edition(*every_story()), registry=REGISTRY)

    assert made(told) == {}
    assert list(addresses().of_edition(told)) == []
    staff = replace(told, audience=Audience.STAFF)
    [page] = made(staff).values()
    assert "Falta la forma del boletín" in page.decode()
    assert list(addresses().of_edition(staff)) == [COMING.path]


def test_only_the_newest_have_files() -> None:
    files = made(edition(*weekly(KEPT + 3)))

    assert sum(path.endswith("correo.html") for path in files) == KEPT
    assert sum(path.endswith("index.html") for path in files) == KEPT + 3 + 1
    oldest = min(path for path in files if path.startswith("boletin/2"))
    assert b"correo.html" not in files[oldest]


def test_the_feed_has_an_entry_for_each_issue() -> None:
    feed = feedparser.parse(made(edition(*weekly(3)))["feeds/boletin.rss.xml"])

    assert not feed.bozo
    assert [each.link for each in feed.entries] == [
        f"{SITE.url}/boletin/2026-{week}/" for week in (48, 47, 46)
    ]
    assert feed.entries[0].title == "Boletín de prueba, viernes 27 de noviembre de 2026"
    assert feed.entries[0].published_parsed[:5] == (2026, 11, 27, 12, 0)
    assert "/noticias/2026/11/n0/" in feed.entries[0].content[0].value


@pytest.mark.parametrize("count", [0, 1])
def test_the_feed_says_no_time_of_the_clock(count: int) -> None:
    told = edition(*weekly(count))

    assert made(told) == made(told)
    assert b"lastBuildDate" in made(told)["feeds/boletin.rss.xml"]


def test_what_is_not_public_is_in_no_byte() -> None:
    canary = "CANARIO-9137"
    hidden = [
        story("interna", title=canary, audience=Audience.STAFF),
        story("borrador", title=canary, is_draft=True),
        story("despues", title=canary, date=MOMENT + timedelta(days=1)),
    ]
    files = made(edition(*every_story(), *hidden))

    assert not any(canary.encode() in data for data in files.values())


def test_the_staff_see_their_own_and_what_comes_next_as_all_will_see_it() -> None:
    site = replace(SITE, url="https://interna.example.com", public_url=SITE.url)
    internal = story("interna", title="Reunión de funcionarios", audience=Audience.STAFF)
    embargoed = story("futura", title="Se sabrá el jueves", date=MOMENT + timedelta(days=3))
    files = made(edition(internal, embargoed, audience=Audience.STAFF), site)

    assert "Reunión de funcionarios".encode() in files["boletin/2026-48/index.html"]
    assert "boletin/2026-48/envio.json" not in files
    coming = files[output_path(COMING.path)]
    assert "Se sabrá el jueves".encode() in coming
    assert "Reunión de funcionarios".encode() not in coming
    mail = files[output_path(f"{COMING.path}correo.html")].decode()
    assert f"{SITE.url}/noticias/2026/12/futura/" in mail
    assert "interna.example.com" not in mail


def test_another_body_makes_nothing_anew() -> None:
    def origins(body: str) -> list[bytes]:
        told = edition(*(replace(each, body=body, digest="") for each in weekly(3)))
        return [origin(each) for each in each_artefact(bulletin_artefacts(told, frame()))]

    assert origins("<p>Uno.</p>") == origins("<p>Otro.</p>")


def test_the_site_changes_when_one_comes_out() -> None:
    friday = datetime(2026, 12, 4, 9, tzinfo=SANTIAGO)
    due = next_due((), friday - timedelta(minutes=1), newsletter=FORM)

    assert (due.moment, due.why) == (friday, "sale el boletín")
    assert next_due((), friday, newsletter=FORM).why != "sale el boletín"


def test_it_is_read_aloud_where_a_setting_asks() -> None:
    told = edition(*weekly(2))
    files = made(told, aloud=Aloud(None))
    sound = files["boletin/2026-48/oir.mp3"]
    [entry, _] = feedparser.parse(files["feeds/boletin.rss.xml"]).entries
    [enclosure] = entry.enclosures

    assert seconds_in(sound) > 5
    assert enclosure.href.partition("?")[0] == f"{SITE.url}/boletin/2026-48/oir.mp3"
    assert (int(enclosure.length), enclosure.type) == (len(sound), "audio/mpeg")
    words = files["boletin/2026-48/oir.vtt"].decode()
    assert "Le habla una voz sintética." in words
    assert "viernes 27 de noviembre de 2026" in words
    assert told.stories[0].title in words
    assert b"oir.mp3" in files["boletin/2026-48/index.html"]
    declared = addresses(is_aloud=True).of_edition(told)
    assert {output_path(each) for each in declared} == set(files)
    assert not any("oir" in path for path in made(told))


def test_the_staff_hear_and_copy_no_issue_that_is_out() -> None:
    site = replace(SITE, url="https://interna.example.com", public_url=SITE.url)
    told = edition(*weekly(2), audience=Audience.STAFF)
    files = made(told, site, Aloud(None))

    assert {output_path(each) for each in addresses(is_aloud=True).of_edition(told)} == set(files)
    assert [path for path in files if path.startswith("boletin/2026-48/")] == [
        "boletin/2026-48/index.html"
    ]
