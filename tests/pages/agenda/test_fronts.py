"""The agenda as a whole, and that of each department."""

from datetime import datetime, timedelta
from typing import Any

from plugins.newsroom.story import Story
from plugins.spanish.moments import SANTIAGO
from tests.factories import DEPORTES, NOW, edition, kind, story
from tests.pages.published import artefacts, hrefs, page, words


def event(slug: str, start: str, **values: Any) -> Story:
    details = {"start": start, "place": "Plaza", **values.pop("details", {})}
    return story(slug, kind=kind("evento"), title=slug.title(), details=details, **values)


def course(**values: Any) -> Story:
    details = {
        "sessions": ["2026-11-20 18:00", "2026-12-01 18:00"],
        "minutes": "90",
        "place": "Biblioteca",
        "teacher": "OMIL",
        "registration": "En la OMIL",
        "registration_until": "2026-11-19",
    }
    return story(
        "taller",
        kind=kind("curso"),
        title="Taller",
        date=NOW - timedelta(days=30),
        details=details,
        expires=datetime(2026, 11, 20, tzinfo=SANTIAGO),
        **values,
    )


def days(*given: Story, moment: datetime = NOW, address: str = "/agenda/") -> list[list[str]]:
    """Return what is to come at *moment*: of each day its name and its titles."""
    soup = page(artefacts(edition(*given, moment=moment)), address)
    return [
        [
            each.get_text().replace("\N{NO-BREAK SPACE}", " ")
            for each in day.select(".occasions__name, .occasion__title")
        ]
        for day in soup.select(".occasions__day")
    ]


def past(*given: Story, moment: datetime = NOW) -> list[str]:
    soup = page(artefacts(edition(*given, moment=moment)), "/agenda/")
    return [title.get_text() for title in soup.select(".card__title")]


def test_what_comes_is_told_day_by_day() -> None:
    assert days(
        event("feria", "2026-11-28 10:00", details={"other_starts": ["2026-12-05"]}),
        event("cine", "2026-11-23 20:00"),
        event("baile", "2026-11-28 22:00"),
        course(),
    ) == [
        ["Lunes 23 de noviembre de 2026", "Cine"],
        ["Sábado 28 de noviembre de 2026", "Feria", "Baile"],
        ["Martes 1 de diciembre de 2026", "Taller"],
        ["Sábado 5 de diciembre de 2026", "Feria"],
    ]


def test_a_date_goes_when_it_is_over_and_the_event_when_its_last_is() -> None:
    given = event(
        "feria",
        "2026-11-21 10:00",
        details={"end": "2026-11-21 14:00", "other_starts": ["2026-11-28"]},
    )
    saturday = datetime(2026, 11, 28, 13, 59, tzinfo=SANTIAGO)

    assert days(given) == [["Sábado 28 de noviembre de 2026", "Feria"]]
    assert days(given, moment=saturday) == [["Sábado 28 de noviembre de 2026", "Feria"]]
    assert past(given, moment=saturday) == []
    assert days(given, moment=saturday + timedelta(minutes=1)) == []
    assert past(given, moment=saturday + timedelta(minutes=1)) == ["Feria"]


def test_what_goes_on_stands_under_the_day_of_the_build_and_once() -> None:
    long = event("muestra", "2026-11-01", details={"end": "2026-12-31"})
    soup = page(artefacts(edition(long)), "/agenda/")

    assert days(long) == [["Lunes 23 de noviembre de 2026", "Muestra"]]
    assert words(soup, ".occasion__when") == "Sigue hasta el jueves 31 de diciembre de 2026"
    assert not hrefs(soup, ".occasions__name a")  # in its midst, no day has a page for it alone


def test_a_finished_course_is_told_by_when_it_was() -> None:
    moment = datetime(2026, 12, 2, tzinfo=SANTIAGO)
    soup = page(artefacts(edition(course(), moment=moment)), "/agenda/")

    assert "Viernes 20 de noviembre y martes 1 de diciembre" in words(soup, ".card__when")
    assert days(course(), moment=moment) == []


