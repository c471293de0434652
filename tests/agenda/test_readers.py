"""The calendars in programs that others wrote: the one in Thunderbird, and one in a terminal."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from plugins.agenda.calendar import calendar
from plugins.agenda.entry import Entry
from plugins.newsroom.kinds.base import Occurrence
from plugins.spanish.moments import SANTIAGO, Stated
from tests.agenda.readers import Khal, Read, read_by_ical_js
from tests.agenda.test_calendars import AGENDA, HARD, SITES, course, event, files, rounds
from tests.factories import DEPORTES, NOW

FILES = {
    f"{name}: {path}": data
    for name, stories in SITES.items()
    for path, data in files(*stories).items()
}
FIRST, LAST = datetime(2023, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)


def every_day() -> Iterator[datetime]:
    """Yield a moment of each day of fifteen years, at another hour each, as Santiago's clocks say."""
    moment = FIRST
    while moment < LAST:
        yield moment.astimezone(SANTIAGO)
        moment += timedelta(hours=25)


def nights_of_change() -> Iterator[datetime]:
    """Yield each half hour of the nights in which Santiago's clocks change."""
    for year in range(FIRST.year, LAST.year):
        for month in (4, 9):
            sunday = next(
                day for number in range(2, 9) if (day := date(year, month, number)).weekday() == 6
            )
            midnight = datetime(year, month, sunday.day, 3, tzinfo=UTC)
            for halves in range(-8, 9):
                yield (midnight + timedelta(minutes=30 * halves)).astimezone(SANTIAGO)


MOMENTS = sorted({*every_day(), *nights_of_change()}, key=lambda moment: moment.timestamp())
LENGTH = timedelta(minutes=90)


def later(moment: datetime, length: timedelta) -> datetime:
    return (moment.astimezone(UTC) + length).astimezone(SANTIAGO)


def entry(number: int, moment: datetime) -> Entry:
    return Entry(
        uid=f"{number}@sitio.test",
        occurrence=Occurrence(Stated(moment), Stated(later(moment, LENGTH))),
        title="Feria",
        description="Feria",
        place="Plaza",
        url="https://sitio.test/",
        status="CONFIRMED",
        sequence=0,
        created=NOW,
        updated=NOW,
        categories=(),
    )


@pytest.fixture(scope="module")
def read() -> dict[str, list[Read]]:
    """Return all calendars as ical.js reads them, started once."""
    entries = [entry(number, moment) for number, moment in enumerate(MOMENTS)]
    sample = calendar("Muestra", "Muestra", "https://sitio.test/", entries)
    other = FILES["an event: agenda/agenda.ics"].replace(b"TZOFFSETTO:-0300", b"TZOFFSETTO:-0130")
    return read_by_ical_js({**FILES, "sample": sample, "other rules": other})


def test_ical_js_understands_every_moment_of_fifteen_years(read: dict[str, list[Read]]) -> None:
    wrong = [
        (moment.isoformat(), found.start, found.end)
        for moment, found in zip(MOMENTS, read["sample"], strict=True)
        if told_wrong(moment, found.start) or told_wrong(later(moment, LENGTH), found.end)
    ]

    assert wrong == []


def told_wrong(moment: datetime, found: date) -> bool:
    """Return whether *found* is another moment, or told on the clocks of nowhere."""
    assert isinstance(found, datetime)
    known = {moment.utcoffset(), timedelta(0)}  # UTC where our rules say nothing, or two things
    return found.timestamp() != moment.timestamp() or found.utcoffset() not in known


def test_ical_js_goes_by_the_rules_in_the_file(read: dict[str, list[Read]]) -> None:
    [found] = read["other rules"]

    assert found.start == datetime(2026, 11, 28, 11, 30, tzinfo=UTC)  # 10:00 at -01:30


@pytest.mark.parametrize(
    ("name", "spans"),
    [
        ("an event", [("2026-11-28T10:00:00-03:00", "2026-11-28T14:00:00-03:00")]),
        ("cancelled", [("2026-11-28T10:00:00-03:00", "2026-11-28T14:00:00-03:00")]),
        ("a whole day", [("2026-11-28", "2026-11-30")]),
        (
            "sessions",
            [
                ("2026-12-01T18:00:00-03:00", "2026-12-01T19:30:00-03:00"),
                ("2026-12-03T18:00:00-03:00", "2026-12-03T19:30:00-03:00"),
            ],
        ),
        (
            "rounds",
            [
                # The rule's own times first, for they are one entry.
                *(
                    (f"2027-{day}T08:00:00{at}", f"2027-{day}T09:00:00{at}")
                    for day, at in (
                        *((day, "-03:00") for day in ("03-15", "03-18", "03-22", "03-29", "04-01")),
                        *((day, "-04:00") for day in ("04-05", "04-08", "04-12", "04-15", "04-19")),
                    )
                ),
                ("2027-03-18T09:00:00-03:00", "2027-03-18T12:00:00-03:00"),
            ],
        ),
        (
            "weekly days",
            [
                ("2027-08-22", "2027-08-23"),
                ("2027-09-05", "2027-09-06"),
                ("2027-09-12", "2027-09-13"),
                ("2027-09-19", "2027-09-20"),
            ],
        ),
        ("nothing", []),
    ],
)
def test_ical_js_finds_the_hours_that_were_announced(
    name: str, spans: list[tuple[str, str]], read: dict[str, list[Read]]
) -> None:
    found = read[f"{name}: {AGENDA}"]

    assert [(each.start.isoformat(), each.end.isoformat()) for each in found] == spans


