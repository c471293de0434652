"""What the channel makes of some episodes, as files by their address."""

from typing import Any

from plugins.newsroom.edition import Edition
from plugins.newsroom.site import Site
from plugins.pressroom.artefact import each_artefact
from plugins.radio.channel import radio_artefacts
from plugins.radio.config import RadioConfig
from tests import factories
from tests.recordings import episode

FEED = "feeds/radio.rss.xml"
HOST = factories.SITE.url
REMOTE = "https://audio.example.com/programa.m4a"
CHAPTERS = [{"inicio": "0:05", "titulo": "Entrevista"}, {"inicio": "0:40", "titulo": "Avisos"}]
TALK = episode(
    "charla",
    details={
        "hosts": ["Comunicaciones"],
        "guests": ["Biblioteca", "Deportes"],
        "chapters": CHAPTERS,
        "season": "2",
        "episode": "12",
    },
)
MUSIC = episode("musica", transcript=None, is_demo=True, date=factories.NOW)
ELSEWHERE = factories.story(
    "lejos",
    kind=factories.kind("radio"),
    details={
        "audio": REMOTE,
        "audio_bytes": "12345678",
        "duration": "25:30",
        "no_transcript": "Es solo música.",
    },
)
EPISODES = (MUSIC, TALK, ELSEWHERE)


def published(edition: Edition, *, site: Site = factories.SITE, **options: Any) -> dict[str, bytes]:
    """Return the files of *edition*: path relative to the output -> bytes."""
    return {
        path: data
        for artefact in each_artefact(radio_artefacts(edition, site, RadioConfig(**options)))
        for path, data in zip(artefact.paths, artefact.make(), strict=True)
    }


def feed(**options: Any) -> bytes:
    """Return the feed of EPISODES."""
    return published(factories.edition(*EPISODES), **options)[FEED]
