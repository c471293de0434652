"""What may be public at a moment."""

import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.newsroom.edition import Edition, newest_first
from plugins.newsroom.story import Audience
from plugins.spanish.moments import parse_moment
from tests.conftest import write_files
from tests.factories import NOW, edition, kind, stories, story
from tests.reading import read_content
from tests.small_site import BASE, article


def test_drafts_future_embargoed_and_internal_stories_are_not_in_it() -> None:
    hidden = [
        story("borrador", is_draft=True),
        story("futura", date=NOW + timedelta(seconds=1)),
        story("embargo", published=NOW + timedelta(hours=1)),
        story("interna", audience=Audience.STAFF),
    ]
    made = edition(*hidden, story("publica"))

    assert [each.slug for each in made.stories] == ["publica"]
    assert made.expired == ()


def test_a_story_is_public_from_its_very_moment() -> None:
    assert edition(story(date=NOW)).stories


def test_an_expired_story_is_apart_from_its_very_moment() -> None:
    made = edition(story(expires=NOW))

    assert made.stories == ()
    assert len(made.expired) == 1
    assert edition(story(expires=NOW + timedelta(seconds=1))).stories


def test_an_hour_that_comes_twice_is_two() -> None:
    first = story("primera", published=parse_moment("2026-04-04 23:30 -03:00"))
    second = story("segunda", published=parse_moment("2026-04-04 23:30 -04:00"))

    def offered(moment: str) -> list[str]:
        made = edition(first, second, moment=parse_moment(moment))
        return [each.slug for each in made.stories]

    assert offered("2026-04-04 23:29 -03:00") == []
    assert offered("2026-04-04 23:45 -03:00") == ["primera"]
    assert offered("2026-04-04 23:29 -04:00") == ["primera"]
    assert offered("2026-04-04 23:30 -04:00") == ["segunda", "primera"]


def test_staff_see_what_is_public_and_what_is_theirs() -> None:
    given = (story("interna", audience=Audience.STAFF), story("publica"))

    assert len(edition(*given, audience=Audience.STAFF).stories) == 2


def test_the_order_does_not_depend_on_that_of_the_files() -> None:
    given = [*stories(5), *(story(f"igual-{number}", date=NOW) for number in range(5))]
    expected = newest_first(given)
    for seed in range(10):
        random.Random(seed).shuffle(given)  # noqa: S311 - no secret
        assert newest_first(given) == expected
    assert [each.published for each in expected] == sorted(
        (each.published for each in given), reverse=True
    )


def test_it_was_updated_when_its_newest_story_was() -> None:
    assert edition(*stories(3)).updated == NOW - timedelta(hours=1)


COURSE = {
    "tipo": "curso",
    "fecha": "2026-11-01 10:00",
    "sesiones": "[2026-11-20 18:00, 2026-12-03 18:00]",
    "minutos": "90",
    "lugar": "Biblioteca",
    "imparte": "OMIL",
    "inscripcion": "En la OMIL",
    "cierre": "2026-11-18",
}


def edition_of(folder: Path, moment: str, **articles: dict[str, str]) -> Edition:
    files = {f"cultura/{name}.md": article(**fields) for name, fields in articles.items()}
    write_files(folder, BASE | files)
    reading = read_content(folder, moment=parse_moment(moment))
    assert not reading.problems
    return edition(*reading.stories, moment=parse_moment(moment))


def slugs(*found: Any) -> list[str]:
    return [each.slug for each in found]


@pytest.mark.parametrize(
    ("moment", "is_offered"),
    [("2026-11-18 23:59", True), ("2026-11-19 00:00", False), ("2027-01-01", False)],
)
def test_a_course_takes_place_after_its_registration_has_closed(
    tmp_path: Path, moment: str, is_offered: bool
) -> None:
    made = edition_of(tmp_path, moment, taller=COURSE)

    assert slugs(*made.stories) == (["taller"] if is_offered else [])
    assert slugs(*made.taking_place) == ["taller"]


@pytest.mark.parametrize(
    ("moment", "stands"), [("2026-11-25 23:59", True), ("2026-11-26 00:00", False)]
)
def test_what_an_editor_ends_takes_place_no_longer(
    tmp_path: Path, moment: str, stands: bool
) -> None:
    made = edition_of(tmp_path, moment, taller={**COURSE, "vence": "2026-11-25"})

    assert slugs(*made.taking_place) == (["taller"] if stands else [])


def test_what_another_takes_the_place_of_takes_place_no_longer(tmp_path: Path) -> None:
    other = {"reemplaza": "taller.md", "fecha": "2026-11-22 10:00"}
    before = edition_of(tmp_path, "2026-11-22 09:59", taller=COURSE, otra=other)
    after = edition_of(tmp_path, "2026-11-22 10:00", taller=COURSE, otra=other)

    assert slugs(*before.taking_place) == ["taller"]
    assert slugs(*after.taking_place) == []
    assert slugs(*after.expired) == ["taller"]


def test_only_what_has_dates_takes_place() -> None:
    event = story(kind=kind("evento"), details={"start": "2026-11-28 10:00", "place": "Plaza"})

    assert edition(story("nota"), event).taking_place == (event,)
