"""Services that come round: of health, of waste collection; on known dates, in known places."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Annotated, Self

from pydantic import Field, model_validator

from plugins.commands import number_of
from plugins.newsroom.kinds.base import (
    BETWEEN,
    Announced,
    DatedThings,
    Details,
    Fact,
    Kind,
    Occurrence,
    Things,
    known,
)
from plugins.newsroom.kinds.dates import dates_words
from plugins.newsroom.kinds.posts import (
    WHEN_SIGN,
    PostLine,
    Rank,
    Setting,
    joined_line,
    labelled_line,
    listed_line,
    where_line,
)
from plugins.newsroom.kinds.round_data import round_data
from plugins.newsroom.kinds.round_fields import Round
from plugins.newsroom.named_file import Misfit
from plugins.newsroom.values.money import PriceLine
from plugins.newsroom.values.parts import in_parts
from plugins.newsroom.values.types import Line, Lines, wrong
from plugins.spanish import (
    capital,
    date_words,
    folded,
    span_words,
    stated_words,
    until_words,
    without_year,
)
from plugins.web import JsonObject

MOST = 400
"""Times that one article may announce: three sectors, twice a week, for more than a year."""

FEW = 3
"""Places that are named one by one in a line."""


class RoundDetails(Details):
    """Fields of a service that comes round."""

    service: Line = Field(
        alias="servicio",
        min_length=1,
        description="Qué servicio es.",
        examples=["Retiro de residuos domiciliarios"],
    )
    meant_for: Line = Field(
        default="",
        alias="dirigido_a",
        description="Para quién es.",
        examples=["Personas mayores de Quillagua"],
    )
    at_hand: Lines = Field(
        default=(),
        alias="tener_a_mano",
        description="Qué conviene tener a mano.",
        examples=["[Carné de controles, Cajas de los remedios]"],
    )
    cost: PriceLine = Field(
        default="", alias="costo", description="Cuánto cuesta.", examples=["Gratis"]
    )
    rounds: Annotated[tuple[Round, ...], in_parts(Round)] = Field(
        alias="rondas",
        description=(
            "Dónde y cuándo. Cada parte: «donde» (el sector, la localidad o el lugar), «limites» (hasta"
            " dónde llega, en palabras) y «atencion» (qué hay esa vez), si hacen falta; y «fechas», o"
            " «cada_semana» con «desde», «hasta» y, si hay feriados, «excepto»."
        ),
        examples=[
            "[{donde: Sector norte, cada_semana: lunes y jueves, desde: 2026-12-01, hasta: 2026-12-31}]"
        ],
    )

    @model_validator(mode="after")
    def _some_and_not_too_many(self) -> Self:
        if not self.rounds:
            raise wrong(
                "no hay ninguna ronda",
                "Escriba en «rondas» dónde y cuándo, por ejemplo"
                " [{donde: Quillagua, fechas: 2026-12-01 10:00-15:00}]",
                field="rounds",
                code="missing-words",
            )
        if (count := len(self.occurrences)) > MOST:
            raise wrong(
                f"son {count} fechas entre todas las rondas, y se permiten {MOST}",
                "Escriba en «hasta» una fecha más cercana, o deje una parte para otro artículo",
                field="rounds",
            )
        return self

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        seen = set()
        for each in self.occurrences:
            key = folded(each.place), each.start.moment, each.start.has_hour
            if key in seen:
                raise wrong(
                    f"«{each.place}» tiene dos veces la fecha {stated_words(each.start)}",
                    "Deje una de las dos; si es otro sector, dígalo en «donde»",
                    field="rounds",
                )
            seen.add(key)
        return self

    @property
    def doubts(self) -> Iterator[Misfit]:
        """Return the exceptions that except nothing, and the dates without an hour."""
        for number, each in enumerate(self.rounds):
            for day in each.unused:
                yield Misfit(
                    f"«excepto» dice el {date_words(day)}, y ese día no había nada en «{each.place}»",
                    "Revise la fecha; si está bien, quítela",
                    "rounds",
                    number,
                )
            if any(time.all_day for time in each.occurrences(0)):
                yield Misfit(
                    f"«{each.place}» no dice a qué hora",
                    "Escriba también la hora: 2026-12-01 10:00-15:00, o lunes y jueves desde las 08:00",
                    "rounds",
                    number,
                )

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every time in every place, in order."""
        return _occurrences(self.rounds)

    @property
    def places(self) -> tuple[str, ...]:
        """Where it comes, each place once, in the order of the rounds."""
        names: dict[str, str] = {}
        for each in self.rounds:
            names.setdefault(folded(each.place), each.place)
        return tuple(names.values())

    @property
    def times_by_place(self) -> tuple[tuple[str, tuple[Occurrence, ...]], ...]:
        """Each place with its times, in order."""
        return tuple(
            (place, tuple(each for each in self.occurrences if folded(each.place) == folded(place)))
            for place in self.places
        )

    @property
    def when(self) -> str:
        """
        When it comes, in words that stay true.

        «lunes y jueves, desde las 08:00 horas, hasta el jueves 31 de diciembre de 2026» ·
        «Sector norte: lunes y jueves; Sector sur: martes y viernes» ·
        «12 fechas, del martes 1 al jueves 31 de diciembre de 2026».
        """
        rules = [each for each in self.rounds if each.weekly]
        if len(rules) == len(self.rounds) <= FEW:
            return _rules_words(self.rounds)
        times = self.occurrences
        if len(self.places) == 1:
            return dates_words(times)
        days = span_words(times[0].start.whole_day(), times[-1].start.whole_day())
        return f"{number_of(len(times), 'fecha', 'fechas')}, {days}"

    @property
    def where(self) -> str:
        """The places by their names, or how many there are."""
        *most, last = self.places
        if not most:
            return last
        if len(self.places) > FEW:
            return f"{len(self.places)} sectores o lugares"
        return f"{', '.join(most)} y {last}"

    def post_lines(self, setting: Setting) -> tuple[PostLine, ...]:
        """Return when it comes to each place, what it costs, and what to have at hand."""
        short = f"{WHEN_SIGN}{capital(without_year(self.when, setting.year))}"
        by_place = self._by_place if 1 < len(self.places) <= FEW else ()
        lines = (
            f"{WHEN_SIGN}{place}: {without_year(words, setting.year)}" for place, words in by_place
        )
        return (
            PostLine(Rank.WHEN, "\n".join(lines) or short, short),
            where_line(setting.at(self.where) if len(self.places) == 1 or not by_place else ""),
            PostLine(Rank.MORE, labelled_line("Dirigido a", self.meant_for)),
            PostLine(Rank.DO, labelled_line("Costo", self.cost), ""),
            PostLine(
                Rank.MORE,
                listed_line("Tener a mano", self.at_hand),
                joined_line("Tener a mano", self.at_hand),
            ),
        )

    @property
    def _by_place(self) -> tuple[tuple[str, str], ...]:
        """Each place, and when it comes there, in words."""
        return tuple(
            (place, _words(each for each in self.rounds if folded(each.place) == folded(place)))
            for place in self.places
        )

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What comes, when in each place, for whom, what to have at hand."""
        what, *others = self.facts_of_each
        if len(self.places) == 1:
            return (
                what,
                Fact("Dónde", self.where),
                DatedThings("Cuándo", _words(self.rounds)),
                *others,
            )
        return (what, *(DatedThings(*each) for each in self._by_place), *others)

    @property
    def facts_of_each(self) -> tuple[Fact, ...]:
        """The same without the times."""
        limits = dict.fromkeys(
            f"{each.place}: {each.limits}" for each in self.rounds if each.limits
        )
        return known(
            Fact("Servicio", self.service),
            Things("Límites", BETWEEN.join(limits)),
            Fact("Dirigido a", self.meant_for),
            Fact("Costo", self.cost),
            Things("Tener a mano", BETWEEN.join(self.at_hand)),
        )

    def linked_data(self, story: Announced) -> JsonObject:
        """Return an EventSeries, as `round_data` says."""
        return round_data(self.rounds, self.occurrences, self.cost, story)


@lru_cache(maxsize=256)  # asked for again and again, and a rule has hundreds
def _occurrences(rounds: tuple[Round, ...]) -> tuple[Occurrence, ...]:
    every = (
        each for number, of in enumerate(rounds, start=1) for each in of.occurrences(rule=number)
    )
    return tuple(sorted(every, key=lambda each: (each.start.moment, each.over_at, each.place)))


def _rules_words(rounds: Sequence[Round]) -> str:
    first = rounds[0]
    if len(rounds) == 1 and first.weekly and first.until:
        return f"{first.weekly.words}, hasta el {until_words(first.until)}"
    return "; ".join(f"{each.place}: {each.weekly.day_words}" for each in rounds if each.weekly)


def _words(rounds: Iterable[Round]) -> str:
    return BETWEEN.join(each.words for each in rounds)


KIND = Kind(
    slug="ronda",
    name="Ronda",
    plural="Rondas",
    path="/rondas/",
    of_place="en",
    summary="Servicios que llegan hasta usted, como la ronda de salud y el retiro de residuos: qué día y dónde.",
    details=RoundDetails,
    other_names=("recorrido", "recoleccion", "retiro", "itinerario"),
    empty="Por ahora no hay rondas anunciadas. Puede suscribirse y le llegarán cuando las haya.",
    over="Estas rondas ya terminaron",
)
