"""The press's own calendar, as icalendar reads it."""

from datetime import datetime
from typing import Any

import pytest
from icalendar import Calendar

from plugins.agenda.channel import calendar_artefacts
from plugins.agenda.entry import uids_of
from plugins.newsroom.story import Audience
from plugins.pressroom.artefact import each_artefact
from plugins.site.calendars import offered_calendars
from plugins.spanish.moments import SANTIAGO
from tests.agenda.readers import read_by_ical_js
from tests.factories import SITE, edition, kind, story

PAUTA = "prensa/pauta/pauta.ics"


def event(slug: str = "feria", call: Any = None, **details: Any) -> Any:
    given = {"start": "2026-11-28 10:00", "end": "2026-11-28 12:00", "place": "Plaza", **details}
    if call is not False:
        given["press"] = call or {"llegada": "09:30"}
    return story(slug, title="La feria", kind=kind("evento"), details=given)


def files(*given: Any) -> dict[str, bytes]:
    made = each_artefact(calendar_artefacts(edition(*given), SITE))
    return {path: data for each in made for path, data in zip(each.paths, each.make(), strict=True)}


def entries(*given: Any) -> list[Any]:
    return list(Calendar.from_ical(files(*given)[PAUTA]).walk("VEVENT"))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=SANTIAGO)


@pytest.mark.parametrize(
    ("details", "start", "end"),
    [
        ({}, at(28, 9, 30), at(28, 12)),
        ({"end": None}, at(28, 9, 30), at(28, 11)),
        ({"start": "2026-11-28", "end": None}, at(28, 9, 30), at(28, 10, 30)),
        ({"start": "2026-11-28", "end": "2026-11-29"}, at(28, 9, 30), at(28, 10, 30)),
    ],
)
def test_an_entry_begins_when_the_press_is_expected(
    details: dict[str, Any], start: datetime, end: datetime
) -> None:
    [entry] = entries(event(**details))

    assert (entry["dtstart"].dt, entry["dtend"].dt) == (start, end)
    assert entry["summary"] == "Prensa: La feria"


def test_it_says_what_is_for_the_press_alone() -> None:
    call = {"llegada": "09:30", "lugar": "Portón", "acreditacion": "Por correo", "en_vivo": "no"}
    [entry] = entries(event(call=call))
    description = str(entry["description"])

    assert str(entry["location"]).startswith("Portón")
    for told in (
        "Llegada de la prensa: 09:30 horas",
        "Acreditación: Por correo",
        "En vivo: No se transmite",
        "Dónde: Plaza",
        "https://mariaelena.example.com/prensa/pauta/",
    ):
        assert told in description
    whole = files(event(call=call))
    assert all("Portón".encode() not in data for path, data in whole.items() if path != PAUTA)


def test_its_entries_are_others_than_those_of_everybody_and_stay_the_same() -> None:
    told = event()
    [entry] = entries(told)
    [moved] = entries(event(start="2026-12-01 10:00", end=None))

    assert entry["uid"] not in uids_of(told)
    assert moved["uid"] == entry["uid"]
    repeated = entries(event(other_starts=["2026-12-05", "2026-12-12"]))
    assert len({each["uid"] for each in repeated}) == 3


def test_what_is_off_is_off_there_too() -> None:
    [cancelled] = entries(event(state="cancelado"))
    [before] = entries(event())

    assert cancelled["status"] == "CANCELLED"
    assert cancelled["summary"] == "Prensa: CANCELADO: La feria"
    assert cancelled["sequence"] > before["sequence"]


def test_only_what_calls_the_press_is_in_it() -> None:
    from dataclasses import replace

    internal = replace(event("interna"), audience=Audience.STAFF)

    assert len(entries(event(), event("otra", call=False), internal)) == 1
    assert entries(event(call=False)) == []
    [*others, last] = offered_calendars(edition(event()))
    assert last.is_for_press
    assert not any(
        each.is_for_press for each in (*others, *offered_calendars(edition(event(call=False))))
    )


def test_another_reader_understands_it() -> None:
    [read] = read_by_ical_js({"pauta": files(event())[PAUTA]})["pauta"]

    assert (read.title, read.start, read.end) == ("Prensa: La feria", at(28, 9, 30), at(28, 12))
