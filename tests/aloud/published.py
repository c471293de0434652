"""Some notices, and what the channel makes of them, as files by their address."""

from typing import Any

from plugins.aloud.channel import aloud_artefacts
from plugins.newsroom.edition import Edition
from plugins.newsroom.story import Story
from plugins.pressroom.artefact import each_artefact
from tests import factories
from tests.factories import NOW

FEED = "feeds/avisos-para-oir.rss.xml"


def notice(slug: str = "corte", **values: Any) -> Story:
    given = {
        "kind": factories.kind("aviso"),
        "title": "Se corta el agua en María Elena",
        "details": {"area": "Toda la comuna"},
        "summary": "Por trabajos en la matriz, de 9:00 a 13:30 horas.",
    }
    return factories.story(slug, **{**given, **values})


CUT = notice()
DEMO = notice(
    "ficticio",
    title="Vacunas a $12.500 <gratis> & más",
    is_demo=True,
    date=NOW,
    for_ear="Hay vacunas, a $12.500.",
)
NEWS = factories.story("feria")
NOTICES = (DEMO, CUT)


def published(edition: Edition) -> dict[str, bytes]:
    """Return the files of *edition*: path relative to the output -> bytes."""
    return {
        path: data
        for artefact in each_artefact(aloud_artefacts(edition, factories.SITE))
        for path, data in zip(artefact.paths, artefact.make(), strict=True)
    }
