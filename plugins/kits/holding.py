"""What stands on everything of a story that is handed out before it may be published."""

from datetime import UTC, datetime
from typing import NamedTuple

from plugins.newsroom import Story
from plugins.spanish import SANTIAGO, date_words

ZONE = "hora continental de Chile"
RULE = (
    "Antes de esa hora no se publica, no se emite ni se comparte, entero ni en parte. A esa hora aparece"
    " en el sitio."
)


class Holding(NamedTuple):
    """That nobody may publish it yet, and whose copy it is."""

    until: str
    """«EMBARGADO HASTA EL MARTES 15 DE DICIEMBRE DE 2026, 12:00 HORAS, …»."""

    owner: str
    """«Copia para Radio de Ejemplo. Palabra de esta copia: …»."""

    word: str
    """Stands in no other copy; in what files say of themselves, too."""

    mark: str
    """Begins the names of files: «EMBARGADO-2026-12-15-1200»."""

    @property
    def lines(self) -> tuple[str, str, str]:
        """What a reader has to know first."""
        return self.until, RULE, self.owner


def holding_of(story: Story, outlet: str, word: str) -> Holding:
    """Return that *story* is under its embargo, on the copy of *outlet* with that *word*."""
    here = story.published.astimezone(SANTIAGO)
    return Holding(
        until=held_until(story.published),
        owner=f"Copia para {outlet}. Palabra de esta copia: {word}.",
        word=word,
        mark=f"EMBARGADO-{here:%Y-%m-%d-%H%M}",
    )


def held_until(moment: datetime) -> str:
    """
    Return «EMBARGADO HASTA EL MARTES 15 DE DICIEMBRE DE 2026, 12:00 HORAS, HORA CONTINENTAL DE CHILE…».

    With the same in universal time, since the hour before midnight comes twice in April, and an
    outlet may be in another zone.
    """
    here, universal = moment.astimezone(SANTIAGO), moment.astimezone(UTC)
    day = date_words(here.date()).upper()
    return (
        f"EMBARGADO HASTA EL {day}, {here:%H:%M} HORAS, {ZONE.upper()} ({universal:%H:%M} UTC"
        f"{'' if universal.date() == here.date() else f' DEL {universal.day}'})"
    )
