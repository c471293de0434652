"""What may be public at a moment."""

import random
from datetime import timedelta

from plugins.newsroom.edition import newest_first
from plugins.newsroom.moments import parse_moment
from plugins.newsroom.story import Audience
from tests.factories import NOW, edition, stories, story


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