def test_every_calendar_of_a_story_says_the_same(read: dict[str, list[Read]]) -> None:
    for name, stories in SITES.items():
        told = [read[key] for key in FILES if key.startswith(f"{name}: ") and read[key]]
        assert all(each == told[0] for each in told)
        assert stories == [] or told


def test_ical_js_shows_hard_words_as_they_were_written(read: dict[str, list[Read]]) -> None:
    [found] = read[f"hard words: {AGENDA}"]

    assert found.title == " ".join(HARD.split())
    assert found.description.startswith(" ".join(HARD.split()))
    assert found.place == "Plaza de armas, María Elena"


@pytest.fixture
def khal(tmp_path: Path) -> Khal:
    return Khal(tmp_path)


FEAST = {"start": "2026-12-05", "end": "2026-12-07", "place": "Plaza"}
NIGHT = {"start": "2026-12-19 22:00", "end": "2026-12-20 01:00", "place": "Teatro"}


def test_khal_lists_a_month(khal: Khal) -> None:
    stories = [
        event(title="Feria de noviembre"),
        event("fiesta", title="Fiesta", details=FEAST, department=DEPORTES),
        event("noche", title="Noche de música", details=NIGHT),
        course(title="Taller de currículum"),
    ]
    khal.take(files(*stories)[AGENDA])

    assert khal.listed("2026-12-01", "2026-12-31") == [
        "2026-12-01 18:00 – 2026-12-01 19:30 | CONFIRMED | Taller de currículum | Biblioteca, María Elena",
        "2026-12-03 18:00 – 2026-12-03 19:30 | CONFIRMED | Taller de currículum | Biblioteca, María Elena",
        "2026-12-05 – 2026-12-07 | CONFIRMED | Fiesta | Plaza, María Elena",
        "2026-12-19 22:00 – 2026-12-20 01:00 | CONFIRMED | Noche de música | Teatro, María Elena",
    ]


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        (
            {"state": "cancelado"},
            "2026-12-19 22:00 – 2026-12-20 01:00 | CANCELLED | CANCELADO: Noche | Teatro, María Elena",
        ),
        (
            {"state": "postergado"},
            "2026-12-19 22:00 – 2026-12-20 01:00 | TENTATIVE | POSTERGADO: Noche | Teatro, María Elena",
        ),
        (
            {
                "state": "reprogramado",
                "previous_start": NIGHT["start"],
                "start": "2026-12-26 21:00",
                "end": "2026-12-26 23:30",
            },
            "2026-12-26 21:00 – 2026-12-26 23:30 | CONFIRMED | NUEVA FECHA: Noche | Teatro, María Elena",
        ),
        (
            {"place": "Gimnasio", "previous_place": "Teatro"},
            "2026-12-19 22:00 – 2026-12-20 01:00 | CONFIRMED | NUEVO LUGAR: Noche | Gimnasio, María Elena",
        ),
    ],
    ids=["cancelled", "postponed", "another day", "another place"],
)
@pytest.mark.parametrize("path", [AGENDA, "noticias/2026/11/noche/noche.ics"])
def test_a_change_of_plans_changes_the_entry_in_khal_and_makes_no_second_one(
    khal: Khal, path: str, changes: dict[str, str], line: str
) -> None:
    khal.take(files(event("noche", title="Noche", details=NIGHT))[path])
    khal.take(files(event("noche", title="Noche", details=NIGHT | changes, updated=NOW))[path])

    assert khal.listed("2026-12-01", "2026-12-31") == [line]


def test_khal_lists_what_comes_every_week_with_its_sector(khal: Khal) -> None:
    khal.take(files(rounds(title="Retiro"))[AGENDA])

    assert khal.listed("2027-03-18", "2027-04-06", each_time=True) == [
        "2027-03-18 08:00 – 2027-03-18 09:00 | CONFIRMED | Retiro: Sector norte | Sector norte, María Elena",
        "2027-03-18 09:00 – 2027-03-18 12:00 | CONFIRMED | Retiro: Sector sur | Sector sur, María Elena",
        *(
            f"2027-{day} 08:00 – 2027-{day} 09:00 | CONFIRMED | Retiro: Sector norte"
            " | Sector norte, María Elena"
            for day in ("03-22", "03-29", "04-01", "04-05")  # the 25th is left out
        ),
    ]
