"""What became of something is said before its title, wherever no more than that is seen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from plugins.agenda.entry import entries_of
from plugins.feeds.item import item_of
from plugins.networks import brief_of
from plugins.newsroom.digests import with_digests
from plugins.newsroom.kinds.base import Dated, Fact
from plugins.newsroom.story import Story
from plugins.site.frame import facts_told
from plugins.spanish import Stated, capital, told, without_year
from plugins.structured_data.tags import story_tags
from tests.factories import NOW, SITE, edition, kind, story
from tests.renditions import ORIGINALS

FIELDS = {"start": "2026-11-22 10:00", "end": "2026-11-22 14:00", "place": "Plaza"}
STATES = {
    "cancelado": {"state": "cancelado"},
    "postergado": {"state": "postergado"},
    "nueva fecha": {"state": "reprogramado", "previous_start": "2026-11-21 10:00"},
    "como se anunció": {},
}


def fair(state: str) -> Story:
    return story(
        kind=kind("evento"),
        title="Feria",
        date=NOW - timedelta(days=9),
        details=FIELDS | STATES[state],
    )


def titles(given: Story) -> tuple[str, str]:
    """Return what a shared link and an entry of a feed are called."""
    tags = {tag.name: tag.content for tag in story_tags(SITE, given)}
    return tags["og:title"], item_of(given, SITE, ORIGINALS).title


def in_feeds(title: str) -> str:
    """Return *title* with what is not as it was announced in capitals."""
    word, colon, rest = title.partition(":")
    return title if word == "Ya pasó" or not colon else f"{word.upper()}:{rest}"


@pytest.mark.parametrize(
    ("state", "before", "after"),
    [
        ("cancelado", "Cancelado: Feria", "Cancelado: Feria"),
        ("postergado", "Postergado: Feria", "Postergado: Feria"),
        ("nueva fecha", "Nueva fecha: Feria", "Ya pasó: Feria"),
        ("como se anunció", "Feria", "Ya pasó: Feria"),
    ],
)
def test_titles_say_what_became_of_it(state: str, before: str, after: str) -> None:
    given = fair(state)
    [early] = edition(given, moment=NOW - timedelta(days=1, hours=1)).stories
    [late] = edition(given).stories

    assert titles(early) == (before, in_feeds(before))
    assert titles(late) == (after, in_feeds(after))
    word = after.partition(":")[0].upper()
    assert brief_of(late, SITE).openings == (f"{word}: Feria",)
    # Calendars know by themselves what has passed, and must not take it for a change of plans.
    assert list(entries_of(late, SITE)) == list(entries_of(early, SITE))


def test_once_it_has_passed_lists_and_posts_are_made_anew() -> None:
    given = with_digests(fair("como se anunció"))
    early, late = (
        edition(given, moment=moment).stories[0]
        for moment in (NOW - timedelta(days=1, hours=1), NOW)
    )

    for digest in ("digest", "card_digest", "post_digest"):
        assert getattr(early, digest) == getattr(given, digest) != getattr(late, digest)


def test_what_an_editor_ended_before_does_not_pass() -> None:
    ended = Stated(NOW - timedelta(days=3))
    given = replace(fair("como se anunció"), expires=ended, ended=ended)

    [shown] = edition(given).expired
    assert not shown.is_past


def test_only_our_own_dates_lose_their_year() -> None:
    ours, theirs, mail = facts_told(
        (
            Dated("Cuándo", "sábado 28 de noviembre de 2026"),
            Fact("Requisitos", "certificado del 3 de marzo de 2026"),
            Fact("Contacto", "prensa@ejemplo.cl"),
        ),
        2026,
    )

    assert ours.text == told("Sábado 28 de noviembre", None)
    assert theirs.text.endswith("marzo de 2026")
    assert theirs.text.startswith("Certificado")
    assert mail.text == "prensa@ejemplo.cl"


def test_no_other_year_is_lost() -> None:
    both = "del jueves 31 de diciembre de 2026 al sábado 2 de enero de 2027"

    assert without_year(both, 2026) == "del jueves 31 de diciembre al sábado 2 de enero de 2027"
    assert without_year(both, 2027) == "del jueves 31 de diciembre de 2026 al sábado 2 de enero"
    assert without_year(both, None) == both
    assert without_year("Noviembre de 2026", 2026) == "Noviembre"
    assert without_year("Plan 2026", 2026) == "Plan 2026"
    assert capital("https://ejemplo.cl") == "https://ejemplo.cl"
