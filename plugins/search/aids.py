"""What the page knows before it looks into the index: synonyms, and which pages come first."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from plugins.newsroom import StandingPage, Synonym
from plugins.pressroom import Artefact
from plugins.search.document import SORTS
from plugins.search.places import FOLDER
from plugins.search.shard import Entry

AIDS = f"{FOLDER[1:]}ayuda.json"
"""The output file; it is asked for with the first search, beside the index."""


@dataclass(frozen=True, slots=True)
class Landmark:
    """A page that stands above all others once somebody writes its own name: «DIDECO»."""

    names: tuple[str, ...]
    url: str
    title: str
    sort: str
    """`Departamento`."""

    summary: str


@dataclass(frozen=True, slots=True)
class Aids(Artefact):
    """One small file with both."""

    landmarks: tuple[Landmark, ...]
    synonyms: tuple[Synonym, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (AIDS,)

    def make(self) -> tuple[bytes, ...]:
        """Return it as JSON: `{"first": […], "synonyms": {"basura": ["aseo", …]}}`."""
        data = {
            "first": [asdict(each) for each in self.landmarks],
            "synonyms": {each.word: each.means for each in self.synonyms},
        }
        return (json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(),)


def landmarks_of(entries: Iterable[Entry]) -> tuple[Landmark, ...]:
    """Return those of *entries* that come first for their own name, as `SORTS` says."""
    return tuple(
        Landmark(names_of(entry), entry.path, names_of(entry)[0], sort.name, entry.summary)
        for entry in entries
        if (sort := SORTS[type(entry)]).comes_first
    )


def names_of(entry: Entry) -> tuple[str, ...]:
    """Return all that *entry* is called by; the first is its title."""
    title = entry.title if isinstance(entry, StandingPage) else entry.name
    short = getattr(entry, "short_name", "")
    return tuple(dict.fromkeys(filter(None, (title, short, *getattr(entry, "aliases", ())))))
