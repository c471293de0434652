"""Radio: what an editor may write, how it is measured, what everybody gets to know."""

# mypy: allow-untyped-calls

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from mutagen.id3 import ID3

from plugins.desk.fields.reviews import due_transcripts
from plugins.media.channel import media
from plugins.media_files.recordings import sound_facts
from plugins.newsroom.kinds.radio import RadioDetails
from plugins.newsroom.label import id3
from plugins.newsroom.problems import Severity
from plugins.newsroom.registry import Series
from plugins.newsroom.story import Story
from plugins.newsroom.transcripts import Cue, Speech, speeches, transcript_text
from plugins.pressroom.artefact import each_artefact
from plugins.spanish.durations import clock, duration_words, iso_duration
from tests import factories
from tests.conftest import write_files
from tests.desk.slips import NOTHING, SOURCE, Slip, slips
from tests.factories import NOW
from tests.media_files.carriers import WHO, sound
from tests.reading import read_content
from tests.recordings import mp3, vtt
from tests.small_site import BASE, article

FILES: dict[str, str | bytes] = {
    "cultura/programa.mp3": mp3(60),
    "cultura/programa.vtt": vtt("<v Conducción>Buenos días.", "<v Invitada>Buenos días."),
    "cultura/largo.vtt": vtt(*["Una frase."] * 16),
    "cultura/texto.mp3": "esto no es un audio",
    "cultura/texto.vtt": "esto no es WebVTT",
}
EPISODE = {"tipo": "radio", "audio": "programa.mp3", "transcripcion": "programa.vtt"}
REMOTE = {
    "audio": "https://audio.example.com/programa.mp3",
    "audio_bytes": "12345678",
    "duracion": "25:30",
}


def told(folder: Path, **changed: str) -> list[Slip]:
    write_files(folder, FILES)
    return slips(folder, EPISODE, **changed)


EARLY = (
    "«transcripcion_para» es un día anterior a la publicación del artículo, que es el 2026-11-20"
)
SOONER = (
    "Escriba a más tardar «transcripcion_para: 2026-12-04»; lo mejor es esperar y publicar todo"
    " junto"
)
LATE = (
    "«transcripcion_para» es demasiado tarde: quien no oye puede esperar a lo más 14 días desde"
    " que se publica el artículo"
)


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"transcripcion": NOTHING, "sin_transcripcion": "Es solo música."},
        {"capitulos": "[{inicio: 00:00, titulo: Saludo}, {inicio: 00:59, titulo: Despedida}]"},
        {"transcripcion": NOTHING, "transcripcion_para": "2026-11-20"},
        {"transcripcion": NOTHING, "transcripcion_para": "2026-12-04"},
        *(
            {"transcripcion": NOTHING, "sin_transcripcion": words}
            for words in (
                *("solo música", "Música.", "El programa es solo música.", "Solo tiene música"),
                *("nadie habla", "En el audio nadie habla", "No se habla", "Sin palabras"),
                *("lee el artículo", "El audio lee este mismo texto", "Se lee el articulo"),
            )
        ),
        {"conducen": "[Comunicaciones]", "invitados": "Biblioteca, Deportes", "episodio": "3"},
        REMOTE,
        {**REMOTE, "audio": "https://audio.example.com/a/programa.OPUS?v=2"},
    ],
)
def test_an_episode_without_slips_is_read(tmp_path: Path, changed: dict[str, str]) -> None:
    assert told(tmp_path, **changed) == []


