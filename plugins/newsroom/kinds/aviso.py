"""Notices: something to know and do now: a cut, an alert, a closed street."""

import re
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from plugins.newsroom.kinds.base import (
    BETWEEN,
    Announced,
    Dated,
    Details,
    Fact,
    Kind,
    Things,
    known,
)
from plugins.newsroom.kinds.closure import ClosedStreets
from plugins.newsroom.kinds.posts import (
    TO_DO,
    PostLine,
    Rank,
    Setting,
    listed_line,
    when_line,
    where_line,
)
from plugins.newsroom.values.dates import After, Since, Until
from plugins.newsroom.values.places import place_at
from plugins.newsroom.values.types import Flag, Instead, Line, Lines, one_of, wrong
from plugins.spanish import (
    Stated,
    folded,
    iso,
    short_date_words,
    since_until_words,
    stated_words,
    until_words,
    upper,
    without_year,
)
from plugins.web import Json, JsonObject

PLAIN, IMPORTANT, URGENT = LEVELS = ("informativo", "importante", "urgente")
"""From the least to the most."""

CUT, ALERT, OTHER = SORTS = ("corte", "alerta", "otro")
ALERTS = ("Temprana Preventiva", "Amarilla", "Roja")
"""As SENAPRED declares them (Ley 21.364, Decreto 86 of 2023)."""


_WIDE = re.compile(r"\b(?:comuna|provincia|region|pais)\b")
"""An area that is in no town."""

_WHOLE = re.compile(r"(?:en )?(?:toda )?la comuna(?: de maria elena)?")
"""An area that is all of the comuna, and is told as nothing less."""


