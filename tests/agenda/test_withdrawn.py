"""What was withdrawn is taken back from the calendars that have it, and nothing of it is told."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.newsroom.story import Correction, Story, Withdrawal, last_change
from plugins.site.calendars import last_revision_of, offered_calendars, revision_of
from plugins.spanish import Stated
from tests import factories
from tests.agenda.readers import Khal, read_by_ical_js
from tests.agenda.test_calendars import AGENDA, event, events, files
from tests.factories import ANNIVERSARY, NOW, edition

REASON = "Se publicó por error."
OWN = {"title": "Noche SECRETA", "summary": "Algo SECRETO", "series": (ANNIVERSARY,)}
DATES = {"start": "2026-12-19 22:00", "end": "2026-12-20 01:00", "place": "Teatro SECRETO"}
WHERE = ("noticias/2026/11/noche/noche.ics", AGENDA, "agenda/departamentos/cultura.ics")


def night(**values: Any) -> Story:
    details = DATES | values.pop("details", {})
    return event("noche", details=details, **{**OWN, **values})


def gone(story: Story, hours: float = 1) -> Story:
    date_ = Stated(NOW - timedelta(hours=hours))
    return replace(story, withdrawal=Withdrawal(date=date_, reason=REASON))


def test_each_calendar_takes_its_entry_back_and_says_no_more_than_why() -> None:
    before, after = files(night()), files(gone(night()))
    told = read_by_ical_js({path: after[path] for path in WHERE})

    for path in (*WHERE, "agenda/series/aniversario.ics"):
        assert b"SECRET" not in after[path]
        assert b"20261219" not in after[path]
    for path in WHERE:
        [old] = read_by_ical_js({path: before[path]})[path]
        [new] = told[path]
        assert (new.uid, new.status) == (old.uid, "CANCELLED")
        assert new.sequence > old.sequence
        assert (new.title, new.place) == ("Publicación retirada", "")
        assert new.description.startswith(REASON)
        assert new.start == date(2026, 11, 23)


@pytest.mark.parametrize("path", WHERE[:2])
def test_in_khal_it_is_the_same_entry(tmp_path: Path, path: str) -> None:
    khal = Khal(tmp_path)
    khal.take(files(night())[path])
    khal.take(files(gone(night()))[path])

    assert khal.listed("2026-12-01", "2026-12-31") == []
    [line] = khal.listed("2026-11-23", "2026-11-23")
    assert "CANCELLED" in line
    assert "Publicación retirada" in line


def test_a_renamed_file_is_withdrawn_from_the_same_entry() -> None:
    before = night()
    moved = gone(replace(before, slug="gran-noche", aliases=("/viejo/", before.path)))
    made = files(moved)

    for path in (*WHERE, "noticias/2026/11/gran-noche/gran-noche.ics"):
        [old], [new] = events(files(before)[WHERE[0]]), events(made[path])
        assert new["uid"] == old["uid"]


def test_it_comes_after_every_change_of_plans() -> None:
    slip = Correction(date=Stated(NOW - timedelta(hours=1)), text="Otra hora.")
    story = night(details={"state": "cancelado", "previous_place": "Plaza"}, corrections=(slip,))
    story = replace(story, updated=last_change(story))

    for moment in (NOW - timedelta(days=2), NOW - timedelta(hours=1), NOW):
        assert last_revision_of(story, moment).sequence > revision_of(story).sequence
        assert last_revision_of(story, moment).moment >= revision_of(story).moment


def test_of_several_dates_only_those_to_come_are_taken_back() -> None:
    story = gone(
        night(
            details={
                "start": "2026-11-20 22:00",
                "end": "2026-11-21 01:00",
                "other_starts": ["2026-12-04 22:00"],
            }
        )
    )

    assert len(events(files(story)[AGENDA])) == 1


def test_after_two_months_calendars_forget_it() -> None:
    story = gone(night())
    late = files(story, moment=NOW + timedelta(days=61))

    assert not [path for path in late if path.startswith("noticias/")]
    assert b"BEGIN:VEVENT" not in late[AGENDA]


def test_a_calendar_with_nothing_else_is_offered_to_nobody() -> None:
    assert offered_calendars(edition(gone(night()))) == ()


def test_what_has_no_dates_is_in_no_calendar() -> None:
    assert b"BEGIN:VEVENT" not in files(gone(factories.story()))[AGENDA]