@pytest.mark.parametrize(
    ("fields", "line", "message", "fix"),
    [
        (
            {"audio": NOTHING},
            2,
            "falta «audio»",
            "Escriba por ejemplo «audio: programa.mp3»",
        ),
        (
            {"audio": "otro.mp3"},
            6,
            "el archivo «otro.mp3» no existe",
            "Revise el nombre, o ponga el archivo junto al artículo",
        ),
        (
            {"audio": "texto.mp3"},
            6,
            "«cultura/texto.mp3»: el archivo no es un audio que se pueda publicar",
            "Guárdelo como MP3 o M4A, los formatos que toda radio y todo teléfono leen",
        ),
        (
            {"transcripcion": "texto.vtt"},
            7,
            "«cultura/texto.vtt»: el archivo no es WebVTT",
            "La primera línea es WEBVTT, y cada parte lleva «00:00:01.000 --> 00:00:04.000»",
        ),
        (
            {"transcripcion": NOTHING},
            6,
            "el audio no tiene transcripción, y hay quien no lo puede oír",
            "Agregue «transcripcion: programa.vtt», o «sin_transcripcion» con la razón",
        ),
        (
            {"sin_transcripcion": "Nadie habla."},
            8,
            "dice por qué no hay transcripción, y la hay",
            "Deje solo «transcripcion»",
        ),
        (
            {"transcripcion": NOTHING, "sin_transcripcion": "No tuvimos tiempo"},
            7,
            (
                "«sin_transcripcion»: «No tuvimos tiempo» no es una razón: quien no oye tiene"
                " derecho a leer lo que se dice (Ley 20.422)"
            ),
            (
                "Escriba «solo música», «nadie habla» o «lee el artículo», si es así; si falta"
                " escribirlo, quite esta línea y agregue «transcripcion_para» con la fecha en que"
                " estará"
            ),
        ),
        (
            {"transcripcion_para": "2026-11-27"},
            8,
            "dice cuándo habrá transcripción, y ya la hay o no hace falta",
            "Quite «transcripcion_para»",
        ),
        *(
            (
                {"transcripcion": NOTHING, "transcripcion_para": day},
                7,
                message,
                SOONER,
            )
            for day, message in (
                ("2026-11-19", EARLY),
                ("2026-12-05", LATE),
                ("2027-11-27", LATE),
            )
        ),
        (
            {"transcripcion": "largo.vtt"},
            7,
            "la transcripción sigue en 1:00, y el audio dura 1:00",
            "Revise si los dos archivos son de este programa",
        ),
        (
            {"transcripcion": "https://example.com/programa.vtt"},
            7,
            "«transcripcion»: «https://example.com/programa.vtt» no está junto al artículo",
            "Guarde el archivo en la misma carpeta y escriba su nombre: subtitulos.vtt",
        ),
        (
            {"duracion": "25:30"},
            8,
            "«duracion» se lee del archivo de audio",
            "Quítela: se escribe solo cuando «audio» es una dirección",
        ),
        (
            {**REMOTE, "duracion": "25 minutos"},
            9,
            "«duracion»: «25 minutos» no es una duración",
            "Escriba minutos y segundos, 25:30, o también horas, 1:02:03",
        ),
        (
            {**REMOTE, "duracion": "0:00"},
            9,
            "«duracion»: «0:00» no puede ser",
            "Escriba entre 0:01 y 6:00:00, por ejemplo 25:30",
        ),
        (
            {**REMOTE, "duracion": NOTHING},
            6,
            "el audio está en otra dirección y no se sabe cuánto dura",
            "Agregue por ejemplo «duracion: 25:30»",
        ),
        (
            {**REMOTE, "audio_bytes": NOTHING},
            6,
            "el audio está en otra dirección y no se sabe cuánto pesa",
            "Agregue por ejemplo «audio_bytes: 12345678»",
        ),
        (
            {**REMOTE, "audio_bytes": "12.345.678"},
            8,
            "«audio_bytes»: «12.345.678» no es un tamaño en bytes",
            "Escríbalo con cifras y sin puntos: 12345678",
        ),
        (
            {**REMOTE, "audio": "http://audio.example.com/programa.mp3"},
            6,
            "«audio»: «http://audio.example.com/programa.mp3» no es una dirección https entera",
            "Cópiela entera del navegador; empieza con https://",
        ),
        (
            {**REMOTE, "audio": "https://audio.example.com/programa"},
            6,
            "la dirección del archivo no termina en mp3, m4a, ogg o opus",
            "Escriba la dirección del archivo mismo, no la de una página",
        ),
        (
            {**REMOTE, "audio": "https://audio.example.com/mi programa.mp3"},
            6,
            "«audio»: «https://audio.example.com/mi programa.mp3» no es una dirección https entera",
            "Cópiela entera del navegador; empieza con https://",
        ),
        (
            {"capitulos": "[{inicio: 00:30, titulo: Dos}, {inicio: 00:10, titulo: Uno}]"},
            8,
            "los capítulos se repiten o no van en orden",
            "Escríbalos del primero al último, cada uno con su propio inicio",
        ),
        (
            {"capitulos": "\n- {inicio: 00:30, titulo: Uno}\n- {inicio: 01:00, titulo: Dos}"},
            10,
            "el capítulo «Dos» empieza en 1:00, y el audio dura 1:00",
            "Revise «inicio», o si el audio es el de este programa",
        ),
        (
            {
                **REMOTE,
                "capitulos": "\n- {inicio: 00:30, titulo: Uno}\n- {inicio: 1:02:03, titulo: Dos}",
            },
            12,
            "el capítulo «Dos» empieza en 1:02:03, y el audio dura 25:30",
            "Revise «inicio», o si el audio es el de este programa",
        ),
        (
            {"capitulos": "[{inicio: al final, titulo: Uno}]"},
            8,
            "«capitulos», parte 1: «al final» no es un tiempo de un audio",
            "Escriba minutos y segundos, 25:30, o también horas, 1:02:03",
        ),
        (
            {"episodio": "piloto"},
            8,
            "«episodio»: debe ser un número entre 1 y 9999, no «piloto»",
            "Escríbalo con cifras; por ejemplo, 3",
        ),
    ],
)
def test_every_slip_is_told(
    tmp_path: Path, fields: dict[str, str], line: int, message: str, fix: str
) -> None:
    assert told(tmp_path, **fields) == [(line, message, fix)]