class NoticeDetails(Details):
    """Fields of a notice."""

    closing: ClassVar[str] = "until"

    level: Annotated[str, one_of(*LEVELS)] = Field(
        default=PLAIN,
        alias="nivel",
        description=f"{', '.join(LEVELS)}; los dos últimos abren la portada, y el último se ve además en todas las páginas.",
        examples=[URGENT],
    )
    sort: Annotated[str, one_of(*SORTS)] = Field(
        default=OTHER,
        alias="clase",
        description="corte (de un servicio), alerta (de SENAPRED) u otro.",
        examples=[CUT],
    )
    area: Line = Field(
        alias="sector",
        min_length=1,
        description="A quiénes toca: sector, calles o toda la comuna.",
        examples=["Sector norte de María Elena"],
    )
    since: Since | None = Field(
        default=None, alias="desde", description="Desde cuándo.", examples=["2026-11-26 08:00"]
    )
    until: Until | None = Field(
        default=None,
        alias="hasta",
        description="Hasta cuándo; a esa hora sale de todas partes. Una alerta no lo lleva.",
        examples=["2026-11-26 17:00"],
    )
    service: Line = Field(
        default="", alias="servicio", description="Qué se corta.", examples=["Agua potable"]
    )
    first_return: After | None = Field(
        default=None,
        alias="primera_reposicion",
        description="Cuándo vuelve para los primeros.",
        examples=["2026-11-26 15:00"],
    )
    last_return: After | None = Field(
        default=None,
        alias="ultima_reposicion",
        description="Cuándo vuelve para los últimos.",
        examples=["2026-11-26 17:00"],
    )
    alert: Annotated[str, one_of(*ALERTS)] = Field(
        default="",
        alias="alerta",
        description=f"Alerta que se declaró: {', '.join(ALERTS)}.",
        examples=["Amarilla"],
    )
    issuer: Line = Field(
        default="", alias="emite", description="Quién la declara.", examples=["SENAPRED"]
    )
    what_to_do: Lines = Field(
        default=(),
        alias="que_hacer",
        description="Qué tienen que hacer las personas.",
        examples=["[Juntar agua, Cerrar las llaves]"],
    )
    origin: Line = Field(
        default="", alias="fuente", description="Quién lo informó.", examples=["Aguas Antofagasta"]
    )
    closed: ClosedStreets = Field(
        default=(),
        alias="calles_cerradas",
        description=(
            "Qué calles se cierran: sus nombres, o partes con calle, desde y hasta (las esquinas),"
            " sentido (ambos o uno) y motivo (obras, actividad o peligro)."
        ),
        examples=["[Calle Uno entre Calle Dos y Calle Tres]"],
    )
    lifts: Flag = Field(
        default=False,
        alias="levanta",
        description="Si dice que terminó lo del aviso que este reemplaza.",
        examples=["sí"],
    )

    @model_validator(mode="after")
    def _as_its_sort(self) -> Self:
        for field, key, sort, sample in (
            ("service", "servicio", CUT, "Agua potable"),
            ("alert", "alerta", ALERT, "Amarilla"),
            ("issuer", "emite", ALERT, "SENAPRED"),
        ):
            if self.sort == sort and not getattr(self, field):
                raise wrong(
                    f"el aviso es de clase «{sort}» y no dice «{key}»",
                    f"Agregue, por ejemplo, «{key}: {sample}»",
                    field="sort",
                    instead=Instead(more={field: sample}, is_sure=False),
                )
            if self.sort != sort and getattr(self, field):
                raise wrong(
                    f"«{key}» es solo de un aviso de clase «{sort}»",
                    f"Agregue «clase: {sort}», o quítelo",
                    field=field,
                )
        return self

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.sort == ALERT and self.until:
            raise wrong(
                "una alerta no dice «hasta»: vale hasta que otra la cancela",
                "Quítelo; el aviso que la cancele llevará «reemplaza» con este archivo",
                field="until",
                instead=Instead(drops=("until",)),
            )
        for earlier, later, key in (
            ("since", "until", "hasta"),
            ("since", "first_return", "primera_reposicion"),
            ("first_return", "last_return", "ultima_reposicion"),
        ):
            first, last = getattr(self, earlier), getattr(self, later)
            if first and last and last.is_before(first.moment):
                raise wrong(
                    f"«{key}» es antes de lo que debe seguir",
                    "Revise las fechas y horas",
                    field=later,
                )
        return self

    @property
    def offered_until(self) -> Stated | None:
        """When it ends, if it says so."""
        return self.until

    @property
    def prominence(self) -> int:
        """Its level, counted from what only informs."""
        return LEVELS.index(self.level)

    @property
    def is_asked_about(self) -> bool:
        """Whether its page says whom the media call: of any notice."""
        return True

    @property
    def label(self) -> str:
        """How grave it is."""
        if self.alert:
            label = f"ALERTA {self.alert.upper()}"
            return f"TERMINA LA {label}" if self.lifts else label
        return "URGENTE" if self.level == URGENT else ""

    @property
    def declared(self) -> str:
        """Which alert it is, never without who declares it: «Alerta Amarilla (SENAPRED)», «Termina la Alerta …»."""
        if not self.alert:
            return ""
        ended = "Termina la " if self.lifts else ""
        return f"{ended}Alerta {self.alert} ({self.issuer})"

    @property
    def genre(self) -> str:
        """What it is."""
        return "AVISO"

    @property
    def when(self) -> str:
        """From when until when, as far as it is known."""
        if self.since and self.until:
            return since_until_words(self.since, self.until)
        since = f"desde el {stated_words(self.since)}" if self.since else ""
        until = f"hasta el {until_words(self.until)}" if self.until else ""
        return ", ".join(filter(None, (since, until)))

    @property
    def where(self) -> str:
        """Whom it concerns."""
        return self.area

    def post_lines(self, setting: Setting) -> tuple[PostLine, ...]:
        """Return when, where, what to do, who says so; one thing to do where there is little room."""
        every = [_instruction(each) for each in self.what_to_do]
        return (
            when_line(without_year(self.when, setting.year)),
            where_line(self.area if _WIDE.search(folded(self.area)) else setting.at(self.area)),
            PostLine(
                Rank.WHERE, listed_line(self.closed_label, [each.words for each in self.closed]), ""
            ),
            PostLine(
                Rank.DO,
                listed_line(TO_DO, every),
                f"{TO_DO}: {'; '.join(every)}" if every else "",
                f"{TO_DO}: {every[0]}" if every else "",
            ),
            PostLine(Rank.MORE, self._returns(setting)),
            PostLine(Rank.MORE, f"Declara: {self.issuer}" if self.issuer else ""),
            PostLine(Rank.MORE, f"Fuente: {self.origin}" if self.origin else "", ""),
        )

    def _returns(self, setting: Setting) -> str:
        """Return when the service is back: «Vuelve entre las 03:00 y las 05:00 horas del 2 de diciembre»."""
        first, last = self.first_return, self.last_return
        if first and last and first.day == last.day and first.has_hour and last.has_hour:
            day = without_year(short_date_words(last.day), setting.year)
            hours = f"{first.moment:%H:%M} y las {last.moment:%H:%M} horas"
            return f"Vuelve entre las {hours} del {day}, según el sector"
        told = (("Vuelve primero", first), ("Vuelve para todos", last))
        return "\n".join(filter(None, (setting.stated(label, when) for label, when in told)))

    @property
    def begins(self) -> Stated | None:
        """When it begins, if it says so."""
        return self.since

    @property
    def is_wide(self) -> bool:
        """Whether it concerns the whole comuna, and says so."""
        return bool(_WHOLE.fullmatch(folded(self.area).strip(" .")))

    @property
    def closed_label(self) -> str:
        """«Calle cerrada», or of several, «Calles cerradas»."""
        return "Calle cerrada" if len(self.closed) == 1 else "Calles cerradas"

    @property
    def subject(self) -> str:
        """What it is about, in few words: «Corte de servicio: Agua potable»."""
        if self.sort == CUT:
            return f"Corte de servicio: {self.service}"
        if self.sort == ALERT:
            return f"Alerta {self.alert}"
        return self.closed_label if self.closed else "Aviso a la comunidad"

    def linked_data(self, story: Announced) -> JsonObject:
        """
        Return a SpecialAnnouncement (https://schema.org/SpecialAnnouncement).

        Its `announcementLocation` is of an office or a business one goes to, and a notice has none.
        Google shows nothing of it since July 2025; other programs read it.
        """
        node: dict[str, Json] = {
            "@type": "SpecialAnnouncement",
            "name": story.title,
            "text": "\n".join((story.summary, *self.what_to_do)),
            "category": self.subject,
            "datePosted": iso(story.published),
            "spatialCoverage": place_at(story.town, name=self.area),
        }
        if self.until:
            is_day = self.until.ends_a_day
            node["expires"] = str(self.until.last_day) if is_day else iso(self.until.ends)
        return node

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What, where, since when, until when, what to do, who says so."""
        first, last = self.first_return, self.last_return
        return known(
            Fact("Alerta", self.alert),
            Fact("Servicio", self.service),
            Fact("Sector", self.area),
            Things(self.closed_label, BETWEEN.join(each.words for each in self.closed)),
            Dated("Cuándo", upper(self.when)),
            Dated("Vuelve para los primeros", stated_words(first) if first else ""),
            Dated("Vuelve para los últimos", stated_words(last) if last else ""),
            Fact(TO_DO, "; ".join(self.what_to_do)),
            Fact("Emite", self.issuer),
            Fact("Fuente", self.origin),
        )


def _instruction(text: str) -> str:
    """Return *text* as it goes on after a colon: an instruction begins with no name."""
    is_word = text[1:2].islower()
    return f"{text[0].lower()}{text[1:]}" if is_word else text


KIND = Kind(
    slug="aviso",
    name="Aviso",
    plural="Avisos",
    path="/avisos/",
    of_place="en",
    summary="Cortes, alertas y lo que conviene saber hoy. Un aviso sale de aquí cuando deja de valer.",
    details=NoticeDetails,
    other_names=("alerta", "corte", "emergencia"),
    empty="No hay avisos vigentes.",
)
