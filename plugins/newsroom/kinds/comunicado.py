"""Press releases: what the Municipality tells the media."""

from collections.abc import Mapping
from itertools import count
from typing import Annotated, Self

from pydantic import Field, model_validator

from plugins.newsroom.contact import Contact
from plugins.newsroom.kinds.base import Details, Fact, FieldPart, Kind, known
from plugins.newsroom.kinds.clip import Clip
from plugins.newsroom.named_file import NamedFile, Recording
from plugins.newsroom.press_contact import PressContact
from plugins.newsroom.site import TOWN
from plugins.newsroom.values.contacts import EmailLine, PhoneLine
from plugins.newsroom.values.files import SoundBeside
from plugins.newsroom.values.parts import in_parts
from plugins.newsroom.values.types import Line, PartFields, wrong


class QuoteFields(PartFields):
    """One entry of `citas`."""

    spoken = (
        r"[«“\"]?(?P<text>.+?)[»”\"]?,?\s+[—–-]\s*(?P<said_by>[^,]+)(?:,\s*(?P<post>.+))?",
        r"[«“\"](?P<text>.+?)[»”\"],?\s+(?P<said_by>[^,]+)(?:,\s*(?P<post>.+))?",
        r"(?P<said_by>[^:.,]{2,60}):\s+[«“\"]?(?P<text>.+?)[»”\"]?",
        r"[«“\"]?(?P<text>.+?)[»”\"]?",
    )

    text: Line = Field(alias="texto", min_length=1)
    said_by: Line = Field(alias="de", min_length=1)
    post: Line = Field(default="", alias="cargo")
    audio: SoundBeside | None = None
    transcript: Line = Field(default="", alias="transcripcion")

    @model_validator(mode="after")
    def _writes_down_what_is_heard(self) -> Self:
        if self.transcript and not self.audio:
            raise wrong(
                "«transcripcion» es de un audio, y no lo hay",
                "Agregue «audio» con el archivo, o quítela",
                part="transcript",
            )
        return self

    @property
    def heard(self) -> str:
        """All that is heard in its sound: the quote, unless more is written down."""
        return self.transcript or self.text

    def clip(self, number: int) -> Clip | None:
        """Return its sound, the *number*-th of its story, if it can be heard."""
        if not self.audio:
            return None
        audio = self.audio
        recording = Recording(audio.path, audio.media_type, audio.size, audio.seconds)
        return Clip(recording, self.said_by, self.post, self.heard, number)

    @property
    def who(self) -> str:
        """Who said it, with the post: names alone are soon forgotten."""
        return ", ".join(filter(None, (self.said_by, self.post)))


class ReleaseDetails(Details):
    """Fields of a press release."""

    place: Line = Field(
        default=TOWN,
        alias="lugar",
        min_length=1,
        description="Ciudad de la línea de fecha.",
        examples=[TOWN],
    )
    spokesperson: Line = Field(
        default="",
        alias="voceria",
        description="Quién habla por el municipio en este asunto.",
        examples=["Nombre y apellido"],
    )
    post: Line = Field(
        default="",
        alias="cargo",
        description="Su cargo.",
        examples=["Encargada de Cultura"],
    )
    quotes: Annotated[tuple[QuoteFields, ...], in_parts(QuoteFields)] = Field(
        default=(),
        alias="citas",
        description=(
            "Frases que los medios pueden citar: texto, de quién y su cargo; si se puede oír, «audio» y,"
            " si dice más que el texto, «transcripcion»."
        ),
        examples=["[{texto: La feria abre el sábado., de: Nombre y apellido, cargo: Encargada}]"],
    )
    contact: Line = Field(
        default="",
        alias="contacto",
        description="Oficina que responde a los medios; si está en registros/prensa.yaml, con lo que ahí se sabe.",
        examples=["Área de Comunicaciones"],
    )
    contact_email: EmailLine | None = Field(
        default=None,
        alias="contacto_correo",
        description="Correo para los medios.",
        examples=["prensa@ejemplo.cl"],
    )
    contact_phone: PhoneLine | None = Field(
        default=None,
        alias="contacto_telefono",
        description="Teléfono para los medios, en forma internacional.",
        examples=["+56 55 2 123456"],
    )

    @model_validator(mode="after")
    def _a_post_is_somebodys(self) -> Self:
        if bool(self.post) != bool(self.spokesperson):
            raise wrong(
                "la vocería es una persona con su cargo, y falta uno de los dos",
                "Agregue «voceria» y «cargo», o quite ambos",
                field="post" if self.post else "spokesperson",
            )
        return self

    @property
    def signed_at(self) -> str:
        """Where it is signed."""
        return self.place

    @property
    def named_files(self) -> dict[FieldPart, NamedFile]:
        """The sounds of the quotes."""
        quotes = enumerate(self.quotes)
        return {FieldPart("quotes", number): each.audio for number, each in quotes if each.audio}

    def with_files(self, files: Mapping[FieldPart, NamedFile]) -> Self:
        """Return it with *files* as the sounds of the quotes."""
        quotes = (
            each.model_copy(update={"audio": files.get(FieldPart("quotes", number), each.audio)})
            for number, each in enumerate(self.quotes)
        )
        return self.model_copy(update={"quotes": tuple(quotes)})

    def heard_in(self, place: FieldPart) -> str:
        """Return who says the quote at *place*."""
        return self.quotes[place.part].who if place.part is not None else ""

    @property
    def clips(self) -> tuple[Clip, ...]:
        """The quotes that can be heard."""
        return tuple(clip for _, clip in self.quotes_heard if clip)

    @property
    def quotes_heard(self) -> tuple[tuple[QuoteFields, Clip | None], ...]:
        """Every quote, with its sound if it can be heard."""
        numbers = count(1)
        return tuple(
            (each, each.clip(next(numbers)) if each.audio else None) for each in self.quotes
        )

    @property
    def genre(self) -> str:
        """What it is."""
        return "COMUNICADO"

    @property
    def for_media(self) -> tuple[Fact, ...]:
        """Who speaks, if that is known."""
        return known(Fact("Vocería", ", ".join(filter(None, (self.spokesperson, self.post)))))

    @property
    def is_for_media(self) -> bool:
        """What a communiqué is."""
        return True

    @property
    def press_contact(self) -> PressContact | None:
        """Whom it names, with what it says of how to reach them."""
        phone, email = self.contact_phone or "", self.contact_email or ""
        if not (self.contact or phone or email):
            return None
        return PressContact(name=self.contact, contact=Contact(phone_words=phone, email=email))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Who speaks and answers, and what may be quoted."""
        quotes = (Fact("Cita", f"«{each.text}» ({each.who})") for each in self.quotes)
        reached = filter(None, (self.contact, self.contact_email, self.contact_phone))
        answering = known(Fact("Contacto para medios", ", ".join(reached)))
        return (*self.for_media, *answering, *quotes)


KIND = Kind(
    slug="comunicado",
    name="Comunicado",
    plural="Prensa",
    path="/prensa/",
    several="Comunicados",
    of_place="sobre",
    summary="Los comunicados de prensa, para los medios de comunicación.",
    details=ReleaseDetails,
    other_names=("prensa", "comunicado_de_prensa", "declaracion"),
    feed="prensa",
    has_kit=True,
)