def read(folder: Path, **changed: str) -> Story:
    return read_among(folder, {}, **changed)


def read_among(folder: Path, files: Mapping[str, str | bytes], **changed: str) -> Story:
    """Return the episode, with *files* beside it."""
    fields = {key: value for key, value in {**EPISODE, **changed}.items() if value != NOTHING}
    write_files(folder, {**BASE, **FILES, **files, SOURCE: article(**fields)})
    [story] = read_content(folder, moment=NOW).stories
    return story


def details_of(story: Story) -> RadioDetails:
    assert isinstance(story.details, RadioDetails)
    return story.details


@pytest.mark.parametrize(
    "words",
    [
        *("No tuvimos tiempo", "pendiente", "sí", "no", "N/A", "-", ".", "no hay", "después"),
        *("Solo música, no tuvimos tiempo", "El equipo es pequeño", "Falla técnica", "la " * 2000),
    ],
)
def test_what_is_no_reason_is_refused(tmp_path: Path, words: str) -> None:
    [slip] = told(tmp_path, transcripcion=NOTHING, sin_transcripcion=f'"{words}"')

    assert "no es una razón" in slip.message
    assert "transcripcion_para" in slip.fix


def test_a_promise_is_told_to_all_and_asked_after_when_it_is_over(tmp_path: Path) -> None:
    story = read(tmp_path, transcripcion=NOTHING, transcripcion_para="2026-11-30")

    assert details_of(story).why_no_transcript == "Estará a más tardar el 30 de noviembre de 2026"
    assert due_transcripts([story], date(2026, 11, 30)) == []
    [problem] = due_transcripts([story], date(2026, 12, 1))
    assert "30 de noviembre" in problem.message
    assert problem.severity is Severity.WARNING


