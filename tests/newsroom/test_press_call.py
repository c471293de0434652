"""The «pauta»: what an editor may write for the press of an event, and what the press gets to know."""

from pathlib import Path
from typing import Any

import pytest

from plugins.newsroom.edition import edition_at
from plugins.newsroom.kinds import Details, all_kinds
from plugins.newsroom.press import call_facts, pauta_of
from plugins.newsroom.press_call import PressCall
from plugins.newsroom.story import Audience
from tests import factories
from tests.conftest import write_files
from tests.desk.slips import SOURCE, slips
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

REGISTER = {
    "registros/prensa.yaml": "prensa: {nombre: Prensa, correo: prensa@example.com, demo: sí}\n"
}
EVENT = {
    "tipo": "evento",
    "inicio": "2026-11-28 10:00",
    "lugar": "Plaza de armas",
    "prensa": "{llegada: 09:30}",
}
WHOLE = (
    "{llegada: 09:30, lugar: Entrada del teatro, voceria: Nombre y apellido, cargo: Encargada de"
    " Cultura, en_vivo: sí, acreditacion: Escribiendo a prensa@example.com, acreditacion_hasta:"
    " 2026-11-26 18:00, notas: Hay toma de corriente.}"
)


def told(folder: Path, **changed: str) -> list[Any]:
    write_files(folder, REGISTER)
    return slips(folder, EVENT, **changed)


def call(folder: Path, written: str) -> PressCall:
    found = announced(folder, written).press_call
    assert found
    return found


def announced(folder: Path, written: str, **more: str) -> Details:
    write_files(folder, {**BASE, **REGISTER, SOURCE: article(**EVENT | {"prensa": written} | more)})
    reading = read_content(folder, moment=NOW)
    assert not reading.problems
    [story] = reading.stories
    return story.details


def test_the_press_learns_what_it_needs_before_it_comes(tmp_path: Path) -> None:
    facts = call_facts(announced(tmp_path, WHOLE))

    assert [(fact.label, fact.text) for fact in facts] == [
        ("Llegada de la prensa", "09:30 horas"),
        ("Lugar para la prensa", "Entrada del teatro"),
        ("Vocería", "Nombre y apellido, Encargada de Cultura"),
        ("En vivo", "Sí"),
        (
            "Acreditación",
            "Escribiendo a prensa@example.com (hasta el jueves 26 de noviembre de 2026, 18:00 horas)",
        ),
        ("Para saber", "Hay toma de corriente."),
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Sí", "Sí"),
        ("true", "Sí"),
        ("no", "No se transmite"),
        ("https://video.example.com/1", "https://video.example.com/1"),
        ("Por la radio municipal", "Por la radio municipal"),
    ],
)
def test_it_says_whether_it_is_live_or_where(tmp_path: Path, written: str, shown: str) -> None:
    facts = dict(call_facts(announced(tmp_path, f"{{llegada: 09:30, en_vivo: {written!r}}}")))

    assert facts["En vivo"] == shown


@pytest.mark.parametrize("state", ["cancelado", "postergado"])
def test_nobody_is_told_to_come_for_what_is_off(tmp_path: Path, state: str) -> None:
    changes = "[{fecha: 2026-11-22 10:00, texto: Se cancela por el viento.}]"
    off = announced(tmp_path, WHOLE, situacion=state, cambios=changes)

    assert off.press_call
    assert call_facts(off) == ()


def test_nobody_else_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, {**BASE, **REGISTER, SOURCE: article(**EVENT | {"prensa": WHOLE})})
    [story] = read_content(tmp_path, moment=NOW).stories
    details = story.details
    said = f"{details.facts}{details.facts_of_each}{details.for_media}{details.linked_data(story)}"

    assert "09:30" not in said
    assert "Entrada del teatro" not in said


@pytest.mark.parametrize(
    ("start", "arrival"),
    [
        ("2026-11-28 10:00", "2026-11-28T09:30:00-03:00"),
        ("2026-11-28", "2026-11-28T09:30:00-03:00"),
        ("2026-11-28 00:10", "2026-11-27T23:30:00-03:00"),
    ],
)
def test_one_arrives_on_its_day_or_late_on_the_day_before(
    tmp_path: Path, start: str, arrival: str
) -> None:
    hour = "23:30" if "00:10" in start else "09:30"
    write_files(
        tmp_path,
        {
            **BASE,
            **REGISTER,
            SOURCE: article(**EVENT | {"inicio": start, "prensa": f"{{llegada: {hour}}}"}),
        },
    )
    [story] = read_content(tmp_path, moment=NOW).stories
    assert story.details.press_call
    [occurrence] = story.details.occurrences

    assert story.details.press_call.arrival_for(occurrence.start).iso == arrival


