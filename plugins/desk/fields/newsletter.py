"""The fields of `boletin/boletin.yaml`, and those of the file of one issue, `boletin/2026-48.yaml`."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from plugins.commands import number_of
from plugins.newsroom import DAYS, IssueEdit, Newsletter
from plugins.newsroom.values import Fields, Hour, Line, Lines, Moment, shown, wrong
from plugins.spanish import clean_line, folded, nearest


def _weekday(value: object) -> int:
    days = {folded(day): number for number, day in enumerate(DAYS)}
    word = folded(shown(value)).removeprefix("los ").removeprefix("el ").strip()
    if word not in days:
        meant = nearest(word, days)
        day = DAYS[days[meant]] if meant else "viernes"
        raise wrong(f"«{shown(value)}» no es un día de la semana", f"Escríbalo así: {day}")
    return days[word]


LONGEST_GREETING = 300
"""Characters: it goes before all that matters, also in a message of a thousand."""


MOST_FIRST = 20
"""Stories that an editor puts first: more make an e-mail that Gmail cuts."""


def _plain(value: str) -> str:
    value = clean_line(value)
    if found := re.search(r"[<>]|\[\[|\]\]", value):
        raise wrong(f"lleva «{found[0]}», que es de páginas y correos", "Escríbalo sin ese signo")
    return value


def _few(value: tuple[str, ...]) -> tuple[str, ...]:
    if len(value) > MOST_FIRST:
        raise wrong(
            f"van {number_of(len(value), 'noticia', 'noticias')}, y un correo tan largo llega cortado",
            f"Deje hasta {MOST_FIRST}",
        )
    return value


def _greeting(value: str) -> str:
    if len(value) > LONGEST_GREETING:
        raise wrong(
            f"el saludo tiene {len(value)} caracteres, y va antes de todo lo que importa",
            f"Deje hasta {LONGEST_GREETING}",
        )
    return value


Greeting = Annotated[Line, AfterValidator(_plain), AfterValidator(_greeting)]
"""What a bulletin begins with."""

Weekday = Annotated[int, BeforeValidator(_weekday, json_schema_input_type=str)]
"""`viernes`: from 0, a Monday."""


class NewsletterFields(Fields):
    """The form of the bulletin."""

    name: Annotated[Line, AfterValidator(_plain)] = Field(
        alias="nombre",
        min_length=1,
        max_length=60,
        description="Cómo se llama.",
        examples=["Boletín de María Elena"],
    )
    weekday: Weekday = Field(alias="dia", description="Qué día sale.", examples=["viernes"])
    hour: Hour = Field(alias="hora", description="A qué hora sale.", examples=["09:00"])
    greeting: Greeting = Field(
        default="",
        alias="saludo",
        description="Con qué empieza, si el de la semana no dice otra cosa.",
        examples=["Buenos días, vecinas y vecinos."],
    )
    since: Moment | None = Field(
        default=None,
        alias="desde",
        description="Desde cuándo hay boletín; sin esto, desde la primera noticia.",
        examples=["2026-11-02"],
    )

    @property
    def value(self) -> Newsletter:
        """What it means; what editors decided about its issues is in files of their own."""
        return Newsletter(
            name=self.name,
            weekday=self.weekday,
            hour=self.hour,
            greeting=self.greeting,
            since=self.since.day if self.since else None,
        )


class IssueFields(Fields):
    """What an editor decides about one issue."""

    greeting: Greeting = Field(
        default="",
        alias="saludo",
        description="Con qué empieza.",
        examples=["Esta semana comienzan las inscripciones de verano."],
    )
    first: Annotated[Lines, AfterValidator(_few)] = Field(
        default=(),
        alias="orden",
        description="Qué noticias van primero, en orden: la carpeta y el archivo de cada una.",
        examples=["[cultura/2026-11-20-feria.md]"],
    )
    left_out: Lines = Field(
        default=(),
        alias="fuera",
        description="Qué noticias no van.",
        examples=["[omil/2026-11-20-maestro.md]"],
    )

    @property
    def value(self) -> IssueEdit:
        """What it means, with its files as they are written."""
        return IssueEdit(greeting=self.greeting, first=self.first, left_out=self.left_out)
