"""The form of the radio programme and its pronunciations, as an editor writes them."""

from datetime import time
from pathlib import Path

import pytest

from plugins.desk.reading import Reading
from plugins.newsroom import Slot
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE

FORM, WORDS = "radio/programa.yaml", "radio/pronunciaciones.yaml"
GOOD = """nombre: Revista Matinal
hora: "10:00"
minutos: 30
bloques:
  - {bloque: apertura, dice: [Buenos días. Hoy es {fecha}.], musica: Cortina}
  - {bloque: empleos, hasta: 3}
  - {bloque: música, segundos: 180}
"""


def reading(folder: Path, form: str = GOOD, words: str = "WhatsApp: guásap\n") -> Reading:
    write_files(folder, BASE | {FORM: form, WORDS: words})
    return read_content(folder, moment=NOW)


def test_a_form_says_its_blocks(tmp_path: Path) -> None:
    good = GOOD.replace("{fecha}.]", "{fecha}.']").replace("[Buenos", "['Buenos")
    read = reading(
        tmp_path,
        good,
        "WhatsApp: guásap\nCESFAM: {se_dice: Cesfam, es: Centro de Salud Familiar}\n",
    )
    form = read.registry.broadcast

    assert read.problems == ()
    assert form is not None
    assert (form.name, form.hour, form.minutes, form.words_per_minute) == (
        "Revista Matinal",
        time(10),
        30,
        160,
    )
    assert [each.slot for each in form.blocks] == [Slot.OPENING, Slot.OFFERS, Slot.MUSIC]
    assert form.blocks[0].says == ("Buenos días. Hoy es {fecha}.",)
    assert form.pronunciations == (
        ("WhatsApp", "guásap", ""),
        ("CESFAM", "Cesfam", "Centro de Salud Familiar"),
    )


def test_a_site_needs_no_programme(tmp_path: Path) -> None:
    write_files(tmp_path, BASE)

    assert read_content(tmp_path, moment=NOW).registry.broadcast is None


BASIC = GOOD.replace(", dice: [Buenos días. Hoy es {fecha}.]", "")


@pytest.mark.parametrize(
    ("form", "line", "message"),
    [
        (BASIC.replace('"10:00"', "temprano"), 2, "«temprano» no es una hora"),
        (BASIC.replace("minutos: 30", "minutos: media hora"), 3, "«media hora»"),
        (
            BASIC.replace("minutos: 30", "minutos: 2"),
            4,
            "los bloques suman 180 segundos, y el programa dura 120",
        ),
        (
            BASIC.replace("minutos: 30", "minutos: 900"),
            3,
            "un programa de 900 minutos es demasiado largo",
        ),
        (BASIC.replace("bloque: apertura", "bloque: obertura"), 5, "obertura"),
        (BASIC.replace("nombre: Revista Matinal\n", ""), 1, "nombre"),
        (BASIC.replace("musica: Cortina", "sonido: Cortina"), 5, "sonido"),
        (BASIC.replace("hasta: 3", "hasta: pocos"), 6, "«pocos»"),
        (
            GOOD.replace("{fecha}.]", "{Fecha}.']").replace("[Buenos", "['Buenos"),
            5,
            "«{Fecha}» no se llena con nada",
        ),
        (
            BASIC.replace("bloque: música", "bloque: empleos"),
            4,
            "el bloque «empleos y cursos» está dos veces",
        ),
        (BASIC.partition("bloques:")[0], 1, "bloques"),
        (
            BASIC.replace("minutos: 30", "minutos: 30\npalabras_por_minuto: 20"),
            4,
            "nadie lee 20 palabras por minuto",
        ),
    ],
)
def test_what_is_wrong_in_it_is_told_with_its_line(
    form: str, line: int, message: str, tmp_path: Path
) -> None:
    [problem] = reading(tmp_path, form).problems

    assert problem.source == FORM
    assert problem.line == line
    assert message in problem.message
    assert problem.fix


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("WhatsApp:\n", "no se dice cómo se lee «WhatsApp»"),
        ("WhatsApp: [guásap]\n", "no se dice cómo se lee «WhatsApp»"),
        ("CESFAM: {es: Centro de Salud}\n", "se_dice"),
        ("CESFAM: {dice: Cesfam}\n", "dice"),
        ("CESFAM: CESFAM\n", "no está escrito como se dice: tiene «CESFAM»"),
        ("Doce: 12 meses\n", "no está escrito como se dice"),
        ("uno: dos\ndos: tres\n", "tiene una palabra que el registro dice de otra manera"),
        ("WhatsApp: '123'\n", "no se dice cómo se lee «WhatsApp»"),
    ],
)
def test_a_word_says_how_it_is_said(words: str, message: str, tmp_path: Path) -> None:
    problems = reading(tmp_path, BASIC, words).problems

    assert problems
    assert {each.source for each in problems} == {WORDS}
    assert any(message in each.message for each in problems)
