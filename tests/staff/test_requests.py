"""What the press asked, as the staff's page says it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from plugins.newsroom import (
    PressRequest,
    Problem,
    RequestState,
    Severity,
    edition_at,
    next_due,
)
from plugins.newsroom.story import Audience
from plugins.spanish import SANTIAGO, Stated
from plugins.staff.requests import Asked, Turn, asked_in, counted
from tests.factories import NOW, REGISTRY, story

TODAY = NOW.astimezone(SANTIAGO).date()


def request(name: str = "radio", **values: Any) -> PressRequest:
    given = {
        "source": f"requerimientos/{name}.yaml",
        "outlet": "Radio de ejemplo",
        "subject": "Horario de la piscina",
        "asks": "Desde cuándo abre.",
        "received": Stated(NOW - timedelta(days=3)),
        "office": "Deportes",
        "folder": "deportes",
        **values,
    }
    return PressRequest(**given)


def asked(
    *requests: PressRequest, moment: datetime = NOW, problems: tuple[Problem, ...] = ()
) -> tuple[Asked, ...]:
    edition = edition_at(
        moment,
        (story(),),
        registry=REGISTRY,
        kinds=(),
        audience=Audience.STAFF,
        requests=requests,
    )
    return asked_in(edition, problems)


def at(hour: int, day: int = 0) -> Stated:
    return Stated(NOW.replace(hour=hour) + timedelta(days=day))


@pytest.mark.parametrize(
    ("due", "turn", "words"),
    [
        (at(18), Turn.TODAY, "Para hoy, lunes 23 de noviembre de 2026, 18:00 horas"),
        (Stated.on(TODAY), Turn.TODAY, "Para hoy, lunes 23 de noviembre de 2026"),
        (at(10), Turn.LATE, "Era para hoy, lunes 23 de noviembre de 2026, 10:00 horas"),
        (at(12), Turn.LATE, "Era para hoy, lunes 23 de noviembre de 2026, 12:00 horas"),
        (
            Stated.on(TODAY - timedelta(days=1)),
            Turn.LATE,
            "Era para ayer, domingo 22 de noviembre de 2026",
        ),
        (
            Stated.on(TODAY - timedelta(days=3)),
            Turn.LATE,
            "Era para el viernes 20 de noviembre de 2026 (hace 3 días)",
        ),
        (
            Stated.on(TODAY + timedelta(days=1)),
            Turn.OPEN,
            "Para mañana, martes 24 de noviembre de 2026",
        ),
        (at(9, day=4), Turn.OPEN, "Para el viernes 27 de noviembre de 2026, 09:00 horas"),
        (None, Turn.OPEN, "Sin plazo"),
    ],
)
def test_it_says_in_words_for_when_it_is(due: Stated | None, turn: Turn, words: str) -> None:
    [found] = asked(request(due=due))

    assert found.turn is turn
    assert found.when == f"{words}; recibido el viernes 20 de noviembre de 2026, 12:00 horas"


def test_what_is_late_comes_first_and_what_was_answered_last() -> None:
    done: dict[str, Any] = {"state": RequestState.ANSWERED, "answer": "Abre el 15."}
    found = asked(
        request("despues", due=at(9, day=4)),
        request("respondido", **done, answered=at(10)),
        request("antiguo", **done, answered=at(10, day=-15)),
        request("cerrado", state=RequestState.CLOSED),
        request("hoy", due=at(18)),
        request("atrasado", due=at(10)),
        request("mas-atrasado", due=at(10, day=-1)),
        request("sin-plazo"),
        problems=(
            Problem("requerimientos/malo.yaml", 3, "falta", "Agregue", "x", Severity.ERROR),
            Problem("requerimientos/hoy.yaml", 3, "guarda", "Quite", "x", Severity.WARNING),
        ),
    )

    assert [each.anchor for each in found] == [
        "malo",
        "mas-atrasado",
        "atrasado",
        "hoy",
        "despues",
        "sin-plazo",
        "respondido",
    ]
    assert counted(found) == "1 con errores, 2 atrasados, 1 para hoy, 2 por responder"
    assert found[-1].when == "Respondido hoy, lunes 23 de noviembre de 2026, 10:00 horas"


def test_the_answer_is_told_with_the_article_that_tells_it_or_the_command_that_writes_one() -> None:
    first, second, third = asked(
        request("a", answer="Uno.\n\nDos.", story=story().source),
        request("b", answer="Uno."),
        request("c", answer="Uno.", story="cultura/otra.md"),
    )

    assert (first.answer, first.story, first.story_path, first.command) == (
        ("Uno.", "Dos."),
        story().title,
        story().path,
        "",
    )
    assert second.command == "make respuesta RUTA=content/requerimientos/b.yaml"
    assert (third.story, third.story_path, third.command) == ("cultura/otra.md", "", "")


def test_nothing_to_answer_is_told_too() -> None:
    assert counted(asked()) == "nada por responder"


def test_only_the_staffs_edition_has_any() -> None:
    given: dict[str, Any] = {"registry": REGISTRY, "kinds": (), "requests": (request(),)}
    public = edition_at(NOW, (story(),), **given)
    staff = edition_at(NOW, (story(),), audience=Audience.STAFF, **given)

    assert public.requests == ()
    assert staff.requests == (request(),)
    assert staff.for_public() == public == edition_at(NOW, (story(),), registry=REGISTRY, kinds=())


def test_the_page_changes_when_a_deadline_passes() -> None:
    due = next_due((), NOW, requests=(request(due=at(18)), request(due=at(10))))

    assert due == (at(18).moment, "vence un requerimiento de la prensa")
    answered = replace(
        request(due=at(18)), state=RequestState.ANSWERED, answered=at(10), answer="Sí."
    )
    assert next_due((), NOW, requests=(answered,)).why == "empieza otro día"
