"""Closed streets: how they are written, how their register is, and what of one a map can show."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.newsroom.coordinates import Coordinates
from plugins.newsroom.registry import LinePoint, Locality, Street
from plugins.newsroom.streets import Gap, Streets, Stretch
from tests.conftest import write_files
from tests.desk.slips import SOURCE, Slip, slips
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

TOWN = Locality(slug="villa-inventada", name="Villa Inventada")
OTHER = Locality(slug="otra", name="Otra")
POINTS = tuple(Coordinates(-30.0 - number / 1000, -70.5) for number in range(4))
FIRST = Street(
    slug="calle-uno",
    name="Calle Uno",
    locality=TOWN,
    aliases=("calle del mercado",),
    line=(
        LinePoint(POINTS[0], "Calle Dos"),
        LinePoint(POINTS[1]),
        LinePoint(POINTS[2], "Calle Tres"),
        LinePoint(POINTS[3]),
    ),
    origin="Una prueba",
)
SECOND = Street(slug="calle-dos", name="Calle Dos", locality=TOWN, aliases=("la ancha",))
STREETS = Streets([FIRST, SECOND])

NOTICE = {
    "tipo": "aviso",
    "sector": "Centro",
    "desde": "2026-12-01 08:00",
    "hasta": "2026-12-01 18:00",
}
LOCALITIES = {"registros/localidades.yaml": "villa-inventada:\n  nombre: Villa Inventada\n"}
REGISTER = """\
calle-uno:
  nombre: Calle Uno
  localidad: Villa Inventada
  linea: ["-30.000000, -70.500000, esquina Calle Dos", "-30.001000, -70.500000, Calle Tres"]
  fuente: Una prueba
  alias: [calle del mercado]
"""


def test_a_whole_street_is_its_line() -> None:
    assert STREETS.stretch("calle del Mercado", TOWN) == Stretch(FIRST, POINTS)


def test_a_part_goes_from_corner_to_corner_in_the_order_asked_for() -> None:
    assert STREETS.stretch("Calle Uno", None, "Calle Dos", "Calle Tres") == Stretch(
        FIRST, POINTS[:3]
    )
    assert STREETS.stretch("Calle Uno", None, "Calle Tres", "la ancha") == Stretch(
        FIRST, POINTS[2::-1]
    )


@pytest.mark.parametrize(
    ("words", "locality", "corners", "gap"),
    [
        ("Calle Nueve", TOWN, ("", ""), Gap.UNKNOWN),
        ("Calle Uno", OTHER, ("", ""), Gap.UNKNOWN),
        ("Calle Dos", TOWN, ("", ""), Gap.UNMEASURED),
        ("Calle Uno", TOWN, ("Calle Dos", "Calle Nueve"), Gap.NO_CORNER),
        ("Calle Uno", TOWN, ("Calle Dos", "Calle Dos"), Gap.NO_CORNER),
    ],
)
def test_what_nobody_measured_has_no_line(
    words: str, locality: Locality, corners: tuple[str, str], gap: Gap
) -> None:
    assert STREETS.stretch(words, locality, *corners) is gap


def read(folder: Path, register: str, closed: str, **fields: str) -> tuple[list[Slip], list[str]]:
    """Return what is told of a notice that closes streets, and of the register."""
    given = article(**NOTICE, **fields, calles_cerradas=closed)
    write_files(folder, BASE | LOCALITIES | {"registros/calles.yaml": register, SOURCE: given})
    problems = read_content(folder, moment=NOW).problems
    told = [Slip(each.line, each.message, each.fix) for each in problems if each.source == SOURCE]
    return told, [each.message for each in problems if each.source != SOURCE]


@pytest.mark.parametrize(
    "closed",
    [
        "Calle Uno",
        "[calle del mercado]",
        "[Calle Uno entre Calle Dos y Calle Tres]",
        "[{calle: Calle Uno, desde: Calle Tres, hasta: Calle Dos, sentido: uno, motivo: obras}]",
    ],
)
def test_a_measured_street_is_closed_without_a_word(tmp_path: Path, closed: str) -> None:
    assert read(tmp_path, REGISTER, closed) == ([], [])


@pytest.mark.parametrize(
    ("closed", "message"),
    [
        ("[Calle Nueve]", "«Calle Nueve» no está en el registro de calles"),
        (
            "[Calle Uno entre Calle Dos y Calle Nueve]",
            "la línea de «Calle Uno» no dice dónde cruza «Calle Dos» y «Calle Nueve»",
        ),
    ],
)
def test_a_street_that_no_map_is_told_of_is_warned_of(
    tmp_path: Path, closed: str, message: str
) -> None:
    (told,), others = read(tmp_path, REGISTER, closed)
    assert told.message == f"{message}: su cierre no llega a los mapas de quienes manejan"
    assert (tmp_path / SOURCE).read_text().splitlines()[told.line - 1].startswith("calles_cerradas")
    assert others == []


def test_an_unmeasured_street_is_warned_of(tmp_path: Path) -> None:
    register = "calle-uno:\n  nombre: Calle Uno\n  localidad: Villa Inventada\n"
    (told,), _ = read(tmp_path, register, "[Calle Uno]")
    assert told.message.startswith("nadie ha medido por dónde va «Calle Uno»")
    assert "content/registros/calles.yaml" in told.fix


def test_nobody_is_asked_to_measure_the_street_of_a_sample(tmp_path: Path) -> None:
    assert read(tmp_path, REGISTER, "[Calle Nueve]", demo="sí") == ([], [])


@pytest.mark.parametrize(
    ("closed", "message"),
    [
        ("[{calle: Calle Uno, desde: Calle Dos}]", "falta «hasta»"),
        ("[{calle: Calle Uno, sentido: uno}]", "se cierra en un solo sentido, y no dice cuál"),
        ("[{calle: Calle Uno, sentido: norte}]", "«norte» no es ambos o uno"),
        ("[{desde: Calle Uno}]", "calle"),
        ("{calle: Calle Uno}", "debe ser una lista de calles"),
    ],
)
def test_what_is_wrong_in_a_closure_is_told(tmp_path: Path, closed: str, message: str) -> None:
    (told,), _ = read(tmp_path, REGISTER, closed)
    assert message in told.message


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"  fuente: Una prueba\n": ""}, "«linea» no dice quién la midió"),
        ({", Calle Tres": "", "-30.001000, -70.500000": "aquí"}, "no son unas coordenadas"),
        ({"-30.001000": "51.001000"}, "no es un punto de Chile"),
        ({', "-30.001000, -70.500000, Calle Tres"': ""}, "una línea son dos puntos o más"),
        ({"localidad: Villa Inventada": "localidad: Lejos"}, "no está en el registro"),
    ],
)
def test_what_is_wrong_in_the_register_is_told(
    tmp_path: Path, changed: Mapping[str, str], message: str
) -> None:
    register = REGISTER
    for before, after in changed.items():
        register = register.replace(before, after)
    _, told = read(tmp_path, register, "[Calle Uno]")
    assert message in told[0]


def test_a_notice_that_lifts_another_says_which(tmp_path: Path) -> None:
    (told,) = slips(tmp_path, {**NOTICE, "levanta": "sí"})
    assert told.message == "«levanta» dice que terminó lo de otro aviso, y no dice cuál"
    assert told.fix == "Agregue «reemplaza» con el archivo de ese aviso"
