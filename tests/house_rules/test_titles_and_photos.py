"""Titles do not shout, and the text for a photo says what is seen."""

import pytest

from plugins.house_rules.alternatives import RULE as ALT
from plugins.house_rules.capitals import RULE as CAPITALS
from plugins.house_rules.writing import Described
from tests.house_rules.saying import told


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("GRAN FERIA EN QUILLAGUA", "Gran feria en Quillagua"),
        ("URGENTE: se corta el agua", "Urgente: se corta el agua"),
        ("La OMIL invita a la FERIA", "La OMIL invita a la feria"),
    ],
)
def test_capitals_are_told_with_the_title_in_small_letters(title: str, right: str) -> None:
    [remark] = told(CAPITALS, title=title)

    assert remark.instead == right
    assert remark.message.startswith("el título lleva palabras en mayúsculas: «")
    assert remark.fix == (
        f"Escriba «{right}»: las mayúsculas son para las siglas (Ortografía de la RAE, 2010)"
    )


@pytest.mark.parametrize(
    "title",
    [
        "SENAPRED declara alerta amarilla",
        "La DOM y la DIDECO atienden en el CESFAM",
        "Curso de SENCE en la sala A",
        "Feria en la plaza",
        "Siga la señal en FM 98.5",
    ],
)
def test_acronyms_are_no_capitals(title: str) -> None:
    assert not told(CAPITALS, title=title)


def test_a_heading_shouts_too() -> None:
    [remark] = told(CAPITALS, "<h2>REQUISITOS</h2><p>ESTO NO.</p>")

    assert remark.message == "un subtítulo lleva palabras en mayúsculas: «REQUISITOS»"


@pytest.mark.parametrize(
    ("photo", "message"),
    [
        (
            Described("Imagen de la plaza con gente."),
            "el texto alternativo empieza con «Imagen de», y el lector de pantalla ya dijo que es una imagen",
        ),
        (Described("La Feria."), "el texto alternativo repite el título"),
        (
            Described("Vecinas en la plaza.", "Vecinas en la plaza"),
            "el texto alternativo y el pie de la foto dicen lo mismo",
        ),
        (Described("Una " + "x" * 150), "el texto alternativo tiene 154 caracteres"),
    ],
)
def test_an_alternative_text_says_what_is_seen(photo: Described, message: str) -> None:
    [remark] = told(ALT, photo=photo)

    assert remark.message == message
    assert "WCAG 2.2, 1.1.1" in remark.fix


@pytest.mark.parametrize(
    "alt",
    [
        "Vecinas conversan en la plaza.",
        "Dibujo de un furgón blanco.",
        "Fotografías antiguas cuelgan de un muro.",
        "",
    ],
)
def test_one_that_does_is_right(alt: str) -> None:
    assert not told(ALT, photo=Described(alt, "Otro pie"))


def test_what_to_begin_with_is_proposed() -> None:
    [remark] = told(ALT, photo=Described("Foto de la banda que toca"))

    assert "Empiece por lo que se ve: «La banda que toca»" in remark.fix
