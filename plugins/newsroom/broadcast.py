"""The form of the municipal radio programme: its blocks, their lengths, what is said every time."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class Slot(StrEnum):
    """What a block of the programme holds."""

    OPENING = "apertura"
    HEADLINES = "titulares"
    NOTICES = "avisos"
    WEATHER = "tiempo"
    """Left blank: who speaks reads it from the weather office."""

    OFFERS = "empleos y cursos"
    AGENDA = "agenda"
    NEWS = "noticias"
    INTERVIEW = "entrevista"
    """Left blank, with its length."""

    ANNIVERSARIES = "aniversarios"
    MUSIC = "música"
    CLOSING = "cierre"

    @property
    def holds_others(self) -> bool:
        """Whether it holds what is not its own: then it can stand only once."""
        return self.has_stories or self is Slot.HEADLINES

    @property
    def has_stories(self) -> bool:
        """Whether stories are told in it."""
        return self in {Slot.NOTICES, Slot.OFFERS, Slot.AGENDA, Slot.NEWS, Slot.ANNIVERSARIES}


MOST_MINUTES = 240
"""Of a programme: more are a slip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One part of the programme."""

    slot: Slot
    says: tuple[str, ...] = ()
    """What is said every time, before what the block holds; `{fecha}` and `{hora}` stand for the day and the hour it begins."""

    music: str = ""
    """What CONTROL plays before it."""

    seconds: int = 0
    """How long it is, besides its stories: a song, an interview, the weather."""

    most: int = 10
    """Stories in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """The programme, whatever the day."""

    name: str
    hour: time
    """When it begins, on Santiago's clocks."""

    minutes: int
    words_per_minute: int
    blocks: tuple[Block, ...]
    pronunciations: tuple[tuple[str, str, str], ...] = ()
    """Word, how it is said, and what it stands for if it is an acronym."""
