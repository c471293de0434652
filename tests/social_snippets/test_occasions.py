"""When the desk posts about a story; every reminder is true on its day."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from plugins.newsroom.story import Correction, Story
from plugins.social_snippets.occasions import current_occasion, occasions_of
from plugins.spanish.moments import SANTIAGO, Stated
from tests.factories import NOW, kind, story


def event(**details: object) -> Story:
    given = {"start": "2026-12-12 10:00", "end": "2026-12-12 14:00", "place": "Plaza", **details}
    return story(kind=kind("evento"), details=given)


def plan(told: Story) -> list[tuple[str, str]]:
    return [
        (each.key, f"{each.due.astimezone(SANTIAGO):%Y-%m-%d %H:%M}") for each in occasions_of(told)
    ][1:]


def test_an_event_is_told_a_week_before_the_day_before_and_on_its_day() -> None:
    assert plan(event()) == [
        ("2026-12-12-semana-antes", "2026-12-05 10:00"),
        ("2026-12-12-dia-antes", "2026-12-11 18:00"),
        ("2026-12-12-dia", "2026-12-12 08:00"),
    ]


def test_nothing_is_told_that_comes_too_late_to_be_there() -> None:
    assert [key for key, _ in plan(event(start="2026-12-12 08:30"))] == [
        "2026-12-12-semana-antes",
        "2026-12-12-dia-antes",
    ]


def test_nothing_is_told_again_right_after_the_announcement() -> None:
    early = replace(event(), published=datetime(2026, 12, 11, 12, tzinfo=SANTIAGO))

    assert [key for key, _ in plan(early)] == ["2026-12-12-dia"]


def test_what_has_a_deadline_is_told_a_week_before_it_and_on_its_last_day() -> None:
    job = story(
        kind=kind("empleo"),
        details={
            "employer": "E",
            "position": "P",
            "place": "L",
            "apply": "En la OMIL",
            "deadline": "2026-12-11 14:00",
        },
    )

    assert plan(job) == [
        ("una-semana-cierre", "2026-12-04 10:00"),
        ("ultimo-dia", "2026-12-11 08:00"),
    ]
    assert occasions_of(job)[-1].until == datetime(2026, 12, 11, 14, tzinfo=SANTIAGO)


def test_dates_that_are_a_week_apart_have_their_own_reminders_and_others_none() -> None:
    weekly = event(other_starts=["2026-12-19 10:00", "2026-12-26 10:00", "2027-01-02 10:00"])
    daily = event(other_starts=["2026-12-13 10:00", "2026-12-14 10:00"])

    assert [key for key, _ in plan(weekly)].count("2026-12-26-dia") == 1
    assert not any(key.startswith("2027") for key, _ in plan(weekly))
    assert {key[:10] for key, _ in plan(daily)} == {"2026-12-12"}


@pytest.mark.parametrize("state", ["cancelado", "postergado"])
def test_what_is_off_has_no_reminders(state: str) -> None:
    assert plan(event(state=state)) == []


def test_what_is_past_has_no_reminders() -> None:
    assert plan(replace(event(), is_past=True)) == []


def test_each_change_is_a_post_of_its_own() -> None:
    moved = event(state="reprogramado", previous_start="2026-12-05 10:00")
    again = event(
        start="2026-12-19 10:00", end=None, state="reprogramado", previous_start="2026-12-05 10:00"
    )
    changed = NOW + timedelta(hours=3)
    corrected = replace(
        event(),
        updated=changed,
        corrections=(Correction(date=Stated(changed), text="Es a las 10:00 horas."),),
    )
    keys = [
        current_occasion(each).key
        for each in (event(), event(state="cancelado"), moved, again, corrected)
    ]

    assert keys == [
        "",
        "cancelado",
        "nueva-fecha-2026-12-12",
        "nueva-fecha-2026-12-19",
        "correccion-1",
    ]
    assert current_occasion(corrected).due == changed


def test_keys_of_one_story_are_its_own() -> None:
    keys = [each.key for each in occasions_of(event(other_starts=["2026-12-19 10:00"]))]

    assert len(keys) == len(set(keys))
