"""What accredited outlets get before its hour, and that nobody else does."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from plugins.newsroom import Audience, Edition, Outlet, Story, accredited, next_due
from plugins.newsroom.story import Withdrawal
from plugins.spanish import SANTIAGO, Stated
from tests.factories import NOW, REGISTRY, edition, kind, story

AHEAD = NOW + timedelta(days=2)
RADIO = Outlet(slug="radio", name="Radio de Ejemplo", until=Stated(AHEAD + timedelta(days=30)))


def held(slug: str = "anuncio", **values: Any) -> Story:
    return story(
        slug,
        **{
            "kind": kind("comunicado"),
            "published": AHEAD,
            "embargo": Stated(AHEAD),
            **values,
        },
    )


def for_media(*stories: Story, moment: datetime = NOW) -> Edition:
    return edition(*stories, moment=moment, audience=Audience.MEDIA)


def test_media_get_what_is_under_an_embargo_and_nothing_else() -> None:
    public = story("publica")
    found = for_media(public, held())

    assert [each.slug for each in found.handed_ahead] == ["anuncio"]
    assert found.stories == found.expired == found.withdrawn == found.prepared == ()
    assert found.written == ()


@pytest.mark.parametrize(
    "other",
    [
        held("borrador", is_draft=True),
        held("interna", audience=Audience.STAFF),
        held("programada", embargo=None),
        held("retirada", withdrawal=Withdrawal(date=Stated(NOW), reason="Por error.")),
        held("sin-kit", kind=kind("noticia")),
    ],
    ids=lambda each: each.slug,
)
def test_nothing_else_is_handed_ahead(other: Story) -> None:
    assert for_media(other).handed_ahead == ()


def test_at_its_hour_it_is_everybodys_and_no_longer_ahead() -> None:
    before, after = AHEAD - timedelta(seconds=1), AHEAD

    assert [len(for_media(held(), moment=each).handed_ahead) for each in (before, after)] == [1, 0]
    assert [len(edition(held(), moment=each).stories) for each in (before, after)] == [0, 1]


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.STAFF])
def test_no_other_edition_knows_the_outlets(audience: Audience) -> None:
    found = edition(held(), registry=replace(REGISTRY, outlets=(RADIO,)), audience=audience)

    assert found.registry.outlets == ()
    assert found.handed_ahead == ()


def test_the_first_to_end_comes_first() -> None:
    later = held("despues", published=AHEAD + timedelta(hours=1), embargo=Stated(AHEAD))

    assert [each.slug for each in for_media(later, held()).handed_ahead] == ["anuncio", "despues"]


def test_an_outlet_gets_nothing_once_its_time_is_over() -> None:
    last = Outlet(slug="diario", name="Diario", until=Stated.on(NOW.date()))

    assert accredited((RADIO, last), NOW) == (last, RADIO)
    assert accredited((RADIO, last), NOW + timedelta(days=1)) == (RADIO,)


def test_the_end_of_an_outlet_asks_for_a_new_build() -> None:
    ends = Outlet(slug="tarde", name="Tarde", until=Stated(NOW + timedelta(hours=1)))
    due = next_due((), NOW, audience=Audience.MEDIA, outlets=(ends,))

    assert due.moment == NOW + timedelta(hours=1)
    assert "Tarde" not in due.why


def test_the_end_of_an_embargo_asks_for_a_new_build() -> None:
    noon = datetime(2026, 11, 23, 20, tzinfo=SANTIAGO)
    due = next_due((held(published=noon, embargo=Stated(noon)),), NOW, audience=Audience.MEDIA)

    assert due.moment == noon
