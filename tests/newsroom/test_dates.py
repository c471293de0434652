"""When something takes place that does so more than once, in words."""

from datetime import date, datetime, timedelta

import pytest

from plugins.newsroom.kinds.base import Occurrence
from plugins.newsroom.kinds.dates import dates_words
from plugins.spanish import SANTIAGO, Stated, without_year

DECEMBER = [date(2026, 12, day) for day in range(1, 32)]


def told(days: list[date], hour: int = 19, minutes: int = 0) -> str:
    starts = [datetime(each.year, each.month, each.day, hour, 30, tzinfo=SANTIAGO) for each in days]
    times = [
        Occurrence(Stated(each), Stated(each + timedelta(minutes=minutes)) if minutes else None)
        for each in starts
    ]
    return without_year(dates_words(times), 2026)


@pytest.mark.parametrize(
    ("week_days", "last", "words"),
    [
        ({1, 3}, 17, "martes y jueves, 19:30 horas, del 1 al 17 de diciembre"),
        ({0, 1, 2, 3, 4}, 11, "lunes a viernes, 19:30 horas, del 1 al 11 de diciembre"),
        ({5}, 31, "los sábados 5, 12, 19 y 26 de diciembre, 19:30 horas"),
        (set(range(7)), 9, "todos los días, 19:30 horas, del 1 al 9 de diciembre"),
    ],
)
def test_what_is_so_every_week_is_told_by_its_days(
    week_days: set[int], last: int, words: str
) -> None:
    assert told([day for day in DECEMBER[:last] if day.weekday() in week_days]) == words


def test_one_day_a_week_is_told_in_the_plural() -> None:
    days = [date(2026, 12, 5) + timedelta(weeks=week) for week in range(6)]

    assert told(days) == "los sábados, 19:30 horas, del 5 de diciembre al 9 de enero de 2027"


def test_a_holiday_is_left_out() -> None:
    days = [day for day in DECEMBER if day.weekday() in {1, 4} and day.day != 25]

    assert told(days) == (
        "martes y viernes, 19:30 horas, del 1 al 29 de diciembre, salvo el viernes 25 de diciembre"
    )


def test_hours_are_those_of_every_time() -> None:
    assert told(DECEMBER[:9], minutes=90).startswith("todos los días, de 19:30 a 21:00 horas, ")


def test_dates_without_an_order_are_counted_with_their_hour() -> None:
    days = [date(2026, 12, day) for day in (1, 2, 9, 17, 25, 28)]

    assert told(days) == "6 fechas, del martes 1 al lunes 28 de diciembre, 19:30 horas"


def at(*starts: tuple[int, int, int]) -> list[Occurrence]:
    """Return times of December: day, hour, and how many hours each lasts; 0 if that is not known."""
    return [
        Occurrence(
            Stated(start := datetime(2026, 12, day, hour, tzinfo=SANTIAGO)),
            Stated(start + timedelta(hours=length)) if length else None,
        )
        for day, hour, length in starts
    ]


@pytest.mark.parametrize(
    ("times", "words"),
    [
        (
            at((7, 18, 0), (9, 18, 0), (11, 18, 0), (12, 10, 3)),
            (
                "lunes 7, miércoles 9 y viernes 11 de diciembre de 2026, 18:00 horas;"
                " sábado 12 de diciembre, de 10:00 a 13:00 horas"
            ),
        ),
        (
            at((1, 10, 5), (8, 10, 3)),
            (
                "martes 1 de diciembre de 2026, de 10:00 a 15:00 horas;"
                " martes 8 de diciembre, de 10:00 a 13:00 horas"
            ),
        ),
        (
            at(*((day, 18, 0) for day in (1, 3, 8, 10, 15, 17)), (19, 10, 0)),
            (
                "martes y jueves, 18:00 horas, del 1 al 17 de diciembre de 2026;"
                " sábado 19 de diciembre, 10:00 horas"
            ),
        ),
        (
            at((5, 11, 0), (5, 16, 0), (5, 19, 0)),
            "sábado 5 de diciembre de 2026, 11:00, 16:00 y 19:00 horas",
        ),
        (
            at((5, 11, 1), (5, 16, 1)),
            "sábado 5 de diciembre de 2026, de 11:00 a 12:00 y de 16:00 a 17:00 horas",
        ),
    ],
)
def test_hours_that_differ_are_told_with_their_days(times: list[Occurrence], words: str) -> None:
    assert dates_words(times) == words


def test_more_hours_than_one_reads_are_not_told_as_if_they_were_one() -> None:
    times = at((1, 10, 0), (3, 11, 0), (8, 12, 0), (9, 15, 0))

    assert dates_words(times) == "4 fechas, del martes 1 al miércoles 9 de diciembre de 2026"
