"""Slips of spelling are told with the word that was meant; names and other languages are let alone."""

import pytest

from plugins.house_rules.lexicon import CHILEAN, is_spanish
from plugins.house_rules.slips import meant_by
from plugins.house_rules.spelling import MOST, RULE
from tests.house_rules.saying import told, words

SLIPS = {
    "inscripcion": "inscripción",
    "tambien": "también",
    "nesecita": "necesita",
    "esperiencia": "experiencia",
    "postulasión": "postulación",
    "vurro": "burro",
    "desarollo": "desarrollo",
    "lisencia": "licencia",
    "exelente": "excelente",
    "combocatoria": "convocatoria",
    "muncipalidad": "municipalidad",
    "ninos": "niños",
    "verguenza": "vergüenza",
    "invierrno": "invierno",
}


@pytest.mark.parametrize(("slip", "word"), SLIPS.items())
def test_a_slip_is_told_with_what_was_meant(slip: str, word: str) -> None:
    [remark] = told(RULE, f"Aquí se {slip} la cosa.")

    assert (remark.words, remark.instead) == (slip, word)
    assert remark.message == f"«{slip}» no está en el diccionario"
    assert remark.fix == (
        f"¿Quiso decir «{word}»? Si está bien, agréguela en registros/palabras.yaml; si es de otra"
        f" lengua, márquela: *{slip}*{{lang=en}}"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>La guagua duerme y el volantín vuela.</p>",
        "<p>Avísela, dígaselo, regálenselas, apagarlo.</p>",
        "<p>Un microbasural y la repavimentación, rápidamente.</p>",
        "<p>Vino Yesenia de Chunchuri con Kimberly.</p>",
        "<p>Use el <em>feedbak</em> del equipo.</p>",
        '<p>Se dice <span lang="en">wellcome</span>.</p>',
        "<p>Escriba a inscripcion@ejemplo.cl o en ejemplo.cl/inscripcion, #inscripcion.</p>",
        "<p>Baje <code>inscripcion</code> o inscripcion.pdf.</p>",
        "<p>La DIDECO y WhatsApp, a las 10h30.</p>",
        "<p>Un kimche enseña.</p>",
        "<p>Cachureos y xilofilia.</p>",
    ],
)
def test_what_is_no_slip_is_let_alone(html: str) -> None:
    assert words(RULE, html) == []


def test_a_capital_is_a_name_but_where_a_sentence_begins() -> None:
    assert words(RULE, "Inscripcion abierta. La Inscripcion sigue.") == ["Inscripcion"]
    [remark] = told(RULE, "Inscripcion abierta.")
    assert remark.instead == "Inscripción"


def test_accents_of_nouns_are_missed_after_an_article() -> None:
    assert words(RULE, "El tramite es gratis. Tramite su licencia.") == ["tramite"]
    assert words(RULE, "Sera el martes.") == ["Sera"]
    assert words(RULE, "Se rio mucho del rio.") == ["rio"]


def test_each_is_told_once_and_no_endless_list() -> None:
    assert words(RULE, "inscripcion e inscripcion") == ["inscripcion"]
    many = [f"{one}{other}cion" for one in "bcdfglmnprst" for other in ("onfirma", "omunica")]
    slips = [each for each in many if meant_by(each)] + list(SLIPS)
    assert len(told(RULE, " ".join(dict.fromkeys(slips)))) <= MOST


def test_the_words_of_chile_are_those_that_the_dictionary_lacks() -> None:
    rows = [
        each
        for each in CHILEAN.read_text("utf-8").splitlines()
        if each and not each.startswith("#")
    ]

    assert len(rows) == len(set(rows))
    assert all(map(is_spanish, rows))
