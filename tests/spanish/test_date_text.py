"""Dates that are written in another way: what was meant is proposed, and the proposal is read."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.spanish.moments import YEARS, MomentError, parse_stated
from tests.desk.slips import NOTHING, slips

NOTE = {"fecha": "2026-11-20 10:00"}
EVENT = {"tipo": "evento", "inicio": "2026-11-28 10:00", "lugar": "Plaza de armas"}
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d)?")


def fix(text: str) -> str:
    with pytest.raises(MomentError) as caught:
        parse_stated(text)
    return caught.value.fix


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("27/11/2026", "2026-11-27"),
        ("27-11-2026", "2026-11-27"),
        ("27.11.2026", "2026-11-27"),
        ("27/11/26", "2026-11-27"),
        ("2026/11/27", "2026-11-27"),
        ("2026-11-7", "2026-11-07"),
        ("20261127", "2026-11-27"),
        ("11/27/2026", "2026-11-27"),
        ("2026-27-11", "2026-11-27"),
        ("27 de noviembre de 2026", "2026-11-27"),
        ("27 de Noviembre del 2026", "2026-11-27"),
        ("viernes 27 de noviembre de 2026", "2026-11-27"),
        ("27-nov-2026", "2026-11-27"),
        ("1 de setiembre de 2026", "2026-09-01"),
        ("“2026-11-27”", "2026-11-27"),
        ("«27/11/2026»", "2026-11-27"),
        ("27/11/2026 10:00 hrs.", "2026-11-27 10:00"),
        ("27/11/2026 a las 10:00", "2026-11-27 10:00"),
        ("2026-11-27 10:00 hrs", "2026-11-27 10:00"),
        ("2026-11-27 10:00 horas", "2026-11-27 10:00"),
        ("2026-11-27 10.00", "2026-11-27 10:00"),
        ("2026-11-27 10h30", "2026-11-27 10:30"),
        ("2026-11-27 las 10 AM", "2026-11-27 10:00"),
        ("2026-11-27, 10 a. m.", "2026-11-27 10:00"),
        ("2026-11-27 12 AM", "2026-11-27 00:00"),
        ("2026-11-27 12:30 p.m.", "2026-11-27 12:30"),
        ("2026-11-27 10:30 PM", "2026-11-27 22:30"),
        ("2026-11-27 24:00", "2026-11-28 00:00"),
        ("27 de noviembre de 2026, 10:00 hrs.", "2026-11-27 10:00"),
        ("2026-11-28T13:00:00.000Z", "2026-11-28 10:00"),
        ("2026-11-28 13:00+00:00", "2026-11-28 10:00"),
        ("2026-11-28 10:00 -04:00", "2026-11-28 10:00"),
    ],
)
def test_what_is_plain_is_proposed_and_accepted(text: str, meant: str) -> None:
    assert _DATE.findall(fix(text)) == [meant]
    assert parse_stated(meant)


@pytest.mark.parametrize(
    "text",
    [
        *("mañana", "viernes", "27 de noviembre", "10:00", "noviembre de 2026", "31/11/2026"),
        *("sábado 27 de noviembre de 2026", "2026-02-30", "27/11/2026 6 a 8 PM", "hoy", "x" * 9999),
    ],
)
def test_what_may_mean_several_things_is_not_guessed(text: str) -> None:
    proposed = set(_DATE.findall(fix(text)))

    assert proposed <= {"2026-11-20", "2026-11-20 10:00"}  # only the example


@given(
    st.one_of(
        st.from_regex(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( (a las )?\d{1,2}[:.h]\d\d.{0,6})?"),
        st.from_regex(r"[12]\d{3}-[01]\d-[0-3]\d \d\d:\d\d ?([-+]\d\d:\d\d|Z)", fullmatch=True),
        st.text(max_size=30),
    )
)
def test_every_proposal_is_accepted(text: str) -> None:
    try:
        assert parse_stated(text).day.year in YEARS
    except MomentError as error:
        for proposed in _DATE.findall(error.fix):
            assert parse_stated(proposed)
        for proposed in error.span or ():
            assert parse_stated(proposed)


@pytest.mark.parametrize(
    ("hours", "end"),
    [
        ("10:00-13:00", "2026-11-28 13:00"),
        ("10:00 - 13:00", "2026-11-28 13:00"),
        ("10:00–13:00", "2026-11-28 13:00"),
        ("de 10:00 a 13:00 hrs.", "2026-11-28 13:00"),
        ("10 a 13 horas", "2026-11-28 13:00"),
    ],
)
def test_two_hours_are_two_lines(tmp_path: Path, hours: str, end: str) -> None:
    [(_, message, mend)] = slips(tmp_path, EVENT, inicio=f"2026-11-28 {hours}")

    assert "dice dos horas" in message
    assert mend == f"Escriba dos líneas: «inicio: 2026-11-28 10:00» y «termino: {end}»"
    assert slips(tmp_path, EVENT, inicio="2026-11-28 10:00", termino=end) == []


def test_a_night_is_no_offset(tmp_path: Path) -> None:
    [(_, _, mend)] = slips(tmp_path, EVENT, inicio="2026-11-28 22:00-03:00")  # as Santiago's is

    assert mend == "Escriba dos líneas: «inicio: 2026-11-28 22:00» y «termino: 2026-11-29 03:00»"
    assert slips(tmp_path, EVENT, inicio="2026-11-28 10:00-03:00") == []
    assert (
        slips(tmp_path, NOTE, fecha="2026-11-20 10:00-13:00")[0].fix == "Escriba 2026-11-20 10:00"
    )


def test_a_notice_has_its_own_two_lines(tmp_path: Path) -> None:
    notice = {"tipo": "aviso", "sector": "Todos"}
    [(_, _, mend)] = slips(tmp_path, notice, desde="2026-11-26 08:00-17:00")

    assert mend == "Escriba dos líneas: «desde: 2026-11-26 08:00» y «hasta: 2026-11-26 17:00»"


@pytest.mark.parametrize("offset", ["Z", "+00:00", "-0500", "+09:00", " -04:00"])
@pytest.mark.parametrize("key", ["fecha", "embargo", "actualizado"])
def test_hours_of_other_places_are_refused(tmp_path: Path, key: str, offset: str) -> None:
    [(_, message, _)] = slips(tmp_path, NOTE, **{key: f"2026-11-21T10:00{offset}"})

    assert "no es la hora de Santiago" in message


FAR = ("9999-12-31", "0001-01-01", "1899-12-31", "2200-01-01", "31/12/9999", "9999-12-31 23:59")


@pytest.mark.parametrize("day", FAR)
@pytest.mark.parametrize(
    ("kind", "key"),
    [
        *(("noticia", key) for key in ("fecha", "embargo", "vence", "actualizado")),
        *(("evento", key) for key in ("inicio", "termino", "repite")),
        ("aviso", "desde"),
        ("aviso", "hasta"),
    ],
)
def test_years_out_of_reach_are_refused_with_the_reach(
    tmp_path: Path, kind: str, key: str, day: str
) -> None:
    right = {"noticia": NOTE, "evento": EVENT, "aviso": {"tipo": "aviso", "sector": "Todos"}}[kind]
    [(_, message, mend)] = slips(tmp_path, right, **{key: day})

    assert "de 1900 a 2199" in message
    assert ("quite esta línea" in mend) == (key in {"vence", "hasta"})


@pytest.mark.parametrize("word", ["nunca", "Indefinido", "sin vencimiento"])
def test_what_never_ends_has_no_such_line(tmp_path: Path, word: str) -> None:
    assert re.search("(?i)quite (?:esta|la) línea", slips(tmp_path, NOTE, vence=word)[0].fix)
    assert slips(tmp_path, NOTE, vence=NOTHING) == []


def test_the_ends_of_the_reach_are_read(tmp_path: Path) -> None:
    assert slips(tmp_path, NOTE, fecha="1900-01-01") == []
    assert not [each for each in slips(tmp_path, NOTE, vence="2199-12-31") if "Escr" in each.fix]


def test_so_many_dates_are_a_year(tmp_path: Path) -> None:
    days = [datetime.fromordinal(739_950 + each).strftime("%Y-%m-%d") for each in range(40_000)]

    assert slips(tmp_path, EVENT, repite=f"[{', '.join(days[:366])}]") == []
    [(_, message, _)] = slips(tmp_path, EVENT, repite=f"[{', '.join(days)}]")
    assert message == "«repite»: tiene 40000 fechas y se permiten 366: una al día durante un año"