def test_a_file_is_measured_and_published(tmp_path: Path) -> None:
    story = read(tmp_path)
    address, media_type, size, seconds = details_of(story).recording

    assert address.startswith("/documentos/")
    assert address.endswith("/programa.mp3")
    [sound, _] = story.attachments
    assert (media_type, size, seconds) == ("audio/mpeg", len(mp3(60)) + len(id3(sound.label)), 60)
    assert [each.source for each in story.attachments] == [
        "cultura/programa.mp3",
        "cultura/programa.vtt",
    ]


def test_who_keeps_it_sees_our_title_and_chapters_and_nothing_else(tmp_path: Path) -> None:
    chapters = "[{inicio: 00:05, titulo: Entrevista & ñandú}, {inicio: 00:40, titulo: Avisos}]"
    story = read_among(tmp_path, {"cultura/programa.mp3": sound(60)}, capitulos=chapters)
    [artefact] = [
        each
        for each in each_artefact(media(factories.edition(story), tmp_path))
        if each.paths[0].endswith(".mp3")
    ]
    [data] = artefact.make()
    tags = ID3(BytesIO(data))

    assert len(data) == details_of(story).recording.size
    assert str(tags["TIT2"]) == story.title
    assert str(tags["TPE1"]) == story.department.name
    assert str(tags["TALB"]) == "Radio"
    told = [
        (each.start_time, each.end_time, str(each.sub_frames["TIT2"]))
        for each in tags.getall("CHAP")
    ]
    assert sorted(told) == [
        (0, 5_000, "Inicio"),
        (5_000, 40_000, "Entrevista & ñandú"),
        (40_000, 60_000, "Avisos"),
    ]
    assert {key[:4] for key in tags} == {"TIT2", "TPE1", "TALB", "CHAP", "CTOC"}
    assert WHO not in data
    assert data.endswith(mp3(60))
    assert sound_facts(data).seconds == 60
    assert artefact.make() == (data,)


def test_an_address_is_as_the_editor_says(tmp_path: Path) -> None:
    story = read(tmp_path, **REMOTE)

    assert details_of(story).recording == (REMOTE["audio"], "audio/mpeg", 12345678, 1530)
    assert [each.source for each in story.attachments] == ["cultura/programa.vtt"]


def test_the_address_of_a_file_with_a_strange_name_is_written_as_addresses_are(
    tmp_path: Path,
) -> None:
    write_files(tmp_path, {"cultura/mañana del lunes.mp3": mp3(9)})
    story = read(tmp_path, audio="mañana del lunes.mp3")

    assert details_of(story).recording.address.endswith("/ma%C3%B1ana%20del%20lunes.mp3")


@pytest.mark.parametrize(
    ("ending", "media_type"),
    [("mp3", "audio/mpeg"), ("m4a", "audio/mp4"), ("ogg", "audio/ogg"), ("opus", "audio/ogg")],
)
def test_the_ending_of_an_address_says_what_is_there(
    tmp_path: Path, ending: str, media_type: str
) -> None:
    address = f"https://audio.example.com/programa.{ending}?descarga=1"
    details = details_of(read(tmp_path, **{**REMOTE, "audio": address}))

    assert details.recording.media_type == media_type
    assert details.format == ending.upper()


def test_the_first_chapter_begins_with_the_sound(tmp_path: Path) -> None:
    given = details_of(read(tmp_path, capitulos="[{inicio: 00:30, titulo: Entrevista}]"))
    whole = details_of(read(tmp_path, capitulos="[{inicio: 0:00, titulo: Saludo}]"))

    assert [(each.start, each.title) for each in given.all_chapters] == [
        (0, "Inicio"),
        (30, "Entrevista"),
    ]
    assert [each.title for each in whole.all_chapters] == ["Saludo"]
    assert details_of(read(tmp_path)).all_chapters == ()