def test_it_leads_to_this_week_this_month_and_every_month_with_dates() -> None:
    soup = page(
        artefacts(edition(event("feria", "2026-09-05"), event("gala", "2027-01-09"))), "/agenda/"
    )
    links = [href for href in hrefs(soup, ".pager a") if href.startswith("/agenda/")]

    assert links == [
        "/agenda/2026/semana-48/",
        "/agenda/2026/11/",
        "/agenda/2027/01/",
        "/agenda/2026/11/",
        "/agenda/2026/09/",
    ]


def test_a_department_has_its_own_if_it_has_dates() -> None:
    own = event("cicletada", "2026-11-29 10:00", department=DEPORTES)
    made = artefacts(edition(own, event("feria", "2026-11-28 10:00")))

    assert days(
        own, event("feria", "2026-11-28 10:00"), address="/departamentos/deportes/agenda/"
    ) == [["Domingo 29 de noviembre de 2026", "Cicletada"]]
    assert "/departamentos/deportes/agenda/" in hrefs(page(made, "/departamentos/deportes/"))
    assert "/agenda/departamentos/deportes.ics" in hrefs(
        page(made, "/departamentos/deportes/agenda/")
    )
    alone = artefacts(edition(own))
    assert "departamentos/cultura/agenda/index.html" not in alone
    assert "/departamentos/cultura/agenda/" not in hrefs(page(alone, "/departamentos/cultura/"))


def test_the_home_page_shows_the_next_date_of_what_repeats() -> None:
    given = event(
        "feria",
        "2026-11-21 10:00",
        details={"end": "2026-11-21 14:00", "other_starts": ["2026-11-28", "2026-12-05"]},
    )
    soup = page(artefacts(edition(given), lead_stories=0), "/")

    assert [leaf.get_text() for leaf in soup.select(".leaf__day")] == ["28"]
    assert words(soup, ".leaf__when time") == (
        "Sábado 28 de noviembre de 2026, de 10:00 a 14:00 horas"
    )


def rounds(*given: dict[str, Any]) -> Story:
    details = {"service": "Retiro", "rounds": list(given)}
    return story("retiro", kind=kind("ronda"), title="Retiro", details=details)


NORTH = {
    "donde": "Sector norte",
    "cada_semana": "lunes y jueves desde las 08:00",
    "desde": "2026-11-30",
    "hasta": "2027-10-28",
}
SOUTH = {"donde": "Sector sur", "fechas": "2026-12-03 09:00-12:00", "atencion": "Ramas"}


def test_each_round_says_its_sector_and_what_there_is() -> None:
    soup = page(artefacts(edition(rounds(NORTH, SOUTH))), "/agenda/2026/12/03/")
    told = [row.select_one(".occasion__where") for row in soup.select(".occasion")]

    assert [each.get_text() for each in told if each] == [
        "Sector norte · Cultura",
        "Sector sur: Ramas · Cultura",
    ]


def test_what_comes_every_week_does_not_fill_the_agenda() -> None:
    monday = datetime(2026, 11, 30, 7, tzinfo=SANTIAGO)

    assert days(rounds(NORTH)) == [["Lunes 30 de noviembre de 2026", "Retiro"]]  # the next one
    assert days(rounds(NORTH), moment=monday) == [
        ["Lunes 30 de noviembre de 2026", "Retiro"],
        ["Jueves 3 de diciembre de 2026", "Retiro"],
    ]
    month = page(artefacts(edition(rounds(NORTH))), "/agenda/2026/12/")
    assert len(month.select(".occasion")) == 9


def test_a_round_of_another_sector_is_to_come_when_one_has_been() -> None:
    early = {"donde": "Sector norte", "fechas": "2026-11-23 08:00-10:00"}
    late = {"donde": "Sector sur", "fechas": "2026-11-23 08:00-18:00"}
    soup = page(artefacts(edition(rounds(early, late))), "/agenda/")

    assert [each.get_text() for each in soup.select(".occasion__where")] == ["Sector sur · Cultura"]
    assert past(rounds(early, late)) == []


def test_rounds_stand_among_what_comes_of_their_department_and_courses_do_not() -> None:
    soup = page(artefacts(edition(rounds(SOUTH), course())), "/departamentos/cultura/")

    assert [each.get_text() for each in soup.select(".leaf__title")] == ["Retiro"]
    assert words(soup, ".leaf__place") == "Sector sur: Ramas"
