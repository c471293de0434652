"""Who follows the wire misses nothing, gets nothing twice and nothing early."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from plugins.newsroom.story import Correction, Story, Withdrawal
from plugins.spanish.moments import Stated
from plugins.wire.latest import MOST
from tests import factories
from tests.factories import NOW, SITE, edition, kind, story
from tests.feeds.published import published
from tests.wire.made import files
from tests.wire.reader import Desk
from tests.wire.validator import faults

BEFORE = NOW - timedelta(days=3)
EVENT = {"start": "2026-11-28 10:00", "place": "Plaza"}


def site(moment: datetime, *stories: Story) -> Mapping[str, bytes]:
    made = files(edition(*stories, moment=moment))
    assert faults(json.loads(made["cable/ultimas.ninjs.json"])) == []
    return made


def fair(**values: object) -> Story:
    details = {**EVENT, **values.pop("details", {})}  # type: ignore[dict-item]
    return story("feria", kind=kind("evento"), details=details, date=BEFORE, **values)


def test_a_story_through_its_life() -> None:
    desk, news = Desk(), story("aviso", title="Otra cosa", date=BEFORE - timedelta(hours=1))
    hour = timedelta(hours=1)

    assert desk.polls(site(BEFORE, news, fair())) == [
        ("new", "Otra cosa"),
        ("new", "La feria vuelve a la plaza"),
    ]
    assert desk.polls(site(BEFORE + hour, news, fair())) == []

    fixed = Correction(date=Stated(BEFORE + 2 * hour), text="Abre a las 10.")
    put_right = {"corrections": (fixed,), "updated": fixed.date.moment}
    assert desk.polls(site(BEFORE + 3 * hour, news, fair(**put_right))) == [
        ("update", "La feria vuelve a la plaza")
    ]

    off = {**put_right, "details": {"state": "cancelado"}}
    assert desk.polls(site(BEFORE + 4 * hour, news, fair(**off))) == [
        ("update", "CANCELADO: La feria vuelve a la plaza")
    ]

    moved = replace(fair(**off), slug="gran-feria", aliases=(fair().path,))
    assert desk.polls(site(BEFORE + 5 * hour, news, moved)) == []

    gone = replace(moved, withdrawal=Withdrawal(date=Stated(BEFORE + 6 * hour), reason="Un error"))
    assert desk.polls(site(BEFORE + 7 * hour, news, gone)) == [("kill", f"{SITE.url}{fair().path}")]
    assert desk.polls(site(BEFORE + 8 * hour, news, gone)) == []
    assert len(desk.has) == 2


def test_nothing_comes_before_its_hour() -> None:
    desk = Desk()
    embargoed = story("embargo", title="Bajo embargo", published=NOW)
    later = Correction(date=Stated(NOW + timedelta(hours=2)), text="Una corrección.")
    corrected = replace(embargoed, corrections=(later,), updated=later.date.moment)
    gone = replace(
        corrected, withdrawal=Withdrawal(date=Stated(NOW + timedelta(hours=4)), reason="Un error")
    )

    assert desk.polls(site(NOW - timedelta(seconds=1), gone)) == []
    assert desk.polls(site(NOW, gone)) == [("new", "Bajo embargo")]
    assert desk.polls(site(NOW + timedelta(hours=1), gone)) == []
    assert desk.polls(site(NOW + timedelta(hours=2), gone)) == [("update", "Bajo embargo")]
    assert [what for what, _ in desk.polls(site(NOW + timedelta(hours=5), gone))] == ["kill"]


def test_what_another_story_replaced_says_so() -> None:
    desk, old = Desk(), story("corte", title="Corte de agua", date=BEFORE)
    new = story("sigue", title="Sigue el corte", date=NOW, replaces=old.source)

    desk.polls(site(BEFORE, old, new))
    assert sorted(desk.polls(site(NOW, old, new))) == [
        ("new", "Sigue el corte"),
        ("update", "Corte de agua"),
    ]
    assert "Sigue el corte" in desk.has[f"{SITE.url}{old.path}"]["edNote"]
    assert desk.polls(site(NOW + timedelta(days=1), old, new)) == []


def test_what_has_expired_is_in_the_list_without_its_words() -> None:
    told = story(title="Ya venció", summary="Un resumen", expires=NOW)
    made = site(NOW + timedelta(days=1), told)
    [item] = json.loads(made["cable/ultimas.ninjs.json"])["associations"]

    assert item["expires"] == "2026-11-23T12:00:00-03:00"
    assert "Ya venció" not in str(item)
    assert "Un resumen" not in str(item)


def test_a_correction_of_an_old_story_comes_too() -> None:
    desk = Desk()
    many = factories.stories(MOST + 5)
    old = many[-1]
    desk.polls(site(NOW, *many))
    assert f"{SITE.url}{old.path}" not in desk.has

    fixed = Correction(date=Stated(NOW), text="El precio.")
    put_right = replace(old, corrections=(fixed,), updated=NOW)
    assert desk.polls(site(NOW, *many[:-1], put_right)) == [("new", old.title)]


def test_the_list_is_bounded_and_names_the_newest_change_first() -> None:
    made = site(NOW, *factories.stories(MOST + 5))
    items = json.loads(made["cable/ultimas.ninjs.json"])["associations"]

    moments = [each["versionCreated"] for each in items]
    assert len(items) == MOST
    assert moments == sorted(moments, reverse=True)
    assert all("bodies" not in each for each in items)


def test_another_text_makes_the_list_not_anew() -> None:
    def made(body: str) -> bytes:
        return site(NOW, story(body=body))["cable/ultimas.ninjs.json"]

    assert made("<p>Uno.</p>") == made("<p>Dos.</p>")


def test_an_empty_site_has_an_empty_list() -> None:
    made = json.loads(site(NOW)["cable/ultimas.ninjs.json"])

    assert made["associations"] == []
    assert "versionCreated" not in made


@pytest.mark.parametrize("hub", ["", "https://hub.ejemplo.cl/"])
def test_the_hub_is_told_of_exactly_what_names_it(hub: str) -> None:
    given, own = edition(story()), replace(SITE, hub=hub)
    topics = json.loads(files(given, own)["cable/websub.json"])

    assert topics["hub"] == hub
    paths = [each.removeprefix(f"{SITE.url}/") for each in topics["topics"]]
    feeds = published(given, site=replace(SITE, hub="https://hub.ejemplo.cl/"))
    naming = {path for path, data in feeds.items() if b"https://hub.ejemplo.cl/" in data}
    assert {*paths} == {*naming, "cable/ultimas.ninjs.json"}
    assert len(paths) == len({*paths})
