"""Moments on Santiago's clocks, and how they are told."""

from datetime import UTC, datetime, timedelta

import pytest

from plugins.spanish.moments import (
    SANTIAGO,
    MomentError,
    Stated,
    date_words,
    moment_words,
    parse_moment,
    parse_stated,
    span_words,
    until_words,
)


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=SANTIAGO)  # type: ignore[arg-type,misc] # year, month, day…


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-11-20", "2026-11-20T09:00:00-03:00"),
        ("2026-11-20 10:00", "2026-11-20T10:00:00-03:00"),
        ("2026-11-20T9:05", "2026-11-20T09:05:00-03:00"),
        ("2026-07-01 10:00", "2026-07-01T10:00:00-04:00"),
        ("2026-04-04 23:30 -03:00", "2026-04-04T23:30:00-03:00"),
        ("2026-04-04 23:30 -04:00", "2026-04-04T23:30:00-04:00"),
        ("2026-09-06", "2026-09-06T09:00:00-03:00"),
    ],
)
def test_what_is_written_is_what_is_meant(text: str, iso: str) -> None:
    assert parse_moment(text).isoformat() == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-11-20", "2026-11-21T00:00:00-03:00"),
        ("2026-04-04", "2026-04-05T00:00:00-04:00"),  # its last minute comes twice
        ("2026-09-05", "2026-09-06T01:00:00-03:00"),  # the next one has no midnight
        ("2026-11-20 14:00", "2026-11-20T14:00:00-03:00"),
    ],
)
def test_a_deadline_without_an_hour_ends_with_its_day(text: str, iso: str) -> None:
    end = parse_stated(text).ends

    assert end.timestamp() == datetime.fromisoformat(iso).timestamp()


@pytest.mark.parametrize(
    "text",
    [
        *("2026-09-06 00:00", "2026-09-06 00:59", "2027-09-05 00:30", "2026-04-04 23:00"),
        *("2027-04-03 23:59", "2026-02-30", "2026-13-01", "2026-11-20 25:00", "20-11-2026"),
        *("20/11/2026 10:00", "mañana", "", "2026", "10:00", "2026-11-20 10:00 a. m."),
    ],
)
def test_what_is_no_moment_is_refused_with_a_way_out(text: str) -> None:
    with pytest.raises(MomentError) as caught:
        parse_moment(text)

    assert caught.value.fix


def test_a_day_written_first_is_turned_round() -> None:
    with pytest.raises(MomentError) as caught:
        parse_moment("5/11/2026 10:00")

    assert caught.value.fix == "Escriba año-mes-día: 2026-11-05 10:00"


def test_dates_are_told_as_the_press_writes_them() -> None:
    assert date_words(at(2026, 11, 23)) == "lunes 23 de noviembre de 2026"
    assert moment_words(at(2026, 9, 1, 8)) == "martes 1 de septiembre de 2026, 08:00 horas"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (Stated(at(2026, 11, 28, 10)), None, "sábado 28 de noviembre de 2026, 10:00 horas"),
        (
            Stated(at(2026, 11, 28, 10)),
            Stated(at(2026, 11, 28, 14)),
            "sábado 28 de noviembre de 2026, de 10:00 a 14:00 horas",
        ),
        (parse_stated("2026-11-28"), None, "sábado 28 de noviembre de 2026"),
        (
            parse_stated("2026-06-05"),
            parse_stated("2026-06-07"),
            "del viernes 5 al domingo 7 de junio de 2026",
        ),
        (
            parse_stated("2026-12-31"),
            parse_stated("2027-01-02"),
            "del jueves 31 de diciembre de 2026 al sábado 2 de enero de 2027",
        ),
    ],
)
def test_spans(start: Stated, end: Stated | None, words: str) -> None:
    assert span_words(start, end) == words


def test_one_moment_is_told_by_the_day_of_its_own_zone() -> None:
    evening = at(2026, 11, 23, 22)

    assert date_words(evening) == "lunes 23 de noviembre de 2026"
    assert date_words(evening.astimezone(UTC)) == "martes 24 de noviembre de 2026"
    assert date_words(evening.date()) == "lunes 23 de noviembre de 2026"


def test_midnight_is_told_as_the_end_of_its_day() -> None:
    midnight = datetime(2026, 12, 12, tzinfo=SANTIAGO)

    assert until_words(Stated(midnight)) == "viernes 11 de diciembre de 2026"
    later = Stated(midnight + timedelta(hours=9))
    assert until_words(later) == "sábado 12 de diciembre de 2026, 09:00 horas"
