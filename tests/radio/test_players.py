"""Three programs that players read a podcast with."""

import json
import os
import subprocess
from dataclasses import replace
from io import BytesIO
from typing import Any

import feedparser
import podcastparser

from tests.conftest import ROOT
from tests.factories import SITE
from tests.radio.published import ELSEWHERE, EPISODES, MUSIC, REMOTE, TALK, feed

SCRIPT = ROOT / "tests" / "radio" / "partytime.cjs"
AUDIO = f"{SITE.url}/documentos/abababababab/programa.mp3"


def gpodder(data: bytes) -> Any:
    return podcastparser.parse(f"{SITE.url}/feeds/radio.rss.xml", BytesIO(data))


def partytime(data: bytes) -> Any:
    done = subprocess.run(
        ["node", SCRIPT],
        input=data,
        env={**os.environ, "NODE_PATH": str(ROOT / "tests/tools/node_modules")},
        capture_output=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_gpodder_shows_the_programme_and_plays_every_episode() -> None:
    show = gpodder(feed())
    played = [
        (each["guid"], each["total_time"], *each["enclosures"][0].values())
        for each in show["episodes"]
    ]

    assert show["title"] == "Revista Matinal"
    assert show["cover_url"] == f"{SITE.url}/assets/portada-radio.jpg"
    assert show["itunes_categories"] == [["Government"]]
    assert show["explicit"] is False
    assert played == [
        (SITE.absolute(MUSIC.path), 60, AUDIO, 240_000, "audio/mpeg"),
        (SITE.absolute(TALK.path), 60, AUDIO, 240_000, "audio/mpeg"),
        (SITE.absolute(ELSEWHERE.path), 1530, REMOTE, 12_345_678, "audio/mp4"),
    ]


def test_partytime_finds_what_podcasting_2_0_adds() -> None:
    show = partytime(feed(site=replace(SITE, email="radio@example.com")))
    talk = show["items"][1]
    own = SITE.absolute(TALK.path)

    assert show["medium"] == "podcast"
    assert show["locked"] is True
    assert show["guid"] == "80f9510a-1620-5531-9be8-cdcab6f19973"
    assert show["pubsub"] == {"self": f"{SITE.url}/feeds/radio.rss.xml"}
    assert talk["podcastChapters"] == {
        "url": f"{own}capitulos.json",
        "type": "application/json+chapters",
    }
    assert [(each["url"], each["type"]) for each in talk["podcastTranscripts"]] == [
        (f"{SITE.url}/documentos/cdcdcdcdcdcd/programa.vtt", "text/vtt"),
        (f"{own}transcripcion.txt", "text/plain"),
    ]
    assert [(each["name"], each["role"]) for each in talk["podcastPeople"]] == [
        ("Comunicaciones", "Host"),
        ("Biblioteca", "Guest"),
        ("Deportes", "Guest"),
    ]
    assert (talk["itunesSeason"], talk["itunesEpisode"], talk["duration"]) == (2, 12, 60)
    assert "podcastTranscripts" not in show["items"][0]
    assert "podcastChapters" not in show["items"][0]


def test_a_feed_reader_reads_it_without_complaint() -> None:
    found = feedparser.parse(feed())

    assert not found.bozo, found.get("bozo_exception")
    assert [entry.link for entry in found.entries] == [
        SITE.absolute(each.path) for each in EPISODES
    ]
