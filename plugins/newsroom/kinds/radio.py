"""Radio: the episodes of the municipal programme, which are also its podcast."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Self

from pydantic import Field, model_validator

from plugins.newsroom.kinds.base import Announced, Details, Fact, Kind, known
from plugins.newsroom.kinds.episode_data import episode_data
from plugins.newsroom.kinds.posts import PostLine, Rank, Setting, enumerated
from plugins.newsroom.label import Mark
from plugins.newsroom.named_file import Misfit, Recording
from plugins.newsroom.podcast import PODCAST_NAME, PODCAST_PATH
from plugins.newsroom.transcripts import Speech, speeches
from plugins.newsroom.values.files import Captions, Sound
from plugins.newsroom.values.parts import in_parts
from plugins.newsroom.values.remote import Bytes, Duration, Seconds, check_ending, ending_of
from plugins.newsroom.values.types import Count, Instead, Line, Lines, Moment, PartFields, wrong
from plugins.newsroom.values.unwritten import PATIENCE, REASONS, Promise, reason
from plugins.spanish import clock, duration_words, upper
from plugins.web import JsonObject

MEDIA_TYPES = {"mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "opus": "audio/ogg"}
"""Ending of an address -> what is there (RFC 5334 for Ogg; Apple's podcast guide for the others)."""

BEGINNING = "Inicio"
"""The first chapter, when the first that is written begins later."""


class Chapter(PartFields):
    """One entry of `capitulos`."""

    spoken = (
        r"(?P<start>\d{1,2}:\d{2}(?::\d{2})?)[\s.,;:—–-]+(?P<title>.+)",
        r"(?P<title>.+?)[\s.,;:—–(-]+(?P<start>\d{1,2}:\d{2}(?::\d{2})?)\)?",
        r"(?P<title>.+)",
    )

    start: Seconds = Field(alias="inicio")
    """Seconds from the beginning."""

    title: Line = Field(alias="titulo", min_length=1)


class RadioDetails(Details):
    """Fields of an episode."""

    audio: Sound = Field(
        description="Archivo de audio junto al artículo, o su dirección con https://.",
        examples=["programa.mp3"],
    )
    audio_bytes: Bytes | None = Field(
        default=None,
        description="Tamaño del audio en bytes; solo si es una dirección.",
        examples=["12345678"],
    )
    duration: Duration | None = Field(
        default=None,
        alias="duracion",
        description="Cuánto dura el audio; solo si es una dirección.",
        examples=["25:30"],
    )
    hosts: Lines = Field(
        default=(),
        alias="conducen",
        description="Quiénes conducen.",
        examples=["[Área de Comunicaciones]"],
    )
    guests: Lines = Field(
        default=(),
        alias="invitados",
        description="A quiénes se entrevista.",
        examples=["[Biblioteca municipal]"],
    )
    chapters: Annotated[tuple[Chapter, ...], in_parts(Chapter)] = Field(
        default=(),
        alias="capitulos",
        description="De qué se habla, y desde qué momento.",
        examples=["[{inicio: 00:00, titulo: Saludo}, {inicio: 05:30, titulo: Entrevista}]"],
    )
    transcript: Captions | None = Field(
        default=None,
        alias="transcripcion",
        description="Lo que se dice, en un archivo WebVTT junto al artículo.",
        examples=["programa.vtt"],
    )
    no_transcript: Annotated[str, reason("transcripcion_para")] = Field(
        default="",
        alias="sin_transcripcion",
        description=f"Por qué no hace falta transcripción: {', '.join(REASONS)}.",
        examples=["solo música"],
    )
    transcript_by: Moment | None = Field(
        default=None,
        alias="transcripcion_para",
        description=f"Qué día estará la transcripción, si todavía falta: dentro de {PATIENCE} días.",
        examples=["2026-12-04"],
    )
    season: Count | None = Field(
        default=None, alias="temporada", description="Número de la temporada.", examples=["1"]
    )
    episode: Count | None = Field(
        default=None, alias="episodio", description="Número del episodio.", examples=["12"]
    )

    @model_validator(mode="after")
    def _measures_only_what_is_elsewhere(self) -> Self:
        if self.audio.is_remote:
            self._check_remote()
            return self
        for field, key in (("audio_bytes", "audio_bytes"), ("duration", "duracion")):
            if getattr(self, field) is not None:
                raise wrong(
                    f"«{key}» se lee del archivo de audio",
                    "Quítela: se escribe solo cuando «audio» es una dirección",
                    field=field,
                    instead=Instead(drops=(field,)),
                )
        return self

    def _check_remote(self) -> None:
        check_ending(self.audio.written, MEDIA_TYPES, field="audio")
        for field, what, example in (
            ("audio_bytes", "cuánto pesa", "audio_bytes: 12345678"),
            ("duration", "cuánto dura", "duracion: 25:30"),
        ):
            if getattr(self, field) is None:
                raise wrong(
                    f"el audio está en otra dirección y no se sabe {what}",
                    f"Agregue por ejemplo «{example}»",
                    field="audio",
                    instead=Instead(more={field: example.partition(": ")[2]}, is_sure=False),
                )

    @model_validator(mode="after")
    def _can_be_read_too(self) -> Self:
        if not self.transcript and not self.no_transcript and not self.transcript_by:
            raise wrong(
                "el audio no tiene transcripción, y hay quien no lo puede oír",
                "Agregue «transcripcion: programa.vtt», o «sin_transcripcion» con la razón",
                field="audio",
            )
        if self.transcript and self.no_transcript:
            raise wrong(
                "dice por qué no hay transcripción, y la hay",
                "Deje solo «transcripcion»",
                field="no_transcript",
                instead=Instead(drops=("no_transcript",)),
            )
        if self.transcript_by and (self.transcript or self.no_transcript):
            raise wrong(
                "dice cuándo habrá transcripción, y ya la hay o no hace falta",
                "Quite «transcripcion_para»",
                field="transcript_by",
            )
        return self

    @model_validator(mode="after")
    def _chapters_in_order(self) -> Self:
        starts = [chapter.start for chapter in self.chapters]
        if starts != sorted(set(starts)):
            raise wrong(
                "los capítulos se repiten o no van en orden",
                "Escríbalos del primero al último, cada uno con su propio inicio",
                field="chapters",
            )
        return self

    def misfits(self) -> Iterable[Misfit]:
        """Return what does not go with the length of the audio."""
        return self._misfits() if self.recording.seconds else ()

    def _misfits(self) -> Iterator[Misfit]:
        end = self.recording.seconds
        for number, chapter in enumerate(self.chapters):
            if chapter.start >= end:
                yield Misfit(
                    f"el capítulo «{chapter.title}» empieza en {clock(chapter.start)}, y el audio"
                    f" dura {clock(end)}",
                    "Revise «inicio», o si el audio es el de este programa",
                    "chapters",
                    number,
                )
        cues = self.transcript.cues if self.transcript else ()
        if cues and cues[-1].start >= end * 1000:
            yield Misfit(
                f"la transcripción sigue en {clock(cues[-1].start // 1000)}, y el audio dura"
                f" {clock(end)}",
                "Revise si los dos archivos son de este programa",
                "transcript",
            )

    @property
    def recording(self) -> Recording:
        """The sound."""
        audio = self.audio
        if audio.is_remote:
            media_type = MEDIA_TYPES[ending_of(audio.written)]
            return Recording(audio.path, media_type, self.audio_bytes or 0, self.duration or 0)
        return Recording(audio.path, audio.media_type, audio.size, audio.seconds)

    @property
    def format(self) -> str:
        """The sort of file, in one word: «MP3»."""
        return ending_of(self.recording.address).upper()

    @property
    def all_chapters(self) -> tuple[Chapter, ...]:
        """The chapters; the first begins with the sound, as players want it."""
        if not self.chapters or self.chapters[0].start == 0:
            return self.chapters
        return (Chapter(start="0:00", title=BEGINNING), *self.chapters)

    @property
    def speeches(self) -> tuple[Speech, ...]:
        """What is said, in paragraphs; none without a transcript."""
        return speeches(self.transcript.cues) if self.transcript else ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The chapters, as the file itself tells them."""
        return tuple(Mark(each.start, each.title) for each in self.all_chapters)

    @property
    def promise(self) -> Promise | None:
        """By when there will be a transcript, if it is still to come."""
        return Promise("transcript_by", self.transcript_by.day) if self.transcript_by else None

    @property
    def why_no_transcript(self) -> str:
        """Why there is none, in words: «Solo música»."""
        return upper(self.promise.words) if self.promise else upper(self.no_transcript)

    @property
    def number(self) -> str:
        """Which one it is: «temporada 1, episodio 12»."""
        return ", ".join(
            f"{name} {count}"
            for name, count in (("temporada", self.season), ("episodio", self.episode))
            if count
        )

    @property
    def genre(self) -> str:
        """What it is."""
        return "RADIO"

    def post_lines(self, setting: Setting) -> tuple[PostLine, ...]:  # noqa: ARG002 - of all kinds
        """Return who is heard, and how long it takes."""
        who = "Participan" if len(self.guests) > 1 else "Participa"
        return (
            PostLine(Rank.MORE, f"{who}: {enumerated(self.guests)}" if self.guests else ""),
            PostLine(Rank.MORE, f"Duración: {duration_words(self.recording.seconds)}", ""),
        )

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What one wants to know before one listens."""
        number = self.number
        return known(
            Fact("Episodio", f"{number[:1].upper()}{number[1:]}"),
            Fact("Duración", duration_words(self.recording.seconds)),
            Fact("Conducen", ", ".join(self.hosts)),
            Fact("Invitados", ", ".join(self.guests)),
        )

    def linked_data(self, story: Announced) -> JsonObject:
        """Return a PodcastEpisode."""
        return episode_data(self.recording, story, season=self.season, episode=self.episode)


KIND = Kind(
    slug="radio",
    name=PODCAST_NAME,
    plural=PODCAST_NAME,
    path=PODCAST_PATH,
    several="Programas de radio",
    of_place="sobre",
    summary="Los programas de la radio municipal, para oírlos cuando quiera o leer lo que se dijo.",
    details=RadioDetails,
    other_names=("podcast", "programa", "audio"),
    is_podcast=True,
    is_recorded=True,
    action="▶️ Escúchelo",
    empty="Todavía no hay programas aquí. Puede suscribirse y le llegarán cuando los haya.",
)
