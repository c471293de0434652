"""Which part of the index a story is in."""

from datetime import timedelta
from typing import Any

from plugins.newsroom.story import Audience, Story
from plugins.search.page import parts_of
from plugins.search.shard import entries_of, shards_of
from tests.factories import CENTENARIO, NOW, PATRIMONIO, QUILLAGUA, edition, story
from tests.search.published import EVERY, HELD, dated


def names(*given: Story, **values: Any) -> list[str]:
    return [shard.name for shard in shards_of(edition(*given, **values))]


def test_this_year_is_by_month_and_earlier_years_are_whole() -> None:
    assert names(*EVERY) == ["2026-11", "2026-10", "2026-09", "2026-03", "2025", "2019"]


def test_every_public_story_is_in_one_part() -> None:
    found = [each for shard in shards_of(edition(*EVERY)) for each in shard.told.stories]

    assert sorted(each.path for each in found) == sorted(
        each.path for each in EVERY if each != HELD
    )


def test_what_is_not_public_is_in_none() -> None:
    later, hour = NOW + timedelta(hours=1), timedelta(hours=1)
    hidden = (
        story("embargo", published=later),
        story("borrador", is_draft=True),
        story("interna", audience=Audience.STAFF),
        story("vencida", expires=NOW - hour),
    )

    assert names(*hidden) == []


def test_a_year_begins_where_santiago_says() -> None:
    # In Universal Time it is already 2026.
    eve = dated("vispera", "2025-12-31T23:30")

    assert names(eve) == ["2025"]


def test_in_january_the_months_become_a_year() -> None:
    before, after = dated("a", "2026-11-02"), dated("b", "2026-12-03")

    assert names(before, after, moment=NOW + timedelta(days=365)) == ["2026"]


def test_two_years_are_searched_at_once_and_the_rest_when_asked_for() -> None:
    parts = parts_of(shards_of(edition(*EVERY)))

    assert parts.recent == ("2026-11", "2026-10", "2026-09", "2026-03", "2025")
    assert parts.older == ("2019",)
    assert parts_of(()) == ((), ())


def test_a_subject_is_found_once_something_belongs_to_it() -> None:
    given = edition(dated("a", "2026-11-02", topics=(PATRIMONIO,)))
    found = entries_of(given)

    assert PATRIMONIO in found
    assert CENTENARIO not in found
    assert QUILLAGUA not in found
    assert set(given.registry.departments) <= set(found)
