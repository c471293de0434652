"""Calendars, as people's own programs read them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import ics
import pytest
import vobject
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from plugins.agenda.channel import calendar_artefacts
from plugins.agenda.zone import RULED, VTIMEZONE
from plugins.newsroom.story import Story
from plugins.pressroom.artefact import each_artefact
from plugins.site.calendars import calendar_path
from plugins.spanish.moments import SANTIAGO
from tests import factories
from tests.factories import ANNIVERSARY, CULTURA, DEPORTES, NOW, SITE, edition, kind, origin

AGENDA = "agenda/agenda.ics"


def event(slug: str = "feria", **values: Any) -> Story:
    details = {"start": "2026-11-28 10:00", "end": "2026-11-28 14:00", "place": "Plaza de armas"}
    details |= values.pop("details", {})
    return factories.story(slug, kind=kind("evento"), details=details, **values)


def course(**values: Any) -> Story:
    details = {
        "sessions": ["2026-12-01 18:00", "2026-12-03 18:00"],
        "minutes": "90",
        "place": "Biblioteca",
        "teacher": "OMIL",
        "registration": "En la OMIL",
        "registration_until": "2026-11-27",
    }
    return factories.story("curso", kind=kind("curso"), details=details, **values)


def rounds(*given: dict[str, Any], **values: Any) -> Story:
    details = {"service": "Retiro", "rounds": list(given or (NORTH, SOUTH))}
    return factories.story("retiro", kind=kind("ronda"), details=details, **values)


NORTH = {
    "donde": "Sector norte",
    "cada_semana": "lunes y jueves desde las 08:00",
    "desde": "2027-03-15",  # clocks change on 4 April
    "hasta": "2027-04-20",
    "excepto": ["2027-03-25"],
}
SOUTH = {"donde": "Sector sur", "fechas": "2027-03-18 09:00-12:00", "atencion": "Ramas"}
DAYS = {
    "donde": "Quillagua",
    "cada_semana": "domingo",
    "desde": "2027-08-22",  # the 5 September begins at one
    "hasta": "2027-09-19",
    "excepto": ["2027-08-29"],
}


def files(*stories: Story, moment: datetime = NOW) -> dict[str, bytes]:
    """Return every calendar of *stories*, by path."""
    made = each_artefact(calendar_artefacts(edition(*stories, moment=moment), SITE))
    return {path: data for each in made for path, data in zip(each.paths, each.make(), strict=True)}


def events(data: bytes) -> list[Any]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


HARD = "Ñandú, «pampa»; y\nsalto \\ 🚲 " + "largo " * 40
SITES = {
    "an event": [event()],
    "a whole day": [event(details={"start": "2026-11-28", "end": "2026-11-29"})],
    "cancelled": [event(details={"state": "cancelado"})],
    "sessions": [course()],
    "rounds": [rounds()],
    "weekly days": [rounds(DAYS)],
    "a rule of old": [
        rounds({**NORTH, "desde": "2022-01-03", "hasta": "2022-02-04", "excepto": []})
    ],
    "hard words": [event(title=HARD, summary=HARD)],
    "long ago": [event(details={"start": "2021-11-28 10:00", "end": "2021-11-28 11:00"})],
    "nothing": [],
}


def all_files() -> Iterator[Any]:
    for name, stories in SITES.items():
        for path, data in files(*stories).items():
            yield pytest.param(data, id=f"{name}-{path}")


@pytest.mark.parametrize("data", list(all_files()))
def test_every_file_follows_the_standard(data: bytes) -> None:
    read = vobject.readOne(data.decode())
    read.validate(raiseException=True)
    ics.Calendar(data.decode())  # refuses an end before the start, and a wrong status
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert all(len(line) <= 75 for line in lines)  # RFC 5545, 3.1
    assert b"VERSION:2.0" in lines
    assert b"TZID:America/Santiago" in lines


def test_an_event_is_told_whole() -> None:
    story = event(
        details={"address": "frente al teatro", "cost": "Gratis"},
        topics=(factories.PATRIMONIO,),
        locality=factories.QUILLAGUA,
    )
    [found] = events(files(story)[AGENDA])

    assert found["summary"] == story.title
    assert found["location"] == "Plaza de armas, frente al teatro, Quillagua"
    assert found["url"] == SITE.absolute(story.path)
    assert found["status"] == "CONFIRMED"
    assert found["dtstart"].dt == datetime(2026, 11, 28, 10, tzinfo=SANTIAGO)
    assert found["dtend"].dt == datetime(2026, 11, 28, 14, tzinfo=SANTIAGO)
    assert found["categories"].cats == ["Patrimonio"]
    assert "Costo: Gratis" in found["description"]


def test_a_whole_day_ends_when_the_next_one_begins() -> None:
    story = event(details={"start": "2026-11-28", "end": "2026-11-29"})
    [found] = events(files(story)[AGENDA])

    assert (found["dtstart"].dt, found["dtend"].dt) == (date(2026, 11, 28), date(2026, 11, 30))


def test_a_course_has_an_entry_for_each_session() -> None:
    found = events(files(course())[AGENDA])

    assert [each["dtstart"].dt.day for each in found] == [1, 3]
    assert {each["dtend"].dt - each["dtstart"].dt for each in found} == {timedelta(minutes=90)}
    assert len({each["uid"] for each in found}) == 2


@pytest.mark.parametrize(
    ("state", "status", "label"),
    [
        ({"state": "cancelado"}, "CANCELLED", "CANCELADO: "),
        ({"state": "postergado"}, "TENTATIVE", "POSTERGADO: "),
        (
            {"state": "reprogramado", "previous_start": "2026-11-21 10:00"},
            "CONFIRMED",
            "NUEVA FECHA: ",
        ),
    ],
)
def test_a_change_of_plans_reaches_the_entry_that_people_have(
    state: dict[str, str], status: str, label: str
) -> None:
    story = event()
    [before] = events(files(story)[AGENDA])
    changed = event(details=state, title="Otro título", updated=NOW)
    [after] = events(files(changed)[AGENDA])

    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"] == 0
    assert after["last-modified"].dt > before["last-modified"].dt
    assert after["dtstamp"].dt > before["dtstamp"].dt
    assert after["status"] == status
    assert after["summary"] == f"{label}Otro título"


def test_there_is_one_for_all_for_each_department_and_series_and_beside_each_page() -> None:
    own = event(department=CULTURA, series=(ANNIVERSARY,))
    other = event("cicletada", department=DEPORTES)
    given = files(own, other, factories.story("noticia"))

    assert given.keys() == {
        AGENDA,
        "agenda/departamentos/cultura.ics",
        "agenda/departamentos/deportes.ics",
        "agenda/series/aniversario.ics",
        "prensa/pauta/pauta.ics",
        f"{own.path.strip('/')}/feria.ics",
        f"{other.path.strip('/')}/cicletada.ics",
    }
    assert len(events(given[AGENDA])) == 2
    [found] = events(given["agenda/departamentos/deportes.ics"])
    assert found["url"] == SITE.absolute(other.path)
    [celebrated] = events(given["agenda/series/aniversario.ics"])
    assert celebrated["url"] == SITE.absolute(own.path)


def test_what_is_long_over_or_offered_no_longer_is_left_out() -> None:
    long_over = event(details={"start": "2026-09-01 10:00", "end": "2026-09-01 11:00"})
    just_over = event("ayer", details={"start": "2026-11-22 10:00", "end": "2026-11-22 11:00"})
    expired = event("vencido", expires=NOW)
    given = files(long_over, just_over, expired)

    assert [each["url"] for each in events(given[AGENDA])] == [SITE.absolute(just_over.path)]
    assert not any("vencido" in path for path in given)


@pytest.mark.parametrize(
    ("moment", "dates"),
    [
        (datetime(2026, 12, 2, 9, tzinfo=SANTIAGO), 2),
        (datetime(2027, 3, 1, 9, tzinfo=SANTIAGO), 0),
    ],
)
def test_a_course_stays_when_nobody_can_join_any_more(moment: datetime, dates: int) -> None:
    closed = course(expires=datetime(2026, 11, 28, tzinfo=SANTIAGO))
    given = files(closed, moment=moment)

    assert len(events(given[AGENDA])) == dates
    assert len(events(given[f"{closed.path.strip('/')}/curso.ics"])) == 2


def test_an_event_that_repeats_has_an_entry_for_each_date() -> None:
    found = events(files(event(details={"other_starts": ["2026-12-05", "2026-12-12"]}))[AGENDA])

    assert [each["dtstart"].dt.day for each in found] == [28, 5, 12]
    assert {each["dtend"].dt.hour for each in found} == {14}
    assert len({each["uid"] for each in found}) == 3


def test_a_weekly_rule_is_one_entry_that_repeats() -> None:
    north, south = events(files(rounds())[AGENDA])

    assert north["rrule"].to_ical() == b"FREQ=WEEKLY;UNTIL=20270419T120000Z;BYDAY=MO,TH"
    assert [each.dt for each in north["exdate"].dts] == [datetime(2027, 3, 25, 8, tzinfo=SANTIAGO)]
    assert "rrule" not in south


def test_each_entry_says_which_sector_it_is_for() -> None:
    north, south = events(files(rounds(title="Retiro de residuos"))[AGENDA])

    assert (north["summary"], south["summary"]) == (
        "Retiro de residuos: Sector norte",
        "Retiro de residuos: Sector sur",
    )
    assert (north["location"], south["location"]) == (
        "Sector norte, María Elena",
        "Sector sur, María Elena",
    )
    assert "Esta vez: Ramas" in south["description"]


def test_a_place_that_the_title_says_is_not_said_twice() -> None:
    [found] = events(files(rounds(DAYS, title="La ronda vuelve a Quillagua"))[AGENDA])

    assert found["summary"] == "La ronda vuelve a Quillagua"


@pytest.mark.parametrize("given", [rounds(), rounds(DAYS)], ids=["hours", "days"])
def test_others_find_the_times_that_the_agenda_shows(given: Story) -> None:
    read = vobject.readOne(files(given)[f"{given.path[1:]}retiro.ics"].decode())
    found = [
        moment
        for each in read.vevent_list
        for moment in each.getrruleset(True) or [each.dtstart.value]
    ]
    shown = [each.start for each in given.details.occurrences]

    assert sorted(moment.replace(tzinfo=None) for moment in found) == [
        each.moment.replace(tzinfo=None) if each.has_hour else datetime.combine(each.day, time())
        for each in shown
    ]


def test_where_programs_would_find_other_times_each_has_its_own_entry() -> None:
    # The rules in the file are those since 2023.
    old = rounds({**NORTH, "desde": "2022-01-03", "hasta": "2022-01-14", "excepto": []})
    found = events(files(old)[f"{old.path[1:]}retiro.ics"])

    assert [each["dtstart"].dt.day for each in found] == [3, 6, 10, 13]
    assert not any("rrule" in each for each in found)


def test_sample_content_says_so() -> None:
    [found] = events(files(event(is_demo=True))[AGENDA])

    assert found["summary"].startswith("[Muestra] ")


def test_a_changed_text_makes_no_calendar_anew() -> None:
    def origins(body: str) -> list[bytes]:
        made = each_artefact(calendar_artefacts(edition(event(body=body)), SITE))
        return [origin(each) for each in made]

    assert origins("<p>Uno.</p>") == origins("<p>Dos.</p>")


@pytest.mark.parametrize(
    ("start", "hour"),
    [("2027-04-03 23:30 -03:00", 2), ("2027-04-03 23:30 -04:00", 3), ("2027-04-03 22:30", 1)],
)
def test_an_hour_that_happens_twice_is_no_riddle(start: str, hour: int) -> None:
    [found] = events(files(event(details={"start": start, "end": "2027-04-04 10:00"}))[AGENDA])

    moment = found["dtstart"].dt
    assert moment.astimezone(UTC) == datetime(2027, 4, 4, hour, 30, tzinfo=UTC)
    assert (moment.tzname() == "UTC") is (hour != 1)


def offset_by(rules: Any, moment: datetime) -> timedelta:
    """Return the offset that a program which knows only *rules* uses at *moment*."""
    best: tuple[datetime, timedelta] | None = None
    for part in rules.walk():
        if part.name not in {"STANDARD", "DAYLIGHT"}:
            continue
        before, after = part["tzoffsetfrom"].td, part["tzoffsetto"].td
        wall = (moment + before).replace(tzinfo=None)
        start = part["dtstart"].dt
        last = rrulestr(part["rrule"].to_ical().decode(), dtstart=start).before(wall, inc=True)
        if last and (best is None or last - before > best[0]):
            best = (last - before, after)
    assert best
    return best[1]


def test_our_rules_give_santiagos_hours() -> None:
    rules = Calendar.from_ical(VTIMEZONE)
    moment, wrong = RULED[0], []
    while moment < RULED[1]:
        if offset_by(rules, moment) != moment.astimezone(SANTIAGO).utcoffset():
            wrong.append(moment)
        moment += timedelta(days=7)
    for year in range(2024, 2038):  # and every hour of the nights when clocks change
        for month in (4, 9):
            for hour in range(24 * 8):
                moment = datetime(year, month, 2, tzinfo=UTC) + timedelta(hours=hour)
                if offset_by(rules, moment) != moment.astimezone(SANTIAGO).utcoffset():
                    wrong.append(moment)
    assert wrong == []


def test_where_the_law_moved_a_change_hours_are_told_in_utc(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # In 2022 summer began on 11 September and not on the 4th: the rules are wrong for a week.
    monkeypatch.setattr("plugins.agenda.zone.RULED", (datetime(2021, 1, 1, tzinfo=UTC), RULED[1]))
    told = {}
    for day in (3, 8, 12):
        hours = {"start": f"2022-09-{day:02} 10:00", "end": f"2022-09-{day:02} 11:00"}
        story = event(details=hours)
        [found] = events(files(story)[calendar_path(story)[1:]])
        told[day] = found["dtstart"].dt
        assert told[day] == story.details.occurrences[0].start.moment

    assert {day: moment.tzname() for day, moment in told.items()} == {3: "-04", 8: "UTC", 12: "-03"}


def test_what_ends_on_a_day_without_an_hour_ends_with_it() -> None:
    [found] = events(files(event(details={"end": "2026-11-29"}))[AGENDA])
    assert found["dtstart"].dt == datetime(2026, 11, 28, 10, tzinfo=SANTIAGO)
    assert found["dtend"].dt == datetime(2026, 11, 30, tzinfo=SANTIAGO)

    [found] = events(
        files(event(details={"start": "2026-11-28", "end": "2026-11-28 14:00"}))[AGENDA]
    )
    assert (found["dtstart"].dt, found["dtend"].dt) == (date(2026, 11, 28), date(2026, 11, 29))


def test_a_calendar_grows_with_its_dates_and_no_faster() -> None:
    def size(count: int) -> int:
        later = [f"{NOW + timedelta(days=6 + each):%Y-%m-%d}" for each in range(count)]
        return len(files(event(details={"other_starts": later}))[AGENDA])

    few, many = size(40), size(160)
    assert many < 4.5 * few


@given(st.text(max_size=200), st.text(max_size=400))
def test_any_words_come_back_as_they_are(title: str, summary: str) -> None:
    data = files(event(title=f"A{title}", summary=f"A{summary}"))[AGENDA]
    [found] = events(data)

    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert found["uid"] == "2c6680f5-02f6-5315-b584-61b990df4206"  # for good, whatever it is called
    vobject.readOne(data.decode()).validate(raiseException=True)
