"""Videos: what an editor may write, what everybody gets to know, and what platforms do not."""

from pathlib import Path

import pytest

from plugins.newsroom.kinds.video import VideoDetails
from plugins.newsroom.story import Story
from tests import factories
from tests.conftest import write_files
from tests.desk.slips import NOTHING, SOURCE, slips
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article, jpeg

FILM = (Path(__file__).parent / "film.mp4").read_bytes()
"""Two seconds."""

CAPTIONS = """WEBVTT

00:00:00.000 --> 00:00:00.800
La pampa

00:00:00.800 --> 00:00:02.000
al amanecer.
"""
FILES: dict[str, str | bytes] = {
    "cultura/recorrido.mp4": FILM,
    "cultura/recorrido.vtt": CAPTIONS,
    "cultura/sonido.mp4": "esto no es un video",
    "cultura/plaza.jpg": jpeg("orange"),
}
OURS = {
    "tipo": "video",
    "video": "recorrido.mp4",
    "subtitulos": "recorrido.vtt",
    "imagen": "plaza.jpg",
    "imagen_alt": "La plaza.",
}
ELSEWHERE = {
    **OURS,
    "video": "https://www.youtube.com/watch?v=muestra",
    "duracion": "3:25",
    "subtitulos": NOTHING,
    "subtitulos_incluidos": "sí",
}
WITHOUT = {"subtitulos": NOTHING, "sin_subtitulos": "Solo tiene música"}


@pytest.mark.parametrize(
    "fields", [OURS, {**OURS, **WITHOUT}, ELSEWHERE, {**ELSEWHERE, "subtitulos": "recorrido.vtt"}]
)
def test_a_video_without_slips_is_read(tmp_path: Path, fields: dict[str, str]) -> None:
    write_files(tmp_path, FILES)

    assert slips(tmp_path, fields) == []


@pytest.mark.parametrize(
    ("right", "fields", "line", "message", "fix"),
    [
        (
            OURS,
            {"video": NOTHING},
            2,
            "falta «video»",
            "Escriba por ejemplo «video: recorrido.mp4»",
        ),
        (
            OURS,
            {"video": "[recorrido.mp4, https://vimeo.com/1]"},
            6,
            "«video»: debe ser el nombre de un archivo junto al artículo",
            "Escriba su nombre: recorrido.mp4",
        ),
        (
            OURS,
            {"video": "no-esta.mp4"},
            6,
            "el archivo «no-esta.mp4» no existe",
            "Revise el nombre, o ponga el archivo junto al artículo",
        ),
        (
            OURS,
            {"video": "sonido.mp4"},
            6,
            "«cultura/sonido.mp4»: el archivo no es un video que se pueda publicar",
            "Guárdelo como MP4 (H.264), que todo teléfono muestra",
        ),
        (
            ELSEWHERE,
            {"video": "http://www.youtube.com/watch?v=muestra"},
            6,
            "«video»: «http://www.youtube.com/watch?v=muestra» no es una dirección https entera",
            "Cópiela entera del navegador; empieza con https://",
        ),
        (
            ELSEWHERE,
            {"video": "www.youtube.com/watch?v=muestra"},
            6,
            (
                "«video»: «www.youtube.com/watch?v=muestra» es la dirección de otro sitio y le falta"
                " «https://»"
            ),
            "Escriba https://www.youtube.com/watch?v=muestra",
        ),
        (
            ELSEWHERE,
            {"video": "https://youtube"},
            6,
            (
                "«video»: «https://youtube» no es la dirección entera de un sitio: falta su final,"
                " como «.cl»"
            ),
            "Cópiela entera del navegador",
        ),
        (
            ELSEWHERE,
            {"duracion": NOTHING},
            6,
            "no se sabe cuánto dura el video",
            "Agregue «duracion», por ejemplo «duracion: 3:25»",
        ),
        (
            OURS,
            {"duracion": "0:02"},
            10,
            "la duración de un archivo se mide sola",
            "Quite «duracion»",
        ),
        (
            ELSEWHERE,
            {"duracion": "tres minutos"},
            9,
            "«duracion»: «tres minutos» no es una duración",
            "Escriba minutos y segundos, 25:30, o también horas, 1:02:03",
        ),
        (
            ELSEWHERE,
            {"duracion": "25:00:00"},
            9,
            "«duracion»: «25:00:00» no puede ser",
            "Escriba entre 0:01 y 6:00:00, por ejemplo 25:30",
        ),
        (
            OURS,
            {"subtitulos": NOTHING},
            6,
            "el video no tiene subtítulos ni dice por qué",
            (
                "Agregue «subtitulos» con un archivo .vtt, «subtitulos_incluidos: sí»"
                " o «sin_subtitulos» con la razón"
            ),
        ),
        (
            OURS,
            {"sin_subtitulos": "Solo tiene música"},
            10,
            "el video dice que tiene subtítulos y también que no",
            "Deje una sola cosa",
        ),
        (
            OURS,
            {"subtitulos": NOTHING, "sin_subtitulos": "sí"},
            9,
            (
                "«sin_subtitulos»: «sí» no es una razón: quien no oye tiene derecho a leer lo que se"
                " dice (Ley 20.422)"
            ),
            (
                "Escriba «solo música», «nadie habla» o «lee el artículo», si es así; si falta"
                " escribirlo, quite esta línea y agregue «subtitulos_para» con la fecha en que estará"
            ),
        ),
        (
            OURS,
            {"subtitulos": "sonido.mp4"},
            7,
            "«cultura/sonido.mp4»: el archivo no es WebVTT",
            "La primera línea es WEBVTT, y cada parte lleva «00:00:01.000 --> 00:00:04.000»",
        ),
        (
            OURS,
            {"imagen": NOTHING, "imagen_alt": NOTHING},
            5,
            "falta «imagen»: este tipo de artículo no se publica sin ella",
            "Agregue «imagen», y en «imagen_alt» qué se ve",
        ),
        (
            OURS,
            {"asunto": "patrimoni"},
            10,
            "«asunto»: «patrimoni» no es turismo, patrimonio, cultura, deporte o institucional",
            "¿Quiso decir «patrimonio»?",
        ),
    ],
)
def test_every_slip_is_told(
    tmp_path: Path, right: dict[str, str], fields: dict[str, str], line: int, message: str, fix: str
) -> None:
    write_files(tmp_path, FILES)

    assert slips(tmp_path, right, **fields) == [(line, message, fix)]


