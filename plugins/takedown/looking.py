"""Looking into every place, and telling what is a rest from what a person has to judge."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from plugins.takedown.places import Place, Zone, files_of
from plugins.takedown.searching import Found, Search, Sort, is_weak_find
from plugins.takedown.traces import Traces
from plugins.takedown.unpacking import ARROW


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in one file of one place."""

    place: Place
    path: str
    found: tuple[Found, ...]
    weak: tuple[Found, ...]
    """Those of them that may stay; a person has to say so."""

    @property
    def rests(self) -> tuple[Found, ...]:
        """Those that may not."""
        return tuple(each for each in self.found if each not in self.weak)


@dataclass(slots=True)
class Looked:
    """All that was looked into."""

    seen: list[Seen] = field(default_factory=list)
    files: int = 0
    bytes: int = 0
    sums: dict[str, str] = field(default_factory=dict)
    """Zone -> SHA-256 of the names of its files and theirs, by which it is known what was looked at."""

    def in_zone(self, *zones: Zone) -> list[Seen]:
        """Return what was found in *zones*."""
        return [each for each in self.seen if each.place.zone in zones]

    @property
    def rests(self) -> list[Seen]:
        """What is left of it where nothing may be."""
        return [each for each in self.in_zone(Zone.PUBLIC, Zone.MACHINE) if each.rests]

    @property
    def doubts(self) -> list[Seen]:
        """What a person has to judge."""
        return [each for each in self.in_zone(Zone.PUBLIC, Zone.MACHINE) if each.weak]


def looked_into(places: Iterable[Place], traces: Traces, quoted: Mapping[str, str]) -> Looked:
    """
    Return what every file of *places* has of what *traces* say.

    *quoted* is what other files of `content/` say too: where it is found, that may be theirs.
    """
    search, looked = Search(traces), Looked()
    sums = {zone: sha256() for zone in Zone}
    for place in places:
        for opened in files_of(place):
            looked.files += 1
            looked.bytes += len(opened.data)
            mark = f"{place.name}/{opened.name}\0{sha256(opened.data).hexdigest()}\n"
            sums[place.zone].update(mark.encode("utf-8", "surrogateescape"))
            found = tuple(dict.fromkeys(search.found_in(opened.name, opened.data)))
            if found:
                weak = tuple(each for each in found if is_weak_find(each, traces, quoted))
                looked.seen.append(Seen(place, opened.name, found, weak))
    looked.sums = {zone.name.lower(): sums[zone].hexdigest() for zone in Zone}
    return looked


def told(found: Iterable[Found]) -> str:
    """Return what was found in one file: «el título y frases del texto (kit.zip → nota.docx)»."""
    by_place: dict[str, list[Sort]] = {}
    for each in found:
        by_place.setdefault(each.where.partition(ARROW)[2], []).append(each.sort)
    return "; ".join(
        f"{', '.join(dict.fromkeys(sorts))}{f' (dentro: {inner})' if inner else ''}"
        for inner, sorts in by_place.items()
    )
