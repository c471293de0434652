"""The fields of `requerimientos/….yaml`: what the press asks. What is said of them repeats nobody's data."""

from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from plugins.desk.fields.head import MAX_TITLE
from plugins.newsroom import RequestState
from plugins.newsroom.values import Fields, Flag, Line, Moment, Prose, choice, wrong

MOST_LETTERS = 4_000
"""Characters of a question or an answer: more is a document."""

LETTERS_OF_PERSON = 200


def _not_long(value: str) -> str:
    if len(value) > MOST_LETTERS:
        raise wrong(
            f"tiene {len(value)} caracteres, y caben {MOST_LETTERS}",
            "Déjelo en lo principal",
            code="too-long",
        )
    return value


def _of_person(value: object) -> str:
    """Return *value* on one line; what is wrong is told without it, where it would be read by others."""
    if not isinstance(value, str):
        raise wrong("debe ser un texto", "Escríbalo en la misma línea", code="bad-value")
    if len(value) > LETTERS_OF_PERSON:
        raise wrong(
            "es demasiado largo: guarde solo lo que hace falta para responder",
            f"Deje hasta {LETTERS_OF_PERSON} caracteres",
            code="too-long",
        )
    return " ".join(value.split())


PersonLine = Annotated[str, BeforeValidator(_of_person, json_schema_input_type=str)]
"""Personal data, on one line."""

Long = Annotated[Prose, AfterValidator(_not_long)]

State = Annotated[
    RequestState,
    choice(
        {each.value: each for each in RequestState},
        meant={
            "nuevo": "recibido",
            "pendiente": "recibido",
            "abierto": "recibido",
            "en proceso": "en curso",
            "en preparación": "en curso",
            "contestado": "respondido",
            "listo": "respondido",
            "enviado": "respondido",
            "terminado": "cerrado",
            "archivado": "cerrado",
        },
    ),
]

PERSONAL = ("person", "reach")
"""The fields that hold personal data."""


class RequestFields(Fields):
    """The file of one request."""

    outlet: Line = Field(
        alias="medio",
        min_length=1,
        max_length=100,
        description="Quién pide: el medio.",
        examples=["Radio de ejemplo"],
    )
    subject: Line = Field(
        alias="asunto",
        min_length=1,
        max_length=MAX_TITLE,
        description="De qué se trata, en pocas palabras y sin nombrar a nadie.",
        examples=["Horario de la piscina en el verano"],
    )
    asks: Long = Field(
        alias="pide",
        min_length=1,
        description="Qué pide.",
        examples=["Desde cuándo abre la piscina, y a qué hora."],
    )
    received: Moment = Field(
        alias="recibido",
        description="Cuándo llegó.",
        examples=["2026-11-27 10:20"],
    )
    due: Moment | None = Field(
        default=None,
        alias="plazo",
        description="Para cuándo lo necesita.",
        examples=["2026-11-28 18:00"],
    )
    office: Line = Field(
        alias="responde",
        min_length=1,
        description="El departamento que responde: su carpeta, su nombre o su sigla.",
        examples=["deportes"],
    )
    post: Line = Field(
        default="",
        alias="cargo",
        max_length=100,
        description="Quién responde ahí: su cargo, sin el nombre.",
        examples=["Encargada de la piscina"],
    )
    person: PersonLine = Field(
        default="",
        alias="periodista",
        description="Quién pide: la persona. Dato personal.",
        examples=["Nombre y apellido"],
    )
    reach: PersonLine = Field(
        default="",
        alias="contacto",
        description="Cómo ubicarla: correo o teléfono. Dato personal.",
        examples=["periodista@ejemplo.cl"],
    )
    state: State = Field(
        default=RequestState.RECEIVED,
        alias="estado",
        description="En qué está: recibido, en curso, respondido o cerrado.",
        examples=["en curso"],
    )
    answer: Long = Field(
        default="",
        alias="respuesta",
        description="Qué se respondió, en palabras.",
        examples=["La piscina abre el 15 de diciembre, de 10:00 a 19:00 horas."],
    )
    answered: Moment | None = Field(
        default=None,
        alias="respondido",
        description="Cuándo se respondió.",
        examples=["2026-11-28 12:00"],
    )
    story: Line = Field(
        default="",
        alias="noticia",
        description="El artículo que cuenta la respuesta; lo escribe «make respuesta».",
        examples=["deportes/2026-11-28-piscina.md"],
    )
    demo: Flag = Field(default=False, description="Si es de muestra.", examples=["sí"])

    @model_validator(mode="after")
    def _time_goes_forward(self) -> Self:
        if self.due and self.due.ends <= self.received.moment:
            raise wrong(
                "el plazo es de antes de que llegara el requerimiento",
                "Corrija «plazo» o «recibido»",
                field="due",
                code="inconsistent",
            )
        if self.answered and self.answered.ends <= self.received.moment:
            raise wrong(
                "la respuesta es de antes de que llegara el requerimiento",
                "Corrija «respondido» o «recibido»",
                field="answered",
                code="inconsistent",
            )
        return self

    @model_validator(mode="after")
    def _what_is_answered_says_what_and_when(self) -> Self:
        if self.state is RequestState.ANSWERED and not (self.answer or self.story):
            raise wrong(
                "dice que está respondido, y no qué se respondió",
                "Agregue «respuesta», o vuelva a «estado: en curso»",
                field="state",
                code="missing-words",
            )
        if self.state is RequestState.ANSWERED and not self.answered:
            raise wrong(
                "dice que está respondido, y no cuándo",
                "Agregue «respondido», con el día y la hora",
                field="state",
                code="missing-words",
            )
        if self.state.is_open and self.answered:
            raise wrong(
                f"dice cuándo se respondió, y que está «{self.state.value}»",
                "Escriba «estado: respondido», o quite «respondido»",
                field="answered",
                code="inconsistent",
            )
        return self
