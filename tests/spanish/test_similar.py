"""The word that was meant, or none: a wrong one is worse than none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.spanish.similar import nearest

SLIPS = [
    ("Patrimonoi", "Patrimonio"),
    ("patrimonio ", "Patrimonio"),
    ("PATRIMÓNIO", "Patrimonio"),
    ("titel", "title"),
    ("evnto", "evento"),
    ("enpleo", "empleo"),
    ("avizo", "aviso"),
    ("Quilagua", "Quillagua"),
    ("Quiyagua", "Quillagua"),
    ("facebok", "facebook"),
    ("borador", "borrador"),
    ("culturra", "cultura"),
    ("Mascota", "Mascotas"),
    ("imagen alt", "imagen_alt"),
    ("imagen-alt", "imagen_alt"),
    ("Revista Matutina", "Revista Matinal"),
    ("Registro social de hogar", "Registro Social de Hogares"),
    ("direcion_corta", "direccion_corta"),
    ("Capasitacion", "Capacitación"),
]
OTHERS = [
    ("Pavimentación", "Capacitación"),
    ("Educación", "Edificación"),
    ("Adopción", "Adicción"),
    ("Vivienda", "Vivencia"),
    ("Comunicación", "Coordinación"),
    ("Salud mental", "Salud"),
    ("Feria del vino", "Feria del libro"),
    ("Junta de Vecinos N.º 2", "Junta de Vecinos N.º 1"),
    ("Ruta 5", "Ruta 1"),
    ("no publicado", "publicado"),
    ("despublicado", "publicado"),
    ("sin publicar", "publicar"),
    ("inactivo", "activo"),
    ("descripcion", "direccion"),
    ("fecha_inicio", "fecha"),
    ("x", "y"),
    ("de", "es"),
    ("", "a"),
]


@pytest.mark.parametrize(("written", "meant"), SLIPS)
def test_a_slip_is_known(written: str, meant: str) -> None:
    assert nearest(written, [meant, "otra cosa", "nada que ver"]) == meant


@pytest.mark.parametrize(("written", "other"), OTHERS)
def test_another_word_is_no_slip(written: str, other: str) -> None:
    assert nearest(written, [other]) == ""
    assert nearest(other, [written]) == ""


def test_of_two_as_near_none_is_meant() -> None:
    assert nearest("pala", ["pata", "para"]) == ""
    assert nearest("para", ["pata", "para"]) == "para"


@given(word=st.text("abcdeilmnoprstu", min_size=5, max_size=20), data=st.data())
def test_one_letter_less_is_a_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    assert nearest(word[:at] + word[at + 1 :], [word]) == word
