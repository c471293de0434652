"""What calendars know an event by, and how they learn that it changed."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.agenda.channel import calendar_artefacts
from plugins.agenda.entry import uids_of
from plugins.newsroom.site import Site
from plugins.newsroom.story import Story
from plugins.pressroom.artefact import each_artefact
from plugins.site.calendars import revision_of
from tests.agenda.test_calendars import AGENDA, NORTH, SOUTH, event, events, files, rounds
from tests.factories import DEPORTES, NOW, edition

SECOND = {"start": "2026-12-05 10:00", "end": "2026-12-05 14:00"}
STEPS = ("programado", "postergado", "reprogramado", "cancelado")


def by_day(story: Story) -> dict[date, str]:
    """Return the UID of each day of *story*, as a calendar reads them."""
    found = events(files(story)[AGENDA])
    return {each["dtstart"].dt.date(): str(each["uid"]) for each in found}


def one(story: Story) -> Any:
    (found,) = events(files(story)[AGENDA])
    return found


@pytest.mark.parametrize(
    "moved",
    [
        pytest.param({"slug": "gran-feria"}, id="renamed"),
        pytest.param({"slug": "feria", "date": NOW - timedelta(days=30)}, id="another date"),
        pytest.param({"slug": "gran-feria", "department": DEPORTES}, id="another department"),
    ],
)
def test_an_event_that_moved_is_the_same_event(moved: dict[str, Any]) -> None:
    before = event()
    after = event(aliases=(before.path,), **moved)
    again = event("tercera", aliases=(before.path, after.path))

    assert after.path != before.path
    assert one(after)["uid"] == one(again)["uid"] == one(before)["uid"]


def test_an_address_of_an_older_site_is_no_identity() -> None:
    assert one(event(aliases=("/viejo/",)))["uid"] == one(event())["uid"]


def test_its_calendar_stays_where_it_was_and_says_where_the_page_is_now() -> None:
    before = event()
    after = event("gran-feria", aliases=("/viejo/", before.path.rstrip("/")))
    made = files(after)

    old, new = f"{before.path[1:]}feria.ics", f"{after.path[1:]}gran-feria.ics"
    assert made[old] == made[new]
    assert b"gran-feria/" in made[old].replace(b"\r\n ", b"")
    assert not any("viejo" in path for path in made)


def test_no_identity_tells_the_host() -> None:
    elsewhere = Site(url="https://otra.example", name="Otra")
    here = str(one(event())["uid"])
    made = each_artefact(calendar_artefacts(edition(event()), elsewhere))
    found = {each.paths[0]: each.make()[0] for each in made}

    assert UUID(here).version == 5
    assert [str(each["uid"]) for each in events(found[AGENDA])] == [here]


def test_a_date_that_is_taken_away_leaves_the_others_who_they_were() -> None:
    whole = by_day(event(details={"other_starts": ["2026-12-05", "2026-12-12"]}))
    fewer = by_day(event(details={**SECOND, "other_starts": ["2026-12-12"]}))
    middle = by_day(event(details={"other_starts": ["2026-12-12"]}))

    assert len(set(whole.values())) == 3
    assert fewer.items() < whole.items()
    assert middle.items() < whole.items()


def test_another_hour_is_the_same_date_and_two_on_one_day_are_two() -> None:
    early = event(details={"other_starts": ["2026-12-05"]})
    late = event(details={"start": "2026-11-28 11:00", "other_starts": ["2026-12-05"]})
    twice = event(details={"other_starts": ["2026-11-28 18:00", "2026-12-05"]})

    assert by_day(late) == by_day(early)
    assert len(set(uids_of(twice))) == 3


def test_another_date_of_what_takes_place_once_is_the_same_event() -> None:
    moved = event(details=SECOND)

    assert one(moved)["uid"] == one(event())["uid"]


def test_other_days_and_bounds_of_a_rule_change_one_entry_and_leave_the_others() -> None:
    later = {
        **NORTH,
        "cada_semana": "martes de 09:00 a 12:00",
        "hasta": "2027-06-30",
        "excepto": [],
    }
    also = {**NORTH, "cada_semana": "sábado desde las 09:00", "excepto": []}
    before, after = uids_of(rounds(NORTH, SOUTH)), uids_of(rounds(later, SOUTH))

    assert before == after
    assert len(set(before)) == 2
    assert set(before) < set(uids_of(rounds(NORTH, SOUTH, also)))
    assert len(set(uids_of(rounds(NORTH, SOUTH, also)))) == 3


def test_two_sectors_at_one_hour_are_two_entries() -> None:
    other = {**SOUTH, "donde": "Sector norte"}

    assert len(set(uids_of(rounds(SOUTH, other)))) == 2
    assert set(uids_of(rounds(SOUTH, other))) == set(uids_of(rounds(other, SOUTH)))


def became(state: str, **values: Any) -> Story:
    details = {"state": state, **values.pop("details", {})}
    if state == "reprogramado":
        details["previous_start"] = "2026-11-21 10:00"
    return event(details=details, **values)


def test_what_became_of_an_event_is_a_revision_though_nobody_wrote_when() -> None:
    told = [one(became(state)) for state in STEPS]
    elsewhere = one(event(details={"previous_place": "Teatro"}))

    for before, after in pairwise(told):
        assert after["sequence"] > before["sequence"]
        assert after["dtstamp"].dt > before["dtstamp"].dt
        assert after["last-modified"].dt > before["last-modified"].dt
    assert told[1]["sequence"] > elsewhere["sequence"] > told[0]["sequence"] == 0


@given(
    st.sampled_from(STEPS),
    st.sampled_from(STEPS),
    st.booleans(),
    st.integers(min_value=1, max_value=60 * 24 * 365 * 100),
    st.integers(min_value=0, max_value=60 * 24 * 365),
)
def test_a_moment_that_is_written_down_outweighs_whatever_became_of_it(
    before: str, after: str, moved: bool, later: int, first: int
) -> None:
    place = {"previous_place": "Teatro"} if moved else {}
    published = event().published
    updated = published + timedelta(minutes=first)
    old = revision_of(became(before, details=place, updated=updated))
    new = revision_of(became(after, updated=updated + timedelta(minutes=later)))

    assert 0 <= old.sequence < new.sequence < 2**31  # RFC 5545, 3.3.8
    assert old.moment < new.moment


def test_another_date_of_the_article_changes_no_number() -> None:
    before = event(updated=NOW)
    after = event(date=before.date - timedelta(days=60), updated=NOW, aliases=(before.path,))

    assert one(after)["sequence"] == one(before)["sequence"] > 0
