"""Videos: of the Municipality, in a file of its own or at a platform."""

from typing import Annotated, ClassVar, Self
from urllib.parse import urlsplit

from pydantic import Field, model_validator

from plugins.newsroom.kinds.base import Announced, Dated, Details, Fact, Kind, known
from plugins.newsroom.kinds.posts import PostLine, Rank, Setting
from plugins.newsroom.photo import card
from plugins.newsroom.transcripts import Speech, speeches
from plugins.newsroom.values.files import Captions, Film
from plugins.newsroom.values.remote import Duration
from plugins.newsroom.values.types import Flag, Instead, Moment, one_of, wrong
from plugins.newsroom.values.unwritten import PATIENCE, REASONS, Promise, reason
from plugins.spanish import duration_words, iso, iso_duration, short_date_words, upper
from plugins.web import Json, JsonObject

MATTERS = ("turismo", "patrimonio", "cultura", "deporte", "institucional")
PLATFORMS = {
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "vimeo.com": "Vimeo",
    "facebook.com": "Facebook",
    "fb.watch": "Facebook",
    "instagram.com": "Instagram",
    "x.com": "X",
    "tiktok.com": "TikTok",
}
"""End of the host -> what people call it."""


class VideoDetails(Details):
    """Fields of a video."""

    needs_photo: ClassVar[bool] = True

    video: Film = Field(
        description="Archivo MP4 junto al artículo, o dirección de su página en YouTube u otra plataforma.",
        examples=["recorrido.mp4"],
    )
    duration: Duration | None = Field(
        default=None,
        alias="duracion",
        description="Minutos y segundos que dura, si está en una plataforma; un archivo se mide solo.",
        examples=["3:25"],
    )
    matter: Annotated[str, one_of(*MATTERS)] = Field(
        default="",
        alias="asunto",
        description=f"De qué es: {', '.join(MATTERS)}.",
        examples=["patrimonio"],
    )
    captions: Captions | None = Field(
        default=None,
        alias="subtitulos",
        description="Archivo WebVTT con lo que se dice; la página también lo muestra como texto.",
        examples=["recorrido.vtt"],
    )
    captions_included: Flag = Field(
        default=False,
        alias="subtitulos_incluidos",
        description="Si el video ya los trae, escritos en la imagen o puestos por la plataforma.",
        examples=["sí"],
    )
    no_captions: Annotated[str, reason("subtitulos_para")] = Field(
        default="",
        alias="sin_subtitulos",
        description=f"Por qué no le hacen falta: {', '.join(REASONS)}.",
        examples=["solo música"],
    )
    captions_by: Moment | None = Field(
        default=None,
        alias="subtitulos_para",
        description=f"Qué día estarán los subtítulos, si todavía faltan: dentro de {PATIENCE} días.",
        examples=["2026-12-04"],
    )
    filmed: Moment | None = Field(
        default=None, alias="grabado", description="Qué día se grabó.", examples=["2026-11-14"]
    )

    @model_validator(mode="after")
    def _duration_is_known(self) -> Self:
        if self.video.is_remote and self.duration is None:
            raise wrong(
                "no se sabe cuánto dura el video",
                "Agregue «duracion», por ejemplo «duracion: 3:25»",
                field="video",
                instead=Instead(more={"duration": "3:25"}, is_sure=False),
            )
        if not self.video.is_remote and self.duration is not None:
            raise wrong(
                "la duración de un archivo se mide sola",
                "Quite «duracion»",
                field="duration",
                instead=Instead(drops=("duration",)),
            )
        return self

    @model_validator(mode="after")
    def _captions_or_why_not(self) -> Self:
        has_captions = self.captions is not None or self.captions_included
        if has_captions and self.no_captions:
            raise wrong(
                "el video dice que tiene subtítulos y también que no",
                "Deje una sola cosa",
                field="no_captions",
            )
        if self.captions_by and (has_captions or self.no_captions):
            raise wrong(
                "dice cuándo habrá subtítulos, y ya los hay o no hacen falta",
                "Quite «subtitulos_para»",
                field="captions_by",
            )
        if not has_captions and not self.no_captions and not self.captions_by:
            raise wrong(
                "el video no tiene subtítulos ni dice por qué",
                "Agregue «subtitulos» con un archivo .vtt, «subtitulos_incluidos: sí» o «sin_subtitulos» con la razón",
                field="video",
            )
        return self

    @property
    def seconds(self) -> int:
        """How long it is."""
        return self.duration or self.video.seconds

    @property
    def platform(self) -> str:
        """Where it can be seen, if that is not here: «YouTube»."""
        if not self.video.is_remote:
            return ""
        host = (urlsplit(self.video.path).hostname or "").removeprefix("www.")
        names = (name for end, name in PLATFORMS.items() if f".{host}".endswith(f".{end}"))
        return next(names, host)

    @property
    def promise(self) -> Promise | None:
        """By when there will be captions, if they are still to come."""
        return Promise("captions_by", self.captions_by.day) if self.captions_by else None

    @property
    def speeches(self) -> tuple[Speech, ...]:
        """What is said in it, in paragraphs, as far as its captions tell."""
        return speeches(self.captions.cues) if self.captions else ()

    @property
    def genre(self) -> str:
        """What it is."""
        return "VIDEO"

    def post_lines(self, setting: Setting) -> tuple[PostLine, ...]:  # noqa: ARG002 - of all kinds
        """Return how long one will look at it."""
        return (PostLine(Rank.MORE, f"Duración: {duration_words(self.seconds)}", ""),)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What one asks before looking at it."""
        return known(
            Fact("Duración", duration_words(self.seconds)),
            Fact("Dónde se ve", self.platform),
            Fact("Asunto", upper(self.matter)),
            Dated("Grabado", f"El {short_date_words(self.filmed.day)}" if self.filmed else ""),
            Fact("Subtítulos", self._captions_words),
        )

    @property
    def _captions_words(self) -> str:
        if self.promise:
            return f"Todavía no: lo que se dice {self.promise.words}"
        if self.no_captions:
            return f"No: {self.no_captions}"
        # A platform shows no captions of ours: there they are only read.
        is_only_text = self.video.is_remote and not self.captions_included
        return "No, pero lo que se dice está por escrito" if is_only_text else "Sí"

    def linked_data(self, story: Announced) -> JsonObject:
        """
        Return a VideoObject with all that Google requires: `name`, `thumbnailUrl`, `uploadDate`.

        https://developers.google.com/search/docs/appearance/structured-data/video
        """
        if story.photo is None:
            return {}
        node: dict[str, Json] = {
            "@type": "VideoObject",
            "name": story.title,
            "description": story.summary,
            "thumbnailUrl": card(story.photo).path,
            "uploadDate": iso(story.published),
            "duration": iso_duration(self.seconds),
            "url" if self.video.is_remote else "contentUrl": self.video.path,
        }
        if self.matter:
            node["genre"] = upper(self.matter)
        if self.filmed:
            node["dateCreated"] = self.filmed.day.isoformat()
        if self.speeches:
            node["transcript"] = " ".join(speech.text for speech in self.speeches)
        return node


KIND = Kind(
    slug="video",
    name="Video",
    plural="Videos",
    path="/videos/",
    summary="Los videos de la comuna: turismo, patrimonio, cultura y deporte.",
    details=VideoDetails,
    other_names=("pelicula", "film"),
    is_recorded=True,
    action="▶️ Véalo",
    empty="Todavía no hay videos aquí. Puede suscribirse y le llegarán cuando los haya.",
)
