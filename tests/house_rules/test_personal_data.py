"""Nothing of a person that nobody needs: RUT, telephone, home, health, and children by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cl import rut

from plugins.house_rules.health import RULE as HEALTH
from plugins.house_rules.identity import RULE as RUT
from plugins.house_rules.minors import RULE as MINOR
from plugins.house_rules.persons import persons_in
from plugins.house_rules.private import RULE as PRIVATE
from tests.house_rules.saying import told, words


@given(st.integers(1_000_000, 49_999_999), st.sampled_from("0123456789K"))
def test_a_number_is_a_rut_if_its_last_digit_says_so(number: int, digit: str) -> None:
    is_right = rut.calc_check_digit(str(number)) == digit
    for written in (f"{number:,}".replace(",", ".") + f"-{digit}", f"{number}-{digit}"):
        assert words(RUT, f"Su RUT es {written}, dijo.") == ([written] if is_right else [])


def test_that_of_a_company_is_public() -> None:
    assert rut.is_valid("76.543.210-3")
    assert not told(RUT, "La empresa, RUT 76.543.210-3, hará la obra.")


def test_what_is_said_of_a_rut() -> None:
    [remark] = told(RUT, "RUT 12.345.678-5")

    assert remark.message == "«12…» es el RUT de una persona"
    assert remark.fix.endswith("(Ley 21.719)")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vino Juana Pérez Soto.", ["Juana Pérez Soto"]),
        ("El encargado Luis de la Fuente habló.", ["Luis de la Fuente"]),
        ("La Junta de Vecinos de Coya Sur.", []),
        ("En la calle Arturo Prat y la escuela Gabriela Mistral.", []),
        ("En María Elena y en Pedro de Valdivia.", []),
        ("Vino Juana.", []),
        ("Juana María", []),
    ],
)
def test_persons_are_told_from_places(text: str, names: list[str]) -> None:
    towns = ("María Elena", "Pedro de Valdivia")

    assert [each.name for each in persons_in(text, towns)] == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Llame a Juana Pérez al +56 9 8765 4321.", ["+56 9 8765 4321"]),
        ("Llame a Juana Pérez al 987654321.", ["987654321"]),
        ("Llame a Juana Pérez al +56 9 1111 2222.", []),  # registered
        ("Llame al +56 9 8765 4321.", []),
        ("Atiende Juana Pérez. Llame al +56 9 8765 4321.", []),
        ("Llame a Juana Pérez al +56 55 000 0000.", []),
        ("Juana Pérez, que vive en calle Prat 345, ganó.", ["vive en calle Prat 345"]),
        ("Juana Pérez atiende en calle Prat 345.", []),
        ("La junta, con domicilio en Prat 345, se reúne.", []),
        ("Juana Pérez vive en Quillagua hace 30 años.", []),
    ],
)
def test_mobiles_and_homes_beside_a_name_are_private(text: str, found: list[str]) -> None:
    assert words(PRIVATE, text) == found


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Rifa para Juana Pérez, que padece cáncer.", True),
        ("Juana Pérez fue diagnosticada con diabetes.", True),
        ("Juana Pérez está hospitalizada.", True),
        ("La doctora Juana Pérez hablará de vivir con diabetes.", False),
        ("Charla sobre el cáncer, con once.", False),
        ("Ganó Juana Pérez. Mañana se habla de diabetes.", False),
    ],
)
def test_the_health_of_somebody_is_theirs(text: str, *, is_told: bool) -> None:
    assert bool(told(HEALTH, text)) is is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Ganó Juana Pérez, de 11 años.", True),
        ("Ganó Juana Pérez (11).", True),
        ("La alumna Juana Pérez leerá.", True),
        ("Ganó Juana Pérez, de 5.º básico.", True),
        ("Ganó Juana Pérez, de 18 años.", False),
        ("Premio a Juana Pérez, con 15 años de servicio.", False),
        ("La alumna leerá un cuento.", False),
        ("Ganó Juana Pérez, 11 puntos sobre el segundo.", False),
    ],
)
def test_children_are_not_named(text: str, *, is_told: bool) -> None:
    found = told(MINOR, text)

    assert bool(found) is is_told
    if is_told:
        assert found[0].message == "se nombra a una persona que parece menor de edad"
        assert found[0].fix.endswith("(Ley 21.430)")


def test_no_message_repeats_what_is_private() -> None:
    [mobile] = told(PRIVATE, "Llame a Juana Pérez al 987654321.")
    [home] = told(PRIVATE, "Juana Pérez vive en calle Prat 345.")
    [health] = told(HEALTH, "Juana Pérez padece cáncer.")

    assert mobile.message == "hay un celular junto al nombre de una persona"
    assert home.message == "una frase dice dónde vive una persona con nombre"
    assert health.message == "una frase dice el nombre y la salud de una persona"
