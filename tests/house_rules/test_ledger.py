"""The ledger: an authority is counted for each department and in a window of days."""

from datetime import date, timedelta
from typing import Any

import pytest

from plugins.house_rules.ledger import Entry, Way, entries_of, excesses, remark_of
from plugins.newsroom.authorities import Authority
from plugins.newsroom.photo import Photo
from plugins.newsroom.story import Audience, Story
from tests.factories import CULTURA, DEPORTES, NOW, story

MAYOR = Authority(slug="alcaldia", post="alcaldesa", aliases=("alcalde",))
COUNCIL = Authority(slug="concejo", post="concejal", aliases=("concejala",))


def entries(*stories: Story) -> tuple[Entry, ...]:
    return entries_of(stories, (MAYOR, COUNCIL))


def named(slug: str, days_ago: float = 1, **values: Any) -> Story:
    moment = NOW - timedelta(days=days_ago)
    given: dict[str, Any] = {
        "body": "<p>Vino la alcaldesa.</p>",
        "date": moment,
        "published": moment,
        **values,
    }
    return story(slug, **given)


def photo(alt: str) -> Photo:
    return Photo(source="a.jpg", digest="0", width=800, height=600, alt=alt)


@pytest.mark.parametrize(
    ("values", "ways"),
    [
        ({"body": "<p>Vino la Alcaldesa.</p>"}, (Way.NAMED,)),
        ({"body": "<p>Nada.</p>", "title": "El ALCALDE saluda"}, (Way.NAMED,)),
        (
            {"body": "<p>Nada.</p>", "photos": (photo("La alcaldesa corta una cinta."),)},
            (Way.PICTURED,),
        ),
        (
            {"body": "<p>Gracias a la gestión de la alcaldesa.</p>"},
            (Way.NAMED, Way.CREDITED),
        ),
    ],
)
def test_it_is_told_how_somebody_is_there(values: dict[str, Any], ways: tuple[Way, ...]) -> None:
    [entry] = entries(named("a", **values))

    assert (entry.authority, entry.ways) == ("alcaldesa", ways)


@pytest.mark.parametrize(
    "values",
    [
        {"body": "<p>La Alcaldía atiende.</p>"},
        {"body": "<p>La exalcaldesa vino.</p>"},
        {"is_draft": True},
        {"audience": Audience.STAFF},
    ],
)
def test_what_nobody_reads_and_who_is_none_does_not_count(values: dict[str, Any]) -> None:
    assert entries(named("a", **values)) == ()


def test_who_is_not_in_office_is_no_authority() -> None:
    before = Authority(slug="a", post="alcaldesa", until=date(2026, 11, 1))

    assert entries_of([named("a")], [before]) == ()
    assert len(entries_of([named("a", 30)], [before])) == 1


def test_more_than_the_most_in_the_window_is_too_much() -> None:
    told = entries(*(named(f"a{number}", number) for number in range(1, 6)))

    assert [(each.entry.path, each.times) for each in excesses(told, 30, 4)] == [
        (named("a1", 1).path, 5)
    ]
    assert not list(excesses(told, 30, 5))
    assert not list(excesses(told, 4, 4))  # the first of the five is no longer in it


def test_each_department_and_each_authority_has_its_own_count() -> None:
    told = entries(
        named("a"),
        named("b", 2),
        named("c", 3, department=DEPORTES),
        named("d", 4, body="<p>Habló la concejala.</p>"),
    )

    assert not list(excesses(told, 30, 2))
    assert len(list(excesses(told, 30, 1))) == 1


def test_what_is_said_of_it() -> None:
    [excess] = excesses(entries(*(named(f"a{number}", number) for number in (1, 2))), 30, 1)
    remark = remark_of(excess, 30, 1)

    assert excess.entry.department == CULTURA
    assert remark.message == (
        "«alcaldesa» está en 2 artículos de Cultura en 30 días, y el máximo de la casa es 1"
    )
    assert remark.fix == (
        "Cuente qué se hizo y qué oficina lo hace, sin la autoridad, salvo que el hecho sea suyo"
        " (Contraloría, instrucciones de octubre de 2024)"
    )