def test_what_one_wants_to_know_is_told_in_order(tmp_path: Path) -> None:
    story = read(
        tmp_path,
        **REMOTE,
        conducen="[Comunicaciones]",
        invitados="[Biblioteca, Deportes]",
        temporada="2",
        episodio="12",
    )

    assert story.details.facts == (
        ("Episodio", "Temporada 2, episodio 12"),
        ("Duración", "25 minutos y 30 segundos"),
        ("Conducen", "Comunicaciones"),
        ("Invitados", "Biblioteca, Deportes"),
    )


@pytest.mark.parametrize(
    ("seconds", "words", "shown", "iso"),
    [
        (1, "1 segundo", "0:01", "PT1S"),
        (60, "1 minuto", "1:00", "PT1M"),
        (1530, "25 minutos y 30 segundos", "25:30", "PT25M30S"),
        (3723, "1 hora, 2 minutos y 3 segundos", "1:02:03", "PT1H2M3S"),
        (7200, "2 horas", "2:00:00", "PT2H"),
    ],
)
def test_how_long_it_is_in_every_form(seconds: int, words: str, shown: str, iso: str) -> None:
    assert (duration_words(seconds), clock(seconds), iso_duration(seconds)) == (words, shown, iso)


def cue(start: int, text: str, speaker: str = "") -> Cue:
    return Cue(start=start * 1000, end=start * 1000 + 1000, speaker=speaker, text=text)


def test_captions_become_paragraphs() -> None:
    cues = [
        cue(0, "Buenos días,", "Conducción"),
        cue(1, "vecinas y vecinos.", "Conducción"),
        cue(2, "Buenos días.", "Invitada"),
        cue(9, "Volvemos.", "Invitada"),
        cue(10, "[Música]"),
    ]

    assert speeches(cues) == (
        Speech("Conducción", "Buenos días, vecinas y vecinos."),
        Speech("Invitada", "Buenos días."),
        Speech("Invitada", "Volvemos."),
        Speech("", "[Música]"),
    )
    assert transcript_text(speeches(cues[-2:])) == "Invitada: Volvemos.\n\n[Música]"


def test_captions_are_read_as_text_and_nothing_else(tmp_path: Path) -> None:
    said = vtt("<v Ana &amp; Luz><b>Uno</b>\x07  &lt;dos&gt;", "\x07", "Tres")
    write_files(tmp_path, {"cultura/raro.vtt": said})
    details = details_of(read(tmp_path, transcripcion="raro.vtt"))

    assert details.speeches == (Speech("Ana & Luz", "Uno <dos>"), Speech("", "Tres"))


def test_a_long_speech_is_parted_where_a_sentence_ends() -> None:
    cues = [
        cue(number, "palabras " * 10 + ("fin." if number % 4 == 3 else "y")) for number in range(16)
    ]
    parts = speeches(cues)

    assert len(parts) == 2
    assert all(part.text.endswith("fin.") for part in parts)


def test_search_engines_get_an_episode_of_a_series(tmp_path: Path) -> None:
    episode = read(tmp_path, **REMOTE, episodio="12")
    series = Series(slug="revista-matinal", name="Revista Matinal", summary="Cada mañana.")
    values: dict[str, Any] = {"kind": episode.kind, "details": episode.details}
    node = factories.linked(episode.details, factories.story(series=(series,), **values))

    assert node["@type"] == "PodcastEpisode"
    assert node["duration"] == "PT25M30S"
    assert node["episodeNumber"] == 12
    assert node["associatedMedia"] == {
        "@type": "AudioObject",
        "contentUrl": REMOTE["audio"],
        "encodingFormat": "audio/mpeg",
        "contentSize": "12345678",
        "duration": "PT25M30S",
    }
    assert node["partOfSeries"]["name"] == "Revista Matinal"
    assert node["partOfSeries"]["webFeed"] == "/feeds/radio.rss.xml"
    assert factories.linked(episode.details, episode)["partOfSeries"]["name"] == "Radio"
