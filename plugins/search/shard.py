"""The parts of the index: an edit makes one of them anew, and a reader loads few of them."""

from dataclasses import dataclass
from typing import TypeAlias

from plugins.newsroom import (
    Department,
    Edition,
    Locality,
    Organisation,
    Procedure,
    Series,
    StandingPage,
    Stories,
    Topic,
)
from plugins.search.places import FOLDER
from plugins.spanish import SANTIAGO

Entry: TypeAlias = StandingPage | Procedure | Department | Topic | Locality | Series | Organisation
"""A page that is no story."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The stories of a month of this year, or of a whole earlier year."""

    name: str
    """`2026-11` or `2025`."""

    told: Stories
    """The newest first."""

    @property
    def path(self) -> str:
        """The folder of its index."""
        return f"{FOLDER}{self.name}/"

    @property
    def year(self) -> int:
        """In which all of it was published."""
        return int(self.name[:4])


def shards_of(edition: Edition) -> tuple[Shard, ...]:
    """Return the parts that have all stories of *edition*, each one once, the newest part first."""
    this_year = edition.moment.astimezone(SANTIAGO).year
    parts: dict[str, list[tuple[int, int]]] = {}
    for year, month in sorted(edition.by_month, reverse=True):
        name = f"{year}-{month:02}" if year == this_year else str(year)
        parts.setdefault(name, []).append((year, month))
    return tuple(
        Shard(name, Stories(stories))
        for name, months in parts.items()
        if (stories := tuple(story for month in months for story in edition.by_month[month]))
    )


def entries_of(edition: Edition) -> tuple[Entry, ...]:
    """Return the pages of *edition* that are no stories and say something, for the first part."""
    registry = edition.registry
    return (
        *edition.procedures,
        *edition.pages,
        *registry.departments,
        *registry.series,
        *registry.organisations,
        *(place for place in registry.localities if edition.of(place)),
        *(topic for topic in registry.topics if edition.of(topic)),
    )