@pytest.mark.parametrize(
    ("written", "message", "fix"),
    [
        (
            "sí",
            "«prensa»: aquí va «llegada», entre llaves",
            (
                "Escriba por ejemplo «prensa: {llegada: 09:30, voceria: Nombre y apellido, cargo: Encargada"
                " de Cultura}»"
            ),
        ),
        ("9:30", "«prensa»: aquí va «llegada», entre llaves", "Escríbala así: {llegada: 9:30}"),
        (
            "{lugar: Teatro}",
            "en «prensa» falta «llegada»",
            (
                "Escriba por ejemplo «prensa: {llegada: 09:30, voceria: Nombre y apellido, cargo: Encargada"
                " de Cultura}»"
            ),
        ),
        (
            "{llegada: temprano}",
            "«prensa»: «temprano» no es una hora",
            "Escríbala así: 09:30",
        ),
        (
            "{llegada: 09:30, voceria: Nombre y apellido}",
            "«prensa»: la vocería es una persona con su cargo, y falta uno de los dos",
            "Agregue «voceria» y «cargo», o quite ambos",
        ),
        (
            "{llegada: 09:30, acreditacion_hasta: 2026-11-26}",
            "«prensa»: dice hasta cuándo se acredita la prensa, y no cómo",
            "Agregue, por ejemplo, «acreditacion: Escribiendo a prensa@ejemplo.cl»",
        ),
        (
            "{llegada: 09:30, en_vivo: 'http://video.example.com/'}",
            "«prensa»: la dirección no es segura",
            "Escríbala con https://, si el sitio la tiene",
        ),
        (
            "{llegada: 11:30}",
            "la prensa llega a las 11:30, después de que empieza el evento",
            "Revise «llegada», que es la hora en que se espera a los medios",
        ),
        (
            "{llegada: 23:30}",
            "la prensa llega a las 23:30 del día anterior, 10 horas antes de que empiece el evento",
            "Revise «llegada», que es la hora en que se espera a los medios",
        ),
        (
            "{llegada: 01:30}",
            "la prensa llega a las 01:30, 8 horas antes de que empiece el evento",
            "Revise «llegada», que es la hora en que se espera a los medios",
        ),
        (
            "{llegada: 09:30, acreditacion: Por correo, acreditacion_hasta: 2026-11-28 11:00}",
            "la acreditación de la prensa cierra después de que empieza el evento",
            "Revise «acreditacion_hasta»",
        ),
        (
            "{llegada: 09:30, vocero: Nombre}",
            "en «prensa» la clave «vocero» no existe",
            (
                "Quítela; las que existen son: llegada, lugar, voceria, cargo, en_vivo, acreditacion,"
                " acreditacion_hasta, notas"
            ),
        ),
    ],
)
def test_each_slip_is_told_with_its_line_and_mend(
    tmp_path: Path, written: str, message: str, fix: str
) -> None:
    assert told(tmp_path, prensa=written) == [(8, message, fix)]


def test_whom_journalists_come_for_they_can_call(tmp_path: Path) -> None:
    [problem] = slips(tmp_path, EVENT)

    assert problem == (
        5,
        (
            "la prensa no tiene a quién llamar: aquí no hay teléfono ni correo, y en"
            " registros/prensa.yaml nadie responde por este departamento"
        ),
        "Escriba quién responde en registros/prensa.yaml, con su teléfono o su correo",
    )


def test_only_what_takes_place_publicly_and_calls_the_press_is_in_the_pauta() -> None:
    def event(slug: str, **values: Any) -> Any:
        details = {"start": "2026-11-28 10:00", "place": "Plaza", **values.pop("details", {})}
        return factories.story(slug, kind=factories.kind("evento"), details=details, **values)

    called = {"press": {"llegada": "09:30"}}
    stories = (
        event("convocada", details=called),
        event("sin-prensa"),
        event("interna", details=called, audience=Audience.STAFF),
        event("borrador", details=called, is_draft=True),
        event("cancelada", details={**called, "state": "cancelado"}),
    )
    edition = edition_at(NOW, stories, registry=factories.REGISTRY, kinds=all_kinds())

    assert {each.slug for each in pauta_of(edition)} == {"convocada", "cancelada"}