def read(folder: Path, fields: dict[str, str]) -> tuple[Story, VideoDetails]:
    """Return the video with *fields*, as it is published."""
    given = {key: value for key, value in fields.items() if value != NOTHING}
    write_files(folder, {**BASE, **FILES, SOURCE: article(**given)})
    [story] = read_content(folder, moment=NOW).stories
    assert isinstance(story.details, VideoDetails)
    return story, story.details


def test_a_file_is_measured_and_published_with_its_captions(tmp_path: Path) -> None:
    story, details = read(tmp_path, {**OURS, "asunto": "patrimonio", "grabado": "2026-11-14"})

    assert details.facts == (
        ("Duración", "2 segundos"),
        ("Asunto", "Patrimonio"),
        ("Grabado", "El 14 de noviembre de 2026"),
        ("Subtítulos", "Sí"),
    )
    assert details.speeches == (("", "La pampa al amanecer."),)
    assert {each.source for each in story.attachments} == {
        "cultura/recorrido.mp4",
        "cultura/recorrido.vtt",
    }


def test_what_a_platform_shows_is_not_published_here(tmp_path: Path) -> None:
    story, details = read(tmp_path, ELSEWHERE)

    assert details.facts == (
        ("Duración", "3 minutos y 25 segundos"),
        ("Dónde se ve", "YouTube"),
        ("Subtítulos", "Sí"),
    )
    assert story.attachments == ()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (WITHOUT, "No: Solo tiene música"),
        (
            {"subtitulos": NOTHING, "subtitulos_para": "2026-11-30"},
            "Todavía no: lo que se dice estará a más tardar el 30 de noviembre de 2026",
        ),
        ({"subtitulos": "recorrido.vtt"}, "Sí"),
        ({"subtitulos": NOTHING, "subtitulos_incluidos": "sí"}, "Sí"),
    ],
)
def test_it_says_whether_it_has_captions(
    tmp_path: Path, changed: dict[str, str], words: str
) -> None:
    _, details = read(tmp_path, {**OURS, **changed})

    assert dict(details.facts)["Subtítulos"] == words


def test_no_captions_are_promised_where_a_platform_has_none(tmp_path: Path) -> None:
    text = {"subtitulos": "recorrido.vtt", "subtitulos_incluidos": NOTHING}
    _, details = read(tmp_path, {**ELSEWHERE, **text})

    assert dict(details.facts)["Subtítulos"] == "No, pero lo que se dice está por escrito"
    assert details.speeches


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.youtube.com/watch?v=muestra", "YouTube"),
        ("https://youtu.be/muestra", "YouTube"),
        ("https://m.facebook.com/watch/?v=1", "Facebook"),
        ("https://www.instagram.com/reel/muestra/", "Instagram"),
        ("https://x.com/i/status/1", "X"),
        ("https://vimeo.com/1", "Vimeo"),
        ("https://notyoutube.com/1", "notyoutube.com"),
        ("https://www.example.com/video", "example.com"),
    ],
)
def test_a_platform_is_called_what_people_call_it(address: str, name: str) -> None:
    details = {"video": address, "duration": "1:00", "captions_included": "sí"}

    assert VideoDetails.model_validate(details).platform == name


def test_search_engines_get_what_google_requires(tmp_path: Path) -> None:
    story, details = read(tmp_path, {**OURS, "asunto": "patrimonio", "grabado": "2026-11-14"})
    node = factories.linked(details, story)

    assert {"name", "thumbnailUrl", "uploadDate"} <= node.keys()
    assert node["@type"] == "VideoObject"
    assert node["uploadDate"] == "2026-11-20T10:00:00-03:00"
    assert node["thumbnailUrl"].endswith("-tarjeta.jpg")
    assert node["contentUrl"] == details.video.path
    assert node["duration"] == "PT2S"
    assert node["transcript"] == "La pampa al amanecer."
    assert node["dateCreated"] == "2026-11-14"


def test_search_engines_are_led_to_the_platform() -> None:
    details = {"video": "https://vimeo.com/1", "duration": "1:02:03", "captions_included": "sí"}
    story = factories.story(kind=factories.kind("video"), details=details, photo=factories.photo())
    node = factories.linked(story.details, story)

    assert node["url"] == "https://vimeo.com/1"
    assert node["duration"] == "PT1H2M3S"
    assert "contentUrl" not in node
