"""The pages of months, weeks and days."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup

from plugins.newsroom.story import Story
from plugins.spanish.moments import Stated
from tests.factories import CULTURA, NOW, edition, kind, origin, story
from tests.pages.published import CLOSED, artefacts, hrefs, page, words


def event(slug: str = "feria", **values: Any) -> Story:
    details = {"start": "2026-11-28 10:00", "end": "2026-11-28 14:00", "place": "Plaza de armas"}
    details |= values.pop("details", {})
    return story(slug, kind=kind("evento"), title=slug.title(), details=details, **values)


def agenda(*given: Story, moment: datetime = NOW) -> dict[str, BeautifulSoup]:
    """Return the pages of the agenda, by address."""
    made = artefacts(edition(*given, moment=moment))
    paths = (f"/{path.removesuffix('index.html')}" for path in made if path.startswith("agenda/"))
    return {path: page(made, path) for path in sorted(paths)}


def listed(soup: BeautifulSoup) -> list[tuple[str, list[str]]]:
    """Return what the list by day shows: the day, and its titles."""
    return [
        (
            words(section, ".occasions__name"),
            [link.get_text() for link in section.select(".occasion__title a")],
        )
        for section in soup.select(".occasions__day")
    ]


def cells(soup: BeautifulSoup) -> list[str]:
    for dots in soup.select("table [aria-hidden=true]"):
        dots.decompose()
    return [" ".join(cell.get_text().split()) for cell in soup.select("table td")]


def test_each_date_has_its_day_its_week_and_its_month() -> None:
    found = agenda(event(details={"other_starts": ["2026-12-05"]}), CLOSED)

    assert found.keys() == {
        "/agenda/",
        "/agenda/2026/",
        "/agenda/2026/11/",
        "/agenda/2026/11/20/",
        "/agenda/2026/11/27/",
        "/agenda/2026/11/28/",
        "/agenda/2026/12/",
        "/agenda/2026/12/05/",
        "/agenda/2026/semana-47/",
        "/agenda/2026/semana-48/",
        "/agenda/2026/semana-49/",
    }
    assert listed(found["/agenda/2026/12/"]) == [
        ("Sábado 5 de diciembre de 2026", ["Feria"]),
    ]
    assert listed(found["/agenda/2026/semana-48/"]) == [
        ("Viernes 27 de noviembre de 2026", [CLOSED.title]),
        ("Sábado 28 de noviembre de 2026", ["Feria"]),
    ]
    assert words(found["/agenda/2026/12/05/"], "h1") == "Sábado 5 de diciembre de 2026"
    assert words(found["/agenda/2026/12/05/"], ".occasion__when") == "De 10:00 a 14:00 horas"


def test_the_current_month_and_week_are_there_without_dates() -> None:
    found = agenda()

    assert found.keys() == {
        "/agenda/",
        "/agenda/2026/",
        "/agenda/2026/11/",
        "/agenda/2026/semana-48/",
    }
    for address in ("/agenda/2026/11/", "/agenda/2026/semana-48/"):
        assert "No hay actividades anunciadas" in words(found[address])
        assert address in hrefs(found["/agenda/"])


def test_the_month_is_a_table_from_monday_that_says_how_many_there_are() -> None:
    soup = agenda(event(), event("otra"), event("tercera", details={"start": "2026-11-28"}))[
        "/agenda/2026/11/"
    ]

    assert words(soup, "caption") == "Actividades de noviembre de 2026, por día"
    names = [words(name, ".calendar__spoken") for name in soup.select("th[scope=col]")]
    assert names[::6] == ["lunes", "domingo"]
    assert cells(soup)[:7] == ["", "", "", "", "", "", "1"]
    assert "28: 3 actividades" in cells(soup)
    assert hrefs(soup, "table a") == ["/agenda/2026/11/28/"]
    assert not soup.select("table [aria-current]")  # a browser knows which day it is, and marks it


def test_no_page_of_the_agenda_is_made_anew_because_it_is_another_day() -> None:
    given = (event(), event("otra", details={"start": "2026-12-05 10:00", "end": None}))
    today = artefacts(edition(*given))
    tomorrow = artefacts(edition(*given, moment=NOW + timedelta(days=1)))
    changed = {path for path in today if origin(today[path]) != origin(tomorrow[path])}

    assert changed == set()


def test_pages_lead_to_the_next_that_exists() -> None:
    found = agenda(
        event(details={"start": "2026-09-05 10:00", "end": None, "other_starts": ["2027-01-09"]}),
    )

    def beside(address: str) -> list[str]:
        return hrefs(found[address], "[rel=prev], [rel=next]")

    assert beside("/agenda/2026/09/") == ["/agenda/2026/11/"]
    assert beside("/agenda/2026/11/") == ["/agenda/2026/09/", "/agenda/2027/01/"]
    assert beside("/agenda/2027/01/") == ["/agenda/2026/11/"]
    assert beside("/agenda/2026/semana-48/") == [
        "/agenda/2026/semana-36/",
        "/agenda/2027/semana-01/",
    ]
    assert beside("/agenda/2026/09/05/") == ["/agenda/2027/01/09/"]
    assert beside("/agenda/2027/01/09/") == ["/agenda/2026/09/05/"]
    assert {"/agenda/2027/semana-01/", "/agenda/2027/01/"} <= set(
        hrefs(found["/agenda/2027/01/09/"])
    )
    assert "/agenda/2027/01/" in hrefs(found["/agenda/2027/semana-01/"])


def test_what_lasts_several_days_stands_on_each_and_says_that_it_goes_on() -> None:
    found = agenda(event(details={"start": "2026-11-27 18:00", "end": "2026-11-29 20:00"}))
    told = [
        words(found[f"/agenda/2026/11/{day}/"], ".occasion__when") for day in ("27", "28", "29")
    ]

    assert told == [
        "Desde las 18:00 horas; sigue hasta el domingo 29 de noviembre de 2026",
        "Sigue hasta el domingo 29 de noviembre de 2026",
        "Sigue hasta las 20:00 horas",
    ]


def test_whole_days_are_told_as_such() -> None:
    found = agenda(event(details={"start": "2026-11-28", "end": "2026-11-29"}))
    told = [words(found[f"/agenda/2026/11/{day}/"], ".occasion__when") for day in ("28", "29")]

    assert told == [
        "Todo el día; sigue hasta el domingo 29 de noviembre de 2026",
        "Sigue; es el último día",
    ]


@pytest.mark.parametrize(
    ("details", "label"),
    [
        ({"state": "cancelado"}, "Cancelado"),
        ({"state": "postergado"}, "Postergado"),
        ({"state": "reprogramado", "previous_start": "2026-11-21 10:00"}, "Nueva fecha"),
    ],
)
def test_a_change_of_plans_is_said_in_words_on_every_list(
    details: dict[str, str], label: str
) -> None:
    made = artefacts(edition(event(details=details)))

    for address in (
        "/agenda/",
        "/agenda/2026/11/",
        "/agenda/2026/11/28/",
        "/agenda/2026/semana-48/",
        "/departamentos/cultura/agenda/",
    ):
        assert words(page(made, address), ".occasion .ending") == label, address


def test_a_session_says_when_nobody_can_join_any_more() -> None:
    text = words(agenda(CLOSED)["/agenda/2026/11/27/"], ".occasion")

    assert "Ya no recibe inscripciones" in text
    assert "Ya no" not in words(agenda(event())["/agenda/2026/11/28/"])


def test_what_ended_stands_nowhere() -> None:
    gone = replace(CLOSED, ended=Stated(NOW))

    assert all(CLOSED.title not in words(soup) for soup in agenda(gone, event()).values())
    assert "/agenda/2026/11/27/" not in agenda(gone, event())


def test_an_edit_of_a_text_makes_no_page_of_the_agenda_anew() -> None:
    def origins(body: str) -> dict[str, bytes]:
        made = artefacts(edition(event(body=body), replace(CLOSED, body=body)))
        return {path: origin(each) for path, each in made.items() if "agenda/" in path}

    before, after = origins("<p>Uno.</p>"), origins("<p>Dos.</p>")
    assert "agenda/2026/11/28/index.html" in before
    assert before == after


def test_another_event_changes_its_month_its_week_and_its_neighbours_only() -> None:
    far = event("lejos", details={"start": "2026-09-05 10:00", "end": None})
    near = event("cerca", department=CULTURA, details={"start": "2026-12-12 10:00", "end": None})
    before = artefacts(edition(far, event(), near))
    after = artefacts(edition(far, event(), near, event("nuevo", date=NOW - timedelta(days=9))))
    changed = {
        path
        for path in before
        if path.startswith("agenda/2") and origin(before[path]) != origin(after[path])
    }

    assert changed == {
        "agenda/2026/11/index.html",
        "agenda/2026/11/28/index.html",
        "agenda/2026/semana-48/index.html",
    }


def test_what_was_cancelled_goes_on_on_no_day() -> None:
    lasting = event(details={"start": "2026-11-25", "end": "2026-12-04", "state": "cancelado"})
    found = agenda(lasting)

    assert "/agenda/2026/11/25/" in found
    assert "/agenda/2026/11/26/" not in found
    for soup in found.values():
        assert "igue hasta" not in words(soup)
