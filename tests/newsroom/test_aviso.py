"""Notices: what an editor may write, what everybody gets to know, and what ends them."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.newsroom.edition import edition_at
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.story import Story
from plugins.site.subscriptions import subscriptions_of
from plugins.spanish.moments import Stated
from tests import factories
from tests.conftest import write_files
from tests.desk.slips import NOTHING, slips
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

CUT = {
    "tipo": "aviso",
    "clase": "corte",
    "servicio": "Agua potable",
    "sector": "Sector norte",
    "desde": "2026-11-26 08:00",
    "hasta": "2026-11-26 17:00",
}
ALERT = {
    "tipo": "aviso",
    "nivel": "urgente",
    "clase": "alerta",
    "alerta": "Amarilla",
    "emite": "SENAPRED",
    "sector": "Toda la comuna",
}


def test_notices_without_slips_are_read(tmp_path: Path) -> None:
    assert slips(tmp_path, CUT) == []
    assert slips(tmp_path, ALERT) == []


@pytest.mark.parametrize(
    ("right", "fields", "line", "message", "fix"),
    [
        (
            CUT,
            {"sector": NOTHING},
            2,
            "falta «sector»",
            "Escriba por ejemplo «sector: Sector norte de María Elena»",
        ),
        (
            CUT,
            {"servicio": NOTHING},
            6,
            "el aviso es de clase «corte» y no dice «servicio»",
            "Agregue, por ejemplo, «servicio: Agua potable»",
        ),
        (
            CUT,
            {"alerta": "Roja"},
            11,
            "«alerta» es solo de un aviso de clase «alerta»",
            "Agregue «clase: alerta», o quítelo",
        ),
        (
            CUT,
            {"hasta": "2026-11-26 07:00"},
            10,
            "«hasta» es antes de lo que debe seguir",
            "Revise las fechas y horas",
        ),
        (
            CUT,
            {"primera_reposicion": "2026-11-26 17:00", "ultima_reposicion": "2026-11-26 16:00"},
            12,
            "«ultima_reposicion» es antes de lo que debe seguir",
            "Revise las fechas y horas",
        ),
        (
            CUT,
            {"desde": NOTHING, "hasta": "2026-11-19"},
            9,
            "«hasta»: el plazo termina antes de publicarse el artículo",
            "Revise el plazo, la fecha y el embargo",
        ),
        (
            CUT,
            {"nivel": "urjente"},
            11,
            "«nivel»: «urjente» no es informativo, importante o urgente",
            "¿Quiso decir «urgente»?",
        ),
        (
            ALERT,
            {"emite": NOTHING},
            7,
            "el aviso es de clase «alerta» y no dice «emite»",
            "Agregue, por ejemplo, «emite: SENAPRED»",
        ),
        (
            ALERT,
            {"alerta": "Naranja"},
            8,
            "«alerta»: «Naranja» no es Temprana Preventiva, Amarilla o Roja",
            "Use Temprana Preventiva, Amarilla o Roja",
        ),
        (
            ALERT,
            {"hasta": "2026-11-30"},
            11,
            "una alerta no dice «hasta»: vale hasta que otra la cancela",
            "Quítelo; el aviso que la cancele llevará «reemplaza» con este archivo",
        ),
        (
            ALERT,
            {"reemplaza": "nada.md"},
            11,
            "el archivo «nada.md» no existe",
            "Revise el nombre, o ponga el archivo junto al artículo",
        ),
        (
            ALERT,
            {"reemplaza": "2026-11-20-aviso.md"},
            11,
            "«2026-11-20-aviso.md» no es otro artículo que se pueda reemplazar",
            "Escriba el nombre del archivo .md del artículo anterior",
        ),
    ],
)
def test_every_slip_is_told(
    tmp_path: Path, right: dict[str, str], fields: dict[str, str], line: int, message: str, fix: str
) -> None:
    assert slips(tmp_path, right, **fields) == [(line, message, fix)]


def test_a_cut_says_what_where_when_and_what_to_do() -> None:
    cut = factories.story(
        kind=factories.kind("aviso"),
        details={
            "sort": "corte",
            "service": "Agua potable",
            "area": "Sector norte",
            "since": "2026-11-26 08:00",
            "until": "2026-11-26 17:00",
            "first_return": "2026-11-26 15:00",
            "what_to_do": ["Juntar agua", "Cerrar las llaves"],
            "origin": "La empresa sanitaria",
        },
    )

    assert cut.details.facts == (
        ("Servicio", "Agua potable"),
        ("Sector", "Sector norte"),
        ("Cuándo", "Jueves 26 de noviembre de 2026, de 08:00 a 17:00 horas"),
        ("Vuelve para los primeros", "jueves 26 de noviembre de 2026, 15:00 horas"),
        ("Qué hacer", "Juntar agua; Cerrar las llaves"),
        ("Fuente", "La empresa sanitaria"),
    )


def test_an_alert_ends_when_a_later_notice_replaces_it(tmp_path: Path) -> None:
    later = "cultura/2026-11-22-cancelada.md"
    write_files(
        tmp_path,
        BASE
        | {
            "cultura/2026-11-20-alerta.md": article(**ALERT),
            later: article(
                **{**ALERT, "nivel": "informativo", "clase": "otro"}
                | {"alerta": "Roja", "emite": "x", "reemplaza": "2026-11-20-alerta.md"},
                fecha="2026-11-22 10:00",
            )
            .replace("alerta: Roja\n", "")
            .replace("emite: x\n", ""),
        },
    )
    reading = read_content(tmp_path, moment=NOW)
    assert reading.problems == ()
    end = next(story.published for story in reading.stories if story.source == later)

    def offered(seconds: int) -> set[str]:
        moment = end + timedelta(seconds=seconds)
        made = edition_at(moment, reading.stories, registry=reading.registry, kinds=all_kinds())
        assert all(story.expires == Stated(end) for story in made.expired)
        return {story.slug for story in made.stories}

    assert offered(-1) == {"alerta"}
    assert offered(0) == {"cancelada"}


def test_urgent_ones_have_a_feed_of_their_own() -> None:
    given = [
        factories.story(
            level, kind=factories.kind("aviso"), details={"level": level, "area": "Todos"}
        )
        for level in ("informativo", "importante", "urgente")
    ]
    [urgent] = [
        each for each in subscriptions_of(factories.edition(*given)) if each.name == "urgente"
    ]

    assert [story.slug for story in urgent.stories] == ["urgente"]


STREETS = {"area": "Centro", "closed": ["Calle Uno entre Calle Dos y Calle Tres", "Calle Cuatro"]}


def notice(details: Mapping[str, object], **values: Any) -> Story:
    read = factories.kind("aviso").details.model_validate(details)
    return factories.story("aviso", kind=factories.kind("aviso"), details=read, **values)


def test_closed_streets_are_told_on_the_page_and_in_posts() -> None:
    told = notice(STREETS)
    facts = {each.label: each.things for each in told.details.facts}
    streets = ("Calle Uno, entre Calle Dos y Calle Tres", "Calle Cuatro")
    assert facts["Calles cerradas"] == streets
    assert "Calles cerradas:\n• Calle Uno, entre Calle Dos y Calle Tres\n• Calle Cuatro" in (
        factories.posted_lines(told)
    )
    one = notice({**STREETS, "closed": "Calle Uno"})
    assert {each.label: each.text for each in one.details.facts}["Calle cerrada"] == "Calle Uno"


def test_the_end_of_an_alert_is_not_announced_as_the_alert() -> None:
    fields = {"sort": "alerta", "alert": "Roja", "issuer": "SENAPRED", "area": "La comuna"}
    assert notice(fields).posted_title.startswith("ALERTA ROJA: ")
    assert notice({**fields, "lifts": "sí"}).posted_title.startswith("TERMINA LA ALERTA ROJA: ")


def test_search_engines_read_it_as_an_announcement() -> None:
    told = notice(
        {
            "sort": "corte",
            "service": "Agua potable",
            "area": "Sector norte",
            "until": "2026-11-26 17:00",
            "what_to_do": ["Juntar agua"],
        },
        title="Corte de agua",
        summary="Por mantención.",
        locality=factories.QUILLAGUA,
    )
    assert factories.linked(told.details, told) == {
        "@type": "SpecialAnnouncement",
        "name": "Corte de agua",
        "text": "Por mantención.\nJuntar agua",
        "category": "Corte de servicio: Agua potable",
        "datePosted": "2026-11-22T12:00:00-03:00",
        "expires": "2026-11-26T17:00:00-03:00",
        "spatialCoverage": {
            "@type": "Place",
            "name": "Sector norte",
            "address": {
                "@type": "PostalAddress",
                "addressLocality": "Quillagua",
                "addressRegion": "Antofagasta",
                "addressCountry": "CL",
            },
        },
    }
