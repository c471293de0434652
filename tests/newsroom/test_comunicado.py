"""Press releases: what an editor may write, and what the media get to know."""

from pathlib import Path

import pytest

from plugins.newsroom.kinds.base import Fact
from tests import factories
from tests.conftest import write_files
from tests.desk.slips import NOTHING, SOURCE, slips
from tests.reading import read_content
from tests.recordings import mp3
from tests.small_site import BASE, article

RELEASE = {
    "tipo": "comunicado",
    "voceria": "Nombre y apellido",
    "cargo": "Encargada de Cultura",
    "citas": "[{texto: La feria abre el sábado., de: Nombre y apellido}]",
    "contacto": "Comunicaciones",
    "contacto_correo": "prensa@example.com",
    "contacto_telefono": "+56 55 2 123456",
}


def test_a_release_without_slips_is_read(tmp_path: Path) -> None:
    assert slips(tmp_path, RELEASE) == []
    assert slips(tmp_path, {"tipo": "comunicado", "contacto_correo": "prensa@example.com"}) == []


@pytest.mark.parametrize(
    ("fields", "line", "message", "fix"),
    [
        (
            {"cargo": NOTHING},
            6,
            "la vocería es una persona con su cargo, y falta uno de los dos",
            "Agregue «voceria» y «cargo», o quite ambos",
        ),
        (
            {"voceria": NOTHING},
            6,
            "la vocería es una persona con su cargo, y falta uno de los dos",
            "Agregue «voceria» y «cargo», o quite ambos",
        ),
        (
            {"citas": "[{texto: La feria abre el sábado.}]"},
            8,
            "en «citas», parte 1 falta «de»",
            (
                "Escriba por ejemplo «citas: [{texto: La feria abre el sábado., de: Nombre y apellido,"
                " cargo: Encargada}]»"
            ),
        ),
        (
            {"citas": "[{texto: '', de: Nombre y apellido}]"},
            8,
            "en «citas», parte 1 «texto» está vacío",
            (
                "Escriba por ejemplo «citas: [{texto: La feria abre el sábado., de: Nombre y apellido,"
                " cargo: Encargada}]»"
            ),
        ),
        (
            {"citas": "[{texto: Hola., de: Nombre, medio: radio}]"},
            8,
            "en «citas», parte 1 la clave «medio» no existe",
            "Quítela; las que existen son: texto, de, cargo, audio, transcripcion",
        ),
        (
            {"contacto_correo": "prensa arroba example.com"},
            10,
            "«contacto_correo»: «prensa arroba example.com» no es una dirección de correo",
            "Escriba «contacto_correo: prensa@example.com»",
        ),
        (
            {"contacto_telefono": "55 2 123456"},
            11,
            "«contacto_telefono»: «55 2 123456» no es un teléfono en forma internacional",
            "Escríbalo con + y el código del país: +56 55 212 3456",
        ),
        (
            {"contacto_telefono": "+56 1"},
            11,
            "«contacto_telefono»: «+56 1» no es un teléfono en forma internacional",
            "Escríbalo con + y el código del país: +56 55 2 123456",
        ),
        (
            {"lugar": "''"},
            12,
            "«lugar» está vacío",
            "Quite la línea, o escriba por ejemplo «lugar: María Elena»",
        ),
        (
            {"embargo": "mañana"},
            12,
            "«embargo»: «mañana» no es una fecha",
            "Escríbala así: 2026-11-20 o 2026-11-20 10:00",
        ),
    ],
)
def test_each_slip_is_told_with_its_line_and_mend(
    tmp_path: Path, fields: dict[str, str], line: int, message: str, fix: str
) -> None:
    assert slips(tmp_path, RELEASE, **fields) == [(line, message, fix)]


def test_the_media_learn_who_speaks_and_what_they_may_quote() -> None:
    details = factories.kind("comunicado").details.model_validate(
        {
            "spokesperson": "Nombre y apellido",
            "post": "Encargada de Cultura",
            "quotes": [{"texto": "La feria abre el sábado.", "de": "Nombre", "cargo": "Vecina"}],
            "contact": "Comunicaciones",
            "contact_phone": "+56552123456",
        }
    )

    assert details.facts == (
        Fact("Vocería", "Nombre y apellido, Encargada de Cultura"),
        Fact("Contacto para medios", "Comunicaciones, +56 55 212 3456"),
        Fact("Cita", "«La feria abre el sábado.» (Nombre, Vecina)"),
    )


SOUND: dict[str, str | bytes] = {
    "cultura/cuna.mp3": mp3(12),
    "cultura/texto.mp3": "esto no es un audio",
}
QUOTE = "texto: La feria abre el sábado., de: Área de Comunicaciones, cargo: voz sintética"


def test_a_quote_can_be_heard(tmp_path: Path) -> None:
    quotes = (
        f"[{{{QUOTE}}}, {{{QUOTE}, audio: cuna.mp3, transcripcion: Buenos días. La feria abre.}}]"
    )
    write_files(tmp_path, BASE | SOUND | {SOURCE: article(**RELEASE | {"citas": quotes})})
    reading = read_content(tmp_path, moment=factories.NOW)
    [story] = reading.stories
    [clip] = story.details.clips
    [attachment] = story.attachments

    assert not reading.problems
    assert (clip.who, clip.text) == (
        "Área de Comunicaciones, voz sintética",
        "Buenos días. La feria abre.",
    )
    assert clip.name == "cuna-1-area-de-comunicaciones.mp3"
    assert clip.recording.address == attachment.path
    assert (clip.recording.media_type, clip.recording.seconds) == ("audio/mpeg", 12)
    assert clip.recording.size == attachment.size > len(mp3(12))
    assert attachment.label.title == (
        "Área de Comunicaciones, voz sintética: La feria vuelve a la plaza"
    )


def test_what_is_heard_is_what_is_quoted_unless_more_is_written_down(tmp_path: Path) -> None:
    write_files(
        tmp_path,
        BASE | SOUND | {SOURCE: article(**RELEASE | {"citas": f"[{{{QUOTE}, audio: cuna.mp3}}]"})},
    )
    [story] = read_content(tmp_path, moment=factories.NOW).stories

    assert [clip.text for clip in story.details.clips] == ["La feria abre el sábado."]


@pytest.mark.parametrize(
    ("more", "message", "fix"),
    [
        (
            "audio: falta.mp3",
            "el archivo «falta.mp3» no existe",
            "Revise el nombre, o ponga el archivo junto al artículo",
        ),
        (
            "audio: texto.mp3",
            "«cultura/texto.mp3»: el archivo no es un audio que se pueda publicar",
            "Guárdelo como MP3 o M4A, los formatos que toda radio y todo teléfono leen",
        ),
        (
            "audio: https://audio.example.com/cuna.mp3",
            "«citas», parte 1: «https://audio.example.com/cuna.mp3» no está junto al artículo",
            "Guarde el archivo en la misma carpeta y escriba su nombre: cuna.mp3",
        ),
        (
            "transcripcion: Buenos días.",
            "«citas», parte 1: «transcripcion» es de un audio, y no lo hay",
            "Agregue «audio» con el archivo, o quítela",
        ),
    ],
)
def test_a_slip_in_a_sound_is_told_with_its_line_and_mend(
    tmp_path: Path, more: str, message: str, fix: str
) -> None:
    write_files(tmp_path, SOUND)

    assert slips(tmp_path, RELEASE, citas=f"[{{{QUOTE}, {more}}}]") == [(8, message, fix)]
